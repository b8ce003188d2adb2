"""Before any work: what is read, where it goes, and whether an interrupted job goes on."""

from __future__ import annotations

import os
import stat
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from msgspec import Struct

from newsparse.batch.files import Shape
from newsparse.batch.journal import Journal, State, inputs_print, job_print, load, seen_name
from newsparse.batch.locks import lock_name, locked
from newsparse.batch.near import check_near
from newsparse.batch.plan import Job
from newsparse.batch.sinks import (
    FileSink,
    Mark,
    PathSink,
    Sink,
    StreamSink,
    is_special,
    part_name,
)
from newsparse.errors import UsageError
from newsparse.inputs import STDIN, Query, discover, listed
from newsparse.outputs import check_request, format_named

_JOURNAL = ".newsparse-resume"


class Setup(Struct, frozen=True):
    """A job made ready: nothing has been read, and the output is open."""

    query: Query
    sink: Sink
    state: State
    journal: Journal | None
    total: int | None


@contextmanager
def set_up(job: Job, out: BinaryIO, *, count: bool) -> Iterator[Setup]:
    """Make a job ready; raises `UsageError` for what cannot be done as it stands."""
    shape = Shape(format_named(job.plan.format), job.plan.settings)
    check_request(shape.form, shape.settings)
    if job.plan.near_duplicates:
        check_near()
    path = _journal_path(job, shape)
    _check_layouts(job)
    _refuse_own_inputs(job)
    for side in filter(None, (job.errors, job.report)):
        _check_writable(side)
    with _names_file(job) as files_from, locked(_shared(job)):
        query = _query(job, files_from, path)
        print_, total = inputs_print(discover(query)) if path or count else ("", None)
        fresh = State(job_print(job) if path else "", print_)
        state = _resumed(job, path, fresh)
        sink = _sink(job, shape, query, out, state.mark if state else None)
        yield Setup(query, sink, state or fresh, Journal(path) if path else None, total)


@contextmanager
def asked(job: Job) -> Iterator[Query]:
    """What a job would read; nothing is opened but a list of names."""
    with _names_file(job) as files_from:
        yield _query(job, files_from, None)


def _query(job: Job, files_from: str | None, journal: str | None) -> Query:
    avoid = frozenset(_own_paths(job, journal))
    return Query(job.paths, job.globs, files_from, job.plan.text_field, job.max_size, avoid)


def _journal_path(job: Job, shape: Shape) -> str | None:
    """Where the journal of a job is, if it can be resumed at all."""
    target = job.output or job.output_dir
    able = target and shape.form.encode is not None and STDIN not in job.paths
    able = able and not job.plan.near_duplicates  # what they are like is in no file
    if able and job.output_dir:
        return os.path.join(job.output_dir, _JOURNAL)
    if able and job.output and not is_special(job.output):
        return os.path.realpath(job.output) + ".resume"
    if job.resume:
        raise UsageError("this job cannot be resumed", hint="give files, and -o FILE or --output-dir DIR")
    return None


def _check_layouts(job: Job) -> None:
    """Raise `LayoutError` now for what every text would meet; a broken one that nobody named is left out."""
    from newsparse.layouts.registry import all_layouts, by_name

    all_layouts()
    if job.plan.options.layout:
        by_name(job.plan.options.layout)


def _shared(job: Job) -> Iterator[str]:
    """What no other job may write to at the same time."""
    if job.output_dir:
        _make_folder(job.output_dir)
        yield job.output_dir
    for path in filter(None, (job.output, job.errors)):
        if not is_special(path):
            _check_replaceable(path)
            yield path


def _check_replaceable(path: str) -> None:
    """Raise `UsageError` for somebody else's file in a folder where only owners may replace theirs."""
    real = os.path.realpath(path)
    try:
        folder, file = os.stat(os.path.dirname(real)), os.stat(real)
    except OSError:
        return
    user = os.geteuid() if hasattr(os, "geteuid") else 0
    if folder.st_mode & stat.S_ISVTX and user not in (0, folder.st_uid, file.st_uid):
        raise UsageError(f"{path} is another user's", hint="name another file")


def _resumed(job: Job, path: str | None, fresh: State) -> State | None:
    """The state to go on from; without `--resume` whatever an earlier run left is forgotten."""
    if path is None:
        return None
    if job.resume and (state := load(path, fresh)):
        return state
    try:
        Journal(path).remove()
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}", hint="newsparse keeps its journal there") from error
    return None


def _sink(job: Job, shape: Shape, query: Query, out: BinaryIO, mark: Mark | None) -> Sink:
    if job.output_dir:
        return _folder_sink(job.output_dir, shape, query, mark)
    if job.output is None:
        return StreamSink(out, shape)
    if shape.form.needs_path:
        return PathSink(job.output, shape)
    try:
        if is_special(job.output):
            return StreamSink(open(job.output, "wb", buffering=0), shape)
        return FileSink(job.output, shape, mark)
    except OSError as error:
        raise UsageError(f"{job.output}: {error.strerror}", hint="its folder must be there") from error


def _folder_sink(folder: str, shape: Shape, query: Query, mark: Mark | None) -> Sink:
    from newsparse.batch.folder import FolderSink
    from newsparse.batch.names import Namer, common_folder

    if shape.form.needs_path:
        raise UsageError(f"{shape.form.name} goes into one file", hint="name it: -o FILE")
    names = [*query.paths, *(listed(query.files_from) if query.files_from else ())]
    return FolderSink(folder, shape, Namer(common_folder(names), shape.form.suffix), mark)


def _make_folder(folder: str) -> None:
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: {error.strerror}", hint="--output-dir is a folder") from error


def _check_writable(path: str) -> None:
    """Raise `UsageError` where a file of that name cannot be written, without touching it."""
    if path == STDIN:
        raise UsageError("--errors and --report take a file, not -", hint="name a file")
    if os.path.isdir(path):
        raise UsageError(f"{path} is a folder", hint="name a file")
    real = os.path.realpath(path)
    try:
        target = real if _is_there(real) else os.path.dirname(real)
        os.stat(target)
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}", hint="its folder must be there") from error
    if not os.access(target, os.W_OK):
        raise UsageError(f"{path}: Permission denied", hint="name another file")


def _is_there(path: str) -> bool:
    """Whether a file is there; raises `OSError` for a name that no file can have."""
    try:
        os.stat(path)
    except FileNotFoundError:
        return False
    return True


def _refuse_own_inputs(job: Job) -> None:
    """An output that is also an input would be read while it is written, or replaced by what it was."""
    for path in job.paths:
        for output in filter(None, (job.output, job.output_dir, job.errors, job.report)):
            if os.path.exists(path) and os.path.exists(output) and os.path.samefile(path, output):
                raise UsageError(f"{output} is an input and an output", hint="name another output")
    if job.output_dir:
        _refuse_twice(job.paths)


def _refuse_twice(paths: tuple[str, ...]) -> None:
    """What is given twice would be two inputs for one output file."""
    from pathlib import Path

    given = [path for path in paths if path != STDIN]
    real = [Path(os.path.realpath(path)) for path in given]
    times = Counter(real)
    for name, path in zip(given, real, strict=True):
        if times[path] > 1 or not times.keys().isdisjoint(path.parents):
            raise UsageError(f"{name} is given twice, or inside another PATH", hint="give it once")


def _own_paths(job: Job, journal: str | None) -> Iterator[str]:
    """The real paths of all that this job writes."""
    for path in filter(None, (job.errors, job.report, job.output_dir)):
        yield os.path.realpath(path)
    for path in filter(None, (job.output, job.errors)):
        yield lock_name(path)
    if job.output:
        yield from (os.path.realpath(job.output), part_name(job.output))
    if journal:
        yield from (journal, f"{journal}.new", seen_name(journal))


@contextmanager
def _names_file(job: Job) -> Iterator[str | None]:
    """The list of names as a file that can be read more than once."""
    if job.files_from != STDIN:
        yield job.files_from
        return
    import shutil
    import tempfile

    with tempfile.NamedTemporaryFile() as spool:
        try:
            shutil.copyfileobj(sys.stdin.buffer, spool)
        except OSError as error:
            raise UsageError(f"the list of files: {error.strerror}", hint="--files-from names it") from error
        spool.flush()
        yield spool.name
