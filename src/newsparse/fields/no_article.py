"""What is no article: pages of errors, consent and checks, code and configuration."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.patterns import lazy

_SHORT = 25  # lines with text that a page of an error or a check has at most
_LONG_PROSE = 2  # paragraphs of the length of a story's that such a page has at most
_PROSE = 140  # characters
_LINES = 60  # lines that are looked at for code
_SHARE = 0.55  # of the lines that have the marks of code
_FEWEST = 4

# How the headings of such pages open, and what only their sentences say.
_ERROR = lazy(
    r"(?i)(?:(?:error |http |http error )?(?:40[0-9]|410|429|451|50[0-4]|52[0-9])(?: ?[-–—:|.]? ?(?:error|not found|forbidden|bad gateway"
    r"|service (?:temporarily )?unavailable|too many requests|unauthorized|internal server error|gone|gateway time-?out|access denied|page .*"
    r"|seite .*|página .*|ошибка.*|unavailable .*|origin .*|web server .*))?\W*$"
    r"|(?:page|file|article|site) not found\W*$|(?:bad gateway|forbidden|access denied|service unavailable|internal server error)\W*$"
    r"|(?:seite|datei) (?:wurde )?nicht gefunden\W*$|page (?:introuvable|non trouvée)\W*$|página no encontrada\W*$|pagina non trovata\W*$"
    r"|страница не найдена\W*$|صفحه (?:مورد نظر )?(?:یافت|پیدا) نشد\W*$|الصفحة غير موجودة\W*$|页面不存在\W*$|找不到页面\W*$"
    r"|this site can.t be reached\W*$|we(?:’|'| a)?re sorry,? (?:but )?(?:the|that|this) page.*|(?:oops|sorry)[!,.]? .{0,40}(?:page|wrong|not found).*)"
)
_CHECK = lazy(
    r"(?i)just a moment\W*$|checking (?:your browser|if the site connection is secure).*|attention required!?.*|verify(?:ing)? (?:that )?you are (?:a )?human.*"
    r"|please verify you are (?:a )?human.*|are you a robot\W*$|i.?m not a robot\W*$|enable javascript and cookies to continue\W*$"
    r"|please enable (?:js|javascript).*|ddos protection by.*|access to this page has been denied\W*$|one more step\W*$|pardon our interruption\W*$"
    r"|einen moment,? bitte\W*$|un instant\W*$|einen augenblick\W*$"
)
_CONSENT = lazy(
    r"(?i)before you continue(?: to .*)?$|(?:we value|we care about|your choices regarding|we respect) your privacy\W*$|subscribe to continue reading\W*$"
    r"|(?:sign|log) in to continue(?: reading)?\W*$|create (?:a free|an) account to (?:continue|read).*|you(?:’|'|)ve reached your (?:free )?(?:article|limit).*"
    r"|to continue reading,? .*|this content is for subscribers.*|manage (?:cookie|privacy) (?:preferences|settings)\W*$|zustimmung erforderlich\W*$"
    r"|mit werbung (?:weiterlesen|lesen).*|vous n’avez pas accès.*|continuer sans accepter\W*$|accept (?:all|and continue)\W*$"
)
_HINT = lazy(r"[={}\[\];#<>$@\"(),]|: |:$|^[-.\d/*]|^\w+$|^import ")
_CODE = lazy(
    r"[{}()\[\];,]+$|.*[{;]$|(?:import|from|def|class|return|function|const|let|var|if|elif|else|for|while|try|except|with|public|private|static"
    r"|package|using|namespace|export|#include|#define|SELECT|INSERT|CREATE|echo|set|end|fi|done)\b.*[:;{}()=\]\"']$|(?:import|from) [\w.]+(?: import .+)?$"
    r"|[\w.\[\]\"'-]+ ?(?:=|:=|\+=|=>) ?\S.*|[\w.-]+: ?(?:[\w./\"'\[{-][^ ]*)?$|- [\w.\"'/-]+(?:: ?\S*)?$|\[[\w .:\"-]+\]$|[.#@]?[\w-]+ ?\{.*"
    r"|(?://|/\*|\*/|#!|#|--|<!--|<\?|</?\w+[^>]*>).*|(?:User-agent|Disallow|Allow|Sitemap|Crawl-delay):.*"
    r"|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\S* .*|\"[^\"]+\": ?.*|\$ .*|@\w+.*\)?$|\w[\w.]*\(.*\)?;?$|(?:break|pass|return|else|then|do)$"
)


def kind_of_no_article(texts: Sequence[str]) -> tuple[str, str] | None:
    """What kind of page these trimmed lines with text are where they hold no article, and the line that tells."""
    prose = sum(len(text) >= _PROSE for text in texts[: 2 * _SHORT])
    if len(texts) <= _SHORT and prose < _LONG_PROSE:
        for text in texts[:6]:
            if len(text) > _PROSE:
                continue
            for pattern, kind in (
                (_ERROR, "an error page"),
                (_CHECK, "a check for browsers"),
                (_CONSENT, "a wall"),
            ):
                if pattern.match(text):
                    return kind, text
    return ("code or configuration", texts[0]) if _is_code(texts[:_LINES]) else None


def _is_code(texts: Sequence[str]) -> bool:
    """Whether most lines have the marks of code, and hardly one is a sentence."""
    if len(texts) < _FEWEST or not any(mark in text for text in texts[:_FEWEST] for mark in "={};:()[]#"):
        return False
    sentences = sum([text[-1] in ".!?" and text.count(" ") > 6 and text[0].isalpha() for text in texts])
    if sentences * 6 > len(texts):
        return False
    hinted = [text for text in texts if _HINT.search(text)]
    needed = len(texts) * _SHARE
    return len(hinted) >= needed and sum([_CODE.match(text) is not None for text in hinted]) >= needed
