"""What an HTML page says of its article besides the text: JSON-LD, OpenGraph, `<meta>`, `<time>`, `<h1>`."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from typing import Any

import msgspec

from newsparse.witness import Metadata, Witness

_WANTED = (
    'meta[content],head > title,h1,link[rel="canonical"],time[datetime],script[type="application/ld+json"],'
    '[itemprop="datePublished"],[itemprop="dateModified"]'
)
_TITLES = {
    "og:title": "opengraph",
    "twitter:title": "twitter",
    "headline": "meta",
    "dc.title": "meta",
    "dcterms.title": "meta",
    "parsely-title": "meta",
    "sailthru.title": "meta",
    "citation_title": "meta",
}
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "date_published",
    "parsely-pub-date", "sailthru.date", "publish-date", "publish_date", "publishdate", "publication_date",
    "article.published", "article_date_original", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
    "dc.date.issued", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "pubdate", "date",
    "citation_publication_date", "originalpublicationdate", "shareaholic:article_published_time",
    "analyticsattributes.articledate", "datecreated", "displaydate", "sn-post-date",
)  # fmt: skip
_UPDATED = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "lastmod",
    "last-modified", "dcterms.modified", "dc.date.modified", "revision_date",
)  # fmt: skip
_AUTHORS = (
    "author",
    "article:author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "citation_author",
)
_MOST = 200  # objects of JSON-LD that are looked at
_LONGEST = 400  # characters of a headline or a name


def metadata_of(tree: Any) -> tuple[Metadata, dict[str, Any]]:
    """The witnesses of a parsed page, best first, and what else it says: `url`, `site_name`, `section`."""
    found = _Found()
    for node in tree.css(_WANTED):
        found.take(node)
    objects = [item for item in found.objects if _is_article(item)]
    metadata = Metadata(
        titles=_unique([*_of(objects, "headline", "json-ld"), *found.metas(_TITLES), *found.titles]),
        published=_unique(
            [
                *_of(objects, "datePublished", "json-ld"),
                *found.metas(dict.fromkeys(_PUBLISHED, "meta")),
                *found.published,
            ]
        ),
        updated=_unique(
            [*_of(objects, "dateModified", "json-ld"), *found.metas(dict.fromkeys(_UPDATED, "meta"))]
        ),
        authors=_unique([*_authors(objects), *found.metas(dict.fromkeys(_AUTHORS, "meta"))]),
        language=found.language(tree),
    )
    return metadata, found.meta(objects)


class _Found:
    """What the elements of a page that hold metadata say."""

    def __init__(self) -> None:
        self.named: dict[str, str] = {}
        self.titles: list[Witness] = []
        self.published: list[Witness] = []
        self.objects: list[dict[str, Any]] = []
        self.url = ""

    def take(self, node: Any) -> None:
        """Note what one element says."""
        tag, attributes = node.tag, node.attributes
        if tag == "meta":
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            self.named.setdefault(name.lower(), attributes["content"] or "")
        elif tag == "script":
            self.objects += _objects(node.text(), _MOST - len(self.objects))
        elif tag in ("title", "h1"):
            self.titles.append(Witness(node.text(), tag))
        elif tag == "link":
            self.url = attributes.get("href") or ""
        elif tag == "time" or attributes.get("itemprop") == "datePublished":
            value = attributes.get("datetime") or attributes.get("content") or node.text()
            self.published.append(Witness(value, "time" if tag == "time" else "microdata"))

    def metas(self, sources: dict[str, str]) -> Iterator[Witness]:
        """What the `<meta>` elements of these names say, in the order of the names."""
        return (Witness(self.named[name], source) for name, source in sources.items() if name in self.named)

    def language(self, tree: Any) -> str | None:
        """The language that the page says it is in."""
        given = tree.root.attributes.get("lang") if tree.root is not None else None
        return (given or self.named.get("og:locale") or "")[:2].lower() or None

    def meta(self, objects: list[dict[str, Any]]) -> dict[str, Any]:
        """The address, the site and the section."""
        section = self.named.get("article:section") or next(_texts(objects, "articleSection"), "")
        said = {
            "url": self.url or self.named.get("og:url", ""),
            "site_name": self.named.get("og:site_name", ""),
            "section": section,
        }
        return {key: _clean(value) for key, value in said.items() if _clean(value)}


def _objects(text: str, most: int) -> list[dict[str, Any]]:
    """The objects in a piece of JSON-LD, also those in its graph; none where it is damaged."""
    try:
        document = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError):
        document = _lenient(text)
    found: list[dict[str, Any]] = []
    stack = [document]
    while stack and len(found) < most:
        item = stack.pop()
        if isinstance(item, list):
            stack += item[most::-1]
        elif isinstance(item, dict):
            found.append(item)
            stack += [item[key] for key in ("mainEntity", "mainEntityOfPage", "@graph") if key in item]
    return found


def _lenient(text: str) -> Any:
    import json

    try:
        return json.loads(text.strip().removesuffix(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _is_article(item: dict[str, Any]) -> bool:
    kinds = item.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    named = any(isinstance(name, str) and name.endswith(("Article", "Posting", "Blog")) for name in names)
    return named or ("headline" in item and "datePublished" in item)


def _of(objects: list[dict[str, Any]], key: str, source: str) -> list[Witness]:
    return [Witness(text, source) for text in _texts(objects[:1], key)] or [
        Witness(text, source) for text in _texts(objects[1:2], key)
    ]


def _texts(objects: list[dict[str, Any]], key: str) -> Iterator[str]:
    for item in objects:
        value = item.get(key)
        values = value if isinstance(value, list) else [value]
        yield from (each for each in values[:1] if isinstance(each, str) and each.strip())


def _authors(objects: list[dict[str, Any]]) -> list[Witness]:
    found: list[Witness] = []
    for item in objects[:1]:
        given = item.get("author")
        for author in (given if isinstance(given, list) else [given])[:20]:
            name = author.get("name") if isinstance(author, dict) else author
            names = name if isinstance(name, list) else [name]
            found += [Witness(each, "json-ld") for each in names if isinstance(each, str)]
    return found


def _unique(found: list[Witness]) -> tuple[Witness, ...]:
    """The witnesses with something to say, trimmed, each value once."""
    seen: dict[str, Witness] = {}
    for witness in found:
        value = _clean(witness.value)
        if value and len(value) <= _LONGEST:
            seen.setdefault(value, Witness(value, witness.source))
    return tuple(seen.values())


def _clean(value: str) -> str:
    return " ".join(unescape(value).split()) if isinstance(value, str) else ""
