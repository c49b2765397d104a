"""An earlier chronology, in either form that comes back, is the beginning of a new one."""

from __future__ import annotations

from pathlib import Path

import pytest

from rendering.examples import STORY
from timeline.earlier import recall
from timeline.reading import read
from timeline.rendering import FORMATS, Options, render


@pytest.mark.parametrize("name", ["json", "csv"])
def test_every_report_is_recalled(tmp_path: Path, name: str) -> None:
    file = tmp_path / f"old.{name}"
    file.write_bytes(render(STORY, name, Options()).encode())
    articles, told, warnings = recall([file, "new/"])
    assert (articles, warnings) == (["new/"], [])
    quotes = [event.quote for entry in STORY.entries for event in entry.sources] + [event.quote for event in STORY.undated]
    assert [event.quote for event in told.events] == quotes
    assert [event.figures for event in told.events][5] == STORY.entries[5].sources[0].figures


FEED = '{"feed": {}, "entries": [{"title": "Rain", "summary": "Rain fell on Monday.", "published": "2024-10-01"}]}'
"""As a reader of feeds saves it."""


@pytest.mark.parametrize(
    ("name", "text"),
    [("notes.csv", "id,text\n1,Rain fell.\n"), ("notes.json", '{"text": "Rain fell."}'), ("notes.txt", "entries"), ("feed.json", FEED)],
)
def test_other_files_are_articles(tmp_path: Path, name: str, text: str) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    assert recall([file])[0] == [file]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            render(STORY, "csv").removeprefix("\ufeff").encode("cp1255", "replace"),
            "is no UTF-8 text and was not read; save the chronology as UTF-8",
        ),
        (render(STORY, "csv").replace("2024-09-30", "30/09/2024").encode(), "“30/09/2024” is no day; write it as in 2024-09-30"),
    ],
)
def test_a_damaged_one_is_told_in_one_sentence(tmp_path: Path, data: bytes, message: str) -> None:
    file = tmp_path / "old.csv"
    file.write_bytes(data)
    articles, told, [warning] = recall([file])
    assert (articles, told.events) == ([], ())
    assert warning.startswith(str(file)) and warning.endswith(message)


@pytest.mark.parametrize("name", ["markdown", "html", "json", "jsonl", "csv"])
def test_one_among_the_articles_is_none_of_them(tmp_path: Path, name: str) -> None:
    (tmp_path / f"old{next(form.endings for form in FORMATS if form.name == name)[0]}").write_text(render(STORY, name), encoding="utf-8")
    documents, [warning] = read([tmp_path], include=["old.*"])
    assert documents == []
    assert "is a chronology that timeline build wrote, no article, and was left out" in warning
