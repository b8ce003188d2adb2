"""The main job at the command line: from what was asked for to the exit code."""

from __future__ import annotations

import sys

from msgspec import Struct
from msgspec.structs import replace

from newsparse.batch import Ending, Job, Ledger, Watch, report, run, summary
from newsparse.cli import screen
from newsparse.cli.endings import complain, complain_of_layouts, exit_code, failure_line
from newsparse.cli.progress import Bar, reporter_for
from newsparse.cli.screen import Color
from newsparse.cli.standard import say
from newsparse.errors import OutputError


class Manners(Struct, frozen=True):
    """How a job is presented: nothing here changes what is written to files."""

    color: Color = "auto"
    quiet: bool = False
    verbose: bool = False
    progress: bool = True
    strict: bool = False

    @property
    def is_silent(self) -> bool:
        """Whether nothing is said of the progress."""
        return self.quiet or not self.progress


_DEFAULT = Manners()


def parse(job: Job, manners: Manners = _DEFAULT) -> int:
    """Do the job and say on standard error how it went; gives the exit code."""
    is_screen = job.output is None and job.output_dir is None
    if not manners.quiet:
        screen.say_when_waiting(job.paths)
    complain_of_layouts()
    reporter = reporter_for(quiet=manners.is_silent)
    watch = Watch(
        lambda failure: reporter.line(failure_line(failure)), reporter.moved, isinstance(reporter, Bar)
    )
    out = screen.output(manners.color) if is_screen else sys.stdout.buffer
    try:
        ending = run(_for_screen(job) if is_screen else job, out, watch)
    finally:
        reporter.stop()
    _conclude(job, manners, ending)
    return exit_code(ending, strict=manners.strict)


def _for_screen(job: Job) -> Job:
    """On a terminal records are indented and folded, unless `--pretty` asks for them whole, and what it
    cannot show is escaped.
    """
    settings = job.plan.settings
    if job.plan.format == "jsonl" and screen.is_terminal(sys.stdout):
        settings = replace(settings, pretty=True, folded=not settings.pretty)
        settings = settings if screen.speaks_unicode(sys.stdout) else replace(settings, ascii_only=True)
    return replace(job, plan=replace(job.plan, settings=settings))


def _conclude(job: Job, manners: Manners, ending: Ending) -> None:
    ledger = ending.ledger
    if job.report:
        _write_report(job.report, ledger)
    if not ledger.inputs and not ledger.articles and not ending.interrupted:
        complain("nothing to read in " + (", ".join(job.paths[:3]) or "the list of files"))
    elif not manners.quiet and (manners.verbose or _is_batch(job, ledger)):
        for line in (*summary(ledger), *_kept(job, ledger)):
            say(screen.wrapped(line, sys.stderr))
    if ending.interrupted:
        is_kept = job.output or job.output_dir
        complain("interrupted", "the same command with --resume goes on" if is_kept else "")


def _kept(job: Job, ledger: Ledger) -> list[str]:
    """How many records remain where doubtful ones are held back."""
    least = job.plan.min_confidence
    if not least:
        return []
    limits = ", ".join(f"{field} from {probability:.2f} on" for field, probability in least)
    return [f"{ledger.articles:,} of {ledger.articles + ledger.refused:,} articles are sure enough: {limits}"]


def _is_batch(job: Job, ledger: Ledger) -> bool:
    """Whether there is something to sum up: a file to look at later, or more inputs than were named."""
    return bool(job.output or job.output_dir or ledger.inputs > len(job.paths))


def _write_report(path: str, ledger: Ledger) -> None:
    import json

    try:
        with open(path, "w", encoding="utf-8") as file:
            json.dump(report(ledger), file, indent=2)
            file.write("\n")
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror}") from error
