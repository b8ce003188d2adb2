"""What tells the day of publication from other dates: named features, and the points of each."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from newsparse.fields.date_weights import POINTS
from newsparse.labelling.page import Page

if TYPE_CHECKING:
    from newsparse.fields.publication_dates import DateCandidate

Feature = tuple[str, str | int]

LONG_AGO = "1980"  # an older date beside a newer one is what a story is about
_MONTH = 7  # characters of a year with its month
_STEPS = (-40, -20, -12, -6, -3, -1, 0, 1, 2, 3, 4, 6, 9, 13, 20, 40)
_WIDTHS = (12, 20, 30, 45, 60, 90, 130)
_COVERS = (25, 50, 75, 100)  # percent


def date_features(page: Page, found: Sequence[DateCandidate], anchor: int) -> list[list[Feature]]:
    """For each date found on a page what tells for or against it; `anchor` is the block of the headline."""
    days = [(candidate.value or "")[:10] for candidate in found]
    same, ages = Counter(days), sorted(set(days))
    shown: list[list[Feature]] = []
    for number, (candidate, day) in enumerate(zip(found, days, strict=True)):
        block, match = candidate.block, candidate.match
        text = page.blocks[block].text
        features: list[Feature] = [
            ("role", f"{candidate.role}, labelled" if candidate.labelled else candidate.role),
            ("zone", page.zones[block].name.lower()),
            ("day", "whole" if match.full else "in part" if len(day) > _MONTH else "none"),
            ("time", "given" if "T" in (candidate.value or "") else "none"),
            ("weekday", "none" if match.weekday is None else "given"),
            ("lines below headline", bisect_right(_STEPS, block - anchor)),
            ("lines below start of story", bisect_right(_STEPS, block - page.body_start)),
            ("dates above", min(number, 4)),
            ("same day again", min(same[day] - 1, 3)),
            ("width", bisect_right(_WIDTHS, len(text))),
            ("covers", bisect_right(_COVERS, 100 * (match.end - match.start) // max(1, len(text)))),
        ]
        if len(ages) > 1:
            features.append(
                ("age", "newest" if day == ages[-1] else "oldest" if day == ages[0] else "between")
            )
            if day < LONG_AGO:
                features.append(("age", "long ago"))
        features += [("shows", cue) for cue in page.cues[block]]
        features += [("1 above shows", page.cues[block - 1][0] if block else "edge")]
        features += [("1 below shows", page.cues[block + 1][0] if block + 1 < len(page.cues) else "edge")]
        shown.append(features)
    return shown


def date_points(page: Page, found: Sequence[DateCandidate], anchor: int) -> list[int]:
    """For each of the dates found on a page its points, in tenths of log-odds."""
    table = _table()
    return [sum([table.get(each, 0) for each in features]) for features in date_features(page, found, anchor)]


@cache
def _table() -> dict[Feature, int]:
    return {(group, value): worth for group, values in POINTS.items() for value, worth in values.items()}
