"""What a clause tells of a time long before the news, or of what has gone on since: it takes no date from the story."""

from __future__ import annotations

from datetime import date

from timeline.events.clauses import Clause
from timeline.events.cues import Cues
from timeline.events.dating import compares, dates
from timeline.events.story import RECENT
from timeline.events.told import Told
from timeline.model import Expression


def lasts_since(text: str, clause: Clause, cues: Cues) -> bool:
    """Whether a clause tells what has gone on since the happening that the words after it date."""
    rest = text[clause.end : clause.end + 12].lstrip(" ,،")
    return cues["intervals.since"].match(rest) is not None


def lies_before(text: str, told: Told, clause: Clause, words: str, published: date | None, cues: Cues) -> bool:
    """Whether a clause tells of a time long before the news: "at the time", "years ago", or in the pluperfect beside a date long past."""
    within = [e for e in told.expressions if clause.start <= e.start < clause.end]
    if cues.says("happenings.background", words) or any(map(_is_long_past, within)):
        return True
    beside = (e for e in told.expressions if dates(e) and e.last and published and published - e.last > RECENT)
    return cues.says("happenings.earlier", words) and any(not compares(text, told.sentence, e, cues) for e in beside)


def _is_long_past(expression: Expression) -> bool:
    """Whether something is told of an unknown past: months or years ago, "formerly"; "at the time" is that of the story."""
    if expression.value.startswith("BC"):
        return True
    if expression.anchor == "text":
        return False
    ago = expression.rule.rpartition("+")[2] in ("ago", "earlier")
    return expression.value == "PAST_REF" or (ago and expression.first is None and expression.value in ("PXM", "PXY", "PXDE", "PXCE"))
