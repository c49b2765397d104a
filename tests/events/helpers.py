"""Documents and expressions by hand, so that these tests need no tagger."""

from __future__ import annotations

from datetime import date, timedelta

from timeline.events import find_events
from timeline.model import Document, Event, Expression, TimexType

PUBLISHED = date(2024, 10, 4)  # a Friday


def document(text: str, language: str | None = "en", published: date | None = PUBLISHED) -> Document:
    return Document("d", text, language, published)


def dated(text: str, phrase: str, first: str, last: str | None = None, type: TimexType = "DATE", value: str | None = None) -> Expression:
    """The first occurrence of a phrase as an expression; days as ISO strings."""
    start = text.index(phrase)
    a = date.fromisoformat(first)
    b = date.fromisoformat(last) if last else a
    return Expression(start, start + len(phrase), phrase, type, value or first, edtf=first if a == b else f"{a}/{b}", first=a, last=b)


def undated(text: str, phrase: str, type: TimexType, value: str) -> Expression:
    start = text.index(phrase)
    return Expression(start, start + len(phrase), phrase, type, value)


def events(text: str, *expressions: Expression, language: str | None = "en", published: date | None = PUBLISHED) -> list[Event]:
    return find_events(document(text, language, published), expressions)


def rows(found: list[Event]) -> list[tuple[str | None, str]]:
    return [(event.edtf, event.text) for event in found]


def day(offset: int) -> str:
    """The day that lies so many days from publication, as an ISO string."""
    return (PUBLISHED + timedelta(days=offset)).isoformat()


def only(text: str, language: str = "en") -> tuple[str | None, str, str | None]:
    """Date, certainty and reason of the last event of a text."""
    event = events(text, language=language)[-1]
    return event.edtf, event.certainty, event.reason
