"""What a careful reader should know about a record."""

from __future__ import annotations

from newsparse.cues.matcher import TOO_SLOW
from newsparse.fields.body import Body
from newsparse.fields.header import Header
from newsparse.fields.no_article import kind_of_no_article
from newsparse.fields.publication_dates import DateCandidate
from newsparse.labelling.page import Page
from newsparse.model import ArticleWarning, WarningCode
from newsparse.patterns import lazy

_FAR = 60  # lines between the date and the story
_DOUBTFUL = 0.25  # log-odds by which the headline may beat the next best line
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SUSPECT = "âÃÂïÐØ\ufffd"
_ENTITY = lazy(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}\d{0,2});")
_NEWLINES = lazy(r"(?<=[.!?”\"'\w)])(?:\\r)?\\n(?=\\|[A-Z\"“'\s]|$)")
_FEW_ESCAPES = 2
_FIRST, _LONG, _ENDS = 8, 140, '.!?…"”»'  # paragraphs, and what long ones end with: they are of a story
_NO_ARTICLE = 6000  # characters that tell what is no article
_MOJIBAKE = ("â€", "Ã©", "Ã¨", "Ã¼", "Ã¶", "Ã¤", "Ã±", "Â»", "Â«", "ï¿½", "Ð°Ð", "Ø§Ù", "\ufffd")


def warnings_of(page: Page, header: Header, body: Body) -> list[ArticleWarning]:
    """The warnings about one article, missing fields first."""
    found = _about_missing(header, body) + _about_doubts(page, header, body)
    publish, update, own = header.chosen.publish, header.chosen.update, header.chosen.page
    for candidate in (publish, update if update is not publish else None, own):
        if candidate:
            found += _about_date(candidate, page.line(candidate.block))
    found += _about_mojibake(page) + _about_escapes(page)
    found += [*_about_no_article(page), *header.said.warnings]
    return found + _about_slow_patterns(page)


def _about(code: WarningCode, message: str, line: int | None = None) -> ArticleWarning:
    return ArticleWarning(code, message, line)


def _about_missing(header: Header, body: Body) -> list[ArticleWarning]:
    found = []
    if header.title is None:
        found.append(_about("no-title", "no line reads as a headline"))
    if header.chosen.publish is None and header.said.publish is None:
        found.append(_about("no-publish-date", "no line gives the date of publication"))
    if not body.paragraphs:
        found.append(_about("no-body", "no line reads as story text"))
    return found


def _about_doubts(page: Page, header: Header, body: Body) -> list[ArticleWarning]:
    found, title, publish = [], header.title, header.chosen.publish
    if title and title.blocks and header.title_lead < _DOUBTFUL:
        message = f"another line reads as a headline nearly as well as {title.text!r}"
        found.append(_about("unsure", message, page.line(title.blocks[0])))
    if publish and body.blocks and abs(publish.block - body.blocks[0]) > _FAR:
        message = "the date of publication stands far from the story"
        found.append(_about("unsure", message, page.line(publish.block)))
    return found


def _about_date(candidate: DateCandidate, line: int) -> list[ArticleWarning]:
    found, match, value = [], candidate.match, candidate.match.value or ""
    if match.ambiguous:
        message = f"{match.text!r} is read day first; --date-order MDY reads it month first"
        found.append(_about("ambiguous-date", message, line))
    if match.weekday_wrong and match.weekday is not None:
        found.append(_about("weekday-mismatch", f"{match.text!r} is no {_WEEKDAYS[match.weekday]}", line))
    if match.zone and "T" in value and not _has_offset(value):
        message = f"the offset of {match.zone} is not written; --timezone supplies one"
        found.append(_about("unknown-zone", message, line))
    return found


def _has_offset(value: str) -> bool:
    return value[-6:-5] in ("+", "-") or value.endswith("Z")


def _about_mojibake(page: Page) -> list[ArticleWarning]:
    text = page.span.text
    if text.isascii() or not any(map(text.__contains__, _SUSPECT)):
        return []
    for index, block in enumerate(page.blocks):
        if any(map(block.text.__contains__, _MOJIBAKE)):
            message = "letters that were decoded wrongly before this text was saved"
            return [_about("mojibake", message, page.line(index))]
    return []


def _about_escapes(page: Page) -> list[ArticleWarning]:
    """What the markup of another format left in the text: `&#8217;`, and `\\n` as two characters."""
    text, found = page.span.text, []
    if "&" in text and (entity := _ENTITY.search(text)):
        line = page.span.first_line + text.count("\n", 0, entity.start())
        message = f"characters are written as HTML writes them, such as {entity[0]}"
        found.append(_about("html-entities", message, line))
    if "\\n" in text and len(_NEWLINES.findall(text)) >= _FEW_ESCAPES:
        place = _NEWLINES.search(text)
        line = page.span.first_line + text.count("\n", 0, place.start() if place else 0)
        message = "line ends are written as \\n, as JSON and CSV write them"
        found.append(_about("literal-newlines", message, line))
    return found


def _about_no_article(page: Page) -> list[ArticleWarning]:
    if page.layout is not None or (page.cues and "metadata" in page.cues[0]):
        return []
    told = [page.blocks[index].text for index in page.body[:_FIRST]]
    if sum([len(text) >= _LONG and text[-1] in _ENDS for text in told]) > 1:
        return []  # most articles
    lines = [line.strip() for line in page.span.text[:_NO_ARTICLE].splitlines()]
    found = kind_of_no_article(list(filter(None, lines)))
    if found is None:
        return []
    kind, text = found
    line = page.span.first_line + lines.index(text)
    return [_about("not-an-article", f"this reads as {kind}", line)]


def _about_slow_patterns(page: Page) -> list[ArticleWarning]:
    """The lines that a pattern gave up on; only those of a user's own layout have a time limit."""
    if page.layout is None or not page.layout.cues:
        return []
    message = "a pattern of the layout {} takes too long on this line"
    return [
        _about("pattern-timeout", message.format(page.layout.name), page.line(index))
        for index in page.marked
        if TOO_SLOW.name in page.cues[index]
    ]
