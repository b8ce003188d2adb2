"""From Python, whatever the command reads: files, folders, archives, tables and web archives to articles."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from newsparse.batch.plan import Plan
from newsparse.batch.units import Position, Unit, units
from newsparse.batch.work import article_of, failures_of, read_safely
from newsparse.errors import InputError
from newsparse.inputs import Failure, Meter, Query
from newsparse.model import DEFAULT_OPTIONS, Article, Options

Path: TypeAlias = str | os.PathLike[str]


def read(  # noqa: PLR0913 (what the command has options for)
    paths: Path | Iterable[Path],
    options: Options = DEFAULT_OPTIONS,
    *,
    jobs: int = 1,
    glob: str | Iterable[str] = (),
    text_field: str | Iterable[str] = "text",
    max_input_size: int | None = None,
) -> Iterator[Article | Failure]:
    """Every article in some files, folders (with all their folders), patterns, archives and tables, in order.

    Yields an `Article` for each article and a `Failure` for whatever could not be read: a missing file, a
    row without text, an input with nothing in it. Nothing in an input raises, and the input is read as a
    stream: what is held does not grow with it. With `jobs` of 2 or more that many processes read, `0` takes
    one a core; the order stays the same. A script that asks for processes has to be one that can be imported:
    `if __name__ == "__main__":` stands before what it does.

    `glob` chooses among the files in folders (`"*.txt"`, `"!drafts"` for none such), `text_field` is the
    field or column with the text in JSON and CSV, of several the first that is there, and `max_input_size`
    refuses larger inputs, in bytes.
    """
    asked = (paths,) if isinstance(paths, str | os.PathLike) else tuple(paths)
    globs = (glob,) if isinstance(glob, str) else tuple(glob)
    field = _joined(text_field)
    query = Query(
        tuple([os.fspath(path) for path in asked]), globs, text_field=field, max_size=max_input_size
    )
    plan = Plan(options, text_field=field)
    source = units(query, options, Meter(), Position())
    return _alone(source, plan) if (jobs or _cores()) == 1 else _shared(source, plan, jobs or _cores())


def parse_file(
    path: Path, options: Options = DEFAULT_OPTIONS, *, text_field: str | Iterable[str] = "text"
) -> list[Article]:
    """The articles in one file: text, compressed, an archive, JSON Lines, CSV, WET.

    Raises `OSError` (`FileNotFoundError`, `PermissionError`, `IsADirectoryError`) where there is no such
    file, and `InputError` for the first thing in it that cannot be read; `read` goes on after that.
    """
    name = os.fspath(path)
    _check_readable(name)
    field = _joined(text_field)
    query = Query((name,), text_field=field)
    articles: list[Article] = []
    for unit in units(query, options, Meter(), Position()):
        for text, found in read_safely(unit.items, Plan(options, text_field=field)):
            for failure in () if text.is_empty else failures_of(text):
                place = name if failure.line is None else f"{failure.place.name}, line {failure.line}"
                raise InputError(f"{place}: {failure.reason}", hint=failure.hint, byte=failure.byte)
            articles += found
    return articles


def _alone(source: Iterator[Unit], plan: Plan) -> Iterator[Article | Failure]:
    for unit in source:
        for text, articles in read_safely(unit.items, plan):
            yield from articles
            yield from () if articles else failures_of(text)


def _shared(source: Iterator[Unit], plan: Plan, jobs: int) -> Iterator[Article | Failure]:
    from newsparse.batch.pool import Pool, prepare

    prepare()
    pool = Pool(jobs, plan)
    try:
        for _, results in pool.run(source):
            for result in results:
                yield from (article_of(done) for done in result.articles)
                yield from result.failures
    finally:
        pool.stop()


def _joined(text_field: str | Iterable[str]) -> str:
    return text_field if isinstance(text_field, str) else ",".join(text_field)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _check_readable(name: str) -> None:
    """Raise the `OSError` that opening a file would, without opening it: a pipe gives its bytes only once."""
    if stat.S_ISDIR(os.stat(name).st_mode):
        raise IsADirectoryError(errno.EISDIR, "a folder: newsparse.read reads its files", name)
    if not os.access(name, os.R_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), name)
