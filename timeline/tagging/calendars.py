"""Dates of other calendars → days of the Gregorian one.

Two kinds. Calendars that only count their years otherwise (Japanese eras, the Republic of China, Buddhist years) are an offset, which
the language files give: ``japanese:2018`` adds 2018 to the year. The others have months of their own, which libraries convert: Solar Hijri
and Hebrew by convertdate, Islamic by hijridate (Umm al-Qura, the official calendar of Saudi Arabia, 1343–1500 AH; outside it
convertdate's tabular one), the Chinese lunisolar one by borax (1900–2100).

A month or year of these is no month or year of ours: its value is the ISO 8601 interval of its days, ``2024-09-22/2024-10-21``. The
first day of an Islamic month hangs on who saw the moon where, so all Islamic days are approximate (EDTF ``~``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import TypeVar

from timeline.tagging.anchoring import Anchors, Resolved, choose_day, with_year
from timeline.tagging.readings import Reading
from timeline.tagging.tense import Tense

T = TypeVar("T")
Span = tuple[date, date]
"""First and last day, inclusive."""

APPROXIMATE = frozenset(("islamic",))
"""Calendars whose days are in doubt."""

SOON = 62
"""Days ahead within which a month without a year is the coming one, where no verb says otherwise; as for Gregorian months."""


def resolve(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """The value of a reading that counts in ``r.calendar``; None where it says too little.

    Raises:
        ValueError: for a day that its calendar does not have.
        OverflowError: outside the years that its library knows.
    """
    name, _, offset = (r.calendar or "").partition(":")
    if offset:
        return with_year(replace(r, year=r.year + int(offset), calendar=None), anchors) if r.year is not None else None
    if r.year is None and r.year2 is not None:
        r = replace(r, year=_full_year(name, r.year2, anchors), year2=None)
    out = _stated(name, r, anchors) if r.year is not None or r.decade is not None or r.century is not None else _near(name, r, anchors, tense)
    if out:
        out.approximate = name in APPROXIMATE
        out.evidence.append(f"{_written(r)} of the {name} calendar")
    return out


def days_of_year(calendar: str, year: int) -> Span:
    """First and last day of a calendar's year.

    Raises:
        OverflowError: for a year that the library does not know.
    """
    return _year(calendar, year)


def day_in(calendar: str, month: int, day: int, year: int) -> date | None:
    """The first day within the Gregorian ``year`` that another calendar calls so, or None where there is none."""
    try:
        begin = year_of(calendar, date(year, 1, 1))
    except (ValueError, OverflowError):
        return None
    days = _possible(lambda y: _day(calendar, y, month, day), (begin, begin + 1))
    return next((d for d in days if d.year == year), None)


def _full_year(name: str, year2: int, anchors: Anchors) -> int:
    """The calendar's year of two digits: the latest that is not more than ten years after publication."""
    here = year_of(name, anchors.published or date(2024, 1, 1))
    year = here // 100 * 100 + year2
    return year - 100 if year > here + 10 else year


def _stated(name: str, r: Reading, anchors: Anchors) -> Resolved | None:
    """A reading that names its year, decade or century."""
    if r.century is not None:
        return _interval((_year(name, r.century * 100 - 99)[0], _year(name, r.century * 100)[1]))
    if r.decade is not None:
        decade = r.decade + (130 if r.decade < 10 and name == "persian" else 0)
        return _interval((_year(name, decade * 10)[0], _year(name, decade * 10 + 9)[1]))
    year = r.year or 0
    if year in GREGORIAN.get(name, ()):
        if r.month is None:
            return with_year(replace(r, calendar=None), anchors)
        first = day_in(name, r.month, r.day or 1, year)
        if first is None:
            return None
        year = year_of(name, first)
    if r.month and r.day:
        day = _day(name, year, r.month, r.day)
        return with_year(Reading(year=day.year, month=day.month, day=day.day, weekday=r.weekday), anchors)
    if r.month:
        return _interval(_month(name, year, r.month))
    if r.season:
        return Resolved("DATE", f"{_year(name, year)[0].year:04d}-{r.season}", "stated")
    if r.quarter or r.half:
        months, number = (3, r.quarter) if r.quarter else (6, r.half or 1)
        return _interval((_month(name, year, (number - 1) * months + 1)[0], _month(name, year, number * months)[1]))
    return _interval(_year(name, year))


def _near(name: str, r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """A day or month without its year."""
    now = anchors.now
    if now is None or r.month is None:
        return None
    here, month = year_of(name, now), r.month
    anchor = "text" if anchors.narrative else "publication"
    if r.day is None:
        spans = _possible(lambda year: _month(name, year, month), (here - 1, here, here + 1))
        if not spans:
            return None
        out = _interval(_which(spans, now, r, tense))
        out.anchor, out.inferred = anchor, ("year",)
        return out
    number = r.day
    days = _possible(lambda year: _day(name, year, month, number), (here, here - 1, here + 1))
    if not days:
        return None
    out = Resolved("DATE", "", anchor, ("year",))
    out.value = choose_day(r, days, now, tense, out).isoformat()
    return out


def _which(spans: list[Span], now: date, r: Reading, tense: Callable[[], Tense | None]) -> Span:
    """Of the months of one name, in order, the one that is meant."""
    past = [s for s in spans if s[1] < now] or spans[:1]
    coming = [s for s in spans if s[0] > now] or spans[-1:]
    if r.side in ("last", "past"):
        return past[-1]
    if r.side in ("next", "coming"):
        return coming[0]
    current = [s for s in spans if s[0] <= now <= s[1]]
    if current:
        return current[0]
    said = tense()
    if r.boundary == "end" and "range" not in r.rule and coming[0][0] - now <= timedelta(days=3 * SOON):
        return coming[0]  # promised by the end of a month
    soon = coming[0][0] - now <= timedelta(days=SOON)
    return coming[0] if said == "future" or (said is None and soon) else past[-1]


def _possible(make: Callable[[int], T], years: Iterable[int]) -> list[T]:
    """What ``make`` gives for those of the years that have such a day or month."""
    out = []
    for year in years:
        with suppress(ValueError, OverflowError):
            out.append(make(year))
    return out


def _interval(days: Span) -> Resolved:
    return Resolved("DATE", f"{days[0].isoformat()}/{days[1].isoformat()}", "stated")


def _written(r: Reading) -> str:
    return "-".join(f"{n:02d}" for n in (r.year, r.month, r.day) if n is not None) or "a period"


@cache
def _month(name: str, year: int, month: int) -> Span:
    """First and last day of a month.

    Raises:
        ValueError: for a month that the calendar does not have.
        OverflowError: for a year that the library does not know.
    """
    first, length = CALENDARS[name](year, month)
    return first, first + timedelta(days=length - 1)


def _day(name: str, year: int, month: int, day: int) -> date:
    first, last = _month(name, year, month)
    found = first + timedelta(days=day - 1)
    if not first <= found <= last:
        raise ValueError(f"month {month} of {year} in the {name} calendar has no day {day}")
    return found


def _year(name: str, year: int) -> Span:
    """First and last day of a year."""
    begin = FIRST_MONTH.get(name, 1)
    return _month(name, year, begin)[0], _month(name, year + 1, begin)[0] - timedelta(days=1)


@cache
def year_of(name: str, day: date) -> int:
    """The calendar's year in which a day lies.

    Raises:
        OverflowError: for a day that the library does not know.
    """
    year = YEAR_OF[name](day.year)
    while day < _year(name, year)[0]:
        year -= 1
    while day > _year(name, year)[1]:
        year += 1
    return year


def _persian(year: int, month: int) -> tuple[date, int]:
    from convertdate import persian

    if not 1 <= month <= 12:
        raise ValueError(f"the persian calendar has no month {month}")
    return date(*persian.to_gregorian(year, month, 1)), persian.month_length(year, month)


def _islamic(year: int, month: int) -> tuple[date, int]:
    from convertdate import islamic
    from hijridate import Hijri

    try:
        begin = Hijri(year, month, 1)
    except OverflowError:
        return date(*islamic.to_gregorian(year, month, 1)), islamic.month_length(year, month)
    return date(*begin.to_gregorian().datetuple()), begin.month_length()


def _hebrew(year: int, month: int) -> tuple[date, int]:
    """Months count from Nisan (1); 13, the second Adar, is the only Adar (12) in a common year."""
    from convertdate import hebrew

    if not 1 <= month <= 13:
        raise ValueError(f"the hebrew calendar has no month {month}")
    if month == 13 and not hebrew.leap(year):
        month = 12
    return date(*hebrew.to_gregorian(year, month, 1)), hebrew.month_length(year, month)


def _chinese(year: int, month: int) -> tuple[date, int]:
    from borax.calendars.lunardate import LCalendars, LunarDate

    return LunarDate(year, month, 1).to_solar_date(), LCalendars.ndays(year, month)


CALENDARS: dict[str, Callable[[int, int], tuple[date, int]]] = {
    "persian": _persian,
    "islamic": _islamic,
    "hebrew": _hebrew,
    "chinese": _chinese,
}
"""Year and month → the month's first day, and how many days it has."""

YEAR_OF: dict[str, Callable[[int], int]] = {
    "persian": lambda year: year - 621,
    "islamic": lambda year: (year - 622) * 33 // 32 + 1,
    "hebrew": lambda year: year + 3760,
    "chinese": lambda year: year,
}
"""About which year of a calendar lies in a Gregorian year."""

GREGORIAN: dict[str, range] = {"persian": range(1700, 2200), "islamic": range(1700, 2200), "hebrew": range(1000, 2200)}
"""Years that cannot be meant in a calendar but in ours, as in "Ramadan 2024"."""

FIRST_MONTH = {"hebrew": 7}
"""With which month the year begins, where not with the first (Tishri)."""
