"""Lengths: as such, or with the days that they cover."""

from __future__ import annotations

from datetime import timedelta

from timeline import dates
from timeline.tagging.anchoring.anchors import Anchors, Resolved
from timeline.tagging.anchoring.units import whole_units
from timeline.tagging.durations import length
from timeline.tagging.readings import Reading

FEW = {"day": (2, 7), "week": (2, 5)}
"""How many units "a few" of them are, at least and at most; from longer ones no date follows."""


def duration(r: Reading, anchors: Anchors) -> Resolved:
    """A length, with the days that it covers where it is measured from the day of writing ("the last three weeks", "since two days")."""
    out = Resolved("DURATION", length(r))
    now = anchors.spoken_on
    if now is None or r.unit is None:
        return out
    if r.count is None:
        return few(r, anchors)
    if r.side in ("last", "past", "this"):
        out.first, out.last, out.bounded, out.anchor = dates.shift(now, -r.count, r.unit), now, True, "publication"
    elif r.side in ("next", "coming"):
        begin = now + timedelta(days=r.unit == "day")  # the next three days begin tomorrow
        out.first, out.last, out.bounded, out.anchor = begin, dates.shift(now, r.count, r.unit), True, "publication"
    elif r.side in ("previous", "following"):
        count = r.count if r.side == "following" else -r.count
        if r.base == "publication":
            out.first, out.last = whole_units(now, count, r.unit)
            out.bounded, out.anchor = True, "publication"
        elif anchors.reached:  # "it closed on 5 May; in the following three weeks"
            out.first, out.last = sorted((anchors.reached, dates.shift(anchors.reached, count, r.unit)))
            out.bounded, out.anchor = True, "text"
    elif r.boundary == "end":
        out.last, out.bounded, out.anchor = dates.shift(now, r.count, r.unit), True, "publication"
    elif r.boundary == "begin":
        out.first, out.last, out.bounded, out.anchor = dates.shift(now, -r.count, r.unit), now, True, "publication"
    return out


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


def overshoots(r: Reading, value: str, anchors: Anchors) -> bool:
    """Whether a length "later" leads years past the news, or at once past it: "after 37 years she came back" measures, and dates
    nothing, nor does the headline "Missing girl found four days later".
    """
    if not (r.sign == 1 and r.base == "text" and r.length and anchors.published):
        return False
    years = value[:4].isdigit() and int(value[:4]) > anchors.published.year + 1
    return years or (len(value) >= len("2024-W40") and value[:10] > anchors.published.isoformat())
