"""Hidden files are counted, and one that comes or goes between two runs moves no other."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_inputs import touch

from newsparse.batch.units import Position, _numbered
from newsparse.inputs import Meter, Query, Skipped, Whole
from newsparse.model import Options


def _read(folder: Path, start: Position) -> list[tuple[Position, str]]:
    """What is read from a position on, each with the position after it: names, hidden ones in brackets."""
    found = []
    for place, item in _numbered(Query((str(folder),)), Options(), Meter(), start):
        if isinstance(item, Skipped):
            found.append((place, f"({Path(item.place.path).name})"))
        elif isinstance(item, Whole):
            found.append((place, Path(item.place.path).name))
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    touch(tmp_path, ".a", "b.txt", "c/.d", "c/e.txt", "f.txt", "g/.h")
    return tmp_path


def test_from_any_position_on_the_rest_is_read(folder: Path) -> None:
    whole = _read(folder, Position())

    assert [name for _, name in whole] == ["(.a)", "b.txt", "(.d)", "e.txt", "f.txt", "(.h)"]
    for number, (place, _) in enumerate(whole, 1):
        assert _read(folder, place) == whole[number:]


def test_a_hidden_file_that_comes_between_two_runs_moves_no_other(folder: Path) -> None:
    whole = _read(folder, Position())
    touch(folder, ".A", "c/.new")

    for number, (place, _) in enumerate(whole, 1):
        later = [name for _, name in _read(folder, place) if not name.startswith("(")]
        assert later == [name for _, name in whole[number:] if not name.startswith("(")]
