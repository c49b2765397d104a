"""Chats that WhatsApp exported as text: one document a message, of the day in front of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from timeline.reading.draft import Draft, Problem
from timeline.reading.identify import identified

FROM_MESSAGE = "message"
FEWEST = 2
"""Messages that make a text a chat, the first of which opens it."""
AMBIGUOUS = "has days that may be months (01/02/2024) and are read day first; check them"

_SEPARATOR = r"\u200f?[./-]\s?\u200f?"
_STAMP = re.compile(
    rf"[\u200e\u200f\ufeff]*\[?(\d{{1,4}}){_SEPARATOR}(\d{{1,2}}){_SEPARATOR}(\d{{1,4}})\.?[,،]?\s(?:[^\W\d_]{{1,3}}\s?)?"
    r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[^\W\d_]\.?\s?[^\W\d_]?\.?)?(?:\]|\s[-–])\s"
)
"""What stands before a message: "[09/03/2026, 05:03:11] ", "9.3.26, 05:03 - ", "3/9/26, 5:03 AM - ", its digits of any script."""
_SENDER = re.compile(r"([^:\n]{1,80}): ?(?=\S)")
_REMARK = re.compile("\u200e.*|<[^<>]+>|\\S+\\.\\w{3,4} \\([^()]+\\)", re.DOTALL)
"""What the program says in place of a message: an attachment, or something that was left out; iPhones mark it with U+200E."""
_EDITED = re.compile(r"\u200e?<[^<>]+>\s*\Z")
_DELETED = (
    "this message was deleted", "you deleted this message", "diese nachricht wurde gelöscht", "ce message a été supprimé",
    "se eliminó este mensaje", "eliminaste este mensaje", "mensagem apagada", "esta mensagem foi apagada", "сообщение удалено",
    "данное сообщение удалено", "questo messaggio è stato eliminato", "bu mesaj silindi", "تم حذف هذه الرسالة",
)  # fmt: skip
"""What is left of messages that were taken back."""


@dataclass(slots=True)
class _Message:
    stamp: tuple[str, str, str]
    sender: str
    lines: list[str]


def messages(text: str) -> Iterator[Draft]:
    """The messages of a chat, each with its sender as outlet; none where the text is no chat. What the program says itself is left out.

    Where day and month cannot be told apart by one stamp, all of them are looked at: a chat goes forward in time, and the nearer its days lie.
    """
    found = list(_found(text))
    if len(found) < FEWEST:
        return
    days, sure = _days([message.stamp for message in found])
    language = identified("\n".join(message.lines[0] for message in found))
    for number, (message, day) in enumerate(zip(found, days, strict=True), 1):
        words = _EDITED.sub("", "\n".join(message.lines)).strip()
        if words and not _REMARK.fullmatch(message.lines[0]) and words.rstrip(".").lower() not in _DELETED:
            yield Draft(
                words,
                number=number,
                unit="message",
                outlet=message.sender,
                published=day,
                published_from=FROM_MESSAGE,
                language_hint=language,  # a message is often too short to tell
                problems=() if sure else (Problem(AMBIGUOUS),),
            )


def _found(text: str) -> Iterator[_Message]:
    """Messages that have a sender, with the lines that go on from each; nothing where the text does not open with a stamp."""
    open_: _Message | None = None
    begun = False
    for line in text.split("\n"):
        if match := _STAMP.match(line):
            begun = True
            if open_:
                yield open_
            sender = _SENDER.match(line, match.end())
            open_ = _Message((match[1], match[2], match[3]), sender[1].strip("\u200e~ "), [line[sender.end() :]]) if sender else None
        elif open_:
            open_.lines.append(line)
        elif line.strip() and not begun:
            return
    if open_:
        yield open_


def _days(stamps: Sequence[tuple[str, str, str]]) -> tuple[list[date | None], bool]:
    """The days of the stamps, all read in one order, and whether that order is sure."""
    read = [[_day(*order(stamp)) for stamp in stamps] for order in _ORDERS]
    whole = [days for days in read if None not in days]
    forward = [days for days in whole if all(a <= b for a, b in pairwise(filter(None, days)))] or whole or read[:1]
    spans = [(days[-1] - days[0]).days if days[0] and days[-1] else 0 for days in forward]
    best = forward[spans.index(min(spans))]
    alike = sum(span == min(spans) for span in spans) > 1 and any(days != best for days in forward)
    return best, not alike


_ORDERS: tuple[Callable[[tuple[str, str, str]], tuple[str, str, str]], ...] = (
    lambda stamp: (stamp[2], stamp[1], stamp[0]),  # day first
    lambda stamp: (stamp[2], stamp[0], stamp[1]),  # month first
    lambda stamp: stamp,  # year first
)


def _day(year: str, month: str, day: str) -> date | None:
    if len(year) not in (2, 4) or len(day) > 2:
        return None
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None
