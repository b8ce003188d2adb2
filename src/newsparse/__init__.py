"""Read scraped news text: header fields, dateline, paragraphs and comments as JSON records."""

TYPE_CHECKING = False  # as type checkers read it, without the time that typing takes
if TYPE_CHECKING:
    from newsparse.errors import (
        InputError,
        LayoutError,
        MissingExtraError,
        NewsparseError,
        OutputError,
        UsageError,
    )
    from newsparse.frames import to_arrow, to_pandas
    from newsparse.inputs import Failure, Place
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
    from newsparse.reading import parse_file, read

__version__ = "0.1.0"
__all__ = [
    "Article", "ArticleWarning", "Comment", "Comments", "DateFound", "DateOrder", "Dateline", "Failure",
    "InputError", "LayoutError", "MissingExtraError", "NewsparseError", "Options", "Origin", "OutputError",
    "Place", "SectionRun", "Source", "UsageError", "__version__", "parse", "parse_bytes", "parse_file",
    "parse_many", "read", "to_arrow", "to_pandas",
]  # fmt: skip

_PLACES = {
    "errors": (
        "InputError", "LayoutError", "MissingExtraError", "NewsparseError", "OutputError", "UsageError",
    ),
    "frames": ("to_arrow", "to_pandas"),
    "inputs": ("Failure", "Place"),
    "model": (
        "Article", "ArticleWarning", "Comment", "Comments", "DateFound", "DateOrder", "Dateline", "Options",
        "Origin", "SectionRun", "Source",
    ),
    "parser": ("parse", "parse_bytes", "parse_many"),
    "reading": ("parse_file", "read"),
}  # fmt: skip
_PLACE_OF = {name: place for place, names in _PLACES.items() for name in names}


def __getattr__(name: str) -> object:
    """A name when it is first asked for: the command needs few of them, and `--version` none."""
    if name not in _PLACE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found: object = getattr(import_module(f"{__name__}.{_PLACE_OF[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
