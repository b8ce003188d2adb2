"""Cut a dump into articles: the lines of each, and where they stand in the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from newsparse.errors import InputError
from newsparse.model import ArticleWarning, Span
from newsparse.split._markers import REACH, declared
from newsparse.split._report import Way, ways
from newsparse.split._strategies import cut_numbered, find_cut
from newsparse.split._verdict import Cut

__all__ = ["HEAD", "LONGEST_ARTICLE", "Parting", "Recognised", "Way", "spans", "ways_to_cut"]

LONGEST_ARTICLE = 50_000_000  # characters: what is longer would take a quarter of a gigabyte and more to read
HEAD = 256 << 10  # characters from which the way a file separates its articles is told
_TOP = 16 << 10  # characters in which a layout shows itself
Recognised = Callable[[str], "Parting | None"]


def _is_none(_line: str) -> bool:
    return False


class Parting(Struct, frozen=True):
    """How a layout says that its articles are parted: by separators, or by how they start or end.

    `is_furniture` knows lines of no article that may stand below an end, `is_tail` the first line of what
    stands below the last article.
    """

    separator: str | None = None
    starts: Callable[[str], bool] | None = None
    ends: Callable[[str], bool] | None = None
    is_furniture: Callable[[str], bool] = _is_none
    is_tail: Callable[[str], bool] = _is_none


def spans(
    blocks: Iterable[str],
    *,
    separator: str | None = None,
    parting: Parting | None = None,
    recognised: Recognised | None = None,
) -> Iterator[Span]:
    """The articles of a text that comes in blocks, in order; the spans' texts joined are the text.

    How the file separates its articles is told from its first characters alone, and no cut depends on
    more than its surroundings, so that blocks may be cut anywhere. A separator line stays with the
    article before it, a heading such as `3 of 10 DOCUMENTS` with the one after it. `separator` is a
    pattern for the lines that separate articles, `parting` how a layout says that they are parted,
    `recognised` what tells that from the first characters of a file. White space alone is no article.
    Raises `InputError` for an article of more than `LONGEST_ARTICLE` characters.
    """
    source = iter(blocks)
    text, complete = _gather("", source, HEAD)
    if separator:
        parting = Parting(separator)
    elif parting is None and recognised is not None:
        parting = recognised(text[:_TOP])
    cut = _cut_by(parting) if parting else find_cut(_level(text[:HEAD]), truncated=len(text) >= HEAD)
    if cut is None:
        text = _all(text, source)
        return iter([Span(text)] if text and not text.isspace() else [])
    found = _counted(_pieces(text, source, cut, complete=complete))
    return _checked(found) if cut is cut_numbered else found


def ways_to_cut(text: str, parting: Parting | None = None, recognised: Recognised | None = None) -> list[Way]:
    """How the file that begins with `text` may be cut, the way it is cut in first, and what comes of it."""
    parting = parting or (recognised(text[:_TOP]) if recognised else None)
    return ways(_level(text[:HEAD]), _cut_by(parting) if parting else None, truncated=len(text) >= HEAD)


def _cut_by(parting: Parting) -> Cut | None:
    from newsparse.split._separators import cut_after_ends, cut_at_starts, cut_separated

    if parting.separator:
        return cut_separated(parting.separator)
    if parting.starts:
        return cut_at_starts(parting.starts)
    return cut_after_ends(parting.ends, parting.is_furniture, parting.is_tail) if parting.ends else None


def _gather(text: str, source: Iterator[str], size: int) -> tuple[str, bool]:
    """Text lengthened to at least `size` characters, and whether the source is used up."""
    parts, length = [text] if text else [], len(text)  # one string alone is not copied
    for block in source:
        parts.append(block)
        length += len(block)
        if length >= size and block[-1:] != "\r":  # a line end may be two characters
            return "".join(parts), False
    return "".join(parts), True


def _all(text: str, source: Iterator[str]) -> str:
    """All of an input that is one article."""
    parts, length = [text], len(text)
    _refuse_longest(length)
    for block in source:
        parts.append(block)
        length += len(block)
        _refuse_longest(length)
    return "".join(parts)


def _refuse_longest(length: int) -> None:
    if length > LONGEST_ARTICLE:
        reason = f"an article of more than {LONGEST_ARTICLE:,} characters"
        raise InputError(reason, hint="a layout with a separator cuts it into articles")


def _level(text: str) -> str:
    """The text behind one line feed, with line feeds for line ends; all places stay what they are."""
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    return "\n" + text


def _pieces(text: str, source: Iterator[str], cut: Cut, *, complete: bool) -> Iterator[str]:
    """The text in pieces, one an article. Reads twice what it holds, so that no text is looked at often."""
    level, start = _level(text), 0
    while True:
        place = cut(level, start, len(level) if complete else len(level) - 3 * REACH)
        if place is not None:
            yield text[start:place]
            start = place
        elif complete:
            break
        else:
            _refuse_longest(len(text) - start)
            text, complete = _gather(text[start:], source, max(HEAD, 2 * (len(text) - start)))
            level, start = _level(text), 0
    if not text[start:].isspace():
        yield text[start:]


def _counted(pieces: Iterator[str]) -> Iterator[Span]:
    first_line = 1
    for article, piece in enumerate(pieces, 1):
        yield Span(piece, article, first_line)
        first_line += piece.count("\n")
        if "\r" in piece:
            first_line += piece.count("\r") - piece.count("\r\n")


def _checked(found: Iterator[Span]) -> Iterator[Span]:
    """The spans; the last one carries a warning where their headings promise another number of them."""
    promised, before, held = 0, (0, 0), None
    for span in found:
        number, total = declared(_level(span.text))
        if total != before[1] or number <= before[0]:  # another export begins in the same file
            promised += total
        before = number, total
        if held:
            yield held
        held = span
    if held and held.article != promised:
        held = replace(held, warnings=(_mismatch(promised, held),))
    if held:
        yield held


def _mismatch(promised: int, last: Span) -> ArticleWarning:
    message = f"the file declares {promised} articles; {last.article} found"
    return ArticleWarning("count-mismatch", message, last.first_line)
