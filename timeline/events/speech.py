"""Direct speech: where it runs, over several sentences too, and what "today" means in it and around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice, takewhile

from timeline.events.quotations import quotation
from timeline.model import Expression

LONGEST = 2000  # code points of one quotation
SPOKEN = "said in direct speech"
WRITTEN = "written"
RECENT = timedelta(days=7)  # speech that a report of the day quotes is no older


class Speech:
    """The quotations of a text, and the day on which each was spoken.

    ``written`` is the day on which the text around them was written, where it says so itself; the day of publication where it is None.
    """

    def __init__(self, text: str, published: date | None) -> None:
        self.text, self.published = text, published
        self.spans = [m.span() for m in quotation(LONGEST).finditer(text)]
        self._days: dict[int, date] = {}
        self.written: date | None = None
        self._next = 0

    def within(self, start: int, end: int) -> list[tuple[int, int]]:
        """The quotations that a sentence shares text with; sentences are asked for in text order."""
        while self._next < len(self.spans) and self.spans[self._next][1] <= start:
            self._next += 1
        return list(takewhile(lambda span: span[0] < end, islice(self.spans, self._next, None)))

    def resolved(self, quotations: Sequence[tuple[int, int]], expressions: Sequence[Expression], news: date | None) -> list[Expression]:
        """The expressions of a sentence; a day that direct speech counts from its own "today" is counted from the day on which it was spoken.

        That is a day that the sentence names outside of the quotation, else the day of the news; outside of direct speech it is the
        day on which the text was written.
        """
        outside = [e for e in expressions if not any(a <= e.start < b for a, b in quotations)]
        named = next((e.first for e in outside if e.type == "DATE" and e.first and e.first == e.last and self._is_recent(e.first)), news)
        resolved = []
        for expression in expressions:
            quotation = next((a for a, b in quotations if a <= expression.start < b), None)
            spoken = self._days.setdefault(quotation, named) if quotation is not None and named else self.written
            resolved.append(self._shifted(expression, spoken) if spoken else expression)
        return resolved

    def _is_recent(self, day: date) -> bool:
        return self.published is not None and timedelta(0) <= self.published - day <= RECENT

    def _shifted(self, expression: Expression, spoken: date) -> Expression:
        """A day told by its distance from publication, moved to the same distance from the day of the speech."""
        e = expression
        goes_on = e.anchor == "text" and e.first == self.published and spoken == self.written  # "that day", behind "today"
        if not (self.published and (is_counted(e) or goes_on) and spoken != self.published and e.first and e.first == e.last):
            return e
        day = e.first + (spoken - self.published)
        return replace(
            e, first=day, last=day, edtf=f"{day}", value=e.value.replace(f"{e.first}", f"{day}"), anchor="text",
            evidence=(f"{SPOKEN if spoken != self.written else WRITTEN} on {spoken}",), alternatives=(),
        )  # fmt: skip


def is_counted(expression: Expression) -> bool:
    """Whether a day is told by its distance from the one of publication ("today", "yesterday")."""
    e = expression
    return e.anchor == "publication" and "relative" in e.rule and "calendar" not in e.rule and "day" in e.inferred
