"""Files, folders, archives, tables and web archives in: one stream of texts, in constant memory."""

from newsparse.inputs.discover import STDIN, Found, Query, chooser, discover, listed
from newsparse.inputs.items import (
    End,
    Failure,
    Item,
    Piece,
    Place,
    Raw,
    Row,
    Skipped,
    Stream,
    Taken,
    Whole,
    failure_of,
)  # fmt: skip
from newsparse.inputs.read import read
from newsparse.inputs.streams import Meter

__all__ = [
    "STDIN", "End", "Failure", "Found", "Item", "Meter", "Piece", "Place", "Query", "Raw", "Row", "Skipped",
    "Stream", "Taken", "Whole", "chooser", "discover", "failure_of", "listed", "read",
]  # fmt: skip
