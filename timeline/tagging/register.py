"""How a text is written: for print, or as one talks, in the posts of social media."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from timeline.languages import COLLOQUIAL, load
from timeline.model import Document

LONGEST = 300
"""Code points of the longest text that is taken for a post."""

_QUOTED = re.compile('"[^"]*"|“[^”]*”')
"""What somebody else said, in whatever style."""


class _Signs(NamedTuple):
    """What tells a post in a language.

    Args:
        talk: what only talk has ("!!", "lol").
        marks: what a post of any kind has ("#", a handle, a link).
        print_: what news is told by, where nothing but marks says that it is a post ("police said #Leeds").
    """

    talk: re.Pattern[str]
    marks: re.Pattern[str]
    print_: re.Pattern[str]


def is_post(document: Document) -> bool:
    """Whether a text is a post that talks: a short one with a sign by which the file of its language tells posts ("!!", "lol"), or with a mark
    of them ("#", a link) where it does not tell news. What it quotes says nothing of it.
    """
    if len(document.text) > LONGEST or (signs := _signs(document.language or "")) is None:
        return False
    own = _QUOTED.sub("", document.text)
    return signs.talk.search(own) is not None or (signs.marks.search(own) is not None and signs.print_.search(own) is None)


def as_talked(document: Document) -> Document:
    """The document in the colloquial variant of its language, where that has one."""
    return replace(document, language=f"{document.language}{COLLOQUIAL}") if _signs(document.language or "") else document


@cache
def _signs(code: str) -> _Signs | None:
    """What tells a post in a language; None for one whose file says nothing of posts."""
    try:
        section = load(code).data.get("colloquial", {}) if code else {}
    except KeyError:
        return None
    if "signs" not in section:
        return None
    talk, marks, print_ = (re.compile("|".join(section.get(key) or ["(?!)"]), re.IGNORECASE) for key in ("signs", "marks", "print"))
    return _Signs(talk, marks, print_)
