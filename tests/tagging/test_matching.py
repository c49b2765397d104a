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
