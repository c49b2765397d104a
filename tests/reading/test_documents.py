"""PDF and Word documents."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import docx
import pytest
from lxml import etree

from reading.articles import ENGLISH, FRENCH, FRENCH_MORE, FRENCH_PAST
from reading.build import drawn, odt, pdf, word
from timeline.reading import read
from timeline.reading.reflow import reflow
from timeline.reading.visual import in_reading_order, numbers_as_drawn

Write = Callable[..., Path]
COLUMN = [
    "Le barrage de Valmorel a cédé hier mardi, peu avant l'aube. Les secours ont éva-",
    "cué deux cents habitants de la vallée, dont plusieurs avaient passé la nuit de-",
    "hors. On ne sait peut-être rien encore du nombre des blessés, et l'on n'en saura peut-",
    "être rien avant demain.",
    "Selon la préfecture, les écoles resteront fermées jusqu'au 4 octobre et la route",
    "de la vallée ne rouvrira que la semaine prochaine.",
]
PROSE = f"""{FRENCH[:-1]}, dont plusieurs avaient passé la nuit dehors. On ne sait peut-être rien encore du nombre des blessés, \
et l'on n'en saura peut-être rien avant demain.

{FRENCH_MORE}"""


def test_lines_become_paragraphs_and_broken_words_are_joined(write: Write) -> None:
    [document], [warning] = read([write("a.pdf", pdf(["Le barrage cède", "Publié le 1er octobre 2024", *COLUMN], title="Le barrage cède"))])
    assert document.text == PROSE
    assert (document.title, document.published, document.published_from) == ("Le barrage cède", date(2024, 10, 1), "the line above the article")
    assert "is a guess from the line above the article" in warning


def test_running_heads_and_page_numbers_are_no_text(write: Write) -> None:
    parts = [[f"La Vallée - 1er octobre 2024 - page {n}", text, str(n)] for n, text in enumerate([FRENCH, FRENCH_MORE, FRENCH_PAST], 1)]
    [document], _ = read([write("a.pdf", pdf(*parts))])
    assert document.published == date(2024, 10, 1)
    assert " ".join(document.text.split()) == f"{FRENCH} {FRENCH_MORE} {FRENCH_PAST}"


def test_what_a_browser_prints_around_a_page_is_no_text_and_no_date(write: Write) -> None:
    page = [*COLUMN, "23.11.2026, 01:16 Le barrage cède | La Vallée", "https://vallee.example/barrage 1/1"]
    [document], _ = read([write("a.pdf", pdf(page))])
    assert (document.text, document.published_from) == (PROSE, "the file's date of creation")


@pytest.mark.parametrize("line", ["- 7 -", "Page 3 of 12", "Seite 3 von 12", "3/12"])
def test_page_numbers_of_a_short_document(write: Write, line: str) -> None:
    [document], _ = read([write("2024-10-02.pdf", pdf([*COLUMN, line]))])
    assert document.text == PROSE


def test_a_day_at_the_foot_of_a_page_is_no_page_number(write: Write) -> None:
    [document], _ = read([write("2024-10-02.pdf", pdf([*COLUMN, "9 mai 2024"]))])
    assert document.text == f"{PROSE}\n\n9 mai 2024"


def test_a_dateline_of_half_the_column_is_no_prose(write: Write) -> None:
    above = "Le Courrier de la Vallée de Valmorel, 2 octobre 2024"
    [document], _ = read([write("a.pdf", pdf(["Le barrage cède", above, *COLUMN], title="Le barrage cède"))])
    assert (document.text, document.published) == (PROSE, date(2024, 10, 2))


def test_the_day_of_creation_is_the_last_resort_and_a_guess(write: Write) -> None:
    content = pdf(COLUMN, created=datetime(2024, 10, 2))
    documents, warnings = read([write("a.pdf", content), write("2024-10-01.pdf", content)])
    assert [(d.published, d.published_from) for d in documents] == [
        (date(2024, 10, 2), "the file's date of creation"),
        (date(2024, 10, 1), "filename"),
    ]
    assert len(warnings) == 1
    assert "is a guess from the file's date of creation" in warnings[0]


@pytest.mark.parametrize("name", ["flood.html", "Microsoft Word - flood", "flood.docx", "untitled", "Document1"])
def test_the_name_of_a_file_is_no_title(write: Write, name: str) -> None:
    [document], _ = read([write("2024-10-02.pdf", pdf(COLUMN, title=name))])
    assert document.title is None


def test_a_locked_pdf_and_one_without_text(write: Write) -> None:
    locked, blank = write("a.pdf", pdf(COLUMN, password="x")), write("b.pdf", pdf([]))
    documents, warnings = read([locked, blank])
    assert documents == []
    assert warnings == [
        f"{locked}: is locked with a password and was not read; save it without one",
        f"{blank}: has no text in it, only pictures of text; run it through a text recogniser first (ocrmypdf)",
    ]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["one long line that fills the column", "and goes on"], "one long line that fills the column and goes on"),
        (["one line", "", "another line"], "one line\n\nanother line"),
        (["a co-operation of the two compa-", "nies and their co-", "operation"], "a co-operation of the two companies and their co-operation"),
        (["from the winter of 2023-", "2024 until the spring"], "from the winter of 2023- 2024 until the spring"),
        (["the river Saint-", "Brice flooded the town"], "the river Saint-Brice flooded the town"),
        (["大坝星期二黎明前溃决,救援人员", "转移了两百名居民到学校里面。"], "大坝星期二黎明前溃决,救援人员转移了两百名居民到学校里面。"),
        ([], ""),
    ],
)
def test_reflow(lines: list[str], text: str) -> None:
    assert reflow(lines) == text


def test_a_word_document(write: Write) -> None:
    content = word("1 octobre 2024", FRENCH, FRENCH_MORE, title="Le barrage cède", table=[["lundi", "3"], ["mardi", "200"]])
    [document], _ = read([write("a.docx", content)])
    assert document.text.split("\n\n") == [FRENCH, FRENCH_MORE, "lundi | 3\nmardi | 200"]
    assert (document.title, document.published, document.published_from) == ("Le barrage cède", date(2024, 10, 1), "the line above the article")


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
BOX = "<w:txbxContent><w:p><w:r><w:t>La route est coupée.</w:t></w:r></w:p></w:txbxContent>"


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ('<w:ins w:id="1" w:author="A"><w:r><w:t>hier</w:t></w:r></w:ins>', "Le pont a cédé hier."),
        ('<w:del w:id="1" w:author="A"><w:r><w:delText>hier</w:delText></w:r></w:del>', "Le pont a cédé ."),
        ("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>le 3 mars</w:t></w:r></w:sdtContent></w:sdt>", "Le pont a cédé le 3 mars."),
        ('<w:smartTag w:uri="x" w:element="date"><w:r><w:t>le 3 mars</w:t></w:r></w:smartTag>', "Le pont a cédé le 3 mars."),
        ("<w:r><w:t>le</w:t><w:br/><w:t>3</w:t><w:tab/><w:t>mars</w:t></w:r>", "Le pont a cédé le\n3\tmars."),
        (f"<w:r><w:pict>{BOX}</w:pict></w:r>", "Le pont a cédé .\n\nLa route est coupée."),
        (
            f"<w:r><mc:AlternateContent {MC}><mc:Choice>{BOX}</mc:Choice><mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent></w:r>",
            "Le pont a cédé .\n\nLa route est coupée.",
        ),
    ],
)
def test_all_that_word_prints_and_nothing_that_was_deleted(write: Write, part: str, text: str) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Le pont a cédé ")
    paragraph._p.append(etree.fromstring(re.sub(r"(?=/?>)", f" {W}", part, count=1)))
    paragraph.add_run(".")
    content = io.BytesIO()
    document.save(content)
    [read_], _ = read([write("2024-10-02.docx", content.getvalue())], language="fr")
    assert read_.text == text


def test_a_paragraph_in_a_content_control_and_equal_cells_of_a_table(write: Write) -> None:
    document = docx.Document(io.BytesIO(word(FRENCH, table=[["mardi", "3", "3", ""]])))
    control = f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>{FRENCH_MORE}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    document.element.body.insert(1, etree.fromstring(control))
    content = io.BytesIO()
    document.save(content)
    [read_], _ = read([write("2024-10-02.docx", content.getvalue())])
    assert read_.text.split("\n\n") == [FRENCH, FRENCH_MORE, "mardi | 3 | 3"]


def test_an_opendocument_text(write: Write) -> None:
    row = "<table:table-row>{}</table:table-row>".format
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>".format
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Rien ne menace.</text:p></text:deletion></text:changed-region>"
        '</text:tracked-changes><text:h text:outline-level="1">Le barrage cède</text:h><text:p>La Vallée, 2 octobre 2024</text:p>'
        f"<text:p>{FRENCH[:20]}<text:span>{FRENCH[20:]}</text:span><text:note><text:p>Une note.</text:p></text:note></text:p>"
        f"<text:list><text:list-item><text:p>Mardi :<text:s/>la<text:tab/>rupture</text:p></text:list-item></text:list>"
        f"<table:table><table:table-header-rows>{row(cell('Jour') + cell('Débit'))}</table:table-header-rows>"
        f"{row(cell('mardi') + cell('') + cell('3'))}</table:table>"
        f"<text:p><draw:frame><draw:text-box><text:p>{FRENCH_MORE}</text:p></draw:text-box></draw:frame></text:p>"
    )
    for name in ("a.odt", "a"):
        [document], _ = read([write(name, odt(body, title="Modèle", created="2024-10-05T08:00:00"))])
        assert document.text.split("\n\n") == [FRENCH, "Mardi : la\trupture", "Jour | Débit\nmardi | 3", FRENCH_MORE]
        assert (document.title, document.published, document.published_from) == (
            "Le barrage cède",
            date(2024, 10, 2),
            "the line above the article",
        )


def test_when_an_opendocument_text_was_created(write: Write) -> None:
    [document], _ = read([write("a.odt", odt(f"<text:p>{FRENCH}</text:p>", title="Le barrage", created="2024-10-05T08:00:00.12"))])
    assert (document.title, document.published, document.published_from) == ("Le barrage", date(2024, 10, 5), "the file's date of creation")


def test_a_damaged_opendocument_text_is_told_of(write: Write) -> None:
    documents, [warning] = read([path := write("a.odt", odt("<text:p>"))])
    assert documents == []
    assert warning.startswith(f"{path}: is damaged, or no OpenDocument text, and was not read; save it again (mismatched tag")


def test_a_download_of_nexis_has_several_articles(write: Write) -> None:
    head = ["The Valley (Valmorel)", "October 2, 2024 Wednesday", "Copyright 2024 The Valley All Rights Reserved", "Length: 20 words", "Body"]
    cover = ["User Name: Ina Holm", "Date and Time: Monday, November 11, 2024", "Documents (2)", "1. Dam breaks", "2. Le barrage cède"]
    first = [*cover, "Dam breaks", *head, ENGLISH, "Load-Date: October 3, 2024", "End of Document"]
    second = ["Le barrage cède", "La Vallée", "October 4, 2024", "Body", FRENCH, FRENCH_MORE, "Graphic", "Une photo", "End of Document"]
    documents, warnings = read([path := write("Results.docx", word(*first, *second, "A list of sources"))])
    assert warnings == []
    assert [(d.path, d.title, d.outlet, d.published, d.text) for d in documents] == [
        (f"{path}#1", "Dam breaks", "The Valley (Valmorel)", date(2024, 10, 2), ENGLISH),
        (f"{path}#2", "Le barrage cède", "La Vallée", date(2024, 10, 4), f"{FRENCH}\n\n{FRENCH_MORE}"),
    ]


def test_when_a_word_document_was_created(write: Write) -> None:
    dated, template = write("a.docx", word(ENGLISH, created=datetime(2024, 10, 1))), write("b.docx", word(ENGLISH))
    documents, _ = read([dated, template])
    assert [d.published for d in documents] == [date(2024, 10, 1), None]


@pytest.mark.parametrize(
    ("pieces", "line"),
    [
        (["Le barrage ", "a cédé"], "Le barrage a cédé"),
        (["2024", " ", "أكتوبر", " ", "1", " ", "الثلاثاء"], "الثلاثاء 1 أكتوبر 2024"),
        ([".", " أكتوبر وإن الطريق", "4 ", "مغلقة حتى"], "مغلقة حتى 4 أكتوبر وإن الطريق."),
        (["والعلم", " ", "BBC", " ", "News", " ", "قالت"], "قالت BBC News والعلم"),
        ([".", "", " (", "", " ", " سفن", "3", "", ")", "", " ", "الساحلية"], "الساحلية (3 سفن)."),
        (["2026", " ", " במרץ", "", "9", "", " ,", "ביום שני"], "ביום שני, 9 במרץ 2026"),
        ([".", " ", "השחר", " ", "עלות", " ", "לפני"], "לפני עלות השחר."),
        ([], ""),
    ],
)
def test_right_to_left_lines(pieces: list[str], line: str) -> None:
    assert in_reading_order(pieces) == line


@pytest.mark.parametrize(
    ("pieces", "upright"),
    [
        ([" حالة.", "", "٤١", "", "تأكيد "], [" حالة.", "", "١٤", "", "تأكيد "]),
        (["بنسبة ٥٫٣٪ في ٢١ مارس ٦٢٠٢ و١٢٠٢/٣/٣"], ["بنسبة ٣٫٥٪ في ١٢ مارس ٢٠٢٦ و٣/٣/٢٠٢١"]),
        (["١٤", "مارس", "٤١", "BBC", "١٤", "۲۵"], ["١٤", "مارس", "١٤", "BBC", "١٤", "۲۵"]),
    ],
)
def test_arabic_digits_after_right_to_left_letters(pieces: list[str], upright: list[str]) -> None:
    assert list(numbers_as_drawn(pieces)) == upright


@pytest.mark.parametrize(("day", "year"), [("4", "2024"), ("١٤", "٢٠٢٤")])
def test_arabic_drawn_from_left_to_right(write: Write, day: str, year: str) -> None:
    """As browsers print it: word by word, the last of the line first, every glyph from the left, some of them presentation forms."""
    words = [year, "ﺮﺑﻮﺘﻛأ", day, "ﻰﺘﺣ", "ﺔﻘﻠﻐﻣ"]
    [document], _ = read([write("2024-10-01.pdf", drawn([(20 + 90 * n, word) for n, word in enumerate(words)]))], language="ar")
    assert document.text == f"مغلقة حتى {day} أكتوبر {year}"
