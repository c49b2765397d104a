"""A sentence and its dates → clauses, each with the one period that dates it.

Dates that name one period together ("from 3 to 5 May", "Tuesday, around 4 p.m.") are one group. Between two groups the sentence is cut at the
strongest boundary that its language knows there: a semicolon, a coordinator, a subordinator, a comma, a relative. Where there is none, both
groups date the same words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from ..model import Expression
from .cues import Cues
from .sayings import Saying
from .sentences import Sentence

Role = Literal["main", "subordinate"]

_STRONG = re.compile(r"[;؛；]|\s(?:[—–]|--)\s")
_COMMA = re.compile(r",(?!\d)|[،，、](?!\d)")
_FILLER = re.compile(r"[\s,،，、:(（)）'’\"«»-]*(?:[^\W\d_]{1,5}[\s,]*){0,3}")  # what may stand between two parts of one date
_DASH = re.compile(r"\s*[-–—~〜～]\s*")
_APART = timedelta(days=7)  # "on Monday and Tuesday" is one period, "in 2003 and 2009" is not


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
        return self.expressions[0].start

    @property
    def end(self) -> int:
        return self.expressions[-1].end


@dataclass(frozen=True, slots=True)
class Clause:
    """Part of a sentence, in code points of the document's text, and what dates it (None where nothing does)."""

    start: int
    end: int
    group: Group | None
    role: Role = "main"


def groups(text: str, sentence: Sentence, expressions: Sequence[Expression], cues: Cues) -> list[Group]:
    """The expressions of a sentence, joined where they name one period together."""
    found: list[Group] = []
    for expression in expressions:
        if found and (joined := _join(text, sentence, found[-1], expression, cues)):
            found[-1] = joined
        else:
            found.append(Group((expression,), expression, expression.first, expression.last))
    return found


def _join(text: str, sentence: Sentence, before: Group, after: Expression, cues: Cues) -> Group | None:
    between = text[before.end : after.start]
    both = (*before.expressions, after)
    if before.first and before.last and after.first and after.last:
        if before.first <= after.last and _connects(text, sentence, before, between, after, cues):
            return Group(both, before.expressions[0], before.first, max(before.last, after.last), joint=True)
        if not _FILLER.fullmatch(between) or cues.says("clauses.coordinators", between):
            return None
        if before.first <= after.first and after.last <= before.last:
            return Group(both, after, after.first, after.last)
        if after.first <= before.first and before.last <= after.last:
            return Group(both, before.expression, before.first, before.last, before.joint)
    return None


def _connects(text: str, sentence: Sentence, before: Group, between: str, after: Expression, cues: Cues) -> bool:
    """Whether the words between two dates make them the two ends of one period."""
    bare = between.strip(" ,\u00a0")
    if _DASH.fullmatch(between) or cues["clauses.range"].fullmatch(bare):
        return True
    if not cues["clauses.pair"].fullmatch(bare) or not before.last or not after.first:
        return False
    lead = text[max(sentence.start, before.start - 25) : before.start]
    opened = any(len(lead) - m.end() < 8 for m in cues["clauses.between"].finditer(lead))
    return opened or timedelta(0) <= after.first - before.last <= _APART


def cut(text: str, sentence: Sentence, dated: Sequence[Group], said: Saying | None, cues: Cues) -> list[Clause]:
    """The clauses of a sentence: one for each group of dates, and those beside them that a semicolon or a subordinator sets apart.

    Clauses are in text order and together cover the sentence, unless two groups share their words.
    """
    start, end = sentence.start, sentence.end
    if len(dated) < 2:
        return _cut_single(text, start, end, dated[0] if dated else None, said, cues)
    clauses: list[Clause] = []
    begin = start
    pending: list[Group] = [dated[0]]
    for before, after in pairwise(dated):
        place = boundary(text, before.end, after.start, said, cues)
        if place is not None:
            clauses += [Clause(begin, place, group) for group in pending]
            begin, pending = place, []
        pending.append(after)
    clauses += [Clause(begin, end, group) for group in pending]
    return [_trim(text, clause) for clause in clauses]


def _cut_single(text: str, start: int, end: int, group: Group | None, said: Saying | None, cues: Cues) -> list[Clause]:
    breaks = [start, *_breaks(text, start, end), end]
    clauses = []
    for begin, stop in pairwise(breaks):
        if not any(c.isalnum() for c in text[begin:stop]):
            continue
        if group and begin <= group.start < stop:
            clauses += _cut_subordinate(text, begin, stop, group, cues)
        else:
            clauses.append(Clause(begin, stop, None))
    return [_trim(text, clause) for clause in clauses]


def _breaks(text: str, start: int, end: int) -> list[int]:
    """The strong boundaries of a piece; a pair of dashes encloses an aside and is none."""
    found = list(_STRONG.finditer(text, start, end))
    dashes = sum(m[0][0].isspace() for m in found)
    return [m.end() for m in found if dashes == 1 or not m[0][0].isspace()]


def _cut_subordinate(text: str, start: int, end: int, group: Group, cues: Cues) -> list[Clause]:
    """Sets the clause that holds the date apart where a word before it subordinates it ("… since the war was launched in May")."""
    openers = list(cues["clauses.subordinators"].finditer(text[start : group.start]))
    if not openers or not text[start + openers[-1].end() : group.start].strip():
        return [Clause(start, end, group)]
    opener = start + openers[-1].start()
    head = text[start:opener].strip(" ,،«\"'")
    if len(head) > 3:
        return [Clause(start, opener, None), Clause(opener, end, group, "subordinate")]
    comma = _COMMA.search(text, group.end, end)
    if not comma:
        return [Clause(start, end, group)]
    return [Clause(start, comma.end(), group, "subordinate"), Clause(comma.end(), end, None)]


def boundary(text: str, start: int, end: int, said: Saying | None, cues: Cues) -> int | None:
    """Where to cut between two dates, in code points of the text; None where the words between them are one clause."""
    between = text[start:end]
    if said and start <= said.start < end:
        return said.start
    if said and start < said.end <= end:
        return said.end
    if strong := _breaks(text, start, end):
        return strong[0]
    commas = [m.end() for m in _COMMA.finditer(between)]
    openers = [m.start() for name in ("coordinators", "subordinators") for m in cues[f"clauses.{name}"].finditer(between)]
    after_comma = [o for o in openers if any(not between[c:o].strip() for c in commas)]
    if after_comma:
        return start + min(after_comma)
    if openers:
        return start + min(openers)
    if commas:
        last = commas[-1]
        return start + (last if len(between[last:].split()) <= 2 and len(between) - last < 20 else commas[0])
    if relative := cues["clauses.relatives"].search(between):
        return start + relative.start()
    return None


def _trim(text: str, clause: Clause) -> Clause:
    piece = text[clause.start : clause.end]
    left = len(piece) - len(piece.lstrip(" \t\n,;،؛，；、—–-"))
    right = len(piece.rstrip(" \t\n,;،؛，；、—–-"))
    return Clause(clause.start + left, clause.start + max(right, left), clause.group, clause.role)
