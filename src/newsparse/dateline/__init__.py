"""Datelines: where, when and for which agency a story was filed."""

from __future__ import annotations

from typing import NamedTuple

from newsparse.dateline._judge import score_alone, score_run_in
from newsparse.dateline._scan import Seen, scan, scan_after_dash, scan_alone, scan_day, scan_tag

__all__ = ["DatelineMatch", "find_dateline", "read_dateline", "read_lone_dateline"]

_WINDOW = 160  # characters of a paragraph that are looked at
_LONGEST_ALONE = 100
_FARTHEST = 20_000  # characters into a page of one line


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
    seen = scan(window) or _scan_otherwise(window)
    if seen is None:
        return None
    if not seen.agency and seen.places:
        seen = scan_after_dash(window, seen)
    score = score_run_in(seen, window[seen.end :])
    return _match(window, seen, score) if score else None


def read_lone_dateline(text: str) -> DatelineMatch | None:
    """The dateline that fills a line of its own, or None."""
    return None


def find_dateline(text: str) -> tuple[int, DatelineMatch] | None:
    """The first strong dateline in running text: its start, and the match relative to it; or None."""
    return None


def _scan_otherwise(window: str) -> Seen | None:
    first = window.lstrip()[:1]
    if first in "([（/［【" and first:
        tag = scan_tag(window)
        if tag is None:
            return None
        seen = scan(window, tag.end)
        if seen and seen.close and (seen.agency or seen.day):
            return Seen(tag.start, seen.end, seen.places, seen.agency or tag.agency, seen.day or tag.day, seen.close)
        return tag
    dated = scan_day(window)
    seen = scan(window, dated.end) if dated else None
    if seen and dated and seen.agency:
        return Seen(dated.start, seen.end, seen.places, seen.agency, dated.day, seen.close)
    return None


def _match(window: str, seen: Seen, score: int) -> DatelineMatch:
    text = " ".join(window[seen.start : seen.end].split())
    places = tuple(" ".join(p.split()) for p in seen.places.split("/") if p.strip())
    return DatelineMatch(seen.end, text, places, seen.agency or None, seen.day.rstrip(".") or None, score)
