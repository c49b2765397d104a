"""One language, compiled: its tokenizer and its patterns, level by level, and the cascade that finds readings with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from timeline.languages import load
from timeline.tagging import lexicon as lexicons
from timeline.tagging.fold import fold, fold_word
from timeline.tagging.patterns import ALIASES, Alphabet, Pattern, PatternError, compile_pattern, words_of
from timeline.tagging.readings import FIELDS, PHRASES, Reading
from timeline.tagging.tokens import Source, Tokenizer, Tokens

LEVELS: tuple[tuple[str, ...], ...] = (
    ("none",),
    ("calendar", "range", "clock", "recent", "relative", "duration", "reference", "part"),
    ("ago", "ahead", "earlier", "later", "edge"),
    ("join",),
    ("about", "set"),
    ("range", "timed"),
    ("begin", "end"),
)
"""The families in the order of their levels. A level runs over the tokens and over the phrases that the levels before it made of them."""

CONSTANTS: Mapping[str, Mapping[str, Any]] = {
    "duration": {"length": True},
    "recent": {"length": True},
    "ago": {"sign": -1, "base": "publication"},
    "ahead": {"sign": 1, "base": "publication"},
    "earlier": {"sign": -1, "base": "text"},
    "later": {"sign": 1, "base": "text"},
    "set": {"side": "each"},
    "begin": {"boundary": "begin"},
    "end": {"boundary": "end"},
}
"""What a family says beyond the slots of its patterns."""

SIDES = frozenset(("last", "this", "next", "same", "following", "previous", "past", "coming", "each"))
LEFT, RIGHT = 36, 44
DENSE_LEFT, DENSE_RIGHT = 20, 28
"""How far, in characters, a window reaches to both sides of a word that could be part of a date; less in scripts without spaces, a character of
which is a word."""


@dataclass(frozen=True, slots=True)
class Found:
    """A reading with its span in the folded text."""

    start: int
    end: int
    reading: Reading


@dataclass(slots=True)
class _Level:
    """The patterns of a level by the characters that they can begin with."""

    starts: re.Pattern[str]
    patterns: dict[str, list[tuple[Pattern, Mapping[str, Any]]]]
    pairs: dict[str, list[tuple[Pattern, Mapping[str, Any]]]] = field(default_factory=dict)

    def beginning(self, two: str) -> list[tuple[Pattern, Mapping[str, Any]]]:
        """The patterns that can match where these two characters stand, or the last one of a window."""
        found = self.pairs.get(two)
        if found is None:
            entries = self.patterns.get(two[0], ())
            found = self.pairs[two] = [e for e in entries if e[0].second is None or (len(two) > 1 and two[1] in e[0].second)]
        return found


class Engine:
    """Finds the readings of one language."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Compiles a language's data.

        Raises:
            PatternError: for a pattern that breaks the notation.
        """
        alphabet = Alphabet()
        lexicon = lexicons.build(data)
        families: dict[str, list[Any]] = {name: list(data.get("patterns", {}).get(name, ())) for level in LEVELS for name in level}
        for sources in families.values():
            for entry in sources:
                source = entry if isinstance(entry, str) else entry["match"]
                for word in words_of(source):
                    if word.isdigit():
                        raise PatternError(f"{source!r} has the number {word} as a word, use a slot")
                    lexicon.add(word.lower(), "=" + fold_word(word), word)
        self.phrases = {name: alphabet.character(frozenset({name})) for name in PHRASES}
        self.masked = alphabet.character(frozenset({"masked"}))
        self.tokenizer = Tokenizer(lexicon, alphabet, data)
        self.years = {name: range(t["years"][0], t["years"][1] + 1) for name, t in data.get("calendars", {}).items() if "years" in t}
        self.levels = [self._level(names, families, alphabet) for names in LEVELS]

    def _level(self, names: Sequence[str], families: Mapping[str, Sequence[Any]], alphabet: Alphabet) -> _Level:
        table: dict[str, list[tuple[Pattern, Mapping[str, Any]]]] = {}
        order = 0
        for name in names:
            for entry in families[name]:
                constants = {} if isinstance(entry, str) else {k: v for k, v in entry.items() if k != "match"}
                source = entry if isinstance(entry, str) else entry["match"]
                pattern = compile_pattern(name, source, order, alphabet, fold_word)
                order += 1
                if pattern:
                    for character in pattern.first:
                        table.setdefault(character, []).append((pattern, constants))
        return _Level(re.compile(f"[{''.join(table)}]" if table else "(?!)"), table)

    def find(self, text: str) -> tuple[list[Found], str, Sequence[int] | None]:
        """All readings of a text in its order, with the folded text and the way back to the offsets of the text."""
        folded, back = fold(text)
        source = Source(folded, text, back)
        found: list[Found] = []
        for start, end in self._windows(folded):
            found += self._cascade(self.tokenizer.window(source, start, end))
        return found, folded, back

    def _windows(self, folded: str) -> Iterator[tuple[int, int]]:
        """Stretches around whatever could be part of a date, at white space, merged where they meet."""
        begin = end = -1
        size = len(folded)
        before, behind = (LEFT, RIGHT) if self.tokenizer.spaced else (DENSE_LEFT, DENSE_RIGHT)
        for match in self.tokenizer.scanner.trigger.finditer(folded):
            left = max(match.start() - before, 0)
            if left > end:
                if end >= 0:
                    yield begin, end
                begin = left
                if left and self.tokenizer.spaced:
                    while begin < match.start() and not folded[begin - 1].isspace():
                        begin += 1
            end = min(match.end() + behind, size)
            if self.tokenizer.spaced:
                while end < size and not folded[end].isspace():
                    end += 1
        if end >= 0:
            yield begin, end

    def _cascade(self, tokens: Tokens) -> Iterator[Found]:
        """The readings of a window."""
        classes, starts, ends = "".join(tokens.classes), tokens.starts, tokens.ends
        values: list[Mapping[str, Any]] = list(tokens.values)
        for level in self.levels:
            matches = self._matches(level, classes)
            if not matches:
                continue
            pieces: list[str] = []
            new_starts: list[int] = []
            new_ends: list[int] = []
            new_values: list[Mapping[str, Any]] = []
            at = 0
            for match, pattern, constants in matches:
                for (a, b), reading in self._read(match, pattern, constants, values):
                    pieces.append(classes[at:a])
                    new_starts += starts[at:a]
                    new_ends += ends[at:a]
                    new_values += values[at:a]
                    if reading is None:
                        pieces.append(self.masked)
                        new_values.append({})
                    else:
                        name = reading.phrase()
                        pieces.append(self.phrases[name])
                        new_values.append({name: reading})
                    new_starts.append(starts[a])
                    new_ends.append(ends[b - 1])
                    at = b
            pieces.append(classes[at:])
            classes = "".join(pieces)
            starts, ends, values = new_starts + starts[at:], new_ends + ends[at:], new_values + values[at:]
        for start, end, value in zip(starts, ends, values, strict=True):
            for reading in value.values():
                if isinstance(reading, Reading) and reading.rule != "part":
                    yield Found(start, end, reading)

    def _matches(self, level: _Level, classes: str) -> list[tuple[re.Match[str], Pattern, Mapping[str, Any]]]:
        """Leftmost longest matches of a level that do not overlap.

        Leftmost and longest by what becomes an expression; of equally long ones the match with more context, then the pattern that comes first.
        """
        found = []
        position = 0
        search, beginning = level.starts.search, level.beginning
        while hit := search(classes, position):
            at = limit = hit.start()
            best: tuple[int, int, int] | None = None
            chosen: tuple[re.Match[str], Pattern, Mapping[str, Any]] | None = None
            place = at
            while place <= limit:
                for pattern, constants in beginning(classes[place : place + 2]):
                    match = pattern.regex.match(classes, place)
                    if match is None:
                        continue
                    start, end = extent(match, pattern)
                    key = end - start, match.end() - place, -pattern.order
                    if best is None or key > best:
                        best, chosen = key, (match, pattern, constants)
                        limit = min(start, limit) if place > at else start
                place += 1
            if chosen is None:
                position = at + 1
                continue
            found.append(chosen)
            position = max(extent(chosen[0], chosen[1])[1], at + 1)
        return found

    def _read(
        self, match: re.Match[str], pattern: Pattern, constants: Mapping[str, Any], values: Sequence[Mapping[str, Any]]
    ) -> list[tuple[tuple[int, int], Reading | None]]:
        """The readings of a match with their token spans, one for each extent."""
        spans = [match.span(name) for name in pattern.extents] or [match.span()]
        if pattern.family == "none":
            return [(span, None) for span in spans if span[1] > span[0]]
        readings = []
        for number, span in enumerate(spans):
            if span[1] <= span[0]:
                continue
            reading = Reading(rule=pattern.family)
            for group, slot, classes, extent in pattern.slots:
                if (extent != number and pattern.extents) or match.start(group) < 0:
                    continue
                token = values[match.start(group)]
                for cls in classes:
                    if cls in token:
                        put(reading, slot, token[cls], cls)
                        break
            for name, value in {**CONSTANTS.get(pattern.family, {}), **constants}.items():
                setattr(reading, name, value)
            year = reading.decade * 10 if reading.decade is not None and reading.decade >= 100 else reading.year
            if year is not None and reading.calendar is None:
                reading.calendar = next((name for name, years in self.years.items() if year in years), None)
            readings.append((span, reading))
        if pattern.family == "range" and len(readings) > 1:
            if _runs_backwards(readings[0][1], readings[-1][1]):
                return []
            for _, reading in readings[:-1]:
                share(reading, readings[-1][1])
            readings[-1][1].closes = True
        if pattern.family == "timed":
            for _, reading in readings[:-1]:
                reading.fill(readings[-1][1])
        return [(s, r) for s, r in readings]


def _runs_backwards(first: Reading, last: Reading) -> bool:
    """Whether a range of years ends before it begins, as numbers of files and laws do ("2024-17")."""
    if first.year is None or last.year2 is None or last.year is not None or first.month is not None:
        return False
    return last.year2 <= first.year % 100 and first.year % 100 != 99


def extent(match: re.Match[str], pattern: Pattern) -> tuple[int, int]:
    """From where to where a match becomes expressions, in tokens."""
    spans = [match.span(name) for name in pattern.extents if match.start(name) >= 0]
    return (spans[0][0], spans[-1][1]) if spans else match.span()


def put(reading: Reading, slot: str, value: Any, cls: str) -> None:
    """Sets what a slot's token says."""
    if isinstance(value, Reading):
        rules = value.rule + "+" + reading.rule if reading.rule not in value.rule.split("+") else value.rule
        reading.fill(value)
        reading.rule = rules
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            setattr(reading, name, inner)
    elif cls.rstrip("!") in SIDES:
        reading.side = cls.rstrip("!")
    elif slot == "count":
        reading.count, reading.vague = (None, True) if value == "X" else (float(value), False)
    elif slot == "count2":
        reading.more = (*reading.more, (float(value) if value != "X" else 0.0, reading.unit or "day"))
    elif slot == "unit2":
        if reading.more:
            reading.more = (*reading.more[:-1], (reading.more[-1][0], value))
    elif slot == "minutesto":
        reading.minute = -value
    elif slot == "andhalf":
        reading.more = (*reading.more, (0.5, reading.unit or ""))
    elif slot == "nthlast":
        reading.nth = -value
    elif slot in ("quarter", "half") and value == -1:
        setattr(reading, slot, 4 if slot == "quarter" else 2)
    elif slot in FIELDS and value != slot:  # a group's word has the name of the group for its value
        setattr(reading, slot, value)


def share(first: Reading, last: Reading) -> None:
    """Gives each end of a range the coarser parts that only the other states ("du 3 au 5 mai 2024", "May 3-5")."""
    if first.year is not None and last.year is None and last.year2 is not None:  # 1870/71
        last.year, last.year2 = first.year + (last.year2 - first.year) % 100, None
    turns = first.year is None and first.month is not None and last.month is not None and first.month > last.month
    if first.weekday and last.weekday and first.side is None and last.unit == "week":  # from Monday to Wednesday next week
        first.side = last.side
    for name in ("year", "month", "calendar", "era", "unit", "step", "meridiem"):
        mine, other = getattr(first, name), getattr(last, name)
        if name == "meridiem" and (first.part or (first.hour or 0) % 12 > (last.hour or 0) % 12):
            continue  # "9:30 to 3 pm", "from 3 in the morning until 5 pm"
        if name == "year" and mine is None and (first.year2 or first.side):
            continue  # "from this May to Oct 2020"
        if name == "step" and (first.year or last.year or first.dayword is not None or last.dayword is not None):
            continue
        if mine is None and other is not None and not (name == "month" and first.day is None):
            setattr(first, name, other)
        elif other is None and mine is not None and not (name == "month" and last.day is None) and name != "year":
            setattr(last, name, mine)
    if turns and first.year is not None:  # from November to February 2018
        first.year -= 1
    if first.part and last.part is None and first.hour is not None and last.hour is not None and first.hour < last.hour:
        last.part = first.part
    hours = first.hour is not None and last.hour is not None and first.hour < last.hour < 12
    if hours and last.part in ("AF", "EV", "NI") and first.part is None:
        first.part = last.part  # from six to eight in the evening
    if first.year is not None and last.year is None and last.month is not None and last.dayword is None and last.year2 is None:
        last.year = first.year + (first.month is not None and last.month < first.month)


@cache
def engine(code: str) -> Engine:
    """The compiled engine of a language.

    Raises:
        KeyError: where there is neither a file nor a fallback for the language.
    """
    return Engine(load(code).data)


__all__ = ["ALIASES", "CONSTANTS", "LEVELS", "Engine", "Found", "engine"]
