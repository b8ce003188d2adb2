"""The pipeline: text in, articles out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, repeat

from msgspec import Struct
from msgspec.structs import replace

from newsparse import split
from newsparse import text as text_module
from newsparse.blocks.block import Block, trimmed, uncommented
from newsparse.blocks.stretch import Stretch, placed_blocks
from newsparse.blocks.unglue import unglued
from newsparse.blocks.unwrap import as_they_are, unwrapped
from newsparse.chunks import chunks
from newsparse.cues import LineFeatures
from newsparse.cues.context import features_of
from newsparse.cues.markup import apart, marked_up, with_furniture
from newsparse.cues.matcher import general_matcher
from newsparse.fields.article import Parts, article_of
from newsparse.fields.body import read_body
from newsparse.fields.comments import read_comments
from newsparse.fields.header import read_header
from newsparse.labelling.furniture import features_around, known_furniture, margins_around, zones_around
from newsparse.labelling.page import Page
from newsparse.labelling.placed import place
from newsparse.labelling.runs import section_runs
from newsparse.labelling.zone import SECTION_OF
from newsparse.layouts.file import Layout
from newsparse.layouts.parting import parting_of, parting_shown
from newsparse.layouts.registry import (
    all_layouts,
    by_name,
    furniture_cues,
    matcher_of,
    recognise,
    stretches_in,
)
from newsparse.metadata import metadata_stretches
from newsparse.model import DEFAULT_OPTIONS, NO_ORIGIN, Article, Line, Options, Origin, Reading, Section, Span
from newsparse.split import spans
from newsparse.text import Note, bare_lines, decode, decode_whole, split_lines


class Opened(Struct, frozen=True):
    """An input on its way through the pipeline: which encoding it is in, and its articles' texts."""

    encoding: str
    spans: Iterator[Span]


def open_blocks(blocks: Iterable[bytes], options: Options = DEFAULT_OPTIONS) -> Opened:
    """Decode a stream of bytes and cut it into articles, in constant memory.

    Raises `InputError` (binary, HTML, undecodable, a line of no sane length) at once or, in a long
    stream, when the trouble is reached: the spans before it are good.
    """
    decoded = decode(blocks, _encoding(options))
    return Opened(decoded.encoding, _noted(spans_of(decoded.blocks, options), decoded.notes))


def open_whole(content: bytes, options: Options = DEFAULT_OPTIONS) -> Opened:
    """What `open_blocks` gives for all the bytes of one input; raises `InputError` at once."""
    decoded = decode_whole(content, _encoding(options))
    found = spans_of(decoded.blocks, options)
    return Opened(decoded.encoding, _noted(found, decoded.notes) if decoded.notes else found)


def _encoding(options: Options) -> str | None:
    return options.encoding or (by_name(options.layout).encoding if options.layout else None)


def _noted(found: Iterator[Span], notes: list[Note]) -> Iterator[Span]:
    """The spans; those that end behind the place of a note carry its warning."""
    end = 0
    for span in found:
        end += len(span.text)
        said = tuple([note.warning for note in notes if note.place < end])
        yield replace(span, warnings=(*said, *span.warnings)) if said else span


def parse_spans(found: Iterable[tuple[Span, Origin]], options: Options = DEFAULT_OPTIONS) -> list[Article]:
    """Read articles. Each depends on nothing but its span, its origin and the options; no text raises."""
    return [article for chunk in chunks(found, _size) for article in _articles(chunk, options)]


def parse_span(span: Span, origin: Origin = NO_ORIGIN, options: Options = DEFAULT_OPTIONS) -> Article:
    """Read one article."""
    (article,) = _articles([(span, origin)], options)
    return article


def _size(found: tuple[Span, Origin]) -> int:
    return len(found[0].text)


def readings(span: Span, options: Options = DEFAULT_OPTIONS) -> list[Reading]:
    """What each line of one article was read as, and why: one reading a line, in order."""
    lines = split_lines(span.text)
    (page,) = _pages([span], [bare_lines(span.text)], options)
    votes = [line.votes for line in page.features]
    doubts = margins_around(votes, _furniture(page.features, page.layout))
    told: dict[int, tuple[tuple[str, ...], int]] = {}
    for block, zone, look, margin in zip(page.blocks, page.zones, page.features, doubts, strict=True):
        for index in range(block.first, block.last + 1):
            if index not in told or SECTION_OF[zone] == Section.BODY:
                told[index] = (look.cues, margin)
    found: list[Reading] = []
    for run in section_runs(page, len(lines)):
        for number in range(run.first, run.last + 1):
            index = number - span.first_line
            cues, margin = told.get(index, ((), 0))
            raw = lines[index]
            found.append(Reading(Line(number, raw, raw.strip()), Section[run.section.upper()], cues, margin))
    return found


def _articles(found: Sequence[tuple[Span, Origin]], options: Options) -> list[Article]:
    """One stage after the other, each for all articles: so its code is at hand, which saves up to a third."""
    lines = [bare_lines(span.text) for span, _ in found]
    pages = _pages([span for span, _ in found], lines, options)
    orders = [options.date_order or (page.layout.date_order if page.layout else None) for page in pages]
    zones = [options.timezone or (page.layout.timezone if page.layout else None) for page in pages]
    headers = list(map(read_header, pages, orders, [origin.metadata for _, origin in found]))
    bodies = list(map(read_body, pages, headers))
    comments = list(map(read_comments, pages, orders))
    parts = map(Parts, headers, bodies, comments)
    origins = [origin for _, origin in found]
    return list(map(article_of, pages, parts, map(len, lines), origins, zones))


def _pages(spans: list[Span], lines: list[list[str]], options: Options) -> list[Page]:
    texts = [uncommented(trimmed(each)) for each in lines]
    layouts = [_layout(each, options) for each in texts]
    stretches = list(map(_stretches, layouts, lines, texts))
    placed = [
        (as_they_are(texts[number]), [])
        if span.markup
        else _blocks(lines[number], texts[number], stretches[number])
        for number, span in enumerate(spans)
    ]
    found = [blocks for blocks, _ in placed]
    features = list(map(_features, found, layouts, [span.markup for span in spans]))
    for (blocks, marks), each in zip(placed, features, strict=True):
        if marks:
            place(blocks, each, marks)
    furniture = [
        _furniture(each, layout) if layout or marks else frozenset()
        for each, layout, (_, marks) in zip(features, layouts, placed, strict=True)
    ]
    votes = [[line.votes for line in each] for each in features]
    return list(map(Page, spans, found, features, map(zones_around, votes, furniture), layouts))


def _furniture(features: Sequence[LineFeatures], layout: Layout | None) -> frozenset[int]:
    return known_furniture(features, furniture_cues(layout) if layout else frozenset())


def _features(blocks: list[Block], layout: Layout | None, markup: bytes) -> list[LineFeatures]:
    if layout:
        features = features_around(blocks, matcher_of(layout), furniture_cues(layout))
    elif markup:
        asked = apart(blocks, markup)
        seen = features_of([blocks[index] for index in asked], general_matcher())
        features = with_furniture(seen, asked, len(blocks))
    else:
        features = features_of(blocks, general_matcher())
    return marked_up(blocks, features, markup) if markup else features


def pages_of(spans: Sequence[Span], options: Options = DEFAULT_OPTIONS) -> list[Page]:
    """Articles as far as blocks and zones, before any field is read: what weights are fitted to."""
    return _pages(list(spans), [bare_lines(span.text) for span in spans], options)


def _stretches(layout: Layout | None, lines: list[str], texts: list[str]) -> Sequence[Stretch]:
    """The lines whose place is known."""
    return (stretches_in(layout, lines, texts) if layout else ()) or metadata_stretches(lines, texts)


def _blocks(
    lines: list[str], texts: list[str], stretches: Sequence[Stretch]
) -> tuple[list[Block], Sequence[Stretch | None]]:
    """The blocks of an article, and of which stretch each is where there are any."""
    return placed_blocks(lines, texts, stretches) if stretches else (unglued(unwrapped(lines, texts)), ())


def _layout(texts: list[str], options: Options) -> Layout | None:
    return by_name(options.layout) if options.layout else recognise(texts, all_layouts())


def parse(text: str, options: Options = DEFAULT_OPTIONS, origin: Origin = NO_ORIGIN) -> list[Article]:
    """The articles in a text, in order; none where there is nothing but white space.

    `origin` is what is known of the text besides. Nothing that a text can hold raises; `TypeError` says that
    it is no text (`parse_bytes` takes bytes).
    """
    if not isinstance(text, str):
        raise TypeError(f"parse takes a str, not {type(text).__name__}; parse_bytes takes bytes")
    return parse_spans(zip(spans_of([text], options), repeat(origin)), options)


def parse_many(texts: Iterable[str], options: Options = DEFAULT_OPTIONS) -> Iterator[list[Article]]:
    """The articles of each text, as `parse` gives them, but faster: short ones by a fifth, pages by a tenth.

    Texts are taken up to 128 ahead of what is read of them.
    """
    if isinstance(texts, str):
        raise TypeError("parse_many takes texts; parse reads one")
    for chunk in chunks(texts, len):
        found = [list(spans_of([text], options)) for text in chunk]
        articles = iter(parse_spans(zip(chain.from_iterable(found), repeat(NO_ORIGIN)), options))
        for each in found:
            yield list(islice(articles, len(each)))


def spans_of(blocks: Iterable[str], options: Options) -> Iterator[Span]:
    """The texts of the articles in a text that comes in blocks, in order."""
    if options.layout:
        return spans(blocks, parting=parting_of(by_name(options.layout)))
    return spans(blocks, recognised=parting_shown)


def ways_to_cut(text: str, options: Options = DEFAULT_OPTIONS) -> list[split.Way]:
    """How the file that begins with a text may be cut, the way it is cut in first, and what comes of each."""
    if options.layout:
        return split.ways_to_cut(text, parting_of(by_name(options.layout)))
    return split.ways_to_cut(text, recognised=parting_shown)


def parse_bytes(data: bytes, options: Options = DEFAULT_OPTIONS, origin: Origin = NO_ORIGIN) -> list[Article]:
    """The articles in the bytes of one input; raises `InputError` where they are no text.

    `TypeError` says that they are no bytes (`parse` takes a str).
    """
    if not isinstance(data, bytes | bytearray | memoryview):
        raise TypeError(f"parse_bytes takes bytes, not {type(data).__name__}; parse takes a str")
    opened = open_whole(bytes(data), options)
    warnings = (*origin.warnings, *text_module.decoding_warnings(opened.encoding, options.encoding))
    origin = replace(origin, encoding=opened.encoding, warnings=warnings)
    return parse_spans(zip(opened.spans, repeat(origin)), options)
