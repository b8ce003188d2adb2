"""What is to be done: the whole job, and the part of it that a worker has to know."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from newsparse.model import Options
from newsparse.outputs import Settings


class Plan(Struct, frozen=True):
    """How a text becomes bytes: all that a worker knows, and all that decides what it returns."""

    options: Options = Options()
    format: str = "jsonl"
    settings: Settings = Settings()
    text_field: str = "text"
    mapping: tuple[tuple[str, str], ...] = ()  # fields of the record, and the columns that give them
    require: tuple[str, ...] = ()
    min_confidence: tuple[tuple[str, float], ...] = ()
    wants_review: bool = False
    deduplicate: bool = False
    near_duplicates: Literal["mark", "drop"] | None = None


class Job(Struct, frozen=True):
    """Everything that was asked for."""

    paths: tuple[str, ...] = ()
    plan: Plan = Plan()
    globs: tuple[str, ...] = ()
    files_from: str | None = None
    max_size: int | None = None
    output: str | None = None
    output_dir: str | None = None
    jobs: int = 1
    resume: bool = False
    skip: int = 0
    limit: int | None = None
    errors: str | None = None
    report: str | None = None
    review: str | None = None
