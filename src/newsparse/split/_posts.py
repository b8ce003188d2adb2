"""Posts: files of a channel's posts, one below the other."""

from __future__ import annotations

from newsparse.metadata.posts import opens_post
from newsparse.split import _markers as markers
from newsparse.split._separators import cut_at_starts
from newsparse.split._verdict import Strategy

POSTS = "posts of a channel"


def by_posts(head: str) -> list[Strategy]:
    """The way in which a file that opens with a post is parted; none for others."""
    first = next((line.text for line in markers.lines_after(head, 0, 1)), "")
    return [Strategy(POSTS, cut_at_starts(opens_post), 1)] if opens_post(first) else []
