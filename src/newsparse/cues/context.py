"""The looks of an article's blocks, with what only the whole article can tell of a line."""

from __future__ import annotations

from functools import lru_cache

from newsparse.blocks.block import Block
from newsparse.cues import PREDICATES, LineFeatures, Votes, is_notice, votes
from newsparse.cues.copy import mark_copy, mark_notes
from newsparse.cues.markup import marked_up
from newsparse.cues.matcher import SHORT, CueMatcher

_PAGE = 20  # blocks; shorter texts have no furniture of several sentences
_LONGEST_NOTICE = 700  # characters
_NOTICE = "notice inside"
_REPEATED = votes(chrome=1, header=1, body=-4)
_CUT_OFF = votes(body=5)
_FLOWS = votes(header=-1, body=3, trailer=-1)
_PROSE = frozenset(("sentence", "prose", "long prose"))
_SENTENCES = _PROSE | {"short sentence"}
_FRAGMENTS = frozenset(("word", "few words"))
_SUBHEAD = votes(body=3)
_CONTINUING = ",.;:)’”"
_ENDING = ".!?。！？…।؟۔:;"
_REPEATABLE = 400  # characters; who repeats a longer line repeats a paragraph


def features_of(blocks: list[Block], matcher: CueMatcher, markup: bytes = b"") -> list[LineFeatures]:
    """The features of each block, in order; `markup` is that of the lines, where the text has any."""
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
    mark_notes(texts, features)
    mark_copy(texts, features)
    if features and _is_cut_off(texts[-1], features[-1]):
        features[-1] = with_votes(features[-1], "cut off", _CUT_OFF)
    return marked_up(blocks, features, markup) if markup else features


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
        if (
            shapes[index - 1] not in _PROSE
            or shapes[index] not in _FRAGMENTS
            or len(features[index].cues) > 1
        ):
            continue
        further = (*shapes[index - 2 : index - 1], *shapes[index + 2 : index + 3])
        if shapes[index + 1] in _SENTENCES and not _SENTENCES.isdisjoint(further):
            features[index] = with_votes(features[index], "subhead", _SUBHEAD)


def _is_cut_off(text: str, line: LineFeatures) -> bool:
    """Whether the last line is a sentence that the scraper cut off, and not a line of furniture."""
    if len(line.cues) > 1 or line.cues[0] not in ("phrase", "line", "long line", "very long line"):
        return False
    words = text.split()
    return len(text) >= 50 and len(words) >= 6 and sum(word[0].islower() for word in words) * 2 > len(words)


@lru_cache(maxsize=10_000)
def with_votes(line: LineFeatures, name: str, more: Votes) -> LineFeatures:
    """The features with one cue more, and its votes added."""
    chrome, header, body, trailer, comments = map(sum, zip(line.votes, more, strict=True))
    return LineFeatures(
        (chrome, header, body, trailer, comments), (*line.cues, name), line.fields, line.dates
    )
