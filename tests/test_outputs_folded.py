"""The view of a record at a terminal: short, and still JSON."""

from __future__ import annotations

import json

from output_articles import EMPTY, FULL, UNSPEAKABLE, every_article

from newsparse.model import Article
from newsparse.outputs import Settings, format_named
from newsparse.outputs._folded import folded, ranges


@every_article
def test_the_view_is_json_with_every_text_of_the_record(articles: list[Article]) -> None:
    for article in articles:
        for ascii_only in (False, True):
            view = json.loads(folded(article, ascii_only=ascii_only))
            assert view.get("title") == article.title
            assert view.get("paragraphs", []) == list(article.paragraphs)
            assert view.get("trailer", []) == list(article.trailer)


def test_the_headline_comes_first_and_line_numbers_last_in_a_line_each() -> None:
    lines = folded(FULL, ascii_only=False).decode().splitlines()

    assert lines[1] == '  "title": "Rain helps cocoa in Bahia",'
    assert '  "lines": {"title": "4", "paragraphs": "5-6"},' in lines
    assert '  "sections": ["chrome 1", "header 2-4", "body 5-6", "trailer 7", "comments 8-9"],' in lines
    assert '  "confidence": {"publish_date": 0.97, "title": 0.9, "paragraphs": 0.55},' in lines
    assert len(lines) < 40


def test_what_is_empty_is_left_out() -> None:
    assert set(json.loads(folded(EMPTY, ascii_only=False))) == {
        "word_count", "sections", "layout", "source", "schema",
    }  # fmt: skip


def test_lone_surrogates_are_escaped() -> None:
    assert b"\\ud800" in folded(UNSPEAKABLE, ascii_only=False)


def test_numbers_in_a_row_are_a_range() -> None:
    assert ranges([5, 6, 7, 9]) == "5-7, 9"
    assert ranges([1]) == "1"


def test_chosen_fields_are_not_folded() -> None:
    encode = format_named("jsonl").encode
    assert encode is not None

    shown = encode(FULL, Settings(pretty=True, folded=True, fields=("lines",)))

    assert json.loads(shown) == {"lines": {"title": [4], "paragraphs": [5, 6]}}
