"""Open and closed periods, lengths, nights."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from events.helpers import PUBLISHED, dated, day, events, rows, undated
from timeline.events import find_events, intervals
from timeline.model import Document
from timeline.tagging import tag


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        ("en", "The town has been besieged since Monday.", "Monday"),
        ("fr", "La ville est assiégée depuis lundi.", "lundi"),
        ("es", "La ciudad está sitiada desde el lunes.", "el lunes"),
        ("de", "Die Stadt wird seit Montag belagert.", "Montag"),
        ("ar", "المدينة محاصرة منذ الاثنين.", "الاثنين"),
        ("it", "La città è assediata da lunedì.", "lunedì"),
        ("tr", "Şehir pazartesiden bu yana kuşatma altında.", "pazartesi"),
        ("zh", "这座城市自周一以来被围困。", "周一"),
    ],
)
def test_since_opens_a_period_that_lasts_until_publication(language: str, text: str, phrase: str) -> None:
    (event,) = events(text, dated(text, phrase, day(-4)), language=language)
    assert (event.first, event.last, event.edtf) == (date(2024, 9, 30), date(2024, 10, 4), "2024-09-30/2024-10-04")


def test_a_cue_inside_another_word_is_none() -> None:
    text = "Les doses ont été livrées avant-hier."
    (event,) = events(text, dated(text, "avant-hier", day(-2)), language="fr")
    assert event.edtf == day(-2)


def test_until_the_middle_of_a_month_ends_on_its_middle_day() -> None:
    text = "The port is shut until mid-October."
    middle = replace(dated(text, "mid-October", "2024-10-11", "2024-10-20"), mod="MID")
    assert events(text, middle)[0].edtf == "../2024-10-15"


def test_since_without_publication_stays_open() -> None:
    text = "The town has been besieged since Monday."
    (event,) = events(text, dated(text, "Monday", day(-4)), published=None)
    assert (event.first, event.last, event.edtf) == (date(2024, 9, 30), None, "2024-09-30/..")


def test_from_a_day_ahead_is_that_day() -> None:
    text = "À partir du 10 octobre, les dépôts seront remboursés."
    (event,) = events(text, dated(text, "10 octobre", "2024-10-10"), language="fr")
    assert (event.edtf, event.status) == ("2024-10-10", "planned")


@pytest.mark.parametrize(
    ("language", "text", "phrase", "status"),
    [
        ("en", "The refunds will be paid by 15 October.", "15 October", "planned"),
        ("en", "The port is shut until 15 October.", "15 October", "happened"),
        ("fr", "Les liaisons sont suspendues jusqu'au 15 octobre.", "15 octobre", "happened"),
        ("fr", "Le fonds remboursera d'ici le 15 octobre.", "15 octobre", "planned"),
        ("it", "Il fondo rimborserà entro il 15 ottobre.", "15 ottobre", "planned"),
        ("de", "Der Hafen ist bis zum 15. Oktober gesperrt.", "15. Oktober", "happened"),
        ("ja", "学校は15日まで休校だ。", "15日", "happened"),
    ],
)
def test_a_last_day_ahead_closes_a_period_that_has_begun(language: str, text: str, phrase: str, status: str) -> None:
    (event,) = events(text, dated(text, phrase, "2024-10-15"), language=language)
    assert (event.first, event.last, event.edtf) == (date(2024, 10, 4), date(2024, 10, 15), "../2024-10-15")
    assert event.status == status


def test_a_last_day_in_the_past_leaves_the_first_open() -> None:
    text = "The port was shut until 15 September."
    (event,) = events(text, dated(text, "15 September", "2024-09-15"))
    assert (event.first, event.last, event.edtf) == (None, date(2024, 9, 15), "../2024-09-15")


def test_the_taggers_boundary_counts_as_well_as_a_word() -> None:
    text = "Abc def Monday."
    expression = replace(dated(text, "Monday", day(-4)), boundary="begin")
    assert events(text, expression, language="xx")[0].edtf == "2024-09-30/2024-10-04"


@pytest.mark.parametrize(
    ("language", "text", "phrase", "value", "stop"),
    [
        ("fr", "La coalition va se retirer d'ici deux ans.", "deux ans", "P2Y", "2026-10-04"),
        ("en", "The troops must leave within six months.", "six months", "P6M", "2025-04-04"),
        ("de", "Der Fonds will die Sparer innerhalb von zehn Tagen entschädigen.", "zehn Tagen", "P10D", "2024-10-14"),
        ("tr", "Askerler iki yıl içinde çekilecek.", "iki yıl", "P2Y", "2026-10-04"),
    ],
)
def test_a_length_that_ends_ahead_counts_from_publication(language: str, text: str, phrase: str, value: str, stop: str) -> None:
    (event,) = events(text, undated(text, phrase, "DURATION", value), language=language)
    assert (event.edtf, event.first, event.status) == (f"../{stop}", date(2024, 10, 4), "planned")


@pytest.mark.parametrize(
    ("day_", "value", "expected"),
    [("2024-01-31", "P1M", "2024-02-29"), ("2024-02-29", "P1Y", "2025-02-28"), ("2024-12-30", "P3D", "2025-01-02")],
)
def test_after_counts_by_the_calendar(day_: str, value: str, expected: str) -> None:
    assert intervals.after(date.fromisoformat(day_), value).isoformat() == expected


@pytest.mark.parametrize(("value", "length"), [("P3D", 3), ("P2W", 14), ("P1Y6M", 545), ("PT2H", None), ("PXD", None)])
def test_days(value: str, length: int | None) -> None:
    assert intervals.days(value) == length


@pytest.mark.parametrize(
    ("text", "expected"),
    [("The five-day fair starts tomorrow.", "2024-10-05/2024-10-09"), ("The five-day fair ends tomorrow.", "2024-10-01/2024-10-05")],
)
def test_a_length_runs_from_or_up_to_the_day_that_the_verb_names(text: str, expected: str) -> None:
    found = events(text, undated(text, "five-day", "DURATION", "P5D"), dated(text, "tomorrow", day(1)))
    assert [event.edtf for event in found] == [expected]


def test_a_length_in_the_pluperfect_ends_on_the_eve_of_the_date_told() -> None:
    text = "The bank was shut on Thursday. Savers had taken out millions in three days."
    found = events(text, dated(text, "Thursday", day(-1)), undated(text, "three days", "DURATION", "P3D"))
    assert [(event.edtf, event.certainty) for event in found] == [("2024-10-03", "stated"), ("2024-09-30?/2024-10-02?", "inferred")]


@pytest.mark.parametrize(
    ("language", "text", "opener"),
    [
        ("fr", "Le siège a commencé le 7 mai 2023. Depuis, 300 personnes ont été tuées.", "Depuis"),
        ("en", "The siege began on 7 mai 2023. Since then, 300 people have been killed.", "Since then"),
        ("es", "El asedio comenzó el 7 mai 2023. Desde entonces han muerto 300 personas.", "Desde entonces"),
        ("de", "Die Belagerung begann am 7 mai 2023. Seitdem wurden 300 Menschen getötet.", "Seitdem"),
        ("ar", "بدأ الحصار في 7 mai 2023. ومنذ ذلك الحين قُتل 300 شخص.", "ومنذ ذلك الحين"),
    ],
)
def test_since_then_opens_on_the_date_told_last(language: str, text: str, opener: str) -> None:
    found = events(text, dated(text, "7 mai 2023", "2023-05-07"), language=language)
    assert found[-1].edtf == "2023-05-07/2024-10-04"
    assert found[-1].expression is not None
    assert (found[-1].expression.text, found[-1].expression.boundary) == (opener, "begin")
    assert found[-1].certainty == "stated"


def test_since_then_opens_nothing_on_the_day_of_publication() -> None:
    text = "The fair opened today. Since then it has been full."
    assert events(text, dated(text, "today", day(0)))[-1].expression is None


def test_a_night_runs_into_the_next_day() -> None:
    text = "Sept obus sont tombés dans la nuit de lundi à mardi."
    found = events(text, dated(text, "la nuit de lundi à mardi", day(-4), type="TIME", value="2024-09-30TNI"), language="fr")
    assert rows(found) == [("2024-09-30/2024-10-01", text)]


def test_what_happened_after_a_time_of_day_lasts_no_longer() -> None:
    text = "The ship struck the reef shortly after 3 a.m. on Monday."
    expression = replace(dated(text, "3 a.m. on Monday", day(-4)), type="TIME", boundary="begin")
    assert [(e.first, e.last) for e in events(text, expression)] == [(date(2024, 9, 30), date(2024, 9, 30))]
    text = "Since 3 a.m. on Monday the road has been closed."
    expression = replace(dated(text, "3 a.m. on Monday", day(-4)), type="TIME", boundary="begin")
    assert [(e.first, e.last) for e in events(text, expression)] == [(date(2024, 9, 30), date(2024, 10, 4))]


@pytest.mark.parametrize(
    ("language", "text", "length", "value"),
    [
        ("en", "It is the third strike within a month.", "a month", "P1M"),
        ("de", "Es ist bereits der zweite Unfall auf dem Abschnitt innerhalb von drei Jahren.", "drei Jahren", "P3Y"),
        ("nl", "Het is het tweede ongeluk binnen drie jaar.", "drie jaar", "P3Y"),
        ("es", "Es el segundo accidente en el plazo de tres años.", "tres años", "P3Y"),
        ("ar", "وهذا ثاني حادث خلال ثلاث سنوات.", "ثلاث سنوات", "P3Y"),
        ("tr", "Bu, üç yıl içinde ikinci kaza.", "üç yıl", "P3Y"),
        ("he", "זו התאונה השנייה תוך שלוש שנים.", "שלוש שנים", "P3Y"),
        ("he", "אלה הבחירות החמישיות בתוך ארבע שנים.", "ארבע שנים", "P4Y"),
    ],
)
def test_what_is_counted_within_a_length_lies_behind(language: str, text: str, length: str, value: str) -> None:
    ahead = replace(undated(text, length, "DURATION", value), last=date(2027, 10, 4), edtf="../2027-10-04", boundary="end")
    for expression in (undated(text, length, "DURATION", value), ahead):
        assert all(event.last is None or event.last <= PUBLISHED for event in events(text, expression, language=language))


def test_an_ordinal_keeps_no_plan_from_its_length() -> None:
    text = "The second phase will begin within a month."
    (event,) = events(text, undated(text, "a month", "DURATION", "P1M"))
    assert (event.status, event.last) == ("planned", date(2024, 11, 4))


@pytest.mark.parametrize(
    ("language", "text", "phrase", "told"),
    [
        ("es", "El portavoz dijo que en 2018 el grupo presentó la ley.", "2018", True),
        ("es", "Murieron más personas que en 2018.", "2018", False),
        ("ca", "El portaveu va dir que el 2018 el grup va presentar la llei.", "el 2018", True),
        ("ca", "Van morir més persones que el 2018.", "el 2018", False),
        ("it", "Il portavoce ha detto che nel 2018 il gruppo presentò la legge.", "2018", True),
        ("it", "Sono morte più persone che nel 2018.", "2018", False),
    ],
)
def test_that_after_a_comparative_is_than(language: str, text: str, phrase: str, told: bool) -> None:
    year = dated(text, phrase, "2018-01-01", "2018-12-31", value="2018")
    assert (events(text, year, language=language)[0].first == date(2018, 1, 1)) is told


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        ("es", "Vivió en la isla hasta que el 8 de febrero se retiró.", "el 8 de febrero"),
        ("ca", "Va viure a l'illa fins que el 8 de febrer es va retirar.", "el 8 de febrer"),
    ],
)
def test_what_ended_a_time_happened_on_its_day(language: str, text: str, phrase: str) -> None:
    (event,) = events(text, dated(text, phrase, "2024-02-08"), language=language)
    assert event.edtf == "2024-02-08"


@pytest.mark.parametrize(
    ("language", "text", "phrase", "edtf"),
    [
        ("uk", "Енергетики обіцяють повернути світло протягом двох діб.", "двох діб", "../2024-10-06"),
        ("uk", "Енергетики пообіцяли відремонтувати лінію впродовж двох діб.", "двох діб", "../2024-10-06"),
        ("uk", "Енергетики повертали світло протягом двох діб.", "двох діб", "2024-10-03?/2024-10-04?"),
        ("ru", "Энергетики обещают вернуть свет в течение двух дней.", "двух дней", "../2024-10-06"),
        ("ru", "Энергетики возвращали свет в течение двух дней.", "двух дней", "2024-10-03?/2024-10-04?"),
        ("ar", "سيعود التيار خلال يومين.", "يومين", "../2024-10-06"),
        ("ar", "قُتل خمسون شخصا خلال يومين من القصف.", "يومين", "2024-10-03?/2024-10-04?"),
    ],
)
def test_what_is_promised_over_a_length_is_due_by_its_last_day(language: str, text: str, phrase: str, edtf: str) -> None:
    (event,) = events(text, undated(text, phrase, "DURATION", "P2D"), language=language)
    assert event.edtf == edtf


def test_lengths_beyond_the_calendar_end_with_it() -> None:
    assert intervals.after(date(2024, 10, 1), "P9000Y") == date.max
    assert intervals.after(date(2024, 10, 1), "P9000Y", -1) == date.min


def test_thousands_of_years_before_something_are_no_day() -> None:
    told = Document("d", "The town voted on Tuesday. It had been founded two thousand years before the vote.", "en", date(2024, 10, 4))
    assert [event.first for event in find_events(told, tag(told))] == [date(2024, 10, 1), None]


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("en", "A first round was held from 8 to 10 September.", ["2025-09-08/2025-09-10"]),
        ("de", "Eine erste Runde fand vom 8. bis 10. September statt.", ["2025-09-08/2025-09-10"]),
        ("et", "6.–9. septembrini oli linn piiramisrõngas.", ["2025-09-06/2025-09-09"]),
        ("fi", "Touko- ja heinäkuun välillä armeija valtasi pohjoisen.", ["2025-05-01/2025-07-31"]),
        ("hi", "2018 और 2021 के बीच उन्होंने बिल्डरों से रिश्वत ली थी।", ["2018-01-01/2021-12-31"]),
        ("sv", "Från den 6 till den 9 september belägrades staden.", ["2025-09-06/2025-09-09"]),
        ("sv", "Avtalet löper från 2026 till 2030.", ["2026-01-01/2030-12-31"]),
        ("cs", "V sobotu a v neděli žádná loď nevypluje.", ["2025-10-04/2025-10-05"]),
        ("en", "The ferry sailed on 3, 5 and 9 May.", ["2025-05-03", "2025-05-05", "2025-05-09"]),
        ("ar", "وأبحرت العبارة في 3 و5 و9 مايو.", ["2025-05-03", "2025-05-05", "2025-05-09"]),
        ("zh", "渡轮于5月3日、5日和9日开航。", ["2025-05-03", "2025-05-05", "2025-05-09"]),
    ],
)
def test_two_ends_are_one_period_and_a_list_is_none(language: str, text: str, edtf: list[str]) -> None:
    document = Document("d", text, language, date(2025, 10, 1))
    assert [event.edtf for event in find_events(document, tag(document))] == edtf


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("et", "Koolid jäävad suletuks reedeni.", "../2025-10-03"),
        ("nl", "De families willen een proces voor het eind van het jaar.", "../2025-12-31"),
        ("nl", "De fabriek sluit tegen eind 2027.", "../2027-12-31"),
        ("nl", "Voor maandag wordt regen verwacht.", "2025-10-06"),
        ("de", "Die Familien wollen einen Prozess vor Ende des Jahres.", "../2025-12-31"),
        ("tr", "Aileler yıl sonundan önce dava açılmasını istiyor.", "../2025-12-31"),
        ("et", "Vihma on sadanud eelmisest neljapäevast saati.", "2025-09-25/2025-10-01"),
        ("et", "Komisjon sulges silla juunis.", "2025-06"),
        ("it", "Dovrebbe funzionare fino agli anni 2030.", "../2039-12-31"),
        ("fr", "Il devrait fonctionner jusque dans les années 2030.", "../2039-12-31"),
        ("ro", "Plouă de joia trecută.", "2025-09-25/2025-10-01"),
        ("sv", "Polisen slog till i tisdags.", "2025-09-30"),
        ("da", "Politiet slog til tirsdag.", "2025-09-30"),
        ("nb", "Politiet slo til tirsdag.", "2025-09-30"),
    ],
)
def test_what_ends_or_opens_a_period(language: str, text: str, edtf: str) -> None:
    document = Document("d", text, language, date(2025, 10, 1))
    assert [event.edtf for event in find_events(document, tag(document))] == [edtf]


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("en", "Within 24 hours 180 millimetres fell.", "2025-10-01?"),
        ("de", "Binnen 24 Stunden fielen 180 Millimeter.", "2025-10-01?"),
        ("cs", "Během 24 hodin spadlo 180 milimetrů.", "2025-10-01?"),
        ("en", "The court ordered the firm to pay within 30 days.", "../2025-10-31"),
        ("en", "Within 30 days the firm must pay what was agreed.", "../2025-10-31"),
    ],
)
def test_a_length_told_as_over_is_no_deadline(language: str, text: str, edtf: str) -> None:
    document = Document("d", text, language, date(2025, 10, 1))
    assert [event.edtf for event in find_events(document, tag(document))] == [edtf]


@pytest.mark.parametrize(("language", "text"), [("sv", "Maten räcker till tio dagar."), ("da", "Der er brug for mad til tre måneder.")])
def test_for_so_many_days_is_not_until(language: str, text: str) -> None:
    document = Document("d", text, language, date(2025, 10, 1))
    assert not any(event.expression for event in find_events(document, tag(document)))


def test_what_is_declared_from_a_day_on_is_no_contradiction() -> None:
    document = Document("d", "The government declared three days of mourning from Thursday.", "en", date(2025, 10, 1))
    (event,) = find_events(document, tag(document))
    assert (event.edtf, event.status, event.warnings) == ("2025-10-02", "planned", ())
