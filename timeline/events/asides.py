"""Relative clauses and appositions: a date in one of them dates nothing else ("The bank, which opened in 1897, collapsed")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from timeline.events.cues import Cues

_COMMA = re.compile(r",(?!\d)|[،，、](?!\d)")
_SHORTEST_NOUN = 4  # letters: a word behind a denial that has fewer is the preposition of a date
_REACH = 60  # code points before a comma in which a verb of saying
_WORDS = 3  # and at most so many words make of what follows the comma what is said
FINITE = ("happenings.past", "happenings.ongoing", "happenings.states", "status.planned", "status.sayings", "status.intents")


def find(text: str, start: int, end: int, date: tuple[int, int], cues: Cues) -> tuple[int, int] | None:
    """The relative clause or apposition behind a comma that a date stands in, None where it stands in none.

    Args:
        start, end: the sentence, or the part of it that this is the only date of.
        date: where it stands.

    It ends with the sentence where the main clause has its verb before it, else at the comma that its verb follows.
    """
    commas = list(_COMMA.finditer(text, start, date[0]))
    if not commas:
        return None
    if not has_verb(text[start : commas[0].start()], cues):
        return _inserted(text, commas, end, date, cues)
    opener = relative(text, commas[-1].end(), date[0], cues)
    if opener is None or ends_in_denial(text[start : commas[-1].start()], cues):
        return None
    if has_verb(text[start : commas[-1].start()], cues):
        return opener, end
    closing = next((m for m in _COMMA.finditer(text, date[1], end) if has_verb(text[m.end() : end], cues)), None)
    return (opener, closing.start()) if closing else None


def main(words: str, cues: Cues) -> str:
    """A clause without the relative ones between commas that its verb follows ("The firm, which denies wrongdoing, | was fined")."""
    for opening, closing in pairwise(_COMMA.finditer(words)):
        aside = relative(words, opening.end(), closing.start(), cues) is not None
        if aside and _verb_follows(words, [closing], cues) and not has_verb(words[: opening.start()], cues):
            return words[: opening.end()] + " " * (closing.start() - opening.end()) + words[closing.start() :]
    return words


def ends_in_denial(words: str, cues: Cues) -> bool:
    """Whether words end in a denial, at most a preposition behind it: what is denied stays with it ("denied that", "bestritt am …, dass")."""
    rests = (words[m.end() :].rstrip(" ,").split() for m in cues["status.denied"].finditer(words))
    return any(not rest or (len(rest) == 1 and len(rest[0]) < _SHORTEST_NOUN) for rest in rests)


def closes_with_denial(words: str, cues: Cues) -> bool:
    """Whether a denial is the last verb of words ("نفى الجيش في بيان", "bestritt in einem Schreiben")."""
    found = list(cues["status.denied"].finditer(words))
    return bool(found) and not has_verb(words[found[-1].end() :], cues)


def _inserted(text: str, commas: list[re.Match[str]], end: int, date: tuple[int, int], cues: Cues) -> tuple[int, int] | None:
    """What stands between a subject and its verb, where it is a relative clause or opens with a participle ("Aker, born in 1955, left")."""
    begin = _skip_blank(text, commas[0].end())
    inserted = any(relative(text, comma.end(), date[0], cues) is not None for comma in commas)
    if not (inserted or cues["clauses.participles"].match(text, begin, date[0])) or _verb_follows(text, commas[1:], cues):
        return None
    at_once = relative(text, commas[0].end(), date[0], cues) is not None  # then the main verb may stand anywhere behind it
    at_once = at_once and not any(has_verb(text[comma.end() : date[0]], cues) for comma in commas[1:])
    for comma in _COMMA.finditer(text, date[1], end):
        if _verb_follows(text, [comma], cues) or (at_once and has_verb(text[comma.end() : end], cues)):
            return begin, comma.start()
    return None


def relative(text: str, position: int, end: int, cues: Cues) -> int | None:
    """Where a relative clause begins behind a comma; what is said, known or wished ("…, dass …") is none."""
    begin = _skip_blank(text, position)
    opener = cues["clauses.relatives"].match(text, begin, end)
    if not opener or cues.says("status.sayings", opener[0]) or cues["clauses.contents"].match(text, begin, end):
        return None
    before = text[max(0, position - _REACH) : position]
    said = (m for name in ("sayings", "views") for m in cues[f"status.{name}"].finditer(before))
    return None if any(len(before[m.end() :].split()) <= _WORDS for m in said) else begin


def _verb_follows(text: str, commas: Iterable[re.Match[str]], cues: Cues) -> bool:
    return any(cues[name].match(text, _skip_blank(text, comma.end())) for comma in commas for name in FINITE)


def has_verb(words: str, cues: Cues) -> bool:
    """Whether words hold a finite verb, as far as the cues tell."""
    return any(cues.says(name, words) for name in FINITE)


def _skip_blank(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position
