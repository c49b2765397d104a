"""Lengths that a sentence measures from a date: "three years after 2019", "for three days from 4 May"; and ages, which must add up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from timeline.dates import Period, moved
from timeline.events import asides, intervals
from timeline.events.cues import Cues
from timeline.events.kinds import named
from timeline.events.sentences import Sentence, blank
from timeline.model import Event, Expression

LENGTH = "…"  # stands for the length in the cues "later" and "sooner"
_REACH = 12  # code points before a length in which its cue may begin
NAMED = 32  # code points behind a length in which what it is measured from is named ("three days before the blast")
_NEAR = 24  # code points between the word for being born and its date
_DECADE = 3653  # days
_ADULT = range(1, 120)  # years of age that are worth a doubt
_SIGNS: tuple[tuple[str, Literal[1, -1]], ...] = (("later", 1), ("sooner", -1))
_DAY = timedelta(days=1)
_STOP = re.compile(r"[,،、;؛]\s|[.!?؟]\s*$")  # what ends the name of a happening
_DAYS = re.compile(r"P\d+D")
_PREPOSITION = re.compile(r"\s*(?:[^\W\d_]{1,4}\s+)?")
_SHORT_LENGTH = re.compile(r"P\d+[DW]")
_NOUN_PHRASE = re.compile(r"\s*(?:(?:[^\W\d_]|\u200c)+(?:['’-]|\s+)){0,7}\s*")
_MONTH = re.compile(r"\d{4}(?:-\d\d)?")


def measured(text: str, sentence: Sentence, expressions: Sequence[Expression], cues: Cues) -> list[Expression]:
    """The expressions of a sentence, a length before or after a date joined with that date to the one that they name together."""
    joined: list[Expression] = []
    for expression in expressions:
        before = joined[-1] if joined and joined[-1].end <= expression.start else None
        found = (_from(text, sentence, before, expression, cues) or _to_the_day(text, before, expression, cues)) if before else None
        if found:
            joined[-1] = found
        else:
            joined.append(expression)
    return joined


def _from(text: str, sentence: Sentence, length: Expression, base: Expression, cues: Cues) -> Expression | None:
    """The date that lies a length after (or before) another, where that is what the words between them say."""
    if length.type != "DURATION" or base.type not in ("DATE", "TIME") or not (base.first and base.last and intervals.days(length.value)):
        return None
    words = _around(text, sentence, length, base.start)
    touches = _touches if base.first == base.last and _SHORT_LENGTH.fullmatch(length.value) else intervals.touches
    sign = next((sign for name, sign in _SIGNS if touches(cues, f"intervals.{name}", words)), None)
    if not sign:
        return None
    try:
        first = intervals.after(base.first, length.value, sign)
        last = intervals.after(base.last + _DAY, length.value, sign) - _DAY
    except (ValueError, OverflowError):
        return None
    edtf = Period(first, last).edtf()
    return replace(
        base, start=length.start, text=text[length.start : base.end], value=edtf or base.value, mod=None, edtf=edtf, first=first, last=last,
        rule=f"{length.rule}+{base.rule}+measured", boundary=None, inferred=("year", "month", "day"), alternatives=(),
        evidence=(*base.evidence, f"{length.text} {'after' if sign > 0 else 'before'} {base.text}"),
    )  # fmt: skip


def _touches(cues: Cues, name: str, before: str) -> bool:
    """Whether a cue stands before the expression, or before the noun phrase that the expression closes ("after | the vote of")."""
    rests = (before[m.end() :] for m in cues[name].finditer(before))
    return any(_NOUN_PHRASE.fullmatch(rest) and not asides.has_verb(rest, cues) for rest in rests)


def _to_the_day(text: str, first: Expression, second: Expression, cues: Cues) -> Expression | None:
    """The day that "a year ago today" names, in either order ("heute vor einem Jahr"): that of another year or month."""
    ago, day = (first, second) if _is_ago(first) else (second, first)
    between = text[first.end : second.start]
    if not _PREPOSITION.fullmatch(between) or cues.says("clauses.coordinators", between):
        return None
    if not _is_ago(ago) or "relative" not in day.rule or not day.first or day.first != day.last:
        return None
    year, _, month = ago.value.partition("-")
    try:
        found = day.first.replace(year=int(year), month=int(month or day.first.month))
    except ValueError:  # 29 February
        return None
    return replace(
        day, start=first.start, end=second.end, text=text[first.start : second.end], value=f"{found}", edtf=f"{found}", first=found, last=found,
        rule=f"{ago.rule}+{day.rule}", evidence=(f"{ago.value}, to the day",), alternatives=(),
    )  # fmt: skip


def _is_ago(expression: Expression) -> bool:
    """Whether an expression is a year or month counted back from today ("a year ago")."""
    return expression.rule.rpartition("+")[2] == "ago" and _MONTH.fullmatch(expression.value) is not None


def _around(text: str, sentence: Sentence, length: Expression, end: int) -> str:
    """The words around a length, with the sign for it in its place."""
    return text[max(sentence.start, length.start - _REACH) : length.start] + LENGTH + text[length.end : end]


def direction(text: str, sentence: Sentence, length: Expression, cues: Cues) -> Literal[1, -1] | None:
    """Whether a sentence measures a length from something that it gives no date ("two days after the accident"): 1 after, -1 before it."""
    words = _around(text, sentence, length, min(sentence.end, length.end + _NEAR))
    return next((sign for name, sign in _SIGNS if cues.says(f"intervals.{name}", words)), None)


def measured_from(text: str, sentence: Sentence, length: Expression, cues: Cues) -> int | None:
    """Where the happening begins that a length is measured from, on to the end of its sentence ("comes a day after | the council voted").

    None where the words behind tell nothing done, or where the length is not of whole days.
    """
    behind = LENGTH + text[length.end : sentence.end]
    cue = cues["intervals.later"].match(behind)
    if not cue or not _DAYS.fullmatch(length.value) or not cues.says("happenings.past", behind[cue.end() :]):
        return None
    gap = len(behind) - len(behind[1:].lstrip())
    opener = cues["clauses.subordinators"].match(behind, gap)  # "después de que", "après que"
    start = length.end + max(cue.end(), opener.end() if opener else 0) - len(LENGTH)
    return start + len(text[start : sentence.end]) - len(text[start : sentence.end].lstrip())


def counted_from(text: str, end: int, lengths: Iterable[Expression], event: Event, cues: Cues) -> Iterator[tuple[Expression, int, int, date]]:
    """The happenings from which some days or weeks are counted to what happened ("died on Monday, three days after | the blast").

    Args:
        end: of the clause, in code points of the text.
        event: what happened, by the date of the clause.

    Yields:
        The length, where the name of the happening begins and ends, and its day.
    """
    near = event.first and event.last and event.last - event.first <= _DAY  # a night lies on two days
    for length in lengths if near and event.status != "planned" else ():
        gap = len(text[length.end : end]) - len(text[length.end : end].lstrip())
        opener = cues["clauses.subordinators"].match(text, length.end + gap)
        opened = opener.end() - length.end if opener and opener.end() < end else 0  # "dwa dni | po tym, jak | …"
        behind = LENGTH + text[length.end : length.end + opened] + _STOP.split(text[length.end + opened : end], maxsplit=1)[0]
        days, clause = intervals.days(length.value), len(LENGTH) + opened
        if event.expression and length.end <= event.expression.start:
            if ":" in text[length.end : event.expression.start]:
                continue  # "Four days before the disaster he gave warning: the mail was seized on Monday"
            verb = cues["happenings.past"].search(behind)  # "Vier Tage nach dem Beben | haben Retter …"
            whole = len(behind) >= len(LENGTH) + event.expression.start - length.end  # no comma closes the name
            behind = behind[: verb.start()].rstrip() if verb and whole else behind
        for name, sign in _SIGNS if days and _SHORT_LENGTH.fullmatch(length.value) else ():
            cue = cues[f"intervals.{name}"].match(behind)
            begin = max(cue.end(), clause) if cue and opened and sign > 0 and cues.says("happenings.past", behind[clause:]) else 0
            if cue and days and event.first and (begin or named(behind[cue.end() :], cues)):
                gap = len(behind) - len(behind[begin or cue.end() :].lstrip())
                yield length, length.end + gap - len(LENGTH), length.end + len(behind) - len(LENGTH), moved(event.first, -sign * days)
                break


def lies_ages_before(text: str, sentence: Sentence, length: Expression, cues: Cues) -> bool:
    """Whether a length leads to a time and to no day of it ("two thousand years before the vote")."""
    long = length.type == "DURATION" and (intervals.days(length.value) or 0) > _DECADE
    return long and direction(text, sentence, length, cues) == -1


def is_measured(expression: Expression) -> bool:
    """Whether an expression is a length with the date that it is measured from."""
    return expression.rule.endswith("+measured")


def age_doubts(text: str, sentence: Sentence, expressions: Sequence[Expression], published: date | None, cues: Cues) -> Iterator[str]:
    """A sentence for each year of birth that does not fit the age told beside it, neither at publication nor at another date told there."""
    line = blank(text, sentence.start, sentence.end, expressions)
    ages = [(m, int(age)) for m in cues["ages.told"].finditer(line) for age in m.groups() if age and int(age) in _ADULT]
    if not ages:
        return
    for expression in expressions:
        if expression.first is None or expression.last is None or expression.type != "DATE" or not _is_birth(text, sentence, expression, cues):
            continue
        told = [e for e in expressions if e.first and e.last and e.first > expression.last]
        years = {(e.first.year, e.last.year) for e in told if e.first and e.last} | ({(published.year, published.year)} if published else set())
        for match, age in ages:
            if years and not any(first - expression.last.year - 1 <= age <= last - expression.first.year for first, last in years):
                yield f"the age “{match[0].strip(' ,')}” does not fit the birth “{expression.text}”"


def _is_birth(text: str, sentence: Sentence, expression: Expression, cues: Cues) -> bool:
    before = text[max(sentence.start, expression.start - _NEAR) : expression.start]
    return intervals.touches(cues, "ages.born", before) or cues["ages.born_after"].match(text[expression.end :].lstrip()) is not None


def contradiction(reckoned: Event, said: Event) -> str | None:
    """What is wrong where the same words have a measured date and another one, and the two do not meet."""
    a, b = reckoned.expression, said.expression
    if not (a and b) or not is_measured(a) or is_measured(b) or (reckoned.start, reckoned.end) != (said.start, said.end):
        return None
    if a.first and a.last and b.first and b.last and (a.last < b.first or b.last < a.first):
        return f"“{a.text}” gives {a.edtf}, yet the sentence says “{b.text}”"
    return None
