"""Mails and feeds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from reading.articles import ARABIC, ENGLISH, FRENCH
from reading.build import atom, mail, pdf, rss
from timeline.reading import markup, read

Write = Callable[..., Path]


def test_a_mail_in_quoted_printable_arabic(write: Write) -> None:
    content = mail(f"{ARABIC}\n\n{ARABIC}\n-- \nوكالة الوادي\n", "Tue, 01 Oct 2024 23:30:00 +0300")
    assert b"=D8" in content
    [document], warnings = read([write("a.eml", content)])
    assert warnings == []
    assert document.text == f"{ARABIC}\n\n{ARABIC}"
    assert (document.title, document.outlet, document.language) == ("انهيار السد", "وكالة الوادي", "ar")
    assert (document.published, document.published_from) == (date(2024, 10, 1), "mail header")


def test_a_mail_broken_into_lines(write: Write) -> None:
    text = ENGLISH.replace("before dawn", "before\ndawn") + "\n\nSchools stay closed.\n"
    [document], _ = read([write("a.eml", mail(text, "Tue, 01 Oct 2024 08:00:00 +0000").replace(b"\n", b"\r\n"))])
    assert document.text == f"{ENGLISH}\n\nSchools stay closed."


def test_a_mail_in_html_with_an_attached_article(write: Write) -> None:
    attached = {"2024-09-30.pdf": pdf([FRENCH]), "photo.jpg": b"\xff\xd8"}
    content = mail(
        f"<style>p {{}}</style><p>{FRENCH}</p><p>Deux &eacute;coles.</p>", "Tue, 1 Oct 2024 08:00:00 GMT", subtype="html", attached=attached
    )
    documents, [warning] = read([path := write("a.eml", content)])
    assert [(d.path, d.published) for d in documents] == [(str(path), date(2024, 10, 1)), (f"{path}#2024-09-30.pdf", date(2024, 9, 30))]
    assert documents[0].text == f"{FRENCH}\n\nDeux écoles."
    assert warning.startswith(f"{path}#photo.jpg: is left out")


def test_a_page_quotes_mails_in_block_quotations(write: Write) -> None:
    """As Gmail, Thunderbird and Apple Mail write them; what no date introduces is a quotation like any other."""
    inner = "<div>Am 1. März 2023 um 11:05 schrieb Ina Holm:</div><blockquote><p>Gestern war alles ruhig.</p></blockquote>"
    page = (
        "<div>Danke!</div><blockquote><p>Jeder Tag z&auml;hlt.</p></blockquote><br>"
        '<div class="gmail_quote"><div class="gmail_attr">Am Fr., 3. März 2023 um 17:40 Uhr schrieb Tomas Reh &lt;t@example.org&gt;:<br></div>'
        f'<blockquote class="gmail_quote"><div>Die Brücke ist gestern eingestürzt.</div>{inner}</blockquote></div>'
    )
    documents, warnings = read([write("a.eml", mail(page, "Sat, 4 Mar 2023 08:00:00 +0000", subtype="html"))])
    assert warnings == []
    assert [(d.published, d.text) for d in documents] == [
        (date(2023, 3, 4), "Danke!\n\nJeder Tag zählt."),
        (date(2023, 3, 3), "Die Brücke ist gestern eingestürzt."),
        (date(2023, 3, 1), "Gestern war alles ruhig."),
    ]
    assert {d.language for d in documents} == {"de"}


def test_a_word_of_thanks_is_in_the_language_of_what_it_answers(write: Write) -> None:
    text = "Merci !\n\nLe mer. 1 mars 2023 à 20:45, Jean Dupont <jean@example.org> a écrit :\n\n> Le pont s'est effondré hier.\n"
    documents, _ = read([write("a.eml", mail(text, "Sat, 4 Mar 2023 08:00:00 +0000"))])
    assert [d.language for d in documents] == ["fr", "fr"]


def test_addresses_of_links_are_no_text_and_in_no_language(write: Write) -> None:
    address = "https://alerts.example.org/url?rct=j&sa=t&url=https://valley.example.org/2024/10/dam-breaks-before-dawn"
    text = f"Dam breaks\nThe Valley\n{ENGLISH}\n<{address}>\n\nRead more <{address}> here.\n\n{address}\n"
    [document], _ = read([write("a.eml", mail(text, "Tue, 01 Oct 2024 08:00:00 +0000"))])
    assert document.text == f"Dam breaks\nThe Valley\n{ENGLISH}\n\n\nRead more here.\n\n{address}"
    assert (document.language, document.parts) == ("en", ())


def test_what_a_mail_quotes_is_a_mail_of_its_own_day(write: Write) -> None:
    text = (
        "The crossing reopened this morning.\n-- \nIna Holm\n\n"
        "On Fri, 3 Mar 2023 at 17:40, Tomas Reh\n<tomas@example.org> wrote:\n"
        "> The crossing was shut yesterday.\n> Is it still?\n>\n"
        "> Am 1. März 2023 um 11:05 schrieb Ina Holm:\n>> Gestern war alles ruhig.\n"
        "> Thank you.\n\nBest wishes\n"
    )
    documents, warnings = read([path := write("a.eml", mail(text, "Sat, 4 Mar 2023 08:00:00 +0000"))])
    assert warnings == []
    assert [(d.path, d.published, d.text) for d in documents] == [
        (str(path), date(2023, 3, 4), "The crossing reopened this morning."),
        (f"{path}#1", date(2023, 3, 3), "The crossing was shut yesterday.\n\nIs it still?\n\nThank you."),
        (f"{path}#2", date(2023, 3, 1), "Gestern war alles ruhig."),
    ]
    assert documents[1].published_from == "the line above the quoted mail"


@pytest.mark.parametrize(
    "head",
    [
        "---------- Forwarded message ---------\nFrom: Tomas Reh <t@example.org>\nDate: Fri, 3 Mar 2023 at 17:40\nSubject: The dam\n",
        "________________________________\nVon: Reh, Tomas\nGesendet: Freitag, 3. März 2023 17:40\nAn: Ina Holm\nBetreff: Hält er?\n",
        "Начало переадресованного сообщения:\n\n> От: Tomas Reh <t@example.org>\n> Тема: Плотина\n> Дата: 3 марта 2023 г., 17:40\n> ",
    ],
)
def test_what_a_mail_forwards_is_a_mail_of_its_own_day(write: Write, head: str) -> None:
    marks = "> " if ">" in head.rpartition("\n")[2] else ""
    text = f"See below.\n\n{head}\n{marks}1. The crossing was shut yesterday.\n{marks}2. It will be opened on Monday.\n"
    documents, warnings = read([write("a.eml", mail(text, "Sat, 4 Mar 2023 08:00:00 +0000"))])
    assert warnings == []
    assert [(d.published, d.text) for d in documents] == [
        (date(2023, 3, 4), "See below."),
        (date(2023, 3, 3), "1. The crossing was shut yesterday.\n\n2. It will be opened on Monday."),
    ]


def test_what_a_page_forwards_is_a_mail_of_its_own_day(write: Write) -> None:
    text = (
        "<p>Pour info.</p><div><b>De :</b> Préfecture &lt;p@example.org&gt;<br><b>Envoyé :</b> vendredi 3 mars 2023 17:40<br><b>À :</b> Presse"
        "<br><b>Objet :</b> Le point</div><p>Situation : la route a été coupée hier.</p>"
    )
    documents, _ = read([write("a.eml", mail(text, "Sat, 4 Mar 2023 08:00:00 +0000", subtype="html"))])
    assert [(d.published, d.text) for d in documents] == [
        (date(2023, 3, 4), "Pour info."),
        (date(2023, 3, 3), "Situation : la route a été coupée hier."),
    ]


def test_a_list_in_a_mail_keeps_its_lines(write: Write) -> None:
    text = "Chronology:\n3 March 2025: rain.\n4 March 2025: more rain.\n5 March 2025: flood.\n"
    [document], _ = read([write("a.eml", mail(text, "Sat, 8 Mar 2025 08:00:00 +0000"))])
    assert document.text.split("\n\n") == text.strip().split("\n")


def test_what_nobody_introduces_stays_in_its_mail(write: Write) -> None:
    text = f"{ENGLISH}\n\n> Which dam?\nThe one at Ostry.\n"
    [document], _ = read([write("a.eml", mail(text, "Sat, 4 Mar 2023 08:00:00 +0000"))])
    assert document.text == f"{ENGLISH}\n\n> Which dam?\nThe one at Ostry."


def test_a_mail_whose_header_is_not_encoded(write: Write) -> None:
    content = f"Subject: Écoles fermées\nFrom: La Vallée <x@example.org>\nDate: Tue, 1 Oct 2024 08:00:00 GMT\n\n{FRENCH}\n".encode()
    [document], _ = read([write("a.eml", content)])
    assert (document.title, document.outlet) == ("Écoles fermées", "La Vallée")


def test_an_rss_feed(write: Write) -> None:
    content = rss(
        f"<title>Le barrage cède</title><link>https://example.org/1</link><pubDate>Tue, 01 Oct 2024 00:30:00 +0200</pubDate>"
        f"<description>&lt;p&gt;{FRENCH}&lt;/p&gt;&lt;img src=x&gt;</description>",
        "<title>Écoles</title><pubDate>il y a 2 heures</pubDate><description>Les écoles de la vallée rouvrent demain.</description>",
        "<title>La route de la vallée reste fermée aux camions</title><pubDate>Wed, 02 Oct 2024 08:00:00 GMT</pubDate>",
    )
    documents, warnings = read([path := write("a.rss", content)])
    assert [(d.path, d.published, d.published_from) for d in documents] == [
        (f"{path}#1", date(2024, 10, 1), "feed"),
        (f"{path}#2", None, None),
        (f"{path}#3", date(2024, 10, 2), "feed"),
    ]
    assert [d.text for d in documents] == [FRENCH, "Les écoles de la vallée rouvrent demain.", "La route de la vallée reste fermée aux camions"]
    assert (documents[0].title, documents[0].url, documents[0].outlet) == ("Le barrage cède", "https://example.org/1", "La Vallée")
    assert warnings[0] == f'{path}, item 2: "il y a 2 heures" is no publication date and is passed over; write it as 2024-10-01'
    assert warnings[1].startswith(f"{path}, item 2: no publication date was found")


def test_an_atom_feed_with_updates(write: Write) -> None:
    title, days = "Dam &amp;amp; river", "<updated>2024-10-05T10:00:00Z</updated><published>2024-10-01T10:00:00Z</published>"
    both = f"<title>{title}</title>{days}<summary>{ENGLISH}</summary>"
    documents, [warning] = read(
        [path := write("a.atom", atom(both, f"<title>Dam</title><updated>2024-10-05T10:00:00Z</updated><summary>{ENGLISH}</summary>"))]
    )
    assert [(d.title, d.published, d.published_from) for d in documents] == [
        ("Dam & river", date(2024, 10, 1), "feed"),
        ("Dam", date(2024, 10, 5), 'the item\'s "updated"'),
    ]
    assert warning.startswith(f'{path}, item 2: the publication date is a guess from the item\'s "updated"')


@pytest.mark.parametrize(
    ("fragment", "text"),
    [
        ("a <b>bold</b> day &lt; 3 &amp; 4", "a bold day < 3 & 4"),
        ("one<br>two<p>three\n four</p>", "one\n\ntwo\n\nthree four"),
        ("x<script>1 May 2001</script><!-- 2 May --><figcaption>3 May</figcaption>y", "xy"),
        ("x<figcaption>3 May", "x3 May"),
        ("5 < 6 and 7 > 3", "5 < 6 and 7 > 3"),
    ],
)
def test_markup(fragment: str, text: str) -> None:
    assert markup.plain(fragment) == text
