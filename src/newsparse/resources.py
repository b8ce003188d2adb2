"""The files that come with the package."""

from __future__ import annotations

import os

_FOLDER = os.path.dirname(__file__)


def path_of(name: str) -> str:
    """Where a file of the package lies: its name is a path in the package, with slashes."""
    return os.path.join(_FOLDER, *name.split("/"))


def text_of(name: str) -> str:
    """What stands in a file of the package."""
    with open(path_of(name), encoding="utf-8") as file:
        return file.read()
