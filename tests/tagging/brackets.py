"""Texts that show in brackets which expressions are in them, so that a test asserts spans beside values."""

from __future__ import annotations

from datetime import date

from timeline.model import Document
from timeline.tagging import tag


def read(language: str, text: str, published: date) -> tuple[str, list[str]]:
    """The text with brackets around what is tagged in it without them, and the values of that in turn."""
    plain = text.replace("[", "").replace("]", "")
    found = tag(Document(id="text", language=language, published=published, text=plain))
    for e in reversed(found):
        plain = f"{plain[: e.start]}[{plain[e.start : e.end]}]{plain[e.end :]}"
    return plain, [e.value for e in found]
