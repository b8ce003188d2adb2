"""JSON Lines and JSON, read by the standard library."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from output_articles import EMPTY, FULL, UNSPEAKABLE, every_article, for_any_article

from newsparse.model import Article
from newsparse.outputs import Settings, format_named, open_writer
from newsparse.record import from_record, to_record

_DEFAULT = Settings()


def _written(name: str, articles: list[Article], settings: Settings = _DEFAULT) -> bytes:
    stream = io.BytesIO()
    writer = open_writer(format_named(name), stream, settings)
    for article in articles:
        writer.write(article)
    writer.close()
    return stream.getvalue()


def _chosen(fields: str, article: Article = FULL) -> Any:
    return json.loads(_written("jsonl", [article], Settings(fields=tuple(fields.split(",")))))


@pytest.mark.parametrize("count", [0, 1, 3])
@pytest.mark.parametrize("settings", [Settings(), Settings(pretty=True), Settings(ascii_only=True)])
def test_json_is_one_valid_array_at_any_length(count: int, settings: Settings) -> None:
    assert json.loads(_written("json", [FULL] * count, settings)) == [to_record(FULL)] * count


def test_json_has_one_record_a_line() -> None:
    assert _written("json", [FULL, EMPTY]).count(b"\n") == 4


@pytest.mark.parametrize("name", ["json", "jsonl"])
@pytest.mark.parametrize("settings", [Settings(), Settings(pretty=True), Settings(ascii_only=True)])
@every_article
def test_the_record_comes_out_whole(name: str, settings: Settings, articles: list[Article]) -> None:
    for article in articles:
        read = json.loads(_written(name, [article], settings))
        assert from_record(read[0] if name == "json" else read) == article


@for_any_article
def test_lines_stay_lines(article: Article) -> None:
    lines = _written("jsonl", [article, article]).decode("utf-8").split("\n")
    assert [bool(line) for line in lines] == [True, True, False]


def test_pretty_records_are_indented_by_two() -> None:
    assert _written("jsonl", [FULL], Settings(pretty=True)).startswith(b'{\n  "schema": 2,\n  "news_id": ')


def test_pretty_records_keep_lone_surrogates() -> None:
    assert b"surrogate \\ud800" in _written("jsonl", [UNSPEAKABLE], Settings(pretty=True))


def test_fields_are_written_in_the_order_that_was_asked_for() -> None:
    assert list(_chosen("title,news_id,byline").items()) == [
        ("title", FULL.title),
        ("news_id", "80431"),
        ("byline", FULL.byline),
    ]


def test_members_keep_their_shape() -> None:
    assert _chosen("dateline.places,title,dateline.agency") == {
        "dateline": {"places": ["SALVADOR", "ILHEUS"], "agency": "Dispatches"},
        "title": FULL.title,
    }


def test_a_member_of_a_list_is_taken_from_every_item() -> None:
    items = [{"text": "Good."}, {"text": "At last!"}]
    assert _chosen("comments.items.text") == {"comments": {"items": items}}


def test_a_free_key_that_an_article_lacks_is_null() -> None:
    assert _chosen("labels.Section,labels.Page,source.meta.url.host") == {
        "labels": {"Section": "Economy", "Page": None},
        "source": {"meta": {"url": None}},
    }


@pytest.mark.parametrize("fields", ["dateline,dateline.text", "dateline.text,dateline"])
def test_the_whole_outweighs_a_part_of_it(fields: str) -> None:
    assert _chosen(fields) == {"dateline": to_record(FULL)["dateline"]}
