"""Plain text: one article a file, delivered as it stands with newlines for line ends, or the messages of a chat."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.reading import chat, dateline
from timeline.reading.draft import Draft
from timeline.reading.encoding import decode
from timeline.reading.files import File
from timeline.reading.limits import TEXT


def read(file: File) -> Iterator[Draft]:
    """The file's text, or the messages of an exported chat.

    A text has no title: which line would be the headline cannot be told; that line stays in the text, and so does a date.
    """
    text, problems = decode(file.read(TEXT))
    text = newlines(text)
    messages = list(chat.messages(text))
    yield from messages or [Draft(text, problems=problems, guess=dateline.above(text))]


def newlines(text: str) -> str:
    """The text with ``\\n`` as its only line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
