"""Rows to Arrow batches: the record's schema, with the id of the input and the reason of a failure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from newsparse.errors import MissingExtraError
from newsparse.model import Options
from newsparse.outputs._characters import NOT_UTF8, replaced
from newsparse.outputs.parquet import record_schema, to_batch
from newsparse.shards.manifest import DEFAULT_COLUMNS, Columns
from newsparse.shards.rows import Row, rows_of_batch

if TYPE_CHECKING:
    import pyarrow as pa

_AS_GIVEN = Options()
_ROWS = 1024


def batch_schema() -> pa.Schema:
    """The schema of what `parse_batch` gives: `id` and `error`, then all columns of `-f parquet`.

    `error` is null in the rows of articles; in a row with an error, everything else but the id is null.
    """
    pa = _pyarrow()
    schema = record_schema()
    return pa.schema([("id", pa.string()), ("error", pa.string()), *schema], metadata=schema.metadata)


def parse_batch(
    batch: pa.RecordBatch, options: Options = _AS_GIVEN, columns: Columns = DEFAULT_COLUMNS
) -> pa.RecordBatch:
    """The articles in the texts of a batch, one row an article, in the schema of `batch_schema`.

    The batch has the columns `id`, `text` (or bytes) and, if it likes, `meta` (JSON text, a map or a struct).
    A text with several articles gives as many rows with its id, told apart by `source.article`; one with
    none, or that cannot be read, gives one row that says so in `error`. No row makes this raise.
    """
    return to_arrow(list(rows_of_batch(batch, options, columns)), options.timezone)


def parse_table(
    table: pa.Table, options: Options = _AS_GIVEN, columns: Columns = DEFAULT_COLUMNS
) -> pa.Table:
    """As `parse_batch`, for a table: batch by batch, so that no column grows beyond what Arrow can hold."""
    parsed = (parse_batch(batch, options, columns) for batch in table.to_batches(max_chunksize=_ROWS))
    return _pyarrow().Table.from_batches(parsed, batch_schema())


def to_arrow(rows: Sequence[Row], timezone: str | None = None) -> pa.RecordBatch:
    """The rows as one batch of `batch_schema`."""
    pa = _pyarrow()
    articles = to_batch([row.article for row in rows if row.article is not None], timezone)
    places = iter(range(articles.num_rows))
    indices = [None if row.article is None else next(places) for row in rows]
    taken = articles.take(pa.array(indices, pa.int64()))
    head = [_texts([row.id for row in rows]), _texts([row.error for row in rows])]
    return pa.RecordBatch.from_arrays([*head, *taken.columns], schema=batch_schema())


def _texts(values: list[str | None]) -> pa.Array:
    return _pyarrow().array(replaced(values, NOT_UTF8), _pyarrow().string())


def _pyarrow() -> Any:
    try:
        import pyarrow as pa
    except ImportError:
        raise MissingExtraError("Arrow batches", "arrow") from None
    return pa
