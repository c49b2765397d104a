"""What counts from the date that the story has reached, and which way verbs send what is bare."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.events import find_events
from timeline.model import Document
from timeline.tagging import tag

MONDAY = date(2024, 5, 20)


def values(text: str, language: str = "en") -> list[str]:
    return [expression.value for expression in tag(Document("d", text, language, MONDAY))]


def test_a_look_back_does_not_move_the_story() -> None:
    text = "The dam broke on 4 May. The day before, guards had fled. The next day the road was cut."
    assert values(text) == ["2024-05-04", "2024-05-03", "2024-05-05"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Un feu a pris dans la nuit de mercredi à jeudi. Cent pompiers ont lutté jusqu'au petit matin."),
        ("de", "In der Nacht zum Donnerstag brach ein Feuer aus. Am Morgen war es gelöscht."),
    ],
)
def test_the_morning_after_a_night_lies_in_the_next_day(language: str, text: str) -> None:
    assert values(text, language) == ["2024-05-15TNI", "2024-05-16TMO"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The quake struck at 11:15 p.m. on Saturday. An hour and a half later a second one was felt."),
        ("fr", "La terre a tremblé samedi à 23h15. Une heure et demie plus tard, une réplique a été ressentie."),
    ],
)
def test_hours_later_count_from_the_time_of_day_told(language: str, text: str) -> None:
    assert values(text, language)[-2:] == ["2024-05-18T23:15", "2024-05-19T00:45"]


def test_hours_later_count_from_no_time_of_another_day() -> None:
    text = "The quake struck at 3 p.m. on Saturday. On Sunday the roads were cleared. Two hours later it rained."
    assert values(text) == ["2024-05-18T15:00", "2024-05-19", "2024-05-19"]


def test_an_hour_still_to_come_lies_on_no_day_gone_by() -> None:
    assert values("The hall opened on 2 February 1933. It will close at 5 p.m.") == ["1933-02-02", "2024-05-20T17:00"]
    assert values("The hall opened on 2 February 1933. It caught fire at 5 p.m.") == ["1933-02-02", "1933-02-02T17:00"]


def test_a_month_of_that_year_is_of_the_year_last_named() -> None:
    assert values("En 2016 el pueblo dijo no. En febrero de aquel año hubo un referendo.", "es") == ["2016", "2016-02"]


def test_a_date_that_tells_which_thing_is_meant_does_not_move_the_story() -> None:
    text = "Die Wahl war am 3. Mai. Die Opfer der Flut vom 7. März protestierten. Am Tag darauf trat der Rat zurück."
    assert values(text, "de") == ["2024-05-03", "2024-03-07", "2024-05-04"]
    text = "De stemming was op 3 mei. De slachtoffers van de vloed van 7 maart betoogden. De volgende dag trad de raad af."
    assert values(text, "nl") == ["2024-05-03", "2024-03-07", "2024-05-04"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The dam broke on 4 May. That day the bridge fell. That evening the town fled. That week it rained."),
        ("fr", "La digue a cédé le 4 mai. Ce jour-là, le pont est tombé. Ce soir-là, la ville a fui. Cette semaine-là, il a plu."),
        ("cs", "Hráz se protrhla 4. května. Toho dne spadl most. Toho večera město uteklo. Ten týden pršelo."),
        ("de", "Der Damm brach am 4. Mai. An diesem Tag fiel die Brücke. An diesem Abend floh die Stadt. In jener Woche regnete es."),
    ],
)
def test_that_day_that_evening_and_that_week_are_those_of_the_story(language: str, text: str) -> None:
    assert values(text, language) == ["2024-05-04", "2024-05-04", "2024-05-04TEV", "2024-W18"]


def test_this_evening_of_what_will_be_is_that_of_publication() -> None:
    assert values("Der Damm brach am 4. Mai. An diesem Abend wird der Rat tagen.", "de") == ["2024-05-04", "2024-05-20TEV"]


def test_what_will_be_counts_from_the_day_to_come() -> None:
    assert values("The council will meet on Thursday; the day before, unions will march.") == ["2024-05-23", "2024-05-22"]
    assert values("It met on 6 May, ahead of a vote on 30 May. The next day it was dissolved.") == ["2024-05-06", "2024-05-30", "2024-05-07"]


@pytest.mark.parametrize(
    ("language", "lasting", "lasted"),
    [
        ("en", "The tunnel is closed until Friday.", "The strike lasted until Friday."),
        ("fr", "Le tunnel est fermé jusqu'à vendredi.", "La grève a duré jusqu'à vendredi."),
        ("es", "El túnel está cerrado hasta el viernes.", "La huelga duró hasta el viernes."),
        ("de", "Der Tunnel ist bis Freitag gesperrt.", "Der Streik dauerte bis Freitag."),
        ("nl", "De tunnel is tot vrijdag gesloten.", "De staking duurde tot vrijdag."),
        ("sv", "Tunneln är stängd till fredag.", "Strejken varade till fredagen."),
        ("ar", "النفق مغلق حتى يوم الجمعة.", "استمر الإضراب وقد شهد توتراً حتى يوم الجمعة."),
    ],
)
def test_what_is_so_until_a_day_looks_ahead_to_it(language: str, lasting: str, lasted: str) -> None:
    assert values(lasting, language) == ["2024-05-24"]
    assert values(lasted, language) == ["2024-05-17"]


def test_a_month_that_will_be_is_the_next_one() -> None:
    assert values("Elections will be held in March.") == ["2025-03"]
    assert values("The mayor was elected in September.") == ["2023-09"]


def test_a_verb_behind_the_next_comma_decides_only_what_opens_the_sentence() -> None:
    assert values("The results of the census of March, which will be refined, are out.") == ["2024-03"]
    assert values("In March, voters will choose a council.") == ["2025-03"]


def test_other_readings_are_narrowed_like_the_chosen_one() -> None:
    (expression,) = tag(Document("d", "The coast was taken in early April.", "en", MONDAY))
    assert {(other.first, other.last) for other in expression.alternatives} == {
        (date(2023, 4, 1), date(2023, 4, 10)),
        (date(2025, 4, 1), date(2025, 4, 10)),
    }


def test_a_season_in_a_history_lies_in_the_year_that_it_has_reached() -> None:
    text = "In January 1981 the siege began. In spring and in summer the garrison broke out, and in the third quarter the town fell."
    found = tag(Document("d", text, "en", MONDAY), style="narrative")
    assert [expression.value for expression in found] == ["1981-01", "1981-SP", "1981-SU", "1981-Q3"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On Friday night, about 2:30 a.m., the dam broke."),
        ("fr", "Dans la nuit de vendredi à samedi, vers 2h30, la digue a cédé."),
        ("de", "In der Nacht zum Samstag brach gegen 2.30 Uhr der Damm."),
        ("es", "En la noche del viernes al sábado, hacia las 2:30, cedió el dique."),
        ("ru", "В ночь на субботу, около 2:30, прорвало плотину."),
    ],
)
def test_the_small_hours_of_a_night_lie_in_its_second_day(language: str, text: str) -> None:
    assert values(text, language) == ["2024-05-17TNI", "2024-05-18T02:30"]
    found = find_events(document := Document("d", text, language, MONDAY), tag(document))
    assert [(event.first, event.last) for event in found] == [(date(2024, 5, 18), date(2024, 5, 18))]


def test_the_evening_of_a_night_lies_in_its_first_day() -> None:
    assert values("On Friday night, at 11 p.m., sirens sounded.") == ["2024-05-17TNI", "2024-05-17T23:00"]
    assert values("On Friday, at 2:30 a.m., the dam broke.") == ["2024-05-17", "2024-05-17T02:30"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the spring of 1917 the town fell, and by the following autumn it was free.", ["1917-SP", "1917-FA"]),
        ("In autumn 1917 the town fell; the following spring it was free.", ["1917-FA", "1918-SP"]),
        ("In May 1917, after the famine of the previous winter, the town fell.", ["1917-05", "1916-WI"]),
    ],
)
def test_seasons_follow_the_date_last_named(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "value", "first", "last"),
    [
        ("en", "Hundreds fled in recent days.", "PXD", date(2024, 5, 14), MONDAY),
        ("en", "Hundreds fled a few days ago.", "PXD", date(2024, 5, 13), date(2024, 5, 18)),
        ("en", "Hundreds fled several weeks ago.", "PXW", date(2024, 4, 15), date(2024, 5, 6)),
        ("en", "Hundreds will flee in the coming days.", "PXD", date(2024, 5, 21), date(2024, 5, 27)),
        ("en", "Hundreds fled a few months ago.", "PXM", None, None),
        ("fr", "Ces derniers jours, cent habitants ont fui.", "PXD", date(2024, 5, 14), MONDAY),
        ("fr", "Cent habitants ont fui il y a quelques jours.", "PXD", date(2024, 5, 13), date(2024, 5, 18)),
        ("es", "Huyeron hace unos días.", "PXD", date(2024, 5, 13), date(2024, 5, 18)),
        ("de", "In den vergangenen Tagen flohen hundert Bewohner.", "PXD", date(2024, 5, 14), MONDAY),
        ("ru", "Несколько дней назад жители бежали.", "PXD", date(2024, 5, 13), date(2024, 5, 18)),
    ],
)
def test_an_unknown_number_of_days_or_weeks_gives_the_days_about_then(
    language: str, text: str, value: str, first: date | None, last: date | None
) -> None:
    (found,) = tag(Document("d", text, language, MONDAY))
    assert (found.value, found.first, found.last) == (value, first, last)
    assert found.edtf == (f"{first}~/{last}~" if first else None)


def test_a_few_days_later_count_from_the_day_that_was_told_and_from_no_month() -> None:
    later = tag(Document("d", "The dam broke on 4 May. A few days later the bridge fell.", "en", MONDAY))[1]
    assert (later.first, later.last, later.anchor) == (date(2024, 5, 6), date(2024, 5, 11), "text")
    later = tag(Document("d", "The dam broke in April. A few days later the bridge fell.", "en", MONDAY))[1]
    assert (later.value, later.first) == ("PXD", None)


def test_at_the_time_is_that_of_the_story() -> None:
    [then] = tag(Document("d", "At the time, guards were few.", "en", MONDAY))
    assert (then.text, then.value, then.anchor, then.first) == ("the time", "PAST_REF", "text", None)
    [nights] = tag(Document("d", "The gates are shut at night.", "en", MONDAY))
    assert (nights.text, nights.type, nights.value, nights.first) == ("night", "TIME", "XXXX-XX-XXTNI", None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Trains will stop on Friday, the union said on Sunday. The strike will begin at 4 a.m."),
        ("de", "Am Freitag werden die Züge stehen, teilte der Verband am Sonntag mit. Der Streik soll um 4 Uhr beginnen."),
        ("nl", "Vrijdag zullen de treinen stilstaan, meldde de bond zondag. De staking begint om 04.00 uur."),
    ],
)
def test_an_hour_to_come_lies_in_the_day_to_come(language: str, text: str) -> None:
    assert values(text, language) == ["2024-05-24", "2024-05-19", "2024-05-24T04:00"]


def test_an_hour_gone_by_lies_in_no_day_to_come() -> None:
    text = "The company pays its dividend on 24 May. Since March its orders have grown. Its shares rose at noon."
    assert values(text)[-1] == "2024-05-20T12:00"


def test_an_hour_belongs_to_the_day_beside_it() -> None:
    text = "The council will meet on Friday. Today there will be a briefing, at 5 p.m."
    assert values(text) == ["2024-05-24", "2024-05-20", "2024-05-20T17:00"]


def test_what_is_still_to_come_on_the_day_of_the_news_does_not_move_the_story() -> None:
    text = "The house voted on Sunday. The senate will take the bill up on Monday. That morning, guards had closed the square."
    assert values(text) == ["2024-05-19", "2024-05-20", "2024-05-19TMO"]


OBITUARY = (
    "Ann Lee was born in March 1932 and left school in 1946. She married in 1958, sang at the town hall in the sixties, and by the seventies "
    "was known abroad. She retired in 1992 and fell ill in 2012. A last album, made last winter, will be released on 1 June. "
    "She died on 3 May 2024."
)


def test_an_obituary_goes_on_to_the_days_of_its_publication() -> None:
    assert values(OBITUARY) == ["1932-03", "1946", "1958", "196", "197", "1992", "2012", "2023-WI", "2024-06-01", "2024-05-03"]


def test_years_later_count_from_a_year_told_in_passing() -> None:
    text = OBITUARY + " A friend, who had left for Rome in 1999, came back four years later."
    assert values(text)[-2:] == ["1999", "2003"]


def test_an_hour_to_come_is_on_the_day_a_thing_begins_rather_than_on_that_it_lasts_until() -> None:
    text = "The fair will open on Friday and last until 10 June. The gates will open at 7 a.m."
    assert values(text) == ["2024-05-24", "2024-06-10", "2024-05-24T07:00"]


def test_a_gap_between_columns_parts_a_day_from_its_hour() -> None:
    found = tag(Document("d", "Konzert     24.05.2024     17.00 Uhr     Rathaus", "de", date(2024, 5, 20)))
    assert [(each.text, each.value) for each in found] == [("24.05.2024", "2024-05-24"), ("17.00 Uhr", "2024-05-24T17:00")]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The rain began on Saturday evening. At 2:30 a.m. the dam gave way.", ["2024-05-18TEV", "2024-05-19T02:30"]),
        ("fr", "Le port a fermé samedi à 19 heures. À 2 h 30, la digue a cédé.", ["2024-05-18", "2024-05-18T19:00", "2024-05-19T02:30"]),
        ("it", "Il porto ha chiuso sabato alle 11. Alle 2.30 la diga ha ceduto.", ["2024-05-18T11:00", "2024-05-18T02:30"]),
    ],
)
def test_the_small_hours_after_an_evening_lie_in_the_next_day(language: str, text: str, expected: list[str]) -> None:
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Élu en juin 2010, il prit ses fonctions le 9 novembre suivant.", ["2010-06", "2010-11-09"]),
        ("fr", "Élu le 9 mai 2015, il avait démissionné en décembre précédent.", ["2015-05-09", "2014-12"]),
        ("fr", "Élu le 9 mai 2015, il a démissionné le 12 du même mois.", ["2015-05-09", "2015-05-12"]),
        ("it", "Eletto nel giugno 2010, si dimise il 3 marzo successivo.", ["2010-06", "2011-03-03"]),
    ],
)
def test_a_month_or_day_beside_the_date_last_named(language: str, text: str, expected: list[str]) -> None:
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Deux hommes ont été arrêtés cette nuit vers 3 heures.", "2024-05-20T03:00"),
        ("fr", "La trêve commencera cette nuit à 3 heures.", "2024-05-21T03:00"),
        ("it", "Due uomini sono stati arrestati stanotte.", "2024-05-19TNI"),
    ],
)
def test_this_night_is_the_last_one_after_a_verb_that_looks_back(language: str, text: str, expected: str) -> None:
    assert values(text, language) == [expected]


def test_years_later_count_from_no_century() -> None:
    text = "The choir was founded in 1972 in a hall of the 19th century. Five years later it went abroad."
    assert values(text) == ["1972", "18", "1977"]


def test_a_month_of_the_year_told_last_and_no_decade_tells_a_year() -> None:
    text = "The shop closed in March 2020. The owner had bought it in the late 1980s. A post went round that April, and the town came."
    assert values(text) == ["2020-03", "198", "2020-04"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le scrutin aura lieu de samedi à lundi.", ["2024-05-25", "2024-05-27"]),
        ("fr", "Le scrutin a eu lieu de samedi à lundi.", ["2024-05-18", "2024-05-20"]),
        ("it", "Si vota da sabato a lunedì.", ["2024-05-25", "2024-05-27"]),
    ],
)
def test_weekdays_of_a_range_follow_each_other(language: str, text: str, expected: list[str]) -> None:
    assert values(text, language) == expected


def test_hours_go_on_with_the_day_to_come_after_a_day_long_gone() -> None:
    text = "Bus fermi domani. Lo sciopero, proclamato il 4 maggio, risparmia due fasce: dalle 5.30 alle 8.30."
    assert values(text, "it") == ["2024-05-21", "2024-05-04", "2024-05-21T05:30", "2024-05-21T08:30"]


@pytest.mark.parametrize(
    ("language", "text"),
    [("ja", "昨年8月に就任した首相は5日、辞任を表明した。"), ("zh", "去年8月就任的总统5日宣布辞职。")],
)
def test_a_day_of_the_news_is_of_no_month_that_its_sentence_looks_back_to(language: str, text: str) -> None:
    found = tag(Document("d", text, language, date(2023, 3, 6)))
    assert [expression.value for expression in found] == ["2022-08", "2023-03-05"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Inspectors came on 30 April. Police arrested two men last weekend, one of whom was released the next day."),
        ("zh", "检查人员4月30日到过该矿。警方上周末逮捕两人，其中一人次日获释。"),
    ],
)
def test_the_day_after_a_weekend_is_measured_from_that(language: str, text: str) -> None:
    found = tag(Document("d", text, language, MONDAY))
    assert [expression.value for expression in found] == ["2024-04-30", "2024-W20-WE", "2024-05-20"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The siege lasted from 2 November 1899 to 28 February 1900. The garrison had fallen back after its defeat on 30 October.",
            ["1899-11-02", "1900-02-28", "1899-10-30"],
        ),
        ("At the end of 1917 the front still held. On 5 January the garrison left.", ["1917", "1918-01-05"]),
        ("The strike began in the autumn of 1921. In January the mills closed.", ["1921-FA", "1922-01"]),
        ("They attacked on the night of 12 March 1916. At 4 a.m. the fort fell.", ["1916-03-12TNI", "1916-03-13T04:00"]),
    ],
)
def test_a_history_goes_on_from_its_beginning_and_into_the_next_year(text: str, expected: list[str]) -> None:
    assert [expression.value for expression in tag(Document("d", text, "en", MONDAY), style="narrative")] == expected


def test_a_season_or_quarter_is_of_the_year_that_opens_its_sentence() -> None:
    assert values("In 1985, the first bridge was built, and in autumn the second.") == ["1985", "1985-FA"]


def test_half_past_midnight_of_a_weekday_that_recurs() -> None:
    found = tag(Document("d", "हर रविवार रात साढ़े बारह बजे", "hi", MONDAY), style="narrative")
    assert [expression.value for expression in found] == ["XXXX-WXX-7T00:30"]


def test_the_dateline_above_a_history_is_of_the_year_of_publication() -> None:
    text = "Tarvos, 20 May. The first strike was called in 1990. On 3 June 1991 the mine closed."
    found = tag(Document("d", text, "en", MONDAY), style="narrative")
    assert [expression.value for expression in found] == ["2024-05-20", "1990", "1991-06-03"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In May 1941 she moved to London. On Friday 10 July she married a typesetter."),
        ("fr", "En mai 1941, elle gagne Lyon. Le vendredi 10 juillet, elle est arrêtée."),
        ("de", "Im Mai 1941 zog er nach Wien. Am Freitag, 10. Juli, wurde er verhaftet."),
        ("es", "En mayo de 1941 se mudó a Madrid. El viernes 10 de julio fue detenida."),
        ("it", "Nel maggio 1941 si trasferì a Torino. Venerdì 10 luglio fu arrestata."),
    ],
)
def test_a_weekday_decides_the_year_of_a_day_in_a_history(language: str, text: str) -> None:
    found = tag(Document("d", text, language, MONDAY), style="narrative")
    assert [expression.value for expression in found] == ["1941-05", "1942-07-10"]


HISTORIES = [
    ("en", "The siege began on 25 July 1718. The year before, talks had broken down. In early October the army came."),
    ("de", "Die Belagerung begann am 25. Juli 1718. Im Jahr zuvor waren die Gespräche gescheitert. Anfang Oktober kam das Heer."),
    ("sv", "Belägringen inleddes den 25 juli 1718. Året dessförinnan hade samtalen brutit samman. I början av oktober kom armén."),
    ("tr", "Kuşatma 25 Temmuz 1718'de başladı. Bir yıl önce görüşmeler çökmüştü. Ekim başında ordu geldi."),
    ("zh", "围城始于1718年7月25日。前一年，谈判破裂。10月初，军队到来。"),
]


@pytest.mark.parametrize(("language", "text"), HISTORIES, ids=[language for language, _ in HISTORIES])
def test_a_look_back_of_a_year_does_not_move_a_history(language: str, text: str) -> None:
    assert [e.value for e in tag(Document("d", text, language, MONDAY), style="narrative")] == ["1718-07-25", "1717", "1718-10"]


@pytest.mark.parametrize(
    ("opening", "value"), [("In late 2021", "2021"), ("In the summer of 2021", "2021-SU"), ("In the first half of 2021", "2021-H1")]
)
def test_a_part_of_a_year_at_the_opening_rules_its_sentence(opening: str, value: str) -> None:
    assert values(f"{opening}, sales fell and in November the plant closed. In March the owner left.") == [value, "2021-11", "2024-03"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The mine collapsed on 14 March 2019. The search was called off on 20 March.", "2019-03-20"),
        ("zh", "矿井于2019年3月14日坍塌。3月20日，搜救停止。", "2019-03-20"),
        ("vi", "Mỏ sập ngày 14 tháng 3 năm 2019. Việc tìm kiếm dừng lại ngày 20 tháng 3.", "2019-03-20"),
        ("en", "The mine collapsed on 14 March 2019. A new law will come into force on 20 March.", "2025-03-20"),
    ],
)
def test_a_day_right_behind_one_of_years_ago_is_of_its_year_unless_it_is_to_come(language: str, text: str, expected: str) -> None:
    assert tag(Document("d", text, language, date(2024, 9, 30)))[-1].value == expected
