"""A clause with its place in time → an Event."""

from __future__ import annotations

import re
from datetime import date

from timeline.events.clauses import Clause, opens
from timeline.events.cues import Cues
from timeline.events.figures import figures
from timeline.events.intervals import Placed
from timeline.events.names import names
from timeline.events.sentences import blank
from timeline.events.status import status
from timeline.events.told import Told
from timeline.model import Document, Event

_COMMA = re.compile(r", |[،，、]")


def report(document: Document, told: Told, clause: Clause, placed: Placed | None, cues: Cues) -> Event:
    """The event that a clause reports, with the status, figures, names and source that its words give it.

    Args:
        placed: its days; None where it is undated.
    """
    text, language, said = document.text, document.language, told.said
    undated = blank(text, clause.start, clause.end, told.expressions)
    if said and opens(text, said, clause.end, cues):
        said = None
    attributed = text[said.start : said.end] if said else ""
    near, words = words_near(text, clause), clause.words(text)
    tonight, coming = _is_tonight(clause), _is_coming(clause, document.published)
    return Event(
        document=document,
        start=clause.start,
        end=clause.end,
        text=text[clause.start : clause.end],
        quote=text[told.sentence.start : told.sentence.end],
        first=placed.first if placed else None,
        last=placed.last if placed else None,
        edtf=placed.edtf if placed else None,
        status=status(near, words, placed, document.published, said, attributed, cues, tonight=tonight, coming=coming),
        figures=figures(undated, language),
        names=names(undated, language),
        said_by=said.who if said else None,
    )


def _is_tonight(clause: Clause) -> bool:
    """Whether a clause is dated by an evening or a night that is counted from publication ("this evening", not "Saturday evening")."""
    expression = clause.group.expression if clause.group else None
    return expression is not None and expression.value.endswith(("TEV", "TNI")) and "relative" in expression.rule.split("+")


def _is_coming(clause: Clause, published: date | None) -> bool:
    """Whether a clause is dated by a length that begins with publication, and with no other day ("the next two years")."""
    expression = clause.group.expression if clause.group else None
    length = expression is not None and expression.type == "DURATION" and expression.boundary is None
    return length and expression is not None and None not in (published, expression.last) and expression.first == published


def words_near(text: str, clause: Clause) -> str:
    """The words around a clause's date, between the commas on either side; the whole clause where it has none."""
    if not clause.group:
        return clause.words(text)
    before = text[clause.start : clause.group.start].rstrip(" ,")
    after = text[clause.group.end : clause.end].lstrip(" ,")
    return _COMMA.split(before)[-1] + " " + _COMMA.split(after, maxsplit=1)[0]
