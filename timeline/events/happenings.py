"""What has no date of its own: does it report a happening, and which date has the story reached there?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.events.cues import UNSPACED, Cues
from timeline.events.sayings import Saying
from timeline.events.sentences import Sentence
from timeline.model import Expression

RECENT = timedelta(days=14)  # a date further back is background: what follows it without a date lies anywhere
APART = timedelta(days=7)  # what is said about a time further off is no news of its day: the news is that it was said
LEAD = 2  # sentences, headline and lead, that may name the day of the news, if it lies in the week before publication
BODY = 6  # sentences that may name it, if it lies at most CLOSE days before
CLOSE = timedelta(days=2)
_LONG_WORD = 4  # letters: "while", "mentre", but not "and", "y"
_SUBJECT = 2  # words: so few before it belong to what it opens
PLACE = 5  # words that name place and agency in front of a report
_AFTER_DATELINE = re.compile(r"\.?\)?\s*(?:\([^()\n]{1,40}\)\s*)?(?:[-–—]{1,2}|[:：])\s|[^【】\n]{0,20}】")
_UNSPACED = re.compile(f"[{UNSPACED}]")

NO_HAPPENING = "reports no happening"
OPINION = "an opinion"
QUESTION = "a question"
PLANNED = "planned, without a date"
BACKGROUND = "background, without a date"
NO_ANCHOR = "no publication date to reckon from"
LENGTH = "only a length or a repeated time"
DATELINE = "a date alone"
STATEMENT = "the statement, on the day of the news"
STEP = "what was done about it, on the day of the news"
MEASURED = "a length up to the date told just before"
MEASURED_FROM = "a length from the date told just before"
MEASURED_FROM_NEWS = "a length from the day of the news"


@dataclass(frozen=True, slots=True)
class Inference:
    """The date of what names none, with the reason; the reason why there is none where ``day`` is None."""

    first: date | None
    last: date | None
    reason: str


class Story:
    """The date that a story has reached: its news (publication, or the day that the lead names) and the last date told.

    ``named`` is the first day of what was told last, also in an aside that closed its sentence: what "since then" means.
    """

    def __init__(self, published: date | None) -> None:
        self.published = published
        self.news = published
        self.told: tuple[date, date] | None = None
        self.named: date | None = None
        self.paragraph = self.index = -1

    @property
    def reached(self) -> date | None:
        """The day that the story has reached: the last one told if it is recent, else that of the news."""
        if self.told and self.published and timedelta(0) <= self.published - self.told[1] <= RECENT:
            return self.told[1]
        return self.news

    def reached_at(self, paragraph: int, index: int) -> date | None:
        """The day that the story has reached in a sentence: also one long past, where its paragraph or the sentence before has told it."""
        near = self.paragraph == paragraph or self.index == index - 1
        return self.told[1] if self.told and near and self.published and self.told[1] <= self.published else self.reached

    def is_past(self, day: date) -> bool:
        """Whether a day lies too far back to be that of the news wherever it is named."""
        return self.published is not None and self.published - day > CLOSE

    def lead(self, day: date, index: int) -> None:
        """The lead names the day of the news: what names none belongs to that day rather than to the day of printing."""
        reach = timedelta(days=7) if index < LEAD else CLOSE
        if self.published and timedelta(0) <= self.published - day <= reach:
            self.news = day

    def tell(self, first: date | None, last: date | None, paragraph: int, index: int) -> None:
        """A dated report: the story has reached its days."""
        if first and last:
            self.named = first
            self.told, self.paragraph, self.index = (first, last), paragraph, index

    def day_at(self, paragraph: int, index: int) -> date | None:
        """The one day that a sentence goes on from: the one told in its paragraph or in the sentence before, else that of the news."""
        if self.told and (self.paragraph == paragraph or self.index >= index - 1):
            return self.told[0] if self.told[0] == self.told[1] else None
        return self.news

    def infer(self, why_not: str, statement: bool, paragraph: int, index: int, lead: bool) -> Inference:
        """The date of a happening without one.

        Args:
            why_not: the reason why no happening is reported, empty where one is.
            statement: whether what happened is that somebody said something.
            index: number of the sentence in the document; ``lead`` whether it is the headline or the lead.
        """
        if why_not:
            return Inference(None, None, why_not)
        if self.told and not statement and not lead and self.published:
            first, last = self.told
            if self.published - last > RECENT:
                if self.paragraph == paragraph or self.index == index - 1:
                    return Inference(None, None, BACKGROUND)
            elif self.paragraph == paragraph and last <= self.published:
                return Inference(first, last, "the date told just before")
        if self.news is None:
            return Inference(None, None, NO_ANCHOR)
        return Inference(self.news, self.news, "the day of the news" if self.news != self.published else "the day of publication")


def lacks_happening(clause: str, unquoted: str, said: Saying | None, lead: bool, cues: Cues) -> str:
    """Why a clause without a date reports no happening; empty where it reports one. ``unquoted`` is what it does not quote.

    A statement is a happening, also one about the future; a form of the past tells one; a lead is taken for one unless it describes a state.
    """
    if clause.rstrip(" \"'»”’").endswith(("?", "؟", "？")) or cues.says("happenings.questions", clause):
        return QUESTION
    if said and said.statement:
        return ""
    if cues.says("happenings.opinions", clause):
        return OPINION
    past, planned = cues["happenings.past"].search(clause), cues["status.planned"].search(clause)
    hearsay = cues["status.reported"].search(clause)
    if hearsay and (past or (planned and planned.start() == hearsay.start())):  # "soll … gebracht haben"
        return ""
    ongoing = cues["happenings.ongoing"].search(unquoted)
    told = past or (ongoing if ongoing and _is_main(unquoted, ongoing.start(), cues) else None)
    if planned and (not told or planned.start() <= told.start()) and not (lead and _declares(unquoted, planned.end(), cues)):
        return PLANNED
    if told:
        return ""
    if not lead or cues.says("happenings.states", _main(clause, cues, "subordinators", "coordinators")):
        return NO_HAPPENING
    return ""


def _declares(words: str, end: int, cues: Cues) -> bool:
    """Whether words open with somebody declaring what is to come: in a lead that is the news ("The rebels vow to …", "The bank plans to …")."""
    return cues["status.intents"].search(_main(words, cues, "subordinators", "relatives"), 0, end) is not None


def _is_main(words: str, position: int, cues: Cues) -> bool:
    """Whether a verb is that of the main clause: nothing opens another clause before it, unless within a subject that has no verb yet."""
    openers = (m.start() for name in ("subordinators", "relatives") for m in cues[f"clauses.{name}"].finditer(words, 0, position))
    return not any(cues.says("happenings.states", words[:opener]) for opener in openers)


def _main(clause: str, cues: Cues, *openers: str) -> str:
    """A clause up to the first word that opens another one; a short coordinator may join two nouns as well, and opens none."""
    found = (m for name in openers for m in cues[f"clauses.{name}"].finditer(clause) if name != "coordinators" or len(m[0]) >= _LONG_WORD)
    starts = (m.start() for m in found if len(clause[: m.start()].split()) > _SUBJECT)
    return clause[: min(starts, default=len(clause))]


def heads_report(text: str, sentence: Sentence, expression: Expression, published: date | None, cues: Cues) -> bool:
    """Whether a date is that of the report itself, before its first words: "MONTCLAR, March 12 (AP) — Officials said on Tuesday …".

    What may stand behind it instead of a dash is in ``lines.wires`` ("新华社北京9月30日电").
    """
    if not (published and expression.first == expression.last and expression.first):
        return False
    place = text[sentence.start : expression.start].split()
    return (
        timedelta(0) <= published - expression.first <= CLOSE
        and len(place) <= PLACE
        and not any(word[0].islower() for word in place)
        and any(mark.match(text, expression.end, sentence.end) for mark in (_AFTER_DATELINE, cues["lines.wires"]))
    )


def is_dateline(text: str, sentence: Sentence, expressions: Sequence[Expression]) -> bool:
    """Whether a sentence is but a date, or the place or agency that it was written at, or both."""
    rest, position = "", sentence.start
    for expression in expressions:
        rest, position = rest + text[position : expression.start] + " ", max(position, expression.end)
    rest += text[position : sentence.end]
    words = rest.split()
    letters = sum(c.isalpha() for c in rest)
    unspaced = _UNSPACED.search(rest) is not None
    if letters <= 3 and expressions and not (unspaced and rest.endswith("。")):
        return True
    names = len(words) <= 3 and letters <= 30 and all(w[0].isupper() for w in words if w[0].isalpha())
    return names and not unspaced
