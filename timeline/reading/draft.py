"""What a format hands over: drafts of documents, and the problems it met.

A format is a module with ``read(file: File) -> Iterator[Draft | Problem | File]``. It raises :class:`Unreadable` where nothing more of the file
can be had. Problems are phrased for the reader of the warning, without the file's name, and say what to mend.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date


class Unreadable(Exception):
    """A file, or the rest of it, cannot be read; the message says why and what to mend."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that was not read, or not as it stands.

    Args:
        sentence: what is wrong and how to mend it; the same words for the same fault, so that many can be told as one.
        detail: what only this one has, told where it stands alone.
        number: which line, item or row it was, counted from 1; None for the file as a whole.
        unit: what the number counts.
    """

    sentence: str
    detail: str = ""
    number: int | None = None
    unit: str = "line"


@dataclass(frozen=True, slots=True)
class Draft:
    """A document as its file states it, before its date and language are settled.

    Args:
        text: the text, final: offsets will count its code points.
        number: its place in a file of several, counted from 1.
        unit: what the number counts (line, item, row …).
        published: the publication date as the file states it, unread (`2024-10-01T10:00Z`, `Tue, 1 Oct 2024`), or a day.
        published_from: where it stands ("field", "page metadata" …).
        guess: a day that may be the publication date, taken where nothing better is found, and where it stands.
        language: what the file states; a hint is only followed where the text is too short to tell.
    """

    text: str
    number: int | None = None
    unit: str = "line"
    id: str | None = None
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: object = None
    published_from: str = "field"
    guess: tuple[date, str] | None = None
    language: object = None
    language_hint: str | None = None
    problems: tuple[Problem, ...] = ()


@contextmanager
def damaged(kind: str) -> Iterator[None]:
    """Whatever the reader of this kind of file trips over means a damaged file; a missing package or a closed file means what it says."""
    try:
        yield
    except (Unreadable, ImportError, OSError):
        raise
    except Exception as error:
        detail = " ".join(str(error).split())[:100] or type(error).__name__
        raise Unreadable(f"is damaged, or no {kind}, and was not read; save it again ({detail})") from error
