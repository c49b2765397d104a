"""Words by their stems: which kinds of happening a text speaks of, as a language's file lists them under ``[happenings]``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from timeline import languages
from timeline.tagging.letters import LETTER

WHOLE_WORD = 2  # letters up to which a stem is a whole word ("UN", "ue"), not the beginning of one
UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")  # scripts that write no space between words
_KANA = re.compile(r"[\u30a1-\u30fc]")  # spells a borrowed word or name from its beginning: クチン is a city, but not in ワクチン
_KANA_BEFORE = r"(?<![\u30a1-\u30fc])"
# Letters that one script writes in two ways, and those that NFKD leaves whole.
_FOLDED = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ی": "ي", "ى": "ي", "ک": "ك", "ة": "ه", "ـ": None}
    | dict.fromkeys("’ʼ", "'")
    | dict.fromkeys("‐‑", "-")
)
_LOOSE = re.compile(r"(?<=\w) ?(['-]) ?(?=\w)")  # marks within a word, which corpora and machine translation write with spaces around
_VOICED = "\u3099\u309a"  # marks that make other syllables of kana, no accents


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """The text in lower case, without accents, vowel points or invisible marks, with one apostrophe, single spaces (Unicode NFKD)."""
    letters = (c for c in unicodedata.normalize("NFKD", text.casefold()) if c in _VOICED or unicodedata.category(c) not in ("Mn", "Cf"))
    return _LOOSE.sub(r"\1", " ".join(unicodedata.normalize("NFC", "".join(letters)).translate(_FOLDED).split()))


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Stems of one language, and what they stand for."""

    pattern: re.Pattern[str]
    meanings: Mapping[str, frozenset[str]]

    def find(self, text: str) -> frozenset[str]:
        """All that the text (see :func:`plain`) speaks of."""
        found: set[str] = set()
        for match in self.pattern.finditer(text):
            found |= self.meanings[match[0] if match.lastgroup is None else match[match.lastgroup]]
        return frozenset(found)


@cache
def happenings(code: str) -> Lexicon | None:
    """Kinds of happening, from the section ``[happenings]`` of the language's file; None where it has none."""
    return lexicon(sections(code).get("happenings", {}), prefixes(code))


@cache
def prefixes(code: str) -> tuple[str, ...]:
    """Folded particles that a language writes together with the next word (Arabic, Hebrew), longest first."""
    return tuple(sorted(map(plain, sections(code).get("comparing", {}).get("prefixes", ())), key=len, reverse=True))


def sections(code: str) -> Mapping[str, Mapping[str, list[str]]]:
    """The sections of a language's file; none where it has none."""
    try:
        return languages.load(code).data
    except KeyError:
        return {}


def lexicon(table: Mapping[str, Iterable[str]], prefixes: tuple[str, ...]) -> Lexicon | None:
    """The lexicon of a table of stems by meaning; None where it is empty."""
    meanings: dict[str, set[str]] = {}
    within: set[str] = set()
    whole: set[str] = set()
    for key, stems in table.items():
        for stem in stems:
            bare = plain(stem.removeprefix("-").removesuffix("."))
            if stem.endswith(".") or len(bare) <= WHOLE_WORD:
                whole.add(bare)
            meanings.setdefault(bare, set()).add(key)
            if stem.startswith("-") or UNSPACED.search(bare):
                within.add(bare)
    if not meanings:
        return None
    begin = f"(?<![{LETTER}])" + (f"(?:{'|'.join(map(re.escape, prefixes))})?" if prefixes else "")
    words = [re.escape(s) + (f"(?![{LETTER}])" if s in whole else "") for s in _longest(meanings.keys() - within)]
    parts = [f"{begin}(?P<word>{'|'.join(words)})"] if words else []
    parts += [f"(?P<part>{'|'.join(_KANA_BEFORE * bool(_KANA.match(s)) + re.escape(s) for s in _longest(within))})"] if within else []
    own = {stem: frozenset(keys) for stem, keys in meanings.items()}
    for stem in own:  # "air raid" is a raid too, and so is "Luftangriff" with its "-angriff"
        words_of = [word for word in stem.split() if word != stem]
        parts_of = {word[:n] for word in words_of for n in range(1, len(word) + 1) if n == len(word) or word[:n] not in whole}
        meanings[stem].update(*(own[part] for part in parts_of if part in own), *(own[w] for w in within if w in stem))
    return Lexicon(re.compile("|".join(parts)), {stem: frozenset(keys) for stem, keys in meanings.items()})


def _longest(stems: Iterable[str]) -> list[str]:
    return sorted(stems, key=lambda s: (-len(s), s))
