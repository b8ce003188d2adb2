"""One article on its way through the pipeline: its units, what they look like, where they stand."""

from __future__ import annotations

from collections import defaultdict

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

    `body` are the indices of the units that stand in the body, `body_start` is the first of them (the
    number of units where there is no body), `labelled` those of the units that give fields.
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
        marked = [index for index, look in enumerate(looks) if len(look.cues) > 1]  # more than its shape
        self.labelled = [index for index in marked if looks[index].fields]
        self._showing = _showing(marked, looks)
        self._body_text = ""
        self._plain_body_text = ""

    def indices(self, *places: Place) -> list[int]:
        """The indices of the units that stand in these places, in the order of the places."""
        if len(places) == 1:
            return self._standing.get(places[0], [])
        return [index for place in places for index in self._standing.get(place, ())]

    def showing(self, *cues: str) -> list[int]:
        """The indices of the units that show one of these cues besides their shape, in order."""
        found = [index for cue in cues if cue in self._showing for index in self._showing[cue]]
        return found if len(found) < 2 else sorted(set(found))

    def words_shared(self, text: str) -> float:
        """Which part of the longer words of a text occurs in the body, from 0 to 1."""
        is_plain = text.isascii()
        words = (_ASCII_WORD if is_plain else _WORD).findall(text.casefold())
        if not words:
            return 0.0
        if not self._body_text:
            self._read_body()
        body = self._plain_body_text if is_plain else self._body_text
        return sum([word in body for word in words]) / len(words)

    def _read_body(self) -> None:
        taken: list[str] = []
        size = 0
        for index in self.body:
            text = self.units[index].text[:_ENOUGH]
            taken.append(text.casefold())  # one by one: paragraphs in plain letters take no time
            size += len(text)
            if size >= _ENOUGH:
                break
        self._body_text = " ".join(taken)
        self._plain_body_text = self._body_text.encode(
            "ascii", "ignore"
        ).decode()  # narrow: searched much faster


def _standing(places: list[Place]) -> dict[Place, list[int]]:
    standing: dict[Place, list[int]] = {}
    before, run = None, []
    for index, place in enumerate(places):
        if place is not before:
            before, run = place, standing.setdefault(place, [])
        run.append(index)
    return standing


def _showing(marked: list[int], looks: list[Look]) -> defaultdict[str, list[int]]:
    showing: defaultdict[str, list[int]] = defaultdict(list)
    for index in marked:
        for cue in looks[index].cues[1:]:
            showing[cue].append(index)
    return showing
