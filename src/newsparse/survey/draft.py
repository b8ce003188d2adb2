"""A layout drafted from texts of one source: what no single page can tell, twenty pages tell for certain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import ceil
from re import escape
from statistics import median

from msgspec import Struct

from newsparse.blocks.block import trimmed
from newsparse.model import Options, Section, Span
from newsparse.parser import parse_span, readings
from newsparse.text import bare_lines

_LONGEST_FURNITURE = 120  # characters of a line that cues are looked for in
_LONGEST_LANDMARK = 40
_SHORTEST_LANDMARK = 6
_OFTEN = 0.3  # of the texts: a line that stands in so many is the site's and not the story's
_ALWAYS = 0.9  # a line that stands in so many tells the site
_RIGHT = 0.8  # of the texts that have a bound: it must stand on the right side of the story that was read
_AGREE = 0.6  # of the texts in which a rule finds a headline: it must be the one that was read, or better
_LONGEST_LABEL = 50  # characters
_FEWEST = 3  # texts: fewer teach nothing
_FEWEST_FOR_BOUNDS = 8  # of which one or two were read wrong, as pages are
_HEADLINE = (12, 250)  # characters


class Sample(Struct, frozen=True):
    """A text to learn from: its trimmed lines, blank ones left out, and what each was read as.

    `corrected` has the section that a person gave a line, None for all others.
    """

    text: str
    lines: tuple[str, ...]
    sections: tuple[Section, ...]
    corrected: tuple[Section | None, ...]
    title: int | None
    dated: tuple[bool, ...]
    signed: tuple[bool, ...]


class Rule(Struct, frozen=True):
    """Where the headline stands: the line below (or above) a landmark, and in how many texts that was so."""

    key: str
    landmark: str
    fits: int
    finds: int


class Draft(Struct, frozen=True):
    """What was learnt of a source: its furniture with counts, its landmarks, and where things stand.

    `top` is the last line of the site above every headline and story, `end` the first one below every story.
    """

    count: int
    furniture: dict[str, int]
    landmarks: tuple[str, ...]
    top: Rule | None
    end: Rule | None
    headline: Rule | None
    proofs: tuple[Sample, ...]


def sample_of(span: Span, options: Options, corrected: Mapping[int, Section]) -> Sample:
    """A text read, with the sections that a person has given some of its lines (by line number)."""
    found = [each for each in readings(span, options) if each.line.text]
    article = parse_span(span, options=options)
    numbers = [each.line.number for each in found]
    title = article.lines.get("title", (0,))[0]
    texts = trimmed(bare_lines(span.text))
    return Sample(
        span.text,
        tuple([texts[number - span.first_line] for number in numbers]),
        tuple([corrected.get(each.line.number, each.section) for each in found]),
        tuple([corrected.get(each.line.number) for each in found]),
        numbers.index(title) if title in numbers else None,
        tuple(["date" in each.cues or "publish label" in each.cues for each in found]),
        tuple([any(cue.startswith("byline") for cue in each.cues) for each in found]),
    )


def draft(samples: Sequence[Sample], corrected: Iterable[str] = ()) -> Draft:
    """What the texts of one source have in common; `corrected` are lines that a person has called furniture.

    Raises `ValueError` where there are too few texts to learn from.
    """
    if len(samples) < _FEWEST:
        raise ValueError(f"{len(samples)} texts are too few to learn from; {_FEWEST} are needed")
    shared = _shared(samples)
    furniture = {line: count for line, count in shared.items() if _is_furniture(line, samples)}
    furniture.update({line: shared.get(line, 1) for line in corrected})
    landmarks = _landmarks(furniture, samples)
    ordered = dict(sorted(furniture.items(), key=lambda entry: (-entry[1], entry[0])))
    top, end = _top(samples, furniture), _end(samples, furniture)
    return Draft(
        len(samples), ordered, landmarks, top, end, _headline(samples, furniture), tuple(samples[:3])
    )


def _story(sample: Sample) -> tuple[int, int] | None:
    """The first and the last line of the story as it was read."""
    body = [place for place, section in enumerate(sample.sections) if section == Section.BODY]
    return (body[0], body[-1]) if body else None


def _top(samples: Sequence[Sample], furniture: Mapping[str, int]) -> Rule | None:
    """The line of the site that stands above headline and story in nearly all texts, as low as can be."""
    gaps: dict[str, list[int]] = {}
    for sample in samples:
        story = _story(sample)
        if story is None:
            continue
        first = min(story[0], sample.title if sample.title is not None else story[0])
        for line in set(sample.lines) & furniture.keys():
            gaps.setdefault(line, []).append(first - sample.lines.index(line))
    return _bound("above", gaps, samples)


def _end(samples: Sequence[Sample], furniture: Mapping[str, int]) -> Rule | None:
    """The line of the site that stands below the story in nearly all texts, as high as can be."""
    gaps: dict[str, list[int]] = {}
    for sample in samples:
        story = _story(sample)
        if story is None:
            continue
        for line in set(sample.lines) & furniture.keys():
            gaps.setdefault(line, []).append(sample.lines.index(line) - story[1])
    return _bound("below", gaps, samples)


def _bound(key: str, gaps: Mapping[str, Sequence[int]], samples: Sequence[Sample]) -> Rule | None:
    """Of the lines that stand on the right side in nearly all texts, the one that is nearest."""
    if len(samples) < _FEWEST_FOR_BOUNDS:
        return None
    least = len(samples) * _ALWAYS
    rules = []
    for line, distances in gaps.items():
        right = [distance for distance in distances if distance > 0]
        if len(distances) >= least and len(right) >= len(distances) * _RIGHT:
            rules.append((median(right), line, Rule(key, line, len(right), len(distances))))
    return min(rules)[2] if rules else None


def _shared(samples: Sequence[Sample]) -> Counter[str]:
    """The lines that stand in many of the texts, with the number of these."""
    counted = Counter(line for sample in samples for line in set(sample.lines))
    least = max(2, ceil(len(samples) * _OFTEN))
    return Counter(
        {line: count for line, count in counted.items() if count >= (least if _is_label(line) else least + 1)}
    )


def _is_label(line: str) -> bool:
    """Whether a line is no sentence: two texts may tell the same story, and share those."""
    return len(line) < _LONGEST_LABEL or line[-1] not in ".!?。！？।؟"


def _is_furniture(line: str, samples: Sequence[Sample]) -> bool:
    """Whether a shared line is the site's: short enough to be a cue, and no date and no byline."""
    if len(line) > _LONGEST_FURNITURE or not any(map(str.isalpha, line)):
        return False
    for sample in samples:
        for place, other in enumerate(sample.lines):
            if other == line and (sample.dated[place] or sample.signed[place]):
                return False
    return True


def _landmarks(furniture: Mapping[str, int], samples: Sequence[Sample]) -> tuple[str, ...]:
    """The lines by which a text of the source is known: of nearly all texts, the outermost first."""
    least = max(_FEWEST, len(samples) * _ALWAYS)
    always = [line for line, times in furniture.items() if times >= least and len(line) >= _SHORTEST_LANDMARK]
    fitting = [line for line in always if len(line) <= _LONGEST_LANDMARK and line.isprintable()]
    return tuple(sorted(fitting, key=lambda line: (_from_ends(line, samples), line))[:3])


def _from_ends(line: str, samples: Sequence[Sample]) -> float:
    """How far a line stands from the end of the texts in the mean, or, twice that, from their top."""
    places = [(each.lines.index(line), len(each.lines)) for each in samples if line in each.lines]
    return sum(min(2 * place, size - 1 - place) for place, size in places) / len(places)


def _headline(samples: Sequence[Sample], furniture: Mapping[str, int]) -> Rule | None:
    """The rule that finds the headline of most texts, and in them agrees best with what was read."""
    rules = []
    for key, landmark in _possible(samples, furniture):
        found = [_found_by(key, landmark, sample) for sample in samples]
        finds = [place for place in found if place is not None]
        texts = [
            sample.lines[place] for sample, place in zip(samples, found, strict=True) if place is not None
        ]
        fits = sum(
            place == sample.title for sample, place in zip(samples, found, strict=True) if place is not None
        )
        is_sure = len(finds) >= len(samples) * _ALWAYS and len(set(texts)) == len(texts)
        if is_sure and fits >= len(finds) * _AGREE and all(map(_may_be_headline, texts)):
            rules.append(Rule(key, landmark, fits, len(finds)))
    return max(rules, key=lambda rule: (rule.fits, rule.finds, rule.landmark), default=None)


def _possible(samples: Sequence[Sample], furniture: Mapping[str, int]) -> list[tuple[str, str]]:
    """The neighbours of the headlines that were read: lines of the site, dates and bylines."""
    found: Counter[tuple[str, str]] = Counter()
    for sample in samples:
        if sample.title is None:
            continue
        for key, place in (("below", sample.title - 1), ("above", sample.title + 1)):
            if 0 <= place < len(sample.lines):
                if sample.lines[place] in furniture:
                    found[key, sample.lines[place]] += 1
                elif sample.dated[place]:
                    found[key, "<date>"] += 1
                elif sample.signed[place]:
                    found[key, "<byline>"] += 1
    return [rule for rule, count in found.most_common() if count >= len(samples) * _AGREE]


def _found_by(key: str, landmark: str, sample: Sample) -> int | None:
    """The line that a rule takes for the headline: beside the first landmark of the text."""
    for place in range(len(sample.lines)):
        is_landmark = sample.lines[place] == landmark
        is_landmark |= landmark == "<date>" and sample.dated[place]
        is_landmark |= landmark == "<byline>" and sample.signed[place]
        if is_landmark:
            beside = place + 1 if key == "below" else place - 1
            return beside if 0 <= beside < len(sample.lines) else None
    return None


def _may_be_headline(text: str) -> bool:
    return _HEADLINE[0] <= len(text) <= _HEADLINE[1] and any(map(str.isalpha, text))


def pattern_of(landmark: str) -> str:
    """A landmark as a layout file writes it: a pattern for the whole line, or the name of a cue."""
    return landmark if landmark.startswith("<") else f"{escape(landmark)}$"
