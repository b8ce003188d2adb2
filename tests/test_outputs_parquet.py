"""Parquet, read by pyarrow, pandas, polars and DuckDB."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from msgspec.structs import replace
from output_articles import EMPTY, FULL, every_article, for_any_article

from newsparse.model import Article
from newsparse.outputs import Settings, format_named, open_writer
from newsparse.record import to_record

_DEFAULT = Settings()
pa = pytest.importorskip("pyarrow", reason="newsparse[parquet] is not installed")
pq = pytest.importorskip("pyarrow.parquet", reason="newsparse[parquet] is not installed")
parquet = pytest.importorskip("newsparse.outputs.parquet")


def _written(articles: list[Article], settings: Settings = _DEFAULT) -> io.BytesIO:
    stream = io.BytesIO()
    writer = open_writer(format_named("parquet"), stream, settings)
    for article in articles:
        writer.write(article)
    writer.close()
    stream.seek(0)
    return stream


def _record(row: dict[str, Any]) -> dict[str, Any]:
    """A row as the record it was."""
    record = {key: value for key, value in row.items() if not key.endswith("_timestamp")}
    record["labels"], record["lines"] = dict(record["labels"]), dict(record["lines"])
    source = record["source"]
    record["source"] = {**source, "meta": json.loads(source["meta"]), "said_by": dict(source["said_by"])}
    return record


def _without_surrogates(article: Article) -> dict[str, Any]:
    """The record with U+FFFD for lone surrogates; `meta` is JSON, which escapes them."""
    record = to_record(article)
    meta = record["source"].pop("meta")
    text = json.dumps(record, ensure_ascii=False)
    clean = json.loads("".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text))
    clean["source"]["meta"] = meta
    return clean  # type: ignore[no-any-return]


@every_article
def test_each_row_is_the_record(articles: list[Article]) -> None:
    rows = pq.read_table(_written(articles)).to_pylist()
    assert [_record(row) for row in rows] == [_without_surrogates(article) for article in articles]


@for_any_article
def test_any_row_is_the_record(article: Article) -> None:
    (row,) = pq.read_table(_written([article])).to_pylist()
    assert _record(row) == _without_surrogates(article)


def test_a_file_has_the_fixed_schema_even_without_articles() -> None:
    table = pq.read_table(_written([]))
    assert table.num_rows == 0
    assert table.schema.equals(parquet.record_schema())
    assert table.schema.field("dateline").type.field("places").type == pa.list_(pa.string())
    assert table.schema.names == [*Article.__struct_fields__, "publish_timestamp", "update_timestamp"]


@pytest.mark.parametrize(
    ("date", "moment"),
    [
        ("2020-07-08T22:26+04:30", datetime(2020, 7, 8, 17, 56, tzinfo=UTC)),
        ("2020-07-08T22:26:59Z", datetime(2020, 7, 8, 22, 26, 59, tzinfo=UTC)),
        ("2020-07-08T22:26", None),
        ("2020-07-08", None),
        ("2020", None),
        ("0001-01-01T00:00+14:00", None),
        (None, None),
    ],
)
def test_a_timestamp_stands_only_for_a_moment(date: str | None, moment: datetime | None) -> None:
    (row,) = pq.read_table(_written([replace(FULL, publish_date=date)])).to_pylist()
    assert row["publish_timestamp"] == moment
    assert row["publish_date"] == date


def test_a_zone_makes_a_moment_of_a_time_without_one() -> None:
    article = replace(FULL, publish_date="2020-07-08T22:26")
    (row,) = pq.read_table(_written([article], Settings(timezone="Asia/Tehran"))).to_pylist()
    assert row["publish_timestamp"] == datetime(2020, 7, 8, 17, 56, tzinfo=UTC)
    assert row["publish_date"] == "2020-07-08T22:26"


def test_row_groups_are_bounded_in_rows() -> None:
    rows = parquet.ROWS_IN_GROUP
    groups = pq.ParquetFile(_written([EMPTY] * (2 * rows + 1))).metadata
    assert [groups.row_group(number).num_rows for number in range(groups.num_row_groups)] == [rows, rows, 1]


def test_row_groups_are_bounded_in_text() -> None:
    article = replace(FULL, paragraphs=("x" * (parquet.CHARACTERS_IN_GROUP // 2),))
    assert pq.ParquetFile(_written([article] * 5)).num_row_groups == 3


def test_a_batch_is_what_the_file_holds() -> None:
    batch = parquet.to_batch([FULL, EMPTY])
    assert pa.Table.from_batches([batch]).equals(pq.read_table(_written([FULL, EMPTY])))


def test_pandas_reads_it() -> None:
    pandas = pytest.importorskip("pandas", reason="newsparse[recipes] is not installed")
    frame = pandas.read_parquet(_written([FULL, EMPTY]))
    assert frame["title"].tolist()[0] == FULL.title
    assert frame["paragraphs"][0].tolist() == list(FULL.paragraphs)
    assert frame["dateline"][0]["agency"] == "Dispatches"
    assert str(frame["publish_timestamp"][0]) == "2020-07-08 17:56:00+00:00"


def test_polars_reads_it() -> None:
    polars = pytest.importorskip("polars", reason="newsparse[recipes] is not installed")
    frame = polars.read_parquet(_written([FULL, EMPTY]))
    assert frame["dateline"].struct.field("places").to_list() == [["SALVADOR", "ILHEUS"], []]
    assert frame["paragraphs"].list.len().to_list() == [2, 0]


def test_duckdb_reads_it(tmp_path: Any) -> None:
    duckdb = pytest.importorskip("duckdb", reason="newsparse[recipes] is not installed")
    path = tmp_path / "news.parquet"
    path.write_bytes(_written([FULL, EMPTY]).getvalue())
    query = f"select dateline.agency, len(paragraphs), labels['Section'] from '{path}' where title > ''"
    with duckdb.connect() as connection:
        assert connection.sql(query).fetchall() == [("Dispatches", 2, "Economy")]
