"""A survey as one page of HTML: nothing is fetched, nothing in a text can run, and it works from the disk."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

import msgspec

from newsparse.resources import text_of
from newsparse.survey.families import Family
from newsparse.survey.gallery import Shown
from newsparse.survey.tally import Tally

_ASSETS = "survey/assets"


def summary_of(tally: Tally, families: Iterable[Family]) -> dict[str, object]:
    """The whole survey as JSON values: what `--json` prints and what the page is made of."""
    return {
        "texts": tally.count,
        "words": tally.words,
        "doubtful": tally.doubtful,
        "duplicates": tally.duplicates,
        "fill": {field: count / max(tally.count, 1) for field, count in sorted(tally.filled.items())},
        "languages": _counted(tally.languages),
        "encodings": _counted(tally.encodings),
        "layouts": _counted(tally.layouts),
        "warnings": _counted(tally.warnings),
        "months": dict(sorted(tally.months.items())),
        "lengths": {str(1 << bits): tally.sizes[bits] for bits in sorted(tally.sizes)},
        "confidence": {
            "unknown" if tenth < 0 else f"{tenth / 10:.1f}": tally.confidence[tenth]
            for tenth in sorted(tally.confidence)
        },
        "families": [msgspec.to_builtins(_without_texts(family)) for family in families],
    }


def _counted(counter: Counter[str]) -> dict[str, int]:
    return dict(sorted(counter.items(), key=lambda entry: (-entry[1], entry[0])))


def _without_texts(family: Family) -> dict[str, object]:
    values = {name: getattr(family, name) for name in family.__struct_fields__}
    values["typical"] = {"path": family.typical.path, "article": family.typical.article}
    values["worst"] = [{"path": facts.path, "article": facts.article} for facts in family.worst]
    return values


def page(summary: dict[str, object], shown: Iterable[Shown], title: str) -> str:
    """The page. Texts stand in it as data, and its own script is the only one that its policy lets run."""
    data = {"title": title, "summary": summary, "gallery": [msgspec.to_builtins(each) for each in shown]}
    style = text_of(f"{_ASSETS}/uPlot.min.css") + text_of(f"{_ASSETS}/report.css")
    script = text_of(f"{_ASSETS}/uPlot.iife.min.js") + "\n" + text_of(f"{_ASSETS}/report.js")
    policy = (
        f"default-src 'none'; script-src 'sha256-{_digest(script)}'; style-src 'sha256-{_digest(style)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    made = text_of(f"{_ASSETS}/report.html")
    for name, value in (("policy", policy), ("style", style), ("script", script), ("data", _embedded(data))):
        made = made.replace(f"{{{{{name}}}}}", value, 1)
    return made


def _digest(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()


def _embedded(data: object) -> str:
    """JSON in which no text can end the element around it, or begin a comment in it.

    See "Restrictions for contents of script elements" in the HTML standard.
    """
    text = msgspec.json.encode(data).decode("utf-8", "replace")
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
