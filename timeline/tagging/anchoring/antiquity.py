"""What a history of antiquity leaves out of its dates: the year before Christ that it has reached ("that year", "in August"), or the era."""

from __future__ import annotations

from timeline.tagging.anchoring.anchors import Resolved
from timeline.tagging.anchoring.choosing import STEPS
from timeline.tagging.readings import Reading

NEAR = 60
"""Years from the one reached within which a number without an era is a year before Christ too."""
MODERN = 1000
"""From this year on a date is one of the scholars who tell the history, not of the history."""


def before_christ(r: Reading, reached: int) -> Resolved | None:
    """The date of a reading that leaves its year, or the era of it, to the year before Christ that the history has reached.

    None where the reading states its era or is none of years, seasons, months and days of months.
    """
    if r.era or r.calendar or r.holiday or r.weekday or r.century is not None or r.decade is not None or r.dayword is not None:
        return None
    why = f"the history has reached {reached} BC"
    if r.year is not None:
        year, why = r.year, f"{why}, a year without its era is near"
        if year >= MODERN or abs(year - reached) > NEAR:
            return None
    elif r.sign and r.unit == "year" and r.count and r.count % 1 == 0 and not r.more:
        year = reached - r.sign * int(r.count)
    elif r.side and r.unit == "year":
        year = reached - STEPS.get(r.side, 0)
    elif (r.month or r.season) and not r.sign and r.unit is None:
        year = reached
    else:
        return None
    return Resolved("DATE", year_before_christ(year, r), "text", ("year",), [why]) if year > 0 else None


def year_before_christ(year: int, r: Reading) -> str:
    """The value of a year before Christ with what the reading states within it (``BC0480-09-29``, ``BC0217-SP``)."""
    if r.month:
        return f"BC{year:04d}-{r.month:02d}" + (f"-{r.day:02d}" if r.day else "")
    return f"BC{year:04d}" + (f"-{r.season}" if r.season else "")
