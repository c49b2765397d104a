"""Texts in several languages: which paragraph is in which."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from timeline import build, read, tag
from timeline.events import find_events
from timeline.reading.multilingual import languages
from timeline.rendering import render

FR = "Le ministre a reçu hier lundi les maires des communes inondées."
EN = "The minister received the mayors of the flooded towns on Monday."
AR = "استقبل الوزير أمس الاثنين رؤساء البلديات التي غمرتها المياه."
ES = "El ministro recibió ayer lunes a los alcaldes de los municipios inundados."
PT = "O ministro recebeu ontem, segunda-feira, os prefeitos das cidades inundadas."
RU = "Министр принял вчера, в понедельник, мэров затопленных городов."
UK = "Міністр прийняв учора, у понеділок, мерів затоплених міст."
ZH = "部长昨天会见了受灾城市的市长。"
JA = "大臣は月曜日、浸水した市の市長らと面会した。"


def told(text: str, stated: str | None = None) -> tuple[str | None, list[tuple[str, str]]]:
    language, parts = languages(text, stated)
    assert "".join(text[p.start : p.end] for p in parts) in ("", text), "the parts are the whole text, in turn"
    return language, [(p.language, text[p.start : p.end].strip()) for p in parts]


@pytest.mark.parametrize("text", [FR, f"{FR}\n{FR}", "Le Caire\n\n" + FR, "", "…", "12\n34", f"{FR}\n\nPhoto: John Smith / Reuters"])
def test_a_text_in_one_language_has_no_parts(text: str) -> None:
    assert told(text)[1] == []


@pytest.mark.parametrize(
    ("first", "second"),
    [("fr", "en"), ("es", "pt"), ("ar", "fr"), ("ru", "uk"), ("zh", "en"), ("ja", "zh"), ("en", "ar"), ("uk", "es")],
)
def test_paragraphs_are_told_apart(first: str, second: str) -> None:
    said = {"fr": FR, "en": EN, "ar": AR, "es": ES, "pt": PT, "ru": RU, "uk": UK, "zh": ZH, "ja": JA}
    text = f"{said[first]}\n\n{said[second]}\n\n{said[first]}"
    assert told(text) == (first, [(first, said[first]), (second, said[second]), (first, said[first])])


def test_what_is_too_short_to_tell_goes_with_its_neighbours() -> None:
    text = f"{FR}\n\n{EN}\n\nCairo, 3 p.m.\n\n{EN}\n\nParis\n\n{FR}"
    assert [code for code, _ in told(text)[1]] == ["fr", "en", "fr"]
    assert told(text)[1][1][1] == f"{EN}\n\nCairo, 3 p.m.\n\n{EN}"
    assert told(f"{AR}\n\n{ZH}\n\n好。\n\n{AR}")[1][1] == ("zh", f"{ZH}\n\n好。")


def test_the_language_of_most_of_the_text_is_its_language() -> None:
    assert told(f"{EN}\n\n{FR}\n\n{FR}")[0] == "fr"


def test_against_a_stated_language_only_another_script_speaks() -> None:
    assert told(f"{FR}\n\n{EN}", "fr") == ("fr", [])
    assert told(f"{FR}\n\n{AR}\n\n{FR}", "fr") == ("fr", [("fr", FR), ("ar", AR), ("fr", FR)])
    assert told(f"{RU}\n\n{UK}", "ru") == ("ru", [])


def test_each_paragraph_is_dated_in_its_own_language(tmp_path: Path) -> None:
    (tmp_path / "release.txt").write_text(f"{FR}\n\n{AR}\n\n{EN}\n", encoding="utf-8")
    ([document], _) = read(tmp_path, published="2024-10-01")
    assert document.languages == ("ar", "fr", "en")
    found = tag(document)
    assert [(e.text, e.value) for e in found] == [("hier lundi", "2024-09-30"), ("أمس الاثنين", "2024-09-30"), ("Monday", "2024-09-30")]
    assert all(document.text[e.start : e.end] == e.text for e in found)
    events = find_events(document, found)
    assert [(e.language, e.quote, e.first) for e in events] == [(c, q, date(2024, 9, 30)) for c, q in (("fr", FR), ("ar", AR), ("en", EN))]
    assert all(e.document is document and document.text[e.start : e.end] == e.text for e in events)


def test_the_date_that_one_language_has_reached_is_not_counted_from_in_another(tmp_path: Path) -> None:
    text = f"La rencontre a eu lieu le 3 mars 2021. Le lendemain, les maires ont signé.\n\n{EN} The next day, they left."
    (tmp_path / "release.txt").write_text(text, encoding="utf-8")
    ([document], _) = read(tmp_path, published="2024-10-01")
    assert [e.value for e in tag(document)] == ["2021-03-03", "2021-03-04", "2024-09-30", "2024-10-01"]


def test_what_reading_wrote_is_read_alike(tmp_path: Path) -> None:
    (tmp_path / "release.txt").write_text(f"{FR}\n\n{EN}\n", encoding="utf-8")
    ([document], _) = read(tmp_path, published="2024-10-01")
    line = json.dumps({"text": document.text, "language": document.language, "language_from": document.language_from})
    (tmp_path / "again.jsonl").write_text(line, encoding="utf-8")
    ([again], _) = read(tmp_path / "again.jsonl", published="2024-10-01")
    assert document.parts and (again.language, again.parts) == (document.language, document.parts)


@pytest.mark.parametrize("format_", ["json", "csv"])
def test_a_chronology_keeps_the_language_of_each_report(tmp_path: Path, format_: str) -> None:
    (tmp_path / "release.txt").write_text(f"{FR}\n\n{EN}\n", encoding="utf-8")
    timeline = build([tmp_path / "release.txt"], published=date(2024, 10, 1), merge="none")
    old = tmp_path / f"old.{format_}"
    old.write_text(render(timeline, format_), encoding="utf-8")
    again = build([old], merge="none")
    assert [e.language for e in again.entries] == [e.language for e in timeline.entries] == ["fr", "en"]


def test_a_release_in_three_languages_tells_each_happening_once(tmp_path: Path) -> None:
    (tmp_path / "release.txt").write_text(f"{FR}\n\n{AR}\n\n{EN}\n", encoding="utf-8")
    (entry,) = build([tmp_path / "release.txt"], published=date(2024, 10, 1)).entries
    assert (entry.languages, entry.voices, len(entry.sources)) == (("ar", "en", "fr"), 1, 3)
