"""What a Python program sees: names that one guesses right, errors that the docs name, types that hold."""

from __future__ import annotations

import gzip
import inspect
import json
import pickle
import pydoc
import subprocess
import sys
import textwrap
import typing
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from runs import ENVIRONMENT, article, dump, fill, newsparse

import newsparse as api
from newsparse import Article, Failure, InputError, LayoutError, Options, UsageError, parse, parse_bytes
from newsparse.outputs._table import columns

_TEXT = article(1)


def test_an_article_becomes_plain_values_and_json_and_an_article_again() -> None:
    (found,) = parse(_TEXT)

    assert json.loads(found.to_json()) == found.to_dict()
    assert list(found.to_dict()) == list(Article.__struct_fields__)
    assert Article.from_json(found.to_json()) == found
    assert Article.from_json(found.to_json().encode()) == found
    assert pickle.loads(pickle.dumps(found)) == found
    assert found.text == "\n\n".join(found.paragraphs)


def test_json_is_the_line_that_the_command_writes(tmp_path: Path) -> None:
    path = tmp_path / "ü.txt"
    path.write_text(_TEXT, "utf-8")
    (found,) = api.parse_file(path)

    assert newsparse(path).out.decode() == found.to_json() + "\n"
    assert found.to_json(ascii_only=True).isascii()
    assert newsparse(path, "--ascii").out.decode() == found.to_json(ascii_only=True) + "\n"


@pytest.mark.parametrize("data", ["", "{", "[]", "{}", '{"schema": 1}', b"\xff", "null"])
def test_what_is_no_record_is_an_input_error(data: str | bytes) -> None:
    with pytest.raises(InputError, match="no record"):
        Article.from_json(data)


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """A folder with all kinds of things in it."""
    folder = fill(tmp_path / "in", [1, 2])
    (folder / "a.txt.gz").write_bytes(gzip.compress(dump([3, 4]).encode()))
    (folder / "b.jsonl").write_text("".join(json.dumps({"text": article(n)}) + "\n" for n in (5, 6)) + "{}\n")
    (folder / "c.csv").write_text('id,text\n7,"' + article(7) + '"\n')
    (folder / "d.txt").write_text(" \n")
    (folder / "e.txt").write_bytes(b"\x00\x01\x02")
    (folder / ".hidden").write_text(article(8))
    return folder


def _names(found: list[Article | Failure]) -> list[str]:
    return [one.news_id or "?" if isinstance(one, Article) else one.reason for one in found]


@pytest.mark.parametrize("jobs", [1, 2])
def test_read_gives_what_the_command_gives_in_its_order(mixed: Path, jobs: int) -> None:
    found = list(api.read(mixed, jobs=jobs))
    run = newsparse(mixed)

    records = [one.to_dict() for one in found if isinstance(one, Article)]
    assert records == run.records
    failures = [f"newsparse: {one}" for one in found if isinstance(one, Failure)]
    assert failures == [line for line in run.complaints if line.startswith("newsparse: ")]
    assert len(records) == 7
    assert len(failures) == 3


def test_read_takes_many_paths_patterns_and_choices(mixed: Path) -> None:
    assert _names(list(api.read([mixed / "000/00001.txt", str(mixed / "*.gz")]))) == [
        "10001",
        "10003",
        "10004",
    ]
    assert _names(list(api.read(mixed, glob="*.csv"))) == ["10007"]
    assert _names(list(api.read(mixed, glob=["*.gz", "*.csv", "!a*"]))) == ["10007"]
    (mixed / "f.jsonl").write_text(json.dumps({"body": article(9)}))
    assert _names(list(api.read(mixed / "f.jsonl", text_field="body"))) == ["10009"]
    both = api.read(mixed / "f.jsonl", text_field=["content", "body"])
    assert _names(list(both)) == ["10009"]
    assert "larger than 10 bytes" in _names(list(api.read(mixed / "000/00001.txt", max_input_size=10)))[0]


def test_read_goes_on_after_whatever_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(_TEXT)
    found = list(api.read([tmp_path / "missing.txt", tmp_path / "good.txt"]))

    assert str(found[0]) == f"{tmp_path}/missing.txt: No such file or directory"
    assert isinstance(found[1], Article)


def test_read_can_be_left_in_the_middle(tmp_path: Path) -> None:
    folder = fill(tmp_path, range(500))
    found = api.read(folder, jobs=2)

    assert isinstance(next(found), Article)
    found.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("name", "count"), [("000/00001.txt", 1), ("a.txt.gz", 2), ("c.csv", 1), ("d.txt", 0)]
)
def test_a_file_is_read_whatever_it_is_wrapped_in(name: str, count: int, mixed: Path) -> None:
    assert len(api.parse_file(mixed / name)) == count
    assert api.parse_file(str(mixed / name)) == api.parse_file(mixed / name)


def _raised(action: Callable[[], Any]) -> BaseException:
    with pytest.raises(Exception) as caught:  # noqa: PT011 (which it is, is the question)
        action()
    return caught.value


def test_a_file_that_cannot_be_read_raises_what_the_docs_say(mixed: Path) -> None:
    assert type(_raised(lambda: api.parse_file(mixed / "missing"))) is FileNotFoundError
    assert type(_raised(lambda: api.parse_file(mixed))) is IsADirectoryError
    binary, row = (
        _raised(lambda: api.parse_file(mixed / "e.txt")),
        _raised(lambda: api.parse_file(mixed / "b.jsonl")),
    )
    assert isinstance(binary, InputError)
    assert isinstance(row, InputError)
    assert str(row).startswith(f"{mixed}/b.jsonl, line 3: no text in field 'text'")


def test_the_wrong_type_is_a_type_error_that_says_what_to_call() -> None:
    assert "parse_bytes takes bytes" in str(_raised(lambda: parse(b"x")))  # type: ignore[arg-type]
    assert "parse takes a str" in str(_raised(lambda: parse_bytes("x")))  # type: ignore[arg-type]
    assert "parse reads one" in str(_raised(lambda: next(api.parse_many("x"))))
    for action in (lambda: parse(b"x"), lambda: parse_bytes("x"), lambda: parse(None)):  # type: ignore[arg-type]
        assert type(_raised(action)) is TypeError
    assert parse_bytes(bytearray(_TEXT.encode())) == parse_bytes(memoryview(_TEXT.encode()))


WRONG: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"date_order": "XYZ"}, UsageError, "no date order 'XYZ'"),
    ({"timezone": "Asia/Teheran"}, UsageError, "no time zone 'Asia/Teheran'"),
    ({"encoding": "utf-9"}, UsageError, "no text encoding 'utf-9'"),
    ({"layout": "kayhn"}, LayoutError, "no layout is called 'kayhn'"),
    ({"layout": "missing.toml"}, LayoutError, "missing.toml"),
    ({"timezone": 3.5}, TypeError, "timezone is a str or None, not float"),
]


@pytest.mark.parametrize(("options", "kind", "said"), WRONG, ids=str)
def test_options_are_checked_when_they_are_made(
    options: dict[str, Any], kind: type[Exception], said: str
) -> None:
    error = _raised(lambda: Options(**options))

    assert isinstance(error, kind)
    assert said in str(error)


def test_a_request_that_makes_no_sense_is_a_value_error_too() -> None:
    assert issubclass(UsageError, ValueError)
    assert issubclass(UsageError, api.NewsparseError)


def test_all_that_stands_in_signatures_is_exported() -> None:
    functions = [getattr(api, name) for name in api.__all__ if inspect.isfunction(getattr(api, name))]
    methods = [value for value in vars(Article).values() if inspect.isfunction(value)]
    known = {getattr(api, name) for name in api.__all__ if inspect.isclass(getattr(api, name))}
    missing = {
        kind
        for function in [*functions, *methods]
        if function not in (api.to_arrow, api.to_pandas)  # their packages may be missing
        for hint in get_type_hints(function).values()
        for kind in _classes(hint)
        if kind.__module__.startswith("newsparse") and kind not in known
    }

    assert functions
    assert not missing


def _classes(hint: Any) -> set[Any]:
    inside = [_classes(argument) for argument in typing.get_args(hint)]
    return set().union(*inside) | ({hint} if inspect.isclass(hint) else set())


@pytest.mark.parametrize("name", sorted(api.__all__))
def test_every_export_is_there_and_says_what_it_is(name: str) -> None:
    assert name in dir(api)
    assert getattr(api, name).__doc__ or name == "DateOrder"
    with pytest.raises(AttributeError):
        api.nothing  # noqa: B018 (the question is what it raises)


def test_help_on_an_article_is_readable() -> None:
    shown = pydoc.plain(pydoc.render_doc(Article))

    assert max(map(len, shown.splitlines())) <= 400
    assert "[0-9]{4}" not in shown
    for name in Article.__struct_fields__:
        assert f"{name}: " in shown


def test_pandas_has_a_row_an_article_and_the_columns_of_csv(mixed: Path) -> None:
    pytest.importorskip("pandas")
    with pytest.warns(UserWarning, match="left out, as it could not be read: .* and 2 more"):
        table = api.to_pandas(api.read(mixed))

    assert list(table.columns) == list(columns())
    assert len(table) == 7
    assert list(table["dateline.agency"]) == ["Dispatches"] * 7
    assert table["paragraphs"][0] == list(parse(article(1))[0].paragraphs)
    assert table["update_date"].isna().all()
    assert len(api.to_pandas([])) == 0


def test_arrow_has_the_columns_of_parquet() -> None:
    pytest.importorskip("pyarrow")
    table = api.to_arrow(parse(_TEXT), timezone="Asia/Tehran")

    assert table["title"].to_pylist() == ["Museum Number 1 Opens Its Doors"]
    assert table["publish_timestamp"].to_pylist()[0].isoformat() == "2020-07-20T17:18:00+00:00"
    assert api.to_arrow([]).num_rows == 0


SCRIPT = """
from collections import Counter
from pathlib import Path

from newsparse import Article, Failure, InputError, Options, parse, parse_file, read, to_pandas

options = Options(timezone="Asia/Tehran", date_order="DMY")
counts: Counter[str] = Counter()
for found in read([Path("articles")], options, jobs=2, glob="*.txt"):
    if isinstance(found, Failure):
        print(found.place.name, found.reason, found.line)
        continue
    counts[found.dateline.agency or "none"] += 1
    title: str | None = found.title
    first: tuple[int, ...] = found.lines["title"]
    line: str = found.to_json()
    again: Article = Article.from_json(line)
    record = found.to_dict()
    print(title, first, again.text, record["title"], [warning.code for warning in found.warnings])
try:
    articles: list[Article] = parse_file("articles/one.txt.gz")
except (OSError, InputError) as error:
    print(error)
else:
    reveal_type(articles[0].publish_date)
    articles[0].title.upper()
    articles[0].headline
    parse(b"bytes")
    Options(date_order="XYZ")
"""


def test_mypy_sees_the_types_of_a_users_script(tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    (tmp_path / "script.py").write_text(SCRIPT)
    package = Path(api.__file__).parent.parent
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache"), "script.py"],
        cwd=tmp_path, env={**ENVIRONMENT, "MYPYPATH": str(package)}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    said = [line.partition(": ")[2] for line in done.stdout.splitlines() if line.startswith("script.py")]

    assert [line[:60] for line in said] == [
        'note: Revealed type is "str | None"',
        'error: Item "None" of "str | None" has no attribute "upper"  '[:60],
        'error: "Article" has no attribute "headline"  [attr-defined]'[:60],
        'error: Argument 1 to "parse" has incompatible type "bytes"; '[:60],
        'error: Argument "date_order" to "Options" has incompatible t'[:60],
    ], done.stdout + done.stderr


def test_a_program_that_only_parses_loads_no_readers() -> None:
    program = textwrap.dedent("""
        import sys, newsparse
        newsparse.parse("A title\\n\\nA story of some length that was told by someone on Monday.\\n")
        print(*{"newsparse.inputs", "newsparse.batch", "pandas", "click", "rich"} & sys.modules.keys())
    """)
    done = subprocess.run(
        [sys.executable, "-c", program], env=ENVIRONMENT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""
