"""Numbers that a report gives, in digits of any script or in words, and what they count."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from .. import languages
from ..model import Figure
from .cues import Cues, cues

_GROUP = "[  \u202f.,٬'’]"
_DIGITS = re.compile(
    rf"(?<![\w.,:/-])(?P<number>\d{{1,3}}(?:{_GROUP}\d{{3}})+(?:[.,٫]\d{{1,2}})?(?!\d)|\d+(?:[.,٫]\d+)?)"
    r"(?![\d:/]|[.,]\d)"
)
_TRAIL = re.compile(r"[\s\u00a0]*(?P<word>[^\W\d_]+)")
_AHEAD = 4  # words after a number, and as many before it, in which what it counts is looked for
_PERCENT = re.compile(r"\s*[%٪％]")


def figures(text: str, language: str | None = None) -> tuple[Figure, ...]:
    """The figures of a text, in order.

    Args:
        text: a sentence or clause, its dates blanked out (:func:`timeline.events.sentences.blank`), else their numbers count too.
        language: ISO 639-1 code; numbers in words, "million" and what is counted need its data.

    A figure's ``counts`` is an English noun shared by all languages ("killed", "rockets"), None where no such noun stands beside the number.
    """
    known = cues(language)
    found: list[tuple[int, int, float]] = []
    for m in _DIGITS.finditer(text):
        if (value := _value(m["number"])) is not None:
            found.append((m.start("number"), m.end("number"), value))
    words, pattern = _number_words(language)
    if words:
        for m in pattern.finditer(text):
            if not any(a < m.end() and m.start() < b for a, b, _ in found):
                found.append((m.start(), m.end(), words[m[0].casefold()]))
    found.sort()
    return tuple(_figure(text, *span, known) for span in found)


def _figure(text: str, start: int, end: int, value: float, known: Cues) -> Figure:
    m = _TRAIL.match(text, end)
    factor = known.multipliers.get(m["word"].casefold()) if m else None
    if factor is None and m is None:
        factor, length = next(((f, len(w)) for w, f in known.multipliers.items() if text.startswith(w, end)), (None, 0))
        if factor:
            end += length
    elif m and factor:
        end = m.end()
    return Figure(text[start:end], value * factor if factor else value, _counted(text, start, end, known))


def _counted(text: str, start: int, end: int, known: Cues) -> str | None:
    if _PERCENT.match(text, end):
        return "percent"
    after = re.split(r"[.;:!?…]\s|\d", text[end : end + 60], maxsplit=1)[0]
    best = min(((m.start(), noun) for noun, words in known.counts.items() if (m := words.search(after))), default=None)
    if best and len(after[: best[0]].split()) <= _AHEAD:
        return best[1]
    before = re.split(r"[.;:!?…,]\s|\d", text[max(0, start - 40) : start])[-1]
    nearest = max(((m.end(), noun) for noun, words in known.counts.items() for m in words.finditer(before)), default=None)
    if nearest and not before[nearest[0] :].strip(" :(："):
        return nearest[1]
    return None


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


@cache
def _number_words(language: str | None) -> tuple[Mapping[str, float], re.Pattern[str]]:
    """Cardinals in words, as the language's file lists them for its dates, from two upwards ("one" is an article in most languages)."""
    never: tuple[Mapping[str, float], re.Pattern[str]] = ({}, re.compile(r"(?!)"))
    if language is None:
        return never
    try:
        table = languages.load(language).data.get("numbers", {})
    except KeyError:
        return never
    words = {str(word).casefold(): float(value) for word, value in table.items() if isinstance(value, int | float) and value >= 2}
    if not words:
        return never
    alternatives = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return words, re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)
