"""Months, weekdays and seasons that are somebody's surname: "Maja Söndag" told in full tells who "Söndag säger" is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.tagging.engine import Found

_CALENDAR = frozenset({"month", "weekday", "season"})
_WORD = re.compile(r"[^\W\d_]{3,}")
_OPENS = re.compile(r"(?:^|[\n.!?:…–—])[\s\"'«»“”„‘’–—-]*$")
_GIVEN = re.compile(r"(?<![\w.])([^\W\d_]{2,}) $")
_GOES_ON = re.compile(r",? [^\W\d_]")
_BESIDE = 6
"""Characters within which another date, or hour, behind a word shows it to be one ("Dimanche à l'aube")."""

_REACH = 40
"""How far, in characters, before a word its given name is looked for."""


def without_surnames(text: str, found: Sequence[Found], spans: Sequence[tuple[int, int]]) -> list[Found]:
    """What was found without the names that open a sentence and stand elsewhere behind a given name, where they were taken for no date.

    Args:
        text: the document's.
        found: the readings.
        spans: where they stand in the text, in the same order.
    """
    return [item for item, span in zip(found, spans, strict=True) if not _is_surname(text, item, span, spans)]


def _is_surname(text: str, item: Found, span: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    start, end = span
    word = text[start:end]
    stated = item.reading.stated()
    if len(stated) != 1 or not stated.keys() <= _CALENDAR or not _WORD.fullmatch(word) or not _is_capital(word):
        return False
    if not _OPENS.search(text, max(0, start - _REACH), start) or not _GOES_ON.match(text, end):
        return False
    if any(end <= other <= end + _BESIDE for other, _ in spans):
        return False
    places = (m.start() for m in re.finditer(rf"(?<!\w){word}(?!\w)", text) if m.start() != start)
    return any(_ends_a_name(text, at, at + len(word)) and not any(a <= at < b for a, b in spans) for at in places)


def _ends_a_name(text: str, at: int, end: int) -> bool:
    """Whether a given name stands before a word, and no further one behind it ("Iraq Spring Fighting")."""
    given = _GIVEN.search(text, max(0, at - _REACH), at)
    return given is not None and _is_capital(given[1]) and not (text[end : end + 1] == " " and text[end + 1 : end + 2].isupper())


def _is_capital(word: str) -> bool:
    return word[0].isupper() and word[1:].islower()
