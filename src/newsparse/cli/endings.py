"""How a command ends: one line for a person where something is wrong, and the exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from newsparse.batch import Ending
from newsparse.errors import InputError, NewsparseError, OutputError
from newsparse.inputs import Failure, Place, failure_of

OK, PARTIAL, USAGE, NOTHING, WARNINGS, INTERRUPTED = 0, 1, 2, 3, 4, 130


def ended(action: Callable[[], int]) -> int:
    """The exit code of an action, which may raise what is an error for people, or find its reader gone."""
    try:
        code = action()
        sys.stdout.flush()
        return code
    except NewsparseError as error:
        complain(str(error), error.hint)
        return _code(error)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains at its end
        return OK
    except KeyboardInterrupt:
        return INTERRUPTED


def exit_code(ending: Ending, *, strict: bool) -> int:
    """What a job's ledger means for whoever runs it."""
    ledger = ending.ledger
    if ending.interrupted:
        return INTERRUPTED
    if ledger.is_nothing:
        return NOTHING
    if ledger.failed or ledger.unread:
        return PARTIAL
    return WARNINGS if strict and (ledger.warnings or ledger.empty) else OK


def complain(message: str, hint: str = "") -> None:
    """One line on standard error."""
    print(_line(message, hint), file=sys.stderr)


def complain_of(path: str, error: OSError | NewsparseError) -> None:
    """One line on standard error about a file."""
    print(failure_line(failure_of(Place(path), error)), file=sys.stderr)


def failure_line(failure: Failure) -> str:
    """A failure as one line for a person."""
    return _line(str(failure), "")


def _line(message: str, hint: str) -> str:
    return printable(f"newsparse: {message}{f' ({hint})' if hint else ''}")


def printable(text: str) -> str:
    """Text on one line, whatever characters a file name brings along."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in text
    )


def _code(error: NewsparseError) -> int:
    if isinstance(error, OutputError):
        return PARTIAL
    return NOTHING if isinstance(error, InputError) else USAGE
