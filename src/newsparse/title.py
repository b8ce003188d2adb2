"""The headline: which of the lines above the story it is."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from newsparse.page import Page
from newsparse.sections import Place
from newsparse.vocabulary import SECTION_NAMES

_REACH = 25  # units above the body in which a headline is looked for
_LONGEST = 250
_SITE_SUFFIX = re.compile(r"\s+[|–—»·-]\s+[^|–—»·]{2,40}$")
_TAKEN = frozenset(("date", "id label", "publish label", "update label", "page label", "byline", "byline label", "link", "number", "script", "notice", "tags",
                    "source", "comment heading", "starred comment heading", "comment count", "comment form", "reading time", "age", "other label", "bar", "sign-off", "dateline"))


class Headline(NamedTuple):
    """The index of the unit that is the headline, and by how much it beats the next best."""

    index: int
    lead: float


def find_headline(page: Page, taken: frozenset[int]) -> Headline | None:
    """The headline among the units above the story; None where no line there can be one.

    `taken` are units whose text already is a date, a byline or the like.
    """
    start = page.body_start
    candidates = [
        index for index in range(max(0, start - _REACH), start) if index not in taken and _possible(page, index)
    ]
    if not candidates:
        return None
    if len(candidates) == 1:
        return Headline(candidates[0], 9.0)
    copies = _copies(page)
    scored = sorted(((_score(page, index, copies), -index) for index in candidates), reverse=True)
    best, index = scored[0]
    return Headline(-index, best - scored[1][0])


def _possible(page: Page, index: int) -> bool:
    text = page.units[index].text
    return len(text) <= _LONGEST and not _TAKEN.intersection(page.looks[index].cues)


def _copies(page: Page) -> Counter[str]:
    """How often each short line stands on the page, whatever its letter case."""
    return Counter(unit.text.casefold() for unit in page.units if len(unit.text) <= _LONGEST)


def _score(page: Page, index: int, copies: Counter[str]) -> float:
    text = page.units[index].text
    return (
        _score_text(text)
        + _score_looks(page.looks[index].cues)
        + _score_place(page, index)
        + 5 * page.words_shared(text)
        + 2 * (copies[text.casefold()] > 1)
    )


def _score_text(text: str) -> float:
    size = len(text)
    wide = size * 2 if text[size >> 1] >= "\u2e80" else size
    score = 3.0 if 28 <= wide <= 120 else 1.5 if 18 <= wide <= 160 else -2.0
    if text[-1] in ".:,;" and not text.endswith("..."):
        score -= 2.5
    if text[0].islower():
        score -= 2
    if text.casefold() in SECTION_NAMES:
        score -= 4
    if _SITE_SUFFIX.search(text):
        score -= 1
    return score


def _score_looks(cues: tuple[str, ...]) -> float:
    score = 0.0
    if "furniture" in cues:
        score -= 3
    if "caption" in cues:
        score -= 4
    if "breadcrumb" in cues or "bullet" in cues:
        score -= 3
    if "date inside" in cues:
        score -= 1
    if "credit" in cues:
        score -= 4
    return score


def _score_place(page: Page, index: int) -> float:
    score = 2.0 if page.places[index] == Place.HEADER else 0.0
    score -= 0.25 * (page.body_start - index)
    following = [cue for look in page.looks[index + 1 : index + 5] for cue in look.cues]
    if "date" in following or "publish label" in following:
        score += 1.5
    if "byline" in following or "byline label" in following:
        score += 1.5
    return score
