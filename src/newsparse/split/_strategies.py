"""Strategies: how files separate their articles, and which way a file goes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import dropwhile, islice, pairwise

from msgspec import Struct

from newsparse.split import _markers as markers
from newsparse.split._commented import by_comment_marks
from newsparse.split._feed import FEED, by_feed
from newsparse.split._front_matter import FRONT_MATTER, by_front_matter
from newsparse.split._ids import by_ids
from newsparse.split._markers import DATELINE, DAY_LINE, END, MARK, NUMBER, RULE, SOLID
from newsparse.split._posts import POSTS, by_posts
from newsparse.split._verdict import Cut, Piece, Strategy, Verdict, weigh

_WEEKDAY_FIRST = ("a 9 a", "a, ")  # shapes of days that comments do not have
_ASKED = 5  # rules that tell how sure starts are
_SURE = 2
_LONGEST_TOP = 400  # characters in which a post opens
_TOP = 800  # characters that may stand above the first dateline of a file


_NUMBERED = "counted headings (3 of 10 DOCUMENTS)"
CERTAIN = frozenset((_NUMBERED, FRONT_MATTER, FEED, POSTS))  # ways that no other one can mean


def strategies(head: str) -> list[Strategy]:
    """The ways in which the file that begins with `head` may separate its articles, surest first."""
    certain = _certain(head)
    if certain:
        return certain
    found = list(MARK.finditer(head))
    kinds = [mark.lastgroup for mark in found]
    if kinds == ["id"]:  # most files of most folders
        return []
    if "number" in kinds:
        return [Strategy(_NUMBERED, cut_numbered, 1)]
    first_end = found[kinds.index("end")].start() if "end" in kinds else None
    return list(_ways(head, frozenset(kinds), first_end))


def _certain(head: str) -> list[Strategy]:
    """The way of a file that shows at its top what it is."""
    if head.lstrip()[:3] in ("---", "+++") and (front := by_front_matter(head)):
        return front
    if "]" in head[:_LONGEST_TOP] and (posts := by_posts(head)):
        return posts
    return by_feed(head) if "\nhttp" in head else []


def find_cut(head: str, *, truncated: bool = False) -> Cut | None:
    """The way in which the file that begins with `head` separates its articles; None where it holds one."""
    found = strategies(head)
    if found and found[0].name in CERTAIN:
        return found[0].cut
    best = best_of(weigh(strategy, head, truncated=truncated) for strategy in found)
    return best.strategy.cut if best else None


def best_of(verdicts: Iterable[Verdict]) -> Verdict | None:
    """The verdict with the highest score, the first of equals; None where no way does."""
    good = [verdict for verdict in verdicts if verdict.score]
    return max(good, key=lambda verdict: verdict.score, default=None)


def _ways(head: str, kinds: frozenset[str | None], first_end: int | None) -> Iterator[Strategy]:
    """The ways that a text may separate its articles in, surest first."""
    if "id" in kinds:
        yield from by_ids(head)
    yield from by_comment_marks(head)
    if first_end is not None and _do_ends_part(head, first_end):
        yield Strategy("end codes", _cut_ends, 0.3)
    if not kinds.isdisjoint(("rule", "page")):
        yield Strategy("rules and page breaks", partial(_cut_rules, surest=_surest(head)), 0.25)
    if "id" not in kinds:
        yield from _by_opening(head)


def _surest(head: str) -> int:
    """How sure the starts of articles below rules are: as the first of the file, or as most others."""
    first = markers.opening(head, 0)
    rules = (mark.start() for mark in islice(RULE.finditer(head), _ASKED)) if first < _SURE else ()
    below = [markers.opening(head, markers.line_end(head, place)) for place in rules]
    return _SURE if below.count(_SURE) * 2 > len(below) > 2 else first


def _by_opening(head: str) -> Iterator[Strategy]:
    """The ways in which each article opens as the first one does."""
    top = head[: 2 * _TOP].split("\n", 12)[:12]
    lines = [line for line in map(str.strip, top) if line]
    names = [markers.label(line) for line in lines[:6]]
    block = next((index for index, pair in enumerate(pairwise(names)) if all(pair)), None)
    if block is not None:
        first = re.compile(rf"\n[ \t]*{re.escape(names[block] or '')}\s?[:：]")
        labels = _Labels(first, names[block + 1], block)
        yield Strategy("blocks of labels", partial(_cut_labels, labels=labels), 0.2, labels.has_one_block)
    if lines and markers.is_day(lines[0]):
        yield Strategy("days above the articles", partial(_cut_days, shape=markers.shape(lines[0])), 0.15)
    dateline = DATELINE.search(head, 0, _TOP) if markers.has_dateline(lines[:6]) else None
    if dateline and DATELINE.search(head, dateline.end()):
        yield Strategy("titles above datelines", _cut_datelines, 0.1)


def cut_numbered(text: str, start: int, limit: int) -> int | None:
    """Cut before each heading that counts the articles: `3 of 10 DOCUMENTS`."""
    own = None
    for mark in NUMBER.finditer(text, start):
        if mark.start() > limit:
            return None
        if own and mark["number"] != own:
            return mark.start()
        own = mark["number"]
    return None


def _cut_ends(text: str, start: int, limit: int) -> int | None:
    """Cut after end codes and, where a code is missing, above a title with a dateline."""
    for mark in END.finditer(text, start):
        if mark.start() > limit:
            break
        place = _after_end(text, mark.start())
        has_text = start == mark.start() or SOLID.search(text, start, mark.start())
        if place is not None and has_text:
            return _cut_datelines(text, start, mark.start()) or place
    return _cut_datelines(text, start, limit)


def _do_ends_part(head: str, first_end: int) -> bool:
    """Whether an end code stands between two articles: a sure one, or one between two datelines."""
    solid = SOLID.search(head)
    top = solid.start() if solid else len(head)
    first = None  # dateline, looked for once
    for mark in END.finditer(head, first_end):
        place = _after_end(head, mark.start())
        if place is None or 0 < mark.start() <= top:
            continue
        if mark["sure"]:
            return True
        if markers.has_dateline(line.text for line in markers.lines_after(head, place, 6)):
            if first is None:
                dateline = DATELINE.search(head)
                first = dateline.start() if dateline else len(head)
            if first < mark.start():
                return True
    return False


def _after_end(text: str, place: int) -> int | None:
    """Where text goes on below an end code: past more codes, control characters and closing labels."""
    lines = markers.lines_after(text, markers.line_end(text, place), 10)
    first = next(dropwhile(_closes, lines), None)
    return first.start if first and next(lines, None) else None


def _closes(line: markers.Line) -> bool:
    return len(line.text) <= 3 or (markers.label(line.text) or "a").isupper() or markers.is_end(line.text)


def _cut_rules(text: str, start: int, limit: int, *, surest: int) -> int | None:
    """Cut at rules and page breaks above the start of an article; a short rule needs a sure start."""
    story = markers.Story(text, start)
    for mark in RULE.finditer(text, start):
        if mark.start() > limit:
            return None
        line = mark.group().strip()
        needed = 2 if len(line) < 10 and markers.is_rule(line) and line[0] not in "■<" else 1
        place = _rule_end(text, mark.start(), line)
        if place is None or needed > surest or markers.opening(text, place) < needed:
            continue
        if story.is_above(mark.start()):
            return place
    return None


def _rule_end(text: str, place: int, line: str) -> int | None:
    """Where the article below a rule begins; a page break or a rule with a name in it is its first line."""
    if not markers.is_rule(line):
        return (
            place if not line or line[0] in "\x0c\x1c\x1d\x1e\x1f" or markers.is_titled_rule(line) else None
        )
    below = markers.lines_after(text, markers.line_end(text, place), 6)
    return next((line.start for line in below if not markers.is_rule(line.text)), None)


class _Labels(Struct, frozen=True):
    """The first two labels of a file's headers, and how many lines stand above them."""

    first: re.Pattern[str]
    second: str | None
    above: int

    def has_one_block(self, piece: Piece) -> bool:
        """Whether an article has one such block, and a story; more of them are no headers."""
        second = re.compile(rf"\n[ \t]*{re.escape(self.second or '')}\s?[:：]")
        blocks = sum(1 for _ in second.finditer(piece.text, piece.start, piece.end))
        return blocks == 1 and piece.has_story()


def _cut_labels(text: str, start: int, limit: int, *, labels: _Labels) -> int | None:
    """Cut above each block of labels that begins as the file's first one, with as many lines above it."""
    own, story = False, markers.Story(text, start)
    for match in labels.first.finditer(text, start):
        place = match.start()
        if place > limit:
            return None
        block = [markers.label(line.text) for line in markers.lines_after(text, place, 2)]
        if block[-1:] != [labels.second]:
            continue
        above = list(markers.lines_before(text, place, start, labels.above)) if own else []
        top = above[-1].start if above else place
        if own and story.is_above(top) and all(markers.is_heading(line.text) for line in above):
            return top
        own = True
    return None


def _cut_days(text: str, start: int, limit: int, *, shape: str) -> int | None:
    """Cut above a day that is written as the one on the file's first line and has a story below it."""
    story = markers.Story(text, start)
    for match in DAY_LINE.finditer(text, start + 1):
        place = match.start()
        if place > limit:
            return None
        if _opens_story(text, place, shape) and story.is_above(place):
            return place
    return None


def _opens_story(text: str, place: int, shape: str) -> bool:
    """Whether a day of a shape stands on the line, below the end of a page, and above a title and prose."""
    day, *below = [line.text for line in markers.lines_after(text, place, 6)]
    if markers.shape(day) != shape or not any(map(markers.is_prose, below)) or markers.is_day(below[0]):
        return False
    above = text[max(0, text.rfind("\n", max(0, place - 120), place)) : place].strip()
    if above and not shape.startswith(_WEEKDAY_FIRST):
        return markers.is_furniture(above) or markers.is_end(above)
    return markers.is_title(below[0]) or markers.has_dateline(below[:1])


def _cut_datelines(text: str, start: int, limit: int) -> int | None:
    """Cut above each further story: a title and a dateline. Later datelines of one story have no title."""
    own, story = False, markers.Story(text, start)
    for match in DATELINE.finditer(text, start):
        if match.start() > limit:
            return None
        place = _title_above(text, start, match) if own else None
        if place is not None and story.is_above(place):
            return place
        own = True
    return None


def _title_above(text: str, floor: int, dateline: re.Match[str]) -> int | None:
    """Where the title above a dateline begins: up to three lines below a blank line or the end of a story.

    Stories of a digest have no title: there the initials that sign the one before stand above the dateline.
    """
    place, title, lines = dateline.start(), None, 0
    for raw in reversed(text[max(floor, place - markers.REACH) : place].split("\n")[1:]):
        place -= len(raw) + 1
        line = raw.strip()
        if markers.is_sign_off(line):
            return title or dateline.start()
        if not line and title is None:
            continue
        if not line or markers.is_end(line):
            return title
        if not markers.is_title(line) or raw[0].isspace():
            told = title is not None and (dateline["indent"] or _is_upper(text, title))
            return title if told and markers.is_closed(line) else None
        title, lines = place, lines + 1
        if lines > 3:
            return None
    return None


def _is_upper(text: str, place: int) -> bool:
    return text[place + 1 : markers.line_end(text, place)].isupper()
