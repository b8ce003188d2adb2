"""What a caller has decided about a parse, checked before anything is read."""

from __future__ import annotations

from typing import get_args

from newsparse.errors import UsageError, suggestion
from newsparse.model import DateOrder, Options


def check(options: Options) -> None:
    """Raise `TypeError`, `UsageError` or `LayoutError` for an option that nothing can be read with."""
    for name in Options.__struct_fields__:
        value = getattr(options, name)
        if name == "metadata":
            if not isinstance(value, bool):
                raise TypeError(f"{name} is True or False, not {type(value).__name__}")
        elif not isinstance(value, str | None):
            raise TypeError(f"{name} is a str or None, not {type(value).__name__}")
    if options.date_order not in (None, *get_args(DateOrder)):
        orders = ", ".join(get_args(DateOrder))
        raise UsageError(f"no date order {options.date_order!r}", hint=f"one of {orders}")
    if options.encoding:
        from newsparse.text import check_encoding

        check_encoding(options.encoding)
    if options.layout:
        from newsparse.layouts.registry import by_name

        by_name(options.layout)
    if options.timezone:
        _check_zone(options.timezone)


def _check_zone(name: str) -> None:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        near = suggestion(name, sorted(available_timezones()))
        raise UsageError(f"no time zone {name!r}", hint=near or "names are like Asia/Tehran, UTC") from error
