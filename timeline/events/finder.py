"""Document and expressions → events, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model import Document, Event, Expression
from . import happenings, intervals, sayings
from .clauses import Clause, Group, cut, groups
from .cues import Cues, cues
from .figures import figures
from .happenings import Story, is_dateline, lacks_happening
from .intervals import Placed, days
from .names import names
from .sayings import Saying
from .sentences import Sentence, blank, split
from .status import status

STATEMENT_DATE = "dated by the statement"
STATEMENT = "the statement, on the day of the news"
WIDE = 3000  # days: a decade or century beside a nearer date describes a thing, it does not date the happening


def find_events(document: Document, expressions: Sequence[Expression]) -> list[Event]:
    """The reports of a document, dated and undated, in text order.

    Args:
        document: its publication date is the first anchor; without one, what names no date stays undated.
        expressions: the document's temporal expressions, in text order (from :func:`timeline.tagging.tag`).

    A sentence with several dates gives several events; one without a date gives an event whose date is inferred, or an undated one
    (``first`` and ``last`` None) with the reason. The time taken is linear in the length of the text.
    """
    return _Finder(document, expressions).run()


class _Finder:
    def __init__(self, document: Document, expressions: Sequence[Expression]) -> None:
        self.document, self.text = document, document.text
        self.expressions = sorted(expressions, key=lambda e: (e.start, -e.end))
        self.cues: Cues = cues(document.language)
        self.story = Story(document.published)
        self.events: list[Event] = []

    def run(self) -> list[Event]:
        sentences = split(self.text, self.document.language)
        held = self._distribute(sentences)
        self._read_lead(sentences, held)
        lead = self._lead(sentences)
        for index, (sentence, inside) in enumerate(zip(sentences, held, strict=True)):
            self._sentence(sentence, inside, index, index <= lead)
        return self.events

    def _distribute(self, sentences: Sequence[Sentence]) -> list[list[Expression]]:
        """The expressions that begin in each sentence."""
        held: list[list[Expression]] = []
        position = 0
        for sentence in sentences:
            inside = []
            while position < len(self.expressions) and self.expressions[position].start < sentence.end:
                if self.expressions[position].start >= sentence.start:
                    inside.append(self.expressions[position])
                position += 1
            held.append(inside)
        return held

    def _lead(self, sentences: Sequence[Sentence]) -> int:
        """Number of the last sentence that is headline or lead: the first, and the second where the first is a line without an end."""
        if len(sentences) < 2 or sentences[0].paragraph == sentences[1].paragraph:
            return 0
        return int(self.text[sentences[0].end - 1].isalnum())

    def _read_lead(self, sentences: Sequence[Sentence], held: Sequence[Sequence[Expression]]) -> None:
        """Finds the day of the news: the first day that the lead names, if it lies in the week before publication."""
        for sentence, inside in list(zip(sentences, held, strict=True))[: happenings.LEAD]:
            for e in inside:
                if _dates(e) and e.first == e.last and e.first and not is_dateline(self.text, sentence, inside):
                    self.story.lead(e.first)
                    return

    def _sentence(self, sentence: Sentence, inside: Sequence[Expression], index: int, lead: bool) -> None:
        if is_dateline(self.text, sentence, inside):
            self._undated(sentence, inside, None, happenings.DATELINE)
            return
        said = sayings.find(self.text, sentence, inside, self.cues)
        dated = groups(self.text, sentence, self._dating(sentence, inside), self.cues)
        clauses = cut(self.text, sentence, dated, said, self.cues)
        found = len(self.events)
        reason = happenings.NO_HAPPENING
        for clause in clauses:
            lengths = [e for e in inside if e.type == "DURATION" and clause.start <= e.start < clause.end]
            if clause.group:
                self._dated(clause, clause.group, sentence, inside, said, lengths, index)
            elif within := next((e for e in lengths if self._ahead(sentence, e)), None):
                self._within(clause, within, sentence, inside, said)
            else:
                reason = self._inferred(clause, sentence, inside, said, index, lead) or reason
        if len(self.events) == found:
            self._undated(sentence, inside, said, reason)
        elif said and said.statement and all(self._apart(e) for e in self.events[found:]):
            self._said(sentence, inside, said)

    def _dating(self, sentence: Sentence, inside: Sequence[Expression]) -> list[Expression]:
        """The expressions that can date a happening; a century beside a nearer date is a thing's age."""
        found = [e for e in inside if _dates(e)]
        if opening := self._since_then(sentence, inside):
            found = [opening, *(e for e in found if e.start >= opening.end)]
        found = [e for e in found if not self._compares(sentence, e)]
        near = [e for e in found if not (e.first and e.last and (e.last - e.first).days > WIDE)]
        return near or found

    def _compares(self, sentence: Sentence, expression: Expression) -> bool:
        """Whether a date only measures something by it ("up from 14 % a year ago", "the first loss since 1992")."""
        before = self.text[max(sentence.start, expression.start - 80) : expression.start]
        if any(len(before) - m.end() < 18 for m in self.cues["intervals.comparisons"].finditer(before)):
            return True
        record = self.cues["intervals.records"].search(before)
        return bool(record) and intervals.edge(self.text, sentence.start, expression, self.cues) == "since"

    def _since_then(self, sentence: Sentence, inside: Sequence[Expression]) -> Expression | None:
        """The interval that a sentence's "Since then," opens on the date told last."""
        m = self.cues["intervals.since_then"].match(self.text, sentence.start, sentence.end)
        if not m or not self.story.told:
            return None
        first = self.story.told[0]
        return Expression(
            m.start(), m.end(), m[0], "DATE", f"{first}", first=first, last=first, anchor="text", rule="since then", boundary="begin",
            inferred=("year", "month", "day"), evidence=(f"opens on the date told last, {first}",),
        )  # fmt: skip

    def _ahead(self, sentence: Sentence, length: Expression) -> bool:
        return intervals.edge(self.text, sentence.start, length, self.cues) == "within" and bool(days(length.value))

    def _dated(
        self,
        clause: Clause,
        group: Group,
        sentence: Sentence,
        inside: Sequence[Expression],
        said: Saying | None,
        lengths: Sequence[Expression],
        index: int,
    ) -> None:
        side = None if group.joint else intervals.edge(self.text, sentence.start, group.expression, self.cues)
        placed = intervals.place(group, side, self.document.published)
        placed = intervals.stretch(placed, self.text[clause.start : clause.end], lengths, self.cues)
        outside = said is not None and (clause.start < said.start or clause.end > said.end)
        in_saying = outside and said is not None and said.statement and said.start <= group.start < said.end
        event = self._event(clause, sentence, inside, said, placed)
        warnings = group.expression.warnings
        if self._told_after(event):
            warnings = (*warnings, f"told as past, yet dated after publication: “{group.expression.text}”")
        self.events.append(replace(event, expression=group.expression, reason=STATEMENT_DATE if in_saying else None, warnings=warnings))
        if event.status != "planned":
            self.story.tell(group.first, group.last, sentence.paragraph, index)

    def _told_after(self, event: Event) -> bool:
        published = self.document.published
        if not (published and event.first and event.first > published):
            return False
        return self.cues.says("happenings.past", event.text) and not self.cues.says("status.planned", event.quote)

    def _within(self, clause: Clause, length: Expression, sentence: Sentence, inside: Sequence[Expression], said: Saying | None) -> None:
        """A length that ends ahead ("within six months") reckons from publication."""
        published = self.document.published
        if not published:
            return
        stop = intervals.after(published, length.value)
        placed = Placed(published, stop, f"../{stop}", "within")
        self.events.append(replace(self._event(clause, sentence, inside, said, placed), expression=length))

    def _inferred(self, clause: Clause, sentence: Sentence, inside: Sequence[Expression], said: Saying | None, index: int, lead: bool) -> str:
        """Adds an event with an inferred date, or says why there is none."""
        text = self.text[clause.start : clause.end]
        here = said if said and said.start < clause.end and clause.start < said.end else None
        why = lacks_happening(text, here, lead, self.cues)
        if not why and any(e.type in ("DURATION", "SET") for e in inside) and not self.cues.says("happenings.past", text) and not here:
            why = happenings.LENGTH
        inference = self.story.infer(why, bool(here and here.statement), sentence.paragraph, index, lead)
        if inference.first is None:
            return inference.reason
        edtf = f"{inference.first}?" if inference.first == inference.last else f"{inference.first}?/{inference.last}?"
        event = self._event(clause, sentence, inside, said, Placed(inference.first, inference.last, edtf))
        self.events.append(replace(event, certainty="inferred", reason=inference.reason))
        return ""

    def _apart(self, event: Event) -> bool:
        """Whether a report lies so far from the news that its being said is a happening of its own ("announced a loss for 2005")."""
        news, first, last = self.story.news, event.first or event.last, event.last or event.first
        if event.certainty == "inferred" or event.reason == STATEMENT_DATE or not (news and first and last):
            return False
        return first > news or news - last > happenings.APART or last - first > happenings.APART

    def _said(self, sentence: Sentence, inside: Sequence[Expression], said: Saying) -> None:
        """The statement itself, on the day of the news, where it speaks of another time."""
        news = self.story.news
        clause = Clause(sentence.start, sentence.end, None)
        event = self._event(clause, sentence, inside, said, Placed(news, news, f"{news}?"))
        self.events.append(
            replace(event, certainty="inferred", status="reported" if event.status == "reported" else "happened", reason=STATEMENT)
        )

    def _undated(self, sentence: Sentence, inside: Sequence[Expression], said: Saying | None, reason: str) -> None:
        clause = Clause(sentence.start, sentence.end, None)
        self.events.append(replace(self._event(clause, sentence, inside, said, None), reason=reason))

    def _event(self, clause: Clause, sentence: Sentence, inside: Sequence[Expression], said: Saying | None, placed: Placed | None) -> Event:
        text = self.text[clause.start : clause.end]
        language = self.document.language
        undated = blank(self.text, clause.start, clause.end, inside)
        attributed = self.text[said.start : said.end] if said else ""
        return Event(
            document=self.document,
            start=clause.start,
            end=clause.end,
            text=text,
            quote=self.text[sentence.start : sentence.end],
            first=placed.first if placed else None,
            last=placed.last if placed else None,
            edtf=placed.edtf if placed else None,
            status=status(self._near(clause), text, placed, self.document.published, said, attributed, self.cues),
            certainty="stated",
            figures=figures(undated, language),
            names=names(undated, language),
            said_by=said.who if said else None,
        )

    def _near(self, clause: Clause) -> str:
        """The words around a clause's date, between the commas on either side."""
        if not clause.group:
            return self.text[clause.start : clause.end]
        before = self.text[clause.start : clause.group.start].rstrip(" ,")
        after = self.text[clause.group.end : clause.end].lstrip(" ,")
        left = max(before.rfind(mark) for mark in (", ", "،", "，", "、"))
        right = min((i for i in (after.find(mark) for mark in (", ", "،", "，", "、")) if i >= 0), default=len(after))
        return before[left + 1 :] + " " + after[:right]


def _dates(expression: Expression) -> bool:
    """Whether an expression can date a happening by itself; lengths, repeated times and "now" cannot."""
    return expression.type in ("DATE", "TIME") and not expression.value.endswith("_REF") and bool(expression.first or expression.last)
