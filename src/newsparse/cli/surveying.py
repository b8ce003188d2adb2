"""A survey at the command line: from what was asked for to tables, JSON or a page."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from newsparse.batch import Job, Plan, Watch
from newsparse.cli import options as opts
from newsparse.cli import screen
from newsparse.cli.endings import complain, exit_code, failure_line, printable
from newsparse.cli.progress import Bar, reporter_for
from newsparse.errors import OutputError, UsageError
from newsparse.inputs import Query
from newsparse.survey.families import Family, families
from newsparse.survey.gallery import chosen, gallery
from newsparse.survey.report import page, summary_of
from newsparse.survey.run import survey
from newsparse.survey.tally import Tally

_ROWS = 12  # families that a terminal shows
_WIDEST, _NARROWEST = 100, 40  # columns


def survey_paths(given: dict[str, Any]) -> int:
    """Do a survey and show it; gives the exit code."""
    opts.refuse_addresses(given["paths"])
    if given["html"] and "-" in given["paths"]:
        raise UsageError(
            "a page shows texts again, and standard input is read once", hint="save it as a file"
        )
    job = _job(given)
    reporter = reporter_for(quiet=given["quiet"] or given["no_progress"])
    watch = Watch(
        lambda failure: reporter.line(failure_line(failure)), reporter.moved, isinstance(reporter, Bar)
    )
    try:
        ending, tally = survey(job, watch)
    finally:
        reporter.stop()
    if ending.interrupted:
        complain("interrupted", "the same command with --resume goes on" if given["facts"] else "")
        return exit_code(ending, strict=False)
    found = families(tally)
    summary = summary_of(tally, found)
    if given["html"]:
        _write_page(given, job, found, summary)
    if given["as_json"]:
        import json

        print(json.dumps(summary, ensure_ascii=False, indent=2))
    else:
        for line in tables(tally, found, _width()):
            print(line)
    return exit_code(ending, strict=False)


def _job(given: dict[str, Any]) -> Job:
    return Job(
        paths=given["paths"],
        plan=Plan(options=opts.parse_options(given), text_field=given["text_field"]),
        globs=given["globs"],
        files_from=given["files_from"],
        max_size=given["max_input_size"],
        output=given["facts"],
        jobs=opts.job_count(given["jobs"]),
        resume=given["resume"],
    )


def _write_page(given: dict[str, Any], job: Job, found: list[Family], summary: dict[str, object]) -> None:
    query = Query(job.paths, job.globs, job.files_from, job.plan.text_field, job.max_size)
    shown = gallery(chosen(found, given["texts"]), query, job.plan.options)
    title = ", ".join(os.path.basename(os.path.normpath(path)) for path in job.paths[:3]) or "survey"
    path = given["html"]
    try:
        with open(f"{path}.part", "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(page(summary, shown, title))
        os.replace(f"{path}.part", path)
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror}") from error


def _width() -> int:
    return max(_NARROWEST, min(_WIDEST, screen.width(sys.stdout, _WIDEST)))


def tables(tally: Tally, found: list[Family], width: int) -> Iterator[str]:
    """The survey in lines of at most so many columns."""
    looks = f"{tally.doubtful:,} to look at, {tally.duplicates:,} double"
    yield from _folded("", f"{tally.count:,} texts, {tally.words:,} words; {looks}", width)
    yield ""
    yield f"{'family':<7}{'texts':>8}{'share':>7}{'doubt':>7}  header"
    for family in found[:_ROWS]:
        yield from _family_rows(family, width)
    if len(found) > _ROWS:
        rest = sum(family.count for family in found[_ROWS:])
        yield f"and {len(found) - _ROWS:,} smaller families, with {rest:,} texts"
    yield ""
    yield from _list("fields", {name: count / tally.count for name, count in tally.filled.items()}, width)
    for name, counter in (("languages", tally.languages), ("encodings", tally.encodings)):
        yield from _list(
            name, {key or "unknown": count / tally.count for key, count in counter.items()}, width
        )
    yield from _list("warnings", {key: count / tally.count for key, count in tally.warnings.items()}, width)


def _family_rows(family: Family, width: int) -> Iterator[str]:
    numbers = f"{family.name:<7}{family.count:>8,}{family.share:>7.1%}{family.doubtful:>7,}  "
    marks = " · ".join(family.marks) or "no header"
    layout = "" if family.layout == "general" else f" ({family.layout})"
    yield from _folded(numbers, printable(marks + layout), width)
    months = family.first if family.first == family.last else f"{family.first} to {family.last}"
    said = "; ".join(filter(None, (months, family.drift)))
    if said:
        yield from _folded(" " * len(numbers), said, width)
    worst = [("doubtful", family.worst[0])] if family.doubtful else []
    for name, facts in (("typical", family.typical), *worst):
        place = f"{facts.path or '-'}, article {facts.article}" if facts.article > 1 else facts.path or "-"
        yield from _folded(" " * len(numbers), printable(f"{name}: {place}"), width)


def _list(name: str, shares: Mapping[str, float], width: int) -> Iterator[str]:
    """Shares in a line, largest first."""
    if not shares:
        return
    ordered = sorted(shares.items(), key=lambda entry: (-entry[1], entry[0]))
    yield from _folded(
        f"{name:<11}", ", ".join(f"{printable(key)} {share:.0%}" for key, share in ordered), width
    )


def _folded(head: str, text: str, width: int) -> Iterator[str]:
    from textwrap import wrap

    first, *rest = wrap(text, max(width - len(head), 16), break_on_hyphens=False, break_long_words=False) or [
        ""
    ]
    yield f"{head}{first}"
    yield from (f"{' ' * len(head)}{line}" for line in rest)
