"""One output file: framed, compressed by its name, built beside its place and put there when complete."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO

from msgspec import Struct

from newsparse.errors import UsageError
from newsparse.model import Article
from newsparse.outputs import Format, Settings, TextFile, open_writer
from newsparse.outputs._text import Pack
from newsparse.record import from_json

if TYPE_CHECKING:
    from pathlib import Path

_NOFOLLOW = getattr(os, "O_NOFOLLOW", 0)
Written = Article | bytes  # as a format with a writer of its own takes it, or encoded


class Shape(Struct, frozen=True):
    """What all output files of a job have in common."""

    form: Format
    settings: Settings


class RecordFile:
    """A format with a writer of its own, which takes articles."""

    started = False

    def __init__(self, sink: BinaryIO | Path, shape: Shape) -> None:
        self._writer = open_writer(shape.form, sink, shape.settings)

    def add(self, articles: list[Written]) -> None:
        """Write some articles; those from another process come as JSON."""
        for article in articles:
            self._writer.write(from_json(article) if isinstance(article, bytes) else article)

    def cut(self) -> None:
        """Nothing: these formats have no place to stop at."""

    def close(self) -> None:
        """Finish the file."""
        self._writer.close()


def growing(raw: BinaryIO, path: str, shape: Shape, *, started: bool = False) -> TextFile | RecordFile:
    """An output of that shape on an open stream; the path's ending says how it is compressed."""
    if shape.form.encode is None:
        return RecordFile(raw, shape)
    return TextFile(raw.write, shape.form.framing(shape.settings), packing(path), started=started)


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
    """A new file, open for writing: what has that name is removed, and no link followed to what it may be."""
    with suppress(FileNotFoundError):
        os.unlink(path)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NOFOLLOW | getattr(os, "O_BINARY", 0)
    return open(os.open(path, flags, 0o666), "wb", buffering=1 << 20)


def reopened(path: str, size: int) -> BinaryIO:
    """A file that this user left unfinished, cut back to a size that is known to be whole and open there."""
    raw = opened_own(path)
    if raw is None or os.fstat(raw.fileno()).st_size < size or size < 0:
        raise UsageError(f"{path}, the unfinished output, is gone", hint="run without --resume")
    raw.truncate(size)
    raw.seek(0, os.SEEK_END)
    return raw


def opened_own(path: str) -> BinaryIO | None:
    """A file to read and write, or None where there is none.

    Raises `UsageError` for one that a job of this user cannot have made: a link, a folder, somebody else's.
    """
    try:
        descriptor = os.open(path, os.O_RDWR | _NOFOLLOW | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UsageError(
            f"{path}: {error.strerror}", hint="no file of an interrupted run is like this"
        ) from error
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode) or status.st_nlink != 1 or status.st_uid != _user(status.st_uid):
        os.close(descriptor)
        raise UsageError(f"{path} is not from an interrupted run of yours", hint="run without --resume")
    return open(descriptor, "r+b", buffering=1 << 20)


def _user(otherwise: int) -> int:
    return os.geteuid() if hasattr(os, "geteuid") else otherwise


def sync(raw: BinaryIO) -> int:
    """The size of a file whose every byte is on the disk; a device or a pipe has neither size nor disk."""
    raw.flush()
    if not stat.S_ISREG(os.fstat(raw.fileno()).st_mode):
        return 0
    os.fsync(raw.fileno())
    return raw.tell()
