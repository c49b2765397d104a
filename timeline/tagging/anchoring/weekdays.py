"""Weeks and weekdays of which the text does not say when they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from timeline import dates
from timeline.tagging.anchoring.anchors import Anchors, Resolved
from timeline.tagging.anchoring.choosing import STEPS, TEXTUAL, nearest
from timeline.tagging.readings import Reading
from timeline.tagging.tense import Tense

THIS_WEEK = 5
"""Days ahead within which "this Friday" is still to come, where no verb says."""

BESIDE = range(-91, 7)
"""Days from the one it is seen from within which a weekday is one of its own, and not merely that of the date beside it."""


def weekday(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """A weekday by its name alone: the last one, unless its side or the verb looks ahead."""
    weekday = r.weekday or 1
    textual = r.side in TEXTUAL or r.base == "text" or (anchors.narrative and not anchors.current)
    if anchors.current and not textual:
        anchors = replace(anchors, narrative=False)
    base = anchors.story if textual else anchors.now
    if base is None:
        return Resolved("DATE", f"XXXX-WXX-{weekday}")
    out = Resolved("DATE", "", "text" if textual and anchors.reached else "publication", ("year", "month", "day"))
    last = base - timedelta(days=(base.isoweekday() - weekday) % 7)
    next_ = base + timedelta(days=(weekday - base.isoweekday()) % 7)
    if r.unit == "week" and r.side:
        day = anchors.weekday_of(anchors.in_week(base), weekday) + timedelta(weeks=WEEKS.get(r.side, 0))
    elif r.side in ("last", "past", "previous"):
        day = last if last < base else last - timedelta(weeks=1)
    elif r.side in ("next", "coming", "following"):
        day = next_ if next_ > base else next_ + timedelta(weeks=1)
        if r.side == "following" and anchors.published and day > anchors.published and not anchors.ahead and tense() == "past":
            return Resolved("DATE", f"XXXX-WXX-{weekday}")  # of some day that the text has not told
    elif textual:
        day = last if r.side == "same" and tense() != "future" else next_
    elif r.side == "this":
        said = tense()
        ahead = said == "future" or (said is None and (next_ - base).days <= THIS_WEEK)
        day = next_ if ahead else last
    elif anchors.beside and anchors.day and anchors.day.isoweekday() == weekday and (anchors.day - base).days not in BESIDE:
        day, out.anchor = anchors.day, "text"  # "on 12 October 1999, a Tuesday"
        out.evidence.append("the day named beside it")
    elif anchors.week and not r.side:  # "next week, on Tuesday"
        day, out.anchor = anchors.week + timedelta(days=weekday - 1), "text"
        out.evidence.append(OF_THE_WEEK)
    else:
        said = tense()
        if said is None and anchors.ahead and anchors.beside:  # "the vigil is tomorrow and the funeral Friday"
            said = "future"
        day = next_ if said == "future" or (said == "set" and next_ - base < base - last) else last
        if day == base and said == "future" and anchors.ahead and anchors.beside:  # "for Saturday and Sunday", said on a Sunday
            day += timedelta(weeks=1)
        out.evidence.append(LOOKS[said])
    out.value = day.isoformat()
    return out


OF_THE_WEEK = "the week named beside it"
"""The evidence of a weekday in the week that stands before it."""

WEEKS = {"last": -1, "past": -1, "next": 1, "coming": 1}
"""Weeks from this one to the one that is meant."""

LOOKS: dict[Tense | None, str] = {
    "past": "the verb looks back",
    "future": "the verb looks ahead",
    "set": "the nearer one, as the verb may look back or ahead",
    None: "a weekday in news is the last one",
}


def week(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """A week by its number ("uge 42", "mandag i uge 42"): of this year, last or next, as the verb looks; without one the nearest."""
    base = anchors.now
    if base is None or r.week is None:
        return None
    step = STEPS.get(r.side, 0) if r.side and r.unit == "year" else None
    mondays = []
    for year in (base.year - 1, base.year, base.year + 1) if step is None else (base.year + step,):
        try:
            mondays.append(date.fromisocalendar(year, r.week, 1))
        except ValueError:  # week 53
            continue
    if not mondays:
        return None
    monday = nearest(mondays, base - timedelta(days=base.weekday()), tense()) if len(mondays) > 1 else mondays[0]
    value = (monday + timedelta(days=r.weekday - 1)).isoformat() if r.weekday else dates.week_value(monday)
    return Resolved("DATE", value, "publication", ("year",))
