"""A sieve: what a short line may show, told from its length, its ends and its marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from newsparse.cues import BULLETS, DIGITS, Cue, members
from newsparse.patterns import lazy

# What a line may call for: phrases to be looked up, digits, what only datelines are divided by, dashes, and
# anything that a line of plain words lacks. The further bits are cues.
OPENING, NUMBERED, DIVIDED, DASHED, TELLING = 1, 2, 4, 8, 16
_FIRST = 5  # the bit of the first cue
_EVERYTHING = (1 << _FIRST) - 1
_DIVIDERS, _DASHES = ":：()[]/,•_【】", "–—-"
_MARKS = {
    NUMBERED: DIGITS,
    DIVIDED: _DIVIDERS,
    DASHED: _DASHES,
    TELLING: f"{DIGITS}|·»›<>→©*@{{}}기記记{_DIVIDERS}{_DASHES}",
}
_KEY = 4  # characters of a line's beginning
_FEW = 24  # bytes
_ONE_DIGIT = bytes.maketrans(b"123456789", b"000000000")
_REMEMBERED = 10_000  # beginnings of lines, and marks of lines as they follow one another


class Prefilter:
    """Cues and phrases, sorted by what they ask of a line; sets of cues are numbers with a bit for each."""

    def __init__(self, cues: Sequence[Cue], phrases: Iterable[str], longest: int) -> None:
        self._sizes: list[int] = []
        for size in sorted({min(cue.longest, longest) for cue in cues} | {longest}):
            allowed = _EVERYTHING | _bits(cue.longest >= size for cue in cues)
            self._sizes += [allowed] * (size + 1 - len(self._sizes))
        self._openings = frozenset([phrase[:_KEY].casefold() for phrase in phrases])
        self._firsts, self._any_first = _by_character([cue.opens for cue in cues], _EVERYTHING & ~OPENING)
        self._starts = [
            (tuple([start[:_KEY] for start in cue.starts]), 1 << place)
            for place, cue in enumerate(cues, _FIRST)
            if cue.starts
        ]
        self._begun = lru_cache(_REMEMBERED)(self._begun_by)
        self._lasts, self._any_last = _by_character([cue.ends for cue in cues], _EVERYTHING)
        self._marks, self._no_marks = _by_character([cue.needs for cue in cues], OPENING)
        for bit, marks in _MARKS.items():
            for mark in members(marks):
                self._marks[mark] = self._marks.get(mark, self._no_marks) | bit
        self._plain = bytes(code for code in range(128) if chr(code) not in self._marks)
        self._found = lazy(f"[{re.escape(''.join(sorted(self._marks)))}]")
        self._marked = lru_cache(_REMEMBERED)(self._marked_by)

    def calls(self, text: str) -> int:
        """What a line of at most `longest` characters calls for; 0 where it can show no more than a shape."""
        left = text.encode("utf-8", "surrogatepass").translate(_ONE_DIGIT, self._plain)
        if len(left) <= _FEW:
            marked = self._marked(left)
        else:  # mostly letters that are not ASCII
            marked = self._marked_by("".join(self._found.findall(text)).encode())
        begun = self._begun(text[:_KEY])
        return marked & begun & self._sizes[len(text)] & self._lasts.get(text[-1], self._any_last)

    def may_open(self, text: str) -> bool:
        """Whether a line may open with a phrase."""
        return self._begun(text[:_KEY]) & OPENING > 0

    @staticmethod
    def cues(calls: int) -> int:
        """The cues that a line calls for, bit 0 for the first one."""
        return calls >> _FIRST

    def _begun_by(self, key: str) -> int:
        """What the first characters of a line allow."""
        bits, folded = self._firsts.get(key[0], self._any_first), key.casefold()
        for starts, cue in self._starts:
            if not folded.startswith(starts):
                bits &= ~cue
        may_open = not self._openings.isdisjoint([folded[:size] for size in range(1, _KEY + 1)])
        return bits | OPENING if may_open or key[0] in BULLETS or "İ" in key else bits

    def _marked_by(self, left: bytes) -> int:
        """What the marks of a line (digits, brackets, bars …) call for, or do not matter to."""
        bits = self._no_marks
        for mark in left.decode("utf-8", "surrogatepass"):
            bits |= self._marks.get(mark, self._no_marks)
        return bits


def _bits(allowed: Iterable[bool]) -> int:
    return sum(1 << place for place, allows in enumerate(allowed, _FIRST) if allows)


def _by_character(sets: Sequence[str], always: int) -> tuple[dict[str, int], int]:
    """What each character allows, given the characters that each cue asks for; what all others allow."""
    free = always | _bits(not characters for characters in sets)
    found: dict[str, int] = {}
    for place, characters in enumerate(sets, _FIRST):
        for character in members(characters):
            found[character] = found.get(character, free) | (1 << place)
    return found, free
