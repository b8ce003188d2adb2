"""A shape to a match: its weekday, its time of day, its zone, and the ISO value."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from newsparse.dates import _patterns as patterns
from newsparse.dates._clock import Clock, clock_after, clock_before, zone_of_day
from newsparse.dates._names import ENGLISH_WEEKDAYS, bracketed_weekday, weekday_number
from newsparse.dates._shapes import Shape, words_before

_ARTICLES = frozenset("the den dem der le el il on d am del ngày".split())
_CLOCK_REACH = 40  # how far before a date its time can begin
_AROUND = 24  # how far a date in short figures is looked around


class DateMatch(NamedTuple):
    """One date in a line: where it stands, what it says, and its ISO value as exact as the text.

    `value` is None where the text names no year ("Feb 26", "JULY 8"). `ambiguous`: figures that were read
    day first for want of other evidence. `zone` is an abbreviation as written, whether or not it says an offset.
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


class _Weekday(NamedTuple):
    number: int
    start: int
    end: int
    is_sure: bool  # the word can be nothing else


def read_shape(text: str, line: str, shape: Shape, floor: int, earlier: int) -> DateMatch | None:
    """The match that a shape in a line grows into; `earlier` is where the number before it stands, or -1."""
    weekday = _weekday(line, shape, floor)
    start, end = shape[:2]
    if weekday:
        start, end = min(start, weekday.start), max(end, weekday.end)
    clock = _clock(line, start, end, earlier)
    if clock:
        start, end = min(start, clock.start), max(end, clock.end)
        if shape.year is None and (late := patterns.YEAR_AT_END.match(line, end)):
            shape, end = shape._replace(year=int(late["year"])), late.end()
    if shape.is_short and not (weekday or clock or _stands_alone(line, start, end)):
        return None
    shape, named, wrong = _decided(shape, weekday)
    zone = clock.zone if clock else None
    return DateMatch(
        start, end, text[start:end], _value(shape, clock), *shape[2:5], named, shape.other is not None, zone, wrong
    )


def _decided(shape: Shape, weekday: _Weekday | None) -> tuple[Shape, int | None, bool]:
    """The shape in the order that a named weekday proves, the weekday, and whether it contradicts the date."""
    if weekday is None:
        return shape, None, False
    actual = _weekday_of(shape.year, shape.month, shape.day)
    if actual in (None, weekday.number):
        return shape._replace(other=None), weekday.number, False
    if shape.other and _weekday_of(*shape.other) == weekday.number:
        return Shape(*shape[:2], *shape.other), weekday.number, False
    return shape, weekday.number, True


def _weekday(line: str, shape: Shape, floor: int) -> _Weekday | None:
    """The weekday named before or after a date; a short or foreign word only if it fits the date."""
    found = _weekday_before(line, shape.start, floor) or _weekday_after(line, shape.end)
    if found is None or found.is_sure:
        return found
    days = (shape[2:5], shape.other or shape[2:5])
    return found if any(_weekday_of(*day) in (None, found.number) for day in days) else None


def _weekday_before(line: str, at: int, floor: int) -> _Weekday | None:
    words = words_before(line, at, floor) if at > floor else None
    if words is None:
        return None
    near, place = words.near, words.near_start
    if near in _ARTICLES:
        near, place = words.far, words.far_start
    number = weekday_number(near)
    if number is None and words.far:
        near, place = f"{words.far} {words.near}", words.far_start  # "thứ tư", "quarta-feira", "سه شنبه"
        number = weekday_number(near)
    return None if number is None else _Weekday(number, place, at, len(near) > 3 or near.lower() in ENGLISH_WEEKDAYS)


def _weekday_after(line: str, at: int) -> _Weekday | None:
    match = patterns.FORWARDS.match(line, at)
    if match is None:
        return None
    near, far, opened = match.group("near", "far", "open")
    number, end = weekday_number(near), match.end("near")
    if number is None and opened:
        number = bracketed_weekday(near)
    if number is None and far:
        number, end = weekday_number(f"{near} {far}"), match.end()
    if number is None:
        return None
    if opened and line[end : end + 1] in (")", "]", "）"):
        end += 1
    return _Weekday(number, at, end, len(near) > 3)


def _clock(line: str, start: int, end: int, earlier: int) -> Clock | None:
    """The time right before a date or after it, or only GMT after it."""
    if earlier >= 0 and start - earlier <= _CLOCK_REACH and (clock := clock_before(line, earlier, start)):
        return clock
    return clock_after(line, end) or zone_of_day(line, end)


def _stands_alone(line: str, start: int, end: int) -> bool:
    """Whether nothing but a label and separators stands beside a date in short figures ("2/3/24")."""
    before = line[max(0, start - _AROUND) : start].rstrip()
    after = line[end : end + _AROUND].lstrip()
    return before[-1:] in ("", ":", "|", "(", "[") and after[:1] in ("", "|", "•", "·", ",", ")", "]")


def _value(shape: Shape, clock: Clock | None) -> str | None:
    if shape.year is None:
        return None
    if shape.day is None:
        return f"{shape.year:04}-{shape.month:02}"
    day = f"{shape.year:04}-{shape.month:02}-{shape.day:02}"
    return f"{day}T{clock.text}{clock.offset}" if clock and clock.text else day


def _weekday_of(year: int | None, month: int, day: int | None) -> int | None:
    return None if year is None or day is None else date(year, month, day).weekday()
