"""HTTP answers as web archives keep them: the page in one."""

from __future__ import annotations

import zlib

_LARGEST = 16 << 20  # bytes of a page, unpacked


def page_in(content: bytes) -> bytes | None:
    """The HTML that an answer brought with status 200; None for anything else."""
    head, _, body = content.partition(b"\r\n\r\n")
    status, *lines = head.split(b"\r\n")
    fields = {
        name.strip().lower(): value.strip().lower() for name, _, value in (x.partition(b":") for x in lines)
    }
    if not status.startswith(b"HTTP/") or b" 200" not in status[:14]:
        return None
    if not fields.get(b"content-type", b"").startswith((b"text/html", b"application/xhtml")):
        return None
    if fields.get(b"transfer-encoding") == b"chunked":
        body = _unchunked(body)
    coding = fields.get(b"content-encoding", b"identity")
    if coding in (b"gzip", b"x-gzip", b"deflate") and not body.lstrip().startswith(b"<"):
        return _unpacked(body)
    return body if coding in (b"identity", b"gzip", b"x-gzip", b"deflate", b"") else None


def _unchunked(body: bytes) -> bytes:
    """The body whole; one that is whole already stays as it is."""
    pieces: list[bytes] = []
    place = 0
    while (end := body.find(b"\r\n", place)) >= 0:
        try:
            size = int(body[place:end].partition(b";")[0], 16)
        except ValueError:
            return b"".join(pieces) or body
        if size <= 0:
            break
        pieces.append(body[end + 2 : end + 2 + size])
        place = end + 2 + size + 2
    return b"".join(pieces) or body


def _unpacked(body: bytes) -> bytes | None:
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(body, _LARGEST)
    except zlib.error:
        return None
