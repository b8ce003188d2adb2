"""The headline: which of the lines above the story it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from msgspec import Struct

from newsparse.labelling.page import Page
from newsparse.labelling.zone import Zone
from newsparse.lexicon import FURNITURE
from newsparse.model import Section
from newsparse.patterns import lazy

_REACH = 25  # blocks above the body in which a headline is looked for
_LONGEST = 250
_REMEMBERED = 10_000  # looks of five lines: those of one site are much alike
_HEADER = int(Section.HEADER)
_LATE_HEADER = Zone.LATE_HEADER
_SURELY_OTHER = 6  # votes: a slug or a masthead that a layout knows is no headline, whatever it looks like
_TAKEN = frozenset(
    (
        "date", "id label", "publish label", "update label", "page label", "byline", "byline by name",
    "byline with job",
        "byline label", "other label",
        "link", "number",
        "script", "notice", "tags", "source", "reading time", "age", "bar", "sign-off", "dateline",
        "comment heading",
        "starred comment heading", "comment count", "comment form",
        "captioned", "long caption", "shares",
    )
)  # fmt: skip
_DATES = frozenset(("date", "publish label", "update label"))
_BYLINES = frozenset(("byline", "byline by name", "byline with job", "byline label"))
_PROSE = frozenset(("sentence", "prose", "long prose", "long line"))

# Points, twice the weights that a ranking model finds on whole news pages, rounded.
_WIDTHS = (12, 18, 28, 45, 90, 120, 160)
_WIDTH_POINTS = (-4, -1, -2, 1, 4, 2, -1, 0)
_END_POINTS = {".": -4, ":": -1, ",": -1, ";": -1, "?": 2, "!": 2, ")": -3, "]": -3}
_LOOK_POINTS = {
    "bullet": -5, "caption": -2, "captioned": -2, "furniture": -1, "date inside": -2, "flows": -2,
    "short sentence": -1,
    "sentence": -1, "word": -1,
    "credit": -4, "breadcrumb": -2, "repeated": 1, "initials": -2, "capital label": -3,
}  # fmt: skip
_DISTANCES = (1, 2, 8, 18)
_DISTANCE_POINTS = (-1, -1, 1, 0, -2)
_DATE_POINTS = (5, 2, 3, 3)  # for a date on the first, second … line below
_BYLINE_POINTS = (3, 4, 1, 1)
_SHARED_POINTS = 5
_POINTS_BELOW = {"word": -1, "phrase": -3, "line": -3}
_SECTIONS = frozenset(FURNITURE["section"])
_OUTLETS = FURNITURE["outlet"]
_OUTLET = lazy(rf"\b(?:{'|'.join(_OUTLETS)})$")
_BEFORE_SITE = (" | ", " – ", " — ", " » ", " - ")
_EXTRAS = lazy(
    r"\s*[(\[](?:[^()\[\]]*\b)?(?:photos?|videos?|pics?|pictures"
    r"|lead|\d\w\w ld|updated?|opinion|watch|live|infographic|interview)\b[^()\[\]]{0,12}[)\]]$",
    re.IGNORECASE,
)


class Headline(Struct, frozen=True, gc=False):
    """The index of the block that is the headline, and by how many points it beats the next best."""

    block: int
    lead: float


def find_headline(page: Page, taken: AbstractSet[int]) -> Headline | None:
    """The headline among the blocks above the story; None where no line there can be one.

    `taken` are blocks whose text already is a date, a byline or the like.
    """
    near = [index for index in _in_reach(page) if index not in taken]
    wide = [index for index in near if not _is_poor(page, index) and _is_possible(page, index)]
    candidates = wide or [index for index in near if _is_possible(page, index)]
    if not candidates:
        return None
    if len(candidates) == 1:
        text = page.blocks[candidates[0]].text
        site = "|" in text and not page.words_shared(text)
        return None if site else Headline(candidates[0], 9.0)
    best, second, *_ = sorted(_scored(page, candidates), reverse=True)
    return Headline(-best[1], best[0] - second[0])


def _in_reach(page: Page) -> list[int]:
    """The blocks above the story, and its first where they may be a headline; labels may stand between."""
    start = page.body_start
    near = list(range(max(0, start - _REACH), start))
    for index in page.body[:2]:
        text = page.blocks[index].text
        if len(text) > 160 or text.rstrip("”\"’'»)")[-1:] in ".。،:" or "dateline" in page.cues[index]:
            break
        near.append(index)
    return near + list(page.indices(_LATE_HEADER))


def _is_possible(page: Page, index: int) -> bool:
    text = page.blocks[index].text
    return (
        len(text) <= _LONGEST
        and _TAKEN.isdisjoint(page.cues[index])
        and abs(page.features[index].votes[_HEADER]) < _SURELY_OTHER
        and (text[0].isalpha() or any(map(str.isalpha, text)))
    )


def _is_poor(page: Page, index: int) -> bool:
    """Whether a line is a headline only where there is no other: a word or two, a piece of furniture."""
    text = page.blocks[index].text
    return (len(text) < _WIDTHS[0] and text.isascii()) or "furniture" in page.cues[index]


def _scored(page: Page, candidates: list[int]) -> list[tuple[float, int]]:
    texts = [page.blocks[index].text for index in candidates]
    together = "\n".join(texts)
    may_name_site = [mark for mark in (">>", *_BEFORE_SITE) if mark in together]  # in any of the lines
    repeated = {page.blocks[index].text for index in page.marked if "repeated" in page.cues[index]}
    scored = []
    topical = 0
    for index, text in zip(candidates, texts, strict=True):
        shared = page.words_shared(text)
        score = _score_text(text) + _score_place(page, index)
        score += _SHARED_POINTS * shared - 2 * (not shared) + (text in repeated)
        if may_name_site and _is_page_title(text, texts):
            score -= 6
        scored.append((score - 1.5 * min(topical, 4), -index))
        if shared >= 0.5 and len(text) >= 18:
            topical += 1  # of several lines about the story the first is the headline
    return scored


def _score_place(page: Page, index: int) -> int:
    """The points of the look of a line, of its distance to the story, and of the lines around it."""
    cues = page.cues
    above = cues[index - 1] if index else None
    return _points(above, tuple(cues[index : index + 5]), bisect_right(_DISTANCES, page.body_start - index))


@lru_cache(_REMEMBERED)
def _points(above: tuple[str, ...] | None, cues: tuple[tuple[str, ...], ...], distance: int) -> int:
    """The points that its distance and the cues of the line above, its own and the four below give a line."""
    score = sum([_LOOK_POINTS.get(cue, 0) for cue in cues[0]]) + _DISTANCE_POINTS[distance]
    if above:  # what it says for the line below it
        score += 3 * (not _DATES.isdisjoint(above)) + _POINTS_BELOW.get(above[0], 0)
    if len(cues) > 1 and cues[1][0] in _PROSE:
        score += 2
    return score + _score_below(cues[1:])


def _score_below(below: Sequence[tuple[str, ...]]) -> int:
    """The points of the first date and the first byline among the four lines below."""
    score = 0
    for marks, worth in ((_DATES, _DATE_POINTS), (_BYLINES, _BYLINE_POINTS)):
        for lines, cues in enumerate(below):
            if not marks.isdisjoint(cues):
                score += worth[lines]
                break
    return score


def _is_page_title(text: str, others: list[str]) -> bool:
    """Whether a line is the headline with the name of the site: `>> Rain returns | Example News`."""
    if not text.startswith(">>") and not [mark for mark in _BEFORE_SITE if mark in text]:
        return False
    return any(len(other) > 12 and other != text and other in text for other in others)


def _score_text(text: str) -> float:
    size = len(text)
    wide = size * 2 if text[size >> 1] >= "\u2e80" else size
    if text[-1] in ")]":
        text = _EXTRAS.sub("", text) or text
    spaces = text.count(" ")
    score = _WIDTH_POINTS[bisect_right(_WIDTHS, wide)] + _END_POINTS.get(text[-1], 0)
    score -= 3 * (spaces < 5 and text.endswith(_OUTLETS) and _OUTLET.search(text) is not None)
    score -= text[0].islower() + 2 * ("|" in text) + (text.casefold() in _SECTIONS)
    return score - (wide < 30 and spaces < 2)
