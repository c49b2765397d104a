"""Dates whose year is not stated: days, weeks, months, weekdays, seasons, quarters."""

from __future__ import annotations

from calendar import isleap, monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from timeline import dates
from timeline.tagging.anchoring.anchors import Anchors, Resolved
from timeline.tagging.anchoring.choosing import CLOSE, STEPS, TEXTUAL, WEEKDAYS, choose_day, near_by, nearest
from timeline.tagging.anchoring.stated import nth
from timeline.tagging.readings import Reading
from timeline.tagging.tense import Tense

FORWARD = 3
"""Months within which a history goes on into the next year."""

FORTNIGHT = 14
"""Days within which a day of the month without its month is the nearest, unless the verb looks ahead."""

REPORTED = 92
"""Days after its end for which a quarter or half is the one spoken of, whatever the verb says: "expects a loss for the third quarter"."""


def without_year(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """A day and month, a month, or a day of the month, whose year the sides, the weekday, the verb and nearness decide."""
    now = anchors.now
    if anchors.current and tense() == "future":
        now, anchors = anchors.published, replace(anchors, narrative=False)  # "… his last novel will appear in May"
    if now is None:
        month = f"{r.month:02d}" if r.month else "XX"
        return Resolved("DATE", f"XXXX-{month}" + (f"-{r.day:02d}" if r.day else ""))
    if r.month is None and anchors.narrative and r.day and not (r.side or r.weekday or r.unit):
        meant = now if r.day >= now.day else dates.add_months(now.replace(day=1), 1)  # "the strike of 8 April …; on the 21st"
        return Resolved("DATE", meant.replace(day=r.day).isoformat(), "text", ("year", "month"))
    if r.month is None:
        beside = _whole_month(anchors.named_beside)
        if beside and not (r.side or r.weekday or r.unit or _is_of_these_days(r.day or 1, now, beside, tense)):
            return Resolved("DATE", beside.replace(day=r.day or 1).isoformat(), "text", ("year", "month"))
        told = r.unit == "month" and r.side in TEXTUAL and anchors.named
        return _day_of_month(r, told[0] if told else now, tense, anchors.day if anchors.ahead or anchors.near else None, anchors.ahead)
    if r.unit == "year" and r.side and not r.nth:  # "March of last year"
        base = anchors.story if r.side in TEXTUAL and anchors.story else now
        goes_on = anchors.narrative and not anchors.current and r.side == "next"
        spoken = anchors.spoken if r.side in TEXTUAL or goes_on else None  # "in 2016 … in February of that year"
        years = [(spoken or base.year) + STEPS.get(r.side, 0)]
    elif r.side in ("same", "this"):
        years = [anchors.spoken if r.side == "same" and anchors.spoken else now.year]
    elif anchors.opening and anchors.opening[5:] in ("", f"{r.month:02d}") and not (r.side or r.weekday) and tense() != "future":
        years = [int(anchors.opening[:4])]
    elif r.side in TEXTUAL and anchors.named:
        return _beside_named(r, anchors.named)
    else:
        years = [now.year + d for d in (0, -1, 1)]
    if r.day is None:
        return _month(r, now, years, tense, anchors)
    if anchors.narrative:
        years = [years[0] + (len(years) > 1 and _goes_on_ahead(r.month, now, anchors))]
    days = []
    for year in years:
        try:
            days.append(date(year, r.month, r.day))
        except ValueError:
            continue
    if r.weekday and anchors.spoken and all(d.isoweekday() != r.weekday for d in days):  # "in 2023 …: on Saturday 7 October"
        days += [d for d in _in_year(r, anchors.spoken) if d.isoweekday() == r.weekday]
    if not days:  # 29 February
        days = [
            date(y, 2, 29)
            for y in range(now.year - 4, now.year + 4)
            if r.month == 2 and r.day == 29 and y % 4 == 0 and (y % 100 or not y % 400)
        ]
        if not days:
            return None
    out = Resolved("DATE", "", "text" if anchors.narrative else "publication", ("year",))
    day = choose_day(r, days, now, tense, out)
    if day > now and not (anchors.narrative or r.side or r.weekday):
        day = _told_day(r, now, anchors, tense) or day
    out.value = day.isoformat()
    out.candidates = [d.isoformat() for d in days if d != day and (not out.evidence or d.isoweekday() == r.weekday)]
    return out


def _is_of_these_days(day: int, now: date, month: date, tense: Callable[[], Tense | None]) -> bool:
    """Whether a day lies within days of the news, as the verb looks, whatever ``month`` its sentence named ("the premier who took office in
    May resigned on the 5th").
    """
    near = next((d for d in range(-CLOSE, CLOSE + 1) if (now + timedelta(days=d)).day == day), None)
    if near is None:
        return False
    said = tense()
    return said != "past" if near >= 0 else said == "past" or (said is None and month < now)


def _whole_month(named: tuple[date, date] | None) -> date | None:
    """The first day of a month, where it is one that was named."""
    if named is None or named[0].day != 1 or named[0].month != named[1].month or named[0] == named[1]:
        return None
    return named[0] if (named[1] + timedelta(days=1)).day == 1 else None


def _in_year(r: Reading, year: int) -> list[date]:
    """The day of a reading in a year, where that has it."""
    known = r.month is not None and r.day is not None and r.day <= monthrange(year, r.month)[1]
    return [date(year, r.month or 1, r.day or 1)] if known else []


def _beside_named(r: Reading, named: tuple[date, date]) -> Resolved | None:
    """A month, or a day of one, next to the date last named ("elected in June 2010 …, sworn in on the following 9 November")."""
    first, last = named
    years = range(first.year - 1, last.year + 2)
    days = [date(year, r.month or 1, r.day or 1) for year in years if r.day != 29 or r.month != 2 or isleap(year)]
    if r.side == "following":
        found = min((d for d in days if d > last), default=None)
    else:
        found = max((d for d in days if d < (first if r.day else first.replace(day=1))), default=None)
    value = found.isoformat() if found else ""
    return Resolved("DATE", value if r.day else value[:7], "text", ("year",)) if found else None


def _day_of_month(r: Reading, now: date, tense: Callable[[], Tense | None], named: date | None, ahead: bool) -> Resolved | None:
    """A day without its month ("le 5", "lundi 30"), or of a month told by its side ("the 3rd of next month").

    ``named`` is the day that the text named last, ``ahead`` whether it is still to come: "early voting is on 4 March; on the 9th …".
    """
    coming = named if ahead else None
    if r.unit == "month" and r.side:
        month = dates.add_months(now.replace(day=1), STEPS.get(r.side, 0))
        return Resolved("DATE", month.replace(day=r.day or 1).isoformat(), "publication", ("year", "month"))
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
        warnings.append(f"{wrong} is a {WEEKDAYS[wrong.weekday()]}, not a {WEEKDAYS[(r.weekday or 1) - 1]}")
    days = fitting or days
    if not days:
        return None
    if r.side in ("last", "past") and r.unit is None:
        day = max((d for d in days if d < now), default=days[0])
    elif r.side in ("next", "coming") and r.unit is None:
        day = min((d for d in days if d > now), default=days[-1])
    else:
        day = nearest(days, now, None)
    goes_on = coming is not None and coming.day < (r.day or 1) <= now.day and coming.month != now.month
    if coming and goes_on and not r.weekday and not r.side and tense() != "past" and any(coming.month == d.month for d in days):
        day = coming.replace(day=r.day or 1)
    elif named and not r.side and _goes_on_within(named, r.day or 1, day, now, tense) and tense() != "future":
        day = named.replace(day=r.day or 1)
    elif coming and not r.weekday and not r.side and (r.day or 1) > now.day and coming.month == now.month and tense() != "past":
        day = next((d for d in days if d.year == now.year and d.month == now.month), day)  # "it is on the 31st; terms end on the 21st"
    elif not r.weekday and not r.side and abs((day - now).days) > CLOSE:
        said = tense()
        day = nearest(days, now, said) if said else near_by(days, now, tense, FORTNIGHT)
    return Resolved("DATE", day.isoformat(), "publication", ("year", "month"), warnings=warnings)


SPELL = 10
"""Days over which a text goes on to tell by the day of the month what happened long ago ("on 17 August of last year …; on the 19th …")."""


def _goes_on_within(named: date, day: int, near: date, now: date, tense: Callable[[], Tense | None]) -> bool:
    """Whether a day of the month is of the month gone by that the text has just named, and not ``near``, the one nearest to publication."""
    months = (now.year - named.year) * 12 + now.month - named.month
    possible = named.day <= day <= min(named.day + SPELL, monthrange(named.year, named.month)[1])
    return months > 1 and possible and (abs((now - near).days) > CLOSE or (near > now and tense() == "past"))


def _month(r: Reading, now: date, years: list[int], tense: Callable[[], Tense | None], anchors: Anchors) -> Resolved | None:
    month = r.month or 1
    if len(years) == 1 or anchors.narrative:
        by = r.boundary == "end" and month < now.month  # "in November …, by February"
        year = years[0] + (len(years) > 1 and (by or _goes_on_ahead(month, now, anchors)))
    else:
        firsts = [date(y, month, 1) for y in years]
        here = now.replace(day=1)
        if r.side in ("last", "past"):
            year = max(d for d in firsts if d < here).year
        elif r.side in ("next", "coming"):
            year = min(d for d in firsts if d > here).year
        elif month == now.month:
            year = now.year + (r.nth == -1 and tense() == "future" and _is_over(r, now))
        else:
            said = tense()
            if said != "future" and (told := _told_year(month, now, anchors)):
                return Resolved("DATE", f"{told:04d}-{month:02d}", "text", ("year",))
            ahead = (month - now.month) % 12
            until = r.boundary == "end" and "range" not in r.rule  # both ends of a range have one tense
            coming = ahead == 1 and r.boundary != "begin"  # eleven months ago would be "last March"
            if said == "future" or coming or ((until or said is None) and ahead <= (6 if until else 2)):
                year = now.year + (month < now.month)
            else:
                year = now.year - (month > now.month)
    value = f"{year:04d}-{month:02d}"
    out = Resolved("DATE", value, "text" if anchors.narrative else "publication", ("year",))
    if r.nth and (r.weekday or r.unit):
        inner = nth(r, value)
        if inner:
            inner.anchor, inner.inferred = out.anchor, out.inferred
        return inner
    out.candidates = [f"{y:04d}-{month:02d}" for y in years if y != year]
    return out


STORY = 92
"""Days over which a story of more than that ago goes on to tell by day and month what a verb that looks back puts before publication."""


def _told_day(r: Reading, now: date, anchors: Anchors, tense: Callable[[], Tense | None]) -> date | None:
    """A day and month behind the day that a story of long ago has reached ("killed on 11 March 2022 …; they caught him on 16 March")."""
    story, named = anchors.reached, anchors.named_beside
    if named and named[1] < now and 31 < (named[1] - named[0]).days <= 366 and tense() == "past":
        inside = [day for day in _in_year(r, named[0].year) if named[0] <= day <= named[1]]
        if inside:  # "in the first half of 2021 …; on 26 February"
            return inside[0]
    if story is None or (now - story).days <= STORY or tense() != "past":
        return None
    days = [date(year, r.month or 1, r.day or 1) for year in (story.year, story.year + 1) if r.day != 29 or r.month != 2 or isleap(year)]
    return next((day for day in days if 0 <= (day - story).days <= STORY), None)


def _goes_on_ahead(month: int, now: date, anchors: Anchors) -> bool:
    """Whether a month after the day or month that a history has reached is of the next year ("on 30 November …; on 11 February")."""
    first, last = anchors.named or (now, now)
    return (last - first).days <= 31 and month + 12 - now.month <= FORWARD


def _told_year(month: int, now: date, anchors: Anchors) -> int | None:
    """The year of a month in a story of years ago, told right after a day or month of it ("on 13 November 2002 … In December …")."""
    if anchors.narrative or not anchors.named or not (anchors.near and anchors.together):
        return None
    first, last = anchors.named
    if (last - first).days > 31 or (now - last).days <= 366 or month < last.month:
        return None
    return last.year


def _is_over(r: Reading, now: date) -> bool:
    """Whether the last weekday or week of this month lies behind."""
    inner = nth(r, f"{now.year:04d}-{now.month:02d}")
    whole = dates.period(inner.value) if inner else None
    return whole is not None and whole.last is not None and whole.last < now


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


def weekday(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """A weekday by its name alone: the last one, unless its side or the verb looks ahead."""
    weekday = r.weekday or 1
    textual = r.side in ("following", "previous", "same") or r.base == "text" or (anchors.narrative and not anchors.current)
    if anchors.current and not textual:
        anchors = replace(anchors, narrative=False)
    base = anchors.story if textual else anchors.now
    name = "text" if textual and anchors.reached else "publication"
    if base is None:
        return Resolved("DATE", f"XXXX-WXX-{weekday}")
    back = (base.isoweekday() - weekday) % 7
    evidence = []
    if r.unit == "week" and r.side:
        weeks = {"last": -1, "next": 1, "coming": 1, "past": -1}.get(r.side or "", 0)
        day = anchors.weekday_of(anchors.in_week(base), weekday) + timedelta(weeks=weeks)
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
    elif r.side is None and anchors.beside and anchors.day and anchors.day.isoweekday() == weekday and not -92 < (anchors.day - base).days < 7:
        day, name = anchors.day, "text"  # "on 12 October 1999, a Tuesday"
        evidence.append("the day named beside it")
    else:
        said = tense()
        if said is None and anchors.ahead and anchors.beside:  # "the vigil is tomorrow and the funeral Friday"
            said = "future"
        if said == "future":
            day = base + timedelta(days=(7 - back) % 7)
            evidence.append("the verb looks ahead")
        else:
            day = base - timedelta(days=back)
            evidence.append("the verb looks back" if said else "a weekday in news is the last one")
    return Resolved("DATE", day.isoformat(), name, ("year", "month", "day"), evidence)


def part_of_year(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """A season, quarter or half without its year."""
    if anchors.current and r.side is None and tense() == "future":
        anchors = replace(anchors, narrative=False)  # "… the verdict is expected in autumn"
    spoken = anchors.current and (r.side in ("last", "next") or (r.side == "this" and r.unit == "year"))
    base = anchors.story if r.side in TEXTUAL else anchors.spoken_on if spoken else anchors.now
    if anchors.named and r.season and r.side in ("following", "previous"):
        base = anchors.named[r.side == "following"]
    if base is None:
        return None
    if r.side == "same" and anchors.year:
        base = base.replace(year=anchors.year, day=1)
    tail = r.season or (f"Q{r.quarter}" if r.quarter else f"H{r.half}")
    year = base.year - (r.season == "WI" and base.month <= 2)
    this = dates.period(f"{year:04d}-{tail}")
    if this is None or this.first is None or this.last is None:
        return None
    if r.side in ("last", "past", "previous"):  # "this summer …, last summer …"
        year -= r.unit == "year" or this.last >= base or anchors.named == (this.first, this.last)
    elif r.side in ("next", "coming", "following"):
        year += r.unit == "year" or this.first <= base
    elif anchors.narrative or r.side == "same":  # a history goes on within the year that it has reached
        pass
    elif r.side == "this":
        year -= this.first > base and tense() == "past"  # "they returned this autumn", said in January
    elif not r.season:
        said = tense()
        over = (base - this.last).days > REPORTED and said == "future"
        year += over - (this.first > base and said != "future")
    else:
        said = tense()
        if this.first > base and (said == "past" or (said is None and (this.first - base).days > 92)):
            year -= 1
        elif this.last < base and (said == "future" or (said is None and r.boundary == "end")):
            year += 1
    value = f"{year:04d}-{tail}"
    if r.nth and (r.weekday or r.unit):
        return nth(r, value)
    return Resolved("DATE", value, "publication", ("year",))
