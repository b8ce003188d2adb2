"""Mail and saved web pages in MIME: the text part, with the headers that matter as labels above it."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage

from newsparse.errors import InputError
from newsparse.inputs.documents.html import open_html
from newsparse.inputs.items import Extracted
from newsparse.model import Options

_LABELS = ("Subject", "From", "Date")
_ADDRESSES = ("Snapshot-Content-Location", "Content-Location")
_PARTS = 1000
_LENIENT = policy.default.clone(raise_on_defect=False)


def open_mail(content: bytes, options: Options) -> list[Extracted]:
    """The text of a message: its plain part, else its HTML; a page that a browser saved is read as that.

    Raises `InputError` where there is no text in it.
    """
    try:
        message = message_from_bytes(content, policy=_LENIENT)
        parts = list(_texts(message))
    except (ValueError, LookupError, AttributeError, TypeError, IndexError, RecursionError) as error:
        raise InputError(f"a damaged mail message ({error})", hint="is it whole?") from error
    plain = next((part for part in parts if part.get_content_type() == "text/plain"), None)
    page = next((part for part in parts if part.get_content_type() == "text/html"), None)
    if message.get_content_type() == "multipart/related" and page and not message["Received"]:
        return _saved_page(message, page, options)
    if plain is not None:
        body = _decoded(plain)
    elif page is not None:
        body = open_html(_bytes(page), options, _charset(page))[0].text
    else:
        raise InputError("a mail message without text", hint="does it hold attachments only?")
    labels = [f"{name}: {_field(message, name)}" for name in _LABELS if _field(message, name)]
    meta = {"message_id": _field(message, "Message-ID")} if _field(message, "Message-ID") else {}
    lines = body.replace("\r\n", "\n")
    return [Extracted("\n\n".join([*labels, lines]), meta=meta, is_article=True)]


def _saved_page(message: EmailMessage, page: EmailMessage, options: Options) -> list[Extracted]:
    from msgspec.structs import replace

    address = next((_field(part, name) for name in _ADDRESSES for part in (message, page) if part[name]), "")
    opened = open_html(_bytes(page), options, _charset(page))
    return [replace(each, meta={"url": address, **each.meta} if address else each.meta) for each in opened]


def _texts(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts of a message that are text and no attachments."""
    for count, part in enumerate(message.walk()):
        if count > _PARTS:
            raise InputError(f"a mail message of more than {_PARTS} parts", hint="do not trust it")
        if part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment":
            yield part


def _bytes(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _decoded(part: EmailMessage) -> str:
    from newsparse.text import decode_markup

    content, name = _bytes(part), _charset(part)
    try:
        return content.decode(name or "utf-8")
    except UnicodeDecodeError:
        return "".join(decode_markup(content).blocks)


def _charset(part: EmailMessage) -> str | None:
    """The encoding that a part says it is in, where Python knows it."""
    try:
        name = part.get_content_charset()
        "x".encode(name or "utf-8")
    except (LookupError, UnicodeError, ValueError, AttributeError, TypeError):
        return None
    return name


def _field(message: EmailMessage, name: str) -> str:
    """A header field on one line; what cannot be read as one is as good as none."""
    try:
        return " ".join(str(message[name] or "").split())
    except (ValueError, LookupError, AttributeError, TypeError, IndexError):
        return ""
