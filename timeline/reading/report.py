"""Warnings put into sentences: one for each fault, the same fault told once for many lines or many files."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.reading.draft import Problem

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")

LINES, FILES = 3, 10
"""How many lines and files are named before "and 97 more"."""
MANY = 5
"""More files than this with the same fault share one sentence."""


class Report:
    """Collects problems and tells them in the order in which they first came up."""

    def __init__(self) -> None:
        self._faults: dict[str, dict[str, list[Problem]]] = {}

    def add(self, path: str, problem: Problem) -> None:
        """Note a problem of the file at `path`."""
        self._faults.setdefault(problem.sentence, {}).setdefault(path, []).append(problem)

    def sentences(self) -> list[str]:
        """All problems, one sentence each, beginning with the file's name."""
        told = []
        for sentence, files in self._faults.items():
            named = [(f"{path}{_place(problems)}", _detail(problems)) for path, problems in files.items()]
            if len(files) > MANY:
                told.append(f"{_some([place + detail for place, detail in named], FILES, 'files')}: {sentence}")
            else:
                told.extend(f"{place}: {sentence}{detail}" for place, detail in named)
        return [one_line(sentence) for sentence in told]


def one_line(text: str) -> str:
    """The text without line ends and other control characters, which file names and fields may bring."""
    return _CONTROL.sub("\ufffd", text)


def _place(problems: Sequence[Problem]) -> str:
    """ ", line 3", ", lines 3, 4 and 7", or nothing for a file as a whole."""
    unit = problems[0].unit
    numbers = [str(p.number) for p in problems if p.number is not None]
    if not numbers:
        return ""
    return f", {unit} {numbers[0]}" if len(numbers) == 1 else f", {unit}s {_some(numbers, LINES)}"


def _detail(problems: Sequence[Problem]) -> str:
    detail = problems[0].detail
    return f" ({detail})" if detail and len(problems) == 1 else ""


def _some(names: Sequence[str], most: int, what: str = "") -> str:
    """ "a", "a and b", "a, b, c and 9 more files"."""
    if len(names) <= most + 1:
        return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    return f"{', '.join(names[:most])} and {len(names) - most} more {what}".rstrip()
