"""Tables, archives, compressed files and web archives."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from reading.articles import ENGLISH, FRENCH, SPANISH
from reading.build import archive, lines, mail, packed, page, pdf, warc
from timeline.reading import read

Write = Callable[..., Path]


@pytest.mark.parametrize(("delimiter", "name"), [(",", "a.csv"), (";", "a.csv"), ("\t", "a.tsv"), ("|", "a.csv")])
def test_a_table(write: Write, delimiter: str, name: str) -> None:
    rows = [
        ["ID", "Date", "Lang", "Text", "Notes"],
        ["c1", "2024-10-01", "fr", '"Le barrage a cédé hier;\nles secours, tard."', ""],
        ["c2", "", "", SPANISH.replace(",", " "), "x"],
    ]
    documents, [warning] = read([path := write(name, "\ufeff" + "\r\n".join(delimiter.join(row) for row in rows))])
    assert [(d.id, d.published, d.language, d.path) for d in documents] == [
        ("c1", date(2024, 10, 1), "fr", f"{path}#1"),
        ("c2", None, "es", f"{path}#2"),
    ]
    assert documents[0].text == "Le barrage a cédé hier;\nles secours, tard."
    assert warning.startswith(f"{path}, row 2: no publication date was found")


def test_a_table_without_a_text(write: Write) -> None:
    documents, [warning] = read([path := write("a.csv", "date,figures\n2024-10-01,3\n")])
    assert documents == []
    assert warning.startswith(f'{path}: has no column for the text and was not read; name it "text" in the first row')


def test_a_table_with_its_columns_named_in_german(write: Write) -> None:
    table = "Datum;Quelle;Titel;Text\r\n13.03.2026;Tagesbote;Deich gebrochen;Der Deich brach.\r\n14.03.2026;Tagesbote;Nur ein Titel;\r\n"
    documents, warnings = read([path := write("Export.csv", "\ufeff" + table)], language="de")
    assert warnings == [f"{path}, row 2: has no text and was left out; put an article into it"]
    assert [(d.published, d.outlet, d.title, d.text) for d in documents] == [
        (date(2026, 3, 13), "Tagesbote", "Deich gebrochen", "Der Deich brach."),
    ]


def test_a_table_of_headlines(write: Write) -> None:
    table = "id,indexed_date,language,media_name,publish_date,title,url\ne1,2026-03-12 02:10:00,es,El Faro,2026-03-11,Reabre el aeropuerto,x\n"
    [document], _ = read([write("a.csv", table)])
    assert (document.text, document.published, document.outlet) == ("Reabre el aeropuerto", date(2026, 3, 11), "El Faro")


def test_a_mailbox(write: Write) -> None:
    first = mail(f"{ENGLISH}\n\n>From the dam nothing is left.", "Tue, 01 Oct 2024 08:00:00 +0000", encoding="8bit")
    second = mail(f"<p>{FRENCH}</p>", "Wed, 02 Oct 2024 08:00:00 +0000", subtype="html", attached={"2024-09-30.txt": SPANISH.encode()})
    box = b"".join(b"From a@example.org Tue Oct  1 08:00:00 2024\n" + content + b"\n" for content in (first, second))
    for name in ("Inbox.mbox", "Inbox"):
        documents, warnings = read([path := write(name, box)])
        assert warnings == []
        assert [(d.path, d.published, d.text) for d in documents] == [
            (f"{path}#1", date(2024, 10, 1), f"{ENGLISH}\n\nFrom the dam nothing is left."),
            (f"{path}#2", date(2024, 10, 2), FRENCH),
            (f"{path}#2#2024-09-30.txt", date(2024, 9, 30), SPANISH),
        ]


@pytest.mark.parametrize("content", [b"", ENGLISH.encode()])
def test_a_mailbox_without_a_mail(write: Write, content: bytes) -> None:
    documents, [warning] = read([path := write("a.mbox", content)])
    assert documents == []
    assert warning.startswith(f"{path}: is a mailbox without a mail, or no mailbox, and was not read;")


def test_a_zip_in_a_zip(write: Write) -> None:
    inner = archive({"deep/2024-10-03.txt": SPANISH.encode(), "deep/page.html": page(FRENCH, head='<meta name="date" content="2024-10-04">')})
    path = write(
        "2024-11-11.zip", archive({"2024-10-02.txt": FRENCH.encode(), "b/inner.zip": inner, "__MACOSX/._x.txt": b"x", ".hidden.txt": b"x"})
    )
    documents, warnings = read([path])
    assert warnings == []
    assert [(d.path, d.published) for d in documents] == [
        (f"{path}#2024-10-02.txt", date(2024, 10, 2)),
        (f"{path}#b/inner.zip#deep/2024-10-03.txt", date(2024, 10, 3)),
        (f"{path}#b/inner.zip#deep/page.html", date(2024, 10, 4)),
    ]
    assert {d.sha256 for d in documents} == {hashlib.sha256(path.read_bytes()).hexdigest()}


def test_a_date_in_the_name_of_an_archive_is_not_that_of_its_files(write: Write) -> None:
    [document], _ = read([write("2024-11-11.zip", archive({"a.txt": FRENCH.encode()}))])
    assert document.published is None


def test_zips_nested_too_deep(write: Write) -> None:
    content = FRENCH.encode()
    for name in ("2024-10-01.txt", "a.zip", "b.zip", "c.zip", "d.zip"):
        content = archive({name: content})
    documents, [warning] = read([path := write("e.zip", content)])
    assert documents == []
    assert warning == f"{path}#d.zip#c.zip#b.zip#a.zip#2024-10-01.txt: lies too deep in other files and was not read; unpack it"


def test_a_locked_member(write: Write) -> None:
    content = bytearray(archive({"2024-10-01.txt": FRENCH.encode(), "2024-10-02.txt": ENGLISH.encode()}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + offset] |= 1
    documents, [warning] = read([path := write("a.zip", bytes(content))])
    assert [d.path for d in documents] == [f"{path}#2024-10-02.txt"]
    assert warning == f"{path}#2024-10-01.txt: is locked with a password and was not read; unpack it first"


def test_globs_reach_into_archives(tmp_path: Path, write: Write) -> None:
    write("a.zip", archive({"fr/2024-10-01.txt": FRENCH.encode(), "en/2024-10-02.txt": ENGLISH.encode(), "x.css": b""}))
    write("2024-10-03.txt", SPANISH)
    assert [d.id for d in read([tmp_path], include=["fr/*"])[0]] == ["a.zip#fr/2024-10-01.txt"]
    assert [d.id for d in read([tmp_path], exclude=["en/*", "*.css"])[0]] == ["2024-10-03.txt", "a.zip#fr/2024-10-01.txt"]
    assert [d.id for d in read([tmp_path], exclude=["*.zip*"])[0]] == ["2024-10-03.txt"]


def test_compressed_json_lines(write: Write) -> None:
    content = lines({"id": "g1", "text": "Hier.", "language": "fr", "published": "2024-10-01"}) + b"{bad\n"
    [document], [warning] = read([path := write("a.jsonl.gz", packed(content))])
    assert (document.id, document.path, document.text) == ("g1", f"{path}#1", "Hier.")
    assert document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert warning.startswith(f"{path}, line 2: is no valid JSON")


@pytest.mark.parametrize("compressed", [True, False])
def test_a_web_archive(write: Write, compressed: bool) -> None:
    content = warc(
        ("https://example.org/2024/10/01/dam.html", "text/html; charset=utf-8", page(ENGLISH, title="Dam", language="en")),
        ("https://example.org/x.png", "image/png", b"x"),
        ("https://example.org/report.pdf", "application/pdf", pdf([FRENCH, "2 octobre 2024"])),
        ("https://example.org/robots.txt", "text/plain", b"User-agent: *"),
        packed=compressed,
    )
    documents, warnings = read([path := write("a.warc.gz" if compressed else "a.warc", content)])
    assert [d.path for d in documents] == [f"{path}#1", f"{path}#3"]
    assert [d.url for d in documents] == ["https://example.org/2024/10/01/dam.html", "https://example.org/report.pdf"]
    assert documents[0].published == date(2024, 10, 1)
    assert (documents[0].text, documents[0].title) == (ENGLISH, "Dam")
    assert all(w.startswith(f"{path}#3: the publication date is a guess") for w in warnings)


def test_a_web_archive_that_is_cut_short(write: Write) -> None:
    content = warc(*[(f"https://example.org/2024/10/0{n}/dam.html", "text/html", page(ENGLISH, language="en")) for n in (1, 2)])
    documents, [warning] = read([path := write("a.warc.gz", content[:-40])])
    assert [d.published for d in documents] == [date(2024, 10, 1)]
    assert warning.startswith(f"{path}, record 2: is damaged, and the archive was not read from there on; save it again")
