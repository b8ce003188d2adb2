"""Bytes to text, and which encoding that was; text to lines."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from itertools import chain

from msgspec import Struct

from newsparse.errors import InputError
from newsparse.model import ArticleWarning
from newsparse.text._encoding import BOMS, Encoding, check_encoding, chosen, named
from newsparse.text._lines import bare_lines, split_lines, whole_line_ends
from newsparse.text._refusal import (
    LONGEST_LINE,
    SIGNATURES,
    longest_open,
    refuse_binary,
    refuse_foreign,
    refuse_known,
)
from newsparse.text._strays import Note, note_from_here, note_of_all

__all__ = [
    "BLOCK_SIZE", "LONGEST_LINE", "Decoded", "Note", "bare_lines", "check_encoding", "decode",
    "decode_markup", "decode_whole", "decoding_warnings", "refuse_foreign", "split_lines",
]  # fmt: skip

BLOCK_SIZE = 8 << 20  # bytes read at a time; an input that fits in one block is decoded as a whole

_MARKED = (*SIGNATURES, *(mark for mark, _ in BOMS))
_CERTAIN = frozenset(("utf-8", *(name for _, name in BOMS)))


class Decoded(Struct, frozen=True):
    """A stream of text: the name of the encoding that was used, and the text in blocks.

    `notes` says what else an article's reader should know; it grows while the blocks are read.
    """

    encoding: str
    blocks: Iterator[str]
    notes: list[Note]


def decode(blocks: Iterable[bytes], encoding: str | None = None) -> Decoded:
    """The text of a stream of bytes; no block ends between the two characters of a `\\r\\n`.

    The encoding is the one asked for, or that of the byte order mark, or UTF-8, or what a detector makes of
    the first `BLOCK_SIZE` bytes, or Windows-1252. A text that is UTF-8 but for some bytes is UTF-8: those
    are read as Windows-1252, and a note says so, unless UTF-8 was asked for. Raises `InputError` for what
    is no text (binary, HTML, undecodable, a line longer than `LONGEST_LINE`): at once for the first block,
    later where it is reached.
    """
    source = iter(blocks)
    first = _first_block(source)
    following = next(source, b"")
    refuse_known(first)
    fitting = named(encoding, first) if encoding else chosen(first, cut=bool(following))
    notes: list[Note] = []
    if not following:
        text = _read_whole(first, fitting, notes)
        refuse_foreign(text)
        return Decoded(fitting.name, iter([text] if text else []), notes)
    texts = _checked(_decoded(chain((first, following), source), fitting, notes))
    opening = next(texts, "")
    return Decoded(fitting.name, whole_line_ends(chain((opening,), texts)), notes)


def decode_markup(content: bytes, encoding: str | None = None) -> Decoded:
    """The text of a document in tags, read as `decode` reads plain text; raises `InputError` for binary."""
    notes: list[Note] = []
    fitting = named(encoding, content) if encoding else chosen(content, cut=False)
    text = _read_whole(content, fitting, notes)
    if "\0" in text:
        refuse_binary(text)
    return Decoded(fitting.name, iter([text] if text else []), notes)


def decode_whole(content: bytes, encoding: str | None = None) -> Decoded:
    """What `decode` gives for all the bytes of an input; ordinary ones, in UTF-8, take no detours."""
    text = None if encoding else _plain(content)
    if text is None:
        return decode([content], encoding)
    return Decoded("utf-8", iter((text,) if text else ()), [])


def _plain(content: bytes) -> str | None:
    """The text, where nothing but UTF-8 comes into question and there is nothing to refuse or to tell of."""
    if content.startswith(_MARKED) or b"\0" in content or len(content) > LONGEST_LINE:
        return None
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return None
    return None if text.lstrip()[:1] == "<" else text  # perhaps HTML


def decoding_warnings(encoding: str, asked: str | None = None) -> tuple[ArticleWarning, ...]:
    """What a record's reader should know of its encoding: nothing where it is certain or was asked for."""
    if asked or encoding in _CERTAIN:
        return ()
    return (ArticleWarning("decoded-as", f"not UTF-8; read as {encoding}", None),)


def _first_block(source: Iterator[bytes]) -> bytes:
    pieces, size = [], 0
    while size < BLOCK_SIZE and (piece := next(source, b"")):
        pieces.append(piece)
        size += len(piece)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def _read_whole(first: bytes, encoding: Encoding, notes: list[Note]) -> str:
    try:
        text = first.decode(encoding.name)
    except UnicodeDecodeError as error:
        if encoding.errors == "strict":
            raise _undecodable(error, len(first), encoding.name) from error
        notes.append(note_of_all(error, len(first), encoding.name))
        text = first.decode(encoding.name, encoding.errors)
    longest_open(text, 0)
    return text


def _decoded(blocks: Iterable[bytes], encoding: Encoding, notes: list[Note]) -> Iterator[str]:
    """The text, strictly decoded up to the first block with a stray byte: that costs nothing."""
    decoder = codecs.getincrementaldecoder(encoding.name)()
    end = before = 0
    for block in chain(filter(None, blocks), (b"",)):
        end += len(block)
        try:
            text = decoder.decode(block, not block)
        except UnicodeDecodeError as error:
            if encoding.errors == "strict":
                raise _undecodable(error, end, encoding.name) from error
            notes.append(note_from_here(error, end, before, encoding.name))
            decoder.errors = encoding.errors
            text = decoder.decode(block, not block)
            refuse_binary(text)
        before += len(text)
        yield text


def _undecodable(error: UnicodeDecodeError, end: int, name: str) -> InputError:
    offset, byte = end - len(error.object) + error.start, error.object[error.start]
    hint = "name its encoding with -e"
    return InputError(f"byte {offset:,} (0x{byte:02x}) is not {name}", hint=hint, byte=offset)


def _checked(blocks: Iterator[str]) -> Iterator[str]:
    length = 0
    for number, block in enumerate(blocks):
        if number == 0:
            refuse_foreign(block)
        elif "\0" in block:
            refuse_binary(block)
        length = longest_open(block, length)
        yield block
