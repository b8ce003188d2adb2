"""A sieve: which cues a short line may show, told from its length, its ends and its marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from newsparse.cues import Cue
from newsparse.cues._cue import DIGITS, members

# What a line of plain words lacks: a date, a dateline, a link and their like hold one of these.
_TELLING = members(rf"{DIGITS}|•·»›<>→/:：()©*@{{}}[],_【】기記记–—-")
_ONE_DIGIT = bytes.maketrans(b"123456789", b"000000000")
_REMEMBERED = 10_000  # marks of lines, as they follow one another


class Sieve:
    """Sets of cues, as numbers: bit 1 stands for the first cue, bit 2 for the second, and so on.

    Bit 0 of a line's marks is set where the line holds more than plain words.
    """

    def __init__(self, cues: Sequence[Cue], longest: int) -> None:
        self._sizes = [_bits(cue.longest >= size for cue in cues) for size in range(longest + 1)]
        self._firsts, self._any_first = _by_character([cue.opens for cue in cues])
        self._lasts, self._any_last = _by_character([cue.ends for cue in cues])
        self._marks, self._no_marks = _by_character([cue.needs for cue in cues])
        for mark in _TELLING:
            self._marks[mark] = self._marks.get(mark, self._no_marks) | 1
        self._plain = bytes(code for code in range(128) if chr(code) not in self._marks)
        self._find = re.compile(f"[{re.escape(''.join(sorted(self._marks)))}]").findall
        self._called_for = lru_cache(_REMEMBERED)(self._calls_for)

    def marks(self, text: str) -> int:
        """The cues that the marks of a line (digits, brackets, bars …) call for or do not matter to."""
        if text.isascii():
            return self._called_for(text.encode().translate(_ONE_DIGIT, self._plain).decode())
        return self._calls_for("".join(set(self._find(text))))

    def fitting(self, text: str, marks: int) -> int:
        """The cues that a line with these marks may show; it is no longer than `longest`."""
        return (
            marks
            & self._sizes[len(text)]
            & self._firsts.get(text[0], self._any_first)
            & self._lasts.get(text[-1], self._any_last)
        )

    def _calls_for(self, marks: str) -> int:
        bits = self._no_marks
        for mark in marks:
            bits |= self._marks[mark]
        return bits


def _bits(allowed: Iterable[bool]) -> int:
    return sum(2 << place for place, allows in enumerate(allowed) if allows)


def _by_character(sets: Sequence[str]) -> tuple[dict[str, int], int]:
    """The cues that each character allows, given the characters that each cue asks for; those without any."""
    free = _bits(not characters for characters in sets)
    found: dict[str, int] = {}
    for place, characters in enumerate(sets):
        for character in members(characters):
            found[character] = found.get(character, free) | (2 << place)
    return found, free
