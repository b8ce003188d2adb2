"""Bytes to text, and which encoding that was; text to lines."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from newsparse.errors import InputError, UsageError
from newsparse.model import ArticleWarning

BLOCK_SIZE = 8 << 20  # bytes read at a time; an input that fits in one block is decoded as a whole
LONGEST_LINE = 16 << 20  # characters; what has a longer line is not article text

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CERTAIN = frozenset(("utf-8", *(name for _, name in _BOMS)))
_FALLBACK = "windows-1252"

_SIGNATURES = (
    (b"%PDF-", "a PDF", "take its text out first, e.g. with pdftotext"),
    (b"{\\rtf", "RTF", "save it as plain text first"),
    (b"\xd0\xcf\x11\xe0", "an old Microsoft Office file", "save it as plain text first"),
    (b"PK\x03\x04", "a zip file, perhaps of an office program", "save it as plain text first"),
    (b"\x89PNG", "a PNG image", ""),
    (b"\xff\xd8\xff", "a JPEG image", ""),
    (b"GIF8", "a GIF image", ""),
    (b"\x1f\x8b", "compressed", "decompress it first"),
    (b"SQLite format 3", "an SQLite database", "export its texts first"),
)
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|meta|title|script|link|div|table|article|section|main|p|h1)[\s>/]",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"</[a-z][a-z0-9]*>", re.IGNORECASE)
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
_FOREIGN_RUN = re.compile(rb"[\x80-\xff]{4}")

# Where letters beyond ASCII never stand four together, the text is in Latin letters: a detector that may also
# say Windows-1251 then does so for one line of Italian.
_LATIN = (
    "windows-1252", "windows-1250", "windows-1254", "windows-1257",
    "iso-8859-1", "iso-8859-2", "iso-8859-9", "iso-8859-13", "iso-8859-15",
)  # fmt: skip
_DETECTOR_BYTES = 1 << 16
_SURE_ENOUGH = 0.1  # one line in the right encoding scores 0.11 (Chinese) to 0.9; a wrong guess mostly less


class Decoded(NamedTuple):
    """A stream of text: the name of the encoding that was used, and the text in blocks."""

    encoding: str
    blocks: Iterator[str]


def decode(blocks: Iterable[bytes], encoding: str | None = None) -> Decoded:
    """The text of a stream of bytes; no block ends between the two characters of a `\\r\\n`.

    The encoding is the one asked for, or that of the byte order mark, or UTF-8, or what a detector makes of
    the first `BLOCK_SIZE` bytes, or Windows-1252. Raises `InputError` for what is no text (binary, HTML,
    undecodable, a line longer than `LONGEST_LINE`): at once for the first block, later where it is reached.
    """
    source = iter(blocks)
    first = _first_block(source)
    following = next(source, b"")
    _refuse_binary(first)
    name = _named(encoding, first) if encoding else _chosen(first, cut=bool(following))
    if not following:
        text = _read_whole(first, name)
        refuse_foreign(text)
        return Decoded(name, iter([text] if text else []))
    texts = _checked(_decoded(chain((first, following), source), name))
    opening = next(texts, "")
    return Decoded(name, _whole_line_ends(chain((opening,), texts)))


def check_encoding(name: str) -> None:
    """Raise `UsageError` where Python knows no text encoding of that name."""
    try:
        "x".encode(name)
    except (LookupError, UnicodeError) as error:
        raise UsageError(f"no text encoding {name!r}", hint="utf-8, windows-1252, gb18030 …") from error


def decoding_warnings(encoding: str, asked: str | None = None) -> tuple[ArticleWarning, ...]:
    """What a record's reader should know of its encoding: nothing where it is certain or was asked for."""
    if asked or encoding in _CERTAIN:
        return ()
    return (ArticleWarning("decoded-as", f"not UTF-8; read as {encoding}", None),)


def refuse_foreign(text: str) -> None:
    """Raise `InputError` where the beginning of a text is binary or HTML."""
    if "\0" in text:
        raise InputError("binary, not text: it holds NUL bytes", hint="is it UTF-16? say -e utf-16-le")
    if text.lstrip()[:1] == "<" and _HTML.match(text) and len(_TAG.findall(text, 0, 1 << 16)) > 2:
        raise InputError("HTML, not text", hint="extract the text first, e.g. with trafilatura")


def split_lines(text: str) -> list[str]:
    """The lines of a text with their ends, `\\r\\n`, `\\n` and `\\r` only; joined they are the text.

    >>> split_lines("one\\x0bstill one\\r\\n\\rthree")
    ['one\\x0bstill one\\r\\n', '\\r', 'three']
    """
    if "\r" in text:
        return _LINE.findall(text)
    *lines, last = text.split("\n")
    whole = [line + "\n" for line in lines]
    return [*whole, last] if last else whole


def _first_block(source: Iterator[bytes]) -> bytes:
    pieces, size = [], 0
    while size < BLOCK_SIZE and (piece := next(source, b"")):
        pieces.append(piece)
        size += len(piece)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def _refuse_binary(first: bytes) -> None:
    for signature, kind, hint in _SIGNATURES:
        if first.startswith(signature):
            raise InputError(f"{kind}, not text", hint=hint)


def _named(encoding: str, first: bytes) -> str:
    check_encoding(encoding)
    name = encoding.lower().replace("_", "-")
    return "utf-8-sig" if name in ("utf-8", "utf8") and first.startswith(codecs.BOM_UTF8) else name


def _chosen(first: bytes, *, cut: bool) -> str:
    for mark, name in _BOMS:
        if first.startswith(mark):
            return name
    if _reads(first, "utf-8", cut=cut):
        return "utf-8"
    _refuse_damaged(first, cut=cut)
    for name in (_detected(first), _FALLBACK):
        if _reads(first, name, cut=cut):
            return name
    raise InputError("not UTF-8, and no other encoding fits", hint="if it is text, name its encoding with -e")


def _reads(first: bytes, name: str, *, cut: bool) -> bool:
    try:
        codecs.getincrementaldecoder(name)().decode(first, not cut)
    except UnicodeDecodeError:
        return False
    return True


def _refuse_damaged(first: bytes, *, cut: bool) -> None:
    """UTF-8 with a broken byte here and there must not turn into gibberish from end to end."""
    text = first.decode("utf-8", "replace")
    broken = text.count("\ufffd") - cut
    if not first.isascii() and sum(character > "\x7f" for character in text) > 10 * broken:
        raise _undecodable(*_first_error(first), "utf-8", hint="repair it, or say -e windows-1252")


def _first_error(first: bytes) -> tuple[int, int]:
    try:
        first.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start, first[error.start]
    return 0, first[0]


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
    same = foreign.decode(guess, "replace") == foreign.decode(_FALLBACK, "replace")
    return _FALLBACK if same or found["confidence"] < _SURE_ENOUGH else guess


def _read_whole(first: bytes, name: str) -> str:
    try:
        text = first.decode(name)
    except UnicodeDecodeError as error:
        raise _undecodable(error.start, first[error.start], name) from error
    _longest_open(text, 0)
    return text


def _decoded(blocks: Iterable[bytes], name: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(name)()
    before = waiting = 0
    try:
        for block in blocks:
            waiting = len(decoder.getstate()[0])
            yield decoder.decode(block)
            before += len(block)
        waiting = len(decoder.getstate()[0])
        yield decoder.decode(b"", True)
    except UnicodeDecodeError as error:
        raise _undecodable(before - waiting + error.start, error.object[error.start], name) from error


def _undecodable(offset: int, byte: int, name: str, *, hint: str = "name its encoding with -e") -> InputError:
    return InputError(f"byte {offset:,} (0x{byte:02x}) is not {name}", hint=hint, byte=offset)


def _checked(blocks: Iterator[str]) -> Iterator[str]:
    length = 0
    for number, block in enumerate(blocks):
        if number == 0:
            refuse_foreign(block)
        elif "\0" in block:
            raise InputError("binary, not text: it holds NUL bytes")
        length = _longest_open(block, length)
        yield block


def _longest_open(block: str, length: int) -> int:
    """The length so far of the line that a block leaves open."""
    might = length + len(block) > LONGEST_LINE
    if might and max(map(len, split_lines("x" * length + block))) > LONGEST_LINE:
        raise InputError(f"a line longer than {LONGEST_LINE >> 20} million characters", hint="is it text?")
    last = max(block.rfind("\n"), block.rfind("\r"))
    return length + len(block) if last < 0 else len(block) - 1 - last


def _whole_line_ends(blocks: Iterable[str]) -> Iterator[str]:
    held = ""
    for block in blocks:
        text = held + block
        held = "\r" if text.endswith("\r") else ""
        if out := text.removesuffix("\r"):
            yield out
    if held:
        yield held
