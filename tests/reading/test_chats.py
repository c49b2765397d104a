"""Chats that WhatsApp and Telegram export."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from timeline.reading import read

Write = Callable[..., Path]
ANDROID = """\
09/03/2026, 05:02 - Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them.
09/03/2026, 05:02 - Amina K created group "Valmorel"
09/03/2026, 05:03 - Amina K: The dam broke half an hour ago. Water in the lower town.
09/03/2026, 05:10 - +44 7700 900123: <Media omitted>
09/03/2026, 05:12 - Jonas: The bridge is gone,
we cannot cross. <This message was edited>
10/03/2026, 07:16 - Amina K: This message was deleted
10/03/2026, 07:18 - Amina K: IMG-20260310-WA0001.jpg (file attached)
12/03/2026, 08:30 - Dr Rahel: First cases this morning: three children.
"""
IPHONE = """\
\u200e[3/9/26, 9:01:22\u202fAM] Logistics: \u200eMessages and calls are end-to-end encrypted.
[3/9/26, 9:02:10\u202fAM] Mia: The lorries left the harbour at six.
\u200e[3/9/26, 6:44:59\u202fPM] Mia: \u200eimage omitted
[3/13/26, 11:00:00\u202fAM] ~ Tom: The second convoy leaves on Monday.
"""
PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head>
<body><div class="page_wrap"><div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">9 March 2026</div></div>
<div class="message default clearfix" id="message2"><div class="body">
<div class="pull_right date details" title="09.03.2026 05:05:12 UTC+01:00">05:05</div><div class="from_name">Valley Alerts </div>
<div class="text">The dam has burst.<br>Move to high ground now.</div></div></div>
<div class="message default clearfix joined" id="message3"><div class="body">
<div class="pull_right date details" title="12.03.2026 09:00:00">09:00</div>
<div class="text">Doctors reported the first cases yesterday.</div></div></div></div></div></div></body></html>"""


def test_a_chat_from_an_android_phone(write: Write) -> None:
    documents, warnings = read([write("WhatsApp Chat with Valmorel.txt", ANDROID)])
    assert [(d.published, d.outlet, d.text) for d in documents] == [
        (date(2026, 3, 9), "Amina K", "The dam broke half an hour ago. Water in the lower town."),
        (date(2026, 3, 9), "Jonas", "The bridge is gone,\nwe cannot cross."),
        (date(2026, 3, 12), "Dr Rahel", "First cases this morning: three children."),
    ]
    assert {d.published_from for d in documents} == {"message"}
    assert warnings == []


def test_a_chat_from_an_iphone_month_first(write: Write) -> None:
    documents, warnings = read([write("_chat.txt", IPHONE)])
    assert [(d.published, d.outlet, d.text) for d in documents] == [
        (date(2026, 3, 9), "Mia", "The lorries left the harbour at six."),
        (date(2026, 3, 13), "Tom", "The second convoy leaves on Monday."),
    ]
    assert warnings == []


@pytest.mark.parametrize(
    ("stamps", "days"),
    [
        (("2/3/26, 05:02 - ", "3/3/26, 05:02 - "), (date(2026, 3, 2), date(2026, 3, 3))),  # one day apart, not one month
        (("2/3/26, 05:02 - ", "2/4/26, 05:02 - "), (date(2026, 2, 3), date(2026, 2, 4))),
        (("[02.03.26, 05:02:11] ", "[13.03.26, 05:02:11] "), (date(2026, 3, 2), date(2026, 3, 13))),
        (("2026-03-02, 05:02 - ", "2026-03-03, 05:02 - "), (date(2026, 3, 2), date(2026, 3, 3))),
        (("2026. 03. 02. 5:02 - ", "2026. 03. 13. 5:02 - "), (date(2026, 3, 2), date(2026, 3, 13))),
        (("2026/3/2 上午5:02 - ", "2026/3/13 上午5:02 - "), (date(2026, 3, 2), date(2026, 3, 13))),
        (("2/3/26, 5:02\u202fa.\u00a0m. - ", "13/3/26, 5:02\u202fa.\u00a0m. - "), (date(2026, 3, 2), date(2026, 3, 13))),
        (("2.3.2026 klo 5.02 - ", "13.3.2026 klo 5.02 - "), (date(2026, 3, 2), date(2026, 3, 13))),
        (("02/03/2026 à 05:02 - ", "13/03/2026 à 05:02 - "), (date(2026, 3, 2), date(2026, 3, 13))),
        (("٢\u200f/٣\u200f/٢٠٢٦، ٥:٠٢ م - ", "١٣\u200f/٣\u200f/٢٠٢٦، ٥:٠٢ م - "), (date(2026, 3, 2), date(2026, 3, 13))),
    ],
)
def test_the_order_of_day_and_month_is_told_by_the_whole_chat(write: Write, stamps: tuple[str, str], days: tuple[date, date]) -> None:
    documents, warnings = read([write("chat.txt", "".join(f"{stamp}Amina: The river rose again in the night.\n" for stamp in stamps))])
    assert tuple(d.published for d in documents) == days
    assert warnings == []


def test_an_order_that_nothing_tells_comes_with_a_warning(write: Write) -> None:
    path = write("chat.txt", "02/03/2026, 05:02 - Amina: The river rose.\n02/03/2026, 05:04 - Jonas: The road is closed.\n")
    documents, warnings = read([path])
    assert [d.published for d in documents] == [date(2026, 3, 2)] * 2
    assert warnings == [f"{path}: has days that may be months (01/02/2024) and are read day first; check them"]


def test_a_message_too_short_to_tell_is_in_the_language_of_the_chat(write: Write) -> None:
    lines = ("Le pont s'est effondré cette nuit.", "Merci !", "Ok Jean", "Nous partons demain matin avec deux camions.")
    content = "".join(f"13/03/26, 05:0{n} - Amina: {line}\n" for n, line in enumerate(lines))
    documents, _ = read([write("chat.txt", content)])
    assert [d.language for d in documents] == ["fr"] * 4


def test_a_text_that_quotes_a_chat_is_no_chat(write: Write) -> None:
    text = "The messages that the court heard were these:\n\n" + ANDROID
    [document], _ = read([write("2026-04-01.txt", text)])
    assert document.text == text


def test_a_page_of_messages(write: Write) -> None:
    documents, warnings = read([write("messages.html", PAGE)])
    assert [(d.published, d.outlet, d.text) for d in documents] == [
        (date(2026, 3, 9), "Valley Alerts", "The dam has burst.\nMove to high ground now."),
        (date(2026, 3, 12), "Valley Alerts", "Doctors reported the first cases yesterday."),
    ]
    assert warnings == []
