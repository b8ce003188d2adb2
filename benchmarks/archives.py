"""Archives: files of thousands of stories, as wires, news sites and broadcasters leave them behind."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random

from benchmarks import copydesk, prose
from benchmarks.shapes import CITIES, MONTHS, Story

_STATED = prose.words(
    """
    SANTA CRUZ, Calif.|LAFAYETTE, La.|CHARLESTON, W. Va.|THE HAGUE, the Netherlands|AUGUSTA, Maine
    ST. PAUL, Minn.|KING OF PRUSSIA, Pa.|NEW HAVEN, Conn.|HOT SPRINGS, Ark.|RESEARCH TRIANGLE PARK, N.C.
    BERGEN, Norway|WINSTON-SALEM, N.C.
    """
)
_NOTES = prose.words(
    """
    Eds: Also moved for weekend use.
    Eds: UPDATES throughout with count of ducks; SUBS 4th graf to CORRECT|LaserPhoto DLU2
    LaserPhotos HAV1,2|An AP Extra
    Eds: LEADS with 6 grafs to UPDATE with herd counted. Picks up 7th graf, `The bridge...'.
    Eds: Pick up 5th graf pvs: The mayor ...|With AM-Ferries, Bjt|Precede WASHINGTON
    Eds: The following may offend some readers.
    """
)
_SECTIONS = ["business", "entertainment", "politics", "sport", "tech"]
_PREFIXES = ["FACTBOX", "UPDATE 1", "UPDATE 2", "Q&A", "WITNESS", "ANALYSIS", "INTERVIEW"]


def _wrapped(text: str, indent: str, columns: int) -> str:
    lines = textwrap.wrap(
        text, columns, initial_indent=indent, break_long_words=False, break_on_hyphens=False
    )
    return "\n".join(lines)


def _moment(random: Random, number: int) -> datetime:
    return datetime(1987, 2, 26) + timedelta(
        minutes=7 * number + random.randrange(6), seconds=random.randrange(60)
    )


def _place(random: Random, share: float = 0.25) -> str:
    return random.choice(_STATED if random.random() < share else CITIES)


def _wire_dateline(random: Random, moment: datetime) -> str:
    month = MONTHS[moment.month - 1]
    if random.random() < 0.03:
        month = month.lower()
    dash = "-" if random.random() < 0.98 else "--"
    return f"{_place(random)}, {month} {moment.day} {dash}"


def wire_wrapped(random: Random, number: int) -> Story:
    """A story as a wire sent it in 1987: hard-wrapped, with indents, a stamp and an id of one figure up."""
    moment, rows = _moment(random, number), copydesk.paragraphs(random)
    dateline, title = _wire_dateline(random, moment), copydesk.headline(random)
    is_table = len(rows[0]) < 60 and not rows[0].endswith((".", '"', ":"))
    first = (
        f"    {dateline}\n{_wrapped(rows[0], '    ', 65)}"
        if is_table
        else _wrapped(f"{dateline} {rows[0]}", "    ", 65)
    )
    body = "\n".join([first, *(_wrapped(row, "    ", 65) for row in rows[1:])])
    end = (
        random.choice((" Reuter", " REUTER", "Reuter", " Reuter", "REUTER...")) + "\n"
        if random.random() < 0.9
        else ""
    )
    indent = "    " if random.random() < 0.004 else ""
    head = f"{indent}{moment.day}-{moment:%b-%Y %H:%M:%S}\nNews ID: {number + 1}\n".upper().replace(
        "NEWS ID", "News ID"
    )
    text = f"{head}{title}\n{body}\n{end}\n"
    return Story(
        text,
        title,
        dateline,
        [dateline.rpartition(",")[0]],
        None,
        f"{moment:%Y-%m-%dT%H:%M:%S}",
        rows,
        str(number + 1),
    )


def wire_flat(random: Random, number: int) -> Story:
    """The same with a paragraph a line."""
    moment, rows = _moment(random, number), copydesk.paragraphs(random)
    dateline, title = _wire_dateline(random, moment), copydesk.headline(random)
    if random.random() < 0.02:
        rows[0] = rows[0][0].lower() + rows[0][1:]
    body = "\n".join([f"{dateline} {rows[0]}", *rows[1:]])
    text = f"{moment.day} {moment:%B %Y %H:%M}\nNews ID: {number + 1}\n{title}\n{body}\n\n"
    return Story(
        text,
        title,
        dateline,
        [dateline.rpartition(",")[0]],
        None,
        f"{moment:%Y-%m-%dT%H:%M}",
        rows,
        str(number + 1),
    )


def _ap(random: Random) -> tuple[str, str, list[str]]:
    title, place = prose.plain(prose.title(random)), _place(random, 0.6)
    rows = [prose.plain(prose.paragraph(random)) for _ in range(random.randint(1, 12))]
    if random.random() < 0.1:
        rows[1:1] = [
            copydesk.filled(random, f"_{{d}} {word}, up from {{d}}") for word in ("shells", "beads", "ropes")
        ]
        rows[0] = rows[0].rstrip('."') + ":"
    return title, f"{place} (AP)", rows


def ap_wire(random: Random, number: int) -> Story:
    """A story as the Associated Press sent it: notes to editors, bylines, three blanks of indent."""
    moment = _moment(random, number)
    title, dateline, rows = _ap(random)
    dateline += random.choice((" _", " --"))
    notes = [random.choice(_NOTES) for _ in range(random.choice((0, 0, 0, 1, 1, 2)))]
    byline = f"By {prose.name(random).upper()}\nAssociated Press Writer\n" if random.random() < 0.6 else ""
    body = "\n".join(
        [_wrapped(f"{dateline} {rows[0]}", "   ", 68), *(_wrapped(row, "   ", 68) for row in rows[1:])]
    )
    name = f"AP{moment:%y%m%d}-{number % 400 + 1:04}"
    head = f"AP-NR-{moment:%m-%d-%y %H%M}EST\nNews ID: {name}\n{title}\n" + "".join(
        _wrapped(note, "", 68) + "\n" for note in notes
    )
    return Story(
        f"{head}{byline}{body}\n\n", title, dateline, [dateline.partition(" (AP)")[0]], "AP",
        f"{moment:%Y-%m-%dT%H:%M}", rows, name,
    )  # fmt: skip


def ap_block(random: Random, number: int) -> Story:
    """The same with blank lines between paragraphs, in columns of 70."""
    moment = _moment(random, number)
    title, dateline, rows = _ap(random)
    dateline += " --"
    name = f"AP{moment:%y%m%d}-{number % 400 + 1:04}"
    body = "\n\n".join(
        [_wrapped(f"{dateline} {rows[0]}", "", 70), *(_wrapped(row, "", 70) for row in rows[1:])]
    )
    text = f"{moment:%B} {moment.day}, {moment:%Y %H:%M} EST\nNews ID: {name}\n\n{title}\n\n{body}\n\n"
    return Story(
        text,
        title,
        dateline,
        [dateline.removesuffix(" (AP) --")],
        "AP",
        f"{moment:%Y-%m-%dT%H:%M}",
        rows,
        name,
    )


def _site(random: Random) -> tuple[str, str, list[str]]:
    title = prose.plain(prose.title(random))
    if random.random() < 0.06:
        prefix = random.choice(_PREFIXES)
        title = f"{prefix}-{title}" if prefix[-1].isdigit() else f"{prefix}: {title}"
    rows = [prose.plain(prose.paragraph(random)) for _ in range(random.randint(1, 14))]
    return title, f"{_place(random, 0.1)} (Reuters) -", rows


def site_head(random: Random, number: int) -> Story:
    """A page of an agency's site with its day and an id of letters and figures above the headline."""
    moment = _moment(random, number)
    title, dateline, rows = _site(random)
    name = f"{random.choice(('USN', 'L', 'BNG', 'TRE', 'N', 'idUS'))}{random.randint(10, 99)}{number:06}"
    clock = f"{moment:%I:%M%p}".lstrip("0").lower()
    body = "\n\n".join([f"{dateline} {rows[0]}", *rows[1:]])
    if random.random() < 0.1:
        body = "\n\n".join(_wrapped(paragraph, "", 55) for paragraph in body.split("\n\n"))
    text = f"{moment:%a %b} {moment.day}, {moment:%Y} {clock} EDT\nNews ID: {name}\n{title}\n\n{body}\n\n"
    return Story(
        text,
        title,
        dateline,
        [dateline.removesuffix(" (Reuters) -")],
        "Reuters",
        f"{moment:%Y-%m-%dT%H:%M}",
        rows,
        name,
    )


def site_raw(random: Random, number: int) -> Story:
    """The same with two hyphens before every line of the header and an address for an id."""
    moment = _moment(random, number)
    title, dateline, rows = _site(random)
    clock = f"{moment:%I:%M%p}".lstrip("0").lower()
    byline = f"By {prose.name(random)}" if random.random() < 0.6 else ""
    address = f"http://www.example.org/article/{moment:%Y/%m/%d}/{'-'.join(title.lower().split()[:3])}-idN{number:08}{moment:%Y%m%d}"
    head = (
        f"-- {title}\n-- {byline}\n-- {moment:%a %b} {moment.day}, {moment:%Y} {clock} EDT\n-- {address}\n\n"
    )
    body = "\n\n".join([f"{dateline} {rows[0]}", *rows[1:]])
    return Story(
        f"{head}{body}\n\n",
        title,
        dateline,
        [dateline.removesuffix(" (Reuters) -")],
        "Reuters",
        f"{moment:%Y-%m-%dT%H:%M}",
        rows,
    )


def broadcaster(random: Random, number: int) -> Story:
    """A page of a broadcaster: an id such as `sport-001`, no day, no dateline, lists inside and below."""
    title = prose.plain(prose.title(random))
    name = f"{_SECTIONS[min(4, number // 210)]}-{number % 210 + 1:03}"
    rows = [prose.plain(prose.paragraph(random)) for _ in range(random.randint(3, 12))]
    if random.random() < 0.05:
        rows[0] = f"So what is the gap between the {title.split()[1].lower()} clubs of our town?"
    if random.random() < 0.06:
        rows += [
            f"{prose.name(random).split()[1]} United v {prose.name(random).split()[1]} City, 1{h}:00"
            for h in range(2, 6)
        ]
    elif random.random() < 0.05:
        rows[1] = rows[1].rstrip('."') + ":"
        rows[2:2] = [f"{random.choice('-*')} {prose.title(random)}" for _ in range(3)]
    elif random.random() < 0.04:
        rows.append(f"Att: {random.randint(900, 60_000):,}")
    body = "\n\n".join(rows)
    return Story(f"News ID: {name}\n{title}\n\n{body}\n\n", title, None, [], None, None, rows, name)


ARCHIVES: dict[str, Callable[[Random, int], Story]] = {
    "archive: wire, wrapped": wire_wrapped,
    "archive: wire, a line each": wire_flat,
    "archive: AP wire": ap_wire,
    "archive: AP blocks": ap_block,
    "archive: site, day and id": site_head,
    "archive: site, two hyphens": site_raw,
    "archive: broadcaster": broadcaster,
}
