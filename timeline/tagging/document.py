"""The way of one document through tagging: readings found, style told, each reading anchored in turn."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from timeline import dates
from timeline.languages import load
from timeline.model import Document, Expression
from timeline.tagging.anchoring import Anchors, Resolved, resolve
from timeline.tagging.anchoring.antiquity import MODERN
from timeline.tagging.anchoring.choosing import TEXTUAL
from timeline.tagging.chronicle import Chronicle
from timeline.tagging.engine import Found, engine
from timeline.tagging.evidence import weigh
from timeline.tagging.expressing import expression
from timeline.tagging.ranges import begin_before, is_bare_clock, months_told, next_quarter, whole_range
from timeline.tagging.readings import Reading
from timeline.tagging.statements import is_said
from timeline.tagging.style import is_antique, is_current, is_narrative
from timeline.tagging.tense import BORDER, Tense, borders_within, cues_of


def tag_document(document: Document, style: str | None = None) -> list[Expression]:
    """The expressions of a document; see :func:`timeline.tagging.tag`."""
    if not document.language:
        return []
    try:
        compiled, cues = engine(document.language), cues_of(document.language)
    except KeyError:
        return []
    found, source = compiled.find(document.text)
    folded = source.text
    chronicle = Chronicle(found, source, document.published)
    narrative = style == "narrative" or (style is None and not chronicle.settled and is_narrative(found, document.published))
    week_begins = load(document.language).data.get("week_begins", 1)
    current = narrative and style is None and is_current(found, document.published)
    anchors = Anchors(
        document.published, narrative, current, style == "narrative", antique=narrative and is_antique(found), week_begins=week_begins
    )
    counted = (f.reading.calendar for f in found if f.reading.calendar in compiled.years and not f.reading.tentative)
    anchors.calendar = next((calendar for calendar in counted if calendar and ":" in calendar), None)
    expressions: list[Expression] = []
    told = 0  # where the day that the story has reached was last named
    named = day_named = coming = 0  # where the last date was named, the last day, and the last one to come
    for place, item in enumerate(found):
        if anchors.ahead and not borders_within(folded, named, item.start, 1):
            anchors.day = None  # a day to come rules its sentence and the next
        if anchors.coming and not borders_within(folded, coming, item.start, LASTING):
            anchors.coming = None
        anchors.beside = bool(day_named) and borders_within(folded, day_named, item.start, 0)
        anchors.near = bool(day_named) and borders_within(folded, day_named, item.start, LASTING)
        anchors.together = bool(day_named) and folded.find("\n", day_named, item.start) < 0
        if anchors.opening and (folded.find("\n", named, item.start) >= 0 or _SENTENCE_END.search(folded, named, item.start)):
            anchors.opening = None
        goes_on = item.reading.day is not None and "range" not in item.reading.rule
        goes_on = goes_on and anchors.named is not None and _SENTENCE_END.search(folded, named, item.start) is None
        anchors.named_beside = anchors.named if goes_on else None
        ends = item.reading.boundary == "end" or "range" in item.reading.rule
        before = anchors.day
        tense = lambda place=place, ends=ends: cues.at(folded, *whole_range(found, place), ends=ends)  # noqa: E731
        aside = not narrative and _is_of_the_news(item.reading, anchors, folded, told, item.start)
        against = chronicle.anchors(place, item, replace(anchors, reached=anchors.lead) if aside else anchors)
        resolved = resolve(chronicle.reading(place, item.reading), against, tense)
        if resolved is None:
            continue
        chronicle.tell(place, item, resolved)
        start, end = source.original(item.start, item.end)
        while end < len(document.text) and WRITTEN_ON.match(document.text[end]):
            end += 1
        last = found[place - 1].reading
        quarters = bool(expressions) and next_quarter(last, item.reading) and resolved.value[:4] < expressions[-1].value[:4]
        if place and expressions and (quarters or whole_range(found, place)[0] == found[place - 1].start):
            begin_before(expressions, last, item.reading, resolved, anchors)
        expressions.append(expression(document.text, start, end, item.reading, resolved))
        if narrative and _is_aside(anchors, resolved, folded, item.start) and folded[item.end : item.end + 1] != ":":
            anchors.spoken = int(resolved.value[:4]) if re.match(r"\d{4}", resolved.value) else anchors.spoken
        else:
            describes = not narrative and _describes(resolved, before, folded, day_named, item.start)
            _advance(anchors, replace(item.reading, aside=True) if describes else item.reading, resolved, tense)
            told = item.end if anchors.reached and resolved.value.startswith(anchors.reached.isoformat()) else told
        if resolved.type in ("DATE", "TIME"):
            if (
                _DAY.match(resolved.value)
                and not is_bare_clock(item.reading)
                and not (anchors.happened and _is_coming(anchors, resolved, tense))
            ):
                of_today = item.reading.base is None and item.reading.side not in TEXTUAL
                later = of_today and before is not None and 0 < (date.fromisoformat(resolved.value[:10]) - before).days <= LEAD
                anchors.happened = before if later and is_said(document.language, folded, day_named, item.start, item.end) else None
            named = item.end
            day_named = item.end if anchors.day and resolved.value.startswith(anchors.day.isoformat()) else day_named
            anchors.period = months_told(item.reading, expressions) or anchors.period
            following = found[place + 1].start if place + 1 < len(found) else len(folded)
            anchors.opening = _opening(item, resolved, anchors, folded, following) or anchors.opening
            if anchors.ahead:
                anchors.coming, coming = anchors.day, item.end
    return weigh([(document, expressions)])[0]


LASTING = 3
"""For how many sentences a day is kept in mind while others are named."""


LEAD = 6
"""Days before publication of what is news."""


_SENTENCE_END = re.compile("[.!?][\"')]*\\s|[。！？]")


WRITTEN_ON = re.compile("[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670]")
"""Vowel signs and tatweel, which belong to the letter before them."""


def _is_of_the_news(reading: Reading, anchors: Anchors, folded: str, told: int, start: int) -> bool:
    """Whether a word such as "the same day" means the day of the news again, after a paragraph that told of another.

    ``told`` is where the day that the story has reached was named, ``start`` where the word stands.
    """
    if reading.base == "news":
        return True
    passing = anchors.reached is not None and anchors.reached != anchors.lead and reading.base == "text" and reading.dayword in (-1, 0)
    return passing and "\n" in folded[told:start].strip() and len(_SENTENCE_END.findall(folded, told, start)) > 1


YEARS = 3000
"""Days from which on a date named is a decade or century, within which a history goes on."""


OPENING = 24
"""How near to the beginning of its sentence, in characters, a year has to stand to take a history along with it."""


def _is_aside(anchors: Anchors, resolved: Resolved, folded: str, start: int) -> bool:
    """Whether a bare year or season in a history is mentioned in passing: within a sentence, not in the year reached nor the next."""
    if resolved.value.startswith("BC") and anchors.before_christ:
        return not _opens(folded, start) and not 0 <= anchors.before_christ - int(resolved.value[2:6].ljust(4, "0")) <= 1
    whole = dates.period(resolved.value) if resolved.type == "DATE" and anchors.reached else None
    if whole is None or whole.first is None or anchors.reached is None or whole.granularity not in ("season", "year", "decade", "century"):
        return False
    if anchors.named and (anchors.named[1] - anchors.named[0]).days > YEARS and anchors.named[0] <= whole.first <= anchors.named[1]:
        return False  # "early in the 2000s …, and in the autumn of 2008"
    return not _opens(folded, start) and not 0 <= whole.first.year - anchors.reached.year <= 1


_PART = re.compile(r"[,،、]?[^,،、;؛；:—–.?!。\n]*")
"""What stands between two dates of one clause: behind the first there may be a comma."""


def _describes(resolved: Resolved, before: date | None, folded: str, named: int, start: int) -> bool:
    """Whether a day only tells which thing is meant: it lies before the one that its clause was dated by ("ordered on Wednesday a recount of
    Sunday's vote"), so that the story stays where it was. From what lies more than a fortnight back the story is told on.

    ``named`` is where the day before it ended, ``start`` where it begins.
    """
    if before is None or not _DAY.match(resolved.value):
        return False
    back = before - date.fromisoformat(resolved.value[:10])
    return timedelta(0) < back <= timedelta(days=14) and _PART.fullmatch(folded, named, start) is not None


FIRST_WORDS = 9
"""How near to the beginning of its sentence, in characters, a year gone by has to stand to rule it ("Im Jahr 2019")."""


_BESIDE = re.compile(r",\s(?:[^\W\d_]{1,4}[\s-])?")
"""What stands between a year and the date beside it ("two years ago, on 11 February")."""


def _opening(item: Found, resolved: Resolved, anchors: Anchors, folded: str, following: int) -> str | None:
    """The year gone by that rules the rest of its sentence, or the month of one that rules the days of its name in it ("2017-07").

    A bare year does where it opens its sentence or stands before a colon, and so do "two years later" and "a year ago"; a month does anywhere.
    "Two years ago" does for a date right beside it, which begins at ``following``.
    """
    if anchors.narrative or anchors.published is None or not resolved.value[:4].isdigit() or int(resolved.value[:4]) >= anchors.published.year:
        return None
    later = item.reading.sign != 0 and len(resolved.value) == 4
    stated = set(item.reading.stated()) - {"boundary", "aside"}
    if stated == {"year", "month"}:
        return resolved.value
    if item.reading.sign == -1 and len(resolved.value) == 4 and _BESIDE.fullmatch(folded, item.end, following):
        return resolved.value
    left = max(0, item.start - FIRST_WORDS)
    begins = left == 0 or BORDER.search(folded, left, item.start) is not None
    last = item.reading.unit == "year" and ((item.reading.step or 0) < 0 or item.reading.side in ("last", "past"))  # "Last year, on 13 May"
    rules = stated == {"year"} or later or (last and len(resolved.value) == 4)
    return resolved.value if rules and (begins or folded[item.end : item.end + 1] == ":") else None


def _opens(folded: str, start: int) -> bool:
    """Whether an offset lies at the opening of its sentence."""
    left = max(0, start - OPENING)
    return left == 0 or BORDER.search(folded, left, start) is not None


def _is_coming(anchors: Anchors, resolved: Resolved, tense: Callable[[], Tense | None]) -> bool:
    """Whether a day is that of publication or later, and the verb looks ahead to it."""
    return anchors.published is not None and resolved.value[:10] >= anchors.published.isoformat() and tense() == "future"


_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!/)")
"""A value that tells a day."""


LONG_AGO = 366
"""Days that the story has to lie behind for a mere week to move it ("born on 2 February 1931 … last week"), as it moves where none was told."""


TOLD_TIME = re.compile(r"\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d(?::\d\d)?")
"""A value that tells day and time of day."""


def _advance(anchors: Anchors, reading: Reading, resolved: Resolved, tense: Callable[[], Tense | None]) -> None:
    """Moves the date that the text has reached."""
    if resolved.type not in ("DATE", "TIME") or re.search("X|_REF", resolved.value):
        return
    if anchors.narrative and (before := re.match(r"BC(\d{4})", resolved.value)):
        anchors.before_christ, anchors.reached, anchors.day = int(before[1]), None, None
        return
    whole = dates.period(resolved.value)
    if whole is None or whole.first is None or (anchors.antique and anchors.before_christ and whole.first.year >= MODERN):
        return
    anchors.before_christ = None
    begins = "range" in reading.rule and not reading.closes and reading.year is None  # its end will tell the year
    if not (reading.matching or begins):  # a comparison is told in passing
        if whole.granularity not in ("decade", "century"):  # nothing is "five years later" than that
            anchors.spoken = whole.first.year
        anchors.named = whole.first, whole.last or whole.first
        if whole.granularity in ("quarter", "half"):
            anchors.period = resolved.value
        elif whole.granularity == "month":
            anchors.month = resolved.value
    since = resolved.type == "DATE" and reading.boundary == "begin" and "range" not in reading.rule and not anchors.narrative
    since = since and whole.first < (anchors.published or date.min)  # "missing since Monday, he was found at 5.40"
    if whole.granularity == "day" and not since and not (reading.boundary == "end" and anchors.ahead):  # "begins on Friday, lasts until 10 May"
        anchors.day, anchors.night = whole.first, resolved.value.endswith(("TNI", "TEV"))
        if TOLD_TIME.fullmatch(resolved.value):
            anchors.clock = datetime.fromisoformat(resolved.value)
        elif anchors.clock and anchors.clock.date() != whole.first:
            anchors.clock = None
    coming = anchors.published is not None and not anchors.narrative and whole.first >= anchors.published
    if coming and whole.first == anchors.published:
        coming = tense() == "future"  # what is still to come on the day of the news
    one_end = reading.boundary and not (anchors.narrative and reading.boundary == "end" and "range" in reading.rule)
    if one_end or reading.aside or reading.holiday or coming:
        return
    if reading.year is not None:
        anchors.year = whole.first.year
    back = reading.base == "text" and ((reading.dayword or 0) < 0 or reading.sign < 0)
    if back or (reading.side == "previous" and reading.unit == "day"):
        return  # told in between ("the day before, …"): the story goes on from where it was
    age = (anchors.published - whole.first).days if anchors.published and whole.granularity == "day" else None
    if age is not None and 0 <= age <= LEAD and not reading.side and (anchors.lead is None or anchors.lead < whole.first):
        anchors.lead = whole.first
    behind = anchors.reached is not None and (whole.first - anchors.reached).days > LONG_AGO and whole.granularity in ("week", "weekend")
    begins = anchors.reached is None and whole.granularity in ("week", "weekend", "month")
    if whole.granularity == "day" or anchors.narrative or begins or behind:
        anchors.reached = whole.first
