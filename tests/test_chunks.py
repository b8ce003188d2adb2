"""Texts that are read side by side: not too many, not too large, and as each would be alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from newsparse import Options, parse, parse_many
from newsparse.chunks import chunks
from newsparse.errors import InputError

_TEXTS = [
    "News ID: 7\nPond Freezes Over\n\nOSLO (NTB) - The pond has frozen over, the park office said.\n",
    " \n",
    "Kites Fly\n\nThe kites flew over the pier on Friday.\n",
    "News ID: 8\nGeese Return\nThe geese are back.\nNews ID: 9\nGeese Leave\nThe geese have left again.\n",
]


def _giving_out(error: Exception) -> Iterator[int]:
    yield from range(5)
    raise error


def test_lots_hold_all_things_in_order() -> None:
    found = list(chunks(range(1000), lambda _: 1))

    assert [thing for chunk in found for thing in chunk] == list(range(1000))
    assert {len(chunk) for chunk in found[:-1]} == {128}


def test_large_things_make_small_lots() -> None:
    assert [len(chunk) for chunk in chunks(["a" * 200_000] * 5, len)] == [2, 2, 1]


@pytest.mark.parametrize("error", [InputError("binary"), OSError("gone"), ValueError("no UTF-8")])
def test_what_came_before_an_error_comes_out_before_it(error: Exception) -> None:
    found = chunks(_giving_out(error), lambda _: 1)

    assert next(found) == [0, 1, 2, 3, 4]
    with pytest.raises(type(error)):
        next(found)


def test_many_texts_give_what_each_gives_alone() -> None:
    options = Options(timezone="Asia/Tehran")
    texts = _TEXTS * 100

    assert list(parse_many(texts, options)) == [parse(text, options) for text in texts]


def test_one_text_is_not_many() -> None:
    with pytest.raises(TypeError, match="takes texts"):
        next(parse_many("Kites fly"))


def test_texts_are_asked_for_as_they_are_needed() -> None:
    taken: list[int] = []

    def texts() -> Iterator[str]:
        for number, text in enumerate(_TEXTS * 100):
            taken.append(number)
            yield text

    found = parse_many(texts())

    next(found)
    assert len(taken) == 128
