"""Every text in samples/ is read as the JSON beside it says.

To add a sample, put NAME.txt into a folder of samples/, run `pytest --update-samples`, and read the new
NAME.json as you would read a proof. A text that is still read wrong goes to samples/known-failures/ with the
right reading: `{"reason": "…", "articles": [{"title": "…"}]}`, any fields of the record.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from laws import check
from msgspec.structs import asdict

from newsparse.model import UNJUDGED
from newsparse.parser import parse
from newsparse.reading import parse_file
from newsparse.record import json_schema, to_record
from newsparse.text import decode

_SAMPLES = Path(__file__).parent.parent / "samples"
_FAILURES = _SAMPLES / "known-failures"
_TEXTS = sorted(path for path in _SAMPLES.rglob("*.txt") if path.parent != _FAILURES)
_FOLDERS = sorted({path.parent for path in _SAMPLES.rglob("*.txt")})

_RUN = re.compile(
    r'\{\s+("section": "\w+"),\s+("first": \d+),\s+("last": \d+)\s+\}'
)  # on one line in a proof


def _name(path: Path) -> str:
    return path.relative_to(_SAMPLES).as_posix()


def _records(path: Path) -> list[dict[str, Any]]:
    records = [to_record(article) for article in parse_file(path)]
    for record in records:
        # How sure a record is changes with every fit; tests/test_confidence.py looks at it.
        del record["confidence"]
        record["warnings"] = [warning for warning in record["warnings"] if warning["code"] != "unsure"]
    return [{**record, "source": {**record["source"], "path": _name(path)}} for record in records]


def _proof(path: Path) -> Any:
    return json.loads(path.with_suffix(".json").read_text("utf-8"))


def _update(path: Path, records: list[dict[str, Any]]) -> None:
    text = "".join(decode([path.read_bytes()]).blocks)
    check(text, parse(text))
    written = _RUN.sub(r"{\1, \2, \3}", json.dumps(records, ensure_ascii=False, indent=2)) + "\n"
    path.with_suffix(".json").write_text(written, "utf-8", newline="\n")


def _failing() -> list[Any]:
    paths = sorted(_FAILURES.glob("*.txt"))
    marks = [pytest.mark.xfail(reason=_proof(path)["reason"], strict=True) for path in paths]
    return [pytest.param(path, marks=mark, id=path.stem) for path, mark in zip(paths, marks, strict=True)]


@pytest.mark.parametrize("path", _TEXTS, ids=_name)
def test_sample_is_read_as_the_json_beside_it_says(path: Path, pytestconfig: pytest.Config) -> None:
    records = _records(path)
    if pytestconfig.getoption("--update-samples"):
        _update(path, records)

    assert records == _proof(path)


@pytest.mark.parametrize("path", _TEXTS, ids=_name)
def test_json_beside_a_sample_is_valid_against_the_schema(path: Path) -> None:
    validator = Draft202012Validator(json_schema())

    whole = [{**record, "confidence": asdict(UNJUDGED)} for record in _proof(path)]
    assert [error.message for record in whole for error in validator.iter_errors(record)] == []


@pytest.mark.parametrize("path", _failing())
def test_known_failure_is_read_right(path: Path) -> None:
    wanted = _proof(path)["articles"]
    records = _records(path)

    assert len(records) == len(wanted)
    assert [
        {key: record[key] for key in want} for record, want in zip(records, wanted, strict=True)
    ] == wanted


def test_every_json_stands_beside_its_text() -> None:
    assert [path for path in _SAMPLES.rglob("*.json") if not path.with_suffix(".txt").exists()] == []


@pytest.mark.parametrize("folder", _FOLDERS, ids=_name)
def test_samples_readme_says_what_each_folder_holds(folder: Path) -> None:
    assert f"- `{_name(folder)}/`: " in (_SAMPLES / "README.md").read_text("utf-8")
