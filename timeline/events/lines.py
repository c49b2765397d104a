"""Lines that are no part of the story: captions of pictures, headlines of other articles, and who wrote what stands above."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from timeline.events.cues import Cues
from timeline.events.sentences import Sentence

CAPTION = "a caption"
LINK = "the headline of another article"
CREDIT = "a note on the article itself"

_LABEL = 25  # code points between a line's first word and the colon that ends its label ("Photo by Ina Holm:")
_LONGEST = 400  # code points: a longer line is text, whatever it begins with
_NOTE = 250  # code points: so long is a line at most that only says who wrote the article, or where to read more
_COPYRIGHT = re.compile(r"[©ⓒ]|\((?:c|C)\) ")
_FRONT = re.compile(r"[\s(\[*•·>»→▶►■-]*")
_COLON = re.compile(rf"[^\n:：|]{{0,{_LABEL}}}?\s*[:：|](?=\s|\w)")
_VERBS = ("happenings.past", "happenings.ongoing", "status.planned", "status.sayings", "happenings.states")


class Line(NamedTuple):
    """What a line is, and where its own words begin, in code points of the text."""

    kind: Literal["caption", "link", "credit"]
    start: int


def label(text: str, start: int, cues: Cues) -> Line | None:
    """What the line that begins there is; None where it is part of the story.

    Told by its label ("Photo: …", "Read also: …") or its credit ("… contributed to this report").

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
    if (stop if stop >= 0 else len(text)) - start <= _NOTE and cues["lines.credits"].search(text, first, end):
        return Line("credit", first)
    return Line("caption", first) if _COPYRIGHT.search(text, start, end) else None


def labelled(text: str, sentences: Iterable[Sentence], cues: Cues) -> tuple[list[Sentence], dict[int, Line]]:
    """The sentences without the labels of their lines, and the lines that have one, by the number of their paragraph.

    The first line may be an article's own headline ("Video: bridge collapses"), and is no caption.
    """
    labels: dict[int, Line] = {}
    bare: list[Sentence] = []
    paragraph = -1
    for sentence in sentences:
        line = label(text, sentence.start, cues) if sentence.paragraph != paragraph else None
        paragraph, start = sentence.paragraph, sentence.start
        if line and (bare or line.kind == "link"):
            labels[paragraph] = line
            start = line.start if line.start < sentence.end else start
        rest = text[start : sentence.end]
        bare.append(sentence._replace(start=start + len(rest) - len(rest.lstrip())))
    return bare, labels


def only_shows(words: str, cues: Cues) -> bool:
    """Whether the words of a caption name what is to be seen and tell nothing that was done."""
    return not any(cues.says(name, words) for name in _VERBS)
