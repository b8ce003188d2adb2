"""The best reading of an article: one path through the sections, over all units at once."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from operator import add

from newsparse.cues import STORY, Votes
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
_OPENING = {Place.TOP: -3, Place.HEADER: 0, Place.BODY: -2, Place.TRAILER: -20, Place.COMMENTS: -20}
_CLOSING = {Place.TOP: -8, Place.HEADER: -6}  # a page without a story is rare
_TOP_BODY = -3
_HEADER_TOP = -6  # share bars and the like between headline and story
_HEADER_TRAILER = -14
_HEADER_COMMENTS = -8
_BODY_ASIDE = -4
_BODY_COMMENTS = -2
_BODY_END = -7
_TRAILER_COMMENTS = -2
_TRAILER_END = -5
_COMMENTS_TRAILER = -4
_COMMENTS_END = -4
_END_COMMENTS = -4
_GOING = {
    (Place.TOP, Place.HEADER): 0,
    (Place.TOP, Place.BODY): _TOP_BODY,
    (Place.HEADER, Place.TOP): _HEADER_TOP,
    (Place.HEADER, Place.BODY): 0,
    (Place.HEADER, Place.TRAILER): _HEADER_TRAILER,
    (Place.HEADER, Place.COMMENTS): _HEADER_COMMENTS,
    (Place.BODY, Place.INSET): _BODY_ASIDE,
    (Place.INSET, Place.BODY): 0,
    (Place.BODY, Place.LATE_HEADER): _BODY_ASIDE,
    (Place.LATE_HEADER, Place.BODY): 0,
    (Place.BODY, Place.TRAILER): 0,
    (Place.BODY, Place.COMMENTS): _BODY_COMMENTS,
    (Place.BODY, Place.END): _BODY_END,
    (Place.TRAILER, Place.COMMENTS): _TRAILER_COMMENTS,
    (Place.TRAILER, Place.END): _TRAILER_END,
    (Place.COMMENTS, Place.TRAILER): _COMMENTS_TRAILER,
    (Place.COMMENTS, Place.END): _COMMENTS_END,
    (Place.END, Place.COMMENTS): _END_COMMENTS,
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
_PLACES_ALONE = tuple([place] for place in _PLACES)
Scores = tuple[int, ...]  # one number for each place


def best_places(votes: Sequence[Votes]) -> list[Place]:
    """For each unit the place that it has in the best reading of all units together.

    Runs of units with the same votes, and runs of story text, are taken as one step: the best path changes
    place at their edges only, because all of a run speaks for the same place.
    """
    if not votes:
        return []
    runs, sizes = _runs(votes)
    return _walk_back(sizes, _rows(runs, sizes))


def _runs(votes: Sequence[Votes]) -> tuple[list[Votes], list[int]]:
    """The runs of units, as the sums of their votes, and how many units each has."""
    runs: list[Votes] = []
    sizes: list[int] = []
    before, told = None, False
    for vote in votes:
        tells = vote in STORY
        if vote == before or (tells and told):
            one, two, three, four, five = runs[-1]
            chrome, header, body, trailer, comments = vote
            runs[-1] = (one + chrome, two + header, three + body, four + trailer, five + comments)
            sizes[-1] += 1
        else:
            runs.append(vote)
            sizes.append(1)
        before, told = vote, tells
    return runs, sizes


def _rows(runs: list[Votes], sizes: list[int]) -> list[Scores]:
    """For each run and place, the best score of the units up to the end of this run.

    Written out, without what costs nothing, because it is the innermost step of every parse; a test holds it
    to `_FROM` and `_gains`.
    """
    rows = [_added(_ENTER, _gains(runs[0], sizes[0]))]
    top, header, body, inset, late, trailer, comments, end = rows[0]
    for (chrome, heading, story, closing, saying), size in zip(runs[1:], sizes[1:], strict=True):
        told = body if body > header else header
        if inset > told:
            told = inset
        if late > told:
            told = late
        if top + _TOP_BODY > told:
            told = top + _TOP_BODY
        closed = trailer if trailer > body else body
        if comments + _COMMENTS_TRAILER > closed:
            closed = comments + _COMMENTS_TRAILER
        if header + _HEADER_TRAILER > closed:
            closed = header + _HEADER_TRAILER
        said = comments if comments > body + _BODY_COMMENTS else body + _BODY_COMMENTS
        if trailer + _TRAILER_COMMENTS > said:
            said = trailer + _TRAILER_COMMENTS
        if end + _END_COMMENTS > said:
            said = end + _END_COMMENTS
        if header + _HEADER_COMMENTS > said:
            said = header + _HEADER_COMMENTS
        if body + _BODY_END > end:
            end = body + _BODY_END
        if trailer + _TRAILER_END > end:
            end = trailer + _TRAILER_END
        if comments + _COMMENTS_END > end:
            end = comments + _COMMENTS_END
        again, aside, lower = header + _HEADER_TOP, body + _BODY_ASIDE, heading - size
        inset = (inset if inset > aside else aside) + chrome - size
        late = (late if late > aside else aside) + lower
        header = (header if header > top else top) + lower
        top = (top if top > again else again) + chrome
        body, trailer, comments, end = told + story, closed + closing, said + saying, end + chrome
        rows.append((top, header, body, inset, late, trailer, comments, end))
    return rows


def _walk_back(sizes: list[int], rows: list[Scores]) -> list[Place]:
    """The places along the best path, found from its end."""
    last = _added(rows[-1], _LEAVE)
    place = last.index(max(last))
    places: list[Place] = []
    for number in range(len(rows) - 1, 0, -1):
        places += _PLACES_ALONE[place] * sizes[number]
        before = rows[number - 1]
        best, origin = before[place], place
        for start, cost in _FROM[place]:
            score = before[start] + cost
            if score >= best:  # of equals, the later change
                best, origin = score, start
        place = origin
    places += _PLACES_ALONE[place] * sizes[0]
    places.reverse()
    return places


def _gains(vote: Votes, size: int) -> Scores:
    """What a run of units gives to each place by its votes; what stands inside a story costs a little."""
    chrome, header, body, trailer, comments = vote
    return chrome, header - size, body, chrome - size, header - size, trailer, comments, chrome


def _added(scores: Scores, gains: Scores) -> Scores:
    return tuple(map(add, scores, gains))


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


def _sweep(
    gains: Sequence[Scores], enter: Scores, ways: tuple[tuple[tuple[int, int], ...], ...]
) -> list[Scores]:
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
