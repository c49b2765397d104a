"""News or history: the style in which a document is anchored."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from timeline.model import Document
from timeline.tagging.anchoring.choosing import TEXTUAL
from timeline.tagging.chronicle import Chronicle
from timeline.tagging.engine import Found, engine
from timeline.tagging.readings import Reading

MANY = 5
"""How many full years make a history of a text that does not open with one."""
MONTHS = 5
"""How many days and months a history names at least that states two years only."""
CURRENT = 2
"""How many dates counted from the day of writing show that a history goes on to it, at least."""
SHARE = 0.08
"""And what share of all."""


def style_of(document: Document) -> Literal["news", "narrative"]:
    """The style in which a document is anchored where none is asked for; see :func:`timeline.tagging.tag`."""
    try:
        found, source = engine(document.language or "").find(document.text)
    except KeyError:
        return "news"
    chronicle = Chronicle(found, source, document.published)
    return "narrative" if not chronicle.settled and is_narrative(found, document.published) else "news"


def is_narrative(found: Sequence[Found], published: date | None) -> bool:
    """Whether a text is a history: it names many full years, most of them well before its publication, and hardly ever dates from today."""
    readings = [f.reading for f in found]
    years = [r.year for r in readings if r.year is not None and not r.calendar]
    if published is None:
        return len(years) >= 3
    if is_antique(found):
        return True
    past = sum(y < published.year for y in years)
    if len(years) < 2 or past < 0.75 * len(years) or len(years) < 0.1 * len(found):
        return False
    opens = any(r.month is not None and r.year in years and r.year < published.year - 1 for r in readings[:2])  # with a day of long ago
    today = _seen_from_today(readings, opens, opens or len(years) >= MANY)
    if len(years) < MANY and (today or not opens):
        return False
    months = sum(r.month is not None for r in readings)
    if len(years) < 3 and (readings[0].year is None or months < MONTHS or any(map(_is_deictic, readings))):
        return False
    dated = len(years) + months
    return dated >= max(4 * sum(map(_is_deictic, readings)), 12 * today)


def _seen_from_today(readings: Sequence[Reading], opens: bool, tells: bool) -> int:
    """How many readings name a day as seen from that of writing; none where these may all be a history's own words.

    One that ``opens`` with a day of long ago says "today" of its writer's times, one that ``tells`` of years "on the 21st" of the month told.
    """
    seen = [r for r in readings if _is_of_these_days(r)]
    nowadays = opens and all(map(_is_today, seen)) and all(r.hour is None for r in readings)
    return 0 if nowadays or (tells and all(map(is_bare_day, seen))) else len(seen)


def is_current(found: Sequence[Found], published: date | None) -> bool:
    """Whether a history goes on to the days of its publication, as an obituary does: it names a month or season of that year, or the next one,
    or opens with a date seen from the news, or counts several dates from the day of writing ("last year … a month ago").
    """
    if published is None:
        return False
    if found and _is_deictic(found[0].reading):
        return True
    if sum(_is_deictic(f.reading) and (f.reading.step is not None or f.reading.sign < 0) for f in found) >= max(CURRENT, SHARE * len(found)):
        return True
    stated = [f.reading for f in found if f.reading.year is not None and not f.reading.calendar]
    return any((r.year == published.year and (r.month or r.season)) or r.year == published.year + 1 for r in stated)


def is_antique(found: Sequence[Found]) -> bool:
    """Whether a text is a history of times before Christ."""
    return sum(f.reading.era == "BC" for f in found) >= 5


def _is_deictic(r: Reading) -> bool:
    """Whether a reading is counted from the day of writing ("yesterday", "on Monday", "last week", "two days ago", "now")."""
    if r.ref:
        return r.ref == "PRESENT_REF"
    if r.base == "text" or r.length or r.side in ("each", *TEXTUAL):
        return False
    bare_weekday = r.weekday is not None and r.day is None and r.month is None
    neighbour = r.side is not None and (r.unit is not None or r.season is not None or r.part is not None)
    return r.dayword is not None or r.step is not None or bare_weekday or is_bare_day(r) or bool(r.sign) or neighbour


def _is_of_these_days(r: Reading) -> bool:
    """Whether a reading names a day as seen from that of writing."""
    return _is_deictic(r) and (r.dayword is not None or r.weekday is not None or is_bare_day(r) or _is_last_week(r))


def _is_today(r: Reading) -> bool:
    """Whether a reading is "today" alone, which a history says of the writer's times."""
    return r.dayword == 0 and r.part is None and r.hour is None and r.weekday is None and r.month is None


def _is_last_week(r: Reading) -> bool:
    """Whether a reading is a week, a weekend or this season or evening, as news tells of them ("last week", "this summer")."""
    near = (r.season is not None or r.part is not None) and r.side == "this" and r.unit is None
    return r.side is not None and (r.unit in ("week", "weekend") or near)


def is_bare_day(r: Reading) -> bool:
    """Whether a reading names a day of a month that it does not name."""
    return r.day is not None and r.month is None and r.side is None and r.step is None and "range" not in r.rule
