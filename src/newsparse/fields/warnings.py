"""What a careful reader should know about a record."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.cues import STORY
from newsparse.cues.matcher import TOO_SLOW
from newsparse.fields.body import Body
from newsparse.fields.comments import CommentsRead
from newsparse.fields.header import Header
from newsparse.fields.no_article import kind_of_no_article
from newsparse.fields.publication_dates import DateCandidate
from newsparse.fields.values import Value
from newsparse.labelling.page import Page
from newsparse.labelling.zone import Zone
from newsparse.model import ArticleWarning, Confidence, WarningCode
from newsparse.patterns import lazy

_DOUBTED = 0.7  # bodies that are less likely right than this are doubted
_UNLIKELY = 0.5  # headlines and days
_SHORT_PAGE = 40  # blocks; on a longer one some prose belongs to the site
_PART = 4  # times as long as what is left out, and more, is the story on such a page
_BYLINE_REACH = 12  # blocks between a byline and both headline and story
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SUSPECT = "âÃÂïÐØ\ufffd"
_ENTITY = lazy(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}\d{0,2});")
_NEWLINES = lazy(r"(?<=[.!?”\"'\w)])(?:\\r)?\\n(?=\\|[A-Z\"“'\s]|$)")
_FEW_ESCAPES = 2
_FIRST, _LONG, _ENDS = 8, 140, '.!?…"”»'  # paragraphs, and what long ones end with: they are of a story
_NO_ARTICLE = 6000  # characters that tell what is no article
_MOJIBAKE = ("â€", "Ã©", "Ã¨", "Ã¼", "Ã¶", "Ã¤", "Ã±", "Â»", "Â«", "ï¿½", "Ð°Ð", "Ø§Ù", "\ufffd")


def warnings_of(
    page: Page, header: Header, body: Body, comments: CommentsRead, sure: Confidence
) -> list[ArticleWarning]:
    """The warnings about one article, missing fields first."""
    found = missing_in(page, header, body) + _about_left_out(page, header, body, comments)
    found += _about_doubts(page, header, body, sure)
    publish, update, own = header.chosen.publish, header.chosen.update, header.chosen.page
    for candidate in (publish, update if update is not publish else None, own):
        if candidate:
            found += _about_date(candidate, page.line(candidate.block))
    found += _about_mojibake(page) + _about_escapes(page)
    found += [*_about_no_article(page), *header.said.warnings]
    return found + _about_slow_patterns(page)


def _about(code: WarningCode, message: str, line: int | None = None) -> ArticleWarning:
    return ArticleWarning(code, message, line)


def missing_in(page: Page, header: Header, body: Body) -> list[ArticleWarning]:
    """The warnings about fields that an article should have and has not."""
    found = []
    if header.title is None:
        found.append(_about("no-title", "no line reads as a headline"))
    if header.chosen.publish is None and header.said.publish is None:
        found.append(_about("no-publish-date", "no line gives the date of publication"))
    if not body.paragraphs:
        found.append(_about("no-body", "no line reads as story text"))
    elif below := _story_below(page, body):
        message = "the lines below the story, read as its trailer, hold more running text than the story"
        found.append(_about("no-body", message, page.line(below)))
    return found


def _story_below(page: Page, body: Body) -> int | None:
    """The first block of running text in a trailer that holds more of it than the body."""
    below = [index for index in page.indices(Zone.TRAILER) if page.features[index].votes in STORY]
    size = sum([len(page.blocks[index].text) for index in below])
    return below[0] if size > sum(map(len, body.paragraphs)) else None


def _about_left_out(page: Page, header: Header, body: Body, comments: CommentsRead) -> list[ArticleWarning]:
    """Running text that stands in no field; a whole page has some, and only much of it is worth a word."""
    left = left_out(page, header, comments)
    if not left:
        return []
    words = sum([page.blocks[index].text.count(" ") + 1 for index in left])
    if len(page.blocks) > _SHORT_PAGE:
        size = sum([len(page.blocks[index].text) for index in left])
        if size * _PART < sum(map(len, body.paragraphs)):
            return []
    message = f"{words} words of running text from here on stand in no field"
    return [_about("left-out", message, page.line(left[0]))]


def left_out(page: Page, header: Header, comments: CommentsRead) -> list[int]:
    """The blocks of running text that give no field its value."""
    zones, features = page.zones, page.features
    found = [
        index
        for index, line in enumerate(features)
        if line.votes in STORY and zones[index] not in (Zone.BODY, Zone.TRAILER)
    ]
    if not found:
        return found
    used = {block for value in _values(header) for block in value.blocks}.union(comments.blocks)
    return [index for index in found if index not in used]


def _values(header: Header) -> Iterator[Value | DateCandidate]:
    chosen = header.chosen
    fixed = (header.news_id, header.title, header.kicker, header.subtitle, header.byline, header.dateline)
    for value in (*fixed, chosen.publish, chosen.update, chosen.page, *header.labels.values()):
        if value is not None:
            yield value


def _about_doubts(page: Page, header: Header, body: Body, sure: Confidence) -> list[ArticleWarning]:
    found, title, publish = [], header.title, header.chosen.publish
    if body.blocks and _is_below(sure.paragraphs, _DOUBTED):
        edge = body.blocks[0] if _is_doubted_above(page, body) else body.blocks[-1]
        side = "begin" if edge == body.blocks[0] else "end"
        message = f"the story may {side} elsewhere or hold lines of the page"
        found.append(_about("unsure", message, page.line(edge)))
    if title and title.blocks and _is_below(sure.title, _UNLIKELY):
        message = f"another line may be the headline rather than {title.text!r}"
        found.append(_about("unsure", message, page.line(title.blocks[0])))
    if publish and _is_below(sure.publish_date, _UNLIKELY):
        message = f"{publish.match.text!r} may not be the day of publication"
        found.append(_about("unsure", message, page.line(publish.block)))
    if header.byline and body.blocks and _is_far(header.byline, title, body):
        message = f"{header.byline.text!r} stands far from headline and story"
        found.append(_about("unsure", message, page.line(header.byline.blocks[0])))
    return found


def _is_below(probability: float | None, least: float) -> bool:
    return probability is not None and probability < least


def _is_doubted_above(page: Page, body: Body) -> bool:
    """Whether there is more running text above the story than below it."""
    told = [index for index, line in enumerate(page.features) if line.votes in STORY]
    above = sum([index < body.blocks[0] for index in told])
    return above > sum([index > body.blocks[-1] for index in told])


def _is_far(byline: Value, title: Value | None, body: Body) -> bool:
    block = byline.blocks[0]
    ends = (body.blocks[0], body.blocks[-1], *(title.blocks if title else ()))
    return min(abs(block - end) for end in ends) > _BYLINE_REACH


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
