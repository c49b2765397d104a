"""The date that stands above an article ("Published 1 October 2024, updated 5 October"), in any language that dateparser reads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from timeline.reading import publication

FROM_DATELINE = "the line above the article"
FROM_OPENING = "how the article opens"
LONGEST = 150
"""Code points of a line that may be a dateline; a longer one is prose."""
SENTENCE = 60
"""So is one this long that ends like a sentence."""
WORDS = 60
"""Code points that a dateline may have beside its dates ("published", "updated", the author, the time)."""

_WORD = r"(?:[^\W\d_]|(?!\d)[\u0900-\u0eff\u200c\u200d])+\.?"
"""A name of a month; vowel signs of India's and Thailand's scripts are no letters to Python."""
_DATE = re.compile(
    rf"(?<![\w-])(?:\d{{4}}([-/.])\d{{1,2}}\1\d{{1,2}}|\d{{1,2}}([-/.])\d{{1,2}}\2\d{{4}}|\d{{4}} ?[年년] ?\d{{1,2}} ?[月월] ?\d{{1,2}} ?[日일]"
    rf"|\d{{1,2}}(?:er|st|nd|rd|th|[.ºª°])?\s+(?:de\s+)?{_WORD},?\s+(?:del?\s+)?\d{{4}}|{_WORD}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}})(?!\d)"
)
_PLACE = re.compile(r"([^\d.!?:;]{2,60})[,،]\s+(?:[^\W\d_]{1,4}\s+)?")
_AGENCY = re.compile(r"(?:\s+[^\W\d_]\.)?\s*(\([^()]{1,40}\))?\s*\.?\s*(?:[-–—]{1,2}|:)\s")
"""What stands before and behind the day that an agency opens a report with: "BEIRUT, Oct. 2, 2024 (Reuters) - At least …"."""
_END = re.compile(r"[.!?…؟।۔。！？][\"'»”’)\]]*$")


LINES = 2
"""Lines of nothing but a date that a text has at most; more are the headings of a chronology."""
LABEL = 12
"""Letters that may stand with a date that is alone on its line: a weekday, or "Date:"."""
TOP = 8
"""Lines of a page among which its dateline is looked for."""


def told(line: str) -> date | None:
    """The earliest of the dates in a line that name day, month and year."""
    return min((day for match in _DATE.finditer(line) if (day := publication.stated(match[0]))), default=None)


def _may_tell(line: str, day: date | None) -> bool:
    """Whether a line has a date that can be this one, its day or its month first."""
    return any(day in publication.readings(match[0]) for match in _DATE.finditer(line)) if day else False


def above(text: str) -> tuple[date, str] | None:
    """The date above the first line of prose, or that an agency opens it with, and where it was found.

    None in a chronology, which dates stand all over.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    alone = sum(1 for line in lines if len(line) <= SENTENCE and _DATE.search(line) and sum(map(str.isalnum, _DATE.sub("", line))) <= LABEL)
    if alone > LINES:
        return None
    if found := split(lines)[0]:
        return found, FROM_DATELINE
    opened = next(filter(None, map(_opening, lines[:TOP])), None)
    return (opened, FROM_OPENING) if opened else None


def _opening(line: str) -> date | None:
    """The day that an agency opens a report with, told by its name in brackets, or by the place in capitals."""
    day = _DATE.search(line[:LONGEST])
    place = _PLACE.fullmatch(line[: day.start()]) if day else None
    agency = _AGENCY.match(line, day.end()) if day else None
    return publication.stated(day[0]) if day and place and agency and (agency[1] or place[1].isupper()) else None


def apart(lines: Sequence[str]) -> list[str]:
    """Lines of a page, with an empty one below a line near the top that ends in its date, as no paragraph of prose does in its middle."""
    for number, (line, after) in enumerate(pairwise(lines[:TOP])):
        if line and any(match.end() == len(line) for match in _DATE.finditer(line)) and told(line) and not after[:1].islower():
            return [*lines[: number + 1], "", *lines[number + 1 :]]
    return list(lines)


def split(paragraphs: Sequence[str], title: str | None = None, known: date | None = None) -> tuple[date | None, list[str]]:
    """The date above the first paragraph of prose, and the paragraphs without the lines there that say nothing but a date or the title.

    Of two dates in one line, published and updated, the earlier is taken.

    Args:
        known: the publication date, where it is told elsewhere: 09/03/2026 is a date of this line if it can be that one.
    """
    found: date | None = None
    kept: list[str] = []
    for number, line in enumerate(paragraphs):
        if len(line) > LONGEST or (len(line) > SENTENCE and _END.search(line)):
            return found, [*kept, *paragraphs[number:]]
        day = told(line) or (known if _may_tell(line, known) else None)
        if day and len(_DATE.sub("", line)) <= WORDS and not _END.search(line):
            found = found or day
        elif line.strip() != title:
            kept.append(line)
    return found, kept or list(paragraphs)
