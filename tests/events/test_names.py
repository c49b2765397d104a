"""Names, by capitals, and in scripts without capitals by what stands around them."""

from __future__ import annotations

import pytest

from timeline.events import names


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The ship left Port Said for Dover.", ("Port Said", "Dover")),
        ("en", "Rain fell on Bank of Scotland Street.", ("Bank of Scotland Street",)),
        ("en", "An A320 with Alitalia markings landed.", ("A320", "Alitalia")),
        ("fr", "Le maire de Saint-Denis a reçu l'ambassadeur d'Irak.", ("Saint-Denis", "Irak")),
        ("fr", "La base d'Aïn al-Assad a été touchée.", ("Aïn al-Assad",)),
        ("es", "El barco salió de Puerto de la Cruz.", ("Puerto de la Cruz",)),
        ("de", "Die Stadt Lublin wählt Anna Weiß in Warschau zur Chefin der Behörde.", ("Stadt Lublin", "Anna Weiß", "Warschau")),
        ("ru", "В городе Тверь открыт музей.", ("Тверь",)),
        ("ar", "وصل إلى مدينة حلب وفد من منظمة UNICEF.", ("UNICEF", "حلب")),
        ("ja", "ハンブルクの裁判所と「北の会」", ("北の会", "ハンブルク")),
        ("zh", "他加入了“长河”公司", ("长河",)),
        (None, "We met Ada Byron in Turin.", ("Ada Byron", "Turin")),
    ],
)
def test_names(language: str | None, text: str, expected: tuple[str, ...]) -> None:
    assert names(text, language) == expected


def test_a_word_that_opens_a_sentence_is_no_name() -> None:
    assert names("Police came. Neighbours watched.", "en") == ()


def test_each_name_stands_once() -> None:
    assert names("He saw Rome, and Rome saw him.", "en") == ("Rome",)
