"""Document and expressions → events, sentence by sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from timeline.events import happenings, leads, measures, retold, sayings
from timeline.events.chronicle import Chronicle
from timeline.events.clauses import Clause, cut
from timeline.events.cues import cues
from timeline.events.datelines import TERMINATORS, is_dateline, is_field, is_greeting
from timeline.events.dating import dating
from timeline.events.groups import groups
from timeline.events.kinds import recounted
from timeline.events.lines import CAPTION, CREDIT, labelled, only_shows
from timeline.events.placing import STATEMENT_DATE, place_counted_from, place_inferred, place_measured, place_news, place_stated
from timeline.events.sentences import blank, split
from timeline.events.speech import Speech
from timeline.events.story import Story
from timeline.events.telling import Telling
from timeline.events.told import Told
from timeline.model import Document, Event, Expression
from timeline.parts import by_language


def find_events(document: Document, expressions: Sequence[Expression]) -> list[Event]:
    """The reports of a document, dated and undated, in text order.

    Args:
        document: its publication date is the first anchor; without one, what names no date stays undated.
        expressions: the document's temporal expressions, in text order (from :func:`timeline.tagging.tag`).

    A sentence with several dates gives several events; one without a date gives an event whose date is inferred, or an undated one
    (``first`` and ``last`` None) with the reason. The time taken is linear in the length of the text.
    """
    if not document.parts:
        return _Finder(document, expressions).run()
    told = {one.language: one for one in by_language(document)}
    dating = {code: [e for e in expressions if document.language_at(e.start) == code] for code in told}
    events = (event for code, one in told.items() for event in _Finder(one, dating[code]).run())
    return sorted((replace(event, document=document) for event in events), key=lambda event: event.start)


class _Finder:
    """The way through one document in one language."""

    def __init__(self, document: Document, expressions: Sequence[Expression]) -> None:
        self.expressions = sorted(expressions, key=lambda e: (e.start, -e.end))
        chronicle = Chronicle(document.text, self.expressions)
        self.telling = Telling(document, cues(document.language), Story(document.published), chronicle)
        self.text, self.cues, self.events = document.text, self.telling.cues, self.telling.events
        self.speech = Speech(document.text, document.published)
        self.statements: list[retold.Reported] = []
        self.head = True  # above the first line that ends like a sentence

    def run(self) -> list[Event]:
        story, document = self.telling.story, self.telling.document
        sentences = self.telling.chronicle.headed(split(self.text, document.language))
        sentences, labels = labelled(self.text, sentences, self.cues)
        held = leads.distribute(sentences, self.expressions)
        told = ((s, inside) for s, inside in zip(sentences, held, strict=True) if s.paragraph not in labels)
        self.speech.written = leads.read(self.text, told, story, self.cues)
        heads = leads.count(self.text, sentences, held)
        self.telling.history = leads.opens_history(held, document.published)
        for index, (sentence, inside) in enumerate(zip(sentences, held, strict=True)):
            said = sayings.find(self.text, sentence, inside, self.cues)
            quotations = self.speech.within(sentence.start, sentence.end)
            resolved = self.speech.resolved(quotations, inside, story.spoken)
            self._sentence(Told(sentence, resolved, said, quotations, index, index < heads, labels.get(sentence.paragraph)))
        return sorted(retold.settled(self.text, self.events, self.statements, story.news, self.cues), key=lambda event: event.start)

    def _sentence(self, told: Told) -> None:
        whole = Clause(told.sentence.start, told.sentence.end)
        if reason := self._tells_nothing(told):
            self.telling.add(told, whole, None, reason)
            return
        words, start = self.text[whole.start : whole.end], whole.start
        told = replace(told, expressions=recounted(words, start, told.expressions, self.events, self.cues))
        told = replace(told, expressions=measures.measured(self.text, told.sentence, told.expressions, self.cues))
        found = len(self.events)
        reason = self._clauses(told)
        self._doubt(told, found)
        self._hear(told, found)
        if len(self.events) == found:
            self.telling.add(told, whole, None, reason)
        elif not told.line:
            place_news(self.telling, told, self.events[found:])

    def _tells_nothing(self, told: Told) -> str:
        """Why a sentence is no report at all, empty where it is one."""
        self.head = self.head and self.text[told.sentence.end - 1] not in TERMINATORS
        if is_dateline(self.text, told.sentence, told.expressions) or (self.head and is_field(self.text, told.sentence, told.expressions)):
            return happenings.DATELINE
        if self.head and is_greeting(self.text, told.sentence, told.expressions):
            return happenings.DATELINE
        if told.line and told.line.kind == "credit":
            return CREDIT
        if told.line and told.line.kind == "caption" and only_shows(blank(self.text, *told.sentence[:2], told.expressions), self.cues):
            return CAPTION
        return ""

    def _clauses(self, told: Told) -> str:
        """Adds the events of a sentence, clause by clause; gives the reason why one has none."""
        found, reason = len(self.events), happenings.NO_HAPPENING
        dated = groups(self.text, told.sentence, dating(self.text, told.sentence, told.expressions, self.telling.story, self.cues), self.cues)
        clauses = cut(self.text, told.sentence, dated, told.said, self.cues)
        shared = Counter((clause.start, clause.end) for clause in clauses)
        for clause in clauses:
            if clause.group and clause.group.expression.type == "DURATION" and shared[clause.start, clause.end] > 1:
                continue  # "on Monday he was given three months to leave": one happening, on Monday
            if clause.group:
                alone = clause.within is not None and len(self.events) == found  # what stands around it tells nothing
                place_stated(self.telling, told, Clause(*clause.within, clause.group) if clause.within and alone else clause, clause.group)
                place_counted_from(self.telling, told, clause)
            elif not place_measured(self.telling, told, clause):
                reason = place_inferred(self.telling, told, clause) or reason
        return reason

    def _doubt(self, told: Told, found: int) -> None:
        """Warns of an age, or of a length after a date, that does not add up; of the latter the date that is said in full is kept."""
        ages = tuple(measures.age_doubts(self.text, told.sentence, told.expressions, self.telling.published, self.cues))
        here = self.events[found:]
        doubts = [[measures.contradiction(reckoned, event) for reckoned in here] for event in here]
        self.events[found:] = [
            replace(event, warnings=(*event.warnings, *ages, *filter(None, against)))
            for n, (event, against) in enumerate(zip(here, doubts, strict=True))
            if not any(column[n] for column in doubts)
        ]

    def _hear(self, told: Told, found: int) -> None:
        """Keeps what a statement reports in words that no date of their own stands in."""
        said = told.said if not told.line else None
        for event in self.events[found:] if said and said.statement else ():
            on_its_own = event.certainty == "inferred" or event.reason == STATEMENT_DATE
            if said and on_its_own and event.status != "denied" and event.start <= said.start < event.end:
                ends = event.end - said.end < said.start - event.start  # "…, X said"
                span = (event.start, said.start) if ends else (said.end, event.end)
                self.statements.append(retold.Reported(event, *span))
