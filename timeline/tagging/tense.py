"""Whether the words around an expression look back or ahead, by the light cues of a language's file (no parser)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Literal

from timeline.languages import load
from timeline.tagging.alternation import any_of
from timeline.tagging.fold import fold
from timeline.tagging.letters import WORD_END, whole_words
from timeline.tagging.lexicon import expand, unaccented

Tense = Literal["past", "future", "set"]
"""Where the words around an expression look; "set" to the nearer of what lies behind and ahead."""

REACH = 160
"""How far, in characters, a verb may stand from the expression that it decides."""

OPENING = 25
"""How far into its sentence, in characters, an expression may still open it: a verb behind the next comma can decide such a one only."""

BORDER = re.compile(r"[.!?;:·\n。！？؟؛；।॥۔](?:(?<=\.)(?<![\s.][^\W\d_]\.)\s(?!\d)|(?<=[!?;:·。！？؟؛])\s|(?<=[\n。！？；।॥۔]))")
"""Where a sentence or its half ends, roughly: not behind an initial ("U.S.", "J. Smith") nor before a number ("Oct. 23").

The mark comes first, which makes looking for it five times as fast.
"""

NAME = 40
"""How far, in characters, what a day names reaches before it, at most."""

_FARTHER = 40
"""How much farther off, in characters, a verb counts for each comma, or word that joins or opens a clause, between it and the expression."""

_COMMA = re.compile(r",(?!\d)|[،、]")
"""What parts two clauses, and no decimals ("3,8 km")."""

_PARTING = re.compile("[,،、]")

_TIMED = re.compile(r"\s*,[^,;()]{1,30}?\d[^,;()]{0,12},(?!\d)")
"""What only says when on the day, between commas: "on Monday, from 10 a.m., the witnesses will be heard"."""

_PREDICATE = r"\s*(?:[^\s\d,،]+\s+){0,2}(?:[^\s\d,،]+[,،]?\s+)?"
"""What may stand between a date and the word that goes on behind its clause ("since Sunday | closed | and")."""

_NAMED = re.compile(r"\{(?:weekday|month)\}")


LONGEST = 12
"""The length of an abbreviation at most, in characters."""

_LAST_WORD = re.compile(r"[^\W\d_]+$")

_DAY = re.compile(r"(?<!\d)\d{1,2}$")


def borders_within(folded: str, start: int, end: int, most: int) -> bool:
    """Whether at most so many sentences, or halves of one, end in a stretch of the text."""
    while border := BORDER.search(folded, start, end):
        if not most:
            return False
        most, start = most - 1, border.end()
    return True


class Cues:
    """The tense cues of one language."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Takes a language's data; its ``[tense]`` lists regular expressions of words under ``past`` and ``future``.

        ``{weekday}`` and ``{month}`` in them stand for any of the language's.
        Words under ``clause`` begin a clause of its own, as "that" does, and part it from the one before like a comma.
        Those under ``standing`` say how things are ("is closed"): before the end of an interval they look ahead to it.
        Those under ``was`` right before them put them behind: "was | closed".
        Those under ``presumed``, right before an expression, look ahead where nothing else says when ("as from 1 March").
        Those under ``announced`` set what begins on a day gone by or to come ("declared a curfew from Monday"): the nearer is meant.
        Those under ``named_by`` right before an expression, and under ``named_by_after`` right behind it, name what came about on its day,
        whatever the verb says of it ("the truce of 3 May expires").
        Expressions that begin with one under ``unsaid`` do so by themselves: what a post tells of a Saturday without a verb is still to come.
        """
        tense = _spelled_out(data)
        spaced = data.get("spaced", True)
        end = WORD_END if spaced else ""
        named = [f"(?P<{name}>{_any_of(tense[name], end)})" for name in ("future", "past") if tense.get(name)]
        body = "|".join(named)
        self.same_clause: bool = tense.get("same_clause", False)
        self.clause = re.compile(whole_words(_any_of(tense["clause"]))) if tense.get("clause") else None
        self.regex = re.compile(whole_words(body) if spaced else body) if named else None
        self.ending = self.regex
        if named and tense.get("standing"):
            body = f"(?P<standing>{_any_of(tense['standing'])})|{body}"
            self.ending = re.compile(whole_words(body) if spaced else body)

        events = data.get("events", {})
        self.nouns: bool = events.get("names", {}).get("nouns", False)
        clauses = events.get("clauses", {})
        self.joining = _joining(clauses.get("coordinators", ())) if spaced else None
        self.going_on = _joining([*clauses.get("coordinators", ()), *clauses.get("pair", ())], _PREDICATE) if spaced else None
        self.joiners = tuple(fold(word).text for word in clauses.get("joiners", ()))
        sentences = events.get("sentences", {})
        self.abbreviations = frozenset(fold(word).text.rstrip(".") for word in sentences.get("abbreviations", ()))
        self.month = re.compile(whole_words(_any(data.get("months", {})))) if sentences.get("ordinals") and data.get("months") else None
        presumed = tense.get("presumed")
        self.unsaid = re.compile(whole_words(_any_of(tense["unsaid"]))) if tense.get("unsaid") else None
        self.announced = re.compile((whole_words if spaced else str)(_any_of(tense["announced"]))) if tense.get("announced") else None
        self.was = re.compile(rf"(?<!\w)(?:{_any_of(tense['was'])})\s+$") if tense.get("was") else None
        self.named_by = re.compile(rf"(?<!\w)(?:{_any_of(tense['named_by'])})\s*$") if tense.get("named_by") else None
        self.named_by_after = re.compile(_any_of(tense["named_by_after"])) if tense.get("named_by_after") else None
        self.since = re.compile(rf"(?<!\w)(?:{_any_of(tense['since'])})\s*$") if tense.get("since") else None
        self.since_after = re.compile(rf"\W*(?:{_any_of(tense['since_after'])})") if tense.get("since_after") else None
        self.presumed = re.compile(rf"(?<!\w)(?:{_any_of(presumed)})\s*$") if presumed else None

    def borders(self, folded: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The borders of sentences in a stretch, without the dots of the language's abbreviations ("Dr.") and days ("12. Mai")."""
        for border in BORDER.finditer(folded, start, end):
            if folded[border.start()] == ".":
                word = _LAST_WORD.search(folded, max(0, border.start() - LONGEST), border.start())
                if word is not None and word.group() in self.abbreviations:
                    continue
                if self.month and _DAY.search(folded, max(0, border.start() - 3), border.start()) and self.month.match(folded, border.end()):
                    continue
            yield border

    def names(self, folded: str, start: int, end: int) -> bool:
        """Whether a span tells which thing is meant, by the day on which that came about ("the truce of 3 May")."""
        before, behind = self.named_by, self.named_by_after
        return bool((before and before.search(folded, max(0, start - NAME), start)) or (behind and behind.match(folded, end)))

    def at(self, folded: str, start: int, end: int, *, written: str = "", boundary: str | None = None) -> Tense | None:
        """The tense of the cue nearest to the span, in its sentence; one behind a comma or semicolon counts as farther off.

        ``written`` is the text with its capitals, by which a noun is told from a verb where every noun has one ("Küste");
        ``boundary`` says of which end of an interval the span is, "begin" or "end", or "until" for a weekday that something lasts until. This
        one looks ahead where no verb says, unless it opens its sentence ("the road is shut until Wednesday"; "by Monday: twelve aftershocks").
        """
        regex = self.ending if boundary in ("end", "until") else self.regex
        if regex is None:
            return None
        left = max(0, start - REACH)
        for border in self.borders(folded, left, start):
            left = border.end()
        closing = next(self.borders(folded, end, end + REACH), None)
        right = closing.start() if closing else min(len(folded), end + REACH)
        timed = _TIMED.match(folded, end, right)
        after = timed.end() if timed else end
        best: tuple[float, Tense] | None = None
        for match in regex.finditer(folded, left, right):
            stood = match.lastgroup == "standing" and self.was is not None and self.was.search(folded, left, match.start()) is not None
            if best is not None and match.start() - after >= best[0]:
                break  # none that follows is nearer
            if self.nouns and match.start() > left and written[match.start() : match.start() + 1].isupper():
                continue
            span = (start, end if match.start() < after else after)
            distance = self._distance(folded, left, span, match.span(), begins=boundary == "begin")
            if distance is not None and (best is None or distance < best[0]):
                best = distance, "past" if match.lastgroup == "past" or stood else "future"
        if boundary == "begin" and not (best and best[1] == "future") and self._announces(folded, left, (start, end), right):
            return "set"
        if best is None and self.presumed and self.presumed.search(folded, left, start):
            return "future"
        if best is None and boundary == "until" and " " in folded[left:start].strip():
            return "future"
        if best is None and self.unsaid and self.unsaid.match(folded, start):
            return "future"
        return best[1] if best else None

    def _announces(self, folded: str, left: int, span: tuple[int, int], right: int) -> bool:
        """Whether a sentence sets what begins with the span, and does not say since when something goes on."""
        if not self.announced or not self.announced.search(folded, left, right):
            return False
        before, behind = self.since, self.since_after
        return not ((before and before.search(folded, left, span[0])) or (behind and behind.match(folded, span[1], right)))

    def _distance(self, folded: str, opening: int, span: tuple[int, int], cue: tuple[int, int], *, begins: bool) -> float | None:
        """How far a cue is from a span, in characters with what parts clauses counted as more; None where it says nothing of the span.

        ``opening`` is where the sentence begins; ``begins`` says that an interval begins with the span: what is closed since Sunday "and
        will open next week" is no less closed since a Sunday gone by.
        """
        (start, end), (a, b) = span, cue
        if a < end and start < b:
            return None
        follows, between = a >= end, folded[b:start] if b <= start else folded[end:a]
        parted = _PARTING.search(between) is not None
        commas = len(_COMMA.findall(between)) if parted else 0
        opened = len(self.clause.findall(between)) if self.clause else 0
        if follows and opened:
            return None  # what is said in June that should be done: not when it was said
        if self.same_clause and any(mark in between.strip(" ,") for mark in ",;"):
            return None
        if follows and parted and start - opening > OPENING:
            return None
        if follows and parted and "," in between and folded[b : b + 1] == ",":
            return None  # told in between who says so: "By Tuesday, the coach said, they will …"
        if begins and follows and ((self.going_on and self.going_on.match(between)) or (self.joiners and folded.startswith(self.joiners, a))):
            return None
        joined = follows and self.joining is not None and self.joining.search(between) is not None  # "voted on Thursday and will walk out"
        return len(between) + _FARTHER * (commas + opened + joined)


def _joining(words: Iterable[str], before: str = "") -> re.Pattern[str] | None:
    """What joins two clauses or parts of one; regular expressions among the words say more than that."""
    plain = [word for word in words if not word.startswith("/")]
    return re.compile(before + whole_words(_any_of(map(re.escape, plain)))) if plain else None


def _any_of(cues: Iterable[str], end: str = "") -> str:
    """Any of some cues, folded; what folding makes one (traditional and simplified characters) stands once."""
    return any_of(dict.fromkeys(fold(cue).text for cue in cues), end)


def _spelled_out(data: Mapping[str, Any]) -> dict[str, Any]:
    """The section ``[tense]`` with the language's words in place of ``{weekday}`` and ``{month}``."""
    words = {f"{{{name}}}": _any(data.get(f"{name}s", {})) for name in ("weekday", "month")}

    bare = "tense" in data.get("unaccented", ())

    def spell(cue: str) -> str:
        cue = f"(?:{cue}|{plain})" if bare and (plain := unaccented(cue)) != cue else cue
        return _NAMED.sub(lambda name: words[name[0]], cue)

    return {key: [spell(cue) for cue in value] if isinstance(value, list) else value for key, value in data.get("tense", {}).items()}


def _any(table: Mapping[str, Iterable[str]]) -> str:
    """A pattern for any name of a table: the first of each row, and the others but for weak ones without a dot ("sat", "so")."""
    names = (entry for entries in table.values() for n, entry in enumerate(entries) if not n or entry[0] != "~" or entry[-1] == ".")
    spellings = {spelling for name in names for spelling in expand(name.lstrip("~="))}
    return f"(?:{'|'.join(map(re.escape, sorted(spellings, key=lambda word: (-len(word), word))))})"


@cache
def cues_of(code: str) -> Cues:
    """The tense cues of a language.

    Raises:
        KeyError: where there is neither a file nor a fallback for the language.
    """
    return Cues(load(code).data)
