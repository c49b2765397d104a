"""The publication date: as a field states it, as a file's name has it. Never today."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from functools import cache

from timeline import languages

_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?!\d)")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")
_NAMES_A_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d).*(?<!\d)\d{4}(?!\d)|(?<!\d)\d{4}(?!\d).*(?<!\d)\d{1,2}(?!\d)")
_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)([01]\d)\2([0-3]\d)(?!\d)")
_IN_NAME_LAST = re.compile(r"(?<!\d)([0-3]?\d)([-_.])([0-3]?\d)\2((?:19|20)\d\d)(?!\d)")


_IN_WORDS = re.compile(r"(\d{1,2})\s+([^\W\d]+)\s+(\d{4})")
PERSIAN, BUDDHIST = range(1300, 1500), range(2440, 2640)
"""Years of these calendars that are of our time: Iran's papers are dated by the one, Thailand's by the other."""


def stated(value: object) -> date | None:
    """The day that a field states, or None where it states none.

    Read are ISO 8601 (`2024-10-01T23:30+02:00`, the day as written, in its own zone), `20241001`, mail dates (RFC 5322) and
    dates in words that name day, month and year (`1 octobre 2024`), those of Iran's and Thailand's calendars
    too. `yesterday`, `October 2024` and the ambiguous `01/02/2024` state no day.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    text = str(value).strip()[:100]
    if match := _YEAR_FIRST.match(text):
        return _day(match[1], match[3], match[4])
    if match := _COMPACT.match(text):
        return _day(*match.groups())
    if match := _YEAR_LAST.match(text):
        return _year_last(match)
    return _mail(text) or _words(text)


def readings(value: str) -> tuple[date, ...]:
    """The days that a date with its year last may mean, its day first or its month (01/02/2024); none of another date."""
    if not (match := _YEAR_LAST.match(value.strip())):
        return ()
    first, _, second, year = match.groups()
    return tuple(day for day in (_day(year, second, first), _day(year, first, second)) if day)


def is_ambiguous(value: str) -> bool:
    """Whether a date is written with its day or its month first, and nothing tells which (01/02/2024)."""
    match = _YEAR_LAST.match(value.strip())
    return match is not None and _year_last(match) is None


def in_name(name: str) -> date | None:
    """The date in a file's name: at its beginning, else the first one (`2024-10-01.fr.txt`, `20241001-raid.txt`, `raid_2024_10_01.txt`).

    Where the year stands last, the day has to be told from the month: `raid 1.10.2024.txt`, `raid-31-10-2024.txt`, not `raid-01-10-2024.txt`.
    """
    for match in _IN_NAME.finditer(name):
        if day := _day(match[1], match[3], match[4]):
            return day
    return next(filter(None, map(_year_last, _IN_NAME_LAST.finditer(name))), None)


def _day(year: str, month: str, day: str) -> date | None:
    try:
        if int(year) in PERSIAN:
            return _persian(int(year), int(month), int(day))
        return date(int(year) - (543 if int(year) in BUDDHIST else 0), int(month), int(day))
    except ValueError:
        return None


def _persian(year: int, month: int, day: int) -> date:
    from convertdate import persian

    if not (1 <= month <= 12 and 1 <= day <= persian.month_length(year, month)):
        raise ValueError("no day of the Persian calendar")
    return date(*persian.to_gregorian(year, month, day))


@cache
def _persian_months() -> dict[str, str]:
    """Names of the months in all languages that have words for them, with their numbers."""
    tables = (languages.load(code).data.get("calendars", {}).get("persian", {}).get("months", {}) for code in languages.codes())
    return {name.lstrip("~="): number for table in tables for number, names in table.items() for name in names}


def _year_last(match: re.Match[str]) -> date | None:
    """Day first with points (1.10.2024); with slashes and dashes only where one of the two can be no month."""
    first, separator, second, year = match.groups()
    if separator == "." or int(first) > 12 or first == second:
        return _day(year, second, first)
    return _day(year, first, second) if int(second) > 12 else None


def _mail(text: str) -> date | None:
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, OverflowError, TypeError):
        return None


@cache
def _words(text: str) -> date | None:
    if not (_NAMES_A_DAY.search(text) and any(map(str.isalpha, text))):
        return None
    if (match := _IN_WORDS.search(text)) and int(match[3]) in PERSIAN:
        return _day(match[3], _persian_months().get(match[2], ""), match[1])

    import dateparser  # slow to import, and rarely needed

    settings = {"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["day", "month", "year"], "RETURN_AS_TIMEZONE_AWARE": False}
    found = dateparser.parse(text, settings=settings)
    return _day(str(found.year), str(found.month), str(found.day)) if found else None
