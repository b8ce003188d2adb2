"""JSON-LD, read by a JSON-LD processor with a local context."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from msgspec.structs import replace
from output_articles import EMPTY, FULL, TESTS, every_article, for_any_article
from pyld import jsonld

from newsparse.model import Article, Comments
from newsparse.outputs import Settings, format_named, open_writer
from newsparse.record import content_id

_CONTEXT = json.loads((TESTS / "data" / "schema-org-context.json").read_text("utf-8"))
_SCHEMA_ORG = "https://schema.org/"


def _written(*articles: Article) -> Any:
    stream = io.BytesIO()
    writer = open_writer(format_named("jsonld"), stream)
    for article in articles:
        writer.write(article)
    writer.close()
    return json.loads(stream.getvalue())


def _load(url: str, _options: Any) -> dict[str, Any]:
    assert url == "https://schema.org"
    return {"contextUrl": None, "documentUrl": url, "document": _CONTEXT}


def _expanded(document: Any) -> list[Any]:
    return jsonld.expand(document, {"documentLoader": _load})  # type: ignore[no-any-return]


def _terms(node: Any) -> int:
    """How many members a node and the nodes in it have: a processor drops those it cannot name."""
    if isinstance(node, list):
        return sum(map(_terms, node))
    if not isinstance(node, dict):
        return 0
    members = {key: value for key, value in node.items() if key not in ("@value", "@context")}
    is_literal = len(members) < len(node) and "@context" not in node
    return 0 if is_literal else len(members) + sum(map(_terms, members.values()))


def _plain(node: Any) -> Any:
    """An expanded node with short names and bare values."""
    if isinstance(node, list):
        values = [_plain(item) for item in node]
        return values[0] if len(values) == 1 else values
    if not isinstance(node, dict):
        return node.removeprefix(_SCHEMA_ORG)
    if "@value" in node:
        return node["@value"]
    return {key.removeprefix(_SCHEMA_ORG): _plain(value) for key, value in node.items()}


def _assert_nothing_is_dropped(*articles: Article) -> None:
    document = _written(*articles)
    nodes = _expanded(document)
    assert [node["@id"] for node in nodes] == [content_id(article) for article in articles]
    assert all(node["@type"] == [f"{_SCHEMA_ORG}NewsArticle"] for node in nodes)
    own = sum(len(node.get("url", "")) > 0 for node in document["@graph"])  # a url expands to a node
    assert _terms(nodes) == _terms(document["@graph"]) + own


@every_article
def test_a_processor_knows_every_term_of_each_article(articles: list[Article]) -> None:
    for article in articles:
        _assert_nothing_is_dropped(article)


@for_any_article
def test_a_processor_knows_every_term_of_any_article(article: Article) -> None:
    _assert_nothing_is_dropped(article)


def test_all_articles_stand_in_one_graph() -> None:
    _assert_nothing_is_dropped(FULL, replace(FULL, title="Another"), EMPTY)


def test_no_articles_are_an_empty_graph() -> None:
    assert _written() == {"@context": "https://schema.org", "@graph": []}
    assert _expanded(_written()) == []


def test_the_article_is_mapped_property_by_property() -> None:
    uri = content_id(FULL)
    (node,) = _expanded(_written(FULL))
    assert _plain(node) == {
        "@id": uri,
        "@type": "NewsArticle",
        "identifier": {"@type": "PropertyValue", "propertyID": "news-id", "value": "80431"},
        "url": {"@id": "https://news.example/80431"},
        "headline": "Rain helps cocoa in Bahia",
        "alternativeHeadline": ["Harvest", "Growers expect a better year"],
        "creditText": "Ana Lima and J. Reis",
        "author": [{"@type": "Person", "name": "Ana Lima"}, {"@type": "Person", "name": "J. Reis"}],
        "datePublished": "2020-07-08T22:26+04:30",
        "dateModified": "2020-07-09T10:00:05Z",
        "sdDatePublished": "2020-08-13",
        "dateline": "SALVADOR/ILHEUS (Dispatches) --",
        "locationCreated": [{"@type": "Place", "name": "SALVADOR"}, {"@type": "Place", "name": "ILHEUS"}],
        "sourceOrganization": {"@type": "Organization", "name": "Dispatches"},
        "inLanguage": "en",
        "articleBody": "It rained all week.\n\nThe trees are in flower again.",
        "wordCount": 10,
        "commentCount": 2,
        "comment": [
            {
                "@type": "Comment",
                "@id": f"{uri}#comment-1",
                "author": {"@type": "Person", "name": "Joe"},
                "dateCreated": "2020-07-10",
                "text": "Good.",
            },
            {"@type": "Comment", "@id": f"{uri}#comment-2", "text": "At last!"},
        ],
        "isBasedOn": {"@type": "CreativeWork", "name": "news/80431.txt", "position": 2},
    }


def test_comments_are_counted_as_none_only_where_a_section_of_them_was_seen() -> None:
    seen = replace(FULL, comments=Comments("0 Comments", ()))
    assert _written(seen)["@graph"][0]["commentCount"] == 0
    assert "commentCount" not in _written(replace(FULL, comments=Comments(None, ())))["@graph"][0]


@pytest.mark.parametrize("date", ["2020", "2020-07", "2020-07-08", "2020-07-08T22:26"])
def test_dates_are_as_exact_as_the_text(date: str) -> None:
    assert _written(replace(FULL, publish_date=date))["@graph"][0]["datePublished"] == date


def test_a_pretty_graph_is_the_same_graph() -> None:
    stream = io.BytesIO()
    writer = open_writer(format_named("jsonld"), stream, Settings(pretty=True))
    writer.write(FULL)
    writer.close()
    assert json.loads(stream.getvalue()) == _written(FULL)
