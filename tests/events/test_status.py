"""Happened, planned, reported, denied, in every language; and who says so."""

from __future__ import annotations

from datetime import date

import pytest

from events.helpers import dated, day, events
from timeline.events import find_events
from timeline.model import Document, Status
from timeline.tagging import tag

# Phrase "@" is the date; its day lies so many days from publication.
CASES: list[tuple[str, str, str, int, Status]] = [
    ("en", "The court opened the case on @.", "Tuesday", -3, "happened"),
    ("en", "The court will open the case @.", "today", 0, "planned"),
    ("en", "The court opens the case on @.", "Tuesday", 4, "planned"),
    ("en", "The bridge was originally to be opened @.", "today", 0, "planned"),
    ("en", "The mayor was due in court @.", "today", 0, "planned"),
    ("en", "The mayor was to blame for the fire on @.", "Friday", -1, "happened"),
    ("en", "Rebels reportedly took the town on @.", "Tuesday", -3, "reported"),
    ("en", "Rebels may have taken the town on @.", "Tuesday", -3, "reported"),
    ("en", "The mill burned on @ and may have to be razed.", "Tuesday", -3, "happened"),
    ("en", "The army took the town on @, according to two witnesses.", "Tuesday", -3, "reported"),
    ("en", "According to the mayor, the bridge fell on @.", "Tuesday", -3, "reported"),
    ("en", "According to the police, the bridge fell on @.", "Tuesday", -3, "happened"),
    ("en", "According to a newspaper, police shot a man on @.", "Tuesday", -3, "reported"),
    ("en", "The bridge fell on @, according to the mayor.", "Tuesday", -3, "happened"),
    ("fr", "Le pont est tombé @, selon la mairie.", "mardi", -3, "happened"),
    ("en", "The army denied on @ that it had taken the town.", "Tuesday", -3, "denied"),
    ("fr", "Le tribunal a ouvert le procès @.", "mardi", -3, "happened"),
    ("fr", "Le tribunal ouvrira le procès @.", "aujourd'hui", 0, "planned"),
    ("fr", "Deux drones auraient été abattus @.", "mardi", -3, "reported"),
    ("fr", "Selon des témoins, la ville est tombée @.", "mardi", -3, "reported"),
    ("fr", "L'armée a démenti @ toute participation.", "mardi", -3, "denied"),
    ("es", "El tribunal abrió el juicio @.", "el martes", -3, "happened"),
    ("es", "El tribunal abrirá el juicio @.", "hoy", 0, "planned"),
    ("es", "La borrasca barrerá la costa a partir de @.", "hoy", 0, "planned"),
    ("es", "Las escuelas están cerradas desde @.", "hoy", 0, "happened"),
    ("es", "Dos drones habrían sido derribados @.", "el martes", -3, "reported"),
    ("ca", "El tribunal va obrir el judici @.", "dimarts", -3, "happened"),
    ("ca", "El tribunal ha obert el judici @.", "aquest dimarts", -3, "happened"),
    ("ca", "El tribunal obrirà el judici @.", "avui", 0, "planned"),
    ("ca", "Dos drons haurien estat abatuts @.", "dimarts", -3, "reported"),
    ("ca", "L'exèrcit va negar @ tota implicació.", "dimarts", -3, "denied"),
    ("vi", "Tòa án đã mở phiên xét xử @.", "hôm thứ Ba", -3, "happened"),
    ("vi", "Tòa án sẽ mở phiên xét xử @.", "hôm nay", 0, "planned"),
    ("vi", "Hai chiếc UAV được cho là đã bị bắn rơi @.", "hôm thứ Ba", -3, "reported"),
    ("vi", "Quân đội phủ nhận @ mọi liên quan.", "hôm thứ Ba", -3, "denied"),
    ("bg", "Съдът откри процеса във @.", "вторник", -3, "happened"),
    ("bg", "Съдът ще открие процеса @.", "днес", 0, "planned"),
    ("bg", "Два дрона вероятно са свалени във @.", "вторник", -3, "reported"),
    ("bg", "Армията отрече във @ всякакво участие.", "вторник", -3, "denied"),
    ("es", "El ejército ha negado @ su participación.", "el martes", -3, "denied"),
    ("de", "Das Gericht hat den Prozess am @ eröffnet.", "Dienstag", -3, "happened"),
    ("de", "Das Gericht will den Prozess @ eröffnen.", "heute", 0, "planned"),
    ("de", "Laut einer Zeitung fiel die Stadt am @.", "Dienstag", -3, "reported"),
    ("de", "Die Armee bestritt am @ jede Beteiligung.", "Dienstag", -3, "denied"),
    (
        "de",
        "Der Mann soll am @ seine Frau in der Wohnung in der Langen Gasse mit einem Messer schwer verletzt und dann das Haus verlassen haben.",
        "Dienstag",
        -3,
        "reported",
    ),
    ("de", "Es gelang @, den Brand zu löschen.", "heute", 0, "happened"),
    ("de", "Es gilt, den Brand @ zu löschen.", "heute", 0, "planned"),
    ("sv", "Mannen ska @ ha skjutit en kvinna.", "i tisdags", -3, "reported"),
    ("nl", "Het leger sprak @ tegen dat het de stad had ingenomen.", "dinsdag", -3, "denied"),
    ("sv", "Domstolen inleder målet på @.", "tisdag", 4, "planned"),
    ("sv", "Ministern siktar på ett avtal @.", "i dag", 0, "planned"),
    ("ar", "افتتحت المحكمة الجلسة @.", "يوم الثلاثاء", -3, "happened"),
    ("ar", "سوف تفتتح المحكمة الجلسة @.", "اليوم", 0, "planned"),
    ("ar", "بحسب شهود عيان سقطت المدينة @.", "يوم الثلاثاء", -3, "reported"),
    ("ar", "نفى الجيش @ مشاركته.", "يوم الثلاثاء", -3, "denied"),
    ("it", "Il tribunale aprirà il processo @.", "oggi", 0, "planned"),
    ("it", "Due presunti rapinatori sono stati arrestati @.", "martedì", -3, "happened"),
    ("it", "Il presunto attacco è avvenuto @.", "martedì", -3, "reported"),
    ("fr", "Trois passeurs présumés ont été arrêtés @.", "mardi", -3, "happened"),
    ("fr", "L'attaque présumée a eu lieu @.", "mardi", -3, "reported"),
    ("it", "Due droni sarebbero stati abbattuti @.", "martedì", -3, "reported"),
    ("it", "L'esercito ha smentito @ ogni coinvolgimento.", "martedì", -3, "denied"),
    ("pt", "O tribunal abrirá o julgamento @.", "hoje", 0, "planned"),
    ("pt", "Segundo testemunhas, a cidade caiu @.", "na terça-feira", -3, "reported"),
    ("pt", "O exército negou @ qualquer participação.", "na terça-feira", -3, "denied"),
    ("nl", "De rechtbank zal de zaak @ openen.", "vandaag", 0, "planned"),
    ("nl", "Later @ volgt een persconferentie.", "vandaag", 0, "planned"),
    ("nl", "Volgens ooggetuigen viel de stad @.", "dinsdag", -3, "reported"),
    ("nl", "Het leger ontkende @ elke betrokkenheid.", "dinsdag", -3, "denied"),
    ("ru", "Суд @ начнёт слушания и будет заседать долго.", "сегодня", 0, "planned"),
    ("ru", "Город якобы пал @.", "во вторник", -3, "reported"),
    ("ru", "Армия опровергла @ своё участие.", "во вторник", -3, "denied"),
    ("uk", "Суд @ розглядатиме справу.", "сьогодні", 0, "planned"),
    ("uk", "Місто нібито впало @.", "у вівторок", -3, "reported"),
    ("uk", "Армія заперечила @ свою участь.", "у вівторок", -3, "denied"),
    ("pl", "Sąd @ będzie badać sprawę.", "dziś", 0, "planned"),
    ("pl", "Miasto podobno padło @.", "we wtorek", -3, "reported"),
    ("pl", "Armia zaprzeczyła @ swojemu udziałowi.", "we wtorek", -3, "denied"),
    ("cs", "Soud zahájil proces @.", "v úterý", -3, "happened"),
    ("cs", "Soud @ bude případ projednávat.", "dnes", 0, "planned"),
    ("cs", "Město údajně padlo @.", "v úterý", -3, "reported"),
    ("cs", "Armáda @ popřela jakoukoli účast.", "v úterý", -3, "denied"),
    ("sk", "Súd začal proces @.", "v utorok", -3, "happened"),
    ("sk", "Súd @ bude prípad prerokúvať.", "dnes", 0, "planned"),
    ("sk", "Mesto údajne padlo @.", "v utorok", -3, "reported"),
    ("sk", "Armáda @ poprela akúkoľvek účasť.", "v utorok", -3, "denied"),
    ("sr", "Sud je otvorio postupak @.", "u utorak", -3, "happened"),
    ("sr", "Суд ће @ разматрати случај.", "данас", 0, "planned"),
    ("sr", "Grad je navodno pao @.", "u utorak", -3, "reported"),
    ("sr", "Војска је @ демантовала учешће у нападу.", "у уторак", -3, "denied"),
    ("hr", "Sud je otvorio postupak @.", "u utorak", -3, "happened"),
    ("hr", "Sud će @ razmatrati slučaj.", "danas", 0, "planned"),
    ("hr", "Grad je navodno pao @.", "u utorak", -3, "reported"),
    ("hr", "Vojska je @ demantirala sudjelovanje u napadu.", "u utorak", -3, "denied"),
    ("hu", "A bíróság @ megnyitotta a tárgyalást.", "kedden", -3, "happened"),
    ("hu", "A bíróság @ megkezdi a tárgyalást.", "ma", 0, "planned"),
    ("hu", "A város @ állítólag elesett.", "kedden", -3, "reported"),
    ("hu", "A hadsereg @ cáfolta, hogy részt vett a támadásban.", "kedden", -3, "denied"),
    ("fi", "Oikeus aloitti käsittelyn @.", "tiistaina", -3, "happened"),
    ("fi", "Oikeus aloittaa käsittelyn @.", "tänään", 0, "planned"),
    ("fi", "Kaupunki väitetysti kaatui @.", "tiistaina", -3, "reported"),
    ("fi", "Armeija kiisti @ osallisuutensa.", "tiistaina", -3, "denied"),
    ("ro", "Tribunalul a deschis procesul @.", "marți", -3, "happened"),
    ("ro", "Tribunalul va deschide procesul @.", "astăzi", 0, "planned"),
    ("ro", "Două drone ar fi fost doborâte @.", "marți", -3, "reported"),
    ("ro", "Armata a negat @ orice implicare.", "marți", -3, "denied"),
    ("id", "Pengadilan membuka sidang pada @.", "Selasa", -3, "happened"),
    ("id", "Pengadilan akan membuka sidang @.", "hari ini", 0, "planned"),
    ("id", "Kota itu diduga jatuh pada @.", "Selasa", -3, "reported"),
    ("id", "Tentara membantah pada @ bahwa mereka terlibat.", "Selasa", -3, "denied"),
    ("hi", "अदालत ने @ को मुकदमा शुरू किया।", "मंगलवार", -3, "happened"),
    ("hi", "अदालत @ मुकदमा शुरू करेगी।", "आज", 0, "planned"),
    ("hi", "विद्रोहियों ने कथित तौर पर @ को शहर पर कब्जा किया।", "मंगलवार", -3, "reported"),
    ("hi", "सेना ने @ को हमले में शामिल होने से इनकार किया।", "मंगलवार", -3, "denied"),
    ("tr", "Mahkeme @ davayı açacak.", "bugün", 0, "planned"),
    ("tr", "İddiaya göre şehir @ düştü.", "salı günü", -3, "reported"),
    ("tr", "Ordu @ katılımını yalanladı.", "salı günü", -3, "denied"),
    ("tr", "AFAD'a göre köprü @ çöktü.", "salı günü", -3, "reported"),
    ("fa", "دادگاه @ تشکیل خواهد شد.", "امروز", 0, "planned"),
    ("fa", "ارتش @ این خبر را تکذیب کرد.", "سه‌شنبه", -3, "denied"),
    ("he", "בית המשפט צפוי להתכנס @.", "היום", 0, "planned"),
    ("he", "ההקלה תחל @.", "היום", 0, "planned"),
    ("he", "התנועה בקו תתחדש @.", "היום", 0, "planned"),
    ("he", "הספר יצא לאור @.", "היום", 0, "happened"),
    ("he", "הצבא הכחיש @ כל מעורבות.", "ביום שלישי", -3, "denied"),
    ("zh", "法院@将开庭。", "今天", 0, "planned"),
    ("zh", "军方@否认参与。", "周二", -3, "denied"),
    ("ja", "裁判所は@、審理を始める予定だ。", "きょう", 0, "planned"),
    ("ja", "軍は@、関与を否定した。", "1日", -3, "denied"),
    ("ko", "법원은 @ 재판을 열 예정이다.", "오늘", 0, "planned"),
    ("ko", "군은 @ 개입을 부인했다.", "1일", -3, "denied"),
    ("sv", "Domstolen ska inleda målet @.", "i dag", 0, "planned"),
    ("sv", "Armén förnekade @ all inblandning.", "i tisdags", -3, "denied"),
    ("da", "Retten indledte sagen @.", "i tirsdags", -3, "happened"),
    ("da", "Retten skal indlede sagen @.", "i dag", 0, "planned"),
    ("da", "Kommunen skal @ have fået en advarsel.", "i tirsdags", -3, "reported"),
    ("da", "Hæren benægtede @ enhver indblanding.", "i tirsdags", -3, "denied"),
    ("da", "Selskabet afviste @ alle anklager.", "i tirsdags", -3, "denied"),
    ("da", "Oprørerne afviste @, at deres folk stod bag.", "i tirsdags", -3, "denied"),
    ("nb", "Opprørerne avviste @ at folkene deres sto bak.", "tirsdag", -3, "denied"),
    ("nb", "Retten innledet saken @.", "tirsdag", -3, "happened"),
    ("nb", "Retten skal innlede saken @.", "i dag", 0, "planned"),
    ("nb", "Kommunen skal @ ha fått en advarsel.", "tirsdag", -3, "reported"),
    ("nb", "Hæren benektet @ enhver innblanding.", "tirsdag", -3, "denied"),
    ("nb", "Selskapet avviste @ alle anklager.", "tirsdag", -3, "denied"),
    ("el", "Το δικαστήριο θα αρχίσει τη δίκη @.", "σήμερα", 0, "planned"),
    ("el", "Ο στρατός διέψευσε @ κάθε ανάμειξη.", "την Τρίτη", -3, "denied"),
    ("et", "Kohus hakkab asja @ arutama.", "täna", 0, "planned"),
    ("et", "Armee eitas @ oma osalust.", "teisipäeval", -3, "denied"),
    ("xx", "Abc def @ ghi.", "jkl", 2, "planned"),
]


@pytest.mark.parametrize(("language", "pattern", "phrase", "offset", "expected"), CASES)
def test_status(language: str, pattern: str, phrase: str, offset: int, expected: Status) -> None:
    text = pattern.replace("@", phrase)
    found = events(text, dated(text, phrase, day(offset)), language=language)
    assert [(event.edtf, event.status) for event in found] == [(day(offset), expected)]


def test_a_plan_beside_something_done_leaves_it_done() -> None:
    text = "The trial began @, and it is expected to last three weeks.".replace("@", "today")
    assert events(text, dated(text, "today", day(0)))[0].status == "happened"


def test_what_is_told_as_past_but_lies_ahead_is_warned_of() -> None:
    text = "The court opened the case on 11 October 2024."
    (event,) = events(text, dated(text, "11 October 2024", day(7)))
    assert event.status == "planned"
    assert event.warnings == ("told as past, yet dated after publication: “11 October 2024”",)


@pytest.mark.parametrize(
    ("language", "text", "phrase", "speaker"),
    [
        ("en", "The bridge fell on Tuesday, two city officials said.", "Tuesday", "two city officials"),
        ("en", "The bridge fell on Tuesday, said the mayor.", "Tuesday", "the mayor"),
        ("en", "The mayor said on Tuesday that the bridge had fallen.", "Tuesday", "The mayor"),
        ("en", "According to the mayor, the bridge fell on Tuesday.", "Tuesday", "the mayor"),
        ("fr", "Le pont est tombé, ont déclaré mardi deux élus de la ville.", "mardi", "deux élus de la ville"),
        ("fr", "Le pont est tombé mardi, selon la mairie.", "mardi", "la mairie"),
        ("es", "El puente cayó el martes, informó el alcalde.", "el martes", "el alcalde"),
        ("de", "Die Brücke stürzte am Dienstag ein, sagte die Bürgermeisterin.", "Dienstag", "die Bürgermeisterin"),
        ("ar", "وقال رئيس البلدية إن الجسر سقط الثلاثاء.", "الثلاثاء", "رئيس البلدية"),
        ("en", "According to Prof. Jones, the bridge fell on Tuesday.", "Tuesday", "Prof. Jones"),
        ("hi", "प्रो. सिंह के अनुसार, पुल मंगलवार को टूट गया।", "मंगलवार", "प्रो. सिंह"),
        ("es", "Los vecinos contaron que el puente cayó el martes.", "el martes", "Los vecinos"),
        ("es", "El puente cayó el martes, según contaron dos vecinos.", "el martes", "dos vecinos"),
        ("es", "Según contaron dos vecinos, el puente cayó el martes.", "el martes", "dos vecinos"),
        ("es", "Los rebeldes contaron con apoyo aéreo el martes.", "el martes", None),
        ("ar", "روى سكان القرية أن الجسر انهار الثلاثاء.", "الثلاثاء", "سكان القرية"),
        ("ar", "أفادت الوكالة بأن الجسر انهار الثلاثاء.", "الثلاثاء", "الوكالة"),
        ("ar", "يُعتقد أن لصوصاً دخلوا المتحف الثلاثاء.", "الثلاثاء", None),
        ("ar", "يعتقد الخبراء أن السد انهار الثلاثاء.", "الثلاثاء", "الخبراء"),
        ("ko", "시장은 1일 다리가 무너졌다고 발표했다.", "1일", "시장"),
        ("ko", "다리가 무너졌다고 경찰이 1일 밝혔다.", "1일", "경찰"),
        ("ja", "市長は1日、橋が落ちたと発表した。", "1日", "市長"),
        ("en", "The bridge fell on Tuesday.", "Tuesday", None),
        ("en", "The firm was warned on Tuesday.", "Tuesday", None),
    ],
)
def test_said_by(language: str, text: str, phrase: str, speaker: str | None) -> None:
    found = events(text, dated(text, phrase, day(-3)), language=language)
    assert {event.said_by for event in found} == {speaker}


@pytest.mark.parametrize(
    ("language", "text", "date", "expected"),
    [
        (
            "en",
            "The bridge was closed on Tuesday, and three workers reportedly drowned.",
            "Tuesday",
            [("happened", "The bridge was closed on Tuesday"), ("reported", "three workers reportedly drowned.")],
        ),
        (
            "fr",
            "Le pont a été fermé mardi, et trois ouvriers auraient été blessés.",
            "mardi",
            [("happened", "Le pont a été fermé mardi"), ("reported", "trois ouvriers auraient été blessés.")],
        ),
        (
            "fr",
            "Sept coopératives ont fermé mardi, et neuf pêcheurs sur dix disent gagner moins.",
            "mardi",
            [("happened", "Sept coopératives ont fermé mardi")],  # what the second half holds is no happening
        ),
        (
            "es",
            "El puente fue cerrado el martes, y tres obreros habrían sido heridos.",
            "el martes",
            [("happened", "El puente fue cerrado el martes"), ("reported", "tres obreros habrían sido heridos.")],
        ),
    ],
)
def test_hearsay_in_the_second_half_leaves_the_first_alone(language: str, text: str, date: str, expected: list[tuple[str, str]]) -> None:
    found = events(text, dated(text, date, day(-3)), language=language)
    assert [(event.status, event.text) for event in found] == expected
    assert found[0].said_by is None


@pytest.mark.parametrize(
    "text",
    [
        "Sources say the bridge was closed on Tuesday, and three workers were injured.",
        "The bridge was closed on Tuesday and swept away, residents said.",
        "The bridge was reportedly closed on Tuesday, and three workers were injured.",
    ],
)
def test_hearsay_that_holds_for_the_whole_sentence_keeps_it(text: str) -> None:
    (event,) = events(text, dated(text, "Tuesday", day(-3)))
    assert event.status == "reported"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two rockets were reportedly destroyed, while the third landed on the mill."),
        ("fr", "Deux fusées auraient été abattues, tandis que la troisième est tombée sur le moulin."),
        ("es", "Dos cohetes habrían sido derribados, mientras que el tercero cayó sobre el molino."),
    ],
)
def test_what_is_set_against_hearsay_is_told(language: str, text: str) -> None:
    assert [event.status for event in events(text, language=language)] == ["reported", "happened"]


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("en", "On Tuesday, the mayor warned residents.", "Tuesday"),
        ("fr", "Mardi, le maire avait averti les habitants.", "Mardi"),
        ("es", "El martes, el alcalde advirtió a los vecinos.", "El martes"),
    ],
)
def test_whom_something_is_told_is_not_who_says_it(language: str, text: str, date: str) -> None:
    (event,) = events(text, dated(text, date, day(-3)), language=language)
    assert event.status == "happened"
    assert event.said_by is not None
    assert event.said_by.split()[-1] in ("mayor", "maire", "alcalde")


@pytest.mark.parametrize("text", ["سيطرت القوات على المطار.", "سيارة مفخخة انفجرت في السوق.", "سياسيون انسحبوا من الحكومة."])
def test_arabic_words_that_begin_like_a_future_plan_nothing(text: str) -> None:
    (event,) = events(text, language="ar")
    assert event.status == "happened"


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        ("pl", "Związkowcy zapowiadają, że wrócą do protestu, jeśli do końca października nie zobaczą pieniędzy.", "końca października"),
        ("ru", "Глава города пообещал заменить весь участок до конца октября.", "конца октября"),
        ("en", "The mayor promised to replace the pipe by the end of October.", "the end of October"),
    ],
)
def test_what_is_promised_until_a_day_to_come_is_planned(language: str, text: str, phrase: str) -> None:
    (event,) = events(text, dated(text, phrase, day(27)), language=language)
    assert event.status == "planned"


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        ("ru", "Жители намерены провести митинг 23 октября.", "23 октября"),
        ("pt", "Em agosto, o Tribunal de Contas apontou irregularidades no contrato.", "agosto"),
    ],
)
def test_a_dated_plan_or_statement_is_no_second_happening_on_the_day_of_the_news(language: str, text: str, phrase: str) -> None:
    first, last = (day(19), None) if language == "ru" else ("2024-08-01", "2024-08-31")
    assert len(events(text, dated(text, phrase, first, last), language=language)) == 1


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        ("en", "The union called a strike for Monday.", "Monday"),
        ("en", "The bench posted the case for hearing on Monday.", "Monday"),
        ("fr", "Le syndicat a convoqué une grève pour lundi.", "lundi"),
        ("de", "Die Gewerkschaft rief für den 7. Oktober zum Streik auf.", "7. Oktober"),
        ("pt", "O sindicato convocou uma greve para a próxima segunda-feira.", "próxima segunda-feira"),
        ("ru", "Профсоюз объявил забастовку на 7 октября.", "7 октября"),
    ],
)
def test_the_day_that_something_done_is_for_is_no_contradiction(language: str, text: str, phrase: str) -> None:
    (event,) = events(text, dated(text, phrase, day(3)), language=language)
    assert (event.status, event.warnings) == ("planned", ())


def test_what_is_told_as_past_on_a_day_to_come_is_a_contradiction() -> None:
    text = "The bridge fell on Monday."
    (event,) = events(text, dated(text, "Monday", day(3)))
    assert len(event.warnings) == 1


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "Vanavond houden nabestaanden een wake.", "planned"),
        ("nl", "Vanavond raakten drie mensen gewond.", "happened"),
        ("en", "Relatives hold a vigil tonight.", "planned"),
        ("en", "Three people died tonight in a fire.", "happened"),
        ("en", "Fire hits a mill on Tuesday night.", "happened"),
        ("es", "Los familiares celebran esta noche una vigilia.", "planned"),
        ("pl", "Prezydent wygłasza dziś wieczorem orędzie.", "planned"),
        ("ru", "Сегодня вечером в пожаре погибли трое.", "happened"),
        ("zh", "今晚，数千人走上街头抗议。", "happened"),
    ],
)
def test_tonight_is_still_to_come_where_no_verb_looks_back(language: str, text: str, expected: Status) -> None:
    document = Document("d", text, language, date(2024, 10, 1))
    assert [event.status for event in find_events(document, tag(document))] == [expected]
