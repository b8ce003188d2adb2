"""What a shard came to: the ledger of its inputs, what failed, and how much was written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from msgspec import Struct

from newsparse.batch.ledger import Ledger, count_articles, count_outcome
from newsparse.inputs import Failure
from newsparse.shards.rows import Answer

_FAILURES_KEPT = 1000  # by name in a total; the summary of each shard has them all


class Failed(Struct, frozen=True):
    """An input, or a part of one, that gave no article, and why."""

    id: str | None
    reason: str
    hint: str = ""
    line: int | None = None


class Summary(Struct, frozen=True):
    """What was read and written. The same shard gives the same summary, wherever and whenever."""

    ledger: Ledger
    bytes_written: int = 0
    failures: tuple[Failed, ...] = ()


class Tally:
    """Counts the answers of a shard on their way from the inputs to the output."""

    def __init__(self) -> None:
        self.bytes_written = 0
        self._ledger = Ledger()
        self._failures: list[Failed] = []

    def counted(self, answers: Iterable[Answer]) -> Iterator[Answer]:
        """The same answers, each counted as it passes."""
        for answer in answers:
            result = answer.result
            count_outcome(self._ledger, result.outcome, result.reason)
            count_articles(self._ledger, [done.facts for done in result.articles])
            self._ledger.bytes += result.size
            self._ledger.failures += len(result.failures)
            self._failures += [_failed(answer.id, failure) for failure in result.failures]
            yield answer

    def summary(self) -> Summary:
        """What was counted so far."""
        return Summary(self._ledger, self.bytes_written, tuple(self._failures))


def _failed(name: str | None, failure: Failure) -> Failed:
    return Failed(name, failure.reason, failure.hint, failure.line)


def combined(one: Summary, other: Summary) -> Summary:
    """Two summaries as one; of the failures, the first are kept by name."""
    names = Ledger.__struct_fields__
    sums = {name: _added(getattr(one.ledger, name), getattr(other.ledger, name)) for name in names}
    failures = (one.failures + other.failures)[:_FAILURES_KEPT]
    return Summary(Ledger(**sums), one.bytes_written + other.bytes_written, failures)


def _added(one: Any, other: Any) -> Any:
    return dict(sorted((Counter(one) + Counter(other)).items())) if isinstance(one, dict) else one + other


def encode_summary(summary: Summary) -> bytes:
    """The summary as JSON."""
    return msgspec.json.encode(summary) + b"\n"


def decode_summary(content: bytes) -> Summary | None:
    """The summary in these bytes; none where they hold none."""
    try:
        return msgspec.json.decode(content, type=Summary)
    except msgspec.DecodeError:
        return None
