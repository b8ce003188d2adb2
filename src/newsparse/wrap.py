"""Hard-wrapped text to units: a unit is one line, or all lines of one paragraph."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from newsparse.dateline import read_dateline
from newsparse.dates import find_dates
from newsparse.fragments import is_fragmented, mended
from newsparse.units import Unit, fold, trimmed, untidy
from newsparse.vocabulary import COMPOUNDING, SYLLABLES

_CLOSING = "\"”’»)]'"
_TERMINAL = frozenset(".!?:;。！？…।؟۔")
_BROKEN = re.compile(r"(?<![^\W\d_])([^\W\d_]++)-$")  # tried once a word, however long the words are
_WORD = re.compile(r"[^\W\d_]+")
_HEADING = re.compile(r"(?:by|BY|By) [A-Z]|[A-Z][A-Za-z -]{1,22}: ?\S")
_END_CODE = re.compile(
    r"(?i:\(?(?:reuters?|end|ends|enditem|more|endit)\)?\.?)$"
    r"|(?:-30-|-0-|3|[\x00-\x08]+|#{3,}|\*{3,}|[A-Z]{2,4}/[A-Z/]+|[a-z]{2} [a-z]{2}|AP-[A-Z]{2}-.*)$"
)
_SLUG = re.compile(r"(?:[a-z]\d{3,5}|[a-z]{1,2} [a-z] [A-Z]{2}-.*|[A-Z]{2}-[A-Z].*)$")
_HEADER_LINES = 8  # in which dates, bylines and labels stand alone
_WIDEST = 112  # characters; no wire, mailer or archive wraps wider
_NARROWEST = 24
_FULL = 0.72  # of the width: a line that long was broken because it was full


class Wrapping(NamedTuple):
    """How a text is wrapped: its width, the indent of continued lines, and what begins a paragraph."""

    width: int
    base: int
    indented: bool
    blanks_separate: bool


def units(text: str, lines: list[str]) -> list[Unit]:
    """The units of an article's text and its raw lines, in order; blank lines belong to none."""
    texts = [trimmed(line) for line in lines]
    solid = [index for index, text in enumerate(texts) if text]
    wrapping = _wrapping(lines, texts, solid)
    if wrapping:
        return _joined(lines, texts, solid, wrapping)
    if is_fragmented(texts, solid):
        return mended(texts, solid)
    marks = untidy(text)
    if marks:
        texts = [fold(line) if any(map(line.__contains__, marks)) else line for line in texts]
    return [Unit(texts[index], index, index) for index in solid]


def _wrapping(lines: list[str], texts: list[str], solid: list[int]) -> Wrapping | None:
    width = wrap_width([texts[index] for index in solid])
    if not width:
        return None
    indents = [_indent(lines[index]) for index in solid]
    base = sorted(indents)[len(indents) // 10]
    hanging = [
        after
        for (before, after), (index, following) in zip(pairwise(indents), pairwise(solid), strict=True)
        if _is_indented(before, base) and not _is_indented(after, base) and following == index + 1
    ]
    return Wrapping(width, base, bool(hanging), _blanks_separate(texts, solid))


def wrap_width(texts: list[str]) -> int:
    """The column at which these non-empty lines were wrapped by hand or machine; 0 where they were not."""
    if len(texts) < 2:
        return 0
    lengths = sorted(map(len, texts))
    width = lengths[-1 - len(lengths) // 20]  # a few long lines, such as links, may stick out
    if width > _WIDEST or width < _NARROWEST:
        return 0
    open_ended = lower = caseless = full = 0
    for text, after in pairwise(texts):
        if len(text) < width * _FULL:
            continue
        full += 1
        goes_on = after[0].islower()
        if not _ends_sentence(text) and (goes_on or not _has_room(text, after, width)):
            open_ended += 1
            lower += goes_on
            caseless += after[0].isalpha() and not after[0].islower() and not after[0].isupper()
    if caseless > lower:
        return width if caseless >= 3 and full * 2 >= len(texts) else 0
    enough = 2 if len(texts) > 24 or width < 40 else 1
    return width if lower >= enough and lower * 2 >= open_ended else 0


def _has_room(text: str, after: str, width: int) -> bool:
    """Whether the first word of the next line would have fitted on this one."""
    return len(text) + 1 + len(after.split(None, 1)[0]) <= width


def _ends_sentence(text: str) -> bool:
    end = text[-1]
    if end in _CLOSING:
        end = text.rstrip(_CLOSING)[-1:]
    return end in _TERMINAL


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t\xa0"))


def _is_indented(indent: int, base: int) -> bool:
    return 2 <= indent - base <= 12  # one blank is a continuation, not a paragraph


def _blanks_separate(texts: list[str], solid: list[int]) -> bool:
    """False where even the lines of one sentence stand apart: there every line is followed by a blank one."""
    apart = together = 0
    for index, after in pairwise(solid):
        if not _ends_sentence(texts[index]) and texts[after][0].islower():
            apart += after > index + 1
            together += after == index + 1
    return apart <= together


def _joined(lines: list[str], texts: list[str], solid: list[int], wrapping: Wrapping) -> list[Unit]:
    starts = [0]
    inside = _is_indented(_indent(lines[solid[0]]), wrapping.base)
    for place, (index, after) in enumerate(pairwise(solid), 1):
        indented = _is_indented(_indent(lines[after]), wrapping.base)
        level = indented and _indent(lines[index]) == _indent(lines[after])
        if (
            (wrapping.blanks_separate and after > index + 1)
            or (indented and not (level and not _ends_sentence(texts[index]) and not wrapping.indented))
            or _END_CODE.match(texts[after])
            or _END_CODE.match(texts[index])
        ):
            start = True
        elif inside and wrapping.indented:
            start = False  # where indents mark paragraphs, an indent alone begins one
        else:
            start = not _continues(
                texts[index], texts[after], wrapping.width, in_header=place < _HEADER_LINES
            )
        if start:
            starts.append(place)
            inside = indented
    words = _Words(texts)
    blocks = (solid[start:end] for start, end in zip(starts, (*starts[1:], len(solid)), strict=True))
    return [Unit(_flowing([texts[index] for index in block], words), block[0], block[-1]) for block in blocks]


def _continues(text: str, after: str, width: int, *, in_header: bool) -> bool:
    """Whether the next line goes on with the sentence or paragraph of this one."""
    room = _has_room(text, after, width)
    if in_header and (_stands_alone(text) or _stands_alone(after)):
        return False
    if _ends_sentence(text):
        return not room and not (len(after) < 25 and not _ends_sentence(after))
    if after[0].islower():
        return len(text) >= width * 0.4
    return not room and (not in_header or _opens_no_story(after))


def _opens_no_story(text: str) -> bool:
    match = read_dateline(text)
    return match is None or match.score < 5


def _stands_alone(text: str) -> bool:
    """Whether a line of the header is a date, a byline or a label, and no part of a sentence."""
    if len(text) > 80:
        return False
    if _HEADING.match(text) or _SLUG.match(text):
        return True
    dates = find_dates(text)
    return bool(dates) and sum(date.end - date.start for date in dates) * 5 >= len(text) * 2


class _Words:
    """The words of an article, collected only when a broken word has to be judged."""

    _breaks: bool | None = None

    def __init__(self, texts: list[str]) -> None:
        self._texts = texts
        self._known: frozenset[str] | None = None

    def __contains__(self, word: str) -> bool:
        if self._known is None:
            self._known = frozenset(re.findall(r"[\w-]+", " ".join(self._texts).casefold()))
        return word.casefold() in self._known

    @property
    def are_broken(self) -> bool:
        """Whether this text breaks words at line ends, and not only compounds at their hyphens."""
        if self._breaks is None:
            pairs = (
                (_BROKEN.search(text), _WORD.match(after))
                for text, after in pairwise(self._texts)
                if text[-1:] == "-"
            )
            self._breaks = any(
                left and right and (right[0] in SYLLABLES or left[1] + right[0] in self)
                for left, right in pairs
            )
        return self._breaks


def _flowing(texts: list[str], words: _Words) -> str:
    """The lines as one string; a hyphen at a line end goes only where it broke a word."""
    flowing = [texts[0]]
    for text in texts[1:]:
        broken = _BROKEN.search(flowing[-1]) if flowing[-1][-1] == "-" else None
        if not broken or not text[0].islower():
            flowing.append(" " + text)
            continue
        rest = _WORD.match(text)
        whole = broken[1] + (rest[0] if rest else "")
        compound = broken[1].casefold() in COMPOUNDING or f"{broken[1]}-{rest[0] if rest else ''}" in words
        if whole in words or (words.are_broken and not compound):
            flowing[-1] = flowing[-1][:-1]
        flowing.append(text)
    return fold("".join(flowing))
