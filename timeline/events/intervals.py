"""Boundaries and lengths → periods: "since Monday", "until Friday", "within six months", "for three days from 4 May"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from timeline.dates import add_months, moved
from timeline.events.cues import Cues
from timeline.events.groups import Group
from timeline.model import Expression

Edge = Literal["since", "until", "by", "within", "during"]

_LENGTH = re.compile(
    r"P(?:(?P<Y>\d+(?:\.\d+)?)Y)?(?:(?P<M>\d+(?:\.\d+)?)M)?(?:(?P<W>\d+(?:\.\d+)?)W)?(?:(?P<D>\d+(?:\.\d+)?)D)?(?:T(?:(?P<H>\d+)H)?.*)?"
)
LONGEST = 60  # days: a longer length that stands beside a date is a sentence, a treaty or a guarantee
_SHORT = re.compile(r"(?!\w*[A-ZÀ-ÞА-ЯҐЄІЇ])[^\W\d_]{1,4}")
_REACH = 40  # code points before an expression in which a preposition is looked for


@dataclass(frozen=True, slots=True)
class Placed:
    """The period of a report: days inclusive, EDTF, and the edge that the sentence leaves open (None where both are named)."""

    first: date | None
    last: date | None
    edtf: str | None
    edge: Edge | None = None


def days(value: str) -> int | None:
    """Length of a TIMEX3 duration in days (a month is 30, a year 365), None where it is shorter than a day or unknown."""
    m = _LENGTH.fullmatch(value)
    if not m:
        return None
    parts = {unit: float(m[unit] or 0) for unit in "YMWD"}
    return round(parts["Y"] * 365 + parts["M"] * 30 + parts["W"] * 7 + parts["D"] + _days_of_hours(m)) or None


def _days_of_hours(length: re.Match[str]) -> int:
    """The whole days in the hours of a length ("within 72 hours")."""
    return int(length["H"] or 0) // 24


def after(day: date, value: str, sign: Literal[1, -1] = 1) -> date:
    """The day that lies a TIMEX3 duration after another (-1: before it), by the calendar for months and years.

    Outside the years 1 to 9999 ("must be safe for 10,000 years") the last or first day of the calendar.
    """
    m = _LENGTH.fullmatch(value)
    try:
        if not m or "." in value:
            return moved(day, sign * (days(value) or 0))
        parts = {unit: int(m[unit] or 0) for unit in "YMWD"}
        return moved(add_months(day, sign * (parts["M"] + 12 * parts["Y"])), sign * (7 * parts["W"] + parts["D"] + _days_of_hours(m)))
    except OverflowError:
        return date.max if sign > 0 else date.min


def edge(text: str, start: int, expression: Expression, cues: Cues) -> Edge | None:
    """Which edge of a period an expression is, by the tagger, by its own form or by the word just before or after it.

    Args:
        start: where the sentence begins; nothing before it is read.
    """
    before = text[max(start, expression.start - _REACH) : expression.start]
    behind = text[expression.end : expression.end + 16].lstrip()
    if touches(cues, "intervals.on", before):
        return None
    yearless = expression.type == "DATE" and "year" in expression.inferred  # "the strongest quake since 12 May 2003" names none
    if yearless and cues.names_thing(before, expression.text, text[expression.end : expression.end + _REACH]):
        return None
    names: tuple[Edge, ...] = ("by", "until", "since") if expression.type != "DURATION" else ("within", "during")
    ends = expression.mod == "END"
    for name in names:
        inside = cues["intervals.until"].match(text, expression.start, expression.end) if name == "until" else None
        if (
            (inside and text[inside.end() : inside.end() + 1].isspace())
            or touches(cues, f"intervals.{name}", before)
            or cues[f"intervals.{name}_forms"].search(expression.text)
            or (ends and (touches(cues, f"intervals.{name}_end", before) or cues[f"intervals.{name}_end_after"].match(behind)))
            or cues[f"intervals.{name}_after"].match(behind)
        ):
            opens = name == "until" and cues["intervals.opening"].search(expression.text)
            return "since" if opens else name
    if expression.type == "TIME" and expression.boundary == "begin":
        return None  # "shortly after 3 a.m.": what lasts from a time on says "since"
    return {"begin": "since", "end": "until"}.get(expression.boundary or "")  # type: ignore[return-value]


def touches(cues: Cues, name: str, before: str) -> bool:
    """Whether a cue ends just before the expression, at most one short word ("the", "du"), which is no name, between."""
    rests = (before[m.end() :] for m in cues[name].finditer(before))
    return any(not rest.strip() or (_SHORT.fullmatch(rest.strip()) and rest[0] == " ") for rest in rests)


def place(group: Group, side: Edge | None, published: date | None) -> Placed:
    """The period that a group of dates gives its clause; a night runs into the next day, what happened in it may lie on either.

    "since" opens a period that lasts until publication, "until", "by" and "within" one that ends on the date and, where that lies
    ahead, began by publication at the latest.
    """
    first, last, expression = group.first, group.last, group.expression
    if expression.value.endswith("TNI") and first and first == last:
        return Placed(first, moved(first, 1), f"{first}/{moved(first, 1)}")
    if group.joint or side in (None, "during") or (first is None and last is None):
        return Placed(first, last, _edtf(group))
    if side == "since":
        begin = first or last
        if begin and published and begin > published:
            return Placed(first, last, _edtf(group))
        if begin and begin == published:
            return Placed(begin, begin, f"{begin}", "since")
        if begin and published:
            return Placed(begin, published, f"{begin}/{published}", "since")
        return Placed(begin, None, f"{begin}/..", "since")
    stop = last or first
    if expression.mod == "MID" and first and last:  # "until mid-February"
        stop = first + (last - first) // 2
    ahead = published if published and stop and stop > published else None
    return Placed(ahead, stop, f"../{stop}", side)


def _edtf(group: Group) -> str | None:
    expression = group.expression
    if not group.joint and expression.edtf and (expression.first, expression.last) == (group.first, group.last):
        return expression.edtf
    if not group.first or not group.last:
        return f"../{group.last}" if group.last else f"{group.first}/.."
    return f"{group.first}/{group.last}" if group.first != group.last else f"{group.first}"


def up_to(day: date, value: str, *, before: bool) -> Placed | None:
    """The days of a length that ended on a day, or on the eve of it; None where the length is unknown, under a day or over LONGEST."""
    length = days(value)
    if not length or length > LONGEST:
        return None
    last = moved(day, -1) if before else day
    first = moved(last, 1 - length)
    return Placed(first, last, f"{first}?/{last}?" if first != last else f"{first}?")


def stretch(placed: Placed, clause: str, lengths: Sequence[Expression], cues: Cues) -> Placed:
    """A day with a length that the clause's verb measures from it or up to it ("the five-day campaign starts tomorrow")."""
    length = days(lengths[0].value) if len(lengths) == 1 else None
    if placed.first is None or placed.first != placed.last or not length or length > LONGEST:
        return placed
    if cues.says("intervals.begins", clause):
        return span(placed.first, length)
    if cues.says("intervals.ends", clause):
        return span(moved(placed.first, 1 - length), length)
    return placed


def lasting(text: str, start: int, lengths: Sequence[Expression], cues: Cues) -> int | None:
    """Days of the one length that a clause says something lasted ("for three days", "drei Tage lang"), None where it names no such.

    Args:
        start: where the sentence begins; nothing before it is read.
    """
    if len(lengths) != 1:
        return None
    (length,) = lengths
    before, behind = text[max(start, length.start - _REACH) : length.start], text[length.end : length.end + _REACH].lstrip()
    says = touches(cues, "intervals.lasting", before) or cues["intervals.lasting_after"].match(behind)
    return days(length.value) if says else None


def span(first: date, length: int) -> Placed:
    """So many days from one day on."""
    last = moved(first, length - 1)
    return Placed(first, last, f"{first}/{last}" if length > 1 else f"{first}")
