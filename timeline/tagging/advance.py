"""How the date that a text has reached moves on with each expression."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

from timeline import dates
from timeline.tagging.anchoring import Anchors, Resolved
from timeline.tagging.anchoring.antiquity import MODERN
from timeline.tagging.anchoring.choosing import TEXTUAL
from timeline.tagging.readings import Reading
from timeline.tagging.tense import Tense

LEAD = 6
"""Days before publication of what is news."""

LONG_AGO = 366
"""Days that the story has to lie behind for a mere week to move it ("born on 2 February 1931 … last week"), as it moves where none was told."""

ANNIVERSARY = 5
"""Of how many years those are multiples after which a text looks back from its own day."""

TOLD_TIME = re.compile(r"\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d(?::\d\d)?")
"""A value that tells day and time of day."""


def advance(anchors: Anchors, reading: Reading, resolved: Resolved, tense: Callable[[], Tense | None], began: date | None) -> None:
    """Moves the date that the text has reached; ``began`` is the day from which a history is told that gives its own beginning and end."""
    if resolved.type not in ("DATE", "TIME") or "X" in resolved.value or "_REF" in resolved.value:
        return
    if anchors.narrative and (before := re.match(r"BC(\d{4})", resolved.value)):
        anchors.before_christ, anchors.reached, anchors.day = int(before[1]), None, None
        return
    year_ends = anchors.narrative and reading.edge == "END" and len(resolved.value) == 4  # "at the end of 1917 …; on 5 January"
    whole = dates.period(resolved.value, "END" if year_ends else None)
    if whole is None or whole.first is None or (anchors.antique and anchors.before_christ and whole.first.year >= MODERN):
        return
    anchors.before_christ = None
    begins = "range" in reading.rule and not reading.closes and reading.year is None  # its end will tell the year
    if not (reading.matching or begins):  # a comparison is told in passing
        period, month, compared = anchors.period, anchors.month, anchors.compared
        _name(anchors, resolved.value, whole, whole.first)
        if reading.edge and reading.boundary == "end":
            anchors.compared = compared  # "by the end of the month …": figures are of the month before
        if reading.side == "previous" or (reading.base == "text" and (reading.step or 0) < 0):  # "up 5% on the quarter and 6% on the year"
            anchors.period, anchors.month = period or anchors.period, month or anchors.month
        anchors.late, anchors.feast = reading.edge == "END", reading.holiday is not None and reading.year is None
    back = reading.base == "text" and ((reading.dayword or 0) < 0 or (reading.step or 0) < 0 or reading.sign < 0)
    back = back or (anchors.narrative and (reading.sign < 0 or (reading.side == "last" and reading.unit == "year")))
    soon = reading.base == "text" and reading.part is not None and not reading.dayword
    if soon and anchors.reached and whole.first > anchors.reached and tense() == "future":
        return  # "he would be round in the morning": the story has not come to it
    if whole.granularity == "day":
        _come_to_day(anchors, reading, resolved, whole.first, back)
    if began or (not back and _takes_along(anchors, reading, whole, whole.first, tense)):
        _reach(anchors, reading, whole, whole.first, began or whole.first)


def _name(anchors: Anchors, value: str, whole: dates.Period, first: date) -> None:
    """Keeps what a date names for what counts from that: "the following spring", "that quarter", "the year before"."""
    if whole.granularity not in ("decade", "century"):  # nothing is "five years later" than that
        anchors.spoken = first.year
    anchors.named = first, whole.last or first
    if whole.granularity in ("quarter", "half"):
        anchors.passed = False
        if not (anchors.period and _is_compared(whole, anchors.period, anchors.published)):
            anchors.period = value
    elif whole.granularity == "year":
        anchors.passed = anchors.passed or not (anchors.period or value).startswith(value)
    elif whole.granularity == "month":
        anchors.month, anchors.passed = value, True
        topic = dates.period(anchors.compared) if anchors.compared else None
        if not (topic and topic.first and first < topic.first == dates.add_months(first, 1)):
            anchors.compared = value


def _is_compared(whole: dates.Period, period: str, published: date | None) -> bool:
    """Whether a quarter or half is what the one after it, told before, is measured by: "2% in the third quarter, after 1.6% in the second"."""
    topic = dates.period(period)
    if topic is None or topic.granularity != whole.granularity or topic.first is None or topic.last is None or whole.last is None:
        return False
    over = published is None or topic.last < published
    return over and topic.first == whole.last + timedelta(days=1)


def _come_to_day(anchors: Anchors, reading: Reading, resolved: Resolved, day: date, back: bool) -> None:
    """Keeps a day for the clock times behind it; ``back`` tells that it was counted back from the story."""
    since = resolved.type == "DATE" and reading.boundary == "begin" and "range" not in reading.rule and not anchors.narrative
    if since and day < (anchors.published or date.min):
        return  # "missing since Monday, he was found at 5.40"
    if reading.boundary == "end" and anchors.ahead:
        return  # "begins on Friday, lasts until 10 May"
    if reading.boundary == "end" and anchors.published and (day - anchors.published).days > LONG_AGO:
        return  # "her term lasts until 3 June 2030. The day before, …"
    anchors.day, anchors.night = day, resolved.value.endswith(("TNI", "TEV"))
    if TOLD_TIME.fullmatch(resolved.value):
        anchors.clock = datetime.fromisoformat(resolved.value)
    elif anchors.clock and anchors.clock.date() != day and not back:
        anchors.clock = None


def _takes_along(anchors: Anchors, reading: Reading, whole: dates.Period, first: date, tense: Callable[[], Tense | None]) -> bool:
    """Whether the story goes on from a date: not from one end of an interval, nor from what is told in between or is still to come.

    A history goes on from the end of a range, but to no anniversary ("twenty years later, survivors meet").
    """
    opens = bool(anchors.published) and anchors.reached is None and reading.boundary == "begin"  # "the siege began on 25 July 1718"
    if reading.boundary and not (anchors.narrative and (opens or (reading.boundary == "end" and "range" in reading.rule))):
        return False
    passing = reading.holiday and reading.year is None and not reading.sign
    if reading.aside or passing or (reading.side == "previous" and (reading.season or reading.unit)):
        return False
    if anchors.published is None:
        return True
    anniversary = reading.sign > 0 and whole.granularity == "year" and not (reading.count or 1) % ANNIVERSARY
    if anniversary and first.year == anchors.published.year:
        return False
    if first == anchors.published and (anchors.current or not anchors.narrative):
        return tense() == "past" or (tense() is None and not anchors.current)
    return anchors.narrative or first < anchors.published


def _reach(anchors: Anchors, reading: Reading, whole: dates.Period, first: date, began: date) -> None:
    """Takes the story to a date; ``began`` is the day from which a history is told that gives its own beginning and end."""
    age = (anchors.published - first).days if anchors.published and whole.granularity == "day" else None
    if age is not None and 0 <= age <= LEAD and not reading.side and (anchors.lead is None or anchors.lead < first):
        anchors.lead = first
    behind = anchors.reached is not None and (first - anchors.reached).days > LONG_AGO and whole.granularity in ("week", "weekend")
    begins = anchors.reached is None and whole.granularity in ("week", "weekend", "month")
    if whole.granularity == "day" or anchors.narrative or begins or behind:
        anchors.reached = min(began, first)
        anchors.morrow = anchors.reached if reading.base == "text" and reading.dayword == 1 else None
        if anchors.narrative and reading.season == "WI" and reading.side in TEXTUAL and whole.last:
            anchors.reached = whole.last.replace(day=1)  # "the following winter …; in April": of its second year
