"""The account of a job: every input, what became of it, and what the articles hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct, field

from newsparse.batch.doubt import distribution
from newsparse.batch.work import Facts
from newsparse.inputs.items import Outcome
from newsparse.model import MADE_OF_LINES


class Ledger(Struct):
    """Running totals. `inputs` are texts: files, members of archives, rows of tables, pages of WET files."""

    parsed: int = 0
    empty: int = 0
    failed: int = 0
    skipped: int = 0
    articles: int = 0
    refused: int = 0
    duplicates: int = 0
    failures: int = 0
    bytes: int = 0
    seconds: float = 0.0
    fields: dict[str, int] = field(default_factory=dict)
    warnings: dict[str, int] = field(default_factory=dict)
    layouts: dict[str, int] = field(default_factory=dict)
    losses: dict[str, int] = field(default_factory=dict)
    confidence: dict[str, int] = field(default_factory=dict)
    skips: dict[str, int] = field(default_factory=dict)

    @property
    def inputs(self) -> int:
        """All inputs that were read, whatever became of them."""
        return self.parsed + self.empty + self.failed + self.skipped

    @property
    def unread(self) -> int:
        """Failures that are more than an input with nothing in it."""
        return self.failures - self.empty

    @property
    def is_nothing(self) -> bool:
        """Whether no input could be read."""
        return not self.articles and not self.parsed


def count_outcome(ledger: Ledger, outcome: Outcome | None, reason: str = "") -> None:
    """Enter one input, if one has ended; the reason is why it was skipped."""
    if outcome is not None:
        setattr(ledger, outcome, getattr(ledger, outcome) + 1)
    if reason:
        _add(ledger.skips, (reason,), 1)


def count_articles(ledger: Ledger, facts: Iterable[Facts]) -> None:
    """Enter some articles that were written."""
    for alike, count in Counter(facts).items():
        ledger.articles += count
        _add(ledger.fields, alike.filled, count)
        _add(ledger.layouts, (alike.layout,), count)
        _add(ledger.warnings, alike.warnings, count)
        _add(ledger.losses, alike.losses, count)
        _add(ledger.confidence, alike.confidence, count)


def _add(totals: dict[str, int], names: Iterable[str], count: int) -> None:
    for name in names:
        totals[name] = totals.get(name, 0) + count


def report(ledger: Ledger) -> dict[str, object]:
    """The ledger as it stands in a report file."""
    per_second = round(ledger.articles / ledger.seconds, 1) if ledger.seconds else 0.0
    return {
        "inputs": ledger.inputs,
        "parsed": ledger.parsed,
        "empty": ledger.empty,
        "failed": ledger.failed,
        "skipped": ledger.skipped,
        "articles": ledger.articles,
        "refused": ledger.refused,
        "duplicates": ledger.duplicates,
        "bytes": ledger.bytes,
        "seconds": round(ledger.seconds, 3),
        "articles_per_second": per_second,
        "filled": {name: _share(ledger.fields.get(name, 0), ledger.articles) for name in MADE_OF_LINES},
        "warnings": _by_count(ledger.warnings),
        "layouts": _by_count(ledger.layouts),
        "losses": _by_count(ledger.losses),
        "confidence": distribution(ledger.confidence),
        "skips": _by_count(ledger.skips),
    }


def summary(ledger: Ledger) -> list[str]:
    """The ledger in a few lines for a person."""
    parts = [f"{getattr(ledger, name):,} {name}" for name in ("parsed", "empty", "failed", "skipped")]
    extra = [
        f"{getattr(ledger, name):,} {word}"
        for name, word in (
            ("refused", "refused by --require or --min-confidence"),
            ("duplicates", "left out as duplicates"),
        )
        if getattr(ledger, name)
    ]
    speed = f" in {ledger.seconds:,.1f} s ({ledger.articles / max(ledger.seconds, 1e-9):,.0f} a second)"
    lines = [
        f"{counted(ledger.inputs, 'input')} = {' + '.join(parts)}",
        ", ".join([f"{counted(ledger.articles, 'article')} from {size(ledger.bytes)}{speed}", *extra]),
    ]
    lines += [f"skipped: {_listed(ledger.skips)}"] if ledger.skips else []
    tables = (("filled", _rates(ledger)), ("warnings", ledger.warnings), ("layouts", ledger.layouts))
    lines += [f"{name}: {_listed(counts)}" for name, counts in tables if counts]
    lines += [f"not in this format: {_listed(ledger.losses)}"] if ledger.losses else []
    return lines


def counted(count: int, thing: str) -> str:
    """`1 input`, `2,000 inputs`."""
    return f"{count:,} {thing}" if count == 1 else f"{count:,} {thing}s"


def _rates(ledger: Ledger) -> dict[str, str]:
    shares = {name: _share(ledger.fields.get(name, 0), ledger.articles) for name in MADE_OF_LINES}
    return {name: f"{share:.0%}" for name, share in shares.items() if share}


def _share(count: int, total: int) -> float:
    return round(count / total, 4) if total else 0.0


def _by_count(counts: dict[str, int]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _listed(counts: dict[str, int] | dict[str, str]) -> str:
    named = counts if any(isinstance(count, str) for count in counts.values()) else _by_count(counts)  # type: ignore[arg-type]
    return ", ".join(f"{name} {count}" for name, count in named.items())


def size(count: int) -> str:
    """`997 bytes`, `12.3 KB`, `1.2 GB`."""
    for unit in ("bytes", "KB", "MB"):
        if count < 1000:
            return f"{count:.3g} {unit}" if unit != "bytes" else counted(count, "byte")
        count /= 1000  # type: ignore[assignment]
    return f"{count:,.1f} GB"
