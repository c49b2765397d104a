"""Folded text → typed tokens: words of the lexicon, numbers in all shapes, and everything else."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from timeline.tagging.fold import fold_word
from timeline.tagging.letters import ALPHABETIC, LETTER
from timeline.tagging.lexicon import Lexicon, Value, expand
from timeline.tagging.numbers import compose
from timeline.tagging.patterns import Alphabet
from timeline.tagging.shapes import read_iso, read_numeric_date, read_roman
from timeline.tagging.trie import trie_regex

MODERN = 1600
"""From this year on four digits are a ``recentyear``, which a language may read without a word that says that it is one."""
OTHER, BREAK = frozenset({"other"}), frozenset({"break"})

_NUMBER_SHAPES = r"""
(?P<iso>(?:1\d|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[t ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:z|[+-]\d\d:?\d\d)?)?(?!\d))
|(?P<numdate>\d{1,2}(?P<s>[./-])\d{1,2}(?P=s)(?:\d{4}|\d{2})(?!\d|[./]\d|-(?!\d{1,2}/\d)\d)|\d{4}(?P<s2>[./-])\d{1,2}(?P=s2)\d{1,2}(?!\d|(?P=s2)\d)|\d{1,2}\.\s\d{1,2}\.\s?\d{4}(?!\d)
|(?:1\d|2[01])\d\d\.[ ]\d{1,2}\.[ ]\d{1,2}(?!\d)\.?)
|(?P<junk>(?!\d{1,2}[.:]\d\d-\d{1,2}[.:]\d\d(?![\d/:-]|\.\d)|(?:\d{1,2}/\d{1,2}(?:/\d{4})?)-\d{1,2}/\d{1,2}(?:/\d{4})?(?![\d/:-]|\.\d))\d+(?:[./:-]\d+){3,}|\d{3,}-\d[\d-]*-\d+|(?<=\+)\d[\d\s()-]{6,}\d|(?:2[5-9]|[3-9]\d|\d{3,}):[0-5]\d(?::[0-5]\d)?(?!\d))
|(?P<clock>(?:[01]?\d|2[0-4])[:hu][0-5]\d(?::[0-5]\d)?(?!\d))
|(?P<grouped>\d{1,3}(?:(?:[ ]\d{3})+|(?:[.,']\d{3})+)(?:[.,]\d+)?(?![\d]))
|(?P<fraction>\d+(?:[ ]|-)[1-3]/[2-4](?![\d/]))
|(?P<decimal>\d+[.,]\d+(?!\d))
"""


@dataclass(slots=True)
class Tokens:
    """The tokens of a window: their characters in the alphabet, offsets in the folded text, and values by class."""

    classes: str
    starts: list[int]
    ends: list[int]
    values: list[Mapping[str, Value]]


class Tokenizer:
    """Cuts folded text into typed tokens, by one language's words."""

    def __init__(self, lexicon: Lexicon, alphabet: Alphabet, data: Mapping[str, Any]) -> None:
        """Takes the language's lexicon and its file; registers in the alphabet every set of classes that a token can have."""
        self.alphabet = alphabet
        self.integers: dict[str, tuple[str, Mapping[str, Value]]] = {}
        self.spaced: bool = data.get("spaced", True)
        self.order: str = data.get("date_order", "DMY")
        self.year_pairs: bool = data.get("year_pairs", False)
        self.units_first: bool = data.get("units_first", False)
        self.joiners = {j.strip().casefold() for j in data.get("number_joiners", ())} | {"-"}
        self.words = {
            spelling: tuple((alphabet.character(frozenset(values)), values) for values in (word.values(False), word.values(True)))
            for spelling, word in lexicon.words.items()
        }
        suffixes = "|".join(sorted(map(re.escape, map(fold_word, data.get("suffixes", ()))), key=len, reverse=True))
        self.end = "" if not self.spaced else rf"(?=(?:{suffixes})?(?![{LETTER}]))" if suffixes else rf"(?![{LETTER}])"
        if self.spaced:
            self.end += r"(?!(?<=\d)/\d)"  # "9/11", but not within 9/11/2001
        bending: int = data.get("bending", 0)
        long_end = rf"[{LETTER}]{{0,{bending}}}(?![{LETTER}])" if bending and self.spaced else None
        clitics = trie_regex(map(fold_word, data["clitics"])) if data.get("clitics") else ""
        suffixed = sorted(map(fold_word, data.get("ordinal_suffixes", ())), key=len, reverse=True)
        ordinal = "|".join(re.escape(s) + (r"(?!\w)" if s[-1].isalnum() else r"(?!\d)") for s in suffixed)
        starters = data.get("events", {}).get("sentences", {}).get("starters", ()) if "." in suffixed else ()
        self.opener = re.compile(rf"\s+(?:{'|'.join(map(re.escape, starters))})(?!\w)") if starters else None
        trie = trie_regex(self.words, self.end, long_end, LETTER)
        unknown = rf"(?<=#){ALPHABETIC}+\d+\w*|{ALPHABETIC}+" if self.spaced else r"[a-z\u00c0-\u024f]+|[^\W\d_]"
        numbers = [_NUMBER_SHAPES.replace("\n", "").replace("[ ]", r"\x20")]
        if ordinal:
            numbers.append(rf"(?P<ordinal>\d{{1,3}})(?P<suffix>\x20?(?:{ordinal}))")
        shapes = [f"(?P<word>{trie})", rf"(?=\d)(?:{'|'.join(numbers)}|(?P<int>\d+))"]
        if clitics:
            chain = f"(?:{clitics})*" if data.get("clitics_chain") and self.spaced else ""
            shapes.append(rf"(?P<clitic>{clitics})(?={chain}(?:{trie}|\d))")
        shapes += [rf"(?P<unknown>{unknown})", r"(?P<break>\n\s*\n|(?<=[.!?。।])\n)", r"(?P<newline>\n)", r"(?P<sign>[^\w\s]|_)"]
        self.regex = re.compile("|".join(shapes))
        beside = [fold_word(spelling) for entry in data.get("window_words", ()) for spelling in expand(entry)]
        scan = trie_regex([*lexicon.triggers(), *beside], self.end, long_end, LETTER)
        digits = (
            r"(?:1[0-9]|20|21)\d\d(?!\d)|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?!\d)"
            r"|[012]?\d[:hu][0-5]\d(?!\d)|\d{1,2}\.\x20?\d{1,2}\.|\d{1,2}\.\d\d(?!\d)|\d{1,2}(?:/|\x20/\x20)\d{1,2}(?![\d/])"
        )
        many = "*" if data.get("clitics_chain") else "?"
        edge = (rf"(?<![^\W\d_])(?:{clitics}){many}" if clitics else r"(?<![^\W\d_])") if self.spaced else ""
        before = r"\w" if self.spaced else r"a-z\d"
        attached = f"(?:{clitics}){many}" if clitics and self.spaced else ""
        self.trigger = re.compile(rf"{edge}{scan}|(?:(?<![{before}.,/])|(?<=\./)){attached}(?:{digits})")
        larger = (*map(str, range(100, 1000)), *(f"{i:04d}" for i in range(2600)), "9999", "12345")
        for sample in [*map(str, range(100)), *(f"0{i}" for i in range(10)), *larger]:
            self.integer(sample)
            if ordinal and len(sample) <= 3:
                self.nth(int(sample))
        for value in (0, 1, 12, 13, 25, 31, 40, 100, 999, 1500, 1970, 2024, 2070, 2300, 5000):
            self.spelled(value)
        for word in lexicon.words.values():
            for values in (word.values(False), word.values(True)):
                number = values.get("numeral", values.get("multiplier"))
                if number is not None and len(values) > 2:
                    alphabet.character(frozenset({**values, **self.spelled(number)[1]}))
        for single in ("some", "spelledyear2"):
            alphabet.character(frozenset({single}))
        for classes in ("iso", "numdate", "numdaymonth", "clock", "clockdot", "clockcomma", "numdaymonth clockdot", ""):
            counted = not classes or any(part in classes for part in ("dot", "comma", "numday"))
            alphabet.character(frozenset(classes.split()) | ({"number"} if counted else set()))
        self.cardinals = alphabet.having(("cardinal",))
        self.other, self.name = alphabet.character(OTHER), alphabet.character(frozenset({"Name"}))
        self.roman = alphabet.character(frozenset({"roman", "Name"}))
        self.short = alphabet.character(OTHER | {"short"})
        alphabet.character(BREAK)

    def integer(self, text: str) -> tuple[str, Mapping[str, Value]]:
        """Character and values of a whole number in digits."""
        known = self.integers.get(text)
        if known is None:
            known = self._integer(text)
            if len(text) <= 4:
                self.integers[text] = known
        return known

    def _integer(self, text: str) -> tuple[str, dict[str, Value]]:
        value = int(text)
        values: dict[str, Value] = {"number": value}
        if len(text) <= 2:
            if 1 <= value <= 31:
                values["dayno"] = value
            if 1 <= value <= 12:
                values["monthno"] = value
            if value <= 24:
                values["hourno"] = value
            if value <= 53:
                values["weekno"] = value
            if text[0] == "0" and len(text) == 2:
                values["padded"] = value
            if len(text) == 2:
                values["year2no"] = value
                if value % 10 == 0 and value >= 20:
                    values["decade2no"] = value // 10
                if value < 60:
                    values["minuteno"] = value
        elif len(text) == 4:
            if 1000 <= value < 2200:
                values["year"] = value
                if value >= MODERN:
                    values["recentyear"] = value
                if value % 10 == 0:
                    values["decadeno"] = value // 10
            if value // 100 < 24 and value % 100 < 60:
                values["clock4"] = {"hour": value // 100, "minute": value % 100}
        if len(text) in (3, 4) and 0 < value < 2200 and value % 100 == 0:
            values["centuryno"] = value // 100 + 1
        if len(text) <= 3:
            values["smallyear"] = value
        return self.alphabet.character(frozenset(values)), values

    def nth(self, value: int) -> tuple[str, dict[str, Value]]:
        """Character and values of an ordinal in digits."""
        values: dict[str, Value] = {"nth": value}
        if 1 <= value <= 31:
            values["dayth"] = value
        if 20 <= value < 100 and value % 10 == 0:
            values["decade2no"] = value // 10
        if value % 10 == 0 and 20 <= value <= 90:
            values["decadeth"] = value // 10
        return self.alphabet.character(frozenset(values)), values

    def spelled(self, value: int) -> tuple[str, dict[str, Value]]:
        """Character and values of a number in words."""
        values: dict[str, Value] = {"spelled": value}
        if value <= 31:
            values["spelledday"] = value
        if 1 <= value <= 12:
            values["spelledmonth"] = value
        if value <= 24:
            values["spelledhour"] = value
        if value < 60:
            values["spelledminute"] = value
        if 1000 < value < 2200:
            values["spelledyear"] = value
        if 1000 < value < 2400 and value % 100 < 60:
            values["spelledclock"] = {"hour": value // 100, "minute": value % 100}
        return self.alphabet.character(frozenset(values)), values

    def window(self, folded: str, original: str, back: Sequence[int] | None, start: int, end: int) -> Tokens:
        """The tokens of a stretch of the folded text; ``original`` and ``back`` tell capitals."""
        classes: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        values: list[Mapping[str, Value]] = []
        character = self.alphabet.character
        words = self.words
        for match in self.regex.finditer(folded, start, end):
            kind = match.lastgroup
            s, e = match.span()
            value: Mapping[str, Value] = {}
            if kind == "word":
                text = match.group()
                writings = words.get(text) or self._bent(" ".join(text.split()))
                letter, value = writings[original[back[s] if back else s].isupper()]
                if not value and self.spaced and " " in text:  # "rose Monday" is no Rose Monday
                    for piece in re.finditer(r"\S+", text):
                        place = s + piece.start()
                        inner = words.get(piece.group(), ((self.other, {}), (self.name, {})))
                        letter, value = inner[original[back[place] if back else place].isupper()]
                        classes.append(letter)
                        starts.append(place)
                        ends.append(s + piece.end())
                        values.append(value)
                    continue
            elif kind == "unknown":
                capital = original[back[s] if back else s].isupper()
                numeral = read_roman(match.group()) if capital and match.group()[0] in "ivxхі" else None
                if numeral:
                    letter, value = self.roman, {"roman": numeral}
                else:
                    letter = self.name if capital else self.short if e - s <= 3 else self.other
            elif kind == "int":
                letter, value = self.integer(match.group())
            elif kind == "suffix" and (self._ends_sentence(match, original, back) or self._is_cardinal(match, classes, starts, folded)):
                letter, value = self.integer(match["ordinal"])
                classes.append(letter)
                starts.append(s)
                ends.append(match.end("ordinal"))
                values.append(value)
                s = e - 1
                letter, value = words["."][0] if "." in words else (character(OTHER), {})
            elif kind == "suffix":
                letter, value = self.nth(int(match["ordinal"]))
            elif kind == "newline" and is_wrapped(folded, original, back, s):
                continue
            elif kind in ("break", "newline"):
                letter = character(BREAK)
            elif kind in ("sign", "clitic", "junk"):
                found = words.get(match.group())
                letter, value = found[0] if found else (character(OTHER), {})
            else:
                letter, value = self._shape(kind or "", match.group())
            classes.append(letter)
            starts.append(s)
            ends.append(e)
            values.append(value)
        if start == 0:
            classes, starts, ends, values = [character(BREAK), *classes], [0, *starts], [0, *ends], [{}, *values]
        if end == len(folded):
            classes, starts, ends, values = [*classes, character(BREAK)], [*starts, end], [*ends, end], [*values, {}]
        return self._numbers(Tokens("".join(classes), starts, ends, values), folded)

    def _ends_sentence(self, match: re.Match[str], original: str, back: Sequence[int] | None) -> bool:
        """Whether the dot of "15." ends a sentence: a word follows that opens one ("stieg auf 15. Die Bank …")."""
        if self.opener is None or match["suffix"].strip() != ".":
            return False
        return self.opener.match(original, back[match.end() - 1] + 1 if back else match.end()) is not None

    def _is_cardinal(self, match: re.Match[str], classes: list[str], starts: list[int], folded: str) -> bool:
        """Whether "20." is a plain number: behind a word of the group ``cardinal`` ("kl. 20."), or second of a pair there ("kl. 18-20.")."""
        if not self.cardinals or match["suffix"].strip() != "." or not classes:
            return False
        before = folded[starts[-1] : match.start()].strip()
        return classes[-1] in self.cardinals or (before in self.joiners and len(classes) > 2 and classes[-3] in self.cardinals)

    def _bent(self, text: str) -> tuple[tuple[str, Mapping[str, Value]], ...]:
        """What a word means that may carry letters of inflection: the longest word that it begins with."""
        return next(self.words[text[:end]] for end in range(len(text), 0, -1) if text[:end] in self.words)

    def _shape(self, kind: str, text: str) -> tuple[str, dict[str, Value]]:
        """Character and values of a number with inner signs."""
        values: dict[str, Value] = {}
        if kind in ("s", "s2", "numdate"):
            found = read_numeric_date(text, self.order)
            if found:
                values["numdate"] = found
        elif kind == "iso":
            values["iso"] = read_iso(text)
        elif kind == "clock":
            hour, minute, *second = re.split("[:hu]", text)
            values["clock"] = {"hour": int(hour), "minute": int(minute)} | ({"second": int(second[0])} if second else {})
        elif kind == "decimal":
            a, b = re.split("[.,]", text)
            values["number"] = float(f"{a}.{b}")
            day, month = (int(b), int(a)) if self.order != "DMY" else (int(a), int(b))
            if "." in text and len(a) <= 2 and len(b) <= 2 and 1 <= day <= 31 and 1 <= month <= 12:
                values["numdaymonth"] = {"day": day, "month": month}
            if "." in text and len(a) <= 2 and len(b) == 2 and int(a) <= 24 and int(b) < 60:
                values["clockdot"] = {"hour": int(a), "minute": int(b)}
            if "," in text and len(a) <= 2 and len(b) == 2 and int(a) <= 24 and int(b) < 60:
                values["clockcomma"] = {"hour": int(a), "minute": int(b)}
        elif kind == "fraction":
            whole, part, of = re.split("[ /-]", text)
            values["number"] = int(whole) + int(part) / int(of)
        elif kind == "grouped":
            values["number"] = float(re.sub(r"[\s.,']", "", text))
        return self.alphabet.character(frozenset(values or OTHER)), values

    def _numbers(self, tokens: Tokens, folded: str) -> Tokens:
        """The tokens with each run of number words made one."""
        numerals = self.alphabet.having(("numeral", "multiplier"))
        if not numerals or numerals.isdisjoint(tokens.classes):
            return tokens
        out = Tokens("", [], [], [])
        classes: list[str] = []
        i, n = 0, len(tokens.starts)
        while i < n:
            taken = (0, 0)
            if tokens.classes[i] in numerals:
                taken = self._run(tokens, i, n, numerals, folded)
            elif not self.spaced:
                taken = _scaled(tokens, i)
            pair = self._digit_pair(tokens, i) if not self.spaced and taken[1] == 2 else None
            if pair:
                letter, value = pair
                end, step = tokens.ends[i + 1], 2
            elif taken[1] == 0 or (taken[1] == 1 and len(tokens.values[i]) > 2):
                value = tokens.values[i]
                letter = tokens.classes[i]
                if taken[1] == 1:
                    merged = {**value, **self.spelled(taken[0])[1]}
                    letter, value = self.alphabet.character(frozenset(merged)), merged
                end, step = tokens.ends[i], 1
            else:
                letter, value = self.spelled(taken[0])
                end, step = tokens.ends[i + taken[1] - 1], taken[1]
            classes.append(letter)
            out.starts.append(tokens.starts[i])
            out.ends.append(end)
            out.values.append(value)
            i += step
        out.classes = "".join(classes)
        return out

    def _digit_pair(self, tokens: Tokens, i: int) -> tuple[str, Mapping[str, Value]] | None:
        """Two digits written side by side in a script without spaces: 九七 is the year 97, 三四 "three or four", an unknown number."""
        first, second = (v.get("numeral", v.get("number")) for v in tokens.values[i : i + 2])
        if first is None or second is None or tokens.ends[i + 1] - tokens.starts[i] > 2:
            return None
        values: dict[str, Value] = {"some": "X"} if second == first + 1 else {"spelledyear2": first * 10 + second}
        return self.alphabet.character(frozenset(values)), values

    def _run(self, tokens: Tokens, i: int, n: int, numerals: frozenset[str], folded: str) -> tuple[int, int]:
        """Value of the number in words that begins at token ``i``, and how many tokens it takes."""
        parts: list[tuple[int, bool, bool]] = []
        places: list[int] = []
        joined, j = False, i
        while j < n and len(parts) < 12:
            if tokens.classes[j] in numerals:
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


def is_wrapped(folded: str, original: str, back: Sequence[int] | None, newline: int) -> bool:
    """Whether a line goes on after its end: it is a long one that a word ends, and the next begins with a small letter or a digit."""
    following = newline + 1
    while following < len(folded) and folded[following].isspace():
        following += 1
    if following >= len(folded) or folded[max(newline - 2, 0) : newline].rstrip().endswith(("$", "€", "£")):
        return False
    begins = original[back[following] if back else following]
    return (begins.islower() or begins.isdigit()) and newline - folded.rfind("\n", 0, newline) > 40
