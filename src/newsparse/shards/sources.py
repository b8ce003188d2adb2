"""What became of everything in the sources of a shard, read as the `newsparse` command reads it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import chain, groupby

from msgspec.structs import replace

from newsparse.batch.plan import Plan
from newsparse.batch.work import Result, article_of
from newsparse.errors import InputError
from newsparse.inputs import Found, Item, Meter, Place, Query, Row, Taken, failure_of
from newsparse.opening import items_in
from newsparse.shards.manifest import Columns, Source
from newsparse.shards.publishing import fetched
from newsparse.shards.rows import Answer, Rows, answers, worked
from newsparse.shards.stores import place, shown
from newsparse.shards.tables import batches, first_row, is_table

_WEB_ADDRESS = "WARC-Target-URI"
# What another attempt would find again; any other trouble with a store may pass, and is raised.
_GONE = (FileNotFoundError, PermissionError, IsADirectoryError, NotADirectoryError)


def source_answers(sources: Iterable[Source], plan: Plan, columns: Columns, root: str) -> Iterator[Answer]:
    """What became of each text in some sources, in order, and of each source that cannot be read.

    Raises `OSError` for trouble that may pass: a store that does not answer, a disk that is full.
    """
    for has_rows, alike in groupby(sources, key=lambda source: is_table(source.path)):
        if has_rows:
            for source in alike:
                yield from _table(source, Rows(plan, columns, shown(source.path)), root)
            continue
        items = chain.from_iterable(_items(source, plan, columns, root) for source in alike)
        for item, result in worked(items, plan):
            name = _row_id(item, result, columns) if isinstance(item, Row) else result.place.name
            yield Answer(name, result)


def _table(source: Source, rows: Rows, root: str) -> Iterator[Answer]:
    try:
        first = first_row(source, root)
        for batch in batches(source, root, rows.columns):
            yield from answers(batch, rows._replace(first=first))
            first += batch.num_rows
    except InputError as error:
        yield _failed(source, error)
    except _GONE as error:
        yield _failed(source, error)
        return
    yield Answer(shown(source.path), Result(Place(shown(source.path)), None, [], [], source.size))


def _failed(source: Source, error: InputError | OSError) -> Answer:
    place = Place(shown(source.path))
    return Answer(place.name, Result(place, "failed", [], [failure_of(place, error)]))


def _items(source: Source, plan: Plan, columns: Columns, root: str) -> Iterator[Item]:
    query = Query(paths=(), text_field=columns.text)
    try:
        with fetched(place(source.path, root)) as path:
            for item in items_in(Found(os.fspath(path), asked=True), query, plan.options, Meter()):
                yield _renamed(item, source)
    except _GONE as error:
        yield failure_of(Place(shown(source.path)), error)


def _renamed(item: Item, source: Source) -> Item:
    """The item under the name that its source has in the plan, wherever its bytes were read from."""
    if isinstance(item, Taken):
        return item
    return replace(item, place=Place(shown(source.path), item.place.member))


def _row_id(row: Row, result: Result, columns: Columns) -> str:
    """The id that a row brings along: its own, or the address of its page, or else its place in the file."""
    meta = article_of(result.articles[0]).source.meta if result.articles else row.meta
    found = meta.get(columns.id, meta.get(_WEB_ADDRESS))
    return f"{row.place.name}#{row.number}" if found is None else str(found)
