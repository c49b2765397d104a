"""From which day a distance is counted ("two days ago", "two days later", "the month before"), whose day that is, and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from timeline import dates
from timeline.tagging.anchoring.anchors import Anchors
from timeline.tagging.anchoring.choosing import STEPS, TEXTUAL
from timeline.tagging.readings import Reading
from timeline.tagging.tense import Tense

YEARS = ("year", "decade", "century")
"""Units that are counted from years."""

SPOKEN = ("day", "week")
"""Units that are counted from the day on which something happened, rather than from the one on which somebody told of it."""

A_MONTH = 30
"""Days from the first to the last of a month."""

A_YEAR = 366
"""Days that an end told in news must lie behind for the story to go on from it, unless it goes on with that day itself."""


class Origin(NamedTuple):
    """The day that a distance is counted from.

    Args:
        day: None where the text tells none.
        whose: "text" for a day that the text has told, or "publication".
    """

    day: date | None
    whose: str


def origin(r: Reading, anchors: Anchors) -> Origin:
    """The day that a reading counts from: that of publication, or of what the text told last which is as coarse as the unit.

    "Married in 1999 and divorced five years later" counts from a year, "arrested in February 2022 and released three months later" from a
    month, "two were arrested at the weekend, one was released the next day" from the weekend's last day; all else counts from the day that
    the story has reached.
    """
    if not (r.base == "text" or r.side in TEXTUAL):
        return Origin(anchors.spoken_on, "publication")
    unit = "day" if r.dayword is not None else r.within or r.unit or "day"
    day, whose = anchors.story, "text" if anchors.reached else "publication"
    if unit == "quarter" and anchors.period and "Q" in anchors.period and (named := dates.period(anchors.period)):
        return Origin(named.first, "text")
    if unit == "month" and r.step == 0 and r.day and anchors.named and (anchors.named[1] - anchors.named[0]).days <= A_MONTH:
        return Origin(anchors.named[0], "text")  # "until 5 October; on the 11th of the same month"
    if _to_the_month(r, unit) and anchors.month_named:
        return Origin(anchors.month_named, "text")
    if unit == "decade" and anchors.decade_named:
        return Origin(anchors.decade_named, "text")
    if unit in YEARS and anchors.spoken and (day is None or day.year != anchors.spoken):
        return Origin(date(anchors.spoken, 1, 1), "text")
    if unit == "day" and _forward(r) and anchors.weekend:
        return Origin(anchors.weekend, "text")
    return Origin(day, whose)


def _to_the_month(r: Reading, unit: str) -> bool:
    """Whether a distance is counted in months at the finest ("three months", "a year and a half", "a year and two months")."""
    return unit == "month" or (unit == "year" and bool((r.count or 0) % 1)) or bool(r.more)


def _forward(r: Reading) -> bool:
    """Whether a reading counts forward."""
    return r.sign > 0 or STEPS.get(r.side or "", 0) > 0 or (r.dayword or 0) > 0


def _goes_on(r: Reading) -> bool:
    """Whether a reading goes on from the day told before it, or tells of that ("that morning", "the next day", "two weeks later")."""
    forward = _forward(r) and (r.dayword is not None or r.unit in SPOKEN)
    return (r.base == "text" or r.side in TEXTUAL) and (forward or r.dayword == 0)


def seen_by(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Anchors:
    """The anchors as a reading sees them: what is told of days to come counts from the day to come that was named last ("on Thursday; the
    day before, they will march"), what came before or after a happening that somebody spoke of later counts from that ("broke out on
    Wednesday, police said on Thursday. Two days earlier …"), and what a history plans at its end, from now.
    """
    if anchors.narrative:
        planned = r.side == "next" and r.base != "text" and tense() == "future"
        if anchors.ended and _goes_on(r):
            return replace(anchors, reached=anchors.ended)
        return replace(anchors, current=True) if planned else anchors
    if not (r.base == "text" or r.side in TEXTUAL):
        return anchors
    if r.sign > 0 and r.unit in SPOKEN and (month := anchors.month_named) and anchors.reached and (month - anchors.reached).days > A_YEAR:
        return replace(anchors, reached=month)  # "born on 3 March 2004. In May 2022 … A week later"
    same_day = r.dayword == 0 or (r.side == "same" and r.unit == "day")
    behind = 0 if same_day else A_YEAR  # "by Monday the river had burst its banks; later that day"
    if anchors.ended and anchors.published and (anchors.published - anchors.ended).days > behind and (same_day or _goes_on(r)):
        return replace(anchors, reached=anchors.ended)
    if anchors.feast_named and _forward(r) and _goes_on(r):
        return replace(anchors, reached=anchors.feast_named)
    if anchors.begun and _forward(r) and (r.unit == "day" or r.dayword) and tense() != "future":
        return replace(anchors, reached=anchors.begun)
    if anchors.ahead:
        looks = ("future", None) if anchors.beside or r.sign or (r.side == "same" and anchors.near) else ("future",)
        return replace(anchors, reached=anchors.day) if tense() in looks else anchors
    if anchors.coming and r.base == "text" and (r.dayword or r.sign) and tense() == "future":
        return replace(anchors, reached=anchors.coming)
    counted = r.sign or (r.step or 0) < 0 or r.side == "previous"
    if anchors.happened and not anchors.beside and (r.dayword or (counted and r.unit in SPOKEN)) and tense() != "future":
        return replace(anchors, reached=anchors.happened)
    return anchors


def falls_short(r: Reading, value: str, anchors: Anchors) -> bool:
    """Whether "the following month" of the story lies before publication, where nothing can still be to come ("the tender of 5 May failed; a
    new one will be published the following month").
    """
    if anchors.narrative or anchors.published is None or r.side != "following" or r.unit not in ("week", "month", "year"):
        return False
    whole = dates.period(value)
    return whole is not None and whole.last is not None and whole.last < anchors.published


def from_publication(r: Reading) -> Reading:
    """The reading, counted from publication."""
    return replace(r, base="publication", side="next")
