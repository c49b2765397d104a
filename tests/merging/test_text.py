"""Spellings of one name in several languages and scripts have one skeleton; different names have not."""

from __future__ import annotations

import pytest

from timeline.merging.text import skeletons
from timeline.stems import plain

ARABIC = ("ال", "و")


@pytest.mark.parametrize(
    "spellings",
    [
        ("Gaddafi", "Kadhafi", "Gheddafi", "Gadafi", "Каддафи", "القذافي"),
        ("Morsi", "Mursi", "Мурси", "مرسي"),
        ("Benghazi", "Bengasi", "Бенгази", "بنغازي"),
        ("Younès", "Yunis"),
        ("Zawiya", "Zauiya", "Zawiyah"),
        ("Nampula", "Нампула", "نامبولا", "ナンプラ"),
        ("Chelm", "Chełm", "Хелм"),
        ("Dekker", "Деккер", "דקר"),
        ("Jatib", "Khatib", "Хатиб"),
        ("Djibril", "Jibril"),
    ],
)
def test_spellings_meet(spellings: tuple[str, ...]) -> None:
    keys = [set(skeletons(word, ARABIC)) for word in spellings]
    assert set.intersection(*keys), keys


@pytest.mark.parametrize(("a", "b"), [("Brandt", "Voss"), ("Lublin", "Chelm"), ("Misrata", "Zintan"), ("Sana", "Asad")])
def test_names_differ(a: str, b: str) -> None:
    assert not set(skeletons(a)) & set(skeletons(b))


def test_plain_folds_case_accents_and_spaces() -> None:
    assert plain("  Émeutes\u200b À  Łódź ") == "emeutes a lodz"
    assert plain("الأَسَد") == plain("الاسد")
