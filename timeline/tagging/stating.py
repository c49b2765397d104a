"""What a match of a pattern states: the readings of its extents, filled by its slots, its family and its own fields."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from timeline.tagging.patterns import Pattern
from timeline.tagging.readings import FIELDS, Reading

Span = tuple[int, int]
"""From where to where, in tokens."""
Fields = Mapping[str, Any]
"""Values by the fields of a reading, or by the classes of a token."""

CONSTANTS: Mapping[str, Fields] = {
    "duration": {"length": True},
    "recent": {"length": True},
    "ago": {"sign": -1, "base": "publication"},
    "ahead": {"sign": 1, "base": "publication"},
    "earlier": {"sign": -1, "base": "text"},
    "later": {"sign": 1, "base": "text"},
    "set": {"side": "each"},
    "begin": {"boundary": "begin"},
    "end": {"boundary": "end"},
}
"""What a family says beyond the slots of its patterns."""

SIDES = frozenset(("last", "this", "next", "same", "following", "previous", "past", "coming", "each"))


def read_match(
    match: re.Match[str], pattern: Pattern, own: Fields, values: Sequence[Fields], calendars: Mapping[str, range]
) -> list[tuple[Span, Reading | None]]:
    """The readings of a match with their spans, one for each extent; None for a look-alike.

    Args:
        own: the fields that the pattern and its family state beyond its slots.
        values: those of the tokens, by class.
        calendars: the years that belong to another calendar than the Gregorian where nothing else is said.
    """
    spans = [match.span(name) for name in pattern.extents] or [match.span()]
    taken = [(number, span) for number, span in enumerate(spans) if span[1] > span[0]]
    if pattern.family == "none":
        return [(span, None) for _, span in taken]
    if pattern.family == "about" and _names_two_days(match, pattern, values):
        return []
    readings = [_state(match, pattern, number, own, values, calendars) for number, _ in taken]
    if pattern.family == "range" and len(readings) > 1:
        if _runs_backwards(readings[0], readings[-1]):
            return []
        for reading in readings[:-1]:
            share(reading, readings[-1])
        readings[-1].closes = True
    if pattern.family == "timed":
        for reading in readings[:-1]:
            reading.fill(readings[-1])
    return [(span, reading) for (_, span), reading in zip(taken, readings, strict=True)]


def _state(
    match: re.Match[str], pattern: Pattern, number: int, own: Fields, values: Sequence[Fields], calendars: Mapping[str, range]
) -> Reading:
    """What the extent of this number states."""
    reading = Reading(rule=pattern.family)
    for group, slot, classes, extent in pattern.slots:
        if (extent != number and pattern.extents) or (place := match.start(group)) < 0:
            continue
        token = values[place]
        for cls in classes:
            if cls in token:
                put(reading, slot, token[cls], cls)
                break
    for name, value in own.items():
        if name in FIELDS:
            setattr(reading, name, value)
        else:
            put(reading, name, value, name)
    year = reading.decade * 10 if reading.decade is not None and reading.decade >= 100 else reading.year
    if year is not None and reading.calendar is None:
        reading.calendar = next((name for name, years in calendars.items() if year in years), None)
    return reading


def _names_two_days(match: re.Match[str], pattern: Pattern, values: Sequence[Fields]) -> bool:
    """Whether the phrases of a match may be two days ("Monday evening, Tuesday 12 October"; "on the 12th at noon, the next day")."""
    held = [values[place] for group, *_ in pattern.slots if (place := match.start(group)) >= 0]
    told = [value for token in held for value in token.values() if isinstance(value, Reading)]
    days, weekdays = ({getattr(one, name) for one in told} - {None} for name in ("day", "weekday"))
    counted = any(one.dayword is not None for one in told)
    return len(told) > 1 and (counted or len(days) > 1 or len(weekdays) > 1)


def _runs_backwards(first: Reading, last: Reading) -> bool:
    """Whether a range of years ends before it begins, as numbers of files and laws do ("2024-17")."""
    if first.year is None or last.year2 is None or last.year is not None or first.month is not None:
        return False
    return last.year2 <= first.year % 100 and first.year % 100 != 99


def put(reading: Reading, slot: str, value: Any, cls: str) -> None:
    """Sets what a slot's token says."""
    if isinstance(value, Reading):
        rules = value.rule + "+" + reading.rule if reading.rule not in value.rule.split("+") else value.rule
        reading.fill(value)
        reading.rule = rules
    elif isinstance(value, dict):
        for name, inner in value.items():
            setattr(reading, name, inner)
    elif cls.rstrip("!") in SIDES:
        reading.side = cls.rstrip("!")
    elif slot == "count":
        reading.count, reading.vague = (None, True) if value == "X" else (float(value), False)
    elif slot == "count2":
        reading.more = (*reading.more, (float(value) if value != "X" else 0.0, reading.unit or "day"))
    elif slot == "unit2":
        if cls == "dual":
            reading.more = (*reading.more, (2.0, value))
        elif reading.more:
            reading.more = (*reading.more[:-1], (reading.more[-1][0], value))
    elif slot == "ones":
        name = "year2" if reading.year is None else "year"
        setattr(reading, name, (getattr(reading, name) or 0) + value)
    elif slot == "minutesto":
        reading.minute = -value
    elif slot == "andhalf":
        reading.more = (*reading.more, (0.5, reading.unit or ""))
    elif slot == "nthlast":
        reading.nth = -value
    elif slot in ("quarter", "half") and value == -1:
        setattr(reading, slot, 4 if slot == "quarter" else 2)
    elif slot in FIELDS and value != slot:  # a group's word has the name of the group for its value
        setattr(reading, slot, value)


def share(first: Reading, last: Reading) -> None:
    """Gives each end of a range the coarser parts that only the other states ("du 3 au 5 mai 2024", "May 3-5")."""
    if first.year is not None and last.year is None and last.year2 is not None:  # 1870/71
        last.year, last.year2 = first.year + (last.year2 - first.year) % 100, None
    if first.month is None and first.day and last.month and not last.calendar and first.day > (last.day or first.day):
        first.month = (last.month - 2) % 12 + 1  # from the 27th to 6 May
    if first.decade is not None and first.decade < 100 and first.century is None:  # in the 20s and 30s of the 19th century
        first.century = last.century
    over = first.month is not None and last.month is not None and first.month > last.month
    turns = over and first.year is None
    if over and last.unit == "year" and last.step is not None and first.unit is None and first.step is None:
        first.unit, first.step = "year", last.step - 1  # 12月至明年2月
    elif over and first.unit == "year" and first.step is not None and last.unit is None and last.step is None:
        last.unit, last.step = "year", first.step + 1  # 去年11月至3月
    if first.weekday and last.weekday and first.side is None and last.unit == "week":  # from Monday to Wednesday next week
        first.side = last.side
    for name in ("year", "month", "calendar", "era", "unit", "step", "meridiem"):
        mine, other = getattr(first, name), getattr(last, name)
        if name == "meridiem" and (first.part or (first.hour or 0) % 12 > (last.hour or 0) % 12):
            continue  # "9:30 to 3 pm", "from 3 in the morning until 5 pm"
        if name == "year" and mine is None and (first.year2 or first.side):
            continue  # "from this May to Oct 2020"
        if name == "step" and (first.year or last.year or first.dayword is not None or last.dayword is not None):
            continue
        if name in ("unit", "step") and last.phrase() == "Clock":
            continue  # "from 9 on Monday of next week until 5 pm": an hour is of no week
        if mine is None and other is not None and not (name == "month" and first.day is None):
            setattr(first, name, other)
        elif other is None and mine is not None and not (name == "month" and last.day is None) and name != "year":
            setattr(last, name, mine)
    if turns and first.year is not None:  # from November to February 2018
        first.year -= 1
    if first.part and last.part is None and first.hour is not None and last.hour is not None and first.hour < last.hour:
        last.part = first.part
    hours = first.hour is not None and last.hour is not None and first.hour < last.hour < 12
    if hours and last.part in ("AF", "EV", "NI") and first.part is None:
        first.part = last.part  # from six to eight in the evening
    if first.year is not None and last.year is None and last.month is not None and last.dayword is None and last.year2 is None:
        last.year = first.year + (first.month is not None and last.month < first.month)
