"""Lines and openings that only say where, when and by whom a report was written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from timeline.events.cues import UNSPACED, Cues
from timeline.events.sentences import Sentence, blank
from timeline.events.story import CLOSE
from timeline.model import Expression

TERMINATORS = frozenset(".!?…؟۔।॥。！？")
PLACE = 5  # words that name place and agency in front of a report
_AFTER_DATELINE = re.compile(r"\.?\)?\s*(?:\([^()\n]{1,40}\)\s*)?(?:[-–—]{1,2}|[:：])\s|[^【】\n]{0,20}】")
_FIELD = re.compile(r"\W*[^\W\d]+(?:[ \t'’-]+[^\W\d]+){0,3}[ \t]*[:：](?:\W|(?<!\w)\w{1,3}(?!\w))*")
_UNSPACED = re.compile(f"[{UNSPACED}]")


def heads_report(text: str, sentence: Sentence, expression: Expression, published: date | None, cues: Cues) -> bool:
    """Whether a date is that of the report itself, before its first words: "MONTCLAR, March 12 (AP) — Officials said on Tuesday …".

    What may stand behind it instead of a dash is in ``lines.wires`` ("新华社北京9月30日电").
    """
    if not (published and expression.first == expression.last and expression.first):
        return False
    place = text[sentence.start : expression.start].split()
    return (
        timedelta(0) <= published - expression.first <= CLOSE
        and len(place) <= PLACE
        and not any(word[0].islower() for word in place)
        and any(mark.match(text, expression.end, sentence.end) for mark in (_AFTER_DATELINE, cues["lines.wires"]))
    )


def is_field(text: str, sentence: Sentence, expressions: Sequence[Expression]) -> bool:
    """Whether a line is a label of a few words and a date, as stand above a report ("Date: 12 June 2023", "Period covered: 5 to 11 June")."""
    return bool(expressions) and _FIELD.fullmatch(blank(text, sentence.start, sentence.end, expressions)) is not None


GREETING = 6
"""Words of a greeting at most."""


def is_greeting(text: str, sentence: Sentence, expressions: Sequence[Expression]) -> bool:
    """Whether a line greets the readers of a message ("Dear colleagues,"): a few words without a date, and a comma at their end."""
    words = text[sentence.start : sentence.end].split()
    return not expressions and 0 < len(words) <= GREETING and words[-1].endswith((",", "،", "，"))


def is_dateline(text: str, sentence: Sentence, expressions: Sequence[Expression]) -> bool:
    """Whether a sentence is but a date, or the place or agency that it was written at, or both."""
    rest, position = "", sentence.start
    for expression in expressions:
        rest, position = rest + text[position : expression.start] + " ", max(position, expression.end)
    rest += text[position : sentence.end]
    words = rest.split()
    letters = sum(c.isalpha() for c in rest)
    unspaced = _UNSPACED.search(rest) is not None
    if letters <= 3 and expressions and not (unspaced and rest.endswith("。")):
        return True
    names = len(words) <= 3 and letters <= 30 and all(w[0].isupper() for w in words if w[0].isalpha())
    return names and not unspaced
