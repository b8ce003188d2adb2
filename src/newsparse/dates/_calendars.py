"""Years, months and days of other calendars to Gregorian ones."""

from __future__ import annotations

_LENGTHS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_JALALI = 1  # the hundreds of a month's number; Hijri has 2
_JALALI_YEARS, _HIJRI_YEARS = range(1200, 1500), range(1343, 1501)
_BUDDHIST_YEARS = range(2440, 2643)
_ERAS = {"民國": 1911, "民国": 1911, "令和": 2018, "平成": 1988, "昭和": 1925}
# In figures only, 1399 is Jalali (2020) and 1441 is Hijri (2020): Jalali 1421 begins in 2042.
_LAST_JALALI_IN_FIGURES = 1420


Day = tuple[int, int, int]  # year, month and day of the Gregorian calendar


def gregorian(year: int, month: int, day: int) -> Day | None:
    """The Gregorian day of a date whose month was named, or None where there is no such day."""
    if 0 < month < 13 and 0 < day < 29 and 1700 < year < 2400:
        return year, month, day  # nearly always
    if month > 100:
        calendar, month = divmod(month, 100)
        return _from_jalali(year, month, day) if calendar == _JALALI else _from_hijri(year, month, day)
    if year in _BUDDHIST_YEARS:
        year -= 543
    return (year, month, day) if is_day(year, month, day) else None


def gregorian_in_figures(year: int, month: int, day: int) -> Day | None:
    """The Gregorian day of a date in figures, its calendar told by the year."""
    if year not in _JALALI_YEARS:
        return gregorian(year, month, day)
    return (
        _from_jalali(year, month, day) if year <= _LAST_JALALI_IN_FIGURES else _from_hijri(year, month, day)
    )


def era_year(era: str, year: int) -> int | None:
    """The Gregorian year of a year counted in a Japanese era or since the Republic of China, or None."""
    first = _ERAS.get(era)
    return None if first is None else first + year


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the Gregorian calendar has this day."""
    if not (1 <= month <= 12 and 1 <= day <= _LENGTHS[month]):
        return False
    return day < 29 or month != 2 or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))


def _from_jalali(year: int, month: int, day: int) -> Day | None:
    if year not in _JALALI_YEARS:
        return None
    from persiantools.jdatetime import JalaliDate

    if not JalaliDate.check_date(year, month, day):
        return None
    found = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
    return found.year, found.month, found.day


def _from_hijri(year: int, month: int, day: int) -> Day | None:
    if year not in _HIJRI_YEARS:
        return None
    from hijridate import Hijri

    try:
        return Hijri(year, month, day).to_gregorian().datetuple()
    except (ValueError, OverflowError):
        return None
