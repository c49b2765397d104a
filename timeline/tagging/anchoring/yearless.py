"""Months, and days of them, whose year is not stated."""

from __future__ import annotations

from calendar import isleap, monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date

from timeline import dates
from timeline.tagging.anchoring.anchors import Anchors, Resolved
from timeline.tagging.anchoring.choosing import STEPS, TEXTUAL, choose_day
from timeline.tagging.anchoring.monthless import without_month
from timeline.tagging.anchoring.stated import nth
from timeline.tagging.readings import Reading
from timeline.tagging.tense import Tense

FORWARD = 3
"""Months within which a history goes on into the next year."""

NEAR = 1
"""Years around the one that a history has reached in which a weekday may show a day to lie: farther off one of them fits by chance."""

MONTH, SEASON = 31, 92
"""Days of a month; and of a season, the longest date from which a history goes on into the next year."""

SOON, UNTIL = 2, 6
"""Months within which a month, or one that something lasts until, is the one to come where no verb says."""


def without_year(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """A day and month, a month, or a day of the month, whose year the sides, the weekday, the verb and nearness decide."""
    now = anchors.now
    day = anchors.day if anchors.near and anchors.together and r.boundary == "end" else None
    told = day is not None and anchors.published is not None and (anchors.published - day).days > 366  # "… would last until May"
    if anchors.current and not told and tense() == "future":
        now, anchors = anchors.published, replace(anchors, narrative=False)  # "… his last novel will appear in May"
    if now is None:
        month = f"{r.month:02d}" if r.month else "XX"
        return Resolved("DATE", f"XXXX-{month}" + (f"-{r.day:02d}" if r.day else ""))
    if r.month is None:
        return without_month(r, now, anchors, tense)
    if r.side in ("previous", "following") and r.unit != "year" and anchors.named:
        return _beside_named(r, anchors.named)
    years = _years(r, now, anchors, tense)
    if r.day is None:
        return _month(r, now, years, tense, anchors)
    if anchors.narrative:
        years = [_year_of_story(r.month, now, anchors) if len(years) > 1 else years[0]]
    days = [day for year in years for day in _in_year(r, year)]
    if r.weekday and anchors.spoken and all(d.isoweekday() != r.weekday for d in days):  # "in 2023 …: on Saturday 7 October"
        days += [d for d in _in_year(r, anchors.spoken) if d.isoweekday() == r.weekday]
    if r.weekday and anchors.narrative and all(d.isoweekday() != r.weekday for d in days):  # "In May 1941 …; on Friday 10 July"
        days += [d for year in range(now.year - NEAR, now.year + NEAR + 1) for d in _in_year(r, year) if d.isoweekday() == r.weekday]
    if not days:  # 29 February
        days = [day for year in range(now.year - 4, now.year + 4) for day in _in_year(r, year)]
    if not days:
        return None
    out = Resolved("DATE", "", "text" if anchors.narrative else "publication", ("year",))
    day = choose_day(r, days, now, tense, out)
    if season := _within_season(r, days, now, anchors, tense):
        day, out.anchor = season, "text"
    elif not (anchors.narrative or r.side or r.weekday):
        told_next = _next_told(r, now, anchors, tense) if day <= now or r.boundary == "end" else None
        day = told_next or (_told_day(r, now, anchors, tense) if day > now else None) or day
    out.value = day.isoformat()
    if r.side not in ("last", "next"):  # "took office in November 2015 and resigned last 7 November": the side has decided
        out.candidates = [d.isoformat() for d in days if d != day and (not out.evidence or d.isoweekday() == r.weekday)]
    return out


def _years(r: Reading, now: date, anchors: Anchors, tense: Callable[[], Tense | None]) -> list[int]:
    """The years that a day and month, or a month, can be of, the likeliest first."""
    if r.unit == "year" and r.side and not r.nth:  # "March of last year"
        base = anchors.story if r.side in TEXTUAL and anchors.story else now
        if anchors.current and r.side == "last":
            base = anchors.published or now
        goes_on = anchors.narrative and not anchors.current and r.side == "next"
        spoken = anchors.spoken if r.side in TEXTUAL or goes_on else None  # "in 2016 … in February of that year"
        return [(spoken or base.year) + STEPS.get(r.side, 0)]
    if r.side in ("same", "this"):
        return [anchors.spoken if r.side == "same" and anchors.spoken else now.year]
    if anchors.opening and anchors.opening[5:] in ("", f"{r.month:02d}") and not (r.side or r.weekday) and tense() != "future":
        return [int(anchors.opening[:4])]
    return [now.year + d for d in (0, -1, 1)]


def _within_season(r: Reading, days: list[date], now: date, anchors: Anchors, tense: Callable[[], Tense | None]) -> date | None:
    """Of some days the one of the season, or quarter, that the sentence has named ("next autumn …, on 16 November"), far from the news."""
    if not (anchors.within and anchors.named) or anchors.narrative or r.side or r.weekday or r.boundary == "end":
        return None
    first, last = anchors.named
    if tense() == ("future" if last < now else "past"):
        return None
    if not MONTH < (last - first).days <= SEASON or any(abs((d - now).days) <= MONTH for d in days):
        return None
    return next((d for d in days if first <= d <= last), None)


def _in_year(r: Reading, year: int) -> list[date]:
    """The day of a reading in a year, where that has it."""
    known = r.month is not None and r.day is not None and MINYEAR <= year <= MAXYEAR and r.day <= monthrange(year, r.month)[1]
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


def _month(r: Reading, now: date, years: list[int], tense: Callable[[], Tense | None], anchors: Anchors) -> Resolved | None:
    """A month, or what lies in it by number ("the last week of May"), of one of some years."""
    month = r.month or 1
    known = anchors.narrative or len(years) == 1 or r.side or "range" in r.rule or month == now.month
    told = None if known else _told_year(month, now, anchors)
    if told and tense() != "future":
        return Resolved("DATE", f"{told:04d}-{month:02d}", "text", ("year",))
    year = _year_of(month, r, now, years, tense, anchors)
    value = f"{year:04d}-{month:02d}"
    out = Resolved("DATE", value, "text" if anchors.narrative else "publication", ("year",))
    if r.nth and (r.weekday or r.unit):
        inner = nth(r, value)
        if inner:
            inner.anchor, inner.inferred = out.anchor, out.inferred
        return inner
    out.candidates = [f"{y:04d}-{month:02d}" for y in years if y != year]
    return out


def _year_of(month: int, r: Reading, now: date, years: list[int], tense: Callable[[], Tense | None], anchors: Anchors) -> int:
    """The year of a month: in a history this one or the next, in news the last, unless the verb looks ahead or it comes soon."""
    if len(years) == 1:
        return years[0]
    if anchors.narrative:
        by = r.boundary == "end" and month < now.month  # "in November …, by February"
        return years[0] + 1 if by else _year_of_story(month, now, anchors)
    if r.side in ("last", "past"):
        return now.year - (month >= now.month)
    if r.side in ("next", "coming"):
        return now.year + (month <= now.month)
    if month == now.month:
        return now.year + (r.nth == -1 and tense() == "future" and _is_over(r, now))
    said = tense()
    ahead = (month - now.month) % 12
    until = r.boundary == "end" and "range" not in r.rule  # both ends of a range have one tense
    told = "range" in r.rule and said == "past"  # "exports rose from January to September", said in December
    coming = ahead == 1 and r.boundary != "begin" and not told  # eleven months ago would be "last March"
    goes_on = anchors.named is not None and (anchors.named[0] - now).days > STORY  # "next year … from June to August"
    if said == "future" and ahead == 11 and not (r.boundary or r.nth or goes_on):
        return now.year - (month > now.month)  # "October's figures are out tomorrow", said in November
    if said == "future" or coming or ((until or said is None) and ahead <= (UNTIL if until else SOON)):
        return now.year + (month < now.month)
    return now.year - (month > now.month)


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
    since = -MONTH if anchors.together else 0  # "killed on 8 March 2021 …; three weeks before, on 15 February"
    return next((day for day in days if since <= (day - story).days <= STORY), None)


def _next_told(r: Reading, now: date, anchors: Anchors, tense: Callable[[], Tense | None]) -> date | None:
    """A day and month within a month after a day of years ago that the paragraph has just told of ("on 30 January 2017 …; on 9 February")."""
    named = anchors.named
    if named is None or named[0] != named[1] or not (anchors.near and anchors.together) or (now - named[0]).days <= 366:
        return None
    days = [day for year in (named[0].year, named[0].year + 1) for day in _in_year(r, year) if 0 < (day - named[0]).days <= MONTH]
    return days[0] if days and (tense() != "future" or r.boundary == "end") else None


def _year_of_story(month: int, now: date, anchors: Anchors) -> int:
    """The year of a month in a history: that of the day, month, season or end of a year that it has reached, or the next ("on 30 November …;
    on 11 February"). A winter is of either of its years, and tells no more than its first.
    """
    first, last = anchors.named or (now, now)
    length = (last - first).days
    if first.year != last.year and now == last.replace(day=1):  # a winter that came after what was told
        return now.year - (month == 12)
    if length > SEASON or (length > MONTH and (first != now or first.year != last.year)):
        return now.year
    end = now if length <= MONTH else last
    return end.year + (month < end.month and month + 12 - end.month <= FORWARD)


def _told_year(month: int, now: date, anchors: Anchors) -> int | None:
    """The year of a month in a story of years ago, told right after a day of it, or after a month of it in one sentence ("on 13 November
    2002 … In December …"; "in February 1973 …, in May …").
    """
    if anchors.narrative or not anchors.named or not (anchors.within or (anchors.near and anchors.together)):
        return None
    first, last = anchors.named
    if (last - first).days > MONTH or (now - last).days <= 366 or month <= last.month:
        return None
    return last.year


def _is_over(r: Reading, now: date) -> bool:
    """Whether the last weekday or week of this month lies behind."""
    inner = nth(r, f"{now.year:04d}-{now.month:02d}")
    whole = dates.period(inner.value) if inner else None
    return whole is not None and whole.last is not None and whole.last < now
