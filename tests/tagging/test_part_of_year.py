"""Which year a quarter, half or 'next year' without its own lies in."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.model import Document
from timeline.tagging import tag


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("Prices will peak in the second quarter.", date(2022, 12, 6), "2023-Q2"),
        ("Prices peaked in the second quarter.", date(2022, 12, 6), "2022-Q2"),
        ("The firm expects to report a loss for the third quarter.", date(2022, 12, 6), "2022-Q3"),  # just over, and not yet reported
        ("Sales will pick up in the first quarter.", date(2022, 11, 6), "2023-Q1"),
        ("The pictures were returned this autumn.", date(2020, 1, 30), "2019-FA"),
        ("The pictures will be returned this autumn.", date(2020, 1, 30), "2020-FA"),
        ("Sales will pick up in the fourth quarter.", date(2022, 5, 6), "2022-Q4"),
    ],
)
def test_a_quarter_lies_where_the_verb_looks(text: str, published: date, value: str) -> None:
    assert [e.value for e in tag(Document("a", text, "en", published))] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("В 1992 году они договорились, но на следующий год закрыли шлюз.", "1993"),
        ("В 1992 году они договорились, а в следующем году откроют шлюз.", "2025"),
    ],
)
def test_one_word_for_next_and_following_goes_by_the_verb(text: str, value: str) -> None:
    assert tag(Document("a", text, "ru", date(2024, 10, 1)))[1].value == value
