"""Damages containers at random and reads them: `python tests/fuzz_containers.py [COUNT [SEED]]`."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import random
import signal
import sys
import tarfile
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from newsparse.batch.plan import Plan
from newsparse.batch.work import work
from newsparse.errors import MissingExtraError
from newsparse.inputs import Found, Meter, Query, Taken
from newsparse.inputs.unpacking import zstd_module
from newsparse.model import Options
from newsparse.opening import items_in

SECONDS = 8  # that one file may take
_STORY = (
    "News ID: {n}\nPublish Date: 8 July 2020\nPond {n} Freezes Over\nOSLO (NTB) - The pond has frozen over.\n"
)
_NUMBERS = (b"0", b"-1", b"99999999999", b"\xff\xff\xff\xff", b"\x80\0\0\0\0\4\0\0", b"1e400", b"\0\0\0\0")
_WORDS = (
    b"PK\3\4", b"PK\1\2", b"PK\5\6", b"\x1f\x8b\x08", b"BZh9", b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd",
    b"WARC/1.0\r\n", b"Content-Length: ", b"\r\n\r\n", b"ustar\0", b"\0" * 512,
    b'"', b"[[[[", b'{"a":', b"\\ud800", b"\n",
)  # fmt: skip


class Hang(BaseException):
    """One file took too long."""


class Tally(NamedTuple):
    """What became of the files."""

    files: int
    outcomes: Counter[str]
    faults: Counter[str]
    escaped: list[str]


def story(number: int) -> str:
    """A short article."""
    return _STORY.format(n=number)


def zip_of(method: int) -> bytes:
    """A zip archive of three articles."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method) as archive:
        for number in range(3):
            archive.writestr(zipfile.ZipInfo(f"folder/{'é' * number}{number}.txt"), story(number), method)
    return content.getvalue()


def tar_of(form: int) -> bytes:
    """A tar archive of four articles, one with a name that needs a header of its own, and a link."""
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w", format=form) as archive:
        for number in range(4):
            entry = tarfile.TarInfo(f"{'long' * 40 * (number == 2)}{number}.txt")
            entry.size = len(story(number))
            archive.addfile(entry, io.BytesIO(story(number).encode()))
        link = tarfile.TarInfo("link")
        link.type, link.linkname = tarfile.SYMTYPE, "x" * 150
        archive.addfile(link)
    return content.getvalue()


def warc_record(number: int, kind: str = "conversion") -> bytes:
    """A record of a web archive."""
    content = story(number).encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: http://example.org/{number}\r\n"
        "WARC-Date: 2020-07-08T00:00:00Z\r\nContent-Type: text/plain\r\n"
        f"Content-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"


def containers() -> dict[str, bytes]:
    """Sound containers of each kind, by the name of a file."""
    texts = [story(number) for number in range(3)]
    meta = {"n": [1.5, None, {"k": "\u00e9"}]}
    rows = [{"id": number, "text": text, "meta": meta} for number, text in enumerate(texts)]
    lines = "".join(json.dumps(row) + "\n" for row in rows).encode()
    table = "id,text,section\n" + "".join(f'{number},"{text}",news\n' for number, text in enumerate(texts))
    joined = "\n".join(texts).encode()
    warc = b"".join(map(warc_record, range(3))) + warc_record(3, "warcinfo")
    found = {
        "stored.zip": zip_of(zipfile.ZIP_STORED),
        "deflated.zip": zip_of(zipfile.ZIP_DEFLATED),
        "bzipped.zip": zip_of(zipfile.ZIP_BZIP2),
        "lzma.zip": zip_of(zipfile.ZIP_LZMA),
        "gnu.tar": tar_of(tarfile.GNU_FORMAT),
        "pax.tar": tar_of(tarfile.PAX_FORMAT),
        "ustar.tar.gz": gzip.compress(tar_of(tarfile.GNU_FORMAT), mtime=0),
        "text.gz": gzip.compress(joined, mtime=0) * 2,
        "text.bz2": bz2.compress(joined) + bz2.compress(joined),
        "text.xz": lzma.compress(joined) + lzma.compress(joined),
        "pages.wet": warc,
        "pages.wet.gz": b"".join(gzip.compress(warc_record(number), mtime=0) for number in range(3)),
        "rows.jsonl": lines,
        "rows.json": json.dumps(rows).encode(),
        "rows.csv": table.encode(),
        "rows.tsv": table.replace(",", "\t").encode("utf-16"),
        "rows.csv.gz": gzip.compress(table.encode(), mtime=0),
    }
    with suppress(MissingExtraError):
        found["text.zst"] = zstd_module("fuzzing").compress(joined) * 2
    return found


def _flipped(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice((1, 1, 2, 8))):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def _set(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content))
    with_ = chance.choice((*_NUMBERS, *_WORDS))
    content[at : at + len(with_)] = with_


def _inserted(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content))
    content[at:at] = chance.choice((*_NUMBERS, *_WORDS, chance.randbytes(chance.choice((1, 7, 512)))))


def _cut(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(len(content)) :]


def _removed(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content))
    del content[at : at + chance.choice((1, 2, 16, 512))]


def _doubled(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content))
    content[at:at] = content[at : at + chance.choice((4, 46, 512, 1024))] * chance.choice((1, 1, 30))


def _digit(content: bytearray, chance: random.Random) -> None:
    digits = [at for at, byte in enumerate(content) if 48 <= byte <= 57]
    if digits:
        at = chance.choice(digits)
        content[at : at + 1] = chance.choice((b"9", b"0", b"-", b"999999999", b"x", b""))


_DAMAGES: tuple[Callable[[bytearray, random.Random], None], ...] = (
    _flipped, _flipped, _set, _inserted, _cut, _removed, _doubled, _digit,
)  # fmt: skip


def damaged(count: int, seed: int) -> Iterator[tuple[str, str, bytes]]:
    """Damaged containers: a name to make each again by, the name of its file, its bytes."""
    sound = containers()
    names = sorted(sound)
    for number in range(count):
        chance = random.Random(f"{seed}/{number}")
        name = chance.choice(names)
        content = bytearray(sound[name])
        if chance.random() < 0.05:
            content += sound[chance.choice(names)]
        for _ in range(chance.choice((1, 1, 1, 2, 4))):
            if content:
                chance.choice(_DAMAGES)(content, chance)
        yield f"{seed}/{number}", name, bytes(content)


def run(count: int, seed: int, folder: Path) -> Tally:
    """Read so many damaged containers, each under a time limit, and parse what is in them."""
    tally = Tally(count, Counter(), Counter(), [])
    signal.signal(signal.SIGALRM, _hang)
    for case, name, content in damaged(count, seed):
        path = folder / name
        path.write_bytes(content)
        signal.setitimer(signal.ITIMER_REAL, SECONDS)
        try:
            _read(path, len(content), tally)
        except (Exception, Hang) as error:  # that none comes is what is tested
            tally.escaped.append(f"{case} {name}: {type(error).__name__}: {error}")
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    return tally


def _read(path: Path, size: int, tally: Tally) -> None:
    items = list(items_in(Found(str(path), asked=True), Query(()), Options(), Meter()))
    results = work(items, Plan())
    assert len(results) == len(items), "an item is not accounted for"
    assert sum(result.size for result in results) == size, "bytes are not accounted for"
    for item, result in zip(items, results, strict=True):
        assert isinstance(item, Taken) or result.articles or result.failures or result.outcome
    assert any(result.outcome for result in results) or not size, "the file is not accounted for"
    for result in results:
        tally.outcomes[str(result.outcome)] += 1
        for failure in result.failures:
            if failure.reason.startswith("internal error"):
                tally.faults[failure.reason[:90]] += 1


def _hang(*_: object) -> None:
    raise Hang(f"more than {SECONDS} s")


def main() -> int:
    """Fuzz from the command line; without a count, until somebody stops it."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else sys.maxsize
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    done = 0
    escaped: list[str] = []
    faults: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(first, sys.maxsize):
            tally = run(min(10_000, count - done), seed, Path(folder))
            done += tally.files
            escaped += tally.escaped
            faults += tally.faults
            print(f"{done:,} files, {len(escaped)} escaped, internal errors {dict(faults)}", flush=True)
            for line in tally.escaped:
                print(f"  {line}", flush=True)
            if done >= count:
                break
    return 1 if escaped else 0


if __name__ == "__main__":
    sys.exit(main())
