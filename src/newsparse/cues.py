"""Cues: what lines look like, and how each look votes for the sections such lines stand in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple, Protocol

from newsparse import vocabulary as words
from newsparse.dateline import read_dateline, read_lone_dateline
from newsparse.dates import DateMatch, find_dates

Votes = tuple[int, int, int, int, int]  # chrome, header, body, trailer, comments: the order of Section

_REMEMBERED = 50_000  # looks of short lines kept: the furniture of a site comes back on every page


class Cue(NamedTuple):
    """One look of a line: how to know it, what it votes for, and the lines that prove it.

    A line shows the cue when it opens with one of the `phrases` (in any letter case) and `pattern`
    matches what follows; without phrases `pattern` is the whole look, tried on lines whose first
    character is in `opens` (on every line where that is empty). Votes are 1 for a hint, 2–3 leans,
    4–5 usual, 6–8 nearly decisive; below 0 they speak against. The `value` group of the pattern
    fills `field`.
    """

    name: str
    votes: Votes
    phrases: tuple[str, ...] = ()
    pattern: str = ""
    opens: str = ""
    field: str = ""
    longest: int = 120
    hits: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()


class Look(NamedTuple):
    """What a line looks like: the sum of its cues' votes, and their names."""

    votes: Votes
    cues: tuple[str, ...]


def votes(*, chrome: int = 0, header: int = 0, body: int = 0, trailer: int = 0, comments: int = 0) -> Votes:
    """Votes by the names of the sections."""
    return chrome, header, body, trailer, comments


_END = r"\s*$"
_WORD_ENDS = r"(?!\w)"
_DIGITS = r"0-9\u06f0-\u06f9\u0660-\u0669\u0966-\u096f\u09e6-\u09ef\uff10-\uff19"
_COUNT = rf"\s*[:：]?\s*\(?[{_DIGITS}]*\)?\s*[:：.…*]*{_END}"

CUES: tuple[Cue, ...] = (
    Cue(
        "id label",
        votes(chrome=-2, header=6, body=-4, trailer=4),
        phrases=words.LABELS["news_id"],
        pattern=rf"\s*[:：#]?\s*(?P<value>[\w./-]*[{_DIGITS}][\w./-]*)?{_END}",
        field="news_id",
        longest=60,
        hits=("News ID: 80431", "Story Code : 568105", "News ID 204958", "NEWS ID: 80615", "رمز الخبر: ۱۶۱۴۱", "News ID:"),
        misses=("News ID cards will be issued", "ID cards"),
    ),
    Cue(
        "publish label",
        votes(chrome=-1, header=5, body=-4),
        phrases=words.LABELS["publish_date"],
        pattern=rf"(?:\s*[:：]\s*|\s+|(?=[{_DIGITS}]))(?P<value>\D{{0,40}}[{_DIGITS}].{{0,90}})?{_END}",
        field="publish_date",
        hits=("Publish Date: 08 July 2020 - 22:26", "Publish date14 Oct 2022 - 18:11", "Posted On: 08 APR 2025 5:24PM by PIB Delhi"),
        misses=("Publisher of the year", "Dated material"),
    ),
    Cue(
        "update label",
        votes(chrome=-1, header=4, body=-4),
        phrases=words.LABELS["update_date"],
        pattern=rf"(?:\s*[:：]\s*|\s+|(?=[{_DIGITS}]))(?P<value>\D{{0,40}}[{_DIGITS}].{{0,90}})?{_END}",
        field="update_date",
        hits=("Updated: Jul 08, 2020 22:26 IST", "Last updated 3 May 2024"),
        misses=("Update your profile",),
    ),
    Cue(
        "page label",
        votes(chrome=-1, header=4, body=-4),
        phrases=words.LABELS["page_date"],
        pattern=rf"\s*[:：]?\s*(?P<value>.{{0,20}}[{_DIGITS}].{{0,60}}){_END}",
        field="page_date",
        hits=("Updated in: 23 July 2021 - 03:56",),
        misses=("Updated in a hurry",),
    ),
    Cue(
        "title label",
        votes(header=5, body=-4),
        phrases=words.LABELS["title"],
        pattern=rf"\s*[:：]\s*(?P<value>.*){_END}",
        field="title",
        longest=300,
        hits=("Title: Bridge Reopens", "HEADLINE: Rain helps cocoa"),
        misses=("Title fight ends early",),
    ),
    Cue(
        "byline label",
        votes(chrome=-1, header=5, body=-4, trailer=1),
        phrases=words.LABELS["byline"],
        pattern=rf"\s*[:：]\s*(?P<value>.*){_END}",
        field="byline",
        hits=("By: Kayhan International", "Author: Jane Doe", "Автор:", "BYLINE: John Roe"),
        misses=("By the sea: a walk", "Author of novels"),
    ),
    Cue(
        "byline",
        votes(chrome=-1, header=4, body=-4, trailer=1),
        pattern=(
            r"(?:by|von|par|por|di|da|av|af|door|od|autor|text|written by|reported by|posted by|story by)\s+"
            r"(?P<value>(?-i:[^\W\d_a-z][\w.'’-]*)(?:(?:\s*,\s*|\s+)(?:(?-i:[^\W\d_a-z])[\w.'’-]*|and|und|et|y|e|i|och|og|en|de|del|della|van|der|den|von|la|bin|al-?|for|&|\|)){0,12})"
            r"(?:\s*[-–—|•·,/].{0,60})?\s*$|(?P<name>(?-i:[^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]+){1,3}))\s*\|$"
            r"|(?P<reporter>[\uac00-\ud7a3]{2,4}\s?기자|[\u4e00-\u9fff]{2,6}\s?記者|记者\s?[\u4e00-\u9fff]{2,4})(?:\s.{0,40})?$"
        ),
        field="byline",
        longest=100,
        hits=("By Dana Mower", "Elif Ağaç |", "By Temkin Jafar, Mehdi Sepah - Trend:", "Von Anna Schmidt", "BY JANE DOE"),
        misses=("By the numbers", "By morning the snow had gone", "Di sini"),
    ),
    Cue(
        "other label",
        votes(header=3, body=-3, trailer=1),
        phrases=words.OTHER_LABELS,
        pattern=rf"\s*[:：]\s*(?P<value>.{{0,80}}){_END}",
        field="labels",
        hits=("Hits: 575", "Journalist ID: 5537", "LENGTH: 450 words"),
        misses=("Views differ: some say", "Section 12 of the law"),
    ),
    Cue(
        "capital label",
        votes(header=3, body=-3, trailer=2),
        pattern=rf"(?-i:[A-Z][A-Z /&-]{{2,22}}[A-Z]):\s+(?P<value>\S.{{0,70}}(?<![.!?])){_END}",
        opens="ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        field="labels",
        hits=("LOAD-DATE: May 2, 2001", "SECTION: News; Pg. 3"),
        misses=("MALE: for the first time since the pier gave way, a boat left after dark on Friday with all of its lamps lit again",),
    ),
    Cue(
        "tags",
        votes(header=1, body=-4, trailer=5),
        phrases=words.TAG_LABELS,
        pattern=rf"{_WORD_ENDS}\s*(?:[:：].*)?{_END}",
        longest=300,
        hits=("Tags: forest ، volunteers", "Tags", "Schlagworte:"),
        misses=("Tagging along",),
    ),
    Cue(
        "source",
        votes(header=1, body=-4, trailer=4),
        phrases=words.SOURCE_LABELS,
        pattern=rf"\s*[:：]\s*.{{0,80}}{_END}",
        hits=("source: irna", "Source: Press TV", "منبع: فارس"),
        misses=("Sources say: no deal is near for the striking dockers, and none is expected before the end of the year",),
    ),
    Cue(
        "credit",
        votes(chrome=1, body=-4, trailer=4),
        phrases=words.CREDITS,
        pattern=rf"{_WORD_ENDS}(?!.*[:：].{{80}})",
        longest=240,
        hits=("Reporting by Mona Bahri; Editing by Sandra Mill", "Copyright 2018 The Associated Press. All rights reserved."),
        misses=("Copyrighted works",),
    ),
    Cue(
        "correction",
        votes(header=-1, body=-3, trailer=3),
        phrases=("correction", "corrected", "clarification", "korrektur", "rectificatif", "corrección", "rettifica", "исправление"),
        pattern=r"(?:\s*[,:(].*|\s*$)",
        longest=600,
        hits=("Correction, Nov. 15, 2019: This article misstated the year.", "Clarification: the bridge is older."),
        misses=("Correction fluid ran out",),
    ),
    Cue(
        "dated credit",
        votes(header=-1, body=-5, trailer=5),
        pattern=r"\([^\W\d_][^()]{2,80},\s*\d{1,2}\.\s?(?:\d{1,2}\.|\w+)\s?\d{2,4}\)\s*$",
        opens="(",
        hits=("(Anna Berger, Jan Marchart, 3.5.2024)",),
        misses=("(3.5.2024)", "(Anna Berger)"),
    ),
    Cue(
        "end code",
        votes(header=-2, body=-4, trailer=5),
        phrases=words.END_CODES,
        pattern=rf"[./]?{_END}",
        longest=24,
        hits=("Enditem", "Reuter", "-30-", "Message end/", "End"),
        misses=("Endings", "Reuters reports"),
    ),
    Cue(
        "sign-off",
        votes(header=-1, body=-4, trailer=5),
        pattern=(
            r"(?-i:[A-Z]{2,4}(?:/[A-Z]{1,4})+/?|[A-Z]{2,4}/|[a-z]{2,3} [a-z]{2,3}|/?\d{3}(?:/\d{3})?|\d{4}(?:\*\*\d{4})?|\([A-Z]/[A-Z0-9]{1,4}\)"
            r"|[\x00-\x1f]+\d?|\*{3,}|[-=_]{5,}|/(?:end|\d{2,4})|[Mm]essage end/|End item/ ?\d*|\((?:END|End|end)(?:/\w+)?\))\s*$"
        ),
        longest=24,
        hits=("AFM/MG", "AFM/", "kk ap", "/106", "9156**1430", "205/203", "4194", "(END)", "*****"),
        misses=("Iran", "12 May", "he is here"),
    ),
    Cue(
        "initials",
        votes(header=-1, body=-3, trailer=2),
        pattern=r"(?-i:[A-Z]{2,4}|[a-z]{2,3})\s*$",
        longest=4,
        hits=("MNA", "kk"),
        misses=("Iran", "A"),
    ),
    Cue(
        "comment heading",
        votes(chrome=1, header=-1, body=-5, trailer=-1, comments=6),
        phrases=words.COMMENT_HEADINGS,
        pattern=_COUNT,
        longest=60,
        hits=("Comment:", "Your Comment", "Comments (0)", "No comments:", "LEAVE A REPLY", "You are replying to: .", "نظر شما", "Kommentare"),
        misses=("Comment: the law is an ass", "Comments made by the minister"),
    ),
    Cue(
        "starred comment heading",
        votes(body=-6, comments=8),
        pattern=r"\*\s*(?:your\s+)?(?:comments?|نظر|نظرات|تعليق|التعليق)\s*[:：]?\s*$",
        opens="*",
        longest=40,
        hits=("* Comment:", "* COMMENT:", "*Comment :"),
        misses=("* Comment on this",),
    ),
    Cue(
        "comment count",
        votes(chrome=1, body=-5, trailer=-1, comments=5),
        pattern=(
            rf"[{_DIGITS}][{_DIGITS},.]*\s*(?:comments?|replies|responses|kommentare?|kommentarer|commentaires?|comentarios?|comentários?|commenti|yorum(?:lar)?|комментари\w+|komentář\w*|komentarz\w*|reacties"
            rf"|نظر|تعليق\w*|评论|コメント|댓글){_END}|(?:show|write|view|read|see|add)\s+(?:\w+\s+)?comments?\s*\(.*\){_END}"
        ),
        longest=50,
        hits=("12 Comments", "0 Comments", "Write comment (97 Comments)", "Show Comments (0)"),
        misses=("12 Comments were made",),
    ),
    Cue(
        "comment form",
        votes(chrome=1, header=-1, body=-4, comments=4),
        phrases=words.COMMENT_FORM,
        pattern=rf"{_WORD_ENDS}\s*(?:\(?\*?\)?|\(?required\)?)?\s*[:：]?\s*(?:[.*].*)?{_END}",
        longest=160,
        hits=("Your Name", "Your Email Address", "Security Code", "Your email address will not be published. Required fields are marked *", "Name:"),
        misses=("Name of the rose", "Nomad"),
    ),
    Cue(
        "comment author",
        votes(body=-3, comments=4),
        pattern=r"(?:posted by|comment by|reply by)\s+\S.{0,40}$|(?-i:[\w.-][\w .'-]{1,28})\s+(?:says|said|wrote|sagt|escribió|a écrit|пишет)\s*[:：]\s*$",
        longest=60,
        hits=("jsmith42 says:", "Jane Doe wrote:"),
        misses=("He says: I will go",),
    ),
    Cue(
        "comment action",
        votes(chrome=1, body=-4, comments=3),
        pattern=r"(?:reply|report(?: abuse)?|like|dislike|vote up|flag|antworten|répondre|responder|rispondi|yanıtla|ответить|svara|پاسخ|رد)(?:\s*[|·]\s*\w+)*\s*\(?\d*\)?\s*$",
        longest=30,
        hits=("Reply", "Like 3", "Report abuse"),
        misses=("Reply to the letter",),
    ),
    Cue(
        "furniture",
        votes(chrome=3, header=-2, body=-4, trailer=1),
        phrases=words.FURNITURE,
        pattern=rf"{_WORD_ENDS}(?:\s*[:：»›>|…+-]?{_END}|\s.{{0,44}}[^.?!]{_END})",
        longest=60,
        hits=("Skip to main content", "Read more", "Related Articles", "Follow us on Twitter", "Share"),
        misses=("Homeless man finds home", "Save the date, says the mayor of the town at last."),
    ),
    Cue(
        "read also",
        votes(chrome=4, header=-2, body=-7),
        phrases=words.READ_ALSO,
        pattern=rf"\s*[:：|»›>-]\s*\S.*{_END}",
        longest=200,
        hits=("Read more: Otter seen in swimming pool", "Lesen Sie auch: Fähre fährt wieder", "相关阅读：桥头钟楼重新敲响"),
        misses=("Read more of the story",),
    ),
    Cue(
        "notice",
        votes(chrome=4, header=-3, body=-7, comments=1),
        phrases=(
            "we use cookies", "this website uses cookies", "this site uses cookies", "our website uses cookies", "by continuing to", "by clicking", "by signing up", "by subscribing", "by entering your email", "by submitting",
            "subscribe to our", "subscribe now", "subscribe for", "sign up for", "sign up to", "sign up here", "to continue reading", "already a subscriber", "you have reached your", "your email address will not",
            "please enable javascript", "javascript is disabled", "this site is protected by recaptcha", "get the latest", "get our", "stay up to date", "don't miss", "join our", "download our", "follow us on", "like us on",
            "click here to", "your browser", "support our journalism", "become a member", "wir verwenden cookies", "melden sie sich", "mit der anmeldung", "nous utilisons des cookies", "inscrivez-vous", "utilizamos cookies",
            "suscríbete", "utilizziamo i cookie", "iscriviti", "çerezler", "мы используем", "подписывайтесь", "подпишитесь", "material from", "terms of use", "you must be logged in", "this material may not be",
            "listen to this article", "enjoy unlimited", "unlimited access", "create an account", "there was a problem", "thank you for subscribing", "thanks for subscribing", "please try again", "something went wrong",
            "report a typo", "il vous reste", "vous pouvez lire", "la suite est réservée", "cet article est réservé", "dieser artikel ist", "weiterlesen mit", "subscribe to read", "this content is", "please log in to read", "as you comment", "please be respectful", "blog comments powered by", "have a story", "do you have a story", "got a story", "if you have a story", "want to know more", "this article contains affiliate", "this post may contain affiliate",
        ),
        pattern=_WORD_ENDS,
        longest=600,
        hits=("We use cookies to make this site work better for you.", "Sign up for our newsletter"),
        misses=("We use cookiecutters",),
    ),
    Cue(
        "link",
        votes(chrome=1, header=-2, body=-4, trailer=2),
        pattern=r"(?:https?://|www\.)\S+\s*$",
        opens="hHwW",
        longest=300,
        hits=("https://taghribnews.com/vdc.html", "www.example.org"),
        misses=("https://example.org is down",),
    ),
    Cue(
        "breadcrumb",
        votes(chrome=2, header=1, body=-4),
        pattern=r"[^.!?]{2,40}\s(?:»|>|<<|>>|›|/|→)\s[^.!?]{2,60}$",
        longest=90,
        hits=("iran << society", "Iran » Iran", "Home > News > Local"),
        misses=("A and/or B",),
    ),
    Cue(
        "bar",
        votes(chrome=3, header=-1, body=-4),
        pattern=r"[^|]{1,40}(?:\s\|\s[^|]{1,40}){2,}$|(?:[^•·]{1,30}\s[•·]\s){2,}[^•·]{1,30}$",
        longest=120,
        hits=("Home | News | Sport", "About • Jobs • Contact"),
        misses=("Rain | CBC News",),
    ),
    Cue(
        "bullet",
        votes(chrome=1, body=-1),
        pattern=r"[•▪●◦‣·›»►▶○■✓♦◆-]\s",
        opens="•▪●◦‣·›»►▶○■✓♦◆-",
        hits=("• Home",),
        misses=("Home",),
    ),
    Cue(
        "number",
        votes(chrome=1, header=-1, body=-3, trailer=1),
        pattern=rf"[#+$€£(]?[{_DIGITS}][{_DIGITS}.,:%°/ -]*[kKmM%)]?\s*$",
        longest=20,
        hits=("4194", "1.2K", "12:30"),
        misses=("12 men",),
    ),
    Cue(
        "reading time",
        votes(chrome=1, header=2, body=-4),
        pattern=r".{0,20}\b\d+[\s-]*(?:min(?:ute)?s?|мин\w*|minuti|minutos|minuten|dk|phút|分)\.?(?:\s+(?:read|de lecture|de lectura|lesezeit|lettura|чтения|okuma))?\s*$",
        longest=40,
        hits=("1 Min Read", "5 minutes", "3 min. Lesezeit"),
        misses=("He ran for 5 minutes and then stopped to rest",),
    ),
    Cue(
        "age",
        votes(chrome=2, header=1, body=-4, comments=2),
        pattern=r".{0,24}\b(?:\d+|an?|one)\s*(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year|h|d)s?\s+ago\s*$|(?:vor|hace|il y a)\s+\d+\s+\w+\s*$|\d+\s+\w+\s+(?:önce|fa|назад|siden|sedan)\s*$",
        longest=50,
        hits=("Updated 3 days ago", "2 hours ago", "vor 3 Stunden", "hace 2 días"),
        misses=("Long ago",),
    ),
    Cue(
        "caption",
        votes(chrome=2, header=0, body=-4),
        pattern=(
            r"(?:photo(?:graph)?s?|image|picture|pic|file photo|file|illustration|foto|bild|fotos|video|watch|caption|credit|getty|afp|ap|reuters)\s*(?:by|:|/|courtesy|credit|source|©)\s*\S.*$"
            r"|.{0,200}\((?:[^()]*\b)?(?:photo|image|picture|pic|foto|file|getty|credit|courtesy|ap photo|reuters|afp|epa|ap)\b[^()]*\)\s*$|.{0,160}(?:getty images|/afp|/reuters|/epa|shutterstock|istock|ap photo|file photo)\S*\s*\)?\s*$"
        ),
        longest=260,
        hits=("Photo by: Ali Rezaei", "More than 4,000 people are expected (Credit: iStock)", "A man walks past. Getty Images"),
        misses=("Photos show the damage", "He said the file was lost (see below)"),
    ),
    Cue(
        "script",
        votes(chrome=6, header=-4, body=-8),
        pattern=r".*(?:function\s*\(|\bvar \w+ ?=|document\.|window\.|\{[\"'\w-]+:|;\s*\}|string\(\d+\)|@media|<!--|<\w+[ >])",
        longest=100_000,
        opens="({<.#@$s!wvdfiA\"'[",
        hits=('string(1066) "[{…', "window.dataLayer = []", "var x = 1;"),
        misses=("the function of the state",),
    ),
)

# Shapes: the looks that depend on length and ending alone. Calibrated as log-odds of being story text
# against page furniture over whole news pages; a mark such as a full stop at the end tells most.
_LENGTHS = (16, 31, 61, 81, 121, 181, 301)
_OPEN: tuple[tuple[str, Votes], ...] = (
    ("word", votes(header=-1, body=-5)),
    ("few words", votes(header=0, body=-3)),
    ("phrase", votes(header=1, body=-2)),
    ("phrase", votes(header=1, body=-2)),
    ("line", votes(header=1, body=-2)),
    ("long line", votes(header=0, body=-1)),
    ("long line", votes(header=-2, body=0, trailer=-1)),
    ("very long line", votes(header=-3, body=2, trailer=-2)),
)
_CLOSED: tuple[tuple[str, Votes], ...] = (
    ("closed word", votes(header=-1, body=-2)),
    ("short sentence", votes(header=-1, body=0, trailer=-1)),
    ("short sentence", votes(header=-1, body=1, trailer=-1)),
    ("short sentence", votes(header=-1, body=2, trailer=-1)),
    ("sentence", votes(header=-1, body=3, trailer=-1)),
    ("prose", votes(header=-3, body=4, trailer=-2)),
    ("prose", votes(header=-4, body=5, trailer=-3)),
    ("long prose", votes(header=-5, body=6, trailer=-4)),
)
_CONTINUED = ("continued", votes(header=-2, body=3, trailer=-1))
_TEASER = ("teaser", votes(chrome=1, header=-2, trailer=-1))
SHAPES: dict[str, Votes] = {name: vote for name, vote in (*_OPEN, *_CLOSED, _CONTINUED, _TEASER)}

_CLOSING = "\"'”’»)]›」』】）"
_TERMINAL = frozenset(".!?。！？…।؟۔")
_SIGNED = re.compile(r"[.!?][”\"’»]*\s*(?:[-–—]{1,2}\s*)?(?:\(\w{2,12}\)|[A-Z]{2,8}|Enditem|Reuter)\.?$")
_NOTICE_WORDS = ("cookie", "newsletter", "rivacy ", "ubscri", "ights reserved", "erms of ", "ign up", "og in ", "your email", " inbox")
_DATED = re.compile(rf"[{_DIGITS}]{{4}}|[{_DIGITS}][./年-]\s?[{_DIGITS}]|[{_DIGITS}]:[{_DIGITS}]{{2}}")
_DATE_LINE = votes(header=2, body=-6)
_DATE_INSIDE = votes()
_NOTICE_INSIDE = votes(chrome=2, header=-1, body=-3, comments=1)
_LONE_DATELINE = votes(header=-2, body=5)

PREDICATES: dict[str, Votes] = {
    **SHAPES,
    "date": _DATE_LINE,
    "date inside": _DATE_INSIDE,
    "notice inside": _NOTICE_INSIDE,
    "dateline": _LONE_DATELINE,
}


class Matcher(Protocol):
    """A compiled pattern, of `re` or under a time limit; `TimeoutError` is raised at that limit."""

    def match(self, text: str, start: int = 0, /) -> Any:
        """The match that begins at `start`, or None."""


TOO_SLOW = Cue("pattern timeout", votes())


class Rules:
    """Cues made ready: `look` tells what a trimmed line looks like, and remembers short lines."""

    __slots__ = ("_anywhere", "_by_character", "_by_opening", "look_short", "without")

    def __init__(
        self,
        cues: tuple[Cue, ...] = CUES,
        without: frozenset[str] = frozenset(),
        own: Iterable[tuple[Cue, Matcher]] = (),
    ) -> None:
        self.without = without
        self._by_opening: dict[str, list[tuple[str, Cue, Matcher]]] = {}
        self._by_character: dict[str, list[tuple[Cue, Matcher]]] = {}
        self._anywhere: list[tuple[Cue, Matcher]] = []
        compiled = ((cue, re.compile(cue.pattern, re.IGNORECASE)) for cue in cues if cue.name not in without)
        for cue, pattern in (*compiled, *own):
            self._add(cue, pattern)
        self.look_short = lru_cache(_REMEMBERED)(self._look)

    def _add(self, cue: Cue, pattern: Matcher) -> None:
        for phrase in cue.phrases:
            folded = phrase.casefold()
            self._by_opening.setdefault(folded[:2], []).append((folded, cue, pattern))
        if not cue.phrases and cue.opens:
            for character in cue.opens:
                self._by_character.setdefault(character, []).append((cue, pattern))
        elif not cue.phrases:
            self._anywhere.append((cue, pattern))

    def look(self, text: str) -> Look:
        """The look of one trimmed, non-empty line."""
        return self.look_short(text) if len(text) <= 120 else self._look_long(text)

    def shown(self, text: str) -> Iterator[tuple[Cue, str | None]]:
        """The cues that a line shows, each with its value; `TOO_SLOW` where a pattern hit its time limit."""
        try:
            yield from self._shown(text)
        except TimeoutError:
            yield TOO_SLOW, None

    def _shown(self, text: str) -> Iterator[tuple[Cue, str | None]]:
        size, folded = len(text), text[:80].casefold()
        for phrase, cue, pattern in self._by_opening.get(folded[:2], ()):
            if folded.startswith(phrase) and size <= cue.longest and (match := pattern.match(text, len(phrase))):
                yield cue, _value(match)
        if size <= 120:
            for cue, pattern in (*self._by_character.get(text[0], ()), *self._anywhere):
                if size <= cue.longest and (match := pattern.match(text)):
                    yield cue, _value(match)

    def _look(self, text: str) -> Look:
        name, shape = _shape(text)
        names, sums = [name], [shape]
        for cue, _ in self.shown(text):
            if cue.name not in names:
                names.append(cue.name)
                sums.append(cue.votes)
        for name in _predicates(text):
            if name not in self.without:
                names.append(name)
                sums.append(PREDICATES[name])
        return Look(_sum(sums), tuple(names))

    def _look_long(self, text: str) -> Look:
        shape = _shape(text)
        names, sums = [shape[0]], [shape[1]]
        if text[:2].casefold() in self._by_opening:
            for cue, _ in self.shown(text):
                names.append(cue.name)
                sums.append(cue.votes)
        if shape[0] == "long line" and _opens_with_dateline(text):
            names.append("dateline")
            sums.append(_LONE_DATELINE)
        if len(text) < 700 and sum(word in text for word in _NOTICE_WORDS) > 1:
            names.append("notice inside")
            sums.append(_NOTICE_INSIDE)
        return Look(_sum(sums), tuple(names))


def _value(match: re.Match[str]) -> str | None:
    """What the pattern's groups caught: `value`, or whichever of its alternatives did."""
    return next((group for group in match.groups() if group is not None), None)


def _predicates(text: str) -> Iterator[str]:
    if _DATED.search(text):
        found = find_dates(text)
        covered = sum(date.end - date.start for date in found)
        if found and (covered * 2 >= len(text) or len(found) > 1 or _is_date_bar(text, found[0])):
            yield "date"
        elif found:
            yield "date inside"
    if len(text) > 40 and sum(word in text for word in _NOTICE_WORDS) > 1:
        yield "notice inside"
    if read_lone_dateline(text) if len(text) <= 60 else _opens_with_dateline(text):
        yield "dateline"


def _is_date_bar(text: str, first: DateMatch) -> bool:
    """Whether a line opens with its date and goes on with something else: `March 2, 2022 08:30 ET | Source: …`."""
    if first.start or len(text) > 80:
        return False
    return text[-1] != "." or text[first.end :].lstrip()[:1] in ("|", "/", "•", "·", "-", "–", "—")


def _opens_with_dateline(text: str) -> bool:
    """Whether a line is story text behind a dateline; `Nepal: Walkers find tea house` is a headline."""
    match = read_dateline(text)
    return match is not None and (match.score >= 5 or text.rstrip(_CLOSING)[-1:] in _TERMINAL)


def _shape(text: str) -> tuple[str, Votes]:
    size = len(text)
    if text[size >> 1] >= "\u2e80":  # a character of Chinese, Japanese or Korean says as much as two letters
        size *= 2
    end = text[-1]
    if end in _CLOSING:
        end = text.rstrip(_CLOSING)[-1:]
    if size > 80 and (end == "…" or text.endswith("...")):
        return _TEASER
    if end in _TERMINAL or (end == ":" and size > 60) or (size > 30 and _SIGNED.search(text, max(0, len(text) - 24))):
        return _CLOSED[bisect_right(_LENGTHS, size)]
    if size > 30 and text[0].islower():
        return _CONTINUED
    return _OPEN[bisect_right(_LENGTHS, size)]


@lru_cache(maxsize=4096)
def _same(total: Votes) -> Votes:
    return total  # one object for equal votes, so that runs of lines are known by identity


def _sum(several: list[Votes]) -> Votes:
    if len(several) == 1:
        return several[0]
    chrome, header, body, trailer, comments = map(sum, zip(*several, strict=True))
    return _same((chrome, header, body, trailer, comments))


@cache
def general_rules() -> Rules:
    """The rules of every page, made ready once."""
    return Rules()
