"""Does a translation still say what the source says? Dates and figures are read on both sides and compared; broken output is told apart.

A machine translation that reads well can have lost a date or made 135 of 13,587. The reader is told, in a word that names both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple, TypeVar

from timeline.model import Document, Expression, Figure

Fact = TypeVar("Fact", Expression, Figure)
ALIKE = 0.8  # share of a text's words that stand in the source too, from which it counts as not translated
_LOOP = re.compile(r"(?=(\S.{1,60}?)\1{3})", re.DOTALL)  # the same two characters or more, four times on end
_WORD = re.compile(r"[^\W\d_]{2,}")
_WEEK = timedelta(days=7)
_REFERENCES = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")


class Facts(NamedTuple):
    """What a text states that a translation must not change, each date and figure once, in its order."""

    dates: tuple[Expression, ...]
    figures: tuple[Figure, ...]


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
    found += _differences("date", theirs.dates, ours.dates, _same_date, comparable)
    found += _differences("figure", theirs.figures, ours.figures, _same_figure, comparable)
    return tuple(found)


@lru_cache(maxsize=8192)
def facts(text: str, language: str, published: date | None) -> Facts:
    """The dates of a text that name a period or a length of time, and the numbers outside them."""
    from timeline.events.figures import figures
    from timeline.events.sentences import blank
    from timeline.tagging import tag

    every = tag(Document("", text, language, published))
    numbers = figures(blank(text, 0, len(text), every), language)
    return Facts(tuple(e for e in every if e.value not in _REFERENCES), numbers)


def _same_date(one: Expression, other: Expression) -> bool:
    """Whether both mean the same days, or the same length of time.

    What is not in the text may be told from the tense around it, which a translation may change: a weekday read as that of another week, or
    a day and month as those of another year, still says the same.
    """
    if one.first is None or other.first is None:
        return one.value == other.value or (one.last is not None and one.last == other.last)
    if (one.first, one.last) == (other.first, other.last):
        return True
    if one.rule != other.rule or one.inferred != other.inferred or not one.inferred:
        return False
    if one.inferred == ("year",):
        return (one.first.month, one.first.day) == (other.first.month, other.first.day)
    return abs(one.first - other.first) == _WEEK and one.first == one.last and other.first == other.last


def _same_figure(one: Figure, other: Figure) -> bool:
    return round(one.value, 6) == round(other.value, 6)


def _differences(noun: str, theirs: Sequence[Fact], ours: Sequence[Fact], same: Callable[[Fact, Fact], bool], both_ways: bool) -> list[str]:
    """One phrase for each fact that the other side has not; what was dropped and what was added stand side by side, in order."""
    dropped = dict.fromkeys(a.text for a in theirs if not any(same(a, b) for b in ours))
    added = dict.fromkeys(b.text for b in ours if not any(same(a, b) for a in theirs))
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
        return len(_plain_words(source)) > 1
    theirs, ours = _plain_words(source), _plain_words(translation)
    return len(ours) >= 4 and sum(word in theirs for word in ours) >= ALIKE * len(ours)


def _plain_words(text: str) -> list[str]:
    """Words of two letters and more that are no names: those written without a capital."""
    return [word for word in _WORD.findall(text) if word == word.lower()]


def _has_pack(language: str) -> bool:
    from timeline.languages import codes

    return language in codes()
