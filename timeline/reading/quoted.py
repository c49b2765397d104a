"""What a mail quotes behind ">": messages of their own, of the day that the line before tells ("On 3 March 2023, Ina Holm wrote:")."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from timeline.reading import dateline

FROM_QUOTE = "the line above the quoted mail"
ABOVE = 3
"""Lines that the introduction of a quoted mail may be broken into."""

_MARKS = re.compile(r"(?:>[ \t]?)+")


@dataclass(slots=True)
class Message:
    """A message of a thread: its lines, without the marks of quotation, and the day on which it was written, where that is told."""

    published: date | None = None
    lines: list[str] = field(default_factory=list)


def messages(text: str) -> list[Message]:
    """The mail itself and then what it quotes, outermost first.

    Quotations that no line with a date introduces stay where they are, with their marks; a line that answers between belongs to its own mail.
    """
    found = [Message()]
    open_ = [found[0]]  # by depth of quotation
    for line in text.split("\n"):
        marks = _MARKS.match(line)
        depth = marks[0].count(">") if marks else 0
        if depth == len(open_) and (day := _introduced(open_[-1].lines)):
            open_.append(Message(day))
            found.append(open_[-1])
        if depth < len(open_):
            open_[depth].lines.append(line[marks.end() :] if marks else line)
            del open_[depth + 2 :]
        else:
            open_[-1].lines.append(line)
    return found


def _introduced(lines: list[str]) -> date | None:
    """The day of the message that the last of these lines introduce; they are taken away."""
    last = len(lines)
    while last and not lines[last - 1].strip():
        last -= 1
    for first in range(last - 1, max(last - 1 - ABOVE, -1), -1):
        above = " ".join(lines[first:last]).strip()
        if not above.endswith((":", "：")):
            return None
        if day := dateline.told(above):
            del lines[first:]
            return day
    return None
