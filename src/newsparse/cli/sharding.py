"""What `newsparse shard` does: plans and runs, progress, and the account at the end."""

from __future__ import annotations

import os
import sys
from functools import partial
from time import monotonic
from typing import NamedTuple

from msgspec.structs import replace

from newsparse.batch import Ending, Progress, counted, summary
from newsparse.cli.endings import NOTHING, OK, PARTIAL, complain, exit_code
from newsparse.cli.progress import reporter_for
from newsparse.cli.screen import wrapped
from newsparse.cli.standard import say
from newsparse.cluster.job import TRIES, Engine
from newsparse.cluster.report import Account, Report
from newsparse.cluster.run import run as run_shards
from newsparse.cluster.worker import Task
from newsparse.errors import UsageError
from newsparse.inputs import Query
from newsparse.shards import listing, stores
from newsparse.shards.manifest import Source, decode_manifest, encode_manifest
from newsparse.shards.plan import Request
from newsparse.shards.plan import plan as plan_shards
from newsparse.shards.publishing import publish_bytes

_NAMED = 20  # failures that are printed; the summaries of the shards have them all


class Where(NamedTuple):
    """The engine that works on the shards."""

    engine: str = "local"
    address: str = "auto"
    jobs: int = 1
    in_flight: int | None = None
    tries: int = TRIES


class Manners(NamedTuple):
    """What is said on standard error."""

    quiet: bool = False
    progress: bool = True


def own_file(output: str) -> frozenset[str]:
    """The file that a plan writes, as a full path: it is no input of the plan."""
    return frozenset() if stores.is_uri(output) else frozenset([os.path.realpath(output)])


def plan(query: Query, output: str, request: Request) -> int:
    """Write the manifest; say what is in it, and which names are no inputs. Gives the exit code."""
    if not query.paths and query.files_from is None:
        raise UsageError("nothing to plan", hint="newsparse shard plan SOURCE… -o manifest.json")
    sources: list[Source] = []
    unusable = 0
    for found in listing.inputs(query, os.getcwd()):
        if isinstance(found, Source):
            sources.append(found)
        else:
            unusable += 1
            complain(f"{found.path}: {found.reason}")
    if not sources:
        complain("nothing to read", "no manifest is written")
        return NOTHING
    manifest = plan_shards(sources, os.getcwd(), request)
    publish_bytes(stores.place(output), encode_manifest(manifest))
    size = sum(source.size for source in sources)
    counts = (
        f"{counted(len(sources), 'input')}, {size / 1e6:,.1f} MB, {counted(len(manifest.shards), 'shard')}"
    )
    say(counts)
    return PARTIAL if unusable else OK


def run(name: str, output: str, where: Where, manners: Manners) -> int:
    """Publish what is not published yet, and say how it went; gives the exit code."""
    manifest = decode_manifest(_read(name), name)
    reporter = reporter_for(quiet=manners.quiet or not manners.progress)
    size = sum(source.size for shard in manifest.shards for source in shard.sources)
    begun = monotonic()

    def watch(account: Account) -> None:
        ledger = account.total.ledger
        pace = account.articles_per_second(monotonic() - begun)
        reporter.moved(Progress(replace(ledger, seconds=ledger.articles / max(pace, 1)), ledger.bytes, size))

    try:
        engine = partial(_engine, where)
        report = run_shards(manifest, output, engine, tries=where.tries, watch=watch)
    except KeyboardInterrupt:
        complain("interrupted", "the same command goes on")
        raise
    finally:
        reporter.stop()
    _conclude(report, manners)
    return _code(report)


def _read(name: str) -> bytes:
    try:
        return stores.read(stores.place(name))
    except OSError as error:
        raise UsageError(f"{name}: {error}", hint="newsparse shard plan SOURCE… -o manifest.json") from None


def _engine(where: Where, task: Task) -> Engine:
    if where.engine == "ray":
        from newsparse.cluster.on_ray import RayEngine

        return RayEngine(task, where.address, where.in_flight)
    from newsparse.cluster.local import LocalEngine

    return LocalEngine(task, where.jobs)


def _conclude(report: Report, manners: Manners) -> None:
    for lost in report.lost[:_NAMED]:
        complain(f"shard {lost.shard} failed: {lost.error}", f"its inputs: {', '.join(lost.inputs[:3])}")
    for failure in report.total.failures[:_NAMED]:
        place = str(failure.id) if failure.line is None else f"{failure.id}, line {failure.line}"
        complain(f"{place}: {failure.reason}", failure.hint)
    unnamed = len(report.lost[_NAMED:]) + report.total.ledger.failures - len(report.total.failures[:_NAMED])
    if unnamed:
        complain(f"and {unnamed:,} more failures", "they are named in _report.json and _done/")
    if not manners.quiet:
        for line in _account(report):
            say(wrapped(line, sys.stderr))


def _account(report: Report) -> list[str]:
    parts = [f"{getattr(report, name):,} {name}" for name in ("resumed", "published", "failed")]
    ledger = report.total.ledger
    inputs, _, *shares = summary(ledger)
    articles = f"{counted(ledger.articles, 'article')} from {ledger.bytes / 1e6:,.1f} MB"
    pace = f"this run: {report.seconds:,.1f} s, {report.articles_per_second:,.0f} articles a second"
    return [
        f"{counted(report.shards, 'shard')} = {' + '.join(parts)}",
        inputs,
        f"{articles}; {pace}",
        *shares,
    ]


def _code(report: Report) -> int:
    code = exit_code(Ending(report.total.ledger, interrupted=False), strict=False)
    return PARTIAL if code == OK and report.failed else code
