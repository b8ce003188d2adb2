"""The work that a text takes grows as the text does: nothing is quadratic, in any text.

Work is counted, not timed: the calls of Python functions and of built-in ones. What happens inside one call
(the steps back of a pattern, the copying of a list or a string) cannot be counted so; for that the time of
the processor, which does not pass while others have it, is compared at two sizes far apart. What is linear
takes 8 times as long and what is quadratic 64 times; the limit of 24 is far from both, and noise can only
add: a work is at fault when it is three times in a row.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import FrameType

import pytest

from newsparse import parse_bytes
from newsparse.parser import open_blocks, readings
from newsparse.record import to_json
from newsparse.split import spans

_TIMES = 8
_CALLS = 1.5 * _TIMES
_SECONDS = 3 * _TIMES  # what is quadratic takes 64 times as long
_LINES = 200
_MANY_LINES = 16_000
_VERY_MANY_LINES = 100_000
_UNITS = 40_000
_TEN_MB = 10_000_000


def _lines(line: Callable[[int], str]) -> Callable[[int], str]:
    return lambda size: "".join(f"{line(number)}\n" for number in range(size))


def _on_a_page(line: Callable[[int], str]) -> Callable[[int], str]:
    """Lines between a story's header and its last paragraphs."""
    return lambda size: f"{_HEADER}{_PROSE}{_lines(line)(size)}{_PROSE}"


_TITLE = "Kites Fly Over The Pier Again\n"
_HEADER = f"News ID: 80431\nPublish Date: 08 July 2020 - 22:26\n{_TITLE}"
_PROSE = (
    "The kite was last seen over the pier, its owner said on Tuesday, and then it flew over the sea.\n" * 3
)
MANY_LINES: dict[str, Callable[[int], str]] = {
    "short lines": _lines(lambda number: f"Kite {number}"),
    "words in capitals": _lines(lambda number: f"KITE NUMBER {number} FLIES"),
    "prose": _lines(
        lambda number: f"Kite {number} was last seen over the pier, its owner said on Tuesday after work."
    ),
    "date-like lines": _lines(
        lambda number: f"{number % 28 + 1:02} July {1900 + number % 150} - 10:{number % 60:02}"
    ),
    "almost dates": _lines(lambda number: f"{number} July {number} March {number}, {number}:{number}"),
    "labels": _lines(lambda number: f"Label {number}: value"),
    "one label": _lines(lambda _: "Label: value"),
    "ids": _lines(lambda number: f"News ID: {10_000 + number}"),
    "headers": _lines(
        lambda number: f"News ID: {10_000 + number}\nPublish Date: 08 July 2020 - 22:26\nKites"
    ),
    "counted documents": _lines(lambda number: f"Document {number} of 9"),
    "datelines": _lines(lambda number: f"CAIRO, July {number % 28 + 1} (AP{number}) - The kite flew."),
    "titles and datelines": _lines(
        lambda number: f"Kite {number}\n\n    CAIRO, July 8 - The kite flew over us."
    ),
    "rules": _lines(lambda number: "-" * (3 + number % 80)),
    "stars": _lines(lambda number: f"* * *\nKite {number}"),
    "end codes": _lines(lambda number: f"Reuter\nKite {number}\nflew"),
    "one end code": _lines(lambda _: "NNNN"),
    "end codes below blank lines": lambda size: "\n" * 20 * size + "Kite flies\n\nEND\n" * size,
    "closing labels": _lines(lambda _: "LOAD-DATE: x"),
    "end codes below datelines": _lines(
        lambda number: f"Kite {number}\n    CAIRO, July 8 - The kite flew over us.\n Reuter\n\x03"
    ),
    "form feeds": _lines(lambda number: f"\fKite {number}"),
    "form feeds alone": _on_a_page(lambda _: "\f"),
    "one rule": _lines(lambda _: "-----"),
    "one document": _lines(lambda _: "1 of 9 DOCUMENTS"),
    "one id": _lines(lambda _: "News ID: 80431"),
    "ids without days": _lines(lambda number: f"Kite {number} flies\nNews ID: {10_000 + number}"),
    "ids below stories": _lines(lambda number: f"{_PROSE}News ID: {10_000 + number}"),
    "ids glued to comment forms": _lines(lambda number: f"*Comment:News ID: {10_000 + number}"),
    "two labels": _lines(lambda number: f"Foo: {number}\nBar: {number}"),
    "half of two labels": lambda size: f"Foo: 1\nBar: 2\n{_lines(lambda number: f'Foo: {number}')(size)}",
    "days above titles": _lines(lambda _: "08 July 2020\nKites Fly"),
    "Persian dates": _lines(lambda _: "تاریخ انتشار: ۱۸ تیر ۱۳۹۹"),
    "wrong weekdays": _lines(lambda _: "Monday 08 July 2020 10:20"),
    "update dates": _on_a_page(
        lambda number: f"Updated: {number % 28 + 1:02} July 2020 - 22:{number % 60:02}"
    ),
    "dates of the page": _on_a_page(
        lambda number: f"Updated in: {number % 28 + 1:02} July {1950 + number % 80} - 22:26"
    ),
    "one title": _lines(lambda _: "Kites Fly Over The Pier Again"),
    "the title again": _on_a_page(lambda _: "Kites Fly Over The Pier Again"),
    "titles of sites": _on_a_page(lambda number: f"Kites Fly Over The Pier Again | Kite News {number}"),
    "one paragraph": _on_a_page(lambda _: _PROSE[:94]),
    "labels on a page": _on_a_page(lambda number: f"Label {number}: value"),
    "tags": _on_a_page(lambda number: f"Tags: kites, pier {number}"),
    "sources": _on_a_page(lambda number: f"Source: AP{number}"),
    "one byline": _on_a_page(lambda _: "By Jane Doe"),
    "related stories": _on_a_page(lambda number: f"Related News\nKite {number} was seen again"),
    # Without an id, which makes a short file one article at once and a long one not.
    "a page between others": lambda size: f"{_PROSE}{_lines(lambda _: 'Tags: kite')(size)}{_TITLE}{_PROSE}",
    "a section of comments": _on_a_page(
        lambda number: f"Comments\nJane{number}\n08 July 2020 10:{number % 60:02}\nWell flown\nReply"
    ),
    "one long comment": _on_a_page(
        lambda number: f"{'' if number else 'Comments: 1'}\nKite {number}, well flown!"
    ),
    "numbered heads": _on_a_page(
        lambda number: f"{number}. Kite {number} flies over the pier\n{_PROSE[:95]}"
    ),
    "heads of paragraphs": _on_a_page(lambda number: f"Kite Number {number}\n{_PROSE[:95]}"),
    "quotations": _on_a_page(lambda number: f'"Kite {number} flew," said Jane Doe.'),
    "scores": _on_a_page(lambda number: f"Kites {number} Piers {number % 7}"),
    "links": _lines(lambda number: f"https://example.com/{number}"),
    "bars": _lines(lambda number: f"Home | News | Sport | {number}"),
    "bullets": _lines(lambda number: f"• Kite {number}"),
    "initials": _lines(lambda _: "ku jh"),
    "notices": _on_a_page(lambda number: f"Copyright {1900 + number % 120} The Kite. All rights reserved."),
    "letters decoded wrongly": _lines(lambda _: "â€œKiteâ€ flewÃ©"),
    "broken words": _lines(lambda number: f"the kite was last seen over the pier and com{number % 1000}x-"),
    "sentences in pieces": _lines(
        lambda number: ("Kite flies here and", "over", "the pier,", "and so on")[number % 4]
    ),
    "Chinese lines": _lines(lambda _: "风筝飞过码头在星期二" * 3),
    "carriage returns": lambda size: "Kite flies\r" * size,
    "line ends of two characters": lambda size: "Kite flies\r\n" * size,
    "line ends in the wrong order": lambda size: "\n\r" * size,
    "bylines": _lines(lambda number: f"By Jane Doe{number}, John Roe and Ann Lee{number}"),
    "comment headings": _lines(lambda number: f"{number} Comments\nComment:"),
    "comments": _lines(
        lambda number: f"Jane{number} says:\nWell flown!\n08 July 2020 10:{number % 60:02}\nReply"
    ),
    "blank lines": _lines(lambda number: "" if number else "Kite"),
    "lines of blanks": _lines(lambda number: " " * 20 if number else "Kite"),
    "hard-wrapped copy": _lines(
        lambda number: f"{'    ' * (number % 5 == 0)}The kite was last seen over the pier {number}"
    ),
}
ONE_LINE: dict[str, Callable[[int], str]] = {
    "prose": lambda size: "The kite flew over " * (size // 2),
    "words in capitals": lambda size: "KITE FLIES " * size,
    "one word in capitals": lambda size: "K" * 10 * size,
    "one run of blanks": lambda size: "Kite" + " " * 10 * size + "flies",
    "one run of no-break spaces": lambda size: "Kite" + "\xa0" * 10 * size + "flies",
    "one run of digits": lambda size: "1" * 10 * size,
    "numbers": lambda size: "12 07 2020 " * size,
    "one run of dashes": lambda size: "-" * 10 * size,
    "dashes": lambda size: "kite - " * size,
    "nested brackets": lambda size: "(" * 5 * size + ")" * 5 * size,
    "open brackets": lambda size: "KITE (" * size,
    "square and round brackets": lambda size: "[(" * 5 * size,
    "commas": lambda size: "Kite, " * size,
    "colons": lambda size: "Kite: " * size,
    "bars": lambda size: "Kite | " * size,
    "slashes": lambda size: "KITE/" * size,
    "full stops": lambda size: "K. " * size,
    "quotes": lambda size: "“Kite” " * size,
    "labels": lambda size: "News ID: 1 Publish Date: 08 July 2020 " * (size // 3),
    "Persian digits": lambda size: "۱۳۹۹/۰۴/۱۸ " * size,
    "Chinese": lambda size: "风筝飞过码头。" * size,
    "combining accents": lambda size: "e" + "\u0301" * 10 * size,
    "a label and no-break spaces": lambda size: "News ID:" + "\xa0" * 10 * size,
    "one run of colons": lambda size: ":" * 10 * size,
    "one run of full stops": lambda size: "." * 10 * size,
    "one run of quotation marks": lambda size: "“" * 10 * size,
    "one run of invisible marks": lambda size: "\u200b" * 10 * size,
    "one run of form feeds": lambda size: "\f" * 10 * size,
    "one run of line feeds": lambda size: "Kite" + "\n" * 10 * size + "flies",
    "one run of carriage returns": lambda size: "Kite" + "\r" * 10 * size + "flies",
    "control characters": lambda size: "kite flies on and on\x03" * size,
    "no blanks": lambda size: "kiteflew" * size,
    "dates": lambda size: "08 July 2020, " * size,
    "Chinese dates": lambda size: "2020年7月8日" * size,
    "times": lambda size: "10:20:30 " * size,
    "full-width colons": lambda size: "Kite：" * size,
    "labels of ids": lambda size: "News ID: " * size,
    "addresses": lambda size: "https://a.b/c a@b.c " * size,
    "joined words": lambda size: "kiteFlew" * size,
    "comments of HTML": lambda size: "<!-- -->" * size,
    "open comments of HTML": lambda size: "<!--" * size,
    "tags of HTML": lambda size: "<p" * size,
    "a long word among broken ones": lambda size: (
        "the kite was seen over the pier and com-\nmon\n" * 40 + "k" * size + " a-\nand flew\n"
    ),
    "a header": lambda size: _HEADER + "KITE " * 2 * size,
}


@pytest.mark.parametrize("name", MANY_LINES)
def test_calls_grow_as_the_lines_do(name: str) -> None:
    text = MANY_LINES[name]
    _read(text(10))
    few, many = _calls(_read, text(_LINES)), _calls(_read, text(_TIMES * _LINES))
    assert many <= _CALLS * few


@pytest.mark.parametrize("name", ["ids", "ids without days", "ids glued to comment forms", "numbered heads"])
def test_time_grows_as_what_one_article_repeats_does(name: str) -> None:
    text = MANY_LINES[name]
    assert _grows_evenly(_read, text(_MANY_LINES // _TIMES), text(_MANY_LINES))


@pytest.mark.parametrize("name", ONE_LINE)
def test_time_grows_as_the_line_does(name: str) -> None:
    text = ONE_LINE[name]
    assert _grows_evenly(_read, text(_UNITS), text(_TIMES * _UNITS))


@pytest.mark.slow
@pytest.mark.parametrize("name", MANY_LINES)
def test_time_grows_as_very_many_lines_do(name: str) -> None:
    text = MANY_LINES[name]
    eighth = min(_VERY_MANY_LINES // _TIMES, 50_000_000 // len(text(100)))
    assert _grows_evenly(_read, text(eighth), text(_TIMES * eighth))


@pytest.mark.slow
@pytest.mark.parametrize("name", ONE_LINE)
def test_time_grows_as_a_line_of_ten_megabytes_does(name: str) -> None:
    text = ONE_LINE[name]
    eighth = _TEN_MB * 100 // len(text(800))
    assert _grows_evenly(_read, text(eighth), text(_TIMES * eighth))


@pytest.mark.parametrize("line", ["-----", "* * *", "Item", "", "\x0c", " "])
def test_calls_grow_as_the_separators_do(line: str) -> None:
    def cut(text: str) -> None:
        for _ in spans([text], separator=r"^(?:-----|\* \* \*|Item)$"):
            pass

    short, long = (f"Kite\n{line}\n" * size for size in (_LINES, _TIMES * _LINES))
    assert _calls(cut, long) <= _CALLS * _calls(cut, short)


def test_time_grows_as_blocks_without_line_ends_do() -> None:
    def stream(text: str) -> None:
        blocks = (text[start : start + 1_000].encode() for start in range(0, len(text), 1_000))
        assert sum(len(span.text) for span in open_blocks(blocks).spans) == len(text)

    line = "The kite flew over " * _TIMES * _UNITS
    assert _grows_evenly(stream, line[: len(line) // _TIMES], line)


@pytest.mark.parametrize("name", ["short lines", "date-like lines", "comments", "prose"])
def test_calls_of_an_explanation_grow_as_the_lines_do(name: str) -> None:
    text = MANY_LINES[name]
    _explain(text(10))
    few, many = _calls(_explain, text(_LINES)), _calls(_explain, text(_TIMES * _LINES))
    assert many <= _CALLS * few


def _read(text: str) -> None:
    for article in parse_bytes(text.encode()):
        to_json(article)


def _explain(text: str) -> None:
    for span in spans([text]):
        readings(span)


def _calls(work: Callable[[str], None], text: str) -> int:
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        work(text)
    finally:
        sys.setprofile(None)
    return count


def _grows_evenly(work: Callable[[str], None], short: str, long: str) -> bool:
    """Whether a longer text takes hardly more of the processor's time for each of its characters."""
    return any(_seconds(work, long) <= _SECONDS * max(_seconds(work, short), 0.001) for _ in range(3))


def _seconds(work: Callable[[str], None], text: str) -> float:
    start = time.process_time()
    work(text)
    return time.process_time() - start
