"""What is compared of a report: its days, names, places, kinds of happening and figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.merging.places import cities, places
from timeline.merging.text import skeletons
from timeline.model import Event, Figure
from timeline.stems import happenings, plain, prefixes

EVER = 10_000_000  # ordinal of a day later than all others
HOURS = {"MO": (0, 12), "DT": (6, 18), "MI": (11, 14), "AF": (12, 19), "EV": (17, 24), "NI": (18, 30)}
"""The hours that a part of the day covers, counted from its midnight: a night goes on into the next day."""
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_WORD = re.compile(r"[^\W\d_]{3,}|[\u3040-\u9fff]{2}")


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """An event as merging sees it.

    Args:
        low, high: ordinals of its first and last day; an open end lies far away.
        names: skeletons of the words of its names.
        words: skeletons of all its words.
        kinds, places: see :mod:`timeline.stems` and :mod:`timeline.merging.places`.
        figures: the numbers that it gives.
        hours: first and last hour of its one day, where it tells them.
    """

    event: Event
    low: int
    high: int
    language: str
    names: frozenset[str]
    words: frozenset[str]
    kinds: frozenset[str]
    places: frozenset[str]
    figures: tuple[Figure, ...]
    hours: tuple[float, float] | None = None

    @property
    def days(self) -> int:
        """Length of its period."""
        return self.high - self.low + 1

    @property
    def article(self) -> str:
        """The article that it stands in: a document in several languages is one in each, as it tells its story again."""
        document = self.event.document
        return f"{document.id} in {self.language}" if document.parts else document.id


def report(event: Event) -> Report:
    """What is compared of this event."""
    text, language = told(event), event.language or ""
    folded = plain(text)
    kinds, countries, towns = happenings(language), places(language), cities(language)
    return Report(
        event=event,
        low=event.first.toordinal() if event.first else -EVER,
        high=event.last.toordinal() if event.last else EVER,
        language=language,
        names=_skeletons(_unlisted((name for name in event.names if name not in (event.said_by or "")), language), language),
        words=_skeletons((text,), language),
        kinds=kinds.find(folded) if kinds else frozenset(),
        places=(countries.find(folded) if countries else frozenset()) | (towns.find(_proper(text)) if towns else frozenset()),
        figures=event.figures,
        hours=_hours(event),
    )


def _hours(event: Event) -> tuple[float, float] | None:
    """The hours that date an event, by the clock or as a part of the day."""
    value = event.expression.value if event.expression else ""
    if clock := _CLOCK.search(value):
        hour = int(clock[1]) + int(clock[2]) / 60
        return hour, hour
    return HOURS.get(value[-2:]) if "T" in value else None


def _unlisted(names: Iterable[str], language: str) -> Iterator[str]:
    """The words of names that are neither countries, cities and bodies nor kinds of happening, which are compared as such."""
    lexicons = [lexicon for lexicon in (places(language), cities(language), happenings(language)) if lexicon]
    for name in names:
        listed = any(lexicon.find(plain(name)) for lexicon in lexicons[:2])
        yield from (word for word in _WORD.findall(name) if not listed and not any(lexicon.find(plain(word)) for lexicon in lexicons))


def told(event: Event) -> str:
    """The event's text without the words that date it, which are compared as days, and without who says so, which is no part of it."""
    return undated(event).replace(event.said_by or "", " ", 1)


def undated(event: Event) -> str:
    """The event's text without the words that date it, which are compared as days."""
    if not event.expression:
        return event.text
    start, end = max(0, event.expression.start - event.start), max(0, event.expression.end - event.start)
    return event.text[:start] + event.text[end:] if len(event.text) > end - start else event.text


def _skeletons(texts: Iterable[str], language: str) -> frozenset[str]:
    found: set[str] = set()
    for text in texts:
        for word in _WORD.findall(text):
            found.update(skeletons(word, prefixes(language)))
    return frozenset(found)


def _proper(text: str) -> str:
    """The folded text without words in small letters, where the script has capitals: no town begins with a small one."""
    if not any(c.isupper() for c in text):
        return plain(text)
    return plain(" ".join(word if word[0].isupper() else "·" for word in text.replace("-", " ").split()))
