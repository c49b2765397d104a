"""Folded text → typed tokens: words of the lexicon, numbers in all shapes, and everything else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from timeline.tagging import number_classes
from timeline.tagging.fold import Folded
from timeline.tagging.lexicon import Lexicon, Value
from timeline.tagging.numbers import compose
from timeline.tagging.patterns import Alphabet
from timeline.tagging.scanning import Scanner
from timeline.tagging.shapes import order_in, read_roman

Typed = tuple[str, Mapping[str, Value]]
"""The values of a token by class, behind the character of its classes."""
OTHER, BREAK, GAP = frozenset({"other"}), frozenset({"break"}), frozenset({"gap"})
NOTHING: Mapping[str, Value] = {}
SHORT = 3
"""Letters up to which an unknown word is a ``short`` one, and may be an abbreviation."""

ORDERED = frozenset(("numdate", "decimal"))
"""Kinds of numbers that may be day and month, in either order."""

ROMAN = frozenset("ivxхі")
"""Letters that a Roman numeral begins with, also in Cyrillic writing."""

UNCASED = "\u2e80"
"""From this character on scripts have no capitals."""

_YEAR_BEFORE = re.compile(r"(?<!\d)(?:1\d|20)\d\d[/-]$")
"""The first of two years ("2023/24."), behind which digits with a dot are no ordinal."""

LONG_LINE = 40
"""Characters of a line that was broken for want of room, at least."""


@dataclass(slots=True)
class Tokens:
    """The tokens of some windows: their characters in the alphabet, offsets in the folded text, and values by class."""

    classes: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    values: list[Mapping[str, Value]] = field(default_factory=list)

    def add(self, typed: Typed, start: int, end: int) -> None:
        """Appends a token by its character and values."""
        self.classes.append(typed[0])
        self.values.append(typed[1])
        self.starts.append(start)
        self.ends.append(end)

    def extend(self, other: Tokens, start: int, end: int) -> None:
        """Appends some of other tokens."""
        self.classes += other.classes[start:end]
        self.starts += other.starts[start:end]
        self.ends += other.ends[start:end]
        self.values += other.values[start:end]


class Tokenizer:
    """Cuts folded text into typed tokens, by one language's words."""

    def __init__(self, lexicon: Lexicon, alphabet: Alphabet, data: Mapping[str, Any]) -> None:
        """Takes the language's lexicon and its file; registers in the alphabet every set of classes that a token can have."""
        self.alphabet = alphabet
        self.integers: dict[str, Typed] = {}
        self.spelled: dict[int, Typed] = {}
        self.spaced: bool = data.get("spaced", True)
        self.order: str = data.get("date_order", "DMY")
        self.year_pairs: bool = data.get("year_pairs", False)
        self.units_first: bool = data.get("units_first", False)
        self.joiners = {j.strip().casefold() for j in data.get("number_joiners", ())} | {"-"}
        self.words = {
            spelling: tuple((alphabet.character(frozenset(values)), values) for values in (word.values(False), word.values(True)))
            for spelling, word in lexicon.words.items()
        }
        self.scanner = Scanner(lexicon, data)
        self._register(lexicon)
        self.cardinals = alphabet.having(("cardinal",))
        self.numerals = alphabet.having(("numeral", "multiplier"))
        self.counting = self._counting() if self.numerals else None
        self.numeral = alphabet.character(frozenset({"roman", "Name"}))
        plain: Iterable[frozenset[str]] = (OTHER, OTHER | {"short"}, frozenset({"Name"}), BREAK, GAP)
        self.other, self.short, self.name, self.line, self.gap = ((alphabet.character(classes), NOTHING) for classes in plain)
        self.written: dict[str, Typed] = {}
        """Single tokens of words of the file, by how they were written."""

    def _register(self, lexicon: Lexicon) -> None:
        """Gives the alphabet the sets of classes that numbers can have, also those of words that mean a number and something else."""
        for classes in number_classes.all_sets(self.scanner.ordinals):
            self.alphabet.character(classes)
        for word in lexicon.words.values():
            for values in (word.values(False), word.values(True)):
                number = values.get("numeral", values.get("multiplier"))
                if number is not None and len(values) > 2:
                    self._typed({**values, **number_classes.of_words(number)})

    def _counting(self) -> re.Pattern[str]:
        """Where a number in words can begin; in scripts without spaces also one in digits with a multiplier behind it (3000万)."""
        numerals = "".join(self.numerals)
        if self.spaced:
            return re.compile(f"[{numerals}]")
        numbers, scales = ("".join(self.alphabet.having((name,))) for name in ("number", "multiplier"))
        return re.compile(f"[{numerals}{numbers}](?:(?<=[{numerals}])|(?=[{scales}]))")

    def _typed(self, values: dict[str, Value]) -> Typed:
        """Values by class, with the character of these classes."""
        return self.alphabet.character(frozenset(values or OTHER)), values

    def integer(self, text: str) -> Typed:
        """Character and values of a whole number in digits."""
        known = self.integers.get(text)
        if known is None:
            known = self._typed(number_classes.of_digits(text))
            if len(text) <= 4:
                self.integers[text] = known
        return known

    def _spelled(self, number: int) -> Typed:
        """Character and values of a number in words."""
        known = self.spelled.get(number)
        if known is None:
            known = self._typed(number_classes.of_words(number))
            if number < 10_000:
                self.spelled[number] = known
        return known

    def tokens(self, source: Folded, windows: Iterable[tuple[int, int]]) -> Tokens:
        """The tokens of stretches of a text: with a break where the text begins and ends, and with a gap between two stretches."""
        tokens, known, text, written, unspaced = Tokens(), self.written, source.text, source.written, UNCASED
        classes, starts, ends, values = tokens.classes, tokens.starts, tokens.ends, tokens.values
        size, order = len(text), ""
        for begin, until in windows:
            if starts:
                tokens.add(self.gap, ends[-1], ends[-1])
            elif begin == 0:
                tokens.add(self.line, 0, 0)
            for match in self.scanner.token.finditer(text, begin, until):
                kind = match.lastgroup
                start, end = match.span()
                if kind == "word":
                    typed = known.get(written[start:end])
                    if typed is None:
                        self._add_word(tokens, match, source)
                        continue
                elif kind == "unknown":
                    if text[start] >= unspaced or not written[start].isupper():
                        typed = self.short if end - start <= SHORT else self.other
                    else:
                        typed = self._roman(text[start:end]) if text[start] in ROMAN else self.name
                elif kind == "sign":
                    typed = self._sign(text[start:end])
                elif kind == "suffix":
                    self._add_ordinal(tokens, match, source)
                    continue
                elif kind == "newline" and is_wrapped(source, start):
                    continue
                else:
                    if kind in ORDERED and not order:
                        order = order_in(text, self.order)
                    typed = self._single(kind or "", text[start:end], order)
                classes.append(typed[0])
                values.append(typed[1])
                starts.append(start)
                ends.append(end)
            if until == size:
                tokens.add(self.line, size, size)
        return self._numbers(tokens, text)

    def in_eras(self, tokens: Tokens) -> None:
        """Makes years of the numbers of three digits among the tokens."""
        for place, values in enumerate(tokens.values):
            if (more := number_classes.in_eras(values)) is not values:
                tokens.classes[place], tokens.values[place] = self._typed(dict(more))

    def _single(self, kind: str, text: str, order: str) -> Typed:
        """Character and values of what is neither a word nor a sign, nor an ordinal in digits."""
        match kind:
            case "int":
                return self.integer(text)
            case "break" | "newline":
                return self.line
            case "clitic" | "junk":
                return self._sign(text)
        return self._typed(number_classes.of_shape(kind, text, order))

    def _roman(self, text: str) -> Typed:
        """Character and values of a word with a capital that may be a Roman numeral."""
        numeral = read_roman(text)
        return (self.numeral, {"roman": numeral}) if numeral else self.name

    def _sign(self, text: str) -> Typed:
        return self.words[text][False] if text in self.words else self.other

    def _add_word(self, tokens: Tokens, match: re.Match[str], source: Folded) -> None:
        """Adds a word of the file, also one of several words; where its capitals speak against that ("rose Monday"), the words that it has."""
        text, (start, end) = match.group(), match.span()
        writings = self.words.get(text) or self._bent(" ".join(text.split()))
        typed = writings[text < UNCASED and source.written[start].isupper()]
        if typed[1] or not self.spaced or " " not in text:
            tokens.add(typed, start, end)
            if text[-1] != ".":
                self.written[source.written[start:end]] = typed
            elif self._ends_sentence(end, source):
                tokens.add(self.line, end, end)
            return
        for piece in re.finditer(r"\S+", text):
            place = start + piece.start()
            typed = self.words.get(piece.group(), (self.other, self.name))[source.written[place].isupper()]
            tokens.add(typed, place, start + piece.end())

    def _bent(self, text: str) -> tuple[Typed, ...]:
        """What a word means that may carry letters of inflection: the longest word that it begins with."""
        return next(self.words[text[:end]] for end in range(len(text), 0, -1) if text[:end] in self.words)

    def _add_ordinal(self, tokens: Tokens, match: re.Match[str], source: Folded) -> None:
        """Adds an ordinal in digits ("15."), or a plain number and a dot where it is one."""
        start, end, digits = match.start(), match.end(), match["ordinal"]
        if match["suffix"].strip() == "." and (self._ends_sentence(end, source) or self._is_cardinal(tokens, start, source.text)):
            tokens.add(self.integer(digits), start, match.end("ordinal"))
            tokens.add(self._sign("."), end - 1, end)
        else:
            tokens.add(self._typed(number_classes.of_ordinal(int(digits))), start, end)

    def _ends_sentence(self, end: int, source: Folded) -> bool:
        """Whether the dot of "15." or "p.m." ends a sentence: a word follows that opens one ("stieg auf 15. Die Bank …")."""
        opener = self.scanner.opener
        return opener is not None and opener.match(source.written, end) is not None

    def _is_cardinal(self, tokens: Tokens, start: int, folded: str) -> bool:
        """Whether "20." is a plain number: behind a word of the group ``cardinal`` ("kl. 20."), or second of a pair there ("kl. 18-20."), or of
        years ("2023/24.")."""
        if _YEAR_BEFORE.search(folded, max(start - 6, 0), start):
            return True
        if not self.cardinals or not tokens.classes:
            return False
        before, classes = folded[tokens.starts[-1] : start].strip(), tokens.classes
        return classes[-1] in self.cardinals or (before in self.joiners and len(classes) > 2 and classes[-3] in self.cardinals)

    def _numbers(self, tokens: Tokens, folded: str) -> Tokens:
        """The tokens with each run of number words made one."""
        if self.counting is None:
            return tokens
        out = Tokens()
        copied = 0
        for match in self.counting.finditer("".join(tokens.classes)):
            at = match.start()
            if at < copied:
                continue
            if match[0] in self.numerals:
                number, taken = self._run(tokens, at, folded)
            else:
                number, taken = _scaled(tokens, at)
            if not taken:
                continue
            typed = self._digit_pair(tokens, at) if taken == 2 and not self.spaced else None
            if typed is None:
                own = tokens.values[at] if taken == 1 and len(tokens.values[at]) > 2 else {}
                typed = self._typed({**own, **number_classes.of_words(number)}) if own else self._spelled(number)
            if taken == 1:
                tokens.classes[at], tokens.values[at] = typed
                continue
            out.extend(tokens, copied, at)
            out.add(typed, tokens.starts[at], tokens.ends[at + taken - 1])
            copied = at + taken
        if not copied:
            return tokens
        out.extend(tokens, copied, len(tokens.classes))
        return out

    def _digit_pair(self, tokens: Tokens, i: int) -> Typed | None:
        """Two digits written side by side in a script without spaces: 九七 is the year 97, 三四 "three or four", an unknown number."""
        first, second = (v.get("numeral", v.get("number")) for v in tokens.values[i : i + 2])
        if first is None or second is None or tokens.ends[i + 1] - tokens.starts[i] > 2:
            return None
        values: dict[str, Value] = {"some": "X"} if second == first + 1 else {"spelledyear2": first * 10 + second}
        return self._typed(values)

    def _run(self, tokens: Tokens, i: int, folded: str) -> tuple[int, int]:
        """Value of the number in words that begins at token ``i``, and how many tokens it takes."""
        parts: list[tuple[int, bool, bool]] = []
        places: list[int] = []
        joined, j = False, i
        while j < len(tokens.starts) and len(parts) < 12:
            if tokens.classes[j] in self.numerals:
                value = tokens.values[j]
                multiplier = value.get("multiplier")
                touching = j > 0 and tokens.ends[j - 1] == tokens.starts[j]
                parts.append((int(multiplier if multiplier is not None else value["numeral"]), multiplier is not None, joined or touching))
                places.append(j)
                joined = False
            elif parts and not self.spaced and (digits := _digits_behind(tokens, j, folded)):
                parts += [(int(digit), False, True) for digit in digits]
                places += [j] * len(digits)
            elif parts and not joined and folded[tokens.starts[j] : tokens.ends[j]] in self.joiners:
                joined = True
            else:
                break
            j += 1
        if not self.spaced and len(parts) in (2, 3) and all(v < 10 and not m for v, m, _ in parts):
            return int("".join(str(v) for v, _, _ in parts)), len(parts)
        total, used = compose(parts, self.year_pairs, self.units_first)
        return total, places[used - 1] - i + 1 if used else 0


def _digits_behind(tokens: Tokens, i: int, folded: str) -> str:
    """The digits of a token written directly behind the one before it, as in 二0二四 or 二０００; else nothing."""
    text = folded[tokens.starts[i] : tokens.ends[i]]
    return text if len(text) < 4 and text.isdecimal() and tokens.ends[i - 1] == tokens.starts[i] else ""


def _scaled(tokens: Tokens, i: int) -> tuple[int, int]:
    """Value of a number in digits with the multipliers written behind it (3000万), and how many tokens it takes; (0, 0) without them."""
    number = tokens.values[i].get("number")
    if number is None:
        return 0, 0
    used = 1
    while i + used < len(tokens.starts) and tokens.ends[i + used - 1] == tokens.starts[i + used]:
        multiplier = tokens.values[i + used].get("multiplier", 0)
        if multiplier < 100:
            break
        number *= multiplier
        used += 1
    return (round(number), used) if used > 1 else (0, 0)


def is_wrapped(source: Folded, newline: int) -> bool:
    """Whether a line goes on after its end: it is a long one that a word ends, and the next begins with a small letter or a digit."""
    folded, following = source.text, newline + 1
    while following < len(folded) and folded[following].isspace():
        following += 1
    if following >= len(folded) or folded[max(newline - 2, 0) : newline].rstrip().endswith(("$", "€", "£")):
        return False
    begins = source.written[following]
    return (begins.islower() or begins.isdigit()) and newline - folded.rfind("\n", 0, newline) > LONG_LINE
