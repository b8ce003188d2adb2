"""Instructions: what the processor is told to do, counted by valgrind; it is the same on a busy machine."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import which

from benchmarks import clock

_ROOT = Path(__file__).parent.parent
# Everything is loaded and warm before counts differ, but the texts that count have never been seen.
_CHILD = """
import sys
from benchmarks import corpus, floors, speed
kind, count, work, turns = sys.argv[1], int(sys.argv[2]), sys.argv[3], int(sys.argv[4])
warm, fresh = ([text.encode() for text in corpus.texts(kind, count, seed=seed)] for seed in (1, 2))
floors.in_memory(warm, floors.records_of(warm))
records = floors.records_of(fresh) if work == "floor" else []
for _ in range(turns):
    speed.parse_all(fresh) if work == "parse" else floors.in_memory(fresh, records)
"""


def ratio(kind: str, count: int) -> tuple[float, float]:
    """How many times as many instructions as the floor parsing takes, and how many a text."""
    _count(kind, count, "parse", 0)  # the first run compiles the modules
    parse, floor = (
        _count(kind, count, work, 1) - _count(kind, count, work, 0) for work in ("parse", "floor")
    )
    return parse / floor, parse / count


def _count(kind: str, count: int, work: str, turns: int) -> int:
    valgrind = which("valgrind")
    if valgrind is None:
        raise SystemExit("counting instructions needs valgrind (apt install valgrind)")
    tool = [valgrind, "--tool=callgrind", f"--callgrind-out-file={os.devnull}"]
    command = [*tool, sys.executable, "-c", _CHILD, kind, str(count), work, str(turns)]
    environment = {**clock.environment(), "PYTHONHASHSEED": "0", "PYTHONPATH": str(_ROOT)}
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    collected = re.search(r"Collected : (\d+)", ran.stderr)
    if ran.returncode or collected is None:
        raise SystemExit(f"valgrind counted nothing: {ran.stderr[-300:]}")
    return int(collected[1])
