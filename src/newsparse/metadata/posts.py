"""Posts of a channel as messengers copy them: its name and the moment in brackets above each."""

from __future__ import annotations

from newsparse.patterns import lazy

_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?"
_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\.? \w{3,12}\.? \d{4}|\w{3,12}\.? \d{1,2}, \d{4}"
_MOMENT = rf"(?:{_DAY})(?:,| at| в| um)? {_CLOCK}"
POST = lazy(rf"[^\[\]\n]{{1,80}}?,? \[{_MOMENT}\]:?$|\[{_MOMENT}\] [^:\n]{{1,60}}:$")


def opens_post(line: str) -> bool:
    """Whether a trimmed line stands above a post."""
    return line[-1:] in ("]", ":") and "[" in line and POST.match(line) is not None
