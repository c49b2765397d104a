"""Which kinds of happening words name, by the stems of a language's ``[happenings]``: "the blast" is what the lead told as "exploded"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import islice
from typing import Any

from timeline import languages
from timeline.events.cues import UNSPACED
from timeline.model import Event
from timeline.tagging.letters import LETTER
from timeline.tagging.lexicon import unaccented

_BACK = 30  # events of a document among which the one is looked for that a word names again
_NAME = 4  # words among which the first is to be found that names a happening
_WHOLE = 2  # letters up to which a stem is a whole word
_UNSPACED = re.compile(f"[{UNSPACED}]")


def kinds(text: str, code: str | None) -> frozenset[str]:
    """The kinds of happening that a text names; none in a language whose file lists no stems."""
    words = unaccented(text.casefold())
    return frozenset(kind for kind, pattern in _patterns(code).items() if pattern.search(words)) if code else frozenset()


def day_of(events: Sequence[Event], words: str, code: str | None) -> date | None:
    """The one day of the happening told last that is of the kind that words name first; None where they name none, or none was told."""
    named = next((found for word in words.split()[:_NAME] if (found := kinds(word, code))), frozenset[str]())
    told = (e for e in islice(reversed(events), _BACK) if e.first and e.first == e.last and e.status in ("happened", "reported"))
    return next((e.first for e in told if named <= kinds(e.text, code)), None) if named else None


@cache
def _patterns(code: str | None) -> Mapping[str, re.Pattern[str]]:
    try:
        data: Mapping[str, Any] = languages.load(code).data if code else {}
    except KeyError:
        data = {}
    prefixes = "|".join(map(re.escape, sorted(data.get("comparing", {}).get("prefixes", ()), key=len, reverse=True)))
    before = rf"(?<![{LETTER}])" + (f"(?:{prefixes})?" if prefixes else "")
    return {kind: re.compile("|".join(_stems(stems, before))) for kind, stems in data.get("happenings", {}).items()}


def _stems(stems: Iterable[str], before: str) -> Iterable[str]:
    """Patterns of stems: one with a last dot is a whole word, one with a first hyphen may stand within a word."""
    for stem in stems:
        bare = re.escape(unaccented(stem.casefold().strip("-.")))
        within = stem.startswith("-") or _UNSPACED.match(bare)
        yield ("" if within else before) + bare + (rf"(?![{LETTER}])" if stem.endswith(".") or (len(bare) <= _WHOLE and not within) else "")
