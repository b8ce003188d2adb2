"""The commands."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from newsparse import __version__
from newsparse.batch import Job, Plan
from newsparse.batch.setup import asked
from newsparse.cli import config, screen
from newsparse.cli import options as opts
from newsparse.cli.doubt import least_asked_for, print_schema
from newsparse.cli.endings import USAGE, complain, ended, printable
from newsparse.cli.help import DefaultGroup, GroupedCommand, HintingGroup
from newsparse.cli.parse import Manners, parse
from newsparse.cli.standard import say
from newsparse.errors import UsageError
from newsparse.outputs import Settings

_PATHS = click.argument("paths", nargs=-1, metavar="[PATH...]", type=click.Path())
_CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 110}


def run_command(arguments: list[str]) -> int:
    """The exit code of a command line."""
    screen.make_safe(sys.stdout)
    return ended(lambda: _run(arguments))


def _run(arguments: list[str]) -> int:
    if not arguments and "_NEWSPARSE_COMPLETE" not in os.environ:
        arguments = ["parse"]
    stdout = sys.stdout
    try:
        return newsparse.main(arguments, prog_name="newsparse", standalone_mode=False) or 0
    except click.ClickException as error:
        complain(error.format_message().replace("\n", " "), f"{_asked(error)} -h shows the options")
        return USAGE
    except click.Abort:
        raise KeyboardInterrupt from None
    except SystemExit:
        if sys.stdout is stdout:
            raise
        sys.stdout = stdout  # click wraps it, and leaves with 1, where the reader of a pipe is gone
        raise BrokenPipeError from None


def _asked(error: click.ClickException) -> str:
    """The command that an error is about, as it is typed."""
    ctx = getattr(error, "ctx", None)
    path: str = ctx.command_path if ctx else "newsparse"
    return path.removesuffix(" parse")


@click.group(cls=DefaultGroup, context_settings=_CONTEXT, invoke_without_command=True)
@click.version_option(__version__, "-V", "--version", message="newsparse %(version)s")
def newsparse() -> None:
    """newsparse turns scraped news text into JSON records, and shows which line each value comes from."""


@newsparse.command("parse", cls=GroupedCommand)
@_PATHS
@opts.input_options
@opts.reading_options
@opts.output_options
@opts.choice_options
@opts.running_options
@opts.telling_options
@opts.config_options
@click.pass_context
def parse_command(ctx: click.Context, /, **given: Any) -> int:
    """Texts to records: files, folders, patterns, archives, or - for standard input."""
    if not given["paths"] and given["files_from"] is None:
        if screen.is_terminal(sys.stdin):
            click.echo(newsparse.get_help(ctx.parent or ctx), err=True)
            return USAGE
        given["paths"] = ("-",)
    if given["verbose"]:
        for line in config.decided(ctx):
            say(f"newsparse: {line}")
    if given["dry_run"]:
        from newsparse.cli.listing import list_inputs

        return list_inputs(_job(given), quiet=given["quiet"])
    return parse(_job(given), _manners(given))


def _job(given: dict[str, Any]) -> Job:
    if given["output"] and given["output_dir"]:
        raise UsageError("--output and --output-dir exclude each other", hint="choose one")
    opts.refuse_addresses(given["paths"])
    _check_list(given["files_from"])
    same = ("globs", "files_from", "output_dir", "resume", "skip", "limit", "errors", "report", "review")
    return Job(
        paths=given["paths"],
        plan=_plan(given),
        max_size=given["max_input_size"],
        output=None if given["output"] == "-" else given["output"],
        jobs=opts.job_count(given["jobs"]),
        **{name: given[name] for name in same},
    )


def _check_list(path: str | None) -> None:
    if path and path != "-" and (os.path.isdir(path) or not os.access(path, os.R_OK)):
        raise UsageError(f"{path}: cannot be read", hint="--files-from is a file with one name a line")


def _plan(given: dict[str, Any]) -> Plan:
    return Plan(
        options=opts.parse_options(given),
        format=opts.format_meant(given["form"], given["output"]),
        settings=Settings(given["pretty"], given["ascii_only"], given["fields"], given["timezone"]),
        text_field=given["text_field"],
        mapping=given.get("mapping", ()),
        require=given["require"],
        min_confidence=least_asked_for(given),
        wants_review=given["review"] is not None,
        deduplicate=given["deduplicate"],
        near_duplicates=given["near_duplicates"],
    )


def _manners(given: dict[str, Any]) -> Manners:
    return Manners(
        color=given["color"],
        quiet=given["quiet"],
        verbose=given["verbose"],
        progress=not given["no_progress"],
        strict=given["strict"],
    )


@newsparse.command("explain", cls=GroupedCommand)
@_PATHS
@opts.input_options
@opts.reading_options
@opts.option(
    "--article",
    type=opts.Count(min=1),
    metavar="N",
    group="What to show",
    help="Only article N of a file.",
)
@opts.option("--below", type=int, metavar="N", group="What to show", help="Only lines with a margin below N.")
@opts.option(
    "--cuts",
    is_flag=True,
    group="What to show",
    help="Instead, how each file is cut into articles, and the ways that were not taken.",
)
@opts.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    group="What to show",
    help="Colour; auto obeys NO_COLOR.  [auto]",
)
@opts.config_options
def explain_command(**given: Any) -> int:
    """The reading of a text, line by line: each line's section, how sure that is, and why."""
    from newsparse.cli.explaining import View, explain_inputs

    paths = given["paths"] or (() if given["files_from"] else ("-",))
    opts.refuse_addresses(paths)
    _check_list(given["files_from"])
    screen.say_when_waiting(paths)
    plan = Plan(opts.parse_options(given), text_field=given["text_field"], mapping=given["mapping"])
    same = ("globs", "files_from")
    job = Job(paths, plan, max_size=given["max_input_size"], **{name: given[name] for name in same})
    with asked(job) as query:
        if given["cuts"]:
            from newsparse.cli.cuts import explain_cuts

            return explain_cuts(query, plan)
        color = screen.wants_color(given["color"], sys.stdout)
        return explain_inputs(query, plan, View(given["article"], given["below"], color))


class _Layouts(HintingGroup):
    """The commands of layouts; the name of a layout is meant to be shown."""

    def meant(self, name: str) -> str:
        """The nearest command, or `show` for the name of a layout."""
        from newsparse.cli.completion import layout_names

        return f"show {name}" if name in layout_names() else super().meant(name)


@newsparse.group("layouts", cls=_Layouts, invoke_without_command=True)
@click.pass_context
def layouts_command(ctx: click.Context) -> int:
    """Known layouts; `layouts show NAME` prints one, `layouts test FILE.toml` proves one."""
    if ctx.invoked_subcommand is None:
        from newsparse.cli.explaining import list_layouts

        return list_layouts()
    return 0


@layouts_command.command("list")
def layouts_list() -> int:
    """The names of all layouts, and what they are for."""
    from newsparse.cli.explaining import list_layouts

    return list_layouts()


@layouts_command.command("show")
@click.argument("name")
def layouts_show(name: str) -> int:
    """The TOML of a layout: a beginning for one of your own."""
    from newsparse.cli.explaining import show_layout

    return show_layout(name)


@layouts_command.command("test")
@click.argument("files", nargs=-1, required=True, metavar="FILE.toml...")
def layouts_test(files: tuple[str, ...]) -> int:
    """Read the examples in a layout file with it, and say what does not come out as it should."""
    from newsparse.cli.explaining import prove_layouts

    return prove_layouts(files)


@layouts_command.command("draft", cls=GroupedCommand)
@_PATHS
@opts.input_options
@opts.reading_options
@opts.option(
    "-o",
    "--output",
    required=True,
    metavar="FILE.toml",
    type=click.Path(),
    group="What to write",
    help="The layout.",
)
@opts.option("--name", metavar="NAME", group="What to write", help="Its name.  [that of the file]")
@opts.option(
    "--corrected", metavar="FILE", type=click.Path(), group="What to learn from",
    help="What a report's page saved: lines that a person put right.",
)  # fmt: skip
def layouts_draft(**given: Any) -> int:
    """Learn a layout from texts of one source: furniture, landmarks, where the headline stands."""
    from newsparse.cli.drafting import draft_layout

    return draft_layout(given)


@newsparse.command("schema")
@click.argument("form", default="jsonl", metavar="[FORMAT]")
@opts.option(
    "--version", type=int, metavar="N", group="What to show", help="The record's schema of that number."
)
def schema_command(form: str, version: int | None) -> int:
    """The JSON Schema of the record, or the schema of another format."""
    from newsparse.outputs import format_named, formats

    if version is not None:
        return print_schema(form, version)
    schema = format_named(form).schema
    if schema is None:
        able = ", ".join(known.name for known in formats().values() if known.schema)
        raise UsageError(f"{form} has no schema", hint=f"these have: {able}")
    click.echo(schema(Settings()).rstrip("\n"))
    return 0


@newsparse.command("formats")
@click.argument("name", default="", metavar="[FORMAT]")
def formats_command(name: str) -> int:
    """The output formats; with a name, what that one cannot carry."""
    from newsparse.outputs import format_named, formats

    if not name:
        for form in formats().values():
            extra = f" [extra: {form.extra}]" if form.extra else ""
            line = f"{form.name:<9} {' '.join(form.suffixes):<25} {form.summary}{extra}"
            click.echo(screen.wrapped(line, sys.stdout, indent=36))
        return 0
    form = format_named(name)
    lines = [f"{form.name}: {form.summary} ({' '.join(form.suffixes)}, {form.media_type})"]
    lines += [f"  {form.notes}", *(f"  loses {loss.field}: {loss.reason}" for loss in form.loses)]
    for line in lines:
        click.echo(screen.wrapped(printable(line), sys.stdout, indent=4))
    return 0
