"""Sentences whose being told is the news, whatever dates stand in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events import attributes, happenings
from timeline.events.clauses import Clause
from timeline.events.placing.stated import covers, dates_statement
from timeline.events.story import APART
from timeline.events.telling import Telling
from timeline.events.told import Told
from timeline.model import Event


def place_news(telling: Telling, told: Told, found: Sequence[Event]) -> None:
    """Adds what a sentence tells on the day of the news, where its dates belong to what was said, asked or decided.

    Args:
        found: the events of the sentence.
    """
    if told.said and told.said.statement and all(_apart(telling, event, told) for event in found):
        reason = happenings.STATEMENT
    elif len(found) == 1 and _is_told_later(telling, told, found[0]):
        reason = happenings.STEP
    else:
        return
    if (news := telling.story.news) is None:
        return
    telling.add_on(news, told, Clause(told.sentence.start, told.sentence.end), reason)
    if telling.events[-1].status != "reported":
        telling.events[-1] = replace(telling.events[-1], status="happened")


def _apart(telling: Telling, event: Event, told: Told) -> bool:
    """Whether what is said lies so far ahead, or took so long, that its being said is the news ("announced a loss for 2005")."""
    news, first, last = telling.story.news, event.first or event.last, event.last or event.first
    dated_itself = event.expression is not None and dates_statement(telling, told, event.expression)
    if event.certainty == "inferred" or dated_itself or not (news and first and last):
        return False
    return (last - first if first <= news else last - news) > APART


def _is_told_later(telling: Telling, told: Told, event: Event) -> bool:
    """Whether a sentence tells what was done about its one date: set it for a day to come, or published what came of it."""
    if event.certainty != "stated" or event.warnings or event.expression is None:
        return False
    if event.status == "planned":
        return happenings.begins_in_the_past(telling.text[told.sentence.start : told.sentence.end], telling.cues)
    named = attributes.named(telling.text, told.sentence.start, event.end, event.expression, telling.published, telling.cues) == event.start
    over = event.last is not None and telling.published is not None and event.last < telling.published
    return named or (over and covers(telling, told, event.expression) and telling.cues.says("happenings.past", event.text))
