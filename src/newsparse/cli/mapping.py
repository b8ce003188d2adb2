"""Columns of tables that give fields of the record, as they are typed."""

from __future__ import annotations

from typing import Any

import click

_MAPPED = ("title", "publish_date", "update_date", "byline", "authors")


class Mapping(click.ParamType[tuple[tuple[str, str], ...]]):
    """Fields of the record with the columns that give them: `title=headline,publish_date=date`."""

    name = "field=column,..."

    def convert(self, value: Any, param: Any, ctx: Any) -> Any:
        """The pairs; fails for a field that no column can give."""
        if isinstance(value, tuple):
            return value
        pairs = tuple(tuple(part.strip().partition("=")[::2]) for part in value.split(",") if part.strip())
        for field, column in pairs:
            if field not in _MAPPED or not column:
                self.fail(f"{field!r} is none of {', '.join(_MAPPED)}, each with =COLUMN", param, ctx)
        return pairs
