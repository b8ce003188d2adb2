"""What a job came to, shard by shard."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec import Struct

from newsparse import __version__
from newsparse.batch.ledger import Ledger
from newsparse.batch.ledger import report as ledger_report
from newsparse.cluster.job import Outcome
from newsparse.shards.manifest import Shard
from newsparse.shards.stores import shown
from newsparse.shards.summary import Summary, combined

_COUNTS = (
    "version", "shards", "resumed", "published", "failed", "left", "seconds", "articles_per_second",
)  # fmt: skip
_INPUTS_NAMED = 20  # of a shard that was given up


class Lost(Struct, frozen=True):
    """A shard that was given up, how its last attempt ended, and the first of its inputs."""

    shard: str
    error: str
    inputs: tuple[str, ...]


class Report(Struct, frozen=True, kw_only=True):
    """Shards = resumed + published + failed + left (interrupted); `total` is of all that are published."""

    version: str = __version__
    shards: int
    resumed: int
    published: int
    failed: int
    left: int
    seconds: float
    articles_per_second: float
    total: Summary
    lost: tuple[Lost, ...]
    shard_seconds: tuple[float, ...]


class Account:
    """Counts what becomes of the shards of a job, one outcome at a time."""

    def __init__(self, shards: int, resumed: Iterable[Summary]) -> None:
        self.shards, self.resumed = shards, 0
        self.total = Summary(Ledger())
        self.lost: list[Lost] = []
        self.shard_seconds: list[float] = []
        for summary in resumed:
            self.total = combined(self.total, summary)
            self.resumed += 1
        self._articles_before = self.total.ledger.articles

    @property
    def ended(self) -> int:
        """Shards that are published or given up."""
        return self.resumed + len(self.shard_seconds) + len(self.lost)

    def articles_per_second(self, seconds: float) -> float:
        """The pace of this run, which has nothing of what was there before it."""
        return round((self.total.ledger.articles - self._articles_before) / max(seconds, 1e-9), 1)

    def take(self, outcome: Outcome) -> None:
        """Count what became of one shard."""
        if outcome.summary is None:
            self.lost.append(_lost(outcome.shard, outcome.error))
        else:
            self.total = combined(self.total, outcome.summary)
            self.shard_seconds.append(round(outcome.seconds, 3))

    def report(self, seconds: float) -> Report:
        """The report, as things stand after so many seconds."""
        return Report(
            shards=self.shards,
            resumed=self.resumed,
            published=len(self.shard_seconds),
            failed=len(self.lost),
            left=self.shards - self.ended,
            seconds=round(seconds, 3),
            articles_per_second=self.articles_per_second(seconds),
            total=self.total,
            lost=tuple(sorted(self.lost, key=lambda lost: lost.shard)),
            shard_seconds=tuple(self.shard_seconds),
        )


def encode_report(report: Report) -> bytes:
    """The report as indented JSON; the ledger in it is that of `newsparse --report`, but for the speed."""
    total, ledger = report.total, ledger_report(report.total.ledger)
    for name in ("seconds", "articles_per_second"):
        del ledger[name]
    content = {
        **{name: getattr(report, name) for name in _COUNTS},
        "ledger": ledger,
        "bytes_written": total.bytes_written,
        "failed_shards": report.lost,
        "failures": total.failures,
        "shard_seconds": report.shard_seconds,
    }
    return msgspec.json.format(msgspec.json.encode(content)) + b"\n"


def succeeded(report: Report) -> bool:
    """Whether every shard is published and every input in them was read; empty ones are."""
    return not (report.failed or report.left or report.total.ledger.unread)


def _lost(shard: Shard, error: str) -> Lost:
    return Lost(shard.name, error, tuple(shown(source.path) for source in shard.sources[:_INPUTS_NAMED]))
