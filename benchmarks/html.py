"""HTML pages with gold: newsparse from HTML to record beside trafilatura with metadata, in one run."""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from statistics import mean
from time import process_time
from typing import Any, NamedTuple

from newsparse.batch.plan import Plan
from newsparse.batch.work import read_items
from newsparse.inputs import Place, Whole

_SIZE = 4  # words of a shingle
_LOT = 16  # pages that newsparse reads at a time, as it does in a folder
_PLAIN = str.maketrans(
    {**dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("“”„‟″«»", '"'), **dict.fromkeys("‐‑‒–—―−", "-")}
)
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")


class Story(NamedTuple):
    """What a tool reads of a page, or what is right: headline, days that are right, paragraphs."""

    title: str | None
    days: tuple[str, ...]
    paragraphs: tuple[str, ...]


class Score(NamedTuple):
    """What a tool reads right, from 0 to 1, and the milliseconds that it takes for a page."""

    title: float
    day: float
    body: float
    milliseconds: float


def pages_in(folder: Path, gold: Path) -> Iterator[tuple[bytes, Story]]:
    """The pages of a folder (`ID.html`, `ID.html.gz`) that a gold file (JSON Lines with `id`) knows."""
    for line in gold.read_text("utf-8").splitlines():
        known = json.loads(line)
        for path in (folder / f"{known['id']}.html", folder / f"{known['id']}.html.gz"):
            if path.exists():
                content = path.read_bytes()
                page = gzip.decompress(content) if path.suffix == ".gz" else content
                days = tuple(known.get("accept_days") or ())
                yield page, Story(known.get("title"), days, tuple(known.get("paragraphs") or ()))


def by_newsparse(pages: list[bytes]) -> list[Story]:
    """What newsparse reads, as it reads a folder."""
    found: list[Story] = []
    for start in range(0, len(pages), _LOT):
        items: list[Any] = [Whole(Place(""), page, 0, "html") for page in pages[start : start + _LOT]]
        for _, articles in read_items(items, Plan()):
            article = articles[0] if articles else None
            day = (article.publish_date or "")[:10] if article else ""
            found.append(Story(article and article.title, (day,), article.paragraphs if article else ()))
    return found


def by_trafilatura(pages: list[bytes]) -> list[Story]:
    """What trafilatura reads, metadata included."""
    from trafilatura import bare_extraction

    found: list[Story] = []
    for page in pages:
        document = bare_extraction(page, with_metadata=True)
        given = document.as_dict() if document else {}
        text = (given.get("text") or "").split("\n")
        found.append(Story(given.get("title"), (given.get("date") or "",), tuple(text)))
    return found


def score(read: Callable[[list[bytes]], list[Story]], pages: list[tuple[bytes, Story]]) -> Score:
    """What a tool reads right of pages, as far as the gold knows it."""
    start = process_time()
    found = read([page for page, _ in pages])
    seconds = process_time() - start
    pairs = [(story, right) for story, (_, right) in zip(found, pages, strict=True)]
    titles = [_folded(story.title) == _folded(right.title) for story, right in pairs if right.title]
    days = [story.days[0] in right.days for story, right in pairs if right.days]
    rates = [_rates(story.paragraphs, right.paragraphs) for story, right in pairs if right.paragraphs]
    precision, recall = mean(rate for rate, _ in rates), mean(rate for _, rate in rates)
    body = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Score(mean(titles), mean(days), body, 1000 * seconds / len(pages))


def report(folder: Path, gold: Path, say: Callable[[str], None]) -> bool:
    """Print both tools side by side; whether newsparse is as right, and eight times as fast."""
    pages = list(pages_in(folder, gold))
    ours, theirs = score(by_newsparse, pages), score(by_trafilatura, pages)
    say(f"{len(pages)} pages      headline     day  body F1   ms a page")
    for name, each in (("newsparse", ours), ("trafilatura", theirs)):
        say(f"{name:14}{each.title:9.1%}{each.day:9.1%}{each.body:9.1%}{each.milliseconds:11.2f}")
    say(f"trafilatura takes {theirs.milliseconds / ours.milliseconds:.1f} times as long")
    is_right = all(one >= other for one, other in zip(ours[:3], theirs[:3], strict=True))
    return is_right and ours.milliseconds * 8 <= theirs.milliseconds


def _folded(text: str | None) -> str:
    return " ".join(unicodedata.normalize("NFKC", (text or "").translate(_PLAIN)).casefold().split())


def _shingles(paragraphs: Iterable[str]) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(unicodedata.normalize("NFKC", "\n".join(paragraphs).translate(_PLAIN)))
    return Counter(tuple(words[index : index + _SIZE]) for index in range(max(1, len(words) - _SIZE + 1)))


def _rates(found: tuple[str, ...], right: tuple[str, ...]) -> tuple[float, float]:
    """Precision and recall of shingles of words."""
    one, other = _shingles(found), _shingles(right)
    common = sum((one & other).values())
    return common / max(1, sum(one.values())), common / max(1, sum(other.values()))
