"""Lines that are no part of the story: captions of pictures and headlines of other articles."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from .cues import Cues

CAPTION = "a caption"
LINK = "the headline of another article"

_LABEL = 25  # code points between a line's first word and the colon that ends its label ("Photo by Ina Holm:")
_LONGEST = 400  # code points: a longer line is text, whatever it begins with
_CREDIT = re.compile(r"[©ⓒ]|\((?:c|C)\) ")
_FRONT = re.compile(r"[\s(\[*•·>»→▶►■-]*")
_COLON = re.compile(rf"[^\n:：|]{{0,{_LABEL}}}?\s*[:：|](?=\s|\w)")
_VERBS = ("happenings.past", "happenings.ongoing", "status.planned", "status.sayings", "happenings.states")


class Line(NamedTuple):
    """What a line is, and where its own words begin, in code points of the text."""

    kind: Literal["caption", "link"]
    start: int


def label(text: str, start: int, cues: Cues) -> Line | None:
    """What the line that begins there is by its label ("Photo: …", "Read also: …") or its credit; None where it is part of the story.

    Args:
        start: where the first sentence of a paragraph begins.
    """
    stop = text.find("\n", start)
    end = min(stop if stop >= 0 else len(text), start + _LONGEST)
    begin = _FRONT.match(text, start, end)
    first = begin.end() if begin else start
    if word := cues["lines.links"].match(text, first, end):
        colon = _COLON.match(text, word.end(), end)
        return Line("link", colon.end()) if colon else None
    if word := cues["lines.captions"].match(text, first, end):
        colon = _COLON.match(text, word.end(), end)
        return Line("caption", colon.end()) if colon else None
    return Line("caption", first) if _CREDIT.search(text, start, end) else None


def only_shows(words: str, cues: Cues) -> bool:
    """Whether the words of a caption name what is to be seen and tell nothing that was done."""
    return not any(cues.says(name, words) for name in _VERBS)
