"""What has been found of a text, from one sentence to the next."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from timeline.events.chronicle import Chronicle
from timeline.events.clauses import Clause
from timeline.events.cues import Cues
from timeline.events.intervals import Placed
from timeline.events.reports import report
from timeline.events.story import Story
from timeline.events.told import Told
from timeline.model import Certainty, Document, Event, Expression


@dataclass(slots=True, eq=False)
class Telling:
    """The events of a text up to a sentence, and where its story is.

    Args:
        cues: those of the document's language.
        chronicle: its lines, where it is a list of dates.
        history: whether its first dates lie long before publication, so that its lead without a date is no news.
        events: in the order in which they were found.
    """

    document: Document
    cues: Cues
    story: Story
    chronicle: Chronicle
    history: bool = False
    events: list[Event] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.document.text

    @property
    def published(self) -> date | None:
        return self.document.published

    def event(self, told: Told, clause: Clause, placed: Placed | None) -> Event:
        """The report that a clause makes, on the days where it was placed."""
        return report(self.document, told, clause, placed, self.cues)

    def add(self, told: Told, clause: Clause, placed: Placed | None, reason: str, expression: Expression | None = None) -> None:
        """Adds a report that names no date itself, with the reason why it lies on these days, or why nobody knows on which."""
        event = self.event(told, clause, placed)
        certainty: Certainty = "inferred" if placed else event.certainty
        self.events.append(replace(event, certainty=certainty, reason=reason, expression=expression or event.expression))

    def add_on(self, day: date, told: Told, clause: Clause, reason: str, expression: Expression | None = None) -> None:
        """The same on one day."""
        self.add(told, clause, Placed(day, day, f"{day}?"), reason, expression)
