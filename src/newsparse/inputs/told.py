"""What tells kinds of documents that have no magic bytes: tags, elements of XML, headers of mail."""

from __future__ import annotations

import re

from newsparse.patterns import lazy

# What may stand before the first element: a byte order mark, an XML declaration, comments, a document type.
_OPENING = (
    rb"\s*+(?:\xef\xbb\xbf)?\s*+(?:<\?xml[^>]{0,300}+>\s*+)?"
    rb"(?:<!--(?:(?!-->).){0,4000}+-->\s*+|<!DOCTYPE[^>\[]{0,300}+(?:\[[^\]]{0,2000}+\])?\s*+>\s*+)*+"
)
_PAGE = lazy(_OPENING + rb"<(?:html|head|body)[\s>/]", re.IGNORECASE | re.DOTALL)
_DOCTYPE = lazy(
    rb"\s*+(?:\xef\xbb\xbf)?\s*+(?:<!--(?:(?!-->).){0,4000}+-->\s*+)*+<!doctype\s+html",
    re.IGNORECASE | re.DOTALL,
)
_ROOT = lazy(_OPENING + rb"<([a-zA-Z][\w.-]*+(?::[\w.-]++)?)[\s>/]", re.IGNORECASE | re.DOTALL)
_TAG = lazy(
    rb"<((?:/?(?:p|div|h[1-6]|ul|ol|li|table|tr|td|article|section|header|footer|main|blockquote|figure"
    rb"|span|strong|em|b|i|u|a|script|title|meta|link)|br)(?:\s[^<>]{0,600})?/?)>",
    re.IGNORECASE,
)
_STRUCTURE = lazy(
    rb"^/?(?:p|div|h[1-6]|ul|ol|li|table|article|section|header|main|blockquote|br)\b", re.IGNORECASE
)
_FEEDS = frozenset((b"rss", b"feed", b"rdf:rdf", b"rdf"))
_NAMED = {
    b"nitf": "NITF",
    b"newsml": "NewsML",
    b"newsitem": "NewsML",
    b"newsmessage": "NewsML",
    b"urlset": "a sitemap",
    b"sitemapindex": "a sitemap",
    b"svg": "an SVG image",
    b"tei": "TEI",
    b"opml": "OPML",
    b"plist": "a property list",
    b"document": "a part of an office file",
}
_FEW = 3  # tags that make a text HTML, where they are not lost among …
_SPARSE = 700  # … so many bytes each
_FIELD = lazy(rb"[!-9;-~]{2,40}:[ \t]?[^\r\n]*+\r?\n")
_OF_MAIL = lazy(
    rb"^(?:message-id|mime-version|received|content-type|x-mailer|return-path|delivered-to):",
    re.IGNORECASE | re.MULTILINE,
)
_SENT = lazy(rb"^(?:from|date|subject):", re.IGNORECASE | re.MULTILINE)
_MBOX = lazy(rb"From \S+[ \t][^\r\n]{10,80}\r?\n[!-9;-~]+:")


def _opening(head: bytes) -> bytes:
    return head[:200].lstrip(b"\xef\xbb\xbf \t\r\n")


def is_html(head: bytes, _name: str) -> bool:
    """Whether a file is HTML: it opens like a page, or is a fragment with tags that structure it."""
    if b"<" not in head:
        return False
    if _PAGE.match(head) or _DOCTYPE.match(head):
        return True
    if _opening(head).startswith(b"<?xml"):
        return False
    tags = _TAG.findall(head)
    structure = [tag for tag in tags if _STRUCTURE.match(tag)]
    if len(structure) < 2 or len(tags) < _FEW or len(tags) * _SPARSE < len(head):
        return False
    # A text about HTML names elements; what is HTML ends them too, or its lines.
    breaks = sum(tag[:2].lower() == b"br" for tag in structure)
    return breaks >= 2 or any(tag[:1] == b"/" for tag in structure)


def is_docx(head: bytes, name: str) -> bool:
    """Whether a zip archive is a Word file."""
    return b"word/document.xml" in head or (name.endswith(".docx") and b"[Content_Types].xml" in head)


def is_odt(head: bytes, _name: str) -> bool:
    """Whether a zip archive is an OpenDocument text."""
    return b"mimetypeapplication/vnd.oasis.opendocument.text" in head[:200]


def root_of(head: bytes) -> bytes:
    """The name of the first element of a file in XML, in small letters; nothing where it is none."""
    found = _ROOT.match(head) if _opening(head).startswith(b"<") else None
    return found[1].lower() if found else b""


def is_feed(head: bytes, _name: str) -> bool:
    """Whether a file is RSS or Atom."""
    return root_of(head) in _FEEDS


def is_xml(head: bytes, _name: str) -> bool:
    """Whether a file is XML of a kind that no reader takes."""
    if not _opening(head).startswith(b"<"):
        return False
    root = root_of(head).rpartition(b":")[2]
    return root in _NAMED or (_opening(head).startswith(b"<?xml") and root != b"html")


def kind_of_xml(head: bytes) -> str:
    """The name of a kind of XML, for a message."""
    root = root_of(head)
    return _NAMED.get(root.rpartition(b":")[2], "XML")


def is_mail(head: bytes, _name: str) -> bool:
    """Whether a file is a mail message: header fields, and one at least that only mail has."""
    if not _FIELD.match(head) or _MBOX.match(head):
        return False
    fields = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    return len(_OF_MAIL.findall(fields)) >= 1 and len(_SENT.findall(fields)) >= 2


def is_mbox(head: bytes, _name: str) -> bool:
    """Whether a file is a mailbox."""
    return head.startswith(b"From ") and _MBOX.match(head) is not None
