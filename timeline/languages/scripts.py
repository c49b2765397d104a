"""Languages that are written in two scripts: the file has its words in one, and the letters by which the other writes them.

Serbian papers print the same words in Latin and in Cyrillic letters: "u utorak" and "у уторак". A table ``[transliteration]`` maps letters of
the file's script, single or several ("nj"), to those of the other; the loader then adds the other writing of every word, cue and pattern.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

TABLE = "transliteration"
"""The section that holds the letters."""
WORDS = frozenset(("ordinal_suffixes", "number_joiners", "suffixes", "clitics", "quiet_words", "window_words"))
"""Lists at the head of a file that hold words, not names of sections."""

_REGEX = re.compile(r"\\.|\(\?(?:<?[!=]|:)|\{[^{}]*\}")  # what is no letter in a regular expression, nor in a cue that is one
_SYNTAX = re.compile(r"\{[^{}]*\}|\(\?<?[!=]|[()\[\]|?*+\s]|\\.")  # what is no word in a pattern


def in_both_scripts(data: Mapping[str, Any]) -> dict[str, Any]:
    """A language's data with every word in both scripts, without the table that says how.

    Args:
        data: a parsed language file, with a table ``transliteration``: letters of the script that the file is written in → those of the other.
    """
    write = _writer(data[TABLE])
    out: dict[str, Any] = {}
    for key, value in data.items():
        if key == "patterns":
            out[key] = {family: [_pattern(entry, write) for entry in entries] for family, entries in value.items()}
        elif isinstance(value, Mapping) and key != TABLE:
            out[key] = _section(value, write, is_regex=key == "tense")
        elif key != TABLE:
            out[key] = _doubled(value, write) if key in WORDS else value
    return out


def _writer(letters: Mapping[str, str]) -> Callable[[str], str]:
    """What writes a text in the other script, capitals as capitals."""
    both = {**letters, **{a.capitalize(): b.capitalize() for a, b in letters.items()}, **{a.upper(): b.upper() for a, b in letters.items()}}
    pattern = re.compile("|".join(sorted(map(re.escape, both), key=len, reverse=True)))
    return lambda text: pattern.sub(lambda match: both[match[0]], text)


def _section(table: Mapping[str, Any], write: Callable[[str], str], *, is_regex: bool) -> dict[str, Any]:
    """A table of words, or of tables of them; where a word is a key ("milion" = 1e6), the key is written twice."""
    out: dict[str, Any] = {}
    for key, value in table.items():
        if isinstance(value, Mapping):
            out[key] = _section(value, write, is_regex=is_regex)
        elif isinstance(value, list):
            out[key] = value if all(isinstance(entry, int) for entry in value) else _doubled(value, write, is_regex=is_regex)
        else:
            out[key] = value
            if not isinstance(value, bool):
                out[write(key)] = value
    return out


def _doubled(entries: list[str], write: Callable[[str], str], *, is_regex: bool = False) -> list[str]:
    """Entries, and behind them those that the other script writes otherwise."""
    other = [_around(_REGEX, entry, write) if is_regex or entry.startswith("/") else write(entry) for entry in entries]
    return [*entries, *(entry for entry in other if entry not in entries)]


def _pattern(entry: Any, write: Callable[[str], str]) -> Any:
    """A pattern in which every word may be of either script."""
    if not isinstance(entry, str):
        return {**entry, "match": _pattern(entry["match"], write)}
    return _around(_SYNTAX, entry, lambda word: f"( {word} | {write(word)} )" if write(word) != word else word)


def _around(kept: re.Pattern[str], text: str, write: Callable[[str], str]) -> str:
    """A text with what lies between matches written anew, piece by piece."""
    pieces, place = [], 0
    for match in kept.finditer(text):
        pieces += [write(text[place : match.start()]), match[0]]
        place = match.end()
    return "".join([*pieces, write(text[place:])])
