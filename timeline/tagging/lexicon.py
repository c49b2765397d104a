"""A language's words, each with the classes and values that its file gives it.

Entries of the file are written in one line of notation::

    "dernier{,s,e,es}"   braces list endings or spellings
    "~mars"              weak: means nothing alone, only beside what makes it a date
    "Morgen"             a capital demands a capital in the text
    "=morgen"            exactly so, a capital is another word
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from timeline.tagging.fold import fold_word

Value = Any
"""An int, float or str, or a mapping of several fields for a compound word."""

SECTIONS: dict[str, str] = {
    "months": "month",
    "month_abbreviations": "monthabbr",
    "weekdays": "weekday",
    "weekday_abbreviations": "weekdayabbr",
    "weekday_plurals": "weekdays",
    "days": "dayword",
    "units": "unit",
    "duals": "dual",
    "parts": "part",
    "seasons": "season",
    "holidays": "holiday",
    "references": "ref",
    "edges": "edge",
    "mods": "mod",
    "quantities": "some",
    "numbers": "numeral",
    "number_prefixes": "numberprefix",
    "multipliers": "multiplier",
    "ordinals": "ordinalword",
    "eras": "era",
    "meridiems": "meridiem",
    "decades": "decade",
    "zones": "zone",
    "quarters": "quarter",
    "unit_adjectives": "unitadjective",
}
"""Sections of a language file whose keys are values, and the class that their words have."""

TRIGGERS = frozenset((
    "month", "weekday", "weekdays", "dayword", "unit", "part", "season", "holiday", "ref", "decade", "meridiem", "hourmark",
    "trigger", "quarter", "dual", "weekdaypart", "daywordpart", "countunit", "unitadjective", "dayunit", "era", "yearera", "weekword",
    "monthword", "yearword", "monthunit",
))  # fmt: skip
"""Classes that make it worth looking around a word."""
DEICTIC = frozenset(("dayword", "weekword", "monthword", "yearword"))
"""Those of them that do so only where the word can stand alone."""

_BRACES = re.compile(r"\{([^{}]*)\}")


def expand(entry: str) -> Iterator[str]:
    """All spellings of an entry: ``"dernier{,s}"`` gives dernier and derniers."""
    parts = _BRACES.split(entry)
    choices = [part.split(",") if i % 2 else [part] for i, part in enumerate(parts)]
    return map("".join, itertools.product(*choices))


@dataclass(slots=True)
class Word:
    """What a spelling can mean: class → value, for any writing, for a capital first letter, for a small one."""

    always: dict[str, Value] = field(default_factory=dict)
    capital: dict[str, Value] = field(default_factory=dict)
    small: dict[str, Value] = field(default_factory=dict)

    def values(self, is_capital: bool) -> dict[str, Value]:
        """The classes that hold for this writing."""
        extra = self.capital if is_capital else self.small
        return {**self.always, **extra} if extra else self.always


def _triggers(classes: Mapping[str, Value]) -> bool:
    """Whether one of a word's classes makes it worth looking around it; a weak 今 or 上 has the company that it needs do so."""
    return any(c in TRIGGERS and (c + "!" in classes or c not in DEICTIC) for c in classes)


@dataclass(slots=True)
class Lexicon:
    """All words of a language by their folded spelling."""

    words: dict[str, Word] = field(default_factory=dict)

    def add(self, entry: str, cls: str, value: Value, *, capital: bool = False) -> None:
        """Adds an entry in the notation of the files."""
        weak = entry.startswith("~")
        entry = entry.removeprefix("~")
        exact = entry.startswith("=")
        entry = entry.removeprefix("=")
        for spelling in expand(entry):
            if not spelling.strip():
                continue
            upper = spelling[:1] != spelling[:1].lower()
            word = self.words.setdefault(" ".join(fold_word(spelling).split()), Word())
            into = word.capital if upper or capital else word.small if exact else word.always
            into.setdefault(cls, value)
            if not weak:
                into.setdefault(cls + "!", value)

    def triggers(self) -> list[str]:
        """Spellings that make it worth looking around them."""
        return [s for s, w in self.words.items() if any(map(_triggers, (w.always, w.capital, w.small)))]


def _key(key: str) -> Value:
    """A key of a section as the number that it writes, if it writes one."""
    return int(key) if re.fullmatch(r"-?\d+", key) else float(key) if re.fullmatch(r"\d+\.\d+", key) else key


_STROKES = str.maketrans("łŁđĐ", "lLdD")


def unaccented(entry: str) -> str:
    """An entry as it is typed where there are no keys for accents: "środa" as "sroda", "četvrtak" as "cetvrtak"."""
    return "".join(c for c in unicodedata.normalize("NFD", entry.translate(_STROKES)) if not unicodedata.combining(c))


def build(data: Mapping[str, Any]) -> Lexicon:
    """The lexicon of a language file (with what it inherits)."""
    lexicon = Lexicon()
    for section, cls in SECTIONS.items():
        bare = section in data.get("unaccented", ())
        for key, entries in data.get(section, {}).items():
            value = _key(key)
            for entry in (*entries, *map(unaccented, entries)) if bare else entries:
                if section in data.get("lowercase", ()) and entry[:1] not in "~=":
                    lexicon.add("=" + entry, cls, value)
                    entry = "~" + entry
                lexicon.add(entry, cls, value)
    for unit, steps in data.get("deictics", {}).items():
        for step, entries in steps.items():
            for entry in entries:
                if unit == "fiscal":
                    lexicon.add(entry, "yearword", {"unit": "year", "step": int(step), "begins": data["fiscal_year"]})
                else:
                    lexicon.add(entry, f"{unit}word", {"unit": unit, "step": int(step)})
    for side, entries in data.get("sides", {}).items():
        for entry in (*entries, *map(unaccented, entries)) if "sides" in data.get("unaccented", ()) else entries:
            lexicon.add(entry, side, side)
    for name, entries in data.get("groups", {}).items():
        for entry in (*entries, *map(unaccented, entries)) if "groups" in data.get("unaccented", ()) else entries:
            lexicon.add(entry, name, name)
    for calendar, tables in data.get("calendars", {}).items():
        for number, entries in tables.get("months", {}).items():
            for entry in entries:
                lexicon.add(entry, "month", {"month": int(number), "calendar": calendar})
        for number, entries in tables.get("eras", {}).items():
            for entry in entries:
                lexicon.add(entry, "yearera", {"calendar": calendar if number == "0" else f"{calendar}:{number}"})
    for shape in data.get("compounds", ()):
        _add_compounds(lexicon, shape, data)
    for shape in data.get("number_compounds", ()):
        _add_number_compounds(lexicon, shape, data)
    return lexicon


def _add_compounds(lexicon: Lexicon, shape: str, data: Mapping[str, Any]) -> None:
    """Words made of two.

    ``"{weekday}{part}"`` gives Dienstagabend the class ``weekdaypart``,
    ``"{count=numeral}{unit=unitadjective}"`` gives zweistündig ``countunit``.
    """
    sections = {cls: section for section, cls in SECTIONS.items()}
    slots = [tuple(name.split("=")) * (1 if "=" in name else 2) for name in _BRACES.findall(shape)]
    template = _BRACES.sub("{}", shape)
    tables = [data.get(sections.get(cls, ""), {}) for _, cls in slots]
    for chosen in itertools.product(*(t.items() for t in tables)):
        value = {slot: _key(key) for (slot, _), (key, _) in zip(slots, chosen, strict=True)}
        for spelled in itertools.product(*(itertools.chain.from_iterable(map(expand, entries)) for _, entries in chosen)):
            pieces = [s.lstrip("~=") for s in spelled]
            if all(len(p) > 1 and " " not in p and "." not in p for p in pieces):
                weak = "~" * any(s.startswith("~") for s in spelled)
                lexicon.add(weak + template.format(*pieces).lower(), "".join(slot for slot, _ in slots), value)


def _add_number_compounds(lexicon: Lexicon, shape: str, data: Mapping[str, Any]) -> None:
    """Numbers written as one word: ``"{one}und{ten}"`` gives einundzwanzig, from ``[numbers]``."""
    numbers: dict[str, list[str]] = data.get("numbers", {})
    ones = [(int(k), s) for k, v in numbers.items() if 0 < int(k) < 10 for e in v for s in expand(e.lstrip("~="))]
    tens = [(int(k), s) for k, v in numbers.items() if 20 <= int(k) < 100 and not int(k) % 10 for e in v for s in expand(e.lstrip("~="))]
    for (one, a), (ten, b) in itertools.product(ones, tens):
        lexicon.add(shape.replace("{one}", a).replace("{ten}", b), "numeral", one + ten)
