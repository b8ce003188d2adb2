"""Text to ISO date, only as exact as the text."""

from __future__ import annotations

import re
from datetime import date, datetime

from msgspec.structs import replace

from newsparse.dates._calendars import is_day
from newsparse.dates._clock import clock_alone
from newsparse.dates._names import ENGLISH_MONTHS, month_number, months
from newsparse.dates._patterns import as_plain, patterns_for
from newsparse.dates._reading import DateMatch, read_shape
from newsparse.dates._shapes import BEFORE_A_YEAR, GAP, WORD_AHEAD, shape_at
from newsparse.dates._stamps import find_in_words, find_stamp
from newsparse.dates._usual import read_usual
from newsparse.errors import UsageError
from newsparse.model import DateOrder
from newsparse.patterns import lazy

__all__ = [
    "DateMatch",
    "day_month",
    "find_dates",
    "find_time",
    "is_time_only",
    "month_number",
    "nearest_year",
    "with_zone",
]

_MONTH_FIRST = frozenset("EST EDT CST CDT MST MDT PST PDT AKST AKDT HST ET PT".split())  # noqa: SIM905
_LONGEST_TIME, _LONGEST_DAY = 60, 40
_MIDDLE_OF_A_MONTH = 15
_DAYS = frozenset(map(str, range(1, 32)))
_DIGIT = lazy(r"\d")
_ZONE_NAME = r"(?a)[A-Za-z][\w+-]*(?:/[\w+-]+)*"
_EDGES = " \t.,;:|()[]-"


def find_dates(text: str, *, order: DateOrder | None = None) -> tuple[DateMatch, ...]:
    """Every date in one header-like line, left to right.

    `order` decides what "03/04/2020" means; without it such figures are read day first and marked ambiguous,
    but month first before a time of the United States.
    """
    line = text
    if not text.isascii():
        if _DIGIT.search(text) is None:
            words = find_in_words(text)
            return (words,) if words else ()
        line = as_plain(text)
    usual = read_usual(text, line) if line.isascii() else None
    if usual:
        return (usual,)
    stamp = find_stamp(text, line)
    found = (stamp,) if stamp else _scan(text, line, order)
    if order is None and any(match.ambiguous and match.zone in _MONTH_FIRST for match in found):
        return tuple(replace(match, ambiguous=False) for match in _scan(text, line, "MDY"))
    return found


def find_time(text: str) -> str | None:
    """The ISO time in a text that holds nothing else ("7:30:00 PM"), with its offset if one is written."""
    if len(text) > _LONGEST_TIME:
        return None
    line = as_plain(text)
    clock = clock_alone(line)
    return f"{clock.text}{clock.offset}" if clock and not line[clock.end :].strip(_EDGES) else None


def is_time_only(text: str) -> bool:
    """Whether a text is a time of day and nothing else, as where a date is spread over several lines."""
    return find_time(text) is not None


def day_month(text: str) -> tuple[int, int] | None:
    """Day and month, in this order, of a dateline's date: "Feb 26", "30th June", "11 LUG", "July 8, 2020"."""
    name, _, figures = text.partition(" ")
    month = ENGLISH_MONTHS.get(name.lower().removesuffix(".")) if figures in _DAYS else None
    if month:
        return (int(figures), month) if is_day(2000, month, int(figures)) else None
    line = as_plain(text).strip(_EDGES)
    if len(line) > _LONGEST_DAY:
        return None
    if match := patterns_for(line).dateline_day.fullmatch(line):
        day, number = int(match[1] or match[4]), month_number(match[2] or match[3])
        return (day, number) if number is not None and is_day(2000, number, day) else None
    found = find_dates(line)
    if len(found) != 1 or len(found[0].text) != len(line) or found[0].day is None or found[0].month is None:
        return None
    return found[0].day, found[0].month


def nearest_year(month: int, day: int, publish: str) -> str | None:
    """The ISO date of a month and day in the year that puts it nearest to the ISO date `publish`.

    None where the calendar has no such day within a year of it.
    """
    year = int(publish[:4])
    if len(publish) < len("2020-07"):
        return f"{year:04}-{month:02}-{day:02}" if is_day(year, month, day) else None
    anchor = date(year, int(publish[5:7]), int(publish[8:10] or _MIDDLE_OF_A_MONTH))
    years = range(max(1, year - 1), min(9999, year + 1) + 1)
    days = [date(near, month, day) for near in years if is_day(near, month, day)]
    return min(days, key=lambda found: abs(found - anchor)).isoformat() if days else None


def with_zone(value: str, zone_name: str) -> str:
    """A local ISO date-time with the offset that an IANA zone has then.

    A date without a time, or with an offset of its own, stays as it is.
    Raises `UsageError` for an unknown zone.
    """
    from dateutil import tz  # type: ignore[import-untyped]

    # Only named zones: dateutil would also take files, and the machine's own abbreviations for local time.
    zone = tz.gettz(zone_name) if re.fullmatch(_ZONE_NAME, zone_name) else None
    if not isinstance(zone, tz.tzfile | tz.tzutc):
        raise UsageError(f"unknown time zone {zone_name!r}", hint="use an IANA name such as Asia/Tehran")
    if "T" not in value:
        return value
    local = datetime.fromisoformat(value)
    if local.tzinfo is not None:
        return value
    seconds = "seconds" if value.count(":") > 1 else "minutes"
    # ISO 8601 knows no seconds in an offset; before zones were set up, clocks had them.
    return local.replace(tzinfo=zone).isoformat(timespec=seconds)[: len(value) + 6]


def _scan(text: str, line: str, order: DateOrder | None) -> tuple[DateMatch, ...]:
    search = patterns_for(line).number.search
    number = search(line)
    if number is None:
        return ()
    openings, endings = months()[1:]
    found: list[DateMatch] = []
    floor, earlier = 0, -1
    while number is not None:
        start, end = number.span()
        mark, after = number.groups()
        # Three letters on either side say of most numbers that they are in no date.
        ahead = mark or (WORD_AHEAD if after and after.lower() in openings else None)
        tail = line[max(floor, start - 6) : start].rstrip(GAP)[-3:].lower() if start > floor else ""
        is_behind = tail in endings or (tail in BEFORE_A_YEAR and end - start == 4)
        shape = None
        if ahead or is_behind:
            shape = shape_at(line, (start, end), ahead, floor if is_behind else start, order)
        match = read_shape(text, line, shape, floor, earlier) if shape and shape.month else None
        if match:
            found.append(match)
            end = floor = match.end
            earlier = -1
        else:
            earlier = start
            if shape:
                end = max(end, shape.end)
        number = search(line, end)
    return tuple(found)
