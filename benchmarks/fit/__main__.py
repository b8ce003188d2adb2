"""`python -m benchmarks.fit STAGE FOLDER...`: fit a stage to folders of texts with gold."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from benchmarks.fit import corpus, day, headline, lines, paths, scores

ROOT = Path(__file__).parents[2]
STAGES = {"lines": lines, "paths": paths, "headline": headline, "day": day}
PASSES = (("lines", "paths"), ("headline",), ("day",))  # each builds on those before


def main() -> None:
    """Fit the stages that are asked for, and write their weights (or print them)."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fit", description=__doc__)
    parser.add_argument("stage", choices=[*STAGES, "all", "scores"])
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="pages or articles with gold")
    parser.add_argument("--date", default=datetime.date.today().isoformat(), help="written into the weights")
    parser.add_argument("--print", action="store_true", help="print the weights instead of writing them")
    options = parser.parse_args()
    if options.stage == "scores":
        scores.DOC.write_text(scores.documented(scores.DOC.read_text("utf-8")), "utf-8")
        return
    if not options.folders:
        parser.error("weights are fitted to folders of texts with gold; none is given")
    for names in PASSES if options.stage == "all" else [(options.stage,)]:
        for name, text in fitted(names, options.folders, options.date):
            if options.print:
                print(text, end="")
            else:
                (ROOT / STAGES[name].FILE).write_text(text, "utf-8")
                print(STAGES[name].FILE, *[line for line in text.splitlines() if line[:2] == "# "], sep="\n")


def fitted(names: Sequence[str], folders: list[Path], date: str) -> Iterator[tuple[str, str]]:
    """The weights files of some stages, fitted to these folders with the weights that are committed now."""
    observed: dict[Any, list[Any]] = {STAGES[name].observe: [] for name in names}
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:  # which reads the weights anew
        for found in pool.map(partial(_observed, list(observed)), corpus.sources(folders), chunksize=25):
            for observe, each in found:
                observed[observe].append(each)
    digest = corpus.digest(folders)
    for name in names:
        yield name, STAGES[name].text(observed[STAGES[name].observe], digest, date)


def _observed(observers: list[Any], source: corpus.Source) -> list[tuple[Any, Any]]:
    found = ((observe, observe(example)) for example in corpus.examples(source) for observe in observers)
    return [(observe, each) for observe, each in found if each is not None]


if __name__ == "__main__":
    main()
