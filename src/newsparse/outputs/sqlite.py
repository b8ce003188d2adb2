"""SQLite: articles, paragraphs and comments with a full-text index; what is written twice is there once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from newsparse.errors import NewsparseError
from newsparse.model import Article
from newsparse.outputs._characters import NOT_UTF8_OR_NUL, character_loss, cleaned
from newsparse.outputs._fields import field_at
from newsparse.outputs._format import Format, Loss, Settings, Sink, dropped
from newsparse.outputs._table import columns
from newsparse.record import content_id, to_record, values_to_json

if TYPE_CHECKING:
    from sqlite3 import Connection

ARTICLES_IN_TRANSACTION = 1000

_FIELDS = tuple(field for field in columns() if field not in ("paragraphs", "comments.items"))
_COLUMNS = tuple(field.replace(".", "_") for field in _FIELDS)
_NUMBERS = {"schema", "word_count", "source_article", "source_first_line", "source_last_line"}
_INDEXED = {"articles": ("title", "kicker", "subtitle", "byline"), "paragraphs": ("text",)}
_PARTS = """\
CREATE TABLE IF NOT EXISTS paragraphs (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (article, position)
);
CREATE TABLE IF NOT EXISTS comments (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  author TEXT,
  date TEXT,
  text TEXT NOT NULL,
  UNIQUE (article, position)
);
"""


def tables() -> str:
    """The SQL that makes the tables, the full-text indices and the triggers that keep them in step."""
    kinds = ((column, _kind(column)) for column in _COLUMNS)
    described = "".join(f",\n  {column} {kind}" for column, kind in kinds)
    articles = "CREATE TABLE IF NOT EXISTS articles (\n  id INTEGER PRIMARY KEY,\n  uri TEXT NOT NULL UNIQUE"
    indices = "".join(_index(table, indexed) for table, indexed in _INDEXED.items())
    return f"{articles}{described}\n);\n{_PARTS}{indices}"


def _kind(column: str) -> str:
    if column in _NUMBERS:
        return "INTEGER NOT NULL"
    return "REAL" if column.startswith("confidence_") else "TEXT"


def _index(table: str, indexed: tuple[str, ...]) -> str:
    """A full-text index without a copy of the text, as SQLite's manual describes it for an external table."""
    names = ", ".join(indexed)
    new, old = (", ".join(f"{row}.{name}" for name in indexed) for row in ("new", "old"))
    add = f"INSERT INTO {table}_fts (rowid, {names}) VALUES (new.id, {new});"
    remove = f"INSERT INTO {table}_fts ({table}_fts, rowid, {names}) VALUES ('delete', old.id, {old});"
    changes = {"insert": add, "delete": remove, "update": f"{remove} {add}"}
    made = "CREATE TRIGGER IF NOT EXISTS"
    triggers = (
        f"{made} {table}_{change} AFTER {change.upper()} ON {table} BEGIN {action} END;\n"
        for change, action in changes.items()
    )
    # Double quotes, which sqlite-utils and Datasette look for.
    options = f'{names}, content="{table}", content_rowid="id"'
    return f"CREATE VIRTUAL TABLE IF NOT EXISTS {table}_fts USING fts5 ({options});\n" + "".join(triggers)


class SqliteWriter:
    """Adds articles to a database; `losses["article"]` counts those that it already had."""

    def __init__(self, sink: Sink, settings: Settings) -> None:
        import sqlite3

        self.losses: Counter[str] = Counter()
        self._place, self._settings, self._written = str(sink), settings, 0
        with _naming(self._place):
            self._database = sqlite3.connect(self._place)
            self._database.executescript(tables())

    def write(self, article: Article) -> None:
        """Add one article with its paragraphs and comments, unless its uri is there."""
        with _naming(self._place):
            is_new = _insert(self._database, article)
            self._written += 1
            if self._written % ARTICLES_IN_TRANSACTION == 0:
                self._database.commit()
        self.losses.update(dropped(FORMAT, article, self._settings) if is_new else ["article"])

    def close(self) -> None:
        """Commit what is left and close the database."""
        with _naming(self._place):
            self._database.commit()
            self._database.close()


@contextmanager
def _naming(place: str) -> Iterator[None]:
    """SQLite's errors, which do not say which file they are about, with its name."""
    import sqlite3

    try:
        yield
    except sqlite3.Error as error:
        hint = "name a new file, or one that this format has written"
        raise NewsparseError(f"{place}: {error}", hint=hint) from error


def _insert(database: Connection, article: Article) -> bool:
    """Whether the article was new; its parts are written only then."""
    record = to_record(article)
    values = [content_id(article), *(_stored(field_at(record, field)) for field in _FIELDS)]
    names, places = ", ".join(("uri", *_COLUMNS)), ", ".join("?" * len(values))
    cursor = database.execute(f"INSERT OR IGNORE INTO articles ({names}) VALUES ({places})", values)
    if cursor.rowcount == 0:
        return False
    key = cursor.lastrowid
    paragraphs = enumerate(map(_stored, record["paragraphs"]), start=1)
    comments = enumerate(record["comments"]["items"], start=1)
    database.executemany(
        "INSERT INTO paragraphs (article, position, text) VALUES (?, ?, ?)",
        [(key, position, text) for position, text in paragraphs],
    )
    database.executemany(
        "INSERT INTO comments (article, position, author, date, text) VALUES (?, ?, ?, ?, ?)",
        [(key, position, *map(_stored, comment.values())) for position, comment in comments],
    )
    return True


def _stored(value: Any) -> Any:
    """Text and numbers as they are, lists and objects as JSON (where characters are escaped)."""
    if isinstance(value, str):
        return cleaned(value, NOT_UTF8_OR_NUL)
    return values_to_json(value).decode("utf-8") if isinstance(value, list | dict) else value


def _never(_article: Article, _settings: Settings) -> bool:
    return False  # whether an article is there already, only the file knows


FORMAT = Format(
    name="sqlite",
    suffix=".sqlite",
    aliases=("sqlite3", "db"),
    summary="SQLite: tables of articles, paragraphs and comments with full-text search; adds to a file",
    notes=(
        "tables articles, paragraphs and comments, full-text indices articles_fts and paragraphs_fts;"
        " members of objects are columns such as dateline_text, lists are JSON; adding an article "
        "again changes nothing"
    ),
    media_type="application/vnd.sqlite3",
    open=SqliteWriter,
    schema=lambda _settings: tables(),
    loses=(
        character_loss(NOT_UTF8_OR_NUL, "SQL text of UTF-8 has no lone surrogates and ends at NUL"),
        Loss("article", "an article that the file already has is not added again", _never),
    ),
    needs_path=True,
    streams=False,
)
