"""Mails: the body as text, the date of the header, the subject as title; quoted mails as documents, attached articles as files of their own."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import EmailPolicy
from functools import partial
from typing import Any

from timeline.reading import markup
from timeline.reading.draft import Draft, Problem, Unreadable, damaged
from timeline.reading.encoding import decode
from timeline.reading.files import File
from timeline.reading.identify import identified
from timeline.reading.limits import WHOLE
from timeline.reading.plain import newlines
from timeline.reading.quoted import FROM_QUOTE, Message, messages
from timeline.reading.reflow import reflow

FROM_HEADER = "mail header"
BROKEN = "is damaged or cut short, and only what could be made out was read; save it again"
PARTS = 5000
MANY = f"has more than {PARTS} parts and was not read; save what you need of it"
HEADER = 2000
"""Characters of a header that are read."""
NARROWEST, WRAPPED = 60, 80
"""Columns at which mail programs break lines; a text with longer lines was not broken, and shorter ones end where they do on purpose."""

_MARK = re.compile(r"^>+ ", re.MULTILINE)
"""What is left before a quotation on a page that no date introduces."""
_LINK = re.compile(r"[ \t]?<(?:https?://|mailto:)[^<>\s]*>")
"""The address of a link, which mail programs put behind its words where they write a page as plain text."""
_SIGNATURE = re.compile(r"\n-- ?\n.*\Z", re.DOTALL)


class _Policy(EmailPolicy):
    """The standard policy on headers of a bounded length; its parser takes minutes for a megabyte of them."""

    def header_fetch_parse(self, name: str, value: Any) -> Any:
        return super().header_fetch_parse(name, value[:HEADER] if isinstance(value, str) else value)


def read(file: File) -> Iterator[Draft | File]:
    """The mail, then what is attached to it."""
    data = file.read(WHOLE)
    if data.count(b"\n--") > PARTS:
        raise Unreadable(MANY)
    with damaged("mail"):
        message = BytesParser(EmailMessage, policy=_Policy()).parsebytes(data)
        if not isinstance(message, EmailMessage) or not message.keys():
            raise ValueError("it has no header")
        text, quoted = _body(message)
        sender = message["from"]
        attached = (
            [(part.get_filename(), part.get_payload(decode=True)) for part in message.iter_attachments()] if message.is_multipart() else []
        )
        defects = {type(defect).__name__ for part in message.walk() for defect in part.defects}
        draft = Draft(
            text,
            title=_header(message, "subject"),
            outlet=_written(sender.addresses[0].display_name) or None if sender and sender.addresses else None,
            published=_header(message, "date"),
            published_from=FROM_HEADER,
            problems=(Problem(BROKEN, ", ".join(sorted(defects))),) if defects else (),
        )
    language = identified("\n".join((text, *(quotation for quotation, _ in quoted)))) if quoted else None
    draft = replace(draft, language_hint=language)  # "Thanks!" above a quoted mail tells none
    if text.strip() or not (attached or quoted):
        yield draft
    for number, (quotation, day) in enumerate(quoted, 1):
        yield Draft(
            quotation,
            number=number,
            unit="quoted mail",
            title=draft.title,
            published=day,
            published_from=FROM_QUOTE,
            language_hint=language,
        )
    for name, content in attached:
        if name and isinstance(content, bytes):
            yield file.inside(name, partial(io.BytesIO, content))


def _body(message: EmailMessage) -> tuple[str, list[tuple[str, date | None]]]:
    """The body in plain text where the mail has one, else the text of its HTML; and the mails that it quotes, with their days."""
    part = message.get_body(("plain", "html"))
    if part is None:
        return "", []
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    try:
        text = content.decode(charset or "utf-8")
    except (LookupError, UnicodeDecodeError):  # no such code page, or not the one that the mail says
        text, _ = decode(content)
    page = part.get_content_subtype() == "html"
    first, *others = messages("\n".join(markup.plain(text, quoting=True).split("\n\n")) if page else newlines(text))
    return _prose(first, page), [(prose, other.published) for other in others if (prose := _prose(other, page))]


def _prose(message: Message, page: bool) -> str:
    """A message without its signature and the addresses of links, its lines joined where they were broken for want of room.

    On a page they are not.
    """
    text = _SIGNATURE.sub("", "\n".join(message.lines)).strip("\n")
    if page:
        return _MARK.sub("", text).replace("\n", "\n\n")
    text = _LINK.sub("", text)
    lines = text.split("\n")
    longest = max(map(len, lines))
    return reflow(lines, max(longest, NARROWEST)) if longest <= WRAPPED else text


def _header(message: EmailMessage, name: str) -> str | None:
    value = message[name]
    return _written(" ".join(str(value).split())) or None if value is not None else None


def _written(text: str) -> str:
    """A header's text; bytes that it should have encoded stand in it as surrogates."""
    try:
        return decode(text.encode("utf-8", "surrogateescape"))[0]
    except (UnicodeEncodeError, Unreadable):
        return text
