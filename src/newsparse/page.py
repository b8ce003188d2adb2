"""One article on its way through the pipeline: its units, what they look like, where they stand."""

from __future__ import annotations

import re
from functools import cached_property

from newsparse.layoutfile import Layout
from newsparse.rules import Look
from newsparse.sections import Place
from newsparse.units import Unit

_WORD = re.compile(r"[^\W\d_]{4,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")
_ENOUGH = 4000  # letters of the body that tell what a story is about


class Page:
    """The units of one article with their looks and places; built once, then only read."""

    def __init__(
        self, text: str, units: list[Unit], looks: list[Look], places: list[Place], layout: Layout | None
    ) -> None:
        self.text = text
        self.units = units
        self.looks = looks
        self.places = places
        self.layout = layout

    @cached_property
    def _standing(self) -> dict[Place, list[int]]:
        standing: dict[Place, list[int]] = {}
        for index, place in enumerate(self.places):
            standing.setdefault(place, []).append(index)
        return standing

    def indices(self, *places: Place) -> list[int]:
        """The indices of the units that stand in these places, in the order of the places."""
        if len(places) == 1:
            return self._standing.get(places[0], [])
        return [index for place in places for index in self._standing.get(place, ())]

    @cached_property
    def has_blocks(self) -> bool:
        """Whether some units are made of several lines, or some lines of several units."""
        return any(unit.first != unit.last for unit in self.units)

    @cached_property
    def body_start(self) -> int:
        """The index of the first body unit; the number of units where there is no body."""
        body = self._standing.get(Place.BODY)
        return body[0] if body else len(self.units)

    @cached_property
    def _body_text(self) -> str:
        taken: list[str] = []
        size = 0
        for index in self.indices(Place.BODY):
            text = self.units[index].text[:_ENOUGH]
            taken.append(text)
            size += len(text)
            if size >= _ENOUGH:
                break
        return " ".join(taken).casefold()

    @cached_property
    def _plain_body_text(self) -> str:
        return self._body_text.encode("ascii", "ignore").decode()  # a narrow string is searched much faster

    def words_shared(self, text: str) -> float:
        """Which part of the longer words of a text occurs in the body, from 0 to 1."""
        words = _WORD.findall(text.casefold())
        if not words:
            return 0.0
        body = self._plain_body_text if text.isascii() else self._body_text
        return sum([word in body for word in words]) / len(words)
