"""The headline: which of the lines above the story it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from msgspec import Struct

from newsparse.dateline import read_dateline, read_lone_dateline
from newsparse.fields.title_points import (
    AROUND,
    BELOW,
    Feature,
    first_points,
    last_features,
    look_features,
    place_features,
    points,
)
from newsparse.labelling.page import Page
from newsparse.labelling.zone import Zone
from newsparse.model import Section
from newsparse.patterns import lazy

SHORTLIST = 16  # lines that are looked at closely
_LONGEST = 320
_LONGEST_BELOW = 160  # among the first paragraphs of the story
_SHORTEST = 8
_LONGEST_SENTENCE = 80  # characters of a headline that ends with a full stop
_SURE, _CAPITALS = 5, 3  # what a dateline must score below such a headline, and below one in capitals
# What a wire's editor says of the version: (Adds quote, background), (Zusammenfassung 1600).
_ADVISORY = lazy(
    r"\((?:adds?|updat\w+|recasts?|correct\w*|refil\w+|repeat\w*|rewrit\w+|writes?|relead\w*|clarif\w+|fix\w+"
    r"|with|eds|zusammenfassung|neu|wdhl?|achtung|ersetzt|actualiza\w*|amplía|añade|eds\. note)\b[^()]*\)$",
    re.IGNORECASE,
)
_HEADER = int(Section.HEADER)
_SURELY_OTHER = 6  # votes: a slug or a masthead that a layout knows is no headline, whatever it looks like
_SURELY_STORY = frozenset(
    ("dateline", "entry", "entry head", "letter")
)  # in the story, no headline of its own
_TAKEN = frozenset(
    (
        "newsletter note",
        "date", "id label", "publish label", "update label", "page label", "byline", "byline by name",
    "byline with job",
        "byline label", "other label", "note to editors",
        "link", "number",
        "script", "notice", "tags", "source", "reading time", "age", "bar", "sign-off", "dateline",
        "comment heading",
        "starred comment heading", "comment count", "comment form",
        "captioned", "long caption", "shares",
    )
)  # fmt: skip


class Headline(Struct, frozen=True, gc=False):
    """The index of the block that is the headline, its points, and the next best block with its points.

    The rival is the best one with another text. Points are tenths of log-odds: of two lines, one
    with 10 points more is the headline e times as often.
    """

    block: int
    points: int
    rival: int | None = None
    rival_points: int = 0

    @property
    def lead(self) -> float:
        """By how much the headline beats the next best line, in log-odds; 9.0 where there is no other."""
        return 9.0 if self.rival is None else (self.points - self.rival_points) / 10


def find_headline(page: Page, taken: AbstractSet[int]) -> Headline | None:
    """The headline among the blocks above the story and its first few; None where no line there can be one.

    `taken` are blocks whose text already is a date, a byline or the like.
    """
    zone, end = _zone(page)
    is_short = len(zone) <= SHORTLIST
    chosen = _candidates(page, zone, taken) if is_short else []
    if is_short and len(chosen) < 2:
        return _lone(page, chosen[0]) if chosen else _above_dateline(page)
    first = first_points(page, end)
    chosen = chosen or _shortlist(page, zone, taken, first)
    if len(chosen) < 2:
        return _lone(page, chosen[0]) if chosen else _above_dateline(page)
    ranked = sorted(
        (
            (first[index] + points(features), -index)
            for index, features in zip(chosen, last_features(page, chosen, end), strict=True)
        ),
        reverse=True,
    )
    best, block = ranked[0]
    text = page.blocks[-block].text
    rivals = [(second, -rival) for second, rival in ranked[1:] if page.blocks[-rival].text != text]
    return Headline(-block, best, rivals[0][1], rivals[0][0]) if rivals else Headline(-block, best)


def _lone(page: Page, index: int) -> Headline | None:
    """The only line that may be the headline, where it is not the name of the site."""
    text = page.blocks[index].text
    return None if "|" in text and not page.words_shared(text) else Headline(index, 0)


def headline_features(page: Page, taken: AbstractSet[int]) -> Iterator[tuple[int, list[Feature]]]:
    """Every line that may be the headline, by its index, with all that tells for or against it."""
    zone, end = _zone(page)
    candidates = _candidates(page, zone, taken)
    cues = [("edge",)] * 2 + page.cues + [("edge",)] * 2
    for index, found in zip(candidates, last_features(page, candidates, end), strict=True):
        around = [
            feature for offset in (0, *AROUND) for feature in look_features(cues[index + 2 + offset], offset)
        ]
        yield index, [*around, *place_features(page.body_start - index), *found]


def _zone(page: Page) -> tuple[list[int], int]:
    """The blocks in which the headline is looked for, and the end of the part of the page with them."""
    end = page.body_start
    for index in page.body[:BELOW]:
        text = page.blocks[index].text
        if index > end or len(text) > _LONGEST_BELOW or _tells(text):
            break
        if not _SURELY_STORY.isdisjoint(page.cues[index]):
            break
        end = index + 1
    late = [index for index in page.indices(Zone.LATE_HEADER) if index >= end]
    return [*range(end), *late], max([end, *[index + 1 for index in late]])


def _tells(text: str) -> bool:
    """Whether a text ends like a sentence."""
    return text.rstrip("”\"’'»)")[-1:] in ".。،:।۔"


def _shortlist(page: Page, zone: Sequence[int], taken: AbstractSet[int], first: list[int]) -> list[int]:
    """The lines worth a close look, in their order: those with most points that can be the headline."""
    chosen: list[int] = []
    narrow: list[int] = []
    for index in sorted(zone, key=first.__getitem__, reverse=True):
        if index not in taken and _is_possible(page, index):
            if _width(page.blocks[index].text) < _SHORTEST:
                narrow.append(index)
                continue
            chosen.append(index)
            if len(chosen) == SHORTLIST:
                break
    return sorted(chosen or narrow[:SHORTLIST])


def _candidates(page: Page, zone: Sequence[int], taken: AbstractSet[int]) -> list[int]:
    """All lines that may be the headline, those of a letter or two only where there are no others."""
    free = [index for index in zone if index not in taken and _is_possible(page, index)]
    wide = [index for index in free if _width(page.blocks[index].text) >= _SHORTEST]
    return wide or free


def _width(text: str) -> int:
    return len(text) * 2 if text[len(text) >> 1] >= "\u2e80" else len(text)


def _above_dateline(page: Page) -> Headline | None:
    """The sentence that opens the body, where the story begins below it with its dateline."""
    if len(page.body) < 2:
        return None
    first, second = page.body[:2]
    text = page.blocks[first].text
    below = page.blocks[second].text
    match = (read_lone_dateline(below) or read_dateline(below)) if len(text) <= _LONGEST_SENTENCE else None
    if match is None or match.score < (_CAPITALS if text.isupper() else _SURE) or read_dateline(text):
        return None
    return Headline(first, 0) if text.rstrip(".").count(". ") == 0 else None


def _is_possible(page: Page, index: int) -> bool:
    text = page.blocks[index].text
    return (
        len(text) <= _LONGEST
        and _TAKEN.isdisjoint(page.cues[index])
        and not (text[0] == "(" and _ADVISORY.match(text))
        and abs(page.features[index].votes[_HEADER]) < _SURELY_OTHER
        and (text[0].isalpha() or any(map(str.isalpha, text)))
    )
