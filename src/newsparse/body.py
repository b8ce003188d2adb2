"""The body: paragraphs, with the dateline taken off the first."""

from __future__ import annotations

from typing import NamedTuple

from newsparse.dateline import DatelineMatch, read_dateline, read_lone_dateline
from newsparse.page import Page
from newsparse.sections import Place

_SURE = 6  # what a dateline must score to count below the first paragraph


class Body(NamedTuple):
    """The paragraphs with the indices of their units, and the dateline with its unit's index."""

    paragraphs: list[str]
    units: list[int]
    dateline: DatelineMatch | None
    dateline_unit: int | None


def read_body(page: Page, taken: tuple[int, ...]) -> Body:
    """The body's paragraphs in order, without the units that are `taken` by the headline."""
    units = [index for index in page.indices(Place.BODY) if index not in taken]
    for place, index in enumerate(units[:3]):
        text = page.units[index].text
        lone = read_lone_dateline(text) if len(text) <= 80 else None
        match = lone or read_dateline(text)
        if match and (place == 0 or match.score >= _SURE or _repeats_lead(page, units[0], text[match.end :])):
            return _with_dateline(page, units, index, match)
    return Body([page.units[index].text for index in units], units, None, None)


def _repeats_lead(page: Page, first: int, text: str) -> bool:
    """Whether a paragraph is the lead again, now with its dateline."""
    return len(text) > 30 and page.units[first].text.startswith(text.strip()[:30])


def _with_dateline(page: Page, units: list[int], dated: int, match: DatelineMatch) -> Body:
    paragraphs, kept = [], []
    for index in units:
        text = page.units[index].text[match.end :].strip() if index == dated else page.units[index].text
        if text:
            paragraphs.append(text)
            kept.append(index)
    return Body(paragraphs, kept, match, dated)
