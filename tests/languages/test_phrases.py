"""Every language's phrases: each row names the one expression in its text, in [[ ]], and the value that it means; negatives hold none."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from timeline.model import Document, Expression
from timeline.tagging import tag

FILES = sorted(Path(__file__).parent.glob("*.toml"))
CHECKED = ("value", "type", "mod", "boundary", "first", "last")

each_language = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


@cache
def phrases(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file, each with the publication date that holds for it."""
    data = phrases(path)
    for value, texts in data.get("phrases", {}).items():
        yield from ({"published": data["published"], "text": text, "value": value} for text in texts)
    yield from ({"published": data["published"]} | row for row in data.get("rows", ()))


def expressions(language: str, text: str, published: str | None) -> list[Expression]:
    return tag(Document(id="row", language=language, published=date.fromisoformat(published) if published else None, text=text))


def fault(language: str, row: dict[str, Any]) -> str:
    """What is wrong with what is found in a row; nothing where it is as marked."""
    before, found, rest = row["text"].partition("[[")
    inside, closed, after = rest.partition("]]")
    assert found and closed, f"a row marks its expression with [[ ]]: {row['text']}"
    tagged = expressions(language, before + inside + after, row["published"])
    if [(e.start, e.end) for e in tagged] != [(len(before), len(before) + len(inside))]:
        return f"{row['text']}: found {[e.text for e in tagged]}"
    expected = {name: str(row[name]) for name in CHECKED if name in row}
    told = {name: str(getattr(tagged[0], name)) for name in expected}
    return "" if told == expected else f"{row['text']}: {told}, not {expected}"


# One test a language, which names every row that is wrong: twelve thousand tests of a row each took half as long again.
@each_language
def test_phrases_mean_their_values(path: Path) -> None:
    faults = [wrong for row in rows(path) if (wrong := fault(path.stem, row))]
    assert not faults, "\n".join(faults)


@each_language
def test_look_alikes_mean_nothing(path: Path) -> None:
    data = phrases(path)
    found = {text: expressions(path.stem, text, data["published"]) for text in data["negatives"]["none"]}
    faults = [f"{text}: {[(e.text, e.value) for e in wrong]}" for text, wrong in found.items() if wrong]
    assert not faults, "\n".join(faults)


@each_language
def test_a_language_is_covered(path: Path) -> None:
    data = phrases(path)
    assert len(list(rows(path))) >= 150
    assert len(data["negatives"]["none"]) >= 40
