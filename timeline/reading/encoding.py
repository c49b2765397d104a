"""Bytes → text: byte order marks, UTF-8, UTF-16, and the legacy code pages."""

from __future__ import annotations

import codecs
import re

from timeline.reading.draft import Problem, Unreadable

MARKS = (  # the longer marks first: UTF-32's begins with UTF-16's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 20_000
"""Bytes that are looked at to tell a binary file or a legacy code page."""
FEW = 8
"""High bytes under which a code page cannot be told."""
BINARY = "is a binary file, not text; give the text itself, or a page, PDF, Word file, mail or feed under its usual ending"
ODD = "has bytes that are no {}, each replaced by U+FFFD; save the file as UTF-8"

_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """The text of these bytes, and what had to be replaced in it.

    A byte order mark decides; else UTF-8 where it is valid, UTF-16 where every other byte is null, else the legacy code page that fits best.

    Raises:
        Unreadable: where this is no text at all.
    """
    for mark, name in MARKS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if b"\0" in data[:SAMPLE]:
            return _unmarked_utf16(data), ()
        if _mostly_utf8(data, error):
            return _replacing(data, "utf-8")
        text, problems = _replacing(data, _legacy(data))
        return _checked(text), problems
    if "\0" in text[:SAMPLE]:
        return _unmarked_utf16(data), ()
    return _checked(text), ()


def _replacing(data: bytes, name: str) -> tuple[str, tuple[Problem, ...]]:
    text = data.decode(name, errors="replace")
    try:
        data.decode(name)
    except UnicodeDecodeError as error:
        problem = Problem(
            ODD.format(name.upper() if name.startswith("utf") else name.replace("cp1", "Windows-1")), f"the first is byte {error.start + 1}"
        )
        return text, (problem,)
    return text, ()


def _checked(text: str) -> str:
    """The text, where it has no more control characters than a text may have by accident."""
    sample = text[:SAMPLE]
    if len(_CONTROL.findall(sample)) * 50 > len(sample):
        raise Unreadable(BINARY)
    return text


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 without a mark: one of the two byte orders gives letters and spaces, the other rare ideographs."""
    best, share = "", 0.0
    for name in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        sample = text[:SAMPLE]
        common = sum(c.isspace() or 0x20 <= ord(c) < 0x700 for c in sample) / max(len(sample), 1)
        if "\0" not in sample and common > share:
            best, share = text, common
    if share < 0.5:
        raise Unreadable(BINARY)
    return _checked(best)


def _mostly_utf8(data: bytes, error: UnicodeDecodeError) -> bool:
    """Whether this is UTF-8 with some odd bytes in it: well-formed sequences are many more than the rest of the high bytes."""
    sample = data[max(0, error.start - SAMPLE) : error.start + SAMPLE]
    good = sum(map(len, _SEQUENCE.findall(sample)))
    high = sum(byte > 0x7F for byte in sample)
    return good * 2 > high


def _legacy(data: bytes) -> str:
    """The code page of these bytes: chardet tells it on a sentence or more; a few accents in a Latin text are taken for Windows-1252."""
    sample = data[:SAMPLE]
    high = sum(byte > 0x7F for byte in data)
    if high < FEW:
        return "cp1252"
    import chardet

    return chardet.detect(sample if max(sample) > 0x7F else data)["encoding"] or "cp1252"
