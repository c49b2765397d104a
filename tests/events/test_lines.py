"""Captions and headlines of other articles are no part of the story."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.events import find_events
from timeline.events.lines import CAPTION, CREDIT, LINK
from timeline.model import Document, Event
from timeline.tagging import tag

PUBLISHED = date(2024, 10, 4)  # a Friday
LEAD = {
    "en": "The bridge was closed on Tuesday.",
    "fr": "Le pont a été fermé mardi.",
    "es": "El puente fue cerrado el martes.",
    "de": "Die Brücke wurde am Dienstag gesperrt.",
    "ru": "Мост был закрыт во вторник.",
    "zh": "大桥周二关闭。",
}


def read(text: str, language: str) -> list[Event]:
    document = Document("d", text, language, PUBLISHED)
    return find_events(document, tag(document))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Photo: the dam at Orvane, 3 March 2023"),
        ("en", "(File photo: the dam at Orvane, 3 March 2023)"),
        ("en", "The dam at Orvane, 3 March 2023. © Valley Press"),
        ("fr", "Photo d'archives : la digue de Montclar, 3 mars 2023"),
        ("es", "Foto: el dique de Orvane, 3 de marzo de 2023"),
        ("de", "Archivbild: der Damm bei Orvane, 3. März 2023"),
        ("ru", "Фото: плотина у Орвана, 3 марта 2023 года"),
        ("zh", "资料图：奥尔万大坝，2023年3月3日"),
    ],
)
def test_a_caption_that_only_shows_something_gives_no_date(language: str, line: str) -> None:
    lead, *captions = read(f"{LEAD[language]}\n{line}", language)
    assert lead.edtf == "2024-10-01"
    assert captions[0].reason == CAPTION
    assert not any(event.edtf for event in captions)


def test_a_caption_that_tells_what_was_done_is_an_event() -> None:
    _, caption, after = read(f"{LEAD['en']}\nPhoto: the dam collapsed on 3 March 2023\nDivers searched the river.", "en")
    assert (caption.edtf, caption.text) == ("2023-03-03", "the dam collapsed on 3 March 2023")
    assert after.edtf == "2024-10-01?"  # the story does not go on from a caption


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "The Valley Post's Ina Holm and Bo Dahl contributed to this report."),
        ("en", "(Reporting by Ina Holm on Thursday; editing by Bo Dahl)"),
        ("fr", "Le Courrier, avec AFP"),
        ("de", "Mit Material von dpa, 3. Oktober 2024"),
        ("es", "Con información de la agencia Orvane"),
    ],
)
def test_a_note_on_the_article_is_no_happening(language: str, line: str) -> None:
    lead, *notes = read(f"{LEAD[language]}\n{line}", language)
    assert lead.edtf == "2024-10-01"
    assert [(note.edtf, note.reason) for note in notes] == [(None, CREDIT)]


def test_who_else_reported_something_is_news() -> None:
    _, told = read(f"{LEAD['en']}\nThe first reporting by the Valley Post on the cracks was denied on Wednesday.", "en")
    assert told.edtf == "2024-10-02"


def test_the_headline_of_an_article_is_no_caption() -> None:
    (headline,) = read("Video: Bridge burns down", "en")
    assert headline.edtf == "2024-10-04?"


@pytest.mark.parametrize(
    ("language", "line", "headline"),
    [
        ("en", "Read also: The dam collapsed", "The dam collapsed"),
        ("fr", "À lire aussi : La digue a cédé", "La digue a cédé"),
        ("es", "Lea también: El dique cedió", "El dique cedió"),
        ("de", "Lesen Sie auch: Der Damm ist gebrochen", "Der Damm ist gebrochen"),
        ("ru", "Читайте также: Плотина рухнула", "Плотина рухнула"),
        ("zh", "相关阅读：大坝决堤", "大坝决堤"),
    ],
)
def test_another_articles_headline_takes_no_date_of_this_one(language: str, line: str, headline: str) -> None:
    linked = read(f"{LEAD[language]}\n{line}", language)[-1]
    assert (linked.edtf, linked.reason, linked.text) == (None, LINK, headline)


def test_another_articles_headline_keeps_the_date_that_it_names() -> None:
    _, linked, after = read(f"{LEAD['en']}\nSee also: Ferry sank on 3 March 2023\nDivers searched the river.", "en")
    assert (linked.edtf, linked.text) == ("2023-03-03", "Ferry sank on 3 March 2023")
    assert after.edtf == "2024-10-01?"


def test_a_line_that_begins_like_a_label_but_goes_on_is_text() -> None:
    assert read(f"{LEAD['en']}\nPhotos of the dam were sold on Wednesday.", "en")[-1].edtf == "2024-10-02"
