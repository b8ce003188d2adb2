"""The keys of metadata, and the fields that they fill."""

from __future__ import annotations

from functools import cache

from newsparse.lexicon import METADATA
from newsparse.metadata._entries import Entry, values_of
from newsparse.patterns import lazy

_KEYS_OF = {
    "title": METADATA["title"],
    "byline": METADATA["byline"],
    "publish_date": METADATA["publish_date"],
    "update_date": METADATA["update_date"],
    "page_date": METADATA["page_date"],
    "news_id": METADATA["news_id"],
    "subtitle": METADATA["subtitle"],
    "kicker": METADATA["kicker"],
    "dateline": METADATA["dateline"],
}
_BETWEEN = lazy(r"[\s_-]+")
_ID = lazy(r"[\w./:-]*\d[\w./:-]*$")


def plain_key(key: str) -> str:
    """A key in small letters, with blanks for what else parts its words."""
    return _BETWEEN.sub(" ", key.strip().casefold())


def field_of(entry: Entry) -> str:
    """The field that an entry fills; `labels` for one that has none of its own."""
    field = _fields().get(plain_key(entry.key), "labels")
    if field == "news_id" and not _ID.match(values_of(entry)):
        return "labels"
    return field


def is_title(key: str) -> bool:
    """Whether a key names the headline."""
    return _fields().get(plain_key(key)) == "title"


def is_known(key: str) -> bool:
    """Whether a key is one of metadata."""
    return (
        plain_key(key) in _fields()
        or key.strip().casefold() in _keys(METADATA["usual"])
        or opens_text(key)
        or is_summary(key)
    )


def is_summary(key: str) -> bool:
    """Whether a summary stands behind a key, which may have several sentences."""
    return plain_key(key) in _keys(METADATA["summary"])


def opens_text(key: str) -> bool:
    """Whether the story, or a page with it, stands behind a key."""
    return plain_key(key) in _keys(METADATA["text"]) or is_page(key)


def is_page(key: str) -> bool:
    """Whether a whole page stands behind a key, in which the story has to be found."""
    return plain_key(key) in _keys(METADATA["page"])


@cache
def _fields() -> dict[str, str]:
    """The field that a plain key fills."""
    return {plain_key(key): field for field, keys in _KEYS_OF.items() for key in keys}


@cache
def _keys(written: tuple[str, ...]) -> frozenset[str]:
    """Keys as they are written, and plain."""
    return frozenset((*written, *map(plain_key, written)))
