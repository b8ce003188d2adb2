"""Where articles go that go into a folder: a file for each input."""

from __future__ import annotations

import os
from typing import Any

from newsparse.batch.files import RecordFile, Shape, Written, created, growing, reopened, sync
from newsparse.batch.names import Namer, hidden_name
from newsparse.batch.sinks import Mark
from newsparse.errors import UsageError
from newsparse.inputs import Place
from newsparse.outputs import TextFile


class FolderSink:
    """A file for each input, in folders like theirs; each is built hidden and put in place when complete."""

    def __init__(self, folder: str, shape: Shape, namer: Namer, mark: Mark | None = None) -> None:
        self._folder, self._shape, self._namer = folder, shape, namer
        self._name: str | None = None
        self._raw: Any = None
        self._file: TextFile | RecordFile | None = None
        if mark and mark.name:
            self._reopen(mark, mark.name)

    def add(self, place: Place, articles: list[Written]) -> None:
        """Add the articles to the file of their input; an input without articles has no file."""
        if not articles:
            return
        name = self._namer.name(place)
        if name != self._name:
            self._close()
            self._open(name)
        assert self._file
        self._file.add(articles)

    def cut(self) -> None:
        """End a compressed piece."""
        if self._file:
            self._file.cut()

    def settle(self) -> Mark:
        """All finished files are on the disk, and so much of the open one."""
        os.sync()
        if self._file is None:
            return Mark()
        return Mark(sync(self._raw), self._file.started, self._name)

    def finish(self) -> None:
        """Put the last file in its place."""
        self._close()

    def drop(self) -> None:
        """An input without articles has no file."""
        self._close()

    def leave(self) -> None:
        """The unfinished file stays, hidden."""
        if self._raw:
            self._raw.close()

    def _open(self, name: str) -> None:
        path = os.path.join(self._folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        self._raw = created(hidden_name(path))
        self._start(name)

    def _reopen(self, mark: Mark, name: str) -> None:
        path = os.path.join(self._folder, name)
        inside = os.path.join(os.path.realpath(self._folder), "")
        if os.path.isabs(name) or not os.path.join(os.path.realpath(os.path.dirname(path)), "").startswith(
            inside
        ):
            raise UsageError(f"the journal names a file outside {self._folder}", hint="run without --resume")
        if not os.path.exists(hidden_name(path)):
            os.replace(path, hidden_name(path))
        self._raw = reopened(hidden_name(path), mark.size)
        self._start(name, started=mark.started)

    def _start(self, name: str, *, started: bool = False) -> None:
        self._name = name
        self._file = growing(self._raw, name, self._shape, started=started)

    def _close(self) -> None:
        if self._file is None or self._name is None:
            return
        path = os.path.join(self._folder, self._name)
        self._file.close()
        self._raw.close()
        os.replace(hidden_name(path), path)
        self._file = self._name = None
