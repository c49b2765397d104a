"""The day of the news, and which other day belongs to what has no date of its own."""

from __future__ import annotations

from datetime import date

import pytest

from events.helpers import dated, day, events, only, undated
from timeline.events import find_events, happenings
from timeline.model import Document
from timeline.tagging import tag

LEAD = "Le pont de la vieille ville s'est effondré."


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Une série d'explosions a secoué la vieille ville."),
        ("en", "A series of explosions shook the old town."),
        ("es", "Una serie de explosiones sacudió el casco antiguo."),
        ("de", "Eine Reihe von Explosionen hat die Altstadt erschüttert."),
        ("ar", "هزت سلسلة من الانفجارات المدينة القديمة."),
        ("en", "Mill burns down in old town"),
    ],
)
def test_a_lead_takes_the_publication_date_and_says_that_it_is_inferred(language: str, text: str) -> None:
    assert only(text, language) == ("2024-10-04?", "inferred", "the day of publication")


def test_a_statement_is_a_happening_on_the_day_of_the_news() -> None:
    assert only("The town was flooded. It is in ruins. « We are tired », said the mayor.") == (
        "2024-10-04?",
        "inferred",
        "the day of publication",
    )


def test_the_day_that_the_lead_names_is_the_day_of_the_news() -> None:
    text = "Bridge falls in old town\nThe old bridge fell on Wednesday.\nDivers searched the river."
    found = events(text, dated(text, "Wednesday", day(-2)))
    assert [(event.edtf, event.certainty) for event in found] == [
        ("2024-10-02?", "inferred"),
        ("2024-10-02", "stated"),
        ("2024-10-02?", "inferred"),
    ]


def test_within_a_paragraph_the_date_told_just_before_goes_on() -> None:
    text = "The storm came on Thursday. It began on Tuesday at sea. Two boats sank."
    found = events(text, dated(text, "Thursday", day(-1)), dated(text, "Tuesday", day(-3)))
    assert (found[-1].edtf, found[-1].reason) == ("2024-10-01?", "the date told just before")


def test_after_background_nothing_is_dated_quietly() -> None:
    text = LEAD + " Il avait été fermé en mai 2019. Deux piliers ont été remplacés."
    found = events(text, dated(text, "mai 2019", "2019-05-01", "2019-05-31"), language="fr")
    assert [(event.edtf, event.reason) for event in found[1:]] == [("2019-05-01/2019-05-31", None), (None, happenings.BACKGROUND)]


def test_the_headline_of_a_history_is_no_news() -> None:
    text = (
        "The border war\nIn May 1878 a tax was raised. On 14 February 1879 the harbour was taken. On 5 April 1879 the north joined in. "
        "Peace was signed on 20 October 1883. The last soldiers left in June 1884."
    )
    told = Document("d", text, "en", date(2024, 10, 4))
    first = next(event for event in find_events(told, tag(told)))
    assert (first.first, first.reason) == (None, happenings.BACKGROUND)


def test_what_happened_before_christ_is_not_of_the_day_of_the_news() -> None:
    told = Document("d", "The first settlers reached the island in 1200 BC.", "en", date(2024, 10, 4))
    assert [event.first for event in find_events(told, tag(told))] == [None]


def test_without_publication_date_nothing_is_inferred() -> None:
    (event,) = events("A series of explosions shook the old town.", published=None)
    assert (event.edtf, event.reason) == (None, happenings.NO_ANCHOR)


def test_a_dateline_is_no_happening() -> None:
    text = "Old bridge falls\n4 October 2024\nThe old bridge fell today."
    found = events(text, dated(text, "4 October 2024", day(0)), dated(text, "today", day(0)))
    assert [(event.edtf, event.reason) for event in found] == [
        ("2024-10-04?", "the day of publication"),
        (None, happenings.DATELINE),
        ("2024-10-04", None),
    ]


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("ja", "【10月2日 通信】川沿いの町で1日、古い橋が崩れた。", "2024-10-01"),
        ("en", "TARVOS (Oct. 2) -- The city council said on Tuesday that it had closed the bridge.", "2024-10-01"),
        ("zh", "通讯社河城10月2日电（记者 李河）市政府1日宣布关闭大桥。", "2024-10-01"),
        ("zh", "通讯社河城10月2日电 市政府宣布关闭大桥。", "2024-10-02"),
    ],
)
def test_the_date_of_an_agency_is_that_of_its_report(language: str, text: str, edtf: str) -> None:
    document = Document("d", text, language, date(2024, 10, 2))
    assert [event.edtf for event in find_events(document, tag(document))] == [edtf]


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        ("fr", "Deux ponts se sont effondrés, ont déclaré mardi deux élus.", "mardi"),
        ("en", "Two bridges collapsed, two councillors said on Tuesday.", "Tuesday"),
        ("es", "Dos puentes se derrumbaron, informaron el martes dos concejales.", "el martes"),
        ("de", "Zwei Brücken sind eingestürzt, sagten am Dienstag zwei Stadträte.", "Dienstag"),
    ],
)
def test_the_date_of_a_statement_dates_what_has_no_date_of_its_own_and_says_so(language: str, text: str, phrase: str) -> None:
    (event,) = events(text, dated(text, phrase, day(-3)), language=language)
    assert (event.edtf, event.certainty, event.reason, event.text) == (day(-3), "stated", "dated by the statement", text)


def test_a_reported_event_keeps_its_own_date_beside_that_of_the_statement() -> None:
    text = "The mayor said on Tuesday that the bridge had fallen on Sunday."
    found = events(text, dated(text, "Tuesday", day(-3)), dated(text, "Sunday", day(-5)))
    assert [(event.edtf, event.text) for event in found] == [
        (day(-3), "The mayor said on Tuesday"),
        (day(-5), "that the bridge had fallen on Sunday."),
    ]


def test_what_is_said_to_have_happened_on_a_day_is_news_by_itself() -> None:
    text = "The firm said the ship was inspected on 12 September."
    found = events(text, dated(text, "12 September", "2024-09-12"))
    assert [event.edtf for event in found] == ["2024-09-12"]


def test_a_step_is_a_happening_beside_the_plan_that_it_speaks_of() -> None:
    text = "The town has asked that the bridge should be closed by 1 November."
    found = events(text, dated(text, "1 November", "2024-11-01"))
    assert [(event.edtf, event.status, event.reason) for event in found] == [
        ("../2024-11-01", "planned", None),
        ("2024-10-04?", "happened", happenings.STEP),
    ]


def test_a_statement_about_another_time_is_a_happening_of_its_own() -> None:
    text = "The firm announced that it lost six million in 2022."
    found = events(text, dated(text, "2022", "2022-01-01", "2022-12-31"))
    assert [(event.edtf, event.certainty) for event in found] == [("2022-01-01/2022-12-31", "stated"), ("2024-10-04?", "inferred")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Volunteers are building dykes along the river."),
        ("en", "The decision comes days after the dam broke."),
        ("en", "This brings the death toll to 14."),
        ("fr", "Cela porte à 14 le nombre de morts."),
        ("fr", "La décision intervient après la rupture de la digue."),
        ("es", "Los vecinos están levantando diques."),
        ("es", "Tres pescadores son rescatados por la guardia costera."),
        ("it", "I volontari stanno scavando tra le macerie."),
        ("it", "Questo porta a 14 il numero dei morti."),
        ("de", "Die Zahl der Toten steigt auf 14."),
        ("de", "Die Entscheidung kommt nach dem Rücktritt des Bürgermeisters."),
        ("pt", "Os moradores estão a construir diques."),
        ("pt", "Isto eleva para 14 o número de mortos."),
        ("nl", "Vrijwilligers zijn dijken aan het bouwen."),
    ],
)
def test_what_is_under_way_belongs_to_the_day_of_the_news(language: str, text: str) -> None:
    assert only(f"{LEAD} {text}", language)[0] == "2024-10-04?"


@pytest.mark.parametrize(
    "text",
    [
        "For the third quarter, the bank says its loss came to 4 million.",
        "For the third quarter of 2024, the bank reported a loss of 4 million.",
    ],
)
def test_a_period_that_figures_are_of_is_not_the_day_on_which_they_were_told(text: str) -> None:
    phrase = "the third quarter of 2024" if "2024" in text else "the third quarter"
    found = events(text, dated(text, phrase, "2024-07-01", "2024-09-30", value="2024-Q3"))
    assert [event.edtf for event in found] == ["2024-07-01/2024-09-30", "2024-10-04?"]


def test_what_is_announced_at_night_is_of_that_day() -> None:
    text = "The bank admitted on Thursday night that money was missing."
    night = dated(text, "Thursday night", "2024-10-03", type="TIME", value="2024-10-03TNI")
    assert [event.edtf for event in events(text, night)] == ["2024-10-03"]
    text = "The bank burned down on Thursday night."
    night = dated(text, "Thursday night", "2024-10-03", type="TIME", value="2024-10-03TNI")
    assert [event.edtf for event in events(text, night)] == ["2024-10-03/2024-10-04"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The rebels vow they will not leave the valley"),
        ("en", "Carmaker plans to close two plants"),
        ("fr", "Le préfet appelle les habitants à rester chez eux et promet qu'il ne quittera pas la ville."),
        ("es", "El alcalde promete que no abandonará la ciudad."),
        ("it", "Il sindaco promette che non lascerà la città."),
        ("de", "Die Bank will 200 Filialen schließen."),
        ("pt", "O prefeito promete que não deixará a cidade."),
        ("nl", "De burgemeester belooft dat hij de stad niet zal verlaten."),
    ],
)
def test_what_a_lead_declares_is_news_of_its_day(language: str, text: str) -> None:
    (event,) = events(text, language=language)
    assert (event.edtf, event.status) == ("2024-10-04?", "happened")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bridge will be rebuilt."),
        ("fr", "Le pont sera reconstruit."),
        ("es", "El puente será reconstruido."),
        ("it", "Il ponte sarà ricostruito."),
    ],
)
def test_a_lead_that_only_tells_the_future_stays_undated(language: str, text: str) -> None:
    assert only(text, language) == (None, "stated", happenings.PLANNED)


def test_what_is_declared_further_down_stays_undated() -> None:
    assert only(f"{LEAD} The carmaker plans to close two plants.")[0] is None


def test_a_lead_is_judged_by_its_main_clause() -> None:
    assert only("Parliament adopts the law while the square is quiet.")[0] == "2024-10-04?"
    assert only("The square is quiet while parliament adopts the law.")[0] is None


def test_a_length_in_a_lead_does_not_hide_what_it_reports() -> None:
    text = "The clinic counts 40 dead in three days."
    length = undated(text, "three days", "DURATION", "P3D")
    assert events(text, length)[0].edtf == "2024-10-04?"


def test_a_statement_about_a_month_that_still_runs_is_news_of_its_day() -> None:
    text = "The army confirmed that it had dropped food in the month of October."
    month = dated(text, "the month of October", "2024-10-01", "2024-10-31", value="2024-10")
    assert [event.edtf for event in events(text, month)] == ["2024-10-01/2024-10-31", "2024-10-04?"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two miners died in a blast on Sunday, police said on Monday. The explosion tore through a shaft."),
        ("de", "Am Sonntag starben zwei Bergleute bei einer Explosion, wie die Polizei am Montag mitteilte. Die Detonation riss ein Loch."),
        ("ru", "Два шахтёра погибли в воскресенье при взрыве, сообщила в понедельник полиция. Шахту закрыли."),
    ],
)
def test_a_story_goes_on_with_what_was_told_and_not_with_who_told_it_later(language: str, text: str) -> None:
    document = Document("a", text, language, date(2021, 9, 27))
    assert [str(event.first) for event in find_events(document, tag(document))] == ["2021-09-26", "2021-09-27", "2021-09-26"]


def test_minutes_that_something_took_are_no_date() -> None:
    document = Document("a", "Rovers beat Ashcombe on Monday. Ashcombe had taken the lead after seven minutes.", "en", date(2021, 9, 30))
    assert [str(event.first) for event in find_events(document, tag(document))] == ["2021-09-27", "2021-09-27"]


def test_a_day_behind_its_distance_is_the_same_date() -> None:
    document = Document("a", "Just over two weeks ago, on 22 January, a storm killed 58 people.", "en", date(2022, 2, 8))
    assert [event.edtf for event in find_events(document, tag(document))] == ["2022-01-22"]
