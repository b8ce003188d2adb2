"""Clock: how long a piece of work takes, and a command, and how much memory that needs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

Work = Callable[[], object]


def seconds(work: Work) -> float:
    """What a work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


class Ran(NamedTuple):
    """What a child process took: wall seconds, and the most memory of it or of one of its own, in MiB."""

    seconds: float
    peak: float


# A process between, for a child's peak begins with that of the process that it was forked from.
_BETWEEN = """
import json, os, sys, time
null = os.open(os.devnull, os.O_RDWR)
silence = [(os.POSIX_SPAWN_DUP2, null, stream) for stream in range(3)]
start = time.perf_counter()
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=silence)
_, status, usage = os.wait4(child, 0)
print(json.dumps([time.perf_counter() - start, usage.ru_maxrss, os.waitstatus_to_exitcode(status)]))
"""


def run(command: Sequence[str]) -> Ran:
    """Run a command in silence; raises `SystemExit` where it fails."""
    between = [sys.executable, "-S", "-c", _BETWEEN, *command]
    told = subprocess.run(
        between, env=environment(), stdin=subprocess.DEVNULL, capture_output=True, check=True
    )
    took, peak, code = json.loads(told.stdout)
    if code:
        raise SystemExit(f"{' '.join(command)[:200]}: exit {code}")
    return Ran(took, peak / 1024)


def environment() -> dict[str, str]:
    """The environment, but modules stay compiled: what a first start costs is not asked."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
