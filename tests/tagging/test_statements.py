"""A time of day belongs to the day of what happened, not to that on which somebody spoke of it."""

from datetime import date

import pytest

from timeline.model import Document
from timeline.tagging import tag

PUBLISHED = date(2024, 10, 4)  # a Friday


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "A fire broke out on Wednesday in a bakery, police said on Thursday. The alarm came at 4:10 p.m.", "2024-10-02T16:10"),
        ("de", "Am Mittwoch brannte ein Haus, teilte die Polizei am Donnerstag mit. Der Notruf ging um 16.10 Uhr ein.", "2024-10-02T16:10"),
        ("en", "Police said on Thursday that the mayor had resigned. He left the hall at 4:10 p.m.", "2024-10-03T16:10"),
        ("en", "The bakery closed on Wednesday and opened again on Thursday. The alarm came at 4:10 p.m.", "2024-10-03T16:10"),
        ("en", "A fire broke out on Wednesday, police said on Thursday. A second one followed on Friday, at 4:10 p.m.", "2024-10-04T16:10"),
    ],
)
def test_a_time_of_day_belongs_to_what_happened(language: str, text: str, value: str) -> None:
    assert tag(Document("a", text, language, PUBLISHED))[-1].value == value
