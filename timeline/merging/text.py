"""Text as it is compared: one spelling for one word, one skeleton for the spellings of one name."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.stems import plain

# How the same sound is written in different languages and scripts, longest first; consonants of like sound are one class.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"tsch|tch|sch|sh|zh|cz|sz|j|x|c(?=[eiy])|q(?=[ie])", "s"),
        (r"ph|f|v|w(?=[aeiou])", "f"),
        (r"gh|kh|ck|ch|[gkqc]", "k"),
        (r"dh|th|dz|[dt]", "t"),
        (r"[bp]", "p"),
        (r"[sz]", "s"),
        (r"l", "r"),
        (r"m(?=[pf])", "n"),
        (r"[^a-z]|[aeiouyhw]", ""),
        (r"(.)\1+", r"\1"),
    )
)
_READINGS = (("ch", "sh"), ("j", "kh"), ("dj", "j"))  # as in Chelm or in Chávez, in Jakarta or in Jatib, in Djibril for Jibril
_SHORT = 3  # consonants below which a word keeps its vowels, so that short names do not all fall together
_VOWELS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in ((r"ou|oo|o|w", "u"), (r"e|y|j", "i"), (r"[cq]", "k"), (r"z", "s"), (r"(?<=.)h", ""), (r"(.)\1+", r"\1"))
)


@lru_cache(maxsize=65536)
def romanised(word: str) -> str:
    """The word in Latin letters, lower case, whatever its script (anyascii, ISC licence)."""
    from anyascii import anyascii

    return anyascii(plain(word)).lower()


@lru_cache(maxsize=65536)
def skeletons(word: str, prefixes: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The word's consonants in classes of like sound: one key for Gaddafi, Kadhafi, القذافي and Каддафи.

    Args:
        word: in any script.
        prefixes: folded particles that the language writes together with the next word; without each of them the word has another key.
    """
    bare = plain(word)
    forms = {bare, *(bare[len(p) :] for p in prefixes if bare.startswith(p) and len(bare) - len(p) >= _SHORT)}
    keys = {_skeleton(romanised(form)) for form in forms}
    letters = romanised(word)
    for written, sound in _READINGS:
        if written in letters:
            keys.add(_skeleton(letters.replace(written, sound)))
    return tuple(sorted(keys))


def _skeleton(letters: str) -> str:
    bones = letters
    for pattern, sound in _SOUNDS:
        bones = pattern.sub(sound, bones)
    if len(bones) >= _SHORT:
        return bones
    for pattern, sound in _VOWELS:
        letters = pattern.sub(sound, letters)
    return f"~{letters}"
