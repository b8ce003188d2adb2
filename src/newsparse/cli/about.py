"""Commands about the program itself: help, version, completion."""

from __future__ import annotations

import click

from newsparse import __version__
from newsparse.cli import completion
from newsparse.errors import UsageError


@click.command("help")
@click.argument("command", nargs=-1, metavar="[COMMAND...]")
@click.pass_context
def help_command(ctx: click.Context, command: tuple[str, ...]) -> int:
    """This help, or that of a command: `newsparse help explain`."""
    place = ctx.find_root()
    for name in command:
        group = place.command
        found = group.get_command(place, name) if isinstance(group, click.Group) else None
        if found is None or not isinstance(group, click.Group):
            known = ", ".join(group.list_commands(place)) if isinstance(group, click.Group) else ""
            hint = f"commands: {known}" if known else f"{place.command_path} has none below it"
            raise UsageError(f"no command {' '.join(command)!r}", hint=hint)
        place = click.Context(found, place, info_name=name, **found.context_settings)
    click.echo(place.get_help())
    return 0


@click.command("version")
def version_command() -> int:
    """The version of newsparse."""
    click.echo(f"newsparse {__version__}")
    return 0


@click.command("completion")
@click.argument("shell", metavar="bash|zsh|fish", shell_complete=completion.one_of(lambda: completion.SHELLS))
@click.pass_context
def completion_command(ctx: click.Context, shell: str) -> int:
    """The script that lets a shell complete commands, options and their values."""
    click.echo(completion.script(shell, ctx.find_root().command))
    return 0
