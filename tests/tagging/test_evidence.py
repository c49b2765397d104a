"""Years that a text leaves open, chosen by what it and its neighbours state."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.model import Document
from timeline.tagging import reconcile, tag

PUBLISHED = date(2024, 10, 1)


def article(text: str, language: str, number: int = 1, published: date = PUBLISHED) -> Document:
    return Document(f"d{number}", text, language, published)


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        ("fr", "La milice attaque les ports depuis que le régime a lancé son offensive début octobre.", "début octobre"),
        ("en", "The militia has attacked the ports since the army launched its offensive in early October.", "early October"),
        ("es", "La milicia ataca los puertos desde que el ejército lanzó su ofensiva a principios de octubre.", "principios de octubre"),
    ],
)
def test_what_stands_behind_since_had_passed_at_publication(language: str, text: str, phrase: str) -> None:
    [expression] = tag(article(text, language))
    assert (expression.text, expression.value, expression.mod) == (phrase, "2023-10", "START")
    assert (expression.first, expression.last) == (date(2023, 10, 1), date(2023, 10, 10))
    assert expression.alternatives[0].value == "2024-10"
    assert any("lies behind" in reason for reason in expression.evidence)


def test_a_date_stated_in_the_same_words_decides() -> None:
    text = (
        "The harbour of Varna burned when the tanker Melusine exploded in June.\n"
        "Investigators say that the tanker Melusine exploded in the harbour of Varna on 12 June 2022."
    )
    expressions = tag(article(text, "en"))
    assert [(e.text, e.value) for e in expressions] == [("June", "2022-06"), ("12 June 2022", "2022-06-12")]


def test_other_words_decide_nothing() -> None:
    text = "The harbour burned in June. A court in Lyon sentenced two bankers on 12 June 2022."
    assert [e.value for e in tag(article(text, "en"))] == ["2024-06", "2022-06-12"]


def test_another_article_of_the_batch_is_evidence() -> None:
    one = article("The tanker Melusine exploded in the harbour of Varna in June, killing nine sailors.", "en")
    two = article("Nine sailors died when the tanker Melusine exploded in the harbour of Varna on 12 June 2022.", "en", 2)
    far = article(two.text, "en", 3, date(2019, 1, 1))
    alone, together, apart = (reconcile([(d, tag(d)) for d in batch]) for batch in ([one], [one, two], [one, far]))
    assert (alone[0][0].value, together[0][0].value, apart[0][0].value) == ("2024-06", "2022-06", "2024-06")
    assert "article d2" in " ".join(together[0][0].evidence)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He was held in March 2018, and on 6 June he was handed over.", ["2018-03", "2018-06-06"]),
        ("He was held in November 2018, and on 6 February he was handed over.", ["2018-11", "2019-02-06"]),
        ("He was held in the autumn of 2018, and on 15 December he was handed over.", ["2018-FA", "2018-12-15"]),
        ("He was held in March 2018. The port burned on 6 September.", ["2018-03", "2024-09-06"]),
    ],
)
def test_the_next_step_of_a_sentence_takes_its_year(text: str, values: list[str]) -> None:
    assert [e.value for e in tag(article(text, "en"))] == values


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Arvonia, which left the pact in July 2022, will join it again on March 12."),
        ("fr", "L'Arvonie, sortie du pacte en juillet 2022, le rejoindra le 12 mars."),
    ],
)
def test_a_step_to_come_does_not_follow_the_one_told_before_it(language: str, text: str) -> None:
    assert [e.value for e in tag(article(text, language, published=date(2024, 2, 20)))] == ["2022-07", "2024-03-12"]


def test_since_before_another_date_puts_nothing_else_behind() -> None:
    found = tag(article("Gelé depuis sept ans, le prix de l'eau passera à deux euros au 1er avril.", "fr", published=date(2023, 1, 12)))
    assert [e.value for e in found] == ["P7Y", "2023-04-01"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The yard was shut on Tuesday. In October 2021 a gang seized it. It was freed two months later, on December 16."),
        ("es", "El taller cerró el martes. En octubre de 2021 una banda lo tomó. Fue liberado dos meses después, el 16 de diciembre."),
        ("fr", "Le chantier a fermé mardi. En octobre 2021, une bande l'a pris. Il a été libéré deux mois plus tard, le 16 décembre."),
    ],
)
def test_a_day_behind_the_month_that_it_says_more_closely_is_of_its_year(language: str, text: str) -> None:
    assert tag(article(text, language))[-1].value == "2021-12-16"
