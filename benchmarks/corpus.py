"""Texts to measure with: seed-like articles, whole pages and dumps of any size, the same on every machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from random import Random

from benchmarks import prose, shapes

_CITIES = prose.words(
    """
    DAMASCUS|TEHRAN|YAZD|ISFAHAN|BEIRUT|BAGHDAD|AHVAZ|QOM|RASHT|MOSCOW|NUR-SULTAN|TABRIZ
    """
)
_AGENCIES = prose.words(
    """
    Dispatches|ISNA|MNA|AFP|Tasnim|IRNA
    """
)
_TAILS = ("", "", "", " ", "  ", "\xa0", " \xa0 ")
_SECTIONS = prose.words(
    """
    World|Business|Sport|Culture|Science|Travel|Opinion|Weather|Video|Podcasts|Local|Money|Health
    Property|Arts
    """
)
_FOOT = prose.words(
    """
    Most read|Related Articles|Newsletters|Follow us|Share on Facebook|Share on Twitter|Copy link
    About us|Contact us|Privacy policy|Terms of use|Cookie settings|Careers|Advertise with us|Sitemap
    Subscribe|E-paper|Accessibility|Press office|RSS
    """
)


def seed_like(random: Random, number: int) -> str:
    """One article with the labels and habits of the seed's family, about 2.6 kB and 17 lines."""
    day = date(2016, 1, 1) + timedelta(days=random.randrange(3000))
    crawl = day + timedelta(days=random.randrange(1, 60))
    masthead = f"{crawl:%A %d %B %Y}\n" if random.random() < 0.8 else ""
    colon = random.choice((":", ":", " :"))
    time = f"{random.randrange(24):02}:{random.randrange(60):02}"
    head = (
        f"{masthead}News ID: {number}\nPublish Date{colon} {day:%d %B %Y} - {time}\n{prose.title(random)}\n"
    )
    dash = random.choice(("--", "--", "-", "–", "—"))
    dateline = f"{random.choice(_CITIES)} ({random.choice(_AGENCIES)}) {dash} "
    body = "\n".join(prose.paragraph(random) + random.choice(_TAILS) for _ in range(random.randint(9, 16)))
    text = f"{head}{dateline}{body}\n\n* Comment:"
    return text.replace("\n", "\r\n") if random.random() < 0.05 else text


def page(random: Random, number: int) -> str:
    """One whole web page turned into text, of some 200 lines: menu, teasers, story, teasers, foot.

    As on real pages of many sites, about 95 of its short lines stand on no other page, every second line
    opens with a bullet, and many above and below the story hold digits, a date or a name.
    """
    day = date(2016, 1, 1) + timedelta(days=random.randrange(3000))
    lines = [*_listed(random, menu(random)), *_listed(random, _topics(random, 20))]
    lines += [f"{day + timedelta(days=3):%A, %B %d, %Y}", *_listed(random, _cards(random, day, 14))]
    lines += ["Home", random.choice(_SECTIONS), prose.title(random), f"By {prose.name(random)}"]
    lines += [f"Published {day:%d %B %Y} {number % 24:02}:15", "Share", "Save"]
    for count in range(random.randint(14, 24)):
        lines.append(prose.paragraph(random))
        if count % 7 == 4:
            lines += ["Advertisement", f"Read more: {prose.title(random)}"]
        if count % 9 == 3:
            lines.append(f"{prose.title(random)}. Photo: {prose.name(random)}/Example Post")
    lines += ["Topics", random.choice(_SECTIONS), f"Comments ({number % 90})"]
    lines += _listed(random, _cards(random, day, 20))
    lines += _listed(random, [*_topics(random, 14), *foot(random, 14)])
    return "\n".join([*lines, f"© {day.year} The Example Post. All rights reserved."]) + "\n"


def _listed(random: Random, lines: Iterable[str]) -> Iterator[str]:
    """Lines of which three in four open with a bullet."""
    return (f"• {line}" if random.random() < 0.75 else line for line in lines)


def _topics(random: Random, count: int) -> Iterator[str]:
    """Entries of a menu that only this site has."""
    return (f"{random.choice(_SECTIONS)}: {prose.title(random)[:18].strip()}" for _ in range(count))


def _cards(random: Random, day: date, count: int) -> Iterator[str]:
    """The cards of other stories: a headline, and by turns its age, its day, its author, its section."""
    for number in range(count):
        yield f"{prose.title(random)}, {random.choice(('says', 'asks', 'hopes'))} {prose.name(random)}"
        then = day - timedelta(days=random.randrange(90))
        under = (f"{random.randint(1, 59)} min read", f"{then:%B %d, %Y}", f"By {prose.name(random)}")
        yield (*under, f"{then:%d.%m.%Y} {number:02}:{random.randrange(60):02}")[number % 4]
        if number % 3 == 0:
            yield random.choice(_SECTIONS)


def foot(random: Random, count: int) -> list[str]:
    """Lines of the foot of a page."""
    return random.sample(_FOOT, count)


def menu(random: Random) -> Iterator[str]:
    """The lines of a menu."""
    yield from ("Skip to main content", "Menu", "Search", "Sign in", "Subscribe")
    yield from random.sample(_SECTIONS, len(_SECTIONS))
    yield from (f"{section} news" for section in random.sample(_SECTIONS, 9))


def teasers(random: Random, count: int) -> Iterator[str]:
    """The headlines of so many other stories, with their ages and sections."""
    for _ in range(count):
        yield prose.title(random)
        if random.random() < 0.6:
            yield f"{random.randint(1, 23)} hours ago"
        if random.random() < 0.5:
            yield random.choice(_SECTIONS)


def long_article(random: Random, lines: int) -> str:
    """One article of so many lines."""
    head = seed_like(random, 80431).split("\n")[:4]
    return "\n".join([*head, *(prose.sentence(random) for _ in range(lines - len(head)))]) + "\n"


def texts(kind: str, count: int, *, seed: int = 1987) -> list[str]:
    """So many texts of a kind: `seed`, `wire` or `page`."""
    makers = {
        "seed": seed_like,
        "page": page,
        "wire": lambda random, number: shapes.story(random, number).text,
    }
    random = Random(f"{kind} {seed}")
    return [makers[kind](random, 10_000 + number) for number in range(count)]


def dump(count: int, *, seed: int = 1987) -> Iterator[str]:
    """A dump of so many seed-like articles, one after the other; a thousand made, the rest with other ids."""
    made = [text.replace("\r\n", "\n") for text in texts("seed", min(count, 1000), seed=seed)]
    for number in range(count):
        text = made[number % len(made)]
        yield text.replace(f"News ID: {10_000 + number % len(made)}", f"News ID: {10_000 + number}") + "\n"
