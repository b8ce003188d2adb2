"""Documents made by the libraries that write them: each holds the same made-up story."""

from __future__ import annotations

import io
from email.message import EmailMessage

TITLE = "Harbour bridge reopens after two winters"
BYLINE = "Anna Berger"
LEAD = (
    "The bridge over the northern harbour opened to traffic on Sunday after two winters of repairs, "
    "the city said in a statement."
)
MORE = (
    "Drivers had waited since the flood, which took the scaffolding away and delayed the works by a year, "
    "the engineer in charge said."
)
LAST = "A ferry had carried them across in the meantime, four times an hour and free of charge, until Saturday night."
STORY = [LEAD, MORE, LAST]
SECOND = "Library keeps its doors open on Mondays"
SECOND_STORY = [
    "The town library will stay open on Mondays, the council decided by nine votes to four after a long debate.",
    "Readers had collected two thousand signatures against the plan to close it on the first day of the week.",
]


def nexis_lines() -> list[tuple[str, bool]]:
    """The lines of an export of two articles, and whether each is a heading."""

    def article(title: str, day: str, byline: str, story: list[str]) -> list[tuple[str, bool]]:
        above = ["The Lantern", day, "", "Copyright 2019 Lantern Media All Rights Reserved", ""]
        labels = ["Section: NEWS; Pg. 4", "Length: 120 words", f"Byline: {byline}", "Body", ""]
        body = [line for paragraph in story for line in (paragraph, "")]
        below = ["Load-Date: March 6, 2019", "", "End of Document", ""]
        return [(title, True), *((line, False) for line in (*above, *labels, *body, *below))]

    first = article(TITLE, "March 3, 2019 Sunday", BYLINE, STORY)
    return first + article(SECOND, "March 5, 2019 Tuesday", "Carl Holm", SECOND_STORY)


def nexis_docx() -> bytes:
    """A Word file as a news archive exports it: two articles, headlines as headings, a table above."""
    from docx import Document

    document = Document()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "User Name:", "a reader"
    for line, is_heading in nexis_lines():
        document.add_paragraph(line, style="Heading 1" if is_heading else None)
    return _saved(document)


def odt() -> bytes:
    """An OpenDocument text."""
    from odf.opendocument import OpenDocumentText
    from odf.text import H, P

    document = OpenDocumentText()
    document.text.addElement(H(outlinelevel=1, text=TITLE))
    for line in (f"By {BYLINE}", "3 March 2019", *STORY):
        document.text.addElement(P(text=line))
    return _saved(document)


def _saved(document: object) -> bytes:
    with io.BytesIO() as file:
        document.save(file)  # type: ignore[attr-defined]
        return file.getvalue()


def factiva_rtf() -> bytes:
    """RTF as a news archive exports it: labels in bold, a name in another code page."""
    above = [rf"{{\b {TITLE}}}", f"By {BYLINE}", "130 words", "3 March 2019", "The Lantern", "LANT", "4"]
    head = "\\par\n".join([*above, "English", "Copyright 2019. Lantern Media. All rights reserved."])
    story = [*STORY, "Caf\\'e9 owners cheered.", "Document LANT000020190303ef330001x"]
    body = "\\par\\par\n".join([head, *story])
    return (r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\f0 " + body + "}").encode("ascii")


def two_column_pdf() -> bytes:
    """A page whose story is set in two columns and written line by line across both."""
    from fpdf import FPDF

    page = FPDF(format="A4", unit="pt")
    for number in (1, 2, 3):
        page.add_page()
        page.set_font("Helvetica", size=9)
        page.text(40, 30, f"The Lantern, page {number}")
        if number == 1:
            page.set_font("Helvetica", size=16)
            page.text(40, 70, TITLE)
            page.set_font("Helvetica", size=9)
            page.text(40, 90, f"By {BYLINE}")
            page.text(40, 105, "3 March 2019")
        rows = _wrapped(" ".join([LEAD, MORE])), _wrapped(" ".join([LAST, *SECOND_STORY]))
        for row in range(max(map(len, rows))) if number == 1 else ():
            for left, column in zip((40, 320), rows, strict=True):
                if row < len(column):
                    page.text(left, 140 + 13 * row, column[row])
        if number > 1:
            page.text(40, 140, f"More of the story stands here on page {number} of the paper.")
    return bytes(page.output())


def _wrapped(text: str) -> list[str]:
    import textwrap

    return textwrap.wrap(text, 48)


def scanned_pdf() -> bytes:
    """A PDF that holds a line and no text."""
    from fpdf import FPDF

    page = FPDF()
    page.add_page()
    page.line(10, 10, 100, 100)
    return bytes(page.output())


def mail(*, as_html: bool = False) -> bytes:
    """A mail message: plain text, or HTML alone."""
    message = EmailMessage()
    message["Subject"], message["From"] = TITLE, f"{BYLINE} <anna@lantern.example>"
    message["Date"], message["Message-ID"] = "Sun, 03 Mar 2019 08:30:00 +0100", "<1@lantern.example>"
    if as_html:
        message.set_content("".join(f"<p>{line}</p>" for line in STORY), subtype="html")
    else:
        message.set_content("\n\n".join(STORY))
        message.add_alternative("<p>other</p>", subtype="html")
    return message.as_bytes()


def mbox() -> bytes:
    """A mailbox of two messages."""
    start = b"From anna@lantern.example Sun Mar  3 08:30:00 2019\n"
    return start + mail() + b"\n" + start + mail(as_html=True) + b"\n"


def page(*, head: str = "", printed_day: str = "3 March 2019") -> bytes:
    """An HTML page with furniture round the story."""
    story = "".join(f"<p>{line}</p>" for line in STORY)
    return (
        f"<!DOCTYPE html><html><head><title>{TITLE} | The Lantern</title>{head}</head><body>"
        "<nav><ul><li><a href=/>Home</a></li><li><a href=/sport>Sport</a></li></ul></nav>"
        f"<main><article><h1>{TITLE}</h1><div class=by>By {BYLINE}</div><time>{printed_day}</time>"
        f"<figure><img src=x><figcaption>The bridge on Sunday morning, seen from the pier.</figcaption></figure>"
        f"{story}</article><aside><p>Sign up for the newsletter of the Lantern and read it every morning.</p></aside>"
        "</main><footer><p>All rights of this page are reserved by the Lantern and its friends.</p></footer>"
        "</body></html>"
    ).encode()


LINKED_DATA = (
    '<script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle", '
    f'"headline": "{TITLE}", "datePublished": "2019-03-03T06:00:00+01:00", '
    '"dateModified": "2019-03-04T06:00:00+01:00", "articleSection": "Town", '
    '"author": [{"name": "Anna Berger"}, {"name": "Carl Holm"}]}]}</script>'
    '<link rel="canonical" href="https://lantern.example/bridge"><meta property="og:site_name" content="The Lantern">'
)


def rss() -> bytes:
    """A feed of two items, one of them with HTML in a section of its own."""
    story = "".join(f"&lt;p&gt;{line}&lt;/p&gt;" for line in STORY)
    second = "".join(f"<p>{line}</p>" for line in SECOND_STORY)
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Lantern</title>'
        f"<item><title>{TITLE}</title><link>https://lantern.example/1</link><dc:creator>{BYLINE}</dc:creator>"
        f"<pubDate>Sun, 03 Mar 2019 08:30:00 +0100</pubDate><description>{story}</description></item>"
        f"<item><title>{SECOND}</title><pubDate>Tue, 05 Mar 2019 08:30:00 +0100</pubDate>"
        f"<description>short</description><content:encoded><![CDATA[{second}]]></content:encoded></item>"
        "</channel></rss>"
    ).encode()


def atom() -> bytes:
    """An Atom feed of one entry."""
    story = "".join(f"<p>{line}</p>" for line in STORY)
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Lantern</title><entry>'
        f"<title>{TITLE}</title><published>2019-03-03T08:30:00+01:00</published><author><name>{BYLINE}</name></author>"
        f'<link href="https://lantern.example/1"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{story}'
        "</div></content></entry></feed>"
    ).encode()
