"""Languages as data: one TOML file each, and the loader."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from timeline.languages import fallback, scripts

FOLDER = Path(__file__).parent
ALIASES = {"no": "nb", "iw": "he", "in": "id", "ji": "yi"}
"""Codes by which some call a language, and its own."""

COLLOQUIAL = "-x-colloquial"
"""What stands behind the code of a language whose section ``[colloquial]`` holds too: a private use of BCP 47."""


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language's data, as its file states it.

    Args:
        code: ISO 639-1 code.
        name: English name.
        data: the parsed TOML file, section by section.
        fallback: whether the data comes from dateparser's locales, since the language has no file.
    """

    code: str
    name: str
    data: Mapping[str, Any]
    fallback: bool = False


@cache
def codes() -> tuple[str, ...]:
    """Codes of the languages that have a file of their own, sorted."""
    return tuple(sorted(p.stem for p in FOLDER.glob("*.toml") if len(p.stem) == 2))


@cache
def known() -> tuple[str, ...]:
    """Codes of all languages that can be read, by a file of their own or by the fallback, sorted."""
    return tuple(sorted({*codes(), *fallback.codes(), *ALIASES}))


@cache
def load(code: str) -> Language:
    """The language with this ISO 639-1 code, or its colloquial variant, where :data:`COLLOQUIAL` stands behind the code.

    Raises:
        KeyError: where there is neither a file nor a fallback for it.
    """
    if code.endswith(COLLOQUIAL):
        language = load(code.removesuffix(COLLOQUIAL))
        return replace(language, data=join(language.data.get("colloquial", {}), language.data))
    code = ALIASES.get(code, code)
    path = FOLDER / f"{code}.toml"
    if path.exists():
        own, by_fallback = tomllib.loads(path.read_text(encoding="utf-8")), False
        own = scripts.in_both_scripts(own) if scripts.TABLE in own else own
    else:
        own, by_fallback = fallback.data(code), True
    data = join(own, _base())
    return Language(code, data.get("name", code), data, by_fallback)


@cache
def _base() -> Mapping[str, Any]:
    """What holds for every language: dates in digits, ISO 8601."""
    return tomllib.loads((FOLDER / "base.toml").read_text(encoding="utf-8"))


def join(data: Mapping[str, Any], base: Mapping[str, Any]) -> dict[str, Any]:
    """A language's data on top of its base: tables are joined, lists go on with the base's, single values win."""
    out = dict(data)
    for key, value in base.items():
        if key not in out:
            out[key] = value
        elif isinstance(value, Mapping) and isinstance(out[key], Mapping):
            out[key] = join(out[key], value)
        elif isinstance(value, list) and isinstance(out[key], list):
            out[key] = [*out[key], *value]
    return out
