"""Worker processes that return results in order, and are replaced when they die."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from newsparse.batch.plan import Plan
from newsparse.batch.units import Unit
from newsparse.batch.work import Result, taken, work
from newsparse.inputs import Failure, Item, Piece, Taken

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess

_AHEAD = 4  # units a worker that are read or done before they are wanted: bounds what is in memory
_HELD = 2  # units a worker has: one to work on, one to go on with
_LOST = (EOFError, OSError)  # the worker is gone, perhaps in the middle of a message


class _Worker:
    """A process, the pipe to it, and the numbers and units that it has."""

    def __init__(self, context: BaseContext, plan: Plan) -> None:
        self.pipe: Connection[Any, Any]
        self.pipe, end = context.Pipe()
        self.held: deque[tuple[int, Unit]] = deque()
        self.process: BaseProcess = context.Process(target=_serve, args=(end, plan), daemon=True)  # type: ignore[attr-defined]
        self.process.start()
        end.close()

    def give(self, number: int, unit: Unit) -> None:
        self.held.append((number, unit))
        self.pipe.send(unit.items)

    def stop(self) -> None:
        self.pipe.close()
        self.process.terminate()
        self.process.join()


class Pool:
    """Maps `work` over units with several processes."""

    def __init__(self, jobs: int, plan: Plan) -> None:
        self._context, self._plan, self._jobs = _context(), plan, jobs
        self._workers = [_Worker(self._context, plan) for _ in range(jobs)]
        self._done: dict[int, tuple[Unit, list[Result]]] = {}

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

        by_pipe = {worker.pipe: worker for worker in self._busy()}
        for pipe in wait(list(by_pipe)):
            worker = by_pipe[pipe]  # type: ignore[index]
            try:
                results = worker.pipe.recv()
            except _LOST:
                self._mourn(worker)
            else:
                number, unit = worker.held.popleft()
                self._done[number] = (unit, results)

    def _mourn(self, worker: _Worker) -> None:
        """Replace a worker that died. What it was at is tried again item by item, the rest given back."""
        worker.stop()
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
                worker.pipe.send([item])
                results += worker.pipe.recv()
            except _LOST:
                worker.stop()
                worker = _Worker(self._context, self._plan)
                results.append(_fatal(item))
        worker.stop()
        return results


def _fatal(item: Item) -> Result:
    assert not isinstance(item, Taken)
    reason = "the worker process died of it, twice"
    failure = Failure(item.place, reason, "out of memory? try it alone")
    size = taken(item)
    return Result(item.place, None if isinstance(item, Piece) else "failed", [], [failure], size=size)


def _context() -> BaseContext:
    """Forkserver where there is one: fork is unsafe with threads, and spawn starts slowly."""
    import multiprocessing

    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["newsparse.batch.work"])
    return context


def _serve(pipe: Connection[Any, Any], plan: Plan) -> None:
    """Work until the pipe closes. Threads receive and send, so that work need not wait for either."""
    import gc
    import signal
    from queue import SimpleQueue
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    coming: SimpleQueue[list[Item]] = SimpleQueue()
    going: SimpleQueue[list[Result]] = SimpleQueue()
    Thread(target=_receive, args=(pipe, coming), daemon=True).start()
    Thread(target=_send, args=(pipe, going), daemon=True).start()
    while True:
        going.put(work(coming.get(), plan))


def _receive(pipe: Connection[Any, Any], coming: Any) -> None:
    try:
        while True:
            coming.put(pipe.recv())
    except _LOST:
        _leave()


def _send(pipe: Connection[Any, Any], going: Any) -> None:
    try:
        while True:
            pipe.send(going.get())
    except _LOST:
        _leave()


def _leave() -> None:
    """The parent is gone, or wants no more: end this process from a thread of it, at once."""
    sys.stdout.flush()
    os._exit(0)
