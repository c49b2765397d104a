"""Clauses with a date of their own, or with that of the statement that reports them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from timeline.events import attributes, happenings, intervals, measures
from timeline.events.clauses import Clause
from timeline.events.dating import is_long, is_quarter
from timeline.events.groups import Group
from timeline.events.intervals import Placed
from timeline.events.reports import words_near
from timeline.events.sentences import blank
from timeline.events.story import RECENT
from timeline.events.telling import Telling
from timeline.events.told import Told
from timeline.model import Event, Expression

STATEMENT_DATE = "dated by the statement"


def place_stated(telling: Telling, told: Told, clause: Clause, group: Group) -> None:
    """A clause with a date of its own, or with that of the statement that reports it."""
    expression, said = group.expression, told.said
    side = None if group.joint or group.end <= clause.start else edge_of(telling, told, expression)
    if side == "since" and telling.cues.says("intervals.begins", telling.text[clause.start : clause.end]):
        side = None  # "started from 9 March"
    placed = intervals.place(group, side, telling.published)
    lengths = told.lengths(clause)
    days = intervals.lasting(telling.text, told.sentence.start, lengths, telling.cues)
    if side == "since" and group.first and group.days == 1 and days:
        placed = intervals.span(group.first, days)
    else:
        held = [length for length in lengths if measures.direction(telling.text, told.sentence, length, telling.cues) is None]
        placed = intervals.stretch(placed, telling.text[clause.start : clause.end], held, telling.cues)
    beyond = said is not None and (clause.start < said.start or clause.end > said.end)
    if side in ("by", "until") and expression.type == "TIME" and group.last and telling.published and group.last <= telling.published:
        placed = Placed(group.last, group.last, f"{group.last}")  # "shortly before midnight" lies on that day
    statement = beyond and dates_statement(telling, told, expression)
    if statement and expression.value.endswith("TNI") and group.first == group.last:  # nobody announces after midnight
        placed = Placed(group.first, group.last, f"{group.first}")
    named = attributes.named(telling.text, clause.start, clause.end, expression, telling.published, telling.cues)
    event = telling.event(told, Clause(named, clause.end, group) if named else clause, placed)
    warnings = expression.warnings
    if _told_after(telling, event, clause):
        warnings = (*warnings, f"told as past, yet dated after publication: “{expression.text}”")
    telling.events.append(replace(event, expression=expression, reason=STATEMENT_DATE if statement else None, warnings=warnings))
    _move(telling, told, clause, group, event)


def place_counted_from(telling: Telling, told: Told, clause: Clause) -> None:
    """Adds the happening that a dated clause is counted from by some days ("died on Monday, three days after the blast")."""
    for length, start, end, day in measures.counted_from(telling.text, clause.end, told.lengths(clause), telling.events[-1], telling.cues):
        telling.add_on(day, told, Clause(start, end), happenings.MEASURED_FROM, length)


def _move(telling: Telling, told: Told, clause: Clause, group: Group, event: Event) -> None:
    """Takes the story to a dated clause, or leaves it where it was."""
    if clause.aside and clause.end == told.sentence.end and event.status != "planned":
        telling.story.named = group.first or telling.story.named
    aside = clause.aside or told.line or _looks_back(telling, group) or _is_state_beside(telling, event) or is_quarter(group.expression)
    if _looks_shortly_back(telling, event):
        telling.story.look_back(told.index)
    elif _looks_back(telling, group):
        telling.story.pause(told.index)
    elif _only_says(telling, told, group, event):
        telling.story.hear(group.last)
    elif event.status != "planned" and not aside:
        caption = telling.text[told.sentence.end - 1].isalnum()  # a line without a full stop: what follows it does not go on from there
        telling.story.tell(group.first, group.last, -1 if caption else told.sentence.paragraph, -2 if caption else told.index)


def _only_says(telling: Telling, told: Told, group: Group, event: Event) -> bool:
    """Whether a clause tells only who said, some days later, what its sentence tells before it ("… on Sunday, police said on Monday")."""
    attributed = told.said is not None and told.said.start <= group.expression.start < told.said.end
    if event.first is None or not attributed or covers(telling, told, group.expression):
        return False
    before = telling.events[-2] if len(telling.events) > 1 else None
    if not before or before.quote != event.quote or before.certainty != "stated" or before.status == "planned" or not before.last:
        return False
    return timedelta(0) < event.first - before.last <= RECENT


def edge_of(telling: Telling, told: Told, expression: Expression) -> intervals.Edge | None:
    """Which end of an interval a date is, or whether something lasted for it, by the words beside it."""
    side = intervals.edge(telling.text, told.sentence.start, expression, telling.cues)
    return None if side == "by" and measures.is_measured(expression) else side  # "قبل عام من اليوم": the word belongs to the length


def dates_statement(telling: Telling, told: Told, expression: Expression) -> bool:
    """Whether a date stands with the attribution and is not what figures are of ("for the third quarter, the firm reported …")."""
    said = told.said
    if said is None or not said.statement or not said.start <= expression.start < said.end:
        return False
    if expression.first and telling.published and expression.first > telling.published:
        return False  # "declared 14 March a day of mourning"
    return not covers(telling, told, expression)


def covers(telling: Telling, told: Told, expression: Expression) -> bool:
    """Whether a period longer than a week is what figures are of ("a profit for the last quarter"): they were told after it."""
    before = telling.text[max(told.sentence.start, expression.start - 24) : expression.start]
    return is_long(expression) and intervals.touches(telling.cues, "intervals.covering", before)


def _looks_back(telling: Telling, group: Group) -> bool:
    """Whether a date was counted back from the one that the story has reached ("the day before"): the story goes on from there."""
    expression, told = group.expression, telling.story.told
    counted = expression.anchor == "text" and "day" in expression.inferred and not expression.rule.startswith("clock")
    return counted and told is not None and group.last is not None and group.last < told[0]


def _looks_shortly_back(telling: Telling, event: Event) -> bool:
    """Whether the pluperfect tells a day shortly before the one that the story has reached: it goes on from there."""
    reached = telling.story.reached
    if reached is None or event.first is None or event.first != event.last:
        return False
    return timedelta(0) < reached - event.first <= RECENT and telling.cues.says("happenings.earlier", event.text)


def _is_state_beside(telling: Telling, event: Event) -> bool:
    """Whether a clause only tells how things stand, behind a dated one of its sentence ("…, and 130 were still missing on Monday")."""
    before = telling.events[-2] if len(telling.events) > 1 else None
    if not before or before.quote != event.quote or before.expression is None:
        return False
    return telling.cues.says("happenings.states", event.text) and not telling.cues.says("happenings.past", event.text)


def _told_after(telling: Telling, event: Event, clause: Clause) -> bool:
    if not (telling.published and event.first and event.first > telling.published):
        return False
    if clause.group and clause.group.expression.boundary == "begin":
        return False  # "declared three days of mourning from Thursday"
    if clause.group and intervals.touches(telling.cues, "intervals.due", telling.text[clause.start : clause.group.start]):
        return False  # "called a strike for Monday"
    near = words_near(telling.text, clause)
    dated = clause.group.expressions if clause.group else ()
    words = near if len(near.split()) > 2 else " ".join(blank(telling.text, event.start, event.end, dated).split())
    return telling.cues.says("happenings.past", words) and not telling.cues.says("status.planned", event.quote)
