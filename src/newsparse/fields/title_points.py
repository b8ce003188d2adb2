"""What tells a headline from the lines around it: named features, and the points that each gives."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate

from newsparse.fields.title_weights import POINTS
from newsparse.labelling.page import Page
from newsparse.lexicon import FURNITURE
from newsparse.patterns import lazy

_SECTIONS = frozenset(FURNITURE["section"])
Feature = tuple[str, str | int]

AROUND = (-2, -1, 1, 2)  # lines whose cues speak for a line, or against it
BELOW = 3  # lines of the story that may yet be its headline
_EDGE = ("edge",)  # the cues of a line before the first or behind the last
_WIDTHS = (8, 12, 18, 24, 30, 38, 45, 60, 75, 90, 110, 130, 160, 200, 320)
_WORDS = (2, 3, 4, 5, 6, 8, 11, 15, 20)
_DISTANCES = (-2, -1, 0, 1, 2, 3, 5, 8, 12, 18, 25, 40, 60)
_DATES = frozenset(("date", "publish label", "update label"))
_BYLINES = frozenset(("byline", "byline by name", "byline with job", "byline label"))
_BELOW = (2, 3, 4, 6, 9)  # lines to the next date or byline
_FAR = 130  # lines; further away is as far
_SHORTEST_AGAIN = 12  # characters; shorter lines are found again by chance
_TOPICAL, _SHORTEST_TOPICAL = 0.5, 18
_OPENING_QUOTES, _CLOSING_QUOTES = "\"“”‘'«„「", "”\"'’»」"
_SEPARATORS = (" | ", " – ", " — ", " » ", " - ", " : ", " · ", " / ")
_BEFORE_SITE = (" | ", " – ", " — ", " » ", " - ")
_OUTLETS = FURNITURE["outlet"]
_OUTLET = lazy(rf"\b(?:{'|'.join(_OUTLETS)})$")
_STOP_INSIDE = lazy(r"[.!?]\s")


def text_features(text: str) -> list[Feature]:
    """What the characters of a line tell."""
    size = len(text)
    is_eastern = text[size >> 1] >= "\u2e80"
    words = text.split()
    found: list[Feature] = [
        ("width", bisect_right(_WIDTHS, size * 2 if is_eastern else size)),
        ("words", bisect_right(_WORDS, len(words))),
        ("opens", _opening(text[0])),
        ("ends", _ending(text[-1])),
        ("capitals", "all" if text.isupper() else "some"),
        ("script", "eastern" if is_eastern else "other"),
    ]
    found += [("separator", mark.strip()) for mark in _SEPARATORS if mark in text]
    marks = [mark for mark in ("|", ": ", "“", "‘", "„") if mark in text]
    found += [("holds", mark.strip()) for mark in marks]
    if text.count(",") > 1:
        found.append(("holds", "commas"))
    if _STOP_INSIDE.search(text):
        found.append(("holds", "two sentences"))
    if not text.isalpha() and [mark for mark in text if mark.isdigit()]:
        found.append(("holds", "digits"))
    if text.endswith(_OUTLETS) and _OUTLET.search(text):
        found.append(("ends with", "outlet"))
    if text.casefold() in _SECTIONS:
        found.append(("is", "section name"))
    return found


def _opening(mark: str) -> str:
    if mark.isalpha():
        return "small letter" if mark.islower() else "letter"
    return "digit" if mark.isdigit() else "quote" if mark in _OPENING_QUOTES else "mark"


def _ending(mark: str) -> str:
    if mark.isalnum():
        return "letter"
    return "quote" if mark in _CLOSING_QUOTES else mark if mark in ".:,;?!)]…" else "mark"


def look_features(cues: Sequence[str], offset: int) -> list[Feature]:
    """What the cues of a line tell of the line `offset` lines above it (below it, where negative)."""
    group = "shows" if offset == 0 else f"{abs(offset)} {'below' if offset > 0 else 'above'} shows"
    return [(group, cue) for cue in cues]


def place_features(distance: int) -> list[Feature]:
    """What the number of lines to the story tells."""
    return [("lines to story", bisect_right(_DISTANCES, distance))]


def points(features: Iterable[Feature]) -> int:
    """The sum of the points of features; those without weight count nothing."""
    table = _table()
    return sum([table.get(feature, 0) for feature in features])


@cache
def _table() -> dict[Feature, int]:
    return {(group, value): worth for group, values in POINTS.items() for value, worth in values.items()}


_looks: dict[tuple[str, ...], tuple[int, ...]] = {}  # points of cues, for the line itself and those AROUND
_MANY = 20_000


def _look_points(cues: tuple[str, ...]) -> tuple[int, ...]:
    if len(_looks) >= _MANY:
        _looks.clear()
    found = _looks[cues] = tuple([points(look_features(cues, offset)) for offset in (0, *AROUND)])
    return found


@cache
def _distance_points() -> list[int]:
    """The points of each distance from `_FAR` down to `-BELOW - 1`."""
    return [points(place_features(distance)) for distance in range(_FAR, -BELOW - 2, -1)]


def first_points(page: Page, end: int) -> list[int]:
    """For each line before `end` the points of its place and of the cues of the lines around it."""
    known = _looks.get
    edge = _look_points(_EDGE)
    rows = [edge, edge, *[known(each) or _look_points(each) for each in page.cues[: end + 2]], edge, edge]
    own, two_above, above, below, two_below = zip(*rows, strict=True)
    far = max(0, page.body_start - _FAR)
    distances = _distance_points()
    to_story = [distances[0]] * far + distances[_FAR - page.body_start + far :]
    to_story += [distances[-1]] * (end - len(to_story))
    # A row holds what its line says for itself and for its neighbours: so it is read two lines before it, …
    sums = zip(own[2:], two_above, above[1:], below[3:], two_below[4:], to_story)  # noqa: B905
    return list(map(sum, sums))[:end]


def story_features(page: Page, text: str) -> tuple[list[Feature], bool]:
    """What the words that a line shares with the story tell, and whether it is about the story at all."""
    told, again = page.words_told(text)
    if told < 0:
        return [("words in story", "none")], False
    found: list[Feature] = [
        ("words in story", int(told * 5)),
        ("words told twice", int(again * 4)),
    ]
    return found, told >= _TOPICAL and len(text) >= _SHORTEST_TOPICAL


def last_features(page: Page, chosen: Sequence[int], end: int) -> list[list[Feature]]:
    """For each of some lines, in order: what its characters, words and repetitions tell."""
    texts = [page.blocks[index].text for index in chosen]
    told = [story_features(page, text) for text in texts]
    beside = _beside(page, chosen, end)
    again = _repetitions(page, chosen, end)
    topical = sum(is_topical for _, is_topical in told)
    before = 0
    found = []
    for text, (shared, is_topical), repeated, dated in zip(texts, told, again, beside, strict=True):
        after = topical - before - is_topical
        rank: list[Feature] = [("topical above", min(before, 4)), ("topical below", min(after, 3))]
        found.append([*text_features(text), *shared, *rank, *repeated, *dated])
        before += is_topical
    return found


def _beside(page: Page, chosen: Sequence[int], end: int) -> list[list[Feature]]:
    """How far below each of some lines the next date and byline stand, and how far above the last date."""
    near = page.marked[: bisect_right(page.marked, end + _BELOW[-1])]
    marked = [(index, page.cues[index]) for index in near]
    dates = [index for index, cues in marked if not _DATES.isdisjoint(cues)]
    bylines = [index for index, cues in marked if not _BYLINES.isdisjoint(cues)]
    found: list[list[Feature]] = []
    for index in chosen:
        date, byline = bisect_right(dates, index), bisect_right(bylines, index)
        told: list[Feature] = []
        if date < len(dates):
            told.append(("date below", bisect_right(_BELOW, dates[date] - index)))
        if byline < len(bylines):
            told.append(("byline below", bisect_right(_BELOW, bylines[byline] - index)))
        if date:
            told.append(("date above", bisect_right(_BELOW, index - dates[date - 1])))
        found.append(told)
    return found


def _repetitions(page: Page, chosen: Sequence[int], end: int) -> list[list[Feature]]:
    """Where else on the page each of some lines stands, alone or inside of a longer one."""
    texts = [block.text for block in page.blocks]
    whole = "\n" + "\n".join(texts) + "\n"
    starts = list(accumulate(map(len, texts), lambda at, size: at + size + 1, initial=1))
    stop = starts[end]
    holding: dict[int, Feature] = {}
    found: list[list[Feature]] = []
    for index in chosen:
        text = texts[index]
        told: list[Feature] = []
        if len(text) >= _SHORTEST_AGAIN:
            own, behind = starts[index], starts[index + 1] - 1
            for where, at in (
                ("above", whole.find(text, 0, own)),
                ("below", whole.find(text, behind, stop)),
                ("far below", whole.find(text, max(stop, behind))),
            ):
                if at >= 0:
                    how = _how(whole, at, at + len(text))
                    told.append(("again", f"{how} {where}"))
                    if how != "alone" and where != "far below":
                        number = bisect_right(starts, at) - 1
                        holding[number] = ("holds", _holding(texts[number]))
        found.append(told)
    return [
        [*told, holding[index]] if index in holding else told
        for index, told in zip(chosen, found, strict=True)
    ]


def _holding(text: str) -> str:
    """`>> Rain returns | Example News` holds the headline and the name of the site."""
    is_title = text.startswith(">>") or [mark for mark in _BEFORE_SITE if mark in text]
    return "another line and a site" if is_title else "another line"


def _how(whole: str, start: int, end: int) -> str:
    opens, closes = whole[start - 1] == "\n", whole[end] == "\n"
    return (
        "alone"
        if opens and closes
        else "first in a line"
        if opens
        else "last in a line"
        if closes
        else "inside"
    )
