"""The output folder of a job: what it says of itself, and what is published there already."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from newsparse.errors import UsageError
from newsparse.shards.manifest import (
    Manifest,
    Shard,
    Source,
    check_same_job,
    decode_manifest,
    encode_manifest,
)
from newsparse.shards.publishing import delete, delete_leftovers, publish_bytes
from newsparse.shards.stores import Place, place, read, read_all, shown, sizes_below, stats
from newsparse.shards.summary import Summary, decode_summary, encode_summary

if TYPE_CHECKING:
    from pyarrow.fs import FileInfo

_DONE = "_done"  # one small file a shard, written after its output: what is in here is published
_MANIFEST, _REPORT, _SUCCESS = "_manifest.json", "_report.json", "_SUCCESS"
_NAMED = 3  # changed inputs that a refusal names


def check_job(folder: Place, manifest: Manifest) -> None:
    """Raise `UsageError` where the folder holds the results of another job."""
    with suppress(FileNotFoundError):
        earlier = read(folder / _MANIFEST)
        check_same_job(manifest, decode_manifest(earlier, f"{folder.path}/{_MANIFEST}"))


def check_inputs(manifest: Manifest) -> None:
    """Raise `UsageError`, naming some, where inputs are no longer what they were when the job was planned."""
    sources = [source for shard in manifest.shards for source in shard.sources]
    found = stats([place(source.path, manifest.root) for source in sources])
    pairs = zip(sources, found, strict=True)
    changed = [shown(source.path) for source, info in pairs if not _is_same(source, info)]
    if changed:
        named = ", ".join(changed[:_NAMED]) + (", …" if len(changed) > _NAMED else "")
        raise UsageError(
            f"{len(changed)} of {len(sources)} inputs changed since the plan: {named}",
            hint="plan again, and run into another --output-dir",
        )


def _is_same(source: Source, info: FileInfo) -> bool:
    has_its_size = source.groups is not None or source.size == info.size
    return has_its_size and bool(source.modified == info.mtime_ns)


def certify(folder: Place, shard: Shard, summary: Summary) -> None:
    """Say that the shard's output stands in the folder; only then does it count as published."""
    publish_bytes(folder / _DONE / f"{shard.name}.json", encode_summary(summary))


def published(folder: Place, manifest: Manifest) -> dict[str, Summary]:
    """The summaries of the shards that are in the folder, whole, by the shards' names."""
    sizes = sizes_below(folder)
    certified = [shard.name for shard in manifest.shards if f"{_DONE}/{shard.name}.json" in sizes]
    contents = read_all([folder / _DONE / f"{name}.json" for name in certified])
    summaries = zip(certified, map(decode_summary, contents), strict=True)
    return {
        name: summary
        for name, summary in summaries
        if summary and sizes.get(f"{name}.{manifest.target}") == summary.bytes_written
    }


def begin(folder: Place, manifest: Manifest) -> None:
    """Make the folder this job's, and take back what an earlier run said of the whole."""
    publish_bytes(folder / _MANIFEST, encode_manifest(manifest))
    delete(folder / _SUCCESS)


def finish(folder: Place, report: bytes, *, succeeded: bool) -> None:
    """Leave the report, the mark of success if it is one, and nothing half built."""
    publish_bytes(folder / _REPORT, report)
    if succeeded:
        publish_bytes(folder / _SUCCESS, b"")
    delete_leftovers(folder)
