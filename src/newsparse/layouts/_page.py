"""The lines of an article while its layout takes them, one stretch after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.blocks.stretch import Stretch
from newsparse.model import Section


class Page:
    """The lines of an article with what is known of them so far; an index is taken once."""

    def __init__(self, lines: Sequence[str], texts: Sequence[str]) -> None:
        self.lines, self.texts = lines, texts
        self.taken: list[Stretch | None] = [None] * len(texts)
        self.given: set[str] = set()
        self.top, self.story = 0, (len(texts), len(texts))  # the story's first line, and the line after it

    def is_read(self, index: int) -> bool:
        """Whether a line holds text and is no furniture."""
        mark = self.taken[index]
        return bool(self.texts[index]) and (mark is None or mark.section != Section.CHROME)

    def free(self, index: int) -> bool:
        return self.taken[index] is None and bool(self.texts[index])

    def take(self, stretch: Stretch) -> None:
        self.given.add(stretch.field)
        for index in range(stretch.first, stretch.last + 1):
            if self.taken[index] is None:
                self.taken[index] = stretch

    def stretches(self) -> Iterator[Stretch]:
        """What was taken, in order, each run of lines once."""
        start = 0
        for index in range(1, len(self.taken) + 1):
            mark = self.taken[start] if start < len(self.taken) else None
            if index == len(self.taken) or self.taken[index] is not mark:
                if mark is not None:
                    yield _cut(mark, start, index - 1)
                start = index


def _cut(mark: Stretch, first: int, last: int) -> Stretch:
    if (mark.first, mark.last) == (first, last):
        return mark
    opening = mark.opening if first == mark.first else None
    return Stretch(
        first, last, mark.section, mark.name, mark.field, opening, mark.value, mark.whole, mark.wrapped
    )
