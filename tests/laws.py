"""The laws that hold for every text: nothing is lost, and nothing is made up."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache

from jsonschema import Draft202012Validator

from newsparse.model import Article, Options, Section, Span
from newsparse.parser import parse, parse_span, readings
from newsparse.record import json_schema, to_json, to_record

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_HYPHEN = re.compile("[-\u00ad\u2010]")
_BROKEN_WORD = re.compile("[-\u00ad\u2010][^\\S\n]*\n\\s*")


def check(text: str, articles: list[Article]) -> None:
    """Assert all laws for a text and the articles that `parse(text)` gave."""
    check_lines(text, articles)
    check_sections(text, articles)
    for article in articles:
        check_words(text, article)
        check_values(text, article)
        check_record(article)
    check_function_of_text(text, articles)


def raw_lines(text: str) -> list[str]:
    """The lines of a text with their ends, cut at line feeds and carriage returns only."""
    return _LINE.findall(text)


def span_of(text: str, article: Article) -> Span:
    """The article's own text, as its `source` names it."""
    source = article.source
    return Span(
        "".join(raw_lines(text)[source.first_line - 1 : source.last_line]), source.article, source.first_line
    )


def check_lines(text: str, articles: list[Article]) -> None:
    """Law 1: the raw lines joined are the input, and the articles stand in it in order without overlap."""
    lines = raw_lines(text)
    assert "".join(lines) == text
    last = 0
    for position, article in enumerate(articles, 1):
        source = article.source
        assert source.article == position
        assert last < source.first_line <= source.last_line <= len(lines)
        last = source.last_line
    if text.strip():
        assert articles, "a text that is more than white space is at least one article"


def check_sections(text: str, articles: list[Article]) -> None:
    """Law 2: every line of an article is read exactly once, as exactly one section, in reading order."""
    for article in articles:
        span = span_of(text, article)
        read = readings(span, Options())
        assert "".join(reading.line.raw for reading in read) == span.text
        numbers = [reading.line.number for reading in read]
        assert numbers == list(range(article.source.first_line, article.source.last_line + 1))
        assert all(isinstance(reading.section, Section) and reading.margin >= 0 for reading in read)
        check_runs(article, [reading.section.name.lower() for reading in read])


def check_runs(article: Article, sections: list[str]) -> None:
    """Law 2 in the record: its runs of sections hold every line once and say what `readings` says."""
    told: list[str] = []
    for before, run in zip((None, *article.sections), article.sections, strict=False):
        assert run.first == article.source.first_line + len(told)
        assert run.last >= run.first
        assert before is None or before.section != run.section, "two runs that are one"
        told += [run.section] * (run.last - run.first + 1)
    assert told == sections


def check_words(text: str, article: Article) -> None:
    """Law 2 in words: each line with letters is in one run; words in fields and words left out are all words.

    The words of the lines that give paragraphs are those of the paragraphs and of what was taken off them.
    """
    lines = raw_lines(text)
    source = article.source
    own = range(source.first_line, source.last_line + 1)
    runs = [number for run in article.sections for number in range(run.first, run.last + 1)]
    assert runs == list(own), "a line is in no run of sections, or in two"
    named = {number for numbers in article.lines.values() for number in numbers}
    total, used, left = (
        sum(len(lines[number - 1].split()) for number in numbers)
        for numbers in (own, named, set(own) - named)
    )
    assert used + left == total
    body = article.lines.get("paragraphs", ())
    shared = {field for field, numbers in article.lines.items() if set(numbers) & set(body)}
    if shared <= {"paragraphs", "dateline"}:
        printed = [lines[number - 1] for number in body]
        label = re.match(r"[^:：]{1,24}[:：]", printed[0].strip()) if printed else None
        values = [article.dateline.text or "", *article.paragraphs, label[0] if label else ""]
        lost = Counter(_letters("".join(printed))) - Counter(_letters("".join(values)))
        assert not lost, f"letters of the body are in no value: {lost}"


def _letters(text: str) -> str:
    """The letters and figures of a text, without what joins and parts them."""
    return "".join(filter(str.isalnum, text))


def check_values(text: str, article: Article) -> None:
    """Law 3: every value is made, in order, of words in the lines that `lines` names for it."""
    values = _values(article)
    assert set(article.lines) == {field for field, value in values.items() if value}
    lines = raw_lines(text)
    for field, numbers in article.lines.items():
        assert list(numbers) == sorted(set(numbers)), f"{field}: {numbers} are not in order"
        assert article.source.first_line <= numbers[0], (
            f"{field}: line {numbers[0]} belongs to another article"
        )
        assert numbers[-1] <= article.source.last_line, (
            f"{field}: line {numbers[-1]} belongs to another article"
        )
        for run in values[field]:
            _check_words(field, run, [lines[number - 1] for number in numbers])
    _check_dates(lines, article)


def check_record(article: Article) -> None:
    """Law 4, first half: the record is valid against its schema."""
    _validator().validate(to_record(article))


def check_function_of_text(text: str, articles: list[Article]) -> None:
    """Law 4, second half: the same text gives the same bytes, and no article depends on its neighbours."""
    assert [to_json(article) for article in parse(text)] == [to_json(article) for article in articles]
    for article in articles:
        alone = parse_span(span_of(text, article))
        assert _own(alone) == _own(article)


def _own(article: Article) -> dict[str, object]:
    """What an article says of itself: all but the warnings that the cutting of the input gave."""
    record = to_record(article)
    record["warnings"] = [warning for warning in record["warnings"] if warning["code"] != "count-mismatch"]
    return record


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(json_schema())


def _values(article: Article) -> dict[str, list[list[str]]]:
    """For each field of the record that `lines` may name, runs of strings that must come from its lines."""
    return {
        **{
            field: _run(getattr(article, field))
            for field in ("title", "kicker", "subtitle", "byline", "news_id")
        },
        **{
            field: [[]] * bool(getattr(article, field))
            for field in ("publish_date", "update_date", "page_date")
        },
        "authors": [[author] for author in article.authors],
        "dateline": _dateline_values(article),
        "paragraphs": _run(*article.paragraphs),
        "comments": _comment_values(article),
        "trailer": _run(*article.trailer),
        "labels": [[key, value] for key, value in article.labels.items()],
    }


def _run(*values: str | None) -> list[list[str]]:
    present = [value for value in values if value]
    return [present] if present else []


def _dateline_values(article: Article) -> list[list[str]]:
    dateline = article.dateline
    return [*_run(dateline.text), *_run(*dateline.places), *_run(dateline.agency)]


def _comment_values(article: Article) -> list[list[str]]:
    items = article.comments.items
    authors, texts = [item.author for item in items], [item.text for item in items]
    return [*_run(article.comments.marker), *_run(*authors), *_run(*texts)]


def _check_words(field: str, values: Iterable[str], lines: list[str]) -> None:
    """Each word stands in the lines after the word before it; only broken words may be joined."""
    source, position = _comparable("\n".join(line.strip() for line in lines)), 0
    for value in values:
        assert value == " ".join(value.split()), f"{field}: white space in {value!r} is not folded"
        for part in _comparable(value).split():
            is_there = source.find(part, position) >= 0
            word = part if is_there else part.removesuffix(",")  # between items of a list in metadata
            found = source.find(word, position)
            assert found >= 0, f"{field}: {word!r} of {value!r} does not come, in order, from {lines!r}"
            position = found + len(word)


def _comparable(text: str) -> str:
    """ASCII digits, broken words joined, no hyphens: what may differ between lines and value."""
    digits = (str(unicodedata.digit(char)) if char.isdecimal() else char for char in text)
    return _HYPHEN.sub("", _BROKEN_WORD.sub("", "".join(digits)))


def _check_dates(lines: list[str], article: Article) -> None:
    """Every date candidate stands where it says, and the record's dates are among the candidates."""
    for found in article.dates:
        _check_words("dates", [found.text], lines[found.line - 1 : article.source.last_line])
    candidates = {found.value for found in article.dates}
    for field in ("publish_date", "update_date", "page_date"):
        value = getattr(article, field)
        assert value is None or value in candidates, f"{field} {value} is none of {candidates}"
