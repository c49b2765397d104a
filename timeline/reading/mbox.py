"""Mailboxes (.mbox), as Thunderbird keeps and Gmail exports them: every mail in them as a file of its own."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import partial

from timeline.reading.draft import Problem, Unreadable
from timeline.reading.files import File
from timeline.reading.limits import WHOLE

LONG = f"is larger than {WHOLE // 1_000_000} MB and was not read; save it by itself, without what is attached"
NO_MAIL = "is a mailbox without a mail, or no mailbox, and was not read; save it again, or give a text its own ending (.txt)"

LINE = 1_000_000
"""Bytes that are read at once of a line that ends nowhere."""

_FROM = re.compile(rb"From \S*.{0,80}\d\d:\d\d.{0,40}\r?\n")
"""The line before each mail (RFC 4155): who sent it, and when, as no sentence that begins with "From" ends."""
_ESCAPED = re.compile(rb">+From ")


def read(file: File) -> Iterator[File | Problem]:
    """The mails, numbered from 1.

    Raises:
        Unreadable: where there is none.
    """
    with file.open() as stream:
        number, lines, size, blank = 0, list[bytes](), 0, True
        while line := stream.readline(LINE):
            if blank and _FROM.fullmatch(line):
                if number:
                    yield _mail(file, number, lines, size)
                number, lines, size = number + 1, [], 0
            elif number and (size := size + len(line)) <= WHOLE:
                lines.append(line[1:] if _ESCAPED.match(line) else line)
            blank = line in (b"\n", b"\r\n")
    if not number:
        raise Unreadable(NO_MAIL)
    yield _mail(file, number, lines, size)


def _mail(file: File, number: int, lines: list[bytes], size: int) -> File | Problem:
    if size > WHOLE:
        return Problem(LONG, number=number, unit="mail")
    return file.inside(str(number), partial(io.BytesIO, b"".join(lines)), name=f"{number}.eml")
