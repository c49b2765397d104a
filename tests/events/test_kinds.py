"""A happening that a later word names again, and the day that a length is measured from."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.events import find_events
from timeline.events.kinds import kinds
from timeline.model import Document
from timeline.tagging import tag


@pytest.mark.parametrize(
    ("language", "words", "kind"),
    [
        ("en", "the blast", "explosion"),
        ("de", "Luftangriff", "airstrike"),
        ("ar", "بالانفجار", "explosion"),
        ("pl", "trzęsienie ziemi", "quake"),
        ("zh", "在爆炸中", "explosion"),
    ],
)
def test_a_stem_names_a_kind(language: str, words: str, kind: str) -> None:
    assert kind in kinds(words, language)


def test_without_a_language_or_its_stems_words_name_nothing() -> None:
    assert kinds("the blast", None) == frozenset()
    assert kinds("the blast", "xx") == frozenset()


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "A depot blew up on Sunday. A man died on Monday.\nThree days before the blast it had been inspected.", "2024-09-26?"),
        ("fr", "Un dépôt a explosé dimanche. Un homme est mort lundi.\nTrois jours avant l'explosion, il avait été contrôlé.", "2024-09-26?"),
        ("ru", "В воскресенье взорвался склад. В понедельник умер рабочий.\nЗа три дня до взрыва его проверили.", "2024-09-26?"),
        ("he", "מחסן התפוצץ ביום ראשון. עובד מת ביום שני.\nשלושה ימים לפני הפיצוץ ביקרו שם מפקחים.", "2024-09-26?"),
        ("en", "A ferry sank on Sunday. Divers set out on Monday.\nTen days before the disaster it had been inspected.", "2024-09-19?"),
        ("ru", "Обвал произошёл в субботу. В понедельник умер шахтёр.\nНа следующий день после аварии приехал министр.", "2024-09-29"),
        ("uk", "Завал стався в суботу. У понеділок помер шахтар.\nНаступного дня після аварії приїхав міністр.", "2024-09-29"),
        ("pl", "Chodnik zawalił się w sobotę. W poniedziałek zmarł górnik.\nNastępnego dnia po katastrofie przyjechał minister.", "2024-09-29"),
        ("es", "Un barco se hundió el domingo. El lunes llegaron los buzos.\nDiez días antes de la tragedia fue inspeccionado.", "2024-09-19?"),
        ("ru", "Паром затонул в ночь на понедельник. Во вторник начался суд.\nЗа десять дней до крушения судно проверили.", "2024-09-19?"),
        ("fr", "L'infirmière a été enlevée dimanche. Lundi, une vidéo a été diffusée.\nL'ONG est partie un jour après le rapt.", "2024-09-30?"),
    ],
)
def test_a_length_is_measured_from_the_happening_that_is_named(language: str, text: str, day: str) -> None:
    document = Document("d", text, language, date(2024, 10, 1))
    last = find_events(document, tag(document))[-1]
    assert last.edtf == day


@pytest.mark.parametrize(
    ("language", "told", "text", "day"),
    [
        ("en", "A depot blew up on Sunday. A man died on Monday.", "The day before the blast it had been inspected.", "2024-09-28"),
        ("en", "A depot blew up on Sunday. A man died on Monday.", "The day after the blast the mayor resigned.", "2024-09-30"),
        ("en", "A depot blew up on Sunday. A man died on Monday.", "On the day of the blast the gate was closed.", "2024-09-29"),
        ("fr", "Un dépôt a explosé dimanche. Un homme est mort lundi.", "La veille de l'explosion, il avait été contrôlé.", "2024-09-28"),
        ("fr", "Un dépôt a explosé dimanche. Un homme est mort lundi.", "Le lendemain de l'explosion, le maire a démissionné.", "2024-09-30"),
        ("fr", "Un dépôt a explosé dimanche. Un homme est mort lundi.", "Le jour de l'explosion, le portail a été fermé.", "2024-09-29"),
        ("es", "Un depósito explotó el domingo. Un hombre murió el lunes.", "La víspera de la explosión fue inspeccionado.", "2024-09-28"),
        (
            "es",
            "Un depósito explotó el domingo. Un hombre murió el lunes.",
            "Al día siguiente de la explosión dimitió el alcalde.",
            "2024-09-30",
        ),
        ("es", "Un depósito explotó el domingo. Un hombre murió el lunes.", "El día de la explosión fue cerrada la puerta.", "2024-09-29"),
        ("de", "Am Sonntag explodierte ein Lager. Am Montag starb ein Mann.", "Am Tag vor der Explosion wurde es geprüft.", "2024-09-28"),
        (
            "de",
            "Am Sonntag explodierte ein Lager. Am Montag starb ein Mann.",
            "Am Tag nach der Explosion trat der Bürgermeister zurück.",
            "2024-09-30",
        ),
        ("de", "Am Sonntag explodierte ein Lager. Am Montag starb ein Mann.", "Am Tag der Explosion wurde das Tor geschlossen.", "2024-09-29"),
        ("it", "Un deposito è esploso domenica. Un uomo è morto lunedì.", "Alla vigilia dell'esplosione è stato ispezionato.", "2024-09-28"),
        (
            "it",
            "Un deposito è esploso domenica. Un uomo è morto lunedì.",
            "All'indomani dell'esplosione il sindaco si è dimesso.",
            "2024-09-30",
        ),
        (
            "it",
            "Un deposito è esploso domenica. Un uomo è morto lunedì.",
            "Il giorno dell'esplosione il cancello è stato chiuso.",
            "2024-09-29",
        ),
        ("pt", "Um depósito explodiu no domingo. Um homem morreu na segunda-feira.", "Na véspera da explosão, foi inspecionado.", "2024-09-28"),
        (
            "pt",
            "Um depósito explodiu no domingo. Um homem morreu na segunda-feira.",
            "No dia seguinte à explosão, o prefeito renunciou.",
            "2024-09-30",
        ),
        ("pt", "Um depósito explodiu no domingo. Um homem morreu na segunda-feira.", "No dia da explosão, o portão foi fechado.", "2024-09-29"),
        ("nl", "Zondag ontplofte een depot. Maandag stierf een man.", "De dag voor de explosie werd het gecontroleerd.", "2024-09-28"),
        ("nl", "Zondag ontplofte een depot. Maandag stierf een man.", "De dag na de explosie trad de burgemeester af.", "2024-09-30"),
        ("nl", "Zondag ontplofte een depot. Maandag stierf een man.", "Op de dag van de explosie werd de poort gesloten.", "2024-09-29"),
        ("ru", "В воскресенье взорвался склад. В понедельник умер рабочий.", "Накануне взрыва его проверили.", "2024-09-28"),
        (
            "ru",
            "В воскресенье взорвался склад. В понедельник умер рабочий.",
            "На следующий день после взрыва мэр ушёл в отставку.",
            "2024-09-30",
        ),
        ("ru", "В воскресенье взорвался склад. В понедельник умер рабочий.", "В день взрыва ворота закрыли.", "2024-09-29"),
        ("uk", "У неділю вибухнув склад. У понеділок помер робітник.", "Напередодні вибуху його перевірили.", "2024-09-28"),
        ("uk", "У неділю вибухнув склад. У понеділок помер робітник.", "Наступного дня після вибуху мер подав у відставку.", "2024-09-30"),
        ("uk", "У неділю вибухнув склад. У понеділок помер робітник.", "У день вибуху ворота зачинили.", "2024-09-29"),
        ("pl", "W niedzielę wybuchł magazyn. W poniedziałek zmarł robotnik.", "W przeddzień wybuchu został skontrolowany.", "2024-09-28"),
        ("pl", "W niedzielę wybuchł magazyn. W poniedziałek zmarł robotnik.", "Dzień po wybuchu burmistrz podał się do dymisji.", "2024-09-30"),
        ("pl", "W niedzielę wybuchł magazyn. W poniedziałek zmarł robotnik.", "W dniu wybuchu brama została zamknięta.", "2024-09-29"),
        ("ar", "انفجر مستودع يوم الأحد. وتوفي رجل يوم الاثنين.", "وعشية الانفجار تم تفتيشه.", "2024-09-28"),
        ("ar", "انفجر مستودع يوم الأحد. وتوفي رجل يوم الاثنين.", "وفي اليوم التالي للانفجار استقال العمدة.", "2024-09-30"),
        ("ar", "انفجر مستودع يوم الأحد. وتوفي رجل يوم الاثنين.", "وفي يوم الانفجار تم إغلاق البوابة.", "2024-09-29"),
        ("fa", "روز یکشنبه انباری منفجر شد. روز دوشنبه مردی درگذشت.", "روز قبل از انفجار بازرسی شد.", "2024-09-28"),
        ("fa", "روز یکشنبه انباری منفجر شد. روز دوشنبه مردی درگذشت.", "روز بعد از انفجار شهردار استعفا داد.", "2024-09-30"),
        ("fa", "روز یکشنبه انباری منفجر شد. روز دوشنبه مردی درگذشت.", "در روز انفجار دروازه بسته شد.", "2024-09-29"),
        ("he", "מחסן התפוצץ ביום ראשון. עובד מת ביום שני.", "יום לפני הפיצוץ ביקרו שם מפקחים.", "2024-09-28"),
        ("he", "מחסן התפוצץ ביום ראשון. עובד מת ביום שני.", "יום אחרי הפיצוץ התפטר ראש העיר.", "2024-09-30"),
        ("he", "מחסן התפוצץ ביום ראשון. עובד מת ביום שני.", "ביום הפיצוץ נסגר השער.", "2024-09-29"),
    ],
)
def test_a_day_is_counted_from_the_happening_that_is_named(language: str, told: str, text: str, day: str) -> None:
    document = Document("d", f"{told}\n{text}", language, date(2024, 10, 1))
    last = find_events(document, tag(document))[-1]
    assert (f"{last.first}", f"{last.last}") == (day, day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "The takeover was agreed on Friday. Its price rose on Monday.\nThe day before the takeover, a director sold his shares.",
            "2024-09-26?",
        ),
        ("A depot blew up on Sunday. A man died on Monday.\nThe day before the concert a director sold his shares.", "2024-09-30?"),
        ("A dam broke on Saturday. A man died on Monday.\nThe dam broke a day after engineers had seen cracks.", "2024-09-27?"),
    ],
)
def test_what_names_none_by_its_kind_may_do_so_by_its_own_word(text: str, day: str) -> None:
    document = Document("d", text, "en", date(2024, 10, 1))
    assert find_events(document, tag(document))[-1].edtf == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A ferry sank in the bay on 25 May 2002. All 40 people on board died in that sinking.", "2002-05-25?"),
        ("A ferry sank in the bay on 25 May 2002. The accident shocked the town.", "2002-05-25?"),
        ("A ferry sank in the bay on 25 May 2002. The company bought new ships.", None),
        ("A ferry sank in the bay in May 2002. The accident shocked the town.", None),
    ],
)
def test_what_goes_on_with_a_day_long_past_takes_it(text: str, day: str | None) -> None:
    document = Document("d", text, "en", date(2024, 10, 1))
    assert find_events(document, tag(document))[-1].edtf == day
