"""Texts in Arrow columns to articles: whatever a row holds, it is answered for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from newsparse.errors import InputError, NewsparseError, UsageError
from newsparse.model import Article, Options, Origin
from newsparse.parser import parse, parse_bytes
from newsparse.shards.manifest import DEFAULT_COLUMNS, Columns

if TYPE_CHECKING:
    import pyarrow as pa

EMPTY = "empty: nothing but white space"
# A million rows are not given up for a bug that one of them brings to light: that row says what happened.
_BUGS = (
    ArithmeticError, AssertionError, AttributeError, LookupError,
    MemoryError, RuntimeError, TypeError, ValueError,
)  # fmt: skip


class Row(NamedTuple):
    """One article of an input, or else why the input has none; `id` says which input that is."""

    id: str | None
    article: Article | None = None
    error: str | None = None


def rows_of_batch(
    batch: pa.RecordBatch, options: Options, columns: Columns = DEFAULT_COLUMNS, path: str | None = None
) -> Iterator[Row]:
    """The articles of each row of a batch, in order; a row without any gives one row that says why.

    Raises `UsageError` where the batch lacks the columns for id and text: that is no fault of a row.
    """
    ids, texts, metas = _columns(batch, columns)
    for number in range(batch.num_rows):
        name = None
        try:
            name = _name(ids[number])
            origin = Origin(path=path, meta=_meta(metas[number].as_py()) if metas else {})
            articles = _articles(texts[number], origin, options)
        except NewsparseError as error:
            yield Row(name, error=str(error))
        except _BUGS as error:
            yield Row(name, error=f"{type(error).__name__}: {error}")
        else:
            yield from (Row(name, article) for article in articles)


def _columns(batch: pa.RecordBatch, columns: Columns) -> tuple[Any, Any, Any]:
    names = batch.schema.names
    missing = [column for column in (columns.id, columns.text) if column not in names]
    if missing:
        found = ", ".join(names) or "none"
        raise UsageError(f"no column {missing[0]!r}", hint=f"the columns found are {found}")
    metas = batch.column(columns.meta) if columns.meta in names else None
    return batch.column(columns.id), batch.column(columns.text), metas


def _name(scalar: Any) -> str | None:
    value = scalar.as_py()
    return value if value is None or isinstance(value, str) else str(value)


def _meta(value: Any) -> dict[str, Any]:
    """What came with a text: a JSON object, a map or a struct."""
    try:
        fields = msgspec.json.decode(value) if isinstance(value, str | bytes) else value
        return msgspec.to_builtins(dict(fields or {}), str_keys=True)  # type: ignore[no-any-return]
    except (msgspec.MsgspecError, TypeError, ValueError) as error:
        raise InputError(f"meta is no JSON object, map or struct: {error}") from None


def _articles(scalar: Any, origin: Origin, options: Options) -> list[Article]:
    text = _text(scalar)
    if text is None:
        raise InputError("no text: null")
    articles = parse(text, options, origin) if isinstance(text, str) else parse_bytes(text, options, origin)
    if not articles:
        raise InputError(EMPTY)
    return articles


def _text(scalar: Any) -> str | bytes | None:
    """The text, or the bytes of a binary column; also of a string column that lies about its encoding."""
    try:
        value = scalar.as_py()
    except UnicodeDecodeError:
        value = scalar.as_buffer().to_pybytes()
    if isinstance(value, str | bytes | None):
        return value
    raise InputError(f"no text but {type(value).__name__}")
