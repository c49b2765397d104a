"""JSON: the fixed form, and the way back."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

import timeline
from rendering.examples import EMPTY, FLOOD, SPITEFUL, STORY
from timeline.model import Timeline
from timeline.rendering import Options, render
from timeline.rendering.json import dump, read

SCHEMA = json.loads((Path(timeline.__file__).parent / "schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.mark.parametrize("story", [STORY, EMPTY, SPITEFUL])
def test_is_valid_by_the_schema(story: Timeline) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    VALIDATOR.validate(json.loads(render(story, "json")))


@pytest.mark.parametrize(
    ("path", "value"),
    [(("status",), "maybe"), (("first",), "1 October"), (("sources",), []), (("sources", 0, "quote"), None), (("sources", 0, "start"), -1)],
)
def test_the_schema_refuses_what_is_not_in_the_form(path: tuple[str | int, ...], value: object) -> None:
    data = json.loads(render(STORY, "json"))
    place = data["entries"][0]
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    with pytest.raises(ValidationError):
        VALIDATOR.validate(data)


def test_holds_the_fixed_keys() -> None:
    data = json.loads(render(STORY, "json"))
    flood = next(entry for entry in data["entries"] if len(entry["sources"]) == 4)
    assert flood["date"] == flood["first"] == flood["last"] == "2024-09-30"
    assert flood["languages"] == ["ar", "en", "es", "zh"]
    assert flood["translation"] == "Floods swept the old bridge at 14:30 and injured 3 people"
    assert flood["sources"][0]["expression"]["text"] == "أمس الاثنين"
    assert data["documents"][0]["sha256"] == STORY.documents[0].sha256
    assert [item["reason"] for item in data["undated"]] == ["no date, and the article has none either", "background"]


@pytest.mark.parametrize("story", [STORY, EMPTY, SPITEFUL])
def test_comes_back_as_it_was(story: Timeline) -> None:
    text = render(story, "json")
    text.encode("utf-8")
    assert read(text) == story


def test_reads_what_holds_the_fixed_keys_only() -> None:
    source = {
        "document": "a1",
        "path": "a.txt",
        "title": None,
        "published": "2024-10-01",
        "language": "fr",
        "start": 3,
        "end": 9,
        "quote": "Il pleut.",
    }
    source |= {"translation": None, "first": "2024-09-30", "last": "2024-09-30", "expression": None}
    entry = {"date": "2024-09-30", "first": "2024-09-30", "last": "2024-09-30", "text": "Il pleut.", "sources": [source]}
    story = read(json.dumps({"entries": [entry]}))
    assert story.entries[0].sources[0].document.published == story.documents[0].published
    assert story.documents[0].path == "a.txt"
    assert story.entries[0].status == "happened"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "old.json: is no valid JSON and was not read; mend it"),
        ("[" * 100_000, "old.json: is JSON nested too deeply"),
        ("[]", "old.json: has no chronology in it"),
        ('{"entries": 3}', "old.json: has no chronology in it"),
        (
            '{"entries": [{"text": "x"}]}',
            "old.json: is not in the form that timeline build --format json writes and was not read; mend it (the key “sources” is missing)",
        ),
        ('{"entries": [{"text": "x", "date": null, "first": "soon", "last": null, "sources": []}]}', "old.json: is not in the form"),
        ('{"entries": [{"text": "x", "date": null, "first": null, "last": null, "sources": []}]}', "old.json: is not in the form"),
        (
            '{"entries": [], "undated": [], "warnings": [3]}',
            "old.json: is not in the form that timeline build --format json writes and was not read; mend it (warnings[0] is 3, not",
        ),
        (
            '{"entries": [], "title": true}',
            "old.json: is not in the form that timeline build --format json writes and was not read; mend it (title is True, not of the type",
        ),
        ('{"entries": [3]}', "old.json: is not in the form"),
    ],
)
def test_says_what_is_wrong_with_a_file(text: str, message: str) -> None:
    with pytest.raises(ValueError) as error:
        read(text, "old.json")
    assert str(error.value).startswith(message)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"status": "maybe"}, "entries[0].status is 'maybe', not one of happened, planned, reported, denied"),
        ({"text": 5}, "entries[0].text is 5, not of the type str"),
        ({"voices": "3"}, "entries[0].voices is '3', not of the type int"),
        ({"figures": "3 killed"}, "'3 killed' is no list"),
        ({"language": ["fr"]}, "entries[0].language is ['fr'], not of the type str"),
    ],
)
def test_names_the_value_that_was_edited_badly(change: dict[str, object], message: str) -> None:
    data = json.loads(render(STORY, "json"))
    data["entries"][0] |= change
    with pytest.raises(ValueError) as error:
        read(json.dumps(data))
    assert message in str(error.value)


@given(st.text(), st.text())
def test_any_text_comes_back(text: str, quote: str) -> None:
    source = replace(FLOOD.sources[0], text=text, quote=quote)
    story = Timeline((replace(FLOOD, text=text, sources=(source,)),), (source,), (source.document,))
    assert read(render(story, "json", Options())) == story


def test_a_lone_surrogate_can_be_written() -> None:
    assert dump({"a": "\ud800é"}) == '{"a": "\\ud800é"}'
