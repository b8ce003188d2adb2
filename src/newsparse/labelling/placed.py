"""Blocks whose place is known: what they show is laid down, and outvotes all that is weighed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from newsparse.blocks.block import Block
from newsparse.blocks.stretch import Stretch
from newsparse.cues import CUES, LineFeatures, Votes
from newsparse.cues import votes as cue_votes
from newsparse.cues.series import with_votes
from newsparse.dates import find_dates
from newsparse.model import Section

SURE = 60  # votes: more than all costs of a path that has to go out of its way
_LEAN = cue_votes(header=-3, body=5, trailer=-3, comments=-2)
_DATED = frozenset(("publish_date", "update_date", "page_date"))


def place(blocks: Sequence[Block], features: list[LineFeatures], marks: Sequence[Stretch | None]) -> None:
    """Let each block of a stretch show what the stretch says; all others stay as they are."""
    for index, mark in enumerate(marks):
        if mark is not None:
            features[index] = _placed(blocks[index].text, features[index], mark)


def _placed(text: str, features: LineFeatures, mark: Stretch) -> LineFeatures:
    if mark.leans:
        return with_votes(features, mark.name, _LEAN)
    shape, votes = features.cues[0], _votes(mark.section)
    if mark.section == Section.CHROME:
        return LineFeatures(votes, (shape, mark.name))
    if not mark.field:
        cues = tuple(dict.fromkeys((*features.cues, mark.name)))
        fields = () if mark.mute or mark.section == Section.BODY else features.fields
        return LineFeatures(votes, cues, fields, features.dates)
    label = _labels()[mark.field]
    value = mark.value if mark.value is not None else text
    fields = ((label, mark.field, value),)
    if mark.field == "labels":
        dated = [cue for cue in features.cues if cue in ("date", "date inside")]
        return LineFeatures(votes, (shape, *dated, label, mark.name), fields, features.dates)
    dates = find_dates(text) if mark.field in _DATED else ()
    return LineFeatures(votes, (shape, label, mark.name), fields, dates)


@cache
def _votes(section: Section) -> Votes:
    chrome, header, body, trailer, comments = (SURE if each == section else -SURE for each in Section)
    return chrome, header, body, trailer, comments


@cache
def _labels() -> dict[str, str]:
    """The cue of labels that fill a field, by the field."""
    return {cue.field: cue.name for cue in reversed(CUES) if cue.name.endswith("label")} | {
        field: f"{field} label" for field in ("kicker", "subtitle")
    }
