"""Whole articles in five languages, with the traps of news: every row of the reader's chronology, and no other.

A row gives EDTF, status, words of the report, and words of its warning where it has one; a row without them has none.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from timeline.events import find_events
from timeline.model import Document
from timeline.tagging import tag

FOLDER = Path(__file__).parent / "articles"
ARTICLES = [
    pytest.param(path.stem, article, id=f"{path.stem}: {article['title']}")
    for path in sorted(FOLDER.glob("*.toml"))
    for article in tomllib.loads(path.read_text(encoding="utf-8"))["article"]
]


@pytest.mark.parametrize(("language", "article"), ARTICLES)
def test_chronology(language: str, article: dict[str, Any]) -> None:
    document = Document("d", article["text"], language, article["published"])
    found = [event for event in find_events(document, tag(document)) if event.edtf]
    assert [(event.edtf, event.status) for event in found] == [(row[0], row[1]) for row in article["rows"]], "\n".join(
        f"{event.edtf} {event.status} {event.text}" for event in found
    )
    for event, (_, _, words, *warning) in zip(found, article["rows"], strict=True):
        assert words in event.text
        if warning:
            assert warning[0] in " ".join(event.warnings)
        else:
            assert event.warnings == ()


def test_every_language_has_the_same_articles() -> None:
    articles = [tomllib.loads(path.read_text(encoding="utf-8"))["article"] for path in sorted(FOLDER.glob("*.toml"))]
    titles = [[article["title"] for article in each] for each in articles]
    assert len(titles) == 5
    assert all(each == titles[0] for each in titles)
