"""What an expression states, before it is resolved: a bundle of fields, each of them in the text.

Readings are built from the slots of a pattern and joined by union ("hier" + "lundi", "mardi" + "1er octobre" + "au matin"); only
anchoring turns one into days.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any


@dataclass(slots=True)
class Reading:
    """The fields of an expression.

    Args:
        rule: families that read it, joined by "+".
        year: as written; ``year2`` two digits of one. century: 20 for the twentieth.
        decade: 199 for the 1990s, or 9 where only "the nineties" is said.
        era: "BC" or "AD"; calendar: another than the Gregorian that year, month and day are counted in.
        month 1–12, day 1–31, weekday 1–7 (Monday is 1), week: number in the year.
        nth: ordinal of ``unit``, ``weekday``, quarter or half within what else is said.
        season, part: TIMEX3 codes (SU, EV). holiday: specification in the language file.
        hour, minute, second, meridiem ("AM", "PM"), zone.
        side: "last", "this", "next", "same", "following", "previous", "past", "coming", "each": of ``unit``, or of what else is said.
        shift: days to go from the day that all else gives ("the eve of 1 May", "the night to Wednesday": -1).
        dayword: days from the anchor. step: units from the anchor's (去年 is year -1). begins: the month with which the years begin
            that it counts (来年度 is 1, from April).
        count, unit: a length; count None is unknown ("several"). more: further lengths ("a year and two months").
        sign: -1 ago, 1 ahead. base: "publication", "text" "news" (the day of the news) or "lead" (likewise, but of another day
            where the sentence before or its own told of it), from which side, dayword and sign count;
            "either": the text's where the verb looks back or none says; "told": likewise, only in a story more than two units old;
            "said": the day that all else gives.
        edge: START, MID, END. mod: APPROX and so on.
        ref: PRESENT_REF and so on, with base "text" where it is that of the story, or XXXX-XX-XXTNI ("at night").
        tentative: "length" for "in three days" where it also means a length; the verb decides, and where it is "future" only one that looks
            ahead makes a date; "calendar" for two digits that are a year of the text's calendar, or a length of years where it has none;
            "day" for a day of the month told a few sentences before at most ("on 4 May …, on the 10th"), and else no date.
        matching: "period" for "a year earlier" said of a quarter or half: that quarter of the year before; "month" or "day" where one is meant.
        aside: True for a date that tells which thing is meant ("the attack of 7 October"); the story does not move there.
        within: "month" or "year" where ``side`` says which one it is that all else lies in ("the second week of last month").
        mirrored: "day" for a word that means a day behind and the day as far ahead (Hindi कल), of which ``dayword`` is the one ahead;
            "night" for one that means the last night after a verb that looks back, and else the one to come ("cette nuit").
        closes: True for the last end of a range: what follows belongs to another.
        boundary: "begin" or "end" of an interval. vague: True for an unstated number of units.
    """

    rule: str = ""
    year: int | None = None
    year2: int | None = None
    century: int | None = None
    decade: int | None = None
    era: str | None = None
    calendar: str | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    week: int | None = None
    nth: int | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    holiday: str | None = None
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    meridiem: str | None = None
    zone: str | None = None
    side: str | None = None
    dayword: int | None = None
    step: int | None = None
    begins: int = 0
    count: float | None = None
    unit: str | None = None
    more: tuple[tuple[float, str], ...] = ()
    sign: int = 0
    base: str | None = None
    edge: str | None = None
    mod: str | None = None
    ref: str | None = None
    length: bool = False
    boundary: str | None = None
    closes: bool = False
    vague: bool = False
    shift: int = 0
    tentative: str = ""
    matching: str = ""
    within: str | None = None
    aside: bool = False
    mirrored: str = ""

    def fill(self, other: Reading) -> None:
        """Takes from ``other`` what this one does not state; rules are kept apart."""
        for name, value, mine, empty in zip(FIELDS, _values(other), _values(self), _EMPTY, strict=True):
            if value != empty and mine == empty:
                setattr(self, name, value)

    def stated(self) -> dict[str, Any]:
        """The fields that are set."""
        return {name: value for name, value, empty in zip(FIELDS, _values(self), _EMPTY, strict=True) if value != empty}

    def phrase(self) -> str:
        """The class that a pattern knows this reading by: its finest granularity."""
        if self.ref:
            return "Ref"
        if self.side == "each":
            return "Set"
        timed = self.part is not None or self.hour is not None
        dated = self.year or self.month or self.day or self.weekday or self.dayword is not None or self.holiday or self.year2 is not None
        dated = dated or self.step is not None
        if timed:
            if dated or self.sign or (self.side and self.part is None):
                return "Moment"
            return "Clock" if self.hour is not None else ("Moment" if self.side else "Part")
        if self.sign:
            return _UNIT_PHRASES.get(self.unit or "", "Span")
        if self.length:
            return "Recent" if self.side else "Duration"
        if self.dayword is not None or self.day is not None:
            return "Day"
        if self.weekday is not None:
            return "Weekday" if not (self.month or self.year or self.step is not None or self.within) else "Day"
        if self.holiday:
            return "Holiday"
        if self.season or self.quarter or self.half or self.century or self.decade is not None:
            return "Span"
        if self.month is not None:
            return "Month"
        if self.year is not None or self.year2 is not None:
            return "Era" if self.era else "Year"
        return _UNIT_PHRASES.get(self.unit or "", "Span")


FIELDS = tuple(f.name for f in fields(Reading) if f.name != "rule")
_UNIT_PHRASES = {"day": "Day", "week": "Week", "month": "Month", "year": "Year"}
_EMPTY = tuple(f.default for f in fields(Reading) if f.name != "rule")
_values = attrgetter(*FIELDS)
PHRASES = ("Ref", "Set", "Moment", "Clock", "Part", "Duration", "Recent", "Day", "Weekday", "Holiday", "Span", "Month", "Year", "Era", "Week")
"""All classes that :meth:`Reading.phrase` gives."""
