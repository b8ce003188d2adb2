"""Articles out: one small module a format, each found by its name."""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module

from newsparse.errors import MissingExtraError, UsageError, choices
from newsparse.outputs._format import (
    Format,
    Framing,
    Loss,
    Settings,
    Sink,
    Writer,
    dropped,
)
from newsparse.outputs._text import TextFile, TextWriter
from newsparse.patterns import lazy
from newsparse.resources import path_of

__all__ = [
    "Format", "Framing", "Loss", "Settings", "Sink", "TextFile", "Writer",
    "check_request", "dropped", "format_named", "format_names", "format_of", "formats", "open_writer",
]  # fmt: skip

PACKED = (".gz", ".bz2", ".xz", ".zst")
_ENDING = lazy(r"(?<=.)\.[a-z][a-z0-9]{0,9}$")

_DEFAULT = Settings()


@cache
def format_names() -> tuple[str, ...]:
    """The names of all formats, sorted: every public module of this package is one."""
    files = (file for file in os.listdir(path_of("outputs")) if file.endswith(".py"))
    return tuple(sorted(file.removesuffix(".py") for file in files if not file.startswith("_")))


def formats() -> dict[str, Format]:
    """All formats by name. Cheap: what an extra brings is imported only by a writer that is opened."""
    return {name: format_named(name) for name in format_names()}


def format_named(name: str) -> Format:
    """The format of that name or alias; raises `UsageError`, listing the names, where there is none."""
    if name == "facts":  # what a survey writes for itself: no format for others
        from newsparse.outputs._facts import FORMAT

        return FORMAT
    if name not in format_names():
        return _by_alias(name)
    form: Format = import_module(f"{__name__}.{name}").FORMAT
    return form


def _by_alias(name: str) -> Format:
    """The format that another name stands for: `md` for Markdown."""
    known = formats()
    for form in known.values():
        if name.lower() in (form.name, *form.aliases):
            return form
    raise UsageError(f"no format {name!r}", hint=choices(name, known, "formats"))


def format_of(path: str) -> Format | None:
    """The format that a file's name ends with, whether it is then compressed or not; None without an ending.

    Raises `UsageError`, listing what is known, where it ends with something that no format writes.
    """
    name = os.path.basename(path).lower()
    bare = next((name.removesuffix(packed) for packed in PACKED if name.endswith(packed)), name)
    meant = {suffix: form for form in formats().values() for suffix in form.suffixes}
    if ended := [suffix for suffix in meant if bare.endswith(suffix)]:
        return meant[max(ended, key=len)]
    if ending := _ENDING.search(bare):
        known = ", ".join(sorted(meant))
        hint = f"known: {known}, and {', '.join(PACKED)} after them; -f NAME decides for any other name"
        raise UsageError(f"{path}: no format writes {ending[0]}", hint=hint)
    return None


def check_request(form: Format, settings: Settings) -> None:
    """Raise `UsageError` or `MissingExtraError` where these settings cannot be met."""
    if settings.fields:
        _check_fields(form, settings.fields)
    if settings.ascii_only and not form.takes_ascii:
        raise UsageError(f"{form.name} has no escapes for text that is not ASCII", hint="leave out --ascii")
    if settings.timezone is not None:
        _check_zone(settings.timezone)
    if form.extra and not _are_there(form.modules):
        raise MissingExtraError(f"the {form.name} format", form.extra)


def _check_fields(form: Format, fields: tuple[str, ...]) -> None:
    from newsparse.outputs._fields import chosen

    if not form.takes_fields:
        able = ", ".join(name for name, other in formats().items() if other.takes_fields)
        raise UsageError(f"{form.name} has fields of its own", hint=f"--fields goes with {able}")
    chosen(fields)


def _are_there(modules: tuple[str, ...]) -> bool:
    from importlib.util import find_spec

    return all(map(find_spec, modules))


def _check_zone(timezone: str) -> None:
    from newsparse.dates import with_zone  # its patterns are compiled only where a zone is asked for

    with_zone("2020", timezone)


def open_writer(form: Format, sink: Sink, settings: Settings = _DEFAULT) -> Writer:
    """A writer to an open binary stream, or to a file's path where the format's `needs_path` is set.

    Raises `UsageError` for settings or a sink that the format cannot work with and `MissingExtraError` where
    packages are missing. Closing the writer finishes the output and leaves a stream open.
    """
    from pathlib import Path

    check_request(form, settings)
    if form.needs_path != isinstance(sink, Path):
        raise UsageError(f"{form.name} cannot be written to a stream", hint="name a file: -o FILE")
    if form.open is not None:
        return form.open(sink, settings)
    assert not isinstance(sink, Path)
    return TextWriter(form, sink, settings)
