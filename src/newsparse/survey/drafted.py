"""A draft as a layout file: readable, with what was counted beside each line, and a proof of three texts."""

from __future__ import annotations

import json
from collections.abc import Iterator

from newsparse.model import Options
from newsparse.parser import parse
from newsparse.survey.draft import Draft, Sample, pattern_of

_MOST_FURNITURE = 400


def layout_text(draft: Draft, name: str, description: str) -> str:
    """The TOML of a draft; what its proof expects is filled in by `proved`."""
    parts = (_head(draft, name, description), _furniture(draft), _bounds(draft), _headline(draft))
    return "\n".join(line for part in parts for line in part) + "\n"


def _head(draft: Draft, name: str, description: str) -> Iterator[str]:
    yield f"# Drafted from {draft.count} texts. Numbers say in how many of them a line stands."
    yield ""
    yield f"name = {_quoted(name)}"
    yield f"description = {_quoted(description)}"
    if draft.landmarks:
        yield "# A text that has all of these lines is taken for one of this source."
        yield f"landmarks = [{', '.join(map(_quoted, draft.landmarks))}]"
    else:
        yield f"# No line stands in nearly all texts: ask for this layout with --layout {name}.toml."


def _furniture(draft: Draft) -> Iterator[str]:
    lines = list(draft.furniture.items())[:_MOST_FURNITURE]
    if lines:
        yield ""
        yield "# Lines of the site, exactly so: they are never part of a story."
        yield "furniture = ["
        yield from (f"    {_quoted(line)},  # {count}" for line, count in lines)
        yield "]"


def _bounds(draft: Draft) -> Iterator[str]:
    for rule, said in ((draft.top, "Nothing above this line"), (draft.end, "Nothing from this line on")):
        if rule:
            yield ""
            yield f"# {said} is the story in {rule.fits} of {rule.finds} texts."
            yield "[[places]]"
            yield 'section = "chrome"'
            yield f"{rule.key} = [{_quoted(pattern_of(rule.landmark))}]"


def _headline(draft: Draft) -> Iterator[str]:
    rule = draft.headline
    if rule is None:
        return
    yield ""
    yield f"# The headline stands there in {rule.finds} texts; in {rule.fits} of them it was read so before."
    yield "[[places]]"
    yield 'field = "title"'
    yield 'takes = "line"'
    yield f"{rule.key} = [{_quoted(pattern_of(rule.landmark))}]"


def proved(layout: str, path: str, samples: tuple[Sample, ...]) -> str:
    """A layout file with a proof: three of the texts, and what they are read as with it.

    The file of that path must hold the layout as it is without its proof.
    """
    parts = [layout.rstrip("\n")]
    for sample in samples:
        articles = parse(sample.text, Options(layout=path))
        if not articles:
            continue
        article = articles[0]
        expect = {
            name: value
            for name in ("title", "publish_date", "byline")
            if (value := getattr(article, name)) is not None
        }
        parts += ["", "[[hits]]", f"text = {_block(sample.text)}", "[hits.expect]"]
        parts += [f"{name} = {_quoted(value)}" for name, value in expect.items()]
        parts.append(f"paragraphs = [{', '.join(map(_quoted, article.paragraphs))}]")
    return "\n".join(parts) + "\n"


def _block(text: str) -> str:
    """A TOML string of several lines: each line as it is, with what has to be escaped."""
    lines = text.replace("\r\n", "\n").split("\n")
    return '"""\n' + "\n".join(_quoted(line)[1:-1] for line in lines) + '"""'


def _quoted(text: str) -> str:
    """A TOML basic string; TOML and JSON write these alike, but for DEL, which TOML wants escaped too."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
