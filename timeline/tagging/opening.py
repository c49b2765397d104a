"""What the opening of a sentence rules: the year gone by at its beginning, or a month of one, for the dates behind it."""

from __future__ import annotations

import re

from timeline.tagging.anchoring import Anchors, Resolved
from timeline.tagging.engine import Found
from timeline.tagging.readings import Reading
from timeline.tagging.tense import BORDER

OPENING = 24
"""How near to the beginning of its sentence, in characters, a year has to stand to take a history along with it."""

OPENED = re.compile("[.!?;؟؛।۔][\"')]*\\s|[。！？；]")
"""What ends what a year at the opening rules: a sentence, or the half of one."""

FIRST_WORDS = 9
"""How near to the beginning of its sentence, in characters, a year gone by has to stand to rule it ("Im Jahr 2019")."""

BESIDE = re.compile(r",\s(?:[^\W\d_]{1,4}[\s-])?")
"""What stands between a date and what is beside it ("two years ago, on 11 February", "until Monday, 20 April, at noon")."""


def opening_of(item: Found, resolved: Resolved, anchors: Anchors, folded: str, following: int) -> str | None:
    """The year gone by that rules the rest of its sentence, or the month of one that rules the days of its name in it ("2017-07").

    A bare year does where it opens its sentence or stands before a colon, and so do "two years later" and "a year ago"; a month does anywhere.
    "Two years ago" and "last year" do for a date right beside it, which begins at ``following``.
    """
    if anchors.narrative or anchors.published is None or not resolved.value[:4].isdigit() or int(resolved.value[:4]) >= anchors.published.year:
        return None
    if item.reading.aside:  # "the company founded in 1987 closed a plant in March"
        return None
    since = item.reading.boundary == "begin" and "range" not in item.reading.rule
    if since and (item.reading.edge == "END" or len(resolved.value) == 4):  # "since the end of last year …, in mid-February"
        return None
    later = item.reading.sign != 0 and len(resolved.value) == 4
    stated = set(item.reading.stated()) - {"boundary", "aside"}
    if stated == {"year", "month"}:
        return resolved.value
    counted = item.reading.sign == -1 or (item.reading.unit == "year" and (item.reading.step or 0) < 0)
    if counted and len(resolved.value) == 4 and BESIDE.fullmatch(folded, item.end, following):
        return resolved.value
    left = max(0, item.start - FIRST_WORDS)
    begins = left == 0 or BORDER.search(folded, left, item.start) is not None
    last = item.reading.unit == "year" and ((item.reading.step or 0) < 0 or item.reading.side in ("last", "past"))  # "Last year, on 13 May"
    part = {"year"} < stated <= {"year", "edge", "quarter", "half", "season"}  # "In late 2021, … in November"
    part = part and item.reading.season != "WI" and item.reading.boundary is None
    rules = stated == {"year"} or part or later or (last and len(resolved.value) == 4)
    value = resolved.value[:4] if part else resolved.value
    return value if rules and (begins or folded[item.end : item.end + 1] == ":") else None


def overrules(reading: Reading, opening: str) -> bool:
    """Whether a date ends the rule of an opening: another bare year does, "this year", and any date of another year."""
    bare = set(reading.stated()) - {"boundary", "aside"} == {"year"}
    this = reading.unit == "year" and reading.base != "text" and (reading.side == "this" or reading.step == 0)  # "last year …, this year"
    return bare or this or (reading.year is not None and reading.year != int(opening[:4]))


def opens(folded: str, start: int) -> bool:
    """Whether an offset lies at the opening of its sentence."""
    left = max(0, start - OPENING)
    return left == 0 or BORDER.search(folded, left, start) is not None
