"""A record as a person at a terminal wants it: what matters first, line numbers folded, nothing empty."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from newsparse.model import FIELDS, Article
from newsparse.record import to_record, values_to_json

_FIRST = ("title", "kicker", "subtitle", "byline", "publish_date", "update_date", "dateline", "paragraphs")
_LAST = ("confidence", "lines", "sections", "layout", "source", "schema")
_ORDER = (*_FIRST, *(field.name for field in FIELDS if field.name not in (*_FIRST, *_LAST)), *_LAST)
_LISTED = frozenset(("paragraphs", "trailer", "dates", "warnings"))


def folded(article: Article, *, ascii_only: bool) -> bytes:
    """The view as JSON, a line a field; lists of texts have a line an item."""
    record = to_record(article)
    record["lines"] = {field: ranges(numbers) for field, numbers in record["lines"].items()}
    record["sections"] = [
        f"{run['section']} {_range(run['first'], run['last'])}" for run in record["sections"]
    ]
    rows = []
    for name in _ORDER:
        value = _filled(record[name])
        if value in (None, [], {}) or (name == "comments" and value == {"items": []}):
            continue
        rows.append(f'  "{name}": '.encode() + _value(name, value, ascii_only=ascii_only))
    return b"{\n" + b",\n".join(rows) + b"\n}"


def _value(name: str, value: Any, *, ascii_only: bool) -> bytes:
    items = value.get("items") if name == "comments" else value if name in _LISTED else None
    if not items:
        return _spaced(value, ascii_only=ascii_only)
    lines = b",\n".join(b"    " + _spaced(item, ascii_only=ascii_only) for item in items)
    listed = b"[\n" + lines + b"\n  ]"
    if name != "comments":
        return listed
    marker = _spaced(value.get("marker"), ascii_only=ascii_only)
    return b'{"marker": ' + marker + b', "items": ' + listed + b"}"


def _spaced(value: Any, *, ascii_only: bool) -> bytes:
    """JSON in one line, with a blank behind colons and commas that are no part of a text."""
    if isinstance(value, dict):
        members = (values_to_json(key, ascii_only=ascii_only) + b": " + _spaced(item, ascii_only=ascii_only)
                   for key, item in value.items())  # fmt: skip
        return b"{" + b", ".join(members) + b"}"
    if isinstance(value, list):
        return b"[" + b", ".join(_spaced(item, ascii_only=ascii_only) for item in value) + b"]"
    return values_to_json(value, ascii_only=ascii_only)


def _filled(value: Any) -> Any:
    """An object without what is null or empty."""
    if not isinstance(value, dict):
        return value
    return {name: member for name, member in value.items() if member not in (None, [], {})}


def ranges(numbers: Sequence[int]) -> str:
    """`5-7, 9` for 5, 6, 7 and 9."""
    runs = []
    for _, group in groupby(enumerate(numbers), lambda item: item[1] - item[0]):
        run = [number for _, number in group]
        runs.append(_range(run[0], run[-1]))
    return ", ".join(runs)


def _range(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}-{last}"
