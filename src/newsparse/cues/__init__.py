"""Cues: what lines look like, and how each look votes for the sections such lines stand in."""

from newsparse.cues import commenting, endings, furniture, labels, notes
from newsparse.cues._cue import BULLETS, DIGITS, Cue, Votes, members, votes
from newsparse.cues._features import LineFeatures
from newsparse.cues.shapes import PREDICATES, STORY, is_notice, predicates, shape

CUES: tuple[Cue, ...] = (*labels.CUES, *endings.CUES, *commenting.CUES, *furniture.CUES, *notes.CUES)

__all__ = [
    "BULLETS", "CUES", "DIGITS", "PREDICATES", "STORY", "Cue", "LineFeatures", "Votes", "is_notice", "members", "predicates",
    "shape", "votes",
]  # fmt: skip
