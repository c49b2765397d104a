"""The briefing: what it says, and that no text from a source can break out of its place."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from rendering.examples import EMPTY, EN, FLOOD, HOSTILE, SPITEFUL, STORY, entry, event, told_with
from timeline.model import Timeline
from timeline.rendering import Options, render
from timeline.rendering.markdown import escape
from timeline.rendering.mermaid import block
from timeline.rendering.text import isolated, plain

PARSER = MarkdownIt("commonmark", {"linkify": False}).enable(["table", "strikethrough"])


def briefing(story: Timeline = STORY, **options: object) -> str:
    return render(story, "markdown", Options(**options))  # type: ignore[arg-type]


def tokens(text: str) -> list[Token]:
    return [inner for token in PARSER.parse(text) for inner in (token, *(token.children or ()))]


def text_of(text: str) -> str:
    return "".join(token.content for token in tokens(text) if token.type == "text")


def test_says_its_scope() -> None:
    text = briefing(made=datetime(2024, 10, 5, 12, tzinfo=UTC), scope="since 1960-01-01")
    head = text.split("## Chronology")[0]
    assert head == (
        "# The bridge over the Aube\n\n"
        "- **Documents:** 6\n"
        "- **Languages:** ar (1), en (1), es (1), fr (1), he (1), zh (1)\n"
        "- **Published:** 1–3 October 2024; 1 without a date\n"
        "- **Period:** 1 January 1960 – 3 October 2026\n"
        "- **Chronology:** 10 entries, 1 of them dated by inference; 2 undated sentences\n"
        "- **Shown:** only since 1960-01-01\n"
        "- **Made:** 5 October 2024, 12:00 UTC\n\n"
    )


def test_a_day_given_as_the_making_has_no_hour() -> None:
    assert "- **Made:** 5 October 2024\n" in briefing(made=datetime(2024, 10, 5))
    assert "Made" not in briefing()


def test_goes_by_year_and_month() -> None:
    headings = re.findall(r"^#{3,4} .+", briefing().split("## Sources")[0], re.MULTILINE)
    assert headings == [
        "### 1960",
        "### 2019",
        "### 2023",
        "#### October 2023",
        "### 2024",
        "#### March 2024",
        "#### September 2024",
        "#### October 2024",
        "### 2025",
        "#### May 2025",
        "### 2026",
        "#### October 2026",
    ]


def test_an_entry_leads_to_the_exact_quotes() -> None:
    text = briefing()
    line = next(line for line in text.splitlines() if "Floods swept" in line)
    assert line.startswith("- **Monday 30 September 2024** — Floods swept the old bridge at 14:30 and injured 3 people")
    assert "*(ar, en, es, zh; 4 sources, 3 independent)*" in line
    labels = re.findall(r"\]\(#r([\d-]+)\)", line)
    assert len(labels) == 4
    for label, report in zip(labels, FLOOD.sources, strict=True):
        source = next(line for line in text.splitlines() if f'<a id="r{label}"></a>' in line)
        assert f"« {isolated(report.quote)} »" in source
        assert report.expression and f"“{isolated(report.expression.text)}”" in source


def test_every_document_has_file_date_and_digest() -> None:
    sources = briefing().split("## Sources")[1]
    for article in STORY.documents:
        assert f"- SHA-256: {article.sha256}\n" in sources
        assert f"- File: {article.path}\n" in sources
    assert "published Tuesday 1 October 2024" in sources
    assert "without a publication date" in sources


@pytest.mark.parametrize("format_", ["markdown", "html"])
def test_a_source_without_an_outlet_goes_by_its_headline_said_once(format_: str) -> None:
    """The report quotes nothing of the headline, so that what is found is the name of the source."""
    place = replace(EN, outlet=None, title="Bridge over troubled water")
    page = render(Timeline((), (event(place, "The bridge is old."),), (place,)), format_, Options())
    sources = page.split("<h2>Sources" if format_ == "html" else "## Sources")[1].split("</section>")[0]
    assert sources.count("Bridge over troubled water") == 1


def test_lists_undated_and_warnings() -> None:
    text = briefing()
    assert "- Many had asked for a new bridge for years (background) [" in text.split("## Undated")[1]
    assert "- articles/bridge-6.he.txt has no publication date" in text.split("## Warnings")[1]
    assert "Warning: the year 2019 of the source is 2018 in the translation" in text


def test_right_to_left_text_does_not_turn_its_line() -> None:
    line = next(line for line in briefing().splitlines() if "\u05ea\u05d5\u05e9\u05d1\u05d9\u05dd" in line)
    assert line.startswith("- \u2068") and "\u2069 (no date, and the article has none either) [" in line


def test_an_empty_chronology_says_so() -> None:
    assert "No dated happening was found." in briefing(EMPTY)


@pytest.mark.parametrize("format_", ["terminal", "markdown", "html"])
def test_filters_that_nothing_fits_are_not_said_to_be_an_empty_chronology(format_: str) -> None:
    text = render(EMPTY, format_, Options(scope="search “zebra”"))
    assert "Nothing fits these filters." in text and "No dated happening" not in text


def test_table_has_a_row_for_each_entry() -> None:
    parsed = PARSER.parse(briefing(table=True))
    assert sum(token.type == "tr_open" for token in parsed) == len(STORY.entries) + 1
    assert sum(token.type == "td_open" for token in parsed) == len(STORY.entries) * 5


def test_footnotes_are_all_defined_once() -> None:
    text = briefing(footnotes=True)
    defined = re.findall(r"^\[\^([\d-]+)\]: ", text, re.MULTILINE)
    used = re.findall(r"\[\^([\d-]+)\](?!:)", text)
    assert sorted(defined) == sorted(set(used)) and len(defined) == 15


def test_merges_are_explained_when_asked() -> None:
    assert "  - Put together: same day, same place" in briefing(explain_merges=True)
    assert "Put together" not in briefing()


def test_a_document_out_of_the_list_is_numbered_too() -> None:
    assert "### 1. The Valley Post" in briefing(Timeline((entry(event(EN, "Rain fell", first=date(2024, 1, 1), edtf="2024-01-01")),), (), ()))


def structure(text: str) -> list[str]:
    """Everything but the words: what a text from a source must not change."""
    return [token.type for token in tokens(text) if token.type not in ("text", "text_special", "softbreak")] + re.findall(r"<[^>]*>", "".join(
        token.content for token in tokens(text) if token.type in ("html_inline", "html_block")
    ))  # fmt: skip


MARKUP = st.sampled_from("\\`*_[](){}<>#+-=!|~$^&@:;\"'.\n\r\t 1ax/w")


@settings(max_examples=50)
@given(st.text(alphabet=st.one_of(MARKUP, st.characters(exclude_categories=[])), min_size=1))
@example(HOSTILE)
@example("a\n\n# b")
@example("1. one")
@example("- [ ] task")
@example("```\ncode\n```")
@example("| a | b |")
@example("&lt;script&gt;")
@example("<!-- -->")
@example("http://a.example www.a.example a@b.example")
def test_no_text_breaks_out(text: str) -> None:
    if not plain(text):
        return
    for options in ({}, {"table": True}, {"footnotes": True, "explain_merges": True}):
        assert structure(briefing(told_with(text), **options)) == structure(briefing(told_with("word"), **options))


@given(st.text())
@example("a\\b")
@example("![x](y)")
def test_escaped_text_is_read_as_it_was(text: str) -> None:
    assert text_of(f"x {escape(text)} x") == f"x {plain(text)} x"
    assert text_of(f"- {escape(text)}x") == f"{plain(text)}x"


def test_bare_addresses_stay_text() -> None:
    pytest.importorskip("linkify_it")
    html = MarkdownIt("gfm-like").render(escape("see http://a.example/x and www.b.example"))
    assert "<a" not in html


def test_spiteful_text_makes_no_markup_of_its_own() -> None:
    for options in ({}, {"table": True}, {"footnotes": True}, {"mermaid": True}):
        found = tokens(briefing(SPITEFUL, **options))
        assert {token.content for token in found if token.type == "html_inline"} <= {'<a id="r1-1">', '<a id="r2-1">', "</a>", "<br>"}
        assert not [token for token in found if token.type in ("html_block", "code_block", "image", "code_inline")]
        assert {str(token.attrs["href"])[:2] for token in found if token.type == "link_open"} <= {"#r"}


def test_mermaid_block_holds_every_entry_and_no_foreign_sign() -> None:
    fences = [token for token in tokens(briefing(mermaid=True)) if token.type == "fence"]
    assert [token.info for token in fences] == ["mermaid"]
    lines = fences[0].content.splitlines()
    assert "    section 2024" in lines
    assert "        Mon 30 Sep : Floods swept the old bridge at 14꞉30 and injured 3 people" in lines
    assert sum(line.startswith("        ") for line in lines) == len(STORY.entries)
    for line in block(SPITEFUL):
        assert not re.search(r"[;#<>`\"{}\[\]\\&%|]", line.removeprefix("```"))
        assert line.count(":") <= 1
