"""What is no article is named, and articles about such things are articles."""

from __future__ import annotations

import pytest

from newsparse import parse

_STORY = """\
The ferry line has bought back a rope that it sold to a school in 2009, and paid twice the price for it, the
council heard on Tuesday.

It held when twelve people pulled at it, and it held when the mayor joined them for the photographer.

Nobody had expected that, said the engineer, who has kept ropes for thirty years.
"""


def _codes(text: str) -> set[str]:
    return {warning.code for article in parse(text) for warning in article.warnings}


@pytest.mark.parametrize(
    "text",
    [
        "404 Not Found\n\nThe page you requested could not be found.\n",
        "Error 502: Bad gateway\n\nRay ID: 12345\n",
        "Seite nicht gefunden\n\nDie Seite gibt es nicht mehr.\n",
        "Just a moment...\n\nEnable JavaScript and cookies to continue\n",
        "Attention Required! | Cloudflare\n\nSorry, you have been blocked\n",
        "Before you continue to the site\n\nAccept all\nReject all\n",
        "Subscribe to continue reading\n\nBecome a paid subscriber to get access to the rest of this post.\n",
        "import os\n\nfor name in os.listdir('.'):\n    print(name)\n    if name == 'x':\n        break\n",
        "body {\n  margin: 0;\n}\n.a > .b {\n  float: left;\n}\n",
        "name: test\non:\n  push:\n    branches: [main]\njobs:\n  build:\n    runs-on: ubuntu\n",
        "User-agent: *\nDisallow: /private/\nDisallow: /tmp/\nSitemap: https://a.example/sitemap.xml\n",
        '[tool]\nname = "x"\nsizes = [1, 2]\nstrict = true\n',
    ],
)
def test_pages_without_an_article_are_named(text: str) -> None:
    assert "not-an-article" in _codes(text)


@pytest.mark.parametrize(
    "text",
    [
        f"404 Not Found is the name of a band\n\nMarch 2, 2016\n\n{_STORY}",
        f"Just a moment: the rope is back\n\nMarch 2, 2016\n\n{_STORY}",
        f"---\ntitle: The rope\ntags: [a, b]\n---\n{_STORY}",
        f"The rope\n\nSection: News\nPage: 3\n\n{_STORY}",
        "Results\n\nAshmere 3, Upper Ashmere 1\nQuay 2, Ridge 2\nMill 0, Valley 4\n",
    ],
)
def test_articles_are_not(text: str) -> None:
    assert "not-an-article" not in _codes(text)


def test_entities_and_written_line_ends_are_named_with_their_line() -> None:
    (article,) = parse(f"The rope\n\nTom &amp; Ann&#8217;s rope held.\\n\\nIt held.\\nIt holds.\n\n{_STORY}")

    lines = {warning.code: warning.line for warning in article.warnings}
    assert lines["html-entities"] == 3
    assert lines["literal-newlines"] == 3


@pytest.mark.parametrize(
    "text", ["Fish & chips; salt & vinegar; and more.", r"The path is C:\new\nothing there."]
)
def test_what_only_looks_like_them_is_not(text: str) -> None:
    assert not {"html-entities", "literal-newlines"} & _codes(f"The rope\n\n{text}\n\n{_STORY}")
