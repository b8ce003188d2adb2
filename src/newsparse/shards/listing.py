"""What there is to plan: files, folders and patterns here, files and folders in stores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from newsparse.errors import UsageError
from newsparse.inputs import STDIN, Found, Query, chooser, discover, listed
from newsparse.shards.manifest import Source
from newsparse.shards.stores import files_below, is_folder, is_uri, joined, place, stats

if TYPE_CHECKING:
    from pyarrow.fs import FileInfo

_AT_ONCE = 1000  # files asked about at a time


class Unusable(NamedTuple):
    """A name that is no input, and why."""

    path: str
    reason: str


def inputs(query: Query, root: str) -> Iterator[Source | Unusable]:
    """Every input of a query as it is now, in the order in which the `newsparse` command would read them."""
    names = [*query.paths, *(listed(query.files_from) if query.files_from is not None else ())]
    for name in names:
        if name == STDIN:
            raise UsageError("a plan needs inputs that can be read again, not '-'", hint="save it as a file")
        yield from _stored(name, query) if is_uri(name) else _local(name, query, root)


def _local(name: str, query: Query, root: str) -> Iterator[Source | Unusable]:
    pending: list[str] = []
    for found in discover(Query((name,), globs=query.globs)):
        if found.hidden:
            continue
        if found.trouble or not _is_utf8(found):
            yield Unusable(found.path, found.trouble or "its name is not UTF-8, which a manifest has to be")
            continue
        pending.append(found.path)
        if len(pending) == _AT_ONCE:
            yield from _looked_at(pending, root)
            pending = []
    yield from _looked_at(pending, root)


def _is_utf8(found: Found) -> bool:
    return found.path.isascii() or found.path == found.path.encode("utf-8", "replace").decode()


def _looked_at(paths: Iterable[str], root: str) -> Iterator[Source | Unusable]:
    paths = list(paths)
    for path, info in zip(paths, stats([place(path, root) for path in paths]), strict=True):
        yield _source(path, info) if info.is_file else Unusable(path, "no such file")


def _stored(uri: str, query: Query) -> Iterator[Source | Unusable]:
    """The file that a URI names, or the files below the folder; hidden ones are left out, as on disk."""
    where = place(uri)
    if not is_folder(where):
        yield from _looked_at([uri], "")
        return
    takes = chooser(query.globs)
    start = len(where.path.rstrip("/")) + 1
    for info in files_below(where):
        inside = info.path[start:]
        hidden = any(part.startswith(".") for part in inside.split("/"))
        if not hidden and takes(inside, is_folder=False):
            yield _source(joined(uri, inside), info)


def _source(path: str, info: FileInfo) -> Source:
    return Source(path, info.size, info.mtime_ns)
