"""The lines of an HTML page: one a block of text, each with what the markup says of it."""

from __future__ import annotations

from typing import Any

from newsparse.witness import Markup

_NOT_SHOWN = (
    "script", "style", "noscript", "template", "svg", "iframe", "select", "object", "audio", "video",
    "canvas", "math", "button", "textarea",
)  # fmt: skip
_HIDDEN = '[hidden],[style*="display:none"],[style*="display: none"],[style*="visibility:hidden"],dialog'
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "meter",
        "nobr",
        "output",
        "picture",
        "progress",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "source",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "img",
        "input",
    ]
)
_LINK = 256  # besides the bits of `Markup`: inside a link
_PREFORMATTED = 512
_MEANINGS = {
    "p": Markup.PARAGRAPH,
    "li": Markup.ITEM,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Markup.HEADING),
    **dict.fromkeys(("figure", "figcaption"), Markup.CAPTION),
    **dict.fromkeys(("nav", "footer", "aside", "form", "details", "label"), Markup.FURNITURE),
    "a": _LINK,
    "pre": _PREFORMATTED,
}
_PROSE = 80  # characters of a line that counts for the element that holds it
_SHARES = (1.0, 0.5, 0.25)  # of its length, for the element around it, the one around that …
_NO_PROSE = Markup.LINKED | Markup.FURNITURE | Markup.CAPTION | Markup.HEADING


class _Line:
    """A line on its way: the element it stands in, its bits, its pieces, and how much of it is linked."""

    __slots__ = ("bits", "element", "linked", "pieces")

    def __init__(self, element: int, bits: int) -> None:
        self.element, self.bits = element, bits
        self.pieces: list[str] = []
        self.linked = 0


def lines_of(tree: Any) -> tuple[list[str], bytearray]:
    """The lines that a parsed page shows, trimmed, and a byte of `Markup` for each."""
    tree.strip_tags(list(_NOT_SHOWN))
    root = tree.body or tree.root
    if root is None:
        return [], bytearray()
    lines, around = _walked(root, {node.mem_id for node in root.css(_HIDDEN)})
    texts: list[str] = []
    bits: list[int] = []
    elements: list[int] = []
    for line in lines:
        whole = "".join(line.pieces)
        for part in whole.split("\n") if line.bits & _PREFORMATTED else (whole,):
            if text := " ".join(part.split()):
                linked = Markup.LINKED if line.linked * 2 > len(text) else 0
                texts.append(text)
                bits.append((line.bits | linked) & 255)
                elements.append(line.element)
    _mark_story(texts, bits, elements, around)
    return texts, bytearray(bits)


def _walked(root: Any, hidden: set[int]) -> tuple[list[_Line], dict[int, int]]:
    """The lines in document order, and for each block element, by its number, the one around it."""
    around: dict[int, int] = {}
    kinds: dict[int, tuple[int, str]] = {}
    lines: list[_Line] = []
    line: _Line | None = None
    stack = [(root.iter(include_text=True), 1, 0)]  # children to come, the block they stand in, its bits
    while stack:
        children, block, bits = stack[-1]
        for node in children:
            tag = node.tag_id
            meaning, kind = kinds.get(tag) or kinds.setdefault(tag, _kind(node.tag))
            if kind == "text":
                text = node.text_content
                if line is None or line.element != block:
                    if text.isspace():
                        continue
                    line = _Line(block, bits)
                    lines.append(line)
                line.pieces.append(text)
                if bits & _LINK:
                    line.linked += len(text.strip())
                continue
            if hidden and node.mem_id in hidden:
                meaning |= Markup.FURNITURE
            inside = block
            if kind == "block":
                inside, line = len(around) + 2, None
                around[inside] = block
            stack.append((node.iter(include_text=True), inside, bits | meaning))
            break
        else:
            stack.pop()
    return lines, around


def _kind(tag: str) -> tuple[int, str]:
    if tag == "-text":
        return 0, "text"
    kind = "inline" if tag in _INLINE or tag.startswith(("-", "_", "!")) else "block"
    return int(_MEANINGS.get(tag, 0)), kind


def _mark_story(texts: list[str], bits: list[int], elements: list[int], around: dict[int, int]) -> None:
    """Mark the lines inside the element that holds most of the prose."""
    _trust_wrappers(texts, bits)
    weights: dict[int, float] = {}
    for text, bit, element in zip(texts, bits, elements, strict=True):
        if len(text) > _PROSE and not bit & _NO_PROSE:
            holder = around.get(element, 0)
            for share in _SHARES:
                if holder:
                    weights[holder] = weights.get(holder, 0.0) + share * len(text)
                    holder = around.get(holder, 0)
    if not weights:
        return
    story = max(weights, key=weights.__getitem__)
    inside = {story: True, 0: False}
    for index, element in enumerate(elements):
        if _is_inside(element, inside, around):
            bits[index] |= Markup.STORY


def _trust_wrappers(texts: list[str], bits: list[int]) -> None:
    """A form, or what is hidden at first, that holds most of the prose is wrapped round the whole page."""
    prose = {index: len(text) for index, text in enumerate(texts) if len(text) > _PROSE}
    apart = sum(size for index, size in prose.items() if bits[index] & Markup.FURNITURE)
    if apart * 2 > sum(prose.values()):
        for index in range(len(bits)):
            bits[index] &= ~Markup.FURNITURE


def _is_inside(element: int, inside: dict[int, bool], around: dict[int, int]) -> bool:
    """Whether an element lies in the one that `inside` begins with; remembers all that it asks."""
    asked = []
    while element not in inside:
        asked.append(element)
        element = around.get(element, 0)
    for each in asked:
        inside[each] = inside[element]
    return inside[element]
