"""Metadata: front matter, blocks of keys and values, and posts are read as fields, and nothing else is."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Article, parse
from newsparse.metadata import metadata_stretches
from newsparse.metadata._entries import Entry
from newsparse.metadata._front_matter import _composed, _plain_yaml
from newsparse.outputs import markdown
from newsparse.outputs._format import Settings

_STORY = """\
The ferry line has bought back a rope that it sold to a school in 2009, and paid twice the price.

It held.
"""
_PARAGRAPHS = tuple(_STORY.strip().split("\n\n"))


def _read(head: str, story: str = _STORY) -> Article:
    (article,) = parse(f"{head}\n{story}")
    return article


@pytest.mark.parametrize(
    "head",
    [
        '---\ntitle: "The rope: a life"\nauthor: Ann Li\ndate: 2016-03-02\n---',
        "---\ntitle: 'The rope: a life'\nauthors: [Ann Li]\ndate: '2016-03-02'\n---",
        "---\ntitle: The rope: a life\nauthor: Ann Li\nurl: https://a.example/b\ndate: 2016-03-02\n---",
        "---\ntitle: >-\n  The rope:\n  a life\nauthors:\n  - name: Ann Li\npublished: 2016-03-02\n...",
        '---\n# made by hand\ntitle: "The rope: a life"\nby:\n- Ann Li\npubDate: 2016-03-02\n---',
        '+++\ntitle = "The rope: a life"\nauthor = "Ann Li"\ndate = 2016-03-02\n+++',
        "+++\ntitle = 'The rope: a life'\nauthors = [\n  'Ann Li',\n]\ndate = 2016-03-02\n[x]\nid = 3\n+++",
    ],
)
def test_front_matter_gives_title_author_and_day(head: str) -> None:
    article = _read(head)

    assert article.title == "The rope: a life"
    assert article.byline == "Ann Li"
    assert article.publish_date == "2016-03-02"
    assert article.paragraphs == _PARAGRAPHS


@pytest.mark.parametrize(
    "head",
    [
        "title: The rope\nauthors: ['Ann Li']\npublish_date: 2016-03-02 00:00:00\nmovies: []",
        "Title: The rope\n\nURL Source: https://a.example\n\nPublished Time: 2016-03-02\nAuthor: Ann Li",
        "From: Ann Li\nSubject: The rope\nDate: 2 Mar 2016\nNewsgroups: a.b,\n c.d",
        "标题：The rope\n作者：Ann Li\n日期：2016-03-02",
    ],
)
def test_a_block_of_keys_gives_title_author_and_day(head: str) -> None:
    article = _read(f"{head}\n")

    assert article.title == "The rope"
    assert article.byline == "Ann Li"
    assert (article.publish_date or "")[:10] == "2016-03-02"
    assert article.paragraphs == _PARAGRAPHS


@pytest.mark.parametrize("key", ["text", "Content", "body", "正文"])
def test_the_story_may_open_behind_its_key(key: str) -> None:
    article = _read(f"Title: The rope\nDate: 2016-03-02\n{key}: It came back.\n")

    assert article.paragraphs == ("It came back.", *_PARAGRAPHS)


def test_a_description_is_the_story_where_nothing_stands_below_it() -> None:
    head = "title: The rope\nlink: https://a.example\ndescription: It came back, and held."

    assert _read(head, "").paragraphs == ("It came back, and held.",)
    assert _read(f"{head}\n").paragraphs == _PARAGRAPHS


@pytest.mark.parametrize(
    "text",
    [
        "Ferry returns\n\nRope: it is back.\nSwing: it is not.\nChain: it pinches.\n",
        "---\n\nA rule, and no keys.\n\n---\n\nMore.\n",
        "Note: the bridge is shut.\nDate: it is not known.\nNobody wrote more.\n",
        "",
    ],
)
def test_other_colons_and_rules_are_no_metadata(text: str) -> None:
    lines = text.split("\n")

    assert metadata_stretches(lines, [line.strip() for line in lines]) == []


def test_a_headline_printed_again_is_no_paragraph() -> None:
    article = _read("---\ntitle: The rope\n---", f"# The rope\n\n{_STORY}")

    assert article.title == "The rope"
    assert article.paragraphs == _PARAGRAPHS


_words = st.text("abc xyz-é.'", min_size=1, max_size=12).map(str.strip).filter(bool)
_scalars = st.one_of(_words, _words.map("'{}'".format), _words.map('"{}"'.format), st.just(""))
_lists = st.lists(_words, max_size=3).map(lambda items: "[" + ", ".join(items) + "]")
_items = st.lists(_words, min_size=1, max_size=3).map(
    lambda items: "".join(f"\n  - {item}" for item in items)
)


@given(st.dictionaries(st.sampled_from(["title", "author", "tags", "date"]), _scalars | _lists | _items))
def test_what_is_read_without_a_library_is_what_the_library_reads(table: dict[str, str]) -> None:
    lines = "".join(f"{key}: {value}\n" for key, value in table.items()).splitlines()
    plain = _plain_yaml(lines, 0)
    if plain is None or not table:
        return
    try:
        yaml.safe_load("\n".join(lines))
    except yaml.YAMLError:
        return
    composed = _composed(lines, 0)

    assert composed is not None
    assert [_told(entry) for entry in plain] == [_told(entry) for entry in composed]


def _told(entry: Entry) -> tuple[str, tuple[str, ...], int]:
    return entry.key, tuple(filter(None, map(" ".join, map(str.split, entry.values)))), entry.first


@pytest.mark.parametrize("depth", [3000])
def test_deep_nests_are_given_up(depth: int) -> None:
    (article,) = parse(f"---\ntitle: x\nlist: {'[' * depth}\n---\n{_STORY}")

    assert article.paragraphs == _PARAGRAPHS


def test_markdown_of_newsparse_is_read_back() -> None:
    (article,) = parse(
        "The rope\n\nBy Ann Li\n\nMarch 2, 2016 10:15\n\nASHMERE (Reuters) - The ferry line has bought back"
        " *a rope*, which it sold in 2009.\n\nIt held for a day, and then for a week.\n"
    )
    (again,) = parse(markdown.encode(article, Settings()).decode().replace("\\*", "*"))

    for field in ("title", "byline", "publish_date", "paragraphs"):
        assert getattr(again, field) == getattr(article, field)
    assert again.dateline.text == article.dateline.text


def test_each_post_of_a_channel_is_an_article() -> None:
    articles = parse(
        f"Quay News, [02.03.2016 18:40]\n{_STORY}\nQuay News, [02.03.2016 19:05]\nThe goat is gone.\n"
    )

    assert [article.publish_date for article in articles] == ["2016-03-02T18:40", "2016-03-02T19:05"]
    assert articles[0].paragraphs == _PARAGRAPHS


def test_texts_with_front_matter_are_parted_and_rules_inside_them_are_not() -> None:
    one = f"---\ntitle: One\ndate: 2016-03-02\n---\n{_STORY}\n---\n\nMore of it.\n"

    articles = parse(one + one.replace("One", "Two"))

    assert [article.title for article in articles] == ["One", "Two"]
    assert len(parse(one)) == 1


def test_items_of_a_feed_are_parted() -> None:
    item = "Rope {0} is back\nhttps://a.example/{0}\nWed, 0{0} Mar 2016 10:00:00 GMT\n" + _STORY
    text = "\n".join(item.format(number) for number in (1, 2, 3))

    assert [article.title for article in parse(text)] == [
        "Rope 1 is back",
        "Rope 2 is back",
        "Rope 3 is back",
    ]
    assert len(parse(item.format(1))) == 1
