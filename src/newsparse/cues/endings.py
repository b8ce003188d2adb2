"""Cues of credits, tags and end codes: what the lines after a story look like."""

from __future__ import annotations

from newsparse import lexicon as words
from newsparse.cues._cue import DIGITS, END, WORD_ENDS, Cue, votes

_CONTROL = "".join(map(chr, range(32)))

CUES: tuple[Cue, ...] = (
    Cue(
        "tags",
        votes(header=1, body=-4, trailer=5),
        phrases=words.LABELS["tags"],
        pattern=rf"{WORD_ENDS}\s*(?:[:：].*)?{END}",
        longest=300,
        hits=("Tags: forest ، volunteers", "Tags", "Schlagworte:"),
        misses=("Tagging along",),
    ),
    Cue(
        "source",
        votes(header=1, body=-4, trailer=4),
        phrases=words.LABELS["source"],
        pattern=rf"\s*[:：]\s*.{{0,80}}{END}",
        hits=("source: irna", "Source: Press TV", "منبع: فارس"),
        misses=(
            "Sources say: no deal is near for the striking dockers, and none is expected before the end of the year",
        ),
    ),
    Cue(
        "credit",
        votes(chrome=1, body=-4, trailer=4),
        phrases=words.ENDINGS["credit"],
        pattern=rf"{WORD_ENDS}(?!.*[:：].{{80}})",
        longest=240,
        hits=(
            "Reporting by Mona Bahri; Editing by Sandra Mill",
            "Copyright 2018 The Associated Press. All rights reserved.",
        ),
        misses=("Copyrighted works",),
    ),
    Cue(
        "release source",
        votes(header=-1, body=-5, trailer=5),
        pattern=r"(?-i:SOURCE) [A-Z0-9].{0,80}$",
        starts=("source",),
        longest=100,
        hits=("SOURCE Northbank Canoes, Inc.",),
        misses=("Source of the river",),
    ),
    Cue(
        "correction",
        votes(header=-1, body=-3, trailer=3),
        phrases=words.ENDINGS["correction"],
        pattern=r"(?:\s*[,:(].*|\s*$)",
        longest=600,
        hits=(
            "Correction, Nov. 15, 2019: This article misstated the year.",
            "Clarification: the bridge is older.",
        ),
        misses=("Correction fluid ran out",),
    ),
    Cue(
        "dated credit",
        votes(header=-1, body=-5, trailer=5),
        pattern=r"\([^\W\d_][^()]{2,80},\s*\d{1,2}\.\s?(?:\d{1,2}\.|\w+)\s?\d{2,4}\)\s*$",
        opens="(",
        ends=")",
        hits=("(Anna Berger, Jan Marchart, 3.5.2024)",),
        misses=("(3.5.2024)", "(Anna Berger)"),
    ),
    Cue(
        "end code",
        votes(header=-2, body=-4, trailer=5),
        phrases=words.ENDINGS["end code"],
        pattern=rf"(?:/|\.{{0,3}}\d?){END}",
        longest=24,
        hits=("Enditem", "Reuter", "REUTER...", "-30-", "Message end/", "End"),
        misses=("Endings", "Reuters reports"),
    ),
    Cue(
        "sign-off",
        votes(header=-1, body=-4, trailer=5),
        pattern=(
            rf"(?-i:[A-Z]{{2,4}}(?:/[A-Z]{{1,4}})+/?|[A-Z]{{2,4}}/|/?[{DIGITS}]{{3}}(?:/[{DIGITS}]{{3}})?"
            rf"|[{DIGITS}]{{4}}(?:\*\*[{DIGITS}]{{4}})?|\([A-Z]/[A-Z0-9]{{1,4}}\)|[\x00-\x1f]+[{DIGITS}]?|\*{{3,}}"
            rf"|/(?:end|[{DIGITS}]{{2,4}})|[Mm]essage end/|End item/ ?[{DIGITS}]*|\((?:END|End|end)(?:/\w+)?\)){END}"
        ),
        needs=f"{DIGITS}/*({_CONTROL}",
        longest=24,
        hits=("AFM/MG", "AFM/", "/106", "9156**1430", "205/203", "4194", "(END)", "*****"),
        misses=("Iran", "12 May"),
    ),
    Cue(
        "sign-off",
        votes(header=-1, body=-4, trailer=5),
        pattern=rf"(?-i:[a-z]{{2,3}} [a-z]{{2,3}}|dpa(?: [a-z0-9]{{2}}){{1,4}}){END}",
        opens="a-z",
        longest=16,
        hits=("kk ap", "dpa kr al"),
        misses=("he is here",),
    ),
    Cue(
        "rule",
        votes(chrome=6, header=-2, body=-6, trailer=-1, comments=-1),
        pattern=r"[-=_~#+■◆●<>]{4,}\s*$",
        opens="-=_~#+■◆●<>",
        ends="-=_~#+■◆●<>",
        hits=("-----", "==========", "<<<>>>"),
        misses=("-30-", "- he said"),
    ),
    Cue(
        "initials",
        votes(header=-1, body=-3, trailer=2),
        pattern=r"(?-i:[A-Z]{2,4}|[a-z]{2,3})\s*$",
        longest=4,
        hits=("MNA", "kk"),
        misses=("Iran", "A"),
    ),
)
