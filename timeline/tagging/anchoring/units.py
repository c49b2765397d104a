"""The units that a day lies in, as TIMEX3 values."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from timeline import dates
from timeline.tagging.durations import plain

CLOCK = ("hour", "minute", "second")
"""Units smaller than a day."""
UNIT_OF = {"day": "day", "night": "day", "week": "week", "fortnight": "week", "weekend": "weekend", "month": "month", "quarter": "quarter",
           "half": "half", "season": "season", "year": "year", "decade": "decade", "century": "century", "millennium": "century"}  # fmt: skip


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


_PLURALS = {"half": "halves of a year", "century": "centuries", "millennium": "millennia"}


def distance(count: float, unit: str, sign: int, more: Iterable[tuple[float, str]] = ()) -> str:
    """A distance in words, as evidence tells it: "3 days before", "2 years and 3 months before"."""
    lengths = (f"{plain(n)} {name if n == 1 else _PLURALS.get(name, name + 's')}" for n, name in ((count, unit), *more))
    return f"{' and '.join(lengths)} {'before' if sign < 0 else 'after'}"


def whole_units(now: date, count: float, unit: str) -> tuple[date, date]:
    """First and last day of so many whole units before (negative) or after the one that a day lies in: the two months before it."""
    here = dates.period(unit_value(now, unit))
    first = here.first if here and here.first else now
    if unit in CLOCK:
        moved = dates.shift(now, count, unit)
        return min(now, moved), max(now, moved)
    if count < 0:
        return dates.shift(first, count, unit), first - timedelta(days=1)
    begin = dates.shift(first, 1, unit)
    return begin, dates.shift(begin, count, unit) - timedelta(days=1)
