"""Dates that belong to a happening something was done about: "ordered a recount of Sunday's vote", "a condamné l'attaque de lundi"."""

from __future__ import annotations

import re
from datetime import date

from timeline.events.cues import Cues
from timeline.events.kinds import kinds
from timeline.model import Expression

_NAME = 5  # words at most between what was done and the date that name the happening ("the deadly attack on the mosque of")
_HEAD = 3  # words behind a date among which is the one that names it ("Monday's deadly attack")
_STOP = re.compile(r"[,;:،、]\s")


def named(text: str, start: int, end: int, expression: Expression, published: date | None, cues: Cues) -> int | None:
    """Where the words begin that name a happening by its date, behind a verb for what was done about it; None where a date stands otherwise.

    Args:
        start, end: the clause, in code points of the text.
        published: what is named must have been over by then.
    """
    if published is None or expression.last is None or expression.last >= published:
        return None
    before, behind = text[start : expression.start], text[expression.end : end]
    belongs = next((m for m in cues["intervals.of"].finditer(before) if not before[m.end() :].strip()), None)
    opens = cues["intervals.of"].match(expression.text) is not None
    for done in cues["intervals.aftermaths"].finditer(before):
        name = before[done.end() :]
        if len(name.split()) > _NAME or _STOP.search(name):
            continue
        if belongs or opens:
            told = name[: max(0, belongs.start() - done.end())] if belongs else name
        else:
            told = " ".join(_STOP.split(behind, maxsplit=1)[0].split()[:_HEAD]) if len(name.split()) < 2 else ""
        if kinds(told, cues.code) and cues.says("happenings.past", before[: done.end()]):
            return start + done.end() + len(name) - len(name.lstrip())
    return None
