"""Parquet as an input: its rows in batches, and where it can be cut."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from newsparse.errors import InputError
from newsparse.shards.manifest import Columns, Source
from newsparse.shards.stores import place

if TYPE_CHECKING:
    import pyarrow as pa

    from newsparse.shards.stores import Place

_SUFFIXES = (".parquet", ".pq")
_BATCH_ROWS = 1024


def is_table(path: str) -> bool:
    """Whether a source is a Parquet file, by its name."""
    return path.lower().endswith(_SUFFIXES)


def row_group_sizes(where: Place) -> list[int]:
    """The bytes of text and all else in each row group, uncompressed."""
    with _opened(where) as table:
        groups = table.metadata
        return [groups.row_group(number).total_byte_size for number in range(groups.num_row_groups)]


def first_row(source: Source, root: str) -> int:
    """The number of the source's first row in its file, counted from 1."""
    if source.groups is None:
        return 1
    with _opened(place(source.path, root)) as table:
        groups = range(source.groups[0])
        return 1 + int(sum(table.metadata.row_group(group).num_rows for group in groups))


def batches(source: Source, root: str, columns: Columns) -> Iterator[pa.RecordBatch]:
    """The rows of a Parquet file, or of some of its row groups; only the columns that are wanted."""
    with _opened(place(source.path, root)) as table:
        first, end = source.groups or (0, table.metadata.num_row_groups)
        wanted = (columns.id, columns.text, columns.meta)
        names = [name for name in wanted if name in table.schema_arrow.names]
        yield from table.iter_batches(
            _BATCH_ROWS, row_groups=range(first, end), columns=names, use_threads=False
        )


@contextmanager
def _opened(where: Place) -> Iterator[Any]:
    import pyarrow as pa
    import pyarrow.parquet

    try:
        with where.store.open_input_file(where.path) as stream:
            yield pyarrow.parquet.ParquetFile(stream, pre_buffer=True)
    except pa.ArrowInvalid as error:
        raise InputError(f"{where.path} is no whole Parquet file: {error}") from None
