"""A comparison names the same quarter, half or month of another year."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.model import Document
from timeline.tagging import tag

QUARTER = "Net rose in the third quarter "
MONTH = "Exports fell in August "


@pytest.mark.parametrize(
    ("text", "compared", "value"),
    [
        (QUARTER + "from the same period last year.", "the same period last year", "2023-Q3"),
        (QUARTER + "from the same quarter a year earlier.", "the same quarter a year earlier", "2023-Q3"),
        (QUARTER + "from the corresponding period of 2022.", "the corresponding period of 2022", "2022-Q3"),
        (QUARTER + "from a year ago.", "a year ago", "2023-Q3"),
        (QUARTER + "against a year-earlier loss.", "year-earlier", "2023-Q3"),
        (QUARTER + "and beat last year's quarter.", "last year's quarter", "2023-Q3"),
        (QUARTER + "after a loss in the 2022 period.", "the 2022 period", "2022-Q3"),
        (MONTH + "from the same month last year.", "the same month last year", "2023-08"),
        (MONTH + "from the same month a year earlier.", "the same month a year earlier", "2023-08"),
    ],
)
def test_a_comparison_takes_the_part_of_the_year_that_was_named(text: str, compared: str, value: str) -> None:
    found = tag(Document(id="d", text=text, language="en", published=date(2024, 10, 1)))
    assert [(e.text, e.value) for e in found[1:]] == [(compared, value)]


def test_the_month_before_the_one_named_is_a_comparison_too() -> None:
    found = tag(
        Document(
            id="d", text="Prices rose 3% in August, 2% in July and 5% in the same month last year.", language="en", published=date(2024, 10, 1)
        )
    )
    assert [e.value for e in found] == ["2024-08", "2024-07", "2023-08"]


@pytest.mark.parametrize(
    ("ended", "value", "last"),
    [
        ("June 30", "2024-Q2", "2024-06-30"),
        ("July 31", "2024-Q2", "2024-07-31"),
        ("Aug. 31", "2024-Q3", "2024-08-31"),
        ("Dec. 31", "2023-Q4", "2023-12-31"),
    ],
)
def test_the_quarter_that_ended_on_a_day_is_the_one_that_most_of_its_months_lie_in(ended: str, value: str, last: str) -> None:
    found = tag(Document(id="d", text=f"Sales fell in the quarter ended {ended}.", language="en", published=date(2024, 10, 1)))
    assert [(e.text, e.value) for e in found] == [("the quarter", value), (ended, last)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "In het tweede kwartaal steeg de winst tot 870 miljoen euro, tegen 475 miljoen euro een jaar eerder."),
        ("sv", "Under det andra kvartalet steg vinsten till 870 miljoner, från 475 miljoner ett år tidigare."),
        ("de", "Im zweiten Quartal stieg der Gewinn auf 870 Millionen, nach 475 Millionen im Vorjahresquartal."),
    ],
)
def test_a_comparison_names_the_quarter_of_the_year_before(language: str, text: str) -> None:
    found = tag(Document(id="d", text=text, language=language, published=date(2024, 10, 1)))
    assert [e.value for e in found] == ["2024-Q2", "2023-Q2"]


def test_the_quarter_before_the_one_named_is_a_comparison_too() -> None:
    text = "Output rose 2% in the third quarter, after 1.6% in the second quarter; investment rose 12% from the same period last year."
    found = tag(Document(id="d", text=text, language="en", published=date(2024, 11, 1)))
    assert [e.value for e in found] == ["2024-Q3", "2024-Q2", "2023-Q3"]


def test_a_year_earlier_is_not_of_a_quarter_told_before_a_month() -> None:
    text = "Output rose 2% in the third quarter. Inflation rose to 2.9% in October from 1.6% in September and 3% a year earlier."
    found = tag(Document(id="d", text=text, language="en", published=date(2024, 11, 1)))
    assert [e.value for e in found] == ["2024-Q3", "2024-10", "2024-09", "2023"]
