"""Readings → Expressions: what is stated is resolved against the publication date and the date that the text has reached."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from timeline import dates
from timeline.tagging import holidays
from timeline.tagging.durations import length
from timeline.tagging.readings import Reading
from timeline.tagging.tense import Tense

CLOSE = 5
"""Days within which a day of the month without its month is the nearest, whatever the verb says."""

DAY_UNITS = ("day", "weekend", "night")
UNIT_OF = {"day": "day", "night": "day", "week": "week", "fortnight": "week", "weekend": "weekend", "month": "month", "quarter": "quarter",
           "half": "half", "season": "season", "year": "year", "decade": "decade", "century": "century", "millennium": "century"}  # fmt: skip


@dataclass(slots=True)
class Anchors:
    """Against what the expressions of a document are resolved.

    Args:
        published: the publication date.
        narrative: whether the text is a history, in which dates take their missing parts from the date before them.
        reached: the day that the text has reached, with the year and month that it last stated.
        day: the day last named, be it to come or an aside: what a bare clock time belongs to.
        year: the year that the text last stated.
        spoken: the year of the last date, stated or not: what "the year before" counts from.
    """

    published: date | None
    narrative: bool = False
    reached: date | None = None
    day: date | None = None
    year: int | None = None
    spoken: int | None = None

    @property
    def now(self) -> date | None:
        """What undated news is measured from: the publication date, in a history the date that the text has reached."""
        return (self.reached or (date(self.year, 1, 1) if self.year else None)) if self.narrative else self.published

    @property
    def story(self) -> date | None:
        """What "the next day" is measured from."""
        return self.reached or (None if self.narrative else self.published)


@dataclass(slots=True)
class Resolved:
    """A value with the way to it."""

    type: str
    value: str
    anchor: str | None = None
    inferred: tuple[str, ...] = ()
    evidence: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    first: date | None = None
    last: date | None = None
    bounded: bool = False
    approximate: bool = False
    candidates: list[str] = field(default_factory=list)


def resolve(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """The value of a reading, or None where it cannot be a date after all (30 February).

    ``tense`` is asked only where the answer depends on it.
    """
    try:
        if r.ref:
            return Resolved("DATE", r.ref, "publication")
        if r.side == "each":
            return _set(r)
        if r.tentative and tense() == "past":
            r.sign, r.length = 0, True
        if r.length and not r.sign:
            return _duration(r, anchors)
        found = _date(r, anchors, tense)
    except (ValueError, OverflowError):
        return None
    if found is None:
        return None
    if r.shift and re.fullmatch(r"\d{4}-\d\d-\d\d", found.value):
        found.value = (date.fromisoformat(found.value) + timedelta(days=r.shift)).isoformat()
        found.evidence.append(f"{abs(r.shift)} day{'s' * (abs(r.shift) != 1)} {'before' if r.shift < 0 else 'after'}")
    return _with_time(r, found, anchors)


def _duration(r: Reading, anchors: Anchors) -> Resolved:
    out = Resolved("DURATION", length(r))
    now = anchors.now
    if r.count is None or now is None or r.unit is None:
        return out
    if r.side in ("last", "past", "this"):
        out.first, out.last, out.bounded, out.anchor = dates.shift(now, -r.count, r.unit), now, True, "publication"
    elif r.side in ("next", "coming"):
        out.first, out.last, out.bounded, out.anchor = now, dates.shift(now, r.count, r.unit), True, "publication"
    elif r.boundary == "end":
        out.last, out.bounded, out.anchor = dates.shift(now, r.count, r.unit), True, "publication"
    elif r.boundary == "begin":
        out.first, out.last, out.bounded, out.anchor = dates.shift(now, -r.count, r.unit), now, True, "publication"
    return out


def _set(r: Reading) -> Resolved:
    if r.weekday:
        value = f"XXXX-WXX-{r.weekday}"
    elif r.month:
        value = f"XXXX-{r.month:02d}" + (f"-{r.day:02d}" if r.day else "")
    elif r.season:
        value = f"XXXX-{r.season}"
    elif r.unit == "weekend":
        value = "XXXX-WXX-WE"
    elif r.unit:
        value = length(r) if r.count else length(r, default=1)
    elif r.part:
        return Resolved("SET", f"XXXX-XX-XXT{r.part}")
    else:
        value = "P1D"
    return Resolved("SET", value + (f"T{r.part}" if r.part and value[0] == "X" else ""))


def _date(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """The date part of a reading."""
    if r.sign:
        return _offset(r, anchors)
    if r.dayword is not None:
        return _deictic(r, anchors)
    if r.step is not None and r.unit:
        return _stepped(r, anchors, tense)
    if r.holiday:
        return _holiday(r, anchors, tense)
    if r.calendar and r.calendar != "gregorian":
        return _foreign(r, anchors, tense)
    if r.century is not None and r.decade is not None:
        return Resolved("DATE", f"{(r.century - 1) * 10 + r.decade % 10:03d}", "stated")
    if r.century is not None:
        return Resolved("DATE", f"{r.century - 1:02d}")
    if r.decade is not None and not (r.month or r.day):
        return _decade(r, anchors)
    if r.year is None and r.year2 is not None:
        r.year = _century_of(r.year2, anchors)
    if r.era == "BC" and r.year is not None:
        return Resolved("DATE", f"BC{r.year:04d}")
    if r.year is not None:
        return with_year(r, anchors)
    if r.month is not None or r.day is not None:
        return _without_year(r, anchors, tense)
    if r.weekday is not None:
        return _weekday(r, anchors, tense)
    if r.season or r.quarter or r.half:
        return _part_of_year(r, anchors, tense)
    if r.side and r.unit:
        return _side(r, anchors, tense)
    if r.side and r.part:
        r.dayword = {"last": -1, "next": 1, "following": 1, "previous": -1}.get(r.side, 0)
        r.base = "text" if r.side in ("same", "following", "previous") else r.base
        return _deictic(r, anchors)
    if r.hour is not None or r.part:
        day = anchors.story if anchors.narrative else _day_for_time(anchors)
        return Resolved("TIME", day.isoformat() if day else "XXXX-XX-XX", "text" if day != anchors.published else "publication", ("year", "month", "day"), first=day, last=day)
    return None


def _day_for_time(anchors: Anchors) -> date | None:
    """A bare clock time belongs to the day last named, else to the publication date."""
    return anchors.day or anchors.published


def _offset(r: Reading, anchors: Anchors) -> Resolved | None:
    unit = r.unit or "day"
    base = anchors.story if r.base == "text" else anchors.now
    name = "text" if r.base == "text" and anchors.reached else "publication"
    if r.count is None:
        ref = "PAST_REF" if r.sign < 0 else "FUTURE_REF"
        return Resolved("DATE", ref, name)
    if base is None:
        return Resolved("DATE", "XXXX-XX-XX")
    moved = dates.shift(base, r.sign * r.count, unit)
    for count, more in r.more:
        more = more or unit
        moved = dates.shift(moved, r.sign * count, more)
        unit = more if count >= 1 else {"year": "month", "month": "day"}.get(unit, unit)
    value = moved.isoformat() if unit == "week" and r.base == "text" else unit_value(moved, unit)
    kind = "TIME" if unit in ("hour", "minute", "second") or unit == "night" else "DATE"
    if unit == "night":
        value += "TNI"
    missing = {"year": ("year",), "month": ("year", "month")}.get(unit, ("year", "month", "day"))
    return Resolved(kind, value, name, missing, [f"{r.count:g} {unit}{'s' * (r.count != 1)} {'before' if r.sign < 0 else 'after'} {base}"])


def unit_value(day: date, unit: str) -> str:
    """The TIMEX3 value of the unit that a day lies in: "month" gives 2024-10, "week" 2024-W40."""
    match UNIT_OF.get(unit, unit):
        case "week":
            return dates.week_value(day)
        case "weekend":
            return dates.week_value(day) + "-WE"
        case "month":
            return f"{day.year:04d}-{day.month:02d}"
        case "quarter":
            return f"{day.year:04d}-Q{(day.month - 1) // 3 + 1}"
        case "half":
            return f"{day.year:04d}-H{(day.month - 1) // 6 + 1}"
        case "season":
            return f"{day.year:04d}-{_season_of(day)}"
        case "year":
            return f"{day.year:04d}"
        case "decade":
            return f"{day.year // 10:03d}"
        case "century":
            return f"{day.year // 100:02d}"
    return day.isoformat()


def _season_of(day: date) -> str:
    return {3: "SP", 4: "SP", 5: "SP", 6: "SU", 7: "SU", 8: "SU", 9: "FA", 10: "FA", 11: "FA"}.get(day.month, "WI")


def _stepped(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """A word for a year, month or week counted from the anchor's, with what is said within it ("last year's May", 上周三, 先月25日)."""
    base = anchors.story if r.base == "text" else anchors.now
    name = "text" if r.base == "text" and anchors.reached else "publication"
    unit = r.unit or "day"
    if unit == "year" and r.base == "text" and anchors.spoken:
        base, name = date(anchors.spoken, 1, 1), "text"
    if base is None:
        return Resolved("DATE", "XXXX-XX-XX" if r.day or r.weekday else "XXXX")
    there = dates.shift(base.replace(day=1) if unit in ("month", "year") else base, r.step or 0, unit)
    inner = replace(r, step=None, unit=None)
    if unit in ("month", "year"):
        inner.year = there.year
    if unit == "month":
        inner.month = there.month
    if unit == "week" and r.weekday:
        out: Resolved | None = Resolved("DATE", (there + timedelta(days=r.weekday - there.isoweekday())).isoformat())
    elif inner.year is not None:
        out = _date(inner, anchors, tense)
    else:
        out = Resolved("DATE", unit_value(there, unit))
    if out is not None:
        out.anchor, out.inferred = name, ("year", "month", "day")[: {"year": 1, "month": 2}.get(unit, 3)]
        out.evidence.append(f"{unit} {r.step or 0:+d} from {base}")
    return out


def _deictic(r: Reading, anchors: Anchors) -> Resolved | None:
    if anchors.narrative and r.base != "text" and r.dayword == 0 and not (r.part or r.weekday or r.day):
        return Resolved("DATE", "PRESENT_REF", "publication")  # in a history "today" is the writer's time
    base = anchors.story if r.base == "text" else anchors.now
    name = "text" if r.base == "text" and anchors.reached else "publication"
    if base is None:
        return Resolved("DATE", "XXXX-XX-XX")
    day = base + timedelta(days=r.dayword or 0)
    out = Resolved("DATE", day.isoformat(), name, ("year", "month", "day"), [f"{abs(r.dayword or 0)} day{'s' * (abs(r.dayword or 0) != 1)} {'before' if (r.dayword or 0) < 0 else 'after'} {base}" if r.dayword else f"the day {base}"])
    if r.calendar or (r.month and (r.day or day.day) != day.day) or (r.day and r.day != day.day):
        stated = _date(Reading(year=r.year, month=r.month, day=r.day, calendar=r.calendar), anchors, lambda: None)
        if stated and stated.value != out.value:
            stated.warnings.append(f"the word for a day gives {day}, the date {stated.value}")
            return stated
    if r.weekday and day.isoweekday() != r.weekday:
        near = min((day + timedelta(days=d) for d in (-1, 1, -2, 2, -3, 3)), key=lambda d: (d.isoweekday() != r.weekday, abs((d - day).days)))
        out.warnings.append(f"{day} is no {_WEEKDAYS[r.weekday - 1]}, {near} is")
    return out


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _holiday(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    name = r.holiday or ""
    if r.year is None and r.year2 is not None:
        r.year = _century_of(r.year2, anchors)
    if r.year is not None:
        day = holidays.day(name, r.year)
        return Resolved("DATE", day.isoformat(), "stated", ("month", "day"), approximate=holidays.approximate(name)) if day else None
    now = anchors.now
    if now is None:
        return Resolved("DATE", "XXXX-XX-XX")
    days = [d for y in (now.year - 1, now.year, now.year + 1) if (d := holidays.day(name, y))]
    if not days:
        return None
    if r.side in ("last", "past"):
        day = max(d for d in days if d < now)
    elif r.side in ("next", "coming"):
        day = min(d for d in days if d > now)
    else:
        day = _near_holiday(days, now, tense)
    return Resolved("DATE", day.isoformat(), "publication", ("year",), approximate=holidays.approximate(name))


def _decade(r: Reading, anchors: Anchors) -> Resolved:
    decade = r.decade or 0
    if decade < 10:
        now = anchors.now
        century = now.year // 100 if now else 19
        if now and century * 100 + decade * 10 > now.year:
            century -= 1
        decade += century * 10
    return Resolved("DATE", f"{decade:03d}", "stated")


def _century_of(year2: int, anchors: Anchors) -> int:
    """The full year of two digits: the latest that is not more than ten years after publication."""
    now = anchors.published or date(2024, 1, 1)
    year = now.year // 100 * 100 + year2
    return year - 100 if year > now.year + 10 else year


def _foreign(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    from timeline.tagging import calendars

    return calendars.resolve(r, anchors, tense)


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
                out.warnings.append(f"{day} is a {_WEEKDAYS[day.weekday()]}, not a {_WEEKDAYS[r.weekday - 1]}")
        elif r.nth and (r.weekday or r.unit):
            return _nth(r, out.value)
    elif r.season:
        out.value += f"-{r.season}"
        if r.nth and r.weekday:
            return _nth(r, out.value)
    elif r.quarter:
        out.value += f"-Q{r.quarter}"
    elif r.half:
        out.value += f"-H{r.half}"
    elif r.week:
        out.value += f"-W{r.week:02d}"
    elif r.nth and (r.weekday or r.unit):
        return _nth(r, out.value)
    return out


def _nth(r: Reading, within: str) -> Resolved | None:
    """The n-th weekday, week, quarter … of a period ("the third Monday of May"); n = -1 is the last."""
    whole = dates.period(within)
    if whole is None or whole.first is None or whole.last is None or not r.nth:
        return None
    first, last, nth = whole.first, whole.last, r.nth
    if r.weekday:
        day = first + timedelta(days=(r.weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
        if nth < 0:
            day = last - timedelta(days=(last.isoweekday() - r.weekday) % 7)
        return Resolved("DATE", day.isoformat(), "stated") if first <= day <= last else None
    if r.unit in ("quarter", "half") and len(within) == 4 and 1 <= nth <= (4 if r.unit == "quarter" else 2):
        return Resolved("DATE", f"{within}-{r.unit[0].upper()}{nth}", "stated")
    if r.unit in ("day", "week", "weekend", "month") and nth:
        if r.unit == "week" and len(within) == 4 and nth > 0:
            return Resolved("DATE", f"{within}-W{nth:02d}", "stated") if nth <= 53 else None
        if r.unit == "month":
            day = dates.add_months(first, nth - 1) if nth > 0 else last
        elif r.unit == "day":
            day = first + timedelta(days=nth - 1) if nth > 0 else last
        else:
            begin = first if r.unit == "week" else first + timedelta(days=(6 - first.isoweekday()) % 7)
            day = begin + timedelta(days=7 * (nth - 1)) if nth > 0 else last - timedelta(days=(last.isoweekday() - 6) % 7 if r.unit == "weekend" else 0)
        return Resolved("DATE", unit_value(day, r.unit), "stated") if first <= day <= last else None
    return None


def nearest(days: list[date], now: date, tense: Tense | None) -> date:
    """Of some days the one that is meant: after a past verb the latest up to now, before a future one the next, else the nearest."""
    if tense == "past" and (past := [d for d in days if d <= now]):
        return max(past)
    if tense == "future" and (coming := [d for d in days if d >= now]):
        return min(coming)
    return min(days, key=lambda d: (abs((d - now).days), d > now))


_TEXTUAL = ("same", "following", "previous")
_STEPS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}


def _without_year(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    now = anchors.now
    if now is None:
        month = f"{r.month:02d}" if r.month else "XX"
        return Resolved("DATE", f"XXXX-{month}" + (f"-{r.day:02d}" if r.day else ""))
    if r.month is None:
        return _day_of_month(r, now, tense)
    if r.unit == "year" and r.side and not r.nth:  # "March of last year"
        base = anchors.story if r.side in _TEXTUAL and anchors.story else now
        years = [base.year + _STEPS.get(r.side, 0)]
    elif r.side in ("same", "this"):
        years = [anchors.story.year if r.side == "same" and anchors.story else now.year]
    else:
        years = [now.year + d for d in (0, -1, 1)]
    if r.day is None:
        return _month(r, now, years, tense, anchors)
    if anchors.narrative:
        years = years[:1]
    days = []
    for year in years:
        try:
            days.append(date(year, r.month, r.day))
        except ValueError:
            continue
    if not days:  # 29 February
        days = [date(y, 2, 29) for y in range(now.year - 4, now.year + 4) if r.month == 2 and r.day == 29 and y % 4 == 0 and (y % 100 or not y % 400)]
        if not days:
            return None
    out = Resolved("DATE", "", "text" if anchors.narrative else "publication", ("year",))
    day = choose_day(r, days, now, tense, out)
    out.value = day.isoformat()
    out.candidates = [d.isoformat() for d in days if d != day and (not out.evidence or d.isoweekday() == r.weekday)]
    return out


def choose_day(r: Reading, days: list[date], now: date, tense: Callable[[], Tense | None], out: Resolved) -> date:
    """Of the days that a date without its year can be, the one that is meant; ``out`` takes the evidence."""
    if r.weekday:
        fitting = [d for d in days if d.isoweekday() == r.weekday]
        if fitting:
            days = fitting
            out.evidence.append(f"a {_WEEKDAYS[r.weekday - 1]} decides the year")
        else:
            wrong = nearest(days, now, None)
            out.warnings.append(f"{wrong} is a {_WEEKDAYS[wrong.weekday()]}, not a {_WEEKDAYS[r.weekday - 1]}")
    if r.side in ("last", "past") and any(d < now for d in days):
        return max(d for d in days if d < now)
    if r.side in ("next", "coming") and any(d > now for d in days):
        return min(d for d in days if d > now)
    return _near_year(days, now, tense)


def _near_year(days: list[date], now: date, tense: Callable[[], Tense | None]) -> date:
    """A day and month without a year: nearest to publication where one lies within three months, else as the verb says."""
    near = min(days, key=lambda d: abs((d - now).days))
    if abs((near - now).days) <= 92:
        said = tense()
        other = nearest(days, now, said)
        return other if said and abs((other - now).days) <= 120 else near
    return nearest(days, now, tense() or "past")


def _near_holiday(days: list[date], now: date, tense: Callable[[], Tense | None]) -> date:
    """A holiday without a year: the one within a fortnight, else as the verb says."""
    near = min(days, key=lambda d: abs((d - now).days))
    return near if abs((near - now).days) <= 14 else nearest(days, now, tense())


def _day_of_month(r: Reading, now: date, tense: Callable[[], Tense | None]) -> Resolved | None:
    """A day without its month ("le 5", "lundi 30")."""
    days = []
    for months in (-2, -1, 0, 1, 2):
        first = dates.add_months(now.replace(day=1), months)
        try:
            day = first.replace(day=r.day or 1)
        except ValueError:
            continue
        days.append(day)
    warnings = []
    fitting = [d for d in days if not r.weekday or d.isoweekday() == r.weekday]
    if days and not fitting:
        wrong = nearest(days, now, None)
        warnings.append(f"{wrong} is a {_WEEKDAYS[wrong.weekday()]}, not a {_WEEKDAYS[(r.weekday or 1) - 1]}")
    days = fitting or days
    if not days:
        return None
    day = nearest(days, now, None)
    if not r.weekday and abs((day - now).days) > CLOSE:
        day = _near_holiday(days, now, tense)
    return Resolved("DATE", day.isoformat(), "publication", ("year", "month"), warnings=warnings)


def _month(r: Reading, now: date, years: list[int], tense: Callable[[], Tense | None], anchors: Anchors) -> Resolved | None:
    month = r.month or 1
    if len(years) == 1 or anchors.narrative:
        year = years[0]
    else:
        firsts = [date(y, month, 1) for y in years]
        here = now.replace(day=1)
        if r.side in ("last", "past"):
            year = max(d for d in firsts if d < here).year
        elif r.side in ("next", "coming"):
            year = min(d for d in firsts if d > here).year
        elif month == now.month:
            year = now.year
        else:
            said = tense()
            ahead = (month - now.month) % 12
            if (said == "future" and ahead <= 8) or (said is None and ahead <= 2):
                year = now.year + (month < now.month)
            else:
                year = now.year - (month > now.month)
    value = f"{year:04d}-{month:02d}"
    out = Resolved("DATE", value, "text" if anchors.narrative else "publication", ("year",))
    if r.nth and (r.weekday or r.unit):
        inner = _nth(r, value)
        if inner:
            inner.anchor, inner.inferred = out.anchor, out.inferred
        return inner
    out.candidates = [f"{y:04d}-{month:02d}" for y in years if y != year]
    return out


def _weekday(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    weekday = r.weekday or 1
    textual = r.side in ("following", "previous", "same") or r.base == "text" or anchors.narrative
    base = anchors.story if textual else anchors.now
    name = "text" if textual and anchors.reached else "publication"
    if base is None:
        return Resolved("DATE", f"XXXX-WXX-{weekday}")
    back = (base.isoweekday() - weekday) % 7
    evidence = []
    if r.week is not None or (r.unit == "week" and r.side):
        weeks = {"last": -1, "next": 1, "coming": 1, "past": -1}.get(r.side or "", 0)
        day = base - timedelta(days=base.isoweekday() - weekday) + timedelta(weeks=weeks)
    elif r.side in ("last", "past", "previous"):
        day = base - timedelta(days=back or 7)
    elif r.side in ("next", "coming", "following"):
        day = base + timedelta(days=7 - back)
    elif r.side == "this" or textual:
        said = tense()
        ahead = (7 - back) % 7
        day = base + timedelta(days=ahead) if said == "future" or (textual and r.side != "same") else base - timedelta(days=back)
        if said is None and r.side == "this" and not textual:
            day = base + timedelta(days=ahead) if ahead <= 5 else base - timedelta(days=back)
    else:
        said = tense()
        if said == "future":
            day = base + timedelta(days=(7 - back) % 7)
            evidence.append("the verb looks ahead")
        else:
            day = base - timedelta(days=back)
            evidence.append("the verb looks back" if said else "a weekday in news is the last one")
    return Resolved("DATE", day.isoformat(), name, ("year", "month", "day"), evidence)


def _part_of_year(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """A season, quarter or half without its year."""
    base = anchors.story if r.side in ("same", "following", "previous") else anchors.now
    if base is None:
        return None
    if r.side == "same" and anchors.year:
        base = base.replace(year=anchors.year, day=1)
    tail = r.season or (f"Q{r.quarter}" if r.quarter else f"H{r.half}")
    year = base.year - (r.season == "WI" and base.month <= 2)
    this = dates.period(f"{year:04d}-{tail}")
    if this is None or this.first is None or this.last is None:
        return None
    if r.side in ("last", "past", "previous"):
        year -= r.unit == "year" or this.last >= base
    elif r.side in ("next", "coming", "following"):
        year += r.unit == "year" or this.first <= base
    elif r.side != "this" and not r.season:
        year -= this.first > base and tense() != "future"
    elif r.side != "this":
        said = tense()
        if this.first > base and (said == "past" or (said is None and (this.first - base).days > 92)):
            year -= 1
        elif this.last < base and said == "future":
            year += 1
    value = f"{year:04d}-{tail}"
    if r.nth and (r.weekday or r.unit):
        return _nth(r, value)
    return Resolved("DATE", value, "publication", ("year",))


def _side(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """Last, this, next … with a unit."""
    unit = r.unit or "day"
    textual = r.side in ("same", "following", "previous")
    base = anchors.story if textual else anchors.now
    name = "text" if textual and anchors.reached else "publication"
    if base is None:
        return Resolved("DATE", "XXXX")
    steps = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}.get(r.side or "", 0)
    if unit in ("hour", "minute", "second"):
        return Resolved("TIME", base.isoformat(), name, ("year", "month", "day"))
    if unit == "weekend":
        saturday = base + timedelta(days=6 - base.isoweekday())
        if steps > 0:
            day = saturday + timedelta(days=7 if saturday <= base else 0)
        elif steps < 0:
            day = saturday - timedelta(days=7)
        else:
            said = tense()
            day = saturday - timedelta(days=7) if r.side == "this" and said != "future" and base.isoweekday() <= 3 else saturday
    elif unit == "night":
        return Resolved("TIME", (base + timedelta(days=steps)).isoformat() + "TNI", name, ("year", "month", "day"))
    elif unit == "fortnight":
        day = base + timedelta(days=14 * steps)
    else:
        day = dates.shift(base.replace(day=1) if unit in ("month", "quarter", "half", "year", "decade", "century") else base, steps, unit)
    value = unit_value(day, unit)
    return Resolved("DATE", value, name, ("year", "month", "day")[: 1 if len(value) <= 4 else 2 if len(value) == 7 else 3], [f"{r.side} {unit} seen from {base}"])


def _with_time(r: Reading, found: Resolved, anchors: Anchors) -> Resolved:
    """Adds the time of day."""
    if "/" in found.value:
        return found
    if r.hour is not None:
        hour, minute = r.hour, r.minute or 0
        if minute < 0:  # "halb vier", "kwart voor twaalf"
            hour, minute = divmod(hour * 60 + minute, 60)
        pm = r.meridiem == "PM" or (r.meridiem is None and r.part in ("EV", "AF", "NI") and 0 < hour < 12 and not (r.part == "NI" and hour < 6))
        if hour == 0 and r.part == "AF":  # 午後0時15分
            pm = True
        if pm and hour < 12:
            hour += 12
        elif r.meridiem == "AM" and hour == 12:
            hour = 0
        if not 0 <= hour <= 24 or minute > 59:
            raise ValueError("no time of day")
        if "T" in found.value:
            found.value = found.value.split("T")[0]
        found.value += f"T{hour:02d}:{minute:02d}" + (f":{r.second:02d}" if r.second is not None else "")
        found.type = "TIME"
    elif r.part and "T" not in found.value and len(found.value) >= 10:
        found.value += f"T{r.part}"
        found.type = "TIME"
    return found
