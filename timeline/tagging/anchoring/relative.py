"""Dates told by their distance: units ago, ahead, earlier and later, last and next."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from timeline import dates
from timeline.tagging.anchoring.anchors import Anchors, Resolved
from timeline.tagging.anchoring.choosing import STEPS, WEEKDAYS
from timeline.tagging.anchoring.lengths import few
from timeline.tagging.anchoring.origin import YEARS, origin
from timeline.tagging.anchoring.stated import with_year
from timeline.tagging.anchoring.units import CLOCK, distance, unit_value
from timeline.tagging.readings import Reading
from timeline.tagging.tense import Tense

FINER = {"year": "month", "month": "day", "week": "day"}
"""The unit in which a length with a fraction ends."""

A_MONTH = 28
"""Days of a month, at least."""


YEARS_OF = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}
"""How many years a unit has."""

EARLIEST = 9999
"""The first year before Christ that a value can name."""


def offset(r: Reading, anchors: Anchors) -> Resolved | None:
    """A length ago, ahead, earlier or later, as the unit in which it ends ("two years ago" is a year, "three days later" a day)."""
    unit = r.unit or "day"
    if r.count is None:  # "some weeks ago"
        return few(r, anchors)
    if unit in CLOCK and r.base == "text" and anchors.clock:
        return _on_the_clock(r, anchors.clock)
    base, whose = origin(r, anchors)
    if base is None:
        return Resolved("DATE", "XXXX-XX-XX")
    if r.sign < 0 and not r.more and (before := base.year - round(r.count * YEARS_OF.get(unit, 0))) < 1:
        if before <= -EARLIEST:
            return None
        return Resolved("DATE", f"BC{1 - before:04d}", whose, ("year",), [f"{distance(r.count, unit, -1)} {base}"])
    vague = unit in ("day", "week") and r.base == "text" and _is_first_of_month(base, anchors)
    moved = dates.shift(anchors.named[1] if vague and anchors.named and anchors.late else base, r.sign * r.count, unit)
    unit = "month" if vague else unit
    further: list[tuple[float, str]] = []
    for count, more in r.more:
        more = more or unit
        further.append((count, more))
        moved = dates.shift(moved, r.sign * count, more)
        unit = more if count >= 1 else {"year": "month", "month": "day"}.get(unit, unit)
    if unit == "half":
        unit = "month"  # six months, to the month
    if r.count % 1:
        unit = FINER.get(unit, unit)
    coarse = "year" if unit in ("decade", "century", "millennium") else unit
    value = moved.isoformat() if unit == "week" and r.base == "text" else unit_value(moved, coarse)
    kind = "TIME" if unit in (*CLOCK, "night") else "DATE"
    if unit == "night":
        value += "TNI"
    missing = {"year": ("year",), "month": ("year", "month")}.get(unit, ("year", "month", "day"))
    return Resolved(kind, value, whose, missing, [f"{distance(r.count, r.unit or 'day', r.sign, further)} {base}"])


def _is_first_of_month(base: date, anchors: Anchors) -> bool:
    """Whether a day is only the first of the month, or more, that the text told last: no day follows from "in May … five days later"."""
    told = anchors.named
    return told is not None and base == anchors.reached == told[0] != anchors.day and (told[1] - told[0]).days + 1 >= A_MONTH


def _on_the_clock(r: Reading, told: datetime) -> Resolved:
    """Hours and minutes before or after the time of day that the text has told ("half an hour later")."""
    lengths = [(r.count or 0, r.unit or "hour"), *((count, unit or r.unit or "hour") for count, unit in r.more)]
    moment = told + r.sign * sum((timedelta(**{f"{unit}s": count}) for count, unit in lengths), timedelta())
    evidence = [f"{distance(*lengths[0], r.sign, lengths[1:])} {told:%H:%M}"]
    return Resolved("TIME", moment.isoformat(timespec="minutes"), "text", ("year", "month", "day"), evidence)


def years_off(r: Reading, anchors: Anchors) -> Resolved | None:
    """A month, season or quarter of a year told by its distance ("in October two years ago")."""
    years = offset(replace(r, month=None, day=None, season=None, quarter=None), anchors)
    if years is None or not years.value.isdigit():
        return years
    out = with_year(replace(r, sign=0, count=None, unit=None, more=(), length=False, year=int(years.value)), anchors)
    if out:
        out.anchor, out.inferred, out.evidence = years.anchor, ("year",), [*years.evidence, *out.evidence]
    return out


def weekdays_off(r: Reading, anchors: Anchors) -> Resolved | None:
    """The n-th weekday of its name before or after the day of writing ("two Sundays ago")."""
    base, weekday, count = anchors.spoken_on, r.weekday or 1, round(r.count or 1)
    if base is None:
        return Resolved("DATE", f"XXXX-WXX-{weekday}")
    day, told = nth_weekday(base, weekday, count, r.sign)
    return Resolved("DATE", day.isoformat(), "publication", ("year", "month", "day"), [told])


def weekday_beside(r: Reading, anchors: Anchors) -> Resolved | None:
    """The day that a length leads to and a weekday names too ("three days later, on Thursday"); None where the two do not meet."""
    if r.base == "text" and not anchors.reached:
        return None
    found = offset(r, anchors)
    if found is None or not re.fullmatch(r"\d{4}-\d\d-\d\d", found.value):
        return None
    day, reach = date.fromisoformat(found.value), 3 if r.unit == "week" else 0
    meant = day + timedelta(days=((r.weekday or 1) - day.isoweekday() + 3) % 7 - 3)
    if abs((meant - day).days) > reach:
        return None
    found.value = meant.isoformat()
    found.evidence.append(WEEKDAYS[meant.isoweekday() - 1])
    return found


def nth_weekday(base: date, weekday: int, nth: int, sign: int) -> tuple[date, str]:
    """The n-th weekday of its name before (sign -1) or after (1) a day, which does not count itself, and that in words."""
    away = sign * (weekday - base.isoweekday()) % 7 or 7
    told = f"{WEEKDAYS[weekday - 1]} number {nth} {'before' if sign < 0 else 'after'} {base}"
    return base + timedelta(days=sign * (away + 7 * (nth - 1))), told


def side(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """Last, this, next … with a unit."""
    unit = r.unit or "day"
    if r.side == "same" and unit in ("quarter", "half") and anchors.period and (unit == "quarter") == ("Q" in anchors.period):
        return Resolved("DATE", anchors.period, "text", ("year",), ["the period that the text last named"])
    base, whose = origin(r, anchors)
    if anchors.current and unit != "weekend" and r.side == "this" and r.base != "text" and tense() != "future":  # "by the end of the year"
        base, whose = anchors.now, "text"
    if base is None:
        return Resolved("DATE", "XXXX")
    if unit in CLOCK:
        return Resolved("TIME", base.isoformat(), whose, ("year", "month", "day"))
    steps = STEPS.get(r.side or "", 0) - int(whose == "publication" and _is_of_the_old_year(r, base, anchors))
    if unit == "night":
        return Resolved("TIME", (base + timedelta(days=steps)).isoformat() + "TNI", whose, ("year", "month", "day"))
    if unit == "weekend":
        day = _weekend(r, base, steps, tense)
    elif unit == "week":
        day = dates.shift(anchors.in_week(base), steps, unit)
    elif unit == "fortnight":
        day = base + timedelta(days=14 * steps)
    else:
        day = dates.shift(base.replace(day=1) if unit in ("month", "quarter", "half", *YEARS) else base, steps, unit)
    value = unit_value(day, unit)
    inferred = ("year", "month", "day")[: 1 if len(value) <= 4 else 2 if len(value) == 7 else 3]
    return Resolved("DATE", value, whose, inferred, [f"{r.side} {unit} seen from {base}"])


def _is_of_the_old_year(r: Reading, base: date, anchors: Anchors) -> bool:
    """Whether "the year" is the one just over, in January: "in December prices rose by 0.7%, and by 5.1% since the start of the year"."""
    if r.side != "this" or r.unit != "year" or r.edge != "START" or base.month != 1 or anchors.narrative:
        return False
    return r.boundary == "begin" and anchors.within and (anchors.month or "").startswith(str(base.year - 1))


def _weekend(r: Reading, base: date, steps: int, tense: Callable[[], Tense | None]) -> date:
    """The Saturday of the last, this or next weekend seen from a day: early in the week "this weekend" is the one just gone."""
    saturday = base + timedelta(days=6 - base.isoweekday())
    if steps > 0:
        return saturday + timedelta(days=7 if saturday <= base else 0)
    if steps < 0:
        return saturday - timedelta(days=7)
    said = tense()
    until = said is None and r.boundary == "end"
    gone = said != "future" and not until and base.isoweekday() <= (4 if said == "past" else 3 if r.boundary == "begin" else 2)
    return saturday - timedelta(days=7) if r.side == "this" and gone else saturday


def inside(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """A day, weekday or unit of a month or year told by its side ("the second week of last month", "the 5th of next month") or its step."""
    if r.step is not None:
        base, whose = origin(r, anchors)
        if base is None:
            return Resolved("DATE", "XXXX-XX-XX")
        there = unit_value(dates.shift(base.replace(day=1), r.step, r.within or "month"), r.within or "month")
        whole: Resolved | None = Resolved("DATE", there, whose, evidence=[f"{r.within} {r.step:+d} from {base}"])
    else:
        whole = side(Reading(side=r.side, unit=r.within, base=r.base), anchors, tense)
    stated = re.fullmatch(r"(\d{4})(?:-(\d\d))?", whole.value) if whole else None
    if whole is None or stated is None:
        return whole
    month = int(stated[2]) if stated[2] else r.month
    found = with_year(replace(r, side=None, step=None, within=None, year=int(stated[1]), month=month), anchors)
    if found:
        found.anchor, found.inferred = whole.anchor, ("year", "month", "day") if r.within == "month" else ("year",)
        found.evidence = whole.evidence + found.evidence
    return found
