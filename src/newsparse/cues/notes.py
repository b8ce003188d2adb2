"""Cues of notes around a story: what print had, corrections, rights, newsletters, feeds, marks of Markdown."""

from __future__ import annotations

from newsparse.cues._cue import END, Cue, votes

CUES: tuple[Cue, ...] = (
    Cue(
        "print note",
        votes(chrome=5, header=-2, body=-8, trailer=7),
        phrases=(
            "a version of this article", "a version of this story", "a version of this review", "a version of this obituary",
            "this article appeared in print", "this story appeared in print", "this article appears in the print",
            "this article was first published in", "this story was first published in", "order reprints",
            "cet article est paru dans", "dieser artikel erschien in", "dieser text erschien in", "este artículo apareció en",
        ),
        pattern=r"\b.*$",
        longest=500,
        hits=("A version of this article appears in print on June 12, 2014, on Page A9 of the New York edition.", "Order Reprints|Today's Paper"),
        misses=("A version of this machine is in the museum.",),
    ),
    Cue(
        "correction note",
        votes(chrome=5, header=-2, body=-8, trailer=7),
        phrases=(
            "a correction was made on", "an earlier version of this", "a previous version of this", "this article has been corrected",
            "this article was amended on", "this article was corrected on", "this story has been corrected", "this story has been updated to",
            "this article has been updated to", "errors are corrected", "to contact the newsroom", "in einer früheren version",
            "une version précédente de cet article", "une première version de cet article", "una versión anterior de",
        ),
        pattern=r"\b.*$",
        longest=900,
        hits=("A correction was made on Oct. 10, 2020: An earlier version misstated the name.", "This article was amended on 3 May 2021 to remove a name."),
        misses=("An earlier version of the bridge fell down.", "A correction was made."),
    ),
    Cue(
        "feed footer",
        votes(chrome=6, header=-3, body=-8, trailer=7),
        phrases=("the post ", "l’article ", "l'article ", "la entrada ", "der beitrag ", "o post ", "het bericht "),
        pattern=(
            r".{3,260}(?:appeared first on|first appeared on|est apparu en premier sur|aparece primero en|se publicó primero en"
            r"|erschien zuerst auf|apareceu primeiro em|verscheen eerst op).{2,90}$"
        ),
        longest=400,
        hits=("The post The Bakery That Closes When It Rains appeared first on Santa Rosa Voice.",),
        misses=("The post office appeared to be closed on Monday.",),
    ),
    Cue(
        "rights note",
        votes(chrome=6, header=-3, body=-8, trailer=7),
        phrases=(
            "le présent document est protégé", "certificat émis le", "certificate issued on", "op dit artikel rust", "reproduction of all or part",
            "this material may not be published", "reproduction in whole or in part",
        ),
        pattern=r"\b.*$",
        longest=700,
        hits=("Le présent document est protégé par les lois et conventions internationales.", "Certificat émis le 12 mars 2021 à UNIVERSITE."),
        misses=("Certificat émis, le notaire partit.",),
    ),
    Cue(
        "rights note",
        votes(chrome=6, header=-3, body=-8, trailer=7),
        phrases=("© ", "©19", "©20", "(c)", "copyright"),
        pattern=r".{0,8}\d\d\b.*(?:rights reserved|réserv[ée]s|vorbehalten|reservados|riservati).*$",
        longest=700,
        hits=("© 2021 Le Progrès (Lyon). Tous droits réservés. Le présent document est protégé.", "Copyright 2021 The Valley Post. All Rights Reserved"),
        misses=("© Corelio", "Copyright 2021 was a good year."),
    ),
    Cue(
        "newsletter note",
        votes(chrome=6, header=-3, body=-8, trailer=2),
        phrases=(
            "thanks for reading", "thank you for reading", "view this email in your browser", "view in browser", "view online", "unsubscribe",
            "you are receiving this", "you're receiving this", "you received this", "was this email forwarded", "was this forwarded",
            "forwarded this email", "manage your preferences", "update your preferences", "update subscription preferences", "email preferences",
            "to plant a tree", "plant a tree in memory", "to send flowers", "want more stories like this", "like what you're reading",
            "if you enjoyed this", "share this post", "[sign up", "[subscribe", "[get ", "[read more", "[read:", "[watch", "[listen", "[see also", "[want ",
        ),
        pattern=rf"{END}|\b.*[^.?]$|\b.*(?:!|subscri|newsletter|email|inbox|Subscri|Newsletter|Email|reading|flowers|memory|our ).*$",
        longest=300,
        hits=(
            "Thanks for reading The Slow Desk! Subscribe for free to receive new posts.",
            "View this email in your browser",
            "[Sign up for the Metro Briefing newsletter.]",
            "To plant a tree in memory of Lars Moen, please visit our tribute store.",
        ),
        misses=("Thanks for reading, said nobody.",),
    ),
    Cue(
        "glued caption",
        votes(chrome=6, header=-2, body=-8),
        phrases=("image", "video", "photo", "slide", "credit", "photographs by"),
        pattern=r"(?:\.\.\.|(?-i:(?<=[a-z])(?=[A-Z]))).*$",
        longest=500,
        hits=("ImageThe bakery on Court Street. A line on the floor has been painted.", "Credit...Jo Lindt for The Daily"),
        misses=("Images of the bakery", "Credit unions lend less."),
    ),
    Cue(
        "byline",
        votes(chrome=-1, header=4, body=-4, trailer=1),
        phrases=("by", "von", "par", "por", "di", "written by", "author:", "by:"),
        pattern=r"\s+\[(?P<value>[^\]|]{3,60})\]\(\S+\)(?:.{0,40})$",
        field="byline",
        longest=300,
        hits=("By [Gwen Lister](https://quayside.example/staff/gwen-lister)",),
        misses=("By [sic] the sea",),
    ),
    Cue(
        "markdown image",
        votes(chrome=8, header=-2, body=-8),
        pattern=r"(?:\[?!\[[^\]]*\]\([^)]*\)(?:\]\([^)]*\))?\s*)+$",
        opens="![",
        ends=")",
        needs="(",
        longest=500,
        hits=("![Image 1: The scarf](https://quayside.example/img/scarf.jpg)",),
        misses=("[a link](https://quayside.example)", "!"),
    ),
    Cue(
        "markdown link",
        votes(chrome=5, header=0, body=-8),
        pattern=r"(?:[*+-]\s+)?(?:\[[^\]]*\]\(\S*(?:\s+\"[^\"]*\")?\)[\s|,·•]*)+$",
        opens="[*+-",
        ends=")|",
        needs="(",
        longest=500,
        hits=("[Read more: The pier that moved](https://quayside.example/2023/11/pier)", "*   [Home](/) [News](/news)"),
        misses=("[sic] (the pier)", "By [Gwen Lister](https://quayside.example/staff)"),
    ),
)  # fmt: skip
