"""Documents: HTML, office files, PDF, mail and feeds, as the libraries that write them make them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import document_makers as made
import pytest
from runs import article, newsparse

pytest.importorskip("selectolax")


def records(tmp_path: Path, name: str, content: bytes, *options: str) -> list[dict[str, Any]]:
    """The records of one file."""
    (tmp_path / name).write_bytes(content)
    run = newsparse(tmp_path / name, *options)
    assert run.code == 0, run.complaints
    return list(run.records)


def check_story(record: dict[str, Any], *, title: str = made.TITLE, story: list[str] = made.STORY) -> None:
    """The record has the story of all documents here."""
    assert record["title"] == title
    assert record["publish_date"][:7] == "2019-03"
    assert record["paragraphs"] == story


@pytest.mark.parametrize("name", ["page.html", "page", "page.txt"])
def test_a_page_is_told_by_its_content_and_read_without_its_furniture(name: str, tmp_path: Path) -> None:
    (record,) = records(tmp_path, name, made.page())

    check_story(record)
    assert record["byline"] == made.BYLINE
    assert record["publish_date"] == "2019-03-03"
    assert record["source"]["said_by"] == {}


def test_metadata_fill_what_the_page_does_not_print_and_say_who_says_it(tmp_path: Path) -> None:
    (record,) = records(tmp_path, "page.html", made.page(head=made.LINKED_DATA, printed_day="Sunday"))

    check_story(record)
    assert record["publish_date"] == "2019-03-03T06:00:00+01:00"
    assert record["source"]["said_by"] == {"publish_date": "json-ld", "update_date": "json-ld"}
    assert record["dates"][0] == {
        "role": "publish",
        "text": "2019-03-03T06:00:00+01:00",
        "value": "2019-03-03T06:00:00+01:00",
        "line": None,
        "source": "json-ld",
    }
    assert record["source"]["meta"] == {
        "url": "https://lantern.example/bridge",
        "site_name": "The Lantern",
        "section": "Town",
    }
    assert "publish_date" not in record["lines"]
    assert record["lines"]["title"] == [3]


def test_a_printed_day_stands_where_the_metadata_name_the_same(tmp_path: Path) -> None:
    (record,) = records(tmp_path, "page.html", made.page(head=made.LINKED_DATA))

    assert record["publish_date"] == "2019-03-03"
    assert record["lines"]["publish_date"]
    assert "metadata-differs" not in [warning["code"] for warning in record["warnings"]]


def test_where_page_and_metadata_disagree_the_record_says_so(tmp_path: Path) -> None:
    (record,) = records(tmp_path, "page.html", made.page(head=made.LINKED_DATA, printed_day="9 April 2020"))

    assert record["publish_date"] == "2019-03-03T06:00:00+01:00"
    assert "metadata-differs" in [warning["code"] for warning in record["warnings"]]


def test_without_metadata_only_the_text_counts(tmp_path: Path) -> None:
    content = made.page(head=made.LINKED_DATA, printed_day="9 April 2020")
    (record,) = records(tmp_path, "page.html", content, "--no-metadata")

    assert record["publish_date"] == "2020-04-09"
    assert record["source"]["meta"] == {}
    assert record["paragraphs"] == made.STORY


@pytest.mark.parametrize(
    "text",
    [
        "<h2>{title}</h2><p>{day}</p><p>{lead}</p><p>{more}</p>",
        "{title}<br>{day}<br><br>{lead}<br><br>{more}<p></p>",
        "<div><span>{title}</span></div><div>{day}</div><p>{lead}</p><p>{more}</p>",
    ],
)
def test_a_fragment_with_a_few_tags_is_html(text: str, tmp_path: Path) -> None:
    values = {"title": made.TITLE, "day": "3 March 2019", "lead": made.LEAD, "more": made.MORE}
    (record,) = records(tmp_path, "a.txt", text.format(**values).encode())

    check_story(record, story=[made.LEAD, made.MORE])


def test_a_text_that_names_tags_is_no_html(tmp_path: Path) -> None:
    text = f"{made.TITLE}\n3 March 2019\n\n{made.LEAD} It wrote <p> and <br> into the page.\n\n{made.MORE}\n"
    (record,) = records(tmp_path, "a.txt", text.encode())

    assert record["paragraphs"][0].endswith("It wrote <p> and <br> into the page.")


def test_a_text_about_elements_is_no_html(tmp_path: Path) -> None:
    text = f"{made.TITLE}\n3 March 2019\n\nA list is <ul>, items are <li>, <br> parts lines. {made.LEAD}\n"
    (record,) = records(tmp_path, "a.txt", text.encode())

    assert record["paragraphs"][0].startswith("A list is <ul>, items are <li>")


def test_html_in_rows_of_a_table_is_read_as_html(tmp_path: Path) -> None:
    import json

    row = {"text": made.page().decode(), "id": 7}
    (record,) = records(tmp_path, "a.jsonl", json.dumps(row).encode())

    check_story(record)
    assert record["source"]["meta"]["id"] == 7


def test_the_encoding_that_a_page_declares_is_used(tmp_path: Path) -> None:
    page = made.page(head="<meta charset=windows-1251>").decode().replace("A ferry", "Паром")
    (record,) = records(tmp_path, "a.html", page.encode("windows-1251"))

    assert record["paragraphs"][2].startswith("Паром")
    assert record["source"]["encoding"] == "windows-1251"


def test_an_export_in_word_gives_its_articles(tmp_path: Path) -> None:
    pytest.importorskip("docx")
    first, second = records(tmp_path, "nexis.docx", made.nexis_docx())

    check_story(first)
    check_story(second, title=made.SECOND, story=made.SECOND_STORY)
    assert first["layout"] == second["layout"] == "nexis-uni"
    assert [first["byline"], second["byline"]] == [made.BYLINE, "Carl Holm"]


def test_an_opendocument_text_is_read(tmp_path: Path) -> None:
    pytest.importorskip("odf")
    (record,) = records(tmp_path, "a.odt", made.odt())

    check_story(record)
    assert record["byline"] == made.BYLINE


def test_an_export_in_rtf_is_read(tmp_path: Path) -> None:
    pytest.importorskip("striprtf")
    (record,) = records(tmp_path, "factiva.rtf", made.factiva_rtf())

    assert record["title"] == made.TITLE
    assert record["publish_date"] == "2019-03-03"
    assert record["paragraphs"][:3] == made.STORY
    assert "Café owners cheered." in record["paragraphs"]


def test_the_columns_of_a_pdf_are_read_one_after_the_other(tmp_path: Path) -> None:
    pytest.importorskip("fpdf")
    pytest.importorskip("pypdfium2")
    found = records(tmp_path, "a.pdf", made.two_column_pdf())
    text = " ".join(paragraph for record in found for paragraph in record["paragraphs"])

    assert found[0]["title"] == made.TITLE
    assert found[0]["publish_date"] == "2019-03-03"
    assert f"{made.LEAD} {made.MORE}" in text
    assert f"{made.LAST} {' '.join(made.SECOND_STORY)}" in text
    assert "The Lantern, page 2" not in text


def test_a_message_is_read_with_its_headers_as_labels(tmp_path: Path) -> None:
    for name, content in (("a.eml", made.mail()), ("b.eml", made.mail(as_html=True))):
        (record,) = records(tmp_path, name, content)

        check_story(record)
        assert record["source"]["meta"]["message_id"] == "<1@lantern.example>"


def test_a_mailbox_gives_an_article_a_message(tmp_path: Path) -> None:
    found = records(tmp_path, "inbox", made.mbox())

    assert [record["source"]["article"] for record in found] == [1, 2]
    for record in found:
        check_story(record)


def test_a_feed_gives_an_article_an_item(tmp_path: Path) -> None:
    pytest.importorskip("lxml")
    first, second = records(tmp_path, "feed.xml", made.rss())
    (entry,) = records(tmp_path, "atom.xml", made.atom())

    check_story(first)
    check_story(second, title=made.SECOND, story=made.SECOND_STORY)
    check_story(entry)
    assert first["authors"] == entry["authors"] == [made.BYLINE]
    assert first["source"]["meta"]["url"] == "https://lantern.example/1"
    assert second["source"]["said_by"]["publish_date"] == "feed"


def test_a_folder_of_everything_is_read_and_what_is_broken_is_named(tmp_path: Path) -> None:
    for package in ("docx", "odf", "striprtf", "fpdf", "pypdfium2", "lxml"):
        pytest.importorskip(package)
    good = {
        "page.html": (made.page(), 1),
        "nexis.docx": (made.nexis_docx(), 2),
        "a.odt": (made.odt(), 1),
        "factiva.rtf": (made.factiva_rtf(), 1),
        "scan.pdf": (made.two_column_pdf(), 1),
        "a.eml": (made.mail(), 1),
        "inbox": (made.mbox(), 2),
        "feed.xml": (made.rss(), 2),
        "plain.txt": (article(1).encode(), 1),
    }
    docx, rtf = made.nexis_docx(), made.factiva_rtf()
    broken = {
        "broken.html": b"<html><body>" + b"<div>" * 9000 + b"x",
        "broken.docx": docx[: len(docx) // 2],
        "broken.odt": made.odt()[:-200],
        "broken.rtf": rtf[: len(rtf) // 2],
        "broken.pdf": made.two_column_pdf()[:300],
        "scanned.pdf": made.scanned_pdf(),
        "broken.eml": b"From: a\nSubject: b\nMIME-Version: 1.0\nContent-Type: image/png\n\nx",
        "broken.xml": made.rss()[:400],
        "map.xml": b"<?xml version='1.0'?><urlset><url/></urlset>",
        "picture.svg": b"<svg xmlns='http://www.w3.org/2000/svg'><text>x</text></svg>",
        "story.nitf": b"<?xml version='1.0'?><nitf><body/></nitf>",
    }
    for name, (content, _) in good.items():
        (tmp_path / name).write_bytes(content)
    for name, content in broken.items():
        (tmp_path / name).write_bytes(content)
    run = newsparse(tmp_path)

    read = [Path(record["source"]["path"]).name for record in run.records]
    named = [line for line in run.complaints if line.startswith("newsparse: ")]
    assert {name: read.count(name) for name in good} == {name: count for name, (_, count) in good.items()}
    assert sorted(name for name in broken if sum(name in line for line in named) == 1) == sorted(broken)
    assert run.code == 1


def test_the_pages_of_a_web_archive_are_read(tmp_path: Path) -> None:
    import gzip

    def record(number: int, head: bytes, body: bytes) -> bytes:
        answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + head + b"\r\n\r\n" + body
        fields = f"WARC-Type: response\r\nWARC-Target-URI: https://lantern.example/{number}\r\n"
        named = (
            f"WARC/1.0\r\n{fields}WARC-Date: 2019-03-04T00:00:00Z\r\nContent-Length: {len(answer)}\r\n\r\n"
        )
        return named.encode() + answer + b"\r\n\r\n"

    page = made.page()
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(page), page)
    content = (
        record(1, b"X: y", page)
        + record(2, b"Content-Encoding: gzip", gzip.compress(page))
        + record(3, b"Transfer-Encoding: chunked", chunked)
    )
    found = records(tmp_path, "a.warc", content)

    assert [record["source"]["article"] for record in found] == [1, 2, 3]
    for record_ in found:
        check_story(record_)
        assert record_["page_date"] == "2019-03-04T00:00:00Z"


def test_of_several_text_fields_the_first_that_a_row_has_is_read(tmp_path: Path) -> None:
    text = f"{made.TITLE}\\n3 March 2019\\n\\n{made.LEAD}\\n\\n{made.MORE}"
    rows = f'{{"body": "{text}"}}\n{{"text": null, "content": "{text}"}}\n'
    found = records(tmp_path, "a.jsonl", rows.encode(), "--text-field", "body", "--text-field", "content")

    assert [record["title"] for record in found] == [made.TITLE] * 2


def test_a_row_without_its_text_names_the_field_that_may_be_meant(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        '{"maintext": "x"}\n{"text": null, "id": "7"}\n{"text": ["x"], "content": "y"}\n'
    )
    complaints = newsparse(tmp_path / "a.jsonl").complaints

    assert "--text-field maintext?" in complaints[0]
    assert "it is null" in complaints[1]
    assert "it is a list (--text-field content?)" in complaints[2]


def test_columns_give_fields_that_the_text_does_not_print(tmp_path: Path) -> None:
    row = f'{{"text": "{made.LEAD}\\n\\n{made.MORE}", "headline": "{made.TITLE}", "date": "2019-03-03"}}'
    (record,) = records(tmp_path, "a.jsonl", row.encode(), "--map", "title=headline,publish_date=date")

    check_story(record, story=[made.LEAD, made.MORE])
    assert record["source"]["said_by"] == {"title": "column headline", "publish_date": "column date"}
