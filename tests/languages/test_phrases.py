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


@cache
def phrases(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def rows() -> Iterator[Any]:
    for path in FILES:
        data = phrases(path)
        for value, texts in data.get("phrases", {}).items():
            for text in texts:
                yield pytest.param(path.stem, {"text": text, "value": value}, id=f"{path.stem}: {text}")
        for row in data.get("rows", ()):
            yield pytest.param(path.stem, row, id=f"{path.stem}: {row['text']}")


def negatives() -> Iterator[Any]:
    for path in FILES:
        for text in phrases(path).get("negatives", {}).get("none", ()):
            yield pytest.param(path.stem, text, id=f"{path.stem}: {text}")


def expressions(language: str, text: str, published: str | None) -> list[Expression]:
    return tag(Document(id="row", language=language, published=date.fromisoformat(published) if published else None, text=text))


@pytest.mark.parametrize(("language", "row"), list(rows()))
def test_a_phrase_means_its_value(language: str, row: dict[str, Any]) -> None:
    before, found, rest = row["text"].partition("[[")
    inside, closed, after = rest.partition("]]")
    assert found and closed, "a row marks its expression with [[ ]]"
    published = row.get("published", phrases(Path(__file__).parent / f"{language}.toml")["published"])
    tagged = expressions(language, before + inside + after, published)
    assert [(e.start, e.end) for e in tagged] == [(len(before), len(before) + len(inside))], [(e.text, e.value) for e in tagged]
    expected = {name: str(row[name]) for name in CHECKED if name in row}
    assert {name: str(getattr(tagged[0], name)) for name in expected} == expected


@pytest.mark.parametrize(("language", "text"), list(negatives()))
def test_a_look_alike_means_nothing(language: str, text: str) -> None:
    found = expressions(language, text, phrases(Path(__file__).parent / f"{language}.toml")["published"])
    assert not found, [(e.text, e.value) for e in found]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_language_is_covered(path: Path) -> None:
    data = phrases(path)
    assert sum(map(len, data.get("phrases", {}).values())) + len(data.get("rows", ())) >= 150
    assert len(data.get("negatives", {}).get("none", ())) >= 40
