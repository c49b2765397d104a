"""A happening that a later word names again: "the blast" is what the lead told as "exploded"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from timeline.dates import moved
from timeline.events.cues import Cues
from timeline.events.words import share, words_of
from timeline.model import Event, Expression
from timeline.stems import happenings, plain

NAMED = "counted from a happening that it names"
_BACK = 30  # events of a document among which the one is looked for that a word names again
_LEAD = 3  # events that may name it though they give no day themselves: those of headline and lead
_NIGHT = timedelta(days=1)  # between the two days on either of which a happening of the night may lie
_COMMA = re.compile(r", |[،，、]")
_MISHAPS = {  # what "the disaster" may be
    "accident", "attack", "drought", "eruption", "explosion", "fire", "flood", "killing", "landslide", "quake", "shooting", "sinking", "spill",
    "storm",
}  # fmt: skip
_AFTERMATH = {"arrest", "charge", "funeral", "investigation", "report", "testimony", "trial", "verdict"}  # what is made of one, later
_NAME = 4  # words among which the first is to be found that names a happening


def kinds(text: str, code: str | None) -> frozenset[str]:
    """The kinds of happening that a text names; none in a language whose file lists no stems."""
    lexicon = happenings(code) if code else None
    return lexicon.find(plain(text)) if lexicon else frozenset()


def named(words: str, cues: Cues) -> frozenset[str]:
    """The kinds of happening that words name first, among the few with which they begin."""
    return next((found for word in words.split()[:_NAME] if (found := kinds(word, cues.code))), frozenset[str]())


def goes_on(words: str, before: str, cues: Cues) -> bool:
    """Whether words go on with what was told before: they point back to it, or begin with or point to a word of its kind ("that crash")."""
    if cues["happenings.again"].match(words):
        return True
    begin = words.split()[:_NAME]
    if share(words_of(" ".join(word for word in begin if word[0].islower()), cues), words_of(before, cues)):  # "the debut", "debuted"
        return True
    told = kinds(before, cues.code)
    pointed = (words[m.end() :].split()[:1] for m in cues["happenings.again"].finditer(words))
    if not cues.nouns and len(begin) > 1 and begin[0][0].isupper() and begin[1][0].isupper():
        begin = begin[1:]  # "Senator Blume", behind what a senate did
    return any(kinds(word, cues.code) & told for word in (*begin, *(word for found in pointed for word in found)))


def day_of(events: Sequence[Event], words: str, cues: Cues) -> date | None:
    """The one day of the happening that words name, by its kind or by one of its own words ("the takeover"); None where none was told.

    The first told is the one that the article is about: what comes up later is what a court or a minister made of it.
    """
    heard = [*events[:_LEAD], *(e for e in events[_LEAD:][-_BACK:] if e.certainty == "stated")]
    told = [e for e in heard if e.first and e.last and e.last - e.first <= _NIGHT and e.status in ("happened", "reported")]
    told.sort(key=lambda e: e.certainty != "stated")
    if (kind := named(words, cues)) and (day := next((e.first for e in told if kind <= kinds(e.text, cues.code)), None)):
        return day
    nouns = (word for word in words.split()[:_NAME] if cues.nouns or not word[0].isupper())
    noun = next((found for word in nouns if (found := words_of(word, cues))), None)
    if noun and (day := next((e.first for e in told if share(noun, words_of(e.text, cues))), None)):
        return day
    return _day_of_mishap(told) if cues.says("happenings.mishaps", " ".join(words.split()[:_NAME])) else None


def _day_of_mishap(told: Sequence[Event]) -> date | None:
    """The day of what "the disaster" or "the accident" is: the first event that tells of one, and not of what a court made of it."""
    spoken = ((e, kinds(e.text, e.document.language)) for e in told)
    return next((e.first for e, kind in spoken if kind & _MISHAPS and not kind & _AFTERMATH), None)


def day_of_news(events: Sequence[Event], words: str, news: date | None, cues: Cues) -> date | None:
    """The day of the news, where words name what headline or lead told of it ("the order", of what was ordered)."""
    return day_of([e for e in events[:_LEAD] if e.first == news], words, cues)


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
                return moved(day, distance)
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
