"""Lines to units: a unit is one line, or the lines of one paragraph where the text is hard-wrapped."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

_TERMINAL = tuple(".!?:;。！？…।؟۔\"”’»)]")
_BROKEN = re.compile(r"([^\W\d_]+)-$")
_WORD = re.compile(r"[^\W\d_]+")
_TERMINAL_MARKS = tuple(".!?:;。！？…।؟۔")
_CLOSING_MARKS = frozenset(",.;:)’”")
_FEWEST_FRAGMENTS = 4
_FRAGMENT_SHARE = 40  # one line in so many
_WIDEST = 112  # characters; no wire, mailer or archive wraps wider
_NARROWEST = 24


class Unit(NamedTuple):
    """A run of lines read as one: its text, and the indices of its first and last line."""

    text: str
    first: int
    last: int


def units(lines: list[str]) -> list[Unit]:
    """The units of an article's raw lines, in order; blank lines belong to none."""
    texts = [line.strip() for line in lines]
    solid = [index for index, text in enumerate(texts) if text]
    width = wrap_width([texts[index] for index in solid])
    if width:
        return _joined(lines, texts, solid, width)
    if _is_fragmented(texts, solid):
        return _mended(texts, solid)
    return [Unit(fold(texts[index]), index, index) for index in solid]


def fold(text: str) -> str:
    """Runs of white space as one space."""
    if "  " in text or not text.isascii() or not text.isprintable():
        return " ".join(text.split())
    return text


def wrap_width(texts: list[str]) -> int:
    """The column at which these non-empty lines were wrapped by hand or machine; 0 where they were not."""
    if len(texts) < 3:
        return 0
    lengths = sorted(map(len, texts))
    if lengths[-1 - len(lengths) // 20] > _WIDEST:  # a few long lines, such as links, may stick out
        return 0
    width = lengths[-1 - len(lengths) // 20]
    if width < _NARROWEST:
        return 0
    full = runs_on = 0
    for text, after in pairwise(texts):
        if len(text) >= width * 0.72 and not text.endswith(_TERMINAL):
            full += 1
            runs_on += after[0].islower() or not after[0].isupper()
        elif len(text) >= width * 0.72:
            full += 1
    return width if runs_on >= 2 and runs_on * 4 >= full >= len(texts) * 0.36 else 0


def _is_fragmented(texts: list[str], solid: list[int]) -> bool:
    """Whether links and emphasis inside sentences were put on lines of their own, as some HTML-to-text tools do."""
    least = max(_FEWEST_FRAGMENTS, len(solid) // _FRAGMENT_SHARE)
    found = 0
    for before, index in pairwise(solid):
        text = texts[index]
        if (text[0].islower() or text[0] in ",;") and _goes_on(texts[before], text):
            found += 1
            if found >= least:
                return True
    return False


def _goes_on(before: str, text: str) -> bool:
    """Whether a line goes on with the sentence of the line before it."""
    if before.endswith(_TERMINAL_MARKS):
        return False
    first = text[0]
    if first in _CLOSING_MARKS:
        return len(text) == 1 or not text[1].isalnum()
    return first.islower() and (" " in text or len(before) > 25)


def _mended(texts: list[str], solid: list[int]) -> list[Unit]:
    """Units of fragments: a line belongs to the one before where it, or the line after it, goes on in mid-sentence."""
    units: list[Unit] = []
    parts, first, last = [texts[solid[0]]], solid[0], solid[0]
    size = len(solid)
    for place in range(1, size):
        index = solid[place]
        text, before = texts[index], texts[last]
        after = texts[solid[place + 1]] if place + 1 < size else ""
        sandwiched = (
            len(text) <= 60
            and (len(parts) > 1 or len(before) > 25)
            and not before.endswith(_TERMINAL_MARKS)
            and after != ""
            and _goes_on(text, after)
        )
        if _goes_on(before, text) or sandwiched:
            parts.append(text)
        else:
            units.append(Unit(_mended_text(parts), first, last))
            parts, first = [text], index
        last = index
    units.append(Unit(_mended_text(parts), first, last))
    return units


def _mended_text(parts: list[str]) -> str:
    return fold(" ".join(parts))


def _joined(lines: list[str], texts: list[str], solid: list[int], width: int) -> list[Unit]:
    indents = [_indent(lines[index]) for index in solid]
    blanks_separate = _blanks_separate(texts, solid)
    base = _base(indents)
    starts = [0]
    for place, (index, after) in enumerate(pairwise(solid)):
        if blanks_separate and after > index + 1:
            starts.append(place + 1)
        elif _is_indented(indents[place + 1], base) and not (
            indents[place] == indents[place + 1] and _runs_on(texts[index], texts[after])
        ):
            starts.append(place + 1)
        elif not _continues(texts[index], texts[after], width):
            starts.append(place + 1)
    words = _Words(texts)
    ends = (*starts[1:], len(solid))
    blocks = (solid[start:end] for start, end in zip(starts, ends, strict=True))
    return [Unit(_flowing([texts[index] for index in block], words), block[0], block[-1]) for block in blocks]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t\xa0"))


def _base(indents: list[int]) -> int:
    """The indent of lines that continue a paragraph: the smallest that is no exception."""
    rare = len(indents) // 10
    return sorted(indents)[rare]


def _is_indented(indent: int, base: int) -> bool:
    return 2 <= indent - base <= 12  # one blank is a continuation, not a paragraph


def _runs_on(text: str, after: str) -> bool:
    return not text.endswith(_TERMINAL) and (after[0].islower() or len(text) > 60)


def _blanks_separate(texts: list[str], solid: list[int]) -> bool:
    """False where even the lines of one sentence stand apart: there every line is followed by a blank one."""
    apart = together = 0
    for index, after in pairwise(solid):
        if not texts[index].endswith(_TERMINAL) and texts[after][0].islower():
            apart += after > index + 1
            together += after == index + 1
    return apart <= together


def _continues(text: str, after: str, width: int) -> bool:
    """Whether the next line goes on with the sentence or paragraph of this one."""
    word = after.split(None, 1)[0]
    room = len(text) + 1 + len(word) <= width
    if text.endswith(_TERMINAL):
        return not room and not (len(after) < 25 and not after.endswith(_TERMINAL))
    if not room or len(text) >= width * 0.72:
        return True
    return after[0].islower() and len(text) >= width * 0.4


class _Words:
    """The words of an article, collected only when a broken word has to be judged."""

    def __init__(self, texts: list[str]) -> None:
        self._texts = texts
        self._known: frozenset[str] | None = None

    def __contains__(self, word: str) -> bool:
        if self._known is None:
            self._known = frozenset(re.findall(r"[\w-]+", " ".join(self._texts).casefold()))
        return word.casefold() in self._known


def _flowing(texts: list[str], words: _Words) -> str:
    """The lines as one string; a hyphen at a line end goes only where the text knows the whole word."""
    flowing = texts[0]
    for text in texts[1:]:
        broken = _BROKEN.search(flowing)
        if not broken or not text[0].islower():
            flowing = f"{flowing} {text}"
            continue
        rest = _WORD.match(text)
        whole = broken[1] + (rest[0] if rest else "")
        flowing = (flowing[:-1] if whole in words else flowing) + text
    return fold(flowing)
