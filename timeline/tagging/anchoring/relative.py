"""Dates told by their distance: days before, units ago, last and next."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from timeline import dates
from timeline.tagging.anchoring.anchors import Anchors, Resolved
from timeline.tagging.anchoring.choosing import STEPS, TEXTUAL, WEEKDAYS
from timeline.tagging.anchoring.stated import with_year
from timeline.tagging.anchoring.units import CLOCK, distance, unit_value
from timeline.tagging.durations import length
from timeline.tagging.readings import Reading
from timeline.tagging.tense import Tense


def offset(r: Reading, anchors: Anchors) -> Resolved | None:
    """A length ago, ahead, earlier or later, as the unit in which it ends ("two years ago" is a year, "three days later" a day)."""
    unit = r.unit or "day"
    base, name = anchors.origin(r.base == "text")
    if r.base == "text" and unit in ("year", "decade", "century") and anchors.spoken and (base is None or base.year != anchors.spoken):
        base, name = date(anchors.spoken, 1, 1), "text"  # "married in 1999 and divorced five years later"
    to_the_month = unit == "month" or ((unit == "year" and (r.count or 0) % 1) or r.more)
    if r.base == "text" and to_the_month and anchors.month_named:
        base, name = anchors.month_named, "text"  # "arrested in February 2022 and released three months later"
    if r.base == "text" and unit == "day" and r.sign > 0 and anchors.weekend:
        base = anchors.weekend
    if r.count is None:  # "some weeks ago"
        return few(r, anchors)
    if unit in CLOCK and r.base == "text" and anchors.clock:
        return _on_the_clock(r, anchors.clock)
    if base is None:
        return Resolved("DATE", "XXXX-XX-XX")
    moved = dates.shift(base, r.sign * r.count, unit)
    for count, more in r.more:
        more = more or unit
        moved = dates.shift(moved, r.sign * count, more)
        unit = more if count >= 1 else {"year": "month", "month": "day"}.get(unit, unit)
    if unit == "half":
        unit = "month"  # six months, to the month
    if r.count % 1:
        unit = {"year": "month", "month": "day", "week": "day"}.get(unit, unit)
    coarse = "year" if unit in ("decade", "century", "millennium") else unit
    value = moved.isoformat() if unit == "week" and r.base == "text" else unit_value(moved, coarse)
    kind = "TIME" if unit in (*CLOCK, "night") else "DATE"
    if unit == "night":
        value += "TNI"
    missing = {"year": ("year",), "month": ("year", "month")}.get(unit, ("year", "month", "day"))
    return Resolved(kind, value, name, missing, [f"{distance(r.count, unit, r.sign)} {base}"])


def _on_the_clock(r: Reading, told: datetime) -> Resolved:
    """Hours and minutes before or after the time of day that the text has told ("half an hour later")."""
    lengths = [(r.count or 0, r.unit or "hour"), *((count, unit or r.unit or "hour") for count, unit in r.more)]
    moment = told + r.sign * sum((timedelta(**{f"{unit}s": count}) for count, unit in lengths), timedelta())
    evidence = [f"{distance(count, unit, r.sign)} {told:%H:%M}" for count, unit in lengths]
    return Resolved("TIME", moment.isoformat(timespec="minutes"), "text", ("year", "month", "day"), evidence)


FEW = {"day": (2, 7), "week": (2, 5)}
"""How many units "a few" of them are, at least and at most; from longer ones no date follows."""


def few(r: Reading, anchors: Anchors) -> Resolved:
    """A length of an unknown number of units, of days or weeks with the time, about, in which it lies ("in recent days", "a few weeks ago")."""
    out, unit = Resolved("DURATION", length(r)), r.unit or "day"
    reached = anchors.reached if anchors.reached == anchors.day else None  # a month or year reached is no day to count few days from
    base, told = (reached, "text") if r.base == "text" else (anchors.spoken_on, "publication")
    least, most = FEW.get(unit, (0, 0))
    if base is None or not most:
        return out
    if r.sign:
        out.first, out.last = sorted(dates.shift(base, r.sign * count, unit) for count in (least, most))
    elif r.side in ("last", "past", "this"):
        out.first, out.last = dates.shift(base, -most, unit) + timedelta(days=1), base
    elif r.side in ("next", "coming"):
        out.first, out.last = base + timedelta(days=1), dates.shift(base, most, unit)
    else:
        return out
    out.bounded, out.approximate, out.anchor = True, True, told
    out.evidence.append(f"a few are {least} to {most} {unit}s, seen from {base}")
    return out


def inside(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """A day, weekday or unit of a month or year told by its side ("the second week of last month", "the 5th of next month") or its step."""
    if r.step is not None:
        base, _ = anchors.origin(r.base == "text")
        if base is None:
            return Resolved("DATE", "XXXX-XX-XX")
        there = unit_value(dates.shift(base.replace(day=1), r.step, r.within or "month"), r.within or "month")
        whole: Resolved | None = Resolved("DATE", there, "publication", evidence=[f"{r.within} {r.step:+d} from {base}"])
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


def side(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """Last, this, next … with a unit."""
    unit = r.unit or "day"
    textual = r.side in TEXTUAL or (r.side == "this" and r.base == "text")
    base, name = anchors.origin(textual)
    if anchors.current and r.side == "this" and tense() != "future":  # "by the end of the year"
        base, name = anchors.now, "text"
    if textual and unit in ("year", "decade", "century") and anchors.spoken:
        base = date(anchors.spoken, 1, 1)
    if r.side == "same" and unit in ("quarter", "half") and anchors.period and (unit == "quarter") == ("Q" in anchors.period):
        return Resolved("DATE", anchors.period, "text", ("year",), ["the period that the text last named"])
    if r.side in ("previous", "following") and unit == "month" and anchors.month_named:
        base, name = anchors.month_named, "text"  # "5 % in February and 4 % the month before"
    if r.side in ("previous", "following") and unit == "quarter" and anchors.period and "Q" in anchors.period:
        named = dates.period(anchors.period)
        base, name = (named.first if named else base), "text"
    if base is None:
        return Resolved("DATE", "XXXX")
    steps = STEPS.get(r.side or "", 0)
    if textual and unit == "day" and steps > 0 and anchors.weekend:
        base = anchors.weekend
    if unit in CLOCK:
        return Resolved("TIME", base.isoformat(), name, ("year", "month", "day"))
    if unit == "weekend":
        saturday = base + timedelta(days=6 - base.isoweekday())
        if steps > 0:
            day = saturday + timedelta(days=7 if saturday <= base else 0)
        elif steps < 0:
            day = saturday - timedelta(days=7)
        else:
            said = tense()
            until = said is None and r.boundary == "end"
            gone = said != "future" and not until and base.isoweekday() <= (4 if said == "past" else 3)
            day = saturday - timedelta(days=7) if r.side == "this" and gone else saturday
    elif unit == "week":
        day = dates.shift(anchors.in_week(base), steps, unit)
    elif unit == "night":
        return Resolved("TIME", (base + timedelta(days=steps)).isoformat() + "TNI", name, ("year", "month", "day"))
    elif unit == "fortnight":
        day = base + timedelta(days=14 * steps)
    else:
        day = dates.shift(base.replace(day=1) if unit in ("month", "quarter", "half", "year", "decade", "century") else base, steps, unit)
    value = unit_value(day, unit)
    inferred = ("year", "month", "day")[: 1 if len(value) <= 4 else 2 if len(value) == 7 else 3]
    return Resolved("DATE", value, name, inferred, [f"{r.side} {unit} seen from {base}"])


def nth_weekday(base: date, weekday: int, nth: int, sign: int) -> tuple[date, str]:
    """The n-th weekday of its name before (sign -1) or after (1) a day, which does not count itself, and that in words."""
    away = sign * (weekday - base.isoweekday()) % 7 or 7
    told = f"{WEEKDAYS[weekday - 1]} number {nth} {'before' if sign < 0 else 'after'} {base}"
    return base + timedelta(days=sign * (away + 7 * (nth - 1))), told


def weekdays_off(r: Reading, anchors: Anchors) -> Resolved | None:
    """The n-th weekday of its name before or after the anchor ("two Sundays ago")."""
    base, weekday, count = anchors.spoken_on, r.weekday or 1, round(r.count or 1)
    if base is None:
        return Resolved("DATE", f"XXXX-WXX-{weekday}")
    day, told = nth_weekday(base, weekday, count, r.sign)
    return Resolved("DATE", day.isoformat(), "publication", ("year", "month", "day"), [told])
