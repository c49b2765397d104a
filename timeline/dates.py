"""Periods of days, and the two ways in which the world writes them: TIMEX3 values and EDTF strings.

Sources: ISO 24617-1 (ISO-TimeML) and the TimeML 1.2.1 annotation guidelines for values and ``mod``; ISO 8601-2:2019 for EDTF.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each season, meteorological, northern hemisphere."""

_EDTF_SEASON = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_ENDS = ("START", "MID", "END")


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``first`` to ``last``, both inclusive; None where an end is open.

    Args:
        granularity: "day", "week", "weekend", "month", "season", "quarter", "half", "year", "decade", "century" or "span".
        approximate: said to be about then.
    """

    first: date | None
    last: date | None
    granularity: str = "span"
    approximate: bool = False

    def edtf(self, *, inferred: bool = False) -> str | None:
        """The EDTF string: ``2024-10``, ``2024-10-01/2024-10-10``, ``2023-10~``, ``../2026-10-01``; None for no days at all."""
        if self.first is None and self.last is None:
            return None
        mark = "%" if inferred and self.approximate else "?" if inferred else "~" if self.approximate else ""
        first, last = self.first, self.last
        if first is None or last is None:
            return f"{first.isoformat() + mark if first else '..'}/{last.isoformat() + mark if last else '..'}"
        if first == last:
            return first.isoformat() + mark
        year = f"{first.year:04d}"
        if first.day == 1 and last == month_end(last):
            months = (last.year - first.year) * 12 + last.month - first.month + 1
            if months == 1:
                return f"{year}-{first.month:02d}{mark}"
            if months == 12 and first.month == 1:
                return year + mark
            if months == 120 and first.month == 1 and first.year % 10 == 0:
                return f"{year[:3]}X{mark}"
            if months == 1200 and first.month == 1 and first.year % 100 == 0:
                return f"{year[:2]}XX{mark}"
            if self.granularity == "season":
                code = next((c for s, c in _EDTF_SEASON.items() if SEASON_MONTHS[s] == first.month), None)
                if code:
                    return f"{year}-{code}{mark}"
        return f"{first.isoformat()}{mark}/{last.isoformat()}{mark}"


def month_end(day: date) -> date:
    """The last day of the day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def add_months(day: date, months: int) -> date:
    """The day so many months later (or earlier), or the last of that month where it has no such day.

    Raises:
        OverflowError: outside the years 1 to 9999.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(f"year {year} is outside the calendar")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


DAY = re.compile(r"\d{4}-\d\d-\d\d(?!/)")
"""What a TIMEX3 value begins with that tells one day, with a time of it or without."""


def moved(day: date, days: int) -> date:
    """The day so many days later, negative for earlier; the last or first one of the calendar where that ends before."""
    ordinal = day.toordinal() + days
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))


def shift(day: date, count: float, unit: str) -> date:
    """The day ``count`` units later, negative for earlier; units: "day", "week", "month", "year" and their multiples.

    Raises:
        OverflowError: outside the years 1 to 9999.
    """
    if unit in ("second", "minute", "hour"):
        return day + timedelta(days=int(count * {"second": 1, "minute": 60, "hour": 3600}[unit] / 86400))
    months = {"month": 1, "quarter": 3, "half": 6, "season": 3, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}.get(unit)
    if months:
        whole = int(count * months)
        moved = add_months(day, whole)
        return moved + timedelta(days=round((count * months - whole) * 30))
    return day + timedelta(days=round(count * {"week": 7, "weekend": 7, "fortnight": 14}.get(unit, 1)))


def week_value(day: date) -> str:
    """The ISO week of a day as a TIMEX3 value: ``2024-W40``."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


@lru_cache(maxsize=8192)
def period(value: str, mod: str | None = None) -> Period | None:
    """The days of a TIMEX3 value, or None where it names none (durations, sets, references, years before 1).

    ``mod`` narrows: the beginning of a month is its days 1–10, the middle 11–20, the end 21 to the last; the beginning of a year is
    January–March, its end October–December; the beginning of a week is Monday and Tuesday, its end Friday to Sunday; of other
    periods each is a third.
    """
    whole = _whole(value)
    if whole is None:
        return None
    if mod in _ENDS and whole.first and whole.last and whole.first != whole.last:
        return _part(whole, mod or "")
    if mod == "APPROX":
        return Period(whole.first, whole.last, whole.granularity, True)
    return whole


def _whole(value: str) -> Period | None:
    try:
        if m := re.match(r"(\d{4})-(\d\d)-(\d\d)(?:T|$)", value):
            day = date(*map(int, m.groups()))
            return Period(day, day, "day")
        if m := re.match(r"(\d{4})-W(\d\d)(?:-(\d|WE))?(?:T|$)", value):
            monday = date.fromisocalendar(int(m[1]), int(m[2]), 1)
            if m[3] == "WE":
                return Period(monday + timedelta(days=5), monday + timedelta(days=6), "weekend")
            if m[3]:
                day = monday + timedelta(days=int(m[3]) - 1)
                return Period(day, day, "day")
            return Period(monday, monday + timedelta(days=6), "week")
        if m := re.match(r"(\d{4})-(\d\d)(?:T|$)", value):
            first = date(int(m[1]), int(m[2]), 1)
            return Period(first, month_end(first), "month")
        if m := re.match(r"(\d{4})-(SP|SU|FA|WI)(?:T|$)", value):
            first = date(int(m[1]), SEASON_MONTHS[m[2]], 1)
            return Period(first, month_end(add_months(first, 2)), "season")
        if m := re.match(r"(\d{4})-([QH])([1-4])(?:T|$)", value):
            months = 3 if m[2] == "Q" else 6
            first = date(int(m[1]), (int(m[3]) - 1) * months + 1, 1)
            return Period(first, month_end(add_months(first, months - 1)), "quarter" if months == 3 else "half")
        if m := re.fullmatch(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)", value):
            return Period(date.fromisoformat(m[1]), date.fromisoformat(m[2]), "span")
        if re.fullmatch(r"\d{4}", value):
            return Period(date(int(value), 1, 1), date(int(value), 12, 31), "year")
        if re.fullmatch(r"\d{3}", value):
            return Period(date(int(value) * 10, 1, 1), date(int(value) * 10 + 9, 12, 31), "decade")
        if re.fullmatch(r"\d{2}", value):
            return Period(date(int(value) * 100, 1, 1), date(int(value) * 100 + 99, 12, 31), "century")
    except (ValueError, OverflowError):
        return None
    return None


def _part(whole: Period, mod: str) -> Period:
    first, last = whole.first, whole.last
    assert first and last
    if whole.granularity == "month":
        days = {"START": (1, 10), "MID": (11, 20), "END": (21, last.day)}[mod]
        return Period(first.replace(day=days[0]), first.replace(day=days[1]), "span")
    if whole.granularity == "year":
        months = {"START": (1, 3), "MID": (5, 8), "END": (10, 12)}[mod]
        return Period(first.replace(month=months[0]), month_end(first.replace(month=months[1])), "span")
    if whole.granularity == "week":
        days = {"START": (0, 1), "MID": (2, 3), "END": (4, 6)}[mod]
        return Period(first + timedelta(days=days[0]), first + timedelta(days=days[1]), "span")
    third = ((last - first).days + 1) / 3
    index = _ENDS.index(mod)
    return Period(first + timedelta(days=round(third * index)), first + timedelta(days=round(third * (index + 1)) - 1), "span")
