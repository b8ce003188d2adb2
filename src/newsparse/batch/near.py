"""Near-duplicates: articles most of whose words, in their order, stand in an earlier one.

An article is the set of its runs of three words. Two are near-duplicates where `LIKE` of all runs of both are
runs of each (Jaccard similarity), as MinHash tells it from 128 numbers of each article; A. Broder, "On the
resemblance and containment of documents", 1997. Only sets that locality-sensitive hashing brings together are
compared, so that time and memory grow with the number of articles and not with that of pairs.
"""

from __future__ import annotations

from typing import Any

from newsparse.errors import MissingExtraError
from newsparse.model import Article
from newsparse.patterns import lazy

LIKE = (
    0.5  # of the runs of two articles: copies with a paragraph more or less, with other names, cut at the end
)
_RUN = 3  # words
_NUMBERS, _BANDS, _SEED = 128, 32, 1987
_FEWEST = 20  # words: shorter texts are alike by chance
# Words; each character of writing without spaces between words is one.
_WORD = lazy(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]|[^\W\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]+")


def _rensa() -> Any:
    try:
        import rensa
    except ImportError:
        raise MissingExtraError("finding near-duplicates", "dedupe") from None
    return rensa


def check_near() -> None:
    """Raise `MissingExtraError` where near-duplicates cannot be found here."""
    _rensa()


def signature(article: Article) -> bytes:
    """What is compared of an article, for another process; nothing where it has hardly any words."""
    words = _WORD.findall(" ".join((article.title or "", *article.paragraphs)).casefold())
    if len(words) < _FEWEST:
        return b""
    import pickle

    runs = {" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}
    made = _rensa().RMinHash(_NUMBERS, _SEED)
    made.update(sorted(runs))
    return pickle.dumps(made)


class NearDuplicates:
    """The articles so far that are no copies, in reading order."""

    def __init__(self) -> None:
        self._index = _rensa().RMinHashLSH(threshold=LIKE, num_perm=_NUMBERS, num_bands=_BANDS)
        self._signs: list[Any] = []
        self._names: list[str] = []

    def head_of(self, sign: bytes, name: str) -> str | None:
        """The name of the earliest article that this one is like, or None: then it is remembered."""
        if not sign:
            return None
        import pickle

        made = pickle.loads(sign)
        for place in sorted(self._index.query(made)):
            if self._signs[place].jaccard(made) >= LIKE:
                return self._names[int(place)]
        self._index.insert(len(self._signs), made)
        self._signs.append(made)
        self._names.append(name)
        return None
