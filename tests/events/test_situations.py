"""Passages as news tells them, in many languages: which days they date, and whether it happened, is planned, reported or denied."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from timeline.events import find_events
from timeline.model import Document
from timeline.tagging import tag

FOLDER = Path(__file__).parent / "situations"
SITUATIONS = [
    pytest.param(path.stem, told["published"], situation, id=f"{path.stem}: {situation['text'][:60]}")
    for path in sorted(FOLDER.glob("*.toml"))
    for told in (tomllib.loads(path.read_text(encoding="utf-8")),)
    for situation in told["situation"]
]


@pytest.mark.parametrize(("language", "published", "situation"), SITUATIONS)
def test_days_and_status(language: str, published: Any, situation: dict[str, Any]) -> None:
    document = Document("d", situation["text"], language, published)
    found = [event for event in find_events(document, tag(document)) if event.edtf]
    assert [[event.edtf, event.status] for event in found] == situation["rows"], "\n".join(f"{event.edtf} {event.text}" for event in found)


def test_every_language_tells_some() -> None:
    assert len(list(FOLDER.glob("*.toml"))) >= 16
