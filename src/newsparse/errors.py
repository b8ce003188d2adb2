"""What can go wrong, said for a person: what is wrong, where, and what to do."""

import os
import sys
from collections.abc import Iterable, Iterator


class NewsparseError(Exception):
    """Anything newsparse says is wrong; the message names the place, `hint` says what to do."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class InputError(NewsparseError):
    """An input that cannot be read as article text; `byte` is where, if that is known."""

    def __init__(self, message: str, *, hint: str = "", byte: int | None = None) -> None:
        super().__init__(message, hint=hint)
        self.byte = byte


class OutputError(NewsparseError):
    """An output that cannot be written, or not to its end."""


class LayoutError(NewsparseError):
    """A layout file that cannot be used: the message names the file, the key and the reason."""


class MissingExtraError(NewsparseError):
    """A feature whose packages are not installed; the hint is the command that installs them."""

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(f"{feature} needs more packages", hint=_installation(extra))
        self._given = (feature, extra)

    def __reduce__(self) -> tuple[type[NewsparseError], tuple[str, str]]:
        return type(self), self._given


class UsageError(NewsparseError, ValueError):
    """A request that cannot be carried out as it stands."""


def nearest(given: str, known: Iterable[str]) -> str:
    """The name of those known that another one was meant for, as far as can be told, else nothing."""
    from difflib import get_close_matches  # errors alone pay for it

    names = {name.lower(): name for name in known}
    asked = given.lower()
    near = get_close_matches(asked, names, n=1, cutoff=0.6)
    near = near or [name for name in names if len(asked) > 2 and asked in name][:1]
    return names[near[0]] if near else ""


def suggestion(given: str, known: Iterable[str]) -> str:
    """`did you mean title?` for a name that is nearly one of those known, else nothing."""
    near = nearest(given, known)
    return f"did you mean {near}?" if near else ""


def choices(given: str, known: Iterable[str], what: str) -> str:
    """A hint for a name that is none of those known: the nearest one, then all of them."""
    names = list(known)
    return " ".join(filter(None, (suggestion(given, names), f"{what}: {', '.join(names)}")))


def _installation(extra: str) -> str:
    """The command that adds the packages of an extra to wherever newsparse is installed."""
    packages = " ".join(f"'{package}'" for package in _packages(extra)) or f"'newsparse[{extra}]'"
    if _has("pipx_metadata.json"):
        return f"pipx inject newsparse {packages}"
    if _has("uv-receipt.toml"):
        return f"uv pip install --python {sys.prefix} {packages}"
    return f"pip install {packages}"


def _has(receipt: str) -> bool:
    """Whether the tool that leaves such a file made the environment that newsparse is in."""
    return os.path.isfile(os.path.join(sys.prefix, receipt))


def _packages(extra: str) -> Iterator[str]:
    """What an extra needs, by the metadata of the installed newsparse; nothing where it is not installed."""
    from importlib.metadata import PackageNotFoundError, requires

    try:
        lines = requires("newsparse") or []
    except PackageNotFoundError:
        return
    for line in lines:
        requirement, _, marker = line.partition(";")
        if f'extra == "{extra}"' in marker.replace("'", '"'):
            yield requirement.strip()
