"""A shape to a match: its weekday, its time of day, its zone, and the ISO value."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from newsparse.dates._calendars import gregorian
from newsparse.dates._clock import Clock, clock_after, clock_before, zone_of_day
from newsparse.dates._names import ENGLISH_WEEKDAYS, bracketed_weekday, weekday_number, weekdays
from newsparse.dates._patterns import ASCII, patterns_for
from newsparse.dates._shape import Shape
from newsparse.dates._shapes import words_before

_Parts = tuple[int | None, int, int | None]
GAP = " .,،:|/(['-"  # what stands between a weekday and its date
REACH_OF_ENDING = 7  # how far before a date the last three letters of its weekday are looked for
_ARTICLES = frozenset(("the", "den", "dem", "der", "le", "el", "il", "on", "am", "ngày"))
_CLOCK_REACH = 40  # how far before a date its time can begin
_AROUND = 24  # how far a date in short figures is looked around


class DateMatch(Struct, frozen=True, gc=False):
    """One date in a line: where it stands, what it says, and its ISO value as exact as the text.

    `value` is None where the text names no year ("Feb 26", "JULY 8"). `ambiguous`: figures that were read
    day first for want of other evidence. `zone` is an abbreviation as written, with or without an offset.
    """

    start: int
    end: int
    text: str
    value: str | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    ambiguous: bool = False
    zone: str | None = None
    weekday_wrong: bool = False

    @property
    def full(self) -> bool:
        """Whether the text names year, month and day."""
        return self.year is not None and self.month is not None and self.day is not None


class _Weekday(Struct, frozen=True, gc=False):
    """A weekday, the span of the date with its name, and whether the name can be nothing else."""

    number: int
    start: int
    end: int
    is_sure: bool


def read_shape(text: str, line: str, shape: Shape, floor: int, earlier: int) -> DateMatch | None:
    """The match that a shape in a line grows into; `earlier` is where the number before it stands, or -1."""
    start, end = shape.start, shape.end
    weekday = _weekday(line, shape, floor) if start > floor or end < len(line) else None
    if weekday:
        start, end = weekday.start, weekday.end
    clock = None
    if earlier >= 0 and start - earlier <= _CLOCK_REACH:
        clock = clock_before(line, earlier, start)
    if clock is None and end < len(line):
        clock = clock_after(line, end) or zone_of_day(line, end)
    if clock:
        start, end = min(start, clock.start), max(end, clock.end)
        if shape.year is None:
            shape, end = _with_year_at_end(line, shape, end)
    if shape.is_short and not (weekday or clock or _stands_alone(line, start, end)):
        return None
    return _match(text[start:end], start, shape, weekday, clock)


def _match(text: str, start: int, shape: Shape, weekday: _Weekday | None, clock: Clock | None) -> DateMatch:
    year, month, day = shape.year, shape.month, shape.day
    is_open, is_wrong = shape.other is not None, False
    if weekday and not _fits(weekday, (year, month, day)):
        is_wrong = not (shape.other and _fits(weekday, shape.other))
        if shape.other and not is_wrong:
            year, month, day = shape.other
    if year is None:
        value = None
    elif day is None:
        value = f"{year}-{month:02}"
    elif clock and clock.text:
        value = f"{year}-{month:02}-{day:02}T{clock.text}{clock.offset}"
    else:
        value = f"{year}-{month:02}-{day:02}"
    return DateMatch(
        start,
        start + len(text),
        text,
        value,
        year,
        month,
        day,
        weekday.number if weekday else None,
        is_open and (weekday is None or is_wrong),
        clock.zone if clock else None,
        is_wrong,
    )


def _with_year_at_end(line: str, shape: Shape, end: int) -> tuple[Shape, int]:
    """The shape with the year that follows its time, as in "Fri Dec 20 09:29:05 2013"."""
    match = ASCII.year_at_end.match(line, end)
    found = match and gregorian(int(match[1]), shape.month, shape.day or 0)
    return (Shape(shape.start, shape.end, *found), match.end()) if match and found else (shape, end)


def _weekday(line: str, shape: Shape, floor: int) -> _Weekday | None:
    """The weekday named before or after a date; a short or foreign word only if it fits the date."""
    start, end = shape.start, shape.end
    found = _weekday_before(line, start, end, floor) if start > floor else None
    if found is None and end < len(line):
        found = _weekday_after(line, start, end)
    if found is None or found.is_sure or _fits(found, (shape.year, shape.month, shape.day)):
        return found
    return found if shape.other and _fits(found, shape.other) else None


def _weekday_before(line: str, start: int, end: int, floor: int) -> _Weekday | None:
    ending = line[max(floor, start - REACH_OF_ENDING) : start].rstrip(GAP)[-3:]
    if ending.lower() not in weekdays().endings:
        return None
    words = words_before(line, start, floor)
    if words is None:
        return None
    near, place = words.near, words.near_start
    if near in _ARTICLES:
        near, place = words.far, words.far_start
    number = weekday_number(near)
    if number is None and words.far:  # "thứ tư", "quarta-feira", "سه شنبه"
        near, place = f"{words.far} {words.near}", words.far_start
        number = weekday_number(near)
    if number is None:
        return None
    return _Weekday(number, place, end, _is_sure(near))


def _weekday_after(line: str, start: int, end: int) -> _Weekday | None:
    match = patterns_for(line).forwards.match(line, end)
    if match is None or match[2][:3].lower() not in weekdays().openings:
        return None
    opened, near, far = match.groups()
    number, end = bracketed_weekday(near) if opened else None, match.end(2)
    if number is None:
        number = weekday_number(near)
    if number is None and far:
        number, end = weekday_number(f"{near} {far}"), match.end()
    if number is None:
        return None
    if opened and line[end : end + 1] in (")", "]"):
        end += 1
    return _Weekday(number, start, end, bool(opened) or (len(near) > 3 and _is_sure(near)))


def _is_sure(name: str) -> bool:
    """Whether a weekday's name is hardly another word: Anna is a Friday in Turkmen, and the Sun a paper."""
    return len(name) > 4 or not name.isascii() or name.lower() in ENGLISH_WEEKDAYS


def _stands_alone(line: str, start: int, end: int) -> bool:
    """Whether nothing but a label and separators stands beside a date in short figures ("2/3/24")."""
    before = line[max(0, start - _AROUND) : start].rstrip()
    after = line[end : end + _AROUND].lstrip()
    return before[-1:] in ("", ":", "|", "(", "[") and after[:1] in ("", "|", "•", "·", ",", ")", "]")


def _fits(weekday: _Weekday, parts: _Parts) -> bool:
    """Whether a date is on this weekday, as far as it says which day it is."""
    year, month, day = parts
    return year is None or day is None or date(year, month, day).weekday() == weekday.number
