"""The list of mutants: as long as it is meant to be, and every change can be made."""

from __future__ import annotations

import pytest
from benchmarks.mutants import Mutant, mutants, source_of

_MUTANTS = mutants()


def test_there_are_enough_and_each_once() -> None:
    assert len(_MUTANTS) >= 60
    assert len(set(_MUTANTS)) == len(_MUTANTS)


@pytest.mark.parametrize("mutant", _MUTANTS, ids=lambda mutant: mutant.name)
def test_what_a_mutant_changes_stands_there_once(mutant: Mutant) -> None:
    assert source_of(mutant).read_text("utf-8").count(mutant.old) == 1
    assert mutant.old != mutant.new
