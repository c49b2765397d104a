"""What other programs read: calendars, TimelineJS, Timesketch, FollowTheMoney, JSON lines; proved by their own readers where they are small."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from rendering.examples import EMPTY, FLOOD, HOSTILE, LEAD, REBUILT, SPITEFUL, STORY, TOLL, told_with
from rendering.test_json import SCHEMA
from timeline.model import Timeline
from timeline.rendering import FORMATS, Options, format_of, names, render, renderer

STORIES = pytest.mark.parametrize("story", [STORY, EMPTY, SPITEFUL, told_with(HOSTILE)])


def lines(story: Timeline, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in render(story, name).splitlines()]


@pytest.mark.parametrize("name", [name for name in names() if name != "template"])
@STORIES
def test_every_format_is_deterministic_and_can_be_encoded(name: str, story: Timeline) -> None:
    text = render(story, name)
    assert text == render(story, name)
    text.encode("utf-8")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a/briefing.md", "markdown"),
        ("PAGE.HTML", "html"),
        ("x.json", "json"),
        ("x.timelinejs.json", "timelinejs"),
        ("x.timesketch.csv", "timesketch-csv"),
        ("x.csv", "csv"),
        ("x.ftm.json", "ftm"),
        ("x.ics", "ical"),
        ("x.txt", None),
        ("md", None),
    ],
)
def test_a_file_ending_means_a_format(path: str, name: str | None) -> None:
    assert format_of(path) == name


def test_an_unknown_format_names_those_that_there_are() -> None:
    with pytest.raises(ValueError, match="there is no format 'xls'; the formats are terminal, markdown, html"):
        renderer("xls")
    assert len({ending for format in FORMATS for ending in format.endings}) == sum(len(format.endings) for format in FORMATS)


# ---- JSON lines -------------------------------------------------------------------------------------------------------------------


@STORIES
def test_json_lines_are_those_of_the_schema(story: Timeline) -> None:
    found = lines(story, "jsonl")
    for kind, definition in (("entry", "entry"), ("undated", "source"), ("document", "document")):
        validator = Draft202012Validator({**SCHEMA["$defs"][definition], "$defs": SCHEMA["$defs"]})
        for line in found:
            if line["kind"] == kind:
                validator.validate(line)
    assert len(found) == len(story.entries) + len(story.undated) + len(story.documents) + len(story.warnings)


# ---- iCalendar --------------------------------------------------------------------------------------------------------------------


def calendar(story: Timeline, **options: object) -> Any:
    icalendar = pytest.importorskip("icalendar")
    return icalendar.Calendar.from_ical(render(story, "ical", Options(**options)))  # type: ignore[arg-type]


def test_a_calendar_reads_every_entry() -> None:
    events = calendar(STORY, made=datetime(2024, 10, 5, 12, tzinfo=UTC)).walk("VEVENT")
    assert len(events) == len(STORY.entries)
    flood = events[STORY.entries.index(FLOOD)]
    assert (flood.decoded("dtstart"), flood.decoded("dtend")) == (date(2024, 9, 30), date(2024, 10, 1))
    assert str(flood["summary"]) == "Floods swept the old bridge at 14:30 and injured 3 people"
    assert FLOOD.sources[0].quote in str(flood["description"])
    assert flood.decoded("dtstamp") == datetime(2024, 10, 5, 12, tzinfo=UTC)
    assert str(events[STORY.entries.index(REBUILT)]["status"]) == "TENTATIVE"
    assert events[STORY.entries.index(TOLL)].decoded("dtstart") == date(2025, 5, 1)
    assert len({str(event["uid"]) for event in events}) == len(events)


def test_a_moment_in_another_zone_is_stamped_in_utc() -> None:
    from datetime import timezone

    made = datetime(2024, 10, 5, 1, 0, tzinfo=timezone(timedelta(hours=3)))
    assert calendar(STORY, made=made).walk("VEVENT")[0].decoded("dtstamp") == datetime(2024, 10, 4, 22, 0, tzinfo=UTC)


@given(st.text(min_size=1))
def test_no_text_breaks_out_of_a_calendar(text: str) -> None:
    if not text.strip():
        return
    written = render(told_with(text), "ical")
    assert all(len(line.encode()) <= 75 for line in written.split("\r\n"))
    assert written.count("BEGIN:") == written.count("END:") == 2 or "BEGIN:" in text or "END:" in text
    assert not set("\n") & set(written.replace("\r\n", ""))
    [event] = calendar(told_with(text)).walk("VEVENT")
    assert set(event) == {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "STATUS", "CATEGORIES", "TRANSP"}


# ---- TimelineJS -------------------------------------------------------------------------------------------------------------------

# Written from https://timeline.knightlab.com/docs/json-format.html: what is required, and the fields that a slide may have.
_DATE = {
    "type": "object",
    "required": ["year"],
    "additionalProperties": False,
    "properties": {name: {"type": "integer"} for name in ("year", "month", "day", "hour", "minute", "second")},
}
_TEXT = {"type": "object", "additionalProperties": False, "properties": {"headline": {"type": "string"}, "text": {"type": "string"}}}
_SLIDE_FIELDS = {
    "start_date": _DATE,
    "end_date": _DATE,
    "text": _TEXT,
    "group": {"type": "string"},
    "display_date": {"type": "string"},
    "unique_id": {"type": "string"},
}
TIMELINEJS = {
    "type": "object",
    "required": ["events"],
    "additionalProperties": False,
    "properties": {
        "title": {"type": "object", "additionalProperties": False, "properties": {"text": _TEXT}},
        "scale": {"enum": ["human", "cosmological"]},
        "events": {
            "type": "array",
            "items": {"type": "object", "required": ["start_date"], "additionalProperties": False, "properties": _SLIDE_FIELDS},
        },
    },
}


class Elements(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)


@STORIES
def test_timelinejs_slides_have_their_form_and_no_foreign_html(story: Timeline) -> None:
    data = json.loads(render(story, "timelinejs"))
    Draft202012Validator(TIMELINEJS).validate(data)
    for slide in data["events"]:
        assert Elements(slide["text"]["headline"] + slide["text"]["text"]).found <= {"p", "blockquote"}


def test_timelinejs_has_a_slide_for_each_entry() -> None:
    slides = json.loads(render(STORY, "timelinejs"))["events"]
    assert len(slides) == len(STORY.entries)
    assert slides[2]["start_date"] == {"year": 2023, "month": 10, "day": 1}
    assert slides[2]["end_date"] == {"year": 2023, "month": 10, "day": 10}
    assert slides[2]["display_date"] == "early October 2023"
    assert "end_date" not in slides[STORY.entries.index(FLOOD)]


# ---- Timesketch -------------------------------------------------------------------------------------------------------------------


@STORIES
def test_timesketch_has_its_required_fields(story: Timeline) -> None:
    found = lines(story, "timesketch")
    assert len(found) == len(story.entries)
    for line in found:
        assert line["message"] and line["timestamp_desc"]
        assert datetime.fromisoformat(line["datetime"]).tzinfo is not None
    table = list(csv.DictReader(io.StringIO(render(story, "timesketch-csv"))))
    assert [{name: cell.lstrip("'") for name, cell in row.items()} for row in table] == [
        {name: str(value).lstrip("'") for name, value in line.items()} for line in found
    ]


def test_timesketch_says_what_the_instant_means() -> None:
    found = lines(STORY, "timesketch")
    said = [line["timestamp_desc"] for line in found]
    assert said[STORY.entries.index(LEAD)] == "Day, happened, date inferred"
    assert said[STORY.entries.index(REBUILT)] == "Last day of an open period, planned, date stated"
    assert found[STORY.entries.index(REBUILT)]["datetime"] == "2026-10-03T00:00:00+00:00"


def test_timesketch_csv_runs_no_formula() -> None:
    for row in csv.DictReader(io.StringIO(render(told_with("=1+1"), "timesketch-csv"))):
        assert row["message"] == "'=1+1"


# ---- FollowTheMoney ---------------------------------------------------------------------------------------------------------------

# Properties of the schemata in followthemoney 4.11 that we write, with those it requires.
FTM = {
    "Event": (
        {"name", "alias", "date", "startDate", "endDate", "description", "keywords", "notes", "proof", "publisher", "sourceUrl", "recordId"},
        {"name"},
    ),
    "Article": ({"name", "title", "fileName", "publishedAt", "publisher", "sourceUrl", "keywords", "notes"}, {"name", "fileName"}),
}


@STORIES
def test_followthemoney_entities_keep_to_their_schemata(story: Timeline) -> None:
    entities = lines(story, "ftm")
    ids = {entity["id"] for entity in entities}
    assert len(ids) == len(entities)
    for entity in entities:
        allowed, required = FTM[entity["schema"]]
        assert required <= set(entity["properties"]) <= allowed
        assert set(entity["properties"].get("proof", ())) <= ids
        for values in entity["properties"].values():
            assert values and all(isinstance(value, str) and value for value in values)


def test_followthemoney_tells_dates_as_it_can() -> None:
    events = {entity["properties"]["name"][0]: entity["properties"] for entity in lines(STORY, "ftm") if entity["schema"] == "Event"}
    assert events["Floods swept the old bridge at 14:30 and injured 3 people"]["date"] == ["2024-09-30"]
    assert events["works began in early October"]["startDate"] == ["2023-10-01"]
    assert events["works began in early October"]["endDate"] == ["2023-10-10"]
    assert events["Los vecinos vieron las primeras grietas"]["date"] == ["2024-03"]
    assert "startDate" not in events["The city plans to build a new bridge within two years"]


@STORIES
def test_followthemoney_itself_takes_them(story: Timeline) -> None:
    model = pytest.importorskip("followthemoney").model
    for entity in lines(story, "ftm"):
        proxy = model.get_proxy(entity)
        proxy.schema.validate(entity)
        cleaned = model.get_proxy(entity, cleaned=False).to_dict()["properties"]
        assert {name: set(values) for name, values in cleaned.items()} == {name: set(values) for name, values in entity["properties"].items()}
