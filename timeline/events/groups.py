"""Dates that name one period together: "from 3 to 5 May", "between Monday and Tuesday", "Tuesday, around 4 p.m."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.events.cues import Cues
from timeline.events.sentences import Sentence
from timeline.model import Expression

_FILLER = re.compile(r"[\s,،，、:(（)）'’\"«»-]*(?:[^\W\d_]{1,6}[\s,]*){0,3}")  # what may stand between two parts of one date
_COMMA = re.compile(r"\s*[,،、]")
_DASH = re.compile(r"\s*[-–—~〜～]\s*")
_NEXT = timedelta(days=1)  # "on Monday and Tuesday" is one period, "on 5 and 9 May" is not
SINCE_THEN = "since then"  # rule of an expression that opens a period on the date told last, and is never part of another date
_LEAD = 25  # code points before the first date in which "between" is looked for


@dataclass(frozen=True, slots=True)
class Group:
    """Expressions that date one happening together.

    Args:
        expressions: in text order; ``expression`` is the one that says most exactly when.
        first, last: their period, both ends included.
        joint: whether the period runs from one expression to another.
    """

    expressions: tuple[Expression, ...]
    expression: Expression
    first: date | None
    last: date | None
    joint: bool = False

    @property
    def start(self) -> int:
        """Where the first of its expressions begins, in code points of the text."""
        return self.expressions[0].start

    @property
    def end(self) -> int:
        """Where the last of its expressions ends."""
        return self.expressions[-1].end

    @property
    def days(self) -> int:
        """Length of the period in days; 0 where an end is open."""
        return (self.last - self.first).days + 1 if self.first and self.last else 0


def groups(text: str, sentence: Sentence, expressions: Sequence[Expression], cues: Cues) -> list[Group]:
    """The expressions of a sentence, joined where they name one period together."""
    found: list[Group] = []
    for expression in expressions:
        joined = _join(text, sentence, found[-1], expression, cues) if found else None
        if joined:
            found[-1] = joined
        else:
            found.append(Group((expression,), expression, expression.first, expression.last))
    return found


def _join(text: str, sentence: Sentence, before: Group, after: Expression, cues: Cues) -> Group | None:
    if not (before.first and before.last and after.first and after.last):
        return None
    if after.rule == SINCE_THEN:
        return None
    opener = cues["clauses.range"].match(text, after.start, after.end)  # "[del 4] [al 9 de diciembre]"
    between = text[before.end : opener.end() if opener else after.start]
    both = (*before.expressions, after)
    if _is_named_day(before, between, after) and not cues.says("clauses.coordinators", between):
        return Group(both, after, after.first, after.last)
    if before.first <= after.last and _connects(text, sentence, before, between, after, cues):
        return Group(both, before.expressions[0], before.first, max(before.last, after.last), joint=True)
    if not _FILLER.fullmatch(between) or cues.says("clauses.coordinators", between):
        return None
    if any(_COMMA.match(between, verb.end()) for verb in cues["happenings.past"].finditer(between)):
        return None  # a clause ends between them
    if before.first <= after.first and after.last <= before.last + _small_hours(before, after):
        return Group(both, after, after.first, after.last)
    if after.first <= before.first and before.last <= after.last:
        return Group(both, before.expression, before.first, before.last, before.joint)
    return None


def _is_named_day(before: Group, between: str, after: Expression) -> bool:
    """Whether a day behind a comma is the one that was first told by its distance ("just over two weeks ago, on 22 January")."""
    told = _COMMA.match(between) is not None and _FILLER.fullmatch(between) is not None and before.expression.rule.endswith("ago")
    if not told or after.first != after.last or not (before.first and before.last and after.first):
        return False
    slack = timedelta(days=before.days)
    return before.first - slack <= after.first <= before.last + slack


def _small_hours(night: Group, after: Expression) -> timedelta:
    """The day that a night goes on into, where a clock time after it may lie there ("in the night to Tuesday, about 2 a.m.")."""
    return timedelta(days=night.expression.value.endswith("TNI") and after.type == "TIME" and not after.value.endswith("TNI"))


def _connects(text: str, sentence: Sentence, before: Group, between: str, after: Expression, cues: Cues) -> bool:
    """Whether the words between two dates make them the two ends of one period."""
    bare = between.strip(" ,\u00a0-–")
    if _DASH.fullmatch(between) or cues["clauses.range"].fullmatch(bare):
        return True
    if _tell_apart(text, sentence, before, after, cues):
        return False
    if not cues["clauses.pair"].fullmatch(bare) or not before.last or not after.first:
        return False
    if cues["clauses.between_after"].match(text[after.end : sentence.end].lstrip()):
        return True
    lead = text[max(sentence.start, before.start - _LEAD) : before.start]
    opened = any(len(lead) - m.end() < 8 for m in cues["clauses.between"].finditer(lead))
    apart = "," in between  # "opened on 3 June, and three days later he was held"
    return opened or (not apart and timedelta(0) <= after.first - before.last <= _NEXT)


def _tell_apart(text: str, sentence: Sentence, before: Group, after: Expression, cues: Cues) -> bool:
    """Whether one verb stands before two dates and another behind them ("was held on Friday and on Monday was charged").

    Of two days that follow each other the second verb must do so at once, as a participle may close the clause of both.
    """
    first = _COMMA.split(text[sentence.start : before.start])[-1]
    if not cues.says("happenings.past", first) or cues.says("clauses.between", first[-_LEAD:]):
        return False
    behind = _COMMA.split(text[after.end : sentence.end].lstrip())[0]
    apart = before.last is not None and after.first is not None and after.first - before.last > timedelta(days=1)
    auxiliary = cues["happenings.states"].match(behind)  # "was | charged"
    verb = cues["happenings.past"].match(behind) or (auxiliary and cues["happenings.past"].match(behind[auxiliary.end() :].lstrip()))
    return bool(verb) or (apart and cues.says("happenings.past", behind))
