"""What a number can be in a date: the classes that its token has, with the value of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from timeline.tagging.shapes import read_iso, read_numeric_date

_VERSIONLIKE = re.compile(r"\d{1,2}\.\d\.\d\d|\d\.\d\d\.\d\d")
"""2.6.32 or 5.1.49, the second of June or the number of a version."""

MODERN = 1600
"""From this year on four digits are a ``recentyear``, which a language may read without a word that says that it is one."""

PAST = 61
"""From this number on two digits are a ``pastyear2`` where no round number: a year of the last century rather than a length."""


def of_digits(text: str) -> dict[str, Any]:
    """Classes and values of a whole number in digits ("08", "31", "1990")."""
    value = int(text)
    values: dict[str, Any] = {"number": value}
    if len(text) <= 2:
        values |= _of_two_digits(value, text)
    elif len(text) == 4:
        if 1000 <= value < 2200:
            values["year"] = value
            if value >= MODERN:
                values["recentyear"] = value
            if value % 10 == 0:
                values["decadeno"] = value // 10
        if value // 100 < 24 and value % 100 < 60:
            values["clock4"] = {"hour": value // 100, "minute": value % 100}
    if len(text) in (3, 4) and 0 < value < 2200 and value % 100 == 0:
        values["centuryno"] = value // 100 + 1
    if len(text) == 3 and value % 100 < 60:
        values["clock3"] = {"hour": value // 100, "minute": value % 100}
    if len(text) <= 3:
        values["smallyear"] = value
    return values


def _of_two_digits(value: int, text: str) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if 1 <= value <= 31:
        values["dayno"] = value
    if 1 <= value <= 12:
        values["monthno"] = value
    if value <= 24:
        values["hourno"] = value
    if value <= 53:
        values["weekno"] = value
    if len(text) == 2:
        if text[0] == "0":
            values["padded"] = value
        values["year2no"] = value
        if value >= PAST and value % 10:
            values["pastyear2"] = value
        if value % 10 == 0 and value >= 20:
            values["decade2no"] = value // 10
        if value < 60:
            values["minuteno"] = value
    return values


def in_eras(values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Classes and values of a number in a text that counts its years in eras, where three digits are a ``year`` too ("in 44 BC … in 476")."""
    value = values.get("smallyear", values.get("nth", 0))
    return {**values, "year": value} if value >= 100 and "year" not in values else values


def of_ordinal(value: int) -> dict[str, Any]:
    """Classes and values of an ordinal in digits ("1er", "3rd", "20.")."""
    values: dict[str, Any] = {"nth": value}
    if 1 <= value <= 31:
        values["dayth"] = value
    if 20 <= value < 100 and value % 10 == 0:
        values["decade2no"] = values["decadeth"] = value // 10
    return values


def of_words(value: int) -> dict[str, Any]:
    """Classes and values of a number in words ("trois", "nineteen ninety-six")."""
    values: dict[str, Any] = {"spelled": value}
    if value <= 31:
        values["spelledday"] = value
    if 1 <= value <= 12:
        values["spelledmonth"] = value
    if value <= 24:
        values["spelledhour"] = value
    if value < 60:
        values["spelledminute"] = value
    if 1000 < value < 2200:
        values["spelledyear"] = value
    if 1000 < value < 2400 and value % 100 < 60:
        values["spelledclock"] = {"hour": value // 100, "minute": value % 100}
    return values


def of_shape(kind: str, text: str, order: str) -> dict[str, Any]:
    """Classes and values of a number with inner signs; none for one that can be no part of a date.

    Args:
        kind: group of the expression that found it, see :mod:`timeline.tagging.scanning`.
        text: as it stands there, folded.
        order: in which the language writes day, month and year: DMY, MDY or YMD.
    """
    match kind:
        case "s" | "s2" | "numdate":
            found = read_numeric_date(text, order)
            if not found:
                return {}
            return {"numdate": found, "versionlike": True} if _VERSIONLIKE.fullmatch(text) else {"numdate": found}
        case "iso":
            return {"iso": read_iso(text)}
        case "clock":
            hour, minute, *second = re.split("[:hug]", text)
            return {"clock": {"hour": int(hour), "minute": int(minute)} | ({"second": int(second[0])} if second else {})}
        case "decimal":
            return _of_decimal(text, order)
        case "fraction":
            whole, part, of = re.split("[ /-]", text)
            return {"number": int(whole) + int(part) / int(of)}
        case "grouped":
            return {"number": float(re.sub(r"[\s.,']", "", text))}
    return {}


def _of_decimal(text: str, order: str) -> dict[str, Any]:
    """Such as "3.10" and "14,30", numbers that may be a day of a month or a time of day as well."""
    a, b = re.split("[.,]", text)
    values: dict[str, Any] = {"number": float(f"{a}.{b}")}
    day, month = (int(b), int(a)) if order != "DMY" else (int(a), int(b))
    if "." in text and len(a) <= 2 and len(b) <= 2 and 1 <= day <= 31 and 1 <= month <= 12:
        values["numdaymonth"] = {"day": day, "month": month}
    if len(a) <= 2 and len(b) == 2 and int(a) <= 24 and int(b) < 60:
        values["clockdot" if "." in text else "clockcomma"] = {"hour": int(a), "minute": int(b)}
    return values


def all_sets(ordinals: bool) -> Iterator[frozenset[str]]:
    """Every set of classes that a number can have: a pattern knows only the sets that there are when it is compiled.

    Args:
        ordinals: whether the language writes ordinals in digits.
    """
    tens, hundreds = (*map(str, range(100)), *(f"0{i}" for i in range(10))), map(str, range(100, 1000))
    for text in (*tens, *hundreds, *(f"{i:04d}" for i in range(2600)), "9999", "12345"):
        yield frozenset(of_digits(text))
        yield frozenset(in_eras(of_digits(text)))
        if ordinals and len(text) <= 3:
            yield frozenset(of_ordinal(int(text)))
            yield frozenset(in_eras(of_ordinal(int(text))))
    for value in (0, 1, 12, 13, 25, 31, 40, 100, 999, 1500, 1970, 2024, 2070, 2300, 5000):
        yield frozenset(of_words(value))
    shapes = ("some", "spelledyear2", "iso", "numdate", "numdate versionlike", "clock", "number", "number numdaymonth", "number clockdot")
    yield from (frozenset(classes.split()) for classes in shapes)
    yield from (frozenset({"number", "clockcomma"}), frozenset({"number", "numdaymonth", "clockdot"}))
