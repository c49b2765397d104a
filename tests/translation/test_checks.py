"""What a translation must not lose: dates and figures; and what is no translation at all."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.translation.checks import warnings

TUESDAY = date(2024, 10, 1)


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("13 587 personnes ont été tuées mardi 1er octobre.", "13,587 people were killed on Tuesday 1 October."),
        ("Hier, trois roquettes ont été tirées.", "Yesterday, 3 rockets were fired."),
        ("Le 7 octobre 2023, le port a été fermé.", "The port was closed on October 7, 2023."),
        ("En octobre 2023, 1,9 million d'habitants ont fui.", "In October 2023, 1.9 million residents fled."),
        ("Le port a été fermé.", "The port was closed."),
        ("Paris, Genève.", "Paris, Geneva."),
        ("No.", "Nope."),
    ],
)
def test_a_translation_that_keeps_dates_and_figures_is_left_in_peace(source: str, translation: str) -> None:
    assert warnings(source, translation, "fr", "en", TUESDAY) == ()


@pytest.mark.parametrize(
    ("source", "translation", "said"),
    [
        ("13 587 personnes ont été tuées.", "135 people were killed.", "figures differ: 13 587 → 135"),
        ("13 587 personnes ont été tuées.", "People were killed.", "figure dropped: 13 587"),
        ("Des personnes ont été tuées.", "12 people were killed.", "figure added: 12"),
        ("Trois roquettes et 14 drones.", "Three rockets and 41 drones.", "figures differ: 14 → 41"),
        (
            "Le 7 octobre 2023, le port a été fermé.",
            "On 7 October 2022, the port was closed.",
            "dates differ: Le 7 octobre 2023 → 7 October 2022",
        ),
        ("Le 7 octobre 2023, le port a été fermé.", "The port was closed.", "date dropped: Le 7 octobre 2023"),
        ("Le port a été fermé.", "The port was closed on 3 May 2021.", "date added: 3 May 2021"),
        ("Hier, le port a été fermé.", "Tomorrow, the port was closed.", "dates differ: Hier → Tomorrow"),
    ],
)
def test_a_date_or_figure_that_is_dropped_changed_or_added_is_named(source: str, translation: str, said: str) -> None:
    assert warnings(source, translation, "fr", "en", TUESDAY) == (said,)


def test_relative_dates_are_read_from_the_same_anchor_on_both_sides() -> None:
    assert warnings("Hier, le port a été fermé.", "On 30 September 2024, the port was closed.", "fr", "en", TUESDAY) == ()
    said = warnings("Hier, le port a été fermé.", "On 30 September 2024, the port was closed.", "fr", "en", date(2024, 10, 3))
    assert said == ("dates differ: Hier → 30 September 2024",)


def test_a_year_that_only_the_tense_tells_is_no_difference() -> None:
    assert warnings("Le port sera fermé le 15 janvier.", "The port was closed on 15 January.", "fr", "en", TUESDAY) == ()


def test_a_language_without_a_file_of_its_own_is_not_blamed_for_what_cannot_be_read_in_it() -> None:
    assert warnings("Isang pantalan ang isinara noong Martes.", "A port was closed on 1 October 2024.", "tl", "en", TUESDAY) == ()


@pytest.mark.parametrize(
    ("translation", "said"),
    [
        ("", "no translation came out"),
        (" … ", "no translation came out"),
        ("the port the port the port the port the port", "the translation repeats itself"),
        ("The port was closed closed closed closed closed", "the translation repeats itself"),
        ("港は閉鎖港は閉鎖港は閉鎖港は閉鎖", "the translation repeats itself"),
        ("Le port a été fermé par la police.", "left untranslated"),
        ("le port a été fermé par la police", "left untranslated"),
        ("The port a été fermé par la police.", "left untranslated"),
    ],
)
def test_what_is_no_translation_is_told(translation: str, said: str) -> None:
    assert warnings("Le port a été fermé par la police.", translation, "fr", "en", TUESDAY) == (said,)


def test_what_the_source_repeats_may_be_repeated() -> None:
    assert warnings("Non, non, non, non, non !", "No, no, no, no, no!", "fr", "en", TUESDAY) == ()


@given(st.text(max_size=80), st.text(max_size=80), st.sampled_from(["fr", "es", "ar", "zh", "tl"]), st.sampled_from(["en", "fr"]))
@settings(max_examples=60)
def test_any_text_can_be_compared_with_any_other(source: str, translation: str, language: str, target: str) -> None:
    said = warnings(source, translation, language, target, TUESDAY)
    assert all(isinstance(phrase, str) and phrase for phrase in said)
    assert len(set(said)) == len(said)


def test_zeros_are_no_loop() -> None:
    assert warnings("10000000000000 euros.", "10000000000000 euros.", "fr", "en", TUESDAY) == ()
