"""The keys of metadata, and the fields that they fill."""

from __future__ import annotations

from functools import cache

from newsparse.lexicon import lists
from newsparse.metadata._entries import Entry, values_of
from newsparse.patterns import lazy

_OWN = frozenset(("text", "page", "summary", "usual"))  # lists of keys that fill no field
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
        or key.strip().casefold() in _keys("usual")
        or opens_text(key)
        or is_summary(key)
    )


def is_summary(key: str) -> bool:
    """Whether a summary stands behind a key, which may have several sentences."""
    return plain_key(key) in _keys("summary")


def opens_text(key: str) -> bool:
    """Whether the story, or a page with it, stands behind a key."""
    return plain_key(key) in _keys("text") or is_page(key)


def is_page(key: str) -> bool:
    """Whether a whole page stands behind a key, in which the story has to be found."""
    return plain_key(key) in _keys("page")


@cache
def _fields() -> dict[str, str]:
    """The field that a plain key fills."""
    found = lists("metadata").items()
    return {plain_key(key): field for field, keys in found if field not in _OWN for key in keys}


@cache
def _keys(name: str) -> frozenset[str]:
    keys = lists("metadata")[name]
    return frozenset((*keys, *map(plain_key, keys)))
