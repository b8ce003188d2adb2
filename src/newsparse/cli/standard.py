"""The standard streams: there even if closed, and no reason to give up a job if nobody listens."""

from __future__ import annotations

import os
import sys
from typing import BinaryIO

from newsparse.patterns import lazy

_STREAMS = (("stdin", os.O_WRONLY, "r"), ("stdout", os.O_RDONLY, "w"), ("stderr", os.O_WRONLY, "w"))
_COMMANDS = lazy(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)|\xc2[\x80-\x9f]")


def open_closed() -> None:
    """Put something in the place of streams that were closed, or the next file that is opened would be one.

    To read such an input is an error, and to write to such an output, but nobody misses the messages.
    """
    for number, (name, flags, mode) in enumerate(_STREAMS):
        try:
            os.fstat(number)
        except OSError:
            found = os.open(os.devnull, flags)
            if found != number:
                os.dup2(found, number)
                os.close(found)
        if getattr(sys, name) is None:
            setattr(sys, name, open(number, mode, closefd=False))  # noqa: SIM115 (as long as the program)


def say(text: str) -> None:
    """One line on standard error; who does not listen is told no more, and the work goes on."""
    try:
        print(text, file=sys.stderr, flush=True)
    except (OSError, ValueError):
        give_up(sys.stderr.fileno())


def tell(text: str) -> int:
    """One line on standard output; gives the exit code."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        give_up(sys.stdout.fileno())
    except OSError as error:
        give_up(sys.stdout.fileno())
        say(f"newsparse: standard output: {error.strerror}")
        return 1
    return 0


def give_up(number: int) -> None:
    """Let a stream that cannot be written to swallow all: what it holds would be an error at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, number)
    os.close(nowhere)


class Harmless:
    """A terminal that takes bytes: what it might take for a command is shown as an escape."""

    def __init__(self, raw: BinaryIO) -> None:
        self._raw = raw

    def write(self, content: bytes) -> int:
        """Write the content."""
        self._raw.write(harmless(content))
        return len(content)

    def flush(self) -> None:
        """Write what is held."""
        self._raw.flush()


def harmless(content: bytes) -> bytes:
    """UTF-8 with `\\u` escapes for control characters but line ends and tabs."""
    return _COMMANDS.sub(lambda found: b"\\u%04x" % found[0][-1], content)
