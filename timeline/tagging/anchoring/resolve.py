"""Readings → values: the one door of this room."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from timeline import dates
from timeline.tagging.anchoring.anchors import Anchors, Resolved
from timeline.tagging.anchoring.antiquity import before_christ, year_before_christ
from timeline.tagging.anchoring.choosing import STEPS, TEXTUAL
from timeline.tagging.anchoring.clock import SMALL_HOURS, after_midnight, day_for_time, with_time
from timeline.tagging.anchoring.deictic import deictic
from timeline.tagging.anchoring.holiday import holiday
from timeline.tagging.anchoring.lengths import duration, overshoots
from timeline.tagging.anchoring.origin import falls_short, from_publication, origin, seen_by
from timeline.tagging.anchoring.recurring import recurring
from timeline.tagging.anchoring.relative import inside, nth_weekday, offset, side, weekday_beside, weekdays_off, years_off
from timeline.tagging.anchoring.seasons import part_of_year
from timeline.tagging.anchoring.stated import century_of, decade, with_year
from timeline.tagging.anchoring.units import distance, unit_value
from timeline.tagging.anchoring.weekdays import week, weekday
from timeline.tagging.anchoring.yearless import without_year
from timeline.tagging.readings import Reading
from timeline.tagging.tense import Tense


def resolve(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """The value of a reading, or None where it cannot be a date after all (30 February).

    ``tense`` is asked only where the answer depends on it.
    """
    try:
        if r.ref:
            today = anchors.published if r.ref == "PRESENT_REF" else None
            kind, anchor = "TIME" if r.ref.startswith("X") else "DATE", "text" if r.base == "text" else "publication"
            return Resolved(kind, r.ref, anchor, first=today, last=today, bounded=today is not None)
        if r.side == "each":
            return recurring(r)
        if anchors.recurs is not None and r.phrase() == "Clock":  # "every Tuesday from 9 to 12"
            return recurring(replace(r, weekday=anchors.recurs or None))
        if not _settle(r, anchors, tense):
            return None
        if r.length and not r.sign:
            return duration(r, anchors)
        found = _date(r, seen_by(r, anchors, tense), tense)
        if found and falls_short(r, found.value, anchors) and tense() == "future":
            found = _date(from_publication(r), anchors, tense)
    except (ValueError, OverflowError):
        return None
    if found is None:
        return None
    if overshoots(r, found.value, anchors) and tense() == "past":
        return duration(replace(r, sign=0), anchors)
    of_week = r.day and (r.month or not r.side) and not r.sign and r.weekday is None
    if of_week and r.unit in ("week", "weekend") and re.fullmatch(r"\d{4}-\d\d-\d\d", found.value):
        found.value = unit_value(date.fromisoformat(found.value), r.unit)  # "the week of 6 March"
    if r.shift and re.fullmatch(r"\d{4}-\d\d-\d\d", found.value):
        found.value = (date.fromisoformat(found.value) + timedelta(days=r.shift)).isoformat()
        found.evidence.append(distance(abs(r.shift), "day", r.shift))
    return with_time(r, found)


def _settle(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> bool:
    """Settles what a reading leaves to the verb; False where it means nothing without one."""
    if (r.tentative == "length" and tense() == "past") or (r.tentative == "future" and tense() != "future"):
        r.sign, r.length = 0, True
    if r.base in ("news", "lead"):
        r.base = "text"
    if r.year2 is not None and r.calendar is None and anchors.calendar:  # 民國87年 …, 89年 …
        r.year, r.year2, r.calendar = r.year2, None, anchors.calendar
    elif r.tentative == "calendar" and not (anchors.calendar and r.calendar):
        r.length, r.count, r.unit, r.calendar = True, r.year2 or r.year, "year", None
        r.year = r.year2 = None
    if r.base == "text" and r.unit == "week" and r.sign > 0 and not anchors.reached and tense() == "future":  # 将在两周后开始
        r.base = "publication"
    if r.base == "told":
        r.base = "text" if tense() == "past" and _long_past(anchors, r.unit or "day") else "publication"
        r.side = "following" if r.base == "text" and r.side == "next" else r.side
    if r.base == "either":
        said = tense()
        told = _has_told(anchors, r.unit or "day") and not (r.side == "next" and _leads_to_now(anchors, r.unit))
        r.base = "text" if said == "past" or (said is None and told) else "publication"
        if r.base == "text" and r.side == "next":  # one word for both: "in 1992 they agreed, yet the next year …"
            r.side = "following"
    if r.mirrored == "night" and not (r.base == "text" and anchors.day and (not _is_of_today(anchors) or tense() != "past")):
        r.base = None
        said = tense()
        r.dayword = -int(said == "past") + (said is not None and r.hour is not None and r.hour < SMALL_HOURS)
    elif r.part == "NI" and r.dayword == -1 and r.side == "last" and r.hour is not None and r.hour < SMALL_HOURS and r.meridiem != "PM":
        r.dayword = 0  # "last night at 2 a.m."
    elif r.mirrored == "day" and r.dayword:
        if (looks := tense()) is None:
            return False
        r.dayword *= 1 if looks == "future" else -1
    return True


def _has_told(anchors: Anchors, unit: str) -> bool:
    """Whether the text has told of a day, or of a year gone by where years are counted ("In 2015 it closed. Five years later …")."""
    return bool(anchors.reached or (unit == "year" and anchors.spoken and anchors.spoken_on and anchors.spoken < anchors.spoken_on.year))


def _leads_to_now(anchors: Anchors, unit: str | None) -> bool:
    """Whether the next month or week of the story is that of the writer, who would call it "this" one."""
    if unit not in ("week", "month") or anchors.reached is None or anchors.spoken_on is None:
        return False
    return unit_value(dates.shift(anchors.reached, 1, unit), unit) == unit_value(anchors.spoken_on, unit)


def _is_of_today(anchors: Anchors) -> bool:
    """Whether the day last named is that of publication, or is still to come: the night told after it is the last one."""
    return anchors.day is not None and anchors.published is not None and not anchors.narrative and anchors.day >= anchors.published


def _long_past(anchors: Anchors, unit: str) -> bool:
    """Whether the story is more than two units behind the day of writing, where its next week is not the reader's."""
    return bool(anchors.reached and anchors.spoken_on and dates.shift(anchors.reached, 2, unit) < anchors.spoken_on)


def _date(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """The date part of a reading."""
    if anchors.year and r.year is None and r.year2 is None and not (r.side or r.sign or r.step or r.calendar):
        found = _date(replace(r, year=anchors.year), replace(anchors, year=None), tense)
        if found:  # "next year in November"
            found.anchor, found.inferred, found.evidence = "publication", ("year",), [*found.evidence, f"of {anchors.year}, beside it"]
        return found
    if r.matching and (named := _compared(r, anchors)):
        return _matching(r, named, anchors)
    if anchors.before_christ and (ancient := before_christ(r, anchors.before_christ)):
        return ancient
    if r.within:
        return inside(r, anchors, tense)
    if r.base == "said":
        return _counted(r, anchors, tense)
    if r.holiday and r.unit == "year" and r.step is None:
        return holiday(r, anchors, tense)
    if r.sign and r.weekday and (r.unit == "day" or (r.unit == "week" and r.base == "text")):
        return weekday_beside(r, anchors) or _date(replace(r, sign=0, count=None, unit=None, more=(), length=False, base=None), anchors, tense)
    if r.sign and r.weekday:
        return weekdays_off(r, anchors)
    if r.sign and r.unit == "year" and (r.month or r.season or r.quarter):  # "in October two years ago"
        return years_off(r, anchors)
    if r.sign:
        return offset(r, anchors)
    if r.dayword is not None:
        return _day(r, anchors, tense)
    if r.month and r.unit == "year" and r.side and r.step is None and _is_foreign(r):  # "Khordad of last year"
        r = replace(r, side=None, step=STEPS.get(r.side, 0), base="text" if r.side in TEXTUAL else r.base)
    if r.step is not None and r.unit:
        return _stepped(r, anchors, tense)
    if r.holiday:
        _, _, added = (r.calendar or "").partition(":")
        if added and r.year is not None:  # 民國109年中秋節
            r = replace(r, year=r.year + int(added), calendar=None)
        return holiday(r, anchors, tense)
    if r.calendar and r.calendar != "gregorian":
        return _foreign(r, anchors, tense)
    if r.century is not None and r.decade is not None:
        return Resolved("DATE", f"{(r.century - 1) * 10 + r.decade % 10:03d}", "stated")
    if r.century is not None:
        return Resolved("DATE", f"{'BC' * (r.era == 'BC')}{r.century - 1:02d}")
    if r.decade is not None and not (r.month or r.day):
        return decade(r, anchors)
    if r.year is None and r.year2 is not None:
        r.year = century_of(r.year2, anchors)
    if r.era == "BC" and r.year is not None:
        return Resolved("DATE", year_before_christ(r.year, r))
    if r.year is not None:
        return with_year(r, anchors)
    if r.month is not None or r.day is not None:
        return without_year(r, anchors, tense)
    if r.week is not None:
        return week(r, anchors, tense)
    if r.weekday is not None:
        return weekday(r, anchors, tense)
    if r.season or r.quarter or r.half:
        return part_of_year(r, anchors, tense)
    if r.side and r.unit:
        return side(r, anchors, tense)
    if r.side and r.part:
        r.dayword = STEPS.get(r.side, 0)
        r.base = "text" if r.side in TEXTUAL else r.base
        return _day(r, anchors, tense)
    if r.hour is not None or r.part:
        if r.base == "text" and r.hour is not None and not r.part and r.meridiem is None and anchors.clock:  # 午後9時50分 …, 同10時20分
            r.meridiem = "PM" if anchors.clock.hour >= 12 else "AM"
        told = anchors.narrative and not anchors.current
        day = after_midnight(r, anchors, anchors.story) if told else day_for_time(r, anchors, tense)
        name = "text" if day != anchors.published else "publication"
        return Resolved("TIME", day.isoformat() if day else "XXXX-XX-XX", name, ("year", "month", "day"), first=day, last=day)
    return None


def _compared(r: Reading, anchors: Anchors) -> str | None:
    """The quarter, half, month or day that the text compares with that of another year."""
    if r.matching == "day":
        day = anchors.day if anchors.near else anchors.published
        return day.isoformat() if day and (day.month, day.day) != (2, 29) else None
    if r.matching == "period" and r.side == "previous" and anchors.passed:
        return None
    return anchors.compared if r.matching == "month" else anchors.period


def _matching(r: Reading, named: str, anchors: Anchors) -> Resolved:
    """The quarter, half, month or day ``named`` last, of another year ("a year earlier", "the same period of 2023")."""
    year, part = named.split("-", 1)
    if r.year is not None:
        return Resolved("DATE", f"{r.year}-{part}", "text", ())
    if r.step == 0 and r.unit == "year" and anchors.spoken_on:
        return Resolved("DATE", f"{anchors.spoken_on.year}-{part}", "text", ("year",), [f"{named} of this year"])
    return Resolved("DATE", f"{int(year) - 1}-{part}", "text", ("year",), [f"the year before {named}"])


def _is_foreign(r: Reading) -> bool:
    """Whether a reading counts in a calendar that has months of its own."""
    return bool(r.calendar) and r.calendar != "gregorian" and ":" not in (r.calendar or "")


def _counted(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """A length, or the n-th weekday of its name, from the day that the same expression names ("three days after Easter", "the third Tuesday
    after Christmas").
    """
    said = replace(r, base=None, sign=0, count=None, unit="year" if r.step is not None else None, more=(), length=False)
    if r.weekday and r.nth:
        said.weekday = said.nth = None
    if r.side in TEXTUAL:
        said.side = None
    out = _date(said, anchors, tense)
    whole = dates.period(out.value) if out else None
    if out is None or whole is None or whole.first is None:
        return None
    if r.weekday and r.nth:
        day, told = nth_weekday(whole.first, r.weekday, r.nth, r.sign)
        out.value = day.isoformat()
        out.evidence.append(told)
        return out
    if r.side in TEXTUAL and r.unit:
        sign = 1 if r.side == "following" else -1
        out.value = unit_value(dates.shift(whole.first, sign, r.unit), r.unit)
        out.evidence.append(f"the {r.unit} {'after' if sign > 0 else 'before'} {whole.first}")
        return out
    if r.count is None or r.unit is None:
        return None
    day = dates.shift(whole.first, r.sign * r.count, r.unit)
    out.value = day.isoformat() if r.unit in ("day", "week", "fortnight") or r.dayword is not None else unit_value(day, r.unit)
    out.evidence.append(f"{distance(r.count, r.unit, r.sign)} {whole.first}")
    return out


def _stepped(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """A word for a year, month or week counted from the anchor's, with what is said within it ("last year's May", 上周三, 先月25日)."""
    base, whose = origin(r, anchors)
    unit = r.unit or "day"
    if base is None:
        return Resolved("DATE", "XXXX-XX-XX" if r.day or r.weekday else "XXXX")
    if r.begins and r.month is None:
        base = dates.add_months(base.replace(day=1), 1 - r.begins)  # in March, 来年度 begins the next month
    today, base = base, base.replace(day=1) if unit in ("month", "year") else anchors.in_week(base)
    there = dates.shift(base, r.step or 0, unit)
    inner = replace(r, step=None, unit=None)
    if unit in ("month", "year"):
        inner.year = there.year
    if unit == "year" and r.calendar and _is_foreign(r):
        from timeline.tagging import calendars

        inner.year = calendars.year_of(r.calendar, today) + (r.step or 0)
    if unit == "month":
        inner.month = there.month
    if unit == "week" and r.weekday:
        out: Resolved | None = Resolved("DATE", anchors.weekday_of(there, r.weekday).isoformat())
    elif inner.year is not None:
        out = _date(inner, anchors, tense)
    else:
        out = Resolved("DATE", unit_value(there, unit))
    if out is not None:
        out.anchor, out.inferred = whose, ("year", "month", "day")[: {"year": 1, "month": 2}.get(unit, 3)]
        out.evidence.append(f"{unit} {r.step or 0:+d} from {base}")
    return out


def _day(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """A day counted from another, with a warning where the date beside it is of another, which is believed."""
    out = deictic(r, anchors, tense)
    if out is None or not dates.DAY.match(out.value) or not (r.calendar or r.month or r.day):
        return out
    day = date.fromisoformat(out.value)
    if r.calendar or r.day not in (None, day.day):
        stated = _date(Reading(year=r.year, month=r.month, day=r.day, calendar=r.calendar), anchors, lambda: None)
        if stated and stated.value != out.value:
            stated.warnings.append(f"the word for a day gives {day}, the date {stated.value}")
            return stated
    return out


def _foreign(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    from timeline.tagging import calendars

    return calendars.resolve(r, anchors, tense)
