"""Where articles go: standard output, or one file."""

from __future__ import annotations

import os
import stat
from typing import BinaryIO, Protocol

from msgspec import Struct

from newsparse.batch.files import RecordFile, Shape, Written, created, growing, reopened, sync
from newsparse.errors import UsageError
from newsparse.inputs import Place


class Mark(Struct, frozen=True):
    """How far an output is safely written: for a folder, which file of it is open."""

    size: int = 0
    started: bool = False
    name: str | None = None


class Sink(Protocol):
    """Takes articles in input order."""

    def add(self, place: Place, articles: list[Written], /) -> None:
        """Take the articles of one item."""

    def cut(self) -> None:
        """A unit of work has ended."""

    def settle(self) -> Mark:
        """Bring everything so far safely to the disk, and say how far that is."""

    def finish(self) -> None:
        """Everything was added: put the output in its place."""

    def drop(self) -> None:
        """No input could be read: what an earlier run has put in the output's place stays there."""

    def leave(self) -> None:
        """Stop here; what is settled stays for another run."""


class StreamSink:
    """Standard output, or whatever takes bytes; nothing to resume."""

    def __init__(self, raw: BinaryIO, shape: Shape) -> None:
        self._raw = raw
        self._file = growing(raw, "", shape)

    def add(self, _place: Place, articles: list[Written]) -> None:
        """Keep the articles until the unit ends."""
        self._file.add(articles)

    def cut(self) -> None:
        """Write them."""
        self._file.cut()
        self._raw.flush()

    def settle(self) -> Mark:
        """Nothing can be taken back from a stream."""
        return Mark()

    def finish(self) -> None:
        """Write what stands at the end."""
        self._file.close()
        self._raw.flush()

    def drop(self) -> None:
        """A stream is ended as always: whoever reads it gets a whole document."""
        self.finish()

    def leave(self) -> None:
        """Nothing is held."""


class FileSink:
    """One file, built as `NAME.part` beside its place."""

    def __init__(self, path: str, shape: Shape, mark: Mark | None = None) -> None:
        self._path = os.path.realpath(path)
        part = part_name(path)
        self._raw = reopened(part, mark.size) if mark else created(part)
        self._file = growing(self._raw, path, shape, started=bool(mark and mark.started))

    def add(self, _place: Place, articles: list[Written]) -> None:
        """Add the articles to the file."""
        self._file.add(articles)

    def cut(self) -> None:
        """End a compressed piece."""
        self._file.cut()

    def settle(self) -> Mark:
        """The size of the file, which is on the disk."""
        return Mark(sync(self._raw), self._file.started)

    def finish(self) -> None:
        """Put the complete file in its place."""
        self._file.close()
        sync(self._raw)
        self._raw.close()
        os.replace(part_name(self._path), self._path)

    def drop(self) -> None:
        """Remove the file that was begun."""
        self._file.close()
        self._raw.close()
        os.unlink(part_name(self._path))

    def leave(self) -> None:
        """The unfinished file stays beside its place."""
        self._raw.close()


class PathSink:
    """A format that opens its file itself and adds to what is there."""

    def __init__(self, path: str, shape: Shape) -> None:
        from pathlib import Path

        self._path, self._is_new = path, not os.path.lexists(path)
        self._file = RecordFile(Path(path), shape)

    def add(self, _place: Place, articles: list[Written]) -> None:
        """Write the articles."""
        self._file.add(articles)

    def cut(self) -> None:
        """Nothing."""

    def settle(self) -> Mark:
        """The format has transactions of its own."""
        return Mark()

    def finish(self) -> None:
        """End the transaction."""
        self._file.close()

    def drop(self) -> None:
        """Remove the file, unless an earlier run has written it."""
        self._file.close()
        if self._is_new and os.path.exists(self._path):
            os.unlink(self._path)

    def leave(self) -> None:
        """What was not finished is not there."""


def part_name(path: str) -> str:
    """Where the output of that name is built."""
    return os.path.realpath(path) + ".part"


def is_special(path: str) -> bool:
    """Whether a path is a device or a pipe, which must be written to and never replaced."""
    try:
        mode = os.stat(path).st_mode
    except OSError:
        return False
    if stat.S_ISDIR(mode):
        raise UsageError(f"{path} is a folder", hint="--output-dir DIR writes a file for each input")
    return not stat.S_ISREG(mode)
