"""A sentence and its dates → clauses, each with the one period that dates it.

A semicolon always cuts. Between two periods the sentence is cut at the strongest boundary that its language knows there: the edge of an
attribution, a single dash or colon, a coordinator, a subordinator, a comma, a relative. Where there is none, both date the same words. A clause
without a date is set apart where a subordinator or a coordinator shows that the date is not its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.events import asides
from timeline.events.cues import Cues
from timeline.events.dating import compares, told_then
from timeline.events.groups import SINCE_THEN, Group
from timeline.events.sayings import Saying
from timeline.events.sentences import Sentence, blank

ATTRIBUTE = 300  # days: a period this long beside a day, in words that cannot be cut, describes a thing ("the bank, founded in 1897")
CONTRAST = 4  # letters of a coordinator that sets one clause against another ("while", "tandis que"), and not just beside it ("and")
_MEASURE = 3  # words at most of a length ("only four days")
_PREPOSITION = 4  # code points: so little between "after" and a date makes it a preposition ("nach dem 5. Mai")
_SEMICOLON = re.compile(r"[;؛；]|[·\u0387](?=\s)")  # the last is the Greek one
_DASH = re.compile(r"\s(?:[—–]|--)\s")
_COLON = re.compile(r":\s|：")
_PARTICLE = re.compile(r"\s*[^\W\d_]{2,5}(?=,)")  # a verb's particle, which closes its clause
_COMMA = re.compile(r",(?!\d)|[،，、](?!\d)")
_EDGES = " \t\n,;·،؛，；、—–-"

Boundary = tuple[int, int, bool]
"""Where a clause ends, where the next begins, and whether that is subordinate."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Part of a sentence, in code points of the document's text.

    Args:
        group: what dates it, None where nothing does.
        aside: whether it is subordinate to another clause.
        hole: a relative clause inside of it that is a clause of its own.
        within: the words that it dates where the clause around it tells nothing.
    """

    start: int
    end: int
    group: Group | None = None
    aside: bool = False
    hole: tuple[int, int] | None = None
    within: tuple[int, int] | None = None

    def words(self, text: str) -> str:
        """Its words, without those of a clause inside of it; offsets stay."""
        words = text[self.start : self.end]
        if self.hole:
            first, last = self.hole[0] - self.start, self.hole[1] - self.start
            words = words[:first] + " " * (last - first) + words[last:]
        return words


def cut(text: str, sentence: Sentence, dated: Sequence[Group], said: Saying | None, cues: Cues) -> list[Clause]:
    """The clauses of a sentence, in text order, without the words that join them; two periods may share their words."""
    clauses: list[Clause] = []
    for start, end in _pieces(text, sentence, said, cues):
        inside = [group for group in dated if start <= group.start < end]
        if len(inside) > 1:
            clauses += _cut_between(text, start, end, inside, said, cues)
        elif inside:
            clauses += _cut_beside(text, start, end, inside[0], cues)
        else:
            clauses.append(Clause(start, end))
    return [trimmed for clause in clauses if (trimmed := _trim(text, clause, cues))]


def _pieces(text: str, sentence: Sentence, said: Saying | None, cues: Cues) -> Iterator[tuple[int, int]]:
    """The parts of a sentence that a semicolon closes, or a comma and a coordinator where only one side is hearsay."""
    stops = [m.end() for m in _SEMICOLON.finditer(text, sentence.start, sentence.end)]
    for start, end in pairwise([sentence.start, *stops, sentence.end]):
        if hearsay := _hearsay(text, start, end, said, cues):
            yield start, hearsay[0]
            start = hearsay[1]
        yield start, end


def _hearsay(text: str, start: int, end: int, said: Saying | None, cues: Cues) -> tuple[int, int] | None:
    """Where a clause that tells ends and one begins that is hearsay ("The mill closed, and ten workers were reportedly hurt").

    The other way about only a word of contrast parts the two ("Two were reportedly shot down, while the third hit the mill").
    """
    covered = said is not None and said.hearsay
    if not (covered or cues.says("status.reported", text[start:end])):
        return None
    for comma in _COMMA.finditer(text, start, end):
        opener = cues["clauses.coordinators"].match(text, _skip_blank(text, comma.end()))
        if opener and opener.end() < end and cues.says("happenings.past", text[start : comma.start()]):
            head, rest = text[start : comma.start()], text[opener.end() : end]
            told = said is not None and said.hearsay and opens(text, said, comma.start(), cues)
            before, behind = (cues.says("status.reported", words) for words in (head, rest))
            known = before and not behind and len(opener[0]) >= CONTRAST
            if told or (not covered and _tells(rest, cues) and ((behind and not before) or known)):
                return comma.start(), opener.end()
    return None


def opens(text: str, said: Saying, end: int, cues: Cues) -> bool:
    """Whether an attribution opens the main clause behind one that ends there, which it says nothing of ("…, and fishermen say that …")."""
    begin = _skip_blank(text, end)
    begin = _skip_blank(text, begin + 1) if _COMMA.match(text, begin) else begin
    opener = cues["clauses.coordinators"].match(text, begin)
    return opener is not None and end <= said.start <= _skip_blank(text, opener.end())


def _cut_between(text: str, start: int, end: int, dated: Sequence[Group], said: Saying | None, cues: Cues) -> list[Clause]:
    """Cuts between each two periods; those that share their words lose the longest, if it only describes something."""
    clauses: list[Clause] = []
    begin, pending, aside = start, [dated[0]], False
    for before, after in pairwise(dated):
        places = _boundaries(text, begin, before, after, said, cues)
        if found := next((p for p in places if _stands(text, begin, p[0], dated) and _stands(text, p[1], end, dated)), None):
            place, resume, subordinate = found
            clauses += _share(begin, place, pending, aside)
            begin, pending, aside = resume, [], subordinate
        pending.append(after)
    return [*clauses, *_share(begin, end, pending, aside)]


def _share(start: int, end: int, dated: Sequence[Group], aside: bool) -> list[Clause]:
    """One clause for each period that the same words have, without the years that only describe something and what holds a finer one.

    The first of them is the clause's own, the others are asides.
    """
    shortest = min(group.days for group in dated)
    kept = [group for group in dated if group.days < ATTRIBUTE or group.days == shortest] if shortest < ATTRIBUTE else list(dated)
    kept = [group for i, group in enumerate(kept) if not any(_holds(group, other, i < j) for j, other in enumerate(kept) if i != j)]
    return [Clause(start, end, group, aside or i > 0) for i, group in enumerate(kept)]


def _holds(group: Group, other: Group, later: bool) -> bool:
    """Whether a period holds another one that is finer, or the same one told later."""
    if not (group.first and group.last and other.first and other.last):
        return False
    inside = group.first <= other.first and other.last <= group.last
    return inside and (group.days > other.days or not later)


def _cut_beside(text: str, start: int, end: int, group: Group, cues: Cues) -> list[Clause]:
    """Sets apart what the one date of a piece does not date.

    That is the main clause of a subordinate one that holds it ("… since the war was launched in May"), and a clause before
    it that a comma and a coordinator close and that has a verb of its own ("The deal went through, and cars will be sold by May"),
    and the clause around a relative one ("The bank, which opened in 1897, collapsed").
    """
    if then := _then(text, start, end, group, cues):
        return [Clause(start, group.end), Clause(then, end, group, aside=True)]
    if found := asides.find(text, start, end, (group.start, group.end), cues):
        hole = found if found[1] < end else None
        return [Clause(start, end if hole else found[0], hole=hole), Clause(*found, group, aside=True, within=(start, found[1]))]
    openers = [m for m in cues["clauses.subordinators"].finditer(text, start, group.start) if not _is_length(text[start : m.start()], cues)]
    if openers and len(text[openers[-1].end() : group.start].strip()) > _PREPOSITION:
        place, resume = openers[-1].span()
        if len(text[start:place].strip(" ,،«\"'")) > 3:
            return [Clause(start, place), Clause(resume, end, group)]
        if comma := _COMMA.search(text, group.end, end):
            return [Clause(start, comma.end(), group), Clause(comma.end(), end)]
        return [Clause(start, end, group)]
    for comma in _COMMA.finditer(text, start, group.start):
        opener = cues["clauses.coordinators"].match(text, _skip_blank(text, comma.end()))
        if opener and opener.end() <= group.start and _tells(text[start : comma.start()], cues) and _tells(text[opener.end() : end], cues):
            return [Clause(start, comma.start()), Clause(opener.end(), end, group)]
    return [Clause(start, end, group)]


def _then(text: str, start: int, end: int, group: Group, cues: Cues) -> int | None:
    """Where begins what happened on a date that only measures what stands before it."""
    sentence = Sentence(start, end, 0)
    return told_then(text, sentence, group.end, cues) if compares(text, sentence, group.expression, cues) else None


def _tells(words: str, cues: Cues) -> bool:
    return any(cues.says(name, words) for name in ("happenings.past", "status.planned"))


def _boundaries(text: str, begin: int, before: Group, after: Group, said: Saying | None, cues: Cues) -> Iterator[Boundary]:
    """The boundaries between two dates, best first."""
    start, end = before.end, after.start
    if after.expression.rule == SINCE_THEN:
        joined = [m.start() for m in cues["clauses.coordinators"].finditer(text, start, end) if not text[m.end() : end].strip(" ,،")]
        yield (joined[-1] if joined else end), end, False
    if said and start <= said.start < end:
        yield said.start, said.start, False
    if said and start < said.end <= end:
        particle = _PARTICLE.match(text, said.end, end)  # "kündigte am Donnerstag an, dass …"
        stop = particle.end() if particle else said.end
        yield stop, stop, False
    for mark in (_DASH, _COLON):
        if len(found := list(mark.finditer(text, start, end))) == 1:
            yield *found[0].span(), False
    commas = [m.end() for m in _COMMA.finditer(text, start, end) if not _opens_denied(text, begin, m, before, cues)]
    words = _joining_words(text, start, end, cues)
    openers, doubtful = _openers(text, start, end, words, cues)
    yield from (opener for opener in openers if any(not text[comma : opener[0]].strip() for comma in commas if comma <= opener[0]))
    yield from openers
    asides_at = {comma for comma in commas if asides.relative(text, comma, end, cues) is not None}
    if commas and end - commas[-1] < 20 and len(text[commas[-1] : end].split()) <= 2:
        yield commas[-1], commas[-1], commas[-1] in asides_at
    yield from ((comma, comma, comma in asides_at) for comma in commas)
    for m in cues["clauses.relatives"].finditer(text, start, end):
        whole = any(a <= m.start() < b for a, b, _ in words)  # "que" of "alors que" opens nothing by itself
        if not whole and not _denies(text, begin, m.start(), m.start(), before, cues):
            yield m.start(), m.start(), True
    yield from doubtful


def _joining_words(text: str, start: int, end: int, cues: Cues) -> list[Boundary]:
    """The coordinators and subordinators of a stretch."""
    names = ("coordinators", "subordinators")
    return sorted((*m.span(), name == "subordinators") for name in names for m in cues[f"clauses.{name}"].finditer(text, start, end))


def _openers(text: str, start: int, end: int, words: Sequence[Boundary], cues: Cues) -> tuple[list[Boundary], list[Boundary]]:
    """The boundaries at words that open a clause, and those at words that may join names or be a date's own preposition."""
    words = [(_behind_comma(text, start, word[0], cues), *word[1:]) if word[2] else word for word in words]
    starts = {word[0] for word in words}
    openers = [word for word in words if (behind := _skip_blank(text, word[1])) not in starts and _begins(text, behind)]
    if cues.joiners:
        openers += [(m.start(), m.start(), False) for m in cues["happenings.past"].finditer(text, start, end) if m[0].startswith(cues.joiners)]
    doubtful = [opener for opener in openers if _joins_names(text, *opener[:2], cues) or (opener[2] and not text[opener[1] : end].strip())]
    return sorted(opener for opener in openers if opener not in doubtful), doubtful


def _behind_comma(text: str, start: int, opener: int, cues: Cues) -> int:
    """Where an opener begins with the length that a comma sets before it (", four days | after")."""
    comma = next((m.end() for m in reversed(list(_COMMA.finditer(text, start, opener)))), opener)
    return comma if _is_length(text[comma:opener], cues) else opener


def _is_length(words: str, cues: Cues) -> bool:
    """Whether words before "after" are no clause but how long ("Only four days | after the quake")."""
    parts = words.split()
    return 0 < len(parts) <= _MEASURE and cues["numbers.units"].fullmatch(parts[-1]) is not None


def _denies(text: str, start: int, end: int, opener: int, date: Group, cues: Cues) -> bool:
    """Whether words end in a denial, but for its date: what is denied stays with it ("denied on Monday that it had known in May").

    Where what follows at ``opener`` can only be what is said ("dass", "أن"), more words may stand behind the denial, but no other verb.
    """
    words = blank(text, start, end, date.expressions)
    content = cues["clauses.contents"].match(text, opener) is not None
    return asides.ends_in_denial(words, cues) or (content and asides.closes_with_denial(words, cues))


def _opens_denied(text: str, begin: int, comma: re.Match[str], date: Group, cues: Cues) -> bool:
    """Whether a comma parts a denial from what is denied, in languages that write one there ("popřel, že …")."""
    relative = cues["clauses.relatives"].match(text, _skip_blank(text, comma.end()))
    return relative is not None and _denies(text, begin, comma.start(), relative.start(), date, cues)


def _joins_names(text: str, start: int, end: int, cues: Cues) -> bool:
    """Whether a short coordinator stands between two capitals, in languages where names alone have them ("between Noli and Varigotti")."""
    word, behind = text[:start].rstrip().rpartition(" ")[2], text[_skip_blank(text, end) : _skip_blank(text, end) + 1]
    return not cues.nouns and end - start < CONTRAST and word[:1].isupper() and word[-1:].isalpha() and behind.isupper()


def _begins(text: str, position: int) -> bool:
    """Whether words go on there: "the day before." and "the day before, …" open no clause."""
    return position < len(text) and (text[position].isalnum() or text[position] in "«“„\"'‘(")


def _stands(text: str, start: int, end: int, dates: Sequence[Group]) -> bool:
    """Whether a piece says more than its dates."""
    inside = [expression for group in dates for expression in group.expressions]
    words = [word for word in blank(text, start, end, inside).split() if any(c.isalpha() for c in word)]
    return len(words) > 1 or sum(len(word) for word in words) > _PREPOSITION


def _skip_blank(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _trim(text: str, clause: Clause, cues: Cues) -> Clause | None:
    piece = text[clause.start : clause.end]
    start = clause.start + len(piece) - len(piece.lstrip(_EDGES))
    end = clause.start + len(piece.rstrip(_EDGES))
    if text.startswith(",", end):  # "The deal expired on 4 May and, a year later, …"
        left = text.rfind(" ", start, end) + 1
        opener = cues["clauses.coordinators"].match(text, left) if 0 < end - left < CONTRAST else None
        if opener and opener.end() == end:
            end = start + len(text[start:left].rstrip(_EDGES))
    return replace(clause, start=start, end=end) if any(c.isalnum() for c in piece) else None
