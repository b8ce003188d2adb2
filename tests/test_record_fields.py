"""The table of fields: the record, its schema, the layouts, the account and every format keep to it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from output_articles import FULL

from newsparse.batch.ledger import Ledger, report
from newsparse.errors import LayoutError
from newsparse.layouts.file import load
from newsparse.model import BY_LABEL, FIELDS, MADE_OF_LINES, SCHEMA, Article
from newsparse.outputs import format_named, format_names, open_writer
from newsparse.parser import parse
from newsparse.record import from_record, json_schema, to_record

_DATE = re.compile(r"\d{4}-\d\d")
_OTHER_NAMES = {"language": "fr", "role": "update", "section": "body", "code": "no-title"}
_LAYOUT = """\
name = "own"
description = "The proof of a field"
[labels]
{} = ["Zzyzx"]
[[hits]]
text = "Zzyzx: 1 May 2020"
"""


def test_the_table_has_every_key_of_the_article_in_its_order() -> None:
    assert tuple(field.name for field in FIELDS) == Article.__struct_fields__


def test_the_schema_describes_every_field_as_the_table_does() -> None:
    described = json_schema()["$defs"]["Article"]["properties"]

    assert list(described) == [field.name for field in FIELDS]
    assert all(described[field.name]["description"] for field in FIELDS)
    assert described["title"]["description"] == "the headline"


def test_every_field_is_of_a_schema_that_was() -> None:
    assert {field.since for field in FIELDS} <= set(range(1, SCHEMA + 1))


def test_the_account_has_a_rate_for_every_field_that_is_made_of_lines() -> None:
    assert tuple(report(Ledger())["filled"]) == MADE_OF_LINES  # type: ignore[arg-type]


def test_the_lines_of_a_record_are_those_of_fields_that_are_made_of_lines() -> None:
    (article,) = parse("Rain fills the river again\nBy Jane Doe\nIt rained for a week, and the river rose.\n")

    assert article.lines
    assert set(article.lines) <= set(MADE_OF_LINES)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_a_layout_names_labels_for_the_fields_of_the_table_only(field: Any, tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(_LAYOUT.format(field.name), "utf-8")
    if field.by_label:
        assert set(load(path).labels) == {field.name}
    else:
        with pytest.raises(LayoutError, match="Invalid enum value"):
            load(path)


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The places of all single values in a record."""
    if isinstance(value, dict):
        for key, member in value.items():
            yield from _leaves(member, (*path, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _leaves(item, (*path, number))
    elif value is not None and path != ("schema",):
        yield path


def _with_another(record: dict[str, Any], path: tuple[Any, ...]) -> dict[str, Any]:
    """The record with another value in one place."""
    *outer, last = path
    holder: Any = record
    for key in outer:
        holder = holder[key]
    value = holder[last]
    if isinstance(value, str):
        same_kind = "2019-01-02T03:04:05Z" if _DATE.match(value) else f"{value} x"
        named = _OTHER_NAMES.get(last, same_kind) if isinstance(last, str) else same_kind
        holder[last] = named if named != value else "trailer"
    else:
        holder[last] = value / 2 if isinstance(value, float) else value + 1
    return record


def _name(path: tuple[Any, ...]) -> str:
    """`dates.value` for the second member of the first date."""
    keys = [key for key in path if isinstance(key, str)]
    return ".".join(keys[:1] if keys[0] in ("labels", "lines") else keys[:2] if keys[0] == "source" else keys)


def _written(name: str, article: Article, place: Path) -> bytes:
    form = format_named(name)
    stream = io.BytesIO()
    writer = open_writer(form, place if form.needs_path else stream)
    writer.write(article)
    writer.close()
    return place.read_bytes() if form.needs_path else stream.getvalue()


@pytest.mark.parametrize("name", format_names())
def test_a_format_writes_each_field_or_says_that_it_loses_it(name: str, tmp_path: Path) -> None:
    form = format_named(name)
    for module in form.modules:
        pytest.importorskip(module, reason=f"newsparse[{form.extra}] is not installed")
    usual = _written(name, FULL, tmp_path / "usual")
    lost = {loss.field for loss in form.loses}
    silent = []
    for number, path in enumerate(_leaves(to_record(FULL))):
        other = from_record(_with_another(to_record(FULL), path))
        assert other != FULL
        field = _name(path)
        is_said = any(field == loss or field.startswith(f"{loss}.") for loss in lost)
        if not is_said and _written(name, other, tmp_path / str(number)) == usual:
            silent.append(field)
    assert silent == []


def test_fields_that_a_label_gives_are_fields_that_are_made_of_lines() -> None:
    assert set(BY_LABEL) <= set(MADE_OF_LINES)
