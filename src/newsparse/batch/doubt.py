"""What is doubtful: records that are not sure enough, and what a person should look at in them."""

from __future__ import annotations

from msgspec.structs import asdict

from newsparse.inputs import Failure, Place
from newsparse.model import Article
from newsparse.record import values_to_json

DOUBTED = 0.7  # fields that are less likely right than this are looked at
_DOUBTS = frozenset(("left-out", "no-body", "no-title", "not-an-article", "unsure"))

Least = tuple[tuple[str, float], ...]
Doubt = tuple[float, bytes]  # how sure the least sure field is, and the line of the review


def too_doubtful(article: Article, least: Least) -> list[tuple[str, float]]:
    """The fields that are less likely right than was asked for, each with its probability."""
    found = [(field, getattr(article.confidence, field), wanted) for field, wanted in least]
    return [(field, sure) for field, sure, wanted in found if sure is not None and sure < wanted]


def refusal(article: Article, place: Place, line: int, doubts: list[tuple[str, float]]) -> Failure:
    """The failure that says which fields of an article are too doubtful."""
    said = ", ".join(f"{field} {sure:.2f}" for field, sure in doubts)
    return Failure(place, f"article {article.source.article} is too doubtful: {said}", "", line)


def doubt_about(article: Article, place: Place) -> Doubt | None:
    """What to look at in an article, where there is something."""
    sure = {field: value for field, value in asdict(article.confidence).items() if value is not None}
    doubted = {field: value for field, value in sure.items() if value < DOUBTED}
    warnings = [warning for warning in article.warnings if warning.code in _DOUBTS]
    if not doubted and not warnings:
        return None
    source = article.source
    line = {
        "confidence": min(sure.values(), default=0.0),
        "path": place.path,
        "member": place.member,
        "article": source.article,
        "first_line": source.first_line,
        "last_line": source.last_line,
        "title": article.title,
        "doubts": [
            {"field": field, "confidence": value, "lines": article.lines.get(field, ())}
            for field, value in sorted(doubted.items(), key=lambda item: item[1])
        ],
        "warnings": warnings,
    }
    return min(sure.values(), default=0.0), values_to_json(line) + b"\n"


def steps_of(article: Article) -> tuple[str, ...]:
    """The fields of an article with their probabilities in tenths: `title 0.9` for 0.9 up to 1."""
    sure = asdict(article.confidence)
    return tuple(
        [f"{field} 0.{min(int(value * 10), 9)}" for field, value in sure.items() if value is not None]
    )


def distribution(counts: dict[str, int]) -> dict[str, dict[str, int]]:
    """For each field, how many articles are how sure, in tenths."""
    found: dict[str, dict[str, int]] = {}
    for name, count in sorted(counts.items()):
        field, _, step = name.rpartition(" ")
        found.setdefault(field, {})[step] = count
    return found
