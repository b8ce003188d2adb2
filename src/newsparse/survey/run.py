"""A survey from its first input to its tally: a job like any other, whose output is facts."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from io import BytesIO

import msgspec
from msgspec.structs import replace

from newsparse.batch import Ending, Job, Watch, run
from newsparse.errors import UsageError
from newsparse.outputs._facts import Facts
from newsparse.survey.tally import Tally, tallied


def survey(job: Job, watch: Watch) -> tuple[Ending, Tally]:
    """Read everything that a job names and tally it; its output, if any, keeps the facts for `--resume`.

    Raises `UsageError` before any work and `OutputError` later, as every job does.
    """
    job = replace(job, plan=replace(job.plan, format="facts"))
    if job.output:
        ending = run(job, BytesIO(), watch)
        return ending, tallied(_facts(job.output)) if not ending.interrupted else Tally()
    if job.resume:
        raise UsageError("a survey goes on from its facts", hint="name a file that keeps them: --facts FILE")
    with tempfile.TemporaryDirectory(prefix="newsparse-") as folder:
        path = os.path.join(folder, "facts.jsonl")
        ending = run(replace(job, output=path), BytesIO(), watch)
        return ending, tallied(_facts(path))


def _facts(path: str) -> Iterator[Facts]:
    decode = msgspec.json.Decoder(Facts).decode
    if os.path.exists(path):  # nothing was read otherwise
        with open(path, "rb") as file:
            yield from map(decode, file)
