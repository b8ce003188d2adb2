"""Text to ISO date, only as exact as the text."""

from __future__ import annotations

from typing import NamedTuple

from newsparse.model import DateOrder


class DateMatch(NamedTuple):
    """One date in a line: where it stands, what it says, and its ISO value as exact as the text."""

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


def find_dates(text: str, *, order: DateOrder | None = None) -> tuple[DateMatch, ...]:
    """Every date in one header-like line, left to right."""
    return ()


def find_time(text: str) -> str | None:
    """The time of day as ISO in a line that holds nothing else, or None."""
    return None


def is_time_only(text: str) -> bool:
    """Whether a line holds a time of day and nothing else."""
    return find_time(text) is not None


def day_month(text: str) -> tuple[int, int] | None:
    """Day and month of a dateline day, or None."""
    return None


def nearest_year(month: int, day: int, publish: str) -> str | None:
    """The ISO date of that month and day in the year nearest to the ISO date `publish`."""
    return None


def with_zone(value: str, zone_name: str) -> str:
    """A local ISO date-time with the offset that the IANA zone has then; a date without time as it is."""
    return value
