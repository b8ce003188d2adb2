"""What weights are fitted to: pages and articles with gold, read once, and the digest of all of them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.pages import folded
from newsparse.errors import NewsparseError
from newsparse.labelling.page import Page
from newsparse.parser import open_whole, pages_of

FOLDS = 5
_NUMBERS = re.compile(r"[\d_.-]+$")  # behind the name of a site, where gold does not name it
_LONGEST = 1_500  # blocks; longer pages are archives, and cost more time than they teach

Source = tuple[Path, Any]  # a text and its gold


@dataclass(frozen=True)
class Example:
    """One article with what is known of it: None is unknown. `site` is what folds are made of."""

    page: Page
    style: str
    site: str
    title: str | None
    days: tuple[str, ...]
    paragraphs: tuple[str, ...]
    full: tuple[str, ...]
    is_page: bool
    has_no_day: bool = False  # the text is known to name none
    has_no_title: bool = False

    @property
    def fold(self) -> int:
        """The fold of the site: all pages of a site are in one."""
        return fold_of(self.site)

    def is_title(self, text: str) -> bool:
        """Whether a text is the headline, but for quotation marks, dashes and letter case."""
        return self.title is not None and folded(text) == folded(self.title)


def fold_of(site: str) -> int:
    """The fold that a site belongs to; the same on every machine."""
    return int.from_bytes(hashlib.sha256(site.encode()).digest()[:4]) % FOLDS


def sources(folders: Sequence[Path]) -> list[Source]:
    """What there is to read in folders, in the order of their names.

    A folder holds pages (`gold.jsonl`, and ID.txt in a folder for each way of turning pages into text), or
    articles (NAME.txt beside NAME.json, whose records are right).
    """
    return [source for folder in folders for source in _sources(folder)]


def _sources(folder: Path) -> list[Source]:
    if not (folder / "gold.jsonl").exists():
        texts = sorted(folder.rglob("*.txt"))
        return [
            (path, json.loads(path.with_suffix(".json").read_text("utf-8")))
            for path in texts
            if path.with_suffix(".json").exists()
        ]
    golds = [json.loads(line) for line in (folder / "gold.jsonl").read_text("utf-8").splitlines()]
    styles = sorted(path for path in folder.iterdir() if path.is_dir())
    return [(style / f"{gold['id']}.txt", gold) for gold in golds for style in styles]


def examples(source: Source) -> Iterator[Example]:
    """The articles in one text that are known."""
    path, gold = source
    pages = list(_parsed(path))
    if isinstance(gold, dict) and "where" in gold:
        if pages and len(pages[0].blocks) <= _LONGEST:
            yield _example_of_page(gold, pages[0], path.parent.name)
        return
    records = gold["articles"] if isinstance(gold, dict) else gold
    if len(pages) == len(
        records
    ):  # or it is cut into other articles than the gold has: another stage's trouble
        for page, record in zip(pages, records, strict=True):
            yield _example_of_article(record, page, path)


def observed(observers: Sequence[Any], source: Source) -> list[tuple[Any, Any]]:
    """What each observer sees in one text; it stands here because a started process knows no main module."""
    found = ((observe, observe(example)) for example in examples(source) for observe in observers)
    return [(observe, each) for observe, each in found if each is not None]


def digest(folders: Sequence[Path]) -> str:
    """A name for exactly these texts and this gold, in 16 characters."""
    found = hashlib.sha256()
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.suffix in (".txt", ".json", ".jsonl")):
            found.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()[:16]


def _example_of_page(gold: dict[str, Any], page: Page, style: str) -> Example:
    seen = gold["where"][style]
    return Example(
        page,
        style,
        gold.get("site") or _NUMBERS.sub("", gold["id"]) or gold["id"],
        gold["title"] if seen["title"] else None,
        tuple(gold["accept_days"] or ()) if seen["date"] else (),
        tuple(gold["paragraphs"] or ()),
        tuple(gold["full"] or gold["paragraphs"] or ()),
        is_page=True,
        has_no_day=bool(gold["accept_days"]) and not seen["date"],
    )


def _example_of_article(record: dict[str, Any], page: Page, path: Path) -> Example:
    text = page.span.text
    title, day = record.get("title"), (record.get("publish_date") or "")[:10]
    paragraphs = tuple(record.get("paragraphs") or ())
    is_there = title is not None and title in " ".join(text.split())
    return Example(
        page,
        "articles",
        path.stem,
        title if is_there else None,
        (day,) if day else (),
        paragraphs,
        paragraphs,
        is_page=False,
        has_no_day=not day,
        has_no_title=title is None,
    )


def _parsed(path: Path) -> Iterator[Page]:
    """The articles in a file, as far as blocks and zones; none where it cannot be read."""
    try:
        for span in open_whole(path.read_bytes()).spans:
            yield from pages_of([span])
    except (NewsparseError, OSError):
        return
