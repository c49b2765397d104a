"""What has no date of its own: does it report a happening?"""

from __future__ import annotations

from timeline.events.cues import Cues
from timeline.events.sayings import Saying

_LONG_WORD = 4  # letters: "while", "mentre", but not "and", "y"
_SUBJECT = 2  # words: so few before it belong to what it opens

NO_HAPPENING = "reports no happening"
OPINION = "an opinion"
QUESTION = "a question"
PLANNED = "planned, without a date"
BACKGROUND = "background, without a date"
NO_ANCHOR = "no publication date to reckon from"
LENGTH = "only a length or a repeated time"
DATELINE = "a date, a name or a heading alone"
STATEMENT = "the statement, on the day of the news"
STEP = "what was done about it, on the day of the news"
NAMED = "the day of a happening that it names"
MEASURED = "a length up to the date told just before"
MEASURED_FROM = "a length from the date told just before"
MEASURED_FROM_NEWS = "a length from the day of the news"


def lacks_happening(clause: str, unquoted: str, said: Saying | None, lead: bool, cues: Cues) -> str:
    """Why a clause without a date reports no happening; empty where it reports one. ``unquoted`` is what it does not quote.

    A statement is a happening, also one about the future; a form of the past tells one; a lead is taken for one unless it describes a state.
    """
    if clause.rstrip(" \"'»”’").endswith(("?", "؟", "？")) or cues.says("happenings.questions", clause):
        return QUESTION
    if said and said.statement:
        return ""
    if cues.says("happenings.opinions", clause):
        return OPINION
    past, planned = cues["happenings.past"].search(clause), cues["status.planned"].search(clause)
    hearsay = cues["status.reported"].search(clause)
    if hearsay and (past or (planned and planned.start() == hearsay.start())):  # "soll … gebracht haben"
        return ""
    ongoing = cues["happenings.ongoing"].search(unquoted)
    told = past or (ongoing if ongoing and _is_main(unquoted, ongoing.start(), cues) else None)
    if planned and (not told or planned.start() <= told.start()) and not (lead and _declares(unquoted, planned.end(), cues)):
        return PLANNED
    if told:
        return ""
    if not lead or cues.says("happenings.states", _main(clause, cues, "subordinators", "coordinators")):
        return NO_HAPPENING
    return ""


def begins_in_the_past(words: str, cues: Cues) -> bool:
    """Whether a sentence's first verb is one of the past: what it plans is another happening ("has asked for a ruling by May").

    Under a condition nothing is told as done ("if they have not left by Friday, the army will …").
    """
    past, planned = cues["happenings.past"].search(words), cues["status.planned"].search(words)
    first = past is not None and planned is not None and past.end() <= planned.start()
    return first and not cues.says("status.conditions", words)


def _declares(words: str, end: int, cues: Cues) -> bool:
    """Whether words open with somebody declaring what is to come: in a lead that is the news ("The rebels vow to …", "The bank plans to …")."""
    return cues["status.intents"].search(_main(words, cues, "subordinators", "relatives"), 0, end) is not None


def _is_main(words: str, position: int, cues: Cues) -> bool:
    """Whether a verb is that of the main clause: nothing opens another clause before it, unless within a subject that has no verb yet."""
    openers = (m.start() for name in ("subordinators", "relatives") for m in cues[f"clauses.{name}"].finditer(words, 0, position))
    return not any(cues.says("happenings.states", words[:opener]) for opener in openers)


def _main(clause: str, cues: Cues, *openers: str) -> str:
    """A clause up to the first word that opens another one; a short coordinator may join two nouns as well, and opens none."""
    found = (m for name in openers for m in cues[f"clauses.{name}"].finditer(clause) if name != "coordinators" or len(m[0]) >= _LONG_WORD)
    starts = (m.start() for m in found if len(clause[: m.start()].split()) > _SUBJECT)
    return clause[: min(starts, default=len(clause))]
