"""How sure records must be that are kept, and the numbered schemas that say what a record is."""

from __future__ import annotations

from typing import Any

import click

from newsparse.errors import UsageError
from newsparse.model import Confidence


class LeastConfidence(click.ParamType[Any]):
    """Fields and how sure they must be: `title=0.9,publish_date=0.8`; `body` means `paragraphs`."""

    name = "confidence"

    def convert(self, value: Any, param: Any, ctx: Any) -> Any:
        """Pairs of a field and a probability."""
        pairs = []
        for part in str(value).split(",") if isinstance(value, str) else ():
            name, _, least = part.partition("=")
            field = "paragraphs" if name.strip() == "body" else name.strip()
            if field not in Confidence.__struct_fields__:
                known = ", ".join(Confidence.__struct_fields__)
                self.fail(f"no confidence is given for {name.strip()!r}; it is for {known}.", param, ctx)
            pairs.append((field, _share(least, 1.0) if least else -1.0))
            if not 0 <= pairs[-1][1] <= 1:
                self.fail(f"{part.strip()!r} is no field with a number from 0 to 1: title=0.9", param, ctx)
        return tuple(pairs) or value


class Share(click.ParamType[Any]):
    """A share: `2%` or `0.02`."""

    name = "share"

    def convert(self, value: Any, param: Any, ctx: Any) -> Any:
        """The share as a number from 0 to 1."""
        text = str(value).strip()
        share = _share(text.removesuffix("%"), 100.0 if text.endswith("%") else 1.0)
        return share if 0 < share < 1 else self.fail(f"{text!r} is no share such as 2%", param, ctx)


def _share(text: str, whole: float) -> float:
    """A number as a part of the whole, -1 for what is no number."""
    try:
        return float(text) / whole
    except ValueError:
        return -1.0


def least_asked_for(given: dict[str, Any]) -> tuple[tuple[str, float], ...]:
    """How sure fields must be: as asked for, or so sure that no more than the accepted share is wrong."""
    if given["review"] is not None and given["resume"]:
        raise UsageError("--review sorts a whole job and does not go with --resume", hint="leave out one")
    if given["accept_error"] is None:
        return given["min_confidence"]  # type: ignore[no-any-return]
    from newsparse.fields.confidence import SIGNS, least_confidence

    share, least = given["accept_error"], dict(given["min_confidence"])
    for field in SIGNS:
        enough = least_confidence(field, share)
        if enough is None:
            surest = "even of the surest more are wrong; ask for a larger share"
            raise UsageError(f"no confidence of {field} promises an error of {share:.1%}", hint=surest)
        least[field] = max(enough, least.get(field, 0.0))
    return tuple(least.items())


def print_schema(form: str, version: int) -> int:
    """Print the record's schema of one number; only the formats that are the record itself have numbers."""
    from newsparse.outputs._json import schema_text
    from newsparse.record import json_schema

    if form not in ("json", "jsonl"):
        raise UsageError(f"{form} has no numbered schemas", hint=f"newsparse schema --version {version}")
    click.echo(schema_text(json_schema(version)))
    return 0
