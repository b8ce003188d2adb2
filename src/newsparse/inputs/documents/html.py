"""HTML: the lines that a page shows, what its markup says of them, and its metadata of the article."""

from __future__ import annotations

from typing import Any

from newsparse.errors import InputError, MissingExtraError
from newsparse.inputs.documents import headlines
from newsparse.inputs.documents.html_lines import lines_of
from newsparse.inputs.documents.html_metadata import metadata_of
from newsparse.inputs.items import Extracted
from newsparse.model import Options
from newsparse.patterns import lazy
from newsparse.text import decode_markup

_LONG_TAG = 4096  # bytes of one tag, behind which its attributes are counted
_ATTRIBUTES = 500  # in one tag: the parser's time grows with the square of their number …
_DEEPEST = 2000  # … and with that of the depth
_ENOUGH = 4000  # tags that are not closed, behind which the depth is measured
_QUOTED = lazy(rb"\"[^\"]*\"|'[^']*'")
_TAG = lazy(rb"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_CHARSET = lazy(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", 2)
_CLOSES_ITSELF = frozenset(
    b"area base br col embed hr img input link meta param source track wbr p li dt dd option td th tr".split()
)


def open_html(content: bytes, options: Options, encoding: str | None = None) -> list[Extracted]:
    """The text of an HTML page, which is one article; raises `InputError` where it is made to be slow."""
    parser = _parser()
    refuse_hostile(content)
    decoded = decode_markup(content, encoding or options.encoding or declared(content))
    tree = parser("".join(decoded.blocks))
    metadata, meta = metadata_of(tree) if options.metadata else (None, {})
    texts, markup = lines_of(tree)
    if metadata:
        metadata = headlines.weighed(metadata, texts, markup)
    return [
        Extracted(
            "\n".join(texts),
            decoded.encoding,
            metadata,
            bytes(markup),
            meta,
            tuple([note.warning for note in decoded.notes]),
            is_article=True,
        )
    ]


def _parser() -> Any:
    try:
        from selectolax.lexbor import LexborHTMLParser
    except ImportError:
        raise MissingExtraError("reading HTML", "html") from None
    return LexborHTMLParser


def declared(content: bytes) -> str | None:
    """The encoding that a page says it is in, if Python knows it and the bytes are not UTF-8 anyway."""
    found = _CHARSET.search(content, 0, 4096)
    if not found or content.isascii():
        return None
    try:
        content.decode()
    except UnicodeDecodeError:
        pass
    else:
        return None
    name = found[1].decode("ascii", "replace")
    try:
        "x".encode(name)
    except (LookupError, UnicodeError):
        return None
    return {"iso-8859-1": "windows-1252", "latin1": "windows-1252"}.get(name.lower(), name)


def refuse_hostile(content: bytes) -> None:
    """Raise `InputError` where the parser would take minutes: for very deep trees and very long tags."""
    if content.count(b"<") - 2 * content.count(b"</") > _ENOUGH and _depth(content) > _DEEPEST:
        raise InputError(f"HTML nested deeper than {_DEEPEST:,} tags", hint="no page is; do not trust it")
    if len(content) > _LONG_TAG:
        parts = content.split(b"<")
        for part in parts if max(map(len, parts)) > _LONG_TAG else ():
            if len(part) > _LONG_TAG and _attributes(part) > _ATTRIBUTES:
                raise InputError(
                    f"an HTML tag with more than {_ATTRIBUTES} attributes", hint="do not trust it"
                )


def _attributes(part: bytes) -> int:
    tag = part.partition(b">")[0]
    return len(_QUOTED.sub(b"", tag).split()) if len(tag) > _LONG_TAG else 0


def _depth(content: bytes) -> int:
    depth = deepest = 0
    for closing, name in _TAG.findall(content):
        if name.lower() not in _CLOSES_ITSELF:
            depth = max(0, depth - 1) if closing else depth + 1
            deepest = max(deepest, depth)
    return deepest
