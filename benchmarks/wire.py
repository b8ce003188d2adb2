"""Old wire copy with its right reading: how many stories of a file are found, and how many are read right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from random import Random
from typing import Any, NamedTuple

from benchmarks.archives import ARCHIVES
from benchmarks.shapes import SHAPES, Story, story
from newsparse import parse
from newsparse.record import to_record

FILES = (*SHAPES, *ARCHIVES)
_FIELDS = ["title", "dateline", "date", "id", "paragraphs"]


def file(name: str, count: int, *, seed: int = 1987) -> list[Story]:
    """The stories of one file."""
    random = Random(f"{name} {seed}")
    if name in ARCHIVES:
        return [ARCHIVES[name](random, number) for number in range(count)]
    return [story(random, number, SHAPES[name]) for number in range(count)]


class Miss(NamedTuple):
    """One field that was read wrong."""

    shape: str
    field: str
    want: Any
    have: Any


def misses(name: str, count: int) -> Iterator[Miss]:
    """What is read wrong in a file of so many stories."""
    stories = file(name, count)
    records = [to_record(article) for article in parse("".join(story.text for story in stories))]
    if len(records) != count:
        yield Miss(name, "count", count, len(records))
    for wanted, record in zip(stories, records, strict=False):
        yield from (
            Miss(name, field, want, have) for field, want, have in _compared(wanted, record) if want != have
        )


def _compared(wanted: Story, record: dict[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    dateline = record["dateline"]
    yield "title", wanted.title, record["title"]
    yield (
        "dateline",
        (wanted.dateline, wanted.places, wanted.agency),
        (dateline["text"], dateline["places"], dateline["agency"]),
    )
    yield "date", wanted.publish_date, record["publish_date"]
    yield "id", wanted.news_id, record["news_id"]
    yield "paragraphs", [" ".join(paragraph.split()) for paragraph in wanted.paragraphs], record["paragraphs"]


def shares(name: str, count: int) -> dict[str, float]:
    """The share of a file's stories in which each field is right; nothing is where the count is wrong."""
    wrong = Counter(miss.field for miss in misses(name, count))
    if wrong["count"]:
        return dict.fromkeys(("count", *_FIELDS), 0.0)
    return {"count": 1.0, **{field: 1 - wrong[field] / count for field in _FIELDS}}


def report(count: int, show: Callable[[str], None], *, examples: int = 0) -> float:
    """Say for each shape of file how much is right, with some misses; the worst share is returned."""
    worst = 1.0
    for name in FILES:
        found = shares(name, count)
        worst = min(worst, *found.values())
        wrong = ", ".join(f"{field} {share:.1%}" for field, share in found.items() if share < 1)
        show(f"{name:28} {wrong or 'all right'}")
        for miss in islice(misses(name, count), examples):
            want, have = _apart(miss.want, miss.have)
            show(f"    {miss.field}\n      want {want!r:.200}\n      have {have!r:.200}")
    return worst


def _apart(want: Any, have: Any) -> tuple[Any, Any]:
    """Where two lists of paragraphs part; other values as they are."""
    if not isinstance(want, list):
        return want, have
    same = next(
        (index for index, (one, two) in enumerate(zip(want, have, strict=False)) if one != two),
        min(len(want), len(have)),
    )
    return want[same : same + 1], have[same : same + 2]
