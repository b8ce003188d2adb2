"""Arrow batches of texts to Arrow batches of records: every row is answered for."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import pytest

from newsparse import parser, shards
from newsparse.errors import UsageError
from newsparse.model import Article, Options, Origin, Span
from newsparse.record import to_record

pa = pytest.importorskip("pyarrow")

STORY = """News ID: 80431
Publish Date: 08 July 2020 - 22:26

Rain helps cocoa

By Jane Doe

SALVADOR, March 3 (Reuters) - It rained in Bahia all week, and farmers said that the crop was safe at last.
"""
_ROW = Origin(path="row 0", encoding="utf-8")  # a row's id is where its article came from


def _batch(texts: list[Any], kind: Any = None, **more: Any) -> Any:
    columns = {"id": [f"row {number}" for number in range(len(texts))], "text": pa.array(texts, kind)}
    return pa.record_batch({**columns, **more})


def _errors(batch: Any) -> list[str | None]:
    return shards.parse_batch(batch).column("error").to_pylist()  # type: ignore[no-any-return]


def _record(row: dict[str, Any]) -> dict[str, Any]:
    """The record in a row: maps are dicts again, and the meta is no longer JSON in text."""
    not_of_the_record = ("id", "error", "publish_timestamp", "update_timestamp")
    record = {key: value for key, value in row.items() if key not in not_of_the_record}
    record.update({name: dict(record[name]) for name in ("labels", "lines")})
    record["source"]["meta"] = json.loads(record["source"]["meta"])
    record["source"]["said_by"] = dict(record["source"]["said_by"])
    return record


def test_the_records_are_those_of_parse() -> None:
    (row,) = shards.parse_batch(_batch([STORY])).to_pylist()

    assert [_record(row)] == [to_record(article) for article in parser.parse(STORY, origin=_ROW)]


def test_the_columns_are_those_of_the_parquet_format_after_id_and_error() -> None:
    from newsparse.outputs.parquet import record_schema

    assert shards.batch_schema().names == ["id", "error", *record_schema().names]
    assert shards.parse_batch(_batch([STORY])).schema.equals(shards.batch_schema())


def test_a_batch_without_rows_gives_a_batch_without_rows() -> None:
    parsed = shards.parse_batch(_batch([], pa.string()))

    assert parsed.num_rows == 0
    assert parsed.schema.equals(shards.batch_schema())


def test_rows_keep_their_order_and_their_ids() -> None:
    parsed = shards.parse_batch(_batch([STORY, None, STORY, " \n", STORY]))

    assert parsed.column("id").to_pylist() == [f"row {number}" for number in range(5)]
    assert [title is not None for title in parsed.column("title").to_pylist()] == [True, False] * 2 + [True]


def test_no_text_and_white_space_are_said_in_the_error_column() -> None:
    assert _errors(_batch([None, " \n\t", STORY])) == [
        "no text: null",
        "empty: nothing but white space",
        None,
    ]


def test_bytes_are_decoded_as_a_file_would_be() -> None:
    content = "Café prices\n\nThe price of a café rose again.\n".encode("cp1252")

    (row,) = shards.parse_batch(_batch([content], pa.binary())).to_pylist()

    assert [_record(row)] == [to_record(article) for article in parser.parse_bytes(content, origin=_ROW)]


def test_bytes_that_are_no_text_are_an_error_of_their_row() -> None:
    wrong, right = _errors(_batch([b"\x7fELF\x00\x00\x01" * 40, STORY.encode()], pa.binary()))

    assert "binary" in (wrong or "")
    assert right is None


def test_a_text_column_that_lies_about_its_encoding_is_read_as_bytes() -> None:
    latin = pa.array(["Café prices rose.\n".encode("latin-1")], pa.binary()).view(pa.string())

    (row,) = shards.parse_batch(pa.record_batch({"id": ["a"], "text": latin})).to_pylist()

    assert row["error"] is None
    assert row["source"]["encoding"] != "utf-8"


@pytest.mark.parametrize(
    "kind", ["string", "large_string", "string_view", "binary", "large_binary", "dictionary"]
)
def test_every_kind_of_text_column_is_read(kind: str) -> None:
    kinds = {"dictionary": pa.dictionary(pa.int32(), pa.string())}
    texts = pa.array([STORY]).cast(kinds.get(kind) or getattr(pa, kind)())

    assert _errors(pa.record_batch({"id": ["a"], "text": texts})) == [None]


def test_numbers_for_texts_are_errors_of_their_rows() -> None:
    assert _errors(_batch([1, 2], pa.int64())) == ["no text but int"] * 2


def test_ids_may_be_numbers() -> None:
    batch = pa.record_batch({"id": [7], "text": [STORY]})

    assert shards.parse_batch(batch).column("id").to_pylist() == ["7"]


@pytest.mark.parametrize(
    "meta",
    [
        pa.array(['{"site": "example.org"}']),
        pa.array([[("site", "example.org")]], pa.map_(pa.string(), pa.string())),
        pa.array([{"site": "example.org"}]),
    ],
    ids=["json", "map", "struct"],
)
def test_what_came_with_a_text_is_in_its_source(meta: Any) -> None:
    (row,) = shards.parse_batch(_batch([STORY], meta=meta)).to_pylist()

    assert _record(row)["source"]["meta"] == {"site": "example.org"}


@pytest.mark.parametrize("meta", ["{", "[1]", "7"])
def test_meta_that_is_no_object_is_an_error_of_its_row(meta: str) -> None:
    wrong, right = _errors(_batch([STORY, STORY], meta=[meta, None]))

    assert (wrong or "").startswith("meta is no JSON object")
    assert right is None


def test_meta_that_lies_about_its_encoding_is_an_error_of_its_row() -> None:
    lying = pa.array([b"{}", b"\xff"], pa.binary()).view(pa.string())
    batch = pa.record_batch({"id": ["a", "b"], "text": [STORY, STORY], "meta": lying})

    right, wrong = _errors(batch)
    assert right is None
    assert (wrong or "").startswith("meta is no JSON object")


def test_a_bug_in_the_parser_costs_one_row(monkeypatch: pytest.MonkeyPatch) -> None:
    def parse_spans(found: Iterable[tuple[Span, Origin]], options: Options) -> list[Article]:
        pairs = list(found)
        if any("poison" in span.text for span, _ in pairs):
            raise ZeroDivisionError("division by zero")
        return parser.parse_spans(pairs, options)

    monkeypatch.setattr("newsparse.batch.work.parse_spans", parse_spans)

    fault = "internal error: ZeroDivisionError: division by zero"
    assert _errors(_batch([STORY, "poison", STORY])) == [None, fault, None]


def test_a_batch_without_texts_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(UsageError, match="no column 'text'"):
        shards.parse_batch(pa.record_batch({"id": ["a"], "body": [STORY]}))


def test_columns_may_have_other_names() -> None:
    batch = pa.record_batch({"url": ["a"], "body": [STORY]})

    parsed = shards.parse_batch(batch, columns=shards.Columns(text="body", id="url"))

    assert parsed.column("id").to_pylist() == ["a"]


def test_options_are_those_of_parse() -> None:
    options = Options(timezone="Asia/Tehran")

    (row,) = shards.parse_batch(_batch([STORY]), options).to_pylist()

    assert [_record(row)] == [to_record(article) for article in parser.parse(STORY, options, _ROW)]


def test_characters_that_arrow_cannot_carry_do_not_stop_a_batch() -> None:
    batch = _batch([STORY], meta=['{"odd": "\\ud800"}'])

    assert shards.parse_batch(batch).num_rows == 1


def test_a_row_is_one_article_as_a_line_of_json_lines_is() -> None:
    assert shards.parse_batch(_batch([STORY * 3])).num_rows == 1


def test_a_whole_file_in_a_row_gives_one_row_an_article() -> None:
    parsed = shards.parse_batch(_batch([STORY * 3, STORY]), split=True)

    expected = parser.parse(STORY * 3, origin=_ROW)
    assert parsed.column("id").to_pylist() == ["row 0"] * len(expected) + ["row 1"]
    assert [_record(row) for row in parsed.to_pylist()[:-1]] == [to_record(article) for article in expected]


def test_the_encoding_of_bytes_is_no_matter_to_texts() -> None:
    options = Options(encoding="utf-16")

    assert shards.parse_batch(_batch([STORY]), options, split=True).column("error").to_pylist() == [None]


def test_a_table_is_parsed_batch_by_batch() -> None:
    table = pa.Table.from_batches([_batch([STORY] * 3), _batch([STORY])])

    parsed = shards.parse_table(table)

    assert parsed.num_rows == 4
    assert parsed.schema.equals(shards.batch_schema())
