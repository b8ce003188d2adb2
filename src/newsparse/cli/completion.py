"""What a shell may put behind an option, and the script that teaches it to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import click
from click.shell_completion import CompletionItem, get_completion_class

from newsparse.errors import UsageError, choices

SHELLS = ("bash", "zsh", "fish")

Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def script(shell: str, command: click.Command) -> str:
    """The script of a shell; raises `UsageError`, listing the shells, for any other."""
    if shell not in SHELLS:
        raise UsageError(f"no completion for {shell!r}", hint=choices(shell, SHELLS, "shells"))
    kind: Any = get_completion_class(shell)
    source: str = kind(command, {}, "newsparse", "_NEWSPARSE_COMPLETE").source()
    return source


def one_of(names: Callable[[], Iterable[str]], *, files: bool = False) -> Complete:
    """Completes one of some names, which are asked for only then; if there is none, perhaps a file."""

    def complete(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        found = [CompletionItem(name) for name in names() if name.startswith(incomplete)]
        return found or ([CompletionItem(incomplete, type="file")] if files else [])

    return complete


def some_of(names: Callable[[], Iterable[str]]) -> Complete:
    """Completes the last of some names with commas between them."""

    def complete(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        before, comma, last = incomplete.rpartition(",")
        return [CompletionItem(before + comma + name) for name in names() if name.startswith(last)]

    return complete


def layout_names() -> Iterable[str]:
    """The layouts that are known by name."""
    from newsparse.layouts.registry import all_layouts

    return sorted(known.name for known in all_layouts().known)


def format_names() -> Iterable[str]:
    """The formats of output."""
    from newsparse import outputs

    return outputs.format_names()


def zone_names() -> Iterable[str]:
    """The time zones of this machine."""
    from zoneinfo import available_timezones

    return sorted(available_timezones())
