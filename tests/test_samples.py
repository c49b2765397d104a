"""The sample story: what a reader would note in the margin of each article, and the chronology that follows from it."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache

import pytest
from conftest import SAMPLES

import timeline
from timeline import Document, Event, Timeline

# The articles, what is said in them about time, and the days that are meant: one day, a period, or an end that is open (..).
MARGIN: dict[str, dict[str, str]] = {
    "2024-09-30.harbour-gazette.en.txt": {
        "the early hours of Monday": "2024-09-30",
        "this morning": "2024-09-30",
        "26 September": "2024-09-26",
        "Tuesday": "2024-10-01",
        "last October": "2023-10-01/2023-10-31",
    },
    "2024-10-01.courrier-du-golfe.fr.txt": {
        "mardi 1er octobre": "2024-10-01",
        "Aux premières heures du lundi 30 septembre 2024": "2024-09-30",
        "Hier lundi": "2024-09-30",
        "début octobre": "2023-10-01/2023-10-10",
        "Le 4 octobre 2023": "2023-10-04",
        "deux ans": "../2026-10-01",
    },
    "2024-10-01.faro-de-kadra.es.md": {
        "este martes": "2024-10-01",
        "la madrugada del lunes": "2024-09-30",
        "Ayer lunes": "2024-09-30",
        "La semana pasada": "2024-09-23/2024-09-29",
        "principios de octubre del año pasado": "2023-10-01/2023-10-10",
        "dos años": "../2026-10-01",
    },
    "2024-10-02.al-marfa.ar.md": {
        "أمس الثلاثاء": "2024-10-01",
        "الساعات الأولى من يوم الاثنين 30 سبتمبر 2024": "2024-09-30",
        "أول أمس": "2024-09-30",
        "اليوم الأربعاء": "2024-10-02",
        "مطلع أكتوبر من العام الماضي": "2023-10-01/2023-10-10",
        "عامين": "../2026-10-02",
    },
    "2024-10-03.courrier-du-golfe.fr.md": {
        "mercredi 2 octobre": "2024-10-02",
        "le 12 septembre": "2024-09-12",
        "mercredi soir": "2024-10-02",
        "Jeudi": "2024-10-03",
        "20 octobre": "../2024-10-20",
        "Avant-hier": "2024-10-01",
        "samedi": "2024-10-05",
        "La semaine prochaine": "2024-10-07/2024-10-13",
    },
    "2024-10-04.harbour-gazette.en.md": {
        "Friday": "2024-10-04",
        "the day before": "2024-10-03",
        "20 October": "../2024-10-20",
        "Wednesday evening": "2024-10-02",
        "Tuesday": "2024-10-01",
        "tomorrow": "2024-10-05",
        "next Thursday": "2024-10-10",
    },
    "2024-10-04.nordkueste.de.txt": {
        "Freitag": "2024-10-04",
        "Donnerstag": "2024-10-03",
        "20. Oktober": "../2024-10-20",
        "Mittwochabend": "2024-10-02",
        "26. September": "2024-09-26",
        "Vier Tage später": "2024-09-30",
        "Morgen": "2024-10-05",
        "kommenden Donnerstag": "2024-10-10",
        "Ende November": "../2024-11-30",
    },
    "2024-10-05.al-marfa.ar.txt": {
        "أمس الجمعة": "2024-10-04",
        "يوم الخميس الماضي": "2024-10-03",
        "٢٠ تشرين الأول/أكتوبر": "../2024-10-20",
        "مساء الأربعاء": "2024-10-02",
        "فجر الاثنين": "2024-09-30",
        "صباح اليوم السبت": "2024-10-05",
        "غدا الأحد": "2024-10-06",
        "يوم الخميس المقبل": "2024-10-10",
        "نهاية نوفمبر": "../2024-11-30",
    },
    "2024-10-05.vestnik-proliva.ru.txt": {
        "субботу, 5 октября": "2024-10-05",
        "завтра утром": "2024-10-06",
        "Вчера": "2024-10-04",
        "четверг": "2024-10-03",
        "20 октября": "../2024-10-20",
        "понедельник рано утром": "2024-09-30",
        "следующий день": "2024-10-01",
        "среду вечером": "2024-10-02",
        "конца ноября": "../2024-11-30",
    },
    "2024-10-06.faro-de-kadra.es.txt": {
        "este domingo": "2024-10-06",
        "El viernes pasado": "2024-10-04",
        "La víspera": "2024-10-03",
        "el 20 de octubre": "../2024-10-20",
        "el miércoles por la noche": "2024-10-02",
        "ayer": "2024-10-05",
        "mediados de octubre": "2024-10-11/2024-10-20",
        "El 10 de octubre": "2024-10-10",
    },
    "2024-10-07.courrier-du-golfe.fr.txt": {
        "Dimanche 6 octobre à 6 h 40": "2024-10-06",
        "Lundi matin": "2024-10-07",
        "Vendredi dernier": "2024-10-04",
        "samedi": "2024-10-05",
        "mars 2025": "2025-03-01/2025-03-31",
        "jeudi": "2024-10-10",
        "fin novembre": "../2024-11-30",
    },
    "corvina.en.txt": {
        "4 October 2023": "2023-10-04",
        "Two days later": "2023-10-06",
        "May 2024": "../2024-05-31",
        "June 2024": "2024-06-01/2024-06-30",
        "Yesterday": "",
        "last year": "",
    },
    "wire-1": {"Wednesday": "2024-10-02", "two days earlier": "2024-09-30", "early October last year": "2023-10-01/2023-10-10"},
    "wire-2": {
        "Mittwoch": "2024-10-02",
        "den frühen Morgenstunden des 30. September": "2024-09-30",
        "Gestern": "2024-10-01",
        "Anfang Oktober vergangenen Jahres": "2023-10-01/2023-10-10",
        "zwei Jahren": "../2026-10-02",
    },
    "wire-3": {"el miércoles por la noche": "2024-10-02", "este jueves": "2024-10-03", "Anteayer": "2024-10-01", "el sábado": "2024-10-05"},
    "wire-4": {
        "среду вечером": "2024-10-02",
        "вторник, 1 октября": "2024-10-01",
        "Позавчера": "2024-10-01",
        "вчера": "2024-10-02",
        "Сегодня": "2024-10-03",
        "начале октября прошлого года": "2023-10-01/2023-10-10",
        "два года": "../2026-10-03",
    },
    "wire-5": {
        "يوم أمس الأحد": "2024-10-06",
        "صباح اليوم الاثنين": "2024-10-07",
        "يوم السبت": "2024-10-05",
        "قبل يومين": "2024-10-05",
        "آذار/مارس 2025": "2025-03-01/2025-03-31",
        "يوم الخميس 10 أكتوبر": "2024-10-10",
        "الأسبوع المقبل": "2024-10-14/2024-10-20",
    },
}

# What looks like time in them and is none.
NO_TIME = (
    "1,9 %",
    "9 pêcheurs sur 10",
    "ont été blessés",
    "auraient été tirées",
    "900 12 10 24",
    "las Tres Hermanas",
    "2-1",
    "0800 10 20 24",
    "1,9 Prozent",
    "may reach",
    "second of its two",
)


@cache
def chronology() -> Timeline:
    return timeline.build([SAMPLES])


@cache
def documents() -> dict[str, Document]:
    return {document.id: document for document in chronology().documents}


def written(first: date | None, last: date | None) -> str:
    return "" if not (first or last) else str(first) if first == last else f"{first or '..'}/{last or '..'}"


NOTES = [(name, words, days) for name, notes in MARGIN.items() for words, days in notes.items()]


def place(document: Document, words: str) -> tuple[int, int]:
    match = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", document.text)
    assert match
    return match.span()


@pytest.mark.parametrize("name, words, days", [note for note in NOTES if not note[2].startswith("../")])
def test_a_date_means_what_a_reader_takes_it_for(name: str, words: str, days: str) -> None:
    document = documents()[name]
    start, end = place(document, words)
    found = [e for e in timeline.tag(document) if e.start < end and start < e.end]
    assert {written(e.first, e.last) for e in found} == ({days} if days or found else set()), found


@pytest.mark.parametrize("name, words, days", [note for note in NOTES if note[2].startswith("../")])
def test_what_ends_an_interval_ends_what_it_is_said_of(name: str, words: str, days: str) -> None:
    document = documents()[name]
    start, end = place(document, words)
    events = [*(event for entry in chronology().entries for event in entry.sources), *chronology().undated]
    said = [event for event in events if event.document.id == name and event.start <= start and end <= event.end]
    assert date.fromisoformat(days.removeprefix("../")) in {event.last for event in said}, said


@pytest.mark.parametrize("words", NO_TIME)
def test_what_only_looks_like_time_is_none(words: str) -> None:
    holding = [document for document in documents().values() if words in document.text]
    assert holding
    for document in holding:
        start = document.text.index(words)
        assert not [e for e in timeline.tag(document) if e.start < start + len(words) and start < e.end]


# Happenings: the days, the status, and the articles that tell of it, each with some of its words.
HAPPENINGS: dict[str, tuple[str, str, dict[str, str]]] = {
    "the grounding": (
        "2024-09-30",
        "happened",
        {
            "2024-09-30.harbour-gazette.en.txt": "ran aground on a reef",
            "2024-10-01.courrier-du-golfe.fr.txt": "s'est échoué sur le récif",
            "2024-10-02.al-marfa.ar.md": "جنحت في الساعات الأولى",
            "wire-2": "auf ein Riff vor Port Kadra gelaufen",
        },
    ),
    "the emergency": (
        "2024-10-01",
        "happened",
        {
            "2024-10-01.faro-de-kadra.es.md": "declaró este martes el estado de emergencia",
            "2024-10-02.al-marfa.ar.md": "حالة الطوارئ على ساحل",
            "wire-1": "declared a state of emergency",
            "wire-2": "rief die Regierung den Notstand aus",
            "wire-4": "объявило чрезвычайное положение",
        },
    ),
    "the denial": (
        "2024-10-02",
        "denied",
        {
            "2024-10-03.courrier-du-golfe.fr.md": "a démenti mercredi",
            "2024-10-02.al-marfa.ar.md": "ونفت شركة نورسوند",
            "wire-1": "denied on Wednesday",
            "wire-2": "am Mittwoch bestritten",
            "wire-3": "negó el miércoles",
        },
    ),
    "the march": (
        "2024-10-04",
        "happened",
        {
            "2024-10-04.harbour-gazette.en.md": "marched through Port Kadra on Friday",
            "2024-10-04.nordkueste.de.txt": "sind am Freitag durch Port Kadra gezogen",
            "2024-10-05.al-marfa.ar.txt": "تظاهر نحو ثلاثة آلاف صياد",
            "2024-10-06.faro-de-kadra.es.txt": "se manifestaron en el centro",
            "2024-10-07.courrier-du-golfe.fr.txt": "avaient défilé dans la ville",
        },
    ),
    "the first attempt, before it": (
        "2024-10-05",
        "planned",
        {
            "2024-10-03.courrier-du-golfe.fr.md": "tenteront samedi de renflouer",
            "2024-10-04.harbour-gazette.en.md": "will try to refloat the tanker tomorrow",
        },
    ),
    "the refloating": (
        "2024-10-06",
        "happened",
        {
            "2024-10-06.faro-de-kadra.es.txt": "reflotaron este domingo",
            "2024-10-07.courrier-du-golfe.fr.txt": "trois remorqueurs l'ont dégagé",
            "wire-5": "نجحت ثلاث قاطرات",
        },
    ),
    "the vote": (
        "2024-10-10",
        "planned",
        {
            "2024-10-04.nordkueste.de.txt": "Am kommenden Donnerstag stimmt das Parlament",
            "2024-10-07.courrier-du-golfe.fr.txt": "Le Parlement votera jeudi",
            "2024-10-05.al-marfa.ar.txt": "أن يصوت البرلمان يوم الخميس",
        },
    ),
    "the Corvina": (
        "2023-10-01/2023-10-10",
        "happened",
        {
            "wire-1": "the tanker Corvina sank",
            "2024-10-01.courrier-du-golfe.fr.txt": "Corvina a sombré",
            "wire-2": "der Tanker „Corvina“ gesunken",
        },
    ),
}


@pytest.mark.parametrize(
    "days, status, name, words", [(days, status, *told) for days, status, sources in HAPPENINGS.values() for told in sources.items()]
)
def test_each_report_has_its_days_and_its_status(days: str, status: str, name: str, words: str) -> None:
    reports: list[Event] = [
        event for entry in chronology().entries for event in entry.sources if event.document.id == name and words in event.quote
    ]
    assert reports
    assert (days, status) in {(written(event.first, event.last), event.status) for event in reports}


@pytest.mark.parametrize("name", [name for name, (_, _, sources) in HAPPENINGS.items() if len(sources) > 3])
def test_a_happening_told_in_many_languages_is_one_entry(name: str) -> None:
    sources = HAPPENINGS[name][2]
    told = [
        {event.document.id for event in entry.sources if event.document.id in sources and sources[event.document.id] in event.quote}
        for entry in chronology().entries
    ]
    assert max(map(len, told)) >= 3


def test_nothing_is_lost() -> None:
    """Every sentence with a date in it is in an entry or among the undated, and every quote is the article's own text."""
    events = [*(event for entry in chronology().entries for event in entry.sources), *chronology().undated]
    for event in events:
        assert event.document.text[event.start : event.end] == event.text
        assert event.quote in event.document.text
    for document in chronology().documents:
        spans = [(event.document.text.index(event.quote), event.quote) for event in events if event.document.id == document.id]
        for expression in timeline.tag(document):
            assert any(start <= expression.start and expression.end <= start + len(quote) for start, quote in spans), expression


def test_the_story_brings_what_the_readme_of_the_samples_says() -> None:
    published = {document.published for document in chronology().documents if document.published}
    assert len({day.weekday() for day in published}) == 7
    assert any(day.day == 1 for day in published)
    assert {document.language for document in chronology().documents} == {"ar", "de", "en", "es", "fr", "ru"}
    assert [document.id for document in chronology().documents if not document.published] == ["corvina.en.txt"]
    for path in sorted(SAMPLES.iterdir()):
        texts = [json.loads(line)["text"] for line in path.read_text().splitlines()] if path.suffix == ".jsonl" else [path.read_text()]
        if path.name != "README.md":
            assert all(75 <= len(text.split()) <= 200 for text in texts), path.name
