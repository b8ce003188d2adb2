"""What a date in a line is, before its weekday and its time of day are read."""

from __future__ import annotations

from msgspec import Struct

from newsparse.dates._calendars import Day, gregorian

_FIRST_BUDDHIST = 43  # 2543 is 2000; who writes fewer than that in Thai means years of this century
_THAI = range(0x0E00, 0x0E80)


class Shape(Struct, frozen=True, gc=False):
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


def shape_of(start: int, end: int, year: int, month: int, day: int) -> Shape:
    """The shape of a day of a calendar whose month was named or counted."""
    if 0 < day < 29 and 0 < month < 13 and 1700 < year < 2400:
        return Shape(start, end, year, month, day)  # nearly always
    found = gregorian(year, month, day)
    return Shape(start, end, *found) if found else Shape(start, end, None, 0, None)


def full_year(short: str, month: str = "") -> int:
    """The year of two figures, by the rule of POSIX: from 69 on they are of the 20th century.

    After a Thai month they are of the Buddhist era: 15 มี.ค. 66 is in 2566, our 2023.
    """
    figures = int(short)
    if month and ord(month[0]) in _THAI and figures >= _FIRST_BUDDHIST:
        return 2500 + figures
    return figures + (1900 if figures > 68 else 2000)
