"""What is printed around the text of pages: running heads, page numbers, and what a browser adds to a page that it prints."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

HEAD = 100
"""Code points of a running head at most."""
HEADED = 3
"""Pages that begin or end with the same line from which on it is a running head."""
EDGE = 2
"""Lines at the top and at the bottom of a page that may be no text."""

_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"(?:- ?)?\d{1,4}(?: ?-)?|(?:[^\W\d_]{1,9}\.? )?\d{1,3}(?: ?/ ?| [^\W\d_]{1,4} )\d{1,3}")
"""A page number: "12", "- 12 -", "3/9", "Page 3 of 9", "Seite 3 von 9"."""
_MOMENT = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d\d"
_PRINTED = re.compile(rf"{_MOMENT}.*|.* {_MOMENT}(?: ?[AP]M)?|(?:.* )?(?:https?|file)://\S+(?: \d+/\d+)?")
"""The lines at the edges of what a browser printed: when and what, from where, and the number of the page."""
_ADDRESS = re.compile(r"(?:https?|file)://\S+")


def without_margins(pages: Sequence[list[str]]) -> tuple[list[str], list[str]]:
    """The running heads, each once, and the lines of all pages without them, page numbers and what a browser added.

    A running head stands among the two lines at the edge of several pages, whatever its digits. What a browser adds is no head, as its
    date is that of the printing.
    """
    edges = [{*filled[:EDGE], *filled[-EDGE:]} for filled in ([number for number, line in enumerate(page) if line] for page in pages)]
    counts = Counter(key for page, edge in zip(pages, edges, strict=True) for key in {_DIGITS.sub("0", page[number]) for number in edge})
    heads: dict[str, str] = {}
    lines: list[str] = []
    for page, edge in zip(pages, edges, strict=True):
        printed = _printed([page[number] for number in sorted(edge)])
        for number, line in enumerate(page):
            key = _DIGITS.sub("0", line)
            if number in edge and line in printed:
                continue
            if number in edge and ((counts[key] >= HEADED and len(line) <= HEAD) or _NUMBER.fullmatch(line)):
                heads.setdefault(key, line)
            else:
                lines.append(line)
    return list(heads.values()), lines


def _printed(edge: Sequence[str]) -> set[str]:
    """Those of the lines at a page's edges that a browser added: an address and a moment, which no page has there by itself."""
    found = {line for line in edge if _PRINTED.fullmatch(line)}
    return found if any(map(_ADDRESS.search, found)) and any(re.search(_MOMENT, line) for line in found) else set()
