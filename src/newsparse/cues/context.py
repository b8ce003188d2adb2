"""The looks of an article's blocks, with what only the whole article can tell of a line."""

from __future__ import annotations

from itertools import pairwise

from newsparse.blocks.block import Block
from newsparse.cues import PREDICATES, LineFeatures, is_notice, votes
from newsparse.cues.copy import mark_copy, mark_notes
from newsparse.cues.matcher import SHORT, CueMatcher
from newsparse.cues.replies import mark_replies
from newsparse.cues.series import mark_series, with_votes
from newsparse.cues.shapes import is_biography
from newsparse.patterns import lazy

_WITH_BIOGRAPHY = 5  # blocks of a text below which a biography may stand
_PAGE = 20  # blocks; shorter texts have no furniture of several sentences
_LONGEST_NOTICE = 700  # characters
_NOTICE = "notice inside"
_REPEATED = votes(chrome=1, header=1, body=-6)
_CUT_OFF = votes(body=5)
_FLOWS = votes(header=-1, body=3, trailer=-1)
_PROSE = frozenset(("sentence", "prose", "long prose"))
_SENTENCES = _PROSE | {"short sentence"}
_FRAGMENTS = frozenset(("word", "few words"))
_SUBHEAD = votes(body=3)
_LISTED = votes(body=6)  # a subhead that is one of several
_HEADS = _FRAGMENTS | {"phrase"}
_NUMBER = lazy(r"(?:No\. ?|#)?(\d{1,3})[.):]?\s+\S")
_SHORTEST = ("closed word",)
_FEWEST_NUMBERED, _FEWEST_HEADS = 2, 3
_LAST_WORDS = votes(body=4, trailer=-1)
_TITLES = frozenset(("few words", "phrase", "line", "long line"))
_SIGNS = frozenset(("byline", "byline label", "byline by name", "byline with job", "publish label", "date"))
_NEAR_TOP = 4
_DATED_HEADING = votes(header=4, body=-6)
_STANDFIRST = votes(header=6, body=-6)
_CONTINUING = ",.;:)’”"
_ENDING = ".!?。！？…।؟۔:;"
_REPEATABLE = 400  # characters; who repeats a longer line repeats a paragraph


def features_of(blocks: list[Block], matcher: CueMatcher) -> list[LineFeatures]:
    """The features of each block, in order."""
    texts = [block.text for block in blocks]
    known, learn, look_long = matcher.known.get, matcher.learn, matcher.look_long
    # Most lines are known, and those cost no call of Python.
    features = [look_long(text) if len(text) > SHORT else known(text) or learn(text) for text in texts]
    if len(texts) >= _PAGE and _NOTICE not in matcher.without:
        _mark_notices(texts, features)
    if len(set(texts)) < len(texts):
        _mark_repeated(texts, features)
    _mark_flowing(texts, features)
    _mark_subheads(features)
    _mark_listed_heads(texts, features)
    _mark_short_ends(texts, features)
    _mark_dated_heading(texts, features)
    _mark_standfirst(features)
    mark_notes(texts, features)
    mark_copy(texts, features)
    mark_series(texts, features)
    mark_replies(texts, features)
    if len(texts) >= _WITH_BIOGRAPHY:
        _mark_biography(texts, features)
    if features and _is_cut_off(texts[-1], features[-1]):
        features[-1] = with_votes(features[-1], "cut off", _CUT_OFF)
    return features


def _mark_notices(texts: list[str], features: list[LineFeatures]) -> None:
    """A long paragraph about cookies, newsletters or terms is furniture; only whole pages have any."""
    paragraphs = [index for index, text in enumerate(texts) if SHORT < len(text) < _LONGEST_NOTICE]
    if not is_notice("\n".join([texts[index] for index in paragraphs])):
        return
    for index in paragraphs:
        if is_notice(texts[index]):
            features[index] = with_votes(features[index], _NOTICE, PREDICATES[_NOTICE])


def _mark_repeated(texts: list[str], features: list[LineFeatures]) -> None:
    """A line that stands twice is a headline printed again, or furniture; a lead stands first as a teaser."""
    seen: dict[str, int] = {}
    for index, text in enumerate(texts):
        if text in seen and len(text) <= _REPEATABLE:
            again = seen[text] if features[index].cues[0] in _PROSE else index
            features[again] = with_votes(features[again], "repeated", _REPEATED)
        seen[text] = index


def _mark_flowing(texts: list[str], features: list[LineFeatures]) -> None:
    """A line that goes on in small letters or with a comma is one sentence with the line before it."""
    going_on = [index for index, text in enumerate(texts) if text[0].islower() or text[0] in _CONTINUING]
    for index in going_on:
        if index and len(features[index].cues) == 1 and _flows(texts[index - 1], texts[index]):
            features[index - 1] = with_votes(features[index - 1], "flows on", _FLOWS)
            features[index] = with_votes(features[index], "flows", _FLOWS)


def _flows(before: str, text: str) -> bool:
    if before[-1] in _ENDING:
        return False
    return " " in text if text[0].islower() else len(text) == 1 or text[1] == " "


def _mark_subheads(features: list[LineFeatures]) -> None:
    """A single short line between pieces of prose is a subhead; every other line is a list."""
    shapes = [line.cues[0] for line in features]
    if _FRAGMENTS.isdisjoint(shapes):
        return
    for index in range(1, len(features) - 1):
        if shapes[index] in _FRAGMENTS and len(features[index].cues) == 1 and _is_amid_prose(shapes, index):
            features[index] = with_votes(features[index], "subhead", _SUBHEAD)


def _is_amid_prose(shapes: list[str], index: int) -> bool:
    """Whether prose stands above a line, and sentences around it: four of them where that above is short."""
    before, after = shapes[index - 1], shapes[index + 1]
    if before not in _SENTENCES or after not in _SENTENCES:
        return False
    further = (*shapes[max(0, index - 2) : index - 1], *shapes[index + 2 : index + 3])
    if before in _PROSE:
        return not _SENTENCES.isdisjoint(further)
    return after in _PROSE and len(further) == 2 and _SENTENCES.issuperset(further)


def _mark_biography(texts: list[str], features: list[LineFeatures]) -> None:
    """Who the writer is, below a story: `Ann Li is the author of three books.`"""
    for index in (-2, -1):
        if is_biography(texts[index]) and "biography" not in features[index].cues:
            features[index] = with_votes(features[index], "biography", PREDICATES["biography"])


def _mark_listed_heads(texts: list[str], features: list[LineFeatures]) -> None:
    """Short lines below prose that each head a paragraph or a few: of a list that is numbered, or of a digest."""
    shapes = [line.cues[0] for line in features]
    heads = [
        index
        for index in range(1, len(features) - 1)
        if shapes[index] in _HEADS
        and shapes[index - 1] in _SENTENCES
        and (shapes[index + 1] in _SENTENCES or shapes[index + 1] in _SHORTEST)
        and _is_head(texts[index], features[index].cues[1:])
    ]
    for run in _runs(heads, shapes):
        numbers = [_numbered(texts[index]) for index in run]
        if _counts(numbers) or _are_subheads([texts[index] for index in run], run, shapes):
            for index in run:
                features[index] = with_votes(features[index], "listed head", _LISTED)
                if features[index + 1].cues == _SHORTEST:
                    features[index + 1] = with_votes(features[index + 1], "last words", _LAST_WORDS)


def _is_head(text: str, further: tuple[str, ...]) -> bool:
    """Whether a short line shows no more than that; `No` and two words more are only like furniture."""
    return further in ((), ("subhead",)) or (further == ("furniture",) and text.count(" ") > 1)


def _runs(heads: list[int], shapes: list[str]) -> list[list[int]]:
    """The heads in runs between which nothing but sentences stands."""
    runs: list[list[int]] = []
    for index in heads:
        if runs and _SENTENCES.issuperset(shapes[runs[-1][-1] + 1 : index]):
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _numbered(text: str) -> int | None:
    match = _NUMBER.match(text) if any(map(str.isdigit, text[:6])) else None
    return int(match[1]) if match else None


def _counts(numbers: list[int | None]) -> bool:
    """Whether heads are numbered one after another, up from 1 or down to it; lists of teasers have no first."""
    steps = {
        after - before if before is not None and after is not None else 0
        for before, after in pairwise(numbers)
    }
    is_whole = (steps == {1} and numbers[0] == 1) or (steps == {-1} and numbers[-1] == 1)
    return len(numbers) >= _FEWEST_NUMBERED and is_whole


def _are_subheads(texts: list[str], run: list[int], shapes: list[str]) -> bool:
    """Whether short heads, not all of them names, each stand above a paragraph of some length."""
    return (
        len(run) >= _FEWEST_HEADS
        and all(shapes[index] in _FRAGMENTS and shapes[index + 1] in _PROSE for index in run)
        and all(text[0].isupper() for text in texts)
        and any(word.islower() for text in texts for word in text.split()[1:])
    )


def _mark_short_ends(texts: list[str], features: list[LineFeatures]) -> None:
    """A sentence of two or three words below others, as a story ends: `He was 91.`"""
    for index, text in enumerate(texts[1:], 1):
        if features[index].cues == _SHORTEST and features[index - 1].cues[0] in _SENTENCES:
            words = text.split()
            if (
                len(words) > 1
                and text[0].isupper()
                and text[-1] == "."
                and any(word[0].islower() for word in words[1:])
            ):
                features[index] = with_votes(features[index], "last words", _LAST_WORDS)


def _mark_dated_heading(texts: list[str], features: list[LineFeatures]) -> None:
    """`Corrections: March 12, 2019` on top is a headline where the day is said again below it.

    Names in capitals that stand above sentences below it are those of a paper's sections.
    """
    if not features or not _is_dated_heading(texts[0], features[0]):
        return
    below = features[1 : 1 + _NEAR_TOP]
    if any("publish label" in line.cues or "date" in line.cues for line in below):
        features[0] = LineFeatures(_DATED_HEADING, (features[0].cues[0], "dated heading"))
    for index in range(1, len(features) - 1):
        line = features[index]
        is_bare = line.cues[0] in _FRAGMENTS and line.cues[1:] in ((), ("subhead",), ("listed head",))
        if is_bare and texts[index].isupper() and features[index + 1].cues[0] in _SENTENCES:
            features[index] = with_votes(line, "listed head", _LISTED)


def _is_dated_heading(text: str, line: LineFeatures) -> bool:
    """Whether a line is words of no label, a colon and a day."""
    if line.cues[1:] not in (("date",), ("date inside",)) or len(line.dates) != 1 or not text[0].isalpha():
        return False
    date = line.dates[0]
    return date.end == len(text) and text[: date.start].rstrip().endswith((":", "："))


def _mark_standfirst(features: list[LineFeatures]) -> None:
    """The first sentence is a standfirst where it stands between a headline and byline or date."""
    for index, line in enumerate(features[:-2]):
        if line.cues[0] in _SENTENCES:
            is_below_title = index > 0 and features[index - 1].cues[0] in _TITLES
            below = features[index + 1]
            if is_below_title and len(line.cues) == 1 and not _SIGNS.isdisjoint(below.cues):
                features[index] = with_votes(line, "standfirst", _STANDFIRST)
            return


def _is_cut_off(text: str, line: LineFeatures) -> bool:
    """Whether the last line is a sentence that the scraper cut off, and not a line of furniture."""
    if len(line.cues) > 1 or line.cues[0] not in ("phrase", "line", "long line", "very long line"):
        return False
    words = text.split()
    return len(text) >= 50 and len(words) >= 6 and sum(word[0].islower() for word in words) * 2 > len(words)
