"""Names in a text, by their capitals; in scripts without capitals by quotation marks, Latin letters and the words that names follow."""

from __future__ import annotations

import re
from functools import cache

from .cues import UNSPACED, cues

_LINKS = r"(?:al|el|de|del|della|di|da|do|dos|du|des|von|van|der|den|bin|ibn|of|the|and|&|y|e|la|le)"
_QUOTED = re.compile(r"[«“„「『《](?P<name>[^«»“”„「」『』《》]{2,40})[»”“」』》]|\"(?P<plain>[^\"]{2,40})\"")
_LATIN = re.compile(r"[A-Z][A-Za-z0-9&.-]+(?: [A-Z][A-Za-z0-9&.-]+)*")
_KATAKANA = re.compile(r"[ァ-ヺー]{3,}(?:[・·＝][ァ-ヺー]{2,})*")
_START = re.compile(r"(?:^|[.!?…:]\s+|[«“„\"]\s*)$")


def names(text: str, language: str | None = None) -> tuple[str, ...]:
    """Names in the order in which they stand, each once.

    Args:
        text: a sentence or clause.
        language: ISO 639-1 code; adds the words that names follow, where the script has no capitals.

    A single capitalised word that opens a sentence is left out: it need not be a name.
    """
    found: dict[str, None] = {}
    if any(c.isupper() for c in text) and sum(c.islower() for c in text) * 2 > sum(c.isalpha() for c in text):
        for name in _capitalised(text):
            found.setdefault(name)
        return tuple(found)
    for pattern in (_QUOTED, _LATIN, _KATAKANA):
        for m in pattern.finditer(text):
            found.setdefault((m.groupdict().get("name") or m.groupdict().get("plain") or m[0]).strip())
    following = _following()
    for m in cues(language)["names.before"].finditer(text):
        if name := following.match(text, m.end()):
            found.setdefault(name["name"])
    return tuple(found)


@cache
def _following() -> re.Pattern[str]:
    return re.compile(rf"\s*(?P<name>[^\W\d_{UNSPACED}]{{2,}}(?:[ -][^\W\d_{UNSPACED}]{{3,}})?)")


def _capitalised(text: str) -> list[str]:
    """Sequences of capitalised words with the small words between them, none of them trailing."""
    found = []
    words = [(m.start(), m.end(), m[0]) for m in re.finditer(r"[^\W_][\w'’.&-]*", text)]
    i = 0
    while i < len(words):
        if not _is_capitalised(words[i][2]):
            i += 1
            continue
        j = last = i
        while j + 1 < len(words) and re.fullmatch(r"[ \u00a0]", text[words[j][1] : words[j + 1][0]]):
            word = words[j + 1][2]
            if _is_capitalised(word) or (word.isdecimal() and j == last):
                last = j = j + 1
            elif re.fullmatch(_LINKS, word) and j - last < 2 and word not in ("and", "e", "y"):
                j += 1
            else:
                break
        start, end = words[i][0], words[last][1]
        name = text[start:end].rstrip(".'’-")
        if (last > i or not _START.search(text[:start]) or _inner_capital(name)) and len(name) > 1:
            found.append(re.sub(r"^[^\W\d_]{1,2}['’]", "", name))
        i = last + 1
    return found


def _is_capitalised(word: str) -> bool:
    bare = re.sub(r"^[^\W\d_]{1,2}['’](?=\w)", "", word)  # "d'Al-Anbar", "l'Irak"
    return bare[0].isupper()


def _inner_capital(name: str) -> bool:
    return any(c.isupper() or c.isdigit() for c in name[1:])
