"""What has no date of its own: happening or not, and on which day."""

from __future__ import annotations

import pytest

from timeline.events import happenings

from .helpers import dated, day, events, undated

LEAD = "Le pont de la vieille ville s'est effondré."


def only(text: str, language: str = "en") -> tuple[str | None, str, str | None]:
    event = events(text, language=language)[-1]
    return event.edtf, event.certainty, event.reason


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Une série d'explosions a secoué la vieille ville."),
        ("en", "A series of explosions shook the old town."),
        ("es", "Una serie de explosiones sacudió el casco antiguo."),
        ("de", "Eine Reihe von Explosionen hat die Altstadt erschüttert."),
        ("ar", "هزت سلسلة من الانفجارات المدينة القديمة."),
        ("en", "Mill burns down in old town"),
    ],
)
def test_a_lead_takes_the_publication_date_and_says_that_it_is_inferred(language: str, text: str) -> None:
    assert only(text, language) == ("2024-10-04?", "inferred", "the day of publication")


@pytest.mark.parametrize(
    ("language", "text", "reason"),
    [
        ("en", "The town is the largest in the valley.", happenings.NO_HAPPENING),
        ("en", "Unfortunately the mayor should have known.", happenings.OPINION),
        ("en", "Who opened the gates?", happenings.QUESTION),
        ("en", "The council will rebuild the bridge.", happenings.PLANNED),
        ("fr", "La ville est la plus grande de la vallée.", happenings.NO_HAPPENING),
        ("fr", "On estime que la moitié des habitants ont été déplacés.", happenings.OPINION),
        ("fr", "Les habitants ont promis de rester.", happenings.PLANNED),
        ("fr", "Aucune victime n'est à déplorer, disent les pompiers.", happenings.NO_HAPPENING),
        ("es", "La ciudad es la mayor del valle.", happenings.NO_HAPPENING),
        ("de", "Leider ist das so.", happenings.OPINION),
        ("ar", "هل سيبقى الوفد؟", happenings.QUESTION),
    ],
)
def test_what_reports_no_happening_stays_undated(language: str, text: str, reason: str) -> None:
    assert only(text, language) == (None, "stated", reason)


SENTENCES = {
    "ar": [
        "هزت سلسلة من الانفجارات المدينة القديمة.",
        "انهارت ثلاثة منازل.",
        "تعد المدينة الأكبر في الوادي.",
        "سوف يعيد المجلس بناء الجسر.",
        "للأسف لا أحد يستمع.",
    ],
    "de": [
        "Eine Reihe von Explosionen hat die Altstadt erschüttert.",
        "Drei Häuser stürzten ein.",
        "Die Stadt ist die größte im Tal.",
        "Der Rat wird die Brücke wieder aufbauen.",
        "Leider hört niemand zu.",
    ],
    "el": [
        "Σειρά εκρήξεων συγκλόνισε την παλιά πόλη.",
        "Τρία σπίτια κατέρρευσαν.",
        "Η πόλη είναι η μεγαλύτερη της κοιλάδας.",
        "Το συμβούλιο θα ξαναχτίσει τη γέφυρα.",
        "Δυστυχώς κανείς δεν ακούει.",
    ],
    "en": [
        "A series of explosions shook the old town.",
        "Three houses collapsed.",
        "The town is the largest in the valley.",
        "The council will rebuild the bridge.",
        "Unfortunately nobody listens.",
    ],
    "es": [
        "Una serie de explosiones sacudió el casco antiguo.",
        "Tres casas se derrumbaron.",
        "La ciudad es la mayor del valle.",
        "El ayuntamiento reconstruirá el puente.",
        "Lamentablemente nadie escucha.",
    ],
    "et": [
        "Rida plahvatusi raputas vanalinna.",
        "Kolm maja varises kokku ja hukkus kaks inimest.",
        "Linn on oru suurim.",
        "Volikogu kavatseb silla taastada.",
        "Kahjuks ei kuula keegi.",
    ],
    "fa": [
        "چند انفجار بخش قدیمی شهر را لرزاند و ویران کرد.",
        "سه خانه ویران شد.",
        "این شهر بزرگ\u200cترین شهر دره است.",
        "شورا پل را بازسازی خواهد کرد.",
        "متأسفانه کسی گوش نمی\u200cدهد.",
    ],
    "fr": [
        "Une série d'explosions a secoué la vieille ville.",
        "Trois maisons se sont effondrées.",
        "La ville est la plus grande de la vallée.",
        "Le conseil reconstruira le pont.",
        "Malheureusement, personne n'écoute.",
    ],
    "he": [
        "סדרת פיצוצים הרעידה את העיר העתיקה.",
        "שלושה בתים קרסו.",
        "העיר היא הגדולה בעמק.",
        "המועצה צפויה לשקם את הגשר.",
        "לצערנו איש אינו מקשיב.",
    ],
    "it": [
        "Una serie di esplosioni ha scosso il centro storico.",
        "Tre case sono crollate.",
        "La città è la più grande della valle.",
        "Il consiglio ricostruirà il ponte.",
        "Purtroppo nessuno ascolta.",
    ],
    "ja": [
        "旧市街で爆発が相次いだ。",
        "家屋3棟が倒壊した。",
        "市は谷で最大の都市である。",
        "市議会は橋を再建する方針。",
        "残念ながら誰も聞いていない。",
    ],
    "ko": [
        "구시가지에서 연쇄 폭발이 발생했다.",
        "주택 세 채가 무너졌다.",
        "도시는 계곡에서 가장 크다.",
        "시의회는 다리를 재건할 예정이다.",
        "안타깝게도 아무도 듣지 않는다.",
    ],
    "nl": [
        "Een reeks explosies heeft de oude stad opgeschrikt.",
        "Drie huizen stortten in.",
        "De stad is de grootste van het dal.",
        "De raad zal de brug herbouwen.",
        "Helaas luistert niemand.",
    ],
    "pl": [
        "Seria eksplozji wstrząsnęła starym miastem.",
        "Zawaliły się trzy domy.",
        "Miasto jest największe w dolinie.",
        "Rada zamierza odbudować most.",
        "Niestety nikt nie słucha.",
    ],
    "cs": [
        "Série výbuchů otřásla starým městem.",
        "Tři domy se zřítily.",
        "Město je největší v údolí.",
        "Rada hodlá most obnovit.",
        "Bohužel nikdo neposlouchá.",
    ],
    "hr": [
        "Niz eksplozija potresao je stari grad.",
        "Srušile su se tri kuće.",
        "Grad je najveći u dolini.",
        "Vijeće planira obnoviti most.",
        "Nažalost nitko ne sluša.",
    ],
    "ro": [
        "O serie de explozii a zguduit orașul vechi.",
        "Trei case s-au prăbușit.",
        "Orașul este cel mai mare din vale.",
        "Consiliul va reconstrui podul.",
        "Din păcate nimeni nu ascultă.",
    ],
    "id": [
        "Serangkaian ledakan mengguncang kota tua.",
        "Tiga rumah runtuh.",
        "Kota itu adalah yang terbesar di lembah.",
        "Dewan akan membangun kembali jembatan.",
        "Sayangnya tidak ada yang mendengar.",
    ],
    "hi": [
        "कई धमाकों से पुराना शहर हिल गया।",
        "तीन मकान ढह गए।",
        "यह शहर घाटी में सबसे बड़ा है।",
        "परिषद पुल को फिर से बनाएगी।",
        "दुर्भाग्य से कोई नहीं सुनता।",
    ],
    "pt": [
        "Uma série de explosões abalou o centro antigo.",
        "Três casas ruíram.",
        "A cidade é a maior do vale.",
        "A câmara vai reconstruir a ponte.",
        "Infelizmente ninguém ouve.",
    ],
    "ru": [
        "Серия взрывов потрясла старый город.",
        "Обрушились три дома.",
        "Город является крупнейшим в долине.",
        "Совет планирует восстановить мост.",
        "К сожалению, никто не слушает.",
    ],
    "da": [
        "En række eksplosioner rystede den gamle by.",
        "Tre huse styrtede sammen.",
        "Byen er dalens største.",
        "Byrådet planlægger at genopbygge broen.",
        "Desværre lytter ingen.",
    ],
    "nb": [
        "En rekke eksplosjoner rystet gamlebyen.",
        "Tre hus raste sammen.",
        "Byen er den største i dalen.",
        "Kommunen planlegger å bygge opp igjen brua.",
        "Dessverre hører ingen etter.",
    ],
    "sv": [
        "En serie explosioner skakade gamla stan.",
        "Tre hus rasade samman och förstördes.",
        "Staden är dalens största.",
        "Rådet planerar att bygga upp bron.",
        "Tyvärr lyssnar ingen.",
    ],
    "tr": [
        "Eski kentte bir dizi patlama meydana geldi.",
        "Üç ev yıkıldı.",
        "Kent, vadinin en büyük yerleşimidir.",
        "Belediye köprüyü yeniden yapacak.",
        "Ne yazık ki kimse dinlemiyor.",
    ],
    "uk": [
        "Серія вибухів сколихнула старе місто.",
        "Обвалилися три будинки.",
        "Місто є найбільшим у долині.",
        "Рада планує відбудувати міст.",
        "На жаль, ніхто не слухає.",
    ],
    "zh": ["老城发生一系列爆炸。", "三栋房屋已经倒塌。", "这座城市是山谷中最大的。", "市议会计划重建桥梁。", "遗憾的是没有人听。"],
}
"""In every language: a lead, another happening, a state, a plan, an opinion."""


@pytest.mark.parametrize("language", SENTENCES)
def test_happenings_are_told_from_states_plans_and_opinions_in_every_language(language: str) -> None:
    between = "" if language in ("ja", "zh") else " "
    found = events(between.join(SENTENCES[language]), language=language)
    assert [event.edtf or event.reason for event in found] == [
        "2024-10-04?",
        "2024-10-04?",
        happenings.NO_HAPPENING,
        happenings.PLANNED,
        happenings.OPINION,
    ]


def test_a_statement_is_a_happening_on_the_day_of_the_news() -> None:
    assert only("The town was flooded. It is in ruins. « We are tired », said the mayor.") == (
        "2024-10-04?",
        "inferred",
        "the day of publication",
    )


def test_the_day_that_the_lead_names_is_the_day_of_the_news() -> None:
    text = "Bridge falls in old town\nThe old bridge fell on Wednesday.\nDivers searched the river."
    found = events(text, dated(text, "Wednesday", day(-2)))
    assert [(event.edtf, event.certainty) for event in found] == [
        ("2024-10-02?", "inferred"),
        ("2024-10-02", "stated"),
        ("2024-10-02?", "inferred"),
    ]


def test_within_a_paragraph_the_date_told_just_before_goes_on() -> None:
    text = "The storm came on Thursday. It began on Tuesday at sea. Two boats sank."
    found = events(text, dated(text, "Thursday", day(-1)), dated(text, "Tuesday", day(-3)))
    assert (found[-1].edtf, found[-1].reason) == ("2024-10-01?", "the date told just before")


def test_after_background_nothing_is_dated_quietly() -> None:
    text = LEAD + " Il avait été fermé en mai 2019. Deux piliers ont été remplacés."
    found = events(text, dated(text, "mai 2019", "2019-05-01", "2019-05-31"), language="fr")
    assert [(event.edtf, event.reason) for event in found[1:]] == [("2019-05-01/2019-05-31", None), (None, happenings.BACKGROUND)]


def test_without_publication_date_nothing_is_inferred() -> None:
    (event,) = events("A series of explosions shook the old town.", published=None)
    assert (event.edtf, event.reason) == (None, happenings.NO_ANCHOR)


def test_a_dateline_is_no_happening() -> None:
    text = "Old bridge falls\n4 October 2024\nThe old bridge fell today."
    found = events(text, dated(text, "4 October 2024", day(0)), dated(text, "today", day(0)))
    assert [(event.edtf, event.reason) for event in found] == [
        ("2024-10-04?", "the day of publication"),
        (None, happenings.DATELINE),
        ("2024-10-04", None),
    ]


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        ("fr", "Deux ponts se sont effondrés, ont déclaré mardi deux élus.", "mardi"),
        ("en", "Two bridges collapsed, two councillors said on Tuesday.", "Tuesday"),
        ("es", "Dos puentes se derrumbaron, informaron el martes dos concejales.", "el martes"),
        ("de", "Zwei Brücken sind eingestürzt, sagten am Dienstag zwei Stadträte.", "Dienstag"),
    ],
)
def test_the_date_of_a_statement_dates_what_has_no_date_of_its_own_and_says_so(language: str, text: str, phrase: str) -> None:
    (event,) = events(text, dated(text, phrase, day(-3)), language=language)
    assert (event.edtf, event.certainty, event.reason, event.text) == (day(-3), "stated", "dated by the statement", text)


def test_a_reported_event_keeps_its_own_date_beside_that_of_the_statement() -> None:
    text = "The mayor said on Tuesday that the bridge had fallen on Sunday."
    found = events(text, dated(text, "Tuesday", day(-3)), dated(text, "Sunday", day(-5)))
    assert [(event.edtf, event.text) for event in found] == [
        (day(-3), "The mayor said on Tuesday"),
        (day(-5), "that the bridge had fallen on Sunday."),
    ]


def test_what_is_said_to_have_happened_on_a_day_is_news_by_itself() -> None:
    text = "The firm said the ship was inspected on 12 September."
    found = events(text, dated(text, "12 September", "2024-09-12"))
    assert [event.edtf for event in found] == ["2024-09-12"]


def test_a_step_is_a_happening_beside_the_plan_that_it_speaks_of() -> None:
    text = "The town has asked that the bridge should be closed by 1 November."
    found = events(text, dated(text, "1 November", "2024-11-01"))
    assert [(event.edtf, event.status, event.reason) for event in found] == [
        ("../2024-11-01", "planned", None),
        ("2024-10-04?", "happened", happenings.STEP),
    ]


def test_a_statement_about_another_time_is_a_happening_of_its_own() -> None:
    text = "The firm announced that it lost six million in 2022."
    found = events(text, dated(text, "2022", "2022-01-01", "2022-12-31"))
    assert [(event.edtf, event.certainty) for event in found] == [("2022-01-01/2022-12-31", "stated"), ("2024-10-04?", "inferred")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("hr", "Dizalica je pala na cestu."),
        ("hr", "Vozač je umro."),
        ("hr", "Umrla je glumica."),
        ("hr", "Uhićen je bivši ministar."),
        ("hr", "Bivši ministar uhićen je u Splitu."),
        ("hr", "Uhićen bivši ministar."),
        ("hr", "Oduzet mu je brod."),
        ("hr", "Ušli su u grad."),
        ("hr", "Voda je prodrla u podrume."),
        ("cs", "Vešli do města."),
        ("cs", "Pes ho kousl."),
        ("cs", "Zatčen byl bývalý ministr."),
        ("ru", "Водитель умер."),
        ("ru", "Суд отложен."),
        ("ru", "Найдено тело."),
        ("ru", "Отключено электричество."),
        ("uk", "Водій помер."),
        ("uk", "Пройшов дощ."),
        ("uk", "Він утік."),
    ],
)
def test_short_participles_tell_happenings(language: str, text: str) -> None:
    assert only(f"{SENTENCES[language][0]} {text}", language)[0] == "2024-10-04?"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("hr", "Cijena goriva je visoka."),
        ("hr", "Svijet je pun briga."),
        ("hr", "Promjena klime velik je problem."),
        ("hr", "Jasan je i uzrok."),
        ("hr", "Nego što je posao?"),
        ("hr", "Dunav je miran."),
        ("hr", "Ljudi misle na posao."),
        ("hr", "Obala je mala i bijela."),
        ("cs", "Ten text bylo těžké číst."),
        ("cs", "Popel je šedý."),
        ("ru", "Депутат согласен с этим."),
        ("ru", "Смена длится восемь часов."),
        ("ru", "Член партии против."),
        ("uk", "П'ять солдатів живуть тут."),
        ("uk", "Вплив сильний."),
        ("uk", "Острів великий."),
    ],
)
def test_what_ends_like_a_participle_tells_no_happening(language: str, text: str) -> None:
    assert only(f"{SENTENCES[language][0]} {text}", language)[0] is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Volunteers are building dykes along the river."),
        ("en", "The decision comes days after the dam broke."),
        ("en", "This brings the death toll to 14."),
        ("fr", "Cela porte à 14 le nombre de morts."),
        ("fr", "La décision intervient après la rupture de la digue."),
        ("es", "Los vecinos están levantando diques."),
        ("es", "Tres pescadores son rescatados por la guardia costera."),
        ("it", "I volontari stanno scavando tra le macerie."),
        ("it", "Questo porta a 14 il numero dei morti."),
        ("de", "Die Zahl der Toten steigt auf 14."),
        ("de", "Die Entscheidung kommt nach dem Rücktritt des Bürgermeisters."),
        ("pt", "Os moradores estão a construir diques."),
        ("pt", "Isto eleva para 14 o número de mortos."),
        ("nl", "Vrijwilligers zijn dijken aan het bouwen."),
    ],
)
def test_what_is_under_way_belongs_to_the_day_of_the_news(language: str, text: str) -> None:
    assert only(f"{LEAD} {text}", language)[0] == "2024-10-04?"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The town is growing."),
        ("en", "It is Boeing country."),
        ("en", "The farm that is drying out lies upstream."),
        ("en", "“People are leaving the valley.”"),
        ("es", "El puerto es conocido por sus faros."),
        ("it", "Il porto sta cercando la sua strada."),
        ("pt", "A cidade está a crescer."),
    ],
)
def test_what_lasts_is_no_happening(language: str, text: str) -> None:
    assert only(f"{LEAD} {text}", language)[0] is None


@pytest.mark.parametrize(
    "text",
    [
        "For the third quarter, the bank says its loss came to 4 million.",
        "For the third quarter of 2024, the bank reported a loss of 4 million.",
    ],
)
def test_a_period_that_figures_are_of_is_not_the_day_on_which_they_were_told(text: str) -> None:
    phrase = "the third quarter of 2024" if "2024" in text else "the third quarter"
    found = events(text, dated(text, phrase, "2024-07-01", "2024-09-30", value="2024-Q3"))
    assert [event.edtf for event in found] == ["2024-07-01/2024-09-30", "2024-10-04?"]


def test_what_is_announced_at_night_is_of_that_day() -> None:
    text = "The bank admitted on Thursday night that money was missing."
    night = dated(text, "Thursday night", "2024-10-03", type="TIME", value="2024-10-03TNI")
    assert [event.edtf for event in events(text, night)] == ["2024-10-03"]
    text = "The bank burned down on Thursday night."
    night = dated(text, "Thursday night", "2024-10-03", type="TIME", value="2024-10-03TNI")
    assert [event.edtf for event in events(text, night)] == ["2024-10-03/2024-10-04"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The rebels vow they will not leave the valley"),
        ("en", "Carmaker plans to close two plants"),
        ("fr", "Le préfet appelle les habitants à rester chez eux et promet qu'il ne quittera pas la ville."),
        ("es", "El alcalde promete que no abandonará la ciudad."),
        ("it", "Il sindaco promette che non lascerà la città."),
        ("de", "Die Bank will 200 Filialen schließen."),
        ("pt", "O prefeito promete que não deixará a cidade."),
        ("nl", "De burgemeester belooft dat hij de stad niet zal verlaten."),
    ],
)
def test_what_a_lead_declares_is_news_of_its_day(language: str, text: str) -> None:
    (event,) = events(text, language=language)
    assert (event.edtf, event.status) == ("2024-10-04?", "happened")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bridge will be rebuilt."),
        ("fr", "Le pont sera reconstruit."),
        ("es", "El puente será reconstruido."),
        ("it", "Il ponte sarà ricostruito."),
    ],
)
def test_a_lead_that_only_tells_the_future_stays_undated(language: str, text: str) -> None:
    assert only(text, language) == (None, "stated", happenings.PLANNED)


def test_what_is_declared_further_down_stays_undated() -> None:
    assert only(f"{LEAD} The carmaker plans to close two plants.")[0] is None


def test_a_lead_is_judged_by_its_main_clause() -> None:
    assert only("Parliament adopts the law while the square is quiet.")[0] == "2024-10-04?"
    assert only("The square is quiet while parliament adopts the law.")[0] is None


def test_a_length_in_a_lead_does_not_hide_what_it_reports() -> None:
    text = "The clinic counts 40 dead in three days."
    length = undated(text, "three days", "DURATION", "P3D")
    assert events(text, length)[0].edtf == "2024-10-04?"


def test_a_statement_about_a_month_that_still_runs_is_news_of_its_day() -> None:
    text = "The army confirmed that it had dropped food in the month of October."
    month = dated(text, "the month of October", "2024-10-01", "2024-10-31", value="2024-10")
    assert [event.edtf for event in events(text, month)] == ["2024-10-01/2024-10-31", "2024-10-04?"]
