"""The options of the commands, and what they make of what is typed."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

import click

from newsparse.cli import completion, config
from newsparse.cli.doubt import LeastConfidence, Share
from newsparse.cli.help import GroupedOption
from newsparse.cli.kinds import Names, RecordFields
from newsparse.cli.mapping import Mapping
from newsparse.errors import UsageError
from newsparse.model import Article, Options

F = TypeVar("F", bound=Callable[..., Any])
_UNITS = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9, "t": 10**12}


class Size(click.ParamType[int]):
    """A number of bytes: `500M`, `2.5G`."""

    name = "size"

    def convert(self, value: Any, param: Any, ctx: Any) -> Any:
        """The number; fails for anything else."""
        text = str(value).lower().removesuffix("b").removesuffix("i")
        number, unit = (text[:-1], text[-1]) if text[-1:] in _UNITS and text[-1:] else (text, "")
        try:
            return int(float(number) * _UNITS[unit])
        except (ValueError, OverflowError):
            self.fail(f"{value!r} is no size; write 500M or 2G", param, ctx)


class Count(click.IntRange):
    """A whole number of at least so many; the help need not say so."""

    def _describe_range(self) -> str:
        return ""


def option(*names: str, group: str, **rest: Any) -> Callable[[F], F]:
    """An option under a heading."""
    return click.option(*names, cls=GroupedOption, group=group, **rest)


def several(*options: Callable[[F], F]) -> Callable[[F], F]:
    """Options as one decorator, shown in the order in which they are written."""

    def decorate(function: F) -> F:
        for decorator in reversed(options):
            function = decorator(function)
        return function

    return decorate


some_fields = completion.some_of(lambda: Article.__struct_fields__)
_input = partial(option, group="What to read")
_reading = partial(option, group="How to read it")
_output = partial(option, group="What to write")
_choice = partial(option, group="Which articles")
_running = partial(option, group="How to run")
_telling = partial(option, group="What to say")

input_options = several(
    _input(
        "-g",
        "--glob",
        "globs",
        multiple=True,
        metavar="GLOB",
        help="In folders, only such files; !GLOB: none such.",
    ),
    _input(
        "--files-from", metavar="FILE|-", type=click.Path(), help="Read the names of more inputs from a list."
    ),
    _input(
        "--text-field",
        default=("text",),
        multiple=True,
        callback=lambda _context, _option, names: ",".join(names),
        metavar="NAME",
        help="Field or column of texts in JSON Lines, CSV; of several the first.  [text]",
    ),
    _input(
        "--map",
        "mapping",
        type=Mapping(),
        default=(),
        metavar="FIELD=COLUMN,...",
        help="Columns that give fields: title=headline,publish_date=date.",
    ),
    _input(
        "--max-input-size",
        type=Size(),
        help="Refuse larger inputs, decompressed: 500M, 2G. At most, an article may have 50M characters, an"
        " archive or compressed file expand 200 times.",
    ),
)
reading_options = several(
    _reading("-e", "--encoding", metavar="NAME", help="The inputs' encoding.  [found out]"),
    _reading(
        "-l",
        "--layout",
        metavar="NAME|FILE",
        help="The site's layout.  [recognised]",
        shell_complete=completion.one_of(completion.layout_names, files=True),
    ),
    _reading(
        "--timezone",
        metavar="ZONE",
        help="Zone of times without one: Asia/Tehran.",
        shell_complete=completion.one_of(completion.zone_names),
    ),
    _reading("--no-metadata", is_flag=True, help="Of HTML and the like read the text only."),
    _reading("--date-order", type=click.Choice(["DMY", "MDY", "YMD"]), help="What 03/04/2021 means."),
)
output_options = several(
    _output(
        "-o",
        "--output",
        metavar="FILE",
        type=click.Path(),
        help="One file, complete or not there; .gz, .zst by name.",
    ),
    _output(
        "--output-dir", metavar="DIR", type=click.Path(), help="A file for each input, in the same tree."
    ),
    _output(
        "-f",
        "--format",
        "form",
        metavar="NAME",
        help="See `newsparse formats`.  [by -o, else jsonl]",
        shell_complete=completion.one_of(completion.format_names),
    ),
    _output(
        "--fields",
        type=Names(),
        default=(),
        help="Only these fields, in this order.",
        shell_complete=some_fields,
    ),
    _output("-p", "--pretty", is_flag=True, help="Indented JSON."),
    _output("--ascii", "ascii_only", is_flag=True, help="Escape all that is not ASCII."),
    _output(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        help="Colour; auto obeys NO_COLOR.  [auto]",
    ),
)
choice_options = several(
    _choice("--skip", type=Count(min=0), default=0, metavar="N", help="Leave out the first N articles."),
    _choice("--limit", type=Count(min=1), metavar="N", help="Stop after N articles."),
    _choice(
        "--require",
        type=RecordFields(),
        default=(),
        help="Articles without these are errors.",
        shell_complete=some_fields,
    ),
    _choice(
        "--min-confidence",
        type=LeastConfidence(),
        default=(),
        metavar="FIELD=P,...",
        help="Articles less sure are errors: title=0.9,body=0.8.",
    ),
    _choice(
        "--accept-error",
        type=Share(),
        metavar="SHARE",
        help="Only articles so sure that no more than SHARE is wrong: 2%.",
    ),
    _choice("--deduplicate", is_flag=True, help="Only the first of articles with the same words."),
    _choice(
        "--near-duplicates",
        type=click.Choice(["mark", "drop"]),
        help="Articles that are mostly an earlier one: say of which, or leave them out.",
    ),
)
running_options = several(
    _running(
        "-j",
        "--jobs",
        type=Count(min=0),
        default=1,
        metavar="N",
        help="Processes; 0: one a core.  [1]",
    ),
    _running("--dry-run", is_flag=True, help="List what would be read, and as what; read nothing."),
    _running("--resume", is_flag=True, help="Go on where the same command was interrupted."),
    _running("--strict", is_flag=True, help="Exit with 4 where a record has warnings."),
)
telling_options = several(
    _telling("--errors", metavar="FILE", type=click.Path(), help="What could not be read, as JSON Lines."),
    _telling("--review", metavar="FILE", type=click.Path(), help="Doubtful records, the worst first."),
    _telling("--report", metavar="FILE", type=click.Path(), help="The account of the job, as JSON."),
    _telling("--no-progress", is_flag=True, help="No progress on standard error."),
    _telling("-q", "--quiet", is_flag=True, help="Only errors on standard error."),
    _telling("-v", "--verbose", is_flag=True, help="The account also for a single input."),
)


def _read_config(ctx: click.Context, _param: click.Parameter, path: str | None) -> None:
    if not ctx.resilient_parsing and not ctx.meta.get("newsparse.no-config"):
        config.apply(ctx, [path] if path else config.files())


def _no_config(ctx: click.Context, _param: click.Parameter, value: Any) -> None:
    if value:
        ctx.meta["newsparse.no-config"] = True
        ctx.default_map = {}


config_options = several(
    option(
        "--no-config",
        group="Other",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_no_config,
        help="Read no newsparse.toml.",
    ),
    option(
        "--config",
        group="Other",
        metavar="FILE",
        type=click.Path(),
        is_eager=True,
        expose_value=False,
        callback=_read_config,
        help="Defaults of options.  [./newsparse.toml, then your own]",
    ),
)


def refuse_addresses(paths: tuple[str, ...]) -> None:
    """Raise `UsageError` where a path is an address on the web or in a store: nothing is fetched here."""
    for path in paths:
        scheme, mark, _ = path.partition("://")
        if mark and scheme.isalnum() and not os.path.lexists(path):
            web = f"fetch it first: trafilatura -u '{path}' | newsparse -"
            store = "newsparse shard plan reads s3://, gs://, abfs:// and hdfs://"
            raise UsageError(
                f"{path} is an address, not a file", hint=web if scheme.startswith(("http", "ftp")) else store
            )


def format_meant(form: str | None, output: str | None) -> str:
    """The name of the format that was asked for, by `-f` or else by the ending of the output's name.

    Raises `UsageError` where there is none of that name or ending, or none that can be compressed so.
    """
    if form is None and output is None:
        return "jsonl"
    from newsparse.outputs import PACKED, format_named, format_of

    found = format_named(form) if form else format_of(output or "")
    if found and not found.encode and output and output.lower().endswith(PACKED):
        packed = os.path.splitext(output)[1]
        raise UsageError(f"{found.name} is not compressed from outside", hint=f"leave out {packed}")
    return found.name if found else "jsonl"


def job_count(jobs: int) -> int:
    """The number of processes that is meant: 0 stands for one for each core."""
    if jobs:
        return jobs
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def parse_options(given: dict[str, Any]) -> Options:
    """How to read, checked before any input is read."""
    reads_metadata = not given.get("no_metadata")
    return Options(given["layout"], given["timezone"], given["date_order"], given["encoding"], reads_metadata)
