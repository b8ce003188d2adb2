"""The orders in which a dateline's parts stand, each tried where the text's first character allows it."""

from __future__ import annotations

from msgspec.structs import replace

from newsparse.dateline import _grammar as grammar
from newsparse.dateline._east import scan_east
from newsparse.dateline._judge import CASELESS, opens_story, score_alone, score_run_in, score_tag
from newsparse.dateline._names import is_place
from newsparse.dateline._scan import Seen, scan, scan_after_dash, scan_alone, scan_tag
from newsparse.patterns import lazy

Graded = tuple[Seen, int]

_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcefghijklmnopqrstuvwxyz")
_BRACKETS = ("(", "[", "/")
_OPENERS = frozenset("([/*（【［〔")  # that can stand before a name
_BLANKS = (" ", "\t", "\xa0")
_DASHES = ("-", "–", "—", "―")
_EAST_SCORE = 7
_SURE = 8  # what a dateline must score behind a kicker: `Breaking: LONDON (Reuters) - `
_CRAWLED = lazy(r"\s*date \d{4}(?:-\d\d){0,2}\s+")  # what some corpora put before a page's text
_SIGNATURE = lazy(r",\s[\w. ]{2,40}")


def run_in(window: str) -> Graded | None:
    """The dateline that opens the window, before a story."""
    first = window[:1]
    if not (first.isalnum() or first in _OPENERS or first.isspace()) or grammar.PROSE.match(window):
        return None
    graded = _place_first(window, 0)
    if graded:
        return graded
    if first in _LETTERS:
        return None
    if first in _BLANKS:
        first = window.lstrip()[:1]
    if first in _BRACKETS:
        return _agency_first(window) or _agency_only(window)
    if first >= CASELESS:
        return _agency_only(window)
    crawled = _CRAWLED.match(window)
    return _place_first(window, crawled.end()) if crawled else None


def alone(line: str) -> Graded | None:
    """The dateline that fills the line."""
    first = line[:1]
    if not (first.isalnum() or first.isspace()):
        return None
    headline = grammar.HEADLINE.match(line)
    if headline and not (headline[1] and is_place(line)):
        return None
    seen = scan_alone(line)
    if seen is None or (seen.end < len(line) and not (seen.agency and _SIGNATURE.fullmatch(line, seen.end))):
        return None
    score = score_alone(seen)
    return (replace(seen, end=len(line)), score) if score else None


def _place_first(window: str, at: int) -> Graded | None:
    """`DAMASCUS (Dispatches) -- `, `TEHRAN, Aug. 21 (MNA) – `, `MINSK. July 26 (Interfax) - `, and so on."""
    seen = scan(window, at)
    if seen is None:
        return None
    if not seen.agency and seen.close[:1] in _DASHES:
        seen = scan_after_dash(window, seen)
    score = score_run_in(seen, window[seen.end :])
    if score:
        return seen, score
    if at or seen.close != ":" or not grammar.MARK.search(window, seen.end):
        return None
    graded = _place_first(window, seen.end)
    return graded if graded and graded[1] >= _SURE else None


def _agency_first(window: str) -> Graded | None:
    """`(ANSA) - ROMA, 2 FEB - `, or an agency and no more: `(VOVWORLD) - `."""
    tag = scan_tag(window)
    if tag is None:
        return None
    seen = scan(window, tag.end)
    if seen and seen.close and seen.places and (seen.agency or seen.day):
        seen = replace(seen, start=tag.start, agency=seen.agency or tag.agency)
        score = score_run_in(seen, window[seen.end :])
        if score:
            return seen, score
    score = score_tag(tag, window[tag.end :])
    return (tag, score) if score else None


def _agency_only(window: str) -> Graded | None:
    """The dateline that nothing but its agency marks as one."""
    seen = scan_east(window)
    return (seen, _EAST_SCORE) if seen and opens_story(window[seen.end :]) else None
