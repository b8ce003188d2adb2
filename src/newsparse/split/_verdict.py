"""Verdicts: what the head of a file looks like when it is cut in one way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import pairwise

from msgspec import Struct

from newsparse.dateline import read_dateline, read_lone_dateline
from newsparse.split import _markers as markers

# Where the article that starts at a place ends: a later place, or None where none is seen up to a
# limit. Places are line starts. The text stands behind one line feed: a place is a line feed in it.
Cut = Callable[[str, int, int], int | None]

_ASKED = 24  # articles of a head that are looked at
_TOP = 8  # lines of an article that show what it opens with
_USUAL = 0.6  # of the articles open with what is usual in the file
_PLAIN = 0.85  # what articles are worth that nothing but a headline marks as such
_FEW = 2  # articles that nothing marks may as well be parts of one
ENOUGH = 0.7  # a file of articles looks better than this; less is one article


class Piece(Struct, frozen=True):
    """What would be one article: a stretch of a text."""

    text: str
    start: int
    end: int

    def has_story(self, start: int | None = None) -> bool:
        """Whether there is running text in it, from its start or another place on."""
        return markers.Story(self.text, self.start if start is None else start).is_above(self.end)

    def opening(self) -> frozenset[str]:
        """What stands in its first lines: a day, labels, a dateline; only what no headline is."""
        lines: list[str] = []
        prose = 0
        for line in markers.lines_after(self.text, self.start, _TOP):
            prose += markers.is_prose(line.text)
            if line.start >= self.end or (prose > 1 and len(lines) > 1):
                break
            lines.append(line.text)
        names = [name for name in map(markers.label, lines) if name]
        found = {"labels"} if len(names) > 1 else set()
        if any(map(markers.is_day, lines)):
            found.add("day")
        if any(map(_opens_with_dateline, lines)):
            found.add("dateline")
        return frozenset(found)


def _opens_with_dateline(line: str) -> bool:
    if len(line) <= 60 and read_lone_dateline(line):
        return True
    match = read_dateline(line)
    return match is not None and match.score >= 4


class Strategy(Struct, frozen=True):
    """One way to cut a file; `worth` is the trust it has beforehand, `fits` knows an article that it made."""

    name: str
    cut: Cut
    worth: float
    fits: Callable[[Piece], bool] | None = None


class Verdict(Struct, frozen=True):
    """What became of a head that was cut in one way.

    `articles` are looked at (at most 24); `whole` of them have a story of their own, `alike` of these open
    as most do. `score` is what is compared between the ways: 0 where a way finds nothing to cut.
    """

    strategy: Strategy
    articles: int
    whole: int
    alike: int
    score: float
    sample: tuple[int, ...] = ()  # where the articles begin


def weigh(strategy: Strategy, head: str, *, truncated: bool) -> Verdict:
    """Cut the head of a file in one way and look at what comes of it, but for a last article cut off."""
    places, limit = [0], len(head) - 3 * markers.REACH if truncated else len(head)
    while len(places) <= _ASKED and (place := strategy.cut(head, places[-1], limit)) is not None:
        places.append(place)
    if len(places) == 1:
        return Verdict(strategy, 1, 0, 0, 0.0)
    is_open = truncated or len(places) > _ASKED
    pieces = [
        Piece(head, start, end) for start, end in pairwise([*places, *([] if is_open else [len(head)])])
    ]
    whole = [piece for piece in pieces if (strategy.fits(piece) if strategy.fits else piece.has_story())]
    alike, worth = (len(whole), 1.0) if strategy.fits else _alike(whole)
    score = alike / len(pieces) * worth
    score = score + strategy.worth if score >= ENOUGH else 0.0
    return Verdict(strategy, len(pieces), len(whole), alike, score, tuple(places))


def _alike(pieces: list[Piece]) -> tuple[int, float]:
    """How many of these open with what is usual among them, and what that is worth."""
    openings = [piece.opening() for piece in pieces]
    counted = Counter(mark for opening in openings for mark in opening)
    usual = {mark for mark, count in counted.items() if count >= max(2, _USUAL * len(pieces))}
    if usual:
        return sum(not usual.isdisjoint(opening) for opening in openings), 1.0
    plain = sum(not opening for opening in openings)
    return plain, _PLAIN if plain > _FEW else 0.0
