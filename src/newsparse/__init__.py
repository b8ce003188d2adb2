"""Read scraped news text: header fields, dateline, paragraphs and comments as JSON records."""

from typing import TYPE_CHECKING

from newsparse.errors import (
    InputError,
    LayoutError,
    MissingExtraError,
    NewsparseError,
    OutputError,
    UsageError,
)
from newsparse.model import (
    Article,
    ArticleWarning,
    Comment,
    Comments,
    DateFound,
    Dateline,
    DateOrder,
    Options,
    Origin,
    SectionRun,
    Source,
)
from newsparse.parser import parse, parse_bytes, parse_many

if TYPE_CHECKING:
    from newsparse.frames import to_arrow, to_pandas
    from newsparse.inputs import Failure, Place
    from newsparse.reading import parse_file, read

__version__ = "0.1.0"
__all__ = [
    "Article", "ArticleWarning", "Comment", "Comments", "DateFound", "DateOrder", "Dateline", "Failure",
    "InputError", "LayoutError", "MissingExtraError", "NewsparseError", "Options", "Origin", "OutputError",
    "Place", "SectionRun", "Source", "UsageError", "__version__", "parse", "parse_bytes", "parse_file",
    "parse_many", "read", "to_arrow", "to_pandas",
]  # fmt: skip

_LATER = {  # what the command does not need to start
    "Failure": "inputs", "Place": "inputs", "parse_file": "reading", "read": "reading",
    "to_arrow": "frames", "to_pandas": "frames",
}  # fmt: skip


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found: object = getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
