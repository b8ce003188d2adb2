"""What the simulation says is what the hand-out of shards does, on machines that are numbers."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

_SCRIPT = Path(__file__).parent.parent / "scripts" / "simulate_cluster.py"
_SPEC = spec_from_file_location("simulate_cluster", _SCRIPT)
assert _SPEC is not None
assert _SPEC.loader is not None
simulation = module_from_spec(_SPEC)
sys.modules["simulate_cluster"] = simulation
_SPEC.loader.exec_module(simulation)

_CALM = simulation.Machines(workers=100, slow=0, deaths_an_hour=1e-9)
_JOB = simulation.Job(simulation.SPREAD, shards=900, poison=0)


def test_the_same_numbers_give_the_same_result() -> None:
    assert simulation.simulate(_CALM, _JOB) == simulation.simulate(_CALM, _JOB)


def test_where_nothing_goes_wrong_nothing_is_lost() -> None:
    result = simulation.simulate(_CALM, _JOB)

    assert (result.deaths, result.failed) == (0, 0)
    assert result.of_ideal > 0.8


def test_poison_fails_alone_after_its_tries() -> None:
    result = simulation.simulate(_CALM, _JOB._replace(poison=3))

    assert (result.deaths, result.failed) == (12, 3)


def test_deaths_cost_time_and_no_shard() -> None:
    result = simulation.simulate(_CALM._replace(deaths_an_hour=0.5), _JOB)

    assert result.deaths > 10
    assert result.failed == 0


def test_heavy_shards_that_the_plan_knows_of_do_not_end_last() -> None:
    heavy = _JOB._replace(heavy=5, heaviness=4.0)

    known = simulation.simulate(_CALM, heavy)
    unknown = simulation.simulate(_CALM, heavy._replace(known=False))

    assert known.hours < unknown.hours
