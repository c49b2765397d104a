"""Countries, cities and bodies are found in every language that has a file."""

from __future__ import annotations

from merging.helpers import event
from timeline.merging.places import cities, places
from timeline.merging.reports import report
from timeline.stems import plain


def test_countries_demonyms_and_bodies() -> None:
    for code, text in (("en", "Libyan"), ("fr", "libyenne"), ("it", "libici"), ("ru", "Ливии"), ("ar", "وليبيا"), ("zh", "利比亚")):
        lexicon = places(code)
        assert lexicon and "LY" in lexicon.find(plain(text)), code
    for code, text in (("en", "the UN Security Council"), ("fr", "l'ONU"), ("ru", "Совбез ООН"), ("ja", "国連安保理")):
        lexicon = places(code)
        assert lexicon and "UN" in lexicon.find(plain(text)), code


def test_a_borrowed_word_is_no_city_at_its_end() -> None:
    japanese = cities("ja")
    assert japanese and japanese.find("ワクチン") == frozenset()


def test_an_acronym_that_is_a_word_needs_its_capitals() -> None:
    told = report(event("Those who spoke to us met the WHO in Cairo."))
    assert told.places == {"WHO", "Africa/Cairo", "EG"}


def test_a_city_stands_for_its_country() -> None:
    lexicon = cities("it")
    assert lexicon and lexicon.find("parigi") == {"Europe/Paris", "FR"}


def test_cities() -> None:
    for code, text in (("en", "Cairo"), ("de", "Kairo"), ("fr", "Le Caire"), ("ar", "القاهرة"), ("pl", "Kairze Kair")):
        lexicon = cities(code)
        assert lexicon and "Africa/Cairo" in lexicon.find(plain(text)), code


def test_niger_is_not_nigeria() -> None:
    lexicon = places("en")
    assert lexicon
    assert lexicon.find("niger") == {"NE"}
    assert lexicon.find("nigeria") == {"NG"}
