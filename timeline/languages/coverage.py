"""What a language can do here: the families that its file covers, and how well that was measured."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from timeline.languages import FOLDER, Language, load

FAMILIES = (
    "calendar", "range", "clock", "part", "recent", "relative", "duration", "reference", "ago", "ahead", "earlier", "later", "edge", "join",
    "about", "set", "begin", "end",
)  # fmt: skip
"""The families of patterns that a file can have, but for the look-alikes."""

WORDS = ("holidays", "seasons", "numbers", "ordinals", "eras", "calendars", "tense", "events", "happenings")
"""Sections of words and cues that a file can have, beside what every file must."""


@dataclass(frozen=True, slots=True)
class Measured:
    """F1 in per cent on gold annotations, by the measures of TempEval-3.

    Args:
        strict: spans equal. value: spans overlap and TIMEX3 values are equal.
        gold: number of annotated expressions. corpora: what they stand in.
    """

    strict: float
    value: float
    gold: int
    corpora: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrased:
    """Per cent of the dates and lengths that CLDR writes in a language that are read right.

    Args:
        right: by this program. dateparser: by dateparser's search. phrases: of how many.
    """

    right: float
    dateparser: float
    phrases: int


def families(language: Language) -> tuple[str, ...]:
    """The families of patterns that a language's data has, in the order in which they run."""
    patterns = language.data.get("patterns", {})
    return tuple(name for name in FAMILIES if patterns.get(name))


def sections(language: Language) -> tuple[str, ...]:
    """The further sections that a language's data has."""
    return tuple(name for name in WORDS if language.data.get(name))


def measured(code: str) -> Measured | None:
    """How well a language's dates were read, by ``benchmarks/languages.py``; None where no gold was at hand."""
    return _figures().get(code)


def phrased(code: str) -> Phrased | None:
    """How many dates that CLDR writes in this language are read right, by ``benchmarks/phrases.py``; None where CLDR has it not."""
    return _phrases().get(code)


@cache
def _phrases() -> dict[str, Phrased]:
    table = json.loads((FOLDER / "phrases.json").read_text(encoding="utf-8"))
    return {code: Phrased(row["right"], row["dateparser"], row["phrases"]) for code, row in table.items()}


@cache
def _figures() -> dict[str, Measured]:
    table = json.loads((FOLDER / "measured.json").read_text(encoding="utf-8"))
    return {code: Measured(row["strict"], row["value"], row["gold"], tuple(row["corpora"])) for code, row in table.items()}


@cache
def english_name(code: str) -> str:
    """The English name of a language, by its file or by CLDR; its code where neither knows one."""
    language = load(code)
    if not language.fallback:
        return language.name
    from babel import Locale

    return str(Locale("en").languages.get(code, code))
