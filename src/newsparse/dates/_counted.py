"""Dates whose month is counted, of two words, or behind its year and day."""

from __future__ import annotations

from newsparse.dates._calendars import era_year, is_day
from newsparse.dates._names import month_number
from newsparse.dates._patterns import ANY
from newsparse.dates._shape import Shape, shape_of

_FIRST_YEAR = "元年"


def two_words(line: str, start: int) -> Shape | None:
    """A month of two words: "15 ذو القعدة 1441"."""
    match = ANY.day_and_two_words.match(line, start)
    month = match and month_number(match[2])
    if match is None or month is None:
        return None
    day, year = int(match[1]), match[3]
    if year:
        return shape_of(*match.span(), int(year), month, day)
    return Shape(*match.span(), None, month, day) if is_day(2000, month, day) else None


def vietnamese(line: str, start: int) -> Shape | None:
    """A month that is counted: "8 tháng 7 năm 2020", "8 thg 7, 2020"."""
    match = ANY.vietnamese.match(line, start)
    if match is None:
        return None
    day, month, year = match.groups()
    if year:
        return shape_of(*match.span(), int(year), int(month), int(day))
    return Shape(*match.span(), None, int(month), int(day)) if is_day(2000, int(month), int(day)) else None


def east_asian(line: str, start: int) -> Shape | None:
    """Year, month and day with their signs: "2020年7月8日", "令和2年7月8日", "7월 8일"."""
    match = ANY.east_asian.match(line, start)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    assert month is not None  # the pattern has one
    if year is None and line.endswith(_FIRST_YEAR, 0, start):
        year, start = 1, start - len(_FIRST_YEAR)
    if year is not None and year < 1000:
        year = era_year(line[max(0, start - 2) : start], year)
        start = max(0, start - 2)
        if year is None:
            return None
    if year and day:
        return shape_of(start, match.end(), year, month, day)
    is_real = is_day(2000, month, day or 1) and (year or day)
    return Shape(start, match.end(), year, month, day) if is_real else None


def year_and_day(line: str, start: int) -> Shape | None:
    """A year, its word, day and month: "2021. gada 4. augusts", or month and day: "2021 оны 8-р сарын 4"."""
    match = ANY.year_and_day.match(line, start)
    if match is None:
        return None
    year, month, counted, day, name = match.groups()
    number = int(month) if month else month_number(name)
    return shape_of(*match.span(), int(year), number, int(day or counted)) if number else None
