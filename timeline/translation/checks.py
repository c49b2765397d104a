"""Does a translation still say what the source says? Dates and figures are read on both sides and compared; broken output is told apart.

A machine translation that reads well can have lost a date or made 135 of 13,587. The reader is told, in a word that names both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import zip_longest
from typing import TypeVar

from timeline.model import Document

Key = TypeVar("Key")
ALIKE = 0.8  # share of a text's words that stand in the source too, from which it counts as not translated
_LOOP = re.compile(r"(?=(\S.{1,60}?)\1{3})", re.DOTALL)  # the same two characters or more, four times on end
_WORD = re.compile(r"[^\W\d_]{2,}")
_REFERENCES = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")


@dataclass(frozen=True)
class Facts:
    """What a text states that a translation must not change: what is compared → as the text writes it."""

    dates: Mapping[str, str] = field(default_factory=dict)
    figures: Mapping[float, str] = field(default_factory=dict)


def warnings(source: str, translation: str, language: str, target: str, published: date | None = None) -> tuple[str, ...]:
    """What is wrong with a translation, one phrase each; nothing where all is well.

    Args:
        source: the text that was translated.
        translation: what came out.
        language, target: ISO 639-1 codes of the two.
        published: publication date of the source, the anchor of relative dates on both sides.
    """
    if not any(c.isalnum() for c in translation):
        return ("no translation came out",)
    found = []
    if _loops(translation) and not _loops(source):
        found.append("the translation repeats itself")
    if _copied(source, translation):
        found.append("left untranslated")
    theirs, ours = facts(source, language, published), facts(translation, target, published)
    comparable = _has_pack(language)  # a language without data of its own may write dates and figures that cannot be read
    found += _differences("date", theirs.dates, ours.dates, comparable)
    found += _differences("figure", theirs.figures, ours.figures, comparable)
    return tuple(found)


@lru_cache(maxsize=8192)
def facts(text: str, language: str, published: date | None) -> Facts:
    """The dates and figures of a text: periods by their days, durations by their value, numbers by theirs.

    A figure is a number outside the dates.
    """
    from timeline.events.figures import figures
    from timeline.events.sentences import blank
    from timeline.tagging import tag

    dates: dict[str, str] = {}
    expressions = tag(Document("", text, language, published))
    for expression in expressions:
        if expression.value in _REFERENCES:
            continue
        period = expression.first or expression.last
        dates.setdefault(f"{expression.first}/{expression.last}" if period else expression.value, expression.text)
    numbers = figures(blank(text, 0, len(text), expressions), language)
    return Facts(dates, {round(figure.value, 6): figure.text for figure in reversed(numbers)})


def _differences(noun: str, theirs: Mapping[Key, str], ours: Mapping[Key, str], both_ways: bool) -> list[str]:
    dropped = [text for key, text in theirs.items() if key not in ours]
    added = [text for key, text in ours.items() if key not in theirs]
    changed = []
    for before, after in zip_longest(dropped, added):
        if before and after:
            changed.append(f"{noun}s differ: {before} → {after}")
        elif before:
            changed.append(f"{noun} dropped: {before}")
        elif both_ways:
            changed.append(f"{noun} added: {after}")
    return changed


def _loops(text: str) -> bool:
    return any(any(c.isalpha() for c in match[1]) for match in _LOOP.finditer(f"{text} "))


def _copied(source: str, translation: str) -> bool:
    """Whether the translation is the source again: most of its words, names left aside, are the source's."""
    if source.casefold() == translation.casefold():
        return bool(_plain_words(source))
    theirs, ours = _plain_words(source), _plain_words(translation)
    return len(ours) >= 4 and sum(word in theirs for word in ours) >= ALIKE * len(ours)


def _plain_words(text: str) -> list[str]:
    """Words of two letters and more that are no names: those written without a capital."""
    return [word for word in _WORD.findall(text) if word == word.lower()]


def _has_pack(language: str) -> bool:
    from timeline.languages import codes

    return language in codes()
