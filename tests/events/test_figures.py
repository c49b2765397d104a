"""Figures: digits of all scripts, words, multipliers, and what they count."""

from __future__ import annotations

import pytest

from timeline.events import figures

CASES = [
    ("en", "Two rockets killed 41 people.", [("Two", 2, "rockets"), ("41", 41, "killed")]),
    ("en", "They spent 1.9 million euros, 3.5 % more.", [("1.9 million", 1_900_000, "euros"), ("3.5", 3.5, "percent")]),
    ("en", "Four hundred and five workers left, twenty-three stayed.", [("Four hundred and five", 405, "jobs"), ("twenty-three", 23, None)]),
    ("en", "One man and one dog.", []),
    ("en", "The toll rose to 41,600 dead.", [("41,600", 41_600, "killed")]),
    ("fr", "41 600 morts et 96 210 blessés", [("41 600", 41_600, "killed"), ("96 210", 96_210, "wounded")]),
    ("fr", "quatre-vingt-dix-sept malades", [("quatre-vingt-dix-sept", 97, "cases")]),
    ("fr", "1,9 million de personnes", [("1,9 million", 1_900_000, "people")]),
    ("es", "unos 1.900 contagios y tres muertos", [("1.900", 1900, "cases"), ("tres", 3, "killed")]),
    ("de", "1,2 Milliarden Euro, drei Tote", [("1,2 Milliarden", 1_200_000_000, "euros"), ("drei", 3, "killed")]),
    ("ar", "٤٧ شخصاً و٧٨٠ ألف جرعة", [("٤٧", 47, "people"), ("٧٨٠ ألف", 780_000, "doses")]),
    ("hi", "5 हजार लोग और दो लाख घर", [("5 हजार", 5000, "people"), ("दो लाख", 200_000, "houses")]),
    ("ru", "погибли 12 человек", [("12", 12, "killed")]),
    ("zh", "造成48人死亡，39万人接种", [("48", 48, "killed"), ("39万", 390_000, "people")]),
    ("ja", "死者49人", [("49", 49, "killed")]),
    ("fa", "۱۲ نفر", [("۱۲", 12, "people")]),
    ("xx", "300 gris", [("300", 300, None)]),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_figures(language: str, text: str, expected: list[tuple[str, float, str | None]]) -> None:
    assert [(f.text, f.value, f.counts) for f in figures(text, language)] == expected


@pytest.mark.parametrize("text", ["It flew at 12:30.", "Version 2.5.1 is out.", "The A380 took off."])
def test_clock_times_versions_and_model_names_are_no_figures(text: str) -> None:
    assert figures(text, "en") == ()
