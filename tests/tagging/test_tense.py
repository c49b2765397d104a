"""What decides between the last and the coming Monday."""

from __future__ import annotations

import pytest

from timeline.tagging.tense import Cues, cues_of

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


def test_a_noun_with_its_capital_is_no_verb_where_every_noun_has_one() -> None:
    cues = Cues(DATA | {"events": {"names": {"nouns": True}}})
    assert cues.at("das met am monday", 11, 17, written="Das Met am Monday") is None
    assert cues.at("das met am monday", 11, 17, written="Das met am Monday") == "past"
    assert Cues(DATA).at("das met am monday", 11, 17, written="Das Met am Monday") == "past"


def test_what_goes_on_behind_and_does_not_decide_since_when() -> None:
    cues = Cues(DATA | {"events": {"clauses": {"coordinators": ["and"]}}})
    text = "it is shut since monday and opens saturday"
    assert cues.at(text, 17, 23, boundary="begin") is None
    assert cues.at(text, 17, 23) == "future"


def test_what_was_announced_begins_on_the_nearer_day() -> None:
    cues = Cues({"tense": {"past": ["declared"], "announced": ["declared"], "since": ["since"]}})
    assert cues.at("they declared mourning from monday", 28, 34, boundary="begin") == "set"
    assert cues.at("they declared mourning on monday", 26, 32) == "past"
    assert cues.at("mourning, declared since monday", 25, 31, boundary="begin") == "past"


@pytest.mark.parametrize(
    ("code", "nouns"),
    [
        ("ru", "жители водители спасатели представители отели автомобили тоннели короли патрули"),
        ("pl", "obywateli nauczycieli przyjaciół węzeł żywioł podział"),
    ],
)
def test_nouns_that_end_like_verbs_are_none(code: str, nouns: str) -> None:
    assert [noun for noun in nouns.split() if cues_of(code).at(f"{noun} ", len(noun) + 1, len(noun) + 1)] == []
    assert cues_of("ru").at("они улетели ", 12, 12) == "past"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("hu", "délelőtt azelőtt péntek világszerte"),
        ("fr", "malgré guinée salariés"),
        ("fi", "kotiin kuukausi vähintään"),
        ("sr", "aprila jula naglo"),
        ("nl", "verdachte schatten"),
        ("uk", "київ боїв вперше подібне старе вісімнадцять"),
        ("cs", "ačkoli flotila"),
        ("pl", "święto finał"),
        ("ru", "квартала протокол бизнес"),
    ],
)
def test_words_that_only_look_like_verbs_say_nothing(code: str, words: str) -> None:
    assert [word for word in words.split() if cues_of(code).at(f"{word} ", len(word) + 1, len(word) + 1)] == []


@pytest.mark.parametrize(
    ("code", "verb", "tense"), [("uk", "почне", "future"), ("uk", "сягне", "future"), ("ru", "погибли", "past"), ("hu", "lőtt", "past")]
)
def test_verbs_that_look_like_them_do(code: str, verb: str, tense: str) -> None:
    assert cues_of(code).at(f"{verb} ", len(verb) + 1, len(verb) + 1) == tense
