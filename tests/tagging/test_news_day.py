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


def test_the_night_told_in_the_news_of_a_day_is_the_last_one() -> None:
    assert values("I funerali si svolgono oggi. L'attrice si è spenta nella notte.", "it") == ["2024-10-01", "2024-09-30TNI"]


def test_dawn_after_a_late_hour_is_that_of_the_next_day() -> None:
    text = "Era il 29 gennaio 1996. Le fiamme furono viste alle 21; all'alba restavano quattro muri."
    assert values(text, "it") == ["1996-01-29", "1996-01-29T21:00", "1996-01-30TMO"]


def test_months_of_a_year_told_by_its_distance() -> None:
    assert values("Il processo era cominciato nell'ottobre di due anni fa.", "it") == ["2022-10"]
    assert values("Das zweite Werk folgte im Frühjahr vor drei Jahren.", "de") == ["2021-SP"]


def test_a_year_and_a_half_later_goes_on_from_the_month_told() -> None:
    assert values("Das erste Verfahren folgte im Juni 2020, das zweite zweieinhalb Jahre danach.", "de") == ["2020-06", "2022-12"]


def test_a_week_of_the_news_ends_a_look_back_at_a_day() -> None:
    text = "Sie wurde am 2. Februar 1931 geboren. Vorige Woche bekam sie Post. Tags darauf meldete sich das Amt."
    assert values(text, "de") == ["1931-02-02", "2024-W39", "2024-09-24"]


def test_a_feature_that_tells_of_last_week_is_no_history() -> None:
    text = (
        "1920 lag der erste Plan vor, 1940 der zweite. Nach 1945 ging es weiter, und im Jahr 1950 war der See voll. 1987 starb die Zeugin.\n"
        "Vorige Woche hat der Landtag beschlossen, den Turm zu sanieren."
    )
    assert values(text, "de")[-1] == "2024-W39"


def test_the_months_of_a_range_are_the_quarter_that_a_comparison_means() -> None:
    text = "Zwischen Januar und März ging der Umsatz zurück. Im Vorjahresquartal stand noch ein Gewinn."
    assert values(text, "de") == ["2024-01", "2024-03", "2023-Q1"]


def test_a_feast_is_what_the_next_day_comes_after() -> None:
    text = "The clinic closes in June. At Epiphany a doctor retired; the next day the mayor called."
    assert values(text, "en", date(2023, 4, 16)) == ["2023-06", "2023-01-06", "2023-01-07"]
