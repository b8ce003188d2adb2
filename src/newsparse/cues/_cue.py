"""A cue: one look of a line, how it votes, and the lines that prove it."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from newsparse.patterns import lazy

Votes = tuple[int, int, int, int, int]  # chrome, header, body, trailer, comments: the order of Section

END = r"\s*$"
WORD_ENDS = r"(?!\w)"
DIGITS = "0-9\u06f0-\u06f9\u0660-\u0669\u0966-\u096f\u09e6-\u09ef\uff10-\uff19"
BULLETS = "•▪●◦‣·›»►▶○■✓♦◆👉➡📲🔔👇"
COUNT = rf"\s*[:：]?\s*\(?[{DIGITS}]*\)?\s*[:：.…*]*{END}"
_RANGE = lazy(r"(\w)-(\w)")


class Cue(Struct, frozen=True):
    """One look of a line: how to know it, what it votes for, and the lines that prove it.

    A line shows the cue when it opens with one of the `phrases` (in any letter case) and `pattern`
    matches what follows; without phrases `pattern` is the whole look. Lines are spared the pattern when
    they are longer than `longest`, when the first four letters of none of `starts` (in small letters) open them, when their first
    character is not in `opens`, their last one not in `ends`, or when they hold none of the characters in
    `needs` (all three may hold ranges such as `0-9`). Votes are 1 for a hint, 2–3 leans, 4–5 usual, 6–8 nearly
    decisive; below 0 they speak against. The group that matches fills `field`.
    """

    name: str
    votes: Votes
    phrases: tuple[str, ...] = ()
    pattern: str = ""
    starts: tuple[str, ...] = ()
    opens: str = ""
    ends: str = ""
    needs: str = ""
    field: str = ""
    longest: int = 120
    hits: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()


@cache
def members(characters: str) -> frozenset[str]:
    """The characters of a set in which `a-z` stands for all from the one to the other.

    >>> sorted(members("a-d!-"))
    ['!', '-', 'a', 'b', 'c', 'd']
    """
    alone = _RANGE.sub("", characters)
    ranges = (range(ord(first), ord(last) + 1) for first, last in _RANGE.findall(characters))
    return frozenset(alone).union(*(map(chr, span) for span in ranges))


def votes(*, chrome: int = 0, header: int = 0, body: int = 0, trailer: int = 0, comments: int = 0) -> Votes:
    """Votes by the names of the sections."""
    return chrome, header, body, trailer, comments
