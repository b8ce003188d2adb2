"""Floors: the least that any program in Python must do with the same bytes, with the same encoder."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

from newsparse import parse_bytes
from newsparse.model import Article
from newsparse.record import to_json, to_record

_BLOCK = 1 << 20


def in_memory(texts: list[bytes], records: list[list[dict[str, Any]]]) -> None:
    """Decode, split into lines, and make JSON of the records that the texts become."""
    for text, found in zip(texts, records, strict=True):
        text.decode().split("\n")
        for record in found:
            json.dumps(record)


def records_of(texts: Iterable[bytes]) -> list[list[dict[str, Any]]]:
    """The records of each text."""
    return [[to_record(article) for article in parse_bytes(text)] for text in texts]


def files(folder: Path, out: Path, articles: list[Article]) -> None:
    """Find the files of a folder, read, decode and split each, and write an article's record for it."""
    names = sorted(entry.path for entry in os.scandir(folder))
    _write(out, _read_files(names), articles)


def _read_files(names: list[str]) -> Iterator[str]:
    for name in names:
        with open(name, "rb") as file:
            yield file.read().decode()


def dump(path: Path, out: Path, articles: list[Article], count: int) -> None:
    """Read, decode and split one large file, and write so many records."""
    with open(path, "rb") as file:
        for block in iter(lambda: file.read(_BLOCK), b""):
            block.decode(errors="replace").split("\n")
    _write(out, [""] * count, articles)


def lines(path: Path, out: Path, articles: list[Article]) -> None:
    """Read JSON Lines, split the text of each, and write an article's record for it."""
    with open(path, encoding="utf-8") as file:
        _write(out, (json.loads(line)["text"] for line in file), articles)


def _write(out: Path, texts: Iterable[str], articles: list[Article]) -> None:
    with open(out, "wb", buffering=_BLOCK) as file:
        for text, article in zip(texts, cycle(articles), strict=False):
            text.split("\n")
            file.write(to_json(article) + b"\n")
