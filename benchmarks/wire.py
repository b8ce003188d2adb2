"""Old wire copy with its right reading: how many stories of a file are found, and how many are read right."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import islice
from random import Random
from typing import Any, NamedTuple

from benchmarks import prose
from newsparse import parse
from newsparse.record import to_record

_CITIES = prose.words(
    """
    SALVADOR|LONDON|NEW YORK|HONG KONG|TOKYO|WASHINGTON|RIO DE JANEIRO|ST LOUIS|PARIS|BAHIA BLANCA
    SAO PAULO|KUALA LUMPUR|FRANKFURT|NAIROBI|ABIDJAN|ROTTERDAM|CHICAGO|BUENOS AIRES|OSLO|MELBOURNE|LIMA
    GENEVA|TEL AVIV|PORT-AU-PRINCE|JOHANNESBURG
    """
)
_ABBREVIATIONS = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"]
_FIELDS = ["title", "dateline", "date", "paragraphs"]


class Story(NamedTuple):
    """One story as the wire carried it, and what is right about it."""

    text: str
    title: str
    dateline: str
    places: list[str]
    agency: str | None
    publish_date: str | None
    paragraphs: list[str]


class Shape(NamedTuple):
    """How a file's stories look. `head` and `end` stand above the title and below the story."""

    dateline: str  # with {place}, {day} (Feb 26), {date}
    agency: str | None = None
    indent: str = "    "
    between: str = "\n"  # between two paragraphs
    head: str = ""
    end: str = "\n Reuter\n\n"
    below_title: str = "\n"
    capitals: bool = True
    publish: str = ""  # the ISO date as a strftime pattern, where `head` tells one


SHAPES: dict[str, Shape] = {
    "reuter": Shape("{place}, {day} -"),
    "reuter in capitals": Shape("{place}, {day} -", end="\n REUTER\n\n\n"),
    "reuter indented": Shape("{place}, {day} -", end="\n    Reuter\n\n"),
    "control characters": Shape(
        "{place}, {day} -",
        head="\x01\x01\x01u f{number:04}\nr f BC-{slug}   {date:%m-%d} 0061\n",
        end="\n Reuter\n\x03\n",
    ),
    "stamped": Shape(
        "{place}, {day} -",
        head="{date:%d-%b-%Y} 15:01:01.79\n\n",
        end="\n Reuter\n\x03\n\n",
        publish="%Y-%m-%dT15:01:01",
    ),
    "blank line below the title": Shape("{place}, {day} -", below_title="\n\n", end="\n Reuter\n\n\n"),
    "run on": Shape("{place}, {day} -", end="\n Reuter\n"),
    "no end code": Shape("{place}, {day} -", end="\n\n\n"),
    "xinhua": Shape(
        "{place}, {day} (Xinhua) --",
        "Xinhua",
        "",
        "\n\n",
        end="\nEnditem\n\n",
        below_title="\n\n",
        capitals=False,
    ),
    "interfax": Shape(
        "{place}. {day} (Interfax) -",
        "Interfax",
        "",
        "\n\n",
        end="\nkk ap\n\n",
        below_title="\n\n",
        capitals=False,
    ),
    "tass": Shape(
        "{place}, {day}. /TASS/.", "TASS", "", "\n\n", end="\n\n-----\n\n", below_title="\n\n", capitals=False
    ),
    "ap between rules": Shape(
        "{place} (AP) —",
        "AP",
        "",
        "\n\n",
        end="\n\n====================\n\n",
        below_title="\n\n",
        capitals=False,
    ),
    "form feeds": Shape(
        "{place}, {day} (Saba)-",
        "Saba",
        "",
        "\n\n",
        head="\f",
        end="\n(End)\n",
        below_title="\n\n",
        capitals=False,
    ),
}


def story(random: Random, number: int, shape: Shape = SHAPES["reuter"]) -> Story:
    """One made-up story in a shape."""
    place, day = random.choice(_CITIES), date(1987, 1, 1) + timedelta(days=random.randrange(360))
    title = prose.plain(prose.title(random))
    title = title.upper() if shape.capitals else title
    written = f"{_ABBREVIATIONS[day.month - 1]} {day.day}"
    dateline = shape.dateline.format(place=place, day=written)
    paragraphs = [prose.plain(prose.paragraph(random)) for _ in range(random.randint(2, 7))]
    copy = [f"{dateline} {paragraphs[0]}", *paragraphs[1:]]
    body = shape.between.join(_wrapped(paragraph, shape.indent) for paragraph in copy)
    head = shape.head.format(number=number, date=day, slug=title.replace(" ", "-")[:20].upper())
    text = f"{head.upper() if shape.publish else head}{title}{shape.below_title}{body}{shape.end}"
    return Story(
        text,
        title,
        dateline,
        [place],
        shape.agency,
        f"{day:{shape.publish}}" if shape.publish else None,
        paragraphs,
    )


def _wrapped(paragraph: str, indent: str) -> str:
    return "\n".join(
        textwrap.wrap(paragraph, 65, initial_indent=indent, break_long_words=False, break_on_hyphens=False)
    )


def file(name: str, count: int, *, seed: int = 1987) -> list[Story]:
    """The stories of one file."""
    random = Random(f"{name} {seed}")
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
    yield "paragraphs", wanted.paragraphs, record["paragraphs"]


def shares(name: str, count: int) -> dict[str, float]:
    """The share of a file's stories in which each field is right; nothing is where the count is wrong."""
    wrong = Counter(miss.field for miss in misses(name, count))
    if wrong["count"]:
        return dict.fromkeys(("count", *_FIELDS), 0.0)
    return {"count": 1.0, **{field: 1 - wrong[field] / count for field in _FIELDS}}


def report(count: int, show: Callable[[str], None], *, examples: int = 0) -> float:
    """Say for each shape of file how much is right, with some misses; the worst share is returned."""
    worst = 1.0
    for name in SHAPES:
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
