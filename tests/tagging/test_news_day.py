"""Words for "this day" and "the day before" that mean the day of the news, whatever day was told in between."""

from __future__ import annotations

from datetime import date

from timeline.model import Document
from timeline.tagging import tag

TUESDAY = date(2024, 10, 1)


def values(text: str, language: str = "ko", published: date = TUESDAY) -> list[str]:
    return [expression.value for expression in tag(Document("d", text, language, published))]


def test_after_a_paragraph_about_another_day_this_day_is_that_of_the_news() -> None:
    text = "30일 부두가 닫혔다. 배는 지난 12일 고장 났다. 수리는 끝나지 않았다.\n\n선주는 이날 사과했다."
    assert values(text) == ["2024-09-30", "2024-09-12", "2024-09-30"]


def test_within_its_paragraph_and_right_behind_it_the_day_told_rules() -> None:
    assert values("배는 지난 12일 고장 났다. 선주는 이날 항구에 없었다.") == ["2024-09-12", "2024-09-12"]
    assert values("배는 지난 12일 고장 났다.\n\n선주는 이날 항구에 없었다.") == ["2024-09-12", "2024-09-12"]
    english = "The ship failed on 12 September. Nobody was told.\n\nIt was repaired on 14 September. The owner resigned the same day."
    assert values(english, "en") == ["2024-09-12", "2024-09-14", "2024-09-14"]


def test_the_korean_day_before_is_that_of_the_news() -> None:
    assert values("30일 부두가 닫혔다. 배는 지난 12일 고장 났다. 선주는 전날 사과했다.") == ["2024-09-30", "2024-09-12", "2024-09-29"]
    assert values("선주는 전날 사과했다.") == ["2024-09-30"]


def test_months_later_are_counted_from_the_month_last_named() -> None:
    text = "The court met on Monday. He was arrested in February 2022 and released three months later."
    assert values(text, "en") == ["2024-09-30", "2022-02", "2022-05"]


def test_a_bare_day_goes_on_from_the_month_to_come() -> None:
    later = date(2024, 10, 22)
    assert values("투표는 11월 14일 진행된다. 개표일인 18일에는 학교가 쉰다.", published=later) == ["2024-11-14", "2024-11-18"]
    assert values("투표는 11월 14일 진행된다. 배는 18일 고장 났다.", published=later) == ["2024-11-14", "2024-10-18"]


def test_the_next_day_goes_on_from_the_day_told_in_any_paragraph() -> None:
    text = "A quarrel broke out on 3 February 2020. Neighbours called the police. Nobody opened.\n\nHe was caught the next day."
    assert values(text, "en") == ["2020-02-03", "2020-02-04"]
