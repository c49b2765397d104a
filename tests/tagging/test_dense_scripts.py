"""Scripts without spaces: numbers read sign by sign, traditional characters, words for years and months, windows."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.model import Document, Expression
from timeline.tagging import tag
from timeline.tagging.fold import fold

PUBLISHED = date(2024, 10, 1)
DIGITS = "〇一二三四五六七八九"


def found(text: str, language: str = "zh") -> list[Expression]:
    return tag(Document(id="a", language=language, published=PUBLISHED, text=text))


def positional(number: int) -> str:
    return "".join(DIGITS[int(digit)] for digit in str(number))


def additive(number: int) -> str:
    """A number below a hundred as it is said: 二十三."""
    tens, ones = divmod(number, 10)
    return (DIGITS[tens] if tens > 1 else "") + "十" * (tens > 0) + (DIGITS[ones] if ones else "")


@settings(deadline=None)
@given(st.dates(date(1001, 1, 1), date(2199, 12, 31)))
def test_every_date_in_characters_is_read(day: date) -> None:
    text = f"{positional(day.year)}年{additive(day.month)}月{additive(day.day)}日"
    assert [(e.text, e.value) for e in found(f"他生于{text}，长于农村。")] == [(text, day.isoformat())]


@settings(deadline=None)
@given(st.dates(date(1000, 1, 1), date(2199, 12, 31)))
def test_full_width_digits_are_digits(day: date) -> None:
    plain = f"{day.year}年{day.month}月{day.day}日"
    wide = plain.translate({ord(str(i)): chr(0xFF10 + i) for i in range(10)})
    assert [(e.text, e.value) for e in found(f"{wide}に発表した。", "ja")] == [(wide, day.isoformat())]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("二0二四年", "2024"),
        ("一九九０年", "1990"),
        ("二０００年", "2000"),
        ("九七年十二月", "1997-12"),
        ("民國一一三年", "2024"),
        ("三百零五天", "P305D"),
        ("3千年", "P3000Y"),
        ("三四天", "PXD"),
        ("三年零六个月", "P3Y6M"),
    ],
)
def test_numbers_in_every_writing(text: str, value: str) -> None:
    assert [(e.text, e.value) for e in found(text)] == [(text, value)]


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [("農曆", "农历"), ("這個月", "这个月"), ("點鐘", "点钟"), ("後天", "后天"), ("兩個小時", "两个小时")],
)
def test_traditional_characters_fold_to_simplified(traditional: str, simplified: str) -> None:
    assert fold(traditional).text == fold(simplified).text == simplified


def test_weeks_and_laps_stay_two_words() -> None:
    assert fold("週").text != fold("周").text


def test_a_date_far_into_a_text_without_breaks_is_found_whole() -> None:
    text = "村民们说" + "河水一直在上涨" * 40 + "，直到二〇二四年九月三十日上午十时三十分才回落" + "但道路仍被淹没" * 40
    assert [(e.text, e.value) for e in found(text)] == [("二〇二四年九月三十日上午十时三十分", "2024-09-30T10:30")]


def test_both_ends_of_a_range_lie_in_one_year() -> None:
    assert [e.value for e in found("会议于4至6月在山城举行。")] == ["2024-04", "2024-06"]


def test_a_range_of_weekdays_runs_forwards() -> None:
    assert [e.value for e in found("周四至周一，道路封闭了。")] == ["2024-09-26", "2024-09-30"]


def test_both_clock_times_of_a_range_have_one_part_of_day() -> None:
    assert [e.value for e in found("下午1时至3时停水。")] == ["2024-10-01T13:00", "2024-10-01T15:00"]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("前三季度", date(2024, 1, 1), date(2024, 9, 30)),
        ("前9个月", date(2024, 1, 1), date(2024, 9, 30)),
        ("上两个月", date(2024, 8, 1), date(2024, 9, 30)),
        ("下两周", date(2024, 10, 7), date(2024, 10, 20)),
        ("前两天", date(2024, 9, 29), date(2024, 9, 30)),
    ],
)
def test_units_before_and_after_are_whole(text: str, first: date, last: date) -> None:
    assert [(e.type, e.first, e.last) for e in found(text)] == [("DURATION", first, last)]
