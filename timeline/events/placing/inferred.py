"""Clauses without a date: which one the story has reached there, or why none can be told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline.events import background, chronicle, happenings, measures
from timeline.events.clauses import Clause
from timeline.events.happenings import lacks_happening
from timeline.events.intervals import Placed
from timeline.events.kinds import day_of_news, goes_on
from timeline.events.lines import LINK
from timeline.events.sayings import Saying
from timeline.events.story import TOLD_BEFORE, Inference
from timeline.events.telling import Telling
from timeline.events.told import Told
from timeline.model import Expression

_CLAUSES = 4  # dated clauses of a sentence that is gone back to


def place_inferred(telling: Telling, told: Told, clause: Clause) -> str:
    """Adds an event with an inferred date, or says why there is none."""
    if told.line and told.line.kind == "link":
        return LINK
    if telling.chronicle.is_name(clause.end):
        return chronicle.NAME
    words, said = clause.words(telling.text), told.said
    here = said if said and said.start < clause.end and clause.start < said.end else None
    if told.lead and telling.history and not here:
        return happenings.BACKGROUND
    whole = clause.end - clause.start > 0.9 * (told.sentence.end - told.sentence.start)
    why_not = lacks_happening(words, told.unquoted(clause, telling.text), here, told.lead and whole, telling.cues)
    if not why_not and here and not here.statement and telling.cues.says("happenings.background", telling.text[here.start : here.end]):
        return happenings.BACKGROUND  # "according to the indictment, …"
    if not why_not and not here:
        why_not = _lies_elsewhere(telling, told, clause, words)
    inference = _inference(telling, told, clause, here, why_not)
    if inference.first is None:
        return inference.reason
    edtf = f"{inference.first}?" if inference.first == inference.last else f"{inference.first}?/{inference.last}?"
    telling.add(told, clause, Placed(inference.first, inference.last, edtf), inference.reason)
    if telling.events[-1].status == "planned":  # that it was said lies behind, whatever was said
        telling.events[-1] = replace(telling.events[-1], status="happened")
    return ""


def _lies_elsewhere(telling: Telling, told: Told, clause: Clause, words: str) -> str:
    """Why a happening is none of the days that the story has reached: it is usual, lasts, or lies before; empty where none of this is so."""
    text, cues = telling.text, telling.cues
    if (
        any(measures.lies_ages_before(text, told.sentence, length, cues) for length in told.lengths(clause))
        or background.lasts_since(text, clause, cues)
        or background.lies_before(text, told, clause, words, telling.published, cues)
    ):
        return happenings.BACKGROUND
    lengths = ("SET",) if told.lead or cues.says("happenings.past", words) else ("SET", "DURATION")
    return happenings.LENGTH if any(e.type in lengths and not _counts(telling, told, e) for e in told.expressions) else ""


def _inference(telling: Telling, told: Told, clause: Clause, said: Saying | None, why_not: str) -> Inference:
    """The days of a clause, or why it has none.

    Args:
        said: who says so in the clause itself.
        why_not: why it reports nothing of the days that the story has reached, empty where it does.
    """
    words, story, cues = clause.words(telling.text), telling.story, telling.cues
    if not why_not and (days := telling.chronicle.days_at(clause.start)):
        return Inference(*days, chronicle.LINE)
    statement = (said is not None and said.statement) or cues.says("status.denied", words)
    inference = story.infer(why_not, statement, told.sentence.paragraph, told.index, told.lead)
    beside = not said and not told.lead and story.index == told.index - 1
    behind = inference.reason == happenings.BACKGROUND or story.behind == told.index - 1 or beside
    back = _back_there(telling, told, words, said) if behind and why_not in ("", happenings.BACKGROUND) else None
    points = cues["happenings.again"].match(words.lstrip()) is not None  # "at the time", behind what was told of that time
    if back and (not why_not or (points and story.is_long_past(back))):
        return Inference(back, back, happenings.NAMED)
    moved_on = inference.reason == TOLD_BEFORE and story.paragraph != told.sentence.paragraph
    if moved_on and (news := day_of_news(telling.events, words, story.news, cues)):
        return Inference(news, news, happenings.NAMED)
    return inference


def _back_there(telling: Telling, told: Told, words: str, said: Saying | None) -> date | None:
    """The day that the sentence before looked back to, where a clause points to it, names its happening, or looks back as well.

    Of a statement it is the saying that looks back, not what is said ("X said that it had lost ground").
    """
    before = [e for e in telling.events[-_CLAUSES:] if e.quote == telling.events[-1].quote and e.first and e.first == e.last]
    day = before[0].first if before and telling.story.behind == told.index - 1 else telling.story.day_before(told.index)
    last = next((e for e in before if e.first == day), None)
    if last is None:
        return None
    verb = telling.text[said.start : said.end] if said and said.statement else words
    earlier = telling.cues.says("happenings.earlier", verb) and telling.cues.says("happenings.earlier", last.text)
    follows = earlier or goes_on(words.lstrip(), last.quote, telling.cues)
    return day if follows else None


def _counts(telling: Telling, told: Told, expression: Expression) -> bool:
    """Whether a repeated time or a length says nothing of when: "15 a year", "a day after the fall of the town"."""
    rate = telling.text[max(0, expression.start - 4) : expression.start].rstrip()[-1:].isdecimal()
    return rate or measures.direction(telling.text, told.sentence, expression, telling.cues) is not None
