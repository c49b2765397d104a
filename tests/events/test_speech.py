"""Direct speech: its "today" is the day on which it was spoken."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.events import find_events
from timeline.model import Document, Event
from timeline.tagging import tag

PUBLISHED = date(2024, 10, 8)  # a Tuesday


def read(text: str, language: str = "en") -> list[Event]:
    document = Document("d", text, language, PUBLISHED)
    return find_events(document, tag(document))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The new ferry sailed on Sunday.\nThe captain said: “Today we made history.”"),
        ("fr", "Le nouveau bac a pris la mer dimanche.\nLe capitaine a déclaré : « Aujourd'hui, nous avons écrit l'histoire. »"),
        ("es", "El nuevo transbordador zarpó el domingo.\nEl capitán dijo: «Hoy hicimos historia»."),
        ("it", "Il nuovo traghetto è salpato domenica.\nIl capitano ha detto: «Oggi abbiamo fatto la storia»."),
    ],
)
def test_today_in_direct_speech_is_the_day_of_the_news(language: str, text: str) -> None:
    quoted = read(text, language)[-1]
    assert quoted.expression
    assert (quoted.edtf, quoted.expression.value, quoted.expression.anchor) == ("2024-10-06", "2024-10-06", "text")


def test_a_day_named_beside_the_speech_is_its_day() -> None:
    quoted = read("The ferry sailed on Sunday. On Monday the captain said: “Yesterday we made history.”")[-1]
    assert quoted.edtf == "2024-10-06"


def test_speech_goes_on_over_several_sentences() -> None:
    found = read("The ferry sailed on Sunday.\nThe captain said: “We are proud. Today we made history. Tomorrow we rest.”")
    assert [event.edtf for event in found if event.expression] == ["2024-10-06", "2024-10-06", "2024-10-07"]


def test_today_outside_of_speech_is_the_day_of_publication() -> None:
    assert read("The ferry sailed on Sunday.\nThe harbour was closed today.")[-1].edtf == "2024-10-08"


def test_a_weekday_in_direct_speech_stays() -> None:
    assert read("The ferry sailed on Sunday.\nThe captain said: “On Monday we rested.”")[-1].edtf == "2024-10-07"


@pytest.mark.parametrize("mark", ["“", "``", "«"])
def test_a_quotation_that_is_never_closed_is_none(mark: str) -> None:
    text = f"The ferry sailed on Sunday.\nThe captain was {mark}proud {mark} of it. The harbour was closed today."
    assert read(text)[-1].edtf == "2024-10-08"


def test_a_day_word_with_its_weekday_stays() -> None:
    assert read("The ferry sailed on Sunday.\nThe captain said: “Tomorrow, Wednesday, we rest.”")[-1].edtf == "2024-10-09"
