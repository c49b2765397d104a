"""The publication date: what states one, and which source goes before which."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from reading.articles import ENGLISH
from timeline.reading import publication, read

Write = Callable[..., Path]
DAY = date(2024, 10, 1)


@pytest.mark.parametrize(
    "value",
    [
        "2024-10-01",
        "2024-10-01T23:59:00-11:00",
        "2024-10-01T00:30:00Z",
        "2024-10-01 08:15",
        "20241001",
        20241001,
        "20241001T101500Z",
        "2024/10/01",
        "2024.10.1",
        "1.10.2024",
        "Tue, 01 Oct 2024 23:30:00 +0900",
        "Tue, 1 Oct 2024 08:00:00 GMT",
        "1 octobre 2024",
        "1 ตุลาคม 2567",
        "October 1, 2024",
        "1 de octubre de 2024",
        "٢٠٢٤-١٠-٠١",
        " 2024-10-01 ",
        "۱۴۰۳/۰۷/۱۰",
        "سه‌شنبه ۱۰ مهر ۱۴۰۳",
        "1.10.2567",
        date(2024, 10, 1),
        datetime(2024, 10, 1, 23, 59),
    ],
)
def test_a_field_that_states_a_day(value: object) -> None:
    assert publication.stated(value) == DAY


@pytest.mark.parametrize(
    "value",
    [
        "yesterday",
        "hier",
        "2 days ago",
        "October 2024",
        "2024",
        "2024-13-01",
        "2024-02-30",
        "01/02/2024",
        "Tuesday",
        "10:30",
        "",
        "n/a",
        None,
        True,
        1727740800,
        3.5,
        [],
        "1" * 5000,
        "Mon, 99999999999 Oct 2024 10:00:00 GMT",
        "32 octobre 2024",
        "10 11 2024",
        "1403/13/01",
        "31 مهر 1403",
    ],
)
def test_a_field_that_states_none(value: object) -> None:
    assert publication.stated(value) is None


@pytest.mark.parametrize(
    ("value", "day"), [("13/10/2024", date(2024, 10, 13)), ("10/13/2024", date(2024, 10, 13)), ("10/10/2024", date(2024, 10, 10))]
)
def test_slashes_where_only_one_reading_is_left(value: str, day: date) -> None:
    assert publication.stated(value) == day


@pytest.mark.parametrize(
    "name",
    [
        "2024-10-01.fr.txt",
        "2024-10-01-raid.txt",
        "20241001.txt",
        "20241001-raid.txt",
        "raid_2024_10_01.txt",
        "20249999-20241001.txt",
        "raid 1.10.2024.txt",
    ],
)
def test_a_file_name_with_a_date(name: str) -> None:
    assert publication.in_name(name) == DAY


@pytest.mark.parametrize(
    "name", ["raid.txt", "2024-10.txt", "120241001.txt", "2024-13-01.txt", "2024-1001.txt", "20240230.txt", "01-10-2024.txt"]
)
def test_a_file_name_without(name: str) -> None:
    assert publication.in_name(name) is None


def test_the_option_goes_before_the_field_and_the_field_before_the_name(write: Write) -> None:
    path = write("2024-10-03.jsonl", json.dumps({"text": ENGLISH, "published": "2024-10-02"}))
    bare = write("2024-10-03.txt", ENGLISH)
    for option in ("2024-10-01", DAY):
        [document], _ = read([path], published=option)
        assert (document.published, document.published_from) == (DAY, "option")
    documents, _ = read([path, bare])
    assert [(d.published, d.published_from) for d in documents] == [(date(2024, 10, 2), "field"), (date(2024, 10, 3), "filename")]


def test_a_published_field_like_yesterday(write: Write) -> None:
    path = write("a.jsonl", json.dumps({"text": ENGLISH, "published": "yesterday"}))
    [document], [warning, missing] = read([path])
    assert document.published is None
    assert warning == f'{path}, line 1: "yesterday" is no publication date and is passed over; write it as 2024-10-01'
    assert missing.startswith(f"{path}, line 1: no publication date was found, so relative dates")
    assert document.warnings == (warning.split(": ", 1)[1], missing.split(": ", 1)[1])


def test_a_bad_field_leaves_the_name(write: Write) -> None:
    [document], [warning] = read([write("2024-10-01.jsonl", json.dumps({"text": ENGLISH, "published": "yesterday"}))])
    assert (document.published, document.published_from) == (DAY, "filename")
    assert '"yesterday"' in warning


def test_a_bad_option(write: Write) -> None:
    [document], [warning] = read([write("2024-10-01.txt", ENGLISH)], published="yesterday")
    assert document.published == DAY
    assert warning == '--published: "yesterday" is no date and is passed over; write it as 2024-10-01'


def test_the_day_of_the_last_change_only_when_asked(write: Write) -> None:
    path = write("a.txt", ENGLISH)
    noon = datetime(2024, 10, 1, 12).timestamp()
    os.utime(path, (noon, noon))
    [document], [warning] = read([path])
    assert document.published is None
    assert "no publication date was found" in warning
    [document], warnings = read([path], published_from="mtime")
    assert (document.published, document.published_from, warnings) == (DAY, "mtime", [])


@pytest.mark.parametrize(
    "text",
    [
        "REPORT No. 14\nDate: 1 October 2024\nPeriod: 23 to 29 September 2024\n\nOn 26 September, a landslide buried 30 houses.\n",
        "Le barrage a cédé\nMardi 1er octobre 2024\n\nLe barrage de la vallée a cédé lundi soir, et deux villages sont sous les eaux.\n",
    ],
)
@pytest.mark.parametrize("name", ["report.txt", "report.md"])
def test_the_line_above_a_text_is_a_guess(write: Write, name: str, text: str) -> None:
    (document,), warnings = read([write(name, text.replace("\n", "\n\n"))])
    assert (document.published, document.published_from) == (DAY, "the line above the article")
    assert any("is a guess from the line above the article" in warning for warning in warnings)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Velikova, 1 October 2024 (NNA) – Three miners were killed on Monday when a tunnel collapsed.", DAY),
        ("A tunnel collapses\n\nVELIKOVA, Oct. 1, 2024 -- Three miners were killed on Monday when a tunnel collapsed.", DAY),
        ("Москва, 1 октября 2024 г. (Вестник) — Три человека погибли в понедельник при взрыве в центре города.", DAY),
        ("بيروت، 1 أكتوبر 2024 (وكالة) – قتل ثلاثة أشخاص يوم الاثنين في انفجار قرب السوق المركزي في المدينة.", DAY),
        ("On Monday, 30 September 2024 – a day after the vote – a tunnel collapsed and three miners were killed.", None),
        ("In London, 12 May 2010: the coalition took office, and its ministers met for the first time there.", None),
    ],
)
def test_the_day_that_an_agency_opens_a_report_with_is_a_guess(write: Write, text: str, day: date | None) -> None:
    (document,), _ = read([write("report.txt", text)])
    assert (document.published, document.published_from) == (day, "how the article opens" if day else None)


def test_the_headings_of_a_chronology_are_no_publication_date(write: Write) -> None:
    text = "The fire\n\n8 May 2022\nA hall burns.\n\n9 May 2022\nThe fire is out.\n\n10 May 2022\nThe plant reopens.\n"
    (document,), _ = read([write("fire.txt", text)])
    assert document.published is None
