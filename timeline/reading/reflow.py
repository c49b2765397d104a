"""Lines → paragraphs: what a page or a mail broke into lines is joined again, words hyphenated at the end of a line too."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

SHORT = 0.6
"""A line this much shorter than the column ends its paragraph."""
SHORTISH = 0.9
"""So does one that is a little shorter and ends a sentence."""

_END = re.compile(r"[.!?…:؟।۔。！？][\"'»”’)\]]*$")
_ITEM = re.compile(r"(?:\d{1,2}[.)]|[-–•*·])\s")
"""How an item of a list begins, where the line before has come to an end; "12." may be a day in the middle of a sentence."""
_HYPHENATED = re.compile(r"([^\W\d_]+)[-‐\u00ad]$")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")


def reflow(lines: Sequence[str], column: int | None = None) -> str:
    """The paragraphs of these lines, a blank line between; an empty line always parts two.

    Args:
        column: code points of a full line; where it is not known, what nine of ten lines keep within.
    """
    lines = [line.strip() for line in lines]
    lengths = sorted(len(line) for line in lines if line)
    if not lengths:
        return ""
    column = column or (lengths[int(len(lengths) * 0.9)] if len(lengths) > 1 else lengths[0])
    words = {word.lower() for line in lines for word in _WORD.findall(line)}
    paragraphs: list[str] = []
    open_ = False
    for line in lines:
        if line and open_ and not (_ITEM.match(line) and _END.search(paragraphs[-1])):
            paragraphs[-1] = _join(paragraphs[-1], line, words)
        elif line:
            paragraphs.append(line)
        open_ = bool(line) and not _ends(line, column)
    return "\n\n".join(paragraphs).replace("\u00ad", "")


def _ends(line: str, column: int) -> bool:
    if _HYPHENATED.search(line):
        return False
    return len(line) < SHORT * column or (len(line) < SHORTISH * column and bool(_END.search(line)))


def _join(before: str, after: str, words: set[str]) -> str:
    """Two lines as one: a hyphen between lower-case letters goes, unless the text writes that word with it elsewhere ("peut-être")."""
    match = _HYPHENATED.search(before)
    head = _WORD.match(after)
    if match and head and after[0].islower():
        compound, whole = f"{match[1]}-{head[0]}".lower(), f"{match[1]}{head[0]}".lower()
        keep = compound in words and whole not in words
        return before[: match.end(1)] + ("-" if keep else "") + after
    if match or (_wide(before[-1]) and _wide(after[0])):
        return before + after
    return f"{before} {after}"


def _wide(character: str) -> bool:
    """Whether its script writes no spaces between words."""
    return unicodedata.east_asian_width(character) in "WF"
