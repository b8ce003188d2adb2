"""What a careful reader should know about a record."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.body import Body
from newsparse.datings import Dating
from newsparse.header import Header
from newsparse.layoutfile import is_builtin
from newsparse.model import ArticleWarning, WarningCode
from newsparse.page import Page
from newsparse.rules import TOO_SLOW

_FAR = 60  # lines between the date and the story
_DOUBTFUL = 0.5  # by how little the headline may beat the next best line
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SUSPECT = "âÃÂïÐØ\ufffd"
_MOJIBAKE = ("â€", "Ã©", "Ã¨", "Ã¼", "Ã¶", "Ã¤", "Ã±", "Â»", "Â«", "ï¿½", "Ð°Ð", "Ø§Ù", "\ufffd")


def warnings_of(page: Page, first_line: int, header: Header, body: Body) -> Iterator[ArticleWarning]:
    """The warnings about one article, missing fields first."""
    if header.title is None:
        yield _about("no-title", "no line reads as a headline")
    if header.chosen.publish is None:
        yield _about("no-publish-date", "no line gives the date of publication")
    if not body.paragraphs:
        yield _about("no-body", "no line reads as story text")
    if header.title and header.title_lead < _DOUBTFUL:
        line = first_line + page.units[header.title.units[0]].first
        yield _about(
            "unsure", f"another line reads as a headline nearly as well as {header.title.text!r}", line
        )
    publish = header.chosen.publish
    if publish and body.units and abs(publish.unit - body.units[0]) > _FAR:
        line = first_line + page.units[publish.unit].first
        yield _about("unsure", "the date of publication stands far from the story", line)
    for dating in dict.fromkeys(header.chosen):
        if dating is not None:
            yield from _about_date(page, first_line, dating)
    yield from _about_mojibake(page, first_line)
    if page.layout and not is_builtin(page.layout):
        yield from _about_slow_patterns(page, first_line, page.layout.name)


def _about(code: WarningCode, message: str, line: int | None = None) -> ArticleWarning:
    return ArticleWarning(code, message, line)


def _about_date(page: Page, first_line: int, dating: Dating) -> Iterator[ArticleWarning]:
    match, line = dating.match, first_line + page.units[dating.unit].first
    if match.ambiguous:
        yield _about(
            "ambiguous-date", f"{match.text!r} is read day first; --date-order MDY reads it month first", line
        )
    if match.weekday_wrong and match.weekday is not None:
        yield _about("weekday-mismatch", f"{match.text!r} is no {_WEEKDAYS[match.weekday]}", line)
    if match.zone and "T" in (match.value or "") and not _has_offset(match.value or ""):
        yield _about(
            "unknown-zone", f"the offset of {match.zone} is not written; --timezone supplies one", line
        )


def _has_offset(value: str) -> bool:
    return value[-6:-5] in ("+", "-") or value.endswith("Z")


def _about_mojibake(page: Page, first_line: int) -> Iterator[ArticleWarning]:
    if page.text.isascii() or not any(map(page.text.__contains__, _SUSPECT)):
        return
    for unit in page.units:
        if any(map(unit.text.__contains__, _MOJIBAKE)):
            yield _about(
                "mojibake",
                "letters that were decoded wrongly before this text was saved",
                first_line + unit.first,
            )
            return


def _about_slow_patterns(page: Page, first_line: int, layout: str) -> Iterator[ArticleWarning]:
    for unit, look in zip(page.units, page.looks, strict=True):
        if TOO_SLOW.name in look.cues:
            line = first_line + unit.first
            yield _about(
                "pattern-timeout", f"a pattern of the layout {layout} takes too long on this line", line
            )
