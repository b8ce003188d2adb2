"""Simulate a job on thousands of workers: the real hand-out of shards, on machines made of numbers.

    python scripts/simulate_cluster.py                          90,000 shards, 10,000 workers, what-ifs
    python scripts/simulate_cluster.py --report _report.json    with the shard times of a real job

What is simulated are the machines: workers that come up one after the other, some of them slow, some of
them dying; shards whose times spread as measured, some of them heavy, some of them poison. What hands out
the shards is `newsparse.cluster.job.outcomes` itself.
"""

from __future__ import annotations

import argparse
import heapq
import json
import random
from pathlib import Path
from typing import NamedTuple

from newsparse.batch import Ledger
from newsparse.cluster.job import TRIES, Outcome, outcomes
from newsparse.shards import Shard, Summary

HOUR = 3600.0
_NOTHING = Summary(Ledger())


class Machines(NamedTuple):
    """What the cluster is like; times in seconds."""

    workers: int = 10_000
    up_within: float = 180.0  # a cluster that grows on demand does not come up at once
    slow: float = 0.02  # share of workers with a noisy neighbour or a bad disk …
    slowness: float = 3.0  # … which take so many times as long
    deaths_an_hour: float = 0.05  # a worker; what a pool of preemptible machines loses on a bad day
    noticed_after: float = 20.0  # measured: 18 s until Ray reports the shards of a dead node
    replaced_after: float = 180.0
    hand_out: float = 0.001  # seconds of the driver for each shard; measured: see docs/scale.md


class Job(NamedTuple):
    """What there is to do: times are taken from `times`, measured ones scaled to a mean."""

    times: tuple[float, ...]
    shards: int = 90_000
    mean: float = 300.0
    heavy: int = 0
    heaviness: float = 20.0
    known: bool = True  # whether the plan can see from its size that a shard is heavy
    poison: int = 3


class Result(NamedTuple):
    """How it went."""

    hours: float
    of_ideal: float  # the time that the same work takes if it is spread evenly, by the time it took
    tail_minutes: float  # from 99 % of the shards done to the end
    deaths: int
    failed: int
    driver_busy: float


class SimulatedEngine:
    """Workers as a heap of the times at which they are free; shards wait in the order of their hand-out."""

    def __init__(self, machines: Machines, job: Job, seed: int) -> None:
        self.in_flight = 2 * machines.workers
        self.now, self.deaths, self.work = 0.0, 0, 0.0
        self.ends: list[float] = []
        self._machines, self._job, self._chance = machines, job, random.Random(seed)
        starts = (self._chance.uniform(0, machines.up_within) for _ in range(machines.workers))
        self._free = [(start, self._speed()) for start in starts]
        heapq.heapify(self._free)
        self._events: list[tuple[float, str, Outcome]] = []
        scale = job.mean / (sum(job.times) / len(job.times))
        factors = (job.heaviness if number < job.heavy else 1.0 for number in range(job.shards))
        self._costs = [self._chance.choice(job.times) * scale * factor for factor in factors]

    def submit(self, shard: Shard) -> None:
        """Queue the shard; it begins on the first worker to be free."""
        number = int(shard.name)
        free, speed = heapq.heappop(self._free)
        begins = max(free, self.now)
        took = self._costs[number] * speed
        dies = self._chance.expovariate(self._machines.deaths_an_hour / HOUR)
        if number >= self._job.shards - self._job.poison:
            dies = min(dies, took / 2)
        if dies < took:
            self._die(shard, begins + dies)
            return
        self.work += took
        heapq.heappush(self._free, (begins + took, speed))
        heapq.heappush(self._events, (begins + took, shard.name, Outcome(shard, _NOTHING)))

    def next_outcome(self) -> Outcome:
        """The next shard to end, well or badly; the driver needs a moment for each."""
        when, _, outcome = heapq.heappop(self._events)
        self.now = max(self.now, when) + self._machines.hand_out
        if outcome.summary:
            self.ends.append(when)
        return outcome

    def close(self) -> None:
        """Nothing to let go of."""

    def _die(self, shard: Shard, when: float) -> None:
        self.deaths += 1
        heapq.heappush(self._free, (when + self._machines.replaced_after, self._speed()))
        noticed = when + self._machines.noticed_after
        heapq.heappush(self._events, (noticed, shard.name, Outcome(shard, error="its worker died")))

    def _speed(self) -> float:
        return self._machines.slowness if self._chance.random() < self._machines.slow else 1.0


def simulate(machines: Machines, job: Job, *, seed: int = 1) -> Result:
    """Run the job to its end; the same arguments give the same result."""
    engine = SimulatedEngine(machines, job, seed)
    shards = [Shard(str(number), (), _weight(job, number)) for number in range(job.shards)]
    random.Random(seed).shuffle(shards)
    failed = sum(outcome.summary is None for outcome in outcomes(engine, shards, tries=TRIES))
    ends = sorted(engine.ends)
    ideal = engine.work / machines.workers
    return Result(
        hours=round(ends[-1] / HOUR, 2),
        of_ideal=round(ideal / ends[-1], 3),
        tail_minutes=round((ends[-1] - ends[int(len(ends) * 0.99)]) / 60, 1),
        deaths=engine.deaths,
        failed=failed,
        driver_busy=round(job.shards * machines.hand_out / ends[-1], 3),
    )


def _weight(job: Job, number: int) -> int:
    return int(job.heaviness) if job.known and number < job.heavy else 1


def what_ifs(machines: Machines, job: Job) -> dict[str, tuple[Machines, Job]]:
    """The questions that are asked, by name."""
    calm = machines._replace(slow=0, deaths_an_hour=0.001)
    return {
        "as measured": (machines, job),
        "nothing slow, nothing dies": (calm, job._replace(poison=0)),
        "a tenth of the workers": (machines._replace(workers=machines.workers // 10), job),
        "ten times the deaths": (machines._replace(deaths_an_hour=0.5), job),
        "one worker in ten is slow": (machines._replace(slow=0.1), job),
        "20 heavy shards, sizes known": (machines, job._replace(heavy=20)),
        "20 heavy shards, sizes unknown": (machines, job._replace(heavy=20, known=False)),
        "shards ten times as large": (machines, job._replace(shards=job.shards // 10, mean=job.mean * 10)),
        "shards a tenth as large": (machines, job._replace(shards=job.shards * 10, mean=job.mean / 10)),
        "a driver ten times as slow": (machines._replace(hand_out=machines.hand_out * 10), job),
    }


def main() -> None:
    """Ask all questions and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--report", type=Path, help="the _report.json of a job; its shard times are taken")
    parser.add_argument("--shards", type=int, default=90_000)
    parser.add_argument("--workers", type=int, default=10_000)
    parser.add_argument("--mean", type=float, default=300.0, help="seconds that a shard takes on average")
    given = parser.parse_args()
    times = tuple(json.loads(given.report.read_bytes())["shard_seconds"]) if given.report else SPREAD
    job = Job(times, given.shards, given.mean)
    print(f"{'':<32}{'hours':>7}{'of ideal':>10}{'tail min':>10}{'deaths':>8}{'failed':>8}{'driver':>8}")
    for name, (machines, asked) in what_ifs(Machines(given.workers), job).items():
        result = simulate(machines, asked)
        print(
            f"{name:<32}{result.hours:>7}{result.of_ideal:>10.0%}{result.tail_minutes:>10}"
            f"{result.deaths:>8}{result.failed:>8}{result.driver_busy:>8.0%}"
        )


SPREAD = (0.86, 0.9, 0.93, 0.95, 0.96, 0.98, 1.0, 1.02, 1.04, 1.08, 1.13, 1.28)  # shard times by their mean

if __name__ == "__main__":
    main()
