"""The screen: columns that line up, marks, plain text in pipes, nothing that a terminal would obey."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from rendering.examples import EMPTY, EN, FLOOD, SPITEFUL, STORY, day, entry, event
from timeline.model import Timeline
from timeline.rendering import Options, render
from timeline.rendering.text import plain
from timeline.rendering.wrap import cut, excerpt, wrap

ESCAPE = re.compile(r"\x1b\[[\d;]*m|\x1b]8;;[^\x1b]*\x1b\\")


def shown(width: int = 80, **options: object) -> str:
    return render(STORY, "terminal", Options(width=width, **options))  # type: ignore[arg-type]


@pytest.mark.parametrize("width", [40, 60, 80, 200])
@pytest.mark.parametrize("story", [STORY, EMPTY, SPITEFUL])
def test_fits_its_width(width: int, story: Timeline) -> None:
    text = render(story, "terminal", Options(width=width, quotes=True, explain_merges=True))
    assert max(cell_len(line) for line in text.splitlines()) <= width


def test_dates_stand_in_one_column_with_their_precision() -> None:
    lines = shown().splitlines()
    heads = [line for line in lines if re.search("[●◐◇✗○]", line[:29]) and line.startswith("   ")]
    assert [line[3:24].rstrip() for line in heads] == [
        "1960s",
        "2019",
        "early Oct",
        "since 7 Oct",
        "about Mar",
        "Mon 30 Sep",
        "30 Sep – 1 Oct night",
        "Tue 1 Oct?",
        "from May on",
        "by 3 Oct",
    ]
    assert [line[24:27] for line in heads] == ["├●┤", "├✗┤", "├●┤", "├●┄", "├◐~", " ● ", "├◐┤", " ○ ", "├◇┄", "┄◇┤"]


def test_says_language_sources_and_status_beside() -> None:
    text = shown(120)
    assert re.search(r"Floods swept the old bridge at 14:30 and injured 3 +ar en es zh · 4 sources, 3 independent\n", text)
    assert re.search(r"denied  he · 1 source\n", text)
    assert "≠ figures differ: 3 injured (ar), 4 injured (en, zh)" in text
    assert "put together" not in text


def undated_of_a_day(count: int) -> Timeline:
    entries = [
        entry(event(EN, f"Road {n} was closed", first=date(2024, 10, 2), last=date(2024, 10, 2), edtf="2024-10-02?", certainty="inferred"))
        for n in range(1, count + 1)
    ]
    return Timeline(tuple(entries), (), (EN,))


def test_folds_what_one_article_tells_of_a_day_without_dates() -> None:
    text = render(undated_of_a_day(6), "terminal", Options(width=120))
    assert re.findall(r"Road (\d)", text) == ["1", "2", "3"]
    assert "+ 3 more of this day in the same article" in text
    assert "6 inferred dates" in text
    whole = render(undated_of_a_day(6), "terminal", Options(width=120, quotes=True))
    assert [number for number in "123456" if f"Road {number}" in whole] == list("123456")
    assert "more of this day" not in whole


def test_folds_no_single_entry() -> None:
    text = render(undated_of_a_day(4), "terminal", Options(width=120))
    assert re.findall(r"Road (\d)", text) == ["1", "2", "3", "4"]
    assert "more of this day" not in text


def test_tells_why_reports_were_merged_when_asked() -> None:
    text = shown(120, explain_merges=True)
    assert "+ put together: same day, same place, figures 3 and 4 of injured" in text
    assert "| kept apart: “Water reached the quay” (fr)" in text


def test_shows_every_quote_when_asked() -> None:
    text = " ".join(shown(120, quotes=True).split())
    for told in STORY.entries:
        for report in told.sources:
            assert report.quote in text


def test_counts_at_the_end() -> None:
    footer = shown(120).splitlines()[-1]
    assert footer.split("   ")[0].strip() == "10 entries · 1 inferred date (○) · 2 undated sentences · 3 warnings"


def test_plain_text_has_no_escape_sequences() -> None:
    assert "\x1b" not in shown() and "\u2068" not in shown()


def test_colour_changes_nothing_but_the_look() -> None:
    colored = shown(color=True, hyperlinks=True)
    assert ESCAPE.sub("", colored) == shown()
    assert "\x1b]8;;https://bridge-4.example/story\x1b\\" in colored
    assert colored == shown(color=True, hyperlinks=True)


def test_right_to_left_text_keeps_its_order_and_stands_in_isolates_on_terminals() -> None:
    quote = FLOOD.sources[0].quote
    assert quote in shown(200)
    assert f"\u2068« {quote} »\u2069" in shown(200, isolate=True)
    for line in shown(80, isolate=True).splitlines():
        assert line.count("\u2068") == line.count("\u2069")


def test_escape_sequences_in_sources_are_harmless() -> None:
    for options in (Options(), Options(color=True, hyperlinks=True, isolate=True, quotes=True, explain_merges=True)):
        rest = ESCAPE.sub("", render(SPITEFUL, "terminal", options))
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066\u2067\ud800-\udfff]", rest)
        assert "evil.example\x07" not in rest


@given(st.text())
def test_plain_leaves_nothing_to_obey(text: str) -> None:
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", plain(text))


@given(st.text(alphabet="ab 橋。（いش \u064b", max_size=60).map(plain), st.integers(2, 20))
def test_wrap_keeps_every_letter_and_the_width(text: str, width: int) -> None:
    lines = wrap(text, [width])
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(cell_len(line) <= width for line in lines)


@pytest.mark.parametrize(
    ("text", "widths", "lines"),
    [
        ("one two three", [7], ["one two", "three"]),
        ("one two three", [3, 20], ["one", "two three"]),
        ("周一，洪水冲过老桥。", [4], ["周", "一，", "洪水", "冲过", "老", "桥。"]),
        ("他说（今天）好", [6], ["他说", "（今", "天）好"]),
        ("abcdefgh", [3], ["abc", "def", "gh"]),
        ("", [5], [""]),
    ],
)
def test_wrap(text: str, widths: list[int], lines: list[str]) -> None:
    assert wrap(text, widths) == lines


@pytest.mark.parametrize(
    ("text", "focus", "width", "shown"),
    [
        ("short enough", "x", 12, "short enough"),
        ("one two three four", "", 10, "one two…"),
        ("one two three four", "two", 10, "one two…"),
        ("the council met and said again on Monday that it would not build", "on Monday", 34, "the council … on Monday that it…"),
        ("the council met and said again that it would build on Monday", "on Monday", 34, "the council met and … on Monday"),
        ("市政府表示老桥将在洪水之后关闭，港口已经进水，时间是周一", "周一", 20, "市政府表示老 … 周一"),
    ],
)
def test_excerpt_keeps_the_beginning_and_the_date(text: str, focus: str, width: int, shown: str) -> None:
    assert excerpt(text, focus, width) == shown


@given(st.text(alphabet="ab 橋。", max_size=80).map(plain), st.text(alphabet="ab ", max_size=4).map(plain), st.integers(20, 40))
def test_excerpt_fits(text: str, focus: str, width: int) -> None:
    assert cell_len(excerpt(text, focus, width)) <= width


def test_a_long_headline_keeps_the_words_that_date_it() -> None:
    filler = "the water rose and rose over the meadows behind the mill, "
    report = event(EN, f"{filler * 8}and on 3 May 2024 the dyke broke", day("3 May 2024", "2024-05-03"))
    lines = render(Timeline((entry(report),), (), (EN,)), "terminal", Options(width=80)).splitlines()
    assert sum("│" in line or "●" in line for line in lines) <= 4
    assert "3 May 2024" in " ".join(lines)


def test_cut_keeps_marks_with_their_letters() -> None:
    assert cut("橋橋橋", 3) == "橋"
    assert cut("a\u0301b", 1) == "a\u0301"
