"""What one article tells twice becomes one entry: an announcement and what says more of it, a lead and the body; two happenings stay two."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.events import find_events
from timeline.merging import merge
from timeline.model import Document, Entry
from timeline.tagging import tag

ONE = {  # published on Tuesday 6 May 2031
    "fr": "Hier lundi, les Brigades du Nord ont annoncé avoir attaqué des postes militaires à Tarvos. "
    "Le communiqué du groupe précise que ses combattants ont attaqué les postes aux premières heures du lundi 5 mai 2031.",
    "en": "The Northern Brigades announced on Monday that they had attacked army posts in Tarvos. "
    "The statement says that fighters of the group attacked the posts before dawn on Monday, 5 May 2031.",
    "es": "Las Brigadas del Norte anunciaron ayer lunes que habían atacado puestos militares en Tarvos. "
    "El comunicado precisa que los combatientes del grupo atacaron los puestos en la madrugada del lunes 5 de mayo de 2031.",
    "ar": "أعلنت كتائب الشمال أمس الاثنين أنها هاجمت مواقع عسكرية في تارفوس. "
    "وأوضح البيان أن مقاتلي الكتائب هاجموا المواقع العسكرية فجر الاثنين 5 مايو 2031.",
    "de": "Die Nordbrigaden teilten am Montag mit, sie hätten Militärposten in Tarvos angegriffen. "
    "In der Erklärung heißt es, Kämpfer der Gruppe hätten die Posten am frühen Montag, dem 5. Mai 2031, angegriffen.",
}
ANOTHER = {  # the statement goes on to something else
    "fr": "Hier lundi, les Brigades du Nord ont annoncé avoir attaqué des postes militaires à Tarvos. "
    "Le communiqué ajoute qu'une seconde attaque a visé le port de Belmare lundi soir.",
    "en": "The Northern Brigades announced on Monday that they had attacked army posts in Tarvos. "
    "The statement says that a second attack hit the port of Belmare on Monday evening.",
    "es": "Las Brigadas del Norte anunciaron ayer lunes que habían atacado puestos militares en Tarvos. "
    "El comunicado añade que otro ataque alcanzó el puerto de Belmare el lunes por la noche.",
    "ar": "أعلنت كتائب الشمال أمس الاثنين أنها هاجمت مواقع عسكرية في تارفوس. وأضاف البيان أن هجوما آخر استهدف ميناء بلماري مساء الاثنين.",
    "de": "Die Nordbrigaden teilten am Montag mit, sie hätten Militärposten in Tarvos angegriffen. "
    "In der Erklärung heißt es, ein zweiter Angriff habe am Montagabend den Hafen von Belmare getroffen.",
}
SUCCESSIVE = {  # no statement at all
    "fr": "Hier lundi, l'armée a annoncé avoir attaqué des postes rebelles à Tarvos. "
    "Lundi soir, les rebelles ont attaqué une caserne à Tarvos.",
    "en": "The army announced on Monday that it had attacked rebel posts in Tarvos. "
    "On Monday evening the rebels attacked a barracks in Tarvos.",
    "es": "El ejército anunció ayer lunes que había atacado puestos rebeldes en Tarvos. "
    "El lunes por la noche los rebeldes atacaron un cuartel en Tarvos.",
    "ar": "أعلن الجيش أمس الاثنين أنه هاجم مواقع للمتمردين في تارفوس. ومساء الاثنين هاجم المتمردون ثكنة في تارفوس.",
    "de": "Die Armee teilte am Montag mit, sie habe Stellungen der Rebellen in Tarvos angegriffen. "
    "Am Montagabend griffen die Rebellen eine Kaserne in Tarvos an.",
}
OTHER_DAY = {
    "fr": "Hier lundi, les Brigades du Nord ont annoncé avoir attaqué des postes militaires à Tarvos. "
    "Le communiqué précise que le groupe a attaqué une caserne le 2 mars 2031.",
    "en": "The Northern Brigades announced on Monday that they had attacked army posts in Tarvos. "
    "The statement says that the group attacked a barracks on 2 March 2031.",
}
FILLER = {  # happenings of other days, so that the article is no bare pair
    "fr": " Le 12 avril 2031, le Parlement a adopté le budget.",
    "en": " Parliament passed the budget on 12 April 2031.",
    "es": " El Parlamento aprobó el presupuesto el 12 de abril de 2031.",
    "ar": " وأقر البرلمان الميزانية في 12 أبريل 2031.",
    "de": " Das Parlament verabschiedete am 12. April 2031 den Haushalt.",
}

RESTATED = {  # a lead without a date, and the body that tells the same
    "fr": "Une série de roquettes a visé une base de l'armée à Tarvos.\n\n"
    "Plusieurs roquettes ont été tirées sur une base abritant des soldats à Tarvos, a déclaré lundi le ministère.",
    "en": "Rockets were fired at an army base in Tarvos.\n\n"
    "Several rockets hit a base that houses soldiers in Tarvos, the ministry said on Monday.",
    "es": "Una serie de cohetes alcanzó una base del ejército en Tarvos.\n\n"
    "Varios cohetes fueron lanzados el lunes contra una base que alberga a soldados en Tarvos, declaró el ministerio.",
    "ar": "أصابت صواريخ قاعدة للجيش في تارفوس.\n\nوأطلقت عدة صواريخ يوم الاثنين على قاعدة تضم جنودا في تارفوس، بحسب الوزارة.",
    "de": "Raketen sind auf einen Stützpunkt der Armee in Tarvos abgefeuert worden.\n\n"
    "Mehrere Raketen trafen am Montag einen Stützpunkt mit Soldaten in Tarvos, wie das Ministerium mitteilte.",
}
NOT_RESTATED = {  # the body goes on to another attack, or to something else of the same day
    "fr": "Une série de roquettes a visé une base de l'armée à Tarvos.\n\nUne autre attaque a visé lundi le port de Belmare.",
    "en": "Rockets were fired at an army base in Tarvos.\n\nA second attack hit an army base in Belmare on Monday.",
    "es": "Una serie de cohetes alcanzó una base del ejército en Tarvos.\n\nEl lunes dimitió en Belmare el ministro de Sanidad.",
    "ar": "أصابت صواريخ قاعدة للجيش في تارفوس.\n\nواستهدف هجوم آخر ميناء بلماري يوم الاثنين.",
    "de": "Raketen sind auf einen Stützpunkt der Armee in Tarvos abgefeuert worden.\n\n"
    "Am Montag trat in Belmare der Gesundheitsminister zurück.",
}


def entries(text: str, code: str) -> tuple[Entry, ...]:
    document = Document("a", text + FILLER[code], code, date(2031, 5, 6))
    return merge(find_events(document, tag(document)))


@pytest.mark.parametrize("code", sorted(ONE))
def test_a_statement_that_says_more_of_the_announcement_is_the_same_happening(code: str) -> None:
    found = entries(ONE[code], code)
    assert sorted(len(entry.sources) for entry in found) == [1, 2]
    (one,) = (entry for entry in found if len(entry.sources) == 2)
    assert (one.first, one.last) == (date(2031, 5, 5), date(2031, 5, 5))
    assert "the next sentence says more of the announcement" in one.merged[0]


@pytest.mark.parametrize(("code", "text"), [(code, text) for texts in (ANOTHER, SUCCESSIVE, OTHER_DAY) for code, text in sorted(texts.items())])
def test_two_happenings_in_successive_sentences_stay_two(code: str, text: str) -> None:
    found = entries(text, code)
    assert len(found) >= 3
    assert all(len(entry.sources) == 1 for entry in found)


def test_a_statement_further_down_is_compared_as_any_other_sentence() -> None:
    first, second = ONE["en"].split(". ", 1)
    apart = f"{first}. A bridge near Belmare was closed on Monday.  {second}"
    assert all("announcement" not in reason for entry in entries(apart, "en") for reason in entry.merged)


@pytest.mark.parametrize("code", sorted(RESTATED))
def test_a_lead_that_the_body_tells_again_is_the_same_happening(code: str) -> None:
    (one,) = (entry for entry in entries(RESTATED[code], code) if len(entry.sources) == 2)
    assert (one.first, one.last, one.certainty) == (date(2031, 5, 5), date(2031, 5, 5), "stated")
    assert "told again in the article" in one.merged[0]


@pytest.mark.parametrize("code", sorted(NOT_RESTATED))
def test_a_lead_and_another_happening_stay_two(code: str) -> None:
    assert all(len(entry.sources) == 1 for entry in entries(NOT_RESTATED[code], code))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Rockets hit the army base in Tarvos on 3 May, and rockets hit the army base in Tarvos on 4 May."),
        ("fr", "Des roquettes ont touché la base de Tarvos le 3 mai, et des roquettes ont touché la base de Tarvos le 4 mai."),
        ("es", "Cohetes alcanzaron la base de Tarvos el 3 de mayo, y cohetes alcanzaron la base de Tarvos el 4 de mayo."),
    ],
)
def test_one_sentence_with_two_dates_tells_two_happenings(code: str, text: str) -> None:
    found = [entry for entry in entries(text, code) if entry.first and entry.first.month == 5]
    assert [(entry.edtf, len(entry.sources), entry.warnings) for entry in found] == [("2031-05-03", 1, ()), ("2031-05-04", 1, ())]
