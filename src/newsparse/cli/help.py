"""Help that a person enjoys reading: options in groups, examples first."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any, ClassVar

import click

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


class DefaultGroup(click.Group):
    """Commands, one of which is meant where none is named, and some of which are loaded when named."""

    default = "parse"
    elsewhere: ClassVar = {"shard": "newsparse.cli.shard"}

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command before arguments that begin with no command."""
        own = {name for parameter in self.get_params(ctx) for name in parameter.opts}
        if args and args[0] not in self.list_commands(ctx) and args[0] not in own:
            args = [self.default, *args]
        return super().parse_args(ctx, args)

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """The names of all commands, in the order of the help."""
        return [*self.commands, *self.elsewhere]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name."""
        if cmd_name not in self.elsewhere:
            return super().get_command(ctx, cmd_name)
        command: click.Command = getattr(import_module(self.elsewhere[cmd_name]), cmd_name)
        return command

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The whole program on a page: examples, the options of the default command, the other commands."""
        formatter.write(f"{self.help}\n\n")
        formatter.write("Usage: newsparse [OPTIONS] PATH...\n       newsparse COMMAND ...\n")
        with formatter.section("Examples"):
            for command, meaning in EXAMPLES:
                formatter.write(f"  {command:<42}{meaning}\n")
        main = self.commands[self.default]
        own = [option for option in self.params if isinstance(option, click.Option)]
        write_options(main, click.Context(main, ctx, info_name=self.default), formatter, own)
        with formatter.section("Commands (each has its own -h)"):
            formatter.write_dl(
                [(name, command.get_short_help_str(64)) for name, command in self._others(ctx)]
            )
        formatter.write(
            "\nExit codes: 0 all read, 1 some not, 2 usage, 3 nothing read, 4 --strict, 130 Ctrl-C\n"
        )

    def _others(self, ctx: click.Context) -> list[tuple[str, click.Command]]:
        named = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        return [(name, command) for name, command in named if command and name != self.default]


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
