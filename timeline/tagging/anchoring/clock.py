"""The time of day: on which day a bare one lies, and the value that it adds to a day's."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from timeline import dates
from timeline.tagging.anchoring.anchors import Anchors, Resolved
from timeline.tagging.readings import Reading
from timeline.tagging.tense import Tense

SMALL_HOURS = 6
"""Hours of the clock before which a night is in its second day."""

LONG_AGO = 31
"""Days before the news of a day looked back at, which a time of day told some sentences later does not belong to."""

LAST_WEEK = 6
"""Days back beyond which a day named in between is no day of the news, whose hours a text goes on to tell."""

EVENING = 18
"""The hour from which on the small hours told next are those of the next day."""


def day_for_time(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> date | None:
    """A bare time belongs to the day last named, in the small hours or morning after its evening to the one after, else to that of publication.

    What is still to come belongs to no day gone by ("born in 1933 … the hall will open at five"), but to the day to come that was told
    last, though who told of it, and when, stand between ("trains stop on Friday, they said on Tuesday. The strike will begin at 4 a.m.").
    """
    if anchors.ahead and not anchors.beside and tense() == "past":
        eve = anchors.lead and anchors.published and (anchors.published - anchors.lead).days == 1
        return anchors.published if eve and _is_small(r) else anchors.lead or anchors.published
    if anchors.coming and not anchors.ahead and not anchors.beside:
        said, day = tense(), anchors.day or anchors.published
        old = day is not None and anchors.published is not None and (anchors.published - day).days > LAST_WEEK
        if said == "future" or (said is None and old):  # "… tomorrow. The strike, called on 4 November, spares the rush hours: from 5.30"
            return anchors.coming
    if anchors.day and anchors.published and anchors.day < anchors.published and tense() == "future":
        return anchors.published
    if anchors.happened and not anchors.ahead and not anchors.beside and tense() != "future":
        anchors = replace(anchors, day=anchors.happened)
    if anchors.day and anchors.lead and not anchors.near and (anchors.lead - anchors.day).days > LONG_AGO:
        anchors = replace(anchors, day=anchors.lead)
    return after_midnight(r, anchors, anchors.day) or anchors.published


def after_midnight(r: Reading, anchors: Anchors, day: date | None) -> date | None:
    """The day told, or the next one for small hours and a morning that come after its evening or night."""
    small = r.part == "MO" if r.hour is None else _is_small(r)
    on_the_clock = anchors.clock is not None and anchors.clock.hour >= EVENING
    evening = anchors.night or on_the_clock
    if day and day == anchors.day and ((evening and small) or (on_the_clock and r.hour is None and r.part == "00:00")):
        return day + timedelta(days=1)
    return day


def _is_small(r: Reading) -> bool:
    """Whether a time is midnight or one of the small hours."""
    if r.hour is None:
        return r.part == "00:00"
    late = r.meridiem == "PM" or r.part in ("AF", "EV", "MI", "12:00")
    return (r.hour < SMALL_HOURS and not late) or (r.hour == 12 and r.meridiem == "AM")


_WITHOUT_DAY = re.compile(r"\d{3,4}(?:-\d\d|-W\d\d(?:-WE)?|-[A-Z]\w)?")
"""Years, months, weeks and the like, to which no time of day belongs ("four years later at 5")."""


def with_time(r: Reading, found: Resolved) -> Resolved:
    """Adds the time of day."""
    if "/" in found.value or (r.hour is not None and _WITHOUT_DAY.fullmatch(found.value)):
        return found
    if r.hour is not None:
        hour, minute = _on_the_clock(r, r.hour, r.minute or 0)
        if "T" in found.value:
            found.value = found.value.split("T")[0]
        if hour == 24 and minute:  # half past midnight is of the next day
            hour = 0
            if dates.DAY.fullmatch(found.value):
                day = date.fromisoformat(found.value) + timedelta(days=1)
                found.value = day.isoformat()
                found.first, found.last = found.first and day, found.last and day
        found.value += f"T{hour:02d}:{minute:02d}" + (f":{r.second:02d}" if r.second is not None else "")
        found.type = "TIME"
    elif r.part and "T" not in found.value and len(found.value) >= 10:
        found.value += f"T{r.part}"
        found.type = "TIME"
    return found


def _on_the_clock(r: Reading, hour: int, minute: int) -> tuple[int, int]:
    """Hour and minute of the day, from those of a clock of twelve hours where the reading tells its half of the day.

    Raises:
        ValueError: where there is no such time.
    """
    if minute < 0:  # "halb vier", "kwart voor twaalf"
        hour, minute = divmod(hour * 60 + minute, 60)
    late = r.part in ("EV", "AF") or (r.part == "NI" and hour >= SMALL_HOURS)
    pm = r.meridiem == "PM" or (r.meridiem is None and late and 0 < hour < 12)
    pm = pm or (r.meridiem is None and r.part in ("MI", "12:00") and 0 < hour < 5)
    if hour == 0 and r.part == "AF":  # 午後0時15分
        pm = True
    if hour == 12 and r.part in ("EV", "NI"):  # 晚上12点
        hour = 24
    if pm and hour < 12:
        hour += 12
    elif r.meridiem == "AM" and hour == 12:
        hour = 0
    if not 0 <= hour <= 24 or minute > 59:
        raise ValueError("no time of day")
    return hour, minute
