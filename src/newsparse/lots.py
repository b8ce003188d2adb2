"""Things in lots: enough to go through the stages side by side, few enough to be held at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from newsparse.errors import NewsparseError

_MOST = 128
_LARGEST = 1 << 18  # characters or bytes: a moment of work, and small beside what a process may use

Thing = TypeVar("Thing")


def lots(things: Iterable[Thing], size_of: Callable[[Thing], int]) -> Iterator[list[Thing]]:
    """The things, in order, many at a time; where their source fails, those before come out first."""
    lot: list[Thing] = []
    size = 0
    try:
        for thing in things:
            lot.append(thing)
            size += size_of(thing)
            if len(lot) == _MOST or size >= _LARGEST:
                yield lot
                lot, size = [], 0
    except (NewsparseError, OSError, ValueError):
        if lot:
            yield lot
        raise
    if lot:
        yield lot
