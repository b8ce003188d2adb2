"""TSV: the table of CSV with tabs between cells and plain line ends."""

from newsparse.outputs._table import table

FORMAT = table("tsv", "\t", "\n", "text/tab-separated-values")
