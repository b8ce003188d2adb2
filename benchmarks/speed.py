"""Speed: what newsparse takes, in multiples of what the same work takes at the very least."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks import corpus, floors
from benchmarks.clock import Work, run, seconds
from newsparse import parse_bytes, parse_many
from newsparse.model import Article
from newsparse.record import to_json

KINDS = {"seed": 6.0, "wire": 8.0, "page": 34.0}  # and the multiple of the floor that may not be passed


class Scale(NamedTuple):
    """How much is measured."""

    rounds: int
    texts: int
    starts: int
    files: int
    dump: int  # articles
    longest: int  # lines of one article


FULL = Scale(rounds=7, texts=200, starts=25, files=20_000, dump=64_000, longest=100_000)
QUICK = Scale(rounds=3, texts=40, starts=7, files=1_000, dump=2_000, longest=10_000)


class Measure(NamedTuple):
    """One figure. Ratios can be compared between machines; `detail` says what was behind it here."""

    name: str
    ratio: float
    limit: float | None
    detail: str


def measures(scale: Scale, *, only: str = "") -> Iterator[Measure]:
    """The figures, one after the other as they are measured; those with a word in their name, or all."""
    groups: dict[str, Callable[[Path, Scale], Iterator[Measure]]] = {
        f"in memory: {kind} {way}": partial(_in_memory, kind, way) for kind in KINDS for way in WAYS
    }
    groups |= {"growth": _growth, "start": _start, "files": _many_files}
    groups |= {"dump": _one_dump, "JSON Lines": _json_lines}
    with TemporaryDirectory(prefix="newsparse-") as folder:
        for name, group in groups.items():
            if only in name:
                yield from group(Path(folder), scale)


def _in_memory(kind: str, way: str, _: Path, scale: Scale) -> Iterator[Measure]:
    """Parsing texts that were never seen before, in multiples of their floor: the best of several sets."""
    ours, floor = [], []
    for seed in range(scale.rounds):
        fresh = corpus.texts(kind, scale.texts, seed=seed + scale.rounds * list(WAYS).index(way))
        texts = [text.encode() for text in fresh]
        ours.append(seconds(partial(WAYS[way], texts)))
        floor.append(seconds(partial(floors.in_memory, texts, floors.records_of(texts))))
    each, least = (min(took) / scale.texts * 1e6 for took in (ours, floor))
    detail = f"{each:.0f} µs a text, floor {least:.0f} µs; {1e6 / each:.0f} texts/s"
    yield Measure(f"in memory: {kind} {way}", each / least, KINDS[kind], detail)


def parse_all(texts: list[bytes]) -> None:
    """Parse the texts one by one and make JSON of their records."""
    for text in texts:
        for article in parse_bytes(text):
            to_json(article)


def _parse_together(texts: list[bytes]) -> None:
    for articles in parse_many(text.decode() for text in texts):
        for article in articles:
            to_json(article)


WAYS = {"alone": parse_all, "together": _parse_together}


def _growth(_: Path, scale: Scale) -> Iterator[Measure]:
    """Time a line of articles that are longer and longer, in multiples of that at 100 lines."""
    each = {
        size: _time_of_a_line(size) for size in (10, 100, 1_000, 10_000, 100_000) if size <= scale.longest
    }
    for size, took in each.items():
        if size != 100:
            detail = f"{took:.1f} µs a line; {each[100]:.1f} at 100 lines"
            limit = None if size < 100 else 1.3
            yield Measure(f"growth: {size:,} lines", took / each[100], limit, detail)


def _time_of_a_line(size: int) -> float:
    """Microseconds a line of articles of so many lines: the best of three sets of some 5,000 lines."""
    count = max(1, 5_000 // size)
    sets = (
        [corpus.long_article(Random(f"{turn} {number}"), size).encode() for number in range(count)]
        for turn in range(3)
    )
    return min(seconds(partial(parse_all, texts)) for texts in sets) / count / size * 1e6


def _start(folder: Path, scale: Scale) -> Iterator[Measure]:
    """Starting the installed program on one file, in multiples of importing its two compiled dependencies."""
    article = folder / "article.txt"
    article.write_text(corpus.texts("seed", 1)[0], "utf-8", newline="")
    ours, floor, bare = _starts(
        [_program(), str(article)],
        [sys.executable, "-c", "import click, regex"],
        [sys.executable, "-c", "pass"],
        rounds=scale.starts,
    )
    detail = f"{ours:.0f} ms; importing click and regex {floor:.0f} ms, bare Python {bare:.0f} ms"
    yield Measure("start: one file", ours / floor, 1.5, detail)


def _starts(*commands: list[str], rounds: int) -> list[float]:
    """The least milliseconds that each command took, when all are run in turn; the first turn warms up."""
    turns = [[run(command).seconds for command in commands] for _ in range(rounds + 1)]
    return [min(times) * 1000 for times in zip(*turns[1:], strict=True)]


def _program() -> str:
    return str(Path(sys.executable).with_name("newsparse"))


def _many_files(folder: Path, scale: Scale) -> Iterator[Measure]:
    source = folder / "files"
    source.mkdir()
    made = [text.encode() for text in corpus.texts("seed", min(scale.files, 1_000))]
    for number in range(scale.files):
        (source / f"{number:06}.txt").write_bytes(made[number % len(made)])
    floor = partial(floors.files, source, folder / "floor.jsonl", _articles())
    yield from _jobs(Job("files", source, scale.files, 4.0), floor)


def _one_dump(folder: Path, scale: Scale) -> Iterator[Measure]:
    source = folder / "dump.txt"
    with source.open("w", encoding="utf-8") as file:
        file.writelines(corpus.dump(scale.dump))
    floor = partial(floors.dump, source, folder / "floor.jsonl", _articles(), scale.dump)
    yield from _jobs(Job("dump", source, scale.dump), floor)


def _json_lines(folder: Path, scale: Scale) -> Iterator[Measure]:
    source, count = folder / "texts.jsonl", scale.dump // 4
    with source.open("w", encoding="utf-8") as file:
        for number, text in enumerate(corpus.dump(count)):
            file.write(json.dumps({"id": number, "text": text}, ensure_ascii=False) + "\n")
    yield from _jobs(
        Job("JSON Lines", source, count), partial(floors.lines, source, folder / "floor.jsonl", _articles())
    )


def _articles() -> list[Article]:
    """Articles whose records a floor writes."""
    return [article for text in corpus.texts("seed", 200) for article in parse_bytes(text.encode())]


class Job(NamedTuple):
    """An input of the program."""

    name: str
    source: Path
    articles: int
    limit: float | None = None


def _jobs(job: Job, floor: Work) -> Iterator[Measure]:
    """The program on one input with one and with two processes; once each, for such runs are long."""
    least = min(seconds(floor), seconds(floor))
    out, size = job.source.with_name("out.jsonl"), _size(job.source) / 1e6
    for jobs in (1, 2):
        ran = run([_program(), str(job.source), "-o", str(out), "-j", str(jobs), "-q"])
        out.unlink()
        rate = f"{job.articles / ran.seconds:.0f} articles/s, {size / ran.seconds:.1f} MB/s"
        took = f"{ran.seconds:.1f} s, floor {least:.1f} s; {rate}; peak {ran.peak:.0f} MiB"
        detail = f"{job.articles:,} articles, {size:.0f} MB in {took}"
        yield Measure(f"{job.name}: -j {jobs}", ran.seconds / least, job.limit if jobs == 1 else None, detail)


def _size(path: Path) -> int:
    return sum(entry.stat().st_size for entry in os.scandir(path)) if path.is_dir() else path.stat().st_size
