"""Articles to write: made by hand, from the samples, and as hostile as hypothesis can make them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from newsparse.model import (
    NO_COMMENTS,
    NO_DATELINE,
    SCHEMA,
    UNJUDGED,
    Article,
    ArticleWarning,
    Comment,
    Comments,
    Confidence,
    DateFound,
    Dateline,
    DateRole,
    SectionName,
    SectionRun,
    Source,
    WarningCode,
)
from newsparse.record import from_record

TESTS = Path(__file__).parent
_SAMPLES = TESTS.parent / "samples"
_SURE = {"publish_date": 0.9, "title": 0.9, "paragraphs": 0.9}  # proofs of samples do not say how sure

EMPTY = Article(
    schema=SCHEMA, news_id=None, publish_date=None, update_date=None, page_date=None, title=None, kicker=None,
    subtitle=None, byline=None, authors=(), dateline=NO_DATELINE, paragraphs=(), comments=NO_COMMENTS,
    trailer=(), labels={}, dates=(), lines={}, sections=(SectionRun("chrome", 1, 1),), language=None,
    word_count=0, confidence=UNJUDGED, layout="general", warnings=(),
    source=Source(None, 1, 1, 1, None, {}, {}, None),
)  # fmt: skip

FULL = Article(
    schema=SCHEMA,
    news_id="80431",
    publish_date="2020-07-08T22:26+04:30",
    update_date="2020-07-09T10:00:05Z",
    page_date="2020-08-13T09:40",
    title="Rain helps cocoa in Bahia",
    kicker="Harvest",
    subtitle="Growers expect a better year",
    byline="Ana Lima and J. Reis",
    authors=("Ana Lima", "J. Reis"),
    dateline=Dateline("SALVADOR/ILHEUS (Dispatches) --", ("SALVADOR", "ILHEUS"), "Dispatches", "2020-07-07"),
    paragraphs=("It rained all week.", "The trees are in flower again."),
    comments=Comments("2 Comments", (Comment("Joe", "2020-07-10", "Good."), Comment(None, None, "At last!"))),
    trailer=("Tags: cocoa, rain",),
    labels={"Section": "Economy"},
    dates=(DateFound("publish", "July 08, 2020 - 22:26", "2020-07-08T22:26", 3, None),),
    lines={"title": (4,), "paragraphs": (5, 6)},
    sections=(
        SectionRun("chrome", 1, 1),
        SectionRun("header", 2, 4),
        SectionRun("body", 5, 6),
        SectionRun("trailer", 7, 7),
        SectionRun("comments", 8, 9),
    ),
    language="en",
    word_count=10,
    confidence=Confidence(publish_date=0.97, title=0.9, paragraphs=0.55),
    layout="general",
    warnings=(ArticleWarning("unsure", "The headline could be a kicker.", 4),),
    source=Source(
        *("news/80431.txt", 2, 1, 9, "utf-8"),
        {"url": "https://news.example/80431", "tags": [1]},
        {"authors": "json-ld"},
        "news/80400.txt",
    ),
)

RIGHT_TO_LEFT = replace(
    FULL,
    title="باران به کاکائو کمک می‌کند",
    paragraphs=("\u202bیک هفته باران بارید.\u202c", "مطر في باهيا\u200f"),
    labels={"سرویس": "اقتصاد"},
)
SPREADSHEET = replace(
    FULL,
    title='=HYPERLINK("http://evil.example","x")',
    kicker="@SUM(A1)",
    subtitle="'=1+1",
    byline="  +1",
    paragraphs=("-2+3", "=cmd|' /C calc'!A0"),
    authors=("Doe; Jane",),
)
MARKUP = replace(
    FULL,
    title="# *Rain* & <cocoa> ]]> #",
    paragraphs=("- a?", "1. one", "2) two", "---", "```", "> quote", "a\nb\r\nc", "&amp; &#65;", "\\[x](y)"),
    comments=Comments(None, (Comment("*Joe*", None, "# no heading"), Comment(None, None, "+ no list"))),
)
UNSPEAKABLE = replace(
    FULL,
    title="nul \0 and surrogate \ud800 and bell \x07",
    paragraphs=("\udfff", "\ufffe\ufeff\u202e", "\x85\u2028\x0b\x0c"),
    labels={"\ud800\0": "\0"},
    source=replace(FULL.source, path="caf\udce9.txt", meta={"\udc00": ["\0", {"x": "\ud800"}]}),
)
LONG = replace(FULL, paragraphs=('Rain, "more" rain. ' * 55_000 + "\nRain.",))

HAND_MADE = {
    "empty": EMPTY,
    "full": FULL,
    "right-to-left": RIGHT_TO_LEFT,
    "spreadsheet": SPREADSHEET,
    "markup": MARKUP,
    "unspeakable": UNSPEAKABLE,
    "a megabyte": LONG,
}


def sample_articles() -> dict[str, Article]:
    """The records beside the texts of samples/, as articles."""
    paths = sorted(path for path in _SAMPLES.rglob("*.json") if path.parent.name != "known-failures")
    records = ((path, {**record, "confidence": _SURE}) for path in paths for record in _records(path))
    return {f"{path.stem}-{record['source']['article']}": from_record(record) for path, record in records}


def _records(path: Path) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))
    return records


SAMPLES = sample_articles()

every_article = pytest.mark.parametrize(
    "articles",
    [
        *([article] for article in HAND_MADE.values()),
        pytest.param(
            list(SAMPLES.values()),
            marks=pytest.mark.skipif(not SAMPLES, reason="no JSON stands beside the texts of samples/"),
        ),
    ],
    ids=[*HAND_MADE, "samples"],
)

_WHITE = [" ", "\t", "\n", "\r", "\r\n", "\n\n", "\x85", "\xa0", "\u2028"]
_UNSPEAKABLE = [
    "\0",
    "\x07",
    "\x1b",
    "\x1f",
    "\x7f",
    "\ud800",
    "\udfff",
    "\ufffe",
    "\ufeff",
    "\u200f",
    "\u202e",
]
_FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "'", "''", "|", ";", ",", '"', '""']
_MARKS = [
    "\\",
    "\\n",
    "\\u0000",
    "\\ud800",
    "<b>",
    "</p>",
    "&amp;",
    "&#0;",
    "]]>",
    "<!--",
    "{{x}}",
    "%s",
    "$x$",
]
_MORE_MARKS = [
    "---",
    "...",
    "#",
    "-",
    "*",
    "+",
    ">",
    "1.",
    "2)",
    "```",
    "~~~",
    "*a*",
    "_a_",
    "**b",
    "[x](y)",
    "![x]",
]
_WORDS = ["null", "true", "1e5", "2020-07-08", "~", ":", "?", "!", "@id", "@context", "😀", "é", "ى", "rain"]
_PIECES = st.sampled_from([*_WHITE, *_UNSPEAKABLE, *_FORMULAS, *_MARKS, *_MORE_MARKS, *_WORDS])


def _has_no_pair(text: str) -> bool:
    """Two lone surrogates side by side would be read back as one character."""
    return text == text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


_TEXTS = (
    st.lists(_PIECES | st.text(max_size=6), min_size=1, max_size=6)
    .map("".join)
    .filter(lambda text: text != "" and _has_no_pair(text))
)
_DATES = st.sampled_from(
    [
        *("2020", "2020-07", "2020-07-08", "2020-02-31", "2020-07-08T22:26", "2020-07-08T22:26:59"),
        *("2020-07-08T22:26Z", "2020-07-08T22:26+04:30", "2020-07-08T22:26:59-11:59"),
        *("0001-01-01T00:00+14:00", "9999-12-31T23:59:59-01:00", "0000-01-01T00:00Z"),
    ]
)
_LINE_NUMBERS = st.integers(1, 2**40)
_META = st.dictionaries(
    _TEXTS,
    st.recursive(
        st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(-1e6, 1e6) | _TEXTS,
        lambda values: st.lists(values, max_size=2) | st.dictionaries(_TEXTS, values, max_size=2),
        max_leaves=4,
    ),
    max_size=2,
)


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def _some(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


def hostile_articles() -> st.SearchStrategy[Article]:
    """Articles that are valid by the schema and as unlike news as can be."""
    fields = ("news_id", "title", "kicker", "subtitle", "byline")
    return st.builds(
        Article,
        schema=st.just(SCHEMA),
        **{field: _maybe(_TEXTS) for field in fields},
        **{f"{role}_date": _maybe(_DATES) for role in ("publish", "update", "page")},
        authors=_some(_TEXTS),
        dateline=st.builds(Dateline, _maybe(_TEXTS), _some(_TEXTS), _maybe(_TEXTS), _maybe(_DATES)),
        paragraphs=_some(_TEXTS),
        comments=st.builds(
            Comments, _maybe(_TEXTS), _some(st.builds(Comment, _maybe(_TEXTS), _maybe(_DATES), _TEXTS))
        ),
        trailer=_some(_TEXTS),
        labels=st.dictionaries(_TEXTS, _TEXTS, max_size=2),
        dates=_some(
            st.builds(
                DateFound,
                st.sampled_from(get_args(DateRole)),
                _TEXTS,
                _maybe(_DATES),
                _maybe(_LINE_NUMBERS),
                _maybe(_TEXTS),
            )
        ),
        lines=st.dictionaries(
            st.sampled_from(fields), st.lists(_LINE_NUMBERS, min_size=1, max_size=3).map(tuple), max_size=2
        ),
        sections=_some(
            st.builds(SectionRun, st.sampled_from(get_args(SectionName)), _LINE_NUMBERS, _LINE_NUMBERS)
        ),
        language=_maybe(st.sampled_from(["en", "fa", "zh", "haw"])),
        word_count=st.integers(0, 2**40),
        confidence=st.builds(Confidence, *[_maybe(st.integers(0, 100).map(lambda part: part / 100))] * 3),
        layout=_TEXTS,
        warnings=_some(
            st.builds(ArticleWarning, st.sampled_from(get_args(WarningCode)), _TEXTS, _maybe(_LINE_NUMBERS))
        ),
        source=st.builds(
            Source,
            _maybe(_TEXTS),
            _LINE_NUMBERS,
            _LINE_NUMBERS,
            _LINE_NUMBERS,
            _maybe(_TEXTS),
            _META,
            st.dictionaries(st.sampled_from(fields), _TEXTS, max_size=2),
            _maybe(_TEXTS),
        ),
    )


def for_any_article(test: Callable[..., None]) -> Callable[..., None]:
    """Run a test with many hostile articles; they are its argument `article`."""
    modest = settings(
        max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
    return modest(given(article=_HOSTILE)(test))


_HOSTILE = hostile_articles()
