"""Bytes → text: marks, UTF-16, legacy pages, odd bytes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reading.articles import ARABIC, ENGLISH, FRENCH
from timeline.reading import read

Write = Callable[..., Path]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("text", [FRENCH, ARABIC])
def test_unicode_in_every_form(write: Write, text: str, encoding: str) -> None:
    [document], warnings = read([write("2024-10-01.txt", text, encoding)])
    assert document.text == text
    assert warnings == []


@pytest.mark.parametrize("text", ["« L’œuvre » a été évacuée — 30 € la place.", "Été à Paris", "“Quoted” – it’s said", FRENCH])
def test_windows_1252(write: Write, text: str) -> None:
    [document], warnings = read([write("2024-10-01.txt", text, "cp1252")], language="fr")
    assert document.text == text
    assert warnings == []


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ARABIC, "cp1256"),
        ("Плотина выше Вальмореля прорвалась во вторник незадолго до рассвета. Двести человек вывезены.", "cp1251"),
        ("Плотина выше Вальмореля прорвалась во вторник незадолго до рассвета. Двести человек вывезены.", "koi8-r"),
        ("Το φράγμα πάνω από το Βαλμορέλ έσπασε την Τρίτη, λίγο πριν από την αυγή.", "cp1253"),
        ("הסכר שמעל ואלמורל קרס ביום שלישי, זמן קצר לפני עלות השחר.", "cp1255"),
        (
            "Tama nad Valmorelem pękła we wtorek, tuż przed świtem. Ratownicy wywieźli dwieście osób z doliny, a część śpi w szkole.",
            "cp1250",
        ),
        ("Valmorel'in üstündeki baraj salı günü şafaktan az önce yıkıldı. Kurtarma ekipleri iki yüz kişiyi çıkardı.", "cp1254"),
        ("瓦尔莫雷尔上游的大坝星期二黎明前溃决,救援人员转移了两百名居民。", "gb18030"),
        (
            "ヴァルモレル上流のダムが火曜日の夜明け前に決壊し、住民二百人が避難した。救助隊は水曜日の夜まで活動を続けると町長が述べた。",
            "shift_jis",
        ),
    ],
)
def test_legacy_pages(write: Write, text: str, encoding: str) -> None:
    [document], warnings = read([write("2024-10-01.txt", text, encoding)])
    assert document.text == text
    assert warnings == []


def test_odd_bytes_in_utf8_are_replaced_with_a_warning(write: Write) -> None:
    content = FRENCH.encode().replace(b"vall", b"va\xffll")
    [document], [warning] = read([path := write("2024-10-01.txt", content)])
    assert document.text == FRENCH.replace("vall", "va\ufffdll")
    assert (
        warning
        == f"{path}: has bytes that are no UTF-8, each replaced by U+FFFD; save the file as UTF-8 (the first is byte {content.index(0xFF) + 1})"
    )


def test_line_ends_become_newlines(write: Write) -> None:
    [document], _ = read([write("2024-10-01.txt", "One.\r\n\r\nTwo.\rThree.\n" + ENGLISH)])
    assert document.text == "One.\n\nTwo.\nThree.\n" + ENGLISH
