"""The best reading of an article: one path through the sections, over all units at once."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from itertools import groupby
from operator import add

from newsparse.cues import Votes
from newsparse.model import Section


class Place(IntEnum):
    """A stretch of a page, in reading order; furniture may stand above, inside and below the story."""

    TOP = 0
    HEADER = 1
    BODY = 2
    INSET = 3
    LATE_HEADER = 4
    TRAILER = 5
    COMMENTS = 6
    END = 7


SECTION_OF = (
    Section.CHROME,
    Section.HEADER,
    Section.BODY,
    Section.CHROME,
    Section.HEADER,
    Section.TRAILER,
    Section.COMMENTS,
    Section.CHROME,
)

# What it costs to open a page in a place, to go from one place to another, and to stay a line longer.
# Votes of the lines are counted against these; what is not listed cannot happen.
_OPENING = {Place.TOP: -1, Place.HEADER: 0, Place.BODY: -2, Place.TRAILER: -20, Place.COMMENTS: -20}
_CLOSING = {Place.TOP: -8, Place.HEADER: -6}  # a page without a story is rare
_GOING = {
    (Place.TOP, Place.HEADER): 0,
    (Place.TOP, Place.BODY): -3,
    (Place.TOP, Place.TRAILER): -20,
    (Place.TOP, Place.COMMENTS): -20,
    (Place.HEADER, Place.BODY): 0,
    (Place.HEADER, Place.TRAILER): -14,
    (Place.HEADER, Place.COMMENTS): -8,
    (Place.BODY, Place.INSET): -4,
    (Place.INSET, Place.BODY): 0,
    (Place.BODY, Place.LATE_HEADER): -4,
    (Place.LATE_HEADER, Place.BODY): 0,
    (Place.BODY, Place.TRAILER): 0,
    (Place.BODY, Place.COMMENTS): 0,
    (Place.BODY, Place.END): -5,
    (Place.TRAILER, Place.COMMENTS): 0,
    (Place.TRAILER, Place.END): -4,
    (Place.COMMENTS, Place.TRAILER): -4,
    (Place.COMMENTS, Place.END): -4,
}
_NEVER = -1_000_000

_PLACES = tuple(Place)
_LEAVE = tuple(_CLOSING.get(place, 0) for place in _PLACES)
_ENTER = tuple(_OPENING.get(place, _NEVER) for place in _PLACES)
_FROM: tuple[tuple[tuple[int, int], ...], ...] = tuple(
    tuple((int(start), cost) for (start, goal), cost in _GOING.items() if goal == place) for place in _PLACES
)
_TO: tuple[tuple[tuple[int, int], ...], ...] = tuple(
    tuple((int(goal), cost) for (start, goal), cost in _GOING.items() if start == place) for place in _PLACES
)
Scores = tuple[int, ...]  # one number for each place


def best_places(votes: Sequence[Votes]) -> list[Place]:
    """For each unit the place that it has in the best reading of all units together.

    Runs of units with the same votes are taken as one step: the best path changes place at their
    edges only, because what a run gives grows evenly with its length.
    """
    runs = [(vote, len(list(run))) for vote, run in groupby(votes)]
    trail: list[Scores] = []
    scores = _ENTER
    for vote, size in runs:
        came, scores = _step(scores, _gains(vote, size)) if trail else (_ENTER, _added(scores, _gains(vote, size)))
        trail.append(came)
    places: list[Place] = []
    last = _added(scores, _LEAVE)
    place = last.index(max(last))
    for (_, size), came in zip(reversed(runs), reversed(trail), strict=True):
        places.extend([_PLACES[place]] * size)
        place = came[place]
    places.reverse()
    return places


def _gains(vote: Votes, size: int) -> Scores:
    """What a run of units with one vote gives to each place."""
    chrome, header, body, trailer, comments = vote
    if size == 1:
        return chrome, header - 1, body, chrome - 1, header - 1, trailer, comments, chrome
    return (
        chrome * size,
        (header - 1) * size,
        body * size,
        (chrome - 1) * size,
        (header - 1) * size,
        trailer * size,
        comments * size,
        chrome * size,
    )


def _added(scores: Scores, gains: Scores) -> Scores:
    return tuple(map(add, scores, gains))


def _step(scores: Scores, gains: Scores) -> tuple[Scores, Scores]:
    """One run further: for each place where the best path to it came from, and its score."""
    came, reached = [], []
    for place, ways in enumerate(_FROM):
        best, start = scores[place], place
        for other, cost in ways:
            if (score := scores[other] + cost) > best:
                best, start = score, other
        came.append(start)
        reached.append(best + gains[place])
    return tuple(came), tuple(reached)


def margins(votes: Sequence[Votes]) -> list[int]:
    """For each unit, how much worse the best reading gets if this unit must change its section."""
    gains = [_gains(vote, 1) for vote in votes]
    behind = _sweep(gains, _ENTER, _FROM)
    ahead = _sweep(gains[::-1], _LEAVE, _TO)[::-1]
    found = []
    for before, after, gain in zip(behind, ahead, gains, strict=True):
        best = [_NEVER] * len(Section)
        for place, section in enumerate(SECTION_OF):
            best[section] = max(best[section], before[place] + after[place] - gain[place])
        first, second, *_ = sorted(best, reverse=True)
        found.append(first - second)
    return found


def _sweep(gains: Sequence[Scores], enter: Scores, ways: tuple[tuple[tuple[int, int], ...], ...]) -> list[Scores]:
    """For each unit and place, the best score of the units up to this one."""
    rows: list[Scores] = []
    for gain in gains:
        if not rows:
            rows.append(_added(enter, gain))
            continue
        last = rows[-1]
        rows.append(
            tuple(
                max([last[place], *(last[other] + cost for other, cost in ways[place])]) + gain[place]
                for place in range(len(gain))
            )
        )
    return rows
