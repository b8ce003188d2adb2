"""Near-duplicates: copies with small changes are marked or left out, the same for any number of jobs."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from benchmarks import prose
from msgspec.structs import replace
from runs import newsparse

from newsparse import parse
from newsparse.batch.near import NearDuplicates, signature

pytest.importorskip("rensa")
_RANDOM = random.Random(1987)


def _story(count: int = 8) -> list[str]:
    return [" ".join(prose.sentence(_RANDOM) for _ in range(3)) for _ in range(count)]


def _text(number: int, story: list[str]) -> str:
    return f"News ID: {10_000 + number}\nMuseum Number {number} Opens Its Doors\n" + "\n".join(story) + "\n"


STORY = _story()
COPIES = {
    "the same": STORY,
    "a paragraph less": STORY[:-1],
    "a paragraph more": [*STORY[:3], *_story(1), *STORY[3:]],
    "other words": [STORY[0].replace(" the ", " our "), *STORY[1:]],
    "the end cut off": [*STORY[:-2], STORY[-2][:60]],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a story, copies of it, and other stories."""
    for number, story in enumerate([STORY, _story(), *COPIES.values(), _story()]):
        (tmp_path / f"{number}.txt").write_text(_text(number, story), "utf-8")
    return tmp_path


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("form", ["jsonl", "json"])
def test_copies_are_marked_with_the_first_one(jobs: str, form: str, folder: Path) -> None:
    run = newsparse(folder, "--near-duplicates", "mark", "-f", form, "-j", jobs, "-q")
    records = run.records if form == "jsonl" else __import__("json").loads(run.out)

    heads = [record["source"]["duplicate_of"] for record in records]
    assert heads == [None, None, *[str(folder / "0.txt")] * len(COPIES), None]


def test_copies_are_left_out(folder: Path) -> None:
    run = newsparse(folder, "--near-duplicates", "drop", "-q")

    assert [record["news_id"] for record in run.records] == ["10000", "10001", str(10_002 + len(COPIES))]


def test_a_job_that_looks_for_copies_is_not_resumed(folder: Path, tmp_path: Path) -> None:
    run = newsparse(folder, "--near-duplicates", "drop", "-o", tmp_path / "out.jsonl", "--resume")

    assert run.code == 2
    assert "cannot be resumed" in run.err


def test_short_texts_are_alike_by_chance_and_are_left_alone() -> None:
    (article,) = parse("Ferry Sails Again\nThe ferry sailed on Monday.\n")

    assert signature(article) == b""
    assert NearDuplicates().head_of(b"", "a.txt") is None


def test_most_copies_are_found_and_hardly_anything_else() -> None:
    (article,) = parse(_text(1, STORY))
    near, stories, right, wrong, copies = NearDuplicates(), [], 0, 0, 0
    for number in range(600):
        is_copy = number % 3 == 2
        story = list(_RANDOM.choice(stories)) if is_copy else _story()
        if is_copy:
            story[_RANDOM.randrange(len(story))] = prose.sentence(_RANDOM)
        else:
            stories.append(story)
        found = near.head_of(signature(replace(article, title=None, paragraphs=tuple(story))), str(number))
        copies += is_copy
        right += is_copy and found is not None
        wrong += not is_copy and found is not None

    assert right >= copies * 0.98
    assert wrong <= copies * 0.02
