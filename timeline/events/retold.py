"""What somebody says was done, on the day that the article gives to it elsewhere.

"The airline said on Thursday that it had signed a contract. … The two companies signed the contract on June 15." Both sentences tell of one
signing: they have a verb of the past in common, and a noun or name. Scripts that write no space between words are left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import zip_longest
from typing import NamedTuple

from timeline.events.cues import Cues
from timeline.events.words import STEM, akin, share, words_of
from timeline.model import Event

BACK = timedelta(days=60)  # what was done so long before it was said is told with its day at once
ELSEWHERE = "the day that the article tells of it elsewhere"
_MANY = 30  # dated sentences with one verb among which the happening is looked for
_SHARED = 2  # words that a headline has in common with what it sums up


class Reported(NamedTuple):
    """A statement of a document, and the words in which it reports, in code points of the document's text."""

    event: Event
    start: int
    end: int


def find(text: str, events: Sequence[Event], statements: Iterable[Reported], cues: Cues) -> Iterator[Event]:
    """What statements report, as an event of its own where another sentence of the article dates the same happening by a day."""
    dated = [e for e in events if e.certainty == "stated" and e.reason is None and e.first and e.first == e.last and e.status == "happened"]
    told: dict[str, list[tuple[Event, frozenset[str], frozenset[str]]]] = defaultdict(list)
    for event in dated:
        verbs = _verbs(event.text, cues)
        for verb in verbs:
            if len(told[verb[:STEM]]) < _MANY:
                told[verb[:STEM]].append((event, verbs, frozenset(word for word in _words(event, cues) if not share([word], verbs))))
    for statement in statements:
        words, said_on = text[statement.start : statement.end], statement.event.first
        done, named = words_of(words, cues), _words(statement.event, cues)
        same = (
            event
            for word in done
            for event, verbs, nouns in told[word[:STEM]]
            if said_on and event.first and timedelta(0) < said_on - event.first <= BACK and share([word], verbs) and share(named, nouns)
        )
        if found := min(same, key=lambda event: abs(event.start - statement.start), default=None):
            yield replace(
                statement.event, start=statement.start, end=statement.end, text=words, expression=None, first=found.first, last=found.last,
                edtf=f"{found.first}?", certainty="inferred", reason=ELSEWHERE, warnings=(),
            )  # fmt: skip


def settled(text: str, events: Sequence[Event], statements: Iterable[Reported], news: date | None, cues: Cues) -> list[Event]:
    """The events of a document with what its statements report; the headline takes the day of the first of it, if that is what it tells."""
    reported = list(find(text, events, statements, cues))
    head = events[0] if events else None
    if head and reported and head.certainty == "inferred" and head.first == news and text[head.end - 1].isalnum():
        first = reported[0]
        if _sums_up(head.text, first.text, cues):
            return [replace(head, first=first.first, last=first.last, edtf=first.edtf, reason=first.reason), *events[1:], *reported]
    return [*events, *reported]


def _sums_up(headline: str, report: str, cues: Cues) -> bool:
    """Whether a headline tells in short what a report tells."""
    nouns = words_of(report, cues)
    return sum(any(akin(word, other) for other in nouns) for word in words_of(headline, cues)) >= _SHARED


def _verbs(words: str, cues: Cues) -> frozenset[str]:
    """The verbs of the past in some words, each without its auxiliaries ("has been | signed", "fue | firmado")."""
    found = list(cues["happenings.past"].finditer(words))
    own = [m for m, after in zip_longest(found, found[1:]) if not after or words[m.end() : after.start()].strip()]
    verbs = (verb if len(verb := m[0].split()[-1]) >= STEM else " ".join(words[m.end() :].split()[:1]) for m in own)
    return frozenset(word for verb in verbs if not cues.says("status.sayings", verb) for word in words_of(verb, cues))


def _words(event: Event, cues: Cues) -> frozenset[str]:
    """The words of an event's sentence, without those of its date."""
    return words_of(event.quote, cues) - words_of(event.expression.text if event.expression else "", cues)
