"""Lengths of time: their values, and how evidence tells them."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import Document
from timeline.tagging import tag


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It lasted 2,500,000 years.", "P2500000Y"),
        ("It took 1,500,000 hours.", "PT1500000H"),
        ("It took 99999999999999999999 days.", "P100000000000000000000D"),
        ("It took 2.3 days.", "P2.3D"),
    ],
)
def test_large_and_broken_numbers_are_written_out(text: str, value: str) -> None:
    (expression,) = tag(Document("a", text, language="en"))
    assert expression.value == value


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("The bridge fell 2 years and 3 months ago.", "2 years and 3 months before 2024-10-01"),
        ("The bridge fell three centuries ago.", "3 centuries before 2024-10-01"),
        ("The bridge fell one day ago.", "1 day before 2024-10-01"),
    ],
)
def test_evidence_tells_the_whole_distance(text: str, evidence: str) -> None:
    (expression,) = tag(Document("a", text, language="en", published=date(2024, 10, 1)))
    assert evidence in expression.evidence
