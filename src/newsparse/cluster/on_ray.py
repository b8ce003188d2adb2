"""An existing Ray cluster as an engine: one task a shard."""

from __future__ import annotations

import logging
import socket
from typing import Any

from newsparse.cluster.job import Outcome, said
from newsparse.cluster.worker import Task, Work, Worked, settle, work
from newsparse.errors import MissingExtraError, UsageError
from newsparse.shards.manifest import Shard

_AHEAD = 2  # shards handed out for every core: the next one is there when a worker becomes free
_SECONDS_AT_THE_DOOR = 10
_FEWEST = 64  # shards handed out at least: a cluster that grows on demand grows by what waits


class RayEngine:
    """Shards as Ray tasks of one core each, on the cluster at an address (`auto`, `host:6379`, `ray://…`).

    Ray itself tries nothing again: how often a shard is begun is counted in one place for all engines.
    """

    def __init__(
        self, task: Task, address: str = "auto", in_flight: int | None = None, work: Work = work
    ) -> None:
        self._ray = _connected(address)
        self.in_flight = in_flight or max(_FEWEST, _AHEAD * int(self._ray.cluster_resources().get("CPU", 0)))
        self._remote = self._ray.remote(num_cpus=1, max_retries=0)(settled)
        self._task, self._work_on = self._ray.put(task), work
        self._busy: dict[Any, Shard] = {}

    def submit(self, shard: Shard) -> None:
        """Queue the shard as a task."""
        self._busy[self._remote.remote(self._work_on, self._task, shard)] = shard

    def next_outcome(self) -> Outcome:
        """Wait for any task to end; a dead worker or node is an error of the shards it held."""
        (done,), _ = self._ray.wait(list(self._busy), num_returns=1)
        shard = self._busy.pop(done)
        try:
            return Outcome(shard, *self._ray.get(done))
        except self._ray.exceptions.RayTaskError as error:
            return Outcome(shard, error=said(error.cause))
        except self._ray.exceptions.RayError as error:
            return Outcome(shard, error=f"its worker died: {said(error)}")

    def close(self) -> None:
        """Leave the cluster; what is still at work there is cancelled."""
        self._ray.shutdown()


def settled(work: Work, task: Task, shard: Shard) -> Worked:
    """Work, in a process that Ray started."""
    settle()
    return work(task, shard)


def _connected(address: str) -> Any:
    """Ray, connected to the cluster at the address; raises `UsageError` where there is none."""
    try:
        import ray
    except ImportError:
        raise MissingExtraError("--engine ray", "cluster") from None
    _check_door(address)
    try:
        ray.init(address=address, log_to_driver=False, logging_level=logging.ERROR)
    except (ConnectionError, RuntimeError, ValueError, ray.exceptions.RayError) as error:
        raise UsageError(f"no Ray cluster at {address}: {said(error)}", hint=_HINT) from None
    return ray


def _check_door(address: str) -> None:
    """Raise `UsageError` at once where nobody is in; Ray itself would knock for minutes."""
    host, _, port = address.removeprefix("ray://").rpartition(":")
    if not port.isdigit():
        return
    try:
        socket.create_connection((host.strip("[]"), int(port)), _SECONDS_AT_THE_DOOR).close()
    except OSError as error:
        raise UsageError(f"no Ray cluster at {address}: {said(error)}", hint=_HINT) from None


_HINT = "--address is auto, host:6379 or ray://host:10001; Ray and Python must be of the cluster's versions"
