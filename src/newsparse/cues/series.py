"""Series of lines that hold a story together: the times of a live blog, the speakers of a transcript."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest

from newsparse.cues._cue import Votes, votes
from newsparse.cues._features import LineFeatures
from newsparse.patterns import lazy

_FEWEST = 3  # lines of a kind that make a series
_LONGEST = 80  # characters of a line that opens with a time
_BELOW = 3  # lines that may stand between a time and the sentences of its entry
_TIME = lazy(
    r"\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?"
    r"(?: ?(?:GMT|UTC|BST|CES?T|E[SD]?T|P[SD]?T|IST|MEZ|MESZ|Uhr))?(?P<rest>\s*[-–—:|•]\s*\S.*)?$"
)
_SPEAKER = lazy(
    r"(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ.'’-]*(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]*){0,4})(?:, [A-ZÀ-Þ][^:]{1,60})?(?: \([^)]{1,40}\))?:\s+\S"
)
_LETTERS = lazy(
    r"(?:(?:your |readers[’']? )?letters?(?: to the editor)?|leserbriefe?|courrier des lecteurs|cartas al director"
    r"|lettere(?: al direttore)?|ingezonden brieven|listy do redakcji)(?:\s*[:|–—-].{1,50})?$",
    re.IGNORECASE,
)
_LETTERS_TOP = 4  # lines
_SIGNING = 2  # lines below a letter: who, and where
_PLAIN = frozenset(("subhead", "listed head", "last words", "story line"))
_SHORT = frozenset(("word", "few words"))
_CLOCK = lazy(r"\d{1,2}")
_SENTENCES = frozenset(("short sentence", "sentence", "prose", "long prose"))
_LONGEST_ENTRY = 14  # lines
_ASIDE = "("
_ENDS = '.!?…"”»)-'
_ENTRY_TIME = votes(chrome=8, body=-6, trailer=-6)
_ENTRY_HEAD = votes(header=-2, body=6, trailer=-4)
_INSIDE = votes(header=-3, body=6, trailer=-4)
_SAID = votes(header=-3, body=5, trailer=-3)


def mark_series(texts: list[str], features: list[LineFeatures]) -> None:
    """Let the lines of a live blog or of a transcript vote for its story; others stay as they are."""
    times = [index for index, text in enumerate(texts) if text[0].isdigit() and len(text) <= _LONGEST]
    if len(times) >= _FEWEST:
        _mark_entries(texts, features, [index for index in times if _TIME.match(texts[index])])
    _mark_letters(texts, features)
    said = [index for index, text in enumerate(texts) if ": " in text[:80] and text[:2].isupper()]
    if len(said) >= _FEWEST:
        _mark_speakers(texts, features, said)


def _mark_letters(texts: list[str], features: list[LineFeatures]) -> None:
    """Letters to the editor are one story: their heads, the sentences, and who signed them where."""
    head = next((index for index, text in enumerate(texts[:_LETTERS_TOP]) if _LETTERS.match(text)), None)
    if head is None:
        return
    plain = [
        index for index, line in enumerate(features) if index > head and _PLAIN.issuperset(line.cues[1:])
    ]
    told = [index for index in plain if features[index].cues[0] in _SENTENCES]
    if len(told) < 2:
        return
    first, last = told[0], told[-1]
    first -= first - 1 in plain and features[first - 1].cues[0] in _SHORT
    while last + 1 in plain and last < told[-1] + _SIGNING and features[last + 1].cues[0] in _SHORT:
        last += 1
    for index in plain:
        if first <= index <= last:
            features[index] = with_votes(features[index], "letter", _SAID)


def _mark_entries(texts: list[str], features: list[LineFeatures], times: list[int]) -> None:
    """Mark the longest run of times with sentences below each, that go one way: no list of teasers has those."""
    run = max(_runs(texts, features, times), key=len, default=[])
    if len(run) < _FEWEST:
        return
    opens = set(run)
    for index in range(run[0], _entry_end(texts, features, run[-1])):
        if index in opens:
            match = _TIME.match(texts[index])
            has_head = match is not None and match["rest"] is not None
            name, more = ("entry head", _ENTRY_HEAD) if has_head else ("entry time", _ENTRY_TIME)
            features[index] = with_votes(features[index], name, more)
        elif len(features[index].cues) == 1:
            features[index] = with_votes(features[index], "entry", _INSIDE)


def _entry_end(texts: list[str], features: list[LineFeatures], last: int) -> int:
    """The line below the sentences of the last entry, which may have a heading and a name above them."""
    end, told = last + 1, False
    while end < min(len(texts), last + _LONGEST_ENTRY):
        is_sentence = features[end].cues[0] in _SENTENCES
        if not is_sentence and (told or end > last + _BELOW):
            break
        told = told or is_sentence
        end += 1
    return end


def _runs(texts: list[str], features: list[LineFeatures], times: list[int]) -> Iterator[list[int]]:
    """The runs of times that only go up or only go down, with an entry below each."""
    run: list[int] = []
    ways: set[bool] = set()
    for index, following in zip_longest(times, times[1:]):
        run.append(index)
        later = following if following is not None else min(len(texts), index + _BELOW + 1)
        told = any(features[line].cues[0] in _SENTENCES for line in range(index + 1, later))
        if following is not None and told and later - index <= _LONGEST_ENTRY:
            ways.add(_minutes(texts[index]) < _minutes(texts[following]))
            if len(ways) < 2:
                continue
        yield run if told else run[:-1]
        run, ways = [], set()


def _minutes(text: str) -> int:
    hours, minutes = _CLOCK.findall(text)[:2]
    return int(hours) * 60 + int(minutes)


def _mark_speakers(texts: list[str], features: list[LineFeatures], said: list[int]) -> None:
    spoken = {}
    for index in said:
        match = _SPEAKER.match(texts[index])
        if match and not features[index].fields and texts[index][-1] in _ENDS:
            spoken[index] = match["name"]
    if len(spoken) < _FEWEST or max(Counter(spoken.values()).values()) < 2:
        return
    for index in range(min(spoken), max(spoken) + 1):
        if index in spoken:
            features[index] = with_votes(features[index], "speaker", _SAID)
        elif len(features[index].cues) == 1 or texts[index][0] == _ASIDE:
            features[index] = with_votes(features[index], "between speakers", _SAID)


@lru_cache(maxsize=10_000)
def with_votes(line: LineFeatures, name: str, more: Votes) -> LineFeatures:
    """The features with one cue more, and its votes added."""
    chrome, header, body, trailer, comments = map(sum, zip(line.votes, more, strict=True))
    return LineFeatures(
        (chrome, header, body, trailer, comments), (*line.cues, name), line.fields, line.dates
    )
