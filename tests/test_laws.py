"""The laws, on samples and on what becomes of them in other people's pipelines."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from laws import check, check_lines, check_record, check_values

from newsparse.layouts.registry import builtin
from newsparse.model import DateOrder, Options
from newsparse.parser import parse
from newsparse.reading import parse_file
from newsparse.record import to_json

_SAMPLES = sorted((Path(__file__).parent.parent / "samples").rglob("*.txt"))

CITY_REPORT = """\
Thursday 20 August 2020
News ID: 80917
Publish Date: 20 July 2020 - 21:48
Yazd Repairs Its Water Museum
YAZD (Dispatches) -- The museum of water channels has opened again, its director said on Monday.
"The drain holds,” she said after the first rain.\x20
Two wooden wheels hang in the entrance hall.\u00a0

* Comment:"""

WIRE = """\
\x02
COCOA RAIN ARRIVES LATE
    SALVADOR, Feb 26 - Light rain fell on the cocoa zone on four days
of the week, and it came too late for the early pods, the growers'
associa-
tion said.
    Warehouses at the port are two thirds full.
 Reuter
\x03
"""

WHOLE_PAGE = """\
Skip to content
Home | World | Sport | Weather
Subscribe
World
Bridge reopens after winter of repairs
By Jane Doe and John Roe
Updated 12 May 2021, 10:04 | Published 11 May 2021, 18:30 GMT
Share on Facebook
KOTOR, Montenegro (AP) — The stone bridge above the old mill opened to walkers on Tuesday.
Read more: Mill to become library
“It moves when a lorry passes,” said the engineer, “but it has moved since 1762.”
The town paid for the work with a lottery.
(Reporting by Jane Doe; Editing by Mary Major)
Tags: bridges, lotteries
Copyright 2021 The Valley Post. All rights reserved.
2 Comments
Old Walker
12 May 2021 at 08:12
About time too.
Leave a Reply
Your email address will not be published.
"""

PERSIAN_DIGITS = """\
رمز الخبر: ۱۶۱۴۱
تأريخ النشر: 11:16 - 05 October 2009
بلدية المدينة تفتح حديقة جديدة
فتحت بلدية المدينة حديقة جديدة على ضفة النهر يوم الأحد.
"""

EXPORT = """\
                               1 of 2 DOCUMENTS

                              The Valley Post

                             May 11, 2021 Tuesday

Bridge reopens after winter of repairs

BYLINE: By JANE DOE

LENGTH: 212 words

The stone bridge above the old mill opened to walkers on Tuesday.

LOAD-DATE: May 12, 2021

                               2 of 2 DOCUMENTS

                              The Valley Post

                             May 13, 2021 Thursday

Mill becomes library

LENGTH: 99 words

The mill lends its first book on Friday.

LOAD-DATE: May 14, 2021
"""

_TEXTS = [CITY_REPORT, WIRE, WHOLE_PAGE, PERSIAN_DIGITS, EXPORT]

_NOISE = ["", " ", "\u00a0", "\x0c", "\x03", "\x1c\x85\u2028", "\ufeff", "_" * 40]
_NOISE += """\
Advertisement
* Comment:
12 Comments
News ID: 7
Publish Date: 1 May 2020
By Jane Doe
Label:
Label: value
Share
Read more: Storm closes pass
1 of 3 DOCUMENTS
Tags: rain, wind
Reuter
-30-
PARIS (AFP) - Rain fell.
LONDON, May-
Home | News | Sport
Copyright 2020 Nobody
08/07/2020
MAY 32, 2020
Monday
22:26
Updated 3 days ago
٣ مايو
2020年7月8日 22:26
<p>
{}
""".splitlines()

_settings = settings(
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
)


def _sample_texts() -> list[str]:
    texts = (path.read_bytes().decode("utf-8-sig", "replace") for path in _SAMPLES)
    return [*_TEXTS, *(text for text in texts if len(text) < 20_000)]


_texts = st.deferred(lambda: st.sampled_from(_sample_texts()))
_noise_line = st.one_of(st.sampled_from(_NOISE), st.text(max_size=30))
_line_end = st.sampled_from(["\n", "\r\n", "\r"])


def _hold(text: str) -> None:
    check(text, parse(text))


@pytest.mark.parametrize("text", _TEXTS, ids=["report", "wire", "page", "persian", "export"])
def test_laws_hold_on_texts_of_five_shapes(text: str) -> None:
    _hold(text)


@pytest.mark.parametrize("path", _SAMPLES, ids=lambda path: path.stem)
def test_laws_hold_on_every_sample(path: Path) -> None:
    _hold(path.read_bytes().decode("utf-8-sig", "replace"))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_laws_hold_whatever_ends_the_lines(end: str) -> None:
    _hold(WHOLE_PAGE.replace("\n", end))


@pytest.mark.parametrize(
    "text", ["a\ud800b", "\ud83d", "x\x00y", "\ufeff", "\u2028", "\r", "0", "ß\u0307İ", "News ID:"]
)
def test_laws_hold_on_texts_that_once_made_trouble_elsewhere(text: str) -> None:
    _hold(text)


@_settings
@given(_texts, st.randoms(use_true_random=False))
def test_laws_hold_on_shuffled_lines(text: str, random: object) -> None:
    lines = text.splitlines(keepends=True)
    random.shuffle(lines)  # type: ignore[attr-defined]
    _hold("".join(lines))


@_settings
@given(_texts, st.data())
def test_laws_hold_on_truncated_texts(text: str, data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(text)))
    last = data.draw(st.integers(first, len(text)))
    _hold(text[first:last])


@_settings
@given(
    st.lists(_texts, min_size=2, max_size=4), st.sampled_from(["", "\n", "\n\n", "\x0c", "\n----------\n"])
)
def test_laws_hold_on_concatenated_texts(texts: list[str], between: str) -> None:
    _hold(between.join(texts))


@_settings
@given(_texts, st.lists(st.tuples(st.integers(0, 400), _noise_line), min_size=1, max_size=12), _line_end)
def test_laws_hold_with_noise_between_the_lines(text: str, noise: list[tuple[int, str]], end: str) -> None:
    lines = text.splitlines()
    for position, line in noise:
        lines.insert(position % (len(lines) + 1), line)
    _hold(end.join(lines))


@_settings
@given(st.lists(_noise_line, max_size=25))
def test_laws_hold_on_noise_alone(lines: list[str]) -> None:
    _hold("\n".join(lines))


@_settings
@given(st.text(max_size=400))
def test_laws_hold_on_random_text(text: str) -> None:
    _hold(text)


@_settings
@given(st.text(alphabet="aB :-—,.()\n\r\t\u00a0\u0661/1209", max_size=200))
def test_laws_hold_on_random_punctuation(text: str) -> None:
    _hold(text)


_LABELS = ("Title", "By", "News ID", "Publish Date", "Filed under", "Von", "Por", "Source", "Tags", "")
_ODD_LABELS = (
    "\u2022 Title",
    "* By",
    "\ufb01led under",
    "T\u0130TLE",
    "Foto\u011fraf\u0131",
    "\u0130STANBUL (AA) -",
)
_label = st.sampled_from(_LABELS + _ODD_LABELS)
_folds = "\u0130\u0131\u017f\u1e9e\u00df\ufb01\u0149\u01f0\u0390\u0301\u0307"
_odd_value = st.text(f"{_folds}aI -,.\u06f1\ud83d\ude00\ud800", max_size=20)


@_settings
@given(
    st.lists(st.tuples(_label, st.sampled_from([": ", " ", ":"]), _odd_value), min_size=1, max_size=6), _texts
)
def test_laws_hold_for_letters_that_change_when_they_are_folded(
    lines: list[tuple[str, str, str]], text: str
) -> None:
    head = "\n".join("".join(line) for line in lines)
    for whole in (head, f"{head}\n{text}"):
        _hold(whole)


@_settings
@given(_texts, st.sampled_from([known.name for known in builtin().known]), st.sampled_from([None, "MDY"]))
def test_laws_hold_for_a_layout_that_does_not_fit(text: str, layout: str, order: DateOrder | None) -> None:
    articles = parse(text, Options(layout=layout, date_order=order))

    check_lines(text, articles)
    for article in articles:
        check_values(text, article)
        check_record(article)
        assert article.layout == layout


# Another machine: whoever asks its clock what day it is gets no answer.
_ELSEWHERE = """
import datetime, sys, time

def refuse(*_):
    raise AssertionError("somebody asks for the time")

class Day(datetime.date):
    today = refuse

class Moment(datetime.datetime):
    now = today = utcnow = refuse

datetime.date, datetime.datetime = Day, Moment
formatted = time.strftime
time.time = time.localtime = time.gmtime = refuse
time.strftime = lambda form, *when: formatted(form, *when) if when else refuse()

from newsparse import parse_file
from newsparse.record import to_json

for path in sys.argv[1:]:
    for article in parse_file(path):
        sys.stdout.buffer.write(to_json(article) + b"\\n")
"""


def test_records_are_the_same_on_another_clock_zone_locale_and_hash_seed() -> None:
    here = [to_json(article) for path in _SAMPLES for article in parse_file(path)]
    environment = {
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "1",
        "PATH": os.environ["PATH"],
    }
    command = [sys.executable, "-c", _ELSEWHERE, *map(str, _SAMPLES)]

    there = subprocess.run(command, env=environment, capture_output=True, check=False)

    assert there.stderr == b""
    assert there.stdout.splitlines() == here
