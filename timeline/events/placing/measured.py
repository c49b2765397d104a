"""Clauses that only a length dates: up to the day told, or from what it is counted from."""

from __future__ import annotations

import re
from datetime import date

from timeline.events import happenings, intervals, measures
from timeline.events.clauses import Clause
from timeline.events.dating import tallies
from timeline.events.intervals import Placed
from timeline.events.kinds import day_by, day_of
from timeline.events.placing.inferred import place_inferred
from timeline.events.placing.stated import edge_of
from timeline.events.sentences import blank
from timeline.events.telling import Telling
from timeline.events.told import Told
from timeline.model import Expression

_COMMA = re.compile(r", |[،，、]")


def place_measured(telling: Telling, told: Told, clause: Clause) -> bool:
    """Adds an event for a clause that only a length dates: "in three days" up to the date told, "two days after the accident" from it."""
    for length in told.lengths(clause):
        edge = edge_of(telling, told, length)
        measured = measures.direction(telling.text, told.sentence, length, telling.cues) is not None
        whole = edge == "during" and not measured and not tallies(telling.text, told.sentence, telling.cues)
        if whole and (lasted := _lasted(telling, told, clause, length)):
            telling.add(told, clause, lasted, happenings.MEASURED, length)
            return True
        if _measured_back(telling, told, clause, length):
            return True
        if day := _from_told(telling, told, length):
            telling.add_on(day, told, clause, happenings.MEASURED_FROM, length)
            telling.story.tell(day, day, told.sentence.paragraph, told.index)
            return True
    words = blank(telling.text, clause.start, clause.end, [e for e in told.expressions if not e.value.endswith("_REF")])
    if (dated_by := day_by(telling.events, words, telling.cues)) and telling.story.has_reached(dated_by):
        telling.add_on(dated_by, told, clause, happenings.NAMED)
        return True
    return False


def _measured_back(telling: Telling, told: Told, clause: Clause, length: Expression) -> bool:
    """Adds both happenings of "the vote comes a day after the council met": one of the day of the news, the other a day before that."""
    start = measures.measured_from(telling.text, told.sentence, length, telling.cues)
    if not start or clause.start == length.start:
        return False
    base = day_of(telling.events, telling.text[clause.start : length.start], telling.cues)
    if base:
        telling.add_on(base, told, Clause(clause.start, start), happenings.NAMED)
    else:
        follows = telling.story.told is not None and telling.story.index >= told.index - 1
        passing = follows and not telling.cues.says("happenings.ongoing", telling.text[clause.start : start])
        if passing or place_inferred(telling, told, clause):
            return False
    if not (base := base or telling.story.news):
        return False
    day = intervals.after(base, length.value, -1)
    telling.add_on(day, told, Clause(start, clause.end), happenings.MEASURED_FROM_NEWS, length)
    return True


def _from_told(telling: Telling, told: Told, length: Expression) -> date | None:
    """The day that a length after (or before) what it names, or what was just told, gives, if it had come at publication."""
    sign = measures.direction(telling.text, told.sentence, length, telling.cues)
    named = _COMMA.split(telling.text[length.end : min(told.sentence.end, length.end + measures.NAMED)], maxsplit=1)[0]
    named_day = day_of(telling.events, named, telling.cues) if sign else None
    base = named_day or telling.story.day_at(told.sentence.paragraph, told.index)
    ages = measures.lies_ages_before(telling.text, told.sentence, length, telling.cues)
    if not (sign and base and telling.published and intervals.days(length.value)) or ages:
        return None
    day = intervals.after(base, length.value, sign)
    return day if day <= telling.published else None


def _lasted(telling: Telling, told: Told, clause: Clause, length: Expression) -> Placed | None:
    """The days of a length that something done took, up to the day that the story has reached."""
    words = telling.text[clause.start : clause.end]
    if telling.cues.says("intervals.imposed", words):
        return None  # "flights were suspended for three days": those to come
    earlier, reached = telling.cues.says("happenings.earlier", words), telling.story.reached_at(told.sentence.paragraph, told.index)
    if reached and (earlier or telling.cues.says("happenings.past", words)):
        return intervals.up_to(reached, length.value, before=earlier)
    return None
