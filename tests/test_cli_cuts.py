"""What `explain --cuts` shows of how a file is cut into articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsparse.__main__ import run


def test_cuts_show_the_way_that_was_chosen_and_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    prose = "The ferry that carries the post to the island was late again on Tuesday, its mate said.\n"
    dump = tmp_path / "dump.txt"
    dump.write_text("".join(f"8 May 1995\nNews ID: {n}\nKites Fly\n{prose}{prose}\n" for n in range(1, 6)))

    assert run(["explain", "--cuts", str(dump)]) == 0

    first, _, chosen, *others = capsys.readouterr().out.splitlines()
    assert first == f"{dump}: cut by ids above the articles"
    assert chosen.startswith("* ids above the articles")
    assert chosen.endswith("1, 7, 13, 19, 25")
    assert any(line.startswith("  one article") for line in others)


def test_cuts_say_where_a_file_is_one_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Kites Fly\n\nThe ferry was late again on Tuesday, its mate said on the pier.\n")

    assert run(["explain", "--cuts", str(page), str(tmp_path / "none.txt")]) == 1

    assert capsys.readouterr().out.startswith(f"{page}: one article\n")
