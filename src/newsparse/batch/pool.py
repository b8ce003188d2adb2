"""Worker processes that return results in order, and are replaced when they die."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from newsparse.batch.garbage import collected_seldom
from newsparse.batch.plan import Plan
from newsparse.batch.processes import begin, forking
from newsparse.batch.units import Unit
from newsparse.batch.work import Result, failed, sendable, work
from newsparse.errors import NewsparseError, UsageError
from newsparse.inputs import Failure, Item, Taken

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess

_AHEAD = 4  # units a worker that are read or done before they are wanted: bounds what is in memory
_HELD = 2  # units a worker has: one to work on, one to go on with
_PIPE = 1 << 20  # bytes: as much as Linux lets anybody have
_STILLBORN = 3  # workers in a row that do not even begin: it is not an input that kills them
_ALONE = "-j 1 works without them"
_LOST = (EOFError, OSError)  # the worker is gone, perhaps in the middle of a message


class _Refusal(Struct, frozen=True):
    """What a worker says where something is wrong with the whole job."""

    message: str
    hint: str


class _Worker:
    """A process, the pipes to and from it, and the numbers and units that it has."""

    def __init__(self, context: BaseContext, plan: Plan) -> None:
        items, self.items = _pipe(context)
        self.results, results = _pipe(context)
        self.held: deque[tuple[int, Unit]] = deque()
        self.has_begun = False
        args = (items, results, plan)
        self.process: BaseProcess = context.Process(target=_serve, args=args, daemon=True)  # type: ignore[attr-defined]
        try:
            self.process.start()
        except _LOST as error:
            raise UsageError(f"worker processes cannot be started ({error})", hint=_ALONE) from error
        items.close()
        results.close()

    def give(self, number: int, unit: Unit) -> None:
        self.held.append((number, unit))
        self.items.send(unit.items)

    def receive(self) -> list[Result] | None:
        """What the worker says next: the results of a unit, or that it has begun.

        Raises `UsageError` for what is wrong with the whole job.
        """
        said = self.results.recv()
        if isinstance(said, _Refusal):
            raise UsageError(said.message, hint=said.hint)
        self.has_begun = True
        return said  # type: ignore[no-any-return]

    def stop(self) -> None:
        self.items.close()
        self.results.close()
        self.process.terminate()
        self.process.join()


def _pipe(context: BaseContext) -> tuple[Connection[Any, Any], Connection[Any, Any]]:
    """The ends to read from and to write to; a pipe holds several units, so that hardly anybody waits."""
    ends = context.Pipe(duplex=False)
    with suppress(ImportError, OSError):  # not on Linux, or this user's pipes hold as much as they may
        from fcntl import F_SETPIPE_SZ, fcntl

        fcntl(ends[1].fileno(), F_SETPIPE_SZ, _PIPE)
    return ends


class Pool:
    """Maps `work` over units with several processes."""

    def __init__(self, jobs: int, plan: Plan) -> None:
        self._context, self._plan, self._jobs = _context(), plan, jobs
        self._workers = [_Worker(self._context, plan) for _ in range(jobs)]
        self._done: dict[int, tuple[Unit, list[Result]]] = {}
        self._stillborn = 0  # workers, one after the other, that ended before they began

    def run(self, units: Iterator[Unit]) -> Iterator[tuple[Unit, list[Result]]]:
        """Each unit with its results, in the order of the units."""
        source = enumerate(units)
        wanted, more = 0, True
        while more or self._busy() or self._done:
            while wanted in self._done:
                yield self._done.pop(wanted)
                wanted += 1
            while more and (worker := self._free()):
                following = next(source, None)
                more = following is not None
                if following:
                    self._give(worker, *following)
            if wanted not in self._done and self._busy():
                self._collect()

    def stop(self) -> None:
        """End all processes, whatever they are doing."""
        for worker in self._workers:
            worker.stop()

    def _busy(self) -> list[_Worker]:
        return [worker for worker in self._workers if worker.held]

    def _free(self) -> _Worker | None:
        worker = min(self._workers, key=lambda worker: len(worker.held))
        ahead = sum(len(worker.held) for worker in self._workers) + len(self._done)
        return worker if len(worker.held) < _HELD and ahead < _AHEAD * self._jobs else None

    def _give(self, worker: _Worker, number: int, unit: Unit) -> None:
        try:
            worker.give(number, unit)
        except _LOST:
            self._mourn(worker)

    def _collect(self) -> None:
        from multiprocessing.connection import wait

        by_pipe = {worker.results: worker for worker in self._busy()}
        for pipe in wait(list(by_pipe)):
            worker = by_pipe[pipe]  # type: ignore[index]
            try:
                results = worker.receive()
            except _LOST:
                self._mourn(worker)
                continue
            self._stillborn = 0
            if results is not None:
                number, unit = worker.held.popleft()
                self._done[number] = (unit, results)

    def _mourn(self, worker: _Worker) -> None:
        """Replace a worker that died. What it was at is tried again item by item, the rest given back."""
        worker.stop()
        self._stillborn += not worker.has_begun
        if self._stillborn == _STILLBORN:
            raise UsageError("worker processes do not start", hint=_ALONE)
        self._workers[self._workers.index(worker)] = successor = _Worker(self._context, self._plan)
        number, unit = worker.held.popleft()
        self._done[number] = (unit, self._carefully(unit.items))
        for waiting in worker.held:
            self._give(successor, *waiting)

    def _carefully(self, items: list[Item]) -> list[Result]:
        """The results of items that are tried one at a time, by a worker that may die of each."""
        results: list[Result] = []
        worker = _Worker(self._context, self._plan)
        for item in items:
            try:
                worker.items.send([item])
                results += worker.receive() or worker.receive() or ()
            except _LOST:
                worker.stop()
                worker = _Worker(self._context, self._plan)
                results.append(_fatal(item))
        worker.stop()
        return results


def _fatal(item: Item) -> Result:
    assert not isinstance(item, Taken)
    reason = "the worker process died of it, twice"
    return failed(item, Failure(item.place, reason, "out of memory? try it alone"))


def prepare() -> None:
    """Begin with what a pool will need."""
    begin(_context())


def _context() -> BaseContext:
    return forking("newsparse.batch.work")


def _serve(items: Connection[Any, Any], results: Connection[Any, Any], plan: Plan) -> None:
    """Work until the pipes close. A thread receives, so that whoever gives need not wait for the work."""
    import gc
    import signal
    from queue import SimpleQueue
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    results.send(None)  # it has begun
    coming: SimpleQueue[list[Item]] = SimpleQueue()
    Thread(target=_receive, args=(items, coming), daemon=True).start()
    with collected_seldom():
        while True:
            unit = coming.get()
            try:
                results.send(_done(unit, plan))
            except _LOST:
                _leave()


def _done(items: list[Item], plan: Plan) -> list[Result] | _Refusal:
    try:
        return sendable(work(items, plan))
    except NewsparseError as error:
        return _Refusal(str(error), error.hint)


def _receive(items: Connection[Any, Any], coming: Any) -> None:
    try:
        while True:
            coming.put(items.recv())
    except _LOST:
        _leave()


def _leave() -> None:
    """The parent is gone, or wants no more: end this process, from any of its threads, at once."""
    sys.stdout.flush()
    os._exit(0)
