"""The program's entrance: plain paths go straight to work, everything else through the command line."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable

from newsparse import __version__
from newsparse.cli.standard import open_closed, tell

COMMANDS = (
    "parse",
    "explain",
    "layouts",
    "schema",
    "formats",
    "report",
    "shard",
    "survey",
    "completion",
    "help",
    "version",
)


def main() -> None:
    """Run `newsparse` and exit with its code."""
    code = run(sys.argv[1:])
    gc.disable()
    gc.freeze()  # at the end Python would look through all that is loaded
    sys.exit(code)


def run(arguments: list[str]) -> int:
    """The exit code of a command line."""
    open_closed()
    if arguments in (["-V"], ["--version"], ["version"]):
        return tell(f"newsparse {__version__}")
    gc.disable()  # nothing that is loaded is garbage: looking for it takes a tenth of the start
    action = _plain(arguments) if is_plain(arguments) else _with_options(arguments)
    gc.freeze()
    gc.enable()
    return action()


def is_plain(arguments: list[str]) -> bool:
    """Whether a command line holds paths alone, and no file of settings says more."""
    return (
        bool(arguments)
        and arguments[0] not in COMMANDS
        and all(argument == "-" or (argument and argument[0] != "-") for argument in arguments)
        and not any("://" in argument for argument in arguments)
        and (os.path.lexists(arguments[0]) or not arguments[0].isalpha())  # a command misspelt
        and not _is_configured()
    )


def _is_configured() -> bool:
    from newsparse.cli.config import files

    return bool(files())


def _plain(arguments: list[str]) -> Callable[[], int]:
    """The same job without loading options, which takes longer than reading a small file."""
    from newsparse.batch import Job
    from newsparse.cli.endings import ended
    from newsparse.cli.parse import parse

    return lambda: ended(lambda: parse(Job(tuple(arguments))))


def _with_options(arguments: list[str]) -> Callable[[], int]:
    from newsparse.cli.commands import run_command

    return lambda: run_command(arguments)


if __name__ == "__main__":
    main()
