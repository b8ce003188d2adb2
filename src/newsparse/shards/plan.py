"""Inputs to shards: large files alone, small ones packed, in the order in which they are listed."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec.structs import replace

from newsparse.model import Options
from newsparse.shards.manifest import (
    DEFAULT_COLUMNS,
    Columns,
    Manifest,
    Shard,
    Source,
    Target,
    layouts_digest,
)
from newsparse.shards.stores import place
from newsparse.shards.tables import is_table, row_group_sizes

_COMPRESSED = re.compile(r"\.(gz|bz2|xz|zst|tgz|zip)$", re.IGNORECASE)
_EXPANSION = 4  # text compresses about so well, and the time is spent on what comes out
_ODD = re.compile(r"[^A-Za-z0-9._-]+")
_LABEL = 80  # characters of an input's name that its output carries; the number before it makes it unique


class Limits(NamedTuple):
    """How much goes into one shard: bytes of text (estimated), and files."""

    size: int = 128_000_000
    files: int = 5_000


NO_MORE_THAN = Limits()


class Request(NamedTuple):
    """How inputs are to be read, written and divided."""

    target: Target = "parquet"
    options: Options = Options()
    columns: Columns = DEFAULT_COLUMNS
    limits: Limits = NO_MORE_THAN


AS_USUAL = Request()


def plan(sources: Iterable[Source], root: str, request: Request = AS_USUAL) -> Manifest:
    """The job of reading the sources; relative paths among them, and that of a layout, are below `root`."""
    options = request.options
    if options.layout and options.layout.endswith(".toml"):
        options = replace(options, layout=os.path.abspath(os.path.join(root, options.layout)))
    return Manifest(
        target=request.target,
        options=options,
        layouts=layouts_digest(options),
        columns=request.columns,
        root=root,
        shards=pack(sources, root, request.limits),
    )


def pack(sources: Iterable[Source], root: str, limits: Limits = NO_MORE_THAN) -> tuple[Shard, ...]:
    """The sources in shards; in the order of their names, the outputs keep the order of the sources."""
    packs = list(_packs(_pieces(sources, root, limits.size), limits))
    width = max(5, len(str(len(packs))))
    return tuple(
        Shard(f"part-{number:0{width}}-{_label(sources)}", tuple(sources), sum(map(weight, sources)))
        for number, sources in enumerate(packs)
    )


def weight(source: Source) -> int:
    """The bytes of text in a source, roughly: what its time depends on."""
    return source.size * (_EXPANSION if _COMPRESSED.search(source.path) else 1)


def _packs(sources: Iterable[Source], limits: Limits) -> Iterator[list[Source]]:
    packed: list[Source] = []
    total = 0
    for source in sources:
        if packed and (total + weight(source) > limits.size or len(packed) == limits.files):
            yield packed
            packed, total = [], 0
        packed.append(source)
        total += weight(source)
    if packed:
        yield packed


def _pieces(sources: Iterable[Source], root: str, size: int) -> Iterator[Source]:
    """The sources, Parquet files that are too large for one shard cut between row groups."""
    for source in sources:
        if is_table(source.path) and source.size > size:
            yield from _row_groups(source, row_group_sizes(place(source.path, root)), size)
        else:
            yield source


def _row_groups(source: Source, sizes: list[int], limit: int) -> Iterator[Source]:
    first, total = 0, 0
    for group, size in enumerate(sizes):
        if group > first and total + size > limit:
            yield Source(source.path, total, source.modified, (first, group))
            first, total = group, 0
        total += size
    yield Source(source.path, total, source.modified, (first, len(sizes)))


def _label(sources: list[Source]) -> str:
    """What the output is called after: its only input, or the folder of the first of many."""
    parts = sources[0].path.rstrip("/").split("/")
    name = parts[-1] if len(sources) == 1 else parts[-2] if len(parts) > 1 else ""
    return _ODD.sub("_", name)[-_LABEL:] or "input"
