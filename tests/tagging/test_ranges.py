"""Both ends of a range, and what stands between them, take the parts that only the last states."""

from __future__ import annotations

from datetime import date

import pytest

from tagging.brackets import read
from timeline.model import Document
from timeline.tagging import tag

PUBLISHED = date(2024, 10, 1)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "El paso se cerró entre noviembre y febrero de 2018.", [("noviembre", "2017-11"), ("febrero de 2018", "2018-02")]),
        (
            "es",
            "La feria duró del 28 de diciembre al 3 de enero de 2024.",
            [("del 28 de diciembre", "2023-12-28"), ("al 3 de enero de 2024", "2024-01-03")],
        ),
        ("pt", "A feira abriu nos dias 3, 4 e 5 de maio.", [("3", "2024-05-03"), ("4", "2024-05-04"), ("5 de maio", "2024-05-05")]),
        ("it", "Il valico fu chiuso dal 28 dicembre al 3 gennaio 2024.", [("28 dicembre", "2023-12-28"), ("3 gennaio 2024", "2024-01-03")]),
        ("it", "La fiera si tenne da giugno ad agosto 2010.", [("giugno", "2010-06"), ("agosto 2010", "2010-08")]),
    ],
)
def test_ends_share_month_and_year(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = tag(Document(id="range", language=language, published=PUBLISHED, text=text))
    assert [(e.text, e.value) for e in found] == expected


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("pl", "Badania trwały od [grudnia] do [stycznia].", ["2023-12", "2024-01"]),
        ("ru", "Работы велись с [апреля] по [июнь].", ["2024-04", "2024-06"]),
        ("uk", "З [3] до [5 травня] триває ярмарок.", ["2025-05-03", "2025-05-05"]),
        ("uk", "З [3] до [5 травня] тривав ярмарок.", ["2024-05-03", "2024-05-05"]),
        ("de", "Die Kämpfe dauerten vom [28. Dezember] bis zum [6. Januar 1940].", ["1939-12-28", "1940-01-06"]),
        ("de", "[Ende August]/[Anfang September 1939] stand Krieg bevor.", ["1939-08", "1939-09"]),
        ("de", "Im [Frühjahr] und [Sommer 1942] blieb es trocken.", ["1942-SP", "1942-SU"]),
        ("nl", "De gevechten duurden van [28 december] tot [6 januari 1940].", ["1939-12-28", "1940-01-06"]),
        ("nl", "In [het voorjaar] en [de zomer van 1942] was het droog.", ["1942-SP", "1942-SU"]),
        ("sv", "Striderna varade från [den 28 december] till [den 6 januari 1940].", ["1939-12-28", "1940-01-06"]),
        ("sv", "I [slutet av augusti] och [början av september 1939] kom kriget.", ["1939-08", "1939-09"]),
        ("de", "Er war von [Montag] bis [Freitag] verreist.", ["2024-09-23", "2024-09-27"]),
        ("de", "Gespielt wird am [17.], [19.] und [21. Oktober].", ["2024-10-17", "2024-10-19", "2024-10-21"]),
        ("de", "Sie spielten am [3.], [5.], [7.] und [9. Mai].", ["2024-05-03", "2024-05-05", "2024-05-07", "2024-05-09"]),
        ("fr", "On a joué les [3], [5], [7] et [9 mai].", ["2024-05-03", "2024-05-05", "2024-05-07", "2024-05-09"]),
        ("it", "Si recitò il [17], [19] e [21 maggio].", ["2024-05-17", "2024-05-19", "2024-05-21"]),
        ("it", "Si recitò nei giorni [3], [5], [7] e [9 maggio].", ["2024-05-03", "2024-05-05", "2024-05-07", "2024-05-09"]),
        ("pt", "Houve concertos nos dias [3], [5], [7] e [9 de maio].", ["2024-05-03", "2024-05-05", "2024-05-07", "2024-05-09"]),
        ("de", "Der Streik dauert von [Donnerstag] bis [Samstag].", ["2024-10-03", "2024-10-05"]),
        ("nl", "De staking duurt van [donderdag] tot en met [zaterdag].", ["2024-10-03", "2024-10-05"]),
        ("nl", "Van [april] tot [juni in 2023] daalde de verkoop.", ["2023-04", "2023-06"]),
        ("da", "Festivalen varer fra [den 3.] til [den 5. maj 2025].", ["2025-05-03", "2025-05-05"]),
        ("da", "Mødet holdes [mandag kl. 10.00]-[12.00].", ["2024-10-07T10:00", "2024-10-07T12:00"]),
        ("da", "Ferien ligger i [uge 41] og [42].", ["2024-W41", "2024-W42"]),
        ("nb", "Festivalen varer [3.]-[5. mai 2025].", ["2025-05-03", "2025-05-05"]),
        ("nb", "Møtet varer [klokka 18]-[20].", ["2024-10-01T18:00", "2024-10-01T20:00"]),
        ("sv", "Mellan [måndag] och [onsdag] dog tio.", ["2024-09-23", "2024-09-25"]),
        ("ro", "Au venit pe [3] și [4 mai]; pe [10] și [11 martie], nu.", ["2024-05-03", "2024-05-04", "2024-03-10", "2024-03-11"]),
        ("fr", "Ils vinrent les [3] et [4 mai] et les [10] et [11 février].", ["2024-05-03", "2024-05-04", "2024-02-10", "2024-02-11"]),
        ("zh", "会议于[5月5日]至[7日]举行。", ["2024-05-05", "2024-05-07"]),
        ("zh", "会议于[5月5日]、[6日]和[7日]举行。", ["2024-05-05", "2024-05-06", "2024-05-07"]),
        ("zh", "第一次世界大战（[1914]-[18年]）夺去数百万人的生命。", ["1914", "1918"]),
        ("zh", "会议于[9月28日]和[今天]举行。", ["2024-09-28", "2024-10-01"]),
        ("zh", "会议于[5月5]、[6]、[7日]举行。", ["2024-05-05", "2024-05-06", "2024-05-07"]),
        ("zh", "[上世纪70]至[80年代]，工厂兴旺。", ["197", "198"]),
        ("ja", "会議は[5月5]、[6日]に開かれた。", ["2024-05-05", "2024-05-06"]),
        ("ko", "회의는 [5월 5]·[6일] 열렸다.", ["2024-05-05", "2024-05-06"]),
        ("ko", "조사는 [2023]∼[2024년] 이뤄졌다.", ["2023", "2024"]),
        ("ar", "عمل في البنك من [عام 2019] حتى [عام 2021].", ["2019", "2021"]),
        ("ar", "ستعقد الجلسات في [15] و[16 الشهر الجاري].", ["2024-10-15", "2024-10-16"]),
        ("fa", "نشست در [۱۵] و [۱۶ ماه جاری] برگزار می‌شود.", ["2024-10-15", "2024-10-16"]),
        ("he", "הכנס ייערך ב-[15] וב-[16 בחודש].", ["2024-10-15", "2024-10-16"]),
        ("he", "הדיונים יתקיימו מ[יום רביעי] ועד [שישי].", ["2024-10-02", "2024-10-04"]),
        ("fa", "موزه از [ساعت ۸] تا [۱۶] باز بود.", ["2024-10-01T08:00", "2024-10-01T16:00"]),
        ("ja", "会議は[5月5日]と[6日]に開かれた。", ["2024-05-05", "2024-05-06"]),
        ("ja", "調査は[2020年]から[24年]まで続いた。", ["2020", "2024"]),
        ("ja", "第1次世界大戦（[1914]～[18年]）で多くの人が死亡した。", ["1914", "1918"]),
        ("ko", "회의는 [5월 5일]과 [6일] 열렸다.", ["2024-05-05", "2024-05-06"]),
        ("he", "הוא פעל ב[שנות ה-80] וה-[90].", ["198", "199"]),
        ("fa", "این هنر در [دهه‌های ۱۹۸۰] و [۱۹۹۰] شکوفا شد.", ["198", "199"]),
        ("fa", "او از [سال ۲۰۱۹] تا [۲۰۲۱] در بانک کار کرد.", ["2019", "2021"]),
        ("fa", "مراکز از [ساعت ۹ صبح] تا [۵ عصر] باز بود.", ["2024-10-01T09:00", "2024-10-01T17:00"]),
    ],
)
def test_ends_lie_in_one_year_as_the_verb_says(language: str, text: str, values: list[str]) -> None:
    assert read(language, text, PUBLISHED) == (text, values)


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "The fair runs from [next Monday] to [Friday].", ["2024-10-07", "2024-10-11"]),
        ("en", "The fair runs from [7 October] to [Friday].", ["2024-10-07", "2024-10-11"]),
        ("ar", "سيستمر المعرض من [الاثنين المقبل] إلى [الجمعة].", ["2024-10-07", "2024-10-11"]),
        ("fa", "نمایشگاه از [دوشنبه آینده] تا [جمعه] برپا خواهد بود.", ["2024-10-07", "2024-10-11"]),
        ("he", "התערוכה תימשך מ[יום שני הבא] עד [יום שישי].", ["2024-10-07", "2024-10-11"]),
        ("zh", "展览将从[下周一]持续到[周五]。", ["2024-10-07", "2024-10-11"]),
        ("ja", "展覧会は[来週月曜日]から[金曜日]まで開かれる。", ["2024-10-07", "2024-10-11"]),
        ("ko", "전시회는 [다음 주 월요일]부터 [금요일]까지 열린다.", ["2024-10-07", "2024-10-11"]),
        ("zh", "投票站将于[下周一上午9时]至[下午5时]开放。", ["2024-10-07T09:00", "2024-10-07T17:00"]),
        ("ja", "投票所は[来週月曜日の午前9時]から[午後5時]まで開く。", ["2024-10-07T09:00", "2024-10-07T17:00"]),
    ],
)
def test_the_end_of_a_range_lies_behind_its_begin(language: str, text: str, values: list[str]) -> None:
    assert read(language, text, PUBLISHED) == (text, values)


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "Polls opened between [8 a.m.] and [6 p.m. on Sunday].", ["2024-09-29T08:00", "2024-09-29T18:00"]),
        ("en", "The line was cut from [10 p.m.] to [6 a.m. on Sunday].", ["2024-09-28T22:00", "2024-09-29T06:00"]),
        ("es", "La calle se cerró entre [las 9] y [las 11 de la mañana del lunes].", ["2024-09-30T09:00", "2024-09-30T11:00"]),
        ("es", "Se votó [el domingo] de [8] a [18 horas].", ["2024-09-29", "2024-09-29T08:00", "2024-09-29T18:00"]),
        ("pt", "A rua foi fechada entre as [9h] e as [11h de segunda-feira].", ["2024-09-30T09:00", "2024-09-30T11:00"]),
        ("pt", "A ponte esteve fechada entre as [20h de sábado] e as [6h de domingo].", ["2024-09-28T20:00", "2024-09-29T06:00"]),
    ],
)
def test_an_hour_that_begins_a_range_lies_on_the_day_of_its_end(language: str, text: str, values: list[str]) -> None:
    assert read(language, text, PUBLISHED) == (text, values)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "El barrio creció en los años 20 y 30.", [("los años 20", "192"), ("30", "193")]),
        ("es", "El barrio creció en las décadas de 1960 y 70.", [("las décadas de 1960", "196"), ("70", "197")]),
        ("es", "El puerto prosperó en los siglos XVI y XVII.", [("los siglos XVI", "15"), ("XVII", "16")]),
        ("pt", "O bairro cresceu nas décadas de 1920 e 1930.", [("décadas de 1920", "192"), ("1930", "193")]),
        ("pt", "O porto prosperou nos séculos XVI e XVII.", [("séculos XVI", "15"), ("XVII", "16")]),
    ],
)
def test_decades_and_centuries_stand_in_pairs(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(e.text, e.value) for e in tag(Document(id="range", language=language, published=PUBLISHED, text=text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The quake struck at 4:30 a.m. (0930 GMT) on Monday.",
            [("4:30 a.m.", "2024-09-30T04:30"), ("0930 GMT", "2024-09-30T09:30"), ("Monday", "2024-09-30")],
        ),
        ("The raid began at 5:34 a.m. Ravno time on March 20, 2003.", [("5:34 a.m.", "2003-03-20T05:34"), ("March 20, 2003", "2003-03-20")]),
        ("The fair runs from Monday to Wednesday next week.", [("Monday", "2024-10-07"), ("Wednesday next week", "2024-10-09")]),
        ("The vote is due next year in November.", [("next year", "2025"), ("November", "2025-11")]),
        ("Prices rose last year in November.", [("last year", "2023"), ("November", "2023-11")]),
        ("The pass is shut from 11/3-11/9.", [("11/3", "2024-11-03"), ("11/9", "2024-11-09")]),
    ],
)
def test_what_stands_apart_takes_its_day(text: str, expected: list[tuple[str, str]]) -> None:
    found = tag(Document(id="range", language="en", published=PUBLISHED, text=text))
    assert [(e.text, e.value) for e in found] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "2009 begann alles. Das Treffen fand vom [24.] bis [30. Juli 2011] statt, mit einem Lager vom [17.] bis [23. Juli]."),
        ("en", "It all began in 2009. The meeting was held from [24] to [30 July 2011], with a camp from [17] to [23 July]."),
        ("fr", "Tout commença en 2009. La réunion eut lieu [du 24] [au 30 juillet 2011], avec un camp [du 17] [au 23 juillet]."),
    ],
)
def test_a_history_goes_on_from_a_range(language: str, text: str) -> None:
    plain = text.replace("[", "").replace("]", "")
    found = tag(Document(id="range", language=language, text=plain), style="narrative")
    assert [e.value for e in found][1:] == ["2011-07-24", "2011-07-30", "2011-07-17", "2011-07-23"]
