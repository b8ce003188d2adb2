"""Which encoding some bytes are in: the one asked for, the one they say, or the one that fits."""

from __future__ import annotations

import codecs

from msgspec import Struct

from newsparse.errors import UsageError
from newsparse.patterns import lazy
from newsparse.text._refusal import refuse_binary
from newsparse.text._strays import STRAYS, is_mostly_utf_8

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FALLBACK = "windows-1252"
_FOREIGN_RUN = lazy(rb"[\x80-\xff]{4}")
_C1 = lazy(rb"[\x80-\x9f]")

# Where letters beyond ASCII never stand four together, the text is in Latin letters: a detector that may also
# say Windows-1251 then does so for one line of Italian.
_LATIN = (
    "windows-1252", "windows-1250", "windows-1254", "windows-1257",
    "iso-8859-1", "iso-8859-2", "iso-8859-9", "iso-8859-13", "iso-8859-15",
)  # fmt: skip
# ISO's encodings have control characters where those of Windows have quotation marks and dashes.
_WITH_QUOTES = {
    "iso-8859-1": "windows-1252", "iso-8859-15": "windows-1252", "iso-8859-2": "windows-1250",
    "iso-8859-7": "windows-1253", "iso-8859-8": "windows-1255", "iso-8859-9": "windows-1254",
    "iso-8859-13": "windows-1257",
}  # fmt: skip
_DETECTOR_BYTES = 1 << 16
_SURE_ENOUGH = 0.1  # one line in the right encoding scores 0.11 (Chinese) to 0.9; a wrong guess mostly less
_WIDE_NULS = 10  # so many NULs, all of them first or all second in their pairs of bytes, and …
_WIDE_SHARE = 10  # … one in so many pairs: letters of two bytes; line ends and spaces alone are as many


class Encoding(Struct, frozen=True):
    """An encoding's name, and what becomes of bytes that it does not have."""

    name: str
    errors: str = "strict"


_UTF_8 = Encoding("utf-8", STRAYS)


def check_encoding(name: str) -> None:
    """Raise `UsageError` where Python knows no text encoding of that name."""
    try:
        "x".encode(name)
    except (LookupError, UnicodeError) as error:
        raise UsageError(f"no text encoding {name!r}", hint="utf-8, windows-1252, gb18030 …") from error


def named(encoding: str, first: bytes) -> Encoding:
    """The encoding that was asked for: bytes that it does not have are an error."""
    check_encoding(encoding)
    name = encoding.lower().replace("_", "-")
    marked = name in ("utf-8", "utf8") and first.startswith(codecs.BOM_UTF8)
    return Encoding("utf-8-sig" if marked else name)


def chosen(first: bytes, *, cut: bool) -> Encoding:
    """The encoding that fits the beginning of a text; `cut` says that the text goes on.

    Raises `InputError` where the bytes are no text in any encoding.
    """
    for mark, name in BOMS:
        if first.startswith(mark):
            return Encoding(name, STRAYS if name == "utf-8-sig" else "strict")
    if b"\0" in first and (wide := _wide(first, cut=cut)):
        return Encoding(wide)
    if _reads(first, "utf-8", cut=cut):
        return _UTF_8
    refuse_binary(first.decode("latin-1"))
    if is_mostly_utf_8(first):
        return _UTF_8
    guess = _detected(first)
    fits = guess != _FALLBACK and _reads(first, guess, cut=cut)
    return Encoding(guess) if fits else Encoding(_FALLBACK, STRAYS)


def _reads(first: bytes, name: str, *, cut: bool) -> bool:
    try:
        if cut:
            codecs.getincrementaldecoder(name)().decode(first)
        else:
            first.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def _wide(first: bytes, *, cut: bool) -> str | None:
    """UTF-16 without a byte order mark: of most pairs of bytes the same one is NUL."""
    head = first[:_DETECTOR_BYTES]
    big, little = head[0::2].count(0), head[1::2].count(0)
    most, rest = max(big, little), min(big, little)
    if most < max(_WIDE_NULS, len(head) // (2 * _WIDE_SHARE)) or rest * 100 > most:
        return None
    name = "utf-16-be" if big > little else "utf-16-le"
    return name if _reads(first, name, cut=cut) else None


def _detected(first: bytes) -> str:
    """The detector's word, unless it is as good as Windows-1252 anyway or has next to nothing to go by."""
    import chardet
    from chardet.enums import EncodingEra

    foreign = b"\n".join(line for line in first.split(b"\n") if not line.isascii())[:_DETECTOR_BYTES]
    found = chardet.detect(
        foreign,
        encoding_era=EncodingEra.MODERN_WEB | EncodingEra.LEGACY_ISO,
        include_encodings=None if _FOREIGN_RUN.search(foreign) else _LATIN,
    )
    guess = (found["encoding"] or _FALLBACK).lower()
    if _C1.search(first):
        guess = _WITH_QUOTES.get(guess, guess)
    same = foreign.decode(guess, "replace") == foreign.decode(_FALLBACK, "replace")
    return _FALLBACK if same or found["confidence"] < _SURE_ENOUGH else guess
