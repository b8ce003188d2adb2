"""CSV after RFC 4180: one row an article."""

from newsparse.outputs._table import table

FORMAT = table("csv", ",", "\r\n", "text/csv")
