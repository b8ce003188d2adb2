"""Cues of labels and bylines: what the lines above a story look like."""

from __future__ import annotations

from newsparse import lexicon as words
from newsparse.cues._cue import DIGITS, END, Cue, votes
from newsparse.patterns import EDITORS_NOTE_TEXT, ID_VALUE

_LINKS, _JOBS = words.BYLINES["link"], words.BYLINES["job"]
_NAME_WORD = r"(?-i:[^\W\d_a-z][\w.'’-]*)"
_LINK = f"(?:{'|'.join(_LINKS)})(?!\\w)"
_ADDRESS = r"[(<]?(?:[^\s@]+@[^\s@]+\.\w+|@\w+)[)>]?"
_DATED = r"\s+(?:(?:published|posted|updated)\s)?(?:[^\W\d_]{3,9}\.?\s)?\d{1,2}(?:st|nd|rd|th)?,?\s(?:[^\W\d_]{3,9}\.?,?\s)?\d{4}.{0,20}"
_LINK_OF_NAME = "de|del|van|von|der|bin|al|la|di|da"
_PERSON = rf"(?-i:[^\W\d_a-z][\w.'’-]+(?: (?:[^\W\d_a-z][\w.'’-]*|{_LINK_OF_NAME})){{1,3}})"
_JOB = rf"(?:[\w.'’-]+ ){{0,5}}(?:{'|'.join(_JOBS)})"

_PREFIXES = "(?:" + "|".join(words.LABELS["headline prefix"]) + ")"

_EDITORS = (  # how notes to editors open
    "ed", "ap p", "lase", "grap", "an a", "with", "prec", "for ", "adv", "lead", "subs", "inse", "upda", "rest", "reca",
    "corr", "pick", "also", "move", "ld", "bjt", *"0123456789",
)  # fmt: skip
# A name has few words, and people in a row have `and`, or what they are, between them: six words without are a headline.
_NAMED = rf"(?:and|with|for|at|of|by|und|mit|für|et|avec|pour|y|con|e|press|news|post|times|{'|'.join(_JOBS)}|{_LINK_OF_NAME})"
_PLAIN_WORD = rf"(?!{_NAMED}(?!\w))[^\W\d_][\w.'’-]*"
_NO_HEADLINE = rf"(?!(?:{_PLAIN_WORD} ){{5,}}{_PLAIN_WORD}$)"

CUES: tuple[Cue, ...] = (
    Cue(
        "page reference",
        votes(header=4, body=-6, trailer=1),
        pattern=(
            r"[^.!?]{2,60}[,;] (?:\d{1,2}\. )?[^.!?]{0,40}\d{4}[^.!?]{0,20}, (?:pp?|pg|S|Seite|page|blz|bladzijde|pág|str)\.? ?"
            r"(?-i:[A-Z]{0,8})-?\d+[^\s,]*(?:, \d+ ?(?:w|words|mots|woorden|Wörter))?\.?$"
        ),
        needs="0-9",
        ends="0-9.",
        longest=140,
        hits=(
            "De Standaard, dinsdag 29 november 2011, p. 13, 47w.",
            "The Harbour Star, 12 May 2010, p. A3",
            "Talpost, 11. Mai 2021, S. 3",
        ),
        misses=(
            "He found it in 2010, on page 3",
            "The Harbour Star said in May 2010, p. 3 of the notes shows it. Nobody read it.",
        ),
    ),
    Cue(
        "note to editors",
        votes(chrome=1, header=5, body=-8),
        pattern=rf"(?-i:{EDITORS_NOTE_TEXT})",
        starts=_EDITORS,
        longest=200,
        hits=(
            "Eds: UPDATES throughout with count of ducks",
            "LaserPhotos HAV1,2",
            "With AM-Ferries, Bjt",
            "An AP Extra",
        ),
        misses=("Editors met on Tuesday", "LEADS on the roof", "With rain, ferries stop"),
    ),
    Cue(
        "note to editors",
        votes(chrome=1, header=5, body=-8),
        pattern=r"(?-i:.{1,40}, ?Bjt\b)",
        opens="A-Z1-9",
        needs=",",
        longest=200,
        hits=("Ferries-Return, Bjt",),
        misses=("Ferries-Return, Budget", "Bjt"),
    ),
    Cue(
        "wire slug",
        votes(chrome=2, header=8, body=-8),
        pattern=(
            r"(?-i:\^?(?:\w[\w\x00-\x1f]{0,12} ){0,4}(?:BC|AM|PM)-[A-Z][^.!?]{2,50}(?:\d\d-\d\d \d{4}|,\d{2,4}<?|<)$"
            r"|\^?BC-[A-Z][A-Z0-9-]{3,40}(?: \([^)]{2,20}\))?<?$"
            r"|[\x00-\x1f]*[a-z]{3}\d{3,4} \d [a-z]{2,3} \d{1,4} [A-Za-z]{2,6} \d{3,4}$)"
        ),
        needs="-0-9",
        longest=90,
        hits=(
            "rts0234 u i BC-FERRY-STRIKE 11-18 0123",
            "^BC-FERRY-STRIKE (UPDATE 1)<",
            "PM-Frozen Mail, 1st Ld,0148<",
            "\x01bdt0044 4 pl 120 dpa 0210",
        ),
        misses=("BC-era coins are found", "PM-led talks end", "A BC-FERRY returned to its pier on Tuesday"),
    ),
    Cue(
        "id label",
        votes(chrome=-2, header=6, body=-4, trailer=4),
        phrases=words.LABELS["news_id"],
        pattern=rf"\s*[:：#]?\s*(?P<value>{ID_VALUE})?{END}",
        field="news_id",
        longest=60,
        hits=(
            "News ID: 80431",
            "Story Code : 568105",
            "News ID 204958",
            "NEWS ID: 80615",
            "رمز الخبر: ۱۶۱۴۱",
            "News ID:",
        ),
        misses=("News ID cards will be issued", "ID cards"),
    ),
    Cue(
        "publish label",
        votes(chrome=-1, header=5, body=-4),
        phrases=words.LABELS["publish_date"],
        pattern=rf"(?:\s*[:：]\s*|\s+|(?=[{DIGITS}]))(?P<value>\D{{0,40}}[{DIGITS}].{{0,90}})?{END}",
        field="publish_date",
        hits=(
            "Publish Date: 08 July 2020 - 22:26",
            "Publish date14 Oct 2022 - 18:11",
            "Posted On: 08 APR 2025 5:24PM by PIB Delhi",
        ),
        misses=("Publisher of the year", "Dated material"),
    ),
    Cue(
        "update label",
        votes(chrome=-1, header=4, body=-4),
        phrases=words.LABELS["update_date"],
        pattern=rf"(?!\s\d{{1,2}}-(?![a-z]{{3,9}}-)[^\W\d_])(?:\s*[:：]\s*|\s+|(?=[{DIGITS}]))(?P<value>\D{{0,40}}[{DIGITS}].{{0,90}})?{END}",
        field="update_date",
        hits=("Updated: Jul 08, 2020 22:26 IST", "Last updated 3 May 2024"),
        misses=("Update your profile", "UPDATE 1-Ferry crews return"),
    ),
    Cue(
        "page label",
        votes(chrome=-1, header=4, body=-4),
        phrases=words.LABELS["page_date"],
        pattern=rf"\s*[:：]?\s*(?P<value>.{{0,20}}[{DIGITS}].{{0,60}}){END}",
        field="page_date",
        hits=("Updated in: 23 July 2021 - 03:56",),
        misses=("Updated in a hurry",),
    ),
    Cue(
        "title label",
        votes(header=5, body=-4),
        phrases=words.LABELS["title"],
        pattern=rf"\s*[:：]\s*(?P<value>.*){END}",
        field="title",
        longest=300,
        hits=("Title: Bridge Reopens", "HEADLINE: Rain helps cocoa"),
        misses=("Title fight ends early",),
    ),
    Cue(
        "kicker label",
        votes(header=5, body=-4),
        phrases=words.LABELS["kicker"],
        pattern=rf"\s*[:：]\s*(?P<value>\S.*){END}",
        field="kicker",
        longest=160,
        hits=("Kicker: From the harbour",),
        misses=("Kicker wins the match", "Kicker:"),
    ),
    Cue(
        "subtitle label",
        votes(header=5, body=-4),
        phrases=words.LABELS["subtitle"],
        pattern=rf"\s*[:：]\s*(?P<value>\S.*){END}",
        field="subtitle",
        longest=400,
        hits=("Subtitle: The ferry runs again after two winters",),
        misses=("Deck the halls", "Deck:"),
    ),
    Cue(
        "dateline label",
        votes(header=4, body=-5),
        phrases=words.LABELS["dateline"],
        pattern=rf"\s*[:：]\s*(?P<value>\S.{{0,60}}){END}",
        field="dateline",
        hits=("DATELINE: LAKE PLACID, N.Y.",),
        misses=("Dateline London is on air",),
    ),
    Cue(
        "byline label",
        votes(chrome=-1, header=5, body=-4, trailer=1),
        phrases=words.LABELS["byline"],
        pattern=rf"\s*[:：]\s*(?P<value>.*){END}",
        field="byline",
        hits=("By: Kayhan International", "Author: Jane Doe", "Автор:", "BYLINE: John Roe"),
        misses=("By the sea: a walk", "Author of novels"),
    ),
    Cue(
        "byline",
        votes(chrome=-1, header=4, body=-4, trailer=1),
        phrases=(
            "by",
            "von",
            "par",
            "por",
            "di",
            "da",
            "av",
            "af",
            "door",
            "od",
            "autor",
            "text",
            "written by",
            "reported by",
            "posted by",
            "story by",
            "words by",
            "analysis by",
            "opinion by",
            "submitted by",
            "ein beitrag von",
            "publié par",
            "escrito por",
        ),
        pattern=(
            rf"\s+{_NO_HEADLINE}(?P<value>(?:(?:our|unserer?|unserem)\s+)?{_NAME_WORD}(?:(?:\s*[,;]\s*|\s+)(?:{_NAME_WORD}"
            rf"|{_LINK}|al-?|&|\||{_ADDRESS}|\([^\W\d_]{{2,12}}\))){{0,16}})"
            rf"(?:\s*[-–—|•·,/].{{0,60}}|\s+on\s+.{{0,40}}|\s+\d{{1,2}}\s(?:minutes?|mins?|hours?|hrs?|days?)\sago|{_DATED})?[\s=<]*$"
        ),
        field="byline",
        longest=140,
        hits=(
            "By Dana Mower",
            "By Temkin Jafar, Mehdi Sepah - Trend:",
            "Von Anna Schmidt",
            "BY JANE DOE",
            "Submitted by M. Havel on Sat, 10/02/2021",
            "By Dana Mower in Lindale and agencies",
            "By DANA MOWER JUNE 11, 2014",
            "Par Dana Mower avec AFP",
            "By Dana Mower (dana@post.example)",
            "Von unserer Korrespondentin Dana Mower",
        ),
        misses=(
            "By the numbers",
            "By morning the snow had gone",
            "Di sini",
            "By Friday 300 boats had left",
            "By Morning the Snow Had Gone From the Pier",
        ),
    ),
    Cue(
        "byline by name",
        votes(chrome=-1, header=4, body=-4, trailer=1),
        pattern=(
            r"(?P<name>(?-i:[^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]+){1,3}))\s*\|$"
            r"|(?P<writer>(?-i:[^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]+){1,3}))\s+\S+@\S+$"
            r"|(?P<reporter>(?-i:(?:[\uac00-\ud7a3]{2,4}[·, ]{1,2}){0,3}[\uac00-\ud7a3]{2,4}\s?(?:기자|특파원)"
            r"|[\u4e00-\u9fff]{2,6}\s?記者|(?:本报|本報)?(?:记者|記者)\s?[\u4e00-\u9fff]{2,4}(?:[ 、][\u4e00-\u9fff]{2,4}){0,3}))(?:[\s／/].{0,40})?$"
        ),
        needs="|@기記记",
        field="byline",
        longest=60,
        hits=("Elif Ağaç |", "Dale Okonjo dokonjo@example.org", "한소라 기자"),
        misses=("Home | News", "Elif"),
    ),
    Cue(
        "byline with job",
        votes(chrome=-1, header=3, body=-3, trailer=1),
        pattern=(
            rf"(?P<value>{_PERSON}(?:, {_JOB}(?:(?:,| at| for| in) [^.!?]{{2,40}})?"
            r"|\s?/\s?(?-i:TT|NTB|STT|FNB|BNS|ANP|dpa|AFP|AP|[Rr]itzau|Belga|PA)/?"
            r"| \((?:(?:avec|with|mit|con) [^()]{2,30}|(?-i:dpa|AFP|AP|Reuters|TT|PAP|ANSA|EFE|UPI))\)))$"
        ),
        needs=",/(",
        field="byline",
        longest=100,
        hits=(
            "Dana Mower, Political correspondent",
            "Dana Mower/TT",
            "Dana Mower (avec AFP)",
            "Анна Моуэр, корреспондент",
        ),
        misses=("Paris, Texas", "Dana Mower, editor of the Post, dies at 91", "New York/Berlin"),
    ),
    Cue(
        "other label",
        votes(header=3, body=-3, trailer=1),
        phrases=words.LABELS["other"],
        pattern=rf"\s*[:：]\s*(?P<value>.{{0,80}}){END}",
        field="labels",
        hits=("Hits: 575", "Journalist ID: 5537", "LENGTH: 450 words"),
        misses=("Views differ: some say", "Section 12 of the law"),
    ),
    Cue(
        "capital label",
        votes(header=3, body=-3, trailer=2),
        pattern=rf"(?-i:(?!{_PREFIXES}:)[A-Z][A-Z /&-]{{2,22}}[A-Z]):\s+(?P<value>\S.{{0,70}}(?<![.!?])){END}",
        opens="A-Z",
        needs=":",
        field="labels",
        hits=("LOAD-DATE: May 2, 2001", "SECTION: News; Pg. 3"),
        misses=(
            "FACTBOX: Kites and their strings",
            "MALE: for the first time since the pier gave way, a boat left after dark on Friday with all of its lamps lit again",
        ),
    ),
)
