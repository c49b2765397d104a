"""Months, weekdays and seasons that are somebody's surname: "Maja Söndag" told in full tells who "Söndag säger" is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

from timeline.tagging.engine import Found
from timeline.tagging.fold import Folded

_WORD = re.compile(r"[^\W\d_]{3,}")
_OPENS = re.compile(r"(?:^|[\n.!?:…–—])[\s\"'«»“”„‘’–—-]*$")
_GIVEN = re.compile(r"(?<![\w.])([^\W\d_]{2,}) $")
_GOES_ON = re.compile(r",? [^\W\d_]")
_BESIDE = 6
"""Characters within which another date, or hour, behind a word shows it to be one ("Dimanche à l'aube")."""

_REACH = 40
"""How far, in characters, before a word its given name is looked for."""


def without_surnames(text: str, found: list[Found], source: Folded) -> list[Found]:
    """What was found without the names that open a sentence and stand elsewhere behind a given name, where they were taken for no date.

    Args:
        text: the document's.
        found: the readings, in the order of the text.
        source: the folded text in which they stand.
    """
    opening = {place: source.original(item.start, item.end) for place, item in enumerate(found) if _is_bare(item)}
    opening = {place: span for place, span in opening.items() if _opens(text, *span)}
    if not opening:
        return found
    spans = [source.original(item.start, item.end) for item in found]
    names = {word for word in {text[a:b] for a, b in opening.values()} if _is_told_in_full(text, word, spans)}
    if not names:
        return found

    def is_surname(place: int) -> bool:
        if place not in opening or text[slice(*opening[place])] not in names:
            return False
        return place + 1 == len(spans) or spans[place + 1][0] > spans[place][1] + _BESIDE

    return [item for place, item in enumerate(found) if not is_surname(place)]


def _is_bare(item: Found) -> bool:
    """Whether a month, weekday or season is all that an expression states."""
    r = item.reading
    named = [part for part in (r.month, r.weekday, r.season) if part is not None]
    return len(named) == 1 and r.day is None and r.year is None and len(r.stated()) == 1


def _opens(text: str, start: int, end: int) -> bool:
    """Whether one word with a capital opens a sentence that goes on with a word."""
    word = text[start:end]
    if not (_WORD.fullmatch(word) and _is_capital(word)):
        return False
    return _OPENS.search(text, max(0, start - _REACH), start) is not None and _GOES_ON.match(text, end) is not None


def _is_told_in_full(text: str, word: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a word ends somebody's name, anywhere that it was taken for no date."""

    def is_date(at: int) -> bool:
        before = bisect_right(spans, at, key=itemgetter(0)) - 1
        return before >= 0 and at < spans[before][1]

    places = (m.start() for m in re.finditer(rf"(?<!\w){word}(?!\w)", text))
    return any(_ends_a_name(text, at, at + len(word)) and not is_date(at) for at in places)


def _ends_a_name(text: str, at: int, end: int) -> bool:
    """Whether a given name stands before a word, and no further one behind it ("Iraq Spring Fighting")."""
    given = _GIVEN.search(text, max(0, at - _REACH), at)
    return given is not None and _is_capital(given[1]) and not (text[end : end + 1] == " " and text[end + 1 : end + 2].isupper())


def _is_capital(word: str) -> bool:
    return word[0].isupper() and word[1:].islower()
