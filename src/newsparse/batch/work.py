"""Texts to encoded articles: what a worker does, and nothing that depends on other texts."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import islice
from operator import attrgetter
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from newsparse.batch.doubt import Doubt, doubt_about, refusal, steps_of, too_doubtful
from newsparse.batch.plan import Plan
from newsparse.errors import InputError, MissingExtraError, NewsparseError
from newsparse.inputs import End, Failure, Item, Piece, Place, Row, Skipped, Taken, Whole, failure_of
from newsparse.inputs.items import Outcome
from newsparse.model import MADE_OF_LINES, NO_COMMENTS, NO_DATELINE, Article, Origin, Span
from newsparse.opening import texts_of
from newsparse.outputs import Format, dropped, format_named
from newsparse.parser import parse_spans
from newsparse.record import from_json, to_json

T = TypeVar("T")
EMPTY = "empty: nothing but white space"
_NONE = (NO_DATELINE, NO_COMMENTS)
_NOTHING: tuple[object, ...] = (None, (), {}, *_NONE)
_VALUES = attrgetter(*MADE_OF_LINES)


class Facts(Struct, frozen=True):
    """What the ledger wants to know of an article; few articles differ in it."""

    filled: tuple[str, ...]
    layout: str
    warnings: tuple[str, ...]
    losses: tuple[str, ...]
    confidence: tuple[str, ...] = ()


class Done(Struct, frozen=True):
    """One article, encoded or, for formats with a writer of their own, as it is.

    `digest` is the same for articles with the same title and paragraphs, `sign` is alike for those that are
    alike; `name` is what an article is called by one that is like it.
    """

    article: Article | bytes
    facts: Facts
    digest: bytes = b""
    doubt: Doubt | None = None
    sign: bytes = b""
    name: str = ""


class Result(Struct, frozen=True):
    """What became of one item: its articles, what went wrong, and the outcome if an input ends with it."""

    place: Place
    outcome: Outcome | None
    articles: list[Done]
    failures: list[Failure]
    refused: int = 0
    size: int = 0
    reason: str = ""


def sendable(results: list[Result]) -> list[Result]:
    """The results for another process: articles as JSON, which is read faster than a pickle."""
    return [
        replace(result, articles=[_packed(done) for done in result.articles]) if result.articles else result
        for result in results
    ]


def article_of(done: Done) -> Article:
    """The article, read again where it was encoded as JSON Lines."""
    return from_json(done.article) if isinstance(done.article, bytes) else done.article


def _packed(done: Done) -> Done:
    return replace(done, article=to_json(done.article)) if isinstance(done.article, Article) else done


def work(items: list[Item], plan: Plan) -> list[Result]:
    """The results of some items, in their order.

    Where one of them brings a fault of the program to light, each is tried alone, and that one has failed.
    Raises `NewsparseError` for what is wrong with the job.
    """
    return _tried(lambda some: _worked(some, plan), items, _broken)


def _tried(
    read: Callable[[list[Item]], list[T]], items: list[Item], broken: Callable[[Item, Exception], T]
) -> list[T]:
    try:
        return read(items)
    except NewsparseError:
        raise
    except Exception as error:
        if len(items) > 1:
            return [result for item in items for result in _tried(read, [item], broken)]
        return [broken(items[0], error)]


def _worked(items: list[Item], plan: Plan) -> list[Result]:
    form = format_named(plan.format)
    return [_result(text, articles, plan, form) for text, articles in read_items(items, plan)]


def _broken(item: Item, error: Exception) -> Result:
    return failed(item, _fault(item, error))


def _fault(item: Item, error: Exception) -> Failure:
    place = Place("") if isinstance(item, Taken) else item.place
    line = _line(item) if isinstance(item, Whole | Row | Piece) else None
    return failure_of(place, error, line=line)


def failed(item: Item, failure: Failure) -> Result:
    """What became of an item of which nothing can be read; a piece is not yet the end of its stream."""
    outcome: Outcome | None = None if isinstance(item, Piece) else "failed"
    return Result(failure.place, outcome, [], [failure], size=taken(item))


class Opened(Struct, frozen=True):
    """An item, the texts of its articles, and why it could not be read."""

    item: Item
    found: list[tuple[Span, Origin]] = []
    failure: Failure | None = None

    @property
    def is_empty(self) -> bool:
        """Whether an input ends here that holds nothing but white space."""
        if isinstance(self.item, End):
            return not self.item.articles
        return isinstance(self.item, Whole | Row | Piece) and not self.found and not self.failure


def read_items(items: list[Item], plan: Plan) -> list[tuple[Opened, list[Article]]]:
    """What some items hold, in their order, each with its articles; a fault of the program raises."""
    texts = [_opened(item, plan) for item in items]
    articles = iter(parse_spans([pair for text in texts for pair in text.found], plan.options))
    return [(text, list(islice(articles, len(text.found)))) for text in texts]


def read_safely(items: list[Item], plan: Plan) -> list[tuple[Opened, list[Article]]]:
    """The same, but an item that brings a fault of the program to light is one that cannot be read."""
    return _tried(
        lambda some: read_items(some, plan),
        items,
        lambda item, error: (Opened(item, failure=_fault(item, error)), []),
    )


def failures_of(text: Opened) -> list[Failure]:
    """What could not be read of an item."""
    if text.failure or isinstance(text.item, Failure):
        return [text.failure or text.item]  # type: ignore[list-item]
    if text.is_empty:
        item = text.item
        return [Failure(item.place, EMPTY, line=item.line if isinstance(item, Row) else None)]  # type: ignore[union-attr]
    return []


def _opened(item: Item, plan: Plan) -> Opened:
    if not isinstance(item, Whole | Row | Piece):
        return Opened(item)
    try:
        return Opened(item, texts_of(item, plan.options, plan.text_field, plan.mapping))
    except (InputError, MissingExtraError) as error:
        return Opened(item, failure=failure_of(item.place, error, line=_line(item)))


def _result(text: Opened, articles: list[Article], plan: Plan, form: Format) -> Result:
    match text.item:
        case Whole() | Row() | Piece() as item:
            if text.failure:
                return failed(item, text.failure)
            return _parsed(item, articles, plan, form) if articles else _empty(item)
        case End(place, count):
            return Result(place, "parsed", [], []) if count else _nothing(place)
        case Failure(place) as failure:
            return Result(place, "failed", [], [failure])
        case Skipped(place, reason):
            return Result(place, "skipped", [], [], reason=reason)
        case Taken(size):
            return Result(Place(""), None, [], [], size=size)


def _line(item: Whole | Row | Piece) -> int | None:
    return item.line if isinstance(item, Row) else None


def taken(item: Item) -> int:
    """The bytes of the file system's file, where nothing but this item comes from it."""
    return item.taken if isinstance(item, Whole) else 0


def _parsed(item: Whole | Row | Piece, articles: list[Article], plan: Plan, form: Format) -> Result:
    done: list[Done] = []
    failures: list[Failure] = []
    for article in articles:
        if missing := [name for name in plan.require if getattr(article, name) in _NOTHING]:
            failures.append(_lacking(item, article, missing))
        elif doubts := too_doubtful(article, plan.min_confidence):
            failures.append(refusal(article, item.place, _place_of(item, article), doubts))
        else:
            done.append(_done(item, article, plan, form))
    outcome: Outcome | None = None if isinstance(item, Piece) else "parsed"
    return Result(item.place, outcome, done, failures, len(failures), taken(item))


def _empty(item: Whole | Row | Piece) -> Result:
    return _nothing(item.place, _line(item), taken(item))


def _nothing(place: Place, line: int | None = None, size: int = 0) -> Result:
    failure = Failure(place, EMPTY, line=line)
    return Result(place, "empty", [], [failure], size=size)


def _lacking(item: Whole | Row | Piece, article: Article, missing: list[str]) -> Failure:
    reason = f"article {article.source.article} has no {', no '.join(missing)}"
    return Failure(item.place, reason, "", _place_of(item, article))


def _place_of(item: Whole | Row | Piece, article: Article) -> int:
    return item.line if isinstance(item, Row) and item.line is not None else article.source.first_line


def _done(item: Whole | Row | Piece, article: Article, plan: Plan, form: Format) -> Done:
    is_final = form.encode is not None and plan.near_duplicates != "mark"
    written = form.encode(article, plan.settings) if form.encode and is_final else article
    values = zip(MADE_OF_LINES, _VALUES(article), strict=True)
    facts = _facts(
        tuple([name for name, value in values if value and value not in _NONE]),
        article.layout,
        tuple([warning.code for warning in article.warnings]),
        tuple(dropped(form, article, plan.settings)) if form.loses else (),
        steps_of(article),
    )
    doubt = doubt_about(article, item.place) if plan.wants_review else None
    done = Done(written, facts, _digest(article) if plan.deduplicate else b"", doubt)
    return _signed(done, article) if plan.near_duplicates else done


def _signed(done: Done, article: Article) -> Done:
    from newsparse.batch.near import signature

    source = article.source
    name = source.path or "-"
    return replace(
        done, sign=signature(article), name=f"{name}#{source.article}" if source.article > 1 else name
    )


_facts = lru_cache(1024)(Facts)  # one value for all that are alike: it is sent to another process once


def _digest(article: Article) -> bytes:
    """The name of a story's words, whatever their case, their white space and the page around them."""
    from hashlib import blake2b
    from unicodedata import normalize

    words = normalize("NFC", " ".join((article.title or "", *article.paragraphs))).casefold().split()
    if not words:  # pages without a story are not all one
        return b""
    return blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=16).digest()
