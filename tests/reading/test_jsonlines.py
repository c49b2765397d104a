"""JSON lines, JSON objects and arrays: texts unchanged, ids kept, broken lines told and passed over."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.reading import read

Write = Callable[..., Path]


def lines(*values: object) -> str:
    return "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values)


def test_every_field_is_kept(write: Write) -> None:
    value = {
        "id": "a1",
        "language": "fr",
        "published": "2024-10-01",
        "title": "Le barrage",
        "url": "https://example.org/1",
        "outlet": "La Vallée",
    }
    path = write("a.jsonl", lines({**value, "text": "Hier.", "timex": [1]}))
    [document], warnings = read([path])
    assert warnings == []
    assert (document.id, document.language, document.published, document.title) == ("a1", "fr", date(2024, 10, 1), "Le barrage")
    assert (document.url, document.outlet, document.text, document.path) == ("https://example.org/1", "La Vallée", "Hier.", f"{path}#1")
    assert (document.published_from, document.language_from) == ("field", "field")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text().filter(str.strip))
@pytest.mark.parametrize("ascii_", [True, False])
def test_a_text_is_delivered_unchanged(write: Write, text: str, ascii_: bool) -> None:
    path = write("a.jsonl", json.dumps({"text": text, "language": "fr", "published": "2024-10-01"}, ensure_ascii=ascii_))
    [document], _ = read([path])
    assert document.text == text


def test_line_separators_and_carriage_returns_stay_in_the_text(write: Write) -> None:
    text = "  Hier.\r\n\u2028Demain.\x85 \ufeffPuis.\u00a0 "
    [document], _ = read([write("a.jsonl", lines({"text": text, "language": "fr", "published": "2024-10-01"}).replace("\n", "\r\n"))])
    assert document.text == text


@pytest.mark.parametrize(
    ("value", "identity"),
    [
        ("a1", "a1"),
        (" a 1 ", " a 1 "),
        (7, "7"),
        (1.5, "1.5"),
        (True, "true"),
        ([1, "é"], '[1,"é"]'),
        ({"n": 2}, '{"n":2}'),
        (None, "a.jsonl#1"),
        ("", "a.jsonl#1"),
    ],
)
def test_an_id_may_be_any_value(write: Write, value: object, identity: str) -> None:
    [document], _ = read([write("a.jsonl", lines({"id": value, "text": "Hier.", "language": "fr", "published": "2024-10-01"}))])
    assert document.id == identity


def test_the_same_id_twice(write: Write) -> None:
    first = write("a.jsonl", lines(*[{"id": "a1", "text": "Hier.", "language": "fr", "published": "2024-10-01"}] * 2))
    second = write("b.jsonl", lines({"id": "a1", "text": "Demain.", "language": "fr", "published": "2024-10-01"}))
    documents, warnings = read([first, second])
    assert [d.id for d in documents] == ["a1", "a1-2", "a1-3"]
    sentence = "has the id of another document, and goes by another; give each document its own id"
    assert warnings == [
        f'{first}, line 2: {sentence} ("a1" is {first}, line 1; this one is called "a1-2")',
        f'{second}, line 1: {sentence} ("a1" is {first}, line 1; this one is called "a1-3")',
    ]


def test_two_exports_that_count_from_one_are_told_of_in_one_sentence(write: Write) -> None:
    content = lines(*({"id": n, "text": "Hier.", "language": "fr", "published": "2024-10-01"} for n in range(1, 8)))
    documents, [warning] = read([write("a.jsonl", content), path := write("b.jsonl", content)])
    assert len({d.id for d in documents}) == 14
    assert warning.startswith(f"{path}, lines 1, 2, 3 and 4 more: has the id of another document")


def test_broken_json_in_line_three_of_ten(write: Write) -> None:
    good = [json.dumps({"id": n, "text": "Hier.", "language": "fr", "published": "2024-10-01"}) for n in range(1, 11)]
    path = write("a.jsonl", "\n".join([*good[:2], good[2][:-1], *good[3:]]))
    documents, [warning] = read([path])
    assert [d.id for d in documents] == ["1", "2", "4", "5", "6", "7", "8", "9", "10"]
    assert warning.startswith(f"{path}, line 3: is no valid JSON and was not read; mend or remove it (Expecting ',' delimiter")


@pytest.mark.parametrize(
    ("line", "detail"),
    [("[" * 200_000, "nested too deeply"), ('{"text": ' + "1" * 5000 + "}", "a number is too long"), ("nonsense", "Expecting value, column 1")],
)
def test_a_line_that_cannot_be_parsed(write: Write, line: str, detail: str) -> None:
    path = write("a.jsonl", line + "\n" + lines({"text": "Hier.", "language": "fr", "published": "2024-10-01"}))
    documents, [warning] = read([path])
    assert len(documents) == 1
    assert warning == f"{path}, line 1: is no valid JSON and was not read; mend or remove it ({detail})"


def test_lines_without_text_are_told_together(write: Write) -> None:
    path = write(
        "a.jsonl", lines([], 3, {"texte": "Hier."}, {"text": None}, {"text": 4}, {"text": "Hier.", "language": "fr", "published": "2024-10-01"})
    )
    documents, [warning] = read([path])
    assert [d.path for d in documents] == [f"{path}#6"]
    assert warning.startswith(f'{path}, lines 1, 2, 3 and 2 more: has no "text" and was not read;')


def test_a_line_of_fifty_megabytes(write: Write) -> None:
    good = lines({"id": "a2", "text": "Hier.", "language": "fr", "published": "2024-10-01"}).encode()
    path = write("a.jsonl", b'{"text": "' + b"x" * 50_000_000 + b'"}\n' + good)
    documents, [warning] = read([path])
    assert [(d.id, d.path) for d in documents] == [("a2", f"{path}#2")]
    assert warning == f"{path}, line 1: is longer than 10 MB and was not read; one line holds one document"


def test_half_a_surrogate_pair_is_replaced_in_its_place(write: Write) -> None:
    path = write("a.jsonl", '{"text": "Hier \\ud83d lundi \\ud83d\\ude00.", "language": "fr", "published": "2024-10-01"}\n')
    [document], [warning] = read([path])
    assert document.text == "Hier \ufffd lundi 😀."
    assert warning.startswith(f"{path}, line 1: has half of a surrogate pair")


def test_a_json_file_with_one_object_or_an_array(write: Write) -> None:
    value = {"text": "Hier.", "language": "fr", "published": "2024-10-01"}
    one, many = write("one.json", json.dumps(value, indent=1)), write("many.json", json.dumps([value, {}, value], indent=1))
    documents, [warning] = read([one, many])
    assert [d.path for d in documents] == [str(one), f"{many}#1", f"{many}#3"]
    assert warning.startswith(f'{many}, item 2: has no "text"')


def test_exports_of_other_programs(write: Write) -> None:
    item = {"headline": "Le barrage", "publishedAt": "2024-10-01T08:00:00Z", "content": "Hier.", "source": {"id": 1}, "lang": "fr"}
    for path in (write("a.jsonl", lines(item)), write("a.json", json.dumps({"status": "ok", "totalResults": 1, "articles": [item]}))):
        [document], warnings = read([path])
        assert warnings == []
        assert (document.title, document.published, document.text, document.outlet) == ("Le barrage", date(2024, 10, 1), "Hier.", None)
        assert (document.language, document.path) == ("fr", f"{path}#1")
    [document], _ = read([write("b.jsonl", lines({"text": "Hier.", "published": None, "date": "2024-10-01", "language": "fr"}))])
    assert document.published is None


ITEM = {
    "NewsAPI": {
        "articles": [
            {
                "source": {"id": None, "name": "La Vallée"},
                "title": "Le barrage",
                "description": "Court.",
                "url": "https://example.org/1",
                "publishedAt": "2024-10-01T08:00:00Z",
                "content": "Le barrage a cédé <b>hier</b>. [+1203 chars]",
            }
        ]
    },
    "the New York Times": {
        "response": {
            "docs": [
                {
                    "headline": {"main": "Le barrage", "kicker": None},
                    "lead_paragraph": "Le barrage a cédé hier.",
                    "abstract": "Court.",
                    "web_url": "https://example.org/1",
                    "pub_date": "2024-10-01T12:00:00+0000",
                    "source": "La Vallée",
                }
            ],
            "metadata": {"hits": 1},
        }
    },
    "the Guardian": {
        "response": {
            "results": [
                {
                    "webTitle": "Le barrage",
                    "webUrl": "https://example.org/1",
                    "webPublicationDate": "2024-10-01T18:22:01Z",
                    "fields": {"trailText": "Court", "bodyText": "Le barrage a cédé hier.", "publication": "La Vallée"},
                }
            ]
        }
    },
    "WordPress": [
        {
            "title": {"rendered": "Le barrage"},
            "content": {"rendered": "<p>Le barrage a c&eacute;dé hier.</p>", "protected": False},
            "link": "https://example.org/1",
            "date": "2024-10-01T08:00:00",
            "publisher": "La Vallée",
        }
    ],
    "JSON Feed": {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [
            {
                "title": "Le barrage",
                "url": "https://example.org/1",
                "content_html": "<p>Le barrage a cédé hier.</p>",
                "date_published": "2024-10-01T06:00:00Z",
                "source": {"name": "La Vallée"},
            }
        ],
    },
}


@pytest.mark.parametrize("program", ITEM)
def test_answers_of_other_programs(write: Write, program: str) -> None:
    [document], warnings = read([write("answer.json", json.dumps(ITEM[program]))], language="fr")
    assert warnings == []
    assert (document.title, document.published, document.url) == ("Le barrage", date(2024, 10, 1), "https://example.org/1")
    assert (document.text, document.outlet) == ("Le barrage a cédé hier.", "La Vallée")


def test_a_list_of_headlines(write: Write) -> None:
    items = [
        {
            "title": "Le barrage cède",
            "seendate": "20241001T211500Z",
            "language": "French",
            "domain": "vallee.example",
            "url": "https://x.example",
        },
        {"title": "[Removed]", "content": "[Removed]", "publishedAt": "1970-01-01T00:00:00Z"},
    ]
    [document], [warning] = read([path := write("gdelt.json", json.dumps({"articles": items}))])
    assert (document.text, document.published, document.language, document.outlet) == (
        "Le barrage cède",
        date(2024, 10, 1),
        "fr",
        "vallee.example",
    )
    assert warning.startswith(f'{path}, item 2: has no "text"')


def test_an_exported_channel(write: Write) -> None:
    messages = [
        {"id": 1, "date": "2024-10-01T06:10:02", "text": "Le port est fermé."},
        {"id": 2, "date": "2024-10-02T06:10:02", "text": ["Il rouvre ", {"type": "bold", "text": "lundi"}, "."]},
        {"id": 4, "type": "service", "date": "2024-10-02T06:10:02", "title": "Port", "text": ""},
        {"id_str": "3", "created_at": "Thu Oct 03 06:10:02 +0000 2024", "full_text": "Il a rouvert."},
    ]
    path = write("result.json", json.dumps({"name": "Port", "messages": messages}))
    documents, warnings = read([path], language="fr")
    assert warnings == [f"{path}, item 3: has no text and was left out; put an article into it"]
    assert [(d.text, d.published) for d in documents] == [
        ("Le port est fermé.", date(2024, 10, 1)),
        ("Il rouvre lundi.", date(2024, 10, 2)),
        ("Il a rouvert.", date(2024, 10, 3)),
    ]


def test_json_lines_by_another_name(write: Write) -> None:
    value = {"text": "Hier.", "language": "fr", "published": "2024-10-01"}
    path = write("a.json", lines(value) + "{\n" + lines(value))
    documents, [warning] = read([path])
    assert [d.path for d in documents] == [f"{path}#1", f"{path}#3"]
    assert warning.startswith(f"{path}, line 2: is no valid JSON")


def test_a_timeline_is_no_article(write: Write) -> None:
    path = write("old.json", json.dumps({"entries": [], "undated": [], "documents": []}))
    assert read([path]) == (
        [],
        [f"{path}: is a chronology that timeline build wrote, no article, and was left out; name it itself to go on from it (.json, .csv)"],
    )


def test_utf16_lines(write: Write) -> None:
    content = (
        lines({"text": "Hier.", "language": "fr", "published": "2024-10-01"})
        + "{\n"
        + lines({"text": "Été ਊ.", "language": "fr", "published": "2024-10-01"})
    )
    documents, [warning] = read([path := write("a.jsonl", content, "utf-16")])
    assert [d.text for d in documents] == ["Hier.", "Été ਊ."]
    assert warning.startswith(f"{path}, line 2: is no valid JSON")


def test_what_a_reader_of_feeds_saves(write: Write) -> None:
    entry = {"title": "Rain", "summary": "<p>Rain fell on Monday.</p>", "published": "Tue, 01 Oct 2024 08:00:00 GMT", "links": [{"href": "x"}]}
    (document,), warnings = read([write("feed.json", json.dumps({"feed": {"links": []}, "entries": [entry], "bozo": 0}))])
    assert (document.text, document.published, warnings) == ("Rain fell on Monday.", date(2024, 10, 1), [])
