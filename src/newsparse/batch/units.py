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
    """How far the input was read: so many files, so many items of the next one, and past so many hidden ones.

    Hidden files are counted apart: one that comes or goes between two runs must not move the others.
    """

    files: int = 0
    items: int = 0
    hidden: int = 0


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
    place, files, hidden = start, 0, 0
    for found in discover(query):
        if found.hidden:
            hidden += 1
            if hidden > start.hidden:
                place = Position(place.files, place.items, hidden)
                yield from ((place, item) for item in items_in(found, query, options, meter))
            continue
        if files >= start.files:
            first = start.items if files == start.files else 0
            items = items_in(found, query, options, meter)
            for count, item in enumerate(islice(items, first, None), first + 1):
                place = Position(files, count, hidden)
                yield place, item
        files += 1


def size_of(item: Item) -> int:
    """How much text an item brings: bytes, or characters where it is decoded already."""
    match item:
        case Whole(_, content) | Row(_, _, _, content):
            return len(content)
        case Piece(_, _, span):
            return len(span.text)
        case _:
            return 0
