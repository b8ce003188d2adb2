"""The language of a story, told by its most frequent words or by its script, and how many words it has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from newsparse.patterns import lazy
from newsparse.resources import text_of

_GLANCE = 250  # characters of the story that mostly tell
_LOOK = 1500  # characters that are looked at where those do not
_FEWEST = 4  # frequent words; fewer are names and quotations
_SHARE = 0.08  # of all words, the frequent ones of the language
_LEAD = 1.35  # times as many as of the language that comes second
_BITS = 8  # room for one language in a number that counts for all of them at once
_COUNTED = (1 << _BITS) - 1  # words, so that none outgrows its room
_UNPARTED = lazy("[\u3041-\u30fa\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")

# The scripts that one language has for itself among those of newspapers: first letter, last letter, language.
_SCRIPTS = (
    ("\u0370", "\u03ff", "el"), ("\u0530", "\u058f", "hy"), ("\u0590", "\u05ff", "he"),
    ("\u0980", "\u09ff", "bn"), ("\u0a00", "\u0a7f", "pa"), ("\u0a80", "\u0aff", "gu"),
    ("\u0b00", "\u0b7f", "or"), ("\u0b80", "\u0bff", "ta"), ("\u0c00", "\u0c7f", "te"),
    ("\u0c80", "\u0cff", "kn"), ("\u0d00", "\u0d7f", "ml"), ("\u0d80", "\u0dff", "si"),
    ("\u0e00", "\u0e7f", "th"), ("\u0e80", "\u0eff", "lo"), ("\u1000", "\u109f", "my"),
    ("\u10a0", "\u10ff", "ka"), ("\u1200", "\u137f", "am"), ("\u1780", "\u17ff", "km"),
    ("\u3041", "\u30fa", "ja"), ("\u3400", "\u9fff", "zh"), ("\uac00", "\ud7af", "ko"),
)  # fmt: skip


def language_of(paragraphs: Sequence[str]) -> str | None:
    """The language of a story as an ISO 639 code, or None where that is not sure."""
    text = _start(paragraphs, _GLANCE)
    found = _told_by_words(text)
    if found is None and len(text) == _GLANCE:
        text = _start(paragraphs, _LOOK)
        found = _told_by_words(text)
    return found or (None if text.isascii() else _told_by_script(text))


def word_count(paragraphs: Iterable[str], language: str | None = None) -> int:
    """The words of some paragraphs: what blanks part, but in Chinese and Japanese each character is one.

    Where the language is not known, every text is looked through for such characters.
    """
    if language is None or language in ("ja", "zh"):
        return sum(map(_words_in, paragraphs))
    return sum([text.count(" ") + 1 for text in paragraphs])


def _words_in(text: str) -> int:
    if text.isascii():
        return text.count(" ") + 1
    return len(_UNPARTED.findall(text)) + len(_UNPARTED.sub(" ", text).split())


def _start(paragraphs: Sequence[str], size: int) -> str:
    """The first paragraphs, about so many characters of them."""
    text = ""
    for paragraph in paragraphs:
        text += paragraph[:size] + " "
        if len(text) >= size:
            break
    return text[:size]


def _told_by_words(text: str) -> str | None:
    """The language whose frequent words a text has most of, if it is well ahead of all others."""
    words = text.casefold().split()[:_COUNTED]
    table, names = _table()
    tally = sum(filter(None, map(table.get, words)))
    if not tally:
        return None
    counts = tally.to_bytes(len(names), "little")
    second, most = sorted(counts)[-2:]
    ahead = most >= _FEWEST and most >= _SHARE * len(words) and most >= _LEAD * second
    return names[counts.index(most)] if ahead else None


def _told_by_script(text: str) -> str | None:
    """The language whose own script most letters of a text are in; Japanese shows by its syllables."""
    letters = Counter(filter(str.isalpha, text))
    total = letters.total()
    found = {
        language: sum([count for letter, count in letters.items() if first <= letter <= last])
        for first, last, language in _SCRIPTS
    }
    if found["ja"] * 10 >= total > 0:
        return "ja"
    best = max(found, key=found.__getitem__)
    return best if found[best] * 2 > total and found[best] >= _FEWEST else None


@cache
def _table() -> tuple[dict[str, int], tuple[str, ...]]:
    """For each frequent word a number with a one in the room of each of its languages; the languages."""
    text = text_of("language/function_words.txt")
    lines = [line.partition(": ") for line in text.splitlines() if line[0] != "#"]
    table: dict[str, int] = {}
    for place, (_, _, words) in enumerate(lines):
        for word in set(words.split()):
            table[word] = table.get(word, 0) | 1 << _BITS * place
    return table, tuple([language for language, _, _ in lines])
