"""The weights set by hand, from which each search starts: so a corpus gives the same weights always."""

from __future__ import annotations

from collections.abc import Hashable

from newsparse.labelling.zone import Zone

# The votes of each shape for chrome and for the story.
CHROME_AND_BODY = {
    "word, 0": (0, -5), "few words, 16": (0, -3), "phrase, 31": (0, -2), "phrase, 61": (0, -2),
    "line, 81": (0, -2), "long line, 121": (0, -1), "long line, 181": (0, 1), "very long line, 301": (-1, 7),
    "very long line, 601": (-1, 10), "very long line, 1201": (-1, 13), "closed word, 0": (0, -2),
    "short sentence, 16": (0, 0), "short sentence, 31": (0, 1), "short sentence, 61": (0, 2),
    "sentence, 81": (0, 3), "prose, 121": (-3, 5), "prose, 181": (-3, 6), "long prose, 301": (-3, 8),
    "long prose, 601": (-3, 11), "long prose, 1201": (-3, 14), "continued, 31": (0, 3), "teaser, 81": (1, 0),
}  # fmt: skip
# What it costs to open a page in a zone, to close it there, and to go from one zone to another.
COSTS: dict[Hashable, int] = {
    ("open", Zone.TOP): -3, ("open", Zone.HEADER): 0, ("open", Zone.BODY): -2, ("open", Zone.TRAILER): -20,
    ("open", Zone.COMMENTS): -20, ("close", Zone.TOP): -8, ("close", Zone.HEADER): -6,
    (Zone.TOP, Zone.HEADER): 0, (Zone.TOP, Zone.BODY): -3, (Zone.HEADER, Zone.TOP): -6,
    (Zone.HEADER, Zone.BODY): 0, (Zone.HEADER, Zone.TRAILER): -14, (Zone.HEADER, Zone.COMMENTS): -8,
    (Zone.BODY, Zone.INSET): -4, (Zone.INSET, Zone.BODY): 0, (Zone.BODY, Zone.LATE_HEADER): -4,
    (Zone.LATE_HEADER, Zone.BODY): 0, (Zone.BODY, Zone.TRAILER): 0, (Zone.BODY, Zone.COMMENTS): -2,
    (Zone.BODY, Zone.END): -7, (Zone.TRAILER, Zone.COMMENTS): -2, (Zone.TRAILER, Zone.END): -5,
    (Zone.COMMENTS, Zone.TRAILER): -4, (Zone.COMMENTS, Zone.END): -4, (Zone.END, Zone.COMMENTS): -4,
}  # fmt: skip
