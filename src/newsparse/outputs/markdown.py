"""Markdown: YAML front matter, the paragraphs, and the comments as a section."""

from __future__ import annotations

from typing import Any

from newsparse.model import Article
from newsparse.outputs._characters import character_loss, replaced
from newsparse.outputs._fields import left_out
from newsparse.outputs._format import Format, Framing, Settings
from newsparse.patterns import lazy
from newsparse.record import to_record

_NO_WRAP = (1 << 31) - 1
_NOT_IN_FRONT = {"paragraphs", "dates", "lines", "sections"}
_NO_CHARACTERS = "".join(chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
_NOT_MARKDOWN = lazy(f"[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_NO_CHARACTERS}]")
_INLINE = lazy(r"[\\`*_\[\]<#~]|&(?=#?\w+;)")  # markup wherever it stands
_OPENING = lazy(r"[+\->]|(?<=[0-9])[.)]")  # markup where a line begins with it
_NUMBER = lazy(r"[0-9]*")
_BLANKS = lazy(r"^\s+|\s+$|[\r\n]")  # what a reader of Markdown trims or takes for a new line


def encode(article: Article, settings: Settings) -> bytes:
    """The article as a Markdown document whose rendered paragraphs are those of the record."""
    record = replaced(to_record(article), _NOT_MARKDOWN)
    blocks = [_front_matter(record, settings), *_body(record)]
    text = "\n\n".join(blocks) + "\n"
    return text.encode("ascii" if settings.ascii_only else "utf-8", "xmlcharrefreplace")


def _front_matter(record: dict[str, Any], settings: Settings) -> str:
    import yaml  # of an extra

    comments = {"marker": record["comments"]["marker"]}
    members = {**record, "comments": comments}
    text: str = yaml.dump(
        _filled({name: _filled(value) for name, value in members.items() if name not in _NOT_IN_FRONT}),
        Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper),
        allow_unicode=not settings.ascii_only,
        sort_keys=False,
        width=_NO_WRAP,
    )
    return f"---\n{text}---"


def _filled(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return {name: member for name, member in value.items() if member not in (None, [], {})}


def _body(record: dict[str, Any]) -> list[str]:
    title = [f"# {_escaped(record['title'])}"] if record["title"] else []
    paragraphs = [_escaped(paragraph) for paragraph in record["paragraphs"]]
    comments = [_comment(comment) for comment in record["comments"]["items"]]
    return [*title, *paragraphs, *(["## Comments", *comments] if comments else [])]


def _comment(comment: dict[str, str | None]) -> str:
    author = f"**{_escaped(comment['author'])}**" if comment["author"] else ""
    date = f"({comment['date']})" if comment["date"] else ""
    said = " ".join(filter(None, (author, date)))
    return f"- {said}: {_escaped(comment['text'])}" if said else f"- {_escaped(comment['text'])}"


def _escaped(text: str | None) -> str:
    """Text that CommonMark shows as it is, in one line."""
    escaped = _INLINE.sub(r"\\\g<0>", text or "")
    number = _NUMBER.match(escaped)
    if opening := _OPENING.match(escaped, number.end() if number else 0):
        escaped = f"{escaped[: opening.start()]}\\{escaped[opening.start() :]}"
    return _BLANKS.sub(lambda found: "".join(f"&#{ord(blank)};" for blank in found[0]), escaped)


FORMAT = Format(
    name="markdown",
    suffix=".md",
    aliases=("md",),
    summary="Markdown with YAML front matter",
    notes=(
        "all but paragraphs and comments is front matter, without what is null or empty; what "
        "Markdown would take for markup is escaped; documents in one file are parted by a blank line"
    ),
    media_type="text/markdown",
    encode=encode,
    framing=lambda _settings: Framing(between=b"\n"),
    loses=(
        left_out("dates", "front matter is for people: no date candidates"),
        left_out("lines", "front matter is for people: no line numbers of fields"),
        left_out("sections", "front matter is for people: no line numbers of sections"),
        character_loss(_NOT_MARKDOWN, "Markdown has only what Unicode calls characters, and no controls"),
    ),
    extra="markdown",
    modules=("yaml",),
    takes_ascii=True,
)
