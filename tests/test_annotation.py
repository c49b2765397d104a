"""The examples of docs/annotation.md are what the tagger does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from timeline.model import Document
from timeline.tagging import tag

PAGE = Path(__file__).parent.parent / "docs" / "annotation.md"
ROW = re.compile(r"^\| ([a-z]{2}) \| (.+?) \| (.*?) ?\|$", re.MULTILINE)


def examples() -> Iterator[tuple[str, str, str]]:
    yield from ROW.findall(PAGE.read_text(encoding="utf-8"))


def test_there_are_examples() -> None:
    assert len(list(examples())) > 50


@pytest.mark.parametrize(("language", "marked", "told"), list(examples()))
def test_an_example_holds(language: str, marked: str, told: str) -> None:
    document = Document("example", re.sub(r"[\[\]]", "", marked), language, date(2024, 10, 1))
    expected = re.findall(r"\[(.+?)\]", marked)
    found = tag(document)
    assert [e.text for e in found] == expected
    assert "; ".join(" ".join(filter(None, (e.type, e.value, e.mod))) for e in found) == told
