"""The first and last days of the calendar stop nothing."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from timeline.events import find_events
from timeline.languages import codes
from timeline.model import Document
from timeline.tagging import tag

ARTICLES = Path(__file__).parents[1] / "languages" / "articles"


@pytest.mark.parametrize("published", [date(1, 1, 3), date(9999, 12, 30), None])
@pytest.mark.parametrize("code", codes())
def test_an_article_of_the_first_or_last_days_is_told(code: str, published: date | None) -> None:
    articles = ARTICLES / f"{code}.toml"
    if not articles.exists():
        pytest.skip("no articles in this language")
    for article in tomllib.loads(articles.read_text(encoding="utf-8"))["article"][-1:]:
        text = article["text"].replace("[[", "").replace("]]", "")
        document = Document("d", text, code, published)
        expressions = tag(document)
        assert all(text[e.start : e.end] == e.text for e in expressions)
        assert all(event.start < event.end for event in find_events(document, expressions))
