"""Write src/newsparse/layouts/catalogue.json: the built-in layouts without their proofs, in one file.

    python scripts/make_catalogue.py

A start has no time to read a TOML file for each layout. A test compares the catalogue with the files.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

LAYOUTS = Path(__file__).parent.parent / "src" / "newsparse" / "layouts"
_PROOF = {"hits", "misses"}


def catalogue() -> str:
    """One layout a line, in the order of their names."""
    tables = (tomllib.loads(path.read_text("utf-8")) for path in sorted(LAYOUTS.glob("*.toml")))
    lines = ",\n".join(json.dumps(without_proof(table), ensure_ascii=False) for table in tables)
    return f"[\n{lines}\n]\n"


def without_proof(table: dict[str, Any]) -> dict[str, Any]:
    """A layout's table without what only its proof needs."""
    kept = {key: value for key, value in table.items() if key not in _PROOF}
    if "cues" in table:
        kept["cues"] = [without_proof(cue) for cue in table["cues"]]
    return kept


if __name__ == "__main__":
    (LAYOUTS / "catalogue.json").write_text(catalogue(), "utf-8", newline="\n")
