"""CSV and TSV, read by the standard library and by pandas."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace
from output_articles import EMPTY, FULL, SPREADSHEET, every_article, for_any_article

from newsparse.model import Article
from newsparse.outputs import Settings, format_named, open_writer
from newsparse.record import to_record

_DELIMITERS = {"csv": ",", "tsv": "\t"}
_both_tables = pytest.mark.parametrize("name", _DELIMITERS)


@pytest.fixture(autouse=True)
def _room_for_a_megabyte_in_a_cell() -> Iterator[None]:
    before = csv.field_size_limit(1 << 24)
    yield
    csv.field_size_limit(before)


def _written(name: str, articles: list[Article], *fields: str) -> str:
    stream = io.BytesIO()
    writer = open_writer(format_named(name), stream, Settings(fields=fields))
    for article in articles:
        writer.write(article)
    writer.close()
    return stream.getvalue().decode("utf-8")


def _read(name: str, text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=_DELIMITERS[name], strict=True))


def _flat(article: Article) -> dict[str, str]:
    """The row that the documentation promises, before cells are guarded."""
    flat: dict[str, Any] = {}
    for key, value in to_record(article).items():
        if key in ("dateline", "comments", "confidence", "source"):
            flat |= {f"{key}.{name}": member for name, member in value.items()}
        else:
            flat[key] = value
    flat["authors"] = "; ".join(flat["authors"])
    flat["dateline.places"] = "; ".join(flat["dateline.places"])
    flat["paragraphs"] = "\n\n".join(flat["paragraphs"])
    flat["trailer"] = "\n\n".join(flat["trailer"])
    return {key: _cell(value) for key, value in flat.items()}


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return re.sub("[\0\ud800-\udfff]", "\ufffd", value)
    return json.dumps(value)


def _unguarded(cell: str) -> str:
    """What a careful reader makes of a cell: the apostrophe before a formula goes."""
    return cell[1:] if re.match(r"'(['\s]*[=+\-@＝＋－＠]|'*[\t\r\n])", cell) else cell


def _assert_read_as_promised(row: dict[str, str], article: Article) -> None:
    promised = _flat(article)
    assert list(row) == list(promised)
    for column, cell in row.items():
        if promised[column][:1] in "{[" and column not in ("title",) and _is_json(promised[column]):
            assert json.loads(cell) == json.loads(promised[column])
        else:
            assert _unguarded(cell) == promised[column]


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


@_both_tables
@every_article
def test_each_article_is_the_row_that_is_promised(name: str, articles: list[Article]) -> None:
    for article in articles:
        rows = _read(name, _written(name, [article, FULL]))
        assert len(rows) == 2
        _assert_read_as_promised(rows[0], article)


@_both_tables
@for_any_article
def test_any_article_is_the_row_that_is_promised(name: str, article: Article) -> None:
    rows = _read(name, _written(name, [article, article]))
    assert len(rows) == 2
    _assert_read_as_promised(rows[1], article)


@_both_tables
@for_any_article
def test_no_cell_is_a_formula(name: str, article: Article) -> None:
    (row,) = _read(name, _written(name, [article]))
    assert not [cell for cell in row.values() if cell.lstrip()[:1] in tuple("=+-@＝＋－＠")]
    assert not [cell for cell in row.values() if cell[:1] in ("\t", "\r", "\n")]


def test_formulas_are_guarded_by_an_apostrophe_that_can_be_told_from_the_text_s_own() -> None:
    (row,) = _read("csv", _written("csv", [SPREADSHEET]))
    assert row["kicker"] == "'@SUM(A1)"
    assert row["subtitle"] == "''=1+1"
    assert row["byline"] == "'  +1"
    assert row["paragraphs"] == "'-2+3\n\n=cmd|' /C calc'!A0"


def test_an_apostrophe_of_the_text_is_left_alone() -> None:
    (row,) = _read("csv", _written("csv", [replace(FULL, title="'Tis the season")]))
    assert row["title"] == "'Tis the season"


def test_csv_has_the_line_ends_of_its_rfc_and_tsv_plain_ones() -> None:
    article = replace(FULL, paragraphs=("one",))
    assert _written("csv", [article]).count("\r\n") == 2
    assert "\r" not in _written("tsv", [article])
    assert _written("tsv", [article]).count("\n") == 2


@_both_tables
def test_chosen_fields_are_the_columns_in_order(name: str) -> None:
    fields = ("title", "labels.Section", "dateline.text", "comments.items.text")
    rows = _read(name, _written(name, [FULL], *fields))
    assert rows == [
        {
            "title": "Rain helps cocoa in Bahia",
            "labels.Section": "Economy",
            "dateline.text": "SALVADOR/ILHEUS (Dispatches) --",
            "comments.items.text": '["Good.","At last!"]',
        }
    ]


def test_an_object_that_is_chosen_becomes_its_columns() -> None:
    columns = "dateline.text,dateline.places,dateline.agency,dateline.date"
    assert _written("csv", [], "dateline") == f"{columns}\r\n"


def test_a_row_of_one_empty_cell_is_still_a_row() -> None:
    assert _written("csv", [EMPTY], "title") == 'title\r\n""\r\n'


def test_the_schema_of_a_table_is_its_columns() -> None:
    form = format_named("csv")
    assert form.schema is not None
    assert form.schema(Settings()).splitlines() == list(_flat(FULL))


@_both_tables
@every_article
def test_pandas_reads_the_same_table(name: str, articles: list[Article]) -> None:
    pandas = pytest.importorskip("pandas", reason="newsparse[recipes] is not installed")
    text = _written(name, [*articles, FULL])
    frame = pandas.read_csv(
        io.StringIO(text, newline=""), sep=_DELIMITERS[name], dtype=str, keep_default_na=False
    )
    assert frame.to_dict("records") == _read(name, text)
