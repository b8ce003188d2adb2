"""A sieve: which cues a short line may show, told from its length, its ends and its marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from newsparse.cues import Cue
from newsparse.cues._cue import DIGITS, members
from newsparse.patterns import lazy

# What else the marks of a line tell: whether it holds digits, what only datelines are divided by, dashes,
# and anything that a line of plain words lacks.
NUMBERED, DIVIDED, DASHED, TELLING = 1, 2, 4, 8
_KINDS = (DIGITS, ":：()[]/,•_【】", "–—-", DIGITS + "|•·»›<>→/:：()©*@{}[],_【】기記记–—-")
_FIRST = len(_KINDS)  # the bit of the first cue
_ONE_DIGIT = bytes.maketrans(b"123456789", b"000000000")
_REMEMBERED = 10_000  # marks of lines, as they follow one another


class Sieve:
    """Sets of cues, as numbers with a bit for each; the lowest bits tell which marks a line holds."""

    def __init__(self, cues: Sequence[Cue], longest: int) -> None:
        self._sizes: list[int] = []
        for size in sorted({min(cue.longest, longest) for cue in cues} | {longest}):
            self._sizes += [_bits(cue.longest >= size for cue in cues)] * (size + 1 - len(self._sizes))
        self._firsts, self._any_first = _by_character([cue.opens for cue in cues])
        self._lasts, self._any_last = _by_character([cue.ends for cue in cues])
        self._marks, self._no_marks = _by_character([cue.needs for cue in cues])
        for bit, kind in zip((NUMBERED, DIVIDED, DASHED, TELLING), _KINDS, strict=True):
            for mark in members(kind):
                self._marks[mark] = self._marks.get(mark, self._no_marks) | bit
        self._plain = bytes(code for code in range(128) if chr(code) not in self._marks)
        self._found = lazy(f"[{re.escape(''.join(sorted(self._marks)))}]")
        self._called_for = lru_cache(_REMEMBERED)(self._calls_for)

    def marks(self, text: str) -> int:
        """The cues that the marks of a line (digits, brackets, bars …) call for or do not matter to."""
        if text.isascii():
            return self._called_for(text.encode().translate(_ONE_DIGIT, self._plain).decode())
        return self._calls_for("".join(set(self._found.findall(text))))

    def fitting(self, text: str, marks: int) -> int:
        """The cues that a line of at most `longest` characters may show, bit 0 for the first one."""
        firsts = self._firsts.get(text[0], self._any_first)
        return (marks & self._sizes[len(text)] & firsts & self._lasts.get(text[-1], self._any_last)) >> _FIRST

    def _calls_for(self, marks: str) -> int:
        bits = self._no_marks
        for mark in marks:
            bits |= self._marks[mark]
        return bits


def _bits(allowed: Iterable[bool]) -> int:
    return sum(1 << place for place, allows in enumerate(allowed, _FIRST) if allows)


def _by_character(sets: Sequence[str]) -> tuple[dict[str, int], int]:
    """The cues that each character allows, given the characters that each cue asks for; those without any."""
    free = _bits(not characters for characters in sets)
    found: dict[str, int] = {}
    for place, characters in enumerate(sets, _FIRST):
        for character in members(characters):
            found[character] = found.get(character, free) | (1 << place)
    return found, free
