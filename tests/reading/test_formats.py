"""The documentation names every kind of file that is read."""

from __future__ import annotations

import tomllib
from pathlib import Path

from timeline.reading.formats import FORMATS, PLAIN

ROOT = Path(__file__).parents[2]


def test_every_ending_and_extra_is_documented() -> None:
    rows = [row for row in (ROOT / "docs" / "inputs.md").read_text(encoding="utf-8").splitlines() if row.startswith("| ")]
    for known in (*FORMATS, PLAIN):
        for ending in known.endings:
            [row] = [row for row in rows if f"`{ending}`" in row]
            assert row.endswith(f"| {known.extra} |" if known.extra else "| |") or known.module == "mhtml"


def test_every_extra_can_be_installed() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    [everything] = extras["all"]
    for known in FORMATS:
        if known.extra:
            assert known.extra in extras
            assert known.extra in everything.partition("[")[2].rstrip("]").split(",")
