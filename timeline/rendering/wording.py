"""How a date reads: EDTF and the expression behind it → "early Oct 2023", "Mon 30 Sep", "by 1 October 2026".

The one place where dates become English. Short wording is for columns and leaves out the year of the heading that it stands under; long
wording is for prose and is complete.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from timeline.model import Entry, Event, Expression
from timeline.rendering.text import plain, shown, source_name

Precision = Literal["day", "period", "open start", "open end", "none"]

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# ISO 8601-2 (EDTF level 2) numbers of parts of the year; TIMEX3 writes the same with letters.
_PARTS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter", 33: "Q1", 34: "Q2", 35: "Q3", 36: "Q4",
          40: "first half of", 41: "second half of"}  # fmt: skip
_TIMEX_PARTS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24, "Q1": 33, "Q2": 34, "Q3": 35, "Q4": 36, "H1": 40, "H2": 41}
_TIMEX_POINT = re.compile(r"([\dX-]+?(?:-(?:W\d\d(?:-WE)?|SP|SU|FA|WI|Q[1-4]|H[12]))?)(?:T(.+))?")  # the day or period, and the time in it
_TIMES = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_EDGES = {"START": "early ", "MID": "mid-", "END": "late ", "APPROX": "about ", "BEFORE": "before ", "AFTER": "after ",
          "ON_OR_BEFORE": "by ", "ON_OR_AFTER": "since "}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """How dates are worded: whole or short names, and the year that needs no saying."""

    long: bool
    under: int | None = None

    def month(self, number: int) -> str:
        return _MONTHS[number - 1] if self.long else _MONTHS[number - 1][:3]

    def year(self, number: int) -> str:
        """The year to add, with its space; nothing where the heading says it."""
        return "" if number == self.under else f" {number}"

    def day(self, day: date, *, weekday: bool = True) -> str:
        name = _WEEKDAYS[day.weekday()]
        return f"{(name if self.long else name[:3]) + ' ' if weekday else ''}{day.day} {self.month(day.month)}{self.year(day.year)}"


def when(item: Entry | Event, *, long: bool = False, under: int | None = None) -> str:
    """The date of an entry or report in words.

    Args:
        long: whole names and a note where the date is inferred, instead of short names and a question mark.
        under: the year of the heading above, which is left out.
    """
    look = Look(long, under)
    edtf = item.edtf or ""
    words = _by_expression(item, look) or _by_edtf(edtf, look) or _by_days(item.first, item.last, look)
    if not words:
        return "undated"
    if approximate(item) and "about " not in words:
        words = f"about {words}"
    if item.certainty == "inferred" or re.search("[?%]", edtf):
        words += " (inferred)" if long else "?"
    return words


def year_of(item: Entry | Event) -> int | None:
    """The year whose heading an entry stands under: that of its first day, else of its last."""
    day = item.first or item.last
    return day.year if day else None


def month_of(item: Entry | Event) -> str | None:
    """The month or season whose heading an entry stands under ("October 2024", "Summer 2024"); None for whole years and longer.

    It is the season, quarter or half that the entry is dated by, otherwise the month of its first day.
    """
    first, last = item.first or item.last, item.last or item.first
    expression = _dating(item)
    if expression and first and re.fullmatch(r"\d{4}-[A-Z]\w", expression.value) and expression.value[:4] == str(first.year):
        name = _point(expression.value, Look(long=True))
        return name[:1].upper() + name[1:]
    if not first or not last or ((first.month, first.day) == (1, 1) and (last - first).days >= 364):
        return None
    return f"{_MONTHS[first.month - 1]} {first.year}"


def precision(item: Entry | Event) -> Precision:
    """What is known of the place in time: one day, a period, only its end ("by May") or only its beginning ("since May")."""
    expression = _dating(item)
    if expression and expression.boundary and item.first != item.last:
        return "open end" if expression.boundary == "begin" else "open start"
    start, slash, end = (item.edtf or "").partition("/")
    if slash and ".." in (start, end):
        return "open start" if start == ".." else "open end"
    if item.first and item.last:
        return "day" if item.first == item.last else "period"
    return "open end" if item.first else "open start" if item.last else "none"


def approximate(item: Entry | Event) -> bool:
    """Whether the sources give the date as about right only."""
    return bool(item.edtf and re.search("[~%]", item.edtf))


def day_range(first: date | None, last: date | None, *, long: bool = False) -> str:
    """Two days as one range: "30 Sep – 4 Oct 2024", "1–10 October 2024"."""
    return _by_days(first, last, Look(long))


def attribution(event: Event) -> str:
    """The source of a quote, and the day of its publication where that is known: "Gazette, Tue 1 Oct 2024"."""
    document = event.document
    return ", ".join(filter(None, (source_name(document), day_range(document.published, document.published))))


def notes(entry: Entry) -> tuple[str, ...]:
    """What has to stand beside an entry: its warnings, and where a machine translated its text, with what and what differs from the source."""
    made = entry.translation
    if not made:
        return entry.warnings
    return (*entry.warnings, f"Machine translation{f' by {made.package}' if made.package else ''}", *made.warnings)


def repeated(entries: Iterable[Entry]) -> frozenset[tuple[str, str]]:
    """The articles and words that several entries show, as of one sentence that tells of two days; see :func:`dated_by`."""
    return frozenset(place for place, number in Counter(map(_place, entries)).items() if number > 1)


def dated_by(entry: Entry, repeated: Container[tuple[str, str]]) -> str:
    """What dates an entry that reads like another one, so that nobody takes them for a repetition; empty for all others."""
    best = entry.sources[0]
    if _place(entry) not in repeated:
        return ""
    if best.expression:
        return f"dated by “{plain(best.expression.text)}”"
    return f"dated by: {plain(best.reason or 'inference').removeprefix('dated by ')}"


def _place(entry: Entry) -> tuple[str, str]:
    return entry.sources[0].document.id, shown(entry)


def moment(made: datetime) -> str:
    """A moment in words, "5 October 2024, 12:00 UTC"; a midnight without a time zone is the day alone."""
    day = Look(long=True).day(made.date(), weekday=False)
    return f"{day}, {made:%H:%M %Z}".rstrip() if made.tzinfo or made.time() != time() else day


def _dating(item: Entry | Event) -> Expression | None:
    """The expression that says the item's date as it stands: a merged date may be nobody's own words."""
    for event in item.sources if isinstance(item, Entry) else (item,):
        if event.expression and (event.first, event.last) == (item.first, item.last):
            return event.expression
    return None


def _by_expression(item: Entry | Event, look: Look) -> str:
    """Words that only the expression knows: parts of day, clock times, edges of periods, weeks. Empty where there are none."""
    expression = _dating(item)
    if not expression:
        return ""
    parts = _TIMEX_POINT.fullmatch(expression.value)
    base, clock = (parts[1], parts[2]) if parts else ("", None)
    edge = _EDGES.get(expression.mod or "", "")
    bounded = bool(expression.boundary) and item.first != item.last  # "after 3 a.m." bounds a time, and its day is still one day
    words = _point(base, look, weekday=not bounded)
    if bounded:
        return _bounded(item, expression, f"{edge}{words}" if words else "", look)
    if clock and words:
        day = words if item.first == item.last else _by_days(item.first, item.last, look)
        time = _TIMES.get(clock, clock[:5] if re.match(r"\d\d:\d\d", clock) else f"{clock[:2]}:00" if clock[:2].isdigit() else "")
        bound = {"begin": "after ", "end": "by "}.get(expression.boundary or "", "") if time and not edge else ""
        return f"{day}{',' if look.long and time else ''} {bound}{edge}{time}".rstrip()
    return f"{edge}{words}" if words and (edge or "W" in base) else ""


def _bounded(item: Entry | Event, expression: Expression, words: str, look: Look) -> str:
    """A period that the text gives one end of: "since early May", "by 1 Oct"."""
    begins = expression.boundary == "begin"
    known = item.first if begins else item.last
    if not known:
        return ""
    words = words or look.day(known, weekday=False)
    if not begins:
        return f"by {words}"
    if _is_ahead(item, known):
        return f"from {words} on"
    return f"since {words}, up to {look.day(item.last, weekday=False)}" if look.long and item.last else f"since {words}"


def _is_ahead(item: Entry | Event, day: date) -> bool:
    """Whether a day lay ahead when the first article that tells of it came out."""
    published = [event.document.published for event in (item.sources if isinstance(item, Entry) else (item,))]
    return any(published) and day > min(filter(None, published))


def _by_edtf(edtf: str, look: Look) -> str:
    """The words of an EDTF string, empty where it is beyond this program's own EDTF."""
    start, slash, end = re.sub("[?~%]", "", edtf).partition("/")
    if not slash:
        return _point(start, look)
    if start in ("", "..") or end in ("", ".."):
        known, preposition = (end, "by") if start in ("", "..") else (start, "since")
        words = _point(known, look, weekday=False)
        return f"{preposition} {words}" if words else ""
    first, last = _day(start), _day(end)
    if first and last:
        return _by_days(first, last, look)
    if re.fullmatch(r"\d{4}", start) and re.fullmatch(r"\d{4}", end):
        return f"{start}–{end}"
    first_words = _point(start, Look(look.long, int(end[:4])) if start[:4] == end[:4] and start[:4].isdigit() else look, weekday=False)
    last_words = _point(end, look, weekday=False)
    return f"{first_words} – {last_words}" if first_words and last_words else ""


def _point(text: str, look: Look, *, weekday: bool = True) -> str:
    """One date of EDTF or TIMEX3, without its time of day."""
    if day := _day(text):
        return look.day(day, weekday=weekday)
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", text):
        try:
            monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        except ValueError:
            return ""
        return f"weekend of {look.day(monday + timedelta(5), weekday=False)}" if match[3] else f"week of {look.day(monday, weekday=False)}"
    if match := re.fullmatch(r"(\d{4})-(\d\d|SP|SU|FA|WI|Q[1-4]|H[12])", text):
        year, number = int(match[1]), _TIMEX_PARTS.get(match[2]) or int(match[2])
        if 1 <= number <= 12:
            return f"{look.month(number)}{look.year(year)}"
        if name := _PARTS.get(number):
            return f"{name} {year}" if name.endswith(" of") else f"{name}{look.year(year)}"
        return ""
    if re.fullmatch(r"\d{4}", text):
        return text
    if match := re.fullmatch(r"(\d{3})X?", text):
        return f"{match[1]}0s"
    if match := re.fullmatch(r"(\d{2})(?:XX)?", text):
        return f"{_ordinal(int(match[1]) + 1)} century"
    return ""


def _by_days(first: date | None, last: date | None, look: Look) -> str:
    if not first or not last:
        day = first or last
        return f"{'since' if first else 'by'} {look.day(day, weekday=False)}" if day else ""
    if first == last:
        return look.day(first)
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        return _by_months(first, last, look)
    end = look.day(last, weekday=False)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    same_year = Look(look.long, last.year) if first.year == last.year else look
    return f"{same_year.day(first, weekday=False)} – {end}"


def _by_months(first: date, last: date, look: Look) -> str:
    """Whole months or years, such as "between 1996 and 1998" gives."""
    if (first.month, last.month) == (1, 12):
        return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"
    end = f"{look.month(last.month)}{look.year(last.year)}"
    if (first.year, first.month) == (last.year, last.month):
        return end
    return f"{look.month(first.month)}{'' if first.year == last.year else look.year(first.year)} – {end}"


def _day(text: str) -> date | None:
    match = re.match(r"(\d{4}-\d\d-\d\d)(?:T|$)", text)
    try:
        return date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
