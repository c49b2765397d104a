"""Of which places and bodies a text speaks, by CLDR's names and the stems that the languages' files list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from timeline.stems import UNSPACED, Lexicon, lexicon, plain, prefixes, sections

NO_COUNTRIES = frozenset(("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "RE"))  # unions, test codes; Réunion is a meeting in French and Italian
SHORTEST_PLACE = 4  # letters that a place's name keeps when its ending gives way to that of a demonym (Libya, Libyan)
_ENDINGS = tuple(re.compile(f"{ending}$") for ending in ("ien", "en", "[aeiouyαιουаеиіоуяы]{2}", "[aeiouyαιουаеиіоуяы]"))

_DECLINED = re.compile("[aeiouyαιουаеиіоуяы]$")  # an ending of cities in languages with cases


@cache
def places(code: str) -> Lexicon | None:
    """Countries (CLDR) by ISO 3166 code, and international bodies (section ``[actors]`` of the language's file)."""
    names: dict[str, list[str]] = {key: [s for s in stems if not s.isupper()] for key, stems in sections(code).get("actors", {}).items()}
    for key, name in _countries(code):
        names.setdefault(key, []).append(name)
    return lexicon(names, prefixes(code))


@cache
def cities(code: str) -> Lexicon | None:
    """What is written with a capital: the cities that name time zones (CLDR), by zone and country, and bodies by acronyms that are words too.

    A city stands for its country as well: what Paris recognises, France does.
    """
    from babel.core import get_global

    names = {key: [f"{s}." for s in stems if s.isupper()] for key, stems in sections(code).get("actors", {}).items()}
    for zone, name in _cities(code):
        for place in (zone, get_global("zone_territories")[zone]):
            names.setdefault(place, []).append(name)
    return lexicon(names, prefixes(code))


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
        if "/" in zone and not zone.startswith("Etc/") and len(city) >= (1 if UNSPACED.search(city) else SHORTEST_PLACE):
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
