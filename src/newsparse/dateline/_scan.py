"""A line's opening to the parts of a dateline: places, agency, day, and what closes it."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsparse.dateline import _grammar as grammar
from newsparse.dateline._names import is_agency, is_day, is_month, is_region, is_weekday, like_agency

_NAME_AND_DAY = re.compile(r"(.+?)\s?[-–—,]\s?(\d.*|[^\W\d_]+\.? \d.*)")
_NESTED = re.compile(r"\(([^()]+)\)")
_COMMAS = re.compile(r"\s?[,،]\s?")


class Seen(NamedTuple):
    """What a text opens with: where that begins, where the story does, and the parts; empty where there are none."""

    start: int
    end: int
    places: str
    agency: str = ""
    day: str = ""
    close: str = ""


def scan(window: str, at: int = 0) -> Seen | None:
    """The parts of a dateline from `at` on; None where no names open the text or nothing can follow them.

    What the parts amount to is not judged here.
    """
    match = grammar.places().match(window, at)
    return _from_places(window, *match.span(1)) if match else None


def scan_alone(line: str) -> Seen | None:
    """The parts of a dateline in a line that may hold names and nothing else."""
    match = grammar.lone_places().match(line)
    return _from_places(line, *match.span(1)) if match else None


def scan_tag(window: str) -> Seen | None:
    """The agency in brackets that opens a text: `(ANSA) -`."""
    match = grammar.bracketed().match(window)
    if match is None:
        return None
    start = len(window) - len(window.lstrip())
    return _with_paren(Seen(start, 0, ""), match["paren"].strip(), match.end())._replace(close=match["close"] or "")


def scan_day(window: str) -> Seen | None:
    """The day that opens a text: `August 22, 2013 –`."""
    match = grammar.day().match(window)
    return Seen(match.start("day"), match.end(), "", day=match["day"]) if match and is_day(match["day"]) else None


def scan_after_dash(window: str, seen: Seen) -> Seen:
    """With the agency that stands behind the dash: `Gaza – Saba:`, `Concord, NC - (NewMediaWire) - March 23 -`."""
    if window[seen.end : seen.end + 1] != "(":
        after = _tail(window, seen)
        close = grammar.part().match(window, after.end) if after is not seen else None
        closed = close is not None and close.lastgroup == "close"
        return after._replace(close=close["close"], end=_blanks(window, close.end())) if close and closed else seen
    match = grammar.bracketed().match(window, seen.end)
    if match is None or not (match["close"] and (is_agency(match["paren"]) or like_agency(match["paren"]))):
        return seen
    seen = seen._replace(agency=match["paren"], end=match.end())
    dated = None if seen.day else grammar.day().match(window, seen.end)
    return seen._replace(day=dated["day"], end=dated.end()) if dated and is_day(dated["day"]) else seen


def _from_places(window: str, start: int, end: int) -> Seen | None:
    end = _before_month(window, start, end)
    if end <= start:
        return None
    seen = _parts(window, Seen(start, end, window[start:end]))
    return _sorted_out(seen._replace(end=_blanks(window, seen.end)))


def _before_month(window: str, start: int, end: int) -> int:
    """Where the places end: before a month that was taken for one because its day follows."""
    if not window[end : end + 3].lstrip(". \xa0")[:1].isdigit():
        return end
    word = re.split(r"[\s,،/]", window[start:end])[-1]
    if not is_month(word.rstrip(".")):
        return end
    return start + len(window[start : end - len(word)].rstrip(" ,،/\xa0"))


def _parts(window: str, seen: Seen) -> Seen:
    """Part after part, until something closes the dateline or nothing more belongs to it."""
    for _ in range(5):
        match = grammar.part().match(window, seen.end)
        kind = match.lastgroup if match else None
        if match is None or kind is None or (kind == "day" and not is_day(match["day"])):
            after = _tail(window, seen)
        elif kind == "close":
            if match["close"] == "-" and not seen.agency and not _set_off(window, *match.span("close")):
                return seen
            seen = seen._replace(close=match["close"], end=match.end())
            after = _tail(window, seen) if seen.close == "." else seen
        elif kind == "day":
            after = seen._replace(day=seen.day or match["day"], end=match.end())
        else:
            after = _with_paren(seen, match[kind].strip(), match.end())
        if after is seen:
            return seen
        seen = after
    return seen


def _tail(window: str, seen: Seen) -> Seen:
    """With an agency that stands outside brackets: `NUR-SULTAN. KAZINFORM`, `Tehran, Aug 16, IRNA`."""
    match = None if seen.agency else grammar.tail().match(window, seen.end)
    if match is None:
        return seen
    words = match[1].split(" ")
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        if is_agency(name.rstrip(".")) or (count == 1 and "." in name[1:-1] and like_agency(name)):
            return seen._replace(agency=name, close="", end=match.start(1) + len(name))
    return seen


def _with_paren(seen: Seen, inside: str, end: int) -> Seen:
    """With what brackets hold: a day, an agency, an agency and a day, or one name in another."""
    if inside[:1].isdigit() or inside[-1:].isdigit():
        both = _NAME_AND_DAY.fullmatch(inside)
        if both and is_day(both[2]):
            return seen._replace(agency=seen.agency or both[1], day=seen.day or both[2], end=end)
        if grammar.day().fullmatch(inside) and is_day(inside):
            return seen._replace(day=seen.day or inside, end=end)
    nested = _NESTED.search(inside)
    return seen._replace(agency=seen.agency or (nested[1].strip() if nested else inside), end=end)


def _sorted_out(seen: Seen) -> Seen:
    """With what is no place taken out of the places: `Tehran, IRNA -`, `TEMPO.CO, Jakarta -`, `WANA (Apr 4) –`."""
    names = _COMMAS.split(seen.places)
    if len(names) == 1:
        alone = not seen.agency and is_agency(seen.places) and seen.places
        return seen._replace(agency=alone, places="") if alone else seen
    last = names[-1]
    if is_weekday(last):
        return _sorted_out(seen._replace(places=seen.places[: -len(last)].rstrip(" ,،")))
    if is_agency(last) and not is_region(last):
        return seen._replace(agency=seen.agency or last, places=seen.places[: -len(last)].rstrip(" ,،"))
    if not seen.agency and is_agency(names[0]) and not is_region(names[0]):
        return seen._replace(agency=names[0], places=seen.places[len(names[0]) :].lstrip(" ,،"))
    return seen


def _set_off(window: str, start: int, end: int) -> bool:
    """Whether there is a blank on either side, as there is not in `COVID-19`."""
    return window[start - 1].isspace() or window[end : end + 1].isspace()


def _blanks(window: str, at: int) -> int:
    """The index after the blanks at `at`."""
    while window[at : at + 1].isspace():
        at += 1
    return at
