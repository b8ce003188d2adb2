"""TEI, read by lxml and checked against the TEI's own DTD."""

from __future__ import annotations

import io
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from msgspec.structs import replace
from output_articles import EMPTY, FULL, every_article, for_any_article

from newsparse.model import Article, Dateline
from newsparse.outputs import format_named, open_writer

_TEI = "{http://www.tei-c.org/ns/1.0}"
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@cache
def _dtd() -> Any:
    """The DTD of TEI P5 that trafilatura ships; the package itself is not imported."""
    found = find_spec("trafilatura")
    assert found is not None
    assert found.origin is not None
    return etree.DTD(str(Path(found.origin).parent / "data" / "tei_corpus.dtd"))


def _written(*articles: Article) -> Any:
    stream = io.BytesIO()
    writer = open_writer(format_named("tei"), stream)
    for article in articles:
        writer.write(article)
    writer.close()
    return etree.fromstring(stream.getvalue(), etree.XMLParser(huge_tree=True))


def _texts(root: Any, path: str) -> list[str]:
    return ["".join(node.itertext()) for node in root.iterfind(path.replace("tei:", _TEI))]


def _clean(texts: Any) -> list[str]:
    return [_NOT_XML.sub("\ufffd", text) for text in texts]


def _assert_valid_and_whole(article: Article) -> None:
    root = _written(article)
    assert _dtd().validate(root), _dtd().error_log
    entry = ".//tei:div[@type='entry']"
    assert _texts(root, f"{entry}/tei:p") == (_clean(article.paragraphs) or [""])
    assert _texts(root, f"{entry}/tei:head") == _clean(filter(None, [article.title]))
    assert _texts(root, f"{entry}/tei:opener/tei:byline") == _clean(filter(None, [article.byline]))
    comments = _clean(comment.text for comment in article.comments.items)
    assert _texts(root, ".//tei:div[@type='comment']/tei:p") == comments
    assert _texts(root, ".//tei:div[@type='trailer']/tei:p") == _clean(article.trailer)
    datelines = _texts(root, f"{entry}/tei:opener/tei:dateline")
    assert datelines == _clean([article.dateline.text]) if article.dateline.text else datelines in ([], [""])
    labels = root.iterfind(f".//{_TEI}note[@type='label']")
    assert [(note.get("n"), note.text) for note in labels] == [
        tuple(_clean(label)) for label in article.labels.items()
    ]


@every_article
def test_each_article_is_valid_tei_with_all_its_text(articles: list[Article]) -> None:
    for article in articles:
        _assert_valid_and_whole(article)


@for_any_article
def test_any_article_is_valid_tei_with_all_its_text(article: Article) -> None:
    _assert_valid_and_whole(article)


def test_several_articles_are_one_valid_corpus() -> None:
    root = _written(FULL, EMPTY, replace(FULL, title="Another"))
    assert _dtd().validate(root), _dtd().error_log
    assert len(root.findall(f"{_TEI}TEI")) == 3


def test_places_and_agency_are_marked_where_they_stand_in_the_dateline() -> None:
    (dateline,) = _written(FULL).iterfind(f".//{_TEI}div[@type='entry']/{_TEI}opener/{_TEI}dateline")
    assert [(node.tag.removeprefix(_TEI), node.text) for node in dateline] == [
        ("placeName", "SALVADOR"),
        ("placeName", "ILHEUS"),
        ("orgName", "Dispatches"),
        ("date", None),
    ]
    assert dateline.find(f"{_TEI}date").get("when") == "2020-07-07"


def test_a_place_inside_the_name_of_another_is_not_marked_twice() -> None:
    article = replace(FULL, dateline=Dateline("NEW YORK/YORK --", ("NEW YORK", "YORK"), None, None))
    assert _texts(_written(article), ".//tei:placeName") == ["NEW YORK", "YORK"]


@pytest.mark.parametrize(
    ("date", "when"),
    [
        ("2020", "2020"),
        ("2020-07-08", "2020-07-08"),
        ("2020-07-08T22:26", "2020-07-08T22:26:00"),
        ("2020-07-08T22:26+04:30", "2020-07-08T22:26:00+04:30"),
        ("2020-07-08T22:26:59Z", "2020-07-08T22:26:59Z"),
    ],
)
def test_dates_are_written_as_xml_schema_wants_them(date: str, when: str) -> None:
    found = _written(replace(FULL, publish_date=date)).find(f".//{_TEI}date[@type='publish']")
    assert found.get("when") == when
