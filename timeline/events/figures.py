"""Numbers that a report gives, in digits of any script or in words, and what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from timeline import languages
from timeline.events.cues import UNSPACED, Cues, compile_cues, cues
from timeline.model import Figure
from timeline.tagging.letters import ALPHABETIC
from timeline.tagging.lexicon import expand
from timeline.tagging.numbers import compose

_GROUP = "[  \u202f.,٬'’]"
_DIGITS = re.compile(
    rf"(?<![\d.,:/-])(?<![A-Za-z\u00c0-\u052f])(?P<number>\d{{1,3}}(?:{_GROUP}\d{{3}})+(?:[.,٫]\d{{1,2}})?(?!\d)|\d+(?:[.,٫]\d+)?)"
    r"(?![\d:/]|[.,]\d)"
)
_TRAIL = re.compile(rf"[\s\u00a0]*(?P<word>{ALPHABETIC}+)")
_AHEAD = 4  # words after a number, and as many before it, in which what it counts is looked for
_UNSPACED = re.compile(f"[{UNSPACED}]")
_PERCENT = re.compile(r"\s*[%٪％]")


def figures(text: str, language: str | None = None) -> tuple[Figure, ...]:
    """The figures of a text, in order.

    Args:
        text: a sentence or clause, its dates blanked out (:func:`timeline.events.sentences.blank`), else their numbers count too.
        language: ISO 639-1 code; numbers in words, "million" and what is counted need its data.

    A figure's ``counts`` is an English noun shared by all languages ("killed", "rockets"), None where no such noun stands beside the number.
    """
    known = cues(language)
    found = [
        _figure(text, m.start("number"), m.end("number"), value, known)
        for m in _DIGITS.finditer(text)
        if (value := _value(m["number"])) is not None
    ]
    taken = [span for span, _ in found]
    for start, end, value in _in_words(text, language):
        if not any(a < end and start < b for a, b in taken):
            found.append(_figure(text, start, end, value, known))
    return tuple(figure for _, figure in sorted(found, key=lambda item: item[0]))


def _figure(text: str, start: int, end: int, value: float, known: Cues) -> tuple[tuple[int, int], Figure]:
    factor = 1.0
    while m := _TRAIL.match(text, end):  # "mil milhões" multiplies twice
        word = m["word"]
        if _UNSPACED.match(word):  # 万 stands before its noun without a space
            word = max((w for w in known.multipliers if word.startswith(w)), key=len, default="")
        if word.casefold() not in known.multipliers:
            break
        factor, end = factor * known.multipliers[word.casefold()], m.start("word") + len(word)
    return (start, end), Figure(text[start:end], value * factor, _counted(text, start, end, known))


def _counted(text: str, start: int, end: int, known: Cues) -> str | None:
    if _PERCENT.match(text, end):
        return "percent"
    before = re.split(r"[.;:!?…,]\s|\d", text[max(0, start - 40) : start])[-1]
    if verb := next((m for m in known.counts.finditer(before) if not before[m.end() :].strip(" :(：")), None):
        return verb.lastgroup
    after = re.split(r"[.;:!?…]\s|\d", text[end : end + 60], maxsplit=1)[0]
    noun = known.counts.search(after)
    return noun.lastgroup if noun and len(after[: noun.start()].split()) <= _AHEAD else None


def _value(digits: str) -> float | None:
    """A number as written: groups of three are thousands, a last group of another length a fraction."""
    plain = "".join(str(int(c)) if c.isdecimal() else c for c in digits)
    parts = re.split(r"[^\d]", plain)
    if len(parts) > 1 and len(parts[-1]) != 3:
        return float("".join(parts[:-1]) + "." + parts[-1])
    try:
        return float("".join(parts))
    except ValueError:
        return None


def _in_words(text: str, language: str | None) -> Iterator[tuple[int, int, float]]:
    """Numbers in words, from two upwards ("one" is an article in most languages), by the words that the language's file has for its dates."""
    words, pattern = _number_words(language)
    run: list[tuple[re.Match[str], tuple[int, bool, bool]]] = []
    joined = False
    for m in (*pattern.finditer(text), None):
        known = words.get(m[0].casefold()) if m else None
        apart = m is None or (bool(run) and text[run[-1][0].end() : m.start()].strip(" \u00a0-") != "" and not joined)
        if run and apart:
            value, used = compose([part for _, part in run], units_first=_units_first(language))
            if value > 1:
                yield run[0][0].start(), run[used - 1][0].end(), float(value)
            run, joined = [], False
        if m and known:
            run.append((m, (*known, joined or text[m.start() - 1 : m.start()] == "-")))
        joined = bool(m and not known and run)


def _data(language: str | None) -> Mapping[str, Any]:
    try:
        return languages.load(language).data if language else {}
    except KeyError:
        return {}


def _units_first(language: str | None) -> bool:
    """Whether the language says units before tens."""
    return bool(_data(language).get("units_first", False))


@cache
def _number_words(language: str | None) -> tuple[Mapping[str, tuple[int, bool]], re.Pattern[str]]:
    """The language's words for numbers, each with its value and whether it multiplies; the pattern of these and of what joins them.

    Scripts without spaces have none: there a numeral is too often part of another word.
    """
    data = _data(language)
    words = {
        spelling.casefold(): (int(value), section == "multipliers")
        for section in ("numbers", "multipliers")
        for value, entries in data.get(section, {}).items()
        if value.isdecimal()
        for entry in entries
        for spelling in expand(entry.lstrip("~="))
        if not _UNSPACED.match(spelling)
    }
    return words, compile_cues([*words, *data.get("number_joiners", ())] if words else ())
