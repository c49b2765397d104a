"""Days that a word counts from another: yesterday, the next day, that evening."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from timeline.tagging.anchoring.anchors import Anchors, Resolved
from timeline.tagging.anchoring.choosing import WEEKDAYS
from timeline.tagging.anchoring.clock import EVENING
from timeline.tagging.anchoring.origin import A_YEAR, Origin, origin
from timeline.tagging.anchoring.units import distance
from timeline.tagging.readings import Reading
from timeline.tagging.tense import Tense


def deictic(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """A day counted from its origin ("hier"), with a warning where a weekday beside it speaks of another."""
    if anchors.narrative and r.base != "text" and r.dayword == 0 and not (r.part or r.weekday or r.day):
        return Resolved("DATE", "PRESENT_REF", "publication")  # in a history "today" is the writer's time
    month = anchors.month_named if r.base == "text" and (r.dayword or 0) > 0 and not anchors.narrative else None
    if month and anchors.reached and (month - anchors.reached).days > A_YEAR:  # "born on 3 March 2004. In May 2022 …; the next day"
        return Resolved("DATE", month.isoformat()[:7], "text", ("year", "month"), ["the month that the text has named"])
    base, whose = _told_part(r, anchors, tense) if r.base == "text" and r.part and not r.dayword else origin(r, anchors)
    if base is None:
        return Resolved("DATE", "XXXX-XX-XX")
    steps = r.dayword or int(_is_after_night(r, anchors, base))
    if steps == 2 and r.base == "text" and anchors.morrow == base:  # "le lendemain …, le surlendemain"
        steps = 1
    day = base + timedelta(days=steps)
    told = distance(abs(steps), "day", steps) if steps else "the day"
    out = Resolved("DATE", day.isoformat(), whose, ("year", "month", "day"), [f"{told} {base}"])
    if r.weekday and day.isoweekday() != r.weekday:
        near = min((day + timedelta(days=d) for d in (-1, 1, -2, 2, -3, 3)), key=lambda d: (d.isoweekday() != r.weekday, abs((d - day).days)))
        out.warnings.append(f"{day} is no {WEEKDAYS[r.weekday - 1]}, {near} is")
    return out


def _told_part(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Origin:
    """The day of "that evening": the one that the story has reached, or the next where its clock has gone past midnight."""
    base, whose = origin(r, anchors)
    if base is None:
        return Origin(base, whose)
    if anchors.clock and anchors.day == anchors.clock.date() == base + timedelta(days=1):
        return Origin(anchors.day, whose)  # "by three in the night …, others in the early morning"
    bare = "join" not in r.rule and not anchors.narrative and not anchors.beside
    if bare and anchors.published and base < anchors.published and tense() == "future":
        return Origin(anchors.published, "publication")  # "the council will vote in the evening"
    return Origin(base, whose)


def _is_after_night(r: Reading, anchors: Anchors, base: date) -> bool:
    """Whether a morning is the one after the evening or night that the paragraph has told of."""
    late = anchors.night or (anchors.clock is not None and anchors.clock.hour >= EVENING)
    return r.base == "text" and r.part in ("MO", "00:00") and late and base == anchors.day and anchors.together
