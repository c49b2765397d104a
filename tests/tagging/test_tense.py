"""What decides between the last and the coming Monday."""

from __future__ import annotations

import pytest

from timeline.tagging.tense import Cues

DATA = {
    "weekdays": {"1": ["monday", "Mon.", "~mon"], "6": ["saturday", "~sat"]},
    "months": {"5": ["~May"], "10": ["october", "~oct.", "~oct"]},
    "tense": {"past": ["met"], "future": ["opens(?= (?:on )?{weekday})", "leaves(?= in {month})", "(?:[a-z]+ ){2,3}ahead"]},
}


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("it opens on monday", "future"),
        ("it opens saturday", "future"),
        ("it opens sat", None),  # weak: a word of its own
        ("it opens october", None),
        ("he leaves in may", "future"),
        ("he leaves in oct.", "future"),
        ("they met on monday", "past"),
        ("so it goes ahead monday", "future"),  # braces of a count stay what they are
    ],
)
def test_a_cue_names_any_weekday_or_month(text: str, tense: str | None) -> None:
    last = text.split()[-1]
    assert Cues(DATA).at(text, len(text) - len(last), len(text)) == tense


def test_the_dot_of_an_abbreviation_ends_no_sentence() -> None:
    cues = Cues(DATA | {"events": {"sentences": {"abbreviations": ["Dr"]}}})
    assert cues.at("they met dr. lee on monday", 20, 26) == "past"
    assert cues.at("they met bo lee. it was monday", 24, 30) is None


def test_who_says_so_in_between_does_not_decide() -> None:
    assert Cues(DATA).at("by monday, the guard they met, it opens saturday", 3, 9) == "future"
