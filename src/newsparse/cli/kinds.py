"""Kinds of values of options that are lists of names."""

from __future__ import annotations

from typing import Any

import click

from newsparse.errors import suggestion
from newsparse.model import Article

_RECORD = frozenset(Article.__struct_fields__)


class Names(click.ParamType[tuple[str, ...]]):
    """Names with commas between them."""

    name = "field,..."

    def convert(self, value: Any, _param: Any, _ctx: Any) -> Any:
        """The names."""
        return (
            value
            if isinstance(value, tuple)
            else tuple(name.strip() for name in value.split(",") if name.strip())
        )


class RecordFields(Names):
    """Names of fields of the record."""

    def convert(self, value: Any, param: Any, ctx: Any) -> Any:
        """The names, all of them known."""
        names = super().convert(value, param, ctx)
        unknown = [name for name in names if name not in _RECORD]
        if unknown:
            near = suggestion(unknown[0], sorted(_RECORD))
            self.fail(" ".join(filter(None, [f"no such field: {', '.join(unknown)}.", near])), param, ctx)
        return names
