"""The words that stand for a report on the page."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.events import find_events
from timeline.merging.headline import headline
from timeline.model import Document, Event
from timeline.tagging import tag


def told(text: str, language: str) -> list[Event]:
    document = Document("a", text, language, date(2024, 11, 14))
    return find_events(document, tag(document))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On Friday an inquiry heard that the captain of the ferry had slept in May."),
        ("en", "The captain of the ferry had slept since May, an inquiry heard on Friday."),
        ("es", "El ministerio de Marina anunció ayer un plan contra la pesca furtiva, que entrará en vigor el 1 de enero."),
        ("nl", "De havenmeester zei donderdagochtend dat hij het geld op 1 december zal terugbetalen."),
        ("zh", "市政府周四宣布，全市所有渡轮将于12月2日停航检查。"),
    ],
)
def test_who_says_so_is_no_headline_alone(language: str, text: str) -> None:
    assert text in map(headline, told(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "« Nous ne savons rien », a déclaré jeudi la préfète, qui avait visité la digue dans la matinée."),
        ("fr", "La halle, construite en 1987, appartenait depuis 2015 à une coopérative de pêcheurs."),
        ("en", "The minister spoke at a meeting with his guests in Tarvos, and testified before the committee in March 2007."),
        ("en", "A decision will be made on Friday morning before the parade's 9 a.m. start."),
        ("en", "The dam was built by the Valley Company after the drought of 1991."),
        ("de", "Gebrochen ist am Dienstag eine Schleuse, die erst im August erneuert worden war."),
    ],
)
def test_what_hangs_on_the_words_before_it_is_shown_with_them(language: str, text: str) -> None:
    assert headline(told(text, language)[-1]) == text


def test_a_clause_that_opens_with_after_is_shown_with_what_it_opens() -> None:
    text = "After engineers closed the bridge in May, the council hired a ferry on Monday."
    first = told(text, "en")[0]
    assert (first.text, headline(first)) == ("After engineers closed the bridge in May", text)


def test_a_clause_that_stands_alone_is_shown_alone() -> None:
    text = "The bridge over the river collapsed on Monday morning, and engineers closed the second one on Tuesday evening."
    assert [headline(event) for event in told(text, "en")] == [
        "The bridge over the river collapsed on Monday morning",
        "engineers closed the second one on Tuesday evening.",
    ]


def test_a_sentence_as_long_as_a_paragraph_is_not_shown_whole() -> None:
    text = f"The ferry, {'which nobody had looked at for as long as anyone could say, ' * 3}sank on Monday, the mayor said on Friday."
    event = told(text, "en")[-1]
    assert headline(event) == event.text != text
