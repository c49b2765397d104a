"""Files made to cost time or memory: refused or read within bounds, in one sentence."""

from __future__ import annotations

import io
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reading.articles import ENGLISH, FRENCH
from reading.build import archive, mail, packed, page, rss, word
from timeline.reading import markup, read
from timeline.reading.formats import FORMATS, PLAIN

Write = Callable[..., Path]
GIGABYTE = 1_000_000_000
BEGINNINGS = (b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\x1f\x8b\x08", b"WARC/1.0\r\n", b"<rss>", b"---\n", b'{"text": "')
BOMB = "unpacks to more than 100 times its size, as no articles do, and was not read; unpack it yourself if you trust it"
ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
LAUGHS = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "lol">{ENTITIES}]>'


def read_within(seconds: float, path: Path) -> tuple[list[str], list[str]]:
    """The texts and warnings of a file, read in no more than these seconds."""
    start = time.perf_counter()
    documents, warnings = read([path])
    assert time.perf_counter() - start < seconds
    assert all("\n" not in warning for warning in warnings)
    return [d.text for d in documents], warnings


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.json", "a.csv", "a.eml", "a.rss", "a.pdf", "a.docx"])
def test_a_gigabyte(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        file.truncate(GIGABYTE)
    texts, [warning] = read_within(5, path)
    assert texts == []
    assert warning.endswith(" MB, more than is read of such a file; split it, or leave it out")


def test_a_mail_too_large_costs_no_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.mbox"
    with path.open("wb") as file:
        file.write(b"From a@example.org Tue Oct  1 08:00:00 2024\nSubject: x\n\n")
        file.truncate(200_000_000)
    texts, [warning] = read_within(10, path)
    assert texts == []
    assert warning == f"{path}, mail 1: is larger than 100 MB and was not read; save it by itself, without what is attached"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", "[1/2/26, 08:14] A: x\n" * 2 + "\n" * 1_000_000),
        ("a.txt", "1/2/26, 08:14 - A: x\n" * 2 + " " * 1_000_000),
        ("a.txt", "1/2/26, 08:14 - A: x\n" * 2 + "<" * 500_000),
        ("a.txt", "1/2/26, 08:14 - A: x" + "." * 500_000 + "\n1/2/26, 08:14 - A: x\n"),
        ("a.json", '{"a":' * 900 + "[]" + "}" * 900),
        ("a.json", '{"text": [' + '{"text": "x"},' * 100_000 + '""]}'),
    ],
)
def test_forms_that_other_programs_write_are_read_in_linear_time(write: Write, name: str, content: str) -> None:
    texts, warnings = read_within(10, write(name, content))
    assert len(texts) + len(warnings) > 0


def test_a_gigabyte_in_one_line_costs_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("wb") as file:
        file.write(b'{"text": "')
        file.truncate(GIGABYTE)
        file.seek(0, io.SEEK_END)
        file.write(b'\n{"text": "Hier.", "language": "fr", "published": "2024-10-01"}\n')
    program = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (500_000_000, 500_000_000));"
        "from timeline.reading import read; documents, [warning] = read([sys.argv[1]]); print(documents[0].text, warning)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True, timeout=30)
    assert done.stdout == f"Hier. {path}, line 1: is longer than 10 MB and was not read; one line holds one document\n"


def test_bombs(write: Write) -> None:
    bomb = archive({"2024-10-01.txt": b"\0" * 60_000_000})
    nested = archive({f"{n}.zip": bomb for n in range(3)})
    assert read_within(2, path := write("a.zip", bomb)) == ([], [f"{path}: {BOMB}"])
    assert read_within(2, path := write("b.zip", nested)) == ([], [f"{path}#{n}.zip: {BOMB}" for n in range(3)])
    assert read_within(5, path := write("c.jsonl.gz", packed(b"x" * 60_000_000))) == ([], [f"{path}: {BOMB}"])
    assert read_within(5, path := write("d.docx", bomb)) == ([], [f"{path}: {BOMB}"])


def test_an_archive_of_too_many_files(write: Write) -> None:
    texts, warnings = read_within(20, path := write("a.zip", archive({f"{n}.css": b"" for n in range(10_001)})))
    assert texts == []
    assert warnings[-1] == f"{path}: unpacks to more than 1000 MB or 10000 files, and the rest was not read; unpack it first"


def test_entities_that_expand_or_reach_out(write: Write) -> None:
    feed = rss("<title>x</title><description>&e9;</description>").decode()
    texts, warnings = read_within(10, write("a.rss", feed.replace('<?xml version="1.0"?>', LAUGHS)))
    assert all(len(text) < 1000 for text in texts)
    assert "is not well-formed" in warnings[0]
    outside = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    texts, _ = read_within(
        10, write("b.rss", rss("<title>x</title><description>a &e; b</description>").replace(b'<?xml version="1.0"?>', outside.encode()))
    )
    assert all("root" not in text for text in texts)
    texts, _ = read_within(10, write("c.html", LAUGHS.encode() + page(ENGLISH, "<p>&e9;</p>")))
    assert all(len(text) < 1000 for text in texts)


def test_entities_in_a_word_document(write: Write) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word(FRENCH))) as source, zipfile.ZipFile(stream, "w") as target:
        for member in source.namelist():
            content = source.read(member)
            if member == "word/document.xml":
                content = LAUGHS.encode() + content[content.index(b"<w:document") :].replace(b"hier", b"&e9;")
            target.writestr(member, content)
    texts, [warning] = read_within(5, path := write("a.docx", stream.getvalue()))
    assert texts == []
    assert warning.startswith(f"{path}: is damaged, or no Word document, and was not read; save it again")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", b"[" * 3_000_000),
        ("b.json", b'{"a":' * 500_000),
        ("a.md", b">" * 100_000 + b" x"),
        ("b.md", b"---\n" + b"a: [" * 4000 + b"\n---\n"),
        ("a.eml", b"MIME-Version: 1.0\n" + b"".join(b"Content-Type: multipart/mixed; boundary=a%d\n\n--a%d\n" % (n, n) for n in range(2000))),
        ("b.eml", b"Subject: x\nContent-Type: multipart/mixed; boundary=a\n\n" + b"--a\n\nx\n" * 50_000),
        ("a.html", b"<html><body>" + b"<div>" * 100_000 + b"<p>x</p>"),
        ("b.html", b"<html><body>" + b"<p>x</p>" * 60_000),
        ("a.rss", b"<rss><channel>" + b"<item><title>a</title><description>" * 20_000),
        ("a.csv", b'text\n"' + b"x" * 11_000_000),
    ],
)
def test_deep_and_endless_structures(write: Write, name: str, content: bytes) -> None:
    texts, warnings = read_within(8, path := write(name, content))
    assert texts == []
    assert warnings
    assert all(warning.startswith(str(path)) for warning in warnings)


def test_a_mail_with_an_endless_header(write: Write) -> None:
    texts, _ = read_within(
        5, write("a.eml", b"Subject: " + b"=?utf-8?q?a?= " * 100_000 + b"\n" + mail(ENGLISH, "Tue, 1 Oct 2024 08:00:00 GMT"))
    )
    assert texts == [ENGLISH]


@pytest.mark.parametrize("piece", ["<b", "<!--", "</p", "<a href='", "<script>", "<figcaption>", "<![CDATA[", "&#", "<", "&"])
def test_broken_markup_takes_linear_time(piece: str) -> None:
    start = time.perf_counter()
    markup.plain(piece * (300_000 // len(piece)))
    assert time.perf_counter() - start < 2


def test_a_page_with_scripts_is_only_read(write: Write, tmp_path: Path) -> None:
    script = f'<script src="file://{tmp_path}/x.js"></script><img src="https://example.org/x.png" onerror="alert(1)"><iframe src="/x"></iframe>'
    texts, _ = read_within(5, write("2024-10-01.html", page(FRENCH, script, "<p onclick='x()'>La route reste fermée <b>demain</b>.</p>")))
    assert texts == [f"{FRENCH}\n\nLa route reste fermée demain."]


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(head=st.sampled_from(BEGINNINGS), content=st.binary(max_size=300))
@pytest.mark.parametrize("name", [f"a{ending}" for known in (*FORMATS, PLAIN) for ending in known.endings])
def test_no_bytes_raise_an_error(write: Write, name: str, head: bytes, content: bytes) -> None:
    documents, warnings = read([write(name, head + content)])
    assert documents or warnings
    assert "".join([*warnings, *(document.text for document in documents)]).encode()
