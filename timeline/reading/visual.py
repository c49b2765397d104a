"""Right-to-left lines, whose pieces a page draws from left to right, → the order in which they are read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

_LOOSE = re.compile(r"\s+(?=[.,:;!?،؛؟)\]}])|(?<=[(\[{])\s+")
"""Room that pieces leave before a mark or within brackets."""
_DIGITS = "[\u0660-\u0669\u06f0-\u06f9]+"
_NUMBER = re.compile(rf"{_DIGITS}(?:[.,/:\u066b\u066c،]{_DIGITS})*")
"""A number in Arabic digits, with the separators that belong to it (class CS of the standard)."""
_LEFT_TO_RIGHT = re.compile(r"[^\W_\u0660-\u0669\u06f0-\u06f9]")
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


def numbers_as_drawn(pieces: Iterable[str]) -> Iterator[str]:
    """The pieces of a page with Arabic digits in the order in which it draws them.

    pypdf turns right-to-left letters around, and with them the digits and marks that follow, up to the next letter of another script; of the
    room on both sides of such a number it keeps one side.
    """
    turned = False
    for piece in pieces:
        rtl = _is_rtl(piece)
        turned = rtl or (turned and not _LEFT_TO_RIGHT.search(piece))
        if rtl:
            yield _NUMBER.sub(lambda match: match[0][::-1], piece)
        else:
            yield piece[::-1] + " " * piece.endswith(" ") if turned else piece


def in_reading_order(pieces: Sequence[str]) -> str:
    """One line, from the pieces of text that a page draws for it, the letters within each in order already.

    In a line with right-to-left letters the pieces are turned around, except that numbers and words of other scripts keep their order among
    themselves (Unicode Standard Annex #9 has the rule that draws them so). Brackets are drawn mirrored there.
    """
    if not any(map(_is_rtl, pieces)):
        return "".join(pieces)
    runs = [(ltr, [piece for piece, _ in run]) for ltr, run in groupby(_with_direction([p for p in pieces if p]), key=lambda pair: pair[1])]
    return _LOOSE.sub("", "".join(_turned("".join(run)) if ltr else "".join(map(_drawn, reversed(run))) for ltr, run in reversed(runs)))


def _drawn(piece: str) -> str:
    """A piece between right-to-left letters: in order but for its brackets; where it is marks alone, as drawn."""
    return (piece if _is_rtl(piece) else piece[::-1]).translate(_MIRRORED)


def _with_direction(pieces: Sequence[str]) -> list[tuple[str, bool]]:
    """Each piece and whether it runs left to right; spaces and marks do where they stand between two that do."""
    directions = [False if _is_rtl(piece) else True if any(map(str.isalnum, piece)) else None for piece in pieces]
    known = [number for number, direction in enumerate(directions) if direction is not None]
    for before, after in pairwise(known):
        if directions[before] and directions[after]:
            directions[before:after] = [True] * (after - before)
    return [(piece, bool(direction)) for piece, direction in zip(pieces, directions, strict=True)]


def _turned(text: str) -> str:
    """The spaces before it behind it, and the other way round."""
    core = text.strip()
    at = text.index(core)
    return text[at + len(core) :] + core + text[:at]


def _is_rtl(text: str) -> bool:
    return any(unicodedata.bidirectional(c) in ("R", "AL") for c in text)
