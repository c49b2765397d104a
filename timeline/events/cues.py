"""The words by which a language tells what happened, when, and who says so.

The section ``[events]`` of a language's file states them, all of it optional; docs/languages.md lists the keys.

A cue is a word or phrase as it is written, in any case; ``*`` stands for any letters, a last ``+`` for one of the endings; an entry
between slashes is a regular expression.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from timeline import languages
from timeline.tagging.alternation import any_of
from timeline.tagging.fold import fold
from timeline.tagging.letters import LETTER
from timeline.tagging.lexicon import expand, unaccented
from timeline.tagging.tense import cues_of

NEVER = re.compile(r"(?!)")
UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
MARKS = "[\u0640\u064b-\u0652\u0670\u05b0-\u05c7]*"  # vowel signs that Arabic and Hebrew may or may not write
_WRITTEN_ON = "\u064b-\u0652\u0670\u05b0-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"  # the same, but for marks that part words
BELOW = dict.fromkeys("șş", "[șş]") | dict.fromkeys("țţ", "[țţ]")  # with a comma below, or as old fonts have it with a cedilla
_MARKED = re.compile("[\u05d0-\u05ea\u0621-\u064a\u0671-\u06d3]")
_UNSPACED = re.compile(f"[{UNSPACED}]")
_IN_WORD = re.compile(f"[{LETTER}]")
_LETTERS = f"[{LETTER}\u200c\u0640\u064b-\u0652\u0670]*"


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """One language's cues, compiled. What the language's file lacks never matches."""

    code: str | None
    abbreviations: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    terminators: str = ""
    joiners: tuple[str, ...] = ()
    nouns: bool = False
    ordinals: bool = False
    patterns: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    multipliers: Mapping[str, float] = field(default_factory=dict)
    counts: re.Pattern[str] = NEVER

    def __getitem__(self, name: str) -> re.Pattern[str]:
        """The pattern "section.key", one that never matches where the language has none."""
        return self.patterns.get(name, NEVER)

    def says(self, name: str, text: str) -> bool:
        """Whether the text holds a cue of this name."""
        return self[name].search(text) is not None

    def looks_ahead(self, text: str) -> bool:
        """Whether the first verb of a text looks ahead, by the cues that choose between two Mondays."""
        folded = fold(text)
        return self.code is not None and bool(self.patterns) and cues_of(self.code).at(folded.text, 0, 0, written=folded.written) == "future"

    def names_thing(self, before: str, said: str, behind: str) -> bool:
        """Whether a date, given with the words on either side, tells which thing is meant ("the truce of | 3 May | expires")."""
        if self.code is None or not self.patterns:
            return False
        left, date, right = (fold(part).text for part in (before, said, behind))
        return cues_of(self.code).names(left + date + right, len(left), len(left + date))


def compile_cues(entries: Iterable[str], prefixes: Iterable[str] = (), endings: Iterable[str] = ()) -> re.Pattern[str]:
    """One pattern for a list of cues, longest first, bounded by words where the script has words."""
    free, open_ended = [], []
    whole: dict[str, list[str]] = {}  # words by what may be written onto them
    after = f"(?:{'|'.join(map(re.escape, endings))})?{MARKS}" if endings else ""
    for entry in sorted(entries, key=len, reverse=True):
        if len(entry) > 1 and entry.startswith("/") and entry.endswith("/"):
            free.append(f"(?:{entry[1:-1]})")
        elif _UNSPACED.match(entry[0]):
            free.append(_spelled(entry))
        elif entry.endswith("+"):
            whole.setdefault(after, []).append(_spelled(entry.removesuffix("+")))
        elif _IN_WORD.match(entry[-1]) and not _UNSPACED.match(entry[-1]):
            whole.setdefault("", []).append(_spelled(entry))
        else:
            open_ended.append(_spelled(entry))
    bounded = [f"(?:{any_of(words)}){ending}(?![{LETTER}])" for ending, words in whole.items()]
    if words := open_ended + bounded:
        before = "|".join(map(re.escape, prefixes))
        free.append(rf"(?<![{LETTER}{_WRITTEN_ON}])" + (f"(?:{before})?" if before else "") + f"(?:{'|'.join(words)})")
    return re.compile("|".join(free), re.IGNORECASE) if free else NEVER


def _spelled(entry: str) -> str:
    return "".join(_LETTERS if c == "*" else r"\s+" if c == " " else "['’]" if c == "'" else _letter(c) for c in entry)


def _letter(c: str) -> str:
    return BELOW.get(c) or re.escape(c) + (MARKS if _MARKED.match(c) else "")


def _grouped(table: Mapping[str, Iterable[str]], prefixes: Iterable[str]) -> re.Pattern[str]:
    """One pattern for a table of cues, each key a named group."""
    return re.compile("|".join(f"(?P<{key}>{compile_cues(words, prefixes).pattern})" for key, words in table.items()) or "(?!)", re.IGNORECASE)


def _spellings(table: Mapping[str, Iterable[str]], *, but: str = "") -> list[str]:
    """The words of a table of the language's file, in all their spellings, but for those of one key."""
    return [word for key, entries in table.items() if key != but for entry in entries for word in expand(entry.lstrip("~="))]


@cache
def cues(code: str | None) -> Cues:
    """The cues of the language with this ISO 639-1 code; empty ones where there is no such language or its file states none."""
    try:
        data: Mapping[str, Any] = languages.load(code).data.get("events", {}) if code else {}
    except KeyError:
        data = {}
    prefixes, endings = data.get("prefixes", ()), data.get("endings", ())
    sentences, figures = data.get("sentences", {}), data.get("figures", {})
    ordinals, units = (languages.load(code).data.get(name, {}) if code and data else {} for name in ("ordinals", "units"))
    bare = code is not None and bool(data) and "events" in languages.load(code).data.get("unaccented", ())
    return Cues(
        code,
        abbreviations=frozenset(word.casefold() for word in sentences.get("abbreviations", ())),
        starters=frozenset(sentences.get("starters", ())),
        nouns=bool(data.get("names", {}).get("nouns", False)),
        joiners=tuple(data.get("clauses", {}).get("joiners", ())),
        terminators=sentences.get("terminators", ""),
        ordinals=bool(sentences.get("ordinals", False)),
        patterns={
            f"{section}.{key}": compile_cues((*value, *map(unaccented, value)) if bare else value, prefixes, endings)
            for section in ("lines", "clauses", "status", "happenings", "intervals", "ages", "names")
            for key, value in data.get(section, {}).items()
            if key not in ("joiners", "nouns")
        }
        | ({"numbers.ordinals": compile_cues(_spellings(ordinals, but="1"), prefixes)} if ordinals else {})
        | ({"numbers.units": compile_cues(_spellings(units), prefixes)} if units else {}),
        multipliers={word.casefold(): float(factor) for word, factor in figures.get("multipliers", {}).items()},
        counts=_grouped(figures.get("counts", {}), prefixes),
    )
