"""Days of a month that is not named."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from timeline import dates
from timeline.tagging.anchoring.anchors import Anchors, Resolved
from timeline.tagging.anchoring.choosing import CLOSE, STEPS, TEXTUAL, WEEKDAYS, near_by, nearest
from timeline.tagging.readings import Reading
from timeline.tagging.tense import Tense

FORTNIGHT = 14
"""Days within which a day of the month without its month is the nearest, unless the verb looks ahead."""

BYGONE = 12
"""Months from the day that a text has named to its own from which on it tells of that time alone, where it has told no day of the news."""

SPELL = 10
"""Days over which a text goes on to tell by the day of the month what happened long ago ("on 17 August of last year …; on the 19th …")."""


def without_month(r: Reading, now: date, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """A day without its month ("le 5", "lundi 30"), or of a month told by its side ("the 3rd of next month").

    ``now`` is the day that it is seen from.
    """
    number = r.day or 1
    if r.unit == "month" and r.side:
        told = anchors.named[0] if r.side in TEXTUAL and anchors.named else now
        month = dates.add_months(told.replace(day=1), STEPS.get(r.side, 0))
        return Resolved("DATE", month.replace(day=number).isoformat(), "publication", ("year", "month"))
    bare = not (r.side or r.weekday or r.unit)
    if bare and anchors.narrative and (news := _of_its_news(number, anchors)):
        return Resolved("DATE", news.isoformat(), "publication", ("year", "month"))
    if bare and anchors.narrative:
        named = anchors.day if anchors.current and anchors.together else None
        if named and anchors.published and named > anchors.published - timedelta(days=CLOSE):
            now = named  # "the university said on the 18th: from the 18th to the 23rd, …"
        meant = now if number >= now.day else dates.add_months(now.replace(day=1), 1)  # "the strike of 8 April …; on the 21st"
        return Resolved("DATE", meant.replace(day=number).isoformat(), "text", ("year", "month"))
    beside = _whole_month(anchors.named_beside)
    if bare and beside and not _is_of_these_days(number, now, beside, tense):
        return Resolved("DATE", beside.replace(day=number).isoformat(), "text", ("year", "month"))
    days = _days(number, now)
    if not days:
        return None
    fitting = [d for d in days if r.weekday in (None, d.isoweekday())]
    day = _told(r, fitting or days, now, anchors, tense) or _nearby(r, fitting or days, now, tense)
    out = Resolved("DATE", day.isoformat(), "publication", ("year", "month"))
    if not fitting:
        wrong = nearest(days, now, None)
        out.warnings.append(f"{wrong} is a {WEEKDAYS[wrong.weekday()]}, not a {WEEKDAYS[(r.weekday or 1) - 1]}")
    return out


def _of_its_news(number: int, anchors: Anchors) -> date | None:
    """The day of publication or the one before it by its number, told in a paragraph that has named no day, by a text that goes on to
    those days ("in 2015 she retired. / The university said on the 18th").
    """
    if anchors.published is None or not anchors.current or anchors.together:
        return None
    days = (anchors.published - timedelta(days=back) for back in range(2))
    return next((day for day in days if day.day == number), None)


def _days(number: int, now: date) -> list[date]:
    """The day of its number in this month, the two before and the two after, where they have it."""
    months = [dates.add_months(now.replace(day=1), away) for away in (-2, -1, 0, 1, 2)]
    return [first.replace(day=number) for first in months if number <= monthrange(first.year, first.month)[1]]


def _nearby(r: Reading, days: list[date], now: date, tense: Callable[[], Tense | None]) -> date:
    """Of the days the one that its side means, else the nearest, unless that is some days away and the verb looks to the other side."""
    if r.side in ("last", "past") and r.unit is None:
        return max((d for d in days if d < now), default=days[0])
    if r.side in ("next", "coming") and r.unit is None:
        return min((d for d in days if d > now), default=days[-1])
    day = nearest(days, now, None)
    if r.weekday or r.side or abs((day - now).days) <= CLOSE:
        return day
    said = tense()
    return nearest(days, now, said) if said else near_by(days, now, tense, FORTNIGHT)


def _told(r: Reading, days: list[date], now: date, anchors: Anchors, tense: Callable[[], Tense | None]) -> date | None:
    """The day in the month of the day that the text named last, where it goes on within that month."""
    named = anchors.day if anchors.ahead or anchors.near else None
    number = r.day or 1
    if named is None or r.side:
        return None
    coming = named if anchors.ahead and not r.weekday and tense() != "past" else None
    if coming and coming.day < number <= now.day and coming.month != now.month and any(coming.month == d.month for d in days):
        return coming.replace(day=number)  # "early voting is on 4 March; on the 9th …"
    months_off = coming is not None and anchors.beside and coming.replace(day=1) > now
    if coming and months_off and coming.day < number <= monthrange(coming.year, coming.month)[1] and not _is_just_gone(number, now):
        return coming.replace(day=number)  # "they meet Thailand on 6 June, and South Korea on the 11th"
    if _goes_on_within(named, number, nearest(days, now, None), anchors, tense) and tense() != "future":
        return named.replace(day=number)
    if coming and number > now.day and coming.month == now.month:
        return next((d for d in days if d.year == now.year and d.month == now.month), None)  # "it is on the 31st; terms end on the 21st"
    return None


def _is_just_gone(number: int, now: date) -> bool:
    """Whether a day of the month lies within days before publication ("will be held on 6 June, they said on the 28th")."""
    return any((now - timedelta(days=back)).day == number for back in range(CLOSE + 1))


def _goes_on_within(named: date, day: int, near: date, anchors: Anchors, tense: Callable[[], Tense | None]) -> bool:
    """Whether a day of the month is of the month gone by that the text has just named, and not ``near``, the one nearest to publication."""
    now = anchors.now or named
    months = (now.year - named.year) * 12 + now.month - named.month
    bygone = anchors.lead is None and months >= BYGONE
    possible = named.day - SPELL * bygone <= day <= min(named.day + SPELL, monthrange(named.year, named.month)[1])
    return months > 1 and possible and (bygone or abs((now - near).days) > CLOSE or (near > now and (anchors.beside or tense() == "past")))


def _is_of_these_days(day: int, now: date, month: date, tense: Callable[[], Tense | None]) -> bool:
    """Whether a day lies within days of the news, as the verb looks, whatever ``month`` its sentence named ("the premier who took office in
    May resigned on the 5th").
    """
    near = next((d for d in range(-CLOSE, CLOSE + 1) if (now + timedelta(days=d)).day == day), None)
    if near is None:
        return False
    said = tense()
    if near == 0:
        return said != "past" or month < now.replace(day=1)  # "exports of September rose, the ministry said on the 1st"
    return said != "past" if near > 0 else said == "past" or (said is None and month < now)


def _whole_month(named: tuple[date, date] | None) -> date | None:
    """The first day of a month, where it is one that was named."""
    if named is None or named[0].day != 1 or named[0].month != named[1].month or named[0] == named[1]:
        return None
    return named[0] if (named[1] + timedelta(days=1)).day == 1 else None
