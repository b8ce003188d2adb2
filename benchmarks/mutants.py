"""Mutants: small wrong changes to the parser, each of which some fast test should notice.

`mutants.toml` has one change an entry: a file below src/newsparse, the text that stands there exactly once,
and what is put in its place. A mutant is killed when `pytest -m parser` fails with it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
LEAST = 0.9  # of the mutants that must be killed
_LIST = Path(__file__).with_name("mutants.toml")
_OPTIONS = ("-m", "parser", "-q", "-x", "-p", "no:cacheprovider", "--no-header", "--tb=no")
_SECONDS = 600  # after which a mutant is killed, too: it made the parser hang


class Mutant(NamedTuple):
    """A change: in this file, this text becomes that."""

    file: str
    old: str
    new: str

    @property
    def name(self) -> str:
        """The change in a few words."""
        return f"{self.file}: {_short(self.old)} -> {_short(self.new)}"


def _short(text: str) -> str:
    return " ".join(text.split())[:50]


def mutants(path: Path = _LIST) -> list[Mutant]:
    """The committed list."""
    return [Mutant(**each) for each in tomllib.loads(path.read_text("utf-8"))["mutant"]]


def source_of(mutant: Mutant, root: Path = ROOT) -> Path:
    """The file that a mutant changes."""
    return root / "src" / "newsparse" / mutant.file


def survivors(chosen: Sequence[Mutant]) -> Iterator[tuple[Mutant, bool]]:
    """Each mutant and whether the fast tests let it pass; the sources stay as they are, a copy is changed."""
    with tempfile.TemporaryDirectory(prefix="newsparse-mutants-") as folder:
        copy = Path(folder)
        for name in ("src", "tests", "samples", "benchmarks", "scripts"):
            shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        for name in ("pyproject.toml", "README.md"):
            shutil.copy(ROOT / name, copy)
        if not _passes(copy):
            raise SystemExit("the fast tests fail without any mutant")
        for mutant in chosen:
            path = source_of(mutant, copy)
            before = path.read_text("utf-8")
            path.write_text(before.replace(mutant.old, mutant.new), "utf-8")
            yield mutant, _passes(copy)
            path.write_text(before, "utf-8")


def _passes(folder: Path) -> bool:
    environment = {**os.environ, "PYTHONPATH": str(folder / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    first = sorted(map(str, (folder / "tests").glob("test_decisions_*.py")))  # which kill most, and soon
    command = [sys.executable, "-m", "pytest", *_OPTIONS, *first, str(folder / "tests")]
    try:
        done = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0
