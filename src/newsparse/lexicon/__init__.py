"""The words of news pages in many languages: one phrase a line, by list and language, in files.

A file has lists (`[byline]`), in a list languages (`(de)`, ISO 639-1), in a language phrases; `# ` opens a
comment. Languages only help whoever edits: newsparse looks for the phrases of all languages at once.
"""

from __future__ import annotations

import re

from newsparse.resources import text_of

_LIST = re.compile(r"\[([a-z_ ]+)\]$")
_LANGUAGE = re.compile(r"\([a-z]{2}\)$")


def lists(name: str) -> dict[str, tuple[str, ...]]:
    """The lists in a file of the lexicon, each with its phrases in their order, in all languages."""
    found: dict[str, list[str]] = {}
    phrases: list[str] = []
    for line in text_of(f"lexicon/{name}.txt").splitlines():
        if line.startswith("[") and (heading := _LIST.match(line)):
            phrases = found[heading[1]] = []
        elif line and not line.startswith("# ") and not (line[0] == "(" and _LANGUAGE.match(line)):
            phrases.append(line)
    return {name: tuple(each) for name, each in found.items()}


LABELS = lists("labels")  # by field of the record; `other`, `source` and `tags` have none
COMMENTS = lists("comments")
FURNITURE = lists("furniture")
ENDINGS = lists("endings")
STEMS = lists("stems")
METADATA = lists("metadata")
BYLINES = lists("bylines")
