"""What a mail quotes behind ">" or forwards below its header lines: messages of their own, of the day that is told above them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from timeline.reading import dateline

FROM_QUOTE = "the line above the quoted mail"
ABOVE = 3
"""Lines that the introduction of a quoted mail may be broken into."""

HEADERS = 3
"""Lines at least that head a forwarded mail: who wrote, when, and of what or to whom."""

_MARKS = re.compile(r"(?:>[ \t]?)+")
_HEADER = re.compile(r"(?:>[ \t]?)*\*?[^\W\d_][^\d:：]{0,24}\*?[:：]\*?\s.{1,300}(?<!\.)")
"""A line such as "From: …", "Gesendet: …", "تاريخ: …", its label in any language."""
_RULE = re.compile(r"\s*(?:>[ \t]?)*(?:[-_]{2,}.*|[^.!?]{0,60}:)?\s*")
"""What parts a mail from the one that it forwards: nothing, a line of dashes, "Begin forwarded message:"."""


@dataclass(slots=True)
class Message:
    """A message of a thread: its lines, without the marks of quotation, and the day on which it was written, where that is told."""

    published: date | None = None
    lines: list[str] = field(default_factory=list)


def messages(text: str) -> list[Message]:
    """The mail itself and then what it quotes or forwards, outermost first.

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
    return [message for quoted in found for message in _parted(quoted)]


def _parted(message: Message) -> Iterator[Message]:
    """The message without the mails that it forwards, and then these."""
    lines = message.lines
    for start, line in enumerate(lines):
        if not _HEADER.fullmatch(line):
            continue
        end = next((n for n in range(start, len(lines)) if not _HEADER.fullmatch(lines[n])), len(lines))
        day = next(filter(None, map(dateline.told, lines[start:end])), None)
        if end - start < HEADERS or not day:
            continue
        marked = line.startswith(">")
        rest = [_MARKS.sub("", below, count=1) if marked and below.startswith(">") else below for below in lines[end:]]
        while start and _RULE.fullmatch(lines[start - 1]):
            start -= 1
        yield Message(message.published, lines[:start])
        yield from _parted(Message(day, rest))
        return
    yield message


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
