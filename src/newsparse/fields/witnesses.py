"""What a document's metadata say of an article, weighed against what its text prints."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from newsparse.dates import find_dates
from newsparse.fields.publication_dates import Chosen, DateCandidate
from newsparse.labelling.page import Page
from newsparse.model import ArticleWarning, DateRole
from newsparse.witness import Markup, Metadata, Witness

_MOST = 6  # witnesses of one date that are kept
_UTC = ("+00:00", "Z")
_SHARED = 0.5  # of the words; headlines that have fewer in common differ


class SaidDate(Struct, frozen=True, gc=False):
    """A date that the metadata name: what it is said to be, as it is written and read, and by whom."""

    role: DateRole
    text: str
    value: str
    source: str


class Said(Struct, frozen=True, gc=False):
    """What the metadata add: the dates and names that the text does not print, and where the two disagree.

    `publish` and `update` are the dates that take the place of printed ones.
    """

    publish: SaidDate | None = None
    update: SaidDate | None = None
    dates: tuple[SaidDate, ...] = ()
    authors: tuple[Witness, ...] = ()
    warnings: tuple[ArticleWarning, ...] = ()


NOTHING_SAID = Said()


def printed_headline(page: Page, title: str) -> int | None:
    """The block that prints the headline of the metadata: the last one above the story, else the first."""
    markup = page.span.markup
    if not markup:
        words = title.casefold().split()
        near = enumerate(page.blocks[: page.body_start + 1])
        return next((index for index, block in near if block.text.casefold().split() == words), None)
    found = [
        index for index, block in enumerate(page.blocks) if _markup_of(markup, block.first) & Markup.HEADLINE
    ]
    above = [index for index in found if index <= page.body_start]
    return above[-1] if above else next(iter(found), None)


def _markup_of(markup: bytes, line: int) -> int:
    return markup[line] if line < len(markup) else 0


def said_of(chosen: Chosen, metadata: Metadata, title: str | None) -> Said:
    """What the metadata add to the chosen dates and to the headline.

    A printed date stands where the metadata name the same day, or, in UTC, the one beside it; else theirs
    counts.
    """
    dates = _dates(metadata)
    first = {date.role: date for date in reversed(dates)}
    published, updated = first.get("publish"), first.get("update")
    publish = None if _agree(chosen.publish, published) else published
    update = (
        None if chosen.update or (published and updated and updated.value <= published.value) else updated
    )
    warnings = []
    if publish and chosen.publish and chosen.publish.value:
        warnings.append(
            _differs(f"the page prints {chosen.publish.match.text!r}, its metadata say {publish.text!r}")
        )
    headline = metadata.titles[0].value if metadata.titles else None
    other = next((each for each in metadata.titles[1:] if title and not _alike(title, each.value)), None)
    if headline and title and other:
        warnings.append(_differs(f"the headline is also given as {other.value!r} ({other.source})"))
    return Said(publish, update, dates, metadata.authors, tuple(warnings))


def _differs(message: str) -> ArticleWarning:
    return ArticleWarning("metadata-differs", message, None)


def _dates(metadata: Metadata) -> tuple[SaidDate, ...]:
    found: list[SaidDate] = []
    roles: tuple[tuple[DateRole, tuple[Witness, ...]], ...] = (
        ("publish", metadata.published),
        ("update", metadata.updated),
    )
    for role, witnesses in roles:
        for witness in witnesses[:_MOST]:
            if value := _read(witness.value):
                found.append(SaidDate(role, witness.value, value, witness.source))
    return tuple(found)


@lru_cache(1024)
def _read(text: str) -> str | None:
    return next((match.value for match in find_dates(text[:80]) if match.value), None)


def _agree(printed: DateCandidate | None, said: SaidDate | None) -> bool:
    """Whether a printed date can stand: nothing else is said, or the same day, or its neighbour in UTC."""
    if said is None:
        return True
    if printed is None or not printed.value:
        return False
    days = printed.value[:10], said.value[:10]
    if len(days[0]) < 10 or days[0] == days[1]:
        return days[0] == days[1]
    return said.value.endswith(_UTC) and abs(_number(days[0]) - _number(days[1])) == 1


def _number(day: str) -> int:
    from datetime import date

    return date.fromisoformat(day).toordinal()


def _alike(title: str, other: str) -> bool:
    """Whether two headlines may be one: half of the words of the shorter one stand in the longer one."""
    words, others = set(title.casefold().split()), set(other.casefold().split())
    return len(words & others) >= _SHARED * min(len(words), len(others))
