"""The program's entrance: plain paths go straight to work, everything else through the command line."""

from __future__ import annotations

import sys

COMMANDS = ("parse", "explain", "layouts", "schema", "formats", "shard")


def main() -> None:
    """Run `newsparse` and exit with its code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """The exit code of a command line. Loading options takes longer than a small file, so paths need none."""
    if is_plain(arguments):
        from newsparse.batch import Job
        from newsparse.cli.endings import ended
        from newsparse.cli.parse import parse

        return ended(lambda: parse(Job(tuple(arguments))))
    from newsparse.cli.commands import run_command

    return run_command(arguments)


def is_plain(arguments: list[str]) -> bool:
    """Whether a command line holds paths alone."""
    return (
        bool(arguments)
        and arguments[0] not in COMMANDS
        and all(argument == "-" or (argument and argument[0] != "-") for argument in arguments)
    )


if __name__ == "__main__":
    main()
