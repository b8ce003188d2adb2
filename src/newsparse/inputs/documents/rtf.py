"""Rich text: its paragraphs as lines."""

from __future__ import annotations

from newsparse.errors import InputError, MissingExtraError
from newsparse.inputs.items import Extracted

_END = b"}"


def open_rtf(content: bytes) -> list[Extracted]:
    """The text of an RTF file; raises `InputError` where it is cut off or holds none."""
    try:
        from striprtf.striprtf import rtf_to_text
    except ImportError:
        raise MissingExtraError("reading RTF", "office") from None
    if content.count(b"{") - content.count(b"\\{") != content.count(b"}") - content.count(b"\\}"):
        raise InputError("RTF, cut off or damaged: its brackets do not match", hint="fetch it again")
    try:
        text = rtf_to_text(content.decode("latin-1"), errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, IndexError, KeyError, TypeError, AttributeError, LookupError) as error:
        raise InputError(f"damaged RTF ({error})", hint="save it again") from error
    if not text.strip():
        raise InputError("RTF without text", hint="does it hold pictures only?")
    return [Extracted("\n".join(line.rstrip() for line in text.split("\n")))]
