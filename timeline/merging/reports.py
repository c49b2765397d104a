"""What is compared of a report: its days, names, places, kinds of happening and figures."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.merging.lexicon import happenings, places
from timeline.merging.text import plain, skeleton
from timeline.model import Event

EVER = 10_000_000  # ordinal of a day later than all others
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+(?![\w])|(?<![\w])\d+(?:[.,]\d+)?")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;…«»\"“”„(]\s*|\s[-–—]\s?)$")


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """An event as merging sees it.

    Args:
        low, high: ordinals of its first and last day; an open end lies far away.
        names: skeletons of its capitalised words, those that open a sentence left out.
        words: skeletons of all its words.
        kinds, places: see :mod:`timeline.merging.lexicon`.
        figures: the numbers that it gives.
    """

    event: Event
    low: int
    high: int
    language: str
    names: frozenset[str]
    words: frozenset[str]
    kinds: frozenset[str]
    places: frozenset[str]
    figures: frozenset[float]

    @property
    def days(self) -> int:
        """Length of its period."""
        return self.high - self.low + 1


def undated(event: Event) -> str:
    """The event's text without the words that date it, which are compared as days."""
    if not event.expression:
        return event.text
    start, end = max(0, event.expression.start - event.start), max(0, event.expression.end - event.start)
    return event.text[:start] + event.text[end:] if len(event.text) > end - start else event.text


def report(event: Event) -> Report:
    """What is compared of this event."""
    text, language = undated(event), event.document.language or ""
    folded = plain(text)
    kinds, where = happenings(language), places(language)
    words = [(m[0], m.start()) for m in _WORD.finditer(text)]
    return Report(
        event=event,
        low=event.first.toordinal() if event.first else -EVER,
        high=event.last.toordinal() if event.last else EVER,
        language=language,
        names=_names(text, words),
        words=frozenset(skeleton(w) for w, _ in words if len(w) > 1),
        kinds=kinds.find(folded) if kinds else frozenset(),
        places=where.find(folded) if where else frozenset(),
        figures=_figures(event, text),
    )


def _names(text: str, words: Sequence[tuple[str, int]]) -> frozenset[str]:
    found = set()
    for word, start in words:
        if len(word) > 1 and unicodedata.category(word[0]) == "Lu" and not _SENTENCE_START.search(text[max(0, start - 3) : start]):
            found.add(skeleton(word))
    return frozenset(found)


def _figures(event: Event, text: str) -> frozenset[float]:
    if event.figures:
        return frozenset(f.value for f in event.figures)
    values = set()
    for match in _NUMBER.finditer(text):
        digits = re.sub(r"[ .,\u00a0\u202f](?=\d{3}(?!\d))", "", match[0]).replace(",", ".")
        values.add(float(digits))
    return frozenset(v for v in values if not 1900 <= v <= 2100)
