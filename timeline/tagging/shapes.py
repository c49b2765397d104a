"""Dates and numerals written in signs: 1.10.2024 in a language's order, 2024-10-01T14:30, XIX."""

from __future__ import annotations

import re

_LATIN = str.maketrans("хі", "xi")
"""Cyrillic letters that stand for Roman ones."""


def read_numeric_date(text: str, order: str) -> dict[str, int] | None:
    """Year, month and day of "1.10.2024", "10/1/24", "2024/10/1" in a language's order; None where no date can be meant."""
    pieces = [p for p in re.split(r"[./\s-]+", text) if p]
    a, b, c = map(int, pieces)
    if len(pieces[0]) == 4:
        year, month, day = a, b, c
    else:
        year = c if len(pieces[2]) > 2 else c + (2000 if c < 70 else 1900)
        day, month = (b, a) if order == "MDY" and "." not in text else (a, b)  # points are of those who write the day first
        if order == "YMD" and len(pieces[2]) == 2:
            year, month, day = a + (2000 if a < 70 else 1900), b, c
        if month > 12 >= day:
            day, month = month, day
        if order == "YMD" and day > 31 and len(pieces[2]) == 2:  # 10/31/74
            year, month, day = c + (2000 if c < 70 else 1900), a, b
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year < 2200):
        return None
    return {"year": year, "month": month, "day": day}


_MONTH_AND_YEAR = re.compile(r"([/-])(\d{1,2})\1(?:\d{4}|\d\d)(?![\d/-])")
_DAY = re.compile(r"(?<![\d./-])\d{1,2}$")
"""What such a date begins with: looked for from the sign behind it, which is rare in a text where digits are not."""


def order_in(text: str, usual: str) -> str:
    """In which order a text writes day and month: as its language does, unless its own dates tell another ("13/05/2024" in English).

    Args:
        text: the whole folded text.
        usual: the order of the language: DMY, MDY or YMD.
    """
    if usual == "YMD":
        return usual
    told = set()
    for match in _MONTH_AND_YEAR.finditer(text):
        if day := _DAY.search(text, max(match.start() - 3, 0), match.start()):
            a, b = int(day[0]), int(match[2])
            if min(a, b) <= 12 < max(a, b) <= 31:
                told.add("DMY" if a > 12 else "MDY")
    return told.pop() if len(told) == 1 else usual


def read_roman(text: str) -> int | None:
    """A Roman numeral up to 39, also in Cyrillic letters, as centuries and kings have, with an ordinal ending (French XIXe); None for
    other words."""
    match = re.fullmatch(r"(x{0,3})(ix|iv|v?i{0,3})(?:e|è|ème|eme|er)?", text.translate(_LATIN))
    if not match or not (match[1] or match[2]):
        return None
    units = {"": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}
    return len(match[1]) * 10 + units[match[2]]


def read_iso(text: str) -> dict[str, int]:
    """Fields of an ISO 8601 date or date and time."""
    fields = {"year": int(text[:4]), "month": int(text[5:7]), "day": int(text[8:10])}
    if len(text) > 10:
        fields |= {"hour": int(text[11:13]), "minute": int(text[14:16])}
    return fields
