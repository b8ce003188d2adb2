"""What a worker does, on this machine or any other: one shard at a time, published and certified."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable
from functools import cache
from threading import Thread
from time import perf_counter
from typing import NamedTuple

from newsparse.cluster.folder import certify
from newsparse.errors import NewsparseError
from newsparse.model import Options
from newsparse.shards import run_shard
from newsparse.shards.manifest import Columns, Manifest, Shard, Target, check_layouts
from newsparse.shards.stores import joined, place
from newsparse.shards.summary import Summary


class Task(NamedTuple):
    """What all shards of a job have in common."""

    output: str
    target: Target
    options: Options
    layouts: str
    columns: Columns
    root: str


class Worked(NamedTuple):
    """What became of a shard: its summary, or why there is none; `final` if the inputs are at fault."""

    summary: Summary | None = None
    error: str = ""
    final: bool = False
    seconds: float = 0.0


Work = Callable[[Task, Shard], Worked]


def task_of(manifest: Manifest, output: str) -> Task:
    """The task that is the same for all shards of a manifest."""
    return Task(output, manifest.target, manifest.options, manifest.layouts, manifest.columns, manifest.root)


def work(task: Task, shard: Shard) -> Worked:
    """Publish the shard's output, then the summary that certifies it. Raises for bugs only."""
    begun = perf_counter()
    target = joined(task.output, f"{shard.name}.{task.target}")
    try:
        check_layouts(task.options, task.layouts)
        summary = run_shard(shard, target, task.options, columns=task.columns, root=task.root)
        certify(place(task.output), shard, summary)
    except NewsparseError as error:
        return Worked(error=f"{error} ({error.hint})" if error.hint else str(error), final=True)
    except OSError as error:
        return Worked(error=f"{type(error).__name__}: {error}")
    return Worked(summary, seconds=perf_counter() - begun)


def prepare_worker() -> None:
    """Make a process on this machine a worker: Ctrl-C is its parent's business, and so is its life."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_die_with_parent, daemon=True).start()
    settle()


@cache
def settle() -> None:
    """Import what every shard needs and spare the collector its rounds there; one core, one thread."""
    import pyarrow as pa
    import pyarrow.parquet

    pa.set_cpu_count(1)
    gc.freeze()


def _die_with_parent() -> None:
    """A parent that was killed cannot tell its workers; without this they would wait for ever."""
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
