"""How a command ends: one line for a person where something is wrong, and the exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from newsparse.batch import Ending
from newsparse.cli.standard import give_up, say
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
        give_up(sys.stdout.fileno())
        return OK
    except OSError as error:
        give_up(sys.stdout.fileno())
        name = os.fsdecode(error.filename) if error.filename else "standard output"
        complain(f"{name}: {error.strerror or error}")
        return PARTIAL
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        _empty()


def _empty() -> None:
    """Let go of what standard output does not take: Python would try again at its end, and complain."""
    try:
        sys.stdout.flush()
    except OSError:
        give_up(sys.stdout.fileno())


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
    say(_line(message, hint))


def complain_of(path: str, error: OSError | NewsparseError) -> None:
    """One line on standard error about a file."""
    say(failure_line(failure_of(Place(path), error)))


def complain_of_layouts() -> None:
    """One line on standard error for each broken layout in the user's own folder."""
    from newsparse.layouts.registry import broken_layouts

    for error in broken_layouts():
        complain(str(error), "this layout is left out")


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
