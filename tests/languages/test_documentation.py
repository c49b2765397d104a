"""docs/languages.md explains all that a language's file can say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.languages import codes, load
from timeline.tagging import number_classes
from timeline.tagging.lexicon import SECTIONS
from timeline.tagging.patterns import ALIASES
from timeline.tagging.readings import FIELDS, PHRASES

PAGE = (Path(__file__).parents[2] / "docs" / "languages.md").read_text(encoding="utf-8")
NAMED = {word for code in re.findall(r"`([^`]+)`", PAGE) for word in re.findall(r"\w+", code)}
TABLED = ("tense", "comparing", "patterns")
"""Sections whose keys are the format's, not words or values."""


def keys(code: str) -> Iterator[str]:
    data = load(code).data
    for section, content in data.items():
        yield section
        if section in TABLED:
            yield from content
    for section, table in data.get("events", {}).items():
        yield section
        yield from table if isinstance(table, dict) else ()
    yield from data.get("colloquial", ())
    for table in data.get("calendars", {}).values():
        yield from table


@pytest.mark.parametrize("code", codes())
def test_every_key_of_a_file_is_explained(code: str) -> None:
    assert set(keys(code)) <= NAMED


def test_every_section_field_and_class_is_explained() -> None:
    numbers = {name for classes in number_classes.all_sets(ordinals=True) for name in classes}
    assert {*SECTIONS, *SECTIONS.values(), *FIELDS, *ALIASES, *numbers} - {"numeral", "multiplier"} <= NAMED
    assert all(re.search(rf"\b{name}\b", PAGE) for name in PHRASES)
