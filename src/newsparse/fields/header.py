"""The fields of the header: id, dates, headline, byline, labels."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from msgspec import Struct
from msgspec.structs import replace

from newsparse.blocks.unglue import glued_headline
from newsparse.dates import find_time
from newsparse.fields.byline import byline_of, name_below, value_below
from newsparse.fields.names import names_in
from newsparse.fields.publication_dates import Chosen, DateCandidate, choose, date_candidates
from newsparse.fields.title import find_headline, headline_features
from newsparse.fields.title_points import Feature
from newsparse.fields.values import Value
from newsparse.fields.witnesses import NOTHING_SAID, Said, printed_headline, said_of
from newsparse.labelling.page import Page
from newsparse.labelling.placed import SURE
from newsparse.labelling.zone import Zone
from newsparse.model import DateOrder
from newsparse.patterns import lazy
from newsparse.witness import Metadata

_BODY, _TOP, _LATE_HEADER = Zone.BODY, Zone.TOP, Zone.LATE_HEADER
_HEADER = (Zone.HEADER, _LATE_HEADER)
_NEAR = 20  # blocks above the story in which a label belongs to it
_LABEL_END = lazy(r"\s*[:：=]")
_ID = lazy(r"[\w./-]*\d[\w./-]*$")
_ASCII_DIGITS = str.maketrans(
    {chr(start + digit): str(digit) for start in (0x6F0, 0x660, 0x966, 0x9E6, 0xFF10) for digit in range(10)}
)
_SHORT_SHAPES = frozenset((("word",), ("few words",), ("phrase",)))  # and nothing else shown
_STAMPED = lazy(r"(?<=\w)[\s\x00-\x1f]*[=<][\s\x00-\x1f]*$")  # what wires set behind a headline
_DANGLING = frozenset(
    "a an and as at but by for from in into its of on or over than that the their to under with".split()  # noqa: SIM905
)


class Glued(Struct, frozen=True, gc=False):
    """A headline that runs into the first sentence below it: their block, and where the story begins."""

    block: int
    cut: int


class Header(Struct, frozen=True, gc=False):
    """What the lines above the story (and the labels below it) say."""

    news_id: Value | None
    title: Value | None
    title_lead: float
    glued: Glued | None
    kicker: Value | None
    subtitle: Value | None
    byline: Value | None
    authors: tuple[str, ...]
    dateline: Value | None
    labels: dict[str, Value]
    dates: list[DateCandidate]
    chosen: Chosen
    said: Said = NOTHING_SAID


def read_header(page: Page, order: DateOrder | None, metadata: Metadata | None = None) -> Header:
    """The header's fields, also with what metadata say; each value knows its blocks."""
    values, labels = _labelled(page)
    found = date_candidates(page, order)
    byline = byline_of(page, values.get("byline"))
    taken = _taken(byline, values, labels)
    said = _said_title(page, metadata) if metadata else None
    title, lead = (said, 9.0) if said else _title(page, values.get("title"), taken)
    glued = None if title else _glued(page)
    if glued:
        title = Value(page.blocks[glued.block].text[: glued.cut], (glued.block,))
    byline = byline or name_below(page, title, taken)
    chosen = choose(page, found, title.blocks[0] if title and title.blocks else None)
    weighed = said_of(chosen, metadata, title.text if title else None) if metadata else NOTHING_SAID
    return Header(
        news_id=values.get("news_id") or _bare_id(page),
        title=title,
        title_lead=lead,
        glued=glued,
        kicker=values.get("kicker") or _kicker(page, title, taken),
        subtitle=values.get("subtitle") or _subtitle(page, title, taken),
        byline=byline,
        authors=names_in(byline.text) if byline else (),
        dateline=values.get("dateline"),
        labels=labels,
        dates=found,
        chosen=replace(chosen, publish=None) if weighed.publish else chosen,
        said=weighed,
    )


def headline_lines(page: Page) -> Iterator[tuple[int, list[Feature]]]:
    """Every line that may be the headline with its features, as `find_headline` sees them; none where a label
    gives the headline.
    """
    values, labels = _labelled(page)
    if "title" not in values:
        yield from headline_features(page, _taken(byline_of(page, values.get("byline")), values, labels))


def _taken(byline: Value | None, *given: dict[str, Value]) -> set[int]:
    """The blocks whose text already is a value of the header."""
    values = [value for each in given for value in each.values()]
    return {block for value in (*values, *([byline] if byline else ())) for block in value.blocks}


def ascii_digits(text: str) -> str:
    """The text with Persian, Arabic, Indian and full-width digits as ASCII ones."""
    return text if text.isascii() else text.translate(_ASCII_DIGITS)


def _labelled(page: Page) -> tuple[dict[str, Value], dict[str, Value]]:
    """Fields given by labels, first one first, and the labels that have no field of their own.

    A label alone on its line takes the next line's value.
    """
    values: dict[str, Value] = {}
    labels: dict[str, Value] = {}
    for index in page.with_fields:
        zone = page.zones[index]
        if zone == _BODY:
            continue
        near = zone in _HEADER or (zone == _TOP and index >= page.body_start - _NEAR)
        fields = page.features[index].fields
        for cue, field, value in fields:
            if not cue.endswith("label") or not (near or field == "news_id" or _is_placed(page, index)):
                continue
            found, name = values, field
            if field == "labels":
                if zone not in _HEADER or any(other != "labels" for _, other, _ in fields):
                    continue  # a ticker or a teaser of the page; a label in capitals with a field of its own
                found, name = labels, _LABEL_END.split(page.blocks[index].text, 1)[0]
            if name not in found and (read := _value(page, index, field, value)):
                found[name] = read
    return values, labels


def _is_placed(page: Page, index: int) -> bool:
    """Whether it is known, and not weighed, where a block stands."""
    return max(page.features[index].votes) >= SURE


def _value(page: Page, index: int, field: str, value: str | None) -> Value | None:
    if value and value.strip():
        text = value.strip()
        return Value(ascii_digits(text) if field == "news_id" else text, (index,))
    following = page.blocks[index + 1].text if index + 1 < len(page.blocks) else ""
    if field == "news_id" and _ID.match(ascii_digits(following)):
        return Value(ascii_digits(following), (index, index + 1))
    if field == "byline" and value_below(following):
        return Value(following, (index, index + 1))
    if field == "title" and following and len(following) <= 250:
        return Value(following, (index, index + 1))
    return None


def _bare_id(page: Page) -> Value | None:
    """A number alone on the line below the date, above the headline: an id that lost its label."""
    for index, block in enumerate(page.blocks[1 : min(page.body_start, _NEAR)], 1):
        if block.text.isdecimal() and 5 <= len(block.text) <= 9:
            above = page.cues[index - 1]
            if "date" in above or find_time(page.blocks[index - 1].text):
                return Value(ascii_digits(block.text), (index,))
    return None


def _title(page: Page, labelled: Value | None, taken: AbstractSet[int]) -> tuple[Value | None, float]:
    headline = None if labelled else find_headline(page, taken)
    if headline is None:
        return labelled, 9.0
    return _whole_headline(page, headline.block, taken), headline.lead


def _said_title(page: Page, metadata: Metadata) -> Value | None:
    """The headline of the metadata, as the page prints it where it does."""
    if not metadata.titles:
        return None
    index = printed_headline(page, metadata.titles[0].value)
    if index is None:
        return Value(metadata.titles[0].value, (), metadata.titles[0].source)
    return Value(page.blocks[index].text, (index,))


def _glued(page: Page) -> Glued | None:
    """The headline at the start of one of the first paragraphs, where no line above has it."""
    for index in page.body[:3]:
        cut = glued_headline(page.blocks[index].text)
        if cut is not None:
            return Glued(index, cut)
    return None


def _whole_headline(page: Page, index: int, taken: AbstractSet[int]) -> Value:
    """The headline with its second line, where the first ends on a word that cannot end one."""
    text, following = _STAMPED.sub("", page.blocks[index].text).lstrip("^"), index + 1
    is_free = following < page.body_start and following not in taken
    if is_free and page.cues[following] in _SHORT_SHAPES and text.rsplit(" ", 1)[-1].casefold() in _DANGLING:
        return Value(f"{text} {page.blocks[following].text}", (index, following))
    return Value(text, (index,))


def _kicker(page: Page, title: Value | None, taken: AbstractSet[int]) -> Value | None:
    """The short line right above the headline, where the two are the header's own."""
    if title is None or not title.blocks or not title.blocks[0]:
        return None
    index = title.blocks[0] - 1
    if page.zones[index] != Zone.HEADER or page.cues[index] not in _SHORT_SHAPES or index in taken:
        return None
    text = page.blocks[index].text
    return Value(text, (index,)) if len(text) <= 60 and text != title.text else None


def _subtitle(page: Page, title: Value | None, taken: AbstractSet[int]) -> Value | None:
    """The standfirst: the line right below the headline that is neither date nor byline nor the lead."""
    if title is None or not title.blocks:
        return None
    below = title.blocks[-1] + 1
    for index in range(below, min(page.body_start, below + 2)):
        text = page.blocks[index].text
        is_plain = page.cues[index][1:] in ((), ("standfirst",)) and "|" not in text and text[-1] not in ")]"
        if is_plain and len(text) > 40 and text != title.text and index not in taken:
            return Value(text, (index,))
    return None
