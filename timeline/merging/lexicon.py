"""What kind of happening a text speaks of, and of which places and bodies, by the stems that the languages' files list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline import languages
from timeline.merging.text import plain
from timeline.tagging.letters import LETTER

WHOLE_WORD = 2  # letters up to which a stem is a whole word ("UN", "ue"), not the beginning of one
NO_COUNTRIES = frozenset(("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "RE"))  # unions, test codes; Réunion is a meeting in French and Italian
SHORTEST_PLACE = 4  # letters that a place's name keeps when its ending gives way to that of a demonym (Libya, Libyan)
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")  # scripts that write no space between words
_KANA = re.compile(r"[\u30a1-\u30fc]")  # spells a borrowed word or name from its beginning: クチン is a city, but not in ワクチン
_KANA_BEFORE = r"(?<![\u30a1-\u30fc])"
_ENDINGS = tuple(re.compile(f"{ending}$") for ending in ("ien", "en", "[aeiouyαιουаеиіоуяы]{2}", "[aeiouyαιουаеиіоуяы]"))

_DECLINED = re.compile("[aeiouyαιουаеиіоуяы]$")  # an ending of cities in languages with cases


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Stems of one language, and what they stand for."""

    pattern: re.Pattern[str]
    meanings: Mapping[str, frozenset[str]]

    def find(self, text: str) -> frozenset[str]:
        """All that the text (see :func:`timeline.merging.text.plain`) speaks of."""
        found: set[str] = set()
        for match in self.pattern.finditer(text):
            found |= self.meanings[match[0] if match.lastgroup is None else match[match.lastgroup]]
        return frozenset(found)


@cache
def happenings(code: str) -> Lexicon | None:
    """Kinds of happening, from the section ``[happenings]`` of the language's file; None where it has none."""
    data = _data(code)
    return _lexicon(data.get("happenings", {}), prefixes(code))


@cache
def places(code: str) -> Lexicon | None:
    """Countries (CLDR) by ISO 3166 code, and international bodies (section ``[actors]`` of the language's file)."""
    names: dict[str, list[str]] = {key: [s for s in stems if not s.isupper()] for key, stems in _data(code).get("actors", {}).items()}
    for key, name in _countries(code):
        names.setdefault(key, []).append(name)
    return _lexicon(names, prefixes(code))


@cache
def cities(code: str) -> Lexicon | None:
    """What is written with a capital: the cities that name time zones (CLDR), by zone and country, and bodies by acronyms that are words too.

    A city stands for its country as well: what Paris recognises, France does.
    """
    from babel.core import get_global

    names = {key: [f"{s}." for s in stems if s.isupper()] for key, stems in _data(code).get("actors", {}).items()}
    for zone, name in _cities(code):
        for place in (zone, get_global("zone_territories")[zone]):
            names.setdefault(place, []).append(name)
    return _lexicon(names, prefixes(code))


@cache
def prefixes(code: str) -> tuple[str, ...]:
    """Folded particles that a language writes together with the next word (Arabic, Hebrew), longest first."""
    return tuple(sorted(map(plain, _data(code).get("comparing", {}).get("prefixes", ())), key=len, reverse=True))


def _data(code: str) -> Mapping[str, Mapping[str, list[str]]]:
    try:
        return languages.load(code).data
    except KeyError:
        return {}


def _countries(code: str) -> Iterator[tuple[str, str]]:
    locale = _locale(code)
    stems: dict[str, str] = {}
    for key, name in sorted(locale.territories.items()) if locale else ():
        if len(key) == 2 and key.isalpha() and key not in NO_COUNTRIES:
            stem = _place_stem(name)
            yield (key, stem) if stems.setdefault(stem, key) == key else (key, name)  # Niger, Nigeria


def _cities(code: str) -> Iterator[tuple[str, str]]:
    from babel.core import get_global

    locale = _locale(code)
    for zone in sorted(get_global("zone_territories")) if locale else ():
        city = locale.time_zones.get(zone, {}).get("city") or zone.rsplit("/", 1)[-1].replace("_", " ")
        if "/" in zone and not zone.startswith("Etc/") and len(city) >= (1 if _UNSPACED.search(city) else SHORTEST_PLACE):
            bare = plain(city)
            yield zone, bare[:-1] if len(bare) > SHORTEST_PLACE + 1 and _DECLINED.search(bare) else bare


def _locale(code: str) -> Any:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale(code)
    except (UnknownLocaleError, ValueError):
        return None


def _place_stem(name: str) -> str:
    bare = plain(name)
    if " " in bare:
        return bare
    stems = (ending.sub("", bare) for ending in _ENDINGS)
    return next((stem for stem in stems if stem != bare and len(stem) >= SHORTEST_PLACE), bare)


def _lexicon(table: Mapping[str, Iterable[str]], prefixes: tuple[str, ...]) -> Lexicon | None:
    meanings: dict[str, set[str]] = {}
    within: set[str] = set()
    whole: set[str] = set()
    for key, stems in table.items():
        for stem in stems:
            bare = plain(stem.removeprefix("-").removesuffix("."))
            if stem.endswith(".") or len(bare) <= WHOLE_WORD:
                whole.add(bare)
            meanings.setdefault(bare, set()).add(key)
            if stem.startswith("-") or _UNSPACED.search(bare):
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
