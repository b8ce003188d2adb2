"""Hand out shards: bounded in flight, the heaviest first, tried again when a worker died."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from newsparse.shards.manifest import Shard
from newsparse.shards.summary import Summary

TRIES = 4  # as often as a shard is begun before it is reported as failed


class Outcome(NamedTuple):
    """What became of one attempt at a shard: its summary, or why there is none.

    `final` says that another attempt would end the same way: the inputs are at fault, not a machine.
    """

    shard: Shard
    summary: Summary | None = None
    error: str = ""
    final: bool = False
    seconds: float = 0.0


class Engine(Protocol):
    """Somewhere that shards are worked on. A worker that dies takes down its own shard and no other."""

    in_flight: int

    def submit(self, shard: Shard) -> None:
        """Have the shard worked on; at most `in_flight` at a time."""

    def next_outcome(self) -> Outcome:
        """Wait for any of the submitted shards to end, well or badly."""

    def close(self) -> None:
        """Let go of the workers."""


def said(error: BaseException) -> str:
    """What an exception says in one line, and of which kind it is."""
    return f"{type(error).__name__}: {str(error).strip().partition(chr(10))[0]}"


def outcomes(engine: Engine, shards: Iterable[Shard], *, tries: int = TRIES) -> Iterator[Outcome]:
    """The last outcome of every shard, as they end.

    The heaviest go first, so that none of them is still at work when everything else is done; a shard that
    failed is tried again after all others, when it holds up nobody.
    """
    waiting = deque(sorted(shards, key=lambda shard: -shard.weight))
    begun: Counter[str] = Counter()
    running = 0
    while waiting or running:
        while waiting and running < engine.in_flight:
            shard = waiting.popleft()
            begun[shard.name] += 1
            engine.submit(shard)
            running += 1
        outcome = engine.next_outcome()
        running -= 1
        if outcome.error and not outcome.final and begun[outcome.shard.name] < tries:
            waiting.append(outcome.shard)
        else:
            yield outcome
