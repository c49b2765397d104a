"""Dates in words, from EDTF, the expression behind it, and the days alone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rendering.examples import EN, ES, FR, STORY, entry, event, expression
from timeline.model import Timeline
from timeline.rendering import render
from timeline.rendering.wording import approximate, dated_by, day_range, month_of, precision, repeated, when, year_of


def days(text: str) -> tuple[date | None, date | None]:
    first, _, last = text.partition("/")
    return (date.fromisoformat(first) if first else None), (date.fromisoformat(last) if last else None)


@pytest.mark.parametrize(
    ("edtf", "period", "long", "short"),
    [
        ("2024-09-30", "2024-09-30/2024-09-30", "Monday 30 September 2024", "Mon 30 Sep"),
        ("2024-10", "2024-10-01/2024-10-31", "October 2024", "Oct"),
        ("2024", "2024-01-01/2024-12-31", "2024", "2024"),
        ("202X", "2020-01-01/2029-12-31", "2020s", "2020s"),
        ("19XX", "1900-01-01/1999-12-31", "20th century", "20th century"),
        ("20XX", "2000-01-01/2099-12-31", "21st century", "21st century"),
        ("2024-23", "2024-09-22/2024-12-20", "autumn 2024", "autumn"),
        ("2024-35", "2024-07-01/2024-09-30", "Q3 2024", "Q3"),
        ("2024-41", "2024-07-01/2024-12-31", "second half of 2024", "second half of 2024"),
        ("2024-10-01/2024-10-10", "2024-10-01/2024-10-10", "1–10 October 2024", "1–10 Oct"),
        ("2024-09-28/2024-10-03", "2024-09-28/2024-10-03", "28 September – 3 October 2024", "28 Sep – 3 Oct"),
        ("2024-12-30/2025-01-02", "2024-12-30/2025-01-02", "30 December 2024 – 2 January 2025", "30 Dec – 2 Jan 2025"),
        ("2024-03/2024-05", "2024-03-01/2024-05-31", "March – May 2024", "Mar – May"),
        ("2023-11/2024-02", "2023-11-01/2024-02-29", "November 2023 – February 2024", "Nov 2023 – Feb"),
        ("2024-03-01/2024-05-31", "2024-03-01/2024-05-31", "March – May 2024", "Mar – May"),
        ("2023-11-01/2024-02-29", "2023-11-01/2024-02-29", "November 2023 – February 2024", "Nov 2023 – Feb"),
        ("1996-01-01/1998-12-31", "1996-01-01/1998-12-31", "1996–1998", "1996–1998"),
        ("9998-01-01/9999-12-31", "9998-01-01/9999-12-31", "9998–9999", "9998–9999"),
        ("1963/1967", "1963-01-01/1967-12-31", "1963–1967", "1963–1967"),
        ("../2024-10-01", "/2024-10-01", "by 1 October 2024", "by 1 Oct"),
        ("2024-05/..", "2024-05-01/", "since May 2024", "since May"),
        ("2024-10~", "2024-10-01/2024-10-31", "about October 2024", "about Oct"),
        ("2024-10%", "2024-10-01/2024-10-31", "about October 2024 (inferred)", "about Oct?"),
        ("2024-10-01?", "2024-10-01/2024-10-01", "Tuesday 1 October 2024 (inferred)", "Tue 1 Oct?"),
        ("2024-09-30T14:30", "2024-09-30/2024-09-30", "Monday 30 September 2024", "Mon 30 Sep"),
        ("0622-07-16", "0622-07-16/0622-07-16", "Tuesday 16 July 622", "Tue 16 Jul 622"),
        ("what is this", "2024-10-01/2024-10-02", "1–2 October 2024", "1–2 Oct"),
        ("2024-13-45", "2024-10-01/2024-10-02", "1–2 October 2024", "1–2 Oct"),
        (None, "2024-10-01/2024-10-01", "Tuesday 1 October 2024", "Tue 1 Oct"),
        (None, "/", "undated", "undated"),
    ],
)
def test_edtf_in_words(edtf: str | None, period: str, long: str, short: str) -> None:
    first, last = days(period)
    report = event(EN, "x", edtf=edtf, first=first, last=last)
    assert when(report, long=True) == long
    assert when(report, under=2024) == short
    assert when(entry(report), long=True) == long


@pytest.mark.parametrize(
    ("value", "more", "edtf", "period", "long", "short"),
    [
        ("2023-10", {"mod": "START"}, "2023-10-01/2023-10-10", "2023-10-01/2023-10-10", "early October 2023", "early Oct 2023"),
        ("2024-10", {"mod": "MID"}, "2024-10-11/2024-10-20", "2024-10-11/2024-10-20", "mid-October 2024", "mid-Oct"),
        ("2024", {"mod": "END"}, "2024-10/2024-12", "2024-10-01/2024-12-31", "late 2024", "late 2024"),
        ("2024-09-30TMO", {}, "2024-09-30", "2024-09-30/2024-09-30", "Monday 30 September 2024, morning", "Mon 30 Sep morning"),
        (
            "2024-09-30TMO",
            {"mod": "START"},
            "2024-09-30",
            "2024-09-30/2024-09-30",
            "Monday 30 September 2024, early morning",
            "Mon 30 Sep early morning",
        ),
        ("2024-09-30T14:30", {}, "2024-09-30T14:30", "2024-09-30/2024-09-30", "Monday 30 September 2024, 14:30", "Mon 30 Sep 14:30"),
        ("2024-09-30T05", {}, "2024-09-30", "2024-09-30/2024-09-30", "Monday 30 September 2024, 05:00", "Mon 30 Sep 05:00"),
        (
            "2024-09-30T03:00",
            {"boundary": "begin"},
            "2024-09-30",
            "2024-09-30/2024-09-30",
            "Monday 30 September 2024, after 03:00",
            "Mon 30 Sep after 03:00",
        ),
        ("2024-09-30TNI", {}, "2024-09-30/2024-10-01", "2024-09-30/2024-10-01", "30 September – 1 October 2024, night", "30 Sep – 1 Oct night"),
        ("2024-W40", {}, "2024-09-30/2024-10-06", "2024-09-30/2024-10-06", "week of 30 September 2024", "week of 30 Sep"),
        ("2024-W40-WE", {}, "2024-10-05/2024-10-06", "2024-10-05/2024-10-06", "weekend of 5 October 2024", "weekend of 5 Oct"),
        ("2024-10-01", {"mod": "BEFORE"}, "../2024-09-30", "/2024-09-30", "before Tuesday 1 October 2024", "before Tue 1 Oct"),
        ("2024-03", {"mod": "APPROX"}, "2024-03~", "2024-03-01/2024-03-31", "about March 2024", "about Mar"),
        ("2024-SU", {"mod": "END"}, "2024-08-20/2024-09-21", "2024-08-20/2024-09-21", "late summer 2024", "late summer"),
        ("1997", {"boundary": "begin"}, "1997-01-01/2024-10-01", "1997-01-01/2024-10-01", "since 1997, up to 1 October 2024", "since 1997"),
        ("2023-10", {"boundary": "begin", "mod": "START"}, "2023-10-01/..", "2023-10-01/", "since early October 2023", "since early Oct 2023"),
        (
            "2025-04",
            {"boundary": "begin"},
            "2025-04-01/2025-04-30",
            "2025-04-01/2025-04-30",
            "from April 2025 on",
            "from Apr 2025 on",
        ),
        (
            "2024-09-30T03:00",
            {"mod": "APPROX"},
            "2024-09-30T03:00~",
            "2024-09-30/2024-09-30",
            "Monday 30 September 2024, about 03:00",
            "Mon 30 Sep about 03:00",
        ),
        (
            "2024-11",
            {"boundary": "end", "mod": "END"},
            "2024-10-01/2024-11-30",
            "2024-10-01/2024-11-30",
            "by late November 2024",
            "by late Nov",
        ),
        ("P2Y", {"boundary": "end"}, "../2026-10-01", "/2026-10-01", "by 1 October 2026", "by 1 Oct 2026"),
        (
            "2023-10-07",
            {"boundary": "begin"},
            "2023-10-07/2024-10-01",
            "2023-10-07/2024-10-01",
            "since 7 October 2023, up to 1 October 2024",
            "since 7 Oct 2023",
        ),
    ],
)
def test_what_only_the_expression_knows(value: str, more: dict[str, Any], edtf: str, period: str, long: str, short: str) -> None:
    first, last = days(period)
    report = event(FR, "x", expression("x", value, edtf, first, last, **more))
    assert when(report, long=True) == long
    assert when(report, under=2024) == short


def test_an_entry_is_worded_by_a_source_that_says_its_very_period() -> None:
    early = event(FR, "x", expression("début octobre", "2023-10", "2023-10-01/2023-10-10", *days("2023-10-01/2023-10-10"), mod="START"))
    exact = event(EN, "x", expression("7 October", "2023-10-07", "2023-10-07", *days("2023-10-07/2023-10-07")))
    merged = entry(early, exact, edtf="2023-10-07", first=date(2023, 10, 7), last=date(2023, 10, 7))
    assert when(merged) == "Sat 7 Oct 2023"
    assert when(entry(early, exact)) == "early Oct 2023"


def test_what_dates_entries_that_read_alike() -> None:
    sentence = "The mayor said that the bridge would open by May"
    first, last = days("2024-10-02/2025-05-31")
    said = entry(event(EN, sentence, first=first, last=first, edtf="2024-10-02?", certainty="inferred", reason="the statement"))
    due = entry(event(EN, sentence, expression("May", "2025-05", "../2025-05-31", first, last, boundary="end"), status="planned"))
    copied = entry(event(ES, sentence, expression("May", "2025-05", "../2025-05-31", first, last)))
    alike = repeated([said, due, copied])
    assert [dated_by(told, alike) for told in (said, due, copied)] == ["dated by: the statement", "dated by “May”", ""]
    for name in ("terminal", "markdown", "html"):
        text = render(Timeline((said, due, copied), (), (EN, ES)), name)
        assert text.lower().count("dated by: the statement") == 1


def test_an_open_end_is_open_whatever_day_begins_it() -> None:
    first, last = days("2024-10-01/2026-10-01")
    assert precision(event(EN, "x", expression("two years", "P2Y", "../2026-10-01", first, last))) == "open start"


def test_headings_and_marks() -> None:
    assert [year_of(told) for told in STORY.entries] == [1960, 2019, 2023, 2023, 2024, 2024, 2024, 2024, 2025, 2026]
    assert [month_of(told) for told in STORY.entries][:4] == [None, None, "October 2023", "October 2023"]
    assert [precision(told) for told in STORY.entries][3:] == ["open end", "period", "day", "period", "day", "open end", "open start"]
    assert [approximate(told) for told in STORY.entries].count(True) == 1


def test_day_range() -> None:
    assert day_range(date(2024, 9, 30), date(2024, 10, 4)) == "30 Sep – 4 Oct 2024"
    assert day_range(None, None) == ""


@given(st.text(alphabet="0123456789-/.XT~?%WQ"), st.text(alphabet="0123456789-/XTWENISPQH:"))
def test_no_string_is_too_odd(edtf: str, value: str) -> None:
    report = event(EN, "x", expression("x", value, edtf, date(2024, 10, 1), date(2024, 10, 1)))
    assert when(report, long=True) and when(report)


@pytest.mark.parametrize(
    ("value", "edtf", "period", "heading"),
    [
        ("2024-SU", "2024-22", "2024-06-01/2024-08-31", "Summer 2024"),
        ("2024-Q2", "2024-34", "2024-04-01/2024-06-30", "Q2 2024"),
        ("2024-H1", "2024-40", "2024-01-01/2024-06-30", "First half of 2024"),
        ("2024-10", "2024-10", "2024-10-01/2024-10-31", "October 2024"),
        ("2024-10-07", "2024-10-07", "2024-10-07/2024-10-07", "October 2024"),
        ("2024", "2024", "2024-01-01/2024-12-31", None),
    ],
)
def test_a_season_has_a_heading_of_its_own(value: str, edtf: str, period: str, heading: str | None) -> None:
    report = event(FR, "x", expression("x", value, edtf, *days(period)))
    assert month_of(report) == month_of(entry(report)) == heading
