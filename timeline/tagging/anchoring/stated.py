"""Dates whose year is stated: full dates, decades, centuries, the n-th of something."""

from __future__ import annotations

from datetime import date, timedelta

from timeline import dates
from timeline.tagging.anchoring.anchors import Anchors, Resolved
from timeline.tagging.anchoring.choosing import WEEKDAYS
from timeline.tagging.anchoring.units import unit_value
from timeline.tagging.readings import Reading

NEAR_DECADE = 2
"""Years ahead of its beginning in which a decade is already spoken of: "the nineties", said in 1989."""

MONTH = 31
"""Days of the longest date that has a story in its decade: a year alone may be that of a founding."""


def decade(r: Reading, anchors: Anchors) -> Resolved:
    """A decade, of the latest century in which it has begun where only "the nineties" is said."""
    decade = r.decade or 0
    if decade < 10:
        now = anchors.published if anchors.narrative else anchors.now
        century = now.year // 100 if now else 19
        if now and century * 100 + decade * 10 > now.year + NEAR_DECADE:
            century -= 1
        if anchors.narrative and anchors.reached:  # a history means the one near the year that it has reached
            reached, latest = anchors.reached.year, century if now else 99
            near = [c for c in (reached // 100 - 1, reached // 100, reached // 100 + 1) if c <= latest]
            away = {c: c * 100 + decade * 10 + 5 - reached for c in near}  # it goes forward sooner than back
            century = min(near, key=lambda c: max(away[c], -1.5 * away[c]), default=century)
        elif (told := anchors.named) and (told[1] - told[0]).days <= MONTH and told[0].year // 10 % 10 == decade:
            century = told[0].year // 100  # "the first train came on 2 August 1926; by the end of the twenties …"
        decade += century * 10
    return Resolved("DATE", f"{decade:03d}", "stated")


def century_of(year2: int, anchors: Anchors) -> int:
    """The full year of two digits: the latest that is not more than ten years after publication."""
    now = anchors.published or date(2024, 1, 1)
    year = now.year // 100 * 100 + year2
    return year - 100 if year > now.year + 10 else year


def with_year(r: Reading, anchors: Anchors) -> Resolved | None:
    """The value of a reading that states its year.

    Raises:
        ValueError: for a day that its month does not have.
    """
    year = r.year or 0
    if not 1 <= year <= 9999:
        return None
    out = Resolved("DATE", f"{year:04d}", "stated")
    if r.month is not None:
        out.value += f"-{r.month:02d}"
        if r.day is not None:
            day = date(year, r.month, r.day)
            out.value += f"-{r.day:02d}"
            if r.weekday and day.isoweekday() != r.weekday:
                out.warnings.append(f"{day} is a {WEEKDAYS[day.weekday()]}, not a {WEEKDAYS[r.weekday - 1]}")
        elif r.nth and (r.weekday or r.unit):
            return nth(r, out.value)
    elif r.season:
        out.value += f"-{r.season}"
        if r.nth and r.weekday:
            return nth(r, out.value)
    elif r.quarter:
        out.value += f"-Q{r.quarter}"
    elif r.half:
        out.value += f"-H{r.half}"
    elif r.week:
        out.value += f"-W{r.week:02d}"
    elif r.nth and (r.weekday or r.unit):
        return nth(r, out.value)
    return out


def nth(r: Reading, within: str) -> Resolved | None:
    """The n-th weekday, week, quarter … of a period ("the third Monday of May"); n = -1 is the last, -2 the last but one."""
    whole = dates.period(within)
    if whole is None or whole.first is None or whole.last is None or not r.nth:
        return None
    first, last, nth = whole.first, whole.last, r.nth
    back = nth + 1  # 0 for the last, -1 for the last but one
    if r.weekday:
        day = first + timedelta(days=(r.weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
        if nth < 0:
            day = last - timedelta(days=(last.isoweekday() - r.weekday) % 7 - 7 * back)
        return Resolved("DATE", day.isoformat(), "stated") if first <= day <= last else None
    if r.unit == "half" and len(within) == 7 and nth in (1, 2, -1):  # of a month, which has no value of its own for it
        r.edge = "START" if nth == 1 else "END"
        return Resolved("DATE", within, "stated")
    parts = {"quarter": 4, "half": 2}.get(r.unit or "", 0)
    if len(within) == 4 and 1 <= abs(nth) <= parts:
        return Resolved("DATE", f"{within}-{(r.unit or '')[0].upper()}{nth % (parts + 1)}", "stated")
    if r.unit in ("day", "week", "weekend", "month") and nth:
        if r.unit == "week" and len(within) == 4 and nth > 0:
            return Resolved("DATE", f"{within}-W{nth:02d}", "stated") if nth <= 53 else None
        if r.unit == "month":
            day = dates.add_months(first if nth > 0 else last.replace(day=1), nth - 1 if nth > 0 else back)
        elif r.unit == "day":
            day = first + timedelta(days=nth - 1) if nth > 0 else last + timedelta(days=back)
        elif r.unit == "week":  # the one that holds most of the n-th seven days
            day = first + timedelta(days=7 * nth - 4) if nth > 0 else last + timedelta(days=7 * back - 3)
        elif nth > 0:
            day = first + timedelta(days=(6 - first.isoweekday()) % 7 + 7 * (nth - 1))
        else:
            day = last - timedelta(days=(last.isoweekday() - 6) % 7 - 7 * back)
        return Resolved("DATE", unit_value(day, r.unit), "stated") if first <= day <= last else None
    return None
