"""Cues: how a language's file writes them, and that every file's can be read."""

from __future__ import annotations

import re

import pytest

from timeline import languages
from timeline.events.cues import compile_cues, cues


@pytest.mark.parametrize(
    ("entry", "text", "found"),
    [
        ("said", "he said so", "said"),
        ("said", "unsaid", None),
        ("kill*", "were killed", "killed"),
        ("a dit", "Elle A  dit oui", "A  dit"),
        ("qu'il", "dès qu’il part", "qu’il"),
        ("شكل", "شكّل لجنة", "شكّل"),
        ("宣布", "昨天宣布了", "宣布"),
        ("की", "पुष्टि की।", "की"),
        ("की", "बाकी लोग", None),
        ("मार", "मारा गया", None),
        ("*एगी", "सेना जाएगी", "जाएगी"),
        ("/0[1-9]/", "on 05", "05"),
        ("așteaptă", "se aşteaptă ploi", "aşteaptă"),
    ],
)
def test_an_entry_is_found_as_it_may_be_written(entry: str, text: str, found: str | None) -> None:
    m = compile_cues([entry]).search(text)
    assert (m[0] if m else None) == found


def test_a_prefix_may_be_written_together_with_a_cue() -> None:
    assert compile_cues(["قال"], ["و", "ف"]).search("وقال الوزير")
    assert not compile_cues(["قال"]).search("وقال الوزير")


def test_the_longest_cue_wins() -> None:
    m = compile_cues(["after", "after that"]).search("after that day")
    assert m and m[0] == "after that"


@pytest.mark.parametrize("code", [code for code in languages.codes() if "events" in languages.load(code).data])
def test_every_file_states_the_cues_of_events(code: str) -> None:
    known = cues(code)
    for name in ("status.planned", "status.denied", "status.reported", "happenings.past", "clauses.coordinators", "intervals.since_then"):
        assert name in known.patterns, f"{code}.toml has no [events.{name}]"
    assert not any(p.search("") for p in known.patterns.values()), "a cue that matches nothing matches everywhere"
    assert all(re.fullmatch("[a-z]+", noun) for noun in known.counts.groupindex)


def test_a_language_without_a_file_has_no_cues() -> None:
    assert not cues("xx").says("status.planned", "will")
    assert not cues(None).patterns


def test_a_language_that_says_so_has_its_cues_without_accents_too() -> None:
    assert cues("ro").says("status.planned", "sindicatul ameninta cu greva")
    assert cues("ro").says("clauses.subordinators", "dupa ce a plouat")
    assert not cues("fr").says("status.planned", "une reunion est prevue")
