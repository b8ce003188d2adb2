"""The record: there and back without loss, its schema, and the name of an article."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator
from msgspec.structs import replace
from output_articles import FULL, TESTS, every_article, for_any_article

from newsparse.errors import UsageError
from newsparse.model import SCHEMA, UNJUDGED, Article
from newsparse.record import content_id, from_json, from_record, json_schema, to_json, to_record
from newsparse.resources import text_of

_DATA = TESTS / "data"
_WRONG = sorted((_DATA / "should_fail").glob("*.json"))
_SCHEMA = json_schema()
_VALIDATOR = Draft202012Validator(_SCHEMA)

_wrong_records = pytest.mark.parametrize("path", _WRONG, ids=lambda path: path.stem)


def _assert_round_trip(article: Article) -> None:
    for ascii_only in (False, True):
        line = to_json(article, ascii_only=ascii_only)
        assert b"\n" not in line
        assert from_json(line) == article
        assert to_json(from_json(line), ascii_only=ascii_only) == line
    assert from_record(to_record(article)) == article
    assert json.loads(to_json(article)) == to_record(article)


@every_article
def test_a_record_read_back_is_the_same_article_and_gives_the_same_bytes(articles: list[Article]) -> None:
    for article in articles:
        _assert_round_trip(article)


@for_any_article
def test_any_record_read_back_is_the_same_article_and_gives_the_same_bytes(article: Article) -> None:
    _assert_round_trip(article)


def test_ascii_json_is_ascii_and_says_the_same() -> None:
    article = replace(FULL, title="Café 😀 \ud800")
    line = to_json(article, ascii_only=True)
    assert line.isascii()
    assert b'"Caf\\u00e9 \\ud83d\\ude00 \\ud800"' in line


def test_json_as_text_is_read_like_json_as_bytes() -> None:
    assert from_json(to_json(FULL).decode()) == FULL
    assert from_json(to_json(FULL).decode().replace("Harvest", "\ud800")).kicker == "\ud800"


@pytest.mark.parametrize("line", ["", "{", '{"title":"\\ud800', "[]", '{"title":"\\ud800"}', "\ud800"])
def test_what_is_no_record_is_refused(line: str) -> None:
    with pytest.raises(msgspec.DecodeError):
        from_json(line)


def test_keys_stand_in_the_order_of_the_model() -> None:
    assert tuple(to_record(FULL)) == Article.__struct_fields__
    assert list(json.loads(to_json(FULL))) == list(Article.__struct_fields__)


@every_article
def test_the_schema_accepts_the_record(articles: list[Article]) -> None:
    for article in articles:
        _VALIDATOR.validate(to_record(article))


@for_any_article
def test_the_schema_accepts_any_record(article: Article) -> None:
    _VALIDATOR.validate(to_record(article))


def test_the_schema_is_a_valid_schema() -> None:
    Draft202012Validator.check_schema(_SCHEMA)


def test_every_object_of_the_schema_requires_all_its_keys_and_allows_no_other() -> None:
    described = [kind for kind in _SCHEMA["$defs"].values() if kind["type"] == "object"]
    assert len(described) == 9
    for kind in described:
        assert kind["required"] == list(kind["properties"])
        assert kind["additionalProperties"] is False


def test_a_record_of_the_first_schema_is_read_with_what_it_says() -> None:
    old = _read(_DATA / "record-1.json")
    source = replace(FULL.source, said_by={}, duplicate_of=None)
    unknown = replace(FULL, sections=(), language=None, confidence=UNJUDGED, source=source)

    assert Draft202012Validator(json_schema(1)).is_valid(old)
    assert from_record(old) == unknown
    assert from_json(json.dumps(old)) == unknown
    assert unknown.word_count == 10  # counted from the old paragraphs
    _VALIDATOR.validate(to_record(unknown))


def test_a_record_of_the_first_schema_with_a_newer_key_is_none() -> None:
    old = {**_read(_DATA / "record-1.json"), "language": "en"}

    with pytest.raises(msgspec.ValidationError, match="unknown field `language`"):
        from_json(json.dumps(old))


def test_a_record_of_a_newer_schema_is_refused_with_its_number() -> None:
    newer = {**to_record(FULL), "schema": SCHEMA + 1, "mood": "gay"}

    with pytest.raises(msgspec.ValidationError, match="written by a newer newsparse"):
        from_json(json.dumps(newer))


def test_the_schemas_that_were_released_never_change() -> None:
    digests = {
        number: hashlib.sha256(text_of(f"schemas/record-{number}.json").encode()).hexdigest()
        for number in range(1, SCHEMA)
    }
    assert digests == {1: "98513517496f46e1fc4b21c89dfbedbd14031570ddaf5f9e0e6bd126a6805d38"}


@pytest.mark.parametrize("number", [0, -1, SCHEMA + 1])
def test_a_schema_that_never_was_is_refused(number: int) -> None:
    with pytest.raises(UsageError, match="no schema"):
        json_schema(number)


def test_there_are_at_least_thirty_wrong_records() -> None:
    assert len(_WRONG) >= 30


def test_the_record_that_the_wrong_ones_are_made_of_is_right() -> None:
    record = _read(_DATA / "good_record.json")
    _VALIDATOR.validate(record)
    assert from_record(record) == FULL


@_wrong_records
def test_a_wrong_record_has_one_defect(path: Path) -> None:
    assert len(list(_differences(_read(_DATA / "good_record.json"), _read(path)))) == 1


@_wrong_records
def test_the_schema_refuses_a_wrong_record(path: Path) -> None:
    assert not _VALIDATOR.is_valid(_read(path))


@_wrong_records
def test_a_wrong_record_is_no_article(path: Path) -> None:
    with pytest.raises(msgspec.ValidationError):
        from_json(path.read_bytes())


def _read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def _differences(good: Any, wrong: Any) -> Iterator[tuple[Any, Any]]:
    """The places where two records part: a key or an item that only one has, or values that differ."""
    if isinstance(good, dict) and isinstance(wrong, dict):
        for key in good.keys() | wrong.keys():
            yield from _differences(good.get(key, "missing"), wrong.get(key, "missing"))
    elif isinstance(good, list) and isinstance(wrong, list) and good and wrong:
        for number in range(max(len(good), len(wrong))):
            yield from _differences(
                *((items[number : number + 1] or ["missing"])[0] for items in (good, wrong))
            )
    elif good != wrong or type(good) is not type(wrong):
        yield good, wrong


def test_the_name_of_an_article_never_changes() -> None:
    digest = "edfbc2e46584696519095008741e3aa874bfcb1cb1a50b060d42be154824a650"
    assert content_id(FULL) == f"urn:newsparse:sha256:{digest}"


@pytest.mark.parametrize(
    "other",
    [
        replace(FULL, source=replace(FULL.source, path=None)),
        replace(FULL, source=replace(FULL.source, encoding="windows-1252")),
        replace(FULL, publish_date="2020-07-08T22:26", layout="kayhan", warnings=(), lines={}),
    ],
    ids=["from a pipe", "in another encoding", "read with other options"],
)
def test_an_article_keeps_its_name(other: Article) -> None:
    assert content_id(other) == content_id(FULL)


@pytest.mark.parametrize(
    "other",
    [
        replace(FULL, title="Rain harms cocoa in Bahia"),
        replace(FULL, paragraphs=("It rained all week. The trees are in flower again.",)),
        replace(FULL, source=replace(FULL.source, article=3)),
        replace(FULL, source=replace(FULL.source, first_line=2)),
        replace(FULL, source=replace(FULL.source, meta={})),
    ],
    ids=["title", "paragraphs", "article", "line", "meta"],
)
def test_another_text_or_another_place_has_another_name(other: Article) -> None:
    assert content_id(other) != content_id(FULL)
