"""Many words as one regular expression over their prefix tree, which scans ten times faster than a plain alternation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

LONG = 5
"""Letters from which on a word may carry endings, where endings are left open."""


BUNCH = 48
"""Letters of which one look decides whether a word goes on with any, where many can follow: alternatives are tried one by one."""


def trie_regex(words: Iterable[str], end: str = "", long_end: str | None = None, letter: str = r"\w") -> str:
    """A regular expression that matches the longest of the words.

    Args:
        words: literal words; a space in one matches any run of white space.
        end: assertion behind a word that ends in a letter or digit, such as ``(?!\\w)``.
        long_end: the same for words of :data:`LONG` letters and more; None for no difference.
        letter: what letters and digits are, as the inside of a character class.
    """
    if end and long_end is None:  # once behind all words, as every assertion costs time to compile
        return rf"(?:{trie_regex(words)})(?:(?<![{letter}])|{end})"
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for character in word:
            node = node.setdefault(character, {})
        bent = long_end is not None and len(word) >= LONG
        node[""] = "" if not word[-1:].isalnum() else long_end if bent and long_end is not None else end
    first = "".join(map(re.escape, sorted(root)))
    return f"(?=[{first}]){_pattern(root)}" if root else "(?!)"


def _pattern(node: dict[str, Any]) -> str:
    """The expression for what follows in the tree; where a word ends, going on is tried first."""
    children = {k: v for k, v in node.items() if k}
    terminal = node.get("")
    if len(children) > 2 * BUNCH:
        letters = sorted(children)
        bunches = [letters[n : n + BUNCH] for n in range(0, len(letters), BUNCH)]
        parts = [f"(?=[{''.join(map(re.escape, bunch))}]){_pattern({k: children[k] for k in bunch})}" for bunch in bunches]
        return f"(?:{'|'.join([*parts, *(() if terminal is None else (terminal,))])})"
    single: dict[str, list[str]] = {}
    branches = []
    for character, child in sorted(children.items()):
        text = r"\s+" if character == " " else re.escape(character)
        rest = _pattern(child)
        if len(child) == 1 and "" in child and len(text) <= 2 and character != " ":
            single.setdefault(rest, []).append(text)
        else:
            branches.append(text + rest)
    for rest, alike in single.items():
        branches.append((f"[{''.join(alike)}]" if len(alike) > 1 else alike[0]) + rest)
    if not branches:
        return terminal or ""
    if terminal is not None:
        branches.append(terminal)
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
