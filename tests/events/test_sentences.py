"""Sentences, in every language: each case is a language, what stands between the sentences, and the sentences."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.helpers import dated
from timeline import languages
from timeline.events.sentences import blank, split

CASES: list[tuple[str, str, list[str]]] = [
    ("fr", " ", ["M. Dupont est arrivé à Lyon le 3 mai.", "Mme Le Goff l'attendait."]),
    ("fr", " ", ["« Nous partons. Rien ne nous retient », a dit le maire.", "Il n'a pas voulu en dire plus."]),
    ("fr", " ", ["« Pourquoi maintenant ? » a demandé un habitant.", "Personne n'a répondu."]),
    ("fr", " ", ["L'incendie a pris vers 14 h. 30 près de la gare.", "Trois immeubles ont brûlé !", "Quel gâchis..."]),
    ("fr", " ", ["Le Dr. Martin, né en 1950, habite av. de la Gare.", "Il a exercé jusqu'en 2011."]),
    ("fr", " ", ["La hausse atteint 3,5 % selon l'I.N.S.E.E. pour le mois d'avr. dernier.", "C'est beaucoup."]),
    ("en", " ", ["On Sept. 5 the U.S. Navy sent two ships.", "Mr. J. R. Brown of No. 10 said so."]),
    ("en", " ", ["He left the U.S.", "The trip took two days."]),
    ("en", " ", ['"We will stay. We have no choice," she said.', "Then she left."]),
    ("en", " ", ["The train leaves at 5 p.m. on Monday.", "It arrives at 9 a.m. on Tuesday."]),
    ("en", " ", ["Shares of Acme Inc. fell 3.5 percent.", "Analysts (and others) were surprised.", "Why?", "Nobody knew."]),
    ("en", " ", ["Dr. April Moyo said so.", '"It is over."', "They went home."]),
    ("en", " ", ["The ship left in 1912.", "In 1913 it was sold."]),
    ("en", "\n", ["Fire destroys old mill", "The mill on the river burnt down on Monday.", "No one was hurt."]),
    ("en", " ", ["The company said Monday it had lost $ 4.5 million .", "It had 3,000 workers .", "`` We are sorry , '' said Mr. Smith ."]),
    ("en", " ", ["Visit example.org for more.", "Version 2.5.1 is out."]),
    ("de", " ", ["Am 1. Oktober kam der Zug um 7.30 Uhr an.", "Der 2. Weltkrieg war vorbei."]),
    ("de", " ", ["Das kostet z. B. 3,5 Mio. Euro.", "Dr. Weiß lehnt das ab."]),
    ("de", " ", ["„Wir gehen. Es reicht“, sagte sie.", "Danach war es still."]),
    ("de", " ", ["Er wurde am 14.03.2018 festgenommen.", "Das Urteil fällt am 25. Oktober."]),
    ("de", " ", ["Das war 1989.", "Im Jahr darauf fiel die Mauer."]),
    ("es", " ", ["El Sr. García llegó a EE. UU. el lunes.", "¿Qué dijo?", "¡Nada!"]),
    ("es", " ", ["«No iremos. Es tarde», dijo la Dra. Ruiz.", "Luego se fue."]),
    ("ar", " ", ["وصل الوفد إلى القاهرة يوم الأحد.", "هل سيبقى هناك؟", "قال د. سمير إنه لا يعرف."]),
    ("ar", " ", ["قال الوزير: «لن نغادر. هذا قرارنا».", "ثم غادر القاعة."]),
    ("zh", "", ["代表团周一抵达北京。", "他们会留下吗？", "“我们不走。这是决定。”部长说。"]),
    ("zh", "", ["今年增长3.5%，去年为2.1%。", "专家认为，明年会更好！"]),
    ("ja", "", ["代表団は5日、東京に着いた。", "「帰らない。もう決めた」と大臣は述べた。", "質問はなかった。"]),
    ("ru", " ", ["Он родился в 1950 г. в Москве.", "В 2001 г. завод купили за 3,5 млн руб. и закрыли.", "Т. е. работы нет."]),
    ("ru", " ", ["«Мы уходим. Хватит», — сказал А. С. Иванов.", "Все молчали."]),
    ("uk", " ", ["Завод збудували у 1960 р. у Львові.", "«Ми йдемо», — сказав він."]),
    (
        "pl",
        " ",
        [
            "Most zamknięto w 2022 r.",
            "Kierowcy jeździli objazdem do 14 bm.",
            "Policja liczyła auta.",
            "W 2019 r. Jan Kowalski był przy ul. Nowy Świat.",
        ],
    ),
    ("pl", " ", ["Pożar wybuchł o godz. 14 przy ul. Długiej.", "Straty to ok. 3 mln zł.", "W 2018 r. było gorzej."]),
    ("it", " ", ["Il sig. Rossi e il dott. Bianchi sono partiti.", "«È tardi. Andiamo», ha detto l'on. Verdi."]),
    ("pt", " ", ["O Sr. Silva chegou na segunda-feira.", "A Dra. Costa ficou.", "Porquê?"]),
    ("nl", " ", ["Dhr. Jansen woont in de Kerkstr. nr. 5.", "Op 3 mei was hij er niet."]),
    ("tr", " ", ["Dr. Yılmaz 3. kez seçildi.", "Tören saat 14.30'da başladı.", "Kimse konuşmadı."]),
    ("fa", " ", ["هیئت روز یکشنبه به تهران رسید.", "آیا می\u200cماند؟", "وزیر گفت: «نمی\u200cرویم. تصمیم ماست».", "سپس رفت."]),
    ("he", " ", ["המשלחת הגיעה ביום ראשון.", "האם תישאר?", '"לא נעזוב. זו החלטתנו", אמר השר.', "אחר כך הלך."]),
    ("da", " ", ["Toget kørte kl. 14.30 fra Aarhus.", "Dr. Berg var bl.a. til møde den 3. maj.", "Hvorfor?"]),
    ("da", " ", ["Mødet begynder kl. 20.", "Der kom ca. 40 gæster."]),
    ("nb", " ", ["Toget gikk kl. 14.30 fra Bergen.", "Dr. Berg var bl.a. i møte 3. mai.", "Hvorfor?"]),
    ("sv", " ", ["Tåget gick kl. 14.30 från Lund.", "Dr. Berg var t.ex. inte där.", "Varför?"]),
    ("el", " ", ["Ο κ. Παπαδόπουλος έφτασε τη Δευτέρα.", "Τι είπε;", "Τίποτα."]),
    ("et", " ", ["Rong saabus 1. oktoobril kell 7.30.", "Dr. Tamm oli kohal."]),
    ("cs", " ", ["Jednání začne v 9 hod.", "Ministr přijede zítra za J. K. Novákem."]),
    ("cs", " ", ["Požár vypukl 3. října v ul. Dlouhé.", "Škoda je asi 3 mil. korun."]),
    ("hr", " ", ["Požar je izbio 3. listopada u ul. Kralja Zvonimira.", "Šteta je oko 3 mil. eura."]),
    ("sk", " ", ["Rokovanie sa začne o 9.00 hod.", "Minister príde zajtra za J. K. Novákom."]),
    ("sk", " ", ["Požiar vypukol 3. októbra na ul. Dlhej.", "Škoda je asi 3 mil. eur."]),
    ("sr", " ", ["Požar je izbio 3. oktobra u ul. Kneza Miloša.", "Šteta je oko 3 mil. evra."]),
    ("sr", " ", ["Пожар је избио 3. октобра у ул. Кнеза Милоша.", "Штета је око 3 мил. евра."]),
    ("ro", " ", ["Dl. Popescu a sosit luni.", "Incendiul a izbucnit pe str. Lungă."]),
    ("id", " ", ["Dr. Budi tiba pada hari Senin.", "Kebakaran terjadi di Jl. Merdeka."]),
    ("hi", " ", ["आर. एस. शर्मा सोमवार को पहुंचे।", "क्या वे रुकेंगे?", "किसी ने कुछ नहीं कहा।"]),
    ("hi", " ", ["डॉ. राजेश वर्मा ने प्रो. सिंह को बुलाया।", "वी.के. नायर और के. मेनन नहीं आए।"]),
    ("hi", " ", ["पुल टूट गया है.", "मरम्मत में दो साल लगेंगे."]),
    ("fr", "\n", ["LE VILLAGE EN FÊTE", "Dimanche aura lieu la fête du village.", "Entrée libre"]),
]


@pytest.mark.parametrize(("language", "between", "expected"), CASES)
def test_splits(language: str, between: str, expected: list[str]) -> None:
    text = between.join(expected)
    assert [text[s.start : s.end] for s in split(text, language)] == expected


def test_a_line_that_was_only_wrapped_goes_on() -> None:
    text = "The mill on the river burnt down on Monday night, police\nsaid. No one was hurt."
    assert [text[s.start : s.end] for s in split(text, "en")] == [
        "The mill on the river burnt down on Monday night, police\nsaid.",
        "No one was hurt.",
    ]


def test_an_empty_line_ends_a_sentence_that_has_no_full_stop() -> None:
    text = "Fire at the mill\n\npolice are looking for witnesses"
    assert [text[s.start : s.end] for s in split(text, "en")] == ["Fire at the mill", "police are looking for witnesses"]


def test_what_never_ends_is_cut_between_words() -> None:
    text = "word " * 3000
    found = split(text, "en")
    assert len(found) > 1
    assert all(text[s.start : s.end].startswith("word") and text[s.start : s.end].endswith("word") for s in found)


def test_paragraphs_are_numbered() -> None:
    assert [s.paragraph for s in split("One. Two.\nThree.", "en")] == [0, 0, 1]


def test_a_language_without_data_is_split_by_the_general_rules() -> None:
    text = "Vilken dag. Det regnade! Varför?"
    assert len(split(text, "xx")) == len(split(text, None)) == 3


def test_blank_keeps_offsets() -> None:
    text = "On 5 May 300 people came."
    assert blank(text, 3, len(text), [dated(text, "5 May", "2024-05-05")]) == "      300 people came."


@given(st.text(max_size=200), st.sampled_from((*languages.codes(), None)))
def test_sentences_lie_in_order_and_hold_every_letter(text: str, language: str | None) -> None:
    found = split(text, language)
    assert all(0 <= a.start < a.end <= b.start for a, b in pairwise(found))
    inside = {i for s in found for i in range(s.start, s.end)}
    assert all(i in inside for i, c in enumerate(text) if c.isalnum())
