"""The day of a holiday in a year, from the specification that the language files use.

"12-25"         a fixed day
"2001-09-11"    the day of one year, known by a name ("9/11")
"easter+49"     days from Western Easter; "orthodox-easter" from the Eastern one
"11-4-4"        the fourth Thursday (4) of November; "5--1-1" the last Monday of May; "11-4-4+1" the day after the fourth Thursday
"islamic-9-1"   a day of the Islamic calendar (a day in doubt), likewise "hebrew-7-1", "persian-1-1", "chinese-1-1";
                "chinese-1-1-1" the day before, "islamic-9-1+26" the twenty-seventh
"hebrew-2-5 1:+1"  any of these moved off a weekday: one day on where it falls on a Monday (1)
"term-15"       the day on which the sun reaches this ecliptic longitude, in steps of 15 degrees (a solar term: 清明);
                0 is the equinox of March, "term-315-1" the day before the beginning of spring
"IN:Diwali"     the day of a country (ISO 3166, "IN-KL:Onam" of a part of it) by its English name in the library ``holidays``: days that an
                almanac decides, that laws have moved, or that belong to one country; "IN:Diwali-1" the day before
"""

from __future__ import annotations

import re
import warnings
from datetime import date, timedelta
from functools import cache


@cache
def day(spec: str, year: int) -> date | None:
    """The day that ``spec`` names in the Gregorian ``year``, or None where it has none."""
    rule, *moves = [spec] if from_almanac(spec) else spec.split()
    found = _unmoved(rule, year)
    if found is None:
        return None
    steps = {int(weekday): int(step) for weekday, step in (move.split(":") for move in moves)}
    return found + timedelta(days=steps.get(found.isoweekday(), 0))


def _unmoved(spec: str, year: int) -> date | None:
    """The day by its rule, whatever its weekday."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", spec):
        return date.fromisoformat(spec) if spec.startswith(f"{year:04d}") else None
    if m := re.fullmatch(r"(\d+)-(\d+)", spec):
        try:
            return date(year, int(m[1]), int(m[2]))
        except ValueError:
            return None
    if m := re.fullmatch(r"(orthodox-)?easter([+-]\d+)?", spec):
        from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

        sunday: date = easter(year, EASTER_ORTHODOX if m[1] else EASTER_WESTERN)
        return sunday + timedelta(days=int(m[2] or 0))
    if m := re.fullmatch(r"(\d+)-(-?\d)-(\d)([+-]\d+)?", spec):
        return _nth_weekday(year, int(m[1]), int(m[2]), int(m[3])) + timedelta(days=int(m[4] or 0))
    if m := re.fullmatch(r"(islamic|hebrew|persian|chinese)-(\d+)-(\d+)([+-]\d+)?", spec):
        from timeline.tagging import calendars

        found = calendars.day_in(m[1], int(m[2]), int(m[3]), year)
        return found + timedelta(days=int(m[4] or 0)) if found else None
    if m := re.fullmatch(r"term-(\d+)([+-]\d+)?", spec):
        from borax.calendars.lunardate import TermUtils

        if 1901 <= year <= 2100:
            begins: date = TermUtils.nth_term_day(year, (int(m[1]) - 285) % 360 // 15)
            return begins + timedelta(days=int(m[2] or 0))
    if m := re.fullmatch(r"([A-Z]{2})(?:-(\w+))?:(.+?)([+-]\d+)?", spec):
        first = _almanac(m[1], m[2], year).get(m[3])
        return first + timedelta(days=int(m[4] or 0)) if first else None
    return None


@cache
def _almanac(country: str, part: str | None, year: int) -> dict[str, date]:
    """The holidays of a country, or of a part of it, in a year: English name → first day of that name."""
    import holidays

    found: dict[str, date] = {}
    entity = getattr(holidays, country)
    language = "en_US" if "en_US" in entity.supported_languages else None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # years that an almanac does not cover
        calendar = entity(subdiv=part, years=year, categories=entity.supported_categories, language=language)
    for day, names in sorted(calendar.items()):
        for name in names.split(";"):
            found.setdefault(name.strip().removesuffix(" (estimated)"), day)
    return found


def from_almanac(spec: str) -> bool:
    """Whether the day is known for some years only."""
    return ":" in spec.split()[0]


def approximate(spec: str) -> bool:
    """Whether the day is in doubt, because the moon decides it."""
    return spec.startswith("islamic-")


def _nth_weekday(year: int, month: int, nth: int, weekday: int) -> date:
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.isoweekday() - weekday) % 7)
