"""Plain text: small ones whole, large ones as a stream."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from newsparse.errors import InputError
from newsparse.inputs import streams
from newsparse.inputs.items import Failure, Item, Place, Raw, Stream, Whole
from newsparse.inputs.source import Source

WHOLE_SIZE = 1 << 18  # bytes; what is larger is read as a stream


def read_text(source: Source) -> Iterator[Raw]:
    """The text."""
    troubles: list[InputError] = []
    blocks = streams.blocks_of(source.limited(), troubles)
    first = b""
    while len(first) <= WHOLE_SIZE and (block := next(blocks, b"")):
        first += block
    if len(first) <= WHOLE_SIZE and not troubles:
        yield whole(source.place, first, source.query.max_size)
        return
    yield Stream(source.place, chain((first,), blocks), troubles)


def read_document(source: Source, reader: str, largest: int) -> Iterator[Raw]:
    """All the bytes of a document, which is read as a whole; raises `InputError` for a larger one."""
    pieces, size = [], 0
    troubles: list[InputError] = []
    for block in streams.blocks_of(source.limited(), troubles):
        pieces.append(block)
        size += len(block)
        if size > largest:
            reason = f"{reader} of more than {largest >> 20} MB, which is too large to be read at once"
            raise InputError(reason, hint="save its text")
    if troubles:
        raise troubles[0]
    yield whole(source.place, b"".join(pieces), source.query.max_size, reader=reader)


def whole(place: Place, content: bytes, maximum: int | None, *, taken: int = 0, reader: str = "text") -> Item:
    """All the bytes of one input, unless they are more than are wanted."""
    if maximum is not None and len(content) > maximum:
        return Failure(place, f"larger than {maximum:,} bytes", "--max-input-size sets the limit")
    return Whole(place, content, taken, reader)
