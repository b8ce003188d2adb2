"""IPTC ninjs 3.1: what news systems exchange, one object a line."""

from __future__ import annotations

from typing import Any

from newsparse.language import word_count
from newsparse.model import Article, Comment
from newsparse.outputs._fields import left_out
from newsparse.outputs._format import Format, Settings
from newsparse.outputs._json import encode_values
from newsparse.outputs._moments import moment_loss, moment_text
from newsparse.record import content_id

_STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}
_MAIN, _TRAILER = "main", "trailer"


def encode(article: Article, settings: Settings) -> bytes:
    """The article as one ninjs object and a line end."""
    return encode_values(to_ninjs(article, settings.timezone), settings) + b"\n"


def to_ninjs(article: Article, timezone: str | None = None) -> dict[str, Any]:
    """The article as a ninjs object: only members that hold something, for ninjs knows no null.

    The body begins with the dateline as printed, as in the standard's own examples.
    """
    uri = content_id(article)
    return _filled(
        uri=uri,
        type="text",
        language=article.language,
        profile="newsparse-text",
        **_dates(article, timezone),
        altIds=[{"role": "news-id", "value": article.news_id}] if article.news_id else None,
        headlines=_headlines(article),
        by=article.byline,
        people=[{"rel": "author", "name": author} for author in article.authors],
        located=" / ".join(article.dateline.places),
        places=[{"rel": "dateline", "name": place} for place in article.dateline.places],
        infoSources=_agency(article.dateline.agency),
        bodies=[
            *_bodies(_MAIN, _main_text(article), _main_words(article)),
            *_bodies(_TRAILER, "\n".join(article.trailer), word_count(article.trailer, article.language)),
        ],
        associations=[
            _comment(comment, f"{uri}#comment-{number}", timezone, article.language)
            for number, comment in enumerate(article.comments.items, start=1)
        ],
        edNote="\n".join(f"{warning.code}: {warning.message}" for warning in article.warnings),
        standard=_STANDARD,
    )


def _filled(**members: Any) -> dict[str, Any]:
    return {name: value for name, value in members.items() if value}


def _dates(article: Article, timezone: str | None) -> dict[str, str | None]:
    published = moment_text(article.publish_date, timezone)
    updated = moment_text(article.update_date, timezone)
    return {
        "contentCreated": published,
        "firstCreated": published if updated else None,
        "versionCreated": updated or published,
    }


def _headlines(article: Article) -> list[dict[str, str]]:
    lines = ((_MAIN, article.title), ("kicker", article.kicker), ("subtitle", article.subtitle))
    return [{"role": role, "contentType": "text/plain", "value": line} for role, line in lines if line]


def _agency(agency: str | None) -> list[dict[str, str]]:
    return [{"role": "dateline-agency", "name": agency}] if agency else []


def _main_text(article: Article) -> str:
    first, *others = article.paragraphs or ("",)
    opening = " ".join(filter(None, (article.dateline.text, first)))
    return "\n\n".join(filter(None, (opening, *others)))


def _main_words(article: Article) -> int:
    return article.word_count + word_count(filter(None, [article.dateline.text]), article.language)


def _bodies(role: str, text: str, words: int) -> list[dict[str, Any]]:
    if not text:
        return []
    counts = {"charCount": len(text), "wordCount": words}
    return [{"role": role, "contentType": "text/plain", **counts, "value": text}]


def _comment(comment: Comment, uri: str, timezone: str | None, language: str | None) -> dict[str, Any]:
    return _filled(
        name=uri.rpartition("#")[2],
        rel="comment",
        uri=uri,
        type="text",
        contentCreated=moment_text(comment.date, timezone),
        by=comment.author,
        bodies=_bodies(_MAIN, comment.text, word_count([comment.text], language)),
    )


FORMAT = Format(
    name="ninjs",
    suffix=".ninjs.jsonl",
    summary="IPTC ninjs 3.1, one object a line",
    notes=(
        "the uri is made of the text and its place in the input; the first body begins with the "
        "dateline as printed and a second one has the trailer; warnings are the edNote, comments are "
        "associations"
    ),
    media_type="application/jsonl",
    encode=encode,
    loses=(
        moment_loss("publish_date"),
        moment_loss("update_date"),
        left_out("page_date", "ninjs has no date of a page or a crawl"),
        left_out("dateline.date", "ninjs has no date of a dateline"),
        left_out("comments.marker", "ninjs has no heading of comments"),
        moment_loss("comments.items.date"),
        left_out("labels", "ninjs has no free labels"),
        left_out("dates", "ninjs has no date candidates"),
        left_out("lines", "ninjs has no line numbers"),
        left_out("sections", "ninjs has no line numbers"),
        left_out("confidence", "ninjs has no confidence of its own members"),
        left_out("layout", "ninjs has no name of a layout"),
        left_out("warnings.line", "ninjs has an editor's note for warnings, without line numbers"),
        left_out("source", "ninjs has no place in a file; the uri is made from it"),
    ),
    takes_ascii=True,
)
