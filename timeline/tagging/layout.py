"""Chronologies as they are printed: lines that a date opens, and dates alone on their line, which head what follows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

Place = Literal["heading", "entry"]

Span = tuple[int, int]
"""From where to where, in code points of the text."""

CHRONOLOGY = 3
"""Dated lines that make a chronology, at least."""

SHARE = 6
"""One expression in so many opens a line of it, at least: a history with headings is none."""

_FRONT = re.compile(r"[\s#*•·▪◦>»→▶►■|\[(-]*(?:\d{1,2}[.)]\s+)?(?:[^\W\d_]{1,3}\s)?")
"""What may stand before the date of a line: signs of lists and headings, a number, a preposition or article ("Le 3 juin :")."""
_ALONE = re.compile(r"[\s#*:：.|\])—–-]*")
_SEPARATOR = re.compile(
    r"[*_]{0,3}(?:\s*[:：|\])]|\s*[—–]|\s+-\s|\.[*_]{0,3}\s+\S|\t|\s{2,}\S|[*_]{2}"
    r"|(?:(?<=\d[:h]\d\d)|(?<=[ap]\.m\.))\s+(?=[^\W\d_a-z]))"  # "5:48 p.m. Crews are due"
)


def dated_lines(text: str, spans: Sequence[Span]) -> dict[int, Place]:
    """Which expressions open a line of a chronology, by their number; none in a text that is no chronology.

    A "heading" is alone on its line ("2022", "Sunday, 8 May", "18:42"), an "entry" stands before what happened then ("3 May: …", "14 May. …").

    Args:
        spans: the expressions, in text order.
    """
    found: dict[int, Place] = {}
    position = 0
    for number, (start, end) in enumerate(spans):
        begin = text.rfind("\n", position, start) + 1 or position
        if begin == position and number and "\n" not in text[spans[number - 1][1] : start]:
            continue
        position = end
        front = _FRONT.match(text, begin, start)
        if front is None or front.end() != start:
            continue
        stop = text.find("\n", end)
        stop = stop if stop >= 0 else len(text)
        last = _end_of_range(text, spans, number, stop)
        if _ALONE.fullmatch(text, last, stop):
            found[number] = "heading"
        elif _SEPARATOR.match(text, last, stop):
            found[number] = "entry"
    return found if len(found) >= max(CHRONOLOGY, len(spans) / SHARE) else {}


def _end_of_range(text: str, spans: Sequence[Span], number: int, stop: int) -> int:
    """Where the date that opens a line ends, with the other end of its range ("3–5 May: …") or its time ("8 May, 14:05: …")."""
    end = spans[number][1]
    for start, following in spans[number + 1 : number + 3]:
        if start >= stop or not _BETWEEN.fullmatch(text, end, start):
            break
        end = following
    return end


_BETWEEN = re.compile(r"\s*(?:[—–,/-]|[^\W\d_]{1,5})?\s*")
