"""Happened, planned, reported or denied: by the words of a clause and by where its date lies from publication."""

from __future__ import annotations

from datetime import date

from timeline.events import asides
from timeline.events.cues import Cues
from timeline.events.intervals import Placed
from timeline.events.sayings import Saying
from timeline.model import Status


def status(
    near: str,
    clause: str,
    placed: Placed | None,
    published: date | None,
    said: Saying | None,
    attributed: str,
    cues: Cues,
    *,
    tonight: bool = False,
    coming: bool = False,
) -> Status:
    """The status of what a clause reports.

    Args:
        near: the words around its date, up to the next comma; they outweigh the rest of the clause.
        clause: the whole clause.
        placed: its period, None where it is undated.
        tonight: whether its date is an evening or night counted from publication, which is still to come where no verb looks back.
        coming: whether its date is a length that begins with publication ("the next two years").
        said: the attribution of its sentence, and ``attributed`` its words.

    A denial outweighs all; a date after publication is planned and one before it is not; on the day of publication the words decide,
    and what is told under a condition that may still come true is planned. What the police or a ministry is named for is no hearsay.
    """
    if cues.says("status.denied", clause) and (cues.says("status.denied", near) or cues.says("status.denied", asides.main(clause, cues))):
        return "denied"
    if coming or _planned(near, clause, placed, published, cues, tonight=tonight):
        return "planned"
    held = said is not None and said.hearsay and not cues.says("status.officials", attributed)
    if cues.says("status.reported", clause) or held or (attributed and cues.says("status.hearsay", attributed)):
        return "reported"
    return "happened"


def _planned(near: str, clause: str, placed: Placed | None, published: date | None, cues: Cues, *, tonight: bool) -> bool:
    first = (placed.first or placed.last) if placed else None
    last = (placed.last or placed.first) if placed else None
    if published and first and last:
        if first > published:
            return True
        if last < published:
            return False
        if placed and placed.edge == "since" and first < published:
            return False
        if last == published and (last - first).days > 1:  # "the last five years brought …"
            return False
        if (placed and placed.edge in ("by", "within")) or cues.says("status.conditions", clause):
            return last > published
    if placed and placed.edge == "until" and published and last and last > published and _says_what_is_to_come(near, cues):
        return True
    for words in (near, clause):
        ahead, past = cues["status.planned"].search(words), cues["happenings.past"].search(words)
        if ahead and past and cues.says("status.reported", clause):  # "sollen … zerstört worden sein"
            return False
        if ahead or past:  # the first verb is the main one
            return bool(ahead and (not past or ahead.start() <= past.start()))
    return bool(first) and ((tonight and first == published) or cues.looks_ahead(near))


def _says_what_is_to_come(near: str, cues: Cues) -> bool:
    """Whether what is said has no past but that of its being said: "announced that | it will stay open until 2026"."""
    openers = list(cues["clauses.contents"].finditer(near))
    content = near[openers[-1].end() :] if openers else ""
    return not cues.says("happenings.past", content) and (cues.says("status.planned", content) or cues.looks_ahead(content))
