"""From which day a distance is counted, and whose day that is said to be."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.model import Document, Expression
from timeline.tagging import tag
from timeline.tagging.anchoring import Anchors, resolve
from timeline.tagging.readings import Reading

TUESDAY = date(2024, 10, 1)


def last(text: str, published: date | None = TUESDAY) -> Expression:
    return tag(Document("d", text, "en", published))[-1]


@pytest.mark.parametrize(
    ("text", "value", "whose"),
    [
        ("The mayor resigned two days ago.", "2024-09-29", "publication"),
        ("It burned on 3 May 2021. It was rebuilt two years later.", "2023", "text"),
        ("It burned on 3 May 2021. The cause was found two days later.", "2021-05-05", "text"),
        ("They married in 1999 and divorced five years later.", "2004", "text"),
        ("They lost 4 million in 2019, and half of that in the previous year.", "2018", "text"),
        ("He was arrested in February 2022 and released three months later.", "2022-05", "text"),
        ("Prices rose by 5 percent in February 2022 and by 4 percent the month before.", "2022-01", "text"),
        ("The bridge closed on 3 May 2021. In September 2021 repairs began; in the same month the money ran out.", "2021-09", "text"),
        ("Sales fell in the third quarter of 2022 and rose in the following quarter.", "2022-Q4", "text"),
    ],
)
def test_a_distance_counts_from_what_is_as_coarse_as_its_unit(text: str, value: str, whose: str) -> None:
    found = last(text)
    assert (found.value, found.anchor) == (value, whose)


def test_without_any_day_a_distance_gives_none() -> None:
    assert last("The mayor resigned two days later.", published=None).value == "XXXX-XX-XX"


def test_a_day_word_that_contradicts_the_date_beside_it_yields_to_that_with_a_warning() -> None:
    found = resolve(Reading(dayword=-1, day=27, month=9), Anchors(TUESDAY), lambda: "past")
    assert found is not None
    assert found.value == "2024-09-27"
    assert found.warnings == ["the word for a day gives 2024-09-30, the date 2024-09-27"]


def test_what_is_still_to_come_in_the_following_month_follows_publication() -> None:
    story = "The tender of 5 May 2024 failed. A new one"
    assert last(f"{story} was published the following month.").value == "2024-06"
    assert last(f"{story} will be published the following month.").value == "2024-11"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Next summer she makes her debut in Rome, on 16 July.", "2025-07-16"),
        # what was said at publication is no day of the season
        ("Sales fell last autumn, the bank said on 25 September.", "2024-09-25"),
        # nor what lasts until then
        ("The show, planned for last winter, will last until 20 December.", "2024-12-20"),
    ],
)
def test_a_day_of_the_season_that_its_sentence_names_has_its_year(text: str, value: str) -> None:
    assert last(text).value == value
