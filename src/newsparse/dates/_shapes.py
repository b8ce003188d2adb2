"""The shapes of dates: from a number in a line to a Gregorian year, month and day."""

from __future__ import annotations

import re

from msgspec import Struct

from newsparse.dates._calendars import gregorian, gregorian_in_figures, is_day
from newsparse.dates._counted import east_asian, two_words, vietnamese, year_and_day
from newsparse.dates._names import is_english_month, month_number
from newsparse.dates._patterns import ASCII, patterns_for
from newsparse.dates._shape import Shape, full_year, shape_of
from newsparse.model import DateOrder

WORD_AHEAD = "word"
_REACH = 40  # how far before a number its month and weekday are looked for
GAP = " .,-/'"  # what stands between a month and its number
# Names of months that are other words in this case: "12 may", "10 Mars bars", "11 Julio Jones".
_OTHER_WORDS = frozenset(
    ("may", "mar", "march", "Mars", "Marco", "Marc", "Julio", "Mayo", "Mart", "Agosto", "Augusto", "Abril")
)
# Croatian, which writes the day as an ordinal, and the year too; to Poles and Czechs they are a month later.
_CROATIAN = {"listopada": 10, "lip": 6, "srp": 7, "lis": 10}
_YEAR_SIGNS = ("'", "", " ")
_OF_WORDS = frozenset(("of", "de", "del", "din"))
BEFORE_A_YEAR = frozenset((" of", " de", "del", "din"))  # "julio de 2020"; three signs that end there
_YEARS_WITH_MONTH_ONLY = range(1800, 2200)


class Words(Struct, frozen=True, gc=False):
    """The one or two words before a place in a line, the nearer first, and what stands after them."""

    gap: str
    near: str
    near_start: int
    far: str
    far_start: int


def shape_at(
    line: str, number: tuple[int, int], ahead: str | None, floor: int, order: DateOrder | None
) -> Shape | None:
    """The date that a number belongs to, given its span.

    `ahead` is the mark between it and a number that follows, or WORD_AHEAD; `floor` is how far back a month
    before it may stand.
    """
    start, end = number
    size = end - start
    if start and line[start - 1].isalpha() and _is_glued(line, start):
        return None
    shape = None
    if ahead:
        is_named = ahead == WORD_AHEAD
        shape = _named(line, start, size) if is_named else _in_figures(line, start, size, ahead, order)
    if shape or start == floor or size == 3:
        return shape
    return _month_and_year(line, start, end, floor) if size == 4 else _month_first(line, start, floor)


def words_before(line: str, at: int, floor: int) -> Words | None:
    """The words that end at `at`, or with a little punctuation between."""
    match = patterns_for(line).backwards.match(line[max(floor, at - _REACH) : at][::-1])
    if match is None:
        return None
    gap, near, far = match.groups("")
    return Words(gap, near[::-1], at - match.end(2), far[::-1], at - match.end())


def _in_figures(line: str, start: int, size: int, mark: str, order: DateOrder | None) -> Shape | None:
    if mark in "年년月월":
        return east_asian(line, start)
    if start and line[start - 1] in "-/" and _continues(line, start):
        return None
    if size == 4:
        match = ASCII.year_in_figures.match(line, start)
        return match and _year_in_figures(match)
    match = ASCII.day_in_figures.match(line, start)
    return match and _day_in_figures(match, order)


def _year_in_figures(match: re.Match[str]) -> Shape:
    year, _, month, day = match.groups()
    found = gregorian_in_figures(int(year), int(month), int(day))
    return Shape(*match.span(), *found) if found else Shape(*match.span(), None, 0, None)


def _day_in_figures(match: re.Match[str], order: DateOrder | None) -> Shape | None:
    """The date of three numbers, the year last (or first, where the order is YMD and all are short)."""
    first, mark, second, year, short = match.groups()
    start, end = match.span()
    if short and order == "YMD":
        found = gregorian(full_year(first), int(second), int(short))
        return Shape(start, end, *found, None, True) if found else None
    full = int(year) if year else full_year(short)
    found = gregorian_in_figures(full, int(second), int(first))
    other = None if first == second else gregorian_in_figures(full, int(first), int(second))
    if order == "MDY" or found is None:
        found, other = (other, found) if other else (found, other)
    if found is None:
        return None if short else Shape(start, end, None, 0, None)
    return Shape(start, end, *found, other if order is None and mark != "." else None, bool(short))


def _named(line: str, start: int, size: int) -> Shape | None:
    """The date of a number that a month's name follows."""
    if size == 4:
        return _year_and_month(line, start)
    match = patterns_for(line).day_and_month.match(line, start)
    if match is None or size == 3:
        return None
    day, join, name, year, hyphen, short = match.groups()
    month = month_number(name)
    if "." in join and name.lower() in _CROATIAN and (len(name) > 3 or line[match.end() :][:1] == "."):
        month = _CROATIAN[name.lower()]
    if month is None:
        return None if name.isascii() and name != "thg" else two_words(line, start) or vietnamese(line, start)
    if short and (hyphen == join or (hyphen in _YEAR_SIGNS and join != "-")):
        year = full_year(short, name)
    if year:
        return shape_of(start, match.end(), int(year), month, int(day))
    end = match.end(3)
    if not _needs_no_year(line, end, name, month, int(day)):
        return None
    return Shape(start, end, None, month, int(day))


def _year_and_month(line: str, start: int) -> Shape | None:
    match = patterns_for(line).year_and_month.match(line, start)
    if match is None:
        return year_and_day(line, start)
    year, join, name, day = match.groups()
    ends_sentence = "." in join and not name.islower() and is_english_month(name)
    month = None if ends_sentence else month_number(name)
    return shape_of(start, match.end(), int(year), month, int(day)) if month else year_and_day(line, start)


def _month_first(line: str, start: int, floor: int) -> Shape | None:
    words = words_before(line, start, floor)
    if words is None or words.gap.strip(GAP):
        return None
    if words.near == "the":  # August the 4th
        words = Words("", words.far, words.far_start, "", words.far_start)
    name, place, month = _month_in(words)
    match = month and patterns_for(line).month_before.match(line, start)
    if month is None or not match:
        return None
    day, year, hyphen, short = match.groups()
    if short and (hyphen != "-" or words.gap == "-"):
        year = full_year(short)
    if year:
        return shape_of(place, match.end(), int(year), month, int(day))
    end = match.start(3) if hyphen else match.end()
    if words.gap.strip() not in ("", ".") or not _needs_no_year(line, end, name, month, int(day)):
        return None
    return Shape(place, end, None, month, int(day))


def _month_and_year(line: str, start: int, end: int, floor: int) -> Shape | None:
    """A month without a day: "July 2020"."""
    year, words = int(line[start:end]), words_before(line, start, floor)
    if year not in _YEARS_WITH_MONTH_ONLY or words is None or words.gap.strip(GAP) or _goes_on(line, end):
        return None
    if words.near in _OF_WORDS:
        words = Words("", words.far, words.far_start, "", words.far_start)
    name, place, month = _month_in(words)
    is_word = name.islower() and (name in _OTHER_WORDS or len(name) < 4)
    if month is None or month > 12 or is_word:
        return None
    return Shape(place, end, year, month, None)


def _month_in(words: Words) -> tuple[str, int, int | None]:
    """The month that the nearer word is or ends with ("Associated PressApril 28"), and where it begins."""
    name, place = words.near, words.near_start
    month = month_number(name)
    if month is None and not (name.isupper() or name.islower() or name.istitle()):
        capital = max((index for index, letter in enumerate(name) if letter.isupper()), default=0)
        name, place = name[capital:], place + capital
        month = month_number(name)
    return name, place, month


def _needs_no_year(line: str, end: int, name: str, month: int, day: int) -> bool:
    """Whether a day and a month's name that end here are a date even without a year."""
    if not is_day(2000, month, day) or name in _OTHER_WORDS:
        return False
    if len(name) < 4 and name.isascii() and not (is_english_month(name) or name.isupper()):
        return False
    return ASCII.no_day.match(line, end) is None


def _is_glued(line: str, start: int) -> bool:
    """Whether a number after a letter hangs on one or two of them: "G20 May 2021"; but not "date14 Oct"."""
    before = line[max(0, start - 3) : start]
    return before.isascii() and not (len(before) == 3 and before.isalpha())


def _continues(line: str, start: int) -> bool:
    """Whether a number after a mark is a part of something longer: "978-3-16-20", "/12/05/2020"."""
    return line[start - 1] == "/" or line[max(0, start - 2)].isdigit()


def _goes_on(line: str, end: int) -> bool:
    """Whether a year is the first of two: "May 2020/21"."""
    return line[end : end + 1] in ("-", "/", "–") and line[end + 1 : end + 2].isdigit()
