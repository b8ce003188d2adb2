"""SQLite, read by SQLite."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from output_articles import EMPTY, FULL, every_article, for_any_article

from newsparse.errors import NewsparseError
from newsparse.model import Article
from newsparse.outputs import Settings, format_named, open_writer
from newsparse.outputs._characters import NOT_UTF8_OR_NUL, replaced
from newsparse.outputs.sqlite import ARTICLES_IN_TRANSACTION
from newsparse.record import content_id, to_record

_JSON = {"authors", "dateline_places", "trailer", "labels", "dates", "lines", "sections", "warnings"}
_JSON |= {"source_meta", "source_said_by"}


def _add(path: Path, *articles: Article) -> dict[str, int]:
    writer = open_writer(format_named("sqlite"), path)
    for article in articles:
        writer.write(article)
    writer.close()
    return dict(writer.losses)


def _rows(path: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def _records(path: Path) -> list[dict[str, Any]]:
    """The records as the tables tell them."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        rows = connection.execute("select * from articles order by id")
        return [_record(connection, dict(row)) for row in rows]


def _record(connection: sqlite3.Connection, row: dict[str, Any]) -> dict[str, Any]:
    key, _uri = row.pop("id"), row.pop("uri")
    row = {name: json.loads(value) if name in _JSON else value for name, value in row.items()}
    own = "where article = ? order by position"
    paragraphs = connection.execute(f"select text from paragraphs {own}", [key])
    comments = connection.execute(f"select author, date, text from comments {own}", [key])
    row["paragraphs"] = [text for (text,) in paragraphs]
    row["comments_items"] = [dict(comment) for comment in comments]
    for whole in ("dateline", "comments", "confidence", "source"):
        names = [name for name in row if name.startswith(f"{whole}_")]
        row[whole] = {name.removeprefix(f"{whole}_"): row.pop(name) for name in names}
    return row


def _promised(article: Article) -> dict[str, Any]:
    """The record with U+FFFD for what SQL text cannot carry; what is JSON there carries it."""
    record, clean = to_record(article), replaced(to_record(article), NOT_UTF8_OR_NUL)
    for name in ("authors", "trailer", "labels", "dates", "lines", "sections", "warnings"):
        clean[name] = record[name]
    clean["dateline"]["places"] = record["dateline"]["places"]
    for name in ("meta", "said_by"):
        clean["source"][name] = record["source"][name]
    return clean  # type: ignore[no-any-return]


@every_article
def test_the_tables_tell_the_records(articles: list[Article], tmp_path: Path) -> None:
    _add(tmp_path / "news.sqlite", *articles)
    different: dict[str, Article] = {}
    for article in articles:
        different.setdefault(content_id(article), article)  # what is there stays
    assert _records(tmp_path / "news.sqlite") == [_promised(article) for article in different.values()]


@for_any_article
def test_the_tables_tell_any_record(article: Article, tmp_path: Path) -> None:
    path = tmp_path / "news.sqlite"
    path.unlink(missing_ok=True)
    _add(path, article)
    assert _records(path) == [_promised(article)]
    _assert_sound(path)


def _assert_sound(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert not connection.execute("pragma foreign_key_check").fetchall()
        for table in ("articles_fts", "paragraphs_fts"):
            connection.execute(f"insert into {table} ({table}, rank) values ('integrity-check', 1)")


def test_adding_the_same_articles_again_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "news.sqlite"
    _add(path, FULL, EMPTY)
    before = _rows(path, "select * from articles"), _rows(path, "select * from paragraphs")
    assert _add(path, FULL, EMPTY, FULL) == {"article": 3}
    assert (_rows(path, "select * from articles"), _rows(path, "select * from paragraphs")) == before
    _assert_sound(path)


def test_new_articles_are_added_to_those_that_are_there(tmp_path: Path) -> None:
    path, other = tmp_path / "news.sqlite", replace(FULL, title="Another")
    _add(path, FULL)
    _add(path, FULL, other)
    assert _rows(path, "select uri from articles order by id") == [(content_id(FULL),), (content_id(other),)]


def test_full_text_search_finds_titles_and_paragraphs(tmp_path: Path) -> None:
    path = tmp_path / "news.sqlite"
    _add(path, EMPTY, FULL)
    found = "select title from articles where id in (select rowid from articles_fts('cocoa'))"
    assert _rows(path, found) == [(FULL.title,)]
    found = (
        "select article, position from paragraphs where id in (select rowid from paragraphs_fts('flower'))"
    )
    assert _rows(path, found) == [(2, 2)]


def test_sqlite_utils_finds_the_indices(tmp_path: Path) -> None:
    sqlite_utils = pytest.importorskip("sqlite_utils", reason="newsparse[recipes] is not installed")
    _add(tmp_path / "news.sqlite", FULL)
    database = sqlite_utils.Database(tmp_path / "news.sqlite")
    assert [row["title"] for row in database["articles"].search("cocoa")] == [FULL.title]
    assert [row["position"] for row in database["paragraphs"].search("flower")] == [2]
    database.close()


def test_what_is_deleted_or_changed_by_hand_leaves_the_index(tmp_path: Path) -> None:
    path = tmp_path / "news.sqlite"
    _add(path, FULL)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("pragma foreign_keys = on")
        connection.execute("update articles set title = 'Snow'")
        assert connection.execute("select count(*) from articles_fts('cocoa')").fetchone() == (0,)
        connection.execute("delete from articles")
        assert connection.execute("select count(*) from paragraphs_fts('rained')").fetchone() == (0,)
    _assert_sound(path)


def test_articles_are_committed_as_they_come(tmp_path: Path) -> None:
    path = tmp_path / "news.sqlite"
    writer = open_writer(format_named("sqlite"), path)
    for number in range(ARTICLES_IN_TRANSACTION + 5):
        writer.write(replace(EMPTY, title=str(number)))
    assert _rows(path, "select count(*) from articles") == [(ARTICLES_IN_TRANSACTION,)]
    writer.close()
    assert _rows(path, "select count(*) from articles") == [(ARTICLES_IN_TRANSACTION + 5,)]


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_text("Rain helps cocoa in Bahia\n" * 100, "utf-8")
    with pytest.raises(NewsparseError, match=r"news\.txt: file is not a database"):
        open_writer(format_named("sqlite"), path)
    assert path.read_text("utf-8").startswith("Rain")


def test_a_database_with_other_tables_of_that_name_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("create table articles (id integer primary key, body text)")
    with pytest.raises(NewsparseError, match=r"other\.sqlite: .*no (such )?column"):
        _add(path, FULL)


def test_the_schema_is_the_sql_that_makes_the_tables() -> None:
    form = format_named("sqlite")
    assert form.schema is not None
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(form.schema(Settings()))
        tables = {
            name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")
        }
    assert {"articles", "paragraphs", "comments", "articles_fts", "paragraphs_fts"} <= tables
