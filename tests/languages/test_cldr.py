"""CLDR's date formats as patterns, its names and words."""

from __future__ import annotations

import pytest

from timeline.languages import cldr


@pytest.mark.parametrize(
    ("code", "pattern"),
    [
        ("gl", "{day} de {month} de {year}"),
        ("lt", "{year} m {skip}? {month} {day} d"),
        ("ur", "{day} {month} {skip}? {year}"),
        ("th", "{day} {month} ( ค.ศ. )? {year}"),
        ("eu", "{year} \\( e \\) ko {month} {day} \\( a \\)"),
        ("mn", "{year} оны {month} {day}"),
    ],
)
def test_a_format_becomes_a_pattern(code: str, pattern: str) -> None:
    of = cldr.locale(code)
    assert of is not None and pattern in cldr.patterns(of)


def test_names_in_both_uses_and_widths() -> None:
    of = cldr.locale("lt")
    assert of is not None
    months, weekdays = cldr.names(of)
    assert {"sausio", "sausis"} <= set(months[1]) and "pirmadienis" in weekdays[1] and "sekmadienis" in weekdays[7]


def test_lengths_and_units() -> None:
    of = cldr.locale("af")
    assert of is not None
    assert {("{count=number} dae gelede", "day", -1), ("oor {count=number} dae", "day", 1)} <= set(cldr.lengths(of))
    assert {("week", "week"), ("week", "weke")} <= set(cldr.units(of))


def test_names_that_change_within_a_date() -> None:
    assert [code for code in ("sk", "lt", "ca", "vi", "bg") if (of := cldr.locale(code)) and cldr.inflects(of)] == ["sk", "lt"]


def test_a_language_that_cldr_does_not_have() -> None:
    assert cldr.locale("xx") is None
