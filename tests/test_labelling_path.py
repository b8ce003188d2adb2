"""The best reading: the innermost step and the runs that it takes at once give what plain search gives."""

from __future__ import annotations

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.cues import CUES, PREDICATES, STORY, Votes
from newsparse.labelling import path as sections
from newsparse.labelling.path import best_zones
from newsparse.labelling.zone import Zone

_ZONES = range(len(Zone))
_VOTES = sorted({*PREDICATES.values(), *(cue.votes for cue in CUES)})
_pages = st.lists(st.sampled_from(_VOTES), min_size=1, max_size=60)


def _plain_rows(runs: list[Votes], sizes: list[int]) -> list[tuple[int, ...]]:
    rows = [sections._added(sections._ENTER, sections._gains(runs[0], sizes[0]))]
    for run, size in zip(runs[1:], sizes[1:], strict=True):
        before, gains = rows[-1], sections._gains(run, size)
        ways = [
            max([before[zone], *(before[start] + cost for start, cost in sections._FROM[zone])])
            for zone in _ZONES
        ]
        rows.append(tuple(way + gain for way, gain in zip(ways, gains, strict=True)))
    return rows


@given(_pages)
def test_the_step_that_is_written_out_is_that_of_the_table(votes: list[Votes]) -> None:
    runs, sizes = sections._runs(votes)

    assert sections._rows(runs, sizes) == _plain_rows(runs, sizes)


@given(_pages)
def test_running_text_is_read_the_same_line_by_line(votes: list[Votes]) -> None:
    groups = [list(group) for _, group in groupby(votes)]
    runs = [(a * len(group), b * len(group), c * len(group), d * len(group), e * len(group))
            for group in groups for a, b, c, d, e in group[:1]]  # fmt: skip
    sizes = [len(group) for group in groups]

    assert best_zones(votes) == sections._walk_back(sizes, _plain_rows(runs, sizes))


def test_running_text_is_one_step() -> None:
    assert sections._runs(sorted(STORY)) == ([tuple(map(sum, zip(*STORY, strict=True)))], [len(STORY)])


def test_a_page_without_lines_has_no_places() -> None:
    assert best_zones([]) == []


@pytest.mark.parametrize("size", [1, 2, 50])
def test_a_page_of_one_look_is_in_one_place(size: int) -> None:
    assert len(set(best_zones([PREDICATES["long prose"]] * size))) == 1
