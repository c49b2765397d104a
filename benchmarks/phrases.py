#!/usr/bin/env python3
"""Measure dates and relative phrases as CLDR writes them, in every language, beside dateparser's own search.

    python benchmarks/phrases.py [LANGUAGE …] [-o timeline/languages/phrases.json]

No gold corpus has most languages, but the Unicode CLDR (through babel) writes dates in all of them: full, long and medium dates, a month
with its year, a day with its month, and lengths ago and ahead. A phrase is read right where the first day of an expression found in it is
the day that it was written for, or the month's first day.
"""

from __future__ import annotations

import argparse
import json
import sys
import warnings
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, format_timedelta

from timeline.languages import ALIASES, known
from timeline.model import Document
from timeline.tagging import tag

HERE = Path(__file__).resolve().parent
PUBLISHED = date(2024, 10, 9)
DAYS = tuple(date(2023, 1, 12) + timedelta(days=35 * n - 3 * (n > 4)) for n in range(12))  # in every month
RECENT = tuple(date(2024, 5, 14) + timedelta(days=31 * n) for n in range(5))  # so near that they need no year
LENGTHS = (timedelta(days=-3), timedelta(days=-5), timedelta(days=3), timedelta(days=5))


def phrases(code: str) -> Iterator[tuple[str, date]]:
    """What CLDR writes in this language, and the first day that it means.

    Raises:
        babel.UnknownLocaleError: where CLDR does not have the language.
    """
    locale = Locale.parse(code)
    for day in DAYS:
        for length in ("full", "long", "medium"):
            if _has_words(text := format_date(day, length, locale=locale)):
                yield text, day
        if "yMMMM" in locale.datetime_skeletons:
            yield format_skeleton("yMMMM", day, locale=locale), day.replace(day=1)
    if "MMMMd" in locale.datetime_skeletons:
        yield from ((format_skeleton("MMMMd", day, locale=locale), day) for day in RECENT)
    for length_ in LENGTHS:
        if _has_words(text := format_timedelta(length_, granularity="day", threshold=9, add_direction=True, locale=locale)):
            yield text, PUBLISHED + length_


def _has_words(text: str) -> bool:
    """Whether a phrase is more than numbers and signs, as CLDR's root locale writes them for languages that it knows little of."""
    return sum(c.isalpha() for c in text) >= 3 or any(ord(c) > 0x2E80 for c in text)


def ours(text: str, code: str) -> set[date]:
    """First days that the tagger finds."""
    return {e.first for e in tag(Document("phrase", text, code, PUBLISHED)) if e.first}


def theirs(text: str, code: str) -> set[date]:
    """Days that dateparser's search finds, with the same reference date."""
    from dateparser.search import search_dates

    base = datetime.combine(PUBLISHED, datetime.min.time())
    settings = {"RELATIVE_BASE": base, "PREFER_DAY_OF_MONTH": "first", "PREFER_DATES_FROM": "past"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            found = search_dates(text, languages=[code], settings=settings) or []
        except Exception:  # dateparser fails on some texts of some languages: it has not read them
            found = []
    return {moment.date() for _, moment in found}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("languages", nargs="*", metavar="LANGUAGE", help="ISO 639-1 codes; all where none is given")
    parser.add_argument("-o", "--output", type=Path, help="write the figures here, as JSON")
    parser.add_argument("--missed", action="store_true", help="show the phrases that are not read right")
    options = parser.parse_args(arguments)
    table = {}
    for code in options.languages or [code for code in known() if code not in ALIASES]:
        try:
            written = list(phrases(code))
        except (UnknownLocaleError, ValueError):
            continue
        right = [(text, day, day in ours(text, code), day in theirs(text, code)) for text, day in written]
        mine, peer = (round(100 * sum(row[place] for row in right) / len(right), 1) for place in (2, 3))
        table[code] = {"phrases": len(right), "right": mine, "dateparser": peer}
        print(f"{code:4} {mine:5.1f}  dateparser {peer:5.1f}  of {len(right)}")
        if options.missed:
            print(*(f"       {text} ({day})" for text, day, found, _ in right if not found), sep="\n")
    if len(table) > 1:
        mine, peer = (sum(row[name] for row in table.values()) / len(table) for name in ("right", "dateparser"))
        print(f"mean {mine:5.1f}  dateparser {peer:5.1f}  of {len(table)} languages")
    if options.output:
        options.output.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
