"""Signs of doubt: what a page shows of how sure its headline, its day and its body are, in small numbers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from newsparse.cues import STORY
from newsparse.fields.body import Body
from newsparse.fields.header import Header
from newsparse.fields.publication_dates import DateCandidate
from newsparse.labelling.page import Page
from newsparse.labelling.zone import Zone

Signs = tuple[int, ...]

# What each number of a tuple of signs tells; most are places in a list of limits.
BODY_SIGNS = (
    "words", "words a block", "blocks of the page", "furniture", "share of its stretch", "breaks",
    "longest break", "text in breaks", "prose left out above", "prose left out below",
    "longest prose left out", "no prose", "full stops", "opens with", "ends with", "second block",
    "zone below", "trailer", "comments",
    "headline words", "headline", "lead", "dateline", "language", "layout", "marks", "dates in it",
)  # fmt: skip
TITLE_SIGNS = (
    "lead", "shape", "words of the body", "distance", "zone", "blocks of the page", "marks", "layout", "rest",
    "end", "body",
)  # fmt: skip
DATE_SIGNS = (
    "lead", "dates", "zone", "label", "time", "distance", "agreeing", "role", "layout", "rest", "body",
)  # fmt: skip

_WORDS = (0, 30, 60, 100, 150, 220, 320, 450, 650, 1000, 1600)
_PER_BLOCK = (8, 12, 16, 20, 26, 34, 45, 65, 110, 250)
_BLOCKS = (4, 8, 14, 22, 35, 60, 100, 160, 260, 450)
_SHARES = (15, 30, 45, 60, 70, 80, 88, 94, 99)  # percents
_SOME = (0, 1, 2, 3, 5, 8, 13)
_LITTLE = (0, 2, 4, 8, 15, 30, 60, 120)  # percents of the body's characters
_LENGTHS = (20, 40, 80, 120, 180, 260, 400, 700)  # characters
_DISTANCES = (-2, -1, 0, 1, 2, 3, 5, 8, 12, 20, 40)
_LEADS = (0, 3, 6, 10, 15, 20, 30, 40, 60, 89)  # tenths of log-odds; 90 where there is no rival
_SHARED = (0, 20, 34, 50, 67, 80, 99)  # percents
_SHAPES = {
    "word": 1, "few words": 2, "phrase": 3, "line": 4, "long line": 5, "very long line": 6, "closed word": 7,
    "short sentence": 8, "sentence": 9, "prose": 10, "long prose": 11, "continued": 12, "teaser": 13,
}  # fmt: skip
_FURNITURE = bytes((Zone.TOP, Zone.INSET, Zone.END))
_ASIDE = bytes((Zone.INSET, Zone.LATE_HEADER))
_STOPS = frozenset('.!?”"。।؟’»)…')
_NONE = 99  # for a value that is not there


def body_signs(
    page: Page, header: Header, body: Body, language: tuple[int, str | None], shared: int
) -> Signs:
    """How sure the paragraphs are; `language` is their number of words and their language."""
    own, cues, title = page.body, page.cues, header.title
    if not own:
        return (_NONE,) * len(BODY_SIGNS)
    first, last, size, many = own[0], own[-1], len(cues), len(own)
    words, spoken = language
    zones = bytes(page.zones)
    return (
        bisect_left(_WORDS, words),
        bisect_left(_PER_BLOCK, words // many),
        bisect_left(_BLOCKS, size),
        *_around(page, own, zones),
        *_inside(page, own),
        _opening(cues[first]),
        _opening(cues[last]),
        bisect_left(_LENGTHS, len(page.blocks[own[1]].text)) if many > 1 else _NONE,
        zones[last + 1] if last + 1 < size else 8,
        bisect_left(_SOME, zones.count(Zone.TRAILER)),
        bisect_left(_SOME, zones.count(Zone.COMMENTS)),
        shared,
        bisect_left(_DISTANCES, first - title.blocks[0]) if title and title.blocks else _NONE,
        bisect_left(_LEADS, round(header.title_lead * 10)),
        int(body.dateline is not None),
        0 if spoken is None else 1 if spoken in ("ja", "zh", "th") else 2 if spoken == "en" else 3,
        int(page.layout is not None),
        *_marks(page, own),
    )


def _around(page: Page, own: Sequence[int], zones: bytes) -> Signs:
    """How much stands around the story and between its pieces, and how much of that is running text."""
    first, last = own[0], own[-1]
    furniture = zones.count(Zone.TOP) + zones.count(Zone.INSET) + zones.count(Zone.END)
    share = bisect_left(_SHARES, 100 * len(own) // (last - first + 1))
    if not furniture and Zone.LATE_HEADER not in zones:
        return (0, share, 0, 0, 0, 0, 0, 0)
    blocks, features = page.blocks, page.features
    whole = sum([len(blocks[index].text) for index in own])
    above = below = aside = run = longest = 0
    for index, zone in enumerate(zones):
        if zone == Zone.BODY:
            run = 0
        elif zone in _FURNITURE and features[index].votes in STORY:
            length = len(blocks[index].text)
            run += length
            longest = max(longest, run)
            if index < first:
                above += length
            else:
                below += length
        if zone in _ASIDE:
            aside += len(blocks[index].text)
    gaps = [after - before - 1 for before, after in pairwise(own) if after != before + 1]
    return (
        bisect_left(_BLOCKS, furniture) + 1,
        share,
        bisect_left(_SOME, len(gaps)),
        bisect_left(_SOME, max(gaps, default=0)),
        *(bisect_left(_LITTLE, 100 * part // whole) for part in (aside, above, below, longest)),
    )


def _inside(page: Page, own: Sequence[int]) -> Signs:
    """How much of the story is no running text, and how much of it ends like a sentence."""
    texts = [page.blocks[index].text for index in own]
    plain = [len(text) for index, text in zip(own, texts, strict=True) if page.features[index].votes[2] <= 0]
    ended = sum([text[-1] in _STOPS for text in texts])
    return (
        bisect_left(_LITTLE, 100 * sum(plain) // sum(map(len, texts))),
        bisect_left(_SHARES, 100 * ended // len(texts)),
    )


def _opening(cues: tuple[str, ...]) -> int:
    return _SHAPES.get(cues[0], 0) + 20 * (len(cues) > 1)


def _marks(page: Page, own: Sequence[int]) -> Signs:
    """How many of the blocks of the story show more than their shape, and how many hold dates."""
    first, end = own[0], own[-1] + 1
    marked = [index for index in page.marked if first <= index < end and page.zones[index] == Zone.BODY]
    dated = [index for index in page.with_dates if first <= index < end and page.zones[index] == Zone.BODY]
    return bisect_left(_SHARES, 100 * len(marked) // len(own)), bisect_left(_SOME, len(dated))


def headline_words(page: Page, header: Header) -> int:
    """Which part of the words of the headline the story has."""
    title = header.title
    return bisect_left(_SHARED, int(100 * page.words_shared(title.text))) if title else _NONE


def title_signs(page: Page, header: Header, body: int, shared: int) -> Signs:
    """How sure the headline is, or that there is none.

    `body` is the score of the paragraphs in tenths, `shared` what `headline_words` says.
    """
    title, size = header.title, bisect_left(_BLOCKS, len(page.cues))
    layout, below = int(page.layout is not None), body_step(body)
    if title is None:
        return (_NONE, 0, 0, 0, 0, size, 0, layout, 0, 0, below)
    if not title.blocks:  # the metadata of the page give it
        return (_NONE, 14, shared, 0, 0, size, 0, layout, 0, 0, below)
    block = title.blocks[0]
    cues, text = page.cues[block], title.text
    return (
        bisect_left(_LEADS, round(header.title_lead * 10)),
        _SHAPES.get(cues[0], 0),
        shared,
        bisect_left(_DISTANCES, page.body_start - block),
        int(page.zones[block]),
        size,
        min(len(cues) - 1, 3) + 4 * ("repeated" in cues),
        layout,
        len(title.blocks) + 4 * (header.glued is not None),
        1 + ".?!:…".find(text[-1]),
        below,
    )


def date_signs(page: Page, header: Header, body: int) -> Signs:
    """How sure the day of publication is, or that none is given; `body` as for the headline."""
    chosen, dates = header.chosen, [each for each in header.dates if each.value]
    publish, layout, below = chosen.publish, int(page.layout is not None), body_step(body)
    many = min(len(dates), 6)
    if header.said.publish:  # the metadata of the page give it
        return (_NONE, many, 9, 1, 0, 0, 0, 0, layout, 0, below)
    if publish is None:
        return (_NONE, many, 0, 0, 0, 0, 0, 0, layout, int(chosen.page is not None), below)
    block, day = publish.block, (publish.value or "")[:10]
    anchor = header.title.blocks[0] if header.title and header.title.blocks else page.body_start
    return (
        bisect_left(_LEADS, chosen.lead),
        many,
        int(page.zones[block]),
        int(publish.labelled),
        int("T" in (publish.value or "")) + 2 * publish.match.ambiguous + 4 * (not publish.match.full),
        bisect_left(_DISTANCES, block - anchor),
        _agreeing(dates, day),
        ("publish", "update", "page", "other", "dateline").index(publish.role),
        layout,
        int(chosen.page is not None) + 2 * (chosen.update is not None),
        below,
    )


def _agreeing(dates: list[DateCandidate], day: str) -> int:
    """How many dates of the page name the day, and how many another one: none, one or more of each."""
    same = sum([(each.value or "")[:10] == day for each in dates])
    return min(same - 1, 2) + 3 * min(len(dates) - same, 3)


def body_step(tenths: int) -> int:
    """The log-odds of the paragraphs in steps of a half, as a sign for what depends on them."""
    return max(-4, min(tenths // 5, 8)) + 4
