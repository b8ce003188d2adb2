"""What it costs to open a page in a zone and to go from one zone to another, against the votes of its blocks.

Unit: votes, as cues give them (see `cues/_cue.py`). Range: -20 to 0; what is not listed cannot happen.
Origin: set by hand on the samples and on 150 pages.
"""

from __future__ import annotations

from newsparse.labelling.zone import Zone

OPENING = {Zone.TOP: -3, Zone.HEADER: 0, Zone.BODY: -2, Zone.TRAILER: -20, Zone.COMMENTS: -20}
CLOSING = {Zone.TOP: -8, Zone.HEADER: -6}  # a page without a story is rare
TOP_BODY = -3
HEADER_TOP = -6  # share bars and the like between headline and story
HEADER_TRAILER = -14
HEADER_COMMENTS = -8
BODY_ASIDE = -4
BODY_COMMENTS = -2
BODY_END = -7
TRAILER_COMMENTS = -2
TRAILER_END = -5
COMMENTS_TRAILER = -4
COMMENTS_END = -4
END_COMMENTS = -4
GOING = {
    (Zone.TOP, Zone.HEADER): 0,
    (Zone.TOP, Zone.BODY): TOP_BODY,
    (Zone.HEADER, Zone.TOP): HEADER_TOP,
    (Zone.HEADER, Zone.BODY): 0,
    (Zone.HEADER, Zone.TRAILER): HEADER_TRAILER,
    (Zone.HEADER, Zone.COMMENTS): HEADER_COMMENTS,
    (Zone.BODY, Zone.INSET): BODY_ASIDE,
    (Zone.INSET, Zone.BODY): 0,
    (Zone.BODY, Zone.LATE_HEADER): BODY_ASIDE,
    (Zone.LATE_HEADER, Zone.BODY): 0,
    (Zone.BODY, Zone.TRAILER): 0,
    (Zone.BODY, Zone.COMMENTS): BODY_COMMENTS,
    (Zone.BODY, Zone.END): BODY_END,
    (Zone.TRAILER, Zone.COMMENTS): TRAILER_COMMENTS,
    (Zone.TRAILER, Zone.END): TRAILER_END,
    (Zone.COMMENTS, Zone.TRAILER): COMMENTS_TRAILER,
    (Zone.COMMENTS, Zone.END): COMMENTS_END,
    (Zone.END, Zone.COMMENTS): END_COMMENTS,
}
# What a run of blocks says that a layout knows to be furniture: chrome, header, body, trailer, comments.
KNOWN_FURNITURE = (3, -3, -3, 0, 0)
