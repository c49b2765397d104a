"""Many regular expressions as one, of which at a place only those are tried that can begin with the letter standing there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

MOST = 16
"""Letters that an expression may begin with, to be filed under each; one with more is tried everywhere, as it stands."""

_SPECIAL = frozenset(".^$*+?{}[]\\|()")

_ASSERTIONS = ("(?!", "(?=", "(?<!", "(?<=")

Beginnings = dict[str, list[str]]
"""What can follow, as expressions, by the letter that stands first; under "" what begins with no letter: nothing at all."""


def any_of(patterns: Iterable[str], end: str = "") -> str:
    """An expression for any of some: those with the same first letter in their order, then those that could begin with any.

    A plain alternation tries all of them at every place.

    Args:
        end: what is asserted behind all of them, such as ``(?!\\w)``.
    """
    letters: Beginnings = {}
    others: list[str] = []
    for pattern in patterns:
        beginnings = _beginnings(pattern)
        if beginnings is None or "" in beginnings or len(beginnings) > MOST:
            others.append(_likely_first(pattern, end))
            continue
        _file(letters, beginnings)
    return "|".join([*(letter + _either(rests) for letter, rests in letters.items()), *others])


def _likely_first(pattern: str, end: str) -> str:
    """The expression with its exceptions ("no word in -ed that is …") behind what decides at most places: whether it matches at all."""
    body, exceptions = pattern, []
    while assertion := next((opening for opening in _ASSERTIONS if body.startswith(opening)), None):
        inner, body = _group(body, len(assertion))
        if assertion == "(?!" and (beginnings := _beginnings(inner)) and "" not in beginnings:
            inner = "|".join(letter + _either(rests) for letter, rests in beginnings.items())
        exceptions.append(f"{assertion}{inner})")
    return f"(?={body}{end}){''.join(exceptions)}{body}" if exceptions and len(_split(pattern)) == 1 else pattern


def _file(filed: Beginnings, beginnings: Beginnings) -> None:
    """Adds what can follow to what is filed under the same letter."""
    for letter, rests in beginnings.items():
        filed.setdefault(letter, []).extend(rests)


def _either(rests: Sequence[str]) -> str:
    return rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})"


def _beginnings(pattern: str) -> Beginnings | None:
    """What an expression can begin with; None where that cannot be told."""
    found: Beginnings = {}
    for alternative in _split(pattern):
        beginnings = _of_one(alternative)
        if beginnings is None:
            return None
        _file(found, beginnings)
    return found


def _of_one(pattern: str) -> Beginnings | None:
    """The same for an expression that is not of several alternatives."""
    if not pattern:
        return {"": [""]}
    if pattern.startswith(("(?<!", "(?<=")):
        assertion, inner, rest = pattern[:4], *_group(pattern, 4)
        behind = _beginnings(rest)
        if behind is None or "" in behind:
            return None
        return {letter: [f"{assertion}(?:{inner}){letter}){_either(rests)}"] for letter, rests in behind.items()}
    if pattern.startswith("(?:"):
        inner, rest = _group(pattern, 3)
        first = _beginnings(inner)
    elif pattern[0] not in _SPECIAL:
        rest = pattern[1:]
        first = {pattern[0]: [""]}
    else:
        return None
    if first is None or rest[:1] in ("*", "+", "{"):
        return None
    if rest[:1] == "?":
        rest = rest[1:]
        first = {**first, "": [""]}
    found: Beginnings = {letter: [_either(rests) + rest] for letter, rests in first.items() if letter}
    if "" in first:
        behind = _beginnings(rest)
        if behind is None:
            return None
        _file(found, behind)
    return found


def _group(pattern: str, opening: int) -> tuple[str, str]:
    """What stands in the group that an expression begins with, behind so many characters that open it, and what stands behind the group."""
    for place, depth in _depths(pattern):
        if not depth:
            return pattern[opening:place], pattern[place + 1 :]
    raise ValueError(f"{pattern!r} has a bracket that nothing closes")


def _split(pattern: str) -> list[str]:
    """The alternatives of an expression."""
    parts, begin = [], 0
    for place, depth in _depths(pattern):
        if pattern[place] == "|" and not depth:
            parts.append(pattern[begin:place])
            begin = place + 1
    return [*parts, pattern[begin:]]


def _depths(pattern: str) -> Iterator[tuple[int, int]]:
    """The places of a pattern that may mean something, and in how many groups what follows each of them lies."""
    depth = 0
    for place in _places(pattern):
        depth += (pattern[place] == "(") - (pattern[place] == ")")
        yield place, depth


def _places(pattern: str) -> Iterator[int]:
    """The places of the characters that may mean something: not those in a class or behind a backslash."""
    place, within = 0, False
    while place < len(pattern):
        character = pattern[place]
        if character == "\\":
            place += 2
            continue
        if within:
            within = character != "]"
        elif character == "[":
            within = True
            place += pattern[place + 1 : place + 2] == "^"
            place += pattern[place + 1 : place + 2] == "]"
        else:
            yield place
        place += 1
