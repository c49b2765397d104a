"""Which files are read, in which order, and what is said of those that are not."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from reading.articles import ENGLISH, FRENCH
from reading.build import page
from timeline.reading import read

Write = Callable[..., Path]


def test_a_folder_is_read_recursively_sorted_and_without_hidden_files(tmp_path: Path, write: Write) -> None:
    for name in (
        "b/2024-10-02.txt",
        "2024-10-03.txt",
        "a/2024-10-01.txt",
        ".hidden/2024-10-01.txt",
        "a/.2024-10-01.txt.swp",
        "README.md",
        "a/readme.txt",
        "timeline.toml",
    ):
        write(name, ENGLISH)
    documents, warnings = read([tmp_path])
    assert [d.id for d in documents] == ["2024-10-03.txt", "a/2024-10-01.txt", "b/2024-10-02.txt"]
    assert [d.path for d in documents] == [str(tmp_path / d.id) for d in documents]
    assert warnings == []


def test_a_file_met_twice_is_read_once(tmp_path: Path, write: Write) -> None:
    path = write("2024-10-01.txt", ENGLISH)
    documents, warnings = read([path, tmp_path, path])
    assert [d.id for d in documents] == ["2024-10-01.txt"]
    assert warnings == []


def test_sha256_is_of_the_bytes_on_disk(write: Write) -> None:
    path = write("2024-10-01.txt", b"\xef\xbb\xbf" + ENGLISH.encode())
    [document], _ = read([path])
    assert document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert document.text == ENGLISH


def test_standard_input_is_read_as_what_it_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    for content, identity in ((FRENCH, "stdin"), ('{"id": "a1", "text": "Hier."}\n', "a1"), ('[\n{"id": "b2", "text": "Hier."}\n]', "b2")):
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(content.encode())))
        [document], _ = read(["-"], published="2024-10-01", language="fr")
        assert (document.id, document.text) == (identity, FRENCH if identity == "stdin" else "Hier.")


def test_standard_input_of_a_real_process() -> None:
    program = "from timeline.reading import read; print(read(['-'], language='fr')[0][0].text)"
    done = subprocess.run([sys.executable, "-c", program], input="Hier lundi.", capture_output=True, text=True, check=True)
    assert done.stdout == "Hier lundi.\n"


def test_globs_choose_by_name_and_by_path(tmp_path: Path, write: Write) -> None:
    for name in ("fr/2024-10-01.txt", "fr/draft-2024-10-02.txt", "en/2024-10-03.txt"):
        write(name, ENGLISH)
    assert [d.id for d in read([tmp_path], include=["fr/*"])[0]] == ["fr/2024-10-01.txt", "fr/draft-2024-10-02.txt"]
    assert [d.id for d in read([tmp_path], exclude=["draft*"])[0]] == ["en/2024-10-03.txt", "fr/2024-10-01.txt"]
    assert read([tmp_path], include="fr/*") == read([tmp_path], include=["fr/*"])
    documents, [warning] = read([tmp_path], include=["*.html"])
    assert documents == []
    assert warning == "--include/--exclude: let no file in; loosen them"


def test_an_empty_folder(tmp_path: Path) -> None:
    documents, [warning] = read([tmp_path])
    assert documents == []
    assert warning == f"{tmp_path}: is a folder without any file; give a folder of articles, or the articles themselves"


def test_a_missing_file(tmp_path: Path, write: Write) -> None:
    path = write("2024-10-01.txt", ENGLISH)
    missing = tmp_path / "2024-10-02.txt"
    documents, [warning] = read([missing, path])
    assert len(documents) == 1
    assert warning == f"{missing}: there is no such file or folder; check the name"


def test_what_may_not_be_read_is_named() -> None:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        root.chmod(0o755)
        (root / "2024-10-01.txt").write_text(ENGLISH)
        (root / "closed.txt").write_text(ENGLISH)
        (root / "locked").mkdir()
        for path in (root / "closed.txt", root / "locked"):
            path.chmod(0)
        user = os.geteuid()
        if user == 0:  # the superuser may read everything
            os.seteuid(65534)
        try:
            documents, warnings = read([root])
        finally:
            os.seteuid(user)
            (root / "locked").chmod(0o755)
        assert [d.id for d in documents] == ["2024-10-01.txt"]
        mend = "may not be read; give yourself the right to (chmod u+rX), or leave it out"
        assert warnings == [f"{root / 'closed.txt'}: {mend}", f"{root / 'locked'}: {mend}"]


def test_an_empty_file(write: Write) -> None:
    documents, [warning] = read([empty := write("2024-10-01.txt", b""), write("2024-10-02.txt", ENGLISH)])
    assert len(documents) == 1
    assert warning == f"{empty}: has no text and was left out; put an article into it"
    lines = write("empty.jsonl", b"")
    assert read([lines]) == ([], [f"{lines}: has no text and was left out; put an article into it"])


def test_a_binary_file(write: Write) -> None:
    binary = write("2024-10-01.txt", bytes(range(256)) * 20)
    documents, [warning] = read([binary, write("2024-10-02.txt", ENGLISH)])
    assert len(documents) == 1
    assert warning.startswith(f"{binary}: is a binary file, not text;")


def test_other_kinds_in_a_folder_are_left_out_and_named(tmp_path: Path, write: Write) -> None:
    write("2024-10-01.txt", ENGLISH)
    style = write("page_files/style.css", "body {}")
    documents, [warning] = read([tmp_path])
    assert len(documents) == 1
    assert warning == f"{style}: is left out: not a kind of file that articles come in; name it itself to have it tried"


def test_kinds_of_other_programs_are_told_with_what_to_do(tmp_path: Path, write: Write) -> None:
    write("2024-10-01.txt", ENGLISH)
    letter = write("letter.rtf", r"{\rtf1 " + ENGLISH)
    sentence = f"{letter}: is of a kind that is not read; save it as .docx, .odt, .pdf, .eml or .csv, or as plain text"
    assert read([tmp_path])[1] == [sentence]
    assert read([letter]) == ([], [sentence])


def test_a_file_without_a_known_ending_is_read_where_it_is_named(write: Write) -> None:
    documents, warnings = read([write("2024-10-01.article", ENGLISH)])
    assert [d.text for d in documents] == [ENGLISH]
    assert warnings == []


def test_the_same_fault_of_many_files_is_one_sentence(tmp_path: Path, write: Write) -> None:
    for number in range(20):
        write(f"{number:02}.txt", ENGLISH)
    documents, [warning] = read([tmp_path])
    assert len(documents) == 20
    named = ", ".join(str(tmp_path / f"{number:02}.txt") for number in range(10))
    assert warning.startswith(f"{named} and 10 more files: no publication date was found")


def test_the_same_fault_of_some_files_names_them_all_with_what_is_their_own(tmp_path: Path, write: Write) -> None:
    paths = [str(write(f"{number}.txt", f"{number} May 2024\n\n{ENGLISH}")) for number in range(1, 8)]
    documents, [warning] = read([tmp_path])
    assert [d.published for d in documents] == [date(2024, 5, number) for number in range(1, 8)]
    places = [f"{path} (2024-05-0{number})" for number, path in enumerate(paths, 1)]
    assert warning.startswith(f"{', '.join(places[:-1])} and {places[-1]}: the publication date is a guess from the line above")


def test_what_a_browser_saves_beside_a_page_is_no_article(tmp_path: Path, write: Write) -> None:
    write("2024-10-01 Dam.html", page(ENGLISH, language="en"))
    write("2024-10-01 Dam_files/ad.html", "<p>Our offer ends on 31 October 2024.</p>")
    write("2024-10-01 Dam-Dateien/style.css", "body {}")
    kept = write("Dam_files/2024-10-02.txt", ENGLISH)
    documents, warnings = read([tmp_path])
    assert [d.path for d in documents] == [str(tmp_path / "2024-10-01 Dam.html"), str(kept)]
    assert warnings == []


def test_a_text_too_large_for_one_article(write: Write) -> None:
    large = write("2024-10-01.txt", b"day " * 3_000_000)
    documents, [warning] = read([large, write("2024-10-02.txt", ENGLISH)])
    assert len(documents) == 1
    assert warning == f"{large}: is larger than 10 MB, more than is read of such a file; split it, or leave it out"


def test_file_names_that_are_no_text(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/2024-10-01-barrag\xe9\n.txt"
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(FRENCH.encode())
    for given in (tmp_path, os.fsdecode(path)):
        [document], _ = read([given])
        assert document.id == "2024-10-01-barrag\ufffd\n.txt"
        assert document.published is not None
    Path(os.fsdecode(path)).write_bytes(b"")
    [warning] = read([tmp_path])[1]
    assert warning.startswith(f"{tmp_path}/2024-10-01-barrag\ufffd\ufffd.txt: has no text")


def test_names_that_no_file_can_have(tmp_path: Path) -> None:
    for name in ("x" * 5000, "a\0b"):
        documents, [warning] = read([tmp_path / name])
        assert documents == []
        assert "cannot be opened; check the disk and the name" in warning


@pytest.mark.parametrize(
    "content", [b"", b"\0", b"{", b"---", b"---\n: :\n---\nx", b"\xff\xfe", b"\xff\xfe\0", b"[[[", b"+++\na=\n+++\n", b"\x80" * 50]
)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.json", "a.jsonl", "a"])
def test_nothing_is_raised(write: Write, name: str, content: bytes) -> None:
    documents, warnings = read([write(name, content)])
    assert len(documents) <= 1
    assert warnings
    assert all("\n" not in w for w in warnings)


def test_a_page_named_as_text_is_read_as_a_page(write: Write) -> None:
    [document], _ = read([write("2024-10-01.txt", page(FRENCH))])
    assert document.text == FRENCH
