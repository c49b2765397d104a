"""Text from sources made safe to set: one line, nothing in it that a terminal or a reader's eye would obey."""

from __future__ import annotations

import re

from timeline.model import Document, Entry

# Embeddings, overrides and isolates: an unbalanced one turns the rest of the page around. Marks (LRM, RLM, ALM) and joiners stay, they
# belong to the spelling of a word.
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"\s+")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]")


def harmless(text: str) -> str:
    """The text with controls (ESC too) as visible signs, without direction overrides and lone surrogates; line feeds and tabs stay."""
    return re.sub(r"[^\n\t]+", lambda match: _CONTROL.sub(_visible, _BIDI.sub("", match[0])), text)


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "\ufffd"


def plain(text: str) -> str:
    """The text on one line, white space joined, and harmless."""
    return harmless(_SPACE.sub(" ", text)).strip()


def right_to_left(text: str) -> bool:
    """Whether the text holds letters that are written from right to left."""
    return bool(_RIGHT_TO_LEFT.search(text))


def isolated(text: str) -> str:
    """The text between First Strong Isolate and Pop Directional Isolate, if it has right-to-left letters (UAX #9, section 2.4)."""
    return f"\u2068{text}\u2069" if right_to_left(text) else text


def source_name(document: Document) -> str:
    """What a source is called: its outlet, else its headline, else its file."""
    return plain(document.outlet or document.title or document.path or document.id)


def shown(entry: Entry) -> str:
    """What a reader is shown of an entry: its translation, its own words where there is none."""
    return entry.translation.text if entry.translation else entry.text


def sources(entry: Entry) -> str:
    """How many documents report it, and how many outlets of their own they are: "4 sources", "4 sources, 3 independent"."""
    number = len({event.document.id for event in entry.sources})
    return count(number, "source") + (f", {entry.voices} independent" if 0 < entry.voices < number else "")


def count(number: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun: "1 source", "3 sources"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}".replace(",", " ")
