"""Separators: articles between lines that a pattern of the user's matches."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from newsparse.errors import LayoutError
from newsparse.patterns import Guarded
from newsparse.split._markers import SOLID, lines_after

_SECONDS = 0.5  # what a separator that a user brings may take on one line


def cut_separated(separator: str) -> Callable[[str, int, int], int | None]:
    """Cut at the lines that a pattern of the user's matches; a line of words goes with what follows it."""
    return partial(_cut_separated, separator=separator, pattern=Guarded(separator, _SECONDS))


def _cut_separated(text: str, start: int, limit: int, *, separator: str, pattern: Guarded) -> int | None:
    place = start
    while 0 <= place <= limit:
        end = text.find("\n", place + 1)
        if end < 0 and limit < len(text):
            return None
        line = text[place + 1 : end if end >= 0 else len(text)].strip()
        if line and _separates(separator, pattern, line):
            cut = place if any(map(str.isalnum, line)) else end
            if SOLID.search(text, start, place) and any(lines_after(text, cut, 1)):
                return cut
        place = end
    return None


def _separates(separator: str, pattern: Guarded, line: str) -> bool:
    try:
        return pattern.search(line) is not None
    except TimeoutError as error:
        message = f"separator {separator!r} takes more than {_SECONDS} s on one line, or too much on many"
        raise LayoutError(message, hint="write it without nested repeats") from error
