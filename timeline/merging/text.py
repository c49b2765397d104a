"""Text as it is compared: one spelling for one word, one skeleton for the spellings of one name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W\d_]+(?:['’ʼ`´][^\W\d_]+)*")

# Letters that one script writes in two ways, and those that NFKD leaves whole.
_FOLDED = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ی": "ي", "ى": "ي", "ک": "ك", "ة": "ه", "ـ": None})

# How the same sound is romanised in different languages and scripts, longest first; what is left are consonants in classes.
_SOUNDS = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"sch|sh|ch|tch|tsch|zh|cz|sz|j|x|c(?=[eiy])|q(?=[ie])", "s"),
        (r"ph|f|v|w(?=[aeiou])", "f"),
        (r"gh|kh|ck|[gkqc]", "k"),
        (r"dh|th|dz|[dt]", "t"),
        (r"b|p", "p"),
        (r"[szʂ]", "s"),
        (r"[^a-z]|[aeiouyhw]", ""),
    )
]


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """The text in lower case, without accents, vowel points or invisible marks, with single spaces (Unicode NFKD)."""
    letters = (c for c in unicodedata.normalize("NFKD", text.casefold()) if unicodedata.category(c) not in ("Mn", "Cf"))
    return " ".join("".join(letters).translate(_FOLDED).split())


@lru_cache(maxsize=65536)
def romanised(word: str) -> str:
    """The word in Latin letters, lower case, whatever its script (anyascii, ISC licence)."""
    from anyascii import anyascii

    return anyascii(plain(word)).lower()


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The word's consonants in classes of like sound, doubles once: one key for Gaddafi, Kadhafi, القذافي and Каддафи.

    A word with fewer than three such consonants keeps its vowels, so that short names do not all fall together.
    """
    letters = romanised(word)
    bones = letters
    for pattern, sound in _SOUNDS:
        bones = pattern.sub(sound, bones)
    bones = re.sub(r"(.)\1+", r"\1", bones)
    return bones if len(bones) >= 3 else "~" + re.sub(r"(.)\1+", r"\1", letters.translate(str.maketrans("ouwyckqz", "uuuiikks"[:8])))
