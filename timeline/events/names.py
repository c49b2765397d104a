"""Names in a text, by their capitals; in scripts without capitals by quotation marks, Latin letters and the words that names follow."""

from __future__ import annotations

import re
from functools import cache

from timeline.events.cues import UNSPACED, Cues, cues

_TOKEN = re.compile(r"[^\W_][\w'’.&-]*")
_LINK = re.compile(r"al|el|de|del|della|di|da|do|dos|du|des|von|van|der|den|bin|ibn|of|the|&|la|le|ar|as|ed")  # inside names of many languages
_QUOTED = re.compile(r"[«“„「『《](?P<name>[^«»“”„「」『』《》]{2,40})[»”“」』》]|\"(?P<plain>[^\"]{2,40})\"")
_LATIN = re.compile(r"[A-Z][A-Za-z0-9&.-]*[A-Za-z0-9](?: [A-Z][A-Za-z0-9&.-]*[A-Za-z0-9])*")
_KATAKANA = re.compile(r"[ァ-ヺー]{3,}(?:[・·＝][ァ-ヺー]{2,})*")
_ELIDED = re.compile(r"^[^\W\d_]{1,2}['’](?=\w)")  # "d'Al-Anbar", "l'Irak"
_HYPHENED = re.compile(r"[a-zà-ÿ]{2,3}-[^\W\d_a-zß-öø-ÿ]")  # "al-Wafa"
_START = re.compile(r"(?:[.!?…:]\s+|[«“„\"]\s*)$")


def names(text: str, language: str | None = None) -> tuple[str, ...]:
    """Names in the order in which they stand, each once.

    Args:
        text: a sentence or clause.
        language: ISO 639-1 code; adds the words that names follow, where the script has no capitals.

    A single capitalised word that opens a sentence is left out: it need not be a name.
    """
    found: dict[str, None] = {}
    if any(c.isupper() for c in text) and sum(c.islower() for c in text) * 2 > sum(c.isalpha() for c in text):
        for name in _capitalised(text, cues(language)):
            found.setdefault(name)
        return tuple(found)
    for pattern in (_QUOTED, _LATIN, _KATAKANA):
        for m in pattern.finditer(text):
            found.setdefault((m.groupdict().get("name") or m.groupdict().get("plain") or m[0]).strip())
    following = _following()
    for m in cues(language)["names.before"].finditer(text):
        if next_word := following.match(text, m.end()):
            found.setdefault(next_word["name"])
    return tuple(found)


@cache
def _following() -> re.Pattern[str]:
    return re.compile(rf"\s*(?P<name>[^\W\d_{UNSPACED}]{{2,}}(?:(?: ال|-)[^\W\d_{UNSPACED}]{{2,}})?)")


def _capitalised(text: str, known: Cues) -> list[str]:
    """Sequences of capitalised words with the small words between them, none of them trailing."""
    found = []
    words = [(m.start(), m.end(), m[0]) for m in _TOKEN.finditer(text)]
    i = 0
    while i < len(words):
        starts = bool(_START.search(text[max(0, words[i][0] - 4) : words[i][0]])) if words[i][0] else True
        if not _is_capitalised(words[i][2]) or (starts and known["names.openers"].fullmatch(words[i][2])):
            i += 1
            continue
        j = last = i
        while j + 1 < len(words) and text[words[j][1] : words[j + 1][0]] in (" ", "\u00a0"):
            word = words[j + 1][2]
            if _is_capitalised(word) or (word.isdecimal() and j == last and not starts and not known.nouns):
                last = j = j + 1
            elif _LINK.fullmatch(word) and j - last < 2 and not (known.nouns and word.startswith("d")):
                j += 1
            else:
                break
        name = text[words[i][0] : words[last][1]].rstrip(".'’-")
        inner = any(c.isupper() or c.isdigit() for c in words[i][2][1:])
        if last == i and known.nouns and not inner:
            named = any(not text[m.end() : words[i][0]].strip() for m in known["names.before"].finditer(text, 0, words[i][0]))
        else:
            named = last > i or inner or not starts
        if named and len(name) > 1:
            found.append(_ELIDED.sub("", name))
        i = last + 1
    return found


def _is_capitalised(word: str) -> bool:
    bare = _ELIDED.sub("", word)
    return bare[0].isupper() or bool(_HYPHENED.match(bare))
