"""CSV: safe in spreadsheets, and back."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rendering.examples import EMPTY, FLOOD, HOSTILE, SPITEFUL, STORY, told_with
from timeline.model import Entry, Event, Timeline
from timeline.rendering import Options, render
from timeline.rendering.csv import COLUMNS, is_chronology, read
from timeline.rendering.text import plain


def rows(story: Timeline) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(story, "csv", Options()).removeprefix("\ufeff"), newline="")))


def test_has_a_row_for_every_report() -> None:
    found = rows(STORY)
    assert tuple(found[0]) == COLUMNS
    assert [row["entry"] for row in found] == ["1", "2", "3", "4", "5", "6", "6", "6", "6", "7", "8", "9", "10", "", ""]
    flood = found[5]
    assert (flood["date"], flood["language"], flood["published"], flood["value"]) == ("2024-09-30", "ar", "2024-10-01", "2024-09-30")
    assert flood["happening_translation"] == "Floods swept the old bridge at 14:30 and injured 3 people"
    assert flood["quote"] == FLOOD.sources[0].quote
    assert flood["sha256"] == FLOOD.sources[0].document.sha256


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "'=1", "''=1", "＝1", '=HYPERLINK("http://evil.example")', "\t=1", "\n-1"])
def test_no_cell_is_a_formula(text: str) -> None:
    for row in rows(told_with(text)):
        assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@", "＝", "\t", "\r"))]
        assert row["quote"] == f"'{plain(text)}"
    assert read(render(told_with(text), "csv", Options())).entries[0].sources[0].quote == plain(text)


def test_no_control_reaches_a_cell() -> None:
    text = render(SPITEFUL, "csv", Options())
    assert not {"\x1b", "\x07", "\x9b", "\u202e", "\ud800"} & set(text)
    assert len(list(csv.reader(io.StringIO(text, newline="")))) == 3


def bare(event: Event) -> Event:
    """A report without what no column holds."""
    said = event.expression
    if said:
        said = replace(said, start=0, end=0, anchor=None, rule="", inferred=(), evidence=(), alternatives=(), edtf=event.edtf)
    place = replace(event.document, published_from=None, language_from=None)
    return replace(event, expression=said, document=place)


def without_notes(entry: Entry) -> Entry:
    made = entry.translation and replace(
        entry.translation, warnings=entry.sources[0].translation.warnings if entry.sources[0].translation else ()
    )
    return replace(entry, sources=tuple(map(bare, entry.sources)), translation=made)


@pytest.mark.parametrize("story", [STORY, EMPTY])
def test_comes_back(story: Timeline) -> None:
    back = read(render(story, "csv", Options()))
    assert back.entries == tuple(map(without_notes, story.entries))
    assert back.undated == tuple(map(bare, story.undated))
    assert {document.id for document in back.documents} == {document.id for document in story.documents}
    assert render(back, "csv", Options()) == render(story, "csv", Options())


@given(st.text(min_size=1))
def test_any_text_comes_back(text: str) -> None:
    if "¦" in text or not plain(text):
        return
    once = render(told_with(text), "csv", Options())
    assert render(read(once), "csv", Options()) == once


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_spreadsheet_may_move_and_add_columns(delimiter: str) -> None:
    found = rows(STORY)
    file = io.StringIO()
    writer = csv.DictWriter(file, ["note", *sorted(COLUMNS)], delimiter=delimiter)
    writer.writeheader()
    writer.writerows({**row, "note": "mine"} for row in found)
    assert is_chronology(file.getvalue())
    assert read(file.getvalue()).entries == tuple(map(without_notes, STORY.entries))


@pytest.mark.parametrize(
    ("head", "is_one"),
    [
        ("\ufeff" + ",".join(COLUMNS) + "\r\n", True),
        ("id,text,published\n", False),
        ("", False),
        ("\ufeff", False),
        ('"', False),
        (HOSTILE, False),
    ],
)
def test_knows_its_own_files(head: str, is_one: bool) -> None:
    assert is_chronology(head) is is_one


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("entry,document,quote,figures\n1,a,Rain.,three\n", "old.csv, line 2: “three” is no figure"),
        ("a,b\n1,2\n", "old.csv: no chronology in it, the column “entry” is missing"),
        ("entry,document,quote,status\n1,a,Rain.,maybe\n", "old.csv, line 2: “maybe” is none of happened, planned, reported, denied"),
        ("entry,document,quote,first\n1,a,Rain.,\n2,a,Rain.,soon\n", "old.csv, line 3: “soon” is no day; write it as in 2024-09-30"),
    ],
)
def test_says_what_is_wrong(text: str, message: str) -> None:
    with pytest.raises(ValueError) as error:
        read(text, "old.csv")
    assert str(error.value).startswith(message)
