"""The words of a sentence that mean something, and which of them are forms of one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import takewhile

from timeline.events.cues import UNSPACED, Cues
from timeline.stems import plain, prefixes

STEM = 4  # letters that two forms of a word have in common at least
_ENDING = 4  # letters in which they may differ
_WORD = re.compile(rf"[^\W\d_{UNSPACED}]{{{STEM},}}")
_SMALL = (
    "clauses.coordinators", "clauses.subordinators", "clauses.relatives", "status.sayings", "status.planned", "status.attributions",
    "happenings.states", "intervals.later", "intervals.sooner", "intervals.until", "names.openers",
)  # fmt: skip


def words_of(words: str, cues: Cues) -> frozenset[str]:
    """The words that mean something, without particles that are written together with them."""
    return frozenset(bare for m in _WORD.finditer(words) if (bare := _bare(m[0], cues)))


@lru_cache(maxsize=65536)
def _bare(word: str, cues: Cues) -> str:
    """A word as it is compared, empty where it only joins others."""
    if any(cues[name].fullmatch(word) for name in _SMALL):
        return ""
    particles, letters = prefixes(cues.code) if cues.code else (), plain(word)
    return next((letters[len(p) :] for p in particles if letters.startswith(p) and len(letters) - len(p) >= STEM - 1), letters)


def share(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether a word of the one is a form of a word of the other."""
    return any(akin(a, b) for a in some for b in others)


def akin(a: str, b: str) -> bool:
    """Whether two words are forms of one."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))
    return shared >= min(STEM, len(a), len(b)) and max(len(a), len(b)) - shared <= _ENDING
