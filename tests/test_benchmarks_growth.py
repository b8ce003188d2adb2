"""The work that a text takes grows as the text does: nothing is quadratic, in any text.

Work is counted, not timed: the calls of Python functions and of built-in ones. What happens inside one call
of a pattern cannot be counted so; for that the processor's time is compared, with a margin that no noise
reaches and that anything quadratic passes.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import FrameType

import pytest

from newsparse import parse_bytes
from newsparse.parser import readings
from newsparse.record import to_json
from newsparse.split import spans

_TIMES = 8
_CALLS = 1.5 * _TIMES
_SECONDS = 3 * _TIMES  # what is quadratic takes 64 times as long
_LINES = 200
_UNITS = 40_000


def _lines(line: Callable[[int], str]) -> Callable[[int], str]:
    return lambda size: "".join(f"{line(number)}\n" for number in range(size))


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
    "form feeds": _lines(lambda number: f"\fKite {number}"),
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
}


@pytest.mark.parametrize("name", MANY_LINES)
def test_calls_grow_as_the_lines_do(name: str) -> None:
    text = MANY_LINES[name]
    _read(text(10))
    few, many = _calls(_read, text(_LINES)), _calls(_read, text(_TIMES * _LINES))
    assert many <= _CALLS * few


@pytest.mark.parametrize("name", ONE_LINE)
def test_time_grows_as_the_line_does(name: str) -> None:
    text = ONE_LINE[name]
    short, long = text(_UNITS), text(_TIMES * _UNITS)
    assert _seconds(long) <= _SECONDS * max(_seconds(short), 0.001)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "size"), [("short lines", 100_000), ("date-like lines", 50_000)])
def test_time_grows_as_very_many_lines_do(name: str, size: int) -> None:
    few, many = (MANY_LINES[name](count) for count in (size // _TIMES, size))
    assert _seconds(many) <= _SECONDS * _seconds(few)


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


def _seconds(text: str) -> float:
    start = time.process_time()
    _read(text)
    return time.process_time() - start
