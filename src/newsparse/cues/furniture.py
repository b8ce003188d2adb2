"""Cues of furniture: menus, notices, captions, links."""

from __future__ import annotations

from newsparse import vocabulary as words
from newsparse.cues._cue import COUNT, DIGITS, END, MARKS, WORD_ENDS, Cue, votes

CUES: tuple[Cue, ...] = (
    Cue(
        "furniture",
        votes(chrome=3, header=-2, body=-4, trailer=1),
        phrases=words.FURNITURE,
        pattern=rf"{WORD_ENDS}(?:\s*[:：»›>|…+-]?{END}|\s.{{0,44}}[^.?!]{END})",
        longest=60,
        hits=("Skip to main content", "Read more", "Related Articles", "Follow us on Twitter", "Share"),
        misses=("Homeless man finds home", "Save the date, says the mayor of the town at last."),
    ),
    Cue(
        "read also",
        votes(chrome=4, header=-2, body=-7),
        phrases=words.READ_ALSO,
        pattern=rf"\s*[:：|»›>-]\s*\S.*{END}",
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
        pattern=WORD_ENDS,
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
        needs="»><›/→",
        longest=90,
        hits=("iran << society", "Iran » Iran", "Home > News > Local"),
        misses=("A and/or B",),
    ),
    Cue(
        "bar",
        votes(chrome=3, header=-1, body=-4),
        pattern=r"[^|]{1,40}(?:\s\|\s[^|]{1,40}){2,}$|(?:[^•·]{1,30}\s[•·]\s){2,}[^•·]{1,30}$",
        needs="|•·",
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
        pattern=rf"[#+$€£(]?[{DIGITS}][{DIGITS}.,:%°/ -]*[kKmM%)]?\s*$",
        needs=DIGITS,
        longest=20,
        hits=("4194", "1.2K", "12:30"),
        misses=("12 men",),
    ),
    Cue(
        "reading time",
        votes(chrome=1, header=2, body=-4),
        pattern=r".{0,20}\b\d+[\s-]*(?:min(?:ute)?s?|мин\w*|minuti|minutos|minuten|dk|phút|分)\.?(?:\s+(?:read|de lecture|de lectura|lesezeit|lettura|чтения|okuma))?\s*$",
        needs=DIGITS,
        longest=40,
        hits=("1 Min Read", "5 minutes", "3 min. Lesezeit"),
        misses=("He ran for 5 minutes and then stopped to rest",),
    ),
    Cue(
        "age",
        votes(chrome=2, header=1, body=-4, comments=2),
        pattern=r".{0,24}\b\d+\s*(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year|h|d)s?\s+ago\s*$|(?:vor|hace|il y a)\s+\d+\s+\w+\s*$|\d+\s+\w+\s+(?:önce|fa|назад|siden|sedan)\s*$",
        needs=DIGITS,
        longest=50,
        hits=("Updated 3 days ago", "2 hours ago", "vor 3 Stunden", "hace 2 días"),
        misses=("Long ago",),
    ),
    Cue(
        "caption",
        votes(chrome=2, header=0, body=-4),
        pattern=(
            r"(?:photo(?:graph)?s?|image|picture|pic|file photo|file|illustration|foto|bild|fotos|video|watch|caption|credit|[Gg]etty|afp|ap|reuters)\s*(?:by|:|/|courtesy|credit|source|©)\s*\S.*$"
            r"|.{0,200}\((?:[^()]*\b)?(?:photo|image|picture|pic|foto|file|[Gg]etty|credit|courtesy|ap photo|reuters|afp|epa|ap)\b[^()]*\)\s*$|.{0,160}(?:getty images|/afp|/reuters|/epa|shutterstock|istock|ap photo|file photo)\S*\s*\)?\s*$"
        ),
        needs=MARKS + "G",
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
