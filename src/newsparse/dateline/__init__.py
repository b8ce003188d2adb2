"""Datelines: where, when and for which agency a story was filed."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newsparse.dateline._east import scan_east
from newsparse.dateline._judge import score_alone, score_run_in, score_tag
from newsparse.dateline._names import is_place
from newsparse.dateline._scan import Seen, scan, scan_after_dash, scan_alone, scan_tag

__all__ = ["DatelineMatch", "find_dateline", "read_dateline", "read_lone_dateline"]

_WINDOW = 160  # characters of a paragraph that are looked at
_LONGEST_ALONE = 100
_FARTHEST = 20_000  # characters into a page of one line
_LEAD = 80  # characters before an agency in brackets in which its dateline begins
_STRONG = 6
_DASHES = ("-", "–", "—", "―")
_CASELESS = "\u0600"  # from here on most scripts have no capitals
_OTHER_OPENINGS = tuple("([/ \t\xa0")
_SIGNATURE = re.compile(r",?\s?[\w. ]{2,40}")
_WORD = re.compile(r"\S+")


class DatelineMatch(NamedTuple):
    """A dateline at the start of a text; `end` is where the story begins, `score` (1 to 9) how sure it is."""

    end: int
    text: str
    places: tuple[str, ...]
    agency: str | None
    day: str | None
    score: int


def read_dateline(text: str) -> DatelineMatch | None:
    """The run-in dateline that opens a paragraph, or None."""
    window = text[:_WINDOW]
    seen = scan(window)
    if seen is not None:
        if not seen.agency and seen.close[:1] in _DASHES:
            seen = scan_after_dash(window, seen)
        score = score_run_in(seen, window[seen.end :])
        if score:
            return _match(window, seen, score)
    first = window[:1]
    return _read_otherwise(window) if first >= _CASELESS or first in _OTHER_OPENINGS else None


def read_lone_dateline(text: str) -> DatelineMatch | None:
    """The dateline that fills a line of its own, or None."""
    if len(text) > _LONGEST_ALONE:
        return None
    seen = scan_alone(text)
    if seen is None or (seen.end < len(text) and not _is_signature(text, seen)):
        return None
    score = score_alone(seen)
    return _match(text, seen._replace(end=len(text)), score) if score else None


def find_dateline(text: str) -> tuple[int, DatelineMatch] | None:
    """The first strong dateline in running text: its start, and the match relative to it; or None."""
    for anchor in _anchor().finditer(text, 0, _FARTHEST):
        lead = text[max(0, anchor.start() - _LEAD) : anchor.start()]
        words = [anchor.start() - len(lead) + word.start() for word in _WORD.finditer(lead)]
        found = [(at, match) for at in words if (match := read_dateline(text[at : at + _WINDOW])) is not None]
        reaching = [(at, match) for at, match in found if match.score >= _STRONG and at + match.end >= anchor.end()]
        if reaching:
            return max(reaching, key=_likeliness)
    return None


def _likeliness(found: tuple[int, DatelineMatch]) -> tuple[bool, bool, int]:
    """What tells datelines apart that end alike: a known place, capitals, then as many such words as there are."""
    start, match = found
    place = match.places[0].partition(",")[0] if match.places else ""
    known, capitals = is_place(place), place.isupper()
    return known, capitals, -start if known or capitals else start


def _read_otherwise(window: str) -> DatelineMatch | None:
    """A dateline that does not open with a place: `(ANSA) - ROMA, 2 FEB -`, 新华社北京7月8日电."""
    first = window.lstrip()[:1]
    if first >= _CASELESS:
        seen = scan_east(window)
        return _match(window, seen, _STRONG) if seen and seen.end < len(window) else None
    tag = scan_tag(window) if first in _OTHER_OPENINGS else None
    if tag is None:
        return None
    seen = scan(window, tag.end)
    if seen and seen.close and seen.places and (seen.agency or seen.day):
        both = Seen(tag.start, seen.end, seen.places, seen.agency or tag.agency, seen.day or tag.day, seen.close)
        score = score_run_in(both, window[seen.end :])
        if score:
            return _match(window, both, score)
    score = score_tag(tag, window[tag.end :])
    return _match(window, tag, score) if score else None


def _is_signature(line: str, seen: Seen) -> bool:
    """Whether a line ends with the reporter's name behind a known agency: `/ Trend, N. Umid`."""
    return seen.agency != "" and _SIGNATURE.fullmatch(line, seen.end) is not None


@cache
def _anchor() -> re.Pattern[str]:
    """An agency in brackets and what closes it."""
    return re.compile(r"[(/]\s?[^\W\d_][^()/]{1,40}?\s?[)/]\s?(?:[-–—―]|:\s|\.)")


def _match(window: str, seen: Seen, score: int) -> DatelineMatch:
    text = " ".join(window[seen.start : seen.end].split())
    places = tuple(" ".join(place.split()) for place in seen.places.split("/") if place)
    return DatelineMatch(seen.end, text, places, seen.agency or None, seen.day.rstrip(".") or None, score)
