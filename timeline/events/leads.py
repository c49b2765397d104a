"""Headline and lead: how far they reach, and which day they make that of the news."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice

from timeline.events import asides, attributes, measures
from timeline.events.cues import Cues
from timeline.events.datelines import heads_report, is_dateline
from timeline.events.dating import compares, dates
from timeline.events.sentences import Sentence
from timeline.events.speech import is_counted
from timeline.events.story import BODY, LEAD, Story
from timeline.model import Expression

OLD_DATES = 5
"""How many dates of long ago, and no other, make a history."""

YEAR = 366
"""Days before publication of what is long gone."""


_REACH = 60  # code points from a day within which the verb of its relative clause stands
_GAP = 4  # code points of a preposition between that verb and its day


def distribute(sentences: Sequence[Sentence], expressions: Sequence[Expression]) -> list[list[Expression]]:
    """The expressions, given in text order, that begin in each sentence."""
    held: list[list[Expression]] = []
    position = 0
    for sentence in sentences:
        inside = []
        while position < len(expressions) and expressions[position].start < sentence.end:
            if expressions[position].start >= sentence.start:
                inside.append(expressions[position])
            position += 1
        held.append(inside)
    return held


def count(text: str, sentences: Sequence[Sentence], held: Sequence[Sequence[Expression]]) -> int:
    """How many sentences are headline or lead: the first, and where that is a line without a full stop, all up to the next."""
    if len(sentences) < 2 or sentences[0].paragraph == sentences[1].paragraph or not text[sentences[0].end - 1].isalnum():
        return 1
    lines = zip(sentences[1:], held[1:], strict=True)
    return 2 + next((i for i, (sentence, inside) in enumerate(lines) if not is_dateline(text, sentence, inside)), 0)


def opens_history(held: Sequence[Sequence[Expression]], published: date | None) -> bool:
    """Whether a text tells of times long gone from its first words on, so that its headline is no news: five dates, all of them a year old."""
    told = [e for inside in held for e in inside if e.first and e.last and e.type in ("DATE", "TIME") and e.value != "PRESENT_REF"]
    opens = any(told and told[0] in inside for inside in held[:2])
    return published is not None and len(told) >= OLD_DATES and opens and all(e.last and (published - e.last).days > YEAR for e in told)


def read(text: str, told: Iterable[tuple[Sentence, Sequence[Expression]]], story: Story, cues: Cues) -> date | None:
    """Finds the day of the news: the first day that the lead names, if it lies in the two weeks before publication.

    Args:
        told: the sentences that are part of the story, with their expressions.
        story: is given the day of the news.

    Returns:
        The day of writing, where the lead shows that it was not that of publication.
    """
    told = ((s, inside) for s, inside in told if not is_dateline(text, s, inside))
    for index, (sentence, held) in enumerate(islice(told, BODY)):
        if index >= LEAD and cues.says("happenings.earlier", text[sentence.start : sentence.end]):
            continue
        inside = measures.measured(text, sentence, held, cues)  # "two days after Tuesday's blast" is Thursday
        of_report = len(inside) > 1 and heads_report(text, sentence, inside[0], story.published, cues)
        for place, e in enumerate(inside):
            if place < of_report or not dates(e) or e.first != e.last or not e.first or compares(text, sentence, e, cues):
                continue
            named = attributes.named(text, sentence.start, sentence.end, e, story.published, cues)
            if named or _only_describes(text, e, inside[place + 1 :], story, cues):
                continue
            if not (story.is_past(e.first) and asides.find(text, sentence.start, sentence.end, (e.start, e.end), cues)):
                story.lead(e.first, index)
                return _written(text, sentence, e, inside, story, cues)
    return None


def _only_describes(text: str, e: Expression, behind: Sequence[Expression], story: Story, cues: Cues) -> bool:
    """Whether a day tells which thing is meant, before a later one tells what came of it ("thirty pupils abducted on Tuesday were freed on
    Saturday"): a participle or relative verb stands before it, or behind it in languages that put such clauses before their noun.
    """
    other = next((b for b in behind if dates(b) and b.first and b.first == b.last), None)
    if other is None or other.first is None or e.first is None or not e.first < other.first or not story.has_reached(other.first):
        return False
    before = text[max(0, e.start - _REACH) : e.start]
    near = any(len(before) - m.end() <= _GAP for m in cues["clauses.adnominals"].finditer(before))
    return near or cues["clauses.adnominals_after"].search(text, e.end, min(other.start, e.end + _REACH)) is not None


def _written(text: str, sentence: Sentence, news: Expression, inside: Sequence[Expression], story: Story, cues: Cues) -> date | None:
    """The day of the news for that of writing, where an aside of the lead calls it today ("On June 1, the firm, which failed today, …")."""
    if "day" in news.inferred or story.news != news.first:
        return None
    today = (e for e in inside if is_counted(e) and e.first == story.published)
    asides_of = (asides.find(text, sentence.start, sentence.end, (e.start, e.end), cues) for e in today)
    return news.first if any(asides_of) else None
