"""A happening that a later word names again: "the blast" is what the lead told as "exploded"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from timeline.events.cues import Cues
from timeline.events.words import share, words_of
from timeline.model import Event, Expression
from timeline.stems import happenings, plain

NAMED = "counted from a happening that it names"
_BACK = 30  # events of a document among which the one is looked for that a word names again
_COMMA = re.compile(r", |[،，、]")
_NAME = 4  # words among which the first is to be found that names a happening


def kinds(text: str, code: str | None) -> frozenset[str]:
    """The kinds of happening that a text names; none in a language whose file lists no stems."""
    lexicon = happenings(code) if code else None
    return lexicon.find(plain(text)) if lexicon else frozenset()


def day_named(events: Sequence[Event], words: str, cues: Cues) -> date | None:
    """The one day of the first happening told of the kind that words name first; None where they name none, or none was told.

    The first is the one that the article is about: what comes up later is what a court or a minister made of it. What names its day goes
    before what does not.
    """
    named = next((found for word in words.split()[:_NAME] if (found := kinds(word, cues.code))), frozenset[str]())
    told = [event for event in _told(events) if named <= kinds(event.text, cues.code)] if named else []
    return next((event.first for event in (*(e for e in told if e.certainty == "stated"), *told)), None)


def day_of(events: Sequence[Event], words: str, cues: Cues) -> date | None:
    """The same, where words may also name a happening by one of its own words ("the takeover")."""
    if day := day_named(events, words, cues):
        return day
    own = next((found for word in words.split()[:_NAME] if (found := words_of(word, cues))), None)
    return next((e.first for e in _told(events) if share(own, words_of(e.text, cues))), None) if own else None


def _told(events: Sequence[Event]) -> Iterator[Event]:
    """The happenings of one day among those told last, in the order in which they were told."""
    return (e for e in events[-_BACK:] if e.first and e.first == e.last and e.status in ("happened", "reported"))


def day_by(events: Sequence[Event], words: str, cues: Cues, within: tuple[int, int] | None = None) -> date | None:
    """The day that words count from a happening that they name: "the day before the vote", "on the day of the blast".

    Args:
        within: where in the words the cue must share letters; anywhere where it is None.
    """
    for name, distance in (("day_before", -1), ("day_of", 0), ("day_after", 1)):
        for cue in cues[f"intervals.{name}"].finditer(words):
            if within and not (cue.start() < within[1] and within[0] < cue.end()):
                continue
            if day := day_of(events, _COMMA.split(words[cue.end() :], maxsplit=1)[0], cues):
                return day + timedelta(days=distance)
    return None


def recounted(words: str, start: int, expressions: Sequence[Expression], events: Sequence[Event], cues: Cues) -> list[Expression]:
    """The expressions of a sentence, a day counted from the one told last counted from the happening that is named behind it instead.

    Args:
        words, start: the sentence, and where it begins.
    """
    found = []
    for e in expressions:
        counted = e.anchor == "text" and e.type == "DATE" and "relative" in e.rule and e.first is not None and e.first == e.last
        day = day_by(events, words, cues, (e.start - start, e.end - start)) if counted else None
        found.append(replace(e, first=day, last=day, value=f"{day}", edtf=f"{day}", evidence=(NAMED,), alternatives=()) if day else e)
    return found
