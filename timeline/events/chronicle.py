"""Chronologies: what stands below a date, or behind its full stop, is told of that date."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

from timeline.events.dating import dates
from timeline.events.sentences import Sentence, blank
from timeline.model import Expression
from timeline.tagging.layout import dated_lines

NAME = "the name of a chronology"
LINE = "the date of its line"

MONTH = timedelta(days=31)
"""What a heading dates at most: what stands below a year happened at some time of it."""


class Chronicle:
    """The dates that open the lines of a chronology; none in a text that is none.

    Args:
        text: the text of the document.
        expressions: its temporal expressions, in text order.
    """

    def __init__(self, text: str, expressions: Sequence[Expression]) -> None:
        self.text, self.expressions = text, expressions
        self.places = [e.start for e in expressions]
        self.heads = [expressions[number] for number in dated_lines(text, [(e.start, e.end) for e in expressions])]
        self.starts = [e.start for e in self.heads]
        self.dated = [e.start for e in expressions if dates(e)]

    def headed(self, sentences: Sequence[Sentence]) -> list[Sentence]:
        """The sentences, those that are but a date put together with what they date ("14 May. The mine is closed.").

        What has a date of its own keeps that alone ("22:15: …" below "8 May", "will speak tomorrow" below "18:40").
        """
        out: list[Sentence] = []
        for sentence in sentences:
            head = out[-1] if out and self._is_but_a_date(out[-1]) else None
            if head and bisect_left(self.dated, sentence.start) == bisect_left(self.dated, sentence.end):
                out[-1] = sentence._replace(start=head.start)
            else:
                out.append(sentence)
        return out

    def is_name(self, end: int) -> bool:
        """Whether what ends there stands above the first of the dates: it names the chronology."""
        return bool(self.starts) and end <= self.starts[0]

    def days_at(self, offset: int) -> tuple[date, date] | None:
        """First and last day of the line or heading that an offset stands under."""
        number = bisect_right(self.starts, offset) - 1
        if number < 0 or not ((head := self.heads[number]).first and head.last):
            return None
        return (head.first, head.last) if head.last - head.first <= MONTH else None

    def _is_but_a_date(self, sentence: Sentence) -> bool:
        """Whether a sentence is but the date of a line, which an article or preposition may stand before, and a time behind."""
        number = bisect_right(self.starts, sentence.end - 1) - 1
        if number < 0 or self.starts[number] < sentence.start:
            return False
        inside = self.expressions[bisect_left(self.places, sentence.start) : bisect_left(self.places, sentence.end)]
        return sum(map(str.isalnum, blank(self.text, sentence.start, sentence.end, inside))) <= 3
