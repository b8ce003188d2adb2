"""Locks: two jobs that write to one place would make a mixture of it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress

from newsparse.errors import UsageError

_NAME = "newsparse-lock"
_NOFOLLOW = getattr(os, "O_NOFOLLOW", 0)


@contextmanager
def locked(targets: Iterable[str]) -> Iterator[None]:
    """Hold some outputs, files or folders, for this job alone; raises `UsageError` where another has one.

    The system lets go of a lock when its process ends, however that comes; the small file that may then be
    left behind stands in nobody's way.
    """
    with ExitStack() as held:
        for target in targets:
            held.enter_context(_one(target))
        yield


@contextmanager
def _one(target: str) -> Iterator[None]:
    path = lock_name(target)
    try:
        descriptor = _acquired(path, target)
    except OSError as error:
        raise UsageError(f"{target}: {error.strerror}", hint="its folder must be there") from error
    try:
        yield
    finally:
        with suppress(OSError):
            os.unlink(path)
        os.close(descriptor)


def lock_name(target: str) -> str:
    """The file that is locked for a target: inside a folder, beside a file."""
    real = os.path.realpath(target)
    if os.path.isdir(real):
        return os.path.join(real, f".{_NAME}")
    folder, name = os.path.split(real)
    return os.path.join(folder, f".{name}.{_NAME}")


def _acquired(path: str, target: str) -> int:
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | _NOFOLLOW, 0o666)
        if not _is_free(descriptor):
            who = os.pread(descriptor, 20, 0).decode("ascii", "replace").strip()
            os.close(descriptor)
            by = f"process {who}" if who.isdecimal() else "another process"
            raise UsageError(f"{target} is being written by {by}", hint="wait for it, or name another output")
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(descriptor), os.stat(path)):
                os.truncate(descriptor, 0)
                os.pwrite(descriptor, str(os.getpid()).encode(), 0)
                return descriptor
        os.close(descriptor)  # its owner ended and removed it in this very moment


def _is_free(descriptor: int) -> bool:
    """Take the lock, if nobody has it; where a file system or the system knows none, nobody does."""
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock

        flock(descriptor, LOCK_EX | LOCK_NB)
    except BlockingIOError:
        return False
    except (ImportError, OSError):
        return True
    return True
