"""XML that is no page, feed or document: it is named."""

from __future__ import annotations

from newsparse.errors import InputError
from newsparse.inputs.items import Extracted
from newsparse.inputs.told import kind_of_xml
from newsparse.model import Options


def open_xml(content: bytes, _options: Options) -> list[Extracted]:
    """Raise `InputError`, which says what kind of XML this is."""
    kind = kind_of_xml(content[: 1 << 16])
    raise InputError(
        f"{kind}, not text" if kind != "XML" else "XML, not text", hint="take its text out first"
    )
