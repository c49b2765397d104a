"""Both ends of a range, and what each tells of the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from timeline import dates
from timeline.model import Expression
from timeline.tagging.anchoring import Anchors, Resolved, resolve
from timeline.tagging.engine import Found
from timeline.tagging.expressing import expression
from timeline.tagging.readings import Reading
from timeline.tagging.tense import Tense

BETWEEN = 13
"""How far apart, in characters, both ends of a range stand at most ("t/m", " bis zum ", " tot en met ")."""


def whole_range(found: Sequence[Found], place: int) -> tuple[int, int]:
    """Start and end of an expression, or of the range whose one end it is: both ends have one tense."""
    here = found[place]
    if "range" not in here.reading.rule:
        return here.start, here.end
    first = place - 1 if place and not found[place - 1].reading.closes else place
    near = found[first : place + (1 if here.reading.closes else 2)]
    pair = [f for f in near if "range" in f.reading.rule and f.end >= here.start - BETWEEN and f.start <= here.end + BETWEEN]
    return pair[0].start, pair[-1].end


_JOINED = re.compile(r"\s*,?\s*(?:[^\s\d.,;:()\"]{1,5},?\s*){0,3}")
"""What stands between two dates of a list: a comma, "and", "und dann am"."""

LISTED = 6
"""Dates of a list at most."""


def year_of_list(found: Sequence[Found], place: int, folded: str, pair: Sequence[str]) -> int | None:
    """The year that the last date of a list states for those before it ("on 27 July and on 9 August 2018"); None where there is none.

    "In May and in May 2018" is no list.

    Args:
        folded: the folded text.
        pair: words of the language that join two dates.
    """
    first = found[place].reading
    if not _is_of_some_year(first) or first.year is not None:
        return None
    for before, after in pairwise(found[place : place + LISTED]):
        between = folded[before.end : after.start]
        alike = (after.reading.day is None) == (first.day is None) and (after.reading.month, after.reading.day) != (first.month, first.day)
        if not alike or not _is_of_some_year(after.reading) or not _JOINED.fullmatch(between):
            return None
        if after.reading.year is not None and first.month and after.reading.month:
            joining = {word for words in pair for word in words.split()}
            return after.reading.year - (first.month > after.reading.month) if joining & {*between.replace(",", " ").split()} else None
    return None


def _is_of_some_year(r: Reading) -> bool:
    """Whether a reading is a month, or a day of one, and nothing but a year, or none, says which."""
    return r.month is not None and all(part is None for part in (r.side, r.step, r.calendar, r.era, r.dayword, r.season, r.quarter, r.edge))


SOON = 92
"""Days before its begin within which a range without a year is one to come."""


def begin_before(
    expressions: list[Expression], reading: Reading, last: Reading, end: Resolved, anchors: Anchors, tense: Callable[[], Tense | None]
) -> None:
    """Moves the begin of a range, the last of the expressions, to where its end tells that it lies; or the end, where the begin tells it."""
    begin, until = expressions[-1], dates.period(end.value)
    if until is None or until.first is None:
        return
    if begin.type == end.type == "TIME" and is_bare_clock(reading) and not is_bare_clock(last):
        day = until.first - timedelta(days=begin.value[10:] > end.value[10:])  # "between 9 and 11 on Monday"
        moved: Resolved | None = Resolved("TIME", day.isoformat() + begin.value[10:])
    elif is_bare_clock(reading) and is_bare_clock(last) and begin.value > end.value and begin.value[10:] >= "T13":
        end.value = (until.first + timedelta(days=1)).isoformat() + end.value[10:]  # "from 4 p.m. to 8 a.m."
        return
    elif is_bare_weekday(reading) and is_bare_weekday(last) and begin.first and begin.first > until.first >= (anchors.published or date.max):
        end.value = (until.first + timedelta(weeks=1)).isoformat()  # "will run from Monday to Wednesday", written on a Tuesday
        return
    elif is_bare_weekday(last) and not is_bare_weekday(reading) and begin.first and begin.last == begin.first > until.first:
        end.value = (begin.first + timedelta((until.first - begin.first).days % 7)).isoformat()  # "from next Monday to Friday"
        return
    elif (days := _days_on(last)) is not None and begin.first and begin.first == begin.last:
        end.value = (begin.first + timedelta(days=days)).isoformat() + end.value[10:]  # "from Wednesday evening to noon the next day"
        return
    elif _is_timed_weekday(last) and begin.first and begin.first == begin.last and begin.first > until.first:
        later = begin.first + timedelta(days=(until.first - begin.first).days % 7)  # "from Friday at 10 p.m. to Monday at 5 a.m."
        end.value = later.isoformat() + end.value[10:]
        return
    elif reading.holiday and last.holiday and last.year is None and begin.first and begin.first > until.first:
        after = resolve(replace(last, year=until.first.year + 1), anchors, lambda: None)  # "between All Saints' Day and Christmas"
        end.value = after.value if after else end.value
        return
    elif (
        begin.inferred == end.inferred == ("year",) and begin.first and begin.first > until.first and _goes_forward(begin.first, anchors, tense)
    ):
        end.value = f"{until.first.year + 1}{end.value[4:]}"
        return
    else:
        moved = _anew(begin, reading, until.first, end.inferred, anchors)
    if moved:
        moved.inferred, moved.anchor = begin.inferred, end.anchor
        expressions[-1] = replace(expression("", 0, 0, reading, moved), start=begin.start, end=begin.end, text=begin.text)


def _goes_forward(begin: date, anchors: Anchors, tense: Callable[[], Tense | None]) -> bool:
    """Whether a range goes on into the next year: in a history ("(7 December – 8 January)"), or where it begins soon ("15 January – May")."""
    if anchors.narrative or anchors.published is None:
        return anchors.narrative
    return 0 < (begin - anchors.published).days <= SOON and tense() != "past"


MONTHS = {("01", "03"): "Q1", ("04", "06"): "Q2", ("07", "09"): "Q3", ("10", "12"): "Q4", ("01", "06"): "H1", ("07", "12"): "H2"}
"""Quarters and halves by their first and last month."""


def months_told(reading: Reading, expressions: Sequence[Expression]) -> str | None:
    """The quarter or half that a range of months is, whose last one was read just now ("between January and March")."""
    if not reading.closes or reading.month is None or len(expressions) < 2:
        return None
    first, last = (e.value for e in expressions[-2:])
    part = MONTHS.get((first[5:], last[5:]))
    return f"{last[:4]}-{part}" if part and first[:4] == last[:4] else None


def next_quarter(last: Reading, reading: Reading) -> bool:
    """Whether two readings are quarters told one after the other, of one year which neither states ("in the first … and in the second")."""
    bare = last.year is None and last.side is None and reading.year is None and reading.side is None
    return bare and last.quarter is not None and reading.quarter == last.quarter + 1


def _anew(begin: Expression, reading: Reading, end: date, inferred: tuple[str, ...], anchors: Anchors) -> Resolved | None:
    """The begin of a range in the year, century or week of its end; None where it may stay.

    ``end`` is the first day of the end, ``inferred`` what that infers too: the begin of "April to June" is of the year found for June.
    """
    if reading.year is not None or begin.first is None:
        return None
    year = end.year - (reading.month is not None and reading.month > end.month)
    apart = reading.month is not None and inferred == begin.inferred == ("year",) and begin.first.year != year
    ages = reading.decade is not None and reading.decade < 10 and end.year - begin.first.year >= 100
    if begin.first <= end and not (apart or ages):
        return None
    if reading.month is not None:
        return resolve(replace(reading, year=year), anchors, lambda: None)
    if reading.quarter is not None:
        return resolve(replace(reading, year=end.year), anchors, lambda: None)
    if reading.season is not None:  # "between winter and spring last year"
        return resolve(replace(reading, year=end.year - (begin.first.replace(year=end.year) > end)), anchors, lambda: None)
    if reading.decade is not None and reading.decade < 10:  # "the twenties and thirties", of one century
        return resolve(replace(reading, decade=end.year // 100 * 10 + reading.decade), anchors, lambda: None)
    if is_bare_weekday(reading):  # "Monday to Friday"
        day = begin.first - timedelta(weeks=1)
        return resolve(replace(reading, year=day.year, month=day.month, day=day.day), anchors, lambda: None)
    return None


def goes_on_each(before: Reading, reading: Reading, between: str, pair: Sequence[str]) -> bool:
    """Whether a weekday goes on with a list of those on which something recurs ("every Monday, Wednesday and Friday").

    Args:
        before: what stands before it in the text.
        between: the folded text between the two.
        pair: words of the language that join two dates.
    """
    recurs = before.side == "each" and before.weekday is not None and not before.length and before.unit is None
    if not recurs or reading.weekday is None or "range" in reading.rule or between.strip(" ,،、") not in ("", *pair):
        return False
    return is_bare_weekday(replace(reading, hour=None, part=None))  # "… and Friday at 8"


def is_bare_weekday(r: Reading) -> bool:
    """Whether a reading is a weekday, and nothing says of which week."""
    return r.weekday is not None and all(part is None for part in (r.day, r.month, r.dayword, r.side, r.step, r.hour, r.part))


def _days_on(last: Reading) -> int | None:
    """How many days the end of a range lies behind its begin, where it says so ("the next day", "the same day")."""
    if last.side in ("same", "next", "following") and last.unit == "day" and last.count is None:
        return int(last.side != "same")
    return last.dayword if last.base == "text" and (last.dayword or 0) > 0 else None


def _is_timed_weekday(r: Reading) -> bool:
    """Whether a reading is a weekday with its time or part of day, and nothing says of which week."""
    return (r.hour is not None or r.part is not None) and is_bare_weekday(replace(r, hour=None, part=None))


def is_bare_clock(r: Reading) -> bool:
    """Whether a reading is a time of day that names no day."""
    named = r.year, r.month, r.day, r.weekday, r.dayword, r.holiday, r.step, r.side
    return r.hour is not None and not r.sign and all(part is None for part in named)
