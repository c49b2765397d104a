"""One language, compiled: its tokenizer and its patterns, level by level, and the cascade that finds readings with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from timeline.languages import load
from timeline.tagging import lexicon as lexicons
from timeline.tagging.fold import Folded, fold, fold_word
from timeline.tagging.patterns import Alphabet, Pattern, PatternError, compile_pattern, words_of
from timeline.tagging.readings import PHRASES, Reading
from timeline.tagging.stating import CONSTANTS, read_match
from timeline.tagging.tokens import Tokenizer, Tokens

LEVELS: tuple[tuple[str, ...], ...] = (
    ("none",),
    ("era",),
    ("calendar", "range", "clock", "recent", "relative", "duration", "reference", "part"),
    ("ago", "ahead", "earlier", "later", "edge"),
    ("join",),
    ("about", "set"),
    ("range", "timed"),
    ("begin", "end"),
)
"""The families in the order of their levels. A level runs over the tokens and over the phrases that the levels before it made of them."""

LEFT, RIGHT = 36, 44
DENSE_LEFT, DENSE_RIGHT = 20, 28
"""How far, in characters, a window reaches to both sides of a word that could be part of a date; less in scripts without spaces, a character of
which is a word."""

ERAS, ERA_SHARE = 5, 0.1
"""How many dates of a text, and what part of them, name their era where it is a history of antiquity, which leaves it out of others."""

_SENTENCE_END = re.compile("[。\n]")


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
                    for spelling in {word, lexicons.unaccented(word)} if "patterns" in data.get("unaccented", ()) else {word}:
                        lexicon.add(spelling.lower(), "=" + fold_word(word), word)
        self.phrases = {name: alphabet.character(frozenset({name})) for name in PHRASES}
        self.read = re.compile(f"[{''.join(self.phrases.values())}]")
        self.masked = alphabet.character(frozenset({"masked"}))
        self.tokenizer = Tokenizer(lexicon, alphabet, data)
        calendars = {_counted(name, tables): tables for name, tables in data.get("calendars", {}).items()}
        self.years = {name: range(t["years"][0], t["years"][1] + 1) for name, t in calendars.items() if "years" in t}
        self.levels = [self._level(names, families, alphabet) for names in LEVELS]

    def _level(self, names: Sequence[str], families: Mapping[str, Sequence[Any]], alphabet: Alphabet) -> _Level:
        table: dict[str, list[tuple[Pattern, Mapping[str, Any]]]] = {}
        order = 0
        for name in names:
            for entry in families[name]:
                own = {} if isinstance(entry, str) else {k: v for k, v in entry.items() if k != "match"}
                constants = {**CONSTANTS.get(name, {}), **own}
                source = entry if isinstance(entry, str) else entry["match"]
                pattern = compile_pattern(name, source, order, alphabet, fold_word)
                order += 1
                if pattern:
                    for character in pattern.first:
                        table.setdefault(character, []).append((pattern, constants))
        return _Level(_beginnings(table), table)

    def find(self, text: str) -> tuple[list[Found], Folded]:
        """All readings of a text in its order, and the folded text, which their spans count in."""
        folded = fold(text)
        found = list(self._cascade(self.tokenizer.tokens(folded, self._windows(folded.text))))
        if sum(bool(f.reading.era) for f in found) >= max(ERAS, ERA_SHARE * len(found)):
            tokens = self.tokenizer.tokens(folded, [(0, len(folded.text))])
            self.tokenizer.in_eras(tokens)
            found = _widened(found, list(self._cascade(tokens)))
        return found, folded

    def _windows(self, folded: str) -> Iterator[tuple[int, int]]:
        """Stretches around whatever could be part of a date, at white space or the end of a sentence, merged where they meet."""
        begin = end = -1
        before, behind = (LEFT, RIGHT) if self.tokenizer.spaced else (DENSE_LEFT, DENSE_RIGHT)
        for match in self.tokenizer.scanner.trigger.finditer(folded):
            start, stop = match.span()
            left, right = max(start - before, 0), min(stop + behind, len(folded))
            if not self.tokenizer.spaced:
                left = max(left, folded.rfind("。", left, start), folded.rfind("\n", left, start))
                right = ending.end() if (ending := _SENTENCE_END.search(folded, stop, right)) else right
            if left > end:
                if end >= 0:
                    yield begin, end
                begin = left
                while self.tokenizer.spaced and 0 < begin < start and not folded[begin - 1].isspace():
                    begin += 1
            if right > end:
                end = right
                while self.tokenizer.spaced and end < len(folded) and not folded[end].isspace():
                    end += 1
        if end >= 0:
            yield begin, end

    def _cascade(self, tokens: Tokens) -> Iterator[Found]:
        """The readings of tokens."""
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
                for (a, b), reading in read_match(match, pattern, constants, values, self.years):
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
        for phrase in self.read.finditer(classes):
            place = phrase.start()
            for reading in values[place].values():
                if reading.rule != "part":
                    yield Found(starts[place], ends[place], reading)

    def _matches(self, level: _Level, classes: str) -> list[tuple[re.Match[str], Pattern, Mapping[str, Any]]]:
        """Leftmost longest matches of a level that do not overlap.

        Leftmost and longest by what becomes an expression; of equally long ones the match with more context, then the pattern that comes first.
        """
        found = []
        position = 0
        pairs, beginning = level.pairs, level.beginning
        for hit in level.starts.finditer(classes):
            at = limit = hit.start()
            if at < position:
                continue
            two = classes[at : at + 2]
            entries = pairs.get(two)
            if entries is None:
                entries = beginning(two)
            if not entries:
                continue
            best: tuple[int, int, int] | None = None
            chosen: tuple[re.Match[str], Pattern, Mapping[str, Any]] | None = None
            place = at
            while True:
                for pattern, constants in entries:
                    match = pattern.regex.match(classes, place)
                    if match is None:
                        continue
                    start, end = extent(match, pattern)
                    key = end - start, match.end() - place, -pattern.order
                    if best is None or key > best:
                        best, chosen = key, (match, pattern, constants)
                        limit = min(start, limit) if place > at else start
                place += 1
                if place > limit:
                    break
                entries = beginning(classes[place : place + 2])
            if chosen is not None:
                found.append(chosen)
                position = extent(chosen[0], chosen[1])[1]
        return found


def _counted(calendar: str, tables: Mapping[str, Any]) -> str:
    """How a reading names a calendar: with what is added to its years, where it differs from ours in these alone."""
    offset = "" if "months" in tables else next(iter(tables.get("eras", {})), "")
    return f"{calendar}:{offset}" if offset else calendar


def extent(match: re.Match[str], pattern: Pattern) -> tuple[int, int]:
    """From where to where a match becomes expressions, in tokens."""
    spans = [match.span(name) for name in pattern.extents if match.start(name) >= 0]
    return (spans[0][0], spans[-1][1]) if spans else match.span()


def _widened(found: Sequence[Found], again: Sequence[Found]) -> list[Found]:
    """Readings with those of a second look that lie between them, or that add the year to what they take in ("in March", "in March 218")."""
    out: list[Found] = []
    place = 0
    for new in again:
        while place < len(found) and found[place].end <= new.start:
            out.append(found[place])
            place += 1
        behind = place
        while behind < len(found) and found[behind].start < new.end:
            behind += 1
        met = found[place:behind]
        if new.reading.year and all(new.start <= m.start and m.end <= new.end and not (m.reading.year or m.reading.length) for m in met):
            out.append(new)
            place = behind
    return [*out, *found[place:]]


def _beginnings(table: Mapping[str, Sequence[tuple[Pattern, Mapping[str, Any]]]]) -> re.Pattern[str]:
    """Where a pattern can begin: at a first character, before any that can come second where none of its patterns is one character long."""
    single = {c for c, entries in table.items() if any(pattern.second is None for pattern, _ in entries)}
    seconds = {c for entries in table.values() for pattern, _ in entries for c in pattern.second or ()}
    alone, followed = (f"[{''.join(sorted(some))}]" if some else "(?!)" for some in (single, table.keys() - single))
    return re.compile(f"{alone}|{followed}(?=[{''.join(sorted(seconds))}])" if seconds else alone)


@cache
def engine(code: str) -> Engine:
    """The compiled engine of a language.

    Raises:
        KeyError: where there is neither a file nor a fallback for the language.
    """
    return Engine(load(code).data)
