"""Document and expressions → events, sentence by sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from timeline.events import attributes, background, chronicle, happenings, intervals, leads, measures, retold, sayings
from timeline.events.clauses import Clause, cut
from timeline.events.cues import cues
from timeline.events.datelines import TERMINATORS, is_dateline, is_field
from timeline.events.dating import dating, is_long, is_quarter, tallies
from timeline.events.groups import Group, groups
from timeline.events.happenings import lacks_happening
from timeline.events.intervals import Placed
from timeline.events.kinds import day_by, day_of, day_of_news, goes_on, recounted
from timeline.events.lines import CAPTION, CREDIT, LINK, labelled, only_shows
from timeline.events.reports import report, words_near
from timeline.events.sayings import Saying
from timeline.events.sentences import blank, split
from timeline.events.speech import Speech
from timeline.events.story import APART, RECENT, TOLD_BEFORE, Inference, Story
from timeline.events.told import Told
from timeline.model import Document, Event, Expression
from timeline.parts import by_language

STATEMENT_DATE = "dated by the statement"
_CLAUSES = 4  # dated clauses of a sentence that is gone back to
_COMMA = re.compile(r", |[،，、]")


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
    def __init__(self, document: Document, expressions: Sequence[Expression]) -> None:
        self.document, self.text, self.published = document, document.text, document.published
        self.expressions = sorted(expressions, key=lambda e: (e.start, -e.end))
        self.cues = cues(document.language)
        self.story = Story(document.published)
        self.speech = Speech(document.text, document.published)
        self.events: list[Event] = []
        self.chronicle = chronicle.Chronicle(document.text, self.expressions)
        self.statements: list[retold.Reported] = []
        self.history = False
        self.head = True  # above the first line that ends like a sentence

    def run(self) -> list[Event]:
        sentences = self.chronicle.headed(split(self.text, self.document.language))
        sentences, labels = labelled(self.text, sentences, self.cues)
        held = leads.distribute(sentences, self.expressions)
        told = ((s, inside) for s, inside in zip(sentences, held, strict=True) if s.paragraph not in labels)
        self.speech.written = leads.read(self.text, told, self.story, self.cues)
        heads = leads.count(self.text, sentences, held)
        self.history = leads.opens_history(held, self.published)
        for index, (sentence, inside) in enumerate(zip(sentences, held, strict=True)):
            said = sayings.find(self.text, sentence, inside, self.cues)
            quotations = self.speech.within(sentence.start, sentence.end)
            resolved = self.speech.resolved(quotations, inside, self.story.spoken)
            self._sentence(Told(sentence, resolved, said, quotations, index, index < heads, labels.get(sentence.paragraph)))
        return sorted(retold.settled(self.text, self.events, self.statements, self.story.news, self.cues), key=lambda event: event.start)

    def _sentence(self, told: Told) -> None:
        self.head = self.head and self.text[told.sentence.end - 1] not in TERMINATORS
        if is_dateline(self.text, told.sentence, told.expressions) or (self.head and is_field(self.text, told.sentence, told.expressions)):
            self._undated(told, happenings.DATELINE)
            return
        if told.line and told.line.kind == "credit":
            self._undated(told, CREDIT)
            return
        if told.line and told.line.kind == "caption" and only_shows(blank(self.text, *told.sentence[:2], told.expressions), self.cues):
            self._undated(told, CAPTION)
            return
        words, start = self.text[told.sentence.start : told.sentence.end], told.sentence.start
        told = replace(told, expressions=recounted(words, start, told.expressions, self.events, self.cues))
        told = replace(told, expressions=measures.measured(self.text, told.sentence, told.expressions, self.cues))
        dated = groups(self.text, told.sentence, dating(self.text, told.sentence, told.expressions, self.story, self.cues), self.cues)
        found = len(self.events)
        reason = happenings.NO_HAPPENING
        clauses = cut(self.text, told.sentence, dated, told.said, self.cues)
        shared = Counter((clause.start, clause.end) for clause in clauses)
        for clause in clauses:
            if clause.group and clause.group.expression.type == "DURATION" and shared[clause.start, clause.end] > 1:
                continue  # "on Monday he was given three months to leave": one happening, on Monday
            if clause.group:
                alone = clause.within is not None and len(self.events) == found  # what stands around it tells nothing
                self._dated(told, Clause(*clause.within, clause.group) if clause.within and alone else clause, clause.group)
                self._counted_from(told, clause)
            elif not self._measured(told, clause):
                reason = self._inferred(told, clause) or reason
        self._doubt(told, found)
        self._hear(told, found)
        if len(self.events) == found:
            self._undated(told, reason)
        elif told.line:
            return
        elif told.said and told.said.statement and all(self._apart(event, told) for event in self.events[found:]):
            self._news(told, happenings.STATEMENT)
        elif len(self.events) == found + 1 and self._is_told_later(told, self.events[found]):
            self._news(told, happenings.STEP)

    def _doubt(self, told: Told, found: int) -> None:
        """Warns of an age, or of a length after a date, that does not add up; of the latter the date that is said in full is kept."""
        ages = tuple(measures.age_doubts(self.text, told.sentence, told.expressions, self.published, self.cues))
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

    def _edge(self, told: Told, expression: Expression) -> intervals.Edge | None:
        side = intervals.edge(self.text, told.sentence.start, expression, self.cues)
        return None if side == "by" and measures.is_measured(expression) else side  # "قبل عام من اليوم": the word belongs to the length

    def _dated(self, told: Told, clause: Clause, group: Group) -> None:
        """A clause with a date of its own, or with that of the statement that reports it."""
        expression, said = group.expression, told.said
        side = None if group.joint or group.end <= clause.start else self._edge(told, expression)
        placed = intervals.place(group, side, self.published)
        lengths = told.lengths(clause)
        days = intervals.lasting(self.text, told.sentence.start, lengths, self.cues)
        if side == "since" and group.first and group.days == 1 and days:
            placed = intervals.span(group.first, days)
        else:
            placed = intervals.stretch(placed, self.text[clause.start : clause.end], lengths, self.cues)
        beyond = said is not None and (clause.start < said.start or clause.end > said.end)
        if side in ("by", "until") and expression.type == "TIME" and group.last and self.published and group.last <= self.published:
            placed = Placed(group.last, group.last, f"{group.last}")  # "shortly before midnight" lies on that day
        statement = beyond and self._dates_statement(told, expression)
        if statement and expression.value.endswith("TNI") and group.first == group.last:  # nobody announces after midnight
            placed = Placed(group.first, group.last, f"{group.first}")
        named = attributes.named(self.text, clause.start, clause.end, expression, self.published, self.cues)
        event = self._event(told, Clause(named, clause.end, group) if named else clause, placed)
        warnings = expression.warnings
        if self._told_after(event, clause):
            warnings = (*warnings, f"told as past, yet dated after publication: “{expression.text}”")
        self.events.append(replace(event, expression=expression, reason=STATEMENT_DATE if statement else None, warnings=warnings))
        if clause.aside and clause.end == told.sentence.end and event.status != "planned":
            self.story.named = group.first or self.story.named
        aside = clause.aside or told.line or self._looks_back(group) or self._is_state_beside(event) or is_quarter(expression)
        if self._looks_shortly_back(event):
            self.story.look_back(told.index)
        elif self._looks_back(group):
            self.story.pause(told.index)
        elif event.status != "planned" and not aside:
            caption = self.text[told.sentence.end - 1].isalnum()  # a line without a full stop: what follows it does not go on from there
            self.story.tell(group.first, group.last, -1 if caption else told.sentence.paragraph, -2 if caption else told.index)

    def _counted_from(self, told: Told, clause: Clause) -> None:
        """Adds the happening that a dated clause is counted from by some days ("died on Monday, three days after the blast")."""
        for length, start, end, day in measures.counted_from(self.text, clause.end, told.lengths(clause), self.events[-1], self.cues):
            counted = self._event(told, Clause(start, end), Placed(day, day, f"{day}?"))
            self.events.append(replace(counted, expression=length, certainty="inferred", reason=happenings.MEASURED_FROM))

    def _dates_statement(self, told: Told, expression: Expression) -> bool:
        """Whether a date stands with the attribution and is not what figures are of ("for the third quarter, the firm reported …")."""
        said = told.said
        if said is None or not said.statement or not said.start <= expression.start < said.end:
            return False
        return not self._covers(told, expression)

    def _covers(self, told: Told, expression: Expression) -> bool:
        """Whether a period longer than a week is what figures are of ("a profit for the last quarter"): they were told after it."""
        before = self.text[max(told.sentence.start, expression.start - 24) : expression.start]
        return is_long(expression) and intervals.touches(self.cues, "intervals.covering", before)

    def _looks_back(self, group: Group) -> bool:
        """Whether a date was counted back from the one that the story has reached ("the day before"): the story goes on from there."""
        expression, told = group.expression, self.story.told
        counted = expression.anchor == "text" and "day" in expression.inferred and not expression.rule.startswith("clock")
        return counted and told is not None and group.last is not None and group.last < told[0]

    def _looks_shortly_back(self, event: Event) -> bool:
        """Whether the pluperfect tells a day shortly before the one that the story has reached: it goes on from there."""
        reached = self.story.reached
        shortly = (
            event.first is not None and event.first == event.last and reached is not None and timedelta(0) < reached - event.first <= RECENT
        )
        return shortly and self.cues.says("happenings.earlier", event.text)

    def _is_state_beside(self, event: Event) -> bool:
        """Whether a clause only tells how things stand, behind a dated one of its sentence ("…, and 130 were still missing on Monday")."""
        before = self.events[-2] if len(self.events) > 1 else None
        if not before or before.quote != event.quote or before.expression is None:
            return False
        return self.cues.says("happenings.states", event.text) and not self.cues.says("happenings.past", event.text)

    def _told_after(self, event: Event, clause: Clause) -> bool:
        if not (self.published and event.first and event.first > self.published):
            return False
        if clause.group and intervals.touches(self.cues, "intervals.due", self.text[clause.start : clause.group.start]):
            return False  # "called a strike for Monday"
        near = words_near(self.text, clause)
        dated = clause.group.expressions if clause.group else ()
        words = near if len(near.split()) > 2 else " ".join(blank(self.text, event.start, event.end, dated).split())
        return self.cues.says("happenings.past", words) and not self.cues.says("status.planned", event.quote)

    def _measured(self, told: Told, clause: Clause) -> bool:
        """Adds an event for a clause that only a length dates: "in three days" up to the date told, "two days after the accident" from it."""
        for length in told.lengths(clause):
            edge = self._edge(told, length)
            measured = measures.direction(self.text, told.sentence, length, self.cues) is not None
            whole = edge == "during" and not measured and not tallies(self.text, told.sentence, self.cues)
            if whole and (lasted := self._lasted(told, clause, length)):
                event = self._event(told, clause, lasted)
                self.events.append(replace(event, expression=length, certainty="inferred", reason=happenings.MEASURED))
                return True
            if self._measured_back(told, clause, length):
                return True
            if day := self._from_told(told, length):
                event = self._event(told, clause, Placed(day, day, f"{day}?"))
                self.events.append(replace(event, expression=length, certainty="inferred", reason=happenings.MEASURED_FROM))
                self.story.tell(day, day, told.sentence.paragraph, told.index)
                return True
        words = blank(self.text, clause.start, clause.end, [e for e in told.expressions if not e.value.endswith("_REF")])
        if (dated_by := day_by(self.events, words, self.cues)) and self.story.has_reached(dated_by):
            self.events.append(self._named(told, clause, dated_by))
            return True
        return False

    def _measured_back(self, told: Told, clause: Clause, length: Expression) -> bool:
        """Adds both happenings of "the vote comes a day after the council met": one of the day of the news, the other a day before that."""
        start = measures.measured_from(self.text, told.sentence, length, self.cues)
        if not start or clause.start == length.start:
            return False
        base = day_of(self.events, self.text[clause.start : length.start], self.cues)
        if base:
            self.events.append(self._named(told, Clause(clause.start, start), base))
        else:
            follows = self.story.told is not None and self.story.index >= told.index - 1
            if (follows and not self.cues.says("happenings.ongoing", self.text[clause.start : start])) or self._inferred(told, clause):
                return False
        if not (base := base or self.story.news):
            return False
        day = intervals.after(base, length.value, -1)
        event = self._event(told, Clause(start, clause.end), Placed(day, day, f"{day}?"))
        self.events.append(replace(event, expression=length, certainty="inferred", reason=happenings.MEASURED_FROM_NEWS))
        return True

    def _from_told(self, told: Told, length: Expression) -> date | None:
        """The day that a length after (or before) what it names, or what was just told, gives, if it had come at publication."""
        sign = measures.direction(self.text, told.sentence, length, self.cues)
        named = _COMMA.split(self.text[length.end : min(told.sentence.end, length.end + measures.NAMED)], maxsplit=1)[0]
        named_day = day_of(self.events, named, self.cues) if sign else None
        base = named_day or self.story.day_at(told.sentence.paragraph, told.index)
        ages = measures.lies_ages_before(self.text, told.sentence, length, self.cues)
        if not (sign and base and self.published and intervals.days(length.value)) or ages:
            return None
        day = intervals.after(base, length.value, sign)
        return day if day <= self.published else None

    def _named(self, told: Told, clause: Clause, day: date) -> Event:
        """A clause on a day that it gives by naming a happening that was told."""
        return replace(self._event(told, clause, Placed(day, day, f"{day}?")), certainty="inferred", reason=happenings.NAMED)

    def _lasted(self, told: Told, clause: Clause, length: Expression) -> Placed | None:
        """The days of a length that something done took, up to the day that the story has reached."""
        words = self.text[clause.start : clause.end]
        earlier, reached = self.cues.says("happenings.earlier", words), self.story.reached_at(told.sentence.paragraph, told.index)
        if reached and (earlier or self.cues.says("happenings.past", words)):
            return intervals.up_to(reached, length.value, before=earlier)
        return None

    def _inferred(self, told: Told, clause: Clause) -> str:
        """Adds an event with an inferred date, or says why there is none."""
        if told.line and told.line.kind == "link":
            return LINK
        if self.chronicle.is_name(clause.end):
            return chronicle.NAME
        words, said = clause.words(self.text), told.said
        here = said if said and said.start < clause.end and clause.start < said.end else None
        if told.lead and self.history and not here:
            return happenings.BACKGROUND
        whole = clause.end - clause.start > 0.9 * (told.sentence.end - told.sentence.start)
        why_not = lacks_happening(words, told.unquoted(clause, self.text), here, told.lead and whole, self.cues)
        if not why_not and here and not here.statement and self.cues.says("happenings.background", self.text[here.start : here.end]):
            return happenings.BACKGROUND  # "according to the indictment, …"
        if not why_not and not here:
            lengths = ("SET",) if told.lead or self.cues.says("happenings.past", words) else ("SET", "DURATION")
            why_not = happenings.LENGTH if any(e.type in lengths and not self._counts(told, e) for e in told.expressions) else ""
            if (
                any(measures.lies_ages_before(self.text, told.sentence, length, self.cues) for length in told.lengths(clause))
                or background.lasts_since(self.text, clause, self.cues)
                or background.lies_before(self.text, told, clause, words, self.published, self.cues)
            ):
                why_not = happenings.BACKGROUND
        statement = (here is not None and here.statement) or self.cues.says("status.denied", words)
        inference = self.story.infer(why_not, statement, told.sentence.paragraph, told.index, told.lead)
        beside = not here and not told.lead and self.story.index == told.index - 1
        behind = inference.reason == happenings.BACKGROUND or self.story.behind == told.index - 1 or beside
        points = self.cues["happenings.again"].match(words.lstrip()) is not None  # "at the time", behind what was told of that time
        back = self._back_there(told, words, here) if behind and why_not in ("", happenings.BACKGROUND) else None
        if back and (not why_not or (points and self.story.is_long_past(back))):
            inference = Inference(back, back, happenings.NAMED)
        moved_on = inference.reason == TOLD_BEFORE and self.story.paragraph != told.sentence.paragraph
        if moved_on and (news := day_of_news(self.events, words, self.story.news, self.cues)):
            inference = Inference(news, news, happenings.NAMED)
        if not why_not and (days := self.chronicle.days_at(clause.start)):
            inference = Inference(*days, chronicle.LINE)
        if inference.first is None:
            return inference.reason
        edtf = f"{inference.first}?" if inference.first == inference.last else f"{inference.first}?/{inference.last}?"
        event = self._event(told, clause, Placed(inference.first, inference.last, edtf))
        if event.status == "planned":  # that it was said lies behind, whatever was said
            event = replace(event, status="happened")
        self.events.append(replace(event, certainty="inferred", reason=inference.reason))
        return ""

    def _back_there(self, told: Told, words: str, said: Saying | None) -> date | None:
        """The day that the sentence before looked back to, where a clause points to it, names its happening, or looks back as well.

        Of a statement it is the saying that looks back, not what is said ("X said that it had lost ground").
        """
        before = [e for e in self.events[-_CLAUSES:] if e.quote == self.events[-1].quote and e.first and e.first == e.last]
        day = before[0].first if before and self.story.behind == told.index - 1 else self.story.day_before(told.index)
        last = next((e for e in before if e.first == day), None)
        if last is None:
            return None
        verb = self.text[said.start : said.end] if said and said.statement else words
        earlier = self.cues.says("happenings.earlier", verb) and self.cues.says("happenings.earlier", last.text)
        follows = earlier or goes_on(words.lstrip(), last.quote, self.cues)
        return day if follows else None

    def _counts(self, told: Told, expression: Expression) -> bool:
        """Whether a repeated time or a length says nothing of when: "15 a year", "a day after the fall of the town"."""
        rate = self.text[max(0, expression.start - 4) : expression.start].rstrip()[-1:].isdecimal()
        return rate or measures.direction(self.text, told.sentence, expression, self.cues) is not None

    def _apart(self, event: Event, told: Told) -> bool:
        """Whether what is said lies so far ahead, or took so long, that its being said is the news ("announced a loss for 2005")."""
        news, first, last = self.story.news, event.first or event.last, event.last or event.first
        dated_itself = event.expression is not None and self._dates_statement(told, event.expression)
        if event.certainty == "inferred" or dated_itself or not (news and first and last):
            return False
        return (last - first if first <= news else last - news) > APART

    def _is_told_later(self, told: Told, event: Event) -> bool:
        """Whether a sentence tells what was done about its one date: set it for a day to come, or published what came of it."""
        if event.certainty != "stated" or event.warnings or event.expression is None:
            return False
        if event.status == "planned":
            return happenings.begins_in_the_past(self.text[told.sentence.start : told.sentence.end], self.cues)
        named = attributes.named(self.text, told.sentence.start, event.end, event.expression, self.published, self.cues) == event.start
        over = event.last is not None and self.published is not None and event.last < self.published
        return named or (over and self._covers(told, event.expression) and self.cues.says("happenings.past", event.text))

    def _news(self, told: Told, reason: str) -> None:
        """What a sentence tells on the day of the news, where its dates belong to what was said, asked or decided."""
        news = self.story.news
        if news is None:
            return
        clause = Clause(told.sentence.start, told.sentence.end)
        event = self._event(told, clause, Placed(news, news, f"{news}?"))
        if event.status != "reported":
            event = replace(event, status="happened")
        self.events.append(replace(event, certainty="inferred", reason=reason))

    def _undated(self, told: Told, reason: str) -> None:
        self.events.append(replace(self._event(told, Clause(told.sentence.start, told.sentence.end), None), reason=reason))

    def _event(self, told: Told, clause: Clause, placed: Placed | None) -> Event:
        return report(self.document, told, clause, placed, self.cues)
