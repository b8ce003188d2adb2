"""One output file: framed, compressed by its name, built beside its place and put there when complete."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, BinaryIO

from msgspec import Struct

from newsparse.errors import UsageError
from newsparse.outputs import Format, Settings, open_writer
from newsparse.record import from_json

if TYPE_CHECKING:
    from pathlib import Path

Pack = Callable[[bytes], bytes]


class Shape(Struct, frozen=True):
    """What all output files of a job have in common."""

    form: Format
    settings: Settings


class TextFile:
    """A format made of text, as a stream of bytes."""

    def __init__(
        self, write: Callable[[bytes], Any], shape: Shape, pack: Pack | None, *, started: bool = False
    ) -> None:
        self._write, self._pack = write, pack
        self._framing = shape.form.framing(shape.settings)
        self._parts: list[bytes] = [] if started else [self._framing.head]
        self.started = started

    def add(self, articles: list[bytes]) -> None:
        """Keep some encoded articles until the unit ends."""
        if articles:
            self._parts += [self._framing.between] if self.started else []
            self._parts.append(self._framing.between.join(articles))
            self.started = True

    def cut(self) -> None:
        """Write what was kept."""
        content = b"".join(self._parts)
        self._parts = []
        if content:
            self._write(self._pack(content) if self._pack else content)

    def close(self) -> None:
        """Write what stands after the last article."""
        self._parts.append(self._framing.tail)
        self.cut()


class RecordFile:
    """A format with a writer of its own, which takes articles."""

    started = False

    def __init__(self, sink: BinaryIO | Path, shape: Shape) -> None:
        self._writer = open_writer(shape.form, sink, shape.settings)

    @property
    def losses(self) -> Counter[str]:
        """By field, the articles that lost something."""
        return self._writer.losses

    def add(self, articles: list[bytes]) -> None:
        """Write some articles that come as JSON."""
        for article in articles:
            self._writer.write(from_json(article))

    def cut(self) -> None:
        """Nothing: these formats have no place to stop at."""

    def close(self) -> None:
        """Finish the file."""
        self._writer.close()


def growing(raw: BinaryIO, path: str, shape: Shape, *, started: bool = False) -> TextFile | RecordFile:
    """An output of that shape on an open stream; the path's ending says how it is compressed."""
    if shape.form.encode is None:
        return RecordFile(raw, shape)
    return TextFile(raw.write, shape, packing(path), started=started)


def packing(path: str) -> Pack | None:
    """How to compress for a file of that name; each piece can be read by itself, and they add up."""
    suffix = os.path.splitext(path)[1].lower()
    if suffix == ".gz":
        import gzip

        return lambda content: gzip.compress(content, 6, mtime=0)
    if suffix == ".bz2":
        import bz2

        return bz2.compress
    if suffix == ".xz":
        import lzma

        return lzma.compress
    if suffix == ".zst":
        from newsparse.inputs.unpacking import zstd_module

        return zstd_module("writing .zst").compress  # type: ignore[no-any-return]
    return None


def created(path: str) -> BinaryIO:
    """A new file, open for writing."""
    return open(path, "wb", buffering=1 << 20)


def reopened(path: str, size: int) -> BinaryIO:
    """A file cut back to a size that is known to be whole, open at its end."""
    if not os.path.exists(path) or os.path.getsize(path) < size:
        raise UsageError(f"{path}, the unfinished output, is gone", hint="run without --resume")
    raw = open(path, "r+b", buffering=1 << 20)  # noqa: SIM115 (the caller closes it)
    raw.truncate(size)
    raw.seek(0, os.SEEK_END)
    return raw


def sync(raw: BinaryIO) -> int:
    """The size of a file whose every byte is on the disk."""
    raw.flush()
    os.fsync(raw.fileno())
    return raw.tell()
