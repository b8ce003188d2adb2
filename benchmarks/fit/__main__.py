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

from benchmarks.fit import confidence, corpus, day, headline, lines, paths, reliability, scores

ROOT = Path(__file__).parents[2]
STAGES = {"lines": lines, "paths": paths, "headline": headline, "day": day}
PASSES = (("lines", "paths"), ("headline",), ("day",), ("confidence",))  # each builds on those before
_MODULES = {**STAGES, "confidence": confidence}  # which judges what the others make


def main() -> None:
    """Fit the stages that are asked for, and write their weights (or print them)."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fit", description=__doc__)
    parser.add_argument("stage", choices=[*_MODULES, "all", "scores"])
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
                (ROOT / _MODULES[name].FILE).write_text(text, "utf-8")
                print(
                    _MODULES[name].FILE, *[line for line in text.splitlines() if line[:2] == "# "], sep="\n"
                )


def fitted(names: Sequence[str], folders: list[Path], date: str) -> Iterator[tuple[str, str]]:
    """The weights files of some stages, fitted to these folders with the weights that are committed now."""
    observed: dict[Any, list[Any]] = {_MODULES[name].observe: [] for name in names}
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:  # which reads the weights anew
        see = partial(corpus.observed, list(observed))
        for found in pool.map(see, corpus.sources(folders), chunksize=25):
            for observe, each in found:
                observed[observe].append(each)
    digest = corpus.digest(folders)
    for name in names:
        yield name, _MODULES[name].text(observed[_MODULES[name].observe], digest, date)
    if "confidence" in names:
        reliability.show(observed[confidence.observe], ROOT)


if __name__ == "__main__":
    main()
