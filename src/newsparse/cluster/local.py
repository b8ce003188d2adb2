"""This machine as an engine: processes that each work on one shard at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsparse.batch.processes import forking
from newsparse.cluster.job import Outcome, said
from newsparse.cluster.worker import Task, Work, prepare_worker, work
from newsparse.shards.manifest import Shard

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from newsparse.cluster.worker import Worked


class _Lane(NamedTuple):
    pool: ProcessPoolExecutor
    shard: Shard


class LocalEngine:
    """As many processes as jobs, each the only worker of a pool of its own.

    A pool of many breaks as a whole when one worker dies, and cannot tell whose shard it was.
    """

    def __init__(self, task: Task, jobs: int, work: Work = work) -> None:
        self.in_flight = jobs
        self._task, self._work = task, work
        self._idle: list[ProcessPoolExecutor] = []
        self._busy: dict[Future[Worked], _Lane] = {}

    def submit(self, shard: Shard) -> None:
        """Have an idle process, or else a new one, work on the shard."""
        pool = self._idle.pop() if self._idle else _new_pool()
        self._busy[pool.submit(self._work, self._task, shard)] = _Lane(pool, shard)

    def next_outcome(self) -> Outcome:
        """Wait for any shard to end; a worker that died is replaced when the next shard is submitted."""
        from concurrent.futures import FIRST_COMPLETED, wait
        from concurrent.futures.process import BrokenProcessPool

        done = next(iter(wait(self._busy, return_when=FIRST_COMPLETED).done))
        pool, shard = self._busy.pop(done)
        error = done.exception()
        if isinstance(error, BrokenProcessPool):
            pool.shutdown(wait=False)
            return Outcome(shard, error="its worker died: killed, out of memory, or crashed")
        self._idle.append(pool)
        return Outcome(shard, error=said(error)) if error else Outcome(shard, *done.result())

    def close(self) -> None:
        """End the idle workers now, and the others when they have published what they work on."""
        from multiprocessing import active_children

        pools = [*self._idle, *(lane.pool for lane in self._busy.values())]
        try:
            for pool in pools:
                pool.shutdown(wait=True)
        except KeyboardInterrupt:  # a second one: now at once
            for process in active_children():
                process.kill()
            raise


def _new_pool() -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor

    context = forking("newsparse.cluster.worker", "pyarrow.parquet")
    return ProcessPoolExecutor(1, mp_context=context, initializer=prepare_worker)
