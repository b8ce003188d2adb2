"""`python -m benchmarks.fit STAGE FOLDER...`: fit a stage to folders of texts with gold, and commit to it."""

from __future__ import annotations

import argparse
import datetime
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.fit import confidence, corpus, day, headline, reliability

ROOT = Path(__file__).parents[2]
STAGES = {"headline": headline, "day": day, "confidence": confidence}


def main() -> None:
    """Fit the stages that are asked for, and write their weights (or print them)."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fit", description=__doc__)
    parser.add_argument("stage", choices=[*STAGES, "all"], help="fit confidence last: it judges the others")
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER", help="pages or articles with gold")
    parser.add_argument("--date", default=datetime.date.today().isoformat(), help="written into the weights")
    parser.add_argument("--print", action="store_true", help="print the weights instead of writing them")
    options = parser.parse_args()
    names = list(STAGES) if options.stage == "all" else [options.stage]
    observed = _observed_in(names, options.folders)
    for name, text in _texts(observed, options.folders, options.date).items():
        if options.print:
            print(text, end="")
        else:
            (ROOT / STAGES[name].FILE).write_text(text, "utf-8")
            print(STAGES[name].FILE, *[line for line in text.splitlines() if line[:2] == "# "], sep="\n")
    if "confidence" in names and not options.print:
        for path, text in reliability.documents(observed["confidence"], ROOT).items():
            (ROOT / path).write_text(text, "utf-8")
            print(path)


def fitted(names: list[str], folders: list[Path], date: str) -> dict[str, str]:
    """The weights files of some stages, fitted to these folders."""
    return _texts(_observed_in(names, folders), folders, date)


def _texts(observed: dict[str, list[Any]], folders: list[Path], date: str) -> dict[str, str]:
    digest = corpus.digest(folders)
    return {name: STAGES[name].text(found, digest, date) for name, found in observed.items()}


def _observed_in(names: list[str], folders: list[Path]) -> dict[str, list[Any]]:
    """What each stage saw in the folders."""
    observed: dict[str, list[Any]] = {name: [] for name in names}
    with ProcessPoolExecutor() as pool:
        for found in pool.map(partial(_observed, names), corpus.sources(folders), chunksize=25):
            for name, each in found:
                observed[name].append(each)
    return observed


def _observed(names: list[str], source: corpus.Source) -> list[tuple[str, Any]]:
    found = ((name, STAGES[name].observe(example)) for example in corpus.examples(source) for name in names)
    return [(name, each) for name, each in found if each is not None]


if __name__ == "__main__":
    main()
