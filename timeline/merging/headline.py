"""The words that stand for a report: its clause, or its whole sentence where the clause alone would leave the reader asking."""

from __future__ import annotations

import re

from timeline.events.cues import cues
from timeline.model import Event

SHORTEST, LONGEST = 30, 220  # code points: a shorter clause is a fragment, a longer sentence a paragraph
READABLE = range(SHORTEST, LONGEST)
_VERB = 3  # words: so few beside the speaker and the date only say that something was said ("said in Rome on")
_WORD = re.compile(r"[^\W\d_]+")


def headline(event: Event) -> str:
    """The clause of a report; its sentence where the clause is a fragment, hangs on the words before it or holds nothing but who says so."""
    text, quote = event.text, event.quote
    if len(text) >= len(quote.strip(" .。")) or len(quote) >= LONGEST:
        return text
    return quote if len(text) < SHORTEST or _hangs(event) or _only_attributes(event) else text


def _hangs(event: Event) -> bool:
    """Whether a clause opens as a relative one, or stands behind a comma without a word that joins it ("…, opened in 1897")."""
    before = event.quote.partition(event.text)[0].rstrip()
    return before.endswith((",", "،", "，")) or cues(event.language)["clauses.relatives"].match(event.text) is not None


def _only_attributes(event: Event) -> bool:
    """Whether a clause holds the speaker, a date and little more ("the mayor said on Friday")."""
    if not event.said_by or event.said_by not in event.text or not event.expression:
        return False
    rest = event.text.replace(event.said_by, " ", 1).replace(event.expression.text, " ", 1)
    return len(_WORD.findall(rest)) <= _VERB
