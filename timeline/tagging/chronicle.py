"""The years of a chronology, which tells each once: by a heading, or by the order of its lines."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from timeline.dates import DAY
from timeline.tagging.anchoring import Anchors, Resolved
from timeline.tagging.engine import Found
from timeline.tagging.fold import Folded
from timeline.tagging.layout import Place, dated_lines
from timeline.tagging.ranges import is_bare_weekday
from timeline.tagging.readings import Reading

HEADING = "the year of its heading"
ORDER = "the order of the chronology"

MonthDay = tuple[int, int]


class Year(NamedTuple):
    """The year of a date that states none, and how it is known."""

    year: int
    evidence: str


class Chronicle:
    """What the lines of a chronology tell of the dates in it; nothing in a text that is none.

    Args:
        lines: the expressions that open its lines, by their number.
        years: the years of those that state none. Under a year alone on its line stand the dates of that year, all of them where there are
            several such headings. Otherwise each line comes after the one before it (before it, where the latest come first):
            "30 December 2022: …", "4 January: …".
        within: the years of what is told in a line that a year opens ("2012: in June … On 4 July …").
        weekdays: the days of lines that only a weekday opens, next to those that name a day ("Monday: …", "Tuesday, 13 February: …").
        day: the day that its lines have reached.
        written: when the line was written that an expression stands in, where it begins with day and time, as messages do.
    """

    def __init__(self, found: Sequence[Found], source: Folded, published: date | None) -> None:
        self.text = source.written
        self.lines = dated_lines(self.text, [(f.start, f.end) for f in found])
        self.years = _years(found, self.lines, published)
        self.within = dict(_within([f.reading for f in found], self.lines))
        self.weekdays = dict(_weekdays([(n, found[n].reading) for n in self.lines], published)) if published else {}
        self.timed = any(self._is_timed(n, found[n].reading) for n in self.lines)
        self.day: date | None = None
        self.written: date | None = None
        self.position = 0

    @property
    def settled(self) -> bool:
        """Whether it tells by itself what its dates leave open, so that the text is anchored as news."""
        return bool(self.years) or self.timed

    def anchors(self, number: int, item: Found, anchors: Anchors) -> Anchors:
        """Against what an expression is resolved: a time that opens its line is of the day that the lines before have told."""
        if self.written and self.text.find("\n", self.position, item.start) >= 0:
            self.written = None
        if number in self.lines and item.reading.phrase() == "Clock":
            day = self.day or anchors.published
            return replace(anchors, day=day, reached=day, coming=None, happened=None, clock=None, night=False)
        return replace(anchors, published=self.written, reached=self.written, lead=self.written) if self.written else anchors

    def reading(self, number: int, reading: Reading) -> Reading:
        """The reading with the year or day that the chronology gives it."""
        if day := self.weekdays.get(number):
            return replace(reading, year=day.year, month=day.month, day=day.day)
        told = self.years.get(number) or self.within.get(number)
        return replace(reading, year=told.year) if told else reading

    def tell(self, number: int, item: Found, resolved: Resolved) -> None:
        """Goes on to a line, and says how its year or day is known."""
        if number in self.weekdays:
            resolved.anchor, resolved.inferred = "text", ("year", "month", "day")
            resolved.evidence.append(ORDER)
        if year := self.years.get(number) or self.within.get(number):
            resolved.anchor, resolved.inferred = "text", (*resolved.inferred, "year")
            resolved.evidence.append(year.evidence)
        if number in self.lines and (told := DAY.match(resolved.value)):
            self.day, self.position = date.fromisoformat(told[0]), item.end
            self.written = self.day if self._is_timed(number, item.reading) else None

    def _is_timed(self, number: int, reading: Reading) -> bool:
        """Whether a line begins with its day and time, as a message does."""
        return self.lines[number] == "entry" and reading.hour is not None and reading.year is not None and reading.day is not None


def _years(found: Sequence[Found], lines: Mapping[int, Place], published: date | None) -> dict[int, Year]:
    """The years of the dates that state none."""
    dated = {n: found[n].reading for n in lines if found[n].reading.month or found[n].reading.year}
    if not any(reading.year for reading in dated.values()):
        return {}
    headings = {n for n, reading in dated.items() if lines[n] == "heading" and _is_year(reading)}
    step = _direction(list(dated.values()))
    out = dict(_in_order(dated, headings, step, published))
    for number, year in _in_order(dict(reversed(dated.items())), headings, -step, published):
        out.setdefault(number, year)
    if len(headings) > 1:
        out = dict(_below(found, headings)) | out
    return out


def _in_order(dated: Mapping[int, Reading], headings: Set[int], step: int, published: date | None) -> Iterator[tuple[int, Year]]:
    """The years that the lines give which stand before, ``step`` telling whether the next is later (1) or earlier (-1)."""
    backwards = list(dated) != sorted(dated)
    year, evidence = None, ORDER
    last: MonthDay = (0, 0)
    for number, reading in dated.items():
        here = _month_day(reading)
        if number in headings:
            year, evidence = (None if backwards else reading.year), HEADING
        elif reading.year:
            year, evidence = (reading.year if not reading.calendar else None), ORDER
        elif year is not None and _lacks_year(reading):
            year += _turn(last, here, step) if evidence == ORDER else 0
            if not (published and step > 0 and evidence == ORDER and (year, *here) > (published.year, published.month, published.day)):
                yield number, Year(year, evidence)
        last = here


def _below(found: Sequence[Found], headings: Set[int]) -> Iterator[tuple[int, Year]]:
    """The year of a heading for all that stands below it."""
    year: int | None = None
    for number, item in enumerate(found):
        if number in headings:
            year = item.reading.year
        elif year is not None and _lacks_year(item.reading):
            yield number, Year(year, HEADING)


def _within(readings: Sequence[Reading], lines: Mapping[int, Place]) -> Iterator[tuple[int, Year]]:
    """The year that opens a line, for what it tells up to the next date with a year of its own."""
    year: int | None = None
    for number, reading in enumerate(readings if lines else ()):
        if number in lines:
            year = reading.year if lines[number] == "entry" and set(reading.stated()) <= {"year", "edge"} else None
        elif reading.year is not None or reading.year2 is not None:
            year = None
        elif year is not None and _is_of_some_year(reading):
            yield number, Year(year, HEADING)


def _weekdays(lines: Sequence[tuple[int, Reading]], published: date) -> Iterator[tuple[int, date]]:
    """The days of the weekdays that open lines, each the next one after the line before; those above the first day named go back from it."""
    days = {n: day for n, reading in lines if (day := _nearest(reading, published))}
    for way, numbers in ((1, lines), (-1, lines[::-1])):
        last: date | None = None
        for number, reading in numbers:
            if number in days:
                last = days[number]
            elif last and is_bare_weekday(reading) and reading.weekday:
                last += timedelta(days=way * ((reading.weekday - last.isoweekday()) * way % 7))
                days[number] = last
                yield number, last


def _nearest(reading: Reading, published: date) -> date | None:
    """The day that a reading names, of the year in which it lies nearest to publication."""
    if not (reading.day and reading.month and _lacks_year(reading)):
        return None
    years = (published.year - 1, published.year, published.year + 1)
    days = [date(year, reading.month, reading.day) for year in years if reading.day <= monthrange(year, reading.month)[1]]
    return min(days, key=lambda day: abs(day - published), default=None)


def _turn(last: MonthDay, here: MonthDay, way: int) -> int:
    """1 or -1 where a year has turned between two lines, more than some weeks back in the calendar; 0 for a list that is not in order."""
    months = (here[0] - last[0]) * way
    return way if months < -1 else 0


def _direction(readings: Sequence[Reading]) -> int:
    """1 for a chronology that goes on, -1 for one with the latest first."""
    stated = [(r.year, *_month_day(r)) for r in readings if r.year]
    dates = stated if len(stated) > 1 else [_month_day(r) for r in readings]
    back = sum(a > b for a, b in pairwise(dates))
    return -1 if back > sum(a < b for a, b in pairwise(dates)) else 1


def _month_day(reading: Reading) -> MonthDay:
    return reading.month or (12 if reading.edge == "END" else 0), reading.day or 0  # "late 2022: …", "7 October: …" of 2023


def _is_year(reading: Reading) -> bool:
    """Whether a reading is a year and nothing more."""
    return set(reading.stated()) == {"year"}


def _lacks_year(reading: Reading) -> bool:
    """Whether a reading is a month, or a day of one, and nothing says of which year."""
    return reading.month is not None and reading.holiday is None and _is_of_some_year(reading)


def _is_of_some_year(reading: Reading) -> bool:
    """Whether a reading is a part of a year, such as a month, a season or a feast, and nothing says of which."""
    part = (reading.month, reading.season, reading.quarter, reading.half, reading.holiday)
    says = (reading.year, reading.year2, reading.side, reading.step, reading.dayword, reading.ref, reading.calendar)
    bare = not reading.sign and not reading.length and all(each is None for each in says)
    return bare and any(each is not None for each in part)
