"""The pattern notation of the language files, compiled to regular expressions over classes of tokens.

A pattern is a sequence of words and slots::

    il y a {about}? {Duration}              a word stands for itself, {slot} for any token or phrase of that class
    du [{day}] au [{day} {month} {year}?]   [ ] mark what becomes an expression; without them the whole match does
    {day=spelled}                           slot "day", filled by a token of class "spelled"
    il_y_a                                  several words as one token
    ( a | b )  ?  *  (?! )  (?<! )          as in regular expressions; \\( is a parenthesis in the text

Every token is one character of the string that the expressions run over: the character stands for the set of classes that the token has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

ALIASES: dict[str, tuple[str, ...]] = {
    "count": ("number", "spelled", "some"),
    "integer": ("number", "spelled"),
    "day": ("dayno", "dayth"),
    "ordinal": ("nth", "ordinalword"),
    "side": ("last", "this", "next"),
    "year": ("year", "Era"),
    "Year": ("Year", "Era"),
    "Date": ("Day", "Weekday", "Month", "Year", "Era", "Week", "Span", "Moment", "Holiday"),
    "Calendar": ("Day", "Weekday", "Month", "Year", "Era", "Week", "Span", "Holiday"),
    "Any": ("Day", "Weekday", "Month", "Year", "Era", "Week", "Span", "Moment", "Clock", "Part", "Duration", "Recent", "Holiday"),
}
"""Slots that stand for several classes."""

_SCAN = re.compile(
    r"\s+|\{(?P<slot>\w+!?)(?:=(?P<cls>[\w!|]+))?\}"
    r"|(?P<look>\(\?<?[!=])|(?P<op>[()\[\]|?*+])|(?P<word>(?:\\.|[^\s{}()\[\]|?*+\\])+)"
)


class PatternError(ValueError):
    """A pattern that cannot be read; the message names it."""


@dataclass(frozen=True)
class Pattern:
    """A pattern that has been read; the regular expression is compiled when first tried, as most texts never try most of them.

    Args:
        family: the family that it belongs to.
        source: as the language file writes it.
        expression: the regular expression over class characters.
        extents: names of the groups that become expressions; empty where the whole match does.
        slots: for each group: its name in the regex, the slot, the classes it may have, and the extent it lies in (-1: outside all).
        first: the characters that a match can begin with.
        second: those that can stand second in it; None where a match can be one character long.
        order: position in the language's list, the earlier wins among equally long matches.
    """

    family: str
    source: str
    expression: str
    extents: tuple[str, ...]
    slots: tuple[tuple[str, str, tuple[str, ...], int], ...]
    first: frozenset[str]
    second: frozenset[str] | None
    order: int

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Over class characters.

        Raises:
            PatternError: where alternatives behind each other in a look-behind are of different length.
        """
        try:
            return re.compile(self.expression)
        except re.error as error:
            raise PatternError(f"{self.source!r}: {error}") from None


@dataclass(slots=True)
class Alphabet:
    """The one character for each set of classes that a token can have."""

    characters: dict[frozenset[str], str] = field(default_factory=dict)
    members: dict[str, list[str]] = field(default_factory=dict)

    def character(self, classes: frozenset[str]) -> str:
        """The character of this set, made when first asked for."""
        found = self.characters.get(classes)
        if found is None:
            found = self.characters[classes] = chr(0xE000 + len(self.characters))
            for name in classes:
                self.members.setdefault(name, []).append(found)
        return found

    def having(self, names: Iterable[str]) -> frozenset[str]:
        """The characters of all sets that have one of these classes."""
        return frozenset(c for name in names for c in self.members.get(name, ()))


NOTHING = frozenset[str]()


@dataclass(slots=True)
class _Node:
    """A part of a pattern: what its matches can begin with, what can come second, whether they can be empty or one character long."""

    regex: str
    first: frozenset[str]
    empty: bool
    second: frozenset[str] = NOTHING
    single: bool = False


class _Compiler:
    """Recursive descent over one pattern."""

    def __init__(self, source: str, alphabet: Alphabet, fold: Callable[[str], str]) -> None:
        self.source, self.alphabet, self.fold = source, alphabet, fold
        self.tokens = list(self._scan())
        self.at = 0
        self.extent = -1
        self.extents: list[str] = []
        self.slots: list[tuple[str, str, tuple[str, ...], int]] = []

    def _scan(self) -> Iterator[re.Match[str]]:
        position = 0
        while position < len(self.source):
            match = _SCAN.match(self.source, position)
            if match is None:
                raise PatternError(f"cannot read {self.source!r} at character {position}")
            position = match.end()
            if match.lastgroup:
                yield match

    def peek(self) -> str:
        return self.tokens[self.at].group() if self.at < len(self.tokens) else ""

    def alternatives(self) -> _Node:
        nodes = [self.sequence()]
        while self.peek() == "|":
            self.at += 1
            nodes.append(self.sequence())
        nodes = list({node.regex: node for node in nodes}.values())  # "(週 | 周)" is one word, folded
        if len(nodes) == 1:
            return nodes[0]
        return _Node(
            "|".join(n.regex for n in nodes),
            NOTHING.union(*(n.first for n in nodes)),
            any(n.empty for n in nodes),
            NOTHING.union(*(n.second for n in nodes)),
            any(n.single for n in nodes),
        )

    def sequence(self) -> _Node:
        whole = _Node("", NOTHING, True)
        while self.peek() not in ("", "|", ")", "]"):
            node = self.item()
            second = whole.second | (node.first if whole.single else NOTHING) | (node.second if whole.empty else NOTHING)
            first = whole.first | node.first if whole.empty else whole.first
            single = (whole.single and node.empty) or (whole.empty and node.single)
            whole = _Node(whole.regex + node.regex, first, whole.empty and node.empty, second, single)
        return whole

    def item(self) -> _Node:
        match = self.tokens[self.at]
        text = match.group()
        self.at += 1
        if match["look"]:
            inner = self.alternatives()
            self.expect(")")
            return _Node(f"{text}{inner.regex})", NOTHING, True)
        if text == "(":
            inner = self.alternatives()
            self.expect(")")
            node = replace(inner, regex=f"(?:{inner.regex})")
        elif text == "[":
            name = f"x{len(self.extents)}"
            self.extents.append(name)
            self.extent = len(self.extents) - 1
            inner = self.alternatives()
            self.expect("]")
            self.extent = -1
            node = replace(inner, regex=f"(?P<{name}>{inner.regex})")
        elif match["slot"]:
            node = self.slot(match["slot"], match["cls"])
        elif match["word"]:
            node = self.of(("=" + self.fold(unescape(text)),))
        else:
            raise PatternError(f"unexpected {text!r} in {self.source!r}")
        while self.peek() in ("?", "*", "+"):
            mark = self.peek()
            self.at += 1
            again = node.first if node.single and mark != "?" else NOTHING
            node = _Node(f"(?:{node.regex}){mark}", node.first, node.empty or mark != "+", node.second | again, node.single)
        return node

    def slot(self, name: str, classes: str | None) -> _Node:
        wanted = tuple(classes.split("|")) if classes else (name,)
        wanted = tuple(c for w in wanted for c in ALIASES.get(w, (w,)))
        node = self.of(wanted)
        group = f"g{len(self.slots)}"
        self.slots.append((group, name.rstrip("!"), wanted, self.extent))
        return replace(node, regex=f"(?P<{group}>{node.regex})")

    def of(self, classes: tuple[str, ...]) -> _Node:
        characters = self.alphabet.having(classes)
        return _Node(f"[{''.join(sorted(characters))}]" if characters else "(?!)", characters, False, single=True)

    def expect(self, mark: str) -> None:
        if self.peek() != mark:
            raise PatternError(f"{mark!r} is missing in {self.source!r}")
        self.at += 1


def words_of(source: str) -> list[str]:
    """The literal words of a pattern, which the lexicon must know."""
    return [unescape(m["word"]) for m in _SCAN.finditer(source) if m["word"]]


def unescape(word: str) -> str:
    """A literal without the backslashes that shield the signs of the notation, and with spaces for its underscores."""
    return re.sub(r"\\(.)", r"\1", word).replace("_", " ")


def compile_pattern(family: str, source: str, order: int, alphabet: Alphabet, fold: Callable[[str], str]) -> Pattern | None:
    """The compiled pattern, or None where the language has no token for something that it demands.

    Raises:
        PatternError: for a pattern that breaks the notation.
    """
    compiler = _Compiler(source, alphabet, fold)
    node = compiler.alternatives()
    if compiler.at < len(compiler.tokens):
        raise PatternError(f"unexpected {compiler.peek()!r} in {source!r}")
    if node.empty:
        raise PatternError(f"{source!r} matches nothing at all")
    if not node.first:
        return None
    second = None if node.single else node.second
    return Pattern(family, source, node.regex, tuple(compiler.extents), tuple(compiler.slots), node.first, second, order)
