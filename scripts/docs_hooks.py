"""The site's hooks: pages that stand in the root of the repository, and links that lead out of docs/."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parent.parent
# Pages of the site that are files of the root, which hosts of code show under these names.
_ELSEWHERE = {
    "contributing.md": "CONTRIBUTING.md",
    "security.md": "SECURITY.md",
    "changelog.md": "CHANGELOG.md",
}
_LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)(#[^)]*)?\)")


def on_files(files: Any, config: Any) -> Any:
    """Add the pages that stand in the root."""
    from mkdocs.structure.files import File

    for name, source in _ELSEWHERE.items():
        files.append(File.generated(config, name, content=_moved((_ROOT / source).read_text("utf-8"))))
    return files


def _moved(text: str) -> str:
    """The text of a page of the root as if it stood in docs/."""
    back = {source: name for name, source in _ELSEWHERE.items()}

    def link(match: re.Match[str]) -> str:
        target = match[1]
        inside = back.get(target) or (
            target.removeprefix("docs/") if target.startswith("docs/") else f"../{target}"
        )
        return f"]({inside}{match[2] or ''})"

    return _LINK.sub(link, text)


def on_page_markdown(markdown: str, page: Any, config: Any, **_: Any) -> str:
    """Let links to files outside docs/ lead to the repository: `../../samples/README.md`."""

    def link(match: re.Match[str]) -> str:
        folder = (Path(config["docs_dir"]) / page.file.src_uri).parent
        target = (folder / match[1]).resolve()
        if target.is_relative_to(config["docs_dir"]) or not target.exists():
            return match[0]
        inside = target.relative_to(_ROOT).as_posix()
        kind = "tree" if target.is_dir() else "blob"
        return f"]({config['repo_url']}/{kind}/main/{inside}{match[2] or ''})"

    return _LINK.sub(link, markdown)
