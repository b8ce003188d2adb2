"""Names of output files: one for each input, always the same, and never outside their folder."""

from __future__ import annotations

import os
from collections.abc import Iterable

from newsparse.inputs import STDIN, Place
from newsparse.patterns import lazy

_LONGEST = 230  # bytes; file systems take 255, and a suffix and `.NAME.part` need some
_LONGEST_PATH, _DEEPEST = 2000, 100  # bytes and folders: systems take 4096 bytes, with what stands above
_UNSAFE = lazy(r"[\x00-\x1f\x7f\\:]|%(?=[0-9A-F]{2})")


class Namer:
    """Gives each place the name of its output, below the folder that all inputs have in common."""

    def __init__(self, base: str, suffix: str) -> None:
        self._base, self._suffix = base, suffix

    def name(self, place: Place) -> str:
        """The path of the output, relative to the output folder; no two places have the same.

        A member of an archive is named as if its archive were a folder, whatever it is called there.
        """
        inside = "stdin" if place.path == STDIN else os.path.relpath(os.path.abspath(place.path), self._base)
        parts = inside.split(os.sep)
        if place.member is not None:
            parts += map(_safe, place.member.split("/"))
        *folders, last = parts
        whole = os.path.join(*(_folder(part, self._suffix) for part in folders), _short(last))
        if len(folders) > _DEEPEST or len(os.fsencode(whole)) > _LONGEST_PATH:
            whole = _cut(whole.replace(os.sep, "%2F"))
        return whole + self._suffix


def common_folder(paths: Iterable[str]) -> str:
    """The folder that all these files and folders are in, or are."""
    folders = {_folder_of(os.path.abspath(path)) for path in paths if path != STDIN}
    return os.path.commonpath(folders) if folders else os.getcwd()


def hidden_name(path: str) -> str:
    """Where the output of that name is built."""
    folder, name = os.path.split(path)
    return os.path.join(folder, f".{name}.part")


def _folder_of(path: str) -> str:
    return path if os.path.isdir(path) else os.path.dirname(path)


def _folder(name: str, suffix: str) -> str:
    """A folder called `a.txt.jsonl` must not stand in the way of the output of `a.txt`."""
    bare = name.rstrip("~")
    return _short(name) + "~" * bare.endswith(suffix)


def _safe(part: str) -> str:
    if part in ("", ".", ".."):
        return "%2F" if not part else part.replace(".", "%2E")
    return _UNSAFE.sub(lambda found: f"%{ord(found[0]):02X}", part)


def _short(name: str) -> str:
    return name if len(os.fsencode(name)) <= _LONGEST else _cut(name)


def _cut(name: str) -> str:
    """The beginning of a name, and what tells it from others that begin so."""
    content = os.fsencode(name)
    from hashlib import blake2b

    tail = blake2b(content, digest_size=8).hexdigest()
    return os.fsdecode(content[:200]).encode("utf-8", "ignore").decode() + "~" + tail
