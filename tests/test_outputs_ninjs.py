"""ninjs 3.1, read by a validator with a schema of the part that is written."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from msgspec.structs import replace
from output_articles import EMPTY, FULL, TESTS, every_article, for_any_article

from newsparse.model import Article
from newsparse.outputs import Settings, format_named
from newsparse.record import content_id

_DEFAULT = Settings()
_SCHEMA = json.loads((TESTS / "data" / "ninjs-subset.schema.json").read_text("utf-8"))
_VALIDATOR = Draft202012Validator(_SCHEMA)


def _ninjs(article: Article, settings: Settings = _DEFAULT) -> Any:
    form = format_named("ninjs")
    assert form.encode is not None
    return json.loads(form.encode(article, settings))


def test_the_schema_is_a_valid_schema() -> None:
    Draft202012Validator.check_schema(_SCHEMA)


@every_article
def test_each_article_is_valid_ninjs(articles: list[Article]) -> None:
    for article in articles:
        _VALIDATOR.validate(_ninjs(article))


@for_any_article
def test_any_article_is_valid_ninjs(article: Article) -> None:
    _VALIDATOR.validate(_ninjs(article))


def test_the_article_is_mapped_member_by_member() -> None:
    uri = content_id(FULL)
    assert _ninjs(FULL) == {
        "uri": uri,
        "type": "text",
        "profile": "newsparse-text",
        "contentCreated": "2020-07-08T22:26:00+04:30",
        "firstCreated": "2020-07-08T22:26:00+04:30",
        "versionCreated": "2020-07-09T10:00:05+00:00",
        "altIds": [{"role": "news-id", "value": "80431"}],
        "headlines": [
            {"role": "main", "contentType": "text/plain", "value": "Rain helps cocoa in Bahia"},
            {"role": "kicker", "contentType": "text/plain", "value": "Harvest"},
            {"role": "subtitle", "contentType": "text/plain", "value": "Growers expect a better year"},
        ],
        "language": "en",
        "by": "Ana Lima and J. Reis",
        "people": [{"rel": "author", "name": "Ana Lima"}, {"rel": "author", "name": "J. Reis"}],
        "located": "SALVADOR / ILHEUS",
        "places": [{"rel": "dateline", "name": "SALVADOR"}, {"rel": "dateline", "name": "ILHEUS"}],
        "infoSources": [{"role": "dateline-agency", "name": "Dispatches"}],
        "bodies": [
            _body("main", f"{FULL.dateline.text} It rained all week.\n\nThe trees are in flower again."),
            _body("trailer", "Tags: cocoa, rain"),
        ],
        "associations": [
            {**_comment(uri, 1), "by": "Joe", "bodies": [_body("main", "Good.")]},
            {**_comment(uri, 2), "bodies": [_body("main", "At last!")]},
        ],
        "edNote": "unsure: The headline could be a kicker.",
        "standard": {
            "name": "ninjs",
            "version": "3.1",
            "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
        },
    }


def _body(role: str, text: str) -> dict[str, Any]:
    counts = {"charCount": len(text), "wordCount": len(text.split())}
    return {"role": role, "contentType": "text/plain", **counts, "value": text}


def _comment(uri: str, number: int) -> dict[str, str]:
    return {"name": f"comment-{number}", "rel": "comment", "uri": f"{uri}#comment-{number}", "type": "text"}


def test_an_empty_article_is_a_name_and_no_more() -> None:
    assert set(_ninjs(EMPTY)) == {"uri", "type", "profile", "standard"}


@pytest.mark.parametrize("date", ["2020", "2020-07", "2020-07-08", "2020-07-08T22:26", "2020-02-31T10:00Z"])
def test_a_date_that_is_no_moment_is_left_out(date: str) -> None:
    written = _ninjs(replace(FULL, publish_date=date, update_date=None))
    assert not {"contentCreated", "versionCreated"} & set(written)


def test_without_an_update_the_version_is_that_of_the_publication() -> None:
    written = _ninjs(replace(FULL, update_date=None))
    assert written["versionCreated"] == written["contentCreated"]
    assert "firstCreated" not in written


def test_a_day_does_not_become_a_moment_by_a_zone() -> None:
    article = replace(FULL, publish_date="2020-07-08", update_date=None)
    assert "contentCreated" not in _ninjs(article, Settings(timezone="Asia/Tehran"))


_WRONG: dict[str, dict[str, Any]] = {
    "no uri": {"uri": None},
    "a bare id for a uri": {"uri": "80431"},
    "a member of ninjs 1": {"byline": "Ana Lima"},
    "a member of ninjs 2": {"contentcreated": "2020-07-08T22:26:00Z"},
    "a moment without seconds": {"contentCreated": "2020-07-08T22:26Z"},
    "a moment without an offset": {"versionCreated": "2020-07-08T22:26:00"},
    "a day": {"versionCreated": "2020-07-08"},
    "a list of authors": {"by": ["Ana Lima"]},
    "a body without a value": {"bodies": [{"role": "main"}]},
    "a count as text": {"bodies": [{**_body("main", "x"), "charCount": "1"}]},
    "a headline that is a text": {"headlines": ["Rain"]},
    "a comment without a name": {"associations": [{"uri": "urn:newsparse:sha256:00#comment-1"}]},
    "a null": {"located": None},
    "a confidence": {"places": [{"name": "SALVADOR", "rel": "dateline", "confidence": 100}]},
}


@pytest.mark.parametrize("change", _WRONG.values(), ids=_WRONG)
def test_the_schema_refuses_what_ninjs_refuses(change: dict[str, Any]) -> None:
    wrong = copy.deepcopy(_ninjs(FULL)) | change
    if change == {"uri": None}:
        del wrong["uri"]
    assert not _VALIDATOR.is_valid(wrong)
