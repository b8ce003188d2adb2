"""Functions run in a process of their own, which is ended where a document keeps it busy or kills it."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from contextlib import suppress
from threading import Timer
from typing import IO, Any

from newsparse.errors import InputError, NewsparseError
from newsparse.inputs.items import Extracted
from newsparse.model import Options

SECONDS = 60  # that one document may take
MEMORY = 4 << 30  # bytes
_COMMAND = "from newsparse.inputs.documents.apart import serve; serve()"


class _Helper:
    """A process that waits for documents; it serves until one of them is its end."""

    def __init__(self) -> None:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        command = [sys.executable, "-c", _COMMAND]
        self.owner = os.getpid()
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
        )

    def ask(self, function: str, content: bytes, seconds: float) -> Any:
        """The answer; None where the process died of the question, or was ended for its slowness."""
        process = self._process
        assert process.stdin
        assert process.stdout
        timer = Timer(seconds, process.kill)
        timer.start()
        try:
            _send(process.stdin, (function, content))
            return _receive(process.stdout)
        except (OSError, EOFError, pickle.UnpicklingError):
            return None
        finally:
            timer.cancel()

    def stop(self) -> None:
        """End the process."""
        with suppress(OSError):
            self._process.kill()
            self._process.communicate()


_helpers: list[_Helper] = []


def open_docx(content: bytes, _options: Options) -> list[Extracted]:
    """The text of a Word file."""
    return open_apart("office:open_docx", content, what="a Word file")


def open_odt(content: bytes, _options: Options) -> list[Extracted]:
    """The text of an OpenDocument text."""
    return open_apart("office:open_odt", content, what="an OpenDocument file")


def open_rtf(content: bytes, _options: Options) -> list[Extracted]:
    """The text of an RTF file."""
    return open_apart("rtf:open_rtf", content, what="RTF")


def open_pdf(content: bytes, _options: Options) -> list[Extracted]:
    """The text of a PDF."""
    return open_apart("pdf:open_pdf", content, what="a PDF")


def open_apart(function: str, content: bytes, *, what: str, seconds: float = SECONDS) -> list[Extracted]:
    """What a function (`module:name` in this package) makes of a document.

    Raises what the function raises, and `InputError` where it takes too long, too much memory, or crashes.
    """
    if _helpers and _helpers[0].owner != os.getpid():  # that of the process this one was forked from
        _helpers.clear()
    if not _helpers:
        _helpers.append(_Helper())
    answer = _helpers[0].ask(function, content, seconds)
    if answer is None:
        _helpers.pop().stop()
        reason = f"{what} that takes more than {seconds:g} seconds, or crashes its reader"
        raise InputError(reason, hint="is it damaged? do not trust it")
    if isinstance(answer, Exception):
        raise answer
    return answer  # type: ignore[no-any-return]


def serve() -> None:
    """Answer on standard output what is asked on standard input, until that ends."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory()
    source, target = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    while True:
        try:
            function, content = _receive(source)
        except EOFError:
            return
        _send(target, _answer(function, content))


def _answer(function: str, content: bytes) -> Any:
    from importlib import import_module

    module, _, name = function.partition(":")
    try:
        return getattr(import_module(f"newsparse.inputs.documents.{module}"), name)(content)
    except NewsparseError as error:
        return error


def _limit_memory() -> None:
    with suppress(ImportError, OSError, ValueError):  # not on Windows
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _send(target: IO[bytes], value: Any) -> None:
    content = pickle.dumps(value)
    target.write(len(content).to_bytes(8, "big") + content)
    target.flush()


def _receive(source: IO[bytes]) -> Any:
    size = source.read(8)
    content = source.read(int.from_bytes(size, "big")) if len(size) == 8 else b""
    if not content:
        raise EOFError
    return pickle.loads(content)
