"""Makes of headers to families: a family is a make and those that lack, or add, a line or two of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from newsparse.outputs._facts import Facts
from newsparse.survey.tally import KEPT, Kind, Tally, doubt_of

_OWN_SHARE = 10  # a make with one text in so many is a family of its own
_FEWEST = 5  # texts; a smaller make joins another where it can
_ENDED = 3  # months without a text at the end of the survey, after which a family is said to have ended


class Family(Struct, frozen=True):
    """Texts of one make and its close relatives: what they have, when they were written, which to look at.

    `marks` are the fields of the header in reading order; `fill` gives for each field the share of the texts
    that have it, from 0 to 1; `first` and `last` are months (`2020-07`), empty where no text has a date.
    """

    name: str
    marks: tuple[str, ...]
    layout: str
    count: int
    share: float
    doubtful: int
    mean_words: int
    fill: dict[str, float]
    warnings: dict[str, int]
    months: dict[str, int]
    first: str
    last: str
    drift: str
    typical: Facts
    worst: tuple[Facts, ...]


def families(tally: Tally) -> list[Family]:
    """The families in a survey, largest first."""
    groups: list[list[Kind]] = []
    for kind in sorted(tally.kinds.values(), key=lambda kind: (-kind.count, kind.marks, kind.layout)):
        home = next((group for group in groups if _joins(kind, group[0])), None)
        if home:
            home.append(kind)
        else:
            groups.append([kind])
    groups.sort(key=lambda group: -sum(kind.count for kind in group))
    months = sorted(filter(None, tally.months))
    return [_family(f"F{number}", group, tally.count, months) for number, group in enumerate(groups, 1)]


def _joins(kind: Kind, head: Kind) -> bool:
    """Whether a make is small beside another one and of the same order."""
    if kind.layout != head.layout:
        return False
    is_small = kind.count < _FEWEST or kind.count * _OWN_SHARE < head.count
    return is_small and (_is_within(kind.marks, head.marks) or _is_within(head.marks, kind.marks))


def _is_within(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether all of the one stand in the other, in the same order."""
    rest = iter(many)
    return all(mark in rest for mark in few)


def _family(name: str, group: list[Kind], total: int, months: list[str]) -> Family:
    count = sum(kind.count for kind in group)
    filled, warnings, by_month = _sum(group, "filled"), _sum(group, "warnings"), _sum(group, "months")
    own = sorted(filter(None, by_month))
    worst = sorted((facts for kind in group for facts in kind.worst), key=doubt_of, reverse=True)
    head = group[0]
    return Family(
        name=name,
        marks=head.marks,
        layout=head.layout,
        count=count,
        share=count / total,
        doubtful=sum(kind.doubtful for kind in group),
        mean_words=sum(kind.words for kind in group) // count,
        fill={field: filled[field] / count for field in sorted(filled)},
        warnings=dict(warnings.most_common()),
        months={month: by_month[month] for month in own},
        first=own[0] if own else "",
        last=own[-1] if own else "",
        drift=_drift(own, months, count),
        typical=head.typical,
        worst=tuple(worst[:KEPT]),
    )


def _sum(group: list[Kind], name: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for kind in group:
        found.update(getattr(kind, name))
    return found


def _drift(own: list[str], months: list[str], count: int) -> str:
    """What a family's months say beside those of the whole survey: that it begins late or ends early."""
    if not own or count < _FEWEST:
        return ""
    begins = _months_between(months[0], own[0]) >= _ENDED
    ends = _months_between(own[-1], months[-1]) >= _ENDED
    return " and ".join(filter(None, ("begins late" * begins, "ends early" * ends)))


def _months_between(first: str, last: str) -> int:
    (year, month), (end_year, end_month) = (_number(each) for each in (first, last))
    return (end_year - year) * 12 + end_month - month


def _number(month: str) -> tuple[int, int]:
    """The year and the month in `2020-07`; a year alone is its January."""
    year, _, rest = month.partition("-")
    return int(year), int(rest or 1)
