"""Completion, typed into real shells: commands, options, their values, and the names of files."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from runs import ENVIRONMENT, newsparse

pty = pytest.importorskip("pty")

TYPED = {
    "newsparse expla": "newsparse explain",
    "newsparse explain --artic": "newsparse explain --article",
    "newsparse -f mark": "newsparse -f markdown",
    "newsparse a.txt --layout kayh": "newsparse a.txt --layout kayhan",
    "newsparse --timezone Asia/Tehr": "newsparse --timezone Asia/Tehran",
    "newsparse --fields title,publ": "newsparse --fields title,publish_date",
    "newsparse some-art": "newsparse some-articles.txt",
    "newsparse layouts sho": "newsparse layouts show",
}
START = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "source <(newsparse completion bash)"),
    "zsh": (
        ["zsh", "-f", "-i"],
        "autoload -Uz compinit && compinit -u -D; source <(newsparse completion zsh); unsetopt beep",
    ),
    "fish": (["fish", "--no-config", "-i"], "newsparse completion fish | source"),
}
PATIENCE = 40.0  # seconds, for a machine with other things to do


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Where `newsparse` is on the path, in a folder with one file."""
    import sys

    program = tmp_path / "bin" / "newsparse"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m newsparse "$@"\n', "utf-8")
    program.chmod(0o755)
    (tmp_path / "some-articles.txt").write_text("x")
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    return {**ENVIRONMENT, "PATH": path, "TERM": "dumb", "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}


class Terminal:
    """A shell at a terminal."""

    def __init__(self, arguments: list[str], place: Path, environment: dict[str, str]) -> None:
        self._main, end = pty.openpty()
        self._process = subprocess.Popen(
            arguments, cwd=place, env=environment, stdin=end, stdout=end, stderr=end, start_new_session=True
        )
        os.close(end)

    def type(self, keys: str, until: str) -> str:
        """Type some keys; gives what is shown, up to a text that is waited for."""
        os.write(self._main, keys.encode())
        shown, end = "", time.monotonic() + PATIENCE
        while until not in shown.replace("\r", "").replace("\n", "") and time.monotonic() < end:
            if select.select([self._main], [], [], 0.2)[0]:
                shown += os.read(self._main, 1 << 16).decode("utf-8", "replace")
        return shown

    def close(self) -> None:
        """End the shell."""
        self._process.kill()
        self._process.wait()
        os.close(self._main)


@pytest.mark.slow
@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_a_shell_completes_what_is_typed(shell: str, tmp_path: Path, environment: dict[str, str]) -> None:
    if not shutil.which(shell):
        pytest.skip(f"there is no {shell}")
    arguments, start = START[shell]
    terminal = Terminal(arguments, tmp_path, environment)
    try:
        terminal.type(f"PS1=; {start}; echo rea''dy\n", until="ready")
        for typed, whole in TYPED.items():
            shown = terminal.type(f"{typed}\t", until=whole)
            assert whole in shown.replace("\r", "").replace("\n", ""), (typed, shown)
            terminal.type("\x15echo don''e\n", until="done")
    finally:
        terminal.close()


@pytest.mark.slow
def test_fish_completes_what_is_typed(tmp_path: Path, environment: dict[str, str]) -> None:
    if not shutil.which("fish"):
        pytest.skip("there is no fish")
    arguments, start = START["fish"]
    asked = "".join(f'; complete -C "{typed}"; echo' for typed in TYPED)
    done = subprocess.run(
        [*arguments[:2], "-c", start + asked], cwd=tmp_path, env=environment, capture_output=True, text=True,
        check=True,
    )  # fmt: skip

    given = [line.split("\t")[0] for line in done.stdout.split("\n\n")]
    assert [line.strip() for line in given if line.strip()] == [whole.split()[-1] for whole in TYPED.values()]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_a_shell_is_printed(shell: str) -> None:
    run = newsparse("completion", shell)

    assert (run.code, run.err) == (0, "")
    assert b"_NEWSPARSE_COMPLETE" in run.out
