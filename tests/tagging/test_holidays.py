"""Days of holidays by their specification, and the years that texts leave to be found."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.languages import codes, load
from timeline.model import Document
from timeline.tagging import holidays, tag


@pytest.mark.parametrize(
    ("specification", "year", "expected"),
    [
        ("IN:Diwali", 2019, date(2019, 10, 27)),
        ("IN:Diwali-1", 2019, date(2019, 10, 26)),
        ("IN-BR:Chhath Puja", 2019, date(2019, 11, 2)),
        ("NL:King's Day", 2014, date(2014, 4, 26)),
        ("NL:King's Day", 2018, date(2018, 4, 27)),
        ("CA:Victoria Day", 2024, date(2024, 5, 20)),
        ("IN:Diwali", 1960, None),
        ("4-15 5:+3 6:+3 7:+2", 2017, date(2017, 4, 18)),
    ],
)
def test_day(specification: str, year: int, expected: date | None) -> None:
    assert holidays.day(specification, year) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mills stood still at Christmas two years ago.", "2022-12-25"),
        ("The bridge was closed at Easter last year.", "2023-04-09"),
        ("The fair will return at Easter next year.", "2025-04-20"),
        ("This Easter was a cold one.", "2024-03-31"),
        ("This Christmas the shops will close early.", "2024-12-25"),
        ("The work must be done by Easter.", "2025-04-20"),
        ("The road has been closed since Whitsun.", "2024-05-19"),
        ("The strike began three days after Easter 2024.", "2024-04-03"),
        ("Two weeks before Diwali 2019 the dam broke.", "2019-10-13"),
        ("The temple was opened at Diwali 1960.", "1960"),
    ],
)
def test_year_of_a_holiday(text: str, expected: str) -> None:
    found = tag(Document("a", text, "en", date(2024, 10, 1)))
    assert [expression.value for expression in found] == [expected]


@pytest.mark.parametrize("code", codes())
def test_every_specification_names_a_day(code: str) -> None:
    specifications = load(code).data.get("holidays", {})
    unknown = [s for s in specifications if not any(holidays.day(s, year) for year in (1968, 2001, *range(2017, 2028)))]
    assert not unknown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge was shut on 20 December 2016, days before Christmas.", "2016-12-25"),
        ("It was shut on 20 December 2016. Crowds came at Christmas.", "2016-12-25"),
        ("It was shut on 20 December 2016. Shops are full at Christmas.", "2023-12-25"),
        ("It was shut on 3 March 2016, long before Christmas.", "2023-12-25"),
        ("The strike of December 2022 grounded flights at Christmas.", "2022-12-25"),
    ],
)
def test_a_holiday_lies_around_the_day_told_before_it(text: str, expected: str) -> None:
    assert tag(Document("d", text, "en", date(2024, 3, 1)))[-1].value == expected


def test_since_a_holiday_looks_back_past_the_one_that_is_near() -> None:
    found = tag(Document("a", "Four have been killed since New Year's Day. Fares will rise from New Year's Day.", "en", date(2022, 12, 15)))
    assert [expression.value for expression in found] == ["2022-01-01", "2023-01-01"]
