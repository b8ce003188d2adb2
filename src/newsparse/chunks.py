"""Things in lots: enough to go through the stages side by side, few enough to be held at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from newsparse.errors import NewsparseError

_MOST = 128
_LARGEST = 1 << 18  # characters or bytes: a moment of work, and small beside what a process may use

Thing = TypeVar("Thing")


def chunks(things: Iterable[Thing], size_of: Callable[[Thing], int]) -> Iterator[list[Thing]]:
    """The things, in order, many at a time; where their source fails, those before come out first."""
    chunk: list[Thing] = []
    size = 0
    try:
        for thing in things:
            chunk.append(thing)
            size += size_of(thing)
            if len(chunk) == _MOST or size >= _LARGEST:
                yield chunk
                chunk, size = [], 0
    except (NewsparseError, OSError, ValueError):
        if chunk:
            yield chunk
        raise
    if chunk:
        yield chunk
