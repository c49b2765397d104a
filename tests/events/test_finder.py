"""Whole documents: order, spans, robustness, time."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.helpers import PUBLISHED, dated, day, document, events
from timeline import languages
from timeline.events import find_events
from timeline.model import Document, Expression
from timeline.tagging import tag

TEXT = (
    "Flood empties the old town\n"
    "The river broke its banks on Wednesday, and 300 people were taken to Upper Mill the next day.\n"
    "The town lies in a valley. « It was like 1953 », said the mayor, Ada Stone."
)


def test_events_are_in_text_order_and_their_spans_are_true() -> None:
    found = events(TEXT, dated(TEXT, "Wednesday", day(-2)), dated(TEXT, "the next day", day(-1)))
    assert [event.start for event in found] == sorted(event.start for event in found)
    assert all(TEXT[event.start : event.end] == event.text and event.text in event.quote for event in found)


def test_an_event_carries_what_is_compared_when_reports_are_merged() -> None:
    found = events(TEXT, dated(TEXT, "Wednesday", day(-2)), dated(TEXT, "the next day", day(-1)))
    moved = next(event for event in found if event.edtf == day(-1))
    assert [(f.value, f.counts) for f in moved.figures] == [(300, "people")]
    assert moved.names == ("Upper Mill",)
    assert moved.expression is not None and moved.expression.text == "the next day"


def test_no_sentence_is_lost() -> None:
    found = events(TEXT, dated(TEXT, "Wednesday", day(-2)))
    assert {event.quote for event in found} == {
        "Flood empties the old town",
        "The river broke its banks on Wednesday, and 300 people were taken to Upper Mill the next day.",
        "The town lies in a valley.",
        "« It was like 1953 », said the mayor, Ada Stone.",
    }


def test_dates_are_no_figures() -> None:
    text = "On 5 May 2024 the bank lost 12 million euros."
    (event,) = events(text, dated(text, "5 May 2024", "2024-05-05"))
    assert [f.text for f in event.figures] == ["12 million"]


def test_expressions_need_not_be_sorted() -> None:
    a, b = dated(TEXT, "Wednesday", day(-2)), dated(TEXT, "the next day", day(-1))
    assert find_events(document(TEXT), [b, a]) == find_events(document(TEXT), [a, b])


def test_an_empty_document_has_no_events() -> None:
    assert find_events(document(""), []) == find_events(document(" \n "), []) == []


@st.composite
def documents(draw: st.DrawFn) -> tuple[Document, list[Expression]]:
    words = st.sampled_from(
        [
            "said",
            "will",
            "the.",
            ",",
            ";",
            "and",
            "depuis",
            "»",
            "«",
            "300",
            "Paris",
            "on",
            "Tuesday;",
            "nous،",
            "قال",
            "说。",
            "after",
            "that\n",
            "été",
            "?",
            "since",
        ]
    )
    text = " ".join(draw(st.lists(words, max_size=40)))
    language = draw(st.sampled_from((*languages.codes(), "xx", None)))
    published = draw(st.sampled_from((date(2024, 10, 4), None)))
    expressions = []
    for _ in range(draw(st.integers(0, 4)) if text else 0):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, min(len(text), start + 12)))
        first = date(2024, 9, 1) + timedelta(days=draw(st.integers(0, 60)))
        last = first + timedelta(days=draw(st.integers(0, 400)))
        kind, value = draw(
            st.sampled_from((("DATE", str(first)), ("TIME", f"{first}TNI"), ("DURATION", "P3D"), ("SET", "P1D"), ("DATE", "PRESENT_REF")))
        )
        known = kind in ("DATE", "TIME") and value != "PRESENT_REF"
        expressions.append(
            Expression(start, end, text[start:end], kind, value, first=first if known else None, last=last if known else None)  # type: ignore[arg-type]
        )
    return Document("d", text, language, published), expressions


@given(documents())
@settings(max_examples=150)
def test_any_text_gives_true_spans_and_whole_periods(given_: tuple[Document, list[Expression]]) -> None:
    doc, expressions = given_
    for event in find_events(doc, expressions):
        assert doc.text[event.start : event.end] == event.text
        assert event.text in event.quote or event.expression is not None
        assert not (event.first and event.last) or event.first <= event.last
        assert bool(event.first or event.last) == bool(event.edtf)
        assert event.edtf or event.reason
        assert event.certainty == "stated" or event.edtf is None or "?" in event.edtf


def test_the_time_taken_is_linear() -> None:
    def seconds(times: int) -> float:
        text = (TEXT + "\n") * times
        expressions = [dated(TEXT, "Wednesday", day(-2))]
        step = len(TEXT) + 1
        every = [
            Expression(e.start + n * step, e.end + n * step, e.text, e.type, e.value, edtf=e.edtf, first=e.first, last=e.last)
            for n in range(times)
            for e in expressions
        ]
        start = time.process_time()
        find_events(document(text), every)
        return time.process_time() - start

    seconds(10)
    short = min(seconds(50) for _ in range(3))
    assert seconds(400) < 8 * short * 2.5


@pytest.mark.parametrize("head", ["UPPER MILL, {} - ", "UPPER MILL, {} (AP) — ", "Upper Mill, {}: "])
def test_the_date_of_a_report_dates_nothing_that_has_its_own(head: str) -> None:
    text = head.format("October 3") + "The river broke its banks on Wednesday."
    found = events(text, dated(text, "October 3", day(-1)), dated(text, "Wednesday", day(-2)))
    assert [event.edtf for event in found] == [day(-2)]


def test_the_date_of_a_report_is_not_the_day_of_its_news() -> None:
    text = "Flood empties the old town\nUPPER MILL, October 3 - The river broke its banks on Wednesday."
    headline, _ = events(text, dated(text, "October 3", day(-1)), dated(text, "Wednesday", day(-2)))
    assert headline.edtf == f"{day(-2)}?"


def test_the_date_of_a_report_dates_what_has_none_else() -> None:
    text = "UPPER MILL, October 3 - The river broke its banks."
    assert [event.edtf for event in events(text, dated(text, "October 3", day(-1)))] == [day(-1)]


def test_a_date_within_a_sentence_is_not_that_of_the_report() -> None:
    text = "The dam broke on October 3 - the bridge had fallen on Wednesday."
    found = events(text, dated(text, "October 3", day(-1)), dated(text, "Wednesday", day(-2)))
    assert [event.edtf for event in found] == [day(-1), day(-2)]


def test_figures_of_a_past_period_were_published_on_the_day_of_the_news() -> None:
    text = "The bank has posted a loss of 4 million for the last quarter."
    quarter = dated(text, "the last quarter", "2024-07-01", "2024-09-30", value="2024-Q3")
    assert [event.edtf for event in events(text, quarter)] == ["2024-07-01/2024-09-30", "2024-10-04?"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "There are signs that the town is buying boats."),
        ("es", "El alcalde es consciente de que se está cerrando el puerto."),
        ("es", "La inversión es parte de un plan que prevé comprar barcos."),
    ],
)
def test_what_is_under_way_in_a_subordinate_clause_alone_is_no_happening(language: str, text: str) -> None:
    (event,) = events(text, language=language)
    assert event.edtf is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El puente y la torre que guardaba el archivo son incendiados."),
        ("en", "The men that guard the bridge are leaving their posts."),
    ],
)
def test_a_subject_with_a_clause_of_its_own_does_not_hide_the_verb(language: str, text: str) -> None:
    (event,) = events(text, language=language)
    assert event.edtf == "2024-10-04?"


def test_a_lead_that_describes_two_things_is_no_happening() -> None:
    (event,) = events("Un roble y una luna son dos de los símbolos del valle.", language="es")
    assert event.edtf is None


def test_a_length_inside_a_relative_clause_does_not_measure_what_stands_around_it() -> None:
    text = "The bank, which for two days in May was closed, has reopened."
    length = Expression(text.index("two"), text.index("two") + 8, "two days", "DURATION", "P2D")
    found = events(text, length, dated(text, "May", "2024-05-01", "2024-05-31", value="2024-05"))
    assert found[0].edtf == "2024-10-04?"


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        ("en", "Police arrested ten men ahead of Thursday's vote. The mayor left town.", "Thursday"),
        ("fr", "La police a arrêté dix hommes à l'approche du 3 octobre. Le maire a quitté la ville.", "3 octobre"),
        ("es", "La policía detuvo a diez hombres de cara al 3 de octubre. El alcalde huyó.", "3 de octubre"),
        ("it", "La polizia ha arrestato dieci uomini in vista del 3 ottobre. Il sindaco è fuggito.", "3 ottobre"),
    ],
)
def test_what_is_done_for_a_day_is_not_dated_by_it(language: str, text: str, phrase: str) -> None:
    found = events(text, dated(text, phrase, "2024-10-03"), language=language)
    assert [event.edtf for event in found] == ["2024-10-04?", "2024-10-04?"]


@pytest.mark.parametrize("text", ["Months ago the firm moved out.", "The firm had recently moved out."])
def test_what_lies_in_an_unknown_past_is_not_of_the_day_of_the_news(text: str) -> None:
    document = Document("d", f"The bridge fell. {text}", "en", PUBLISHED)
    fall, past = find_events(document, tag(document))
    assert (fall.edtf, past.edtf, past.reason) == ("2024-10-04?", None, "background, without a date")


def test_what_happened_in_recent_days_is_dated_by_them() -> None:
    document = Document("d", "The bridge fell. Hundreds have fled in recent days.", "en", PUBLISHED)
    assert find_events(document, tag(document))[1].edtf == "2024-09-28~/2024-10-04~"


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        ("en", "On Thursday, hundreds marched. Police arrested 17 of them, according to the Red Cross.", "Thursday"),
        ("fr", "Jeudi, des centaines ont défilé. La police en a interpellé 17, selon la Croix-Rouge.", "Jeudi"),
        ("de", "Am Donnerstag demonstrierten Hunderte. 17 wurden nach Angaben des Roten Kreuzes festgenommen.", "Donnerstag"),
    ],
)
def test_whose_account_it_is_leaves_a_happening_on_the_day_of_the_story(language: str, text: str, phrase: str) -> None:
    found = events(text, dated(text, phrase, day(-1)), language=language)
    assert [(event.first, event.certainty) for event in found] == [(date(2024, 10, 3), "stated"), (date(2024, 10, 3), "inferred")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The union called a strike for Monday."),
        ("fr", "Le syndicat a appelé à la grève pour lundi."),
        ("es", "El sindicato convocó una huelga para el lunes."),
        ("it", "Il sindacato ha indetto uno sciopero per lunedì."),
        ("pt", "O sindicato convocou uma greve para segunda-feira."),
        ("de", "Die Gewerkschaft rief für Montag zum Streik auf."),
    ],
)
def test_what_is_called_for_a_day_is_planned_for_that_day(language: str, text: str) -> None:
    article = Document("a", text, language, date(2024, 11, 14))
    assert [(e.first, e.last, e.status, e.warnings) for e in find_events(article, tag(article))] == [
        (date(2024, 11, 18), date(2024, 11, 18), "planned", ())
    ]


def test_a_plan_that_opens_with_its_auxiliary_is_no_step_of_the_day_of_the_news() -> None:
    article = Document("a", "La grève a commencé mardi. La réunion est prévue pour lundi.", "fr", date(2024, 11, 14))
    assert [(e.first, e.status) for e in find_events(article, tag(article))] == [
        (date(2024, 11, 12), "happened"),
        (date(2024, 11, 18), "planned"),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Dear colleagues,\nThe bridge was closed on Monday."),
        ("fr", "Bonjour à tous,\nLe pont a été fermé lundi."),
        ("de", "Hallo zusammen,\n\nam Montag wurde die Brücke gesperrt."),
    ],
)
def test_a_greeting_is_no_happening(language: str, text: str) -> None:
    written = Document("a", text, language, PUBLISHED)
    greeting, report = find_events(written, tag(written))
    assert (greeting.first, greeting.reason) == (None, "a date, a name or a heading alone")
    assert report.first is not None
