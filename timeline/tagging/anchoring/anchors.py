"""Against what readings are resolved, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

A_SEASON = 92
"""Days that the end of an interval lies behind the day that the story has reached, at most, for that to go on from it."""

TEN_YEARS = 3652
"""Days from the first to the last of a decade, at most."""


@dataclass(slots=True)
class Anchors:
    """Against what the expressions of a document are resolved.

    Args:
        published: the publication date.
        narrative: whether the text is a history, in which dates take their missing parts from the date before them.
        current: whether such a text goes on to the days of its publication (an obituary): what its writer counts from is that day all the same.
        told: whether the user said that it is one; without a publication date only then is "last year" counted from the text.
        reached: the day that the text has reached.
        lead: the day of the news: the latest one near to publication that the text has reached.
        calendar: the calendar that the text counts its years in, where it differs from ours in these alone ("roc:1911").
        day: the day last named, be it to come or an aside: what a bare clock time belongs to.
        beside: whether the day last named stands in the same sentence; near: a few sentences ago at most; together: in the same paragraph.
        within: whether the date last named, be it a day or longer, stands in the same sentence.
        recurs: the weekday named last on which something recurs, 0 for every day: what the hours beside it belong to.
        happened: the day that somebody spoke of in the sentence that named the day of the statement last: what a bare clock time belongs to.
        coming: the day to come that was named last, a few sentences ago at most: what a clock time after a verb that looks ahead belongs to.
        night: whether that day was named by its night, whose small hours lie in the next.
        clock: the time of day last told, on the day last named: what "an hour later" counts from.
        opening: the year gone by that rules its sentence: of it are the days and months behind ("In 2019, the vote was on 10 November");
            or the month of one, of which are the days with its name ("in July 2017, on the night of 7 July").
        named: first and last day of the date last named: what "the following spring" comes after; late: whether that was its end;
            feast: whether it was a feast of no stated year.
        spoken: the year of the last date, stated or not: what "the year before" counts from.
        period: the quarter or half that the text last named, as a value; month: the month; compared: the month that others are compared
            with: not the one before it, which is a comparison as well ("up from August, and from the same month last year").
        passed: whether a month or another year was named since that quarter or half: "a year earlier" is not of it any more.
        week: the Monday of the week that stands right before a weekday of it ("next week, on Tuesday").
        year: the year that stands right before a month or season of it ("next year in November").
        named_beside: the same where the sentence names it, whose days it goes on with ("in April: on the 11th …").
        morrow: the day that the story has reached as "the next day": "two days later" by one word is the one behind it.
        antique: whether the text is a history of times before Christ; before_christ: the year of them that it has reached.
        week_begins: the weekday (1–7) with which the language's weeks begin.
    """

    published: date | None
    narrative: bool = False
    current: bool = False
    told: bool = False
    reached: date | None = None
    lead: date | None = None
    calendar: str | None = None
    day: date | None = None
    beside: bool = False
    near: bool = False
    together: bool = False
    within: bool = False
    recurs: int | None = None
    happened: date | None = None
    coming: date | None = None
    week: date | None = None
    year: int | None = None
    night: bool = False
    clock: datetime | None = None
    opening: str | None = None
    named: tuple[date, date] | None = None
    late: bool = False
    feast: bool = False
    spoken: int | None = None
    period: str | None = None
    month: str | None = None
    compared: str | None = None
    passed: bool = False
    named_beside: tuple[date, date] | None = None
    morrow: date | None = None
    antique: bool = False
    before_christ: int | None = None
    week_begins: int = 1

    @property
    def now(self) -> date | None:
        """What undated news is measured from: the publication date, in a history the date that the text has reached, if it has reached one."""
        return (self.reached or self.published) if self.narrative else self.published

    @property
    def spoken_on(self) -> date | None:
        """What "yesterday", "last year" and "two weeks ago" are measured from, which need to know when they were said."""
        if self.current:
            return self.published
        return None if self.published is None and not self.told else self.now

    def in_week(self, day: date) -> date:
        """A day of the ISO week that is meant by the week of ``day``: where weeks begin on Sunday, a Sunday belongs to the one ahead."""
        return day + timedelta(days=8 - day.isoweekday()) if 1 < self.week_begins <= day.isoweekday() else day

    def weekday_of(self, monday: date, weekday: int) -> date:
        """The weekday in the week that ``monday``'s ISO week means: where weeks begin on Sunday, that Sunday lies before the Monday."""
        return monday + timedelta(days=weekday - monday.isoweekday() - (7 if 1 < self.week_begins <= weekday else 0))

    @property
    def month_named(self) -> date | None:
        """The first day of the date last named, where that is a month gone by: what "three months later" is measured from."""
        if self.named is None or self.month is None or self.published is None or self.named[0] >= self.published.replace(day=1):
            return None
        return self.named[0] if self.named[0].isoformat()[:7] == self.month and self.named[0] != self.named[1] else None

    @property
    def feast_named(self) -> date | None:
        """The day named last, where that is a feast, which moves no story but for what comes right behind it ("At Epiphany … The next day")."""
        return self.named[0] if self.feast and self.near and self.named and self.named[0] == self.named[1] == self.day else None

    @property
    def decade_named(self) -> date | None:
        """The first day of the date last named, where that is a decade: what "the following decade" comes after."""
        return self.named[0] if self.named and TEN_YEARS - 2 <= (self.named[1] - self.named[0]).days <= TEN_YEARS else None

    @property
    def ahead(self) -> bool:
        """Whether the day last named is still to come: what will be "the next day" is measured from that."""
        return not self.narrative and self.day is not None and self.published is not None and self.day > self.published

    @property
    def weekend(self) -> date | None:
        """The last day of the weekend named last, behind the day reached: "two were arrested at the weekend, one was released the next day"."""
        named = self.named
        if named is None or self.reached is None or self.narrative or (named[1] - named[0]).days != 1:
            return None
        return named[1] if named[0] > self.reached else None

    @property
    def ended(self) -> date | None:
        """The day named last, where that is an end told before the story goes on ("by 9 October there were 70,000. Nine days later")."""
        named = self.named if self.near else None
        if named is None or self.reached is None or named[0] != named[1] or named[0] != self.day:
            return None
        return named[1] if timedelta(0) < named[1] - self.reached <= timedelta(days=A_SEASON) else None

    @property
    def begun(self) -> date | None:
        """The day named last, where something goes on since then, which moves no story: "in custody since Friday; the next day"."""
        named = self.named if self.near or self.within or not self.day else None
        if named is None or self.published is None or self.narrative or named[0] != named[1] or named[0] == self.day:
            return None
        return named[0] if timedelta(0) < self.published - named[0] <= timedelta(days=A_SEASON) else None

    @property
    def story(self) -> date | None:
        """What "the next day" is measured from."""
        return self.reached or (None if self.narrative else self.published)


@dataclass(slots=True)
class Resolved:
    """A value with the way to it."""

    type: str
    value: str
    anchor: str | None = None
    inferred: tuple[str, ...] = ()
    evidence: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    first: date | None = None
    last: date | None = None
    bounded: bool = False
    approximate: bool = False
    candidates: list[str] = field(default_factory=list)
