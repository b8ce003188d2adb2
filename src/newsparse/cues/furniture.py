"""Cues of furniture: menus, notices, captions, links."""

from __future__ import annotations

from newsparse import lexicon as words
from newsparse.cues._cue import BULLETS, DIGITS, END, WORD_ENDS, Cue, votes

_SHARING = (
    "share", "facebook", "twitter", "linkedin", "youtube", "instagram", "rss", "whatsapp", "telegram", "pinterest",
    "reddit", "email", "print", "copy link", "tumblr", "x",
)  # fmt: skip
# Names of tags; what else stands in angle brackets may be a company's symbol.
_TAGS = (
    "a|abbr|article|aside|b|blockquote|body|br|button|center|div|em|figcaption|figure|font|footer|form|h[1-6]|head|header"
    "|hr|html|i|iframe|img|input|label|li|link|main|meta|nav|noscript|ol|option|p|path|picture|script|section|select"
    "|small|source|span|strong|style|sub|sup|svg|table|tbody|td|th|title|tr|u|ul|video"
)
_SCRIPT_OPENS = "({<.#@$s!wvdfiA\"'["

CUES: tuple[Cue, ...] = (
    Cue(
        "furniture",
        votes(chrome=3, header=-2, body=-4, trailer=1),
        phrases=words.FURNITURE["furniture"],
        pattern=rf"{WORD_ENDS}(?:\s*[:：»›>|…+-]?{END}|\s.{{0,44}}[^.?!]{END})",
        longest=60,
        hits=("Skip to main content", "Read more", "Related Articles", "Follow us on Twitter", "Share"),
        misses=("Homeless man finds home", "Save the date, says the mayor of the town at last."),
    ),
    Cue(
        "read also",
        votes(chrome=4, header=-2, body=-7),
        phrases=words.FURNITURE["read also"],
        pattern=rf"\s*[:：|»›>-]\s*\S.*{END}",
        longest=200,
        hits=(
            "Read more: Otter seen in swimming pool",
            "Lesen Sie auch: Fähre fährt wieder",
            "相关阅读：桥头钟楼重新敲响",
        ),
        misses=("Read more of the story",),
    ),
    Cue(
        "notice",
        votes(chrome=4, header=-3, body=-7),
        phrases=words.FURNITURE["notice"],
        pattern=WORD_ENDS,
        longest=600,
        hits=("We use cookies to make this site work better for you.", "Sign up for our newsletter"),
        misses=("We use cookiecutters",),
    ),
    Cue(
        "link",
        votes(chrome=1, header=-2, body=-4, trailer=2),
        pattern=r"(?:https?://|www\.)\S+\s*$",
        starts=("http", "www."),
        longest=300,
        hits=("https://taghribnews.com/vdc.html", "www.example.org"),
        misses=("https://example.org is down",),
    ),
    Cue(
        "breadcrumb",
        votes(chrome=2, header=1, body=-4),
        pattern=r"[^.!?]{2,40}\s(?:»|>|<<|>>|›|/|→)\s[^.!?]{2,60}$",
        needs="»><›/→",
        longest=90,
        hits=("iran << society", "Iran » Iran", "Home > News > Local"),
        misses=("A and/or B",),
    ),
    Cue(
        "bar",
        votes(chrome=3, header=-1, body=-4),
        pattern=r"[^|]{1,40}(?:\s\|\s[^|]{1,40}){2,}$",
        needs="|",
        longest=120,
        hits=("Home | News | Sport",),
        misses=("Rain | CBC News",),
    ),
    Cue(
        "bar",
        votes(chrome=3, header=-1, body=-4),
        pattern=r"(?:[^•·]{1,30}\s[•·]\s){2,}[^•·]{1,30}$",
        needs="•·",
        longest=120,
        hits=("About • Jobs • Contact",),
        misses=("• Home • News",),
    ),
    Cue(
        "shares",
        votes(chrome=5, header=-3, body=-6),
        pattern=rf"(?:{'|'.join(_SHARING)}){{2,}}\b.{{0,30}}$",
        starts=_SHARING,
        hits=("FacebookTwitterLinkedinYoutubeRss", "ShareTwitterEmail"),
        misses=("Facebook to build bridge",),
    ),
    Cue(
        "bullet",
        votes(chrome=1, body=-1),
        pattern=rf"[{BULLETS}-]\s.*[^.!?…;:”\"]$",
        opens=f"{BULLETS}-",
        hits=("• Home",),
        misses=("Home", "• Never carry a full cup."),
    ),
    Cue(
        "number",
        votes(chrome=1, header=-1, body=-3, trailer=1),
        pattern=rf"[#+$€£(]?[{DIGITS}][{DIGITS}.,:%°/ -]*[kKmM%)]?\s*$",
        opens=DIGITS + "#+$€£(",
        ends=DIGITS + ".,:%°/kKmM)-",
        longest=20,
        hits=("4194", "1.2K", "12:30"),
        misses=("12 men",),
    ),
    Cue(
        "reading time",
        votes(chrome=1, header=2, body=-4),
        pattern=r".{0,20}\b\d+[\s-]*(?:min(?:ute)?s?|мин\w*|minuti|minutos|minuten|dk|phút|分)\.?(?:\s+(?:read|de lecture|de lectura|lesezeit|lettura|чтения|okuma))?\s*$",
        ends="adeiknstADEIKNSTа-яА-Я.分",
        needs=DIGITS,
        longest=40,
        hits=("1 Min Read", "5 minutes", "3 min. Lesezeit"),
        misses=("He ran for 5 minutes and then stopped to rest",),
    ),
    Cue(
        "age",
        votes(chrome=2, header=1, body=-4, comments=2),
        pattern=r".{0,24}\b\d+\s*(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year|h|d)s?\s+ago\s*$|\d+\s+\w+\s+(?:önce|fa|назад|siden|sedan)\s*$",
        ends="aenoAENOдД",
        needs=DIGITS,
        longest=50,
        hits=("Updated 3 days ago", "2 hours ago", "3 saat önce"),
        misses=("Long ago",),
    ),
    Cue(
        "age",
        votes(chrome=2, header=1, body=-4, comments=2),
        phrases=("vor", "hace", "il y a"),
        pattern=r"\s+\d+\s+\w+\s*$",
        longest=50,
        hits=("vor 3 Stunden", "hace 2 días"),
        misses=("vor langer Zeit",),
    ),
    Cue(
        "caption",
        votes(chrome=2, body=-4),
        phrases=words.FURNITURE["caption"],
        pattern=r"\s*(?:(?:by|courtesy|credit|source)\b[\s:,]|[:/©])\s*\S.*$",
        longest=260,
        hits=("Photo by: Ali Rezaei", "Image source, Getty Images: a view"),
        misses=("Photos show the damage",),
    ),
    Cue(
        "captioned",
        votes(chrome=2, body=-4),
        pattern=r".*\((?=[^()]{8})(?:[^()]*\b)?(?:photo|image|picture|pic|foto|file|getty|credit|courtesy|ap photo|reuters|afp|epa|ap)\b[^()]*\)\s*$|.*(?:/afp|/reuters|/epa|/ap|/getty|getty images|©).{0,24}$",
        needs="(/©",
        longest=260,
        hits=(
            "More than 4,000 people are expected (Credit: iStock)",
            "A man walks past. Photo: Ann Li/Getty Images",
        ),
        misses=("He said the file was lost (see below)",),
    ),
    Cue(
        "document count",
        votes(chrome=6, header=-6, body=-8),
        pattern=r"(?:document|dokument)\s+\d+\s+(?:of|von|de|di|sur|van)\s+\d+\s*$|\d+\s+(?:of|von|de|di|sur|van)\s+\d+\s+(?:documents?|dokumenten?)\s*$",
        opens=DIGITS + "dD",
        ends=DIGITS + "nstNST",
        needs=DIGITS,
        longest=40,
        hits=("Document 8 of 1000", "3 of 10 DOCUMENTS", "Dokument 3 von 10"),
        misses=("Document 8 of the file", "3 of 10 villages"),
    ),
    Cue(
        "script",
        votes(chrome=6, header=-4, body=-8),
        pattern=(
            r".*(?:function\s*\(|\bvar \w+ ?=|\{[\"'\w-]+:|;\s*\}|string\(\d+\)|@media|<!--"
            rf"|(?-i:</?(?:{_TAGS})(?:/?>|\s+/?>|\s+[a-z-]+=))|<\w+(?: [\w-]+)*? [\w-]+=[\"'])"
        ),
        longest=100_000,
        opens=_SCRIPT_OPENS,
        needs="({;<=@",
        hits=('string(1066) "[{…', "var x = 1;", "<p>Rain returns</p>", '<A HREF="/rain">'),
        misses=(
            "the function of the state",
            "A unit of Kites <KTE> said",
            '"Polar Lines <Polar Lines Inc> is late"',
            "<P> <B>",
        ),
    ),
    Cue(
        "script",
        votes(chrome=6, header=-4, body=-8),
        pattern=r"(?:[^.]*+\.)+?(?:(?<=document\.)|(?<=window\.))",
        longest=100_000,
        opens=_SCRIPT_OPENS,
        needs=".",
        hits=("window.dataLayer = []", "!function(){document.write"),
        misses=("document", "d. window"),
    ),
)
