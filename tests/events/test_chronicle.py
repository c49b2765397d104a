"""Chronologies, live reports and protocols: each line is told of its own date."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.events import find_events
from timeline.model import Document, Event
from timeline.tagging import tag


def told(language: str, published: date, text: str) -> list[Event]:
    document = Document(id="d", language=language, published=published, text=text)
    return [event for event in find_events(document, tag(document)) if event.first]


@pytest.mark.parametrize(
    ("language", "published", "text", "expected"),
    [
        (
            "en", date(2024, 3, 20),
            "A bank\n\n2022\n3 November – A judge opens an inquiry.\n2023\nJanuary 9: Auditors resign.\n14 February: A mob storm the branches.",
            [("2022-11-03", "opens an inquiry"), ("2023-01-09", "Auditors resign"), ("2023-02-14", "storm the branches")],
        ),
        (
            "fr", date(2021, 9, 3),
            "2020\n14 janvier. Perquisition au siège.\nFin mars. Le directeur est entendu.\n2021\nLundi 30 août. Le parquet requiert un procès",
            [("2020-01-14", "Perquisition"), ("2020-03", "Le directeur est entendu"), ("2021-08-30", "requiert un procès")],
        ),
        (
            "es", date(2023, 6, 2),
            "Cronología\n\n2022\n\n4 de mayo\nLa mina cierra y despide a su plantilla.\n\n19 de octubre\nEl juez ordena la readmisión.\n",
            [("2022-05-04", "La mina cierra"), ("2022-10-19", "El juez ordena")],
        ),
        (
            "de", date(2022, 5, 10),
            "Der Brand\n\nSonntag, 8. Mai\n22.15 Uhr: In Halle 4 bricht ein Feuer aus.\n\nMontag, 9. Mai\nDie Polizei gibt Entwarnung.",
            [("2022-05-08", "bricht ein Feuer aus"), ("2022-05-09", "gibt Entwarnung")],
        ),
        (
            "ar", date(2023, 12, 1),
            "2022\n3 مارس: أغلقت الشركة المنجم.\n9 يونيو: أضرب العمال.\n2023\n5 يناير: أمرت المحكمة بإعادتهم.\n",
            [("2022-03-03", "أغلقت"), ("2022-06-09", "أضرب"), ("2023-01-05", "أمرت")],
        ),
        (
            "zh", date(2023, 12, 1),
            "2022年\n3月3日：公司关闭矿山。\n6月9日：工人罢工。\n2023年\n1月5日：法院下令复工。\n",
            [("2022-03-03", "关闭"), ("2022-06-09", "罢工"), ("2023-01-05", "法院")],
        ),
    ],
)  # fmt: skip
def test_each_line_has_its_own_date(language: str, published: date, text: str, expected: list[tuple[str, str]]) -> None:
    found = told(language, published, text)
    assert len(found) == len(expected)
    for event, (day, words) in zip(found, expected, strict=True):
        assert (event.edtf or "").startswith(day) or event.first == date.fromisoformat(day), event
        assert words in event.text
        assert (event.certainty, event.status) == ("stated", "happened")


def test_a_live_report_is_told_by_its_times_and_its_title_is_no_happening() -> None:
    text = (
        "Flooding in the Varn valley: live updates\n\n14:05\nTwo bodies were found near the bridge. The road was closed.\n\n"
        "09:30\nThe dam broke.\n\n06:10\nThe river burst its banks.\n"
    )
    found = told("en", date(2024, 10, 1), text)
    assert [(event.expression.value if event.expression else "", event.reason, event.text.split("\n")[-1]) for event in found] == [
        ("2024-10-01T14:05", None, "Two bodies were found near the bridge."),
        ("", "the date of its line", "The road was closed."),
        ("2024-10-01T09:30", None, "The dam broke."),
        ("2024-10-01T06:10", None, "The river burst its banks."),
    ]


def test_what_has_a_date_of_its_own_keeps_it_below_a_heading() -> None:
    text = "18:40\nThe minister will speak tomorrow.\n\n17:15\nThe dam broke.\n\n16:00\nRain fell.\n"
    first = told("en", date(2024, 10, 1), text)[0]
    assert (first.first, first.status, first.text) == (date(2024, 10, 2), "planned", "The minister will speak tomorrow.")


@pytest.mark.parametrize(
    ("language", "label", "day"),
    [
        ("en", "Reporting period: 5–11 June 2023", "On 6 June, a landslide buried 30 houses."),
        ("fr", "Période couverte : du 5 au 11 juin 2023", "Le 6 juin, une digue a cédé."),
        ("ar", "الفترة المشمولة: 5 – 11 يونيو 2023", "في 6 يونيو انهار السد."),
    ],
)
def test_the_fields_above_a_report_are_no_happenings(language: str, label: str, day: str) -> None:
    found = told(language, date(2023, 6, 12), f"{label}\n\n{day}\n")
    assert [(event.first, event.text) for event in found] == [(date(2023, 6, 6), day)]
