"""Text → sentences, in any language, offline.

A sentence ends at a terminator followed by something that can begin one; a line break ends it too, unless the line was only wrapped.
Languages add abbreviations, words that open sentences and whether "1." is an ordinal (see :mod:`timeline.events.cues`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from timeline.events.cues import Cues, cues
from timeline.events.quotations import quotation
from timeline.model import Expression
from timeline.tagging.letters import LETTER

CLOSERS = "\"'”’»›«“)]}」』】）》〉"
LONGEST = 4000  # code points: text that goes on longer without an end (a table, a list of names) is cut between words
LONGEST_QUOTE = 300  # code points: what is said in one breath stays one sentence, a speech does not
_END_PATTERN = (
    rf"[。！？｡]+[{re.escape(CLOSERS.replace('“', ''))}]*"
    rf"|[.!?…؟۔।॥]+(?:[{re.escape(CLOSERS)}]+|\s(?:''|[»”])(?=\s|$)|\s\"(?=\s*$))*(?=\s|$)"
)
_END = re.compile(_END_PATTERN)
_LAST_WORD = re.compile(rf"[{LETTER}.'’-]*$")
_FIRST_WORD = re.compile(rf"[{LETTER}'’]+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_INDENT = 8  # code points before the number of a list item
_LETTER_DOT = re.compile(r"[^\W\d_]\.")
_WRAPPED = range(56, 121)  # code points: the width of lines that were broken by an editor or a mail program


class Sentence(NamedTuple):
    """A sentence's place in the text, without the white space around it, and the number of the paragraph (line) that it stands in."""

    start: int
    end: int
    paragraph: int


def split(text: str, language: str | None = None) -> list[Sentence]:
    """The sentences of a text, in order; white space between them belongs to none.

    Args:
        text: any text; lines end paragraphs unless they were only wrapped.
        language: ISO 639-1 code; without one, or without data for it, the general rules apply alone.
    """
    known = cues(language)
    found = []
    for number, (start, end) in enumerate(_paragraphs(text)):
        begin = start
        for cut in _boundaries(text[start:end], known):
            found.append((begin, start + cut, number))
            begin = start + cut
        found.append((begin, end, number))
    pieces = (piece for span in found for piece in _cut_long(text, *span))
    return [sentence for sentence in (_stripped(text, *piece) for piece in pieces) if sentence]


def _cut_long(text: str, start: int, end: int, paragraph: int) -> Iterator[tuple[int, int, int]]:
    while end - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        place = space if space > 0 else start + LONGEST
        yield start, place, paragraph
        start = place
    yield start, end, paragraph


def blank(text: str, start: int, end: int, expressions: Iterable[Expression]) -> str:
    """A piece of text with its temporal expressions blanked out, so that what is in them is read as nothing else; offsets stay."""
    piece = text[start:end]
    for e in expressions:
        a, b = max(0, e.start - start), max(0, e.end - start)
        piece = piece[:a] + " " * len(piece[a:b]) + piece[b:]
    return piece


def _stripped(text: str, start: int, end: int, paragraph: int) -> Sentence | None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    length = len(piece.strip())
    return Sentence(start + left, start + left + length, paragraph) if any(c.isalnum() for c in piece) else None


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n\r\u2028\u2029]+", text)]
    begin: int | None = None
    for (start, end), following in zip_longest(lines, lines[1:]):
        begin = start if begin is None else begin
        if following is None or not _goes_on(text, start, end, *following):
            yield begin, end
            begin = None


def _goes_on(text: str, start: int, end: int, next_start: int, next_end: int) -> bool:
    """Whether the line break between two lines only wraps a sentence."""
    line, following = text[start:end].strip(), text[next_start:next_end].lstrip()
    if not line or not following or text.count("\n", end, next_start) > 1 or line[-1] in ".!?…。！？؟।۔:;؛":
        return False
    return following[0].islower() or (len(line) in _WRAPPED and line[-1] in ",،、")


def _boundaries(line: str, known: Cues) -> Iterator[int]:
    quotes = [m.span() for m in quotation(LONGEST_QUOTE).finditer(line)]
    position = 0
    for m in (_ending(known.terminators) if known.terminators else _END).finditer(line):
        while position < len(quotes) and quotes[position][1] <= m.start():
            position += 1
        inside = position < len(quotes) and quotes[position][0] < m.start() and m.end() < quotes[position][1]
        rest = line[m.end() : m.end() + 40].lstrip()
        if rest and not inside and _ends(line, m, rest, known):
            yield m.end()


@cache
def _ending(terminators: str) -> re.Pattern[str]:
    """Ends of sentences, in a language with a terminator of its own (the Greek question mark)."""
    return re.compile(rf"{_END_PATTERN}|[{re.escape(terminators)}](?=\s|$)")


def _ends(line: str, end: re.Match[str], rest: str, known: Cues) -> bool:
    """Whether a terminator ends its sentence, by what stands before and after it."""
    head = rest.lstrip("\"'“”«„‘`([{¿¡-–—*• ")
    first = _FIRST_WORD.match(head)
    if not head or head[0].islower() or (rest[0] in ",;:،؛)" and not rest.startswith(("(", "["))):
        return False
    if end[0][-1] in CLOSERS and not head[0].isupper() and _says(rest, known):
        return False
    if end[0][0] != "." or end[0].startswith("..") or len(end[0]) > 1:
        return True
    word = _LAST_WORD.search(line[max(0, end.start() - 30) : end.start()])
    before = re.split("['’]", word[0])[-1] if word else ""
    opener = first is not None and first[0] in known.starters
    if _is_abbreviation(before.casefold(), known):
        return opener
    if len(before) == 1 and before.isalpha() and _LETTER_DOT.match(rest):  # "z. B."
        return False
    if _INITIALS.fullmatch(before) and (before[-1].isupper() or "." in before):
        return opener
    if before.isdecimal() and len(before) <= 2:
        indent = end.start() - len(before)
        at_start = indent <= _INDENT and not line[:indent].strip()
        return not at_start and (opener or not known.ordinals)
    return True


def _is_abbreviation(word: str, known: Cues) -> bool:
    """Whether a word, without its last dot, is an abbreviation or several in one ("एम.एस")."""
    return word in known.abbreviations or all(part in known.abbreviations for part in word.split("."))


def _says(rest: str, known: Cues) -> bool:
    """Whether what follows a closing quotation mark, in a script without capitals, goes on to say who spoke."""
    start = rest[:12]
    return known.says("status.sayings", start) or known.says("status.views", start)
