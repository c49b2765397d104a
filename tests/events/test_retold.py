"""What is said to have been done, on the day that the article tells of it elsewhere; and where a look back leads."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.events import find_events
from timeline.events.retold import ELSEWHERE
from timeline.model import Document, Event
from timeline.tagging import tag

TUESDAY = date(2024, 10, 1)


def found(text: str, language: str = "en", published: date | None = TUESDAY) -> list[Event]:
    document = Document("d", text, language, published)
    return find_events(document, tag(document))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Halden Air said on Monday that it had signed a contract for jets.\nThe contract was signed on 23 September in Seville."),
        ("fr", "Halden Air a annoncé lundi avoir signé un contrat.\nLe contrat a été signé le 23 septembre à Séville."),
        ("es", "Halden Air anunció el lunes que había firmado un contrato.\nEl contrato fue firmado el 23 de septiembre en Sevilla."),
        ("ar", "أعلنت شركة هالدن يوم الاثنين أنها وقعت عقدا.\nوقعت الشركتان العقد في 23 سبتمبر في مدريد."),
    ],
)
def test_what_a_statement_reports_takes_the_day_told_elsewhere(language: str, text: str) -> None:
    events = found(text, language)
    assert "2024-09-30" in [event.edtf for event in events]
    (reported,) = [event for event in events if event.reason == ELSEWHERE]
    assert (reported.edtf, reported.certainty) == ("2024-09-23?", "inferred")
    assert reported.text in text.split("\n")[0]


@pytest.mark.parametrize(
    "second",
    [
        "The contract for the hangar will be signed on 23 October.",  # still to come
        "A treaty between two states was signed on 23 September.",  # of others
        "The contract was praised on 23 September.",  # something else was done
        "The contract was signed on 23 May in Seville.",  # too long before
    ],
)
def test_another_happening_lends_no_day(second: str) -> None:
    events = found(f"Halden Air said on Monday that it had signed a contract for jets.\n{second}")
    assert ELSEWHERE not in [event.reason for event in events]


@pytest.mark.parametrize(
    "first",
    [
        "Halden Air said on Monday that it is proud of the contract which its partner signed.",  # tells how things stand
        '"We signed the contract," a spokesman said on Monday.',  # direct speech tells of its own day
        "Halden Air said on Monday that the hangar had been sold.",  # another verb
    ],
)
def test_what_is_said_of_something_else_takes_no_day(first: str) -> None:
    assert ELSEWHERE not in [event.reason for event in found(f"{first}\nThe contract for the hangar was signed on 23 September.")]


def test_the_headline_takes_the_day_of_what_it_sums_up() -> None:
    text = (
        "Halden Air signs contract for forty jets\nHalden Air said on Monday that it had signed a contract for forty jets.\n"
        "The contract was signed on 23 September in Seville."
    )
    assert (found(text)[0].edtf, found(text)[0].reason) == ("2024-09-23?", ELSEWHERE)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        # a statement, a denial and what is quoted belong to the latest day told
        ("A train burned on Sunday. On Monday the line was searched.\nThe driver is safe, a spokesman said.", "2024-09-30?"),
        ("A train burned on Sunday. On Monday the line was searched.\nThe operator denied any fault.", "2024-09-30?"),
        ('A train burned on Sunday. On Monday the line was searched.\n"We saw it today," a spokesman said.', "2024-09-30"),
        # a refusal to say is a statement as well, also behind what is long past
        ("The mill was built in 1950.\nThe company would not comment on the fire.", "2024-10-01?"),
        ("The mill was built in 1950.\nNeither of the two owners would reveal its price.", "2024-10-01?"),
        # the pluperfect looks back, and the story stays where it was
        ("A phone was shown on Monday. It had been leaked on Thursday. The stock closed higher.", "2024-09-30?"),
        ("A phone was shown on Monday. It had been leaked on Thursday. That leak annoyed its makers.", "2024-09-26?"),
        ("Feld was arrested on 11 February 2019. The arrest shocked the town.", "2019-02-11?"),
        ("The sale had been agreed on 11 February. Its announcement had lifted the shares.", "2024-02-11?"),
        ("Feld was arrested on 11 February 2019. The town celebrated.", None),
        # how things stand beside what happened moves nothing
        ("A dam broke on Saturday, and 130 were still missing on Monday. Twelve villages were flooded.", "2024-09-28?"),
        # figures of a quarter move nothing either
        ("The firm posted a profit on Monday. In the second quarter it earned 9 million. The figures surprised analysts.", "2024-09-30?"),
        # a clock time of a day gone by lies on that day, and minutes that something took are no bound
        ("A depot burned on Monday. The fire was put out shortly before midnight.", "2024-09-30"),
        ("A dam broke on Monday. The water reached the first houses within ten minutes.", "2024-09-30?"),
    ],
)
def test_where_the_story_stands(text: str, edtf: str | None) -> None:
    assert found(text)[-1].edtf == edtf


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "It is the worst accident since 14 November 2009, when a train derailed.", "a train derailed"),
        ("fr", "C'est le pire accident depuis le 14 novembre 2009, lorsqu'un train a déraillé.", "un train a déraillé"),
        ("es", "Es el peor accidente desde el 14 de noviembre de 2009, cuando descarriló un tren.", "descarriló un tren"),
        ("de", "Es ist der schwerste Unfall seit dem 14. November 2009, als ein Zug entgleiste.", "ein Zug entgleiste"),
    ],
)
def test_a_date_that_only_measures_dates_what_happened_then(language: str, text: str, words: str) -> None:
    (event,) = [event for event in found(text, language) if event.first == date(2009, 11, 14)]
    assert event.last == event.first
    assert words in event.text


def test_today_in_an_aside_of_the_lead_is_the_day_that_the_lead_names() -> None:
    text = "At 16:15 on 27 September, the head of Halden, which failed earlier today, gave a plan.\nHe called the events of today a turn."
    assert {event.edtf for event in found(text)} == {"2024-09-27"}
    assert found("The head of Halden, which failed on 27 September, gave a plan today.")[-1].edtf == "2024-10-01"
