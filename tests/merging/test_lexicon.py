"""Kinds of happening, countries, cities and bodies are found in every language that has a file."""

from __future__ import annotations

import pytest

from merging.helpers import event
from timeline import languages
from timeline.merging.lexicon import cities, happenings, places
from timeline.merging.reports import report
from timeline.merging.text import plain

FILED = [code for code in languages.codes() if "happenings" in languages.load(code).data]

KINDS = [
    ("fr", "Des roquettes ont visé la base, deux soldats ont été blessés", {"shelling", "base", "injury", "army"}),
    ("en", "The court sentenced him to six years in prison", {"trial", "verdict"}),
    ("de", "Luftangriff auf einen Stützpunkt", {"airstrike", "attack", "base"}),
    ("es", "El ministro dimitió tras las protestas", {"minister", "resignation", "protest"}),
    ("ca", "Els Mossos van detenir sis manifestants", {"police", "arrest", "protest"}),
    ("vi", "Công an bắt giữ sáu người biểu tình", {"police", "arrest", "protest"}),
    ("bg", "Полицията арестува шестима протестиращи", {"police", "arrest", "protest"}),
    ("it", "Un terremoto ha fatto dodici morti", {"quake", "killing"}),
    ("pt", "A campanha de vacinação começou", {"vaccination", "opening"}),
    ("ru", "Землетрясение унесло жизни: двенадцать погибших", {"quake", "killing"}),
    ("uk", "Суд оголосив вирок", {"trial", "verdict"}),
    ("ar", "وأعلنت الشرطة اعتقال ستة متظاهرين", {"police", "arrest", "protest"}),
    ("fa", "پلیس شش معترض را بازداشت کرد", {"police", "arrest", "protest"}),
    ("he", "המשטרה עצרה שישה מפגינים", {"police", "arrest", "protest"}),
    ("tr", "Polis altı göstericiyi gözaltına aldı", {"police", "arrest", "protest"}),
    ("nl", "De minister stapte op na de rellen", {"minister", "resignation", "riot"}),
    ("pl", "Trzęsienie ziemi zabiło dwanaście osób", {"quake", "killing"}),
    ("zh", "警方逮捕了六名示威者", {"police", "arrest", "protest"}),
    ("ja", "警察はデモの参加者六人を逮捕した", {"police", "arrest", "protest"}),
    ("sv", "Polisen grep sex demonstranter", {"police", "arrest", "protest"}),
    ("da", "Politiet anholdt seks demonstranter", {"police", "arrest", "protest"}),
    ("nb", "Jordskjelvet drepte tolv", {"quake", "killing"}),
    ("el", "Η αστυνομία συνέλαβε έξι διαδηλωτές", {"police", "arrest", "protest"}),
    ("et", "Maavärin nõudis kaksteist ohvrit", {"quake", "killing"}),
    ("cs", "Policie zatkla šest demonstrantů", {"police", "arrest", "protest"}),
    ("hr", "Potres je ubio dvanaest ljudi", {"quake", "killing"}),
    ("ro", "Ministrul a demisionat după proteste", {"minister", "resignation", "protest"}),
    ("id", "Polisi menangkap enam pengunjuk rasa", {"police", "arrest", "protest"}),
    ("hi", "पुलिस ने छह प्रदर्शनकारियों को गिरफ्तार किया", {"police", "arrest", "protest"}),
    ("ko", "경찰이 시위대 여섯 명을 체포했다", {"police", "arrest", "protest"}),
]


@pytest.mark.parametrize(("code", "text", "expected"), KINDS, ids=[k[0] for k in KINDS])
def test_kinds(code: str, text: str, expected: set[str]) -> None:
    lexicon = happenings(code)
    assert lexicon and expected <= lexicon.find(plain(text))


@pytest.mark.parametrize("code", FILED)
def test_every_file_knows_most_kinds(code: str) -> None:
    english, told = languages.load("en").data["happenings"], languages.load(code).data["happenings"]
    assert set(told) - {"museum"} <= set(english)
    assert 3 * len(told) >= 2 * len(english)


def test_countries_demonyms_and_bodies() -> None:
    for code, text in (("en", "Libyan"), ("fr", "libyenne"), ("it", "libici"), ("ru", "Ливии"), ("ar", "وليبيا"), ("zh", "利比亚")):
        lexicon = places(code)
        assert lexicon and "LY" in lexicon.find(plain(text)), code
    for code, text in (("en", "the UN Security Council"), ("fr", "l'ONU"), ("ru", "Совбез ООН"), ("ja", "国連安保理")):
        lexicon = places(code)
        assert lexicon and "UN" in lexicon.find(plain(text)), code


def test_a_stem_may_be_a_whole_word() -> None:
    french, english, japanese = happenings("fr"), happenings("en"), cities("ja")
    assert french and english and japanese
    assert french.find(plain("Les pays se penchent vers Gaza, loin des troupes")) == {"deployment"}
    assert "visit" in english.find("the trip") and "visit" not in english.find("tripoli")
    assert japanese.find("ワクチン") == frozenset()


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


def test_a_language_without_data_has_no_lexicon() -> None:
    assert happenings("xx") is None
