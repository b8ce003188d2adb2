"""A look: what one line shows."""

from __future__ import annotations

from msgspec import Struct

from newsparse.cues._cue import Votes
from newsparse.dates import DateMatch


class LineFeatures(Struct, frozen=True, gc=False):
    """What a line looks like: the sum of its cues' votes, their names, the fields and dates it gives."""

    votes: Votes
    cues: tuple[str, ...]
    fields: tuple[tuple[str, str, str | None], ...] = ()  # cue, field, value
    dates: tuple[DateMatch, ...] = ()
