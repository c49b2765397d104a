"""The regular expressions of a language: one finds what could be part of a date, the other cuts the text around it into tokens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from timeline.tagging.fold import fold_word
from timeline.tagging.letters import ALPHABETIC, LETTER
from timeline.tagging.lexicon import Lexicon, expand
from timeline.tagging.trie import trie_regex

_NUMBERS = r"""
(?P<iso>(?:1\d|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[t ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:z|[+-]\d\d:?\d\d)?)?(?!\d))
|(?P<numdate>\d{1,2}(?P<s>[./-])\d{1,2}(?P=s)(?:\d{4}|\d{2})(?!\d|[./]\d|-(?!\d{1,2}[./]\d)\d)|\d{4}(?P<s2>[./-])\d{1,2}(?P=s2)\d{1,2}(?!\d|(?P=s2)\d)|\d{1,2}\.\s\d{1,2}\.\s?\d{4}(?!\d)
|(?:1\d|2[01])\d\d\.[ ]\d{1,2}\.[ ]\d{1,2}(?!\d)\.?)
|(?P<junk>
(?!\d{1,2}[.:]\d\d-\d{1,2}[.:]\d\d(?![\d/:-]|\.\d)|(?:\d{1,2}/\d{1,2}(?:/\d{4})?)-\d{1,2}/\d{1,2}(?:/\d{4})?(?![\d/:-]|\.\d))\d+(?:[./:-]\d+){3,}
|\d+\.\d+\.\d+(?!\d)|\d{3,}-\d[\d-]*-\d+
|(?<=\+)\d[\d\s()-]{6,}\d|0\d{2,4}(?:[ /-]\d{3,8}){2,3}(?!\d)|0\d(?:[ ]\d\d){4}(?!\d)
|(?:2[5-9]|[3-9]\d|\d{3,}):[0-5]\d(?::[0-5]\d)?(?!\d)
)
|(?P<clock>(?:[01]?\d|2[0-4])[:hug][0-5]\d(?::[0-5]\d)?(?!\d))
|(?P<grouped>\d{1,3}(?:(?:[ ]\d{3})+|(?:[.,']\d{3})+)(?:[.,]\d+)?(?![\d]))
|(?P<fraction>\d+(?:[ ]|-)[1-3]/[2-4](?![\d/]))
|(?P<decimal>\d+[.,]\d+(?!\d))
"""
"""Numbers with inner signs; ``junk`` are those of scores, telephones, files and chapters, which no part of is read."""

_TELLING_DIGITS = (
    r"(?:1[0-9]|20|21)\d\d(?!\d)|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?!\d)"
    r"|[012]?\d[:hug][0-5]\d(?!\d)|\d{1,2}\.\x20?\d{1,2}\.|[012]?\d\.[0-5]\d(?!\d|\x20?%)|\d{1,2}(?:/|\x20/\x20)\d{1,2}(?![\d/])"
)
"""Years, dates and times in digits, which may be all that a date is written with."""


class Scanner:
    """A language's regular expressions over folded text.

    ``trigger`` finds words and digits that make it worth looking around them. ``token`` finds the next token, and its last group tells
    the kind: ``word``, ``unknown``, ``int``, ``suffix`` (an ordinal in digits), ``clitic``, ``sign``, ``break``, ``newline``, or a shape
    of a number. ``opener`` finds a word that opens a sentence behind a dot; None where the language lists none.
    """

    def __init__(self, lexicon: Lexicon, data: Mapping[str, Any]) -> None:
        """Compiles the expressions for the words of a lexicon; ``data`` is the language's file."""
        spaced: bool = data.get("spaced", True)
        suffixed = sorted(map(fold_word, data.get("ordinal_suffixes", ())), key=len, reverse=True)
        self.ordinals = bool(suffixed)
        starters = data.get("events", {}).get("sentences", {}).get("starters", ())
        self.opener = re.compile(rf"\s+(?:{_any(starters)})(?!\w)") if starters else None
        words_regex = partial(_words_regex, data=data, spaced=spaced)
        clitics = _any(sorted(map(fold_word, data.get("clitics", ())), key=len))  # the shortest leaves the longest word: و|كل, not وك|ل
        self.token = re.compile("|".join(_token_shapes(words_regex(lexicon.words), clitics, suffixed, data, _unknown(lexicon, data))))
        beside = [fold_word(spelling) for entry in data.get("window_words", ()) for spelling in expand(entry)]
        quiet = set(map(fold_word, data.get("quiet_words", ())))
        telling = [word for word in lexicon.triggers() if word not in quiet]
        self.trigger = re.compile(_trigger(words_regex([*telling, *beside]), _letters(lexicon.words), clitics, data, spaced))


def _any(literals: Iterable[str]) -> str:
    return "|".join(map(re.escape, literals))


def _words_regex(words: Iterable[str], data: Mapping[str, Any], spaced: bool) -> str:
    """Any of the words, with the endings that the language may write onto them."""
    if not spaced:
        return trie_regex(words, "", None, LETTER)
    suffixes = _any(sorted(map(fold_word, data.get("suffixes", ())), key=len, reverse=True))
    end = rf"(?=(?:{suffixes})?(?![{LETTER}]))" if suffixes else rf"(?![{LETTER}])"
    end += r"(?!(?<=\d)/\d)"  # "9/11", but not within 9/11/2001
    bending: int = data.get("bending", 0)
    return trie_regex(words, end, rf"[{LETTER}]{{0,{bending}}}(?![{LETTER}])" if bending else None, LETTER)


def _token_shapes(words: str, clitics: str, ordinal_suffixes: Iterable[str], data: Mapping[str, Any], unknown: str) -> list[str]:
    """What a token can be, in the order in which it is tried."""
    numbers = [_NUMBERS.replace("\n", "").replace("[ ]", r"\x20")]
    if endings := "|".join(re.escape(s) + (r"(?!\w)" if s[-1].isalnum() else r"(?!\d)") for s in ordinal_suffixes):
        numbers.append(rf"(?P<ordinal>\d{{1,3}})(?P<suffix>\x20?(?:{endings}))")
    shapes = [f"(?P<word>{words})", rf"(?=\d)(?:{'|'.join(numbers)}|(?P<int>\d+))"]
    if clitics:
        chain = f"(?:{clitics})*" if data.get("clitics_chain") else ""
        shapes.append(rf"(?P<clitic>{clitics})(?={chain}(?:{words}|\d))")
    column = r"(?<=\S) {4,}(?=\S)"
    breaks = rf"(?P<break>\n\s*\n|(?<=[.!?。।])\n|{column})", r"(?P<newline>\n)"
    return [*shapes, rf"(?P<unknown>{unknown})", *breaks, r"(?P<sign>[^\w\s]|_)"]


def _unknown(lexicon: Lexicon, data: Mapping[str, Any]) -> str:
    """A word that the file does not have; in scripts without spaces as many letters as begin no word that it has."""
    if data.get("spaced", True):
        return rf"(?<=#){ALPHABETIC}+\d+\w*|{ALPHABETIC}+"
    first = _letters(word[0] for word in (*lexicon.words, *map(fold_word, data.get("clitics", ()))))
    latin = "a-z\u00c0-\u024f"
    return rf"[{latin}]+|[^\W\d_{latin}{first}]+|[^\W\d_]"


def _letters(words: Iterable[str]) -> str:
    """The letters of words, as the inside of a character class."""
    return "".join(sorted({character for word in words for character in word if character.isalpha()}))


def _trigger(words: str, letters: str, clitics: str, data: Mapping[str, Any], spaced: bool) -> str:
    """What could be part of a date: one of the words, or digits that are a date of their own.

    At most places nothing begins, so the cheapest tests come first: whether one of the language's ``letters`` stands before, whether a digit
    follows.
    """
    if not spaced:
        return rf"{words}|(?=\d)(?:(?<![a-z\d.,/])|(?<=\./))(?:{_TELLING_DIGITS})"
    attached = f"(?:{clitics}){'*' if data.get('clitics_chain') else '?'}" if clitics else ""
    first = _letters(fold_word(clitic)[0] for clitic in data.get("clitics", ()))
    digits = rf"(?=[\d{first}])(?:(?<![\w.,/$€£])|(?<=\./)){attached}(?:{_TELLING_DIGITS})"
    return rf"(?<![{letters}])(?<![^\W\d_]){attached}{words}|{digits}"
