"""A line's opening to the parts of a dateline: places, agency, day, and what closes it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newsparse.dateline import _grammar as grammar
from newsparse.dateline._names import (
    REMEMBERED,
    is_agency,
    is_day,
    is_month,
    is_region,
    is_weekday,
    like_agency,
    opens_with_agency,
)

_NAME_AND_DAY = re.compile(r"(.+?)\s?[-–—,]\s?(\d.*|[^\W\d_]+\.? \d.*)")
_NESTED = re.compile(r"\(([^()]+)\)")
_COMMAS = re.compile(r"\s?[,،]\s?")
_AGAIN = re.compile(r"^(?:\*+\s*|RPT[\s-])")  # what a wire puts before a story that it sends again
_MOST_PARTS = 5


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
    if match:
        return _from_places(window, *match.span(1))
    return _from_day(window, at) if window[at : at + 1].isdigit() else None


def scan_alone(line: str) -> Seen | None:
    """The parts of a dateline in a line that names may fill."""
    match = grammar.lone_places().match(line)
    if match and match["full"] is not None:
        return Seen(match.start(1), len(line), match[1])
    return _from_places(line, *match.span(1)) if match else None


def scan_tag(window: str) -> Seen | None:
    """The agency in brackets that opens a text: `(ANSA) -`."""
    match = grammar.bracketed().match(window)
    if match is None:
        return None
    agency, day = _in_brackets(match["paren"].strip())
    return Seen(match.start("open"), match.end(), "", agency, day, match["close"] or "")


def scan_after_dash(window: str, seen: Seen) -> Seen:
    """With the agency that stands behind the dash: `Gaza – Saba:`, `Concord, NC - (NewMediaWire) - March 23 -`."""
    start, end, places, _, day, _ = seen
    if window[end : end + 1] != "(":
        agency, end = _tail(window, end)
        close = grammar.part().match(window, end) if agency else None
        if close is None or close.lastgroup != "close":
            return seen
        return Seen(start, close.end(), places, agency, day, close["close"])
    match = grammar.bracketed().match(window, end)
    if match is None or not (match["close"] and (opens_with_agency(match["paren"]) or like_agency(match["paren"]))):
        return seen
    end, dated = match.end(), None if day else grammar.day().match(window, match.end())
    if dated and is_day(dated["day"]):
        day, end = dated["day"], dated.end()
    return Seen(start, end, places, match["paren"], day, match["close"])


def _from_places(window: str, start: int, end: int) -> Seen | None:
    if window[end : end + 3].lstrip(". \xa0")[:1].isdigit():
        end = _before_month(window, start, end)
    return _parts(window, start, end) if end > start else _from_day(window, start)


def _from_day(window: str, at: int) -> Seen | None:
    """The parts where a day opens the text: `August 22, 2013 – Syrian Provinces, (SANA) –`."""
    day = grammar.day().match(window, at)
    match = grammar.places().match(window, day.end()) if day and is_day(day["day"]) else None
    seen = _parts(window, *match.span(1)) if match else None
    return seen._replace(start=day.start("day"), day=day["day"]) if seen and day and seen.agency else None


def _before_month(window: str, start: int, end: int) -> int:
    """Where the places end: before a month that was taken for one because its day follows."""
    words = window[start:end].replace("\xa0", " ").replace("،", ",").replace("/", ",").replace(",", " ")
    cut = words.rfind(" ") + 1
    return start + len(words[:cut].rstrip()) if is_month(words[cut:].rstrip(".")) else end


def _parts(window: str, start: int, end: int) -> Seen:
    """Part after part, until something closes the dateline or nothing more belongs to it."""
    places, agency, day, close = window[start:end], "", "", ""
    if places[0] in "*R":
        places = _AGAIN.sub("", places)
    for _ in range(_MOST_PARTS):
        match = grammar.part().match(window, end)
        kind = match.lastgroup if match else None
        if match is None or kind is None or (kind == "day" and not is_day(match["day"])):
            name, after = ("", end) if agency else _tail(window, end)
            if not name:
                break
            agency, end = name, after
        elif kind == "close":
            if match["close"] == "-" and not agency and not _set_off(window, *match.span("close")):
                break
            close, end = match["close"], match.end()
            name, after = _tail(window, end) if close in "./" and not agency else ("", end)
            if not name:
                break
            agency, end, close = name, after, ""
        elif kind == "day":
            day, end = day or match["day"], match.end()
        else:
            name, dated = _in_brackets(match[kind].strip())
            agency, day, end = agency or name, day or dated, match.end()
            if name == agency and not day and places and not opens_with_agency(name) and is_region(name):
                agency, places = "", window[start:end].rstrip()
    if not agency or "," in places or "،" in places:
        places, agency = _sorted_out(places, agency)
    return Seen(start, end, places, agency, day, close)


def _tail(window: str, at: int) -> tuple[str, int]:
    """The agency that stands outside brackets at `at`, and where it ends: `NUR-SULTAN. KAZINFORM`, `Aug 16, IRNA`."""
    match = grammar.tail().match(window, at)
    words = match[1].split(" ") if match else []
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        if match and (is_agency(name.rstrip(".")) or (count == 1 and "." in name[1:-1] and like_agency(name))):
            return name, _blanks(window, match.start(1) + len(name))
    return "", at


@lru_cache(REMEMBERED)
def _in_brackets(inside: str) -> tuple[str, str]:
    """The agency and the day that brackets hold; of one name in another the inner one."""
    if inside[:1].isdigit() or inside[-1:].isdigit():
        both = _NAME_AND_DAY.fullmatch(inside)
        if both and is_day(both[2]):
            return both[1], both[2]
        if grammar.day().fullmatch(inside) and is_day(inside):
            return "", inside
    nested = _NESTED.search(inside)
    return (nested[1].strip() if nested else inside), ""


@lru_cache(REMEMBERED)
def _sorted_out(places: str, agency: str) -> tuple[str, str]:
    """Places and agency, with what is no place taken out: `Tehran, IRNA -`, `TEMPO.CO, Jakarta -`, `WANA (Apr 4) –`."""
    names = _COMMAS.split(places)
    first, last = names[0], names[-1]
    if len(names) == 1:
        return ("", places) if not agency and is_agency(places) else (places, agency)
    before = places[: -len(last)].rstrip(" ,،")
    if is_weekday(last):
        return _sorted_out(before, agency)
    if is_agency(last) and not is_region(last):
        return before, agency or last
    if not agency and is_agency(first) and not is_region(first):
        return places[len(first) :].lstrip(" ,،"), first
    return places, agency


def _set_off(window: str, start: int, end: int) -> bool:
    """Whether there is a blank on either side, as there is not in `COVID-19`."""
    return window[start - 1].isspace() or window[end : end + 1].isspace()


def _blanks(window: str, at: int) -> int:
    """The index after the blanks at `at`."""
    while window[at : at + 1].isspace():
        at += 1
    return at
