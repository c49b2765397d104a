"""Plain text: one article a file, delivered as it stands; line ends become newlines, as Python's text mode has them."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.reading import dateline
from timeline.reading.draft import Draft
from timeline.reading.encoding import decode
from timeline.reading.files import File
from timeline.reading.limits import TEXT


def read(file: File) -> Iterator[Draft]:
    """The file's text. It has no title: which line would be the headline cannot be told; that line stays in the text, and so does a date."""
    text, problems = decode(file.read(TEXT))
    text = newlines(text)
    yield Draft(text, problems=problems, guess=dateline.above(text))


def newlines(text: str) -> str:
    """The text with ``\\n`` as its only line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
