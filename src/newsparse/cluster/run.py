"""A whole job: what is published already, the rest on an engine, and the report."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from time import perf_counter

from newsparse.cluster import folder
from newsparse.cluster.job import TRIES, Engine, outcomes
from newsparse.cluster.report import Account, Report, encode_report, succeeded
from newsparse.cluster.worker import Task, task_of
from newsparse.shards.manifest import Manifest, Shard, check_layouts, check_version
from newsparse.shards.stores import absolute, place

Watch = Callable[[Account], None]


def run(
    manifest: Manifest,
    output: str,
    engine: Callable[[Task], Engine],
    *,
    tries: int = TRIES,
    watch: Watch = lambda _account: None,
) -> Report:
    """Publish every shard that is not in the output folder yet; whatever ends this, the same call goes on.

    Raises `UsageError` before anything is written where version, options or inputs are no longer those of
    the plan, where the folder holds another job, or where there is no such engine. `watch` is called at the
    start and after every shard.
    """
    check_version(manifest)
    check_layouts(manifest.options, manifest.layouts)
    folder.check_inputs(manifest)
    out = place(output)
    folder.check_job(out, manifest)
    done = folder.published(out, manifest)
    account = Account(len(manifest.shards), done.values())
    todo = [shard for shard in manifest.shards if shard.name not in done]
    workers = engine(task_of(manifest, absolute(output))) if todo else None
    begun = perf_counter()
    watch(account)
    try:
        if workers:
            folder.begin(out, manifest)
            _hand_out(workers, todo, account, tries=tries, watch=watch)
    finally:
        report = account.report(perf_counter() - begun)
        folder.finish(out, encode_report(report), succeeded=succeeded(report))
    return report


def _hand_out(workers: Engine, todo: Iterable[Shard], account: Account, *, tries: int, watch: Watch) -> None:
    try:
        for outcome in outcomes(workers, todo, tries=tries):
            account.take(outcome)
            watch(account)
    finally:
        workers.close()
