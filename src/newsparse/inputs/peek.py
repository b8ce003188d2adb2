"""What a file would be read as, told from its name and its first bytes alone."""

from __future__ import annotations

import os
import stat
from contextlib import closing

from msgspec import Struct

from newsparse.errors import InputError, MissingExtraError
from newsparse.inputs import streams
from newsparse.inputs.discover import STDIN, Found
from newsparse.inputs.items import Place
from newsparse.inputs.registry import COMPRESSION, TEXT, Reader, reader_of
from newsparse.inputs.source import bare_name
from newsparse.inputs.streams import HEAD_SIZE, Meter
from newsparse.inputs.unpacking import unpacked
from newsparse.text import decode_whole


class Peek(Struct, frozen=True):
    """A file, what it would be read as (`text`, `csv in gz`, or why it would not), and its size in bytes."""

    path: str
    kind: str
    size: int | None = None
    is_read: bool = True


def peek(found: Found, encoding: str | None = None) -> Peek:
    """What would be made of a file; no more than its first bytes are read, and of a pipe nothing."""
    if found.trouble or found.hidden:
        return Peek(found.path, found.trouble or "hidden", is_read=False)
    if found.path == STDIN:
        return Peek(found.path, "what standard input brings")
    try:
        status = os.stat(found.path)
        if not stat.S_ISREG(status.st_mode):
            kind = "what the pipe brings" if found.asked else "not a regular file"
            return Peek(found.path, kind, is_read=found.asked)
        if not status.st_size:
            return Peek(found.path, "empty", 0, is_read=False)
        kind, is_read = _kind(found.path, encoding)
        return Peek(found.path, kind, status.st_size, is_read)
    except OSError as error:
        return Peek(found.path, error.strerror or str(error), is_read=False)


def _kind(path: str, encoding: str | None) -> tuple[str, bool]:
    name = bare_name(Place(path))
    readers: list[Reader] = []
    try:
        with closing(streams.opened(os.open(path, os.O_RDONLY), Meter())) as stream:
            head, whole = streams.with_head(stream)
            readers.append(reader_of(head, name))
            if readers[0].layer == COMPRESSION:
                head = unpacked(readers[0].name, whole).read(HEAD_SIZE)
                readers.append(reader_of(head, name, COMPRESSION))
        if readers[-1] is TEXT:
            _check_text(head, encoding)
    except (InputError, MissingExtraError) as error:
        return str(error), False
    return " in ".join(reader.name for reader in reversed(readers)), True


def _check_text(head: bytes, encoding: str | None) -> None:
    """Raise `InputError` where the beginning of a text is binary or a page of HTML."""
    beginning = head.rpartition(b"\n")[0] or head  # not in the middle of a letter
    next(iter(decode_whole(beginning, encoding).blocks), "")
