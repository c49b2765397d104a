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

BACK = timedelta(days=14)  # what was done longer before it was said is told with its day at once
ELSEWHERE = "the day that the article tells of it elsewhere"
_BEGIN = 4  # words of what is reported among which its verb stands, unless the pluperfect shows it
_QUOTED = tuple("\"“«„「『»'`‘")
_MANY = 30  # dated sentences with one verb among which the happening is looked for
_SHARED = 2  # words that a headline has in common with what it sums up, and two sentences beside their verb


class Reported(NamedTuple):
    """A statement of a document, and the words in which it reports, in code points of the document's text."""

    event: Event
    start: int
    end: int


def find(text: str, events: Sequence[Event], statements: Iterable[Reported], cues: Cues) -> Iterator[Event]:
    """What statements report, as an event of its own where another sentence of the article dates the same happening by a day."""
    dated = [e for e in events if e.certainty == "stated" and e.reason is None and e.first and e.first == e.last and e.status == "happened"]
    told: dict[str, list[tuple[Event, frozenset[str]]]] = defaultdict(list)
    for event in dated:
        verbs = _verbs(event.text, cues)
        for stem in {verb[:STEM] for verb in verbs}:
            if len(told[stem]) < _MANY:
                told[stem].append((event, verbs))
    for statement in statements:
        words, said_on = text[statement.start : statement.end], statement.event.first
        spoken = any(part.lstrip().startswith(_QUOTED) for part in (statement.event.text, words))
        verbs = frozenset[str]() if spoken else _main_verbs(words, cues)
        same = (
            event
            for verb in verbs
            for event, others in told[verb[:STEM]]
            if said_on and event.first and timedelta(0) < said_on - event.first <= BACK and share([verb], others)
            if _are_one(words, statement.event, event, verb, cues)
        )
        if found := min(same, key=lambda event: abs(event.start - statement.start), default=None):
            yield replace(
                statement.event, start=statement.start, end=statement.end, text=words, expression=None, first=found.first, last=found.last,
                edtf=f"{found.first}?", certainty="inferred", reason=ELSEWHERE, warnings=(),
            )  # fmt: skip


def _are_one(words: str, statement: Event, event: Event, verb: str, cues: Cues) -> bool:
    """Whether what is reported with some words and an event have more in common than their verb: a noun, or two of their sentences."""
    if any(not akin(word, verb) for word in _common(words_of(words, cues), words_of(event.text, cues))):
        return True
    return sum(not akin(word, verb) for word in _common(_words(statement, cues), _words(event, cues))) >= _SHARED


def _common(some: Iterable[str], others: Iterable[str]) -> list[str]:
    return [word for word in some if share([word], others)]


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
    return len(_common(words_of(headline, cues), words_of(report, cues))) >= _SHARED


def _verbs(words: str, cues: Cues) -> frozenset[str]:
    """The verbs of the past in some words, each without its auxiliaries ("has been | signed", "fue | firmado")."""
    found = list(cues["happenings.past"].finditer(words))
    own = [m for m, after in zip_longest(found, found[1:]) if not after or words[m.end() : after.start()].strip()]
    verbs = (verb if len(verb := m[0].split()[-1]) >= STEM else " ".join(words[m.end() :].split()[:1]) for m in own)
    return frozenset(word for verb in verbs if not cues.says("status.sayings", verb) for word in words_of(verb, cues))


def _main_verbs(words: str, cues: Cues) -> frozenset[str]:
    """The words of what is reported that may be its verb: in the pluperfect, or close to its beginning."""
    earlier = " ".join(m[0] for m in cues["happenings.earlier"].finditer(words))
    return words_of(earlier, cues) | words_of(" ".join(words.split()[:_BEGIN]), cues)


def _words(event: Event, cues: Cues) -> frozenset[str]:
    """The words of an event's sentence, without those of its date."""
    return words_of(event.quote, cues) - words_of(event.expression.text if event.expression else "", cues)
