"""Direct speech: where it runs, over several sentences too, and what its "today" means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice, takewhile

from timeline.events.quotations import quotation
from timeline.model import Expression

LONGEST = 2000  # code points of one quotation
RECENT = timedelta(days=7)  # speech that a report of the day quotes is no older


class Speech:
    """The quotations of a text, and the day on which each was spoken."""

    def __init__(self, text: str, published: date | None) -> None:
        self.text, self.published = text, published
        self.spans = [m.span() for m in quotation(LONGEST).finditer(text)]
        self._days: dict[int, date] = {}
        self._next = 0

    def within(self, start: int, end: int) -> list[tuple[int, int]]:
        """The quotations that a sentence shares text with; sentences are asked for in text order."""
        while self._next < len(self.spans) and self.spans[self._next][1] <= start:
            self._next += 1
        return list(takewhile(lambda span: span[0] < end, islice(self.spans, self._next, None)))

    def resolved(self, quotations: Sequence[tuple[int, int]], expressions: Sequence[Expression], news: date | None) -> list[Expression]:
        """The expressions of a sentence; a day that direct speech counts from its own "today" is counted from the day on which it was spoken.

        That is a day that the sentence names outside of the quotation, else the day of the news.
        """
        outside = [e for e in expressions if not any(a <= e.start < b for a, b in quotations)]
        named = next((e.first for e in outside if e.type == "DATE" and e.first and e.first == e.last and self._is_recent(e.first)), news)
        resolved = []
        for expression in expressions:
            quotation = next((a for a, b in quotations if a <= expression.start < b), None)
            spoken = self._days.setdefault(quotation, named) if quotation is not None and named else None
            resolved.append(self._shifted(expression, spoken) if spoken else expression)
        return resolved

    def _is_recent(self, day: date) -> bool:
        return self.published is not None and timedelta(0) <= self.published - day <= RECENT

    def _shifted(self, expression: Expression, spoken: date) -> Expression:
        """A day told by its distance from publication, moved to the same distance from the day of the speech."""
        e = expression
        counted = e.anchor == "publication" and "relative" in e.rule and "calendar" not in e.rule and "day" in e.inferred
        if not (self.published and counted and spoken != self.published and e.first and e.first == e.last):
            return e
        day = e.first + (spoken - self.published)
        return replace(
            e, first=day, last=day, edtf=f"{day}", value=e.value.replace(f"{e.first}", f"{day}"), anchor="text",
            evidence=(f"said in direct speech on {spoken}",), alternatives=(),
        )  # fmt: skip
