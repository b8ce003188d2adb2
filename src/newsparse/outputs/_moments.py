"""Dates of the record as moments, for formats that cannot carry a date as exact as its text."""

from __future__ import annotations

from datetime import datetime

from newsparse.model import Article
from newsparse.outputs._fields import values_at
from newsparse.outputs._format import Loss, Settings


def moment(date: str | None, timezone: str | None = None) -> datetime | None:
    """The moment that a date names, or None where it lacks a time of day or a zone (and none is supplied).

    A time without seconds is taken at the full minute, which is how it was printed.
    """
    if date is None or "T" not in date:
        return None
    try:
        found = datetime.fromisoformat(date)
        if found.tzinfo is None and timezone is not None:
            found = _in_zone(date, timezone)
    except ValueError:  # 31 February passes the schema
        return None
    return found if found.tzinfo else None


def _in_zone(date: str, timezone: str) -> datetime:
    from newsparse.dates import with_zone

    return datetime.fromisoformat(with_zone(date, timezone))


def moment_text(date: str | None, timezone: str | None = None) -> str | None:
    """The moment in the form of RFC 3339: seconds and offset written."""
    found = moment(date, timezone)
    return found.isoformat(timespec="seconds") if found else None


def moment_loss(field: str) -> Loss:
    """The loss of a date that is no moment."""

    def is_dropped(article: Article, settings: Settings) -> bool:
        return any(moment(date, settings.timezone) is None for date in values_at(article, field))

    return Loss(field, "needs a date with a time of day and a zone; --timezone supplies the zone", is_dropped)
