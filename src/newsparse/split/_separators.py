"""Separators: articles between lines that a pattern of the user's matches."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from newsparse.errors import LayoutError
from newsparse.split._marks import lines_after

if TYPE_CHECKING:
    import regex

_SECONDS = 0.5  # what a separator that a user brings may take on one line


def cut_separated(separator: str) -> Callable[[str, int, int], int | None]:
    """Cut at the lines that a pattern of the user's matches; a line of words goes with what follows it."""
    import regex

    return partial(_cut_separated, pattern=regex.compile(separator, regex.IGNORECASE))


def _cut_separated(text: str, start: int, limit: int, *, pattern: regex.Pattern[str]) -> int | None:
    place = start
    while 0 <= place <= limit:
        end = text.find("\n", place + 1)
        if end < 0 and limit < len(text):
            return None
        line = text[place + 1 : end if end >= 0 else len(text)].strip()
        if line and _separates(pattern, line):
            cut = place if any(map(str.isalnum, line)) else end
            if text[start:place].strip() and any(lines_after(text, cut, 1)):
                return cut
        place = end
    return None


def _separates(pattern: regex.Pattern[str], line: str) -> bool:
    try:
        return pattern.search(line, timeout=_SECONDS) is not None
    except TimeoutError as error:
        message = f"separator {pattern.pattern!r} takes more than {_SECONDS} s on one line"
        raise LayoutError(message, hint="write it without nested repeats") from error
