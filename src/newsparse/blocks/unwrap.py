"""Hard-wrapped text to blocks: a block is one line, or all lines of one paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from itertools import compress, pairwise

from newsparse.blocks.block import Block, folded
from newsparse.blocks.rejoin import is_fragmented, sentence_starts
from newsparse.dateline import read_dateline
from newsparse.dates import find_dates
from newsparse.lexicon import STEMS
from newsparse.patterns import EDITORS_NOTE, lazy

_SYLLABLES, _COMPOUNDING = frozenset(STEMS["syllable"]), frozenset(STEMS["compound"])
_CLOSING = "\"”’»)]'“‘«"
_TERMINAL = frozenset(".!?:;。！？…।؟۔")
_LAST = _TERMINAL.union(_CLOSING)  # characters of sentences
_BROKEN = lazy(r"(?<![^\W\d_])([^\W\d_]++)-$")  # tried once a word, however long the words are
_WORD = lazy(r"[^\W\d_]+")
_HEADING = lazy(r"(?:by|BY|By) [A-Z]|[A-Z][A-Za-z -]{1,22}: ?\S")
_END_CODE = lazy(
    r"(?i:\(?(?:reuters?|end|ends|enditem|more|endit)\)?[.\d]{0,4})$"
    r"|(?:-30-|-0-|3|[\x00-\x08]+|#{3,}|\*{3,}|[A-Z]{2,4}/[A-Z/]+|(?:dpa )?[a-z]{2} [a-z]{2}|AP-[A-Z]{2}-.*"
    r"|\d{6}(?: ?[A-Z]{1,4})? [A-Z][a-z]{2,8} ?\d{2,4})$"
)
_LONGEST_WORD = 13  # characters of an end code that is not in capitals or signs
_SLUG = lazy(r"(?:[a-z]\d{3,5}|[a-z]{1,2} [a-z] [A-Z]{2}-.*|[A-Z]{2}-[A-Z].*)$")
_TAB = 4  # columns
_COLUMNS = lazy(r"\S {2,}\S.* {2,}\S")  # two gaps at least: a row of a table
_HEADER_LINES = 8  # in which dates, bylines and labels stand alone
WIDEST = 112  # characters; no wire, mailer or archive wraps wider
_NARROWEST = 24
_STORY_TOP = 16  # lines from whose top on a story's dateline is looked for
_MOSTLY = 6  # full lines for each that is not
_SURE = 5  # what a dateline scores that is one
_FULL = 0.72  # of the width: a line that long was broken because it was full


def unwrapped(lines: list[str], texts: list[str]) -> list[Block]:
    """The blocks of an article, given its lines and the same trimmed; blank lines belong to none."""
    shown = list(compress(lines, texts))
    places = list(compress(range(len(texts)), texts))
    texts = list(filter(None, texts))
    width = wrap_width(texts, shown, places)
    if width:
        indents = list(map(_indent, shown))
        starts = _starts(texts, places, indents, width)
        breaks = "-" in [text[-1] for text in texts]
        joined = partial(_flowing, words=_Words(texts)) if breaks else " ".join
    elif is_fragmented(texts):
        starts, joined = sentence_starts(texts), " ".join
    else:
        return list(map(Block, folded(texts), places, places))
    ends = [*starts[1:], len(texts)]
    whole = [joined(texts[start:end]) for start, end in zip(starts, ends, strict=True)]
    firsts, lasts = [places[start] for start in starts], [places[end - 1] for end in ends]
    return list(map(Block, folded(whole), firsts, lasts))


def as_they_are(texts: list[str]) -> list[Block]:
    """A block for each of these lines that is not blank."""
    places = list(compress(range(len(texts)), texts))
    return list(map(Block, folded(list(filter(None, texts))), places, places))


def _indent(line: str) -> int:
    """The columns before a line's first character."""
    blanks = len(line) - len(line.lstrip(" \t\xa0"))
    return blanks + (_TAB - 1) * line.count("\t", 0, blanks)


def wrap_width(texts: list[str], lines: Sequence[str] = (), places: Sequence[int] = ()) -> int:
    """The column at which these non-empty lines were wrapped by hand or machine; 0 where they were not.

    `lines` are the same with their indents, `places` their numbers in the text: where sentences do not tell,
    paragraphs may, by their indents or the blank lines between them.
    """
    if len(texts) < 2:
        return 0
    lengths = list(map(len, texts))
    width = sorted(lengths)[-1 - len(texts) // 20]  # a few long lines, such as links, may stick out
    if not _NARROWEST <= width <= WIDEST:
        return 0
    least = width * _FULL
    full = [number for number, length in enumerate(lengths[:-1]) if length >= least]
    lower = caseless = others = 0  # lines below full ones that close no sentence
    for number in full:
        text, after = texts[number], texts[number + 1]
        if text[-1] in _LAST and _ends_sentence(text):
            continue
        if after[0].islower():
            lower += 1
        elif not _has_room(text, after, width):
            others += 1
            caseless += after[0].isalpha() and not after[0].isupper()
    if caseless > lower:
        return width if caseless >= 3 and len(full) * 2 >= len(texts) else 0
    enough = 2 if len(texts) > 24 or width < 40 else 1
    if lower >= max(enough, others):
        return width
    return width if (lower or others) and places and _are_paragraphs(texts, lines, places, width) else 0


def _are_paragraphs(texts: list[str], lines: Sequence[str], places: Sequence[int], width: int) -> bool:
    """Whether the lines inside the paragraphs below a dateline are full: briefs do not tell otherwise."""
    first = next(
        (number for number in range(min(_STORY_TOP, len(texts) - 1)) if _opens_story(texts[number])), None
    )
    if first is None:
        return False
    gaps = places[-1] - places[first] >= len(places) - first  # blank lines part paragraphs
    indented = [lines[number][:2].isspace() for number in range(first, len(texts))]
    full = open_lines = 0
    for number in range(first + 1, len(texts)):
        before = number - 1
        if places[number] > places[before] + 1 or (indented[0] and indented[number - first]):
            continue  # begins a paragraph
        if _END_CODE.match(texts[number]) or (_ends_sentence(texts[before]) and not indented[0]):
            continue
        is_full = not _has_room(lines[before].rstrip(), texts[number], width)
        full += is_full
        open_lines += not is_full
    return (indented[0] or gaps) and full > open_lines * _MOSTLY


def _opens_story(text: str) -> bool:
    """Whether a line opens with a sure dateline that goes on in running text."""
    match = read_dateline(text)
    return match is not None and match.score >= _SURE


def continues_paragraph(text: str, after: str, width: int) -> bool:
    """Whether a line of a text that is wrapped at a width goes on in the next one."""
    return not _ends_sentence(text) or not _has_room(text, after, width)


def _has_room(text: str, after: str, width: int) -> bool:
    """Whether the first word of the next line would have fitted on this one."""
    return len(text) + 1 + len(after.split(None, 1)[0]) <= width


def _ends_sentence(text: str) -> bool:
    end = text[-1]
    if end in _CLOSING:
        end = text.rstrip(_CLOSING)[-1:]
    return end in _TERMINAL


def _blanks_separate(texts: list[str], places: list[int]) -> bool:
    """False where even the lines of one sentence stand apart: there every line is followed by a blank one."""
    apart = together = 0
    for number, after in enumerate(texts[1:]):
        if after[0].islower() and not _ends_sentence(texts[number]):
            is_apart = places[number + 1] > places[number] + 1
            apart += is_apart
            together += not is_apart
    return apart <= together


def _starts(texts: list[str], places: list[int], indents: list[int], width: int) -> list[int]:
    """Which of the lines begin a paragraph, or stand alone."""
    base = sorted(indents)[len(indents) // 10]
    indented = [2 <= indent - base <= 12 for indent in indents]  # one blank is a continuation, no paragraph
    hanging = any(
        opens and not indented[number] and places[number] == places[number - 1] + 1
        for number, opens in enumerate(indented[:-1], 1)
    )
    apart = _apart(texts, places, width)
    starts, inside = [0], indented[0] and not _stands_alone(texts[0])
    for number in range(1, len(texts)):
        before, opens = number - 1, indented[number]
        if number in apart or (
            opens and (hanging or indents[before] != indents[number] or _ends_sentence(texts[before]))
        ):
            begins = True
        elif inside and hanging:  # where indents mark paragraphs, an indent alone begins one
            begins = False
        else:
            begins = not _continues(texts[before], texts[number], width, in_header=number < _HEADER_LINES)
        if begins:
            starts.append(number)
            inside = opens
    return starts


def _apart(texts: list[str], places: list[int], width: int) -> set[int]:
    """Which of the lines stand below a blank one that parts paragraphs, or are or follow an end code."""
    codes = [
        number
        for number, text in enumerate(texts)
        if (len(text) <= _LONGEST_WORD or not text[1].islower()) and _END_CODE.match(text)
    ]
    codes = [number for number in codes if not _is_word(texts, places, number, width)]
    apart = {*codes, *[number + 1 for number in codes]}
    if places[-1] - places[0] >= len(places) and _blanks_separate(texts, places):
        gaps = [after - place for place, after in pairwise(places)]
        apart.update([number for number, gap in enumerate(gaps, 1) if gap > 1])
    return apart


def _is_word(texts: list[str], places: list[int], number: int, width: int) -> bool:
    """Whether what looks like an end code is the last word of a sentence: `… he told` / `Reuters.`"""
    if not 0 < number < len(texts) - 1 or texts[number][-1] != "." or places[number] > places[number - 1] + 1:
        return False
    before = texts[number - 1]
    return not _ends_sentence(before) and len(before) >= width * _FULL


def _continues(text: str, after: str, width: int, *, in_header: bool) -> bool:
    """Whether the next line goes on with the sentence or paragraph of this one."""
    if _COLUMNS.search(text) or _COLUMNS.search(after):
        return False
    room = _has_room(text, after, width)
    if in_header and (_stands_alone(text) or _stands_alone(after)):
        return False
    if _ends_sentence(text):
        return not room and not (len(after) < 25 and not _ends_sentence(after))
    if after[0].islower():
        return len(text) >= width * 0.4
    return not room and (not in_header or _opens_no_story(after))


def _opens_no_story(text: str) -> bool:
    return not _opens_story(text)


def _stands_alone(text: str) -> bool:
    """Whether a line of the header is a date, a byline or a label, and no part of a sentence."""
    if len(text) > 80:
        return False
    if _HEADING.match(text) or _SLUG.match(text) or EDITORS_NOTE.match(text):
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
                left and right and (right[0] in _SYLLABLES or left[1] + right[0] in self)
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
        compound = broken[1].casefold() in _COMPOUNDING or f"{broken[1]}-{rest[0] if rest else ''}" in words
        if whole in words or (words.are_broken and not compound):
            flowing[-1] = flowing[-1][:-1]
        flowing.append(text)
    return "".join(flowing)
