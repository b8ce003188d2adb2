"""Runs the program as people do, on articles made up for the purpose."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

PROGRAM = (sys.executable, "-m", "newsparse")
_CACHE = {
    "PYTHONDONTWRITEBYTECODE": "",
    "PYTHONPYCACHEPREFIX": f"{tempfile.gettempdir()}/newsparse-tests-pycache",
}
ENVIRONMENT = {
    name: value for name, value in {**os.environ, **_CACHE}.items() if name != "COLUMNS"
}  # or every run compiles the whole program first
_STORY = ("The hall was repaired over two winters, and the roof holds, the builders say.",) * 9
_PLACES = ("YAZD", "BAHIA", "OSLO", "QUITO", "DAKAR")


class Run(NamedTuple):
    """What a run left behind."""

    code: int
    out: bytes
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        """The records on standard output."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def complaints(self) -> list[str]:
        """The lines on standard error."""
        return self.err.splitlines()


def newsparse(*arguments: str | os.PathLike[str], stdin: bytes = b"", **rest: Any) -> Run:
    """Run the program to its end."""
    done = subprocess.run(
        [*PROGRAM, *[os.fspath(argument) for argument in arguments]],
        input=stdin,
        capture_output=True,
        timeout=120,
        check=False,
        env=ENVIRONMENT,
        **rest,
    )
    return Run(done.returncode, done.stdout, done.stderr.decode("utf-8", "surrogateescape"))


def heed_ctrl_c() -> None:
    """In a child before it begins: what a script starts beside itself is otherwise deaf to Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def article(number: int) -> str:
    """One article; its number is its id, and no two are alike."""
    place = _PLACES[number % len(_PLACES)]
    return (
        f"Thursday 20 August 2020\nNews ID: {10_000 + number}\nPublish Date: 20 July 2020 - 21:48\n"
        f"Museum Number {number} Opens Its Doors\n"
        f"{place} (Dispatches) -- Museum number {number} has opened again, its director said on Monday.\n"
        f"Visitor {number * 7} came with the first train and stayed till the lamps were lit.\n"
        f"{' '.join(_STORY)}\n\n* Comment:\n"
    )


def dump(numbers: Iterable[int]) -> str:
    """Many articles in one text."""
    return "\n".join(article(number) for number in numbers)


def fill(folder: Path, numbers: Sequence[int], *, per_folder: int = 100) -> Path:
    """A folder of folders with one article a file."""
    for number in numbers:
        path = folder / f"{number // per_folder:03}" / f"{number:05}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(article(number), "utf-8")
    return folder


def ids(content: bytes) -> list[int]:
    """The numbers of the articles in an output."""
    return [int(json.loads(line)["news_id"]) - 10_000 for line in content.splitlines()]
