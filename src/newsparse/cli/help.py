"""Help that a person enjoys reading: options in groups, examples first."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar

import click

from newsparse.errors import UsageError, nearest

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

EXAMPLES = (
    ("newsparse article.txt", "one article: the record, indented on a terminal"),
    ("newsparse articles/ -o all.jsonl -j 4", "a folder and all its folders, by four processes"),
    ("newsparse articles/ --output-dir records/", "one output file for each input"),
    ("newsparse dump.txt.gz | jq .title", "a dump of many articles, compressed or not"),
    ("newsparse pages.jsonl --text-field body", "texts in JSON Lines; the other fields come along"),
    ("newsparse all.zip -o all.jsonl --resume", "go on after an interruption"),
    ("newsparse explain article.txt", "why: the reading, line by line"),
)
_WIDTH = 24
_EXAMPLE_WIDTH = 42


class GroupedOption(click.Option):
    """An option that knows under which heading it stands."""

    def __init__(self, *args: Any, group: str = "Other", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.group = group


class GroupedCommand(click.Command):
    """A command whose options stand under headings."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, a section a heading, in the order in which headings first come."""
        write_options(self, ctx, formatter)


class HintingGroup(click.Group):
    """Commands; a name that is none of them is answered with the nearest."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is named first; raises `UsageError` where there is none of that name."""
        known = self.list_commands(ctx)
        if args[0] not in known and not args[0].startswith("-"):
            meant = self.meant(args[0])
            near = f"did you mean {ctx.command_path} {meant}?" if meant else ""
            hint = " ".join(filter(None, [near, f"commands: {', '.join(known)}"]))
            raise UsageError(f"{ctx.command_path} has no command {args[0]!r}", hint=hint)
        return super().resolve_command(ctx, args)

    def meant(self, name: str) -> str:
        """The command that a name which is none is likely to stand for, or nothing."""
        return nearest(name, self.commands)


class DefaultGroup(click.Group):
    """Commands, one of which is meant where none is named, and some of which are loaded when named."""

    default = "parse"
    elsewhere: ClassVar = {
        "report": ("newsparse.cli.survey", "report_command"),
        "shard": ("newsparse.cli.shard", "shard"),
        "survey": ("newsparse.cli.survey", "survey_command"),
        "completion": ("newsparse.cli.about", "completion_command"),
        "help": ("newsparse.cli.about", "help_command"),
        "version": ("newsparse.cli.about", "version_command"),
    }

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command before arguments that begin with no command.

        Raises `UsageError` where the first is a word that names no file and looks like a command misspelt.
        """
        own = {name for parameter in self.get_params(ctx) for name in parameter.opts}
        known = self.list_commands(ctx)
        if args and args[0] not in known and args[0] not in own:
            if not ctx.resilient_parsing:
                _refuse_misspelt(args[0], known)
            args = [self.default, *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Commands that begin so, options of the default command, or else the names of files."""
        from click.shell_completion import CompletionItem

        if incomplete.startswith("-"):
            main = self.commands[self.default]
            return [*super().shell_complete(ctx, incomplete), *main.shell_complete(ctx, incomplete)]
        named = super().shell_complete(ctx, incomplete)
        return named or [CompletionItem(incomplete, type="file")]

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """The names of all commands, in the order of the help."""
        return [*self.commands, *self.elsewhere]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name."""
        if cmd_name not in self.elsewhere:
            return super().get_command(ctx, cmd_name)
        module, name = self.elsewhere[cmd_name]
        command: click.Command = getattr(import_module(module), name)
        return command

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The whole program on a page: examples, the options of the default command, the other commands."""
        formatter.write_text(self.help or "")
        formatter.write("\nUsage: newsparse [OPTIONS] PATH...\n       newsparse COMMAND ...\n")
        with formatter.section("Examples"):
            for command, meaning in EXAMPLES:
                formatter.write(_example(command, meaning, formatter.width))
        main = self.commands[self.default]
        own = [option for option in self.params if isinstance(option, click.Option)]
        write_options(main, click.Context(main, ctx, info_name=self.default), formatter, own)
        with formatter.section("Commands (each has its own -h)"):
            formatter.write_dl(
                [(name, command.get_short_help_str(200).rstrip(".")) for name, command in self._others(ctx)]
            )
        formatter.write_paragraph()
        formatter.write_text(
            "Exit codes: 0 read, 1 some not, 2 usage, 3 nothing read, 4 --strict, 130 Ctrl-C"
        )

    def _others(self, ctx: click.Context) -> list[tuple[str, click.Command]]:
        named = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        return [(name, command) for name, command in named if command and name != self.default]


def is_word(argument: str) -> bool:
    """Whether an argument names no file and might be meant for a command."""
    return argument.isalpha() and not os.path.lexists(argument)


def _refuse_misspelt(argument: str, known: Iterable[str]) -> None:
    near = nearest(argument, known) if is_word(argument) else ""
    if near:
        hint = f"did you mean newsparse {near}?"
        raise UsageError(f"no file, folder or command is called {argument!r}", hint=hint)


def _example(command: str, meaning: str, width: int) -> str:
    """A command with its meaning beside it, or below it where a terminal is narrow."""
    if 2 + _EXAMPLE_WIDTH + max(len(meaning) for _, meaning in EXAMPLES) <= max(width, 78):
        return f"  {command:<{_EXAMPLE_WIDTH}}{meaning}\n"
    return f"  {command}\n      {meaning}\n"


def write_options(
    command: click.Command,
    ctx: click.Context,
    formatter: click.HelpFormatter,
    more: Sequence[click.Option] = (),
) -> None:
    """The options of a command under their headings, and then some more."""
    groups: dict[str, list[tuple[str, str]]] = {}
    options = [option for option in command.get_params(ctx) if isinstance(option, click.Option)]
    for option in (*options, *more):
        if record := option.get_help_record(ctx):
            groups.setdefault(getattr(option, "group", "Other"), []).append(record)
    for heading, records in groups.items():
        with formatter.section(heading):
            formatter.write_dl(records, col_max=_WIDTH + 4)
