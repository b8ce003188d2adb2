"""Damaged inputs of every kind, made byte by byte, and what must come of each."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import struct
import zipfile
import zlib
from typing import NamedTuple

from newsparse.inputs.unpacking import zstd_module

STORY = (
    "News ID: {n}\nPublish Date: 8 July 2020\nPond Freezes Over\n"
    "OSLO (NTB) - The pond has frozen over, the park office said.\n"
)


class Fault(NamedTuple):
    """A file: its bytes, the articles that must be read from it, and what must be said of it, if anything."""

    name: str
    content: bytes
    articles: int
    said: str = ""


def story(number: int = 7) -> bytes:
    """An article."""
    return STORY.format(n=number).encode()


def stories(count: int) -> bytes:
    """Articles in one text."""
    return b"\n".join(map(story, range(70, 70 + count)))


def header(name: str, size: bytes, kind: bytes = b"0", *, checked: bool = True) -> bytes:
    """A header of a tar archive; `size` are the bytes of its size field."""
    block = bytearray(512)
    for place, value in (
        (0, name.encode()),
        (100, b"0000644\0"),
        (108, b"0000000\0"),
        (116, b"0000000\0"),
        (124, size),
        (136, b"00000000000\0"),
        (156, kind),
        (257, b"ustar  \0"),
    ):
        block[place : place + len(value)] = value
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % (sum(block) if checked else 1)
    return bytes(block)


def octal(size: int) -> bytes:
    """A size as headers have it."""
    return b"%011o\0" % size


def binary(size: int) -> bytes:
    """A size that is too large for octal digits, or below zero."""
    return (b"\x80" if size >= 0 else b"\xff") + size.to_bytes(11, "big", signed=True)


def blocks(content: bytes) -> bytes:
    """Content filled up with zeros."""
    return content + bytes(-len(content) % 512)


def member(name: str, content: bytes, kind: bytes = b"0") -> bytes:
    """A sound member of a tar archive."""
    return header(name, octal(len(content)), kind) + blocks(content)


END = bytes(1024)
_FIRST = member("a.txt", story())


def _tars() -> list[Fault]:
    five = [member(name, story(number)) for number, name in enumerate("abcde")]
    broken = header("c", octal(len(story(2))), checked=False) + blocks(story(2))
    after = member("z.txt", story(9)) + END
    huge = [
        Fault(
            f"huge-{kind.decode()}.tar",
            _FIRST + header("x.txt", binary(2**62), kind) + after,
            2,
            "byte 1,024",
        )
        for kind in (b"0", b"K", b"L", b"M", b"V", b"g", b"x")
    ]
    below = [
        Fault(
            f"below-{kind.decode()}.tar",
            _FIRST + header("x.txt", binary(-512), kind) + after,
            2,
            "byte 1,024",
        )
        for kind in (b"0", b"K", b"M", b"V", b"g", b"x")
    ]
    return [
        *huge,
        *below,
        Fault("middle-header.tar", b"".join([*five[:2], broken, *five[3:], END]), 4, "/c: damaged"),
        Fault(
            "middle-zeros.tar",
            b"".join([*five[:2], bytes(512), five[2][512:], *five[3:], END]),
            4,
            "byte 2,560",
        ),
        Fault("garbage-for-end.tar", _FIRST + b"\1" * 512 + END, 1, "byte 1,024"),
        Fault("garbage-behind.tar", _FIRST + END + b"some words" * 60, 1, "byte 2,048"),
        Fault("two-archives.tar", _FIRST + END + member("b.txt", story(8)) + END, 2),
        Fault("cut-in-member.tar", five[0] + five[1][:600], 1, "cut-off tar file"),
        Fault("no-end.tar", five[0] + five[1], 2, "end mark"),
        Fault("sparse.tar", member("s.txt", story(), b"S") + END, 0, "a sparse file"),
        Fault("pax-size.tar", member("p", b"16 size=-999999\n", b"x") + _FIRST + END, 0, "its size"),
        Fault(
            "pax-length.tar",
            member("p", b"99999999999999999999 path=abc\n", b"x") + _FIRST + END,
            1,
            "pax header",
        ),
        Fault(
            "pax-sparse.tar",
            member("p", b"26 GNU.sparse.numblocks=a\n", b"x") + _FIRST + END,
            0,
            "a sparse file",
        ),
        Fault("long-names.tar", member("n", b"x", b"L") * 5000 + _FIRST + END, 1),
        Fault(
            "zeros-in-gz.tar.gz",
            gzip.compress(_FIRST + header("t", binary(2**50)) + blocks(story(8)) + END),
            1,
            "cut-off",
        ),
    ]


def _zip(name: bytes = b"a.txt", content: bytes | None = None, method: int = 0, **fields: int) -> bytes:
    """A zip archive of one member whose fields may lie: `flags`, `offset`, `size`, `local_flags`."""
    text = story() if content is None else content
    packed = {0: text, 12: bz2.compress(text)}.get(method, text)
    flags, size = fields.get("flags", 0), fields.get("size", len(story()))
    checks = (zlib.crc32(story()), len(packed), size)
    local_flags = fields.get("local_flags", flags)
    local = (
        struct.pack("<4s5H3L2H", b"PK\3\4", 20, local_flags, method, 0, 0, *checks, len(name), 0)
        + name
        + packed
    )
    entry = struct.pack(
        "<4s6H3L5H2L",
        b"PK\1\2",
        20,
        20,
        flags,
        method,
        0,
        0,
        *checks,
        len(name),
        0,
        0,
        0,
        0,
        0,
        fields.get("offset", 0),
    )
    table = entry + name
    return local + table + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 1, 1, len(table), len(local), 0)


def _zips() -> list[Fault]:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("l.txt", story())
        archive.writestr("m.txt", story())
    lzma_zip = bytearray(whole.getvalue())
    lzma_zip[39:44] = b"\xff" * 5  # the properties of the first member
    return [
        Fault("name.zip", _zip(b"\xff\xfe.txt", flags=0x800), 1, "marked as UTF-8"),
        Fault("offset.zip", _zip(offset=0x80000000), 0, "damaged"),
        Fault("size.zip", _zip(size=0xFFFFFFF0), 1, "should have"),
        Fault("method.zip", _zip(method=99), 0, "compression method"),
        Fault("bz2.zip", _zip(content=b"BZh9" + b"x" * 90, method=8), 0, "damaged"),
        Fault("lzma.zip", bytes(lzma_zip), 1, "/l.txt: a damaged member"),
        Fault("encrypted.zip", _zip(flags=1), 0, "encrypted"),
        Fault("folder.zip", _zip(b"folder/"), 0, "a folder that holds"),
        Fault("behind.zip", _zip() + b"some words", 1, "behind it"),
        Fault("cut.zip", _zip()[:-30], 0, "cut-off zip"),
        Fault("empty.zip", b"PK\5\6" + bytes(18), 0),
    ]


def _compressed() -> list[Fault]:
    ways = {
        "gz": gzip.compress,
        "bz2": bz2.compress,
        "xz": lzma.compress,
        "zst": zstd_module("tests").compress,
    }
    found = []
    for kind, pack in ways.items():
        one, two = pack(story(1)), pack(story(2))
        damaged = two[: len(two) // 2] + b"\xff" * 9 + two[len(two) // 2 + 9 :]
        found += [
            Fault(f"two.{kind}", pack(story(1) + b"\n") + two, 2),
            Fault(f"garbage.{kind}", one + b"garbage", 1, f"byte {len(one)}"),
            Fault(f"second.{kind}", one + damaged, 1, "damaged or cut-off"),
            Fault(f"cut.{kind}", pack(stories(4))[:-9], 0 if kind == "zst" else 3, "cut off"),
            Fault(f"head.{kind}", one[:7], 0, "cut"),
        ]
    return [
        *found,
        Fault("padded.gz", gzip.compress(story()) + bytes(600), 1),
        Fault("checksum.gz", gzip.compress(story())[:-8] + bytes(8), 0, "incorrect data check"),
        Fault(
            "rows-cut.jsonl.gz",
            gzip.compress(b'{"text": "A"}\n{"text": "B and more of it"}\n' * 9, 0)[:-20],
            17,
            "cut off",
        ),
    ]


def record(number: int, *, length: str | None = None, head: bytes = b"WARC/1.0") -> bytes:
    """A record of a web archive that may lie about its length, or (`""`) not tell it."""
    content = story(number)
    said = str(len(content)) if length is None else length
    fields = (
        b"WARC-Type: conversion",
        b"WARC-Target-URI: http://x/",
        b"WARC-Date: 2020-01-01T00:00:00Z",
        b"Content-Type: text/plain",
        *([b"Content-Length: " + said.encode()] if said else []),
    )
    return b"\r\n".join([head, *fields, b"", b""]) + content + b"\r\n\r\n"


def _web_archives() -> list[Fault]:
    one, three = record(70), record(72)
    place = f"byte {len(one):,}"
    lies = {"none": "", "word": "abc", "below": "-5", "short": "20", "long": "317", "huge": "99999999999"}
    return [
        *(
            Fault(f"{name}.wet", one + record(71, length=length) + three, 2, place)
            for name, length in lies.items()
        ),
        Fault("cut.wet", one + three[:-80], 1, "cut off"),
        Fault("garbage.wet", one + b"garbage\r\n\r\n" + three, 2, place),
        Fault("version.wet", record(70, head=b"WARC/1.") + three, 1, "byte 0"),
        Fault("packed-cut.wet.gz", gzip.compress(one) + gzip.compress(three)[:-20], 1, "cut off"),
    ]


def _tables() -> list[Fault]:
    quoted = f'"{story().decode()}"'
    return [
        Fault("blank-first.csv", f"\n\nid,text\n1,{quoted}\n".encode(), 1),
        Fault("twice.csv", f"text,text\n{quoted},other words\n".encode(), 0, "more than one column 'text'"),
        Fault("meta-twice.csv", f"a,a,text\n1,2,{quoted}\n".encode(), 1, "columns of one name"),
        Fault(
            "open.csv",
            (f"id,text\n1,{quoted}\n2,{quoted[:-1]}\n" + "3,abc\n" * 50).encode(),
            1,
            "never closed",
        ),
        Fault("open-head.csv", b'"id,text\n1,x\n', 0, "first row"),
        Fault("rows.csv", b"id,text\n", 0, "empty"),
        Fault("u16.csv", f"text,id\n{quoted},1\n".encode("utf-16"), 1),
    ]


def _json() -> list[Fault]:
    text = json.dumps(story().decode())
    ends = '"s":"\\ud800",'
    found = [
        Fault(
            f"deep-{what}-{depth}.jsonl",
            f'{{"text":{text},{extra}"m":{opened * depth}1{closed * depth}}}\n'.encode(),
            int(depth < 200),
            "" if depth < 200 else "nested" if depth < 900 else ":",
        )
        for depth in (100, 198, 300, 600, 900, 5000)
        for what, extra, opened, closed in (
            ("list", "", "[", "]"),
            ("object", "", '{"a":', "}"),
            ("surrogate", ends, "[", "]"),
        )
    ]
    numbers = {"big": "12345678901234567890123", "minus": "-9223372036854775809", "zero": "-0.0"}
    return [
        *found,
        *(
            Fault(f"{name}.jsonl", f'{{"text":{text},"n":{number}}}\n'.encode(), 1)
            for name, number in numbers.items()
        ),
        *(
            Fault(f"s-{name}.jsonl", f'{{"text":{text},{ends}"n":{number}}}\n'.encode(), 1)
            for name, number in numbers.items()
        ),
        Fault("large.jsonl", f'{{"text":{text},"n":1e400}}\n'.encode(), 0, "not JSON"),
        Fault("s-large.jsonl", f'{{"text":{text},{ends}"n":1e400}}\n'.encode(), 0, "not JSON"),
    ]


FAULTS = [*_tars(), *_zips(), *_compressed(), *_web_archives(), *_tables(), *_json()]
