"""Stray bytes, which the encoding of the text around them does not have: how they are read, and said."""

from __future__ import annotations

import codecs

from msgspec import Struct

from newsparse.model import ArticleWarning
from newsparse.patterns import lazy

STRAYS = (
    "newsparse.strays"  # `errors` that decodes as Windows-1252, or as Latin-1 where that has no character
)
_AS_WINDOWS_1252 = dict(enumerate("€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ", 0x80))
_ESCAPED = lazy("[\udc80-\udcff]")  # what the errors handler "surrogateescape" makes of bytes
_ASCII = bytes(range(0x80))


class Note(Struct, frozen=True):
    """What is to be said of every article of a text that ends behind a place, counted in characters."""

    place: int
    warning: ArticleWarning


def is_mostly_utf_8(content: bytes) -> bool:
    """Whether sequences of several bytes that are UTF-8 are at least as many as the bytes that are not.

    A text in another encoding has such sequences only by chance.
    """
    text = content.decode("utf-8", "surrogateescape")
    strays = len(_ESCAPED.findall(text))
    ascii_bytes = len(content) - len(content.translate(None, _ASCII))
    return len(text) - ascii_bytes - strays >= strays


def note_of_all(error: UnicodeDecodeError, end: int, name: str) -> Note:
    """The note on a whole text: how many stray bytes there are. `end` is where the failed bytes end."""
    count = len(_ESCAPED.findall(error.object.decode(name, "surrogateescape")))
    first = end - len(error.object) + error.start
    if count == 1:
        return Note(0, _warning(f"1 byte, at byte {first:,}, is no {_shown(name)} and was", name))
    said = f"{count:,} bytes, the first at byte {first:,}, are no {_shown(name)} and were"
    return Note(0, _warning(said, name))


def note_from_here(error: UnicodeDecodeError, end: int, before: int, name: str) -> Note:
    """The note on the rest of a stream, of which `before` characters were decoded already."""
    first = end - len(error.object) + error.start
    place = before + len(error.object[: error.start].decode(name))
    said = f"bytes from byte {first:,} on that are no {_shown(name)} were"
    return Note(place, _warning(said, name))


def _warning(said: str, name: str) -> ArticleWarning:
    other = "Windows-1252" if name.startswith("utf-8") else "Latin-1"
    return ArticleWarning("decoded-as", f"{said} read as {other}", None)


def _shown(name: str) -> str:
    return "UTF-8" if name.startswith("utf-8") else name


def _read_strays(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    strays = error.object[error.start : error.end]
    return strays.decode("latin-1").translate(_AS_WINDOWS_1252), error.end


codecs.register_error(STRAYS, _read_strays)
