"""Zones: the stretches of a page in which a block may stand."""

from __future__ import annotations

from enum import IntEnum

from newsparse.model import Section


class Zone(IntEnum):
    """A stretch of a page, in reading order; furniture may stand above, inside and below the story."""

    TOP = 0
    HEADER = 1
    BODY = 2
    INSET = 3
    LATE_HEADER = 4
    TRAILER = 5
    COMMENTS = 6
    END = 7


SECTION_OF = (
    Section.CHROME,
    Section.HEADER,
    Section.BODY,
    Section.CHROME,
    Section.HEADER,
    Section.TRAILER,
    Section.COMMENTS,
    Section.CHROME,
)
