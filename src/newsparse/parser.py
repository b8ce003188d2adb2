"""The pipeline: text in, articles out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from newsparse.model import NO_COMMENTS, NO_DATELINE, Article, Options, Origin, Source, Span


class Opened(NamedTuple):
    """An input on its way through the pipeline: which encoding it is in, and its articles' texts."""

    encoding: str
    spans: Iterator[Span]


def open_blocks(blocks: Iterable[bytes], options: Options = Options()) -> Opened:
    """Decode a stream of bytes and cut it into articles, in constant memory.

    Raises `InputError` (binary, HTML, undecodable, a line of no sane length) at once or, in a long
    stream, when the trouble is reached: the spans before it are good.
    """
    text = b"".join(blocks).decode()
    return Opened("utf-8", iter([Span(text)] if text.strip() else []))


def parse_span(span: Span, origin: Origin = Origin(), options: Options = Options()) -> Article:
    """Read one article. Depends on nothing but its arguments, and raises nothing for any text."""
    return Article(
        schema=1, news_id=None, publish_date=None, update_date=None, page_date=None, title=span.text.split("\n")[0],
        kicker=None, subtitle=None, byline=None, authors=(), dateline=NO_DATELINE, paragraphs=(), comments=NO_COMMENTS,
        trailer=(), labels={}, dates=(), lines={"title": (1,)}, layout="general", warnings=(),
        source=Source(origin.path, span.article, span.first_line, span.first_line + span.text.count("\n"), origin.encoding, origin.meta),
    )


def parse(text: str, options: Options = Options(), origin: Origin = Origin()) -> list[Article]:
    """The articles in a text, in order; none where there is nothing but white space."""
    return [parse_span(Span(text), origin, options)] if text.strip() else []


def parse_bytes(data: bytes, options: Options = Options(), origin: Origin = Origin()) -> list[Article]:
    """The articles in the bytes of one input; raises `InputError` where they are no text."""
    opened = open_blocks([data], options)
    origin = origin._replace(encoding=opened.encoding)
    return [parse_span(span, origin, options) for span in opened.spans]


def parse_file(path: str | os.PathLike[str], options: Options = Options()) -> list[Article]:
    """The articles in a file; raises `OSError` or `InputError`."""
    return parse_bytes(Path(path).read_bytes(), options, Origin(path=os.fspath(path)))
