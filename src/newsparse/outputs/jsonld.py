"""JSON-LD: schema.org NewsArticle, all articles of an output in one graph."""

from __future__ import annotations

from typing import Any

from newsparse.model import Article, Comment
from newsparse.outputs._fields import left_out
from newsparse.outputs._format import Format, Loss, Settings
from newsparse.outputs._json import array_framing, encode_values
from newsparse.record import content_id

_CONTEXT = b'{"@context":"https://schema.org","@graph":'


def encode(article: Article, settings: Settings) -> bytes:
    """The article as one node of the graph."""
    return encode_values(to_jsonld(article), settings)


def to_jsonld(article: Article) -> dict[str, Any]:
    """The article as a NewsArticle: only members that hold something. The body is without its dateline."""
    uri, body = content_id(article), "\n\n".join(article.paragraphs)
    dateline, comments = article.dateline, article.comments
    return {
        "@type": "NewsArticle",
        "@id": uri,
        **_filled(
            identifier=_typed("PropertyValue", propertyID="news-id", value=article.news_id),
            url=_url(article),
            headline=article.title,
            alternativeHeadline=[line for line in (article.kicker, article.subtitle) if line],
            creditText=article.byline,
            author=[_typed("Person", name=author) for author in article.authors],
            datePublished=article.publish_date,
            dateModified=article.update_date,
            sdDatePublished=_day(article.page_date),
            dateline=dateline.text,
            locationCreated=[_typed("Place", name=place) for place in dateline.places],
            sourceOrganization=_typed("Organization", name=dateline.agency),
            inLanguage=article.language,
            articleBody=body,
            wordCount=article.word_count,
            commentCount=len(comments.items) if comments.marker or comments.items else None,
            comment=[_comment(item, f"{uri}#comment-{n}") for n, item in enumerate(comments.items, start=1)],
            isBasedOn=_typed("CreativeWork", name=article.source.path, position=article.source.article),
        ),
    }


def _filled(**members: Any) -> dict[str, Any]:
    return {name: value for name, value in members.items() if value or value == 0}


def _typed(kind: str, **members: Any) -> dict[str, Any] | None:
    """A node of that type, or None where its first member has no value."""
    filled = _filled(**members)
    return {"@type": kind, **filled} if next(iter(members)) in filled else None


def _comment(comment: Comment, uri: str) -> dict[str, Any]:
    author = _typed("Person", name=comment.author)
    return {
        "@type": "Comment",
        "@id": uri,
        **_filled(author=author, dateCreated=comment.date, text=comment.text),
    }


def _day(date: str | None) -> str | None:
    """schema.org wants a date without time here."""
    return date.partition("T")[0] if date else None


def _url(article: Article) -> str | None:
    url = article.source.meta.get("url")
    return url if isinstance(url, str) else None


def _is_timed(article: Article, _settings: Settings) -> bool:
    return "T" in (article.page_date or "")


def _has_more_than_url(article: Article, _settings: Settings) -> bool:
    return not article.source.meta.keys() <= ({"url"} if _url(article) else set())


FORMAT = Format(
    name="jsonld",
    suffix=".jsonld",
    summary="JSON-LD: schema.org NewsArticle, all articles in one graph",
    notes=(
        "the byline is creditText, the agency of the dateline sourceOrganization, kicker and subtitle"
        " are alternativeHeadline, the page date is sdDatePublished; articleBody is without the "
        "dateline"
    ),
    media_type="application/ld+json",
    encode=encode,
    framing=lambda _settings: array_framing(_CONTEXT, b"}"),
    loses=(
        Loss("page_date", "the time of day is left out: sdDatePublished is a date", _is_timed),
        left_out("dateline.date", "schema.org has no date of a dateline"),
        left_out("comments.marker", "schema.org has no heading of comments; it shows as a commentCount"),
        left_out("trailer", "schema.org has no place for the lines after the body"),
        left_out("labels", "schema.org has no free labels for an article"),
        left_out("dates", "schema.org has no date candidates"),
        left_out("lines", "schema.org has no line numbers"),
        left_out("sections", "schema.org has no line numbers"),
        left_out("confidence", "schema.org has no place for doubts about a record"),
        left_out("layout", "schema.org has no name of a layout"),
        left_out("warnings", "schema.org has no place for doubts about a record"),
        left_out("source.first_line", "schema.org has no line numbers"),
        left_out("source.last_line", "schema.org has no line numbers"),
        left_out("source.encoding", "schema.org has no encoding of a text"),
        left_out("source.said_by", "schema.org has no place for who says a field"),
        left_out("source.duplicate_of", "schema.org has no place for it"),
        Loss("source.meta", "only a `url` in it is carried", _has_more_than_url),
    ),
    takes_ascii=True,
)
