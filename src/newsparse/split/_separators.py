"""Separators: articles parted by lines that a pattern of a layout matches."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from newsparse.errors import LayoutError
from newsparse.patterns import Guarded
from newsparse.split._markers import SOLID, lines_after

Test = Callable[[str], bool]
_REACH = 12  # lines below an end that are looked at
_SECONDS = 0.5  # what a separator that a user brings may take on one line


def cut_at_starts(opens: Test) -> Callable[[str, int, int], int | None]:
    """Cut above each line that opens an article; what stands above the first one belongs to that."""
    return partial(_cut_at_starts, opens=opens)


def cut_after_ends(closes: Test, is_furniture: Test, is_tail: Test) -> Callable[[str, int, int], int | None]:
    """Cut below each line that closes an article, but for the last one's tail and furniture below it."""

    def cut(text: str, start: int, limit: int) -> int | None:
        for place, line in _lines(text, start, limit):
            end = text.find("\n", place + 1) if closes(line) else -1
            below = list(lines_after(text, end, _REACH)) if end > 0 else []
            first = next((other.text for other in below if not is_furniture(other.text)), None)
            if first is not None and not is_tail(first):
                return below[0].start
        return None

    return cut


def _cut_at_starts(text: str, start: int, limit: int, *, opens: Test) -> int | None:
    own = False
    for place, line in _lines(text, start, limit):
        if opens(line):
            if own:
                return place
            own = True
    return None


def _lines(text: str, start: int, limit: int) -> Iterator[tuple[int, str]]:
    """The trimmed lines that begin from a place on, each with the place of the line feed before it."""
    place = start
    while 0 <= place <= limit:
        end = text.find("\n", place + 1)
        if end < 0 and limit < len(text):
            return
        yield place, text[place + 1 : end if end >= 0 else len(text)].strip()
        place = end


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
