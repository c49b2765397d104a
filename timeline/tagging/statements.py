"""Days on which something was only said: "a fire broke out on Wednesday, police said on Thursday. The alarm came at four."

A time of day told next belongs to the fire. Who speaks is known by the verbs of a language's ``[events.status]``.
"""

from __future__ import annotations

import re
from functools import cache

from timeline.languages import load
from timeline.tagging.fold import fold
from timeline.tagging.letters import whole_words
from timeline.tagging.tense import BORDER, borders_within

FARTHEST = 12
"""How many sentences and halves of one may stand between, at most."""

NEAR = 60
"""How far before its day, in characters, a verb of saying stands at most."""

SENTENCES = 2
"""How many sentences after the one that tells what happened."""

CLOSING = 12
"""How far behind it, where the verb comes last."""


def is_said(language: str, folded: str, named: int, start: int, end: int) -> bool:
    """Whether the day at ``start`` is when somebody spoke of what happened on the day named before it, which ended at ``named``."""
    cues = _sayings(language) if named else None
    if cues is None or not borders_within(folded, named, start, FARTHEST):
        return False
    borders = [border.end() for border in BORDER.finditer(folded, named, start) if border.group()[0] not in ";:"]
    if len(borders) > SENTENCES:
        return False
    if cues.search(folded, max(named, start - NEAR, *borders), start):
        return True
    verb = cues.search(folded, end, end + 3 * CLOSING)
    return verb is not None and verb.start() - end <= CLOSING and BORDER.match(folded, verb.end()) is not None


@cache
def _sayings(language: str) -> re.Pattern[str] | None:
    """The verbs of saying of a language, and the words that stand before a source."""
    data = load(language).data
    status = data.get("events", {}).get("status", {})
    words = [entry for key in ("sayings", "attributions") for entry in status.get(key, ())]
    plain = "|".join(re.escape(fold(word).text).replace(r"\*", r"\w*").replace(r"\+", r"\w*") for word in words if word[0] != "/")
    patterns = [whole_words(plain) if data.get("spaced", True) else plain] if plain else []
    patterns += [fold(word[1:-1]).text for word in words if word[0] == "/"]
    return re.compile("|".join(f"(?:{each})" for each in patterns)) if patterns else None
