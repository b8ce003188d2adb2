"""The manual page says what the help says; `pytest --update-samples tests/test_man.py` writes it anew."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from runs import ENVIRONMENT

_ROOT = Path(__file__).parent.parent
_PAGE = _ROOT / "man" / "newsparse.1"


def test_the_page_is_made_from_the_help(pytestconfig: pytest.Config) -> None:
    program = [sys.executable, str(_ROOT / "scripts" / "make_man.py")]
    made = subprocess.run(program, env=ENVIRONMENT, capture_output=True, text=True, check=True).stdout
    if pytestconfig.getoption("--update-samples"):
        _PAGE.write_text(made, "utf-8")

    assert _PAGE.read_text("utf-8") == made


def test_the_page_names_every_option_of_every_command() -> None:
    page = _PAGE.read_text("utf-8").replace("\\-", "-")

    for name in ("--timezone", "--dry-run", "--config", "--below", "--shard-size", "--engine", "--version"):
        assert re.search(rf"^\.B .*{name}\b", page, re.MULTILINE), name
    for command in ("explain", "layouts show", "shard plan", "completion", "help", "version"):
        assert f".SS newsparse {command}" in page


@pytest.mark.skipif(not shutil.which("mandoc"), reason="there is no mandoc")
def test_the_page_is_sound_to_those_who_print_it() -> None:
    done = subprocess.run(
        ["mandoc", "-T", "lint", "-W", "error", _PAGE], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout) == (0, "")
