"""What an interrupted job leaves behind so that it can go on where it stopped."""

from __future__ import annotations

import os
from collections.abc import Iterable
from time import monotonic

import msgspec
from msgspec import Struct, field

from newsparse.batch.files import created, opened_own
from newsparse.batch.ledger import Ledger
from newsparse.batch.plan import Job
from newsparse.batch.sinks import Mark
from newsparse.batch.units import Position
from newsparse.errors import UsageError
from newsparse.inputs import Found

_PATIENCE = 20  # times as long as the last commit took: a twentieth of the time at most goes into commits
_SHORTEST = 0.05  # seconds


class State(Struct):
    """A point in the job up to which everything is on the disk."""

    job: str
    inputs: str
    position: Position = Position()
    mark: Mark = Mark()
    errors_size: int = 0
    seen: int = 0
    passed: int = 0  # articles that --skip passed over
    is_streaming: bool = False  # whether articles came of an input that has not ended
    ledger: Ledger = field(default_factory=Ledger)


class Journal:
    """Writes states to a file, not so often that it costs much."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._due = monotonic() + _SHORTEST

    def is_due(self) -> bool:
        """Whether it is time for the next state."""
        return monotonic() >= self._due

    def commit(self, state: State, started: float) -> None:
        """Replace the state on the disk as a whole; `started` is when the settling for it began."""
        temporary = self.path + ".new"
        with created(temporary) as file:
            file.write(msgspec.json.encode(state))
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, self.path)
        now = monotonic()
        self._due = now + max(_SHORTEST, _PATIENCE * (now - started))

    def remove(self) -> None:
        """The job is done: nothing is left to resume."""
        for path in (self.path, self.path + ".new", seen_name(self.path)):
            if os.path.exists(path):
                os.unlink(path)


def seen_name(path: str) -> str:
    """Where the digests of the articles that were written are kept beside a journal."""
    return path + ".seen"


def load(path: str, fresh: State) -> State | None:
    """The state to go on from, or none; raises `UsageError` where it is that of another job or user."""
    file = opened_own(path)
    if file is None:
        return None
    try:
        with file:
            state = msgspec.json.decode(file.read(), type=State)
    except msgspec.DecodeError as error:
        raise UsageError(f"{path} is no journal of this version", hint="run without --resume") from error
    if state.job != fresh.job:
        raise UsageError("the options have changed since the interrupted run", hint="run without --resume")
    if state.inputs != fresh.inputs:
        raise UsageError("the inputs have changed since the interrupted run", hint="run without --resume")
    return state


def job_print(job: Job) -> str:
    """A name for everything that decides the output of a job but its inputs."""
    from newsparse import __version__ as version

    given = msgspec.structs.replace(job, jobs=1, resume=False, report=None)
    return _digest([version.encode(), repr(given).encode("utf-8", "backslashreplace"), _layout_of(job)])


def inputs_print(found: Iterable[Found]) -> tuple[str, int]:
    """A name for all inputs as they are now, and their bytes; raises `UsageError` for a pipe."""
    from hashlib import blake2b

    total, parts = 0, blake2b(digest_size=16)
    for one in found:
        if one.hidden:
            continue
        size, changed = _status(one.path)
        total += size
        parts.update(b"%b\0%d\0%d\0" % (os.fsencode(one.path), size, changed))
    return parts.hexdigest(), total


def _status(path: str) -> tuple[int, int]:
    """The size, and when the file was last changed: nobody can put that back as they can `mtime`."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return 0, 0
    return status.st_size, max(status.st_mtime_ns, status.st_ctime_ns)


def _layout_of(job: Job) -> bytes:
    path = job.plan.options.layout
    if not path or not os.path.isfile(path):
        return b""
    with open(path, "rb") as file:
        return file.read()


def _digest(parts: list[bytes]) -> str:
    from hashlib import blake2b

    return blake2b(b"\0".join(parts), digest_size=16).hexdigest()
