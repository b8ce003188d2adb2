"""What a reader is given: a stream, its place and first bytes, and the way to what is found inside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from typing import BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from newsparse.inputs import streams
from newsparse.inputs.discover import Query
from newsparse.inputs.items import Place, Raw
from newsparse.inputs.streams import Limits

_COMPRESSED = (".gz", ".bz2", ".xz", ".zst")


class Source(Struct, frozen=True):
    """A stream to read. `layer` is that of the reader who found it: only later ones read what is inside."""

    place: Place
    stream: BinaryIO
    head: bytes
    query: Query
    encoding: str | None
    layer: int
    open: Callable[[Source], Iterator[Raw]]

    @property
    def name(self) -> str:
        """The name in small letters, without the ending of a compression."""
        return bare_name(self.place)

    def limited(self) -> BinaryIO:
        """The stream; it refuses to give more than `--max-input-size`."""
        maximum = self.query.max_size
        return self.stream if maximum is None else streams.guarded(self.stream, "", (), Limits(maximum))

    def inside(self, layer: int, stream: BinaryIO, place: Place | None = None) -> Iterator[Raw]:
        """Everything in a stream that was found inside this one, which is closed after it."""
        with closing(stream):
            head, whole = streams.with_head(stream)
            yield from self.open(
                replace(self, place=place or self.place, stream=whole, head=head, layer=layer)
            )


def bare_name(place: Place) -> str:
    """The name of a place in small letters, without the ending of a compression."""
    name = place.name.lower()
    return name.rpartition(".")[0] if name.endswith(_COMPRESSED) else name
