"""Whole articles about companies, courts, strikes and disasters: on which day each sentence tells that something happened.

The day stands in brackets before its sentence, a period as EDTF, "-" where no day is told. A "~" marks what the program does not get
right; what was marked before it was first run stays so.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from timeline.dates import Period
from timeline.events import find_events
from timeline.model import Document
from timeline.tagging import tag

FOLDER = Path(__file__).parent / "days"
MARK = re.compile(r"\[(~?)([\d/-]+)\] ")
ARTICLES = [
    pytest.param(path.stem, article["published"], article["text"].strip(), id=f"{path.stem}: {MARK.sub('', article['text'].strip())[:60]}")
    for path in sorted(FOLDER.glob("*.toml"))
    for article in tomllib.loads(path.read_text(encoding="utf-8"))["article"]
]


def marks(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Where each sentence of a marked text stands without its marks, the day that is marked, and whether the program gives it."""
    found = list(MARK.finditer(text))
    ends = [*(m.start() for m in found[1:]), len(text)]
    position = 0
    for mark, end in zip(found, ends, strict=True):
        start, position = position, position + end - mark.end()
        yield start, position, mark[2], not mark[1]


@pytest.mark.parametrize(("language", "published", "text"), ARTICLES)
def test_the_day_of_the_happening(language: str, published: date, text: str) -> None:
    document = Document("d", MARK.sub("", text), language, published)
    events = [event for event in find_events(document, tag(document)) if event.first or event.last]
    wrong = []
    for start, end, day, right in marks(text):
        days = [Period(event.first, event.last).edtf() for event in events if event.start < end and start < event.end]
        if right and (days if day == "-" else day not in days):
            wrong.append((document.text[start:end].strip(), day, days))
    assert wrong == []


def test_what_the_program_does_not_get_right_is_little() -> None:
    right = [given for _, _, text in (article.values for article in ARTICLES) for *_, given in marks(str(text))]
    assert len(right) > 250
    assert sum(right) >= 0.93 * len(right)
