"""Comparisons with the year before: the quarter, half or month that the text last named, of that year."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.model import Document
from timeline.tagging import tag


def values(text: str, language: str, published: date = date(2024, 11, 5)) -> list[tuple[str, str]]:
    return [(e.text, e.value) for e in tag(Document("d", text, language, published))]


@pytest.mark.parametrize(
    ("language", "text", "words", "value"),
    [
        ("en", "Profit fell in the third quarter. Sales were 40 million, against 50 million a year ago.", "a year ago", "2023-Q3"),
        ("pt", "O lucro caiu no terceiro trimestre, para 40 milhões, face aos 50 milhões de há um ano.", "há um ano", "2023-Q3"),
        ("pt", "Vendeu mais no segundo trimestre do que no período homólogo do ano passado.", "período homólogo do ano passado", "2023-Q2"),
        ("pt", "As vendas subiram no primeiro semestre, mais do que no mesmo período de 2022.", "mesmo período de 2022", "2022-H1"),
        ("pt", "As vendas subiram em agosto, face ao mesmo mês do ano anterior.", "mesmo mês do ano anterior", "2023-08"),
        ("es", "Vendió más en el segundo trimestre que en el mismo periodo del año anterior.", "el mismo periodo del año anterior", "2023-Q2"),
        ("es", "El beneficio del tercer trimestre fue de 40 millones, frente a los 50 millones de hace un año.", "hace un año", "2023-Q3"),
        ("es", "Las ventas subieron en agosto respecto al mismo mes de 2022.", "al mismo mes de 2022", "2022-08"),
    ],
)
def test_the_same_period_of_the_year_before(language: str, text: str, words: str, value: str) -> None:
    assert (words, value) in values(text, language)


def test_without_a_period_a_year_ago_is_the_year() -> None:
    assert values("A ponte custa menos 50 milhões do que há um ano.", "pt") == [("há um ano", "2023")]


def test_a_comparison_does_not_move_the_year_that_is_spoken_of() -> None:
    text = "O lucro foi de 40 milhões, face aos 50 milhões de há um ano. As vendas superaram as do ano anterior."
    assert values(text, "pt") == [("há um ano", "2023"), ("ano anterior", "2023")]


def test_that_quarter_is_the_one_that_the_text_named() -> None:
    assert values("O lucro caiu no segundo trimestre. Nesse trimestre fecharam três fábricas.", "pt")[1] == ("trimestre", "2024-Q2")


@pytest.mark.parametrize(("year", "value"), [(1989, "199"), (2024, "199")])
def test_a_decade_is_named_shortly_before_it_begins(year: int, value: str) -> None:
    assert values("The rules will hold for the nineties.", "en", date(year, 10, 1)) == [("the nineties", value)]
