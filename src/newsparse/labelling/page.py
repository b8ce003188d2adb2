"""One article on its way through the pipeline: its blocks, what they line like, where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from newsparse.blocks.block import Block
from newsparse.cues import LineFeatures
from newsparse.labelling.zone import Zone
from newsparse.layouts.file import Layout
from newsparse.model import Span
from newsparse.patterns import lazy

_WORD = lazy(r"[^\W\d_]{4,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")
_ASCII_WORD = lazy("[a-z]{4,}")  # the same for plain lower-case text, in a third of the time
_ENOUGH = 4000  # letters of the body that tell what a story is about


class Page:
    """The blocks of one article with their looks and places; built once, then only read.

    `cues` are those of each block, `marked` the indices of the blocks that show more than their shape,
    `with_fields` of these the ones that give fields, `with_dates` those that give dates or a correction,
    `body` those of the blocks that stand in the body, `body_start` the first of these (the number of blocks
    where there is no body).
    """

    def __init__(
        self,
        span: Span,
        blocks: list[Block],
        features: list[LineFeatures],
        zones: list[Zone],
        layout: Layout | None,
    ) -> None:
        self.span = span
        self.blocks = blocks
        self.features = features
        self.zones = zones
        self.layout = layout
        self._standing = bytes(zones)  # which is searched without a step of Python for each block
        self.body = self.indices(Zone.BODY)
        self.body_start = self.body[0] if self.body else len(blocks)
        self.cues = [line.cues for line in features]
        self.marked = [index for index, cues in enumerate(self.cues) if len(cues) > 1]
        self.with_fields, self.with_dates = _telling(features, self.marked)

    def line(self, index: int) -> int:
        """The number of the first line of a block in the input."""
        return self.span.first_line + self.blocks[index].first

    def indices(self, place: Zone) -> Sequence[int]:
        """The indices of the blocks that stand in this place, in order."""
        standing = self._standing
        if place not in standing:
            return ()
        first, end = standing.find(place), standing.rfind(place) + 1
        if standing.count(place) == end - first:
            return range(first, end)
        return [index for index in range(first, end) if standing[index] == place]

    def words_shared(self, text: str) -> float:
        """Which part of the longer words of a text occurs in the body, from 0 to 1."""
        return (self._plain_body if text.isascii() else self._full_body).share(text)

    def words_told(self, text: str) -> tuple[float, float]:
        """Which part of the longer words of a text occurs in the body, and which more than once.

        Each from 0 to 1; -1 where the text has no longer words.
        """
        return (self._plain_body if text.isascii() else self._full_body).told(text)

    @cached_property
    def _full_body(self) -> _Searched:
        return _Searched(" ".join(self._body_texts()), _WORD)

    @cached_property
    def _plain_body(self) -> _Searched:
        """The body without letters that are not ASCII: a narrow string is searched much faster."""
        texts = [
            text if text.isascii() else text.encode("ascii", "ignore").decode() for text in self._body_texts()
        ]
        return _Searched(" ".join(texts), _ASCII_WORD)

    def _body_texts(self) -> list[str]:
        """The paragraphs at the start of the body, in small letters."""
        taken: list[str] = []
        size = 0
        for index in self.body:
            text = self.blocks[index].text[:_ENOUGH]
            taken.append(text.casefold())  # one by one: paragraphs in plain letters take no time
            size += len(text)
            if size >= _ENOUGH:
                break
        return taken


class _Searched:
    """A text in which the words of others are looked for, each word once."""

    def __init__(self, text: str, word: re.Pattern[str]) -> None:
        self._text, self._word = text, word
        self._known: dict[str, bool] = {}
        self._told: dict[str, tuple[bool, bool]] = {}

    def share(self, other: str) -> float:
        """Which part of the words of another text it holds."""
        text, known = self._text, self._known
        words = self._word.findall(other.casefold())
        for word in words:
            if word not in known:
                known[word] = word in text
        return sum(map(known.__getitem__, words)) / len(words) if words else 0.0

    def told(self, other: str) -> tuple[float, float]:
        """Which part of the words of another text it holds, and which it holds more than once."""
        known = self._told
        words = self._word.findall(other.casefold())
        if not words:
            return -1.0, -1.0
        for word in words:
            if word not in known:
                known[word] = self._found(word)
        once, again = map(sum, zip(*map(known.__getitem__, words), strict=True))
        return once / len(words), again / len(words)

    def _found(self, word: str) -> tuple[bool, bool]:
        first = self._text.find(word)
        return first >= 0, first >= 0 and self._text.find(word, first + 1) >= 0


def _telling(features: list[LineFeatures], marked: list[int]) -> tuple[list[int], list[int]]:
    """The blocks that give fields, and those that give dates or correct the article."""
    with_fields, with_dates = [], []
    for index in marked:
        line = features[index]
        if line.fields:
            with_fields.append(index)
        if line.dates or "correction" in line.cues:
            with_dates.append(index)
    return with_fields, with_dates
