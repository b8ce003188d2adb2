"""How far confidence can be trusted, for people: what was said and what was right, as table and picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from benchmarks.fit.confidence import DOUBTED, Judged, Observed, calibration_error, judged, steps

_PAGE, _PICTURE = Path("docs/confidence.md"), Path("docs/reliability.svg")
_BEGIN, _END = "<!-- measured: begin -->", "<!-- measured: end -->"

_FIELDS = {"title": "#1f77b4", "publish_date": "#2ca02c", "paragraphs": "#d62728"}
_KINDS = ("articles", "main", "flat", "wet", "soup")
_SIZE, _EDGE = 300, 44


def show(observed: Sequence[Observed], root: Path) -> None:
    """Write the page about confidence and its picture as they are now."""
    for path, text in documents(observed, root).items():
        (root / path).write_text(text, "utf-8")


def documents(observed: Sequence[Observed], root: Path) -> dict[Path, str]:
    """The page about confidence with its measured part and its picture as they are now."""
    cases = judged(observed)
    head, _, rest = (root / _PAGE).read_text("utf-8").partition(_BEGIN)
    parts = (_BEGIN, doubted(cases), kinds(cases), table(cases), _END)
    return {_PAGE: head + "\n\n".join(parts) + rest.partition(_END)[2], _PICTURE: picture(cases)}


def table(cases: Sequence[Judged]) -> str:
    """For each field and step of probability: how many said so, what they said, and how many were right."""
    lines = ["| field | says | texts | said | right |", "| --- | --- | ---: | ---: | ---: |"]
    for field in _FIELDS:
        for step, group in steps([case for case in cases if case.field == field]).items():
            said, right = _means(group)
            label = f"{step / 10:.1f} to {(step + 1) / 10:.1f}"
            lines.append(f"| `{field}` | {label} | {len(group):,} | {said:.2f} | {right:.2f} |")
    return "\n".join(lines)


def kinds(cases: Sequence[Judged]) -> str:
    """For each field and kind of text: the share that is right, what was said, the calibration error."""
    lines = ["| field | kind | texts | said | right | error |", "| --- | --- | ---: | ---: | ---: | ---: |"]
    for field in _FIELDS:
        for kind in _KINDS:
            group = [case for case in cases if case.field == field and case.style == kind]
            if group:
                said, right = _means(group)
                error = calibration_error(group)
                lines.append(
                    f"| `{field}` | {kind} | {len(group):,} | {said:.2f} | {right:.2f} | {error:.3f} |"
                )
    return "\n".join(lines)


def doubted(cases: Sequence[Judged]) -> str:
    """How many wrong bodies, and how many right ones, are less sure than the limit."""
    own = [case for case in cases if case.field == "paragraphs"]
    wrong, right = ([case for case in own if case.is_right == side] for side in (False, True))
    caught, false = (sum(case.probability < DOUBTED for case in side) / len(side) for side in (wrong, right))
    return f"Below {DOUBTED} are {caught:.0%} of the wrong bodies and {false:.0%} of the right ones."


def picture(cases: Sequence[Judged]) -> str:
    """The reliability diagram as SVG: on the diagonal, what says 0.9 is right nine times of ten."""
    side = _SIZE + 2 * _EDGE
    shapes = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" font-family="sans-serif" '
        'font-size="11">',
        f'<rect width="{side}" height="{side}" fill="white"/>',
        f'<path d="M{_x(0)} {_y(0)}H{_x(1)}V{_y(1)}H{_x(0)}Z" fill="none" stroke="#888"/>',
        f'<path d="M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}" stroke="#bbb" stroke-dasharray="4"/>',
        *(
            f'<text x="{_x(tenth / 10)}" y="{_y(0) + 16}" text-anchor="middle">{tenth / 10}</text>'
            f'<text x="{_x(0) - 6}" y="{_y(tenth / 10) + 4}" text-anchor="end">{tenth / 10}</text>'
            for tenth in range(0, 11, 2)
        ),
        f'<text x="{_x(0.5)}" y="{side - 8}" text-anchor="middle">confidence</text>',
        f'<text x="12" y="{_y(0.5)}" text-anchor="middle" transform="rotate(-90 12 {_y(0.5)})">'
        "share that is right</text>",
    ]
    for number, (field, color) in enumerate(_FIELDS.items()):
        groups = steps([case for case in cases if case.field == field]).values()
        marks = [(*_means(group), len(group)) for group in groups]
        line = "L".join(f"{_x(said)} {_y(right)}" for said, right, _ in marks)
        shapes.append(f'<path d="M{line}" fill="none" stroke="{color}"/>')
        shapes += [
            f'<circle cx="{_x(said)}" cy="{_y(right)}" r="{2 + min(count, 2500) ** 0.5 / 8:.1f}" '
            f'fill="{color}" fill-opacity="0.6"/>'
            for said, right, count in marks
        ]
        shapes.append(f'<text x="{_x(0.04)}" y="{_y(0.95) + 15 * number}" fill="{color}">{field}</text>')
    return "\n".join([*shapes, "</svg>", ""])


def _means(cases: Sequence[Judged]) -> tuple[float, float]:
    weight = sum(case.weight for case in cases)
    said = sum(case.weight * case.probability for case in cases) / weight
    return said, sum(case.weight * case.is_right for case in cases) / weight


def _x(share: float) -> float:
    return round(_EDGE + share * _SIZE, 1)


def _y(share: float) -> float:
    return round(_EDGE + (1 - share) * _SIZE, 1)
