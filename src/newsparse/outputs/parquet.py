"""Parquet: the record with its nested types, in row groups of bounded size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import msgspec

from newsparse.model import SCHEMA, Article, Confidence
from newsparse.outputs._characters import NOT_UTF8, character_loss, replaced
from newsparse.outputs._format import Format, Settings, Sink, dropped
from newsparse.outputs._moments import moment
from newsparse.record import values_to_json

if TYPE_CHECKING:
    import pyarrow as pa

ROWS_IN_GROUP = 4096
CHARACTERS_IN_GROUP = 16 << 20


def record_schema() -> pa.Schema:
    """The Arrow schema of the record: its keys in order, then `publish_timestamp` and `update_timestamp`.

    Dates stay text, as exact as they are; the timestamps are set where date, time and zone are known.
    `labels` and `lines` are maps; `source.meta`, which can hold anything, is JSON.
    """
    import pyarrow as pa

    text, number, texts = pa.string(), pa.int64(), pa.list_(pa.string())
    comment = pa.struct({"author": text, "date": text, "text": text})
    date = pa.struct({"role": text, "text": text, "value": text, "line": number, "source": text})
    place = {"path": text, "article": number, "first_line": number, "last_line": number}
    nested = {
        "schema": pa.int16(),
        "authors": texts,
        "dateline": pa.struct({"text": text, "places": texts, "agency": text, "date": text}),
        "paragraphs": texts,
        "comments": pa.struct({"marker": text, "items": pa.list_(comment)}),
        "trailer": texts,
        "labels": pa.map_(text, text),
        "dates": pa.list_(date),
        "lines": pa.map_(text, pa.list_(number)),
        "sections": pa.list_(pa.struct({"section": text, "first": number, "last": number})),
        "word_count": number,
        "confidence": pa.struct(dict.fromkeys(Confidence.__struct_fields__, pa.float64())),
        "warnings": pa.list_(pa.struct({"code": text, "message": text, "line": number})),
        "source": pa.struct(
            {**place, "encoding": text, "meta": text, "said_by": pa.map_(text, text), "duplicate_of": text}
        ),
    }
    record = [(name, nested.get(name, text)) for name in Article.__struct_fields__]
    moments = [(name, pa.timestamp("us", tz="UTC")) for name in ("publish_timestamp", "update_timestamp")]
    return pa.schema([*record, *moments], metadata={"newsparse.schema": str(SCHEMA)})


def to_batch(articles: Iterable[Article], timezone: str | None = None) -> pa.RecordBatch:
    """The articles as one Arrow batch of `record_schema`, which must fit in memory."""
    import pyarrow as pa

    rows = [_row(article, timezone) for article in articles]
    try:
        return pa.RecordBatch.from_pylist(rows, record_schema())
    except UnicodeEncodeError:
        return pa.RecordBatch.from_pylist([replaced(row, NOT_UTF8) for row in rows], record_schema())


def _row(article: Article, timezone: str | None) -> dict[str, Any]:
    row: dict[str, Any] = msgspec.to_builtins(article)
    row["source"]["meta"] = values_to_json(row["source"]["meta"]).decode("utf-8")
    row["publish_timestamp"] = _universal(moment(article.publish_date, timezone))
    row["update_timestamp"] = _universal(moment(article.update_date, timezone))
    return row


def _universal(found: datetime | None) -> datetime | None:
    try:
        return found and found.astimezone(UTC)
    except OverflowError:  # the first hours of the year 1, the last of 9999
        return None


class ParquetWriter:
    """Collects articles and writes them a row group at a time."""

    def __init__(self, sink: Sink, settings: Settings) -> None:
        import pyarrow.parquet as pq

        self.losses: Counter[str] = Counter()
        self._settings = settings
        self._file = pq.ParquetWriter(sink, record_schema(), compression="zstd")
        self._articles: list[Article] = []
        self._characters = 0

    def write(self, article: Article) -> None:
        """Take one article; a full row group is written at once."""
        self.losses.update(dropped(FORMAT, article, self._settings))
        self._articles.append(article)
        self._characters += sum(map(len, article.paragraphs))
        if len(self._articles) == ROWS_IN_GROUP or self._characters >= CHARACTERS_IN_GROUP:
            self._flush()

    def close(self) -> None:
        """Write the last row group and the footer."""
        if self._articles:
            self._flush()
        self._file.close()

    def _flush(self) -> None:
        self._file.write_batch(to_batch(self._articles, self._settings.timezone))
        self._articles, self._characters = [], 0


FORMAT = Format(
    name="parquet",
    suffix=".parquet",
    aliases=("pq",),
    summary="Parquet with nested types and timestamps",
    notes=(
        "the record's keys with their nested types, then publish_timestamp and update_timestamp where"
        " the date is a moment; labels and lines are maps, source.meta is JSON"
    ),
    media_type="application/vnd.apache.parquet",
    open=ParquetWriter,
    schema=lambda _settings: record_schema().to_string(show_schema_metadata=False) + "\n",
    loses=(character_loss(NOT_UTF8, "UTF-8 cannot carry lone surrogates"),),
    extra="parquet",
    modules=("pyarrow",),
    streams=False,
)
