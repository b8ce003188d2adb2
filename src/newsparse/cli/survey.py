"""`newsparse survey` and `newsparse report`: what a folder holds, and which texts to look at."""

from __future__ import annotations

from typing import Any

import click

from newsparse.cli import options as opts
from newsparse.cli.endings import USAGE
from newsparse.cli.help import GroupedCommand

_PATHS = click.argument("paths", nargs=-1, metavar="[PATH...]", type=click.Path())
_running = opts.several(
    opts.option(
        "-j", "--jobs", type=opts.Count(min=0), default=1, metavar="N", group="How to run",
        help="Processes; 0: one a core.  [1]",
    ),
    opts.option(
        "--facts", metavar="FILE", type=click.Path(), group="How to run",
        help="Keep what was found of each text, for --resume.",
    ),
    opts.option("--resume", is_flag=True, group="How to run", help="Go on from an interrupted --facts."),
    opts.option("--no-progress", is_flag=True, group="What to say", help="No progress on standard error."),
    opts.option("-q", "--quiet", is_flag=True, group="What to say", help="Only errors on standard error."),
)  # fmt: skip
_texts = opts.option(
    "--texts", type=opts.Count(min=0), default=200, metavar="N", group="What to write",
    help="How many texts the page shows.  [200]",
)  # fmt: skip


@click.command("survey", cls=GroupedCommand)
@_PATHS
@opts.input_options
@opts.reading_options
@opts.option("--json", "as_json", is_flag=True, group="What to write", help="The whole survey as JSON.")
@opts.option("--html", metavar="FILE", type=click.Path(), group="What to write", help="As a page, too.")
@_texts
@_running
def survey_command(**given: Any) -> int:
    """What a folder holds: families of layouts, what was read of each, months, languages, doubts."""
    from newsparse.cli import surveying

    return surveying.survey_paths(given) if _is_asked(given) else USAGE


@click.command("report", cls=GroupedCommand)
@_PATHS
@opts.input_options
@opts.reading_options
@opts.option(
    "-o", "--output", "html", required=True, metavar="FILE.html", type=click.Path(), group="What to write",
    help="The page: one file, nothing is fetched.",
)  # fmt: skip
@_texts
@_running
def report_command(**given: Any) -> int:
    """The survey as a page, with the most doubtful texts, line by line."""
    from newsparse.cli import surveying

    return surveying.survey_paths({**given, "as_json": False}) if _is_asked(given) else USAGE


def _is_asked(given: dict[str, Any]) -> bool:
    """Whether something is to be read; else the help says how to ask."""
    if given["paths"] or given["files_from"] is not None:
        return True
    click.echo(click.get_current_context().get_help(), err=True)
    return False
