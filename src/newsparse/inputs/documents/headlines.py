"""Which of the headlines that a document's metadata name is the article's, and which lines print it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsparse.witness import Markup, Metadata, Witness

# Set by hand; on real pages anything near these values names the printed headline of 95 to 97 in 100.
_POINTS = {"json-ld": 3.0, "h1": 3.0, "opengraph": 3.0, "meta": 1.5, "twitter": 0.5, "title": 0.25}
_PRINTED = 2.0  # points more for a headline that stands on the page
_SHORTEST = 8  # characters of a headline that is looked for inside longer ones
_SITES = (" | ", " - ", " – ", " — ", " • ", " · ", " :: ", " » ")
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "\xa0": " ",
    }
)


def alike(text: str) -> str:
    """A text as it is compared: in small letters, with plain quotation marks, dashes and blanks."""
    return " ".join(text.translate(_ALIKE).casefold().split())


def weighed(metadata: Metadata, texts: Sequence[str], markup: bytearray) -> Metadata:
    """The metadata with the likeliest headline first; the lines that print it are marked as `HEADLINE`."""
    if not metadata.titles:
        return metadata
    places: dict[str, list[int]] = {}
    for index, text in enumerate(texts):
        if len(text) <= 300:
            places.setdefault(alike(text), []).append(index)
    best = _best(metadata.titles, places)
    for index in places.get(alike(best.value), ()):
        markup[index] |= Markup.HEADLINE
    others = [title for title in metadata.titles if title is not best and title.source != "h1"]
    return Metadata(
        (best, *others), metadata.published, metadata.updated, metadata.authors, metadata.language
    )


def _best(titles: tuple[Witness, ...], places: dict[str, list[int]]) -> Witness:
    points: Counter[str] = Counter()
    first: dict[str, Witness] = {}
    for title in titles:
        for value in _readings(title):
            key = alike(value)
            points[key] += _POINTS.get(title.source, 3.0)  # type: ignore[assignment]
            first.setdefault(key, Witness(value, title.source))
    for key in points:
        points[key] += _PRINTED * (key in places)  # type: ignore[assignment]
    return first[max(points, key=points.__getitem__)]


def _readings(title: Witness) -> list[str]:
    """A headline as it is given; that of a page also without the name of the site behind or before it."""
    found = [title.value]
    for mark in _SITES:
        head, _, _ = title.value.rpartition(mark)
        if len(head) >= _SHORTEST and title.source in ("title", "opengraph", "twitter", "meta"):
            found.append(head)
    return found
