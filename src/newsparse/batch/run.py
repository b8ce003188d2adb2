"""A job from its first input to its ledger: in order, in constant memory, and safe to interrupt."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Generator, Iterator
from itertools import chain, islice
from time import monotonic
from typing import BinaryIO

from msgspec import Struct

from newsparse.batch.desk import Desk, writing
from newsparse.batch.garbage import collected_seldom
from newsparse.batch.interrupts import Interrupts
from newsparse.batch.ledger import Ledger
from newsparse.batch.plan import Job
from newsparse.batch.setup import Setup, set_up
from newsparse.batch.units import Unit, units
from newsparse.batch.work import Result, work
from newsparse.errors import NewsparseError
from newsparse.inputs import Failure, Meter

_WORTH_A_POOL = 4  # units: below, one process is done before others have started
_MUCH = 1 << 20  # bytes, which make so many units


class Progress(Struct, frozen=True):
    """How far a job is: its ledger, the bytes read, and all bytes there are, if that is known."""

    ledger: Ledger
    read: int
    total: int | None


class Watch(Struct, frozen=True):
    """Who wants to know: of each failure, and of the progress; `counts` says that the total is wanted."""

    failed: Callable[[Failure], None]
    moved: Callable[[Progress], None]
    counts: bool = False


class Ending(Struct, frozen=True):
    """How a job ended: its ledger, and whether it was broken off."""

    ledger: Ledger
    interrupted: bool


def run(job: Job, out: BinaryIO, watch: Watch) -> Ending:
    """Do a job; `out` is standard output. Raises `UsageError` before any work, `OutputError` later."""
    if job.jobs > 1 and (job.files_from or any(map(_may_be_much, job.paths))):
        from newsparse.batch.pool import prepare

        prepare()
    with collected_seldom(), set_up(job, out, count=watch.counts) as setup:
        with writing(None):
            desk = Desk(job, setup.state, setup.sink, watch.failed)
        if setup.journal:
            desk.restore(setup.journal)
        with Interrupts() as interrupts, writing(job.output or job.output_dir):
            _go(job, setup, desk, interrupts, watch)
            _end(setup, desk, stopped=interrupts.pressed)
    return Ending(desk.ledger, interrupts.pressed)


def _may_be_much(path: str) -> bool:
    """Whether a path may stand for enough to be shared among processes: it is no small file."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return True
    return not stat.S_ISREG(status.st_mode) or status.st_size > _MUCH


def _go(job: Job, setup: Setup, desk: Desk, interrupts: Interrupts, watch: Watch) -> None:
    meter, started, before = Meter(), monotonic(), desk.ledger.seconds
    source = units(setup.query, job.plan.options, meter, setup.state.position)
    results = _results(job, interrupts.until_pressed(source))
    try:
        for unit, found in results:
            if len(found) != len(unit.items):
                raise NewsparseError(f"the account does not add up: {len(unit.items)} in, {len(found)} out")
            desk.enter(found, unit.after)
            desk.ledger.seconds = before + monotonic() - started
            watch.moved(Progress(desk.ledger, meter.bytes, setup.total))
            if desk.is_full:
                desk.end_stream()
                break
            if setup.journal and setup.journal.is_due():
                desk.commit(setup.journal)
    finally:
        results.close()


def _results(job: Job, source: Iterator[Unit]) -> Generator[tuple[Unit, list[Result]], None, None]:
    """Each unit with its results, from this process or from several."""
    if job.jobs > 1:
        first = list(islice(source, _WORTH_A_POOL))
        source = chain(first, source)
        if len(first) == _WORTH_A_POOL:
            yield from _shared(job, source)
            return
    for unit in source:
        yield unit, work(unit.items, job.plan)


def _shared(job: Job, source: Iterator[Unit]) -> Iterator[tuple[Unit, list[Result]]]:
    from newsparse.batch.pool import Pool

    pool = Pool(job.jobs, job.plan)
    try:
        yield from pool.run(source)
    finally:
        pool.stop()


def _end(setup: Setup, desk: Desk, *, stopped: bool) -> None:
    if stopped:
        if setup.journal:
            desk.commit(setup.journal)
        desk.close()
        setup.sink.leave()
        return
    if desk.ledger.is_nothing:
        setup.sink.drop()
    else:
        setup.sink.finish()
    desk.close()
    if setup.journal:
        setup.journal.remove()
