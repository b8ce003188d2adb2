"""A line's opening to the parts of a dateline: places, agency, day, and what closes it."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from newsparse.dateline import _grammar as grammar
from newsparse.dateline._names import (
    REMEMBERED,
    is_agency,
    is_day,
    is_label,
    is_region,
    like_agency,
    opens_agency,
    opens_with_agency,
)
from newsparse.dates import month_number
from newsparse.patterns import lazy

_NAME_AND_DAY = lazy(r"(.+?)\s?[-–—,]\s?(\d.*|[^\W\d_]+\.? \d.*)")
_WORD_ALONE = lazy("[A-Z][a-z]*+(?= [a-z]++[ ,.;:])")  # that opens a sentence
_NESTED = lazy(r"\(([^()]+)\)")
_JOINTS = lazy(r"\s?[,،/]\s?")
_AGAIN = lazy(r"^(?:\*+\s*|RPT[\s-])")  # what a wire puts before a story that it sends again
_MOST_PARTS = 5
_SMALL = frozenset(("of", "the", "and", "de", "für", "del", "di"))  # words in the name of a paper


class Seen(Struct, frozen=True, gc=False):
    """What a text opens with: where that begins, where the story does, and the parts, empty where missing."""

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
    match = grammar.USUAL.match(window, at)
    seen = _usual(match) if match else None
    if seen:
        return seen
    match = grammar.PLACES.match(window, at)
    if match:
        return _from_places(window, *match.span(1))
    return _from_day(window, at) if window[at : at + 1].isdigit() else None


def scan_alone(line: str) -> Seen | None:
    """The parts of a dateline in a line that names may fill."""
    match = grammar.LONE_PLACES.match(line)
    if match and match["full"] is not None:
        return Seen(match.start(1), len(line), match[1])
    return _from_places(line, *match.span(1)) if match else None


def scan_tag(window: str, at: int = 0) -> Seen | None:
    """The agency in brackets at `at`: `(ANSA) -`."""
    match = grammar.BRACKETED.match(window, at)
    if match is None:
        return None
    agency, day = _in_brackets(match["paren"].strip())
    return Seen(match.start("open"), match.end(), "", agency, day, match["close"] or "")


def scan_after_dash(window: str, seen: Seen) -> Seen:
    """With the agency behind the dash, if any: `Gaza – Saba:`, `Concord, NC - (NewMediaWire) - March 23`."""
    if window[seen.end : seen.end + 1] == "(":
        tag = scan_tag(window, seen.end)
        if tag is None or not tag.close or not (opens_with_agency(tag.agency) or like_agency(tag.agency)):
            return seen
        dated = None if seen.day else grammar.DAY.match(window, tag.end)
        day, end = (dated["day"], dated.end()) if dated and is_day(dated["day"]) else (seen.day, tag.end)
        return Seen(seen.start, end, seen.places, tag.agency, day, tag.close)
    agency, end = _tail(window, seen.end)
    close = grammar.PART.match(window, end) if agency else None
    if close is None or close.lastgroup != "close":
        return seen
    return Seen(seen.start, close.end(), seen.places, agency, seen.day, close["close"])


def _usual(match: re.Match[str]) -> Seen | None:
    """The parts of most datelines in one go, as the longer way reads them too."""
    places, day, agency, close = match.groups("")
    if day:
        if not is_day(day):
            return None
    elif agency and not opens_with_agency(agency) and is_region(agency):
        return None
    places, agency = _sorted_out(places, agency)
    return Seen(*match.span(), places, agency, day, close)


def _from_places(window: str, start: int, end: int) -> Seen | None:
    """The parts from the places on; a month whose day follows was taken for the last of the places."""
    if window[end : end + 3].lstrip(". \xa0")[:1].isdigit():
        last = max(window.rfind(" ", start, end), window.rfind(",", start, end), start - 1) + 1
        match = grammar.PART.match(window, last)
        if match and match.lastgroup == "day" and is_day(match["day"]):
            places = window[start:last].rstrip(" ,،/\xa0")
            dated = Seen(start, match.end(), places, "", match["day"])
            return _parts(window, dated) if places else _from_day(window, start)
    return _parts(window, Seen(start, end, window[start:end]))


def _from_day(window: str, at: int) -> Seen | None:
    """The parts where a day opens the text: `August 22, 2013 – Syrian Provinces, (SANA) –`."""
    day = grammar.DAY.match(window, at)
    match = grammar.PLACES.match(window, day.end()) if day and is_day(day["day"]) else None
    if day is None or match is None:
        return _without_place(window, at)
    seen = _parts(window, Seen(*match.span(1), match[1])) if match else None
    return replace(seen, start=day.start("day"), day=day["day"]) if seen and seen.agency else None


def _without_place(window: str, at: int) -> Seen | None:
    """Day, agency and dash, and no place: `4 January 2019 (The Valley Post) – `."""
    match = grammar.DAY_AND_AGENCY.match(window, at)
    if match is None or not is_day(match["day"]):
        return None
    agency = match["paren"].strip()
    words = agency.split()
    is_name = agency[:1].isupper() and all(word[0].isupper() or word in _SMALL for word in words)
    if not opens_with_agency(agency) and (not is_name or is_label(agency)):
        return None
    return Seen(match.start("day"), match.end(), "", agency, match["day"], match["close"])


def _parts(window: str, seen: Seen) -> Seen:
    """Part after part, until something closes the dateline or nothing more belongs to it."""
    for _ in range(_MOST_PARTS):
        after = _with_next(window, seen)
        if after is None:
            break
        seen = after
        if seen.close:
            break
    places, agency = _sorted_out(seen.places, seen.agency)
    return seen if places == seen.places else replace(seen, places=places, agency=agency)


def _with_next(window: str, seen: Seen) -> Seen | None:
    """With the next part; None where nothing that stands there belongs to a dateline."""
    match = grammar.PART.match(window, seen.end)
    kind = match.lastgroup if match else None
    if match is None or kind is None or (kind == "day" and not is_day(match["day"])):
        return _with_tail(window, seen)
    if kind == "close":
        if match["close"] == "-" and not seen.agency and not _set_off(window, *match.span("close")):
            return None  # COVID-19
        closed = Seen(seen.start, match.end(), seen.places, seen.agency, seen.day, match["close"])
        return (_with_tail(window, closed) if closed.close in "./" else None) or closed
    if kind == "day":
        return Seen(seen.start, match.end(), seen.places, seen.agency, seen.day or match["day"])
    return _with_brackets(window, seen, match[kind].strip(), match.end())


def _with_brackets(window: str, seen: Seen, inside: str, end: int) -> Seen:
    """With what brackets hold, which may also be where the place lies: `Gwalior (Madhya Pradesh)`."""
    name, dated = _in_brackets(inside)
    is_first = not seen.agency and not seen.day
    if name and is_first and not opens_with_agency(name) and is_region(name):
        return Seen(seen.start, end, window[seen.start : end].rstrip())
    return Seen(seen.start, end, seen.places, seen.agency or name, seen.day or dated)


def _with_tail(window: str, seen: Seen) -> Seen | None:
    """With an agency outside brackets: `NUR-SULTAN. KAZINFORM`, `Tehran, Aug 16, IRNA`."""
    agency, end = ("", 0) if seen.agency else _tail(window, seen.end)
    return Seen(seen.start, end, seen.places, agency, seen.day) if agency else None


def _tail(window: str, at: int) -> tuple[str, int]:
    """The agency outside brackets at `at`, and where what follows it begins."""
    alone = _WORD_ALONE.match(window, at)
    if alone and not is_agency(alone[0]):
        return "", at
    match = grammar.TAIL.match(window, at)
    words = match[1].split(" ") if match else []
    if not words or not (opens_agency(words[0]) or "." in words[0][1:-1]):
        return "", at
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        known = is_agency(name.rstrip(".")) or (count == 1 and "." in name[1:-1] and like_agency(name))
        if match and known:
            end = match.start(1) + len(name)
            return name, end + len(window[end:]) - len(window[end:].lstrip())
    return "", at


@lru_cache(REMEMBERED)
def _in_brackets(inside: str) -> tuple[str, str]:
    """The agency and the day that brackets hold; of one name in another the inner one."""
    if inside[:1].isdigit() or inside[-1:].isdigit():
        both = _NAME_AND_DAY.fullmatch(inside)
        if both and is_day(both[2]):
            return both[1], both[2]
        if grammar.DAY.fullmatch(inside) and is_day(inside):
            return "", inside
    nested = _NESTED.search(inside)
    return (nested[1].strip() if nested else inside), ""


@lru_cache(REMEMBERED)
def _sorted_out(places: str, agency: str) -> tuple[str, str]:
    """Places and agency, with what is no place taken out of the places.

    >>> _sorted_out("Tehran, IRNA", ""), _sorted_out("TEMPO.CO, Jakarta", ""), _sorted_out("WANA", "")
    (('Tehran', 'IRNA'), ('Jakarta', 'TEMPO.CO'), ('', 'WANA'))
    """
    places = _AGAIN.sub("", places)
    names = _JOINTS.split(places)
    first, last = names[0], names[-1]
    if len(names) == 1:
        return ("", places) if not agency and is_agency(places) else (places, agency)
    before = places[: -len(last)].rstrip(" ,،/")
    is_label_behind = is_label(last) and not (last[-1:] == "." and is_region(last))
    if is_label_behind or _is_spelt_day(last):  # Wednesday, नौ अगस्त, but not La.
        return _sorted_out(before, agency)
    if is_agency(last) and not is_region(last):
        return before, agency or last
    if not agency and is_agency(first) and not is_region(first):
        return places[len(first) :].lstrip(" ,،/"), first
    return places, agency


def _is_spelt_day(name: str) -> bool:
    """Whether a day stands in words in a script without capitals, as in Hindi."""
    day, _, month = name.rpartition(" ")
    return day != "" and not name.isascii() and not month.istitle() and month_number(month) is not None


def _set_off(window: str, start: int, end: int) -> bool:
    """Whether there is a blank on either side, or nothing behind it, as there is not in `COVID-19`."""
    return window[start - 1].isspace() or not window[end : end + 1].strip()
