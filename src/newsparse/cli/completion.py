"""What a shell may put behind an option, and the script that teaches it to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeAlias

import click

from newsparse.errors import UsageError, choices

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

SHELLS = ("bash", "zsh", "fish")

Complete: TypeAlias = "Callable[[click.Context, click.Parameter, str], list[CompletionItem]]"


def script(shell: str, command: click.Command) -> str:
    """The script of a shell; raises `UsageError`, listing the shells, for any other."""
    if shell not in SHELLS:
        raise UsageError(f"no completion for {shell!r}", hint=choices(shell, SHELLS, "shells"))
    from click.shell_completion import get_completion_class

    kind: Any = get_completion_class(shell)
    source: str = kind(command, {}, "newsparse", "_NEWSPARSE_COMPLETE").source()
    return source.replace('string split ","', 'string split -m1 ","')  # fish: values may have commas, too


def one_of(names: Callable[[], Iterable[str]], *, files: bool = False) -> Complete:
    """Completes one of some names, which are asked for only then; if there is none, perhaps a file."""

    def complete(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem

        found = [CompletionItem(name) for name in names() if name.startswith(incomplete)]
        return found or ([CompletionItem(incomplete, type="file")] if files else [])

    return complete


def some_of(names: Callable[[], Iterable[str]]) -> Complete:
    """Completes the last of some names with commas between them."""

    def complete(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem

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
