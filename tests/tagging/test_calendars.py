"""Days of other calendars: libraries' conversions against days that are known, and what readings without a year become."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.model import Document
from timeline.tagging import holidays, tag
from timeline.tagging.anchoring import Anchors, resolve
from timeline.tagging.calendars import day_in
from timeline.tagging.engine import Engine
from timeline.tagging.readings import Reading
from timeline.tagging.tense import Tense

PUBLISHED = date(2024, 10, 1)


def value(reading: Reading, published: date = PUBLISHED, tense: Tense | None = None) -> str | None:
    resolved = resolve(reading, Anchors(published), lambda: tense)
    return resolved.value if resolved else None


@pytest.mark.parametrize(
    ("calendar", "year", "month", "day", "expected"),
    [
        ("persian", 1403, 7, 10, "2024-10-01"),
        ("persian", 1403, 12, 30, "2025-03-20"),
        ("persian", 1398, 10, 18, "2020-01-08"),
        ("persian", 1357, 11, 22, "1979-02-11"),
        ("islamic", 1445, 9, 1, "2024-03-11"),
        ("islamic", 1444, 10, 1, "2023-04-21"),
        ("islamic", 1443, 10, 1, "2022-05-02"),
        ("hebrew", 5785, 7, 1, "2024-10-03"),
        ("hebrew", 5708, 2, 5, "1948-05-14"),
        ("chinese", 2024, 8, 15, "2024-09-17"),
        ("japanese:2018", 6, 10, 1, "2024-10-01"),
        ("japanese:1925", 64, 1, 7, "1989-01-07"),
        ("roc:1911", 113, 10, 10, "2024-10-10"),
        ("buddhist:-543", 2567, 10, 1, "2024-10-01"),
    ],
)
def test_full_date(calendar: str, year: int, month: int, day: int, expected: str) -> None:
    assert value(Reading(calendar=calendar, year=year, month=month, day=day)) == expected


@pytest.mark.parametrize(
    ("calendar", "year", "month", "day"),
    [("persian", 1402, 12, 30), ("islamic", 1445, 13, 1), ("hebrew", 5784, 8, 31), ("japanese:2018", 6, 2, 30)],
)
def test_day_that_does_not_exist(calendar: str, year: int, month: int, day: int) -> None:
    assert value(Reading(calendar=calendar, year=year, month=month, day=day)) is None


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        (Reading(calendar="persian", year=1403), "2024-03-20/2025-03-20"),
        (Reading(calendar="persian", year=1403, month=7), "2024-09-22/2024-10-21"),
        (Reading(calendar="persian", year=1403, half=1), "2024-03-20/2024-09-21"),
        (Reading(calendar="persian", year=1403, season="FA"), "2024-FA"),
        (Reading(calendar="persian", year=1403, season="WI"), "2024-WI"),
        (Reading(calendar="persian", decade=136), "1981-03-21/1991-03-20"),
        (Reading(calendar="persian", decade=6), "1981-03-21/1991-03-20"),
        (Reading(calendar="islamic", year=2024, month=9), "2024-03-11/2024-04-09"),
        (Reading(calendar="islamic", year=2024, month=10, day=1), "2024-04-10"),
        (Reading(calendar="hebrew", year=5785), "2024-10-03/2025-09-22"),
        (Reading(calendar="japanese:2018", year=6), "2024"),
        (Reading(calendar="japanese:2018", year=6, month=4), "2024-04"),
    ],
)
def test_period(reading: Reading, expected: str) -> None:
    assert value(reading) == expected


@pytest.mark.parametrize(
    ("reading", "tense", "expected"),
    [
        (Reading(calendar="persian", month=8, day=1), None, "2024-10-22"),
        (Reading(calendar="persian", month=1, day=1), "past", "2024-03-20"),
        (Reading(calendar="persian", month=1, day=1), "future", "2025-03-21"),
        (Reading(calendar="persian", month=1, day=1, side="next"), "past", "2025-03-21"),
        (Reading(calendar="persian", month=7), "past", "2024-09-22/2024-10-21"),
        (Reading(calendar="persian", month=6), None, "2024-08-22/2024-09-21"),
        (Reading(calendar="persian", month=8), None, "2024-10-22/2024-11-20"),
        (Reading(calendar="persian", month=6, side="next"), None, "2025-08-23/2025-09-22"),
        (Reading(calendar="islamic", month=9), "past", "2024-03-11/2024-04-09"),
    ],
)
def test_without_year(reading: Reading, tense: Tense | None, expected: str) -> None:
    assert value(reading, tense=tense) == expected


def test_weekday_of_a_stated_date_is_checked() -> None:
    right = resolve(Reading(calendar="persian", year=1403, month=7, day=10, weekday=2), Anchors(PUBLISHED), lambda: None)
    wrong = resolve(Reading(calendar="persian", year=1403, month=7, day=10, weekday=3), Anchors(PUBLISHED), lambda: None)
    assert right is not None and right.warnings == []
    assert wrong is not None and wrong.warnings == ["2024-10-01 is a Tuesday, not a Wednesday"]


def test_day_word_agrees_with_the_date_beside_it() -> None:
    resolved = resolve(Reading(dayword=0, calendar="persian", month=7, day=10), Anchors(PUBLISHED), lambda: None)
    assert resolved is not None
    assert resolved.value == "2024-10-01"
    assert resolved.warnings == []


def test_source_date_is_kept_as_evidence() -> None:
    resolved = resolve(Reading(calendar="persian", year=1403, month=7, day=10), Anchors(PUBLISHED), lambda: None)
    assert resolved is not None
    assert resolved.evidence == ["1403-07-10 of the persian calendar"]


@pytest.mark.parametrize(("calendar", "approximate"), [("islamic", True), ("persian", False)])
def test_only_the_moon_leaves_a_doubt(calendar: str, approximate: bool) -> None:
    resolved = resolve(Reading(calendar=calendar, year=1445, month=9, day=1), Anchors(PUBLISHED), lambda: None)
    assert resolved is not None
    assert resolved.approximate is approximate


@pytest.mark.parametrize("year", range(2001, 2031))
def test_nowruz_is_the_day_of_the_equinox(year: int) -> None:
    """The official new year's days: 20 March where the equinox falls before noon in Tehran, else 21 March."""
    early = {2004, 2008, 2012, 2016, 2020, 2024, 2028, 2029}
    assert day_in("persian", 1, 1, year) == date(year, 3, 20 if year in early else 21)


@pytest.mark.parametrize(
    ("specification", "year", "expected"),
    [
        ("chinese-1-1", 2024, date(2024, 2, 10)),
        ("chinese-1-1-1", 2024, date(2024, 2, 9)),
        ("chinese-8-15", 2025, date(2025, 10, 6)),
        ("islamic-10-1", 2024, date(2024, 4, 10)),
        ("hebrew-7-10", 2024, date(2024, 10, 12)),
        ("hebrew-13-14", 2024, date(2024, 3, 24)),
        ("hebrew-13-14", 2025, date(2025, 3, 14)),
        ("chinese-1-1", 1066, None),
        ("term-15", 2024, date(2024, 4, 4)),
        ("term-15", 2023, date(2023, 4, 5)),
        ("term-270", 2024, date(2024, 12, 21)),
        ("term-15", 1066, None),
    ],
)
def test_holiday_by_specification(specification: str, year: int, expected: date | None) -> None:
    assert holidays.day(specification, year) == expected


def test_doubt_of_a_day_reaches_the_expression() -> None:
    (found,) = tag(Document(id="a", language="zh", published=PUBLISHED, text="今年开斋节期间，市场关门。"))
    assert (found.value, found.mod, found.edtf, found.first) == ("2024-04-10", None, "2024-04-10~", date(2024, 4, 10))


@pytest.mark.parametrize(("text", "expected"), [("in 1403", "2024-03-20/2025-03-20"), ("in 1998", "1998")])
def test_a_language_says_which_bare_years_count_otherwise(text: str, expected: str) -> None:
    engine = Engine({"patterns": {"calendar": ["in [{year}]"]}, "calendars": {"persian": {"years": [1200, 1450]}}})
    readings = [found.reading for found in engine.find(text)[0]]
    assert [value(reading) for reading in readings] == [expected]


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (date(2022, 11, 8), "2021-05-22/2021-06-21"),
        (date(2022, 3, 25), "2021-05-22/2021-06-21"),  # four days into the new year
        (date(2022, 3, 15), "2020-05-21/2020-06-20"),
    ],
)
def test_a_month_of_last_year_is_of_the_last_year_of_its_calendar(published: date, expected: str) -> None:
    assert value(Reading(calendar="persian", month=3, side="last", unit="year"), published) == expected
    assert value(Reading(calendar="persian", month=3, step=-1, unit="year"), published) == expected
