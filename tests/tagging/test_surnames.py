"""A surname that is a month, weekday or season opens a sentence as a person, once it was told in full."""

from datetime import date

import pytest

from timeline import tag
from timeline.model import Document
from timeline.tagging import surnames


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("sv", "Talespersonen Maja Söndag kom i går. Söndag säger att det brinner.", ["2024-02-13"]),
        ("de", "Direktor Franz März kam am Montag. März sagte, man warte.", ["2024-02-12"]),
        ("nl", "Woordvoerder Tom Zomer kwam maandag. Zomer zei niets.", ["2024-02-12"]),
        ("et", "Ametnik Tiit Reede suri esmaspäeval. Reede töötas linnas.", ["2024-02-12"]),
        # told in no name, the word is a day
        ("sv", "Talespersonen Maja Berg kom i går. Söndag blir fin.", ["2024-02-13", "2024-02-18"]),
        # a date beside it shows it to be one
        ("fr", "Lucie Dimanche est arrivée lundi. Dimanche à l'aube, il neigeait.", ["2024-02-12", "2024-02-11TMO"]),
        # and so does a preposition
        ("de", "Direktor Franz März kam am Montag. Im März geht es weiter.", ["2024-02-12", "2024-03"]),
    ],
)
def test_a_surname_is_no_date(language: str, text: str, values: list[str]) -> None:
    assert [e.value for e in tag(Document("a", text, language, date(2024, 2, 14)))] == values


def test_a_long_text_is_searched_once_for_each_word(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each opening word for itself would take time that grows with the square of the length."""
    asked: list[str] = []
    told_in_full = surnames._is_told_in_full
    monkeypatch.setattr(surnames, "_is_told_in_full", lambda text, word, spans: asked.append(word) or told_in_full(text, word, spans))
    tag(Document("a", "Monday passed. Tuesday came. On Monday nothing happened.\n" * 20, "en", date(2024, 2, 14)))
    assert sorted(asked) == ["Monday", "Tuesday"]
