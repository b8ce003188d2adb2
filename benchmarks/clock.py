"""Clock: how long things take, side by side, so that a busy machine slows all of them alike."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

Work = Callable[[], object]


class Took(NamedTuple):
    """The least seconds that each work took, in the order given."""

    seconds: tuple[float, ...]

    def ratio(self, work: int = 0, floor: int = 1) -> float:
        """How many times as long one took as another."""
        return self.seconds[work] / self.seconds[floor]


def alternately(*works: Work, rounds: int) -> Took:
    """The best of several rounds, each of which does every work once."""
    best = [float("inf")] * len(works)
    for _ in range(rounds):
        for index, work in enumerate(works):
            best[index] = min(best[index], seconds(work))
    return Took(tuple(best))


def seconds(work: Work) -> float:
    """What a work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


class Ran(NamedTuple):
    """What a child process took: wall seconds, and the most memory of it or of one of its own, in MiB."""

    seconds: float
    peak: float


def run(command: Sequence[str]) -> Ran:
    """Run a command in silence; raises `SystemExit` where it fails."""
    start = time.perf_counter()
    child = os.posix_spawn(command[0], command, environment(), file_actions=_SILENCE)
    _, status, usage = os.wait4(child, 0)
    took = time.perf_counter() - start
    if status:
        raise SystemExit(f"{' '.join(command)[:200]}: exit {os.waitstatus_to_exitcode(status)}")
    return Ran(took, usage.ru_maxrss / 1024)


_SILENCE = [
    (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
    (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
    (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
]


def environment() -> dict[str, str]:
    """The environment, but modules stay compiled: what a first start costs is not asked."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
