"""What kind of happening a text speaks of, and of which places and bodies, by the stems that the languages' files list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from timeline import languages
from timeline.merging.text import plain

WHOLE_WORD = 2  # letters up to which a stem is a whole word ("UN", "ue"), not the beginning of one
SHORTEST_PLACE = 4  # letters that a place's name keeps when its ending gives way to that of a demonym (Libya, Libyan)
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")  # scripts that write no space between words
_ENDING = re.compile(r"(?:i?en|[aeiouyαιουаеиіоуяы]{1,2})$")


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
    return _lexicon(data.get("happenings", {}), _prefixes(code))


@cache
def places(code: str) -> Lexicon | None:
    """Countries and cities (CLDR) and international bodies (``[actors]`` of the language's file), by ISO 3166 code or zone."""
    names: dict[str, list[str]] = {key: list(stems) for key, stems in _data(code).get("actors", {}).items()}
    for key, name in _cldr(code):
        names.setdefault(key, []).append(name)
    return _lexicon(names, _prefixes(code))


def _data(code: str) -> Mapping[str, Mapping[str, list[str]]]:
    try:
        return languages.load(code).data
    except KeyError:
        return {}


def _prefixes(code: str) -> tuple[str, ...]:
    """Particles that a language writes together with the next word (Arabic, Hebrew), longest first."""
    return tuple(sorted(map(plain, _data(code).get("comparing", {}).get("prefixes", ())), key=len, reverse=True))


def _cldr(code: str) -> Iterable[tuple[str, str]]:
    from babel import Locale, UnknownLocaleError
    from babel.core import get_global

    try:
        locale = Locale(code)
    except (UnknownLocaleError, ValueError):
        return
    stems: dict[str, list[str]] = {}
    for key, name in locale.territories.items():
        if len(key) == 2 and key.isalpha() and key not in ("EU", "UN", "EZ", "ZZ", "XA", "XB", "QO"):
            stems.setdefault(_place_stem(name), []).append(key)
            if len(stems[_place_stem(name)]) > 1:  # Niger, Nigeria
                yield key, name
    for stem, keys in stems.items():
        yield keys[0], stem
    for zone in sorted(get_global("zone_territories")):
        city = locale.time_zones.get(zone, {}).get("city") or zone.rsplit("/", 1)[-1].replace("_", " ")
        if "/" in zone and not zone.startswith("Etc/") and len(city) >= SHORTEST_PLACE:
            yield zone, _place_stem(city)


def _place_stem(name: str) -> str:
    bare = plain(name)
    stem = _ENDING.sub("", bare)
    return stem if len(stem) >= SHORTEST_PLACE and " " not in bare else bare


def _lexicon(table: Mapping[str, Iterable[str]], prefixes: tuple[str, ...]) -> Lexicon | None:
    meanings: dict[str, set[str]] = {}
    within: set[str] = set()
    for key, stems in table.items():
        for stem in stems:
            bare = plain(stem.removeprefix("-"))
            meanings.setdefault(bare, set()).add(key)
            if stem.startswith("-") or _UNSPACED.search(bare):
                within.add(bare)
    if not meanings:
        return None
    begin = r"(?<!\w)" + (f"(?:{'|'.join(map(re.escape, prefixes))})?" if prefixes else "")
    words = [re.escape(s) + (r"(?!\w)" if len(s) <= WHOLE_WORD else "") for s in _longest(meanings.keys() - within)]
    parts = [f"{begin}(?P<word>{'|'.join(words)})"] if words else []
    parts += [f"(?P<part>{'|'.join(map(re.escape, _longest(within)))})"] if within else []
    for stem, keys in meanings.items():  # "air raid" is also a raid
        for word in stem.split():
            keys |= set().union(*(meanings[s] for s in (word[:n] for n in range(WHOLE_WORD + 1, len(word) + 1)) if s in meanings and s != stem))
    return Lexicon(re.compile("|".join(parts)), {stem: frozenset(keys) for stem, keys in meanings.items()})


def _longest(stems: Iterable[str]) -> list[str]:
    return sorted(stems, key=lambda s: (-len(s), s))
