"""Words to month and weekday numbers, in many languages."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

ENGLISH_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july",
            "aug august", "sep sept september", "oct october", "nov november", "dec december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
ENGLISH_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("mon monday", "tue tues tuesday", "wed weds wednesday", "thu thur thurs thursday", "fri friday",
         "sat saturday", "sun sunday")
    )
    for name in names.split()
}  # fmt: skip
# In brackets after a date: 2025年1月14日（火）, 2025년 1월 13일(월).
_BRACKETED_DAYS = {
    name: place
    for week in ("月火水木金土日", "월화수목금토일", "一二三四五六日")
    for place, name in enumerate(week)
}
# Persian is often typed on an Arabic keyboard; a capital Turkish İ becomes two signs in lower case.
_PERSIAN = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "\u0307": None, "\u0640": None})
# What may stand between a day and its month besides "of" and "de": "8th July", "1º luglio", "8 tháng 7".
_BETWEEN = "st nd rd th er re e a º ª ° di del den da dhe day d ta ga ng an m го е й thá thg".split()  # noqa: SIM905
_AFTER_A_YEAR = ("eko", "ko", "թ", "ж", "жыл", "gad", "yil", "оны")
_ARTICLE_ENDINGS = ("the", "den", "dem", "der", " le", " el", " il", " on", " am", "gày")


class Names(NamedTuple):
    """The names of months or of weekdays, and their first and last three signs, to look before looking up."""

    numbers: dict[str, int]
    openings: frozenset[str]
    endings: frozenset[str]


def month_number(word: str) -> int | None:
    """1 to 12 for a month's name; 101 to 112 where it is Jalali, 201 to 212 where it is Hijri."""
    name = word.lower()
    return ENGLISH_MONTHS.get(name) or _look_up(name, months().numbers)


def weekday_number(word: str) -> int | None:
    """0 for a name of Monday, to 6 for one of Sunday."""
    name = word.lower()
    number = ENGLISH_WEEKDAYS.get(name)
    return _look_up(name, weekdays().numbers) if number is None else number


def bracketed_weekday(word: str) -> int | None:
    """The weekday that a name stands for in brackets, where East Asian dates have one letter."""
    return _BRACKETED_DAYS.get(word)


def is_english_month(word: str) -> bool:
    """Whether a word is an English month, full or short, in whatever case."""
    return word.lower() in ENGLISH_MONTHS


@cache
def months() -> Names:
    """The months; `openings` also holds the little words that stand before them."""
    from newsparse.dates._tables import MONTHS

    return _read(MONTHS, openings=(*_BETWEEN, *_AFTER_A_YEAR), endings=("the",))


@cache
def weekdays() -> Names:
    """The weekdays; `endings` also holds the articles between them and a date."""
    from newsparse.dates._tables import WEEKDAYS

    return _read(WEEKDAYS, openings=_BRACKETED_DAYS, endings=_ARTICLE_ENDINGS)


def _look_up(name: str, table: dict[str, int]) -> int | None:
    number = table.get(name)
    if number is not None or name.isascii():
        return number
    composed = unicodedata.normalize("NFC", name)
    return table.get(composed.translate(_PERSIAN), table.get(composed))


def _read(table: str, openings: Iterable[str], endings: Iterable[str]) -> Names:
    groups = (group for line in table.splitlines() for group in line.partition(": ")[2].split(" | "))
    pairs = (group.split("=") for group in groups)
    numbers = {name: int(number) for number, names in pairs for name in names.split(",")}
    first = {name[:3].replace(".", " ").split()[0] for name in numbers}
    last = {f" {name}"[-3:] for name in numbers}
    return Names(numbers, _as_typed({*openings, *first}), _as_typed({*endings, *last}))


def _as_typed(parts: set[str]) -> frozenset[str]:
    """Parts of names, and the same from the keyboards that `_look_up` allows for."""
    arabic = [part.replace("ی", "ي").replace("ک", "ك") for part in parts]
    turkish = [part.replace("i", "i\u0307") for part in parts]
    return frozenset(parts).union(arabic, turkish)
