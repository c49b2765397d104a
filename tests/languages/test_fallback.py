"""Languages without a file: what their locale data is sure of, and no more."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.model import Document
from timeline.tagging import tag


def expressions(language: str, text: str) -> list[tuple[str, str]]:
    return [(e.text, e.value) for e in tag(Document(id="row", language=language, published=date(2024, 10, 1), text=text))]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("lt", "Tiltas atidarytas balandžio pradžioje.", [("balandžio", "2024-04")]),
        ("hy", "Կամուրջը բացվեց ապրիլին։", [("ապրիլին", "2024-04")]),
        ("mk", "Министерот поднесе оставка во петок.", [("петок", "2024-09-27")]),
        ("be", "Гэта здарылася 7 кастрычніка 2023 у Мінску.", [("7 кастрычніка 2023", "2023-10-07")]),
        ("be", "Забастоўка доўжылася 3 гадзіны.", [("3 гадзіны", "PT3H")]),
        ("nn", "Møtet vart halde 5. mai 2023 i Oslo.", [("5. mai 2023", "2023-05-05")]),
        ("gl", "A folga durou 3 horas.", [("3 horas", "PT3H")]),
        ("ka", "2015 წლის 14 აპრილი იყო.", [("2015 წლის 14 აპრილი", "2015-04-14")]),
        ("gl", "A ponte abriu o 12 de xaneiro de 2023.", [("12 de xaneiro de 2023", "2023-01-12")]),
        ("lt", "Tiltas atidarytas 2023 m. sausio 12 d.", [("2023 m. sausio 12 d", "2023-01-12")]),
        ("kk", "Көпір 2023 ж. 27 сәуір ашылды.", [("2023 ж. 27 сәуір", "2023-04-27")]),
        ("ms", "Jambatan itu dibuka pada 12 Januari 2023.", [("12 Januari 2023", "2023-01-12")]),
        ("ur", "پل 12 جنوری، 2023 کو کھلا۔", [("12 جنوری، 2023", "2023-01-12")]),
        ("th", "สะพานเปิด 12 มกราคม ค.ศ. 2023", [("12 มกราคม ค.ศ. 2023", "2023-01-12")]),
        ("af", "Die brug is 3 dae gelede oopgemaak.", [("3 dae gelede", "2024-09-28")]),
        ("is", "Brúin var opnuð 3-5 maí 2023.", [("3", "2023-05-03"), ("5 maí 2023", "2023-05-05")]),
    ],
)
def test_sure_dates_are_read_to_the_end_of_their_words(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert expressions(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("be", "Каманда была трэцяй."),
        ("be", "Загінула 12 чалавек."),
        ("nn", "Laget vann 2-1."),
        ("gl", "A vila ten 1500 habitantes."),
        ("is", "Verðið hækkaði um 15 prósent."),
        ("lt", "Komanda užėmė trečią vietą."),
        ("ms", "Kapal itu membawa 1200 tan gandum."),
        ("mk", "Градоначалникот плати 2000 денари."),
    ],
)
def test_plain_text_holds_no_date(language: str, text: str) -> None:
    assert expressions(language, text) == []
