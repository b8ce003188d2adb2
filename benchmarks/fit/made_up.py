"""A small corpus of made-up pages with gold, in the form that weights are fitted to."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from benchmarks import prose
from benchmarks.corpus import foot, menu, teasers

STYLES = ("flat", "soup")


def write(folder: Path, sites: int, *, seed: int = 1987) -> None:
    """Write two pages of each of so many sites, in two styles, with `gold.jsonl`."""
    random = Random(f"made up {seed}")
    golds = []
    for number in range(2 * sites):
        gold, lines = _page(random, number, f"site{number // 2}")
        golds.append(json.dumps(gold, ensure_ascii=False))
        for style in STYLES:
            path = folder / style / f"{gold['id']}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(lines if style == "flat" else _cut(random, lines)) + "\n", "utf-8")
    (folder / "gold.jsonl").write_text("\n".join(golds) + "\n", "utf-8")


def _page(random: Random, number: int, site: str) -> tuple[dict[str, Any], list[str]]:
    day = date(2016, 1, 1) + timedelta(days=random.randrange(3000))
    title, subject = prose.title(random), prose.sentence(random)
    paragraphs = [f"{title} is what people here talk of. {subject}"]
    paragraphs += [prose.paragraph(random) for _ in range(random.randint(4, 9))]
    lines = [
        *menu(random),
        f"{day + timedelta(days=3):%A, %B %d, %Y}",
        *teasers(random, random.randint(2, 9)),
    ]
    lines += [title, f"By {prose.name(random)}", f"Published {day:%d %B %Y}", *paragraphs]
    lines += [
        "Related Articles",
        *teasers(random, 4),
        f"{day - timedelta(days=40):%d %B %Y}",
        *foot(random, 9),
    ]
    seen = {"title": True, "date": True}
    gold = {
        "id": f"{site}_{number}", "site": site, "lang": "en", "title": title,
        "accept_days": [day.isoformat()],
        "paragraphs": paragraphs, "full": paragraphs, "where": dict.fromkeys(STYLES, seen),
    }  # fmt: skip
    return gold, lines


def _cut(random: Random, lines: list[str]) -> list[str]:
    """Lines as they are where links stand on lines of their own."""
    found: list[str] = []
    for line in lines:
        words = line.split(" ")
        if len(words) > 20 and random.random() < 0.3:
            at = random.randint(8, len(words) - 8)
            found += [" ".join(words[:at]), " ".join(words[at : at + 2]), " ".join(words[at + 2 :])]
        else:
            found.append(line)
    return found
