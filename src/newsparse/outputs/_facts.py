"""Facts: the little that a survey keeps of each article, made where the article was read."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from newsparse.model import Article, ArticleWarning
from newsparse.outputs._format import Format, Settings

_UNMARKED = frozenset(
    ("authors", "labels", "kicker", "subtitle", "trailer")
)  # too many texts have them or not
_BODY = "paragraphs"
_LONGEST_LABEL = 24  # characters


class Facts(Struct, frozen=True, array_like=True, gc=False):
    """One article in a survey.

    `marks` are the fields of the header in reading order, with the labels that have no field; `below` those
    that stand below the story. `confidence` is that of the least sure field, in hundredths, -1 where none is
    given. `digest` is the same for texts with the same title and words.
    """

    marks: tuple[str, ...]
    below: tuple[str, ...]
    layout: str
    month: str
    filled: tuple[str, ...]
    warnings: tuple[str, ...]
    confidence: int
    language: str
    encoding: str
    words: int
    path: str
    article: int
    title: str
    digest: int


def facts_of(article: Article) -> Facts:
    """The facts of an article."""
    above, below = _marks(article)
    source = article.source
    return Facts(
        above,
        below,
        article.layout,
        (article.publish_date or "")[:7],
        tuple(article.lines),
        tuple(dict.fromkeys(map(_code, article.warnings))),
        _confidence(article),
        article.language or "",
        source.encoding or "",
        article.word_count,
        source.path or "",
        source.article,
        article.title or "",
        _digest(article),
    )


def _code(warning: ArticleWarning) -> str:
    return warning.code


def _marks(article: Article) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields above and below the first line of the story, in the order of their first lines."""
    body = article.lines.get(_BODY, (0,))[0] or article.source.last_line
    fields = [field for field in article.lines if field not in _UNMARKED and field != _BODY]
    placed: list[tuple[int, str]] = [(article.lines[field][0], field) for field in fields]
    if article.labels:
        line = article.lines["labels"][0]
        placed += [(line, f"{label[:_LONGEST_LABEL].casefold()}:") for label in article.labels]
    placed.sort()
    above = tuple([field for line, field in placed if line <= body])
    return above, tuple([field for line, field in placed if line > body])


def _confidence(article: Article) -> int:
    given = getattr(article, "confidence", None)
    values = [value for value in (msgspec.to_builtins(given) or {}).values() if value is not None]
    return round(min(values) * 100) if values else -1


def _digest(article: Article) -> int:
    from hashlib import blake2b

    words = " ".join((article.title or "", *article.paragraphs)).casefold().split()
    if not words:
        return 0
    content = " ".join(words).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(content, digest_size=8).digest(), "big")


def _encoded(article: Article, _settings: Settings) -> bytes:
    return msgspec.json.encode(facts_of(article)) + b"\n"


FORMAT = Format(
    name="facts",
    suffix=".jsonl",
    summary="what a survey keeps of each article",
    notes="one array a line; read again by `newsparse survey` only",
    media_type="application/x-ndjson",
    encode=_encoded,
)
