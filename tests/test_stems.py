"""Kinds of happening are found by their stems in every language that has a file."""

from __future__ import annotations

import pytest

from timeline import languages
from timeline.stems import happenings, plain

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
    ("zh", "選舉委員會下令重新計票，反對派遊行", {"election", "recount", "opposition", "protest"}),
    ("ja", "警察はデモの参加者六人を逮捕した", {"police", "arrest", "protest"}),
    ("sv", "Polisen grep sex demonstranter", {"police", "arrest", "protest"}),
    ("da", "Politiet anholdt seks demonstranter", {"police", "arrest", "protest"}),
    ("nb", "Jordskjelvet drepte tolv", {"quake", "killing"}),
    ("el", "Η αστυνομία συνέλαβε έξι διαδηλωτές", {"police", "arrest", "protest"}),
    ("et", "Maavärin nõudis kaksteist ohvrit", {"quake", "killing"}),
    ("cs", "Policie zatkla šest demonstrantů", {"police", "arrest", "protest"}),
    ("hr", "Potres je ubio dvanaest ljudi", {"quake", "killing"}),
    ("sk", "Polícia zatkla šesť demonštrantov", {"police", "arrest", "protest"}),
    ("sr", "Zemljotres je ubio dvanaest ljudi", {"quake", "killing"}),
    ("sr", "Полиција је ухапсила шест демонстраната", {"police", "arrest", "protest"}),
    ("ro", "Ministrul a demisionat după proteste", {"minister", "resignation", "protest"}),
    ("id", "Polisi menangkap enam pengunjuk rasa", {"police", "arrest", "protest"}),
    ("hi", "पुलिस ने छह प्रदर्शनकारियों को गिरफ्तार किया", {"police", "arrest", "protest"}),
    ("ko", "경찰이 시위대 여섯 명을 체포했다", {"police", "arrest", "protest"}),
    ("he", "שני אסירים נמלטו מהכלא בלילה", {"prison", "hiding"}),
    ("uk", "Двоє в'язнів утекли з тюрми", {"prison", "hiding"}),
    ("fa", "معاملات سهام بانک متوقف شد", {"shares", "bank", "closure"}),
    ("et", "Rahandusminister astus ametist tagasi", {"minister", "resignation"}),
    ("sv", "Rådet antog lagen efter valet", {"council", "law", "election"}),
]


@pytest.mark.parametrize(("code", "text", "expected"), KINDS, ids=[k[0] for k in KINDS])
def test_kinds(code: str, text: str, expected: set[str]) -> None:
    lexicon = happenings(code)
    assert lexicon and expected <= lexicon.find(plain(text))


OTHER_WORDS = [
    ("ar", "قبل عام في صحيفة الوزارة أمام مبنى كبير", {"agreement", "hospital", "visit", "religion", "drilling"}),
    (
        "de",
        "Die Gesellschaft kannte zugleich einige Schulden, sagte Brandenburgs Marschall",
        {"arrest", "train", "agreement", "school", "fire", "protest"},
    ),
    (
        "en",
        "According to the executive, the electric fleet is wonderful and the deadline urgent",
        {"agreement", "killing", "election", "displacement", "win"},
    ),
    (
        "es",
        "A mediados de mes sucede que el nombre del representante salvadoreño suena cercano",
        {"talks", "appointment", "repression", "shelling", "siege"},
    ),
    ("fa", "عفونت در شهر", {"release"}),
    ("fr", "Le traitement du département et la couleur de la campagne s'élèvent", {"agreement", "resignation", "sinking", "base", "school"}),
    ("he", "החליטו בירושלים בתוך שנה וסירבו", {"opening", "shooting", "family", "ship"}),
    ("he", "אבל שיחות כורדיות נערכו במשטרת העיר", {"ship", "funeral", "nuclear", "children"}),
    ("et", "Valitsuse avaldus abikaasa matkast", {"election", "opening", "aid", "funeral"}),
    ("sv", "Valkarna fick lagom med rader i landet", {"election", "law", "council", "landing"}),
    ("el", "Ο πολιτικός Νίκος Παπαδόπουλος σχολίασε το ζήτημα", {"civilians", "win", "religion", "school", "demand"}),
    ("hu", "Nyilatkozata alapján eltért a kerülettől", {"opening", "funding", "theft", "demand"}),
    ("it", "Il sospetto elettrico di Salvini è leggero per entrambi", {"closure", "election", "rescue", "law", "offensive"}),
    ("ja", "ストックホルムのストレス", {"walkout"}),
    ("nl", "Buiten de woning van vier personen in Schiphol", {"theft", "win", "celebration", "journalist", "ship"}),
    ("pl", "Kolejny kontakt w radiu był więc konieczny, choć rzadko", {"train", "bank", "council", "protest", "ending", "government"}),
    (
        "pt",
        "Depois de cerca de um ano, o nome do presidente e a página do negócio municipal",
        {"testimony", "siege", "appointment", "arrest", "payment", "denial", "weapons"},
    ),
    ("ru", "Начальник в центре думает, что прибыль на платформе окончательна", {"opening", "price", "parliament", "visit", "payment"}),
    (
        "tr",
        "Sonra çok çalıştı, yan yana söyledi ve batıda aşırı döneme girdi",
        {"ending", "accident", "theft", "fire", "sinking", "vaccination", "return"},
    ),
    ("uk", "Наступного дня дозволили стратегію радянського прибутку", {"offensive", "vaccination", "killing", "council", "visit"}),
]


@pytest.mark.parametrize(("code", "text", "kinds"), OTHER_WORDS, ids=[k[0] for k in OTHER_WORDS])
def test_other_words_that_begin_alike_tell_of_no_kind(code: str, text: str, kinds: set[str]) -> None:
    lexicon = happenings(code)
    assert lexicon and not kinds & lexicon.find(plain(text))


@pytest.mark.parametrize("code", FILED)
def test_every_file_knows_most_kinds(code: str) -> None:
    english, told = languages.load("en").data["happenings"], languages.load(code).data["happenings"]
    assert set(told) - {"museum"} <= set(english)
    assert 3 * len(told) >= 2 * len(english)


def test_a_stem_may_be_a_whole_word() -> None:
    french, english = happenings("fr"), happenings("en")
    assert french and english
    assert french.find(plain("Les pays se penchent vers Gaza, loin des troupes")) == {"deployment"}
    assert "visit" in english.find("the trip") and "visit" not in english.find("tripoli")


def test_a_language_without_a_file_has_no_lexicon() -> None:
    assert happenings("xx") is None
