"""Cues of comment sections: headings, forms, names, actions."""

from __future__ import annotations

from newsparse import lexicon as words
from newsparse.cues._cue import COUNT, DIGITS, END, WORD_ENDS, Cue, votes

CUES: tuple[Cue, ...] = (
    Cue(
        "comment heading",
        votes(chrome=1, header=-1, body=-5, trailer=-1, comments=6),
        phrases=words.COMMENTS["comment heading"],
        pattern=COUNT,
        longest=60,
        hits=(
            "Comment:",
            "Your Comment",
            "Comments (0)",
            "No comments:",
            "LEAVE A REPLY",
            "You are replying to: .",
            "نظر شما",
            "Kommentare",
        ),
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
            rf"[{DIGITS}][{DIGITS},.]*\s*(?:comments?|replies|responses|kommentare?|kommentarer|commentaires?|comentarios?|comentários?|commenti|yorum(?:lar)?|комментари\w+|komentář\w*|komentarz\w*|reacties"
            rf"|نظر|تعليق\w*|评论|コメント|댓글){END}|[{DIGITS}]+ (?:thoughts?|comments?|replies|responses|reactions?) (?:on|to) .*|[{DIGITS}]+ (?:characters|caracteres|caractères|Zeichen) (?:left|remaining|restantes|restants|übrig){END}|(?:show|write|view|read|see|add)\s+(?:\w+\s+)?comments?\s*\(.*\){END}"
        ),
        opens=DIGITS + "aArRsSvVwW",
        needs=DIGITS,
        longest=120,
        hits=(
            "3 thoughts on “The last key”",
            "12 Comments",
            "0 Comments",
            "Write comment (97 Comments)",
            "Show Comments (0)",
        ),
        misses=("12 Comments were made",),
    ),
    Cue(
        "comment form",
        votes(chrome=1, header=-1, body=-4, comments=4),
        phrases=words.COMMENTS["comment form"],
        pattern=rf"{WORD_ENDS}\s*(?:\(?\*?\)?|\(?required\)?)?\s*[:：]?\s*(?:[.,*].*)?{END}",
        longest=160,
        hits=(
            "Your Name",
            "Your Email Address",
            "Security Code",
            "Your email address will not be published. Required fields are marked *",
            "Name:",
        ),
        misses=("Name of the rose", "Nomad"),
    ),
    Cue(
        "comment author",
        votes(body=-3, comments=4),
        pattern=r"(?-i:[\w.-][\w .'-]{1,28})\s+(?:says|said|wrote|sagt|escribió|a écrit|пишет)\s*[:：]\s*$",
        ends=":：",
        longest=60,
        hits=("jsmith42 says:", "Jane Doe wrote:"),
        misses=("He says: I will go",),
    ),
    Cue(
        "comment action",
        votes(chrome=1, body=-4, comments=3),
        phrases=words.COMMENTS["comment action"],
        pattern=r"(?:\s*[|·]\s*\w+)*\s*\(?\d*\)?\s*$",
        longest=30,
        hits=("Reply", "Like 3", "Report abuse"),
        misses=("Reply to the letter",),
    ),
)
