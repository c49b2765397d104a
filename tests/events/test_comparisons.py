"""Times that only measure something, in languages that tell so behind them."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from timeline.events import find_events
from timeline.model import Document
from timeline.tagging import tag

PUBLISHED = date(2024, 10, 1)
SINCE = tomllib.loads((Path(__file__).parent / "since.toml").read_text(encoding="utf-8"))


def days(language: str, text: str) -> list[date | None]:
    document = Document("d", text, language, PUBLISHED)
    return [event.first for event in find_events(document, tag(document))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ko", "조선소 매출은 전년 동기 대비 6% 감소했다."),
        ("ko", "조선소 매출은 지난해 같은 기간보다 6% 감소했다."),
        ("ko", "쌀값은 1998년 이후 최고로 올랐다."),
        ("ja", "米の値段は1979年以来45年ぶりに上がった。"),
        ("ja", "来館者は前年を大きく上回った。"),
        ("zh", "船厂收入比去年减少了百分之六。"),
        ("tr", "Tersanenin geliri geçen yıla göre yüzde 6 azaldı."),
        ("tr", "Tersanenin geliri 2023'e kıyasla yüzde 6 azaldı."),
        ("ar", "بلغ الربح مليون درهم مقارنة مع العام الماضي."),
        ("zh", "米价涨到1998年以来最高。"),
    ],
)
def test_what_is_measured_by_a_time_did_not_happen_then(language: str, text: str) -> None:
    assert not {date(2023, 1, 1), date(1998, 1, 1), date(1979, 1, 1), date(2023, 7, 1)} & set(days(language, text))


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("ko", "부두는 1998년부터 닫혔다.", date(1998, 1, 1)),
        ("ja", "港は2023年に閉鎖された。", date(2023, 1, 1)),
        ("zh", "船厂去年关闭了。", date(2023, 1, 1)),
    ],
)
def test_what_happened_then_is_dated_so(language: str, text: str, day: date) -> None:
    assert days(language, text) == [day]


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, told in SINCE.items() for text in told["measured"]])
def test_a_record_does_not_last_since_the_one_before(language: str, text: str) -> None:
    assert not {date(1998, 1, 1), date(2003, 1, 1), date(2014, 1, 1)} & set(days(language, text))


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, told in SINCE.items() for text in told.get("lasting", ())])
def test_at_least_and_those_first_named_are_no_record(language: str, text: str) -> None:
    document = Document("d", text, language, date(2025, 10, 2))
    assert [event.edtf for event in find_events(document, tag(document))] == ["2025-09-29/2025-10-02"]


@pytest.mark.parametrize(("language", "text"), [(code, told["suspended"]) for code, told in SINCE.items()])
def test_what_was_suspended_for_three_days_lasts_no_days_before(language: str, text: str) -> None:
    document = Document("d", text, language, date(2025, 10, 2))
    assert [event.edtf for event in find_events(document, tag(document))] == ["2025-09-30", "2025-09-30?"]
