"""Markdown, read by a YAML parser and by a renderer of CommonMark."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace
from output_articles import EMPTY, FULL, every_article, for_any_article

from newsparse.model import Article
from newsparse.outputs import Settings, format_named
from newsparse.record import to_record

_DEFAULT = Settings()
yaml = pytest.importorskip("yaml", reason="newsparse[markdown] is not installed")


def _written(article: Article, settings: Settings = _DEFAULT) -> str:
    form = format_named("markdown")
    assert form.encode is not None
    return form.encode(article, settings).decode("utf-8")


def _parts(document: str) -> tuple[Any, str]:
    """The front matter and the text below it."""
    opening, front, body = re.split(r"^---\n", document, maxsplit=2, flags=re.MULTILINE)
    assert opening == ""
    return yaml.safe_load(front), body


def _rendered(body: str) -> list[tuple[str, str]]:
    """The blocks that a renderer sees: what each is in, and its text."""
    tokens, inside, blocks = MarkdownIt("commonmark").parse(body), [], []
    for token in tokens:
        if token.nesting == 1:
            inside.append(token.tag)
        elif token.nesting == -1:
            inside.pop()
        else:
            assert token.type == "inline", f"{token.type} is no text"
            blocks.append((" ".join(inside), "".join(_words(token.children or []))))
    return blocks


def _words(tokens: list[Any]) -> list[str]:
    assert {token.type for token in tokens} <= {"text", "strong_open", "strong_close"}
    return [token.content for token in tokens]


def _clean(text: str) -> str:
    """Controls, surrogates and what is no character at all are replaced."""
    return "".join("\ufffd" if _is_unspeakable(char) else char for char in text)


def _is_unspeakable(char: str) -> bool:
    category, number = unicodedata.category(char), ord(char)
    is_control = category in ("Cc", "Cs") and char not in "\t\n\r"
    return is_control or number & 0xFFFE == 0xFFFE or 0xFDD0 <= number <= 0xFDEF


def _assert_rendered_as_it_is(article: Article, settings: Settings = _DEFAULT) -> None:
    _, body = _parts(_written(article, settings))
    blocks = _rendered(body)
    said = [text for place, text in blocks if place == "p"]
    assert said == [_clean(paragraph) for paragraph in article.paragraphs]
    assert [text for place, text in blocks if place == "h1"] == (
        [_clean(article.title)] if article.title else []
    )
    assert [text for place, text in blocks if place == "ul li p"] == [
        _clean(_comment_line(comment)) for comment in article.comments.items
    ]


def _comment_line(comment: Any) -> str:
    said = " ".join(filter(None, (comment.author, comment.date and f"({comment.date})")))
    return f"{said}: {comment.text}" if said else comment.text


@every_article
@pytest.mark.parametrize("settings", [Settings(), Settings(ascii_only=True)], ids=["UTF-8", "ASCII"])
def test_each_text_is_rendered_as_it_is(articles: list[Article], settings: Settings) -> None:
    for article in articles:
        _assert_rendered_as_it_is(article, settings)


@for_any_article
def test_any_text_is_rendered_as_it_is(article: Article) -> None:
    _assert_rendered_as_it_is(article)


def _front(article: Article) -> dict[str, Any]:
    """The front matter that is promised: the record's keys in order, without what is null or empty."""
    record = to_record(article)
    del record["paragraphs"], record["dates"], record["lines"], record["sections"]
    del record["comments"]["items"]
    filled = {key: _filled(value) for key, value in record.items()}
    return {key: _replaced(value) for key, value in filled.items() if value not in (None, [], {})}


def _filled(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return {key: member for key, member in value.items() if member not in (None, [], {})}


def _replaced(value: Any) -> Any:
    if isinstance(value, str):
        return _clean(value)
    if isinstance(value, dict):
        return {_clean(key): _replaced(member) for key, member in value.items()}
    return [_replaced(item) for item in value] if isinstance(value, list) else value


@every_article
def test_the_front_matter_of_each_article_is_yaml(articles: list[Article]) -> None:
    for article in articles:
        front, _ = _parts(_written(article))
        assert front == _front(article)
        assert list(front) == list(_front(article))


@for_any_article
def test_the_front_matter_of_any_article_is_yaml(article: Article) -> None:
    front, _ = _parts(_written(article))
    assert front == _front(article)


def test_a_document_reads_like_an_article() -> None:
    article = replace(EMPTY, title="Rain", paragraphs=("It rained.", "It * rained * more."), news_id="12")
    assert _written(article) == (
        "---\nschema: 2\nnews_id: '12'\ntitle: Rain\nword_count: 0\nlayout: general\n"
        "source:\n  article: 1\n  first_line: 1\n  last_line: 1\n---\n\n"
        "# Rain\n\nIt rained.\n\nIt \\* rained \\* more.\n"
    )


def test_comments_are_a_section() -> None:
    assert _written(FULL).endswith("## Comments\n\n- **Joe** (2020-07-10): Good.\n\n- At last!\n")


def test_documents_are_parted_by_a_blank_line() -> None:
    assert format_named("markdown").framing(Settings()).between == b"\n"
