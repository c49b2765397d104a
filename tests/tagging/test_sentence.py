"""What a sentence has named rules the dates behind it: the year that opens it, the day to come."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.model import Document
from timeline.tagging import tag

TUESDAY = date(2024, 10, 1)


def values(language: str, text: str) -> list[str]:
    return [expression.value for expression in tag(Document("d", text, language, TUESDAY))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In 2019, the vote was held on 10 November."),
        ("fr", "En 2019, le scrutin a eu lieu le 10 novembre."),
        ("pt", "Em 2019, a votação foi a 10 de novembro."),
        ("ro", "În 2019, votul a avut loc pe 10 noiembrie."),
        ("el", "Το 2019 η ψηφοφορία έγινε στις 10 Νοεμβρίου."),
    ],
)
def test_days_are_of_the_year_gone_by_that_opens_their_sentence(language: str, text: str) -> None:
    assert values(language, text) == ["2019", "2019-11-10"]


def test_that_year_rules_its_sentence_alone() -> None:
    assert values("en", "In 2019, the port went bankrupt. It was sold on 5 September.") == ["2019", "2024-09-05"]
    assert values("en", "In 2019 the country voted twice: on 10 March and on 4 August.") == ["2019", "2019-03-10", "2019-08-04"]


def test_that_year_does_not_rule_what_is_to_come_nor_what_another_word_dates() -> None:
    assert values("en", "In 2019, it was founded, and it will be closed on 5 November.") == ["2019", "2024-11-05"]
    assert values("en", "The bridge of 2019 was opened on 5 September.") == ["2019", "2024-09-05"]


def test_a_weekday_without_a_verb_behind_a_day_to_come_is_to_come() -> None:
    assert values("en", "The vigil is tomorrow, the funeral Friday.") == ["2024-10-02", "2024-10-04"]
    assert values("en", "The vigil is tomorrow. He died on Friday.") == ["2024-10-02", "2024-09-27"]


def test_a_clock_time_gone_by_is_of_today_where_its_sentence_names_no_day_to_come() -> None:
    text = "The dividend will be paid on 7 October. Shares, down 22% this year, rose at 1:20 p.m."
    assert values("en", text) == ["2024-10-07", "2024", "2024-10-01T13:20"]


def test_a_holiday_within_three_weeks_is_the_nearest_whatever_the_verb() -> None:
    assert [e.value for e in tag(Document("d", "They announced a strike for Easter.", "en", date(2024, 3, 12)))] == ["2024-03-31"]
    assert [e.value for e in tag(Document("d", "They struck at Easter.", "en", date(2024, 2, 12)))] == ["2023-04-09"]


def test_a_weekday_beside_a_far_day_that_is_one_is_that_day() -> None:
    assert values("en", "She died on 12 October 1999, a Tuesday.") == ["1999-10-12", "1999-10-12"]
    assert values("en", "The final is on 25 November, on a Monday.") == ["2024-11-25", "2024-11-25"]


def test_a_year_before_a_colon_and_one_told_from_another_rule_their_sentence_too() -> None:
    assert values("en", "The last strike was in 2013: it ended on 5 February.") == ["2013", "2013-02-05"]
    assert values("en", "The bank failed in 2015. Two years later, on 25 November, its owner fled.") == ["2015", "2017", "2017-11-25"]


def test_a_month_of_a_year_rules_the_days_of_its_name() -> None:
    assert values("en", "They met last in July 2017, when on 7 July the talks failed.") == ["2017-07", "2017-07-07"]
    assert values("en", "The talks were broken off in July 2017, and on 7 December they will begin again.") == ["2017-07", "2024-12-07"]
