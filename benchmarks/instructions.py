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
# Everything is loaded and warm before it counts, but the texts that count have never been seen. Counting
# goes on inside one C function of Python's, which nothing else calls.
_COUNTED = "_operator_call"
_CHILD = """
import operator, sys
from benchmarks import corpus, floors, speed
kind, count, work = sys.argv[1], int(sys.argv[2]), sys.argv[3]
warm, fresh = ([text.encode() for text in corpus.texts(kind, count, seed=seed)] for seed in (1, 2))
floors.in_memory(warm, floors.records_of(warm))
if work == "parse":
    operator.call(speed.parse_all, fresh)
else:
    operator.call(floors.in_memory, fresh, floors.records_of(fresh))
"""


def ratio(kind: str, count: int) -> tuple[float, float]:
    """How many times as many instructions as the floor parsing takes, and how many a text."""
    parse, floor = (_count(kind, count, work) for work in ("parse", "floor"))
    return parse / floor, parse / count


def _count(kind: str, count: int, work: str) -> int:
    valgrind = which("valgrind")
    if valgrind is None:
        raise SystemExit("counting instructions needs valgrind (apt install valgrind)")
    tool = [
        valgrind,
        "--tool=callgrind",
        f"--toggle-collect={_COUNTED}",
        f"--callgrind-out-file={os.devnull}",
    ]
    command = [*tool, sys.executable, "-c", _CHILD, kind, str(count), work]
    environment = {**clock.environment(), "PYTHONHASHSEED": "0", "PYTHONPATH": str(_ROOT)}
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    collected = re.search(r"Collected : (\d+)", ran.stderr)
    if ran.returncode or collected is None or not int(collected[1]):
        raise SystemExit(f"valgrind counted nothing (has this Python no symbols?): {ran.stderr[-300:]}")
    return int(collected[1])
