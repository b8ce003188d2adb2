"""Cues: what lines look like, and how each look votes for the sections such lines stand in."""

from newsparse.cues import commenting, endings, furniture, labels
from newsparse.cues._cue import Cue, Votes, votes
from newsparse.cues.shapes import PREDICATES, STORY, notices_in, predicates, shape

CUES: tuple[Cue, ...] = (*labels.CUES, *endings.CUES, *commenting.CUES, *furniture.CUES)

__all__ = ["CUES", "PREDICATES", "STORY", "Cue", "Votes", "notices_in", "predicates", "shape", "votes"]
