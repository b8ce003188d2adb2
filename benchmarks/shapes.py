"""Shapes: how old wire copy and the copy of many agencies look, and made-up stories that look so."""

from __future__ import annotations

import textwrap
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from benchmarks import prose

CITIES = prose.words(
    """
    SALVADOR|LONDON|NEW YORK|HONG KONG|TOKYO|WASHINGTON|RIO DE JANEIRO|ST LOUIS|PARIS|BAHIA BLANCA
    SAO PAULO|KUALA LUMPUR|FRANKFURT|NAIROBI|ABIDJAN|ROTTERDAM|CHICAGO|BUENOS AIRES|OSLO|MELBOURNE|LIMA
    GENEVA|TEL AVIV|PORT-AU-PRINCE|JOHANNESBURG
    """
)
_FAR = prose.words(
    """
    SANTA CRUZ, Calif.|TEL AVIV, Israel|ST. LOUIS|N'DJAMENA|WINSTON-SALEM, N.C.|VIENNA/LONDON|MOSCOW
    """
)
_SHORT = prose.words(
    """
    He gave no details.|No ships were waiting.|"We shall see," he said.|The council meets again on April 9.
    It was the third such case in 14 months, said Kask.|Prices ranged from 1,015 to 1,125 dlrs per tonne.
    """
)
MONTHS = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"]
_COLUMNS = 65


class Story(NamedTuple):
    """One story as the wire carried it, and what is right about it."""

    text: str
    title: str
    dateline: str | None
    places: list[str]
    agency: str | None
    publish_date: str | None
    paragraphs: list[str]
    news_id: str | None = None


class Shape(NamedTuple):
    """How a file's stories look. `head` and `end` stand above the title and below the story."""

    datelines: tuple[tuple[str, str | None], ...]  # with {place} and {day} (Feb 26), and the agency in it
    end: str = "\n Reuter\n\n"
    head: str = ""
    indent: str = "    "
    between: str = "\n"  # between two paragraphs
    below_title: str = "\n"
    capitals: bool = True
    varied: bool = False  # bylines, long titles, tables, places with a state
    publish: str = ""  # the ISO date as a strftime pattern, where `head` tells one


_OLD = (("{place}, {day} -", None),)
_AGENCIES = (
    ("{place}, {day} (Xinhua) --", "Xinhua"),
    ("{place} (Reuters) -", "Reuters"),
    ("{place} (AP) —", "AP"),
    ("{place}, {day}. /TASS/:", "TASS"),
    ("{place}, {day} (Itar-Tass) ——", "Itar-Tass"),
    ("{place}. {day} (Interfax) -", "Interfax"),
    ("{place}, {day} (Saba)-", "Saba"),
    ("{place}, {day} (IANS):", "IANS"),
    ("{place}, {day} (APP):", "APP"),
    ("{place}, {day} —", None),
    ("{place} (ANTARA) -", "ANTARA"),
    ("(ANSA) - {place}, {day} -", "ANSA"),
    ("{place}, {day}, 2020 (WAM) –", "WAM"),
    ("{place} (Tasnim) –", "Tasnim"),
)


def _agency(dateline: str, name: str | None, end: str, *, head: str = "") -> Shape:
    return _agencies(((dateline, name),), end, head=head)


def _agencies(datelines: tuple[tuple[str, str | None], ...], end: str, *, head: str = "") -> Shape:
    """Copy with a blank line between paragraphs and a title in small letters."""
    return Shape(datelines, end, head, "", "\n\n", "\n\n", capitals=False)


SHAPES: dict[str, Shape] = {
    "reuter": Shape(_OLD),
    "reuter in capitals": Shape(_OLD, "\n REUTER\n\n\n"),
    "reuter indented": Shape(_OLD, "\n    Reuter\n\n"),
    "reuter on the last line": Shape(_OLD, " Reuter\n3\n\n"),
    "reuter varied": Shape(_OLD, "\n Reuter\n\x03\n\n", varied=True),
    "two blanks of indent": Shape(_OLD, "\nReuter\n\n", indent="  "),
    "five blanks of indent, varied": Shape(_OLD, "\n     Reuter\n\n\n", indent="     ", varied=True),
    "blank lines, indents and varied": Shape(_OLD, "\n\n REUTER\n\n\n", between="\n\n", varied=True),
    "control characters": Shape(
        _OLD, "\n Reuter\n\x03\n", "\x01\x01\x01u f{number:04}\nr f BC-{slug}   {date:%m-%d} 0061\n"
    ),
    "stamped": Shape(
        _OLD, "\n Reuter\n\x03\n\n", "{date:%d-%b-%Y} 15:01:01.79\n\n", publish="%Y-%m-%dT15:01:01"
    ),
    "blank line below the title": Shape(_OLD, "\n Reuter\n\n\n", below_title="\n\n"),
    "run on": Shape(_OLD, "\n Reuter\n"),
    "no end code": Shape(_OLD, "\n\n\n"),
    "xinhua": _agency("{place}, {day} (Xinhua) --", "Xinhua", "\nEnditem\n\n"),
    "interfax": _agency("{place}. {day} (Interfax) -", "Interfax", "\nkk ap\n\n"),
    "tass": _agency("{place}, {day}. /TASS/.", "TASS", "\n\n-----\n\n"),
    "ap between rules": _agency("{place} (AP) —", "AP", "\n\n====================\n\n"),
    "form feeds": _agency("{place}, {day} (Saba)-", "Saba", "\n(End)\n", head="\f"),
    "agencies between rules": _agencies(_AGENCIES, "\n\n----------\n\n"),
    "agencies between blank lines": _agencies(_AGENCIES, "\n\n\n"),
    "agencies in documents": _agencies(_AGENCIES, "\n\n\n", head="Document {number} of 1000\n\n"),
}


def story(random: Random, number: int, shape: Shape = SHAPES["reuter"]) -> Story:
    """One made-up story in a shape."""
    day = date(1987, 1, 1) + timedelta(days=random.randrange(360))
    place = random.choice(_FAR if shape.varied and random.random() < 0.2 else CITIES)
    template, agency = random.choice(shape.datelines)
    dateline = template.format(place=place, day=f"{MONTHS[day.month - 1]} {day.day}")
    title, paragraphs = _title(random, shape), _paragraphs(random, shape)
    copy = [f"{dateline} {paragraphs[0]}", *paragraphs[1:]]
    body = shape.between.join(_wrapped(paragraph, shape.indent) for paragraph in copy)
    byline = (
        f"{shape.indent}By {prose.name(random)}, Reuters\n" if shape.varied and random.random() < 0.15 else ""
    )
    head = shape.head.format(number=number + 1, date=day, slug=title.replace(" ", "-")[:20].upper())
    above = f"{head.upper() if shape.publish else head}{_wrapped(title, '')}{shape.below_title}{byline}"
    published = f"{day:{shape.publish}}" if shape.publish else None
    if shape.end.startswith(" "):  # glued to the last sentence: part of it
        paragraphs[-1] += shape.end.split("\n")[0]
    return Story(above + body + shape.end, title, dateline, place.split("/"), agency, published, paragraphs)


def _title(random: Random, shape: Shape) -> str:
    title = prose.plain(prose.title(random))
    if shape.varied and random.random() < 0.1:  # more than a line
        title = f"{title} While {prose.title(random)} in Bahia"
    elif shape.varied and random.random() < 0.3:
        title = random.choice(
            (f"{title} <KITE>", f'"{title}", Mayor Says', f"{title}, 12.5 pct Up, Growers Say in Bahia")
        )
    return title.upper() if shape.capitals else title


def _paragraphs(random: Random, shape: Shape) -> list[str]:
    if not shape.varied:
        return [prose.plain(prose.paragraph(random)) for _ in range(random.randint(2, 7))]
    paragraphs = [prose.plain(prose.paragraph(random)) for _ in range(random.randint(1, 9))]
    if random.random() < 0.3:
        day = f"{random.choice(MONTHS)} {random.randint(1, 28)}"
        paragraphs.append(f"He told Reuters on {day}: {paragraphs[0]}")
    if random.random() < 0.3:
        paragraphs.insert(1, random.choice(_SHORT))
    return paragraphs


def _wrapped(paragraph: str, indent: str) -> str:
    lines = textwrap.wrap(
        paragraph, _COLUMNS, initial_indent=indent, break_long_words=False, break_on_hyphens=False
    )
    return "\n".join(lines)
