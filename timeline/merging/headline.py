"""The words that stand for a report: its clause, or its whole sentence where the clause alone would leave the reader asking."""

from __future__ import annotations

import re

from timeline.events.asides import FINITE
from timeline.events.cues import UNSPACED, cues
from timeline.model import Event

LONGEST = 400  # code points of a sentence that stands for a clause of it at most
READABLE = range(30, 220)  # code points: a shorter clause is most often a fragment, a longer text a paragraph
_LITTLE = 3  # words: so few beside the speaker and the date only say that something was said ("an inquiry heard", "said in Rome")
_WORD = re.compile(rf"[{UNSPACED}]{{1,2}}|[^\W\d_]+")


def headline(event: Event) -> str:
    """The clause of a report; its sentence where the clause hangs on the words before it or holds little but who says so, and when."""
    text, quote = event.text, event.quote
    if len(text) >= len(quote.strip(" .。")) or len(quote) >= LONGEST:
        return text
    return quote if _is_part(event) or (len(quote) < READABLE.stop and (_hangs(event) or _says_little(event))) else text


def _hangs(event: Event) -> bool:
    """Whether a clause opens as a relative one, or stands behind a comma without a word that joins it ("…, opened in 1897")."""
    before = event.quote.partition(event.text)[0].rstrip()
    return before.endswith((",", "،", "，")) or cues(event.language)["clauses.relatives"].match(event.text) is not None


def _is_part(event: Event) -> bool:
    """Whether a clause is no sentence: it opens with "after" or, within its own, with its verb, or has none ("and left in May")."""
    known, before = cues(event.language), event.quote.partition(event.text)[0]
    if known["clauses.subordinators"].match(event.text):
        return True
    if not before.strip(" \"'“„«‘¿¡(-–—"):
        return False
    return any(known[name].match(event.text) for name in FINITE) or not any(known.says(name, event.text) for name in FINITE)


def _says_little(event: Event) -> bool:
    """Whether a clause holds the speaker, a date and no more than a verb beside them ("the mayor said on Friday")."""
    rest = event.text.replace(event.said_by or "", " ", 1).replace(event.expression.text if event.expression else "", " ", 1)
    return len(_WORD.findall(rest)) <= _LITTLE
