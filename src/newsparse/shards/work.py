"""One shard from its inputs to its output file, published whole."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.batch.garbage import collected_seldom
from newsparse.batch.plan import Plan
from newsparse.errors import UsageError
from newsparse.model import Options
from newsparse.shards.manifest import DEFAULT_COLUMNS, Columns, Shard, Source
from newsparse.shards.publishing import published
from newsparse.shards.sources import source_answers
from newsparse.shards.stores import place, shown
from newsparse.shards.summary import Summary, Tally
from newsparse.shards.writers import WRITERS

_AS_GIVEN = Options()


def run_shard(
    source: str | Sequence[str] | Shard,
    target: str,
    options: Options = _AS_GIVEN,
    *,
    columns: Columns = DEFAULT_COLUMNS,
    root: str = ".",
) -> Summary:
    """Read a file, some files or a planned shard; publish their records as one file; say what it came to.

    Paths and URIs of any pyarrow.fs store will do. The target ends with `.parquet` or `.jsonl`; it is built
    aside and appears once and whole, so that a second run, or two at once, do no harm. What cannot be read is
    counted, named in the summary and, in Parquet, a row with an `error`. Raises `OSError` for trouble that
    may pass.
    """
    form = _format(target)
    plan = Plan(options=options, format=form)
    tally = Tally()
    with collected_seldom(), published(place(target, root)) as built:
        answers = source_answers(_sources(source), plan, columns, root)
        WRITERS[form](built, tally.counted(answers), options.timezone)
        tally.bytes_written = built.stat().st_size
    return tally.summary()


def _format(target: str) -> str:
    suffix = shown(target).rpartition(".")[2]
    if suffix not in WRITERS:
        raise UsageError(f"{shown(target)}: a shard is written as .parquet or .jsonl")
    return suffix


def _sources(source: str | Sequence[str] | Shard) -> tuple[Source, ...]:
    if isinstance(source, Shard):
        return source.sources
    return tuple(Source(path, 0) for path in ([source] if isinstance(source, str) else source))
