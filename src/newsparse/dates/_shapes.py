"""The shapes of dates: from a number in a line to a Gregorian year, month and day."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsparse.dates import _patterns as patterns
from newsparse.dates._calendars import Day, era_year, gregorian, gregorian_in_figures, is_day
from newsparse.dates._names import is_english_month, month_number
from newsparse.model import DateOrder

_REACH = 40  # how far before a number its month and weekday are looked for
# Names of months that are other words in this case: "12 may", "10 Mars bars", "11 Julio Jones".
_OTHER_WORDS = frozenset("may mar march Mars Marco Marc Julio Mayo Mart Agosto Augusto Abril".split())
_OF_WORDS = frozenset(("of", "de", "di", "del", "den"))
_GREGORIAN_MONTHS = range(1, 13)
_YEARS_WITH_MONTH_ONLY = range(1800, 2200)


class Shape(NamedTuple):
    """A date in a line: its span and its Gregorian parts; a `month` of 0 says that there is no such day.

    `other` is the day that the figures mean in the other order; `is_short`: the year is in two figures.
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int | None
    other: Day | None = None
    is_short: bool = False


class Words(NamedTuple):
    """The one or two words before a place in a line, the nearer first, and what stands after them."""

    gap: str
    near: str
    near_start: int
    far: str
    far_start: int


def shape_at(line: str, number: re.Match[str], floor: int, order: DateOrder | None) -> Shape | None:
    """The date that a number belongs to; words before it are looked for down to `floor`."""
    start, end = number.span()
    if not line.isascii() and (shape := _east_asian(line, start)):
        return shape
    if end - start == 4:
        return _year_first(line, start) or _month_and_year(line, start, end, floor)
    if end - start > 2:
        return None
    return _day_first(line, start, floor, order) or _month_first(line, start, floor)


def words_before(line: str, at: int, floor: int) -> Words | None:
    """The words that end at `at`, or with a little punctuation between."""
    match = patterns.BACKWARDS.match(line[max(floor, at - _REACH) : at][::-1])
    if match is None:
        return None
    gap, near, far = match.groups("")
    return Words(gap, near[::-1], at - match.end(2), far[::-1], at - match.end())


def _day_first(line: str, start: int, floor: int, order: DateOrder | None) -> Shape | None:
    match = patterns.DAY_FIRST.match(line, start)
    if match is None:
        return None
    if match["mark"]:
        return _in_figures(line, match, order)
    name = match["name"]
    month = month_number(name)
    if month is None:
        return None if name.isascii() else _two_words(line, start)
    if month == 11 and name.lower() == "listopada" and match["join"][:1] == ".":
        month = 10  # Croatian, which writes the day as an ordinal; in Polish it is November
    return _named(line, match, month)


def _named(line: str, match: re.Match[str], month: int) -> Shape | None:
    """The date of a day followed by its month's name."""
    start, day = match.start(), int(match["day"])
    if _is_glued(line, start):
        return None
    year = _year(match, hyphen_before=match["join"] == "-")
    if year is not None:
        return _shape(start, match.end(), year, month, day)
    end = match.end("name")
    return Shape(start, end, None, month, day) if _is_day_alone(line, end, match["name"], month, day) else None


def _two_words(line: str, start: int) -> Shape | None:
    """A month of two words ("15 ذو القعدة 1441"), or one that Vietnamese counts ("8 tháng 7 năm 2020")."""
    match = patterns.TWO_WORDS.match(line, start)
    month = match and month_number(match["name"])
    if match is None or month is None:
        match = patterns.VIETNAMESE.match(line, start)
        month = int(match["month"]) if match else None
    if match is None or month is None:
        return None
    year = int(match["year"]) if match["year"] else None
    if year is None:
        return Shape(*match.span(), None, month, int(match["day"])) if month in _GREGORIAN_MONTHS else None
    return _shape(*match.span(), year, month, int(match["day"]))


def _in_figures(line: str, match: re.Match[str], order: DateOrder | None) -> Shape | None:
    """The date of three numbers, the year last (or first, where the order is YMD and all are short)."""
    start, end = match.span()
    mark, short = match.group("mark", "short_figures")
    if _continues(line, start) or _is_glued(line, start):
        return None
    first, second = int(match["day"]), int(match["second"])
    if short and order == "YMD":
        found = gregorian(full_year(first), second, int(short))
        return Shape(start, end, *found, is_short=True) if found else None
    year = full_year(int(short)) if short else int(match["figures"])
    found, other = gregorian_in_figures(year, second, first), gregorian_in_figures(year, first, second)
    if order == "MDY" and other:
        found, other = other, found
    found, other = (found, other) if found else (other, None)
    if found is None:
        return None if short else Shape(start, end, None, 0, None)
    is_open = order is None and mark != "." and other != found
    return Shape(start, end, *found, other if is_open else None, bool(short))


def _month_first(line: str, start: int, floor: int) -> Shape | None:
    words = words_before(line, start, floor)
    if words is None or len(words.gap) > 3:
        return None
    name, place, month = _month_in(words)
    match = patterns.MONTH_FIRST.match(line, start)
    if month is None or match is None:
        return None
    year, day = _year(match, hyphen_before=words.gap == "-"), int(match["day"])
    if year is not None:
        return _shape(place, match.end(), year, month, day)
    end = match.end("quote") - 1 if match["quote"] else match.end()
    if words.gap.strip() not in ("", ".") or not _is_day_alone(line, end, name, month, day):
        return None
    return Shape(place, end, None, month, day)


def _month_and_year(line: str, start: int, end: int, floor: int) -> Shape | None:
    """A month without a day: "July 2020"."""
    year, words = int(line[start:end]), words_before(line, start, floor)
    if year not in _YEARS_WITH_MONTH_ONLY or words is None or _goes_on(line, end):
        return None
    if words.near in _OF_WORDS:
        words = words._replace(near=words.far, near_start=words.far_start)
    name, place, month = _month_in(words)
    if month not in _GREGORIAN_MONTHS or (name in _OTHER_WORDS and name.islower()) or not _is_close(words.gap):
        return None
    if len(name) < 4 and name.islower():
        return None
    return Shape(place, end, year, month, None)


def _year_first(line: str, start: int) -> Shape | None:
    match = patterns.YEAR_FIRST.match(line, start)
    if match is None or line[start - 1 : start] == "/" or _is_glued(line, start):
        return None
    year, end = int(match["year"]), match.end()
    if match["mark"]:
        found = gregorian_in_figures(year, int(match["month"]), int(match["day"]))
        return Shape(start, end, *found) if found else Shape(start, end, None, 0, None)
    month = month_number(match["name"])
    return None if month is None else _shape(start, end, year, month, int(match["named_day"]))


def _east_asian(line: str, start: int) -> Shape | None:
    match = patterns.EAST_ASIAN.match(line, start)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.group("year", "month", "day"))
    assert month is not None
    if year is not None and year < 1000:
        year = era_year(line[max(0, start - 2) : start], year)
        start -= 2
        if year is None:
            return None
    if day is None:
        return Shape(start, match.end(), year, month, None) if year and month in _GREGORIAN_MONTHS else None
    if year is not None:
        return _shape(start, match.end(), year, month, day)
    return Shape(start, match.end(), None, month, day) if is_day(2000, month, day) else None


def full_year(short: int) -> int:
    """The year of two figures, by the rule of POSIX: from 69 on they are of the 20th century."""
    return short + (1900 if short > 68 else 2000)


def _shape(start: int, end: int, year: int, month: int, day: int) -> Shape:
    found = gregorian(year, month, day)
    return Shape(start, end, *found) if found else Shape(start, end, None, 0, None)


def _year(match: re.Match[str], *, hyphen_before: bool) -> int | None:
    """The year after a named month; two figures after an apostrophe, or in "26-FEB-87"."""
    year, quote, short = match.group("year", "quote", "short")
    if year:
        return int(year)
    return full_year(int(short)) if short and (quote != "-" or hyphen_before) else None


def _month_in(words: Words) -> tuple[str, int, int | None]:
    """The month that the nearer word is or ends with ("Associated PressApril 28"), and where it begins."""
    name, place = words.near, words.near_start
    month = month_number(name)
    if month is None and not (name.isupper() or name.islower() or name.istitle()):
        capital = max((index for index, letter in enumerate(name) if letter.isupper()), default=0)
        name, place = name[capital:], place + capital
        month = month_number(name)
    return name, place, month


def _is_day_alone(line: str, end: int, name: str, month: int, day: int) -> bool:
    """Whether a day and a month's name are a date even without a year."""
    if month not in _GREGORIAN_MONTHS or not is_day(2000, month, day) or name in _OTHER_WORDS:
        return False
    if len(name) < 4 and name.isascii() and not (is_english_month(name) or name.isupper()):
        return False
    return patterns.NO_DAY.match(line, end) is None


def _is_glued(line: str, start: int) -> bool:
    """Whether a number hangs on one or two letters: "G20 May 2021", "v2020.7.8"; but not "date14 Oct"."""
    if not line[start - 1 : start].isalpha():
        return False
    before = line[max(0, start - 3) : start]
    return before.isascii() and not (len(before) == 3 and before.isalpha())


def _continues(line: str, start: int) -> bool:
    """Whether a number is a later part of something in figures: "978-3-16-20", "/12/05/2020"."""
    before = line[max(0, start - 2) : start]
    return before[-1:] == "/" or (before[-1:] == "-" and before[:1].isdigit())


def _goes_on(line: str, end: int) -> bool:
    """Whether a year is the first of two: "May 2020/21"."""
    return line[end : end + 1] in ("-", "/", "–") and line[end + 1 : end + 2].isdigit()


def _is_close(gap: str) -> bool:
    return not gap.strip(" \xa0.,'-/") and len(gap) < 4
