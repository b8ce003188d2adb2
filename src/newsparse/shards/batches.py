"""Texts in Arrow batches to record batches: the record's schema, an id, and the reason of a failure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from newsparse.batch.plan import Plan
from newsparse.batch.work import article_of
from newsparse.errors import MissingExtraError
from newsparse.inputs import Failure
from newsparse.model import Article, Options
from newsparse.outputs._characters import NOT_UTF8, replaced
from newsparse.outputs.parquet import record_schema, to_batch
from newsparse.shards.manifest import DEFAULT_COLUMNS, Columns
from newsparse.shards.rows import Answer, Rows, answers

if TYPE_CHECKING:
    import pyarrow as pa

_AS_GIVEN = Options()
_ROWS = 1024


class RecordRow(NamedTuple):
    """One article of an input, or else why the input has none."""

    id: str | None
    article: Article | None = None
    error: str | None = None


def batch_schema() -> pa.Schema:
    """The schema of what `parse_batch` gives: `id` and `error`, then all columns of `-f parquet`.

    `error` is null in the rows of articles; in a row with an error, everything else but the id is null.
    """
    pa = _pyarrow()
    schema = record_schema()
    return pa.schema([("id", pa.string()), ("error", pa.string()), *schema], metadata=schema.metadata)


def parse_batch(
    batch: pa.RecordBatch,
    options: Options = _AS_GIVEN,
    columns: Columns = DEFAULT_COLUMNS,
    *,
    split: bool = False,
) -> pa.RecordBatch:
    """The articles in the texts of a batch, in the schema of `batch_schema`. No row makes this raise.

    The batch has the columns `id`, `text` (or bytes) and, if it likes, `meta` (JSON text, a map or a struct).
    A row is one article, as a line of JSON Lines is, and gives one row; its id is the `source.path` of its
    record. With `split`, a text is a whole file: it gives one row an article, its id repeated, told apart by
    `source.article`. A text that holds nothing or cannot be read gives one row that says so in `error`.
    """
    rows = Rows(Plan(options=options, format="parquet"), columns, split=split)
    return to_arrow([row for answer in answers(batch, rows) for row in record_rows(answer)], options.timezone)


def parse_table(
    table: pa.Table,
    options: Options = _AS_GIVEN,
    columns: Columns = DEFAULT_COLUMNS,
    *,
    split: bool = False,
) -> pa.Table:
    """As `parse_batch`, for a table: batch by batch, so that no column grows beyond what Arrow can hold."""
    parsed = (
        parse_batch(batch, options, columns, split=split) for batch in table.to_batches(max_chunksize=_ROWS)
    )
    return _pyarrow().Table.from_batches(parsed, batch_schema())


def record_rows(answer: Answer) -> Iterator[RecordRow]:
    """The rows that an answer comes to: its articles, and what went wrong."""
    name, result = answer
    yield from (RecordRow(name, article_of(done)) for done in result.articles)
    yield from (RecordRow(name, error=failure_text(failure)) for failure in result.failures)


def failure_text(failure: Failure) -> str:
    """The reason of a failure in one line, with the line it is on where that is known."""
    return failure.reason if failure.line is None else f"line {failure.line}: {failure.reason}"


def to_arrow(rows: Sequence[RecordRow], timezone: str | None = None) -> pa.RecordBatch:
    """The rows as one batch of `batch_schema`."""
    pa = _pyarrow()
    articles = to_batch([row.article for row in rows if row.article is not None], timezone)
    places = iter(range(articles.num_rows))
    indices = [None if row.article is None else next(places) for row in rows]
    taken = articles.take(pa.array(indices, pa.int64()))
    head = [_texts(row.id for row in rows), _texts(row.error for row in rows)]
    return pa.RecordBatch.from_arrays([*head, *taken.columns], schema=batch_schema())


def _texts(values: Iterable[str | None]) -> pa.Array:
    return _pyarrow().array(replaced(list(values), NOT_UTF8), _pyarrow().string())


def _pyarrow() -> Any:
    try:
        import pyarrow as pa
    except ImportError:
        raise MissingExtraError("Arrow batches", "arrow") from None
    return pa
