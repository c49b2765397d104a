"""What reports a happening, and what a state, a plan or an opinion."""

from __future__ import annotations

from datetime import date

import pytest

from events.helpers import events, only
from timeline.events import find_events, happenings
from timeline.model import Document
from timeline.tagging import tag

LEAD = "Le pont de la vieille ville s'est effondré."


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
    "sk": [
        "Séria výbuchov otriasla starým mestom.",
        "Zrútili sa tri domy.",
        "Mesto je najväčšie v údolí.",
        "Rada plánuje most obnoviť.",
        "Bohužiaľ nikto nepočúva.",
    ],
    "sr": [
        "Низ експлозија потресао је стари град.",
        "Srušile su se tri kuće.",
        "Град је највећи у долини.",
        "Veće planira da obnovi most.",
        "Nažalost niko ne sluša.",
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
        ("sk", "Vošli do mesta."),
        ("sk", "Pes ho hrýzol."),
        ("sk", "Zadržaný bol bývalý minister."),
        ("sr", "Dizalica je pala na put."),
        ("sr", "Ухапшен је бивши министар."),
        ("sr", "Bivši ministar uhapšen je u Nišu."),
        ("sr", "Вода је продрла у подруме."),
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
        ("sk", "Ten text bolo ťažké čítať."),
        ("sk", "Popol je sivý."),
        ("sk", "Tento kanál je široký."),
        ("sr", "Cena goriva je visoka."),
        ("sr", "Дунав је миран."),
        ("sr", "Obala je mala i bela."),
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
    ("language", "text"),
    [
        ("fr", "Le port a fermé lundi.\n\nÀ l'époque, la compagnie avait perdu deux navires."),
        ("fr", "Le port a fermé lundi.\n\nUn conflit précédent, déclenché en janvier 2018, avait duré des mois."),
        ("it", "Il porto ha chiuso lunedì.\n\nAll'epoca la compagnia aveva perduto due navi."),
    ],
)
def test_what_lies_before_the_news_is_not_of_its_day(language: str, text: str) -> None:
    document = Document("d", text, language, date(2024, 10, 1))
    assert not [event for event in find_events(document, tag(document)) if event.first and event.certainty == "inferred"]


def test_a_length_in_the_pluperfect_is_of_the_day_told_in_its_paragraph() -> None:
    text = "Erano le 19.20 del 22 agosto quando tre uomini avevano fatto irruzione. In due minuti avevano svuotato le vetrine."
    document = Document("d", text, "it", date(2024, 10, 1))
    assert not [event for event in find_events(document, tag(document)) if event.first == date(2024, 10, 1)]
