"""The rows of Arrow batches to what became of each: whatever a row holds, it is answered for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from msgspec.structs import replace

from newsparse.batch.plan import Plan
from newsparse.batch.units import size_of
from newsparse.batch.work import Result, work
from newsparse.chunks import chunks
from newsparse.errors import InputError, UsageError
from newsparse.inputs import Item, Place, Row, Whole, failure_of
from newsparse.inputs.tables import check_depth
from newsparse.shards.manifest import Columns

if TYPE_CHECKING:
    import pyarrow as pa


class Answer(NamedTuple):
    """What became of one input, or of a part of it, under the id that the input is known by."""

    id: str | None
    result: Result


class Rows(NamedTuple):
    """How the rows of a batch are read: from which file, if any, and the number of the batch's first row.

    `split` says that a text is a whole file, which may hold several articles.
    """

    plan: Plan
    columns: Columns
    path: str | None = None
    first: int = 1
    split: bool = False


def answers(batch: pa.RecordBatch, rows: Rows) -> Iterator[Answer]:
    """What became of each row of a batch, in order.

    Raises `UsageError` where the batch lacks the columns for id and text: that is no fault of a row.
    """
    ids, texts, metas = _columns(batch, rows.columns)
    plan = rows.plan if "binary" in str(texts.type) else _of_text(rows.plan)
    names = [_name(scalar) for scalar in ids]
    items = (_item_of(texts, metas, index, name, rows) for index, name in enumerate(names))
    for name, (_, result) in zip(names, worked(items, plan), strict=True):
        yield Answer(name, result)


def worked(items: Iterable[Item], plan: Plan) -> Iterator[tuple[Item, Result]]:
    """Each item and what became of it."""
    for chunk in chunks(items, size_of):
        yield from zip(chunk, work(chunk, plan), strict=True)


def _item_of(texts: Any, metas: Any, index: int, name: str | None, rows: Rows) -> Item:
    place = Place(rows.path or name or "")
    try:
        return _item(texts[index], metas and metas[index], place, rows, index)
    except InputError as error:
        return failure_of(place, error)


def _of_text(plan: Plan) -> Plan:
    """The plan for texts that are decoded already: in what bytes they once were is no matter."""
    return replace(plan, options=replace(plan.options, encoding=None))


def _columns(batch: pa.RecordBatch, columns: Columns) -> tuple[Any, Any, Any]:
    names = batch.schema.names
    missing = [column for column in (columns.id, columns.text) if column not in names]
    if missing:
        found = ", ".join(names) or "none"
        raise UsageError(f"no column {missing[0]!r}", hint=f"the columns found are {found}")
    metas = batch.column(columns.meta) if columns.meta in names else None
    return batch.column(columns.id), batch.column(columns.text), metas


def _name(scalar: Any) -> str | None:
    value = _value(scalar)
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value and str(value)


def _item(text: Any, meta: Any, place: Place, rows: Rows, index: int) -> Item:
    content = _value(text)
    if content is None:
        raise InputError("no text: null")
    if not isinstance(content, str | bytes):
        raise InputError(f"no text but {type(content).__name__}")
    if not rows.split:
        return Row(place, rows.first + index, None, content, meta=_meta(meta and _value(meta)))
    return Whole(place, content.encode() if isinstance(content, str) else content)


def _value(scalar: Any) -> Any:
    """The value; bytes also for a string that lies about its encoding."""
    try:
        return scalar.as_py()
    except UnicodeDecodeError:
        return scalar.as_buffer().to_pybytes()


def _meta(value: Any) -> dict[str, Any]:
    """What came with a text: a JSON object, a map or a struct."""
    try:
        fields = msgspec.json.decode(value) if isinstance(value, str | bytes) else value
        meta: dict[str, Any] = msgspec.to_builtins(dict(fields or {}), str_keys=True)
        check_depth(meta)
    except (msgspec.MsgspecError, RecursionError, TypeError, ValueError) as error:
        raise InputError(f"meta is no JSON object, map or struct: {error}") from None
    return meta
