"""The table of how well the committed weights read, from what stands on top of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOC = ROOT / "docs" / "accuracy.md"
BEGIN, END = "<!-- scores -->", "<!-- /scores -->"
STYLES = ("flat", "wet", "soup", "main", "articles")
_ROWS = (
    ("headline", "src/newsparse/fields/title_weights.py"),
    ("day of publication", "src/newsparse/fields/date_weights.py"),
    ("body, votes of shapes", "src/newsparse/cues/shape_weights.py"),
    ("body, costs of the path", "src/newsparse/labelling/weights.py"),
)
_SCORES = re.compile(r"(?:(cross-validated over sites)|fitted to): ([^%;]*)%")
_SCORE = re.compile(r"(\w+) ([\d.]+)")


def table() -> Iterator[str]:
    """The lines of the table, in Markdown: cross-validated / on the texts that the weights were fitted to."""
    yield "| | " + " | ".join(STYLES) + " |"
    yield "| --- |" + " ---: |" * len(STYLES)
    for name, file in _ROWS:
        held, seen = scores((ROOT / file).read_text("utf-8"))
        cells = (f"{held[style]} / {seen[style]}" if style in held else "" for style in STYLES)
        yield f"| {name} | " + " | ".join(cells) + " |"


def scores(text: str) -> tuple[dict[str, str], dict[str, str]]:
    """The cross-validated scores by style in the comment of a weights file, and those on its own texts."""
    said = " ".join(line[2:] for line in text.splitlines() if line.startswith("# "))
    found: tuple[dict[str, str], dict[str, str]] = {}, {}
    for held, each in _SCORES.findall(said):
        found[0 if held else 1].update(_SCORE.findall(each))
    return found


def documented(text: str) -> str:
    """The document with the table as it is now."""
    head, _, rest = text.partition(BEGIN)
    _, _, tail = rest.partition(END)
    return "\n".join([head + BEGIN, *table(), END + tail])
