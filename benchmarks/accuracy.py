"""Accuracy: how much of each field is right on texts with a known reading, and the floor of that."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import mean
from typing import Any

from benchmarks import pages, wire
from benchmarks.shapes import SHAPES
from newsparse import parse_file
from newsparse.errors import NewsparseError
from newsparse.record import to_record

ROOT = Path(__file__).parent.parent
FLOOR = Path(__file__).with_name("accuracy_floor.json")
WIRE_STORIES = 200  # of each shape: enough to notice one field in a thousand over all shapes

_TEXTS = ["title", "byline", "dateline.text", "dateline.agency"]
_LISTS = ["dateline.places", "paragraphs", "trailer"]
_LOOSE = {"trailer", "comments.items"}  # not asked of a record that is right as a whole
Scores = dict[str, dict[str, float]]  # of a group of texts, of a field: the share that is right
Marks = dict[str, dict[str, list[float]]]


def own_scores() -> Scores:
    """The scores on what the project brings along: its samples, and wire copy made for the purpose.

    Known failures have no floor: one that is put right leaves them, and the rest looks worse.
    """
    scores = case_scores(ROOT / "samples")
    scores.pop("known-failures", None)
    shapes = {name: wire.shares(name, WIRE_STORIES) for name in SHAPES}
    return {**scores, **{f"wire: {name}": shares for name, shares in shapes.items()}}


def folder_scores(folder: Path) -> Scores:
    """The scores on a folder: of pages beside a `gold.jsonl`, or of cases (NAME.txt beside NAME.json)."""
    if (folder / "gold.jsonl").exists():
        return pages.page_scores(folder)
    return case_scores(folder)


def case_scores(folder: Path) -> Scores:
    """The share of articles in which each field is read as the JSON beside the text says, by sub-folder.

    The JSON is a list of records, or an object whose `articles` hold any fields of a record. Fields that a
    manifest beside the folder (FOLDER.jsonl) calls lenient for a case are left out.
    """
    lenient = _lenient(folder.with_suffix(".jsonl"))
    marks: Marks = defaultdict(lambda: defaultdict(list))
    for path in sorted(folder.rglob("*.txt")):
        if path.with_suffix(".json").exists():
            group = path.parent.relative_to(folder).as_posix().replace(".", folder.name)
            _mark_case(path, marks[group], lenient.get(path.stem, frozenset()))
    return {group: {field: mean(right) for field, right in fields.items()} for group, fields in marks.items()}


def _lenient(manifest: Path) -> dict[str, frozenset[str]]:
    lines = manifest.read_text("utf-8").splitlines() if manifest.exists() else []
    return {case["case"]: frozenset(case["lenient"]) for case in map(json.loads, lines)}


def _mark_case(path: Path, marks: dict[str, list[float]], lenient: frozenset[str]) -> None:
    gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
    wanted = gold["articles"] if isinstance(gold, dict) else gold
    found = _records(path)
    marks["count"].append(len(found) == len(wanted))
    for position, want in enumerate(wanted):
        have = found[position] if position < len(found) else None
        whole = have is not None
        for field, right in _compared(want, have):
            if field in lenient or field.partition(".")[0] in lenient:
                continue
            marks[field].append(right)
            whole &= right or field in _LOOSE
        marks["whole record"].append(whole)


def _records(path: Path) -> list[dict[str, Any]]:
    try:
        return [to_record(article) for article in parse_file(path)]
    except NewsparseError:
        return []


def _compared(want: dict[str, Any], have: dict[str, Any] | None) -> Iterator[tuple[str, bool]]:
    """For each field that the gold has: whether the record has the same."""
    record = have or {}
    for field in ["news_id", "page_date", "publish_date", *_TEXTS, *_LISTS]:
        if field.partition(".")[0] in want:
            yield field, have is not None and _value(want, field) == _value(record, field)
    if "comments" in want:
        given, found = want["comments"], record.get("comments") or {}
        yield "comments.marker", have is not None and bool(given["marker"]) == bool(found.get("marker"))
        yield "comments.items", have is not None and _said(given["items"]) == _said(found.get("items"))


def _value(record: dict[str, Any], field: str) -> Any:
    value: Any = record
    for key in field.split("."):
        value = (value or {}).get(key)
    if field == "page_date":
        return (value or "")[:10]
    if field == "publish_date":
        return re.sub(r"(T\d\d:\d\d):00(?![\d:])", r"\1", value or "").replace("+00:00", "Z")
    if field in _LISTS:
        return [_squashed(text) for text in value or ()]
    return _squashed(value) if field in _TEXTS else value


def _said(items: list[Any] | None) -> list[str]:
    return [_squashed(item["text"] if isinstance(item, dict) else item) for item in items or ()]


def _squashed(text: str | None) -> str:
    return " ".join((text or "").split())


def read_floor() -> Scores:
    """The committed floor."""
    return json.loads(FLOOR.read_text("utf-8")) if FLOOR.exists() else {}


def write_floor(scores: Scores) -> None:
    """Commit to these scores, to four digits and never rounded up."""
    floor = {
        group: {field: int(share * 10_000) / 10_000 for field, share in fields.items()}
        for group, fields in scores.items()
    }
    FLOOR.write_text(json.dumps(floor, indent=2, sort_keys=True) + "\n", "utf-8")


def drops(scores: Scores, floor: Scores) -> list[str]:
    """What is below the floor, a line each; a group or a field that is gone is, too."""
    return [
        f"{group}: {field}: {scores.get(group, {}).get(field, 0.0):.2%}, floor {share:.2%}"
        for group, fields in floor.items()
        for field, share in fields.items()
        if scores.get(group, {}).get(field, 0.0) < share
    ]


def table(scores: Scores) -> Iterator[str]:
    """The scores as lines of text: a line a field, a column a group; few groups a table."""
    names = list(scores)
    for start in range(0, len(names), 6):
        groups = names[start : start + 6]
        yield f"{'':18}" + "".join(f"{group[-15:]:>17}" for group in groups)
        for field in dict.fromkeys(field for group in groups for field in scores[group]):
            shares = (scores[group].get(field) for group in groups)
            yield f"{field:18}" + "".join(
                f"{'' if share is None else f'{share:.1%}':>17}" for share in shares
            )
        yield ""
