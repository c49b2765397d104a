"""Clauses: which words each of a sentence's dates dates."""

from __future__ import annotations

import pytest

from events.helpers import dated, day, events, rows, undated
from timeline.model import Expression


def check(language: str, text: str, dates: list[tuple[str, str]], expected: list[tuple[str, str]]) -> None:
    found = events(text, *(dated(text, phrase, day) for phrase, day in dates), language=language)
    assert rows(found) == expected
    assert all(event.quote == text for event in found)


@pytest.mark.parametrize(
    ("language", "text", "dates", "expected"),
    [
        (
            "en",
            "The dam broke on Tuesday, and the bridge fell the next day.",
            [("Tuesday", "2024-10-01"), ("the next day", "2024-10-02")],
            [("2024-10-01", "The dam broke on Tuesday"), ("2024-10-02", "the bridge fell the next day.")],
        ),
        (
            "fr",
            "Le barrage a cédé mardi, puis le pont est tombé le lendemain.",
            [("mardi", "2024-10-01"), ("le lendemain", "2024-10-02")],
            [("2024-10-01", "Le barrage a cédé mardi"), ("2024-10-02", "le pont est tombé le lendemain.")],
        ),
        (
            "es",
            "La presa cedió el martes y el puente cayó al día siguiente.",
            [("el martes", "2024-10-01"), ("al día siguiente", "2024-10-02")],
            [("2024-10-01", "La presa cedió el martes"), ("2024-10-02", "el puente cayó al día siguiente.")],
        ),
        (
            "de",
            "Der Damm brach am Dienstag, während die Brücke erst am Mittwoch einstürzte.",
            [("Dienstag", "2024-10-01"), ("Mittwoch", "2024-10-02")],
            [("2024-10-01", "Der Damm brach am Dienstag"), ("2024-10-02", "die Brücke erst am Mittwoch einstürzte.")],
        ),
        (
            "ar",
            "انهار السد يوم الثلاثاء، بينما سقط الجسر يوم الأربعاء.",
            [("الثلاثاء", "2024-10-01"), ("الأربعاء", "2024-10-02")],
            [("2024-10-01", "انهار السد يوم الثلاثاء"), ("2024-10-02", "سقط الجسر يوم الأربعاء.")],
        ),
        (
            "zh",
            "大坝周二决堤，桥梁次日倒塌。",
            [("周二", "2024-10-01"), ("次日", "2024-10-02")],
            [("2024-10-01", "大坝周二决堤"), ("2024-10-02", "桥梁次日倒塌。")],
        ),
        (
            "en",
            "The dam broke on Tuesday; on Wednesday the bridge fell.",
            [("Tuesday", "2024-10-01"), ("Wednesday", "2024-10-02")],
            [("2024-10-01", "The dam broke on Tuesday"), ("2024-10-02", "on Wednesday the bridge fell.")],
        ),
    ],
)
def test_two_dates_give_two_events(language: str, text: str, dates: list[tuple[str, str]], expected: list[tuple[str, str]]) -> None:
    check(language, text, dates, expected)


@pytest.mark.parametrize(
    ("language", "text", "dates", "period"),
    [
        ("en", "The strike lasted from 1 to 3 October.", [("1", "2024-10-01"), ("3 October", "2024-10-03")], "2024-10-01/2024-10-03"),
        (
            "en",
            "Banks were shut between Monday and Wednesday.",
            [("Monday", "2024-09-30"), ("Wednesday", "2024-10-02")],
            "2024-09-30/2024-10-02",
        ),
        ("en", "Banks were shut on Monday and Tuesday.", [("Monday", "2024-09-30"), ("Tuesday", "2024-10-01")], "2024-09-30/2024-10-01"),
        ("fr", "La grève a duré du 1er au 3 octobre.", [("1er", "2024-10-01"), ("3 octobre", "2024-10-03")], "2024-10-01/2024-10-03"),
        ("de", "Zwischen Montag und Mittwoch fuhr kein Zug.", [("Montag", "2024-09-30"), ("Mittwoch", "2024-10-02")], "2024-09-30/2024-10-02"),
        ("es", "La huelga duró del 1 al 3 de octubre.", [("1", "2024-10-01"), ("3 de octubre", "2024-10-03")], "2024-10-01/2024-10-03"),
        ("pt", "A greve decorreu de 1 a 3 de outubro.", [("1", "2024-10-01"), ("3 de outubro", "2024-10-03")], "2024-10-01/2024-10-03"),
        ("ru", "Забастовка длилась с 1 по 3 октября.", [("1", "2024-10-01"), ("3 октября", "2024-10-03")], "2024-10-01/2024-10-03"),
        ("ja", "ストは1日から3日まで続いた。", [("1日", "2024-10-01"), ("3日", "2024-10-03")], "2024-10-01/2024-10-03"),
        ("pl", "Strajk trwał 1–3 października.", [("1", "2024-10-01"), ("3 października", "2024-10-03")], "2024-10-01/2024-10-03"),
        ("hu", "A sztrájk október 1-től 3-ig tartott.", [("október 1-től", "2024-10-01"), ("3-ig", "2024-10-03")], "2024-10-01/2024-10-03"),
        (
            "hu",
            "A kikötő 2021 és 2023 között zárva volt.",
            [("2021", "2021-06-01"), ("2023", "2023-06-01")],
            "2021-06-01/2023-06-01",
        ),
    ],
)
def test_the_two_ends_of_a_period_give_one_event(language: str, text: str, dates: list[tuple[str, str]], period: str) -> None:
    check(language, text, dates, [(period, text)])


def test_a_date_alone_is_no_clause() -> None:
    text = "Jeudi, la préfecture a interdit la pêche jusqu'au 20 octobre."
    check("fr", text, [("Jeudi", "2024-10-03"), ("20 octobre", "2024-10-20")], [("2024-10-03", text), ("../2024-10-20", text)])


def test_dates_far_apart_are_no_period() -> None:
    text = "The town was flooded in 2003 and in 2009."
    found = events(text, dated(text, "2003", "2003-01-01", "2003-12-31"), dated(text, "2009", "2009-01-01", "2009-12-31"))
    assert [(event.first.year, event.last.year) for event in found if event.first and event.last] == [(2003, 2003), (2009, 2009)]


def test_a_finer_date_inside_another_dates_alone() -> None:
    text = "Hier mardi, vers 16 heures, un pont est tombé."
    found = events(text, dated(text, "Hier mardi", "2024-10-01"), dated(text, "vers 16 heures", "2024-10-01", type="TIME"), language="fr")
    assert rows(found) == [("2024-10-01", text)]


def test_a_century_beside_a_day_dates_nothing() -> None:
    text = "Two icons from the 17th century vanished on Monday."
    found = events(text, dated(text, "the 17th century", "1600-01-01", "1699-12-31"), dated(text, "Monday", "2024-09-30"))
    assert rows(found) == [("2024-09-30", text)]


def test_a_year_that_describes_a_thing_dates_nothing_beside_a_day() -> None:
    text = "Am Montag hat das 1897 gegründete Institut geschlossen."
    found = events(text, dated(text, "Montag", "2024-09-30"), dated(text, "1897", "1897-01-01", "1897-12-31"), language="de")
    assert rows(found) == [("2024-09-30", text)]


@pytest.mark.parametrize(
    ("language", "text", "phrase", "clause"),
    [
        (
            "fr",
            "La milice tire sur la ville depuis que le siège a commencé en mai 2023.",
            "mai 2023",
            "le siège a commencé en mai 2023.",
        ),
        ("en", "The militia shells the town, after it laid siege in May 2023.", "May 2023", "it laid siege in May 2023."),
        (
            "de",
            "Die Miliz beschießt die Stadt, seitdem sie im Mai 2023 eingeschlossen wurde.",
            "Mai 2023",
            "sie im Mai 2023 eingeschlossen wurde.",
        ),
        (
            "es",
            "La milicia bombardea la ciudad desde que comenzó el asedio en mayo de 2023.",
            "mayo de 2023",
            "comenzó el asedio en mayo de 2023.",
        ),
    ],
)
def test_a_date_in_a_subordinate_clause_dates_that_clause_alone(language: str, text: str, phrase: str, clause: str) -> None:
    found = events(text, dated(text, phrase, "2023-05-01", "2023-05-31"), language=language)
    assert ("2023-05-01/2023-05-31", clause) in rows(found)
    assert all(event.first is None or event.first.year == 2024 for event in found if event.text != clause)


def test_a_clause_with_a_verb_of_its_own_does_not_take_the_next_clauses_date() -> None:
    text = "The deal went through, and the plant will close on 1 December."
    found = events(text, dated(text, "1 December", "2024-12-01"))
    assert [(event.edtf, event.certainty, event.status) for event in found] == [
        ("2024-10-04?", "inferred", "happened"),
        ("2024-12-01", "stated", "planned"),
    ]


@pytest.mark.parametrize(
    "measure",
    [
        ("Sales rose to 142 million, up from 130 million a year ago.", "a year ago"),
        ("The firm posted its first loss since 1992.", "1992"),
        ("Profit tumbled 38% from a year earlier.", "a year earlier"),
        ("The firm paid 1.20 euros a share, against 2.75 euros the year before.", "the year before"),
        ("Sales fell to $3.1 billion from $4 billion in 1992.", "1992"),
    ],
)
def test_a_time_that_only_measures_dates_nothing(measure: tuple[str, str]) -> None:
    text, phrase = measure
    assert [event.edtf for event in events(text, dated(text, phrase, "1992-01-01", "1992-12-31"))] == ["2024-10-04?"]


@pytest.mark.parametrize(
    "expression",
    [("every Monday", "SET", "XXXX-WXX-1"), ("now", "DATE", "PRESENT_REF"), ("three hours", "DURATION", "PT3H")],
)
def test_repeated_times_lengths_and_now_date_nothing(expression: tuple[str, str, str]) -> None:
    phrase, kind, value = expression
    text = f"Some officials meet {phrase} in the town hall."
    lead = "The town is small. It has one street. "
    timex: Expression = undated(lead + text, phrase, kind, value)  # type: ignore[arg-type]
    assert events(lead + text, timex)[-1].edtf is None


@pytest.mark.parametrize(
    ("language", "text", "first", "second"),
    [
        ("en", "The operator denied on Tuesday that it had ignored a warning in January.", "Tuesday", "January"),
        ("fr", "Il a nié mardi que la digue ait cédé en janvier.", "mardi", "janvier"),
        ("es", "La empresa negó el martes que hubiera ignorado un aviso en enero.", "el martes", "enero"),
        ("de", "Der Minister bestritt am Dienstag, dass er im Januar Geld angenommen habe.", "Dienstag", "Januar"),
        ("de", "Die Firma wies am Dienstag den Vorwurf zurück, im Januar Gift abgelassen zu haben.", "Dienstag", "Januar"),
        ("cs", "Starosta v úterý popřel, že se v lednu setkal s majitelem.", "úterý", "lednu"),
        ("hu", "A polgármester kedden cáfolta, hogy januárban találkozott a tulajdonossal.", "kedden", "januárban"),
    ],
)
def test_what_is_denied_stays_with_its_denial(language: str, text: str, first: str, second: str) -> None:
    found = events(text, dated(text, first, "2024-10-01"), dated(text, second, "2024-01-15"), language=language)
    assert [(event.edtf, event.status, event.text) for event in found] == [
        ("2024-10-01", "denied", text),
        ("2024-01-15", "denied", text),
    ]


def test_a_date_in_what_is_denied_behind_a_comma_is_denied() -> None:
    text = "A cég cáfolta, hogy szeptember 20-án figyelmeztetést kapott volna."
    found = events(text, dated(text, "szeptember 20-án", "2024-09-20"), language="hu")
    assert [(event.edtf, event.status, event.text) for event in found] == [("2024-09-20", "denied", text)]


def test_a_relative_clause_behind_a_denial_is_no_part_of_it() -> None:
    text = "The firm denied the report on Tuesday, which a paper had published in January."
    found = events(text, dated(text, "Tuesday", "2024-10-01"), dated(text, "January", "2024-01-15"))
    assert [(event.edtf, event.status) for event in found] == [("2024-10-01", "denied"), ("2024-01-15", "happened")]


@pytest.mark.parametrize(
    ("language", "text", "date", "around", "aside"),
    [
        ("en", "The bank, which opened in May, collapsed.", ("May", "2024-05-04"), "whole", "which opened in May"),
        (
            "en",
            "Rescuers freed Orla Finn, who vanished on Tuesday.",
            ("Tuesday", "2024-10-01"),
            "Rescuers freed Orla Finn",
            "who vanished on Tuesday.",
        ),
        ("en", "Ina Holm, born on 4 May 1955, has left the board.", ("4 May 1955", "1955-05-04"), "whole", "born on 4 May 1955"),
        ("fr", "La digue, qui avait cédé mardi, a été refermée.", ("mardi", "2024-10-01"), "whole", "qui avait cédé mardi"),
        (
            "fr",
            "Paul Aubry, ancien maire devenu, le 4 mai, préfet, a été arrêté.",
            ("le 4 mai", "2024-05-04"),
            "whole",
            "ancien maire devenu, le 4 mai, préfet",
        ),
        ("es", "El dique, que cedió el martes, fue reparado.", ("el martes", "2024-10-01"), "whole", "que cedió el martes"),
        ("it", "La diga, che ha ceduto martedì, è stata riparata.", ("martedì", "2024-10-01"), "whole", "che ha ceduto martedì"),
    ],
)
def test_a_date_in_a_relative_clause_or_apposition_dates_that_alone(
    language: str, text: str, date: tuple[str, str], around: str, aside: str
) -> None:
    expected = [("2024-10-04?", text if around == "whole" else around), (date[1], aside)]
    check(language, text, [date], expected)


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        # what the clause around it describes is no happening: the date keeps the whole, or the subject that it belongs to
        ("The mill is part of a bank, which opened on Tuesday.", "Tuesday", "The mill is part of a bank, which opened on Tuesday."),
        ("The bank, which opened on Tuesday, is the largest in the valley.", "Tuesday", "The bank, which opened on Tuesday"),
        # an aside that no relative and no participle opens dates the happening
        ("The bank, in a letter on Tuesday, closed the account.", "Tuesday", "The bank, in a letter on Tuesday, closed the account."),
        ("Miners, backed by the town, walked out on Tuesday, blocking the road.", "Tuesday", None),
    ],
)
def test_a_date_that_belongs_to_the_whole_keeps_it(text: str, date: str, expected: str | None) -> None:
    check("en", text, [(date, "2024-10-01")], [("2024-10-01", expected or text)])


def test_what_stands_around_a_relative_clause_does_not_take_its_status_from_it() -> None:
    text = "The bank, which denied on Tuesday that money was missing, collapsed."
    around, aside = events(text, dated(text, "Tuesday", "2024-10-01"))
    assert (around.status, aside.status) == ("happened", "denied")


def test_a_german_article_behind_a_comma_opens_no_relative_clause() -> None:
    text = "Die alte Halle, die fünf neuen Rampen und das Dach wurden am Dienstag eingeweiht."
    check("de", text, [("Dienstag", "2024-10-01")], [("2024-10-01", text)])
    text = "Der Damm, der am Dienstag gebrochen war, wurde repariert."
    check("de", text, [("Dienstag", "2024-10-01")], [("2024-10-04?", text), ("2024-10-01", "der am Dienstag gebrochen war")])


def test_a_recent_day_in_an_aside_still_names_the_day_of_the_news() -> None:
    text = "The report, which was published on Thursday, surprised the town. The mayor resigned."
    found = events(text, dated(text, "Thursday", "2024-10-03"))
    assert [event.edtf for event in found] == ["2024-10-03?", "2024-10-03", "2024-10-03?"]


def test_since_then_counts_from_the_aside_that_closed_the_sentence_before() -> None:
    text = "Divers found the list, which was begun in 1950. Since then, many names were added."
    found = events(text, dated(text, "1950", "1950-01-01", "1950-12-31", value="1950"))
    assert found[-1].edtf == "1950-01-01/2024-10-04"


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        ("de", "Die Feuerwehr erklärte, dass die Brücke am Dienstag eingestürzt ist.", "Dienstag"),
        ("ru", "Мэр сообщил, что мост рухнул во вторник.", "вторник"),
        ("uk", "Мер повідомив, що міст упав у вівторок.", "вівторок"),
        ("pl", "Burmistrz powiedział, że most runął we wtorek.", "wtorek"),
        ("cs", "Starosta uvedl, že most spadl v úterý.", "úterý"),
        ("el", "Ο δήμαρχος είπε, ότι η γέφυρα έπεσε την Τρίτη.", "Τρίτη"),
    ],
)
def test_what_is_said_behind_a_comma_is_no_aside(language: str, text: str, phrase: str) -> None:
    check(language, text, [(phrase, "2024-10-01")], [("2024-10-01", text)])


@pytest.mark.parametrize(
    ("language", "text", "phrase", "aside"),
    [
        ("uk", "Міст, що впав у вівторок, закрили.", "вівторок", "що впав у вівторок"),
        ("cs", "Most, který spadl v úterý, byl uzavřen.", "úterý", "který spadl v úterý"),
        ("ru", "Мост, который рухнул во вторник, закрыли.", "вторник", "который рухнул во вторник"),
        ("pl", "Most, który runął we wtorek, został zamknięty.", "wtorek", "który runął we wtorek"),
        ("hu", "A híd, amely kedden leomlott, a folyóba zuhant.", "kedden", "amely kedden leomlott"),
        ("en", "The bridge, which fell on Tuesday, in the end was closed.", "Tuesday", "which fell on Tuesday"),
    ],
)
def test_a_relative_clause_behind_its_noun_is_an_aside_in_every_language(language: str, text: str, phrase: str, aside: str) -> None:
    check(language, text, [(phrase, "2024-10-01")], [("2024-10-04?", text), ("2024-10-01", aside)])


def test_a_word_right_before_a_date_is_its_preposition_and_opens_no_clause() -> None:
    text = "Vorige week bleek uit een onderzoek dat zij sinds 2021 voor duizenden euro aan reizen had gedeclareerd."
    found = events(text, dated(text, "Vorige week", "2024-09-23", "2024-09-29"), dated(text, "2021", "2021-01-01", "2021-12-31"), language="nl")
    assert [event.text for event in found] == [
        "Vorige week bleek uit een onderzoek",
        "dat zij sinds 2021 voor duizenden euro aan reizen had gedeclareerd.",
    ]


def test_and_between_two_names_cuts_nothing_where_a_comma_does() -> None:
    text = "È stata riaperta ieri la via tra Noli e Varigotti, chiusa da domenica per una frana."
    found = events(text, dated(text, "ieri", day(-1)), dated(text, "domenica", day(-5)), language="it")
    assert [event.text for event in found] == [
        "È stata riaperta ieri la via tra Noli e Varigotti",
        "chiusa da domenica per una frana.",
    ]


def test_the_story_stays_where_it_was_before_a_relative_clause() -> None:
    text = "Górnicy zakończyli w środę protest, który rozpoczął się w poniedziałek. Na powierzchnię wyjechało 87 osób."
    found = events(text, dated(text, "środę", day(-2)), dated(text, "poniedziałek", day(-4)), language="pl")
    assert [event.edtf for event in found] == [day(-2), day(-4), f"{day(-2)}?"]


@pytest.mark.parametrize(
    ("language", "text", "phrases"),
    [
        ("en", "The deal expired on 4 May and, a year later, the employers made an offer.", ("4 May", "a year later")),
        ("es", "El convenio caducó el 4 de mayo y, un año después, la patronal presentó otro.", ("el 4 de mayo", "un año después")),
        ("ca", "El conveni va caducar el 4 de maig i, un any després, la patronal en va fer un altre.", ("el 4 de maig", "un any després")),
    ],
)
def test_no_coordinator_hangs_from_a_clause(language: str, text: str, phrases: tuple[str, str]) -> None:
    first, second = dated(text, phrases[0], "2023-05-04"), dated(text, phrases[1], "2024-05-01", "2024-05-31")
    found = events(text, first, second, language=language)
    assert [event.text for event in found] == [text[: first.end], text[second.start :]]
