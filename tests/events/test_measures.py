"""Lengths measured from dates, and ages: what they give, and what does not add up."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.events import find_events
from timeline.model import Document, Event
from timeline.tagging import tag


def read(text: str, language: str, published: date = date(2024, 10, 10)) -> list[Event]:
    document = Document("d", text, language, published)
    return find_events(document, tag(document))


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("en", "Two days after 4 October, the pier collapsed.", "2024-10-06"),
        ("en", "A week before 4 October, the pier had collapsed.", "2024-09-27"),
        ("fr", "Trois ans après 2019, le phare a rouvert.", "2022"),
        ("es", "Dos meses después de marzo de 2023, el faro fue cerrado.", "2023-05"),
        ("de", "Zwei Tage nach dem 4. Oktober brach die Mole ein.", "2024-10-06"),
        ("ar", "بعد يومين من 4 أكتوبر انهار الرصيف.", "2024-10-06"),
    ],
)
def test_a_length_after_or_before_a_date_is_one_date(language: str, text: str, edtf: str) -> None:
    (event,) = read(text, language)
    assert (event.edtf, event.certainty, event.warnings) == (edtf, "stated", ())
    assert event.expression
    assert event.expression.text in text


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("en", "A year ago today, the pier collapsed.", "2023-10-10"),
        ("de", "Heute vor einem Jahr brach die Mole ein.", "2023-10-10"),
        ("it", "Due anni fa oggi il molo crollò.", "2022-10-10"),
        ("tr", "Tam bir yıl önce bugün iskele çöktü.", "2023-10-10"),
        ("ar", "قبل عام من اليوم انهار الرصيف.", "2023-10-10"),
    ],
)
def test_a_year_ago_to_the_day_is_one_date(language: str, text: str, edtf: str) -> None:
    (event,) = read(text, language)
    assert (event.edtf, event.status) == (edtf, "happened")


def test_a_year_ago_and_today_are_two_dates() -> None:
    found = read("The pier collapsed a year ago and today it was rebuilt.", "en")
    assert [event.edtf for event in found] == ["2023", "2024-10-10"]


def test_a_length_after_what_was_told_is_inferred() -> None:
    accident, apology = read("Two miners died on 1 October in Orvane. Two days after the accident, managers apologised.", "en")
    assert (accident.edtf, apology.edtf, apology.certainty) == ("2024-10-01", "2024-10-03?", "inferred")


def test_a_length_that_leads_beyond_publication_dates_nothing() -> None:
    *_, apology = read("Two miners died on 9 October in Orvane. Two weeks after the accident, managers apologised.", "en")
    assert apology.edtf == "2024-10-09?"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The fair was held for three days from 4 October.", "2024-10-04/2024-10-06"),
        ("The port will be closed for two days from 20 October.", "2024-10-20/2024-10-21"),
        ("The port has been closed since 4 October.", "2024-10-04/2024-10-10"),
    ],
)
def test_a_length_is_counted_from_the_date_beside_it(text: str, edtf: str) -> None:
    assert [event.edtf for event in read(text, "en")] == [edtf]


def test_a_length_that_does_not_add_up_gives_way_and_is_told() -> None:
    (event,) = read("Three years after 2019, the war resumed in 2023.", "en")
    assert (event.edtf, event.warnings) == ("2023", ("“Three years after 2019” gives 2022, yet the sentence says “2023”",))
    assert all(not event.warnings for event in read("Four years after 2019, the war resumed in 2023.", "en"))


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("The mayor, aged 30 and born in 1980, was elected on Tuesday.", True),
        ("The mayor, aged 44 and born in 1980, was elected on Tuesday.", False),
        ("The mayor, aged 43 and born in 1980, was elected on Tuesday.", False),
        ("The painter, aged 30 and born in 1880, was killed in 1910.", False),
    ],
)
def test_an_age_must_fit_the_birth(text: str, doubted: bool) -> None:
    warnings = {warning for event in read(text, "en") for warning in event.warnings}
    assert bool(warnings) == doubted
    assert all("does not fit the birth “1980”" in warning for warning in warnings)


def test_since_then_opens_on_the_date_of_its_own_sentence() -> None:
    began, heard = read("The inquiry began on 1 October, and since then twelve witnesses have been heard.", "en")
    assert (began.edtf, heard.edtf) == ("2024-10-01", "2024-10-01/2024-10-10")


def test_what_has_gone_on_since_a_date_is_no_happening_of_today() -> None:
    (launched,) = read("The war has raged since the junta launched its offensive on 7 October 2023.", "en")
    assert (launched.edtf, launched.text) == ("2023-10-07", "the junta launched its offensive on 7 October 2023.")


@pytest.mark.parametrize(
    ("language", "text", "earlier"),
    [
        ("en", "The move comes two days after the mayor resigned.", "the mayor resigned."),
        ("fr", "La décision intervient deux jours après que le maire a démissionné.", "le maire a démissionné."),
        ("es", "El anuncio llega dos días después de que el alcalde renunció.", "el alcalde renunció."),
        ("it", "La decisione arriva due giorni dopo che il sindaco ha rassegnato le dimissioni.", "il sindaco ha rassegnato le dimissioni."),
    ],
)
def test_what_came_some_days_before_the_news_counts_back_from_it(language: str, text: str, earlier: str) -> None:
    move, before = read(text, language)
    assert (move.edtf, move.certainty) == ("2024-10-10?", "inferred")
    assert (before.edtf, before.certainty, before.text) == ("2024-10-08?", "inferred", earlier)


def test_what_came_some_days_after_a_date_told_just_before_counts_on_from_it() -> None:
    fall, resignation = read("The dam broke on 1 October. The mayor resigned two days after the dam broke.", "en")
    assert (fall.edtf, resignation.edtf) == ("2024-10-01", "2024-10-03?")


def test_a_length_of_months_gives_no_day() -> None:
    (move,) = read("The move comes two months after the mayor resigned.", "en")
    assert move.edtf == "2024-10-10?"
