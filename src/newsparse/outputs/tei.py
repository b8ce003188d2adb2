"""TEI P5: one corpus of news texts, for digital editions."""

from __future__ import annotations

import re

from msgspec.structs import asdict

from newsparse.model import Article, Comment, Dateline
from newsparse.outputs._characters import NOT_XML, character_loss, cleaned
from newsparse.outputs._fields import left_out
from newsparse.outputs._format import Format, Framing, Loss, Settings
from newsparse.patterns import lazy
from newsparse.record import content_id

_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><fileDesc>\
<titleStmt><title>News texts</title></titleStmt>\
<publicationStmt><p>Written by newsparse.</p></publicationStmt>\
<sourceDesc><p>Each text names its source.</p></sourceDesc>\
</fileDesc></teiHeader>
"""
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\t": "&#9;", "\n": "&#10;"}
_TO_THE_MINUTE = lazy("(T[0-9]{2}:[0-9]{2})(?!:)")


def encode(article: Article, settings: Settings) -> bytes:
    """The article as one TEI element and a line end."""
    text = _element("TEI", _header(article), _text(article)) + "\n"
    return text.encode("ascii" if settings.ascii_only else "utf-8", "xmlcharrefreplace")


def _header(article: Article) -> str:
    return _element(
        "teiHeader",
        _element(
            "fileDesc",
            _titles(article),
            _element("extent", _element("measure", unit="words", quantity=str(article.word_count))),
            _publication(article),
            _notes(article),
            _source(article),
        ),
        _element("profileDesc", _creation(article), _language(article)),
    )


def _titles(article: Article) -> str:
    titles = (("main", article.title or ""), ("kicker", article.kicker), ("sub", article.subtitle))
    return _element(
        "titleStmt",
        *(_leaf("title", title, type=kind) for kind, title in titles if title is not None),
        *(_leaf("author", author) for author in article.authors),
    )


def _publication(article: Article) -> str:
    """TEI wants the publisher first; newsparse does not guess who that is."""
    return _element(
        "publicationStmt",
        _leaf("publisher", ""),
        _leaf("idno", content_id(article), type="newsparse"),
        _leaf("idno", article.news_id, type="news-id") if article.news_id else "",
        _date(article.publish_date, "publish"),
        _date(article.update_date, "update"),
    )


def _notes(article: Article) -> str:
    notes = [
        _leaf("note", article.layout, type="layout"),
        *(_leaf("note", value, type="label", n=label) for label, value in article.labels.items()),
        *(_leaf("note", str(sure), type="confidence", n=name) for name, sure in _judged(article)),
        *(_leaf("note", warning.message, type="warning", n=warning.code) for warning in article.warnings),
    ]
    return _element("notesStmt", *notes)


def _judged(article: Article) -> list[tuple[str, float]]:
    """The fields whose probability is known, each with it."""
    found = asdict(article.confidence)
    return [(name, sure) for name, sure in found.items() if sure is not None]


def _source(article: Article) -> str:
    source = article.source
    lines = {"unit": "line", "from": str(source.first_line), "to": str(source.last_line)}
    return _element(
        "sourceDesc",
        _element(
            "bibl",
            _leaf("idno", source.path, type="path") if source.path else "",
            _leaf("biblScope", str(source.article), unit="article"),
            _leaf("biblScope", "", **lines),
        ),
    )


def _creation(article: Article) -> str:
    return _element("creation", _date(article.page_date, "page")) if article.page_date else ""


def _language(article: Article) -> str:
    code = article.language
    return _element("langUsage", _leaf("language", code, ident=code)) if code else ""


def _text(article: Article) -> str:
    paragraphs = [_leaf("p", text, n=str(n)) for n, text in enumerate(article.paragraphs, start=1)]
    head = _leaf("head", article.title, type="main") if article.title else ""
    entry = _element("div", head, _opener(article), *(paragraphs or [_leaf("p", "")]), type="entry")
    return _element("text", _element("body", entry, _trailer(article), _comments(article)))


def _opener(article: Article) -> str:
    byline = _leaf("byline", article.byline) if article.byline else ""
    dateline = _dateline(article)
    return _element("opener", byline, dateline) if byline or dateline else ""


def _dateline(article: Article) -> str:
    """The dateline as printed, with the places and the agency marked where they stand in it."""
    dateline = article.dateline
    date = _date(dateline.date, "dateline")
    names = [*dateline.places, *filter(None, [dateline.agency])]
    if not dateline.text or not names:
        return _element("dateline", _escaped(dateline.text or ""), date) if dateline.text or date else ""
    cut = re.split("(" + "|".join(map(re.escape, sorted(names, key=len, reverse=True))) + ")", dateline.text)
    marked = (_marked(part, dateline) for part in cut)
    return _element("dateline", *marked, date)


def _marked(part: str, dateline: Dateline) -> str:
    if part == dateline.agency:
        return _leaf("orgName", part)
    return _leaf("placeName", part) if part in dateline.places else _escaped(part)


def _trailer(article: Article) -> str:
    lines = [_leaf("p", line) for line in article.trailer]
    return _element("div", *lines, type="trailer") if lines else ""


def _comments(article: Article) -> str:
    marker, comments = article.comments.marker, [_comment(comment) for comment in article.comments.items]
    head = [_leaf("head", marker)] if marker else []
    return _element("div", *head, *comments, type="comments") if head or comments else ""


def _comment(comment: Comment) -> str:
    byline = _leaf("byline", comment.author) if comment.author else ""
    dateline = _element("dateline", _date(comment.date, "comment")) if comment.date else ""
    opener = _element("opener", byline, dateline) if byline or dateline else ""
    return _element("div", opener, _leaf("p", comment.text), type="comment")


def _date(date: str | None, kind: str) -> str:
    """A date element; XML Schema's time of day has seconds."""
    return _element("date", type=kind, when=_TO_THE_MINUTE.sub(r"\1:00", date)) if date else ""


def _leaf(name: str, text: str, **attributes: str) -> str:
    return _element(name, _escaped(text), **attributes)


def _element(name: str, *content: str, **attributes: str) -> str:
    opening = "".join(f' {key}="{_escaped(value)}"' for key, value in attributes.items())
    inner = "".join(content)
    return f"<{name}{opening}>{inner}</{name}>" if inner else f"<{name}{opening}/>"


def _escaped(text: str) -> str:
    text = cleaned(text, NOT_XML)
    for character, escape in _ESCAPES.items():  # faster than str.translate, for few characters
        text = text.replace(character, escape)
    return text


def _is_unmarked(article: Article, _settings: Settings) -> bool:
    dateline = article.dateline
    printed = dateline.text or ""
    return any(name not in printed for name in (*dateline.places, dateline.agency or ""))


FORMAT = Format(
    name="tei",
    suffix=".tei.xml",
    summary="TEI P5: one teiCorpus, a TEI element an article",
    notes=(
        "places and agency are marked in opener/dateline; labels, warnings and layout are notes; the "
        "trailer and the comments are divisions of the body; a time without seconds is written with "
        ":00"
    ),
    media_type="application/tei+xml",
    encode=encode,
    framing=lambda _settings: Framing(_HEAD.encode("utf-8"), b"", b"</teiCorpus>\n"),
    loses=(
        Loss("dateline.places", "marked only where the dateline's text has them as they are", _is_unmarked),
        left_out("dates", "TEI has no date candidates"),
        left_out("lines", "TEI has no line numbers of a field"),
        left_out("sections", "TEI has no line numbers of a section"),
        left_out("warnings.line", "notes have no line numbers"),
        left_out("source.encoding", "TEI has no encoding of a source"),
        left_out("source.meta", "TEI has no place for free fields of a source"),
        left_out("source.said_by", "TEI has no place for who says a field"),
        left_out("source.duplicate_of", "TEI names no earlier copy of a text"),
        character_loss(NOT_XML, "XML 1.0 cannot carry control characters and lone surrogates"),
    ),
    takes_ascii=True,
)
