"""The course of a text: what it has told so far, and where, from one expression to the next."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from timeline import dates
from timeline.model import Expression
from timeline.tagging.advance import LEAD, advance
from timeline.tagging.anchoring import Anchors, Resolved
from timeline.tagging.anchoring.choosing import TEXTUAL
from timeline.tagging.anchoring.weekdays import OF_THE_WEEK
from timeline.tagging.engine import Found
from timeline.tagging.opening import BESIDE, OPENED, opening_of, opens, overrules
from timeline.tagging.ranges import is_bare_clock, months_told
from timeline.tagging.readings import Reading
from timeline.tagging.statements import is_said
from timeline.tagging.tense import Tense, borders_within


class Course:
    """What a text has told, up to an expression.

    Args:
        language: of the text.
        folded: the folded text, which all places are offsets of.
        anchors: against what its expressions are resolved; the course keeps them up to date.
    """

    def __init__(self, language: str, folded: str, anchors: Anchors) -> None:
        self.language, self.folded, self.anchors = language, folded, anchors
        self.named = 0  # where the last date was named
        self.opened = 0  # where the first one was
        self.day_named = 0  # where the last day was
        self.coming = 0  # where the last day to come was
        self.told = 0  # where the day that the story has reached was last named
        self.recurred = 0  # where the last day was on which something recurs
        self.short: tuple[tuple[date, date] | None, int] = None, 0  # the last date of a month or less, and where it was named
        self.before: date | None = None  # the day that was named before the expression at hand
        self.week: tuple[date, int] | None = None  # the week last told by its side ("next week"), and where it or a weekday of it was named
        self.year: tuple[int, int] | None = None  # the year last told by its distance ("next year"), and where it was named
        self.end: tuple[date, int] | None = None  # the last day that something lasts until, and where it was named
        self.era: tuple[Reading, int] | None = None  # the year last told by its era, and where it was named

    def come_to(self, item: Found) -> Anchors:
        """Forgets what does not reach as far as an expression, and gives what that is resolved against."""
        anchors, folded, start = self.anchors, self.folded, item.start
        since = self.day_named if item.reading.base == "lead" else self.named
        if anchors.ahead and not borders_within(folded, since, start, 1):
            anchors.day = None  # a day to come rules its sentence and the next
        if anchors.coming and not borders_within(folded, self.coming, start, LASTING):
            anchors.coming = None
        anchors.beside = bool(self.day_named) and borders_within(folded, self.day_named, start, 0)
        if anchors.beside and anchors.ahead and _is_time(item.reading) and _UNQUOTED.fullmatch(folded, self.day_named, start):
            anchors.beside = False  # "'We begin tomorrow', he said around midnight"
        if anchors.recurs is not None and not (start - self.recurred <= CLAUSE and borders_within(folded, self.recurred, start, 0)):
            anchors.recurs = None
        alike = self.named == self.day_named
        anchors.within = anchors.beside if alike else bool(self.named) and borders_within(folded, self.named, start, 0)
        anchors.near = anchors.beside or (bool(self.day_named) and borders_within(folded, self.day_named, start, LASTING))
        anchors.together = bool(self.day_named) and folded.find("\n", self.day_named, start) < 0
        if anchors.opening and (folded.find("\n", self.named, start) >= 0 or self._has_left(anchors.opening, start)):
            anchors.opening = None
        goes_on = item.reading.day is not None and "range" not in item.reading.rule
        goes_on = goes_on and anchors.named is not None and _SENTENCE_END.search(folded, self.named, start) is None
        anchors.named_beside = anchors.named if goes_on else None
        self.before = anchors.day
        if self.end and _is_time(item.reading) and BESIDE.fullmatch(folded, self.end[1], start):
            day = self.end[0]  # "until Monday, 20 April, at noon"
            return replace(anchors, day=day, reached=day, coming=None, beside=True, clock=None, night=False)
        if anchors.narrative and anchors.day and _is_time(item.reading) and BESIDE.fullmatch(folded, self.day_named, start):
            return replace(anchors, reached=anchors.day)  # "the day before, at night"
        if self.week and item.reading.weekday and _BESIDE_WEEK.fullmatch(folded, self.week[1], start):
            return replace(anchors, week=self.week[0])  # "next week, on Tuesday"
        if self.year and (item.reading.month or item.reading.season) and _BESIDE_YEAR.fullmatch(folded, self.year[1], start):
            return replace(anchors, year=self.year[0])  # "next year in November"
        if self.era and _goes_on_in_era(self.era[0], item.reading, anchors) and folded.find("\n", self.era[1], start) < 0:
            self.era = replace(self.era[0], year=item.reading.year2), item.end
            return replace(anchors, calendar=self.era[0].calendar)
        aside = not anchors.narrative and _is_of_the_news(item.reading, anchors, folded, self.told, start)
        return replace(anchors, reached=anchors.lead) if aside else anchors

    def _has_left(self, opening: str, start: int) -> bool:
        """Whether the text has left what an opening rules: its sentence, and the next one for a month unlike that of publication
        ("in September 2020 … From the 21st to the 23rd of September …").
        """
        published = self.anchors.published
        if len(opening) > len("2020") and published and 1 < abs(published.month - int(opening[5:])) < 11:
            return not borders_within(self.folded, self.named, start, 1)
        return OPENED.search(self.folded, self.named, start) is not None

    def in_its_month(self, item: Found, reading: Reading) -> Reading | None:
        """A day of the month in the one that the text is telling of, behind the day named last ("on 4 May …, on the 10th")."""
        named, where = self.short  # "at the end of August, sooner than last year; on the 28th"
        if named is None or not borders_within(self.folded, where, item.start, LASTING if where == self.named else 1):
            return None
        first, day, length = named[0], reading.day or 0, monthrange(named[0].year, named[0].month)[1]
        if day <= length and (day > first.day or (named[1] - first).days + 1 == length):
            return replace(reading, year=first.year, month=first.month)
        soon = first + timedelta(days=A_WEEK)  # "since 28 February …, since the 4th"
        if first == named[1] and first.month != soon.month and day <= soon.day:
            return replace(reading, year=soon.year, month=soon.month)
        told = self.anchors.reached if self.anchors.narrative else None  # "on 6 July …, the week before …; on the 17th"
        goes_on = told is not None and named[1] < told and told.day < day <= monthrange(told.year, told.month)[1]
        return replace(reading, year=told.year, month=told.month) if told and goes_on else None

    def go_on(
        self, item: Found, resolved: Resolved, tense: Callable[[], Tense | None], expressions: Sequence[Expression], following: int
    ) -> None:
        """Goes on behind an expression.

        Args:
            expressions: those up to this one.
            following: where the next one begins, or the text ends.
        """
        anchors, folded = self.anchors, self.folded
        if anchors.narrative and _is_aside(anchors, resolved, folded, item.start) and folded[item.end : item.end + 1] != ":":
            anchors.spoken = int(resolved.value[:4]) if re.match(r"\d{4}", resolved.value) else anchors.spoken
        elif not (anchors.narrative and folded[self.day_named : item.start] == " (" and dates.DAY.fullmatch(resolved.value)):
            describes = not anchors.narrative and _describes(resolved, self.before, folded, self.day_named, item.start)
            began = self._began(item, expressions)  # a day in brackets behind another is that day of another calendar
            advance(anchors, replace(item.reading, aside=True) if describes else item.reading, resolved, tense, began)
            if anchors.reached and resolved.value.startswith(anchors.reached.isoformat()):
                self.told = item.end
        daily = resolved.value == "P1D" or resolved.value.startswith("XXXX-XX-XXT")
        names_days = item.reading.hour is None or item.reading.side == "each"
        if resolved.type == "SET" and names_days and (item.reading.weekday or daily):
            anchors.recurs = anchors.recurs if item.reading.aside else item.reading.weekday or 0
            self.recurred = item.end  # "daily except Monday, from 7 to 15": the hours are those of every day
        if resolved.value.endswith("-WE"):
            anchors.recurs, self.recurred = 0, item.end  # "at the weekend from 9 to 14": on both its days
        if resolved.type not in ("DATE", "TIME"):
            return
        passing = is_bare_clock(item.reading) or (item.reading.base == "text" and ((item.reading.dayword or 0) < 0 or item.reading.sign < 0))
        if dates.DAY.match(resolved.value) and not passing and not (anchors.happened and _is_coming(anchors, resolved, tense)):
            anchors.happened = self._happened(item, resolved)
        self.opened = self.opened or item.end
        self.named = item.end
        if item.reading.year is not None and ":" in (item.reading.calendar or ""):
            self.era = item.reading, item.end
        elif self.era and self.era[1] != item.end and (item.reading.year is not None or item.reading.year2 is not None):
            self.era = None
        if anchors.named and (anchors.named[1] - anchors.named[0]).days <= A_MONTH:
            self.short = anchors.named, item.end
        week = dates.period(resolved.value) if item.reading.side and item.reading.unit == "week" else None
        if week and week.first and week.granularity == "week":
            self.week = week.first, item.end
        elif self.week and item.reading.weekday and OF_THE_WEEK in resolved.evidence:
            self.week = self.week[0], item.end
        if item.reading.unit == "year" and resolved.value.isdigit() and len(resolved.value) == 4:
            self.year = int(resolved.value), item.end
        if item.reading.boundary == "end" and dates.DAY.fullmatch(resolved.value):
            self.end = date.fromisoformat(resolved.value), item.end
        if anchors.day and resolved.value.startswith(anchors.day.isoformat()):
            self.day_named = item.end
        if months := months_told(item.reading, expressions):
            anchors.period, anchors.passed = months, False
        if opening := opening_of(item, resolved, anchors, folded, following):
            anchors.opening = opening
        elif anchors.opening and overrules(item.reading, anchors.opening):
            anchors.opening = None  # "elected in 2012 and in 2019": neither rules what follows
        if anchors.ahead:
            anchors.coming, self.coming = anchors.day, item.end

    def _began(self, item: Found, expressions: Sequence[Expression]) -> date | None:
        """The day from which a history is told whose first dates are its beginning and its end ("(February 1915 – January 1916)")."""
        if not self.anchors.narrative or not self.opened or self.named != self.opened:
            return None
        begin, reading = expressions[-2], item.reading
        lasted = reading.boundary == "end" and begin.rule.endswith("begin")
        pair = lasted or (reading.closes and "range" in reading.rule) or self.folded[self.named : item.start].strip() == "-"
        return begin.first if pair else None

    def _happened(self, item: Found, resolved: Resolved) -> date | None:
        """The day on which something happened that was only spoken of on the day at hand ("on Wednesday, police said on Thursday")."""
        if self.before is None or item.reading.base is not None or item.reading.side in TEXTUAL:
            return None
        later = 0 < (date.fromisoformat(resolved.value[:10]) - self.before).days <= LEAD
        return self.before if later and is_said(self.language, self.folded, self.day_named, item.start, item.end) else None


CLAUSE = 30
"""Characters behind a day on which something recurs within which hours belong to it."""
LASTING = 3
"""For how many sentences a day is kept in mind while others are named."""

_BESIDE_WEEK = re.compile(r",? (?:[^\W\d]{1,7} )?")
"""What stands between a week and a weekday of it ("next week, on Tuesday or Thursday")."""

_UNQUOTED = re.compile(r'[^"«»“”„\n]*[^\s"«»“”„][»”“"][^"«»“”„\n]*')
"""What stands between a date in a quotation and one behind that."""

_BESIDE_YEAR = re.compile(r",? [^\W\d]{1,7} | [^\W\d]{0,2}")
"""What stands between a year and a month or season of it ("next year, in November")."""

A_MONTH = 30
"""Days from the first to the last of a month."""

A_WEEK = 7
"""Days behind the day named last within which a day of the month may be one of the next month."""

_SENTENCE_END = re.compile("[.!?؟।۔][\"')]*\\s|[。！？]")


def _is_time(r: Reading) -> bool:
    """Whether a reading is a time or part of the day, of no day that it names."""
    named = r.year, r.month, r.day, r.weekday, r.holiday, r.step, r.side
    return (r.hour is not None or r.part is not None) and not (r.sign or r.dayword) and all(part is None for part in named)


LONGEST_ERA = 64
"""Years that an era lasted at most (昭和)."""

PLANS = 10
"""Years ahead of publication that a year of an era may lie, where two digits may be one of the last years as well."""


def _goes_on_in_era(told: Reading, reading: Reading, anchors: Anchors) -> bool:
    """Whether two digits are a later year of the era that the paragraph told a year of last (平成13年 …, 19年5月)."""
    if reading.year2 is None or reading.calendar is not None or not (told.year or 0) < reading.year2 <= LONGEST_ERA:
        return False
    _, _, added = (told.calendar or "").partition(":")
    return anchors.published is None or reading.year2 + int(added) <= anchors.published.year + PLANS


def _is_of_the_news(reading: Reading, anchors: Anchors, folded: str, told: int, start: int) -> bool:
    """Whether a word such as "the same day" means the day of the news again, after a paragraph that told of another.

    ``told`` is where the day that the story has reached was named, ``start`` where the word stands.
    """
    if reading.base == "news":
        return anchors.lead is not None or anchors.reached is None or "\n" in folded[told:start].strip()
    counts = reading.base == "lead" or (reading.base == "text" and reading.dayword in (-1, 0))
    if not counts or anchors.reached is None or anchors.reached == anchors.lead:
        return False
    apart = len(list(islice(_SENTENCE_END.finditer(folded, told, start), 2))) > 1
    if reading.base == "lead":
        return anchors.lead is not None and (apart or folded.find("\n", told, start) >= 0)
    return apart and "\n" in folded[told:start].strip()


YEARS = 3000
"""Days from which on a date named is a decade or century, within which a history goes on."""


def _is_aside(anchors: Anchors, resolved: Resolved, folded: str, start: int) -> bool:
    """Whether a bare year or season in a history is mentioned in passing: within a sentence, not in the year reached nor the next."""
    if resolved.value.startswith("BC") and anchors.before_christ:
        return not opens(folded, start) and not 0 <= anchors.before_christ - int(resolved.value[2:6].ljust(4, "0")) <= 1
    whole = dates.period(resolved.value) if resolved.type == "DATE" and anchors.reached else None
    if whole is None or whole.first is None or anchors.reached is None or whole.granularity not in ("season", "year", "decade", "century"):
        return False
    if anchors.named and (anchors.named[1] - anchors.named[0]).days > YEARS and anchors.named[0] <= whole.first <= anchors.named[1]:
        return False  # "early in the 2000s …, and in the autumn of 2008"
    return not opens(folded, start) and not 0 <= whole.first.year - anchors.reached.year <= 1


_PART = re.compile(r"[,،、]?[^,،、;؛；:—–.?!؟।۔。\n]*")
"""What stands between two dates of one clause: behind the first there may be a comma."""


def _describes(resolved: Resolved, before: date | None, folded: str, named: int, start: int) -> bool:
    """Whether a day only tells which thing is meant: it lies before the one that its clause was dated by ("ordered on Wednesday a recount of
    Sunday's vote"), so that the story stays where it was. From what lies more than a fortnight back the story is told on.

    ``named`` is where the day before it ended, ``start`` where it begins.
    """
    if before is None or not dates.DAY.match(resolved.value):
        return False
    back = before - date.fromisoformat(resolved.value[:10])
    return timedelta(0) < back <= timedelta(days=14) and _PART.fullmatch(folded, named, start) is not None


def _is_coming(anchors: Anchors, resolved: Resolved, tense: Callable[[], Tense | None]) -> bool:
    """Whether a day is that of publication or later, and the verb looks ahead to it."""
    return anchors.published is not None and resolved.value[:10] >= anchors.published.isoformat() and tense() == "future"
