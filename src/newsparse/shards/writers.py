"""Records to the file of a shard, in constant memory; the same records give the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from newsparse.outputs.parquet import CHARACTERS_IN_GROUP, ROWS_IN_GROUP
from newsparse.shards.batches import RecordRow, batch_schema, record_rows, to_arrow
from newsparse.shards.rows import Answer

Write = Callable[[Path, Iterable[Answer], str | None], None]


def write_jsonl(path: Path, answers: Iterable[Answer], timezone: str | None) -> None:  # noqa: ARG001 (a `Write`)
    """One record a line, the bytes that the `newsparse` command writes; failures are in the summary alone."""
    with path.open("wb", buffering=1 << 20) as lines:
        for answer in answers:
            lines.writelines(done.encoded for done in answer.result.articles)


def write_parquet(path: Path, answers: Iterable[Answer], timezone: str | None) -> None:
    """The rows of `batch_schema`, in row groups of bounded size."""
    import pyarrow.parquet as pq

    with pq.ParquetWriter(path, batch_schema(), compression="zstd") as table:
        for rows in _groups(row for answer in answers for row in record_rows(answer)):
            table.write_batch(to_arrow(rows, timezone), row_group_size=len(rows))


def _groups(rows: Iterable[RecordRow]) -> Iterable[list[RecordRow]]:
    group: list[RecordRow] = []
    characters = 0
    for row in rows:
        group.append(row)
        characters += sum(map(len, row.article.paragraphs)) if row.article else 0
        if len(group) == ROWS_IN_GROUP or characters >= CHARACTERS_IN_GROUP:
            yield group
            group, characters = [], 0
    if group:
        yield group


WRITERS: dict[str, Write] = {"jsonl": write_jsonl, "parquet": write_parquet}
