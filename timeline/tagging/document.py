"""The way of one document through tagging: readings found, style told, each reading anchored in turn."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from timeline.languages import load
from timeline.model import Document, Expression
from timeline.tagging.anchoring import Anchors, resolve
from timeline.tagging.chronicle import Chronicle
from timeline.tagging.course import Course
from timeline.tagging.engine import Engine, Found, engine
from timeline.tagging.evidence import weigh
from timeline.tagging.expressing import expression
from timeline.tagging.fold import Folded
from timeline.tagging.ranges import begin_before, goes_on_each, next_quarter, whole_range, year_of_list
from timeline.tagging.readings import Reading
from timeline.tagging.style import is_antique, is_current, is_narrative
from timeline.tagging.surnames import without_surnames
from timeline.tagging.tense import Cues, Tense, cues_of


def tag_document(document: Document, style: str | None = None) -> list[Expression]:
    """The expressions of a document; see :func:`timeline.tagging.tag`."""
    if not document.language:
        return []
    try:
        compiled, cues = engine(document.language), cues_of(document.language)
    except KeyError:
        return []
    found, source = compiled.find(document.text)
    found = without_surnames(document.text, found, source)
    chronicle = Chronicle(found, source, document.published)
    narrative = style == "narrative" or (style is None and not chronicle.settled and is_narrative(found, document.published))
    course = Course(document.language, source.text, _anchors(document, found, compiled, narrative, style))
    expressions: list[Expression] = []
    pair = load(document.language).data.get("events", {}).get("clauses", {}).get("pair", ())
    for place, item in enumerate(found):
        if place and goes_on_each(found[place - 1].reading, item.reading, source.text[found[place - 1].end : item.start], pair):
            item = found[place] = replace(item, reading=replace(item.reading, side="each"))
        if year := year_of_list(found, place, source.text, pair):
            item = found[place] = replace(item, reading=replace(item.reading, year=year))
        tense = _tense(cues, source, found, place)
        names = not narrative and _may_name(item.reading) and cues.names(source.text, item.start, item.end)
        if names:
            item, tense = _named_by(item, document.published, tense), _looking_back
        against = chronicle.anchors(place, item, course.come_to(item))
        bare = item.reading.tentative == "day"
        reading = course.in_its_month(item, item.reading) if bare else chronicle.reading(place, item.reading)
        resolved = resolve(reading, against, tense) if reading else None
        if resolved is None:
            continue
        if names:
            resolved.evidence.append("what is named by it has come about")
        if bare:
            resolved.anchor, resolved.inferred = "text", ("year", "month")
        chronicle.tell(place, item, resolved)
        last = found[place - 1].reading
        quarters = bool(expressions) and next_quarter(last, item.reading) and resolved.value[:4] < expressions[-1].value[:4]
        if place and expressions and (quarters or whole_range(found, place)[0] == found[place - 1].start):
            begin_before(expressions, last, item.reading, resolved, course.anchors, tense)
        start, end = source.original(item.start, item.end)
        while end < len(document.text) and WRITTEN_ON.match(document.text[end]):
            end += 1
        expressions.append(expression(document.text, start, end, item.reading, resolved))
        following = found[place + 1].start if place + 1 < len(found) else len(source.text)
        course.go_on(item, resolved, tense, expressions, following)
    return weigh([(document, expressions)])[0]


def _anchors(document: Document, found: Sequence[Found], compiled: Engine, narrative: bool, style: str | None) -> Anchors:
    """Against what the first expression of a document is resolved."""
    counted = (f.reading.calendar for f in found if f.reading.calendar in compiled.years and not f.reading.tentative)
    current = narrative and style is None and is_current(found, document.published)
    return Anchors(
        document.published,
        narrative,
        current=current,
        told=style == "narrative",
        reached=_first_year(found, document.published) if narrative and not current else None,
        antique=narrative and is_antique(found),
        calendar=next((calendar for calendar in counted if calendar and ":" in calendar), None),
        week_begins=load(document.language or "").data.get("week_begins", 1),
    )


def _first_year(found: Sequence[Found], published: date | None) -> date | None:
    """The beginning of the year that a history states first, where its first date leaves it out ("from 22 September to 4 October 1904")."""
    first = found[0].reading if found else Reading()
    dateline = published is not None and (first.month, first.day) == (published.month, published.day)
    opens = first.month is not None and first.year is None and not first.side and not dateline
    years = (f.reading.year for f in found if f.reading.year and not f.reading.calendar and not f.reading.era)
    year = next(years, None) if opens else None
    return date(year, 1, 1) if year and published and year < published.year else None


def _tense(cues: Cues, source: Folded, found: Sequence[Found], place: int) -> Callable[[], Tense | None]:
    """What tells the tense of an expression, once it is asked for."""
    reading = found[place].reading
    whole = reading.hour is None and ":" not in (reading.part or "")
    lasts = reading.weekday is not None and whole and "range" not in reading.rule
    boundary = "until" if lasts and reading.boundary == "end" else "end" if "range" in reading.rule else reading.boundary
    said: list[Tense | None] = []

    def tense() -> Tense | None:
        if not said:
            said.append(cues.at(source.text, *whole_range(found, place), written=source.written, boundary=boundary))
        return said[0]

    return tense


def _may_name(reading: Reading) -> bool:
    """Whether a reading is of a day or month of no stated year, by which a thing can be named."""
    return (reading.month or reading.weekday) is not None and reading.year is None and not reading.length and "range" not in reading.rule


def _named_by(item: Found, published: date | None, tense: Callable[[], Tense | None]) -> Found:
    """An expression that only tells which thing is meant, by the day on which that came about: the last such day, and unless the verb looks
    back, the story does not move there ("the truce of 3 May expires in four weeks").
    """
    reading = item.reading
    today = published is not None and (reading.month, reading.day) == (published.month, published.day)
    side = "last" if reading.month and not today else reading.side
    return replace(item, reading=replace(reading, side=reading.side or side, boundary=None, aside=tense() != "past"))


def _looking_back() -> Tense:
    return "past"


WRITTEN_ON = re.compile("[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670]")
"""Vowel signs and tatweel, which belong to the letter before them."""
