"""Text as it is compared: one spelling for one word."""

from __future__ import annotations

import unicodedata


def plain(text: str) -> str:
    """The text in lower case, without accents, vowel points or invisible marks, with single spaces (Unicode NFKD)."""
    letters = (c for c in unicodedata.normalize("NFKD", text.casefold()) if unicodedata.category(c) not in ("Mn", "Cf"))
    return " ".join("".join(letters).split())
