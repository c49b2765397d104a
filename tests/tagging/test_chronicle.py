"""Chronologies tell a year once: by a heading, or by the order of their lines."""

from __future__ import annotations

from datetime import date

import pytest
from babel.dates import format_skeleton

from timeline.languages import codes
from timeline.model import Document
from timeline.tagging import style_of, tag
from timeline.tagging.layout import dated_lines


def values(language: str, published: date | None, text: str) -> list[tuple[str, str]]:
    return [(e.text, e.value) for e in tag(Document(id="d", language=language, published=published, text=text))]


HEADED = """Timeline: the fall of Harbour Bank

2022
3 November – The regulator opens an inquiry.
21 December – The chief executive resigns.

2023
January 9: Auditors refuse to sign the accounts, which were due in December.
14 February: Depositors queue at every branch.

2024
8 January – Two directors are charged.
"""


def test_a_year_alone_on_its_line_is_that_of_the_dates_below() -> None:
    assert values("en", date(2024, 3, 20), HEADED) == [
        ("2022", "2022"), ("3 November", "2022-11-03"), ("21 December", "2022-12-21"),
        ("2023", "2023"), ("January 9", "2023-01-09"), ("December", "2023-12"), ("14 February", "2023-02-14"),
        ("2024", "2024"), ("8 January", "2024-01-08"),
    ]  # fmt: skip


def test_the_heading_is_the_evidence() -> None:
    document = Document(id="d", language="en", published=date(2024, 3, 20), text=HEADED)
    first = tag(document)[1]
    assert (first.anchor, first.inferred, first.evidence) == ("text", ("year",), ("the year of its heading",))
    assert style_of(document) == "news"


@pytest.mark.parametrize(
    ("language", "published", "text", "expected"),
    [
        (
            "fr", date(2021, 9, 3),
            """12 mai 2019 : l'usine ferme.\nLe 3 juin : première plainte.\nOctobre : une enquête est ouverte.
            14 janvier. Perquisition au siège.\nFin mars. Le directeur est entendu.\n""",
            ["2019-05-12", "2019-06-03", "2019-10", "2020-01-14", "2020-03"],
        ),
        (
            "en", date(2024, 9, 1),
            """August 27 – Two drones hit a tanker.\nJune 30 – A crew is rescued.\nJanuary 12 – Launch sites are struck.
            December 15, 2023 – Shipping stops.\nNovember 19 – A car carrier is seized.\n""",
            ["2024-08-27", "2024-06-30", "2024-01-12", "2023-12-15", "2023-11-19"],
        ),
        (
            "es", date(2020, 7, 1),
            "• 28 de noviembre: comienza la huelga.\n• 5 de diciembre de 2018: se rompe el diálogo.\n• 15 de enero: acuerdo.\n",
            ["2018-11-28", "2018-12-05", "2019-01-15"],
        ),
        (
            "de", date(2022, 5, 10),
            "Sonntag, 8. Mai\n22.15 Uhr: In Halle 4 brennt es.\n23.50 Uhr: Explosion.\n\nMontag, 9. Mai\n4.20 Uhr: Brand gelöscht.\n",
            ["2022-05-08", "2022-05-08T22:15", "2022-05-08T23:50", "2022-05-09", "2022-05-09T04:20"],
        ),
        (
            "ru", date(2023, 4, 2),
            "2021\n3 марта — суд арестовал директора.\n17 ноября — приговор.\n2022\n9 июня — апелляция.\n",
            ["2021", "2021-03-03", "2021-11-17", "2022", "2022-06-09"],
        ),
    ],
)  # fmt: skip
def test_the_order_of_the_lines_tells_the_year(language: str, published: date, text: str, expected: list[str]) -> None:
    assert [value for _, value in values(language, published, text)] == expected


def test_a_year_that_opens_a_line_is_that_of_what_the_line_tells() -> None:
    told = """June 2019: Ten people are suspended. Five days later the rector steps down.
2021 – In February the inquiry ends; on 9 July charges are asked for. Nothing moves until Christmas.
Late 2022. The trial opens. In 2018 one of them was acquitted, and in May she was back.
7 October: The hearings stop."""
    assert values("en", date(2024, 4, 18), told) == [
        ("June 2019", "2019-06"), ("Five days later", "2019-06"), ("2021", "2021"), ("February", "2021-02"), ("9 July", "2021-07-09"),
        ("Christmas", "2021-12-25"), ("Late 2022", "2022"), ("2018", "2018"), ("May", "2018-05"), ("7 October", "2023-10-07"),
    ]  # fmt: skip


def test_weekdays_go_on_from_the_days_that_are_named() -> None:
    text = "Montag: Haushalt.\nDienstag, 13. Februar: Urteil.\nMittwoch: Streik.\nDonnerstag, 15.2.: Sitzung der Bank.\nMontag: Wahl.\n"
    expected = ["2024-02-12", "2024-02-13", "2024-02-14", "2024-02-15", "2024-02-19"]
    assert [value for _, value in values("de", date(2024, 2, 10), text)] == expected


def test_a_time_that_opens_its_line_is_of_the_day_of_the_lines() -> None:
    text = "Floods: live\n\n18:42\nA village was cut off since last night.\n\n17:15\nShe will come tomorrow.\n\n06:10\nRain fell overnight.\n"
    assert values("en", date(2024, 10, 1), text) == [
        ("18:42", "2024-10-01T18:42"), ("last night", "2024-09-30TNI"), ("17:15", "2024-10-01T17:15"), ("tomorrow", "2024-10-02"),
        ("06:10", "2024-10-01T06:10"), ("overnight", "2024-09-30TNI"),
    ]  # fmt: skip


def test_a_message_counts_from_its_own_time_and_all_write_day_and_month_alike() -> None:
    text = (
        "[12/05/2024, 08:14:22] Amina: The road was closed yesterday.\n[12/05/2024, 19:45:10] Amina: It reopened this afternoon.\n"
        "[13/05/2024, 06:02:55] Yusuf: Shelling started on Sunday.\n"
    )
    assert [value for _, value in values("en", None, text)] == [
        "2024-05-12T08:14:22", "2024-05-11", "2024-05-12T19:45:10", "2024-05-12TAF", "2024-05-13T06:02:55", "2024-05-12",
    ]  # fmt: skip


def test_day_and_month_in_digits_stand_as_the_text_writes_them_elsewhere() -> None:
    assert values("en", None, "It opened on 12/05/2024 and closed on 13/05/2024.") == [
        ("12/05/2024", "2024-05-12"),
        ("13/05/2024", "2024-05-13"),
    ]
    assert values("en", None, "It opened on 12/05/2024 and closed on 12/13/2024.") == [
        ("12/05/2024", "2024-12-05"),
        ("12/13/2024", "2024-12-13"),
    ]
    assert values("en", None, "It opened on 12.05.2024.") == [("12.05.2024", "2024-05-12")]


def test_prose_with_dates_is_no_chronology() -> None:
    text = "The strike began on 3 May. On 5 May, talks failed.\nOn 7 May it ended.\n"
    assert dated_lines(text, [(20, 25), (30, 35), (53, 58)]) == {}


@pytest.mark.parametrize("code", codes())
def test_every_language_has_years_for_headings(code: str) -> None:
    days = [date(2021, 3, 3), date(2021, 11, 17), date(2022, 6, 9)]
    lines = [format_skeleton("MMMMd", day, locale=code) + ": Xyz abc." for day in days]
    year, next_year = (format_skeleton("y", day, locale=code) for day in days[1:])
    text = "\n".join([year, *lines[:2], next_year, lines[2]])
    assert [value for _, value in values(code, date(2024, 1, 1), text)] == ["2021", "2021-03-03", "2021-11-17", "2022", "2022-06-09"]
