"""One happening told twice by one article: an announcement and the next sentence that says more of it, a headline or lead and the body."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from timeline import languages
from timeline.model import Event
from timeline.stems import plain

_WORD = re.compile(r"\w")
_MARKS = re.compile(r"\W*")
OPENING = 1000  # code points from the beginning of an article within which its headline and lead stand
_ENDS = re.compile(r"[.!?。！？؟۔।]\s")  # what stands between the lead and the next sentence


def elaborates(a: Event, b: Event) -> bool:
    """Whether of two reports of an article one stands in the sentence behind the other's, and goes on with the statement made there.

    The statement must be named at once ("The statement says …"), and nothing may tell that it speaks of another happening ("also", "a second").
    What the words are is in the section ``[comparing]`` of the language's file: ``statements`` and ``others``.
    """
    first, second = sorted((a, b), key=lambda event: event.start)
    if a.document.id != b.document.id:
        return False
    said, more = _sentence(first), _sentence(second)
    if said[1] > more[0] or _WORD.search(first.document.text[said[1] : more[0]]):
        return False
    going_on, other = _cues(second.language or "")
    told = plain(second.quote)
    told = told[_MARKS.match(told).end() :]  # type: ignore[union-attr]
    return bool(going_on and going_on.match(told) and not (other and other.search(told)))


def restates(a: Event, b: Event) -> bool:
    """Whether of two reports of an article one is its headline or lead, without a date of its own, and the other may tell it again.

    Nothing in the other may tell that it speaks of another happening ("another", "a second"; ``others``).
    """
    lead, body = sorted((a, b), key=lambda event: event.start)
    if lead.certainty != "inferred" or body.start <= lead.end or lead.start > OPENING:
        return False
    before = lead.document.text[: _sentence(lead)[0]].strip()
    if "\n" in before or _ENDS.search(before):
        return False
    other = _cues(body.language or "")[1]
    return not (other and other.search(plain(body.text)))


def _sentence(event: Event) -> tuple[int, int]:
    """Where the event's sentence stands in its article."""
    start = event.document.text.rfind(event.quote, 0, event.start + len(event.quote))
    return (start, start + len(event.quote)) if start >= 0 else (event.start, event.end)


@cache
def _cues(code: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    try:
        words: Mapping[str, list[str]] = languages.load(code).data.get("comparing", {})
    except KeyError:
        return None, None

    def pattern(name: str) -> re.Pattern[str] | None:
        found = "|".join(re.escape(plain(word)) for word in words.get(name, ()))
        return re.compile(rf"(?<!\w)(?:{found})") if found else None

    return pattern("statements"), pattern("others")
