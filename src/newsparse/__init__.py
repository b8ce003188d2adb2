"""Read scraped news text: header fields, dateline, paragraphs and comments as JSON records."""

from newsparse.errors import NewsparseError
from newsparse.model import Article, Options
from newsparse.parser import parse, parse_bytes, parse_file, parse_many

__version__ = "0.1.0"
__all__ = [
    "Article", "NewsparseError", "Options", "__version__", "parse", "parse_bytes", "parse_file", "parse_many",
]  # fmt: skip
