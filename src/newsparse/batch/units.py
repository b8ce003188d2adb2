"""Items to units of work: alike for any number of workers, and each with its place in the input."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

from newsparse.chunks import chunks
from newsparse.inputs import Item, Meter, Piece, Query, Row, Whole, discover
from newsparse.model import Options
from newsparse.opening import items_in


class Position(Struct, frozen=True):
    """How far the input was read: so many files, and so many items of the next one."""

    files: int = 0
    items: int = 0


class Unit(Struct, frozen=True):
    """Some items to work on together, and where the input goes on after them."""

    items: list[Item]
    after: Position


def units(query: Query, options: Options, meter: Meter, start: Position) -> Iterator[Unit]:
    """All work from a position on, in input order, in constant memory."""
    for chunk in chunks(_numbered(query, options, meter, start), _size):
        position, _ = chunk[-1]
        yield Unit([item for _, item in chunk], position)


def _size(numbered: tuple[Position, Item]) -> int:
    return size_of(numbered[1])


def _numbered(
    query: Query, options: Options, meter: Meter, start: Position
) -> Iterator[tuple[Position, Item]]:
    for files, found in enumerate(islice(discover(query), start.files, None), start.files):
        first = start.items if files == start.files else 0
        items = items_in(found, query, options, meter)
        for count, item in enumerate(islice(items, first, None), first + 1):
            yield Position(files, count), item


def size_of(item: Item) -> int:
    """How much text an item brings: bytes, or characters where it is decoded already."""
    match item:
        case Whole(_, content) | Row(_, _, _, content):
            return len(content)
        case Piece(_, _, span):
            return len(span.text)
        case _:
            return 0
