"""Copy: a story with no page around it, of which every line belongs to it, whatever it looks like alone."""

from __future__ import annotations

from functools import lru_cache

from newsparse.cues._cue import votes
from newsparse.cues._features import LineFeatures
from newsparse.dateline import read_dateline, read_lone_dateline
from newsparse.patterns import lazy

_CHROME, _, _BODY, _TRAILER, _COMMENTS = range(5)
_TOP = 16  # lines from whose top on a story begins
_PROSE = 3  # votes of a line that is a story's
_SURE = 5  # what a dateline scores that is one
_PAGE = 3  # votes of a line that belongs to a page or its comments
_CLOSING = 4  # votes of a line that closes a story
_NOTE_CUE = "note to editors"
_LONGEST_NOTE = 6  # lines
_FULL_LINE = 45  # characters of a line that another one may go on with
_STORY_LINE = votes(chrome=-1, header=-2, body=3, trailer=-2, comments=-1)
# Cues by which a line says of itself what it is; a row of figures may look like any of the others.
_OWN = frozenset(("end code", "credit", "tags", "source", "release source", "dated credit", "rule", "link"))
_OF_FIGURES = frozenset(("number", "bullet", "sign-off", "capital label", "furniture", "age", "other label"))
_ASIDE = frozenset(
    ("caption", "captioned", "long caption", "repeated", "breadcrumb", "bar", "read also", _NOTE_CUE)
)
_STOPS = frozenset(".!?…।؟۔。！？\"”'’»)」』）")
_INITIALS = lazy(r"\w{1,5}(?:[/*]+\w{1,5})+/?")
_SENTENCES = frozenset(("closed word", "short sentence", "sentence", "prose", "long prose"))
_ALONE = frozenset(("sign-off", "number"))
_NOTE = lazy(r"(?:NOTES?|Notes?)\b ?:")
_MATCH = lazy(
    r"(?:Att|Attendance|Ref|Referee|Subs|Substitutes|Scorers|Booked|Sent off|HT|Half-time|Teams?)\b ?: ?\S"
)
_LABEL = lazy(r"[^\W\d_][\w.-]*(?: [\w.-]+){0,2} ?: ")
_ITEM = lazy(r"(?:[-_*•–—]{1,2}|\(?\d{1,2}[.)]) ?\S")
_ITEM_MARK = lazy(r"[-_*•–—]{1,2}(?= ?\S)")
_VERSUS = lazy(r" (?:v|vs|vs\.|-|–) (?=[A-ZÀ-Þ])")
_FEWEST_ITEMS = 2
_ADDRESS = lazy(r"[@©\[\]]|https?:|www\.|\+\d")


def mark_copy(texts: list[str], features: list[LineFeatures]) -> None:
    """Tables, lists and notes in a story are story: between its sentences, and below them where they are alike.

    Nothing is marked where lines of a page stand between the sentences: there lists may be anything.
    """
    odd = [index for index, line in enumerate(features) if line.votes[_BODY] < 1]
    if not odd or odd[-1] == 0:
        return
    first, sure = _story_start(texts, features)
    if first is None:
        return
    last = max(
        index
        for index in range(first, len(features))
        if index == first
        or features[index].votes[_BODY] > 0
        or (sure and _is_sentence(texts[index], features[index]))
    )
    inner = [index for index in odd if first < index <= last]
    if any(_closes(texts[index], features[index]) for index in inner):
        return
    if sure:
        _allow_repeats(texts, features, first)
    inner = [index for index in inner if _may_be_story(texts[index], features[index], sure=sure)]
    below = range(last + 1, len(features))
    for index in (*(inner if sure else _in_runs(inner)), *_tail(texts, features, below, sure=sure)):
        features[index] = _story_line(features[index])


def mark_notes(texts: list[str], features: list[LineFeatures]) -> None:
    """Lines that go on with a note to editors are the note's."""
    for index, line in enumerate(features[:_TOP]):
        if _NOTE_CUE not in line.cues:
            continue
        for after in range(index + 1, min(len(features), index + _LONGEST_NOTE)):
            match = read_dateline(texts[after])
            ends = texts[after - 1][-1] in _STOPS or len(texts[after - 1]) < _FULL_LINE
            if (
                ends
                or (match and match.score >= _SURE)
                or features[after].fields
                or _NOTE_CUE in features[after].cues
            ):
                break
            features[after] = LineFeatures(line.votes, (*features[after].cues, _NOTE_CUE))


def _story_start(texts: list[str], features: list[LineFeatures]) -> tuple[int | None, bool]:
    """The first line of the story, and whether it opens with a sure dateline; else two sentences open it."""
    first = None
    for index, line in enumerate(features[:_TOP]):
        if "dateline" in line.cues or line.votes[_BODY] >= _PROSE:
            match = read_dateline(texts[index]) or read_lone_dateline(texts[index])
            if match and match.score >= _SURE:
                return index, True
            is_followed = index + 1 < len(features) and features[index + 1].votes[_BODY] > 0
            first = index if first is None and line.votes[_CHROME] <= 0 and is_followed else first
    return first, False


def _allow_repeats(texts: list[str], features: list[LineFeatures], first: int) -> None:
    """Rows may come twice in a table; what stands above the dateline, too, is a headline printed again."""
    above = frozenset(texts[:first])
    for index in range(first + 1, len(features)):
        line = features[index]
        if line.cues[-1] == "repeated" and texts[index] not in above:
            features[index] = LineFeatures(line.votes, line.cues[:-1], line.fields, line.dates)


def _in_runs(indices: list[int]) -> list[int]:
    """Those of the lines that do not stand alone among sentences, as captions, subheads and names do."""
    known = set(indices)
    return [index for index in indices if index - 1 in known or index + 1 in known]


def _tail(texts: list[str], features: list[LineFeatures], below: range, *, sure: bool) -> list[int]:
    """The lines below the last sentence that are still the story's: rows, items and notes.

    Below a sure dateline they are all lines down to an end code, and all that a colon announces.
    """
    before = below.start - 1
    is_open = texts[before][-1] == ":" or features[before].cues[0] not in _SENTENCES
    told = sure and is_open  # announced by a colon, or a table from the dateline on
    if not sure and (announced := _announced(texts, features, below)):
        return announced
    rows, taken = 0, []
    for index in below:
        text, line = texts[index], features[index]
        if _closes(text, line) or "sign-off" in line.cues or not _may_be_story(text, line, sure=sure):
            break
        is_row = _is_row(text)
        told = told or (sure and text[-1] in ":," and len(text) > _FULL_LINE)
        rows += is_row
        taken.append(is_row or told or (sure and (rows > 1 or _NOTE.match(text))) or bool(_ITEM.match(text)))
    end = below.start + len(taken)
    if sure and end < below.stop and "end code" in features[end].cues:
        return list(range(below.start, end))
    alike = next((number for number, is_like in enumerate(taken) if not is_like), len(taken))
    is_enough = alike > 1 or (
        alike and (told or _NOTE.match(texts[below.start]) or _MATCH.match(texts[below.start]))
    )
    return list(range(below.start, below.start + alike)) if is_enough else []


def _announced(texts: list[str], features: list[LineFeatures], below: range) -> list[int]:
    """A line that ends in a colon below the last sentence, and the items or rows alike that it announces."""
    if len(below) < 1 + _FEWEST_ITEMS or texts[below[0]][-1] != ":" or len(features[below[0]].cues) > 1:
        return []
    found = [below[0]]
    kinds = set()
    for index in below[1:]:
        text, line = texts[index], features[index]
        kind = _ITEM_MARK.match(text) or _VERSUS.search(text)
        if kind is None or _closes(text, line) or not _may_be_story(text, line, sure=False):
            break
        kinds.add(kind[0])
        found.append(index)
    is_whole = found[-1] + 1 == below.stop  # on a page, teasers and links have such headings, too
    return found if is_whole and len(found) > _FEWEST_ITEMS and len(kinds) == 1 else []


def _closes(text: str, line: LineFeatures) -> bool:
    """Whether a line is one of a page around the story, or says of itself that the story is over."""
    cues = line.cues[1:]
    if not _OWN.isdisjoint(cues) or line.votes[_COMMENTS] >= _PAGE or _ADDRESS.search(text):
        return True
    if line.votes[_TRAILER] < _CLOSING and line.votes[_CHROME] < _PAGE:
        return False
    return not (_OF_FIGURES.issuperset(cues) and any(map(str.isdigit, text)))


def _is_sentence(text: str, line: LineFeatures) -> bool:
    """Whether a line is a sentence, however short, and shows nothing else."""
    return len(line.cues) == 1 and line.cues[0] in _SENTENCES and " " in text


def _may_be_story(text: str, line: LineFeatures, *, sure: bool) -> bool:
    """Whether nothing in a line but its looks speaks against the story: no field of the header, no day."""
    if any(cue != "capital label" for cue, _, _ in line.fields) or not any(map(str.isalnum, text)):
        return False
    if not _ASIDE.isdisjoint(line.cues) or _INITIALS.fullmatch(text):
        return False
    if "date" in line.cues:
        return sure and (not any(date.year for date in line.dates) or _NOTE.match(text) is not None)
    return sure or _ALONE.isdisjoint(line.cues)


def _is_row(text: str) -> bool:
    """Whether a line holds figures that are no value of a label."""
    if _MATCH.match(text):
        return True
    return any(map(str.isdigit, text)) and (not _LABEL.match(text) or _NOTE.match(text) is not None)


@lru_cache(maxsize=10_000)
def _story_line(line: LineFeatures) -> LineFeatures:
    return LineFeatures(_STORY_LINE, (*line.cues, "story line"), line.fields, line.dates)
