"""Words of one script, read in two."""

from __future__ import annotations

import re
from datetime import date

import pytest

from timeline.languages import load, scripts
from timeline.model import Document
from timeline.tagging import tag

LETTERS = {"n": "н", "j": "ј", "nj": "њ", "u": "у", "d": "д", "a": "а", "o": "о", "w": "в"}


def test_words_stand_in_both_scripts_and_the_table_is_gone() -> None:
    data = {"name": "X", "transliteration": LETTERS, "days": {"0": ["dan{,a}", "~Nju.", "42"]}, "number_joiners": ["u"], "lowercase": ["days"]}
    assert scripts.in_both_scripts(data) == {
        "name": "X",
        "days": {"0": ["dan{,a}", "~Nju.", "42", "дан{,а}", "~Њу."]},
        "number_joiners": ["u", "у"],
        "lowercase": ["days"],
    }


def test_patterns_keep_their_slots_and_signs() -> None:
    data = {"transliteration": LETTERS, "patterns": {"ago": ["(?<! do ) u {count} \\. | nju?", {"match": "[{day}] - dan", "sign": -1}]}}
    assert scripts.in_both_scripts(data)["patterns"]["ago"] == [
        "(?<! ( do | до ) ) ( u | у ) {count} \\. | ( nju | њу )?",
        {"match": "[{day}] - ( dan | дан )", "sign": -1},
    ]


def test_regular_expressions_keep_what_is_no_letter() -> None:
    data = {
        "transliteration": LETTERS,
        "tense": {"past": ["(?<!\\w)dan[ao]{1,2}(?= {weekday})"]},
        "events": {"status": {"planned": ["/(?:dan)\\w+/", "nju*"]}},
    }
    out = scripts.in_both_scripts(data)
    assert out["tense"]["past"][1] == "(?<!\\w)дан[ао]{1,2}(?= {weekday})"
    assert out["events"]["status"]["planned"][2:] == ["/(?:дан)\\w+/", "њу*"]


def test_words_that_are_keys_stand_twice() -> None:
    data = {"transliteration": LETTERS, "events": {"figures": {"multipliers": {"nud": 1e6}}, "names": {"nouns": True}}}
    assert scripts.in_both_scripts(data)["events"] == {"figures": {"multipliers": {"nud": 1e6, "нуд": 1e6}}, "names": {"nouns": True}}


@pytest.mark.parametrize("code", ["sr"])
def test_a_language_of_two_scripts_has_both_everywhere(code: str) -> None:
    data = load(code).data
    assert scripts.TABLE not in data
    for section in ("months", "weekdays", "units", "numbers", "happenings"):
        for words in data[section].values():
            written = " ".join(words)
            assert re.search("[a-zčšž]", written) and re.search("[а-яђћџљњј]", written), (section, words)


@pytest.mark.parametrize(
    "text",
    [
        "Odluka je doneta u utorak, 24. septembra, a biće objavljena za tri dana.",
        "Одлука је донета у уторак, 24. септембра, а биће објављена за три дана.",
    ],
)
def test_both_scripts_mean_the_same(text: str) -> None:
    found = tag(Document("d", text, "sr", date(2024, 10, 1)))
    assert [e.value for e in found] == ["2024-09-24", "2024-10-04"]
