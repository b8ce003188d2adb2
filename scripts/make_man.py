"""Writes the manual page from the program's own help: `python scripts/make_man.py > man/newsparse.1`."""

from __future__ import annotations

from collections.abc import Iterator

import click

from newsparse.cli.commands import newsparse
from newsparse.cli.help import EXAMPLES

_EXIT_CODES = (
    ("0", "Everything was read; inputs with nothing in them are counted."),
    ("1", "Some inputs could not be read; the records of all others were written."),
    ("2", "The command line, newsparse.toml or a layout is wrong; nothing was done."),
    ("3", "Nothing could be read."),
    ("4", "With --strict: a record has warnings, or an input is empty."),
    ("130", "Interrupted."),
)
_FILES = (
    ("./newsparse.toml", "Defaults of options, in the folder one is in: jobs = 4."),
    ("~/.config/newsparse/newsparse.toml", "One's own defaults; the file above decides before it."),
    ("~/.config/newsparse/layouts/*.toml", "One's own layouts, which are recognised by themselves."),
)  # fmt: skip
_ENVIRONMENT = (
    ("NO_COLOR", "No colour, unless --color always is given."),
    ("COLUMNS", "The width of help, tables and readings."),
    ("XDG_CONFIG_HOME", "Where the folder newsparse with one's own files is, instead of ~/.config."),
)


def page() -> str:
    """The manual page as troff."""
    root = click.Context(newsparse, info_name="newsparse")
    main = newsparse.commands["parse"]
    lines = [
        '.TH NEWSPARSE 1 "" newsparse "User Commands"',
        ".SH NAME",
        "newsparse \\- read scraped news text: fields, paragraphs and comments as JSON records",
        ".SH SYNOPSIS",
        ".B newsparse\n[\\fIOPTION\\fR]... \\fIPATH\\fR...\n.br\n.B newsparse\n\\fICOMMAND\\fR ...",
        ".SH DESCRIPTION",
        _plain(newsparse.help or ""),
        ".PP\nA path is a file, a folder with all its folders, a pattern, an archive, or",
        ".B \\-\nfor standard input. Records go to standard output, everything else to standard error.",
        *_groups(main, root, ".SH OPTIONS", ".SS"),
        ".SH COMMANDS",
        *_commands(newsparse, root),
        ".SH EXIT STATUS",
        *_terms(_EXIT_CODES),
        ".SH FILES",
        *_terms(_FILES),
        ".SH ENVIRONMENT",
        *_terms(_ENVIRONMENT),
        ".SH EXAMPLES",
        *_terms(EXAMPLES),
    ]
    return "\n".join(lines) + "\n"


def _commands(group: click.Group, ctx: click.Context) -> Iterator[str]:
    for name in group.list_commands(ctx):
        command = group.get_command(ctx, name)
        if command is None or name == "parse":
            continue
        inner = click.Context(command, ctx, info_name=name)
        usage = " ".join([inner.command_path, *command.collect_usage_pieces(inner)])
        yield f".SS {_plain(usage)}"
        yield _plain((command.help or "").split("\b")[0])
        yield from _groups(command, inner, "", ".PP\n.I")
        if isinstance(command, click.Group):
            yield from _commands(command, inner)


def _groups(command: click.Command, ctx: click.Context, head: str, heading: str) -> Iterator[str]:
    """The options of a command under the headings of its help."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for option in command.get_params(ctx):
        record = option.get_help_record(ctx) if isinstance(option, click.Option) else None
        if record and "--help" not in record[0]:
            groups.setdefault(getattr(option, "group", "Other"), []).append(record)
    if groups and head:
        yield head
    for name, records in groups.items():
        yield f"{heading} {_plain(name)}"
        yield from _terms(records)


def _terms(pairs: tuple[tuple[str, str], ...] | list[tuple[str, str]]) -> Iterator[str]:
    for term, meaning in pairs:
        yield f".TP\n.B {_plain(term)}\n{_plain(meaning)}"


def _plain(text: str) -> str:
    """A text on one line that troff takes as it is."""
    line = " ".join(text.split()).replace("\\", "\\(rs").replace("-", "\\-").replace("`", "\\(ga")
    line = line.replace("'", "\\(aq").replace("~", "\\(ti").replace("^", "\\(ha")
    return f"\\&{line}" if line.startswith(".") else line


if __name__ == "__main__":
    print(page(), end="")
