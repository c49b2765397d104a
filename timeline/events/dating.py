"""Which expressions of a sentence can date what it reports."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from timeline.events import asides, intervals
from timeline.events.cues import Cues
from timeline.events.datelines import heads_report
from timeline.events.groups import SINCE_THEN
from timeline.events.sentences import Sentence
from timeline.events.story import APART, Story
from timeline.model import Expression

_COMMA = re.compile(r"\s?[,،、]\s*")
_NOUN = 4  # words, article and preposition among them
_SUPERLATIVE = 1  # words at most between a superlative and "of" ("the biggest | gain | of the year")
_BORDER = re.compile(r"[\d,،、]")  # another date, or the end of a phrase
WIDE = 3000  # days: a decade or century beside a nearer date describes a thing, it does not date the happening


def dating(text: str, sentence: Sentence, expressions: Sequence[Expression], story: Story, cues: Cues) -> list[Expression]:
    """The expressions that can date a happening, in text order, with what is due within a length and what "since then" opens.

    Left out are dates that something is only measured by, that of a dateline, and a century or a length beside a nearer date.
    """
    timed = [e for e in expressions if e.type != "DURATION"] if tallies(text, sentence, cues) else expressions
    found = [due for e in timed if (due := _due(text, sentence, e, story.published, cues) or e) and dates(due)]
    for opening in _since_then(text, sentence, found, story, cues):
        found = sorted([opening, *(e for e in found if e.end <= opening.start or e.start >= opening.end)], key=lambda e: e.start)
    found = [e for e in found if not _took(text, sentence, e, story.published, cues)]
    found = [e for e in found if not compares(text, sentence, e, cues)] or [e for e in found if told_then(text, sentence, e.end, cues)]
    if len(found) > 1 and heads_report(text, sentence, found[0], story.published, cues):
        found = found[1:]
    found = [e for e in found if e.type != "DURATION" or e.rule.endswith("+due")] or found  # "from Friday they will strike for 48 hours"
    return [e for e in found if not (e.first and e.last and (e.last - e.first).days > WIDE)] or found


def dates(expression: Expression) -> bool:
    """Whether an expression can date a happening by itself; repeated times, "now" and lengths without a place in time cannot."""
    return expression.type != "SET" and not expression.value.endswith("_REF") and bool(expression.first or expression.last)


def tallies(text: str, sentence: Sentence, cues: Cues) -> bool:
    """Whether a sentence tells how often something came about, so that its lengths look back ("the third fire within a week")."""
    words = text[sentence.start : sentence.end]
    return cues.says("numbers.ordinals", words) and not cues.says("status.planned", words)


def _due(text: str, sentence: Sentence, length: Expression, published: date | None, cues: Cues) -> Expression | None:
    """What is due "within six months", or promised over them, from publication to the last day of that length."""
    if length.type != "DURATION" or not published or not intervals.days(length.value):
        return None
    side = intervals.edge(text, sentence.start, length, cues)
    if side != "within" and not (side == "during" and _promised(text[sentence.start : length.start], cues)):
        return None
    stop = intervals.after(published, length.value)
    return replace(length, first=published, last=stop, edtf=f"../{stop}", rule=f"{length.rule}+{'due' if side == 'within' else 'promised'}")


def _took(text: str, sentence: Sentence, length: Expression, published: date | None, cues: Cues) -> bool:
    """Whether a length tells how long something took, and not when it is to be done ("got there within an hour", "led after six minutes")."""
    if length.type != "DURATION" or not published or not length.last:
        return False
    if length.last > published:
        return _over(text, sentence, length, cues)
    hours = length.last == published and (length.first is None or length.boundary == "begin")
    return hours and not cues.says("status.planned", text[sentence.start : sentence.end])


def _over(text: str, sentence: Sentence, length: Expression, cues: Cues) -> bool:
    """Whether a length opens what is told as done ("Within 24 hours 180 mm fell"); behind its verb it may be what was ordered."""
    before, behind = text[sentence.start : length.start], text[length.end : sentence.end]
    past = cues["happenings.past"].search(behind)
    ahead = cues["status.planned"].search(behind)
    if not past or (ahead and ahead.start() <= past.start()):
        return False
    return not any(cues.says(name, before) for name in ("happenings.past", "status.planned"))


def _promised(before: str, cues: Cues) -> bool:
    """Whether the verb last before a length looks ahead ("they promise to restore power over two days")."""
    ahead, past = ([m.end() for m in cues[name].finditer(before)] for name in ("status.planned", "happenings.past"))
    return bool(ahead) and ahead[-1] >= max(past, default=0)


def told_then(text: str, sentence: Sentence, end: int, cues: Cues) -> int | None:
    """Where, behind a date that ends there, begins what happened then ("the worst fire since 2 May 2009, when | a train burned")."""
    comma = _COMMA.match(text, end, sentence.end)
    opener = cues["clauses.whens"].match(text, comma.end(), sentence.end) if comma else None
    return opener.end() if opener else None


RECORD = 40
"""How far behind "since", in characters, the record may be told in a language that tells it there ("1979年以来45年ぶり")."""


def compares(text: str, sentence: Sentence, expression: Expression, cues: Cues) -> bool:
    """Whether a date only measures something or is what it is done for ("up from 14 % a year ago", "ahead of Sunday's vote")."""
    before = text[max(sentence.start, expression.start - 80) : expression.start]
    if any(len(before) - m.end() < 18 for m in cues["intervals.comparisons"].finditer(before)):
        return True
    behind = text[expression.end : sentence.end].lstrip()
    if cues["intervals.comparisons_after"].match(behind):
        return True
    if _is_of_a_period(text, before, expression, cues):
        return True
    if "range" in expression.rule.split("+"):
        return False  # "the first round was held from 8 to 10 May"
    record = cues.says("intervals.records", before) or cues.says("intervals.records_after", behind[:RECORD])
    return record and (intervals.edge(text, sentence.start, expression, cues) == "since" or _names_what_is_since(before, cues))


def _is_of_a_period(text: str, before: str, expression: Expression, cues: Cues) -> bool:
    """Whether a year or month is what a superlative is of ("al nivel más bajo del año", "its biggest gain of the year")."""
    if not is_long(expression):
        return False
    of = next((m for m in cues["intervals.of"].finditer(before) if not before[m.end() :].strip()), None)
    if of is None and not cues["intervals.of"].match(expression.text):
        return False
    name = before[: of.start()] if of else before
    found = [m.end() for m in cues["intervals.records"].finditer(name)]
    return bool(found) and len(name[found[-1] :].split()) <= _SUPERLATIVE and not _BORDER.search(name[found[-1] :])


def _names_what_is_since(before: str, cues: Cues) -> bool:
    """Whether words end in "since" and a noun that the date behind them belongs to ("its worst day since the crash of")."""
    rests = (before[m.end() :].strip() for m in cues["intervals.since"].finditer(before))
    nouns = (rest for rest in rests if 0 < len(rest.split()) <= _NOUN and not _BORDER.search(rest))
    return any(not asides.has_verb(noun, cues) for noun in nouns)


def _since_then(text: str, sentence: Sentence, found: Sequence[Expression], story: Story, cues: Cues) -> Iterator[Expression]:
    """The intervals that a sentence's "since then" opens on the date told last, in the sentence or before it."""
    for m in cues["intervals.since_then"].finditer(text, sentence.start, sentence.end):
        before = [e.first for e in found if e.first and e.end <= m.start()]
        first = before[-1] if before else story.named
        if first and not (story.published and first >= story.published):
            yield Expression(
                m.start(), m.end(), m[0], "DATE", f"{first}", first=first, last=first, anchor="text", rule=SINCE_THEN, boundary="begin",
                inferred=("year", "month", "day"), evidence=(f"opens on the date told last, {first}",),
            )  # fmt: skip


def is_long(expression: Expression) -> bool:
    """Whether a period is longer than a week."""
    return bool(expression.first and expression.last and expression.last - expression.first > APART)


def is_quarter(expression: Expression) -> bool:
    """Whether a period is a quarter or half of a year: what is of it are figures, and the story does not go back there."""
    return "-Q" in expression.value or "-H" in expression.value
