"""A cue: one look of a line, how it votes, and the lines that prove it."""

from __future__ import annotations

from msgspec import Struct

Votes = tuple[int, int, int, int, int]  # chrome, header, body, trailer, comments: the order of Section

END = r"\s*$"
WORD_ENDS = r"(?!\w)"
DIGITS = r"0-9\u06f0-\u06f9\u0660-\u0669\u0966-\u096f\u09e6-\u09ef\uff10-\uff19"
COUNT = rf"\s*[:：]?\s*\(?[{DIGITS}]*\)?\s*[:：.…*]*{END}"
MARKS = "|•·»›<>→/:：()©*"


class Cue(Struct, frozen=True):
    """One look of a line: how to know it, what it votes for, and the lines that prove it.

    A line shows the cue when it opens with one of the `phrases` (in any letter case) and `pattern`
    matches what follows; without phrases `pattern` is the whole look. Lines are spared the pattern when
    they are longer than `longest`, when their first character is not in `opens`, when they hold none of
    the characters (a regular expression's class) in `needs`. Votes are 1 for a hint, 2–3 leans, 4–5
    usual, 6–8 nearly decisive; below 0 they speak against. The group that matches fills `field`.
    """

    name: str
    votes: Votes
    phrases: tuple[str, ...] = ()
    pattern: str = ""
    opens: str = ""
    needs: str = ""
    field: str = ""
    longest: int = 120
    hits: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()


def votes(*, chrome: int = 0, header: int = 0, body: int = 0, trailer: int = 0, comments: int = 0) -> Votes:
    """Votes by the names of the sections."""
    return chrome, header, body, trailer, comments
