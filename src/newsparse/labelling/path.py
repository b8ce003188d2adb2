"""The best reading of an article: one path through the sections, over all blocks at once."""

from __future__ import annotations

from collections.abc import Sequence
from operator import add

from newsparse.cues import STORY, Votes
from newsparse.labelling.weights import (
    BODY_COMMENTS,
    BODY_END,
    BODY_INSET,
    BODY_LATE_HEADER,
    CLOSING,
    COMMENTS_END,
    COMMENTS_TRAILER,
    END_COMMENTS,
    GOING,
    HEADER_COMMENTS,
    HEADER_TOP,
    HEADER_TRAILER,
    OPENING,
    TOP_BODY,
    TRAILER_COMMENTS,
    TRAILER_END,
)
from newsparse.labelling.zone import SECTION_OF, Zone
from newsparse.model import Section

_NEVER = -1_000_000
_ZONES = tuple(Zone)
_LEAVE = tuple(CLOSING.get(zone, 0) for zone in _ZONES)
_ENTER = tuple(OPENING.get(zone, _NEVER) for zone in _ZONES)
_FROM: tuple[tuple[tuple[int, int], ...], ...] = tuple(
    tuple((int(start), cost) for (start, goal), cost in GOING.items() if goal == zone) for zone in _ZONES
)
_TO: tuple[tuple[tuple[int, int], ...], ...] = tuple(
    tuple((int(goal), cost) for (start, goal), cost in GOING.items() if start == zone) for zone in _ZONES
)
_ZONES_ALONE = tuple([zone] for zone in _ZONES)
Scores = tuple[int, ...]  # one number for each place


def best_zones(votes: Sequence[Votes]) -> list[Zone]:
    """For each block the place that it has in the best reading of all blocks together.

    Runs of blocks with the same votes, and runs of story text, are taken as one step: the best path changes
    place at their edges only, because all of a run speaks for the same place.
    """
    if not votes:
        return []
    runs, sizes = _runs(votes)
    return _walk_back(sizes, _rows(runs, sizes))


def _runs(votes: Sequence[Votes]) -> tuple[list[Votes], list[int]]:
    """The runs of blocks, as the sums of their votes, and how many blocks each has."""
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
    """For each run and place, the best score of the blocks up to the end of this run.

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
        if top + TOP_BODY > told:
            told = top + TOP_BODY
        closed = trailer if trailer > body else body
        if comments + COMMENTS_TRAILER > closed:
            closed = comments + COMMENTS_TRAILER
        if header + HEADER_TRAILER > closed:
            closed = header + HEADER_TRAILER
        said = comments if comments > body + BODY_COMMENTS else body + BODY_COMMENTS
        if trailer + TRAILER_COMMENTS > said:
            said = trailer + TRAILER_COMMENTS
        if end + END_COMMENTS > said:
            said = end + END_COMMENTS
        if header + HEADER_COMMENTS > said:
            said = header + HEADER_COMMENTS
        if body + BODY_END > end:
            end = body + BODY_END
        if trailer + TRAILER_END > end:
            end = trailer + TRAILER_END
        if comments + COMMENTS_END > end:
            end = comments + COMMENTS_END
        again, lower = header + HEADER_TOP, heading - size
        aside, late_aside = body + BODY_INSET, body + BODY_LATE_HEADER
        inset = (inset if inset > aside else aside) + chrome - size
        late = (late if late > late_aside else late_aside) + lower
        header = (header if header > top else top) + lower
        top = (top if top > again else again) + chrome
        body, trailer, comments, end = told + story, closed + closing, said + saying, end + chrome
        rows.append((top, header, body, inset, late, trailer, comments, end))
    return rows


def _walk_back(sizes: list[int], rows: list[Scores]) -> list[Zone]:
    """The places along the best path, found from its end."""
    last = _added(rows[-1], _LEAVE)
    zone = last.index(max(last))
    zones: list[Zone] = []
    for number in range(len(rows) - 1, 0, -1):
        zones += _ZONES_ALONE[zone] * sizes[number]
        before = rows[number - 1]
        best, origin = before[zone], zone
        for start, cost in _FROM[zone]:
            score = before[start] + cost
            if score >= best:  # of equals, the later change
                best, origin = score, start
        zone = origin
    zones += _ZONES_ALONE[zone] * sizes[0]
    zones.reverse()
    return zones


def _gains(vote: Votes, size: int) -> Scores:
    """What a run of blocks gives to each place by its votes; what stands inside a story costs a little."""
    chrome, header, body, trailer, comments = vote
    return chrome, header - size, body, chrome - size, header - size, trailer, comments, chrome


def _added(scores: Scores, gains: Scores) -> Scores:
    return tuple(map(add, scores, gains))


def margins(votes: Sequence[Votes]) -> list[int]:
    """For each block, how much worse the best reading gets if this block must change its section."""
    gains = [_gains(vote, 1) for vote in votes]
    behind = _sweep(gains, _ENTER, _FROM)
    ahead = _sweep(gains[::-1], _LEAVE, _TO)[::-1]
    found = []
    for before, after, gain in zip(behind, ahead, gains, strict=True):
        best = [_NEVER] * len(Section)
        for zone, section in enumerate(SECTION_OF):
            best[section] = max(best[section], before[zone] + after[zone] - gain[zone])
        first, second, *_ = sorted(best, reverse=True)
        found.append(first - second)
    return found


def _sweep(
    gains: Sequence[Scores], enter: Scores, ways: tuple[tuple[tuple[int, int], ...], ...]
) -> list[Scores]:
    """For each block and place, the best score of the blocks up to this one."""
    rows: list[Scores] = []
    for gain in gains:
        if not rows:
            rows.append(_added(enter, gain))
            continue
        last = rows[-1]
        rows.append(
            tuple(
                max([last[zone], *(last[other] + cost for other, cost in ways[zone])]) + gain[zone]
                for zone in range(len(gain))
            )
        )
    return rows
