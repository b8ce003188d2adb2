"""Which files there are to read: paths, folders, patterns and lists of names, always in the same order."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import Struct

STDIN = "-"
_MAGIC = frozenset("*?[")


class Query(Struct, frozen=True):
    """What to read, and how far to trust it. `avoid` are full paths that are no input: our own outputs."""

    paths: tuple[str, ...]
    globs: tuple[str, ...] = ()
    files_from: str | None = None
    text_field: str = "text"
    max_size: int | None = None
    avoid: frozenset[str] = frozenset()


class Found(Struct, frozen=True):
    """A file to read; `asked` says that its name was given, and `trouble` why it cannot be read.

    Files and folders with a dot before their names are `hidden`, and passed over unless they were asked for.
    """

    path: str
    asked: bool = False
    trouble: str = ""
    hidden: bool = False


def discover(query: Query) -> Iterator[Found]:
    """The files of a query, lazily: given paths in their order, folders sorted and with their folders."""
    for path in query.paths:
        yield from _given(path, query)
    if query.files_from is not None:
        for path in listed(query.files_from):
            yield from _given(path, query)


def listed(path: str) -> Iterator[str]:
    """The names in a list: one a line, or between NUL bytes as `find -print0` writes them.

    A line that begins with `#` is a comment; `./#name` is a file. Between NUL bytes there are only names.
    """
    with open(path, "rb") as names:
        separated = b"\0" in names.read(1 << 16)
        names.seek(0)
        for name in _records(names, b"\0") if separated else names:
            stripped = name.rstrip(b"\0" if separated else b"\r\n")
            if stripped and (separated or not stripped.startswith(b"#")):
                yield os.fsdecode(stripped)


def _records(source: Iterable[bytes], separator: bytes) -> Iterator[bytes]:
    rest = b""
    for block in source:
        *whole, rest = (rest + block).split(separator)
        yield from whole
    yield rest


def _given(path: str, query: Query) -> Iterator[Found]:
    if path == STDIN:
        yield Found(path, asked=True)
    elif os.path.isdir(path):
        yield from _folder(path, query)
    elif not _MAGIC.isdisjoint(path) and not os.path.lexists(path):
        yield from _expanded(path, query)
    elif _is_own(path, query.avoid):
        yield Found(path, asked=True, trouble="an output of this very job")
    else:
        yield Found(path, asked=True)


def _is_own(path: str, avoid: frozenset[str]) -> bool:
    name = os.path.basename(path)
    return any(own.endswith(name) for own in avoid) and os.path.realpath(path) in avoid


def _expanded(pattern: str, query: Query) -> Iterator[Found]:
    import glob

    paths = sorted(glob.glob(pattern, recursive=True))
    if not paths:
        yield Found(pattern, asked=True, trouble="no file matches the pattern")
    for path in paths:
        yield from _given(path, query)


class _Folder(Struct, frozen=True):
    path: str
    inside: str  # the path below the folder that was asked for, with a slash at its end
    identity: tuple[int, int]
    parents: tuple[tuple[int, int], ...]


def _folder(root: str, query: Query) -> Iterator[Found]:
    """The files in a folder and its folders; neither recursion nor one list of all of them."""
    takes = chooser(query.globs)
    stack = [_walk(_Folder(root, "", _identity(root), ()), query, takes)]
    while stack:
        for found in stack[-1]:
            if isinstance(found, Found):
                yield found
            elif found.identity in found.parents:
                yield Found(found.path, trouble="a folder loop: the link leads back to a folder it is in")
            else:
                stack.append(_walk(found, query, takes))
                break
        else:
            stack.pop()


def _walk(folder: _Folder, query: Query, takes: _Chooser) -> Iterator[Found | _Folder]:
    try:
        names = _sorted_names(folder.path)
    except OSError as error:
        yield Found(folder.path, trouble=error.strerror or str(error))
        return
    avoid, above = _avoided(folder.path, query.avoid), os.path.join(folder.path, "")
    parents = (*folder.parents, folder.identity)
    for name in names:
        plain = name.rstrip("/")
        if plain in avoid or (query.globs and not takes(folder.inside + plain, is_folder=name != plain)):
            continue
        if plain.startswith("."):
            yield Found(above + plain, hidden=True)
        elif name == plain:
            yield Found(above + plain)
        else:
            yield _Folder(above + plain, folder.inside + name, _identity(above + plain), parents)


def _sorted_names(path: str) -> list[str]:
    """The names in a folder; folders end with a slash, so that a million names stay plain strings."""
    with os.scandir(path) as entries:
        return sorted(entry.name + "/" * _is_folder(entry) for entry in entries)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _identity(path: str) -> tuple[int, int]:
    try:
        status = os.stat(path)
    except OSError:
        return (0, 0)
    return status.st_dev, status.st_ino


def _avoided(folder: str, avoid: frozenset[str]) -> set[str]:
    real = os.path.realpath(folder) if avoid else ""
    return {os.path.basename(path) for path in avoid if os.path.dirname(path) == real}


class _Chooser(Struct, frozen=True):
    wanted: tuple[re.Pattern[str], ...]
    unwanted: tuple[re.Pattern[str], ...]

    def __call__(self, inside: str, *, is_folder: bool) -> bool:
        if any(pattern.fullmatch(inside) for pattern in self.unwanted):
            return False
        return is_folder or not self.wanted or any(pattern.fullmatch(inside) for pattern in self.wanted)


def chooser(globs: tuple[str, ...]) -> _Chooser:
    """What says of a path below a folder whether these patterns let it in."""
    wanted = tuple(_pattern(text) for text in globs if not text.startswith("!"))
    return _Chooser(wanted, tuple(_pattern(text[1:]) for text in globs if text.startswith("!")))


@cache
def _pattern(text: str) -> re.Pattern[str]:
    """A shell pattern; without a slash it is about the name alone, `**` crosses folders."""
    body = text.strip("/")
    parts = re.split(r"(\*\*/|\*\*|\*|\?|\[!?\]?[^\]]*\])", body)
    anchored = "" if "/" in text.rstrip("/") else "(?:.*/)?"
    return re.compile(anchored + "".join(map(_translated, parts)), re.DOTALL)


def _translated(part: str) -> str:
    known = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    if part in known:
        return known[part]
    if part.startswith("[") and part.endswith("]"):
        return "[" + part[1:].replace("\\", "\\\\").replace("!", "^", part[1] == "!")
    return re.escape(part)
