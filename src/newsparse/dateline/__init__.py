"""Datelines: where, when and for which agency a story was filed."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from newsparse.dateline._judge import is_known
from newsparse.dateline._names import REMEMBERED, is_agency, is_place
from newsparse.dateline._readings import Graded, alone, run_in
from newsparse.patterns import lazy

__all__ = ["DatelineMatch", "find_dateline", "is_agency", "is_place", "read_dateline", "read_lone_dateline"]

_WINDOW = 160  # characters of a paragraph that are looked at
_LONGEST_ALONE = 100
_FARTHEST = 20_000  # characters into a page of one line
_LEAD = 80  # characters before an agency in brackets in which its dateline begins
_STRONG = 6
_WORD = lazy(r"\S+")
# An agency in brackets and what closes it.
_ANCHOR = lazy(r"[(/]\s?[^\W\d_][^()/]{1,40}?\s?[)/]\s?(?:[-–—―]|:\s|\.)")


class DatelineMatch(Struct, frozen=True):
    """A dateline at the start of a text.

    `text` is the dateline as written, to its dash, colon or full stop; the story begins at `end`.
    `score` says how sure it is: 8 and 9 for a known agency and a dash, 5 for a place in capitals and a
    dash, 3 where only the name of a known place speaks for it.
    """

    end: int
    text: str
    places: tuple[str, ...]
    agency: str | None
    day: str | None
    score: int


def read_dateline(text: str) -> DatelineMatch | None:
    """The run-in dateline that opens a paragraph, or None."""
    window = text[:_WINDOW]
    graded = run_in(window)
    return _match(window, graded) if graded else None


def read_lone_dateline(text: str) -> DatelineMatch | None:
    """The dateline that fills a line of its own, or None."""
    graded = alone(text) if len(text) <= _LONGEST_ALONE else None
    return _match(text, graded) if graded else None


def find_dateline(text: str) -> tuple[int, DatelineMatch] | None:
    """The first strong dateline in running text: its start, and the match as read from there; or None."""
    for anchor in _ANCHOR.finditer(text, 0, _FARTHEST):
        lead = text[max(0, anchor.start() - _LEAD) : anchor.start()]
        starts = [anchor.start() - len(lead) + word.start() for word in _WORD.finditer(lead)]
        found = [(start, read_dateline(text[start : start + _WINDOW])) for start in starts]
        strong = [(start, match) for start, match in found if match and _reaches(start, match, anchor.end())]
        if strong:
            return max(strong, key=_likeliness)
    return None


def _reaches(start: int, match: DatelineMatch, end: int) -> bool:
    return match.score >= _STRONG and match.places != () and start + match.end >= end


def _likeliness(found: tuple[int, DatelineMatch]) -> tuple[bool, bool, bool, int]:
    """What tells datelines that end alike apart: known places, capitals, then as many such words as can."""
    start, match = found
    name = match.places[0].partition(",")[0]
    known, capitals = is_place(name), name.isupper()
    return known, is_known(match.places[0]), capitals, -start if known or capitals else start


def _match(window: str, graded: Graded) -> DatelineMatch:
    seen, score = graded
    text = " ".join(window[seen.start : seen.end].split())
    agency, day = _folded(seen.agency), _folded(seen.day).rstrip(".")
    return DatelineMatch(seen.end, text, _names_in(seen.places), agency or None, day or None, score)


@lru_cache(REMEMBERED)
def _names_in(places: str) -> tuple[str, ...]:
    return tuple(name for part in places.split("/") if (name := _folded(part)))


@lru_cache(REMEMBERED)
def _folded(text: str) -> str:
    """The text with runs of white space as one blank, and none at its ends."""
    return " ".join(text.split())
