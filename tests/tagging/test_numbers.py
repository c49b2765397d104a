"""Numbers in words."""

from __future__ import annotations

from datetime import date

import pytest

from tagging.brackets import read
from timeline.tagging.numbers import compose


@pytest.mark.parametrize(
    ("parts", "units_first", "value", "used"),
    [
        ([(20, False, False), (3, False, True)], False, 23, 2),
        ([(3, False, False), (20, False, True)], True, 23, 2),
        ([(3, False, False), (20, False, True)], False, 3, 1),
        ([(5, False, False), (10, False, True)], True, 5, 1),
        ([(1000, True, False), (900, False, False), (82, False, False)], False, 1982, 3),
        ([(2, False, False), (1000, True, False), (15, False, False)], False, 2015, 3),
    ],
)
def test_words_make_one_number_or_two(parts: list[tuple[int, bool, bool]], units_first: bool, value: int, used: int) -> None:
    assert compose(parts, units_first=units_first) == (value, used)


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "He faces between [five] and [ten years].", ["P5Y", "P10Y"]),
        ("fr", "Il risque entre cinq et [dix ans].", ["P10Y"]),
        ("es", "La condena será de entre [cinco] y [diez años].", ["P5Y", "P10Y"]),
        ("pt", "A pena vai de entre cinco e [dez anos].", ["P10Y"]),
        ("ar", "استمرت الأزمة [ثلاثة وعشرين يوما].", ["P23D"]),
    ],
)
def test_units_and_tens_are_added_only_where_a_language_says_them_so(language: str, text: str, values: list[str]) -> None:
    assert read(language, text, date(2024, 10, 1)) == (text, values)
