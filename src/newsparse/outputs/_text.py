"""The writer of formats made of text: encoded articles in a frame, packed or not, a piece at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any, BinaryIO

from newsparse.model import Article
from newsparse.outputs._format import Format, Framing, Settings, dropped

Pack = Callable[[bytes], bytes]


class TextFile:
    """Articles that are encoded already, as a stream of bytes; `started` says that it goes on with some."""

    def __init__(
        self,
        write: Callable[[bytes], Any],
        framing: Framing,
        pack: Pack | None = None,
        *,
        started: bool = False,
    ) -> None:
        self._write, self._framing, self._pack = write, framing, pack
        self._parts: list[bytes] = [] if started else [framing.head]
        self.started = started

    def add(self, articles: list[Any]) -> None:
        """Keep some articles, as bytes, until the next cut."""
        if articles:
            self._parts += [self._framing.between] if self.started else []
            self._parts.append(self._framing.between.join(articles))
            self.started = True

    def cut(self) -> None:
        """Write what was kept: a piece that can be unpacked by itself."""
        content = b"".join(self._parts)
        self._parts = []
        if content:
            self._write(self._pack(content) if self._pack else content)

    def close(self) -> None:
        """Write what stands after the last article; the stream is left open."""
        self._parts.append(self._framing.tail)
        self.cut()


class TextWriter:
    """A `TextFile` that encodes the articles it is given, and writes each at once."""

    def __init__(self, form: Format, sink: BinaryIO, settings: Settings) -> None:
        self.losses: Counter[str] = Counter()
        self._form, self._settings = form, settings
        self._file = TextFile(sink.write, form.framing(settings))
        self._file.cut()

    def write(self, article: Article) -> None:
        """Encode and write one article."""
        assert self._form.encode is not None
        self.losses.update(dropped(self._form, article, self._settings))
        self._file.add([self._form.encode(article, self._settings)])
        self._file.cut()

    def close(self) -> None:
        """Write what stands after the last article; the stream is left open."""
        self._file.close()
