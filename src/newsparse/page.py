"""One article on its way through the pipeline: its units, what they look like, where they stand."""

from __future__ import annotations

from newsparse.layoutfile import Layout
from newsparse.patterns import lazy
from newsparse.rules import Look
from newsparse.sections import Place
from newsparse.units import Unit

_WORD = lazy(r"[^\W\d_]{4,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")
_ASCII_WORD = lazy("[a-z]{4,}")  # the same for plain lower-case text, in a third of the time
_ENOUGH = 4000  # letters of the body that tell what a story is about


class Page:
    """The units of one article with their looks and places; built once, then only read.

    `cues` are those of each unit, `marked` the indices of the units that show more than their shape,
    `body` those of the units that stand in the body, `body_start` the first of these (the number of units
    where there is no body).
    """

    def __init__(
        self, text: str, units: list[Unit], looks: list[Look], places: list[Place], layout: Layout | None
    ) -> None:
        self.text = text
        self.units = units
        self.looks = looks
        self.places = places
        self.layout = layout
        self._standing = _standing(places)
        self.body = self.indices(Place.BODY)
        self.body_start = self.body[0] if self.body else len(units)
        self.cues = [look.cues for look in looks]
        self.marked = [index for index, cues in enumerate(self.cues) if len(cues) > 1]
        self._body_texts: tuple[str, str] | None = None

    def indices(self, *places: Place) -> list[int]:
        """The indices of the units that stand in these places, in the order of the places."""
        if len(places) == 1:
            return self._standing.get(places[0], [])
        return [index for place in places for index in self._standing.get(place, ())]

    def words_shared(self, text: str) -> float:
        """Which part of the longer words of a text occurs in the body, from 0 to 1."""
        is_plain = text.isascii()
        words = (_ASCII_WORD if is_plain else _WORD).findall(text.casefold())
        if not words:
            return 0.0
        if self._body_texts is None:
            self._body_texts = self._read_body()
        body = self._body_texts[is_plain]
        return sum([word in body for word in words]) / len(words)

    def _read_body(self) -> tuple[str, str]:
        """The start of the body in small letters, in full and in plain letters alone."""
        taken: list[str] = []
        size = 0
        for index in self.body:
            text = self.units[index].text[:_ENOUGH]
            taken.append(text.casefold())  # one by one: paragraphs in plain letters take no time
            size += len(text)
            if size >= _ENOUGH:
                break
        body = " ".join(taken)
        return body, body.encode("ascii", "ignore").decode()  # a narrow string is searched much faster


def _standing(places: list[Place]) -> dict[Place, list[int]]:
    standing: dict[Place, list[int]] = {}
    before, run = None, []
    for index, place in enumerate(places):
        if place is not before:
            before, run = place, standing.setdefault(place, [])
        run.append(index)
    return standing
