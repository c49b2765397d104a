"""Seasons, quarters and halves without their year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from timeline import dates
from timeline.tagging.anchoring.anchors import Anchors, Resolved
from timeline.tagging.anchoring.choosing import TEXTUAL
from timeline.tagging.anchoring.stated import nth
from timeline.tagging.readings import Reading
from timeline.tagging.tense import Tense

REPORTED = 92
"""Days after its end for which a quarter or half is the one spoken of, whatever the verb says: "expects a loss for the third quarter"."""


def part_of_year(r: Reading, anchors: Anchors, tense: Callable[[], Tense | None]) -> Resolved | None:
    """A season, quarter or half without its year."""
    if anchors.current and r.side is None and tense() == "future":
        anchors = replace(anchors, narrative=False)  # "… the verdict is expected in autumn"
    spoken = anchors.current and (r.side in ("last", "next") or (r.side == "this" and r.unit == "year"))
    base = anchors.story if r.side in TEXTUAL else anchors.spoken_on if spoken else anchors.now
    if anchors.named and r.season and r.side in ("following", "previous"):
        base = anchors.named[r.side == "following"]
    if base is None:
        return None
    if r.side == "same" and anchors.spoken:
        base = base.replace(year=anchors.spoken, day=1)
    tail = r.season or (f"Q{r.quarter}" if r.quarter else f"H{r.half}")
    year = base.year - (r.season == "WI" and base.month <= 2)
    this = dates.period(f"{year:04d}-{tail}")
    if this is None or this.first is None or this.last is None:
        return None
    if r.side in ("last", "past", "previous"):  # "this summer …, last summer …"
        year -= r.unit == "year" or this.last >= base or anchors.named == (this.first, this.last)
    elif r.side in ("next", "coming", "following"):
        year += r.unit == "year" or this.first <= base
    elif anchors.narrative or r.side == "same":  # a history goes on within the year that it has reached
        pass
    elif r.side is None and anchors.opening and len(anchors.opening) == 4 and tense() != "future":
        year = int(anchors.opening)  # "In 1985 …, in autumn"
    elif r.side == "this":
        year -= this.first > base and tense() == "past"  # "they returned this autumn", said in January
    elif not r.season:
        said = tense()
        over = (base - this.last).days > REPORTED and said == "future"
        year += over - (this.first > base and said != "future")
    else:
        said = tense()
        if this.first > base and (said == "past" or (said is None and (this.first - base).days > 92)):
            year -= 1
        elif this.last < base and (said == "future" or (said is None and r.boundary == "end")):
            year += 1
    value = f"{year:04d}-{tail}"
    if r.nth and (r.weekday or r.unit):
        return nth(r, value)
    return Resolved("DATE", value, "publication", ("year",))
