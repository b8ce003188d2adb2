"""Bytes to text: which encoding it is, what is refused, where lines end."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.errors import InputError, UsageError
from newsparse.text import BLOCK_SIZE, LONGEST_LINE, decode, decoding_warnings, split_lines

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


def test_utf_8_with_a_broken_byte_is_refused_and_the_byte_named() -> None:
    with pytest.raises(InputError, match=r"byte 100 \(0xff\) is not utf-8") as caught:
        read("é".encode() * 50 + b"\xff" + "é".encode() * 50)

    assert caught.value.byte == 100


def test_a_broken_byte_far_down_a_stream_is_named_after_the_text_before_it() -> None:
    content = b"a line of text\n" * (2 * BLOCK_SIZE // 15)
    blocks = decode([content, "é".encode()[:1], b"x"]).blocks
    with pytest.raises(InputError, match=f"byte {len(content):,}"):
        list(blocks)


def test_only_what_was_guessed_is_warned_of() -> None:
    assert decoding_warnings("utf-8") == decoding_warnings("windows-1252", "windows-1252") == ()
    assert [warning.code for warning in decoding_warnings("windows-1252")] == ["decoded-as"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "a PNG image"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (b"text\0with NUL", "NUL bytes"),
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
