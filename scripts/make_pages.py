"""Write the made-up whole pages of samples/pages/: each story of scripts/stories/ as four kinds of text.

    python scripts/make_pages.py samples/pages             write LANGUAGE-NUMBER-STYLE.txt
    python scripts/make_pages.py samples/pages --check     read them and say what is not as the story has it

The styles are those that tools leave: `wet` (plain text with bullets, indents and blank lines), `flat` (the
same without these), `soup` (each text node on a line of its own), `main` (what an extractor keeps). The pages
differ in what stands above, inside and below the story; a story's number says which of the plans it gets.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

STYLES = ("flat", "wet", "soup", "main")
_STORIES = Path(__file__).parent / "stories"
_PLANS = (
    "menu consent trail kicker title standfirst byline date share image body:2 letter body:9 share related "
    "comments footer",
    "consent menu teasers date title standfirst image byline body:1 related body:9 popular footer",
    "menu trail title byline date image share standfirst body:3 popular body:9 letter teasers footer",
    "menu popular kicker title date byline body:2 image body:9 comments related letter footer consent",
    "menu letter teasers kicker title standfirst date byline image share body:9 share teasers popular footer",
    "menu date title image standfirst byline body:1 letter body:2 related body:9 comments footer",
)
_KEPT = {
    "kicker",
    "title",
    "standfirst",
    "byline",
    "date",
    "image",
    "body",
}  # by an extractor of the main content


class Piece(NamedTuple):
    """A piece of a page: a list, a heading or a paragraph, and whether it is part of the main content."""

    kind: str
    texts: tuple[str, ...]
    is_main: bool


def stories() -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """The name of each story, what its site has on every page, and the story itself."""
    for path in sorted(_STORIES.glob("*.toml")):
        site = tomllib.loads(path.read_text("utf-8"))
        for number, story in enumerate(site["story"], 1):
            yield f"{path.stem}-{number}", site, story


def pieces(site: dict[str, Any], story: dict[str, Any], plan: str) -> Iterator[Piece]:
    """A page from its top to its end."""
    left = list(story["paragraphs"])
    middle = len(left) // 2
    for step in plan.split():
        name, _, count = step.partition(":")
        for _ in range(min(int(count or 0), len(left))):
            if len(left) == middle:
                yield Piece("heading", (story["subhead"],), True)
            yield Piece("paragraph", (left.pop(0),), True)
        if name != "body":
            yield from _furniture(site, name) if name not in _KEPT else _header(story, name)


def _header(story: dict[str, Any], name: str) -> Iterator[Piece]:
    text = story["caption" if name == "image" else name]
    yield Piece("heading" if name == "title" else "paragraph", (text,), True)


def _furniture(site: dict[str, Any], name: str) -> Iterator[Piece]:
    headlines = tuple(headline for headline, _ in site["teasers"][1:5])
    if name == "teasers":
        for headline, lead in site["teasers"][:3]:
            yield Piece("heading", (headline,), False)
            yield Piece("paragraph", (lead,), False)
    elif name in ("related", "popular"):
        yield from (Piece("heading", (site[name],), False), Piece("list", headlines, False))
    elif name in ("menu", "share", "footer", "trail"):
        yield Piece("list", tuple(site[name] if name != "trail" else site["menu"][:3]), False)
    else:
        texts = [site[name]] if isinstance(site[name], str) else site[name]
        yield from (Piece("paragraph", (text,), False) for text in texts)


def render(page: list[Piece], style: str) -> str:
    """The text that a tool leaves of a page."""
    if style == "main":
        return "".join(f"{piece.texts[0]}\n" for piece in page if piece.is_main)
    if style == "wet":
        lists = ("\n".join(f"  * {text}" for text in piece.texts) for piece in page)
        texts = ("\n".join(piece.texts) for piece in page)
        shown = zip(page, lists, texts, strict=True)
        return "\n\n".join(listed if piece.kind == "list" else text for piece, listed, text in shown) + "\n"
    lines = [text for piece in page for text in piece.texts]
    return "".join(f"{line}\n" for line in (_nodes(lines) if style == "soup" else lines))


def _nodes(lines: list[str]) -> Iterator[str]:
    """The lines as text nodes: a link in the middle of a long one parts it."""
    for line in lines:
        words = line.split(" ")
        if len(words) > 24 and len(line) % 3 == 0:
            yield from (" ".join(words[:9]), " ".join(words[9:12]), " ".join(words[12:]))
        else:
            yield line


def wrong(text: str, story: dict[str, Any]) -> Iterator[str]:
    """What newsparse reads otherwise than the story has it."""
    from newsparse import parse

    articles = parse(text)
    if len(articles) != 1:
        yield f"{len(articles)} articles"
        return
    (article,) = articles
    if article.title != story["title"]:
        yield f"title {article.title!r}"
    if (article.publish_date or "")[:10] != story["day"]:
        yield f"day {article.publish_date}"
    given = " ".join(article.paragraphs)
    yield from (f"without {text[:50]!r}" for text in story["paragraphs"] if text not in given)
    own = " ".join([*story["paragraphs"], story["subhead"], story["standfirst"], story["caption"]])
    yield from (f"beyond the story {text[:50]!r}" for text in article.paragraphs if text not in own)


def main() -> None:
    """Write the pages, or check them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    for number, (name, site, story) in enumerate(stories()):
        page = list(pieces(site, story, _PLANS[number % len(_PLANS)]))
        for style in STYLES:
            text = render(page, style)
            if not options.check:
                (options.folder / f"{name}-{style}.txt").write_text(text, "utf-8", newline="\n")
            elif said := list(wrong(text, story)):
                print(f"{name}-{style}: {'; '.join(said)}")


if __name__ == "__main__":
    main()
