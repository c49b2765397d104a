"""A folder as an analyst brings it: every kind of file, every publication date right; damaged ones stop nothing."""

from __future__ import annotations

import codecs
import hashlib
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from reading.articles import ARABIC, ARABIC_MORE, ENGLISH, ENGLISH_PAST, FRENCH, FRENCH_MORE, FRENCH_PAST, GERMAN, RUSSIAN, SPANISH
from reading.build import archive, atom, json_ld, lines, mail, packed, page, pdf, rss, warc, word
from timeline.reading import read

Write = Callable[..., Path]
FIRST, SECOND, THIRD = date(2024, 10, 1), date(2024, 10, 2), date(2024, 10, 3)

UPDATED = json_ld(datePublished="2024-10-01T06:00:00+02:00", dateModified="2024-10-03T18:00:00+02:00")
HYPHENATED = [
    "2 octobre 2024",
    "Le barrage de Valmorel a cédé hier mardi, peu avant l'aube. Les secours ont éva-",
    "cué deux cents habitants de la vallée.",
]
RELATIVE = f"<title>Le barrage cède</title><pubDate>Wed, 02 Oct 2024 07:00:00 +0200</pubDate><description>{FRENCH}</description>"
ITEM = f"<title>Dam</title><published>2024-10-01T10:00:00Z</published><updated>2024-10-03T10:00:00Z</updated><summary>{ENGLISH}</summary>"
INNER = archive({"2024-10-02-presa.txt": SPANISH.encode(), "page.html": page(FRENCH, head=UPDATED)})

FOLDER: dict[str, tuple[bytes, list[tuple[date | None, str]]]] = {
    "text/2024-10-01.fr.txt": (FRENCH.encode(), [(FIRST, "fr")]),
    "text/20241001-dam.txt": (codecs.BOM_UTF8 + ENGLISH.encode(), [(FIRST, "en")]),
    "text/2024-10-01-utf16.txt": (ARABIC.encode("utf-16"), [(FIRST, "ar")]),
    "text/2024-10-01-legacy.txt": (RUSSIAN.encode("cp1251"), [(FIRST, "ru")]),
    "text/2024-10-01-windows.txt": (FRENCH.encode("cp1252"), [(FIRST, "fr")]),
    "text/undated.txt": (FRENCH.encode(), [(None, "fr")]),
    "notes/front.md": (f"---\ndate: 2024-10-02\nupdated: 2024-10-03\n---\n# Damm\n\n{GERMAN}\n".encode(), [(SECOND, "de")]),
    "notes/2024-10-03.md": (f"{SPANISH}\n".encode(), [(THIRD, "es")]),
    "data/lines.jsonl": (
        lines({"id": "a", "text": FRENCH, "published": "2024-10-01"}, {"text": ENGLISH, "published": None}),
        [(FIRST, "fr"), (None, "en")],
    ),
    "data/2024-10-02.json": (lines({"text": SPANISH}), [(SECOND, "es")]),
    "data/lines.jsonl.gz": (packed(lines({"id": "z", "text": FRENCH, "published": "2024-10-01"})), [(FIRST, "fr")]),
    "data/table.csv": (f'date;text\n2024-10-02;"{FRENCH}"\n1.10.2024;"{ENGLISH}"\n'.encode(), [(SECOND, "fr"), (FIRST, "en")]),
    "data/table.tsv": (f"published\tbody\n2024-10-03\t{GERMAN}\n".encode(), [(THIRD, "de")]),
    "pages/two-dates.html": (page(FRENCH, FRENCH_PAST, head=UPDATED, above="<p>Mis à jour le 3 octobre 2024</p>"), [(FIRST, "fr")]),
    "pages/dateline.html": (page(FRENCH, FRENCH_PAST, above="<p>Publié le 2 octobre 2024, mis à jour le 3 octobre 2024</p>"), [(SECOND, "fr")]),
    "pages/updated-only.html": (page(FRENCH, head=json_ld(dateModified="2024-10-03")), [(None, "fr")]),
    "pages/2024-10-01.htm": (page(ENGLISH, ENGLISH_PAST, language="fr"), [(FIRST, "en")]),
    "pages/arabic.html": (page(ARABIC, ARABIC_MORE, title="السد", head='<meta name="date" content="2024-10-03">'), [(THIRD, "ar")]),
    "print/column.pdf": (pdf(HYPHENATED, created=datetime(2024, 11, 5, tzinfo=UTC)), [(SECOND, "fr")]),
    "print/2024-10-01.pdf": (pdf([FRENCH_MORE], created=datetime(2024, 11, 5, tzinfo=UTC)), [(FIRST, "fr")]),
    "print/2024-10-03.docx": (word(FRENCH, created=datetime(2024, 11, 5)), [(THIRD, "fr")]),
    "print/dateline.docx": (word("October 2, 2024", ENGLISH, title="Dam"), [(SECOND, "en")]),
    "mail/arabic.eml": (mail(ARABIC, "Tue, 01 Oct 2024 23:30:00 +0300"), [(FIRST, "ar")]),
    "mail/attached.eml": (
        mail(SPANISH, "Wed, 2 Oct 2024 08:00:00 GMT", attached={"2024-10-01.pdf": pdf([FRENCH])}, encoding="base64"),
        [(SECOND, "es"), (FIRST, "fr")],
    ),
    "mail/page.eml": (mail(f"<p>{FRENCH}</p>", "Thu, 3 Oct 2024 01:00:00 +0900", subtype="html"), [(THIRD, "fr")]),
    "feeds/relative.rss": (
        rss(RELATIVE, RELATIVE.replace("Wed, 02 Oct 2024 07:00:00 +0200", "il y a 2 heures")),
        [(SECOND, "fr"), (None, "fr")],
    ),
    "feeds/updated.atom": (atom(ITEM), [(FIRST, "en")]),
    "feeds/feed.xml": (rss(RELATIVE), [(SECOND, "fr")]),
    "web/crawl.warc.gz": (warc(("https://example.org/dam.html", "text/html", page(ENGLISH, head=UPDATED))), [(FIRST, "en")]),
    "web/crawl.warc": (warc(("https://example.org/2024/10/03/dam.html", "text/html", page(ENGLISH)), packed=False), [(THIRD, "en")]),
    "web/saved.zip": (archive({"inner.zip": INNER, "2024-10-03.txt": GERMAN.encode()}), [(THIRD, "de"), (SECOND, "es"), (FIRST, "fr")]),
}


def test_every_kind_of_file_with_every_date_right(tmp_path: Path, write: Write) -> None:
    assert len(FOLDER) >= 25
    for name, (content, _) in FOLDER.items():
        write(name, content)
    documents, warnings = read([tmp_path])
    found = {
        name: [(d.published, d.language) for d in documents if (d.path or "").partition("#")[0] == str(tmp_path / name)] for name in FOLDER
    }
    assert found == {name: expected for name, (_, expected) in FOLDER.items()}
    assert [d.path for d in documents] == sorted((d.path or "" for d in documents), key=lambda path: path.partition("#")[0].split("/"))
    hashes = {str(tmp_path / name): hashlib.sha256(content).hexdigest() for name, (content, _) in FOLDER.items()}
    assert all(d.sha256 == hashes[(d.path or "").partition("#")[0]] for d in documents)
    assert len({d.id for d in documents}) == len(documents)
    undated = [d for d in documents if d.published is None]
    assert len(undated) == 4
    assert all(any(w.startswith((d.path or "").partition("#")[0]) and "no publication date" in w for w in warnings) for d in undated)
    assert len(warnings) == 4 + 1 + 3  # undated; the relative date of the feed; dates taken from the line above the article


UNMARKED = {"data/table.tsv", "mail/arabic.eml", "mail/page.eml"}
"""Half of such a file is a shorter file of the same kind: nothing marks its end."""


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        (name, damage)
        for name in FOLDER
        for damage in ("cut", "noise", "words")
        if not name.endswith((".txt", ".md", ".html", ".htm")) and not (damage == "cut" and name in UNMARKED)
    ],
)
def test_a_damaged_file_gives_one_sentence_and_stops_nothing(write: Write, name: str, damage: str, capfd: pytest.CaptureFixture[str]) -> None:
    content = FOLDER[name][0]
    damaged = {
        "cut": content[: len(content) // 2],
        "noise": bytes((n * n * 7 + n) % 251 + 4 for n in range(3000)),
        "words": b"these are not the bytes you are looking for\n" * 9,
    }
    path = write(name, damaged[damage])
    last = write("zzz/2024-10-01.txt", ENGLISH)
    documents, warnings = read([path, last])
    assert documents[-1].path == str(last)
    told = [w for w in warnings if "no publication date" not in w]
    assert told
    assert all(w.startswith(str(path)) and "\n" not in w for w in warnings)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("name", "package", "extra"),
    [
        ("pages/two-dates.html", "trafilatura", "html"),
        ("print/column.pdf", "pypdf", "pdf"),
        ("print/dateline.docx", "docx", "docx"),
        ("feeds/feed.xml", "feedparser", "feeds"),
        ("web/crawl.warc", "warcio.archiveiterator", "warc"),
    ],
)
def test_a_missing_reader_is_named_with_its_command(write: Write, monkeypatch: pytest.MonkeyPatch, name: str, package: str, extra: str) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    documents, [warning] = read([path := write(name, FOLDER[name][0]), write("zzz/2024-10-01.txt", ENGLISH)])
    assert len(documents) == 1
    assert warning.startswith(f"{path}: needs {package.partition('.')[0]} ")
    assert warning.endswith(f' to be read; install it with: pip install "timeline-news[{extra}]"')
