"""News or history: the style in which a document is anchored."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal

from timeline.model import Document
from timeline.tagging.anchoring.choosing import TEXTUAL
from timeline.tagging.chronicle import Chronicle
from timeline.tagging.engine import Found, engine
from timeline.tagging.readings import Reading

MANY = 5
"""How many full years make a history of a text that does not open with one."""
STORY = 5
"""How many dates without their year a history states at least that opens with a date of long ago."""
RETOLD = 9
"""And how many a report that tells such a day again, hour by hour."""
BYGONE = 50
"""Years after which nothing but a history opens with one year after another."""
OPENING = 3
"""Among how many dates, the first ones, that day is named."""
FORTNIGHT = 14
"""Days before publication of which a history tells first that goes on to it: "died on Sunday 16 October; born in 1931 …"."""
CURRENT = 0.04
"""What share of all dates is counted from the day of writing where a history goes on to it."""


def style_of(document: Document) -> Literal["news", "narrative"]:
    """The style in which a document is anchored where none is asked for; see :func:`timeline.tagging.tag`."""
    try:
        found, source = engine(document.language or "").find(document.text)
    except KeyError:
        return "news"
    chronicle = Chronicle(found, source, document.published)
    return "narrative" if not chronicle.settled and is_narrative(found, document.published) else "news"


def is_narrative(found: Sequence[Found], published: date | None) -> bool:
    """Whether a text is a history: it names many full years, most of them well before its publication, and hardly ever dates from today."""
    readings = [f.reading for f in found if f.reading.tentative != "day"]
    years = [r.year for r in readings if r.year is not None and not r.calendar]
    if published is None:
        return len(years) >= 3
    if is_antique(found):
        return True
    past = sum(y < published.year for y in years)
    if past < 0.75 * len(years):
        return False
    if years and _tells_of_long_ago(readings, published):
        return True
    if len(years) < MANY or len(years) < 0.1 * len(found):
        return False
    seen = [r for r in readings if _is_of_these_days(r)]
    today = 0 if all(map(is_bare_day, seen)) else len(seen)  # "on the 21st" may be of the month told
    dated = len(years) + sum(r.month is not None for r in readings)
    return dated >= max(4 * sum(map(_is_deictic, readings)), 12 * today)


def _tells_of_long_ago(readings: Sequence[Reading], published: date) -> bool:
    """Whether a text opens with a date of long ago and goes on with dates that leave its year out, or tells such a day again at length."""
    dated = [r for r in readings if not r.length and (r.year or r.month or r.day or _is_deictic(r))]
    first = next((n for n, r in enumerate(dated[:OPENING]) if _is_of_long_ago(r, published)), None)
    bygone = bool(dated) and _is_bygone(dated[0], published)
    if first is None and not bygone and not _opens_with_years(dated, published):
        return False
    seen = sum(_is_of_the_writing(r) or _is_a_weekday_or_today(r) for r in readings)
    if bygone and not seen and sum(map(_goes_on, readings)) >= RETOLD:
        return True  # "the war of 1897 lasted thirty days, from 5 April …": news would tell of its own days
    if first is None and not _opens_with_years(dated, published):
        return False
    day = next((n for n, r in enumerate(readings) if _is_of_long_ago(r, published) and r.day is not None), len(readings))
    if sum(_goes_on(r) or r.hour is not None for r in readings[day + 1 :] if r.year is None and r.year2 is None) >= max(RETOLD, 2 * seen):
        return True
    if any(r.year is None and not (r.boundary == "begin" and r.month) for r in dated[: first or 0]):
        return False
    return sum(map(_goes_on, readings)) >= max(STORY, 4 * seen if any(map(_is_of_the_writing, readings)) else seen)


def _is_bygone(r: Reading, published: date) -> bool:
    """Whether a reading states a year long gone by."""
    return r.year is not None and not r.calendar and r.year < published.year - BYGONE


def _opens_with_years(dated: Sequence[Reading], published: date) -> bool:
    """Whether the first dates of a text are years long gone by ("the campaign of 1873 …, in 1717 …, in the winter of 1839")."""
    years = [r.year or published.year for r in dated[:OPENING] if not r.calendar]
    return len(years) == OPENING and max(years) < published.year - BYGONE


def _is_of_long_ago(r: Reading, published: date) -> bool:
    """Whether a reading states a month or day of a year before the last."""
    return r.year is not None and not r.calendar and r.month is not None and r.year < published.year - 1


def _goes_on(r: Reading) -> bool:
    """Whether a reading leaves its year to the text ("in May", "on the 12th", "the following day", "a week later")."""
    told = r.base == "text" or r.side in TEXTUAL or r.sign > 0
    return r.year is None and r.year2 is None and (told or r.month is not None or r.season is not None or is_bare_day(r))


def is_current(found: Sequence[Found], published: date | None) -> bool:
    """Whether a history goes on to the days of its publication, as an obituary does: it names a month or season of that year, or the next one,
    or opens with a date seen from the news, or counts several dates from the day of writing ("last year … a month ago").
    """
    if published is None:
        return False
    if found and (_is_deictic(found[0].reading) or _is_just_over(found[0].reading, published)):
        return True
    if sum(_is_of_the_writing(f.reading) for f in found) >= max(1, CURRENT * len(found)):
        return True
    stated = [f.reading for f in found if f.reading.year is not None and not f.reading.calendar]
    return any((r.year == published.year and (r.month or r.season)) or r.year == published.year + 1 for r in stated)


def _is_just_over(r: Reading, published: date) -> bool:
    """Whether a reading is a day and month, without its year, of the fortnight before publication."""
    if r.year is not None or r.year2 is not None or r.month is None or r.day is None:
        return False
    days = (published - timedelta(days=back) for back in range(FORTNIGHT + 1))
    return any((day.month, day.day) == (r.month, r.day) for day in days)


def is_antique(found: Sequence[Found]) -> bool:
    """Whether a text is a history of times before Christ: five of its dates are, or three that are half of all."""
    ancient = sum(f.reading.era == "BC" for f in found)
    return ancient >= 5 or ancient >= max(3, len(found) / 2)


def _is_deictic(r: Reading) -> bool:
    """Whether a reading is counted from the day of writing ("yesterday", "on Monday", "last week", "two days ago", "now")."""
    if r.ref:
        return r.ref == "PRESENT_REF"
    if r.base == "text" or r.length or r.side in ("each", *TEXTUAL) or (r.base == "either" and r.unit == "year"):
        return False
    bare_weekday = r.weekday is not None and r.day is None and r.month is None
    neighbour = r.side is not None and (r.unit is not None or r.season is not None or r.part is not None)
    return r.dayword is not None or r.step is not None or bare_weekday or is_bare_day(r) or bool(r.sign) or neighbour


def _is_a_weekday_or_today(r: Reading) -> bool:
    """Whether a reading is "on Tuesday" or "today", which news says of its days and a history now and then of its own."""
    return _is_today(r) or (r.weekday is not None and _is_deictic(r))


def _is_of_the_writing(r: Reading) -> bool:
    """Whether a reading is counted from the day of writing for certain: "on Tuesday", "today" and "the next year" a history says too."""
    if not _is_deictic(r) or r.ref or _is_today(r) or is_bare_day(r):
        return False
    if r.sign > 0 or r.side in ("next", "coming") or (r.side == "this" and r.unit in ("month", "year")):
        return False
    if r.step == 0 and r.unit == "month" and r.edge:
        return False  # "at the end of the month"
    return r.weekday is None or r.side is not None or bool(r.dayword)


def _is_of_these_days(r: Reading) -> bool:
    """Whether a reading names a day as seen from that of writing."""
    return _is_deictic(r) and (r.dayword is not None or r.weekday is not None or is_bare_day(r) or _is_last_week(r))


def _is_today(r: Reading) -> bool:
    """Whether a reading is "today" alone, which a history says of the writer's times."""
    return r.dayword == 0 and r.part is None and r.hour is None and r.weekday is None and r.month is None


def _is_last_week(r: Reading) -> bool:
    """Whether a reading is a week, a weekend or this season or evening, as news tells of them ("last week", "this summer")."""
    near = (r.season is not None or r.part is not None) and r.side == "this" and r.unit is None
    return r.side is not None and (r.unit in ("week", "weekend") or near)


def is_bare_day(r: Reading) -> bool:
    """Whether a reading names a day of a month that it does not name."""
    return r.day is not None and r.month is None and r.side is None and r.step is None and "range" not in r.rule
