"""A sentence with what is known of it before it is cut into clauses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.clauses import Clause
from timeline.events.lines import Line
from timeline.events.sayings import Saying
from timeline.events.sentences import Sentence
from timeline.model import Expression


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence as it is told.

    Args:
        expressions: its temporal expressions, in text order.
        said: who says so.
        quotations: the direct speech that it shares text with, in code points of the text.
        index: its number in the document.
        lead: whether it is headline or lead.
        line: what its line is where that is no part of the story.
    """

    sentence: Sentence
    expressions: Sequence[Expression]
    said: Saying | None
    quotations: Sequence[tuple[int, int]]
    index: int
    lead: bool
    line: Line | None = None

    def unquoted(self, clause: Clause, text: str) -> str:
        """A clause with what it quotes blanked out; offsets stay."""
        words = clause.words(text)
        for a, b in self.quotations:
            first, last = max(0, a - clause.start), max(0, b - clause.start)
            words = words[:first] + " " * len(words[first:last]) + words[last:]
        return words

    def lengths(self, clause: Clause) -> list[Expression]:
        """The durations of a clause, without those of a clause inside of it."""
        a, b = clause.hole or (clause.end, clause.end)
        return [e for e in self.expressions if e.type == "DURATION" and clause.start <= e.start < clause.end and not a <= e.start < b]
