"""Facts to a survey: counted one by one, in memory that does not grow with the number of texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from heapq import heappush, heappushpop
from math import log

from newsparse.outputs._facts import Facts

_MOST_KINDS = 2_000  # makes of headers told apart; what comes later is counted as one kind
_MOST_DIGESTS = 2_000_000  # words of texts remembered; beyond, duplicates are counted among these only
_OTHER = ("…",)
KEPT = 12  # doubtful texts remembered of each make
_DOUBTS = frozenset(("unsure", "left-out", "no-body", "no-title", "no-publish-date", "not-an-article"))


class Kind:
    """The texts with headers of one make."""

    def __init__(self, marks: tuple[str, ...], layout: str) -> None:
        self.marks, self.layout = marks, layout
        self.count = self.words = self.doubtful = 0
        self.months: Counter[str] = Counter()
        self.filled: Counter[str] = Counter()
        self.warnings: Counter[str] = Counter()
        self._best: list[tuple[int, int, Facts]] = []
        self._worst: list[tuple[int, int, Facts]] = []

    def add(self, facts: Facts, number: int) -> None:
        """Count one text; `number` is its place in the survey, which decides between equals."""
        self.count += 1
        self.words += facts.words
        self.months[facts.month] += 1
        self.filled.update(facts.filled)
        self.warnings.update(facts.warnings)
        self.doubtful += is_doubtful(facts)
        _keep(self._worst, (doubt_of(facts), -number, facts))
        _keep(self._best, (-doubt_of(facts), -number, facts))

    @property
    def typical(self) -> Facts:
        """Of the least doubtful texts the one that is as long as texts of this make mostly are."""
        usual = log(max(self.words / self.count, 1))
        ordered = sorted(self._best, key=lambda entry: entry[:2], reverse=True)
        return min(
            (facts for _, _, facts in ordered), key=lambda facts: abs(log(max(facts.words, 1)) - usual)
        )

    @property
    def worst(self) -> list[Facts]:
        """The most doubtful texts, most doubtful first."""
        return [facts for _, _, facts in sorted(self._worst, key=lambda entry: entry[:2], reverse=True)]


def _keep(heap: list[tuple[int, int, Facts]], entry: tuple[int, int, Facts]) -> None:
    """Keep an entry where it is among the largest."""
    if len(heap) < KEPT:
        heappush(heap, entry)
    else:
        heappushpop(heap, entry)


class Tally:
    """The account of a survey."""

    def __init__(self) -> None:
        self.count = self.words = self.duplicates = self.doubtful = 0
        self.kinds: dict[tuple[tuple[str, ...], str], Kind] = {}
        self.languages: Counter[str] = Counter()
        self.encodings: Counter[str] = Counter()
        self.layouts: Counter[str] = Counter()
        self.months: Counter[str] = Counter()
        self.filled: Counter[str] = Counter()
        self.warnings: Counter[str] = Counter()
        self.sizes: Counter[int] = Counter()
        self.confidence: Counter[int] = Counter()
        self._seen: set[int] = set()

    def add(self, facts: Facts) -> None:
        """Count one text."""
        self.count += 1
        self.words += facts.words
        self.doubtful += is_doubtful(facts)
        self.duplicates += self._is_known(facts.digest)
        self.languages[facts.language] += 1
        self.encodings[facts.encoding] += 1
        self.layouts[facts.layout] += 1
        self.months[facts.month] += 1
        self.filled.update(facts.filled)
        self.warnings.update(facts.warnings)
        self.sizes[facts.words.bit_length()] += 1
        self.confidence[facts.confidence // 10 if facts.confidence >= 0 else -1] += 1
        key = (facts.marks, facts.layout)
        if key not in self.kinds and len(self.kinds) >= _MOST_KINDS:
            key = (_OTHER, "general")
        kind = self.kinds.get(key)
        if kind is None:
            kind = self.kinds[key] = Kind(*key)
        kind.add(facts, self.count)

    def _is_known(self, digest: int) -> bool:
        if not digest or digest in self._seen:
            return bool(digest)
        if len(self._seen) < _MOST_DIGESTS:
            self._seen.add(digest)
        return False


def is_doubtful(facts: Facts) -> bool:
    """Whether a person should look at a text: a field is missing, was left out, or is less sure than not."""
    return not _DOUBTS.isdisjoint(facts.warnings) or 0 <= facts.confidence < 50


def doubt_of(facts: Facts) -> int:
    """How much a text is to be doubted, in hundredths: its least sure field, and what it warns of."""
    lacking = 100 - facts.confidence if facts.confidence >= 0 else 50
    return lacking + 10 * sum(code in _DOUBTS for code in facts.warnings)


def tallied(found: Iterable[Facts]) -> Tally:
    """The tally of some facts, in their order."""
    tally = Tally()
    for facts in found:
        tally.add(facts)
    return tally
