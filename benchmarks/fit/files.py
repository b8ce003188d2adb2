"""Committed weights: a module that says what made it, and holds small integers only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

_WIDTH = 110


@dataclass(frozen=True)
class Origin:
    """What made some weights: printed on top of them."""

    digest: str
    date: str
    texts: int
    sites: int
    method: str
    scores: Sequence[str]


def module(said: str, origin: Origin, points: Mapping[str, Mapping[Any, int]], key: str = "str | int") -> str:
    """A module that holds `POINTS` by group and value, and says where they come from."""
    rows = _table(f"POINTS: dict[str, dict[{key}, int]]", points)
    return "\n".join(
        [f'"""{said}"""', "", "from __future__ import annotations", "", *told(origin), *rows, ""]
    )


def told(origin: Origin) -> list[str]:
    """The comment that says where weights come from."""
    made = f"Corpus {origin.digest}: {origin.texts:,} texts of {origin.sites:,} sites, {origin.date}."
    return [f"# {line}" for said in (made, origin.method, *origin.scores) for line in wrap(said, _WIDTH - 2)]


def _table(name: str, rows: Mapping[str, Mapping[Any, int]]) -> list[str]:
    """A table of tables as Python, each line within its width."""
    lines = [f"{name} = {{"]
    for group, values in rows.items():
        items = ", ".join(f"{_shown(value)}: {worth}" for value, worth in values.items())
        row = f"    {_shown(group)}: {{{items}}},"
        wide = [f"    {_shown(group)}: {{", *(f"        {line}" for line in filled(values)), "    },"]
        lines += [row] if len(row) <= _WIDTH else wide
    return [*lines, "}  # fmt: skip"]


def filled(values: Mapping[str | int, int]) -> list[str]:
    """The items of a table as lines of Python within their width."""
    lines = [""]
    for value, worth in values.items():
        item = f"{_shown(value)}: {worth},"
        if lines[-1] and len(lines[-1]) + 1 + len(item) > _WIDTH - 8:
            lines.append("")
        lines[-1] += f" {item}" if lines[-1] else item
    return lines


def _shown(value: str | int) -> str:
    if isinstance(value, int):
        return str(value)
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def shown(percents: Mapping[str, float]) -> str:
    """Scores in percent by group: `flat 83.1, main 88.0 %`."""
    return ", ".join(f"{group} {percent:.1f}" for group, percent in percents.items()) + " %"
