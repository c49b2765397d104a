"""The rules of the house that a machine can check: docs/architecture.md is true, and imports point down."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from pathlib import Path

import pytest
from conftest import ROOT

from timeline.languages import known

PACKAGE = ROOT / "timeline"
FILES = sorted(PACKAGE.rglob("*.py"))
TABLE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
ROOMS = [
    name.strip("`/").removesuffix(".py") for row in re.findall(r"^\| (`.+?) \|", TABLE, re.MULTILINE) for name in row.split(", ")
]  # in the order of the table: what a room may import stands above it
KNOWS_NOBODY = {"model", "dates", "languages"}
ENTRANCES = {"__init__", "__main__", "cli"}


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """The rooms that a file imports from, anywhere in it."""
    package = ["timeline", *path.relative_to(PACKAGE).parts[:-1]]
    modules: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            modules += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            modules += [f"{module}.{alias.name}" for alias in node.names] if module == "timeline" else [module]
    return {module.split(".")[1] for module in modules if module.startswith("timeline.")} - {room_of(path)}


def test_every_room_has_its_place_in_the_picture() -> None:
    there = {path.name.removesuffix(".py") for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert there - ENTRANCES == set(ROOMS) - ENTRANCES


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_imports_point_down(path: Path) -> None:
    room = room_of(path)
    if room in ENTRANCES:
        return
    above = set(ROOMS[: ROOMS.index(room)])
    assert imported(path) <= (set() if room in KNOWS_NOBODY else {"model"} if room == "rendering" else above)


def test_no_file_asks_which_language_it_is() -> None:
    """A comparison with a language's code, or a table keyed by codes, would be a language in Python."""
    found = defaultdict(list)
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Compare) and any(isinstance(side, ast.Name | ast.Attribute) for side in (node.left, *node.comparators)):
                names = {getattr(side, "id", getattr(side, "attr", "")) for side in (node.left, *node.comparators)}
                strings = {leaf.value for side in (node.left, *node.comparators) for leaf in ast.walk(side) if isinstance(leaf, ast.Constant)}
                if names & {"language", "code", "lang"} and strings & set(known()):
                    found[name_of(path)].append(node.lineno)
    assert not found


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_files_are_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < 400
