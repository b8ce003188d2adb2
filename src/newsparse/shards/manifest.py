"""The job's manifest: which inputs make which shard, read with which options by which version."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from newsparse import __version__
from newsparse.errors import UsageError
from newsparse.layouts.registry import by_name, user_files, user_folder
from newsparse.model import Options

Target = Literal["parquet", "jsonl"]


class Columns(Struct, frozen=True):
    """Where an article stands in a table or in JSON Lines: the names of the columns."""

    text: str = "text"
    id: str = "id"
    meta: str = "meta"


DEFAULT_COLUMNS = Columns()


class Source(Struct, frozen=True, omit_defaults=True):
    """One input as it was when the job was planned; `groups` is a range of a Parquet file's row groups."""

    path: str
    size: int
    modified: int | None = None
    groups: tuple[int, int] | None = None


class Shard(Struct, frozen=True):
    """The inputs of one output file, which `name` names without its suffix."""

    name: str
    sources: tuple[Source, ...]
    weight: int


class Manifest(Struct, frozen=True, kw_only=True):
    """A whole job. Relative paths are below `root`, the folder in which the job was planned."""

    manifest: Literal[1] = 1
    version: str = __version__
    target: Target = "parquet"
    options: Options = Options()
    layouts: str
    columns: Columns = DEFAULT_COLUMNS
    root: str
    shards: tuple[Shard, ...]


def encode_manifest(manifest: Manifest) -> bytes:
    """The manifest as JSON, one shard a line; the same job gives the same bytes."""
    head = msgspec.json.encode(msgspec.structs.replace(manifest, shards=()))
    shards = b",\n".join(msgspec.json.encode(shard) for shard in manifest.shards)
    return head.removesuffix(b"]}") + b"\n" + shards + b"\n]}\n"


def decode_manifest(content: bytes, name: str) -> Manifest:
    """The manifest in these bytes; raises `UsageError`, naming the file, where there is none."""
    try:
        return msgspec.json.decode(content, type=Manifest)
    except msgspec.DecodeError as error:
        hint = "make one with: newsparse shard plan SOURCE… -o manifest.json"
        raise UsageError(f"{name} is no manifest: {error}", hint=hint) from None


def layouts_digest(options: Options) -> str:
    """A hash of the layout files that decide how texts are read besides those of this version.

    They are the one that the options name, or else all in the user's own folder: that of whoever plans the
    job, and of every worker on every machine.
    """
    found = sha256()
    for path in _layout_files(options.layout):
        found.update(b"\0".join((path.name.encode(), path.read_bytes(), b"")))
    return found.hexdigest()


def _layout_files(layout: str | None) -> list[Path]:
    if layout is None:
        return [Path(path) for path in user_files()]
    return [Path(layout if layout.endswith(".toml") else by_name(layout).path)]


def check_layouts(options: Options, planned: str) -> None:
    """Raise `UsageError` where the layouts here are not those that the job was planned with."""
    try:
        here = layouts_digest(options)
    except OSError as error:
        here = str(error)
    if here != planned:
        raise UsageError(
            f"{options.layout or user_folder()}: other layouts than when the job was planned",
            hint="plan again; on a cluster, every machine needs the same file or the same folder",
        )


def check_version(manifest: Manifest) -> None:
    """Raise `UsageError` where the job was planned by another version."""
    if manifest.version != __version__:
        raise UsageError(
            f"planned by newsparse {manifest.version}, and this is {__version__}",
            hint="plan again, and run into another --output-dir: one job is read by one version",
        )


def check_same_job(manifest: Manifest, earlier: Manifest) -> None:
    """Raise `UsageError`, naming what differs, where an output folder holds the results of another job."""
    if different := list(_differences(manifest, earlier)):
        raise UsageError(
            f"the output folder holds another job: its {' and '.join(different)} differ",
            hint="name another --output-dir, or run the manifest that it was begun with",
        )


def _differences(manifest: Manifest, earlier: Manifest) -> Iterator[str]:
    if manifest.version != earlier.version:
        yield f"version ({earlier.version})"
    for fields, name in _PARTS:
        if any(getattr(manifest, field) != getattr(earlier, field) for field in fields):
            yield name


_PARTS = (
    (("options", "layouts", "columns"), "options"),
    (("target",), "format"),
    (("root", "shards"), "inputs"),
)
