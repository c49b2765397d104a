"""A folder of articles that have nothing to do with each other: a year or a day in common puts nothing together."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.events import find_events
from timeline.merging import merge
from timeline.model import Document
from timeline.tagging import tag

YEAR = [
    ("en", "The singer joined the cast of a television series in 2010."),
    ("en", "In 2010 the company launched its page for customers and sold its first telephones."),
    ("en", "Advertising sales of the cable firm rose to 70 billion dollars in 2010."),
    ("es", "El gobierno anterior inició en 2010 la reforma de las listas de espera de los hospitales."),
    ("es", "La guardia civil detuvo en 2010 al jefe del aparato militar de la banda."),
    ("fr", "La revente du journal, pour la moitié de son prix, date de 2010."),
    ("fr", "Le ministre a inauguré en 2010 le nouveau musée de la ville."),
    ("de", "Der Verein gewann 2010 die Meisterschaft und verkaufte danach seinen Stürmer."),
    ("zh", "该公司于2010年在香港上市，并出售了首批产品。"),
]
DAY = [
    ("en", "A court in Tarvos fined a baker on Monday for selling bread below its price."),
    ("en", "The national team beat its neighbours by three goals on Monday."),
    ("es", "Un incendio destruyó el lunes una fábrica de muebles en Belmare."),
    ("fr", "Le conseil municipal a adopté lundi le budget de la bibliothèque."),
    ("de", "Der Konzern kündigte am Montag den Bau eines Windparks an."),
    ("it", "Lunedì è morta a novant'anni la scrittrice di gialli più letta del paese."),
]


@pytest.mark.parametrize("told", [YEAR, DAY])
def test_unrelated_reports_stay_apart(told: list[tuple[str, str]]) -> None:
    documents = [Document(f"a{n}", text, code, date(2024, 10, 1)) for n, (code, text) in enumerate(told)]
    events = [event for document in documents for event in find_events(document, tag(document)) if event.first]
    assert len(events) >= len(told)
    assert [[source.text for source in entry.sources] for entry in merge(events) if len(entry.sources) > 1] == []
