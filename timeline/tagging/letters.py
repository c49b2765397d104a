"""What words are made of in every script, for regular expressions: ``\\w`` leaves out the vowel signs of the Indic scripts."""

from __future__ import annotations

MARKS = "\u0900-\u0963\u0971-\u09e5\u09f0-\u0dff"
"""Letters and vowel signs of the Indic scripts, as the inside of a character class."""
LETTER = rf"\w{MARKS}"
"""Letters, vowel signs, digits and the underscore, as the inside of a character class."""
ALPHABETIC = rf"(?:[^\W\d_]|[{MARKS}])"
"""A letter or vowel sign."""

WORD_END = f"(?![{LETTER}])"


def whole_words(pattern: str) -> str:
    """The regular expression, held to whole words."""
    return rf"(?<![{LETTER}])(?:{pattern}){WORD_END}"
