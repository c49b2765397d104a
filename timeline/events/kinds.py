"""A happening that a later word names again: "the blast" is what the lead told as "exploded"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import islice

from timeline.model import Event
from timeline.stems import happenings, plain

_BACK = 30  # events of a document among which the one is looked for that a word names again
_NAME = 4  # words among which the first is to be found that names a happening


def kinds(text: str, code: str | None) -> frozenset[str]:
    """The kinds of happening that a text names; none in a language whose file lists no stems."""
    lexicon = happenings(code) if code else None
    return lexicon.find(plain(text)) if lexicon else frozenset()


def day_of(events: Sequence[Event], words: str, code: str | None) -> date | None:
    """The one day of the happening told last that is of the kind that words name first; None where they name none, or none was told."""
    named = next((found for word in words.split()[:_NAME] if (found := kinds(word, code))), frozenset[str]())
    told = (e for e in islice(reversed(events), _BACK) if e.first and e.first == e.last and e.status in ("happened", "reported"))
    return next((e.first for e in told if named <= kinds(e.text, code)), None) if named else None
