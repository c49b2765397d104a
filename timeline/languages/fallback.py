"""Languages without a file of their own, read with dateparser's locale data (CLDR and its community's additions) and CLDR's date formats.

Only the data is taken: dateparser itself, which reads phrases, is never imported. What is read is what its data is sure of: months,
weekdays, full dates, numeric dates, relative days, weeks, months and years. Short words and abbreviations count only beside a number.
"""

from __future__ import annotations

import re
import runpy
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.languages import cldr

if TYPE_CHECKING:
    from babel import Locale

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
UNITS = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")
SURE = 4
"""Letters from which on a word of a script with spaces may stand for a date alone."""
BENDING = 4
"""Letters of inflection that a word of such a language may carry."""
DENSE = frozenset(("th", "lo", "km", "my", "yue", "bo", "dz"))
"""Codes of locale data whose scripts write no spaces between words; the data says so of none but a few."""

_STEP = re.compile(r"(in )?(\d) (\w+)( ago)?")
_NUMBER = re.compile(r"\(\\d[^)]*\)")


@cache
def codes() -> tuple[str, ...]:
    """ISO 639-1 codes that dateparser has locale data for, sorted."""
    folder = _folder()
    return tuple(sorted(p.stem for p in folder.glob("??.py"))) if folder else ()


def _folder() -> Path | None:
    spec = find_spec("dateparser")
    places = spec.submodule_search_locations if spec else None
    return Path(places[0]) / "data" / "date_translation_data" if places else None


def data(code: str) -> dict[str, Any]:
    """The language's data, in the sections that a language file has.

    Raises:
        KeyError: where dateparser has no data for the language.
    """
    folder = _folder()
    path = folder / f"{code}.py" if folder else None
    if path is None or code not in codes():
        raise KeyError(code)
    info: Mapping[str, Any] = runpy.run_path(str(path))["info"]
    spaced = code not in DENSE and str(info.get("no_word_spacing", "False")) != "True"
    order, of = info.get("date_order", "DMY"), cldr.locale(code)
    out: dict[str, Any] = {
        "spaced": spaced,
        "date_order": order if order in ("DMY", "MDY", "YMD") else "DMY",
        "bending": BENDING if spaced and of and cldr.inflects(of) else 0,
        "ordinal_suffixes": ["."],
        "months": _table(MONTHS, info, spaced),
        "weekdays": _table(WEEKDAYS, info, spaced),
        "units": {unit: list(_words(info.get(unit, ()), spaced)) for unit in UNITS},
        "numbers": _numbers(info.get("simplifications", ())),
        "days": {},
        "deictics": {},
        "groups": _groups(info, spaced),
        "patterns": {
            "relative": [],
            "calendar": [],
            "duration": [{"match": f"{{count=integer}} {{{unit}unit}}", "unit": unit} for unit in UNITS],
            "ago": ["{Duration} {agoword}", "{agoword} {Duration}"],
            "ahead": ["{inword} [{Duration}]"],
            "range": ["[{day}] - [{day} {skip}? {month} ({skip}? {year})?]"],
            "join": ["{Day} {skip}? {Clock}", "{Weekday} {skip}? {Day}"],
        },
    }
    if of:
        _add_cldr(out, of, spaced)
    _add_relative(out, info.get("relative-type", {}), spaced)
    steps = (f"{{{unit}word}}" for unit in out["deictics"])
    out["patterns"]["relative"] += ["{dayword}", *steps, *_counted(info.get("relative-type-regex", {}))]
    out["patterns"]["calendar"] += _calendar(order)
    return out


def _groups(info: Mapping[str, Any], spaced: bool) -> dict[str, list[str]]:
    """Words by the classes that the patterns of this module name."""
    return {
        "skip": [w for w in info.get("skip", ()) if w.strip() and w.strip()[0].isalnum()] + list(cldr.PUNCTUATION),
        "yearword": [w for w in _words(info.get("year", ()), spaced) if len(w) > 1],
        "agoword": list(_words(info.get("ago", ()), False)),
        "inword": list(_words(info.get("in", ()), False)),
        **{f"{unit}unit": [w for w in _words(info.get(unit, ()), False) if sum(c.isalpha() for c in w) > spaced] for unit in UNITS},
    }


def _add_cldr(out: dict[str, Any], of: Locale, spaced: bool) -> None:
    """Adds what CLDR has beside the data: names, orders of dates, words for units, lengths ago and ahead."""
    _add_names(out, *cldr.names(of), spaced)
    out["patterns"]["calendar"] += cldr.patterns(of)
    for unit, word in dict.fromkeys(cldr.units(of)):
        out["units"][unit] += _words([word] * (word not in out["units"][unit]), spaced)
        out["groups"][f"{unit}unit"] += [word] * (word not in out["groups"][f"{unit}unit"] and len(word) > spaced)
    lengths = list(cldr.lengths(of))
    out["patterns"]["relative"] += [{"match": match, "unit": unit, "sign": sign, "base": "publication"} for match, unit, sign in lengths]
    out["groups"]["trigger"] = list({max(match.replace("{count=number}", "").split(), key=len): None for match, *_ in lengths})


def _words(entries: Iterable[str], spaced: bool) -> Iterator[str]:
    """Entries in the notation of the files: weak where they are too short or abbreviated to stand alone."""
    for entry in dict.fromkeys(e.strip() for e in entries):
        letters = sum(c.isalpha() for c in entry)
        if not entry or entry.isdigit() or any(c in entry for c in "{},~="):
            continue
        sure = letters >= SURE and not entry.endswith((".", "॰"))
        yield ("" if sure else "~") + entry.lower()


def _numbers(simplifications: Iterable[Mapping[str, Any]]) -> dict[str, list[str]]:
    """Number words, which the data writes as digits; words of fewer than two letters are too often others."""
    table: dict[str, list[str]] = {}
    for word, digits in ((str(k), str(v)) for entry in simplifications for k, v in entry.items()):
        if digits.isdigit() and 0 < int(digits) < 100 and len(word) > 1 and word.isalpha():
            table.setdefault(digits, []).append(word)
    return table


def _table(names: Iterable[str], info: Mapping[str, Any], spaced: bool) -> dict[str, list[str]]:
    """Number → words; a word of two numbers belongs to neither."""
    table = {str(i): list(_words(info.get(name, ()), spaced)) for i, name in enumerate(names, 1)}
    count: dict[str, int] = {}
    for words in table.values():
        for word in {w.lstrip("~") for w in words}:
            count[word] = count.get(word, 0) + 1
    return {number: [w for w in words if count[w.lstrip("~")] == 1] for number, words in table.items()}


def _add_names(out: dict[str, Any], months: Mapping[int, list[str]], weekdays: Mapping[int, list[str]], spaced: bool) -> None:
    """Adds the names that CLDR has beside those of the data, but for what the data knows as another's."""
    for section, table in (("months", months), ("weekdays", weekdays)):
        owners: dict[str, set[str]] = {}
        for number, words in [*out[section].items(), *((str(n), list(_words(w, spaced))) for n, w in table.items())]:
            for word in words:
                owners.setdefault(word.lstrip("~"), set()).add(number)
        for number, words in table.items():
            known = {w.lstrip("~") for w in out[section][str(number)]}
            out[section][str(number)] += [w for w in _words(words, spaced) if w.lstrip("~") not in known and len(owners[w.lstrip("~")]) == 1]


def _add_relative(out: dict[str, Any], types: Mapping[str, Iterable[str]], spaced: bool) -> None:
    """Adds words for days and other units counted from publication, without those that mean two distances."""
    readings: dict[str, list[tuple[str, int]]] = {}
    for name, words in types.items():
        step = _STEP.fullmatch(name)
        if not step or step[3] in ("second", "minute", "hour"):
            continue
        count = int(step[2]) if step[1] else -int(step[2])
        for word in words:
            word = word.strip().lower()
            if sum(c.isalpha() for c in word) >= (3 if spaced else 2) and not word.endswith(".") and not re.search(r"[\d{},~=]", word):
                readings.setdefault(word, []).append((step[3], count))
    doubtful = {w for w, meant in readings.items() if len(set(meant)) > 1}
    for word, meant in readings.items():
        unit, count = meant[0]
        if word in doubtful and {abs(c) for _, c in meant} != {abs(count)}:
            continue
        table = out["days"] if unit == "day" else out["deictics"].setdefault(unit, {})
        table.setdefault(str(-abs(count) if word in doubtful else count), []).append(word)


def _counted(types: Mapping[str, Iterable[str]]) -> Iterator[dict[str, Any]]:
    """Patterns for lengths ago and ahead ("för 3 dagar sedan")."""
    seen = set()
    for name, sources in types.items():
        step = re.fullmatch(r"(in )?\\1 (\w+)( ago)?", name)
        if not step or step[2] in ("second", "minute", "hour") or step[2] not in UNITS:
            continue
        for source in sources:
            words = _NUMBER.sub(" # ", source).split()
            plain = [w for w in words if w != "#"]
            if words.count("#") != 1 or not plain or any(re.search(r"[\\{}()\[\]|?*+\d]", w) for w in plain):
                continue
            if max(map(len, plain)) < 3:
                continue
            match = " ".join("{count=number}" if w == "#" else w.lower() for w in words)
            if match not in seen:
                seen.add(match)
                yield {"match": match, "unit": step[2], "sign": 1 if step[1] else -1, "base": "publication"}


def _calendar(order: str) -> list[str]:
    """The orders in which a date may stand, by the language's order of its parts."""
    day_first = ["{weekday}? {skip}? {day} {skip}? {month} ({skip}? {year})?", "{month!} {skip}? {year}"]
    month_first = ["{weekday}? {skip}? {month} {skip}? {day} ({skip}? {year})?"]
    year_first = ["{year} {skip}? {month} {skip}? {day}", "{year} {skip}? {month!}"]
    dates = [*month_first, *day_first, *year_first] if order == "MDY" else [*day_first, *year_first, *month_first]
    years = [
        "{yearword} {year}",
        "{year} {yearword}",
        "{year} {yearword} {day} {month}",
        "{year} {yearword} {month}",
        "\\( [{year}] \\)",
        "{short} [{year=recentyear}] (?! {other} | {unit} | % )",
    ]
    return [*dates, *years, "{weekday}? {numdate}", "{weekday!}", "{month!}"]
