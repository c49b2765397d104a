"""Who says so: the part of a sentence that attributes the rest to a source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from timeline.events.cues import Cues
from timeline.events.quotations import quotation
from timeline.events.sentences import LONGEST, Sentence, blank
from timeline.model import Expression

_EDGE = re.compile(r",(?!\d)|[،，;؛:：»”」]|\"(?!\w)|''|\.\s*$|。|\s[—–]\s")
_OPENS = re.compile(r"\s*(?:[:：]\s*)?[«“„\"「]|\s*[:：]|\s*``")
_QUOTES = re.compile(r"[«“„\"「]")
_DATE_ALONE = re.compile(r"[\s,،]*(?:\w{1,4}\s{3,}[\s,،]*)?")  # a date that was blanked out, with its preposition, and a comma
_CLOSING = tuple("»«”\"'」")
_SHORT = 3  # words: more than so many after "…, X said" are what X said, not who said it
_LONGEST = 90  # code points: a longer "subject" is a clause that was misread
_STRIP = " \t\n,،，;:.。«»“”„\"'`()—–-"


class Saying(NamedTuple):
    """The attributing part of a sentence, in code points of the text.

    Args:
        who: whom it names.
        statement: whether it states (a verb of saying), so that the saying is a happening itself.
        hearsay: whether it only holds something, or opens the sentence ("According to X, …"); a source named behind is as good as a statement.
    """

    start: int
    end: int
    who: str | None
    statement: bool
    hearsay: bool = False


def find(text: str, sentence: Sentence, expressions: Sequence[Expression], cues: Cues) -> Saying | None:
    """The attribution of a sentence, None where it has none. Only the first one counts."""
    line = blank(text, sentence.start, sentence.end, expressions)
    quoted = [m.span() for m in quotation(LONGEST).finditer(line)]
    attribution = cues["status.attributions"].search(line)
    if attribution and not line[: attribution.start()].strip(_STRIP):
        return _attribution(line, sentence.start, attribution, cues)
    for name in ("sayings", "views"):
        for verb in cues[f"status.{name}"].finditer(line):
            if not any(a <= verb.start() < b for a, b in quoted) and not _is_to_come(line, verb.start(), cues):
                if attribution and verb.start() == _skip(line, attribution.end()):
                    return _attribution(line, sentence.start, attribution, cues)
                said = _statement(line, sentence.start, verb.start(), verb.end(), cues)
                return said if name == "sayings" else said._replace(statement=False, hearsay=True)
    if attribution:
        return _attribution(line, sentence.start, attribution, cues)
    if m := cues["status.attributions_after"].search(line):
        begin = _edge_before(line, m.start())
        return Saying(sentence.start + begin, sentence.start + m.end(), _who(line[begin : m.start()], cues), False, begin == 0)
    return None


def _is_to_come(line: str, verb: int, cues: Cues) -> bool:
    """Whether a verb of saying stands right behind a word of the future: what will be said is no statement yet ("akan menjawab")."""
    return any(not line[m.end() : verb].strip() for m in cues["status.planned"].finditer(line, 0, verb))


def _attribution(line: str, offset: int, cue: re.Match[str], cues: Cues) -> Saying:
    """ "According to X", "according to what X said": the source ends at the next comma or verb."""
    said = cues["status.sayings"].match(line, _skip(line, cue.end()))  # "según contaron dos vecinos"
    begin = said.end() if said else cue.end()
    verbs = (cues[name].search(line, begin) for name in ("happenings.past", "happenings.states", "status.planned"))
    stop = min(_edge_after(line, begin), *(m.start() for m in verbs if m), len(line))
    return Saying(offset + cue.start(), offset + stop, _who(line[begin:stop], cues), False, not line[: cue.start()].strip(_STRIP))


def _statement(line: str, offset: int, verb: int, verb_end: int, cues: Cues) -> Saying:
    if topic := cues["status.topics"].search(line, 0, verb):
        begin = max((m.end() for m in cues["status.quotatives"].finditer(line, 0, topic.start())), default=0)
        return Saying(offset, offset + len(line), _who(line[begin : topic.start()], cues), True)
    begin = _edge_before(line, verb)
    ahead = line[begin:verb].strip(_STRIP)
    content = cues["clauses.relatives"].match(line, _skip(line, verb_end)) or _OPENS.match(line, verb_end)
    stop = _edge_after(line, verb_end)
    behind = not _DATE_ALONE.fullmatch(line[:begin])
    if behind and not content and not ahead and _is_clause(line[:begin], cues):  # "…, said X": the rest of the sentence is the source
        return Saying(offset + begin, offset + len(line), _who(line[verb_end:stop], cues), True)
    if behind and not content and len(line[verb_end:stop].split()) <= _SHORT and not _QUOTES.search(line, verb_end, stop):  # "…, X said"
        return Saying(offset + begin, offset + len(line), _who(line[begin:verb], cues), True)
    if ahead and not content and line[:begin].rstrip(" ,،")[-1:] in _CLOSING:  # "“…,” X said in a statement on Monday"
        return Saying(offset + begin, offset + stop, _who(line[begin:verb], cues), True)
    if ahead or begin > 0:  # "X said …", also with an aside: "X, the maker of Y, has said …"
        start = begin if len(ahead.split()) > 1 or (ahead and not behind) else 0  # "On Tuesday, Tokyo said"
        who = _who(re.split("[,،，]", line[start:verb], maxsplit=1)[0], cues)
        return Saying(offset + (start if behind else 0), offset + _skip(line, verb_end), who, True)  # "On Monday, X said …"
    stop = min((m.start() for m in (cues["clauses.relatives"].search(line, verb_end), _EDGE.search(line, verb_end)) if m), default=len(line))
    return Saying(offset + begin, offset + stop, _who(line[verb_end:stop], cues), True)  # verb first: "وقال X إن …"


def _is_clause(words: str, cues: Cues) -> bool:
    """Whether words before a comma are a clause or a quotation, and not a subject with its apposition."""
    return (
        words.rstrip(" ,،")[-1:] in _CLOSING
        or any(cues.says(f"happenings.{name}", words) for name in ("past", "states"))
        or cues.says("status.planned", words)
    )


def _skip(line: str, position: int) -> int:
    """Past the blanks that a date left, with the short word before it ("on", "am")."""
    m = re.compile(r"(?:\s*[^\W\d_]{1,3})?\s{3,}").match(line, position)
    return m.end() if m else position + len(line[position:]) - len(line[position:].lstrip())


def _edge_before(line: str, position: int) -> int:
    return max((m.end() for m in _EDGE.finditer(line, 0, position)), default=0)


def _edge_after(line: str, position: int) -> int:
    m = _EDGE.search(line, position)
    return m.start() if m else len(line)


def _who(words: str, cues: Cues) -> str | None:
    dated = _DATE_ALONE.match(words)  # "On Monday the mayor"
    name = " ".join(words[dated.end() if dated else 0 :].split()).strip(_STRIP)
    if joined := cues["clauses.coordinators"].match(name):
        name = name[joined.end() :].strip(_STRIP)
    return name if 1 < len(name) <= _LONGEST else None
