"""newsparse.toml: options that are meant every time, from the folder one is in and from one's own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from newsparse.errors import UsageError, suggestion

if TYPE_CHECKING:
    import click

NAME = "newsparse.toml"
_EACH_TIME = frozenset((
    "output", "output-dir", "files-from", "resume", "skip", "limit", "errors", "report", "dry-run", "article",
    "cuts", "review", "below", "config", "no-config", "help",
))  # fmt: skip
_SET = "newsparse.config"


def files() -> list[str]:
    """The files there are, the one that decides last: the user's own, then that of the folder one is in."""
    from newsparse.layouts.registry import user_folder

    own = os.path.join(os.path.dirname(user_folder()), NAME)
    return [path for path in (own, NAME) if os.path.isfile(path)]


def apply(ctx: click.Context, paths: list[str]) -> None:
    """Let files decide on the options of a command that its command line does not mention.

    Raises `UsageError`, naming the file and the key, for what is no option or not of its kind.
    """
    values: dict[str, Any] = {}
    told: dict[str, list[str]] = {}
    for path in paths:
        for key, param, value in _settings(path, ctx):
            values[param.name or ""] = value
            told.setdefault(path, []).append(key)
    ctx.default_map = values
    ctx.meta[_SET] = told


def decided(ctx: click.Context) -> list[str]:
    """What files have said, a line a file: `newsparse.toml sets timezone, jobs`."""
    return [f"{path} sets {', '.join(keys)}" for path, keys in ctx.meta.get(_SET, {}).items()]


def _settings(path: str, ctx: click.Context) -> Iterator[tuple[str, click.Parameter, Any]]:
    """The settings in a file that concern this command."""
    from newsparse.cli.commands import newsparse

    known = {**_options(newsparse.commands["explain"]), **_options(newsparse.commands["parse"])}
    own = _options(ctx.command)
    for key, value in _table(path).items():
        name = key.replace("_", "-")
        if name in _EACH_TIME:
            raise UsageError(f"{path}: {key} belongs to the command line", hint="it is meant for one run")
        if name not in known:
            hint = suggestion(name, known.keys() - _EACH_TIME) or "newsparse --help shows the options"
            raise UsageError(f"{path}: no option is called {key!r}", hint=hint)
        if name in own:
            yield name, own[name], _value(path, name, own[name], value, ctx)


def _options(command: click.Command) -> dict[str, click.Parameter]:
    named = ((name, param) for param in command.params for name in param.opts)
    return {name.removeprefix("--"): param for name, param in named if name.startswith("--")}


def _table(path: str) -> dict[str, Any]:
    import tomllib

    try:
        with open(path, "rb") as file:
            return tomllib.load(file)
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}", hint="--no-config reads no such file") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: not TOML: {error}", hint="--no-config leaves it unread") from error


def _value(path: str, key: str, param: click.Parameter, value: Any, ctx: click.Context) -> Any:
    """A value as the command line would have given it; raises `UsageError` where that cannot be."""
    import click

    if getattr(param, "is_flag", False):
        if not isinstance(value, bool):
            raise UsageError(f"{path}: {key} is {value!r}", hint=f"{key} = true or {key} = false")
        return value
    listed = value if isinstance(value, list) else [value]
    if not all(isinstance(item, str | int | float) and not isinstance(item, bool) for item in listed):
        raise UsageError(f"{path}: {key} is {value!r}", hint="write it as on the command line")
    if key == "layout":
        listed = [_beside(path, str(item)) for item in listed]
    try:
        if param.multiple:
            return [param.type.convert(str(item), param, ctx) for item in listed]
        return param.type.convert(",".join(map(str, listed)), param, ctx)
    except click.BadParameter as error:
        raise UsageError(f"{path}: {key}: {error.message}") from error


def _beside(path: str, layout: str) -> str:
    """A layout file is looked for beside the file that names it."""
    return os.path.join(os.path.dirname(path), layout) if layout.endswith(".toml") else layout
