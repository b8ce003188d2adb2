"""The usual English forms of a date that ends its line, read in one go."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from newsparse.dates._calendars import is_day
from newsparse.dates._clock import whole_day
from newsparse.dates._names import ENGLISH_MONTHS, ENGLISH_WEEKDAYS, weekdays
from newsparse.dates._patterns import Patterns
from newsparse.dates._reading import GAP, REACH_OF_ENDING, DateMatch

_MONTHS = {
    written: number for name, number in ENGLISH_MONTHS.items() for written in (name.title(), name.upper())
}
_FIGURES = tuple(f"{number:02}" for number in range(32))
_PATTERNS = Patterns(
    {
        # What stands before; day, month, year, time, half of the day: 08 July 2020 - 22:26. Or the month is
        # what stands before: July 8, 2020.
        "usual": r"([^0-9]{0,40}+)([0-9]{1,2})(?: ([A-Z][A-Za-z]{2,8}))?(?:,? ((?:1[89]|2[01])[0-9]{2})"
        r"(?:(?: -|,| at)? ((?:[01]?[0-9]|2[0-3]):[0-5][0-9])(?: ?([AaPp])\.?[Mm]\.?)?)?)?"
    }
)


def read_usual(text: str, line: str) -> DateMatch | None:
    """The date that ends a text and is its only number, or None where it is not that simple.

    `line` is the text as plain ASCII. What this reads, the general scan reads alike, in four times the time.
    """
    match = _PATTERNS.usual.fullmatch(line)
    opening = match and _opening(match[1])
    if not match or not opening:
        return None
    _, day, name, year, time, half = match.groups()
    start, weekday, month = opening
    if name:
        month = None if month else _MONTHS.get(name)
    if month is None or not is_day(int(year or 2000), month, int(day)):
        return None
    if year is None:
        return DateMatch(start, len(line), text[start:], None, None, month, int(day), weekday)
    value = f"{year}-{_FIGURES[month]}-{_FIGURES[int(day)]}"
    if time:
        value = f"{value}T{_whole(time, half) if half else f'{time:0>5}'}"
    is_wrong = weekday is not None and date(int(year), month, int(day)).weekday() != weekday
    return DateMatch(
        start, len(line), text[start:], value, int(year), month, int(day), weekday, False, None, is_wrong
    )


def _whole(time: str, half: str) -> str:
    hour, _, minute = time.partition(":")
    return f"{whole_day(int(hour), half.lower()):0>2}:{minute}"


@lru_cache(256)
def _opening(before: str) -> tuple[int, int | None, int | None] | None:
    """Where the date begins whose day `before` ends at, and the weekday and the month that it opens with.

    None where that takes a closer look. A site puts the same few words before all its dates.
    """
    if before and before[-1] != " ":
        return None
    name = before[:-1].rpartition(" ")[2]
    month = _MONTHS.get(name.removesuffix("."))
    start = len(before) - (len(name) + 1 if month else 0)
    if before[max(0, start - REACH_OF_ENDING) : start].rstrip(GAP)[-3:].lower() not in weekdays().endings:
        return start, None, month
    named = before[:start].rstrip(" ,").rpartition(" ")[2]
    weekday = ENGLISH_WEEKDAYS.get(named.lower())
    return None if weekday is None else (before.rindex(named, 0, start), weekday, month)
