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


def test_windows_1252(write: Write) -> None:
    text = "« L’œuvre » a été évacuée — 30 € la place."
    [document], warnings = read([write("2024-10-01.txt", text, "cp1252")], language="fr")
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
