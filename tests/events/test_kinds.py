"""A happening that a later word names again, and the day that a length is measured from."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.events import find_events
from timeline.events.kinds import kinds
from timeline.model import Document
from timeline.tagging import tag


@pytest.mark.parametrize(
    ("language", "words", "kind"),
    [
        ("en", "the blast", "explosion"),
        ("de", "Luftangriff", "airstrike"),
        ("ar", "بالانفجار", "explosion"),
        ("pl", "trzęsienie ziemi", "quake"),
        ("zh", "在爆炸中", "explosion"),
    ],
)
def test_a_stem_names_a_kind(language: str, words: str, kind: str) -> None:
    assert kind in kinds(words, language)


def test_without_a_language_or_its_stems_words_name_nothing() -> None:
    assert kinds("the blast", None) == frozenset()
    assert kinds("the blast", "xx") == frozenset()


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "A depot blew up on Sunday. A man died on Monday.\nThree days before the blast it had been inspected.", "2024-09-26?"),
        ("fr", "Un dépôt a explosé dimanche. Un homme est mort lundi.\nTrois jours avant l'explosion, il avait été contrôlé.", "2024-09-26?"),
        ("ru", "В воскресенье взорвался склад. В понедельник умер рабочий.\nЗа три дня до взрыва его проверили.", "2024-09-26?"),
        ("he", "מחסן התפוצץ ביום ראשון. עובד מת ביום שני.\nשלושה ימים לפני הפיצוץ ביקרו שם מפקחים.", "2024-09-26?"),
    ],
)
def test_a_length_is_measured_from_the_happening_that_is_named(language: str, text: str, day: str) -> None:
    document = Document("d", text, language, date(2024, 10, 1))
    last = find_events(document, tag(document))[-1]
    assert last.edtf == day
