"""`newsparse layouts draft`: a layout learnt from a folder of texts of one source."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from newsparse.cli import options as opts
from newsparse.cli.endings import NOTHING, OK, complain, complain_of
from newsparse.errors import InputError, OutputError, UsageError
from newsparse.inputs import Failure, Meter, Piece, Query, Row, Whole, discover
from newsparse.model import Origin, Section, Span
from newsparse.opening import items_in, texts_of
from newsparse.patterns import lazy
from newsparse.survey.draft import Draft, Sample, draft, sample_of
from newsparse.survey.drafted import layout_text, proved

_MOST = 500  # texts: more teach nothing new
_NAME = lazy(r"[a-z0-9][a-z0-9-]*")


class Correction(msgspec.Struct, frozen=True):
    """What a person said of a text, as a report's page saves it: line numbers with their sections."""

    path: str
    article: int
    lines: dict[str, str]


def draft_layout(given: dict[str, Any]) -> int:
    """Learn a layout, write it with its proof, and say what was learnt; gives the exit code."""
    output = given["output"]
    name = given["name"] or os.path.basename(output).removesuffix(".toml").lower()
    if not output.endswith(".toml") or not _NAME.fullmatch(name):
        raise UsageError(f"{output}: a layout is called name.toml", hint="small letters, figures and hyphens")
    corrections = _corrections(given["corrected"])
    samples = list(_samples(given, corrections))
    try:
        learnt = draft(samples, _called_furniture(samples, corrections))
    except ValueError as error:
        complain(str(error), "name a folder with texts of one source")
        return NOTHING
    _write(output, learnt, name)
    print("\n".join(_said(learnt, output)), file=sys.stderr)
    return OK


def _corrections(path: str | None) -> dict[tuple[str, int], dict[int, Section]]:
    """The corrected sections of each text, by its path and number."""
    if path is None:
        return {}
    found: dict[tuple[str, int], dict[int, Section]] = {}
    number = 0
    try:
        with open(path, "rb") as file:
            for line in file:
                number += 1
                each = msgspec.json.decode(line, type=Correction)
                found[each.path, each.article] = {
                    int(no): Section[name.upper()] for no, name in each.lines.items()
                }
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error
    except (msgspec.DecodeError, KeyError, ValueError) as error:
        raise UsageError(
            f"{path}, line {number}: {error}", hint="it is what a report's page saves"
        ) from error
    return found


def _samples(
    given: dict[str, Any], corrections: Mapping[tuple[str, int], Mapping[int, Section]]
) -> Iterator[Sample]:
    options, count = opts.parse_options(given), 0
    query = Query(given["paths"], given["globs"], given["files_from"], given["text_field"])
    for found in discover(query):
        for item in items_in(found, query, options, Meter()):
            if isinstance(item, Failure):
                complain(f"{item.place.name}: {item.reason}", item.hint)
            for span, origin in _texts(item, given):
                if count == _MOST:
                    return
                count += 1
                yield sample_of(span, options, corrections.get((origin.path or "", span.article), {}))


def _texts(item: Any, given: dict[str, Any]) -> list[tuple[Span, Origin]]:
    if not isinstance(item, Whole | Row | Piece):
        return []
    try:
        return texts_of(item, opts.parse_options(given), given["text_field"])
    except InputError as error:
        complain_of(item.place.name, error)
        return []


def _called_furniture(
    samples: list[Sample], corrections: Mapping[tuple[str, int], Mapping[int, Section]]
) -> set[str]:
    """The lines that a person has called furniture, where nobody has called them anything else."""
    if not corrections:
        return set()
    said = Counter(
        (line, section == Section.CHROME)
        for sample in samples
        for line, section in zip(sample.lines, sample.corrected, strict=True)
        if section is not None
    )
    return {line for line, is_furniture in said if is_furniture and (line, False) not in said}


def _write(path: str, learnt: Draft, name: str) -> None:
    """Write the layout without its proof, read three of the texts with it, and write it again with them."""
    layout = layout_text(learnt, name, f"Drafted from {learnt.count} texts")
    try:
        with open(path, "w", encoding="utf-8") as file:
            file.write(layout)
        with_proof = proved(layout, os.path.abspath(path), learnt.proofs)
        with open(path, "w", encoding="utf-8") as file:
            file.write(with_proof)
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror}") from error


def _said(learnt: Draft, path: str) -> Iterator[str]:
    """What was learnt, for whoever asked."""
    yield f"{path}: drafted from {learnt.count} texts"
    yield f"  {len(learnt.furniture)} lines are furniture of the site"
    for rule, where in ((learnt.top, "nothing above"), (learnt.end, "nothing from here on")):
        if rule:
            yield f"  {rule.landmark!r}: {where} is story, in {rule.fits} of {rule.finds} texts"
    if learnt.headline:
        rule = learnt.headline
        yield f"  the headline stands {rule.key} {rule.landmark!r}, in {rule.finds} of {learnt.count} texts"
    used = "put it into the folder of your layouts" if learnt.landmarks else "no line tells the site"
    yield f"  read it, then `newsparse layouts test {path}`; use it with `--layout {path}`, or {used}"
