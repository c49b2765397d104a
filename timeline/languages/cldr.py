"""How CLDR writes dates in a language: its month and day names, and the orders and small words of its date formats.

The formats are those of the Unicode CLDR as the library babel has them ("d 'de' MMMM 'de' y"), turned into the notation of the language files
("{day} de {month} de {year}").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import product
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from babel import Locale

LENGTHS = ("full", "long", "medium")
SKELETONS = ("yMMMM", "MMMMd", "yMMM", "MMMd")
SLOTS = {"y": "{year}", "u": "{year}", "M": "{month}", "L": "{month}", "d": "{day}", "E": "{weekday}", "c": "{weekday}"}
"""Fields of CLDR's date formats (Unicode Technical Standard 35, part 4) and the slots that they are."""
SPELLED = 3
"""Letters of a month's field from which on it is a name and not a number, and of a word that tells a length."""
Unit = Literal["second", "minute", "hour", "day", "week", "month", "year"]
LONG: dict[Unit, timedelta] = {
    "second": timedelta(seconds=1), "minute": timedelta(minutes=1), "hour": timedelta(hours=1),
    "day": timedelta(1), "week": timedelta(7), "month": timedelta(30), "year": timedelta(365),
}  # fmt: skip
"""How long a unit is, about."""
COUNTS = (1, 2, 3, 5)
"""Numbers with which the forms of a unit's word differ in most languages that have more than two."""
PUNCTUATION = ",.،、。፣፡․·"
"""Signs between the parts of a date, which a text may leave out."""

_FIELD = re.compile(r"'(?P<quoted>[^']*)'|(?P<field>(?P<letter>[A-Za-z])(?P=letter)*)|(?P<other>[^A-Za-z']+)")
_SIGNS = re.escape("()-–/")
_PIECE = re.compile(rf"[{re.escape(PUNCTUATION)}]+|[{_SIGNS}]|[^\s{re.escape(PUNCTUATION)}{_SIGNS}]+")


def locale(code: str) -> Locale | None:
    """CLDR's locale of this language, None where it has none."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return None


def names(of: Locale) -> tuple[dict[int, list[str]], dict[int, list[str]]]:
    """The names of months (1–12) and weekdays (1–7, Monday is 1), written out and abbreviated."""
    months: dict[int, list[str]] = {number: [] for number in range(1, 13)}
    days: dict[int, list[str]] = {number: [] for number in range(1, 8)}
    for use in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in of.months[use][width].items():
                months[int(number)].append(str(name))
            for number, name in of.days[use][width].items():
                days[int(number) + 1].append(str(name))
    return months, days


def inflects(of: Locale) -> bool:
    """Whether a month's name changes within a date ("január", "7. januára"), as it does in languages whose nouns have cases."""
    alone, dated = (of.months[use]["wide"] for use in ("stand-alone", "format"))
    return any(not str(dated[n]).casefold().endswith(str(alone[n]).casefold()) for n in alone)


def patterns(of: Locale) -> list[str]:
    """The date formats of a locale as patterns, without repetition; those that write the month as a number are left out."""
    sources = [of.date_formats[length].pattern for length in LENGTHS]
    sources += [of.datetime_skeletons[skeleton].pattern for skeleton in SKELETONS if skeleton in of.datetime_skeletons]
    era = str(of.eras["abbreviated"][1]).replace(" ", "_")
    return list(dict.fromkeys(pattern for source in sources if (pattern := _pattern(str(source), era))))


def units(of: Locale) -> Iterator[tuple[str, str]]:
    """The words for units of time, singular and plural, where each is one word: the unit and the word."""
    from babel.dates import format_timedelta

    for unit, length in LONG.items():
        for count in COUNTS:
            words = format_timedelta(count * length, unit, threshold=99, locale=of).lower().split()
            if len(words) == 2 and str(count) in words:
                yield unit, next(word for word in words if word != str(count))


def lengths(of: Locale) -> Iterator[tuple[str, str, int]]:
    """Lengths before and after now as CLDR writes them: a pattern, the unit, and -1 or 1 for ago and ahead."""
    from babel.dates import format_timedelta

    seen = set()
    for unit, length in LONG.items():
        for count, sign in product(COUNTS[1:], (-1, 1)):
            text = format_timedelta(sign * count * length, unit, threshold=99, add_direction=True, locale=of)
            words = [word for word in re.split(r"\s+", text.lower()) if word]
            plain = [word for word in words if word != str(count)]
            if len(plain) == len(words) - 1 and "".join(plain).isalpha() and max(map(len, plain)) >= SPELLED:
                pattern = " ".join("{count=number}" if word == str(count) else word for word in words)
                if pattern not in seen:
                    seen.add(pattern)
                    yield pattern, unit, sign


def _pattern(source: str, era: str) -> str | None:
    found = list(_FIELD.finditer(source))
    if not any(m["letter"] in "ML" and len(m["field"]) >= SPELLED for m in found if m["field"]):
        return None
    pieces: list[str] = []
    for m in found:
        if m["field"] is None:
            ending = m["quoted"] is not None and source[m.start() - 1 : m.start()] in ("M", "L")  # MMMM'ren': an ending of the name
            pieces += [] if ending else _literal(m["quoted"] if m["quoted"] is not None else m["other"])
        elif m["letter"] in SLOTS:
            pieces.append(SLOTS[m["letter"]])
        elif m["letter"] == "G":
            pieces.append(f"( {era} )?")
        else:
            return None
    while pieces and pieces[-1] == "{skip}?":
        pieces.pop()
    return " ".join(pieces) if "{weekday}" not in pieces or "{day}" in pieces else None


def _literal(text: str) -> Iterator[str]:
    """What stands between two fields: small words as they are, signs that may be left out."""
    for piece in _PIECE.findall(text):
        if piece[0] in PUNCTUATION:
            yield "{skip}?"
        elif piece.isdigit():
            continue
        else:
            yield re.sub(r"([{}()\[\]|?*+])", r"\\\1", piece)
