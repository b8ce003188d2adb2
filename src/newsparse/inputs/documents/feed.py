"""RSS and Atom: one article an item."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsparse.errors import InputError, MissingExtraError
from newsparse.inputs.documents import headlines
from newsparse.inputs.documents.html import open_html
from newsparse.inputs.items import Extracted
from newsparse.model import Options
from newsparse.witness import Metadata, Witness

_ITEMS = frozenset(("item", "entry"))
_BODIES = ("encoded", "content", "description", "summary", "body")  # the first that an item has
_PUBLISHED = ("pubDate", "published", "issued", "date", "created")
_UPDATED = ("updated", "modified")
_SOURCE = "feed"


def open_feed(content: bytes, options: Options) -> list[Extracted]:
    """The items of a feed, each a headline and its text; raises `InputError` where there are none."""
    try:
        from lxml import etree
    except ImportError:
        raise MissingExtraError("reading feeds", "html") from None
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(f"a damaged feed ({error})", hint="fetch it again") from error
    site = next((_text(child) for child in _channel(root) if _name(child) == "title"), "")
    found = [_article(item, site, options) for item in root.iter() if _name(item) in _ITEMS]
    if not found:
        raise InputError("a feed without items", hint="fetch it again")
    return found


def _channel(root: Any) -> Any:
    return next((child for child in root if _name(child) == "channel"), root)


def _name(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _text(element: Any) -> str:
    return "".join(element.itertext()).strip()


def _article(item: Any, site: str, options: Options) -> Extracted:
    children: dict[str, list[Any]] = {}
    for child in item:
        children.setdefault(_name(child), []).append(child)
    title = " ".join(_line(children, "title", options).split())
    body, markup = _body(children, options)
    if body[:1] == [title]:
        body, markup = body[1:], markup[1:]
    texts = [title, *body] if title else body
    bits = bytearray(b"\0" * bool(title) + markup)
    metadata = headlines.weighed(_metadata(title, children), texts, bits)
    links = [link.get("href") or _text(link) for link in children.get("link", ()) if _is_page(link)]
    said = {
        "url": next(iter(links), "") or next(_texts(children, ("origLink",)), ""),
        "site_name": site,
        "section": next(_texts(children, ("category",)), ""),
        "id": next(_texts(children, ("guid", "id")), ""),
    }
    meta = {key: value for key, value in said.items() if value}
    return Extracted(
        "\n".join(texts), None, metadata if options.metadata else None, bytes(bits), meta, is_article=True
    )


def _is_page(link: Any) -> bool:
    return bool(link.get("rel", "alternate") == "alternate")


def _line(children: dict[str, list[Any]], name: str, options: Options) -> str:
    """The text of an element, without the tags that it may hold as text."""
    text = next(_texts(children, (name,)), "")
    if "<" not in text and "&" not in text:
        return text
    return open_html(text.encode(), options, "utf-8")[0].text or text


def _body(children: dict[str, list[Any]], options: Options) -> tuple[list[str], bytes]:
    """The lines of the longest of the elements that hold the story, and their markup."""
    texts = [_inner(child) for name in _BODIES for child in children.get(name, ())]
    opened = open_html(max(texts, key=len, default="").encode(), options, "utf-8")[0]
    return opened.text.split("\n") if opened.text else [], opened.markup


def _inner(element: Any) -> str:
    """The HTML in an element: as its text, or as elements of its own."""
    from lxml import etree

    if not len(element):
        return element.text or ""
    return (element.text or "") + "".join(etree.tostring(child, encoding="unicode") for child in element)


def _texts(children: dict[str, list[Any]], names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        yield from filter(None, (_text(child) for child in children.get(name, ())))


def _metadata(title: str, children: dict[str, list[Any]]) -> Metadata:
    authors = [
        _text(next((part for part in child if _name(part) == "name"), child))
        for name in ("creator", "author")
        for child in children.get(name, ())
    ]
    return Metadata(
        titles=(Witness(title, _SOURCE),) if title else (),
        published=tuple([Witness(text, _SOURCE) for text in _texts(children, _PUBLISHED)]),
        updated=tuple([Witness(text, _SOURCE) for text in _texts(children, _UPDATED)]),
        authors=tuple([Witness(name, _SOURCE) for name in authors if name]),
    )
