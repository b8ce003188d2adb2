"""Pages: whole web pages turned into text, scored against their story."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import mean
from typing import Any

from newsparse import parse_file
from newsparse.errors import NewsparseError
from newsparse.record import to_record

WIDTH = 4  # words of a shingle
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ`´＇", "'"),
        **dict.fromkeys("“”„‟″«»‹›＂", '"'),
        **dict.fromkeys("‐‑‒–—―−－", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"),
    }
)
# A word, or one character of a script that puts no blanks between words.
_EAST = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_WORD = re.compile(rf"[{_EAST}]|[^\W{_EAST}]+")


def page_scores(folder: Path) -> dict[str, dict[str, float]]:
    """Of each way of turning pages into text (a sub-folder of ID.txt): how much of `gold.jsonl` is found.

    Titles and days count where the text shows them. The body is compared by shingles of four words;
    what the gold has only in `full` (standfirst, subheads) may be given or left out.
    """
    golds = [json.loads(line) for line in (folder / "gold.jsonl").read_text("utf-8").splitlines()]
    styles = sorted(path for path in folder.iterdir() if path.is_dir())
    return {style.name: _style_scores(style, golds) for style in styles}


def _style_scores(style: Path, golds: list[dict[str, Any]]) -> dict[str, float]:
    rows = [
        _page_row(gold, _first_record(style / f"{gold['id']}.txt"), gold["where"][style.name])
        for gold in golds
    ]
    scores = {
        key: mean(row[key] for row in rows if key in row) for key in ("title", "day", "precision", "recall")
    }
    return {**scores, "f1": _f1(scores["precision"], scores["recall"])}


def _first_record(path: Path) -> dict[str, Any]:
    try:
        return next(map(to_record, parse_file(path)), {})
    except NewsparseError:
        return {}


def _page_row(gold: dict[str, Any], record: dict[str, Any], seen: dict[str, bool]) -> dict[str, float]:
    precision, recall = _body_rates(gold, record.get("paragraphs") or ())
    row: dict[str, float] = {"precision": precision, "recall": recall}
    if seen["title"] and gold["title"]:
        row["title"] = folded(record.get("title")) == folded(gold["title"])
    if seen["date"] and gold["accept_days"]:
        row["day"] = (record.get("publish_date") or "")[:10] in gold["accept_days"]
    return row


def _body_rates(gold: dict[str, Any], paragraphs: Iterable[str]) -> tuple[float, float]:
    found, full, core = shingles(paragraphs), shingles(gold["full"]), shingles(gold["paragraphs"])
    needed = core & full
    right = (needed & found).total()
    extra, missed = (found - (core | full)).total(), (needed - found).total()
    return _share(right, right + extra), _share(right, right + missed)


def body_f1(paragraphs: Sequence[str], full: Sequence[str], found: Iterable[str]) -> float:
    """How right a body is, from 0 to 1: `paragraphs` must be found, what else is in `full` may be."""
    return _f1(*_body_rates({"paragraphs": paragraphs, "full": full}, found))


def shingles(paragraphs: Iterable[str]) -> Counter[tuple[str, ...]]:
    """The runs of four words in paragraphs, each with how often it occurs."""
    words = _WORD.findall(_plain("\n".join(paragraphs)))
    ends = range(min(WIDTH, len(words)), len(words) + 1) if words else range(0)
    return Counter(tuple(words[max(0, end - WIDTH) : end]) for end in ends)


def folded(text: str | None) -> str:
    """A text without what no reader minds: letter case, kinds of quotation marks and dashes, white space."""
    return " ".join(_plain(text or "").casefold().split())


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text.translate(_ALIKE)).translate(_ALIKE)


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _f1(precision: float, recall: float) -> float:
    return _share(2 * precision * recall, precision + recall)
