"""Records to the file of a shard, in constant memory; the same records give the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, cast

from newsparse.outputs.parquet import ROWS_IN_GROUP
from newsparse.shards.batches import batch_schema, record_rows, to_arrow
from newsparse.shards.rows import Answer

if TYPE_CHECKING:
    import pyarrow as pa

Write = Callable[[Path, Iterable[Answer], str | None], None]

_ROWS_AT_ONCE = 256  # as Python objects, rows take ten times the memory that they take in Arrow
_BYTES_IN_GROUP = 64 << 20


def write_jsonl(path: Path, answers: Iterable[Answer], timezone: str | None) -> None:  # noqa: ARG001 (a `Write`)
    """One record a line, the bytes that the `newsparse` command writes; failures are in the summary alone."""
    with path.open("wb", buffering=1 << 20) as lines:
        for answer in answers:
            lines.writelines(cast(bytes, done.article) for done in answer.result.articles)


def write_parquet(path: Path, answers: Iterable[Answer], timezone: str | None) -> None:
    """The rows of `batch_schema`, in row groups of bounded size."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    with pq.ParquetWriter(path, batch_schema(), compression="zstd") as table:
        for group in _groups(_batches(answers, timezone)):
            whole = pa.Table.from_batches(group, batch_schema())
            table.write_table(whole, row_group_size=whole.num_rows)


def _batches(answers: Iterable[Answer], timezone: str | None) -> Iterator[pa.RecordBatch]:
    rows = (row for answer in answers for row in record_rows(answer))
    while piece := list(islice(rows, _ROWS_AT_ONCE)):
        yield to_arrow(piece, timezone)


def _groups(batches: Iterable[pa.RecordBatch]) -> Iterator[list[pa.RecordBatch]]:
    group: list[pa.RecordBatch] = []
    rows = size = 0
    for batch in batches:
        group.append(batch)
        rows += batch.num_rows
        size += batch.nbytes
        if rows >= ROWS_IN_GROUP or size >= _BYTES_IN_GROUP:
            yield group
            group, rows, size = [], 0, 0
    if group:
        yield group


WRITERS: dict[str, Write] = {"jsonl": write_jsonl, "parquet": write_parquet}
