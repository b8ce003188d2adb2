"""Handing out shards: every one to its end, the heaviest first, poison alone."""

from __future__ import annotations

from collections import deque

from newsparse.batch.ledger import Ledger
from newsparse.cluster.job import Outcome, outcomes
from newsparse.shards import Shard, Summary


class _Engine:
    """Shards end in the order in which they were begun; `deaths` says how often each kills its worker."""

    def __init__(self, in_flight: int = 2, deaths: dict[str, int] | None = None, final: str = "") -> None:
        self.in_flight = in_flight
        self.begun: list[str] = []
        self.most = 0
        self._running: deque[Shard] = deque()
        self._deaths = dict(deaths or {})
        self._final = final

    def submit(self, shard: Shard) -> None:
        self.begun.append(shard.name)
        self._running.append(shard)
        self.most = max(self.most, len(self._running))

    def next_outcome(self) -> Outcome:
        shard = self._running.popleft()
        if shard.name == self._final:
            return Outcome(shard, error="not a Parquet file", final=True)
        if self._deaths.get(shard.name, 0):
            self._deaths[shard.name] -= 1
            return Outcome(shard, error="its worker died")
        return Outcome(shard, Summary(Ledger()))

    def close(self) -> None:
        pass


def _shards(*weights: int) -> list[Shard]:
    return [Shard(f"part-{number}", (), weight) for number, weight in enumerate(weights)]


def test_every_shard_ends_once() -> None:
    ended = [outcome.shard.name for outcome in outcomes(_Engine(), _shards(*[1] * 9))]

    assert sorted(ended) == [f"part-{number}" for number in range(9)]


def test_no_more_are_handed_out_than_the_engine_wants() -> None:
    engine = _Engine(in_flight=3)

    list(outcomes(engine, _shards(*[1] * 9)))

    assert engine.most == 3


def test_the_heaviest_shards_go_first() -> None:
    engine = _Engine()

    list(outcomes(engine, _shards(1, 30, 20)))

    assert engine.begun == ["part-1", "part-2", "part-0"]


def test_a_shard_whose_worker_died_is_tried_again_after_the_others() -> None:
    engine = _Engine(in_flight=1, deaths={"part-0": 1})

    ended = list(outcomes(engine, _shards(1, 1, 1)))

    assert engine.begun == ["part-0", "part-1", "part-2", "part-0"]
    assert all(outcome.summary for outcome in ended)


def test_a_shard_that_always_kills_its_worker_fails_alone_after_its_tries() -> None:
    engine = _Engine(deaths={"part-1": 99})

    ended = list(outcomes(engine, _shards(1, 1, 1), tries=3))

    assert engine.begun.count("part-1") == 3
    assert [outcome.shard.name for outcome in ended if outcome.error] == ["part-1"]


def test_a_fault_of_the_inputs_is_not_tried_again() -> None:
    engine = _Engine(final="part-1")

    list(outcomes(engine, _shards(1, 1, 1)))

    assert engine.begun.count("part-1") == 1


def test_no_shards_are_no_outcomes() -> None:
    assert list(outcomes(_Engine(), [])) == []
