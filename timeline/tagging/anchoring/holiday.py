"""Holidays: of which year, and the days and weekends counted from them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from timeline import dates
from timeline.tagging import holidays
from timeline.tagging.anchoring.anchors import Anchors, Resolved
from timeline.tagging.anchoring.choosing import STEPS, TEXTUAL, near_by
from timeline.tagging.anchoring.stated import century_of
from timeline.tagging.readings import Reading
from timeline.tagging.tense import Tense

NEAR = 21
"""For how many days to either side a holiday is the nearest one, whatever the verb says."""
A_YEAR = 366
"""Days ago from which on a day is one of a story of long ago."""
A_SEASON = 92
"""Days within which a history goes on to a holiday."""
JUST_OVER = 60
"""For how many days after a holiday "this Christmas" is the one just over rather than the next."""


def holiday(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """A holiday of a stated year, else of the one that its side, the verb and nearness decide."""
    name = r.holiday or ""
    if r.year is None and r.year2 is not None:
        r.year = century_of(r.year2, anchors)
    if r.year is not None:
        day = _in_year(name, r.year, r.calendar)
        if day is None:  # a year that no almanac here covers
            return Resolved("DATE", f"{r.year:04d}", "stated") if holidays.from_almanac(name) and not r.calendar else None
        return Resolved("DATE", _whole(r, day), "stated", ("month", "day"), approximate=holidays.approximate(name))
    if re.fullmatch(r"\d{4}-\d\d-\d\d", name):
        return Resolved("DATE", name, "stated", ("year",))
    now = anchors.now
    if now is None:
        return Resolved("DATE", "XXXX-XX-XX")
    if r.unit == "year" and (r.side or r.sign):  # "Christmas last year", "Easter two years ago"
        told = (anchors.spoken or (anchors.story or now).year) if r.side in TEXTUAL else now.year  # "Christmas of the same year"
        year = told + (round(r.sign * (r.count or 0)) if r.sign else STEPS.get(r.side or "", 0))
        found = holidays.day(name, year)
        value, way = found.isoformat() if found else f"{year:04d}", f"year {year - told:+d} from {told}"
        return Resolved("DATE", value, "publication", ("year",), [way])
    if anchors.beside and anchors.day and not r.side and (found := _around(name, anchors.day)):
        return Resolved("DATE", _whole(r, found), "text", ("year",), [f"near to {anchors.day}"], approximate=holidays.approximate(name))
    if not r.side and (found := _told(name, now, anchors)) and tense() == "past":
        return Resolved("DATE", _whole(r, found), "text", ("year",), [f"after {anchors.named}"], approximate=holidays.approximate(name))
    if anchors.opening and not r.side and (found := _in_opening(name, anchors.opening)):
        return Resolved("DATE", _whole(r, found), "text", ("year",), [f"of {anchors.opening}"], approximate=holidays.approximate(name))
    days = _days(name, now.year)
    if not days:
        return None
    goes_on = [d for d in days if anchors.narrative and not r.side and 0 <= (d - now).days <= A_SEASON]  # "in November …, at Christmas"
    day = goes_on[0] if goes_on else _nearby(r, days, now, tense)
    return Resolved("DATE", _whole(r, day), "publication", ("year",), approximate=holidays.approximate(name))


def _told(name: str, now: date, anchors: Anchors) -> date | None:
    """The holiday around the day of a story of years ago that was told right before ("shut on 20 December 2016. Crowds came at Christmas")."""
    old = anchors.near and anchors.day is not None and (now - anchors.day).days > A_YEAR
    return _around(name, anchors.day) if anchors.day and old and not anchors.narrative else None


def _in_opening(name: str, opening: str) -> date | None:
    """The holiday in the year gone by that rules its sentence, or in the month of one ("the strike of December 2022 began at Christmas")."""
    found = holidays.day(name, int(opening[:4]))
    return found if found and found.isoformat().startswith(opening) else None


def _in_year(name: str, year: int, calendar: str | None) -> date | None:
    """The holiday's day in a year of a calendar (Nowruz 1403), by default the Gregorian."""
    if calendar and calendar != "gregorian" and ":" not in calendar:
        from timeline.tagging import calendars

        first, last = calendars.days_of_year(calendar, year)
        return next((d for y in (first.year, last.year) if (d := holidays.day(name, y)) and first <= d <= last), None)
    return holidays.day(name, year)


def _days(name: str, year: int) -> list[date]:
    """The holiday's days in a year and its neighbours."""
    return [d for y in (year - 1, year, year + 1) if (d := holidays.day(name, y))]


def _around(name: str, day: date) -> date | None:
    """The holiday that lies around a day ("closed on 2 November 2016, when the city marked Independence Day")."""
    return next((d for d in _days(name, day.year) if abs((d - day).days) <= NEAR), None)


def _nearby(r: Reading, days: list[date], now: date, tense: Callable[[], Tense | None]) -> date:
    """Of the days of three years the one that is meant."""
    past, coming = [d for d in days if d < now], [d for d in days if d > now]
    side = r.side
    if side == "this" and now not in days:
        just_over = past and (now - past[-1]).days <= JUST_OVER and tense() != "future"
        side = "last" if just_over or (past and tense() == "past") else "next"
    elif side is None and r.boundary == "end" and past and coming and NEAR < (coming[0] - now).days < (now - past[-1]).days:
        side = "next"  # "gave them until Easter"
    elif side is None and r.boundary and min(abs((d - now).days) for d in days) > JUST_OVER:
        side = "next" if r.boundary == "end" or tense() == "future" else "last"  # "by Easter", "since Easter", "will run from Easter"
    elif side is None and r.boundary == "begin" and past and now not in days and tense() == "past":
        side = "last"  # "four have died since New Year", said in December
    if side in ("last", "past") and past:
        return past[-1]
    if side == "coming" and now in days:
        return now
    if side in ("next", "coming") and coming:
        return coming[0]
    if tense() is None:
        return min(days, key=lambda d: abs((d - now).days))  # "shops are closed at Christmas"
    return near_by(days, now, tense, NEAR)


def _whole(r: Reading, day: date) -> str:
    """The holiday itself, or the weekend nearest to it where that is said."""
    if r.unit == "week":
        return dates.week_value(day)
    if r.unit != "weekend":
        return day.isoformat()
    return dates.week_value(day - timedelta(days=3 if day.isoweekday() <= 3 else 0)) + "-WE"
