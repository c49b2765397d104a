"""Which of several days is meant: by tense, by nearness, by what the reading says of its side."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from timeline.tagging.anchoring.anchors import Resolved
from timeline.tagging.readings import Reading
from timeline.tagging.tense import Tense

CLOSE = 5
"""Days within which a day of the month without its month is the nearest, whatever the verb says."""


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
TEXTUAL = ("same", "following", "previous")
STEPS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}


def nearest(days: list[date], now: date, tense: Tense | None) -> date:
    """Of some days the one that is meant: after a past verb the latest up to now, before a future one the next, else the nearest."""
    if tense == "past" and (past := [d for d in days if d <= now]):
        return max(past)
    if tense == "future" and (coming := [d for d in days if d >= now]):
        return min(coming)
    return min(days, key=lambda d: (abs((d - now).days), d > now))


def choose_day(r: Reading, days: list[date], now: date, tense: Callable[[], Tense | None], out: Resolved) -> date:
    """Of the days that a date without its year can be, the one that is meant; ``out`` takes the evidence."""
    if r.weekday:
        fitting = [d for d in days if d.isoweekday() == r.weekday]
        if fitting:
            days = fitting
            out.evidence.append(f"a {WEEKDAYS[r.weekday - 1]} decides the year")
        else:
            wrong = nearest(days, now, None)
            out.warnings.append(f"{wrong} is a {WEEKDAYS[wrong.weekday()]}, not a {WEEKDAYS[r.weekday - 1]}")
    if r.side in ("last", "past") and any(d < now for d in days):
        return max(d for d in days if d < now)
    if r.side in ("next", "coming") and any(d > now for d in days):
        return min(d for d in days if d > now)
    return _near_year(days, now, tense, "future" if r.boundary == "end" and "range" not in r.rule else "past")


def _near_year(days: list[date], now: date, tense: Callable[[], Tense | None], presumed: Tense) -> date:
    """A day and month without a year: nearest to publication where one lies within three months, else as the verb says, or as presumed."""
    near = min(days, key=lambda d: abs((d - now).days))
    if abs((near - now).days) <= 92:
        said = tense()
        other = nearest(days, now, said)
        return other if said and abs((other - now).days) <= 120 else near
    return nearest(days, now, tense() or presumed)


def near_by(days: list[date], now: date, tense: Callable[[], Tense | None], within: int) -> date:
    """Of some days the one within so many, else as the verb says."""
    near = min(days, key=lambda d: abs((d - now).days))
    return near if abs((near - now).days) <= within else nearest(days, now, tense())
