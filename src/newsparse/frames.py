"""Articles as tables: Arrow and pandas."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from newsparse.errors import MissingExtraError
from newsparse.inputs import Failure
from newsparse.model import Article

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa


def to_arrow(articles: Iterable[Article | Failure], *, timezone: str | None = None) -> pa.Table:
    """The articles as an Arrow table with the columns of `-f parquet`: nested types, and two timestamps.

    `timezone` is the zone of dates that have a time but no zone. What `read` could not read is left out,
    with a `UserWarning`. Raises `MissingExtraError` where pyarrow is not installed (extra `arrow`).
    """
    try:
        import pyarrow as pa
    except ImportError as error:
        raise MissingExtraError("to_arrow", "arrow") from error
    from newsparse.outputs.parquet import record_schema, to_batch

    return pa.Table.from_batches([to_batch(_read(articles), timezone)], record_schema())


def to_pandas(articles: Iterable[Article | Failure]) -> pd.DataFrame:
    """The articles as a pandas table, a row each, with the columns of `-f csv`: `dateline.agency` and so on.

    Cells hold what the record does: texts, lists, None; dates are text, as exact as the page. What `read`
    could not read is left out, with a `UserWarning`. Raises `MissingExtraError` where pandas is not
    installed (extra `pandas`).
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise MissingExtraError("to_pandas", "pandas") from error
    from newsparse.outputs._fields import field_at
    from newsparse.outputs._table import columns
    from newsparse.record import to_record

    records = map(to_record, _read(articles))
    rows = [[field_at(record, column) for column in columns()] for record in records]
    return pd.DataFrame(rows, columns=list(columns()), dtype=object)


def _read(articles: Iterable[Article | Failure]) -> Iterator[Article]:
    failures: list[Failure] = []
    for article in articles:
        if isinstance(article, Failure):
            failures.append(article)
        else:
            yield article
    if failures:
        others = f" and {len(failures) - 1} more" if len(failures) > 1 else ""
        warnings.warn(f"left out, as it could not be read: {failures[0]}{others}", stacklevel=3)
