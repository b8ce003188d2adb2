"""Bytes to text: which encoding it is, what is refused, where lines end."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.errors import InputError, NewsparseError, UsageError
from newsparse.model import Origin
from newsparse.parser import open_blocks, parse_span
from newsparse.text import (
    BLOCK_SIZE,
    LONGEST_LINE,
    Decoded,
    decode,
    decode_whole,
    decoding_warnings,
    split_lines,
)

ENGLISH = (
    "News ID: 80431\nPublish Date: 08 July 2020 - 22:26\nA plain line of English without anything in it.\n"
)
SENTENCES = [
    ("windows-1252", "The café’s owner said “no” on Tuesday — and that was it."),
    ("windows-1252", "Le maire a déclaré que l’été serait long, très long même."),
    ("windows-1252", "La città è più sicura perché c’è lavoro."),
    ("windows-1252", "Café closes"),
    ("windows-1250", "Premier powiedział we wtorek, że źródło energii jest ważne."),
    ("windows-1251", "Министр заявил во вторник, что переговоры продолжатся."),
    ("koi8-r", "Министр заявил во вторник, что переговоры продолжатся."),
    ("windows-1253", "Ο δήμαρχος δήλωσε την Τρίτη ότι η πόλη θα ενισχυθεί."),
    ("windows-1254", "Başkan salı günü yaptığı açıklamada köprünün sağlam olduğunu söyledi."),
    ("windows-1255", "ראש העיר אמר ביום שלישי כי הגשר יתחזק השנה."),
    ("windows-1256", "قال رئيس البلدية يوم الثلاثاء إن الجسر سيفتح قريبا"),
    ("windows-1256", "شهردار روز شنبه گفت که پل تا پايان سال باز مي شود"),
    ("shift_jis", "市長は火曜日、記者会見で新しい橋の計画を発表した。"),
    ("euc_jp", "市長は火曜日、記者会見で新しい橋の計画を発表した。"),
    ("euc_kr", "시장은 화요일 기자회견에서 새로운 다리 계획을 발표했다고 밝혔다."),
    ("gb18030", "市长星期二在会上说，双方就新桥交换了意见，并签署了协议"),
    ("big5", "市長星期二在會上說，雙方就新橋交換了意見，並簽署了協議"),
]


def read(content: bytes, encoding: str | None = None) -> tuple[str, str]:
    decoded = decode([content], encoding)
    return decoded.encoding, "".join(decoded.blocks)


def dump(count: int) -> str:
    """So many articles of 400 bytes and more, each with characters beyond ASCII."""
    story = "It’s a line of text.\n" * 14
    return "".join(f"{ENGLISH.replace('80431', str(10_000 + number))}{story}" for number in range(count))


def decoded_as(content: bytes | Iterable[bytes]) -> list[tuple[int, str]]:
    """What the articles of an input say about its decoding, each with the number of its article."""
    opened = open_blocks([content] if isinstance(content, bytes) else content)
    origin = Origin(warnings=decoding_warnings(opened.encoding))
    articles = (
        parse_span(span, origin) if span.warnings or span.article < 9 else None for span in opened.spans
    )
    warned = ((article.source.article, article.warnings) for article in articles if article)
    return [(number, each.message) for number, found in warned for each in found if each.code == "decoded-as"]


@pytest.mark.parametrize(("encoding", "sentence"), SENTENCES)
@pytest.mark.parametrize("before", ["", ENGLISH], ids=["alone", "below English"])
def test_a_sentence_in_a_legacy_encoding_is_read_right(encoding: str, sentence: str, before: str) -> None:
    text = before + sentence + "\n"

    assert read(text.encode(encoding))[1] == text


@pytest.mark.parametrize("text", ["Café closes\n", "naïve", "20 € “now”"])
def test_short_western_texts_are_windows_1252(text: str) -> None:
    assert read(text.encode("windows-1252")) == ("windows-1252", text)


@pytest.mark.parametrize(
    ("mark", "encoding", "name"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    ],
)
def test_a_byte_order_mark_is_believed_and_taken_off(mark: bytes, encoding: str, name: str) -> None:
    assert read(mark + "Zürich\n".encode(encoding)) == (name, "Zürich\n")


def test_the_encoding_that_is_asked_for_is_used() -> None:
    assert read("Größe".encode("cp850"), "cp850") == ("cp850", "Größe")


def test_bytes_that_the_encoding_asked_for_does_not_have_are_an_error() -> None:
    with pytest.raises(InputError, match=r"byte 2 \(0xfc\) is not ascii"):
        read(b"Z\xc3\xfcrich"[0:1] + b"u\xfcrich", "ascii")


def test_an_unknown_encoding_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="no text encoding 'klingon'"):
        read(b"text", "klingon")


def test_a_byte_that_is_no_utf_8_is_read_as_windows_1252() -> None:
    assert read("“sound”\n".encode() * 300 + b"it\x92s\n") == ("utf-8", "“sound”\n" * 300 + "it’s\n")


def test_stray_bytes_that_windows_1252_does_not_have_are_latin_1() -> None:
    strays = b"\x81\x8d\x8f\x90\x9d"

    assert read("“sound” ".encode() * 3 + strays)[1] == "“sound” " * 3 + strays.decode("latin-1")


@pytest.mark.parametrize("cut", ["é".encode()[:1], "“".encode()[:2]])
def test_a_character_that_is_cut_off_at_the_end_costs_nothing_before_it(cut: bytes) -> None:
    assert read("é“”".encode() + cut) == ("utf-8", "é“”" + cut.decode("windows-1252"))


def test_a_windows_1252_text_below_a_utf_8_text_is_read_right() -> None:
    first, second = "“Long live the bridge,” the café’s owner said.\n", "It’s “open” — at last.\n"

    assert read(first.encode() + second.encode("windows-1252")) == ("utf-8", first + second)


def test_every_article_of_an_input_says_how_many_stray_bytes_there_were_and_where() -> None:
    content = dump(3).encode() + b"it\x92s \x93so\x94\n"

    assert decoded_as(content) == [
        (number, "3 bytes, the first at byte 1,262, are no UTF-8 and were read as Windows-1252")
        for number in (1, 2, 3)
    ]


def test_one_stray_byte_is_said_to_be_one() -> None:
    assert decoded_as("“sound”".encode() + b"\x92") == [
        (1, "1 byte, at byte 11, is no UTF-8 and was read as Windows-1252")
    ]


def test_an_undefined_byte_in_a_windows_1252_text_is_said_too() -> None:
    assert decoded_as(b"it\x92s a caf\xe9\x9d") == [
        (1, "not UTF-8; read as windows-1252"),
        (1, "1 byte, at byte 11, is no windows-1252 and was read as Latin-1"),
    ]


def test_a_byte_order_mark_speaks_for_utf_8_whatever_stray_bytes_there_are() -> None:
    content = codecs.BOM_UTF8 + b"it\x92s"

    assert read(content) == ("utf-8-sig", "it’s")
    assert decoded_as(content) == [(1, "1 byte, at byte 5, is no UTF-8 and was read as Windows-1252")]


def test_where_utf_8_was_asked_for_a_stray_byte_is_an_error() -> None:
    with pytest.raises(InputError, match=r"byte 102 \(0xff\) is not utf-8") as caught:
        read(b"ab" + "é".encode() * 50 + b"\xff" + "é".encode() * 50, "utf-8")

    assert caught.value.byte == 102


def test_a_stray_byte_far_down_a_stream_is_said_of_the_articles_from_there_on() -> None:
    before = dump(BLOCK_SIZE // 300).encode()
    content = before + b"it\x92s\n" + dump(2).encode() + b"\x93so\x94\n"
    last = content.count(b"News ID")
    said = f"bytes from byte {len(before) + 2:,} on that are no UTF-8 were read as Windows-1252"

    assert decoded_as(content[at : at + 999_999] for at in range(0, len(content), 999_999)) == [
        (number, said) for number in (last - 2, last - 1, last)
    ]


def test_a_stream_that_is_cut_anywhere_gives_the_same_text_and_notes() -> None:
    content = "é\n".encode() * (BLOCK_SIZE // 3 + 9) + b"\xc3" + "“sound”\n".encode() * 9 + b"\x92\xc3"
    found = []
    for size in (1_000_000, 999_983):
        decoded = decode(content[at : at + size] for at in range(0, len(content), size))
        found.append(("".join(decoded.blocks), decoded.notes))

    assert found[0] == found[1]
    assert found[0][0] == "é\n" * (BLOCK_SIZE // 3 + 9) + "Ã" + "“sound”\n" * 9 + "’Ã"


def test_a_byte_far_down_a_stream_that_the_encoding_asked_for_does_not_have_is_named() -> None:
    content = b"a line of text\n" * (2 * BLOCK_SIZE // 15)
    blocks = decode([content, "é".encode()[:1], b"x"], "utf-8").blocks
    with pytest.raises(InputError, match=f"byte {len(content):,}"):
        list(blocks)


@pytest.mark.parametrize("detected", ["iso-8859-1", "iso-8859-15"])
def test_no_text_with_bytes_of_windows_1252_is_read_as_iso_8859(
    detected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("chardet.detect", lambda *_, **__: {"encoding": detected, "confidence": 0.9})

    assert read("“Señor,” él dijo".encode("windows-1252")) == ("windows-1252", "“Señor,” él dijo")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text", [ENGLISH, "Министр заявил, что всё в порядке.\n" * 9], ids=["English", "Russian"]
)
def test_utf_16_without_a_byte_order_mark_is_read_and_said(encoding: str, text: str) -> None:
    content = text.encode(encoding)

    assert read(content) == (encoding, text)
    assert decoded_as(content) == [(1, f"not UTF-8; read as {encoding}")]


@pytest.mark.parametrize("text", ["word " * 50 + "\0 more\n", "слово " * 50 + "\0 ещё\n"])
def test_a_stray_nul_stays_in_the_text(text: str) -> None:
    assert read(text.encode()) == ("utf-8", text)


def test_a_stray_nul_far_down_a_stream_stays_in_the_text() -> None:
    content = b"a line of text\n" * (BLOCK_SIZE // 15 + 1)
    blocks = decode([content, b"one\0two, " + b"and so on " * 20]).blocks

    assert "".join(blocks).count("\0") == 1


def test_many_nuls_far_down_a_stream_are_refused_there() -> None:
    blocks = decode([b"a line of text\n" * (BLOCK_SIZE // 15 + 1), b"one\0two"]).blocks
    with pytest.raises(InputError, match="NUL bytes"):
        list(blocks)


def test_a_wire_text_with_control_characters_round_its_stories_is_text() -> None:
    text = "\x16\x16\x01a0123\x02 The café’s roof was repaired over two winters, and it holds.\n\x03\x04" * 9

    assert read(text.encode()) == ("utf-8", text)


def test_only_what_was_guessed_is_warned_of() -> None:
    assert decoding_warnings("utf-8") == decoding_warnings("windows-1252", "windows-1252") == ()
    assert [warning.code for warning in decoding_warnings("windows-1252")] == ["decoded-as"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "a PNG image"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (b"text\0with NUL", "NUL bytes"),
        (b"\x7fELF\2\1\1\0\0\0\0" * 40, "NUL bytes"),
        (bytes(range(1, 256)) * 9, "control characters"),
        (b"<!DOCTYPE html>\n<html><head></head><body><p>News</p></body></html>", "HTML"),
        (b"<div><p>One.</p><p>Two.</p></div>", "HTML"),
    ],
)
def test_what_is_no_text_is_refused_with_its_kind(content: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        read(content)


@pytest.mark.parametrize("text", ["<b>Bold</b> words in a text", "<Graphic>\nA story <3", "a < b"])
def test_a_text_with_pointed_brackets_is_text(text: str) -> None:
    assert read(text.encode()) == ("utf-8", text)


def test_a_line_without_end_is_refused_before_all_of_it_is_read() -> None:
    taken = []

    def blocks() -> object:
        for number in range(1000):
            taken.append(number)
            yield b"x" * (1 << 20)

    with pytest.raises(InputError, match="a line longer than 16 million characters"):
        list(decode(blocks()).blocks)  # type: ignore[arg-type]

    assert len(taken) < 2 * (LONGEST_LINE >> 20)


def test_no_block_ends_inside_a_line_end() -> None:
    text = "é\r\n" * 3_000_000
    content = text.encode()
    blocks = list(decode(content[at : at + 999_999] for at in range(0, len(content), 999_999)).blocks)

    assert "".join(blocks) == text
    assert len(blocks) > 1
    assert not any(block.endswith("\r") for block in blocks)


@given(st.text(st.sampled_from("ab\r\n\x0b\x85\u2028")))
def test_lines_joined_are_the_text_and_end_at_line_ends_only(text: str) -> None:
    lines = split_lines(text)

    assert "".join(lines) == text
    assert [line.rstrip("\r\n") for line in lines] == text.replace("\r\n", "\n").replace(
        "\r", "\n"
    ).removesuffix("\n").split("\n") or not text


PIECES = (
    *(
        b"Kite",
        b"caf\xc3\xa9",
        b"caf\xe9",
        b"\n",
        b"\r\n",
        b" ",
        b"\xc2\xa0",
        b"\0",
        b"\x01" * 9,
        b"\xc3",
        b"\xed\xa0\x80",
    ),
    *(
        b"<",
        b"<html><p>a</p><p>b</p></html>",
        b"<!-- a -->",
        b"{\\rtf",
        b"%PDF-",
        b"PK\x03\x04",
        b"GIF8",
        b"\x1f\x8b",
    ),
    *(codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE),
)


@given(
    st.lists(st.sampled_from(PIECES), max_size=6).map(b"".join), st.sampled_from([None, "utf-8", "cp1252"])
)
def test_all_bytes_at_once_give_what_a_stream_of_one_block_gives(
    content: bytes, encoding: str | None
) -> None:
    assert outcome(lambda: decode_whole(content, encoding)) == outcome(lambda: decode([content], encoding))


def test_a_line_too_long_is_refused_in_all_bytes_at_once_too() -> None:
    assert "".join(decode_whole(b"x" * LONGEST_LINE).blocks) == "x" * LONGEST_LINE
    with pytest.raises(InputError, match="longer than"):
        decode_whole(b"x" * (LONGEST_LINE + 1))


def outcome(work: Callable[[], Decoded]) -> object:
    try:
        decoded = work()
        return decoded.encoding, list(decoded.blocks), decoded.notes
    except NewsparseError as error:
        return type(error), str(error), error.hint


@pytest.mark.parametrize(
    "text",
    [
        "<DOC>\n<DOCNO> AP880212-0001 </DOCNO>\n<TEXT>\nThe rope held.\n</TEXT>\n</DOC>\n",
        '<DOC id="NYT_1" type="story">\n<HEADLINE>\nRope\n</HEADLINE>\n<TEXT>\nIt held.\n</TEXT>\n</DOC>\n',
        '<!DOCTYPE lewis SYSTEM "lewis.dtd">\n<REUTERS NEWID="1">\n<DATE>26-FEB-1987</DATE>\n</REUTERS>\n',
    ],
)
def test_sgml_of_a_test_collection_is_named_as_such(text: str) -> None:
    with pytest.raises(InputError, match="SGML of a test collection") as caught:
        open_blocks([text.encode()])

    assert "<TEXT>" in caught.value.hint
