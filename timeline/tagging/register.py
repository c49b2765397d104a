"""How a text is written: for print, or as one talks, in the posts of social media."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from timeline.languages import COLLOQUIAL, load
from timeline.model import Document

LONGEST = 300
"""Code points of the longest text that is taken for a post."""


def is_post(document: Document) -> bool:
    """Whether a text is a post: a short one with a sign by which the file of its language tells posts ("#", "!!", "lol")."""
    signs = _signs(document.language or "") if len(document.text) <= LONGEST else None
    return signs is not None and signs.search(document.text) is not None


def as_talked(document: Document) -> Document:
    """The document in the colloquial variant of its language, where that has one."""
    return replace(document, language=f"{document.language}{COLLOQUIAL}") if _signs(document.language or "") else document


@cache
def _signs(code: str) -> re.Pattern[str] | None:
    """What tells a post in a language; None for one whose file says nothing of posts."""
    try:
        signs = load(code).data.get("colloquial", {}).get("signs") if code else None
    except KeyError:
        return None
    return re.compile("|".join(signs), re.IGNORECASE) if signs else None
