"""What `help()` shows of a kind of value: its fields, without the patterns that their values must match."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec import StructMeta


class Readable(StructMeta):
    """Kinds of values whose signature is the names of their fields."""

    @property
    def __signature__(cls) -> Any:  # noqa: N805 (of a metaclass)
        from inspect import Parameter, Signature

        return Signature([Parameter(name, Parameter.KEYWORD_ONLY) for name in cls.__struct_fields__])


def with_fields(docstring: str | None, meanings: Iterable[tuple[str, str]]) -> str:
    """A docstring of a class, and then what each field means, a line a field."""
    listed = "".join(f"        {name}: {meaning}\n" for name, meaning in meanings)
    return f"{(docstring or '').rstrip()}\n\n    Fields:\n{listed}    "


def without_fields(docstring: str) -> str:
    """The docstring before the fields, on one line."""
    return " ".join(docstring.partition("Fields:\n")[0].split())
