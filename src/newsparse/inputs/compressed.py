"""Compressed files: what is inside them."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.inputs import streams
from newsparse.inputs.items import Raw
from newsparse.inputs.registry import COMPRESSION
from newsparse.inputs.source import Source


def read_gz(source: Source) -> Iterator[Raw]:
    """What is in a gzip file."""
    return _inside(source, "gz")


def read_bz2(source: Source) -> Iterator[Raw]:
    """What is in a bzip2 file."""
    return _inside(source, "bz2")


def read_xz(source: Source) -> Iterator[Raw]:
    """What is in an xz file."""
    return _inside(source, "xz")


def read_zst(source: Source) -> Iterator[Raw]:
    """What is in a Zstandard file; raises `MissingExtraError` where nothing can open it."""
    return _inside(source, "zst")


def _inside(source: Source, kind: str) -> Iterator[Raw]:
    return source.inside(COMPRESSION, streams.decompressed(kind, source.stream, None))
