"""Mails: the body as text, the date of the header, the subject as title; attached articles as files of their own."""

from __future__ import annotations

import email
import email.policy
import io
import re
from collections.abc import Iterator
from email.message import EmailMessage

from timeline.reading import markup
from timeline.reading.draft import Draft, damaged
from timeline.reading.encoding import decode
from timeline.reading.files import File
from timeline.reading.limits import WHOLE
from timeline.reading.plain import newlines
from timeline.reading.reflow import reflow

FROM_HEADER = "mail header"
WRAPPED = 80
"""Columns at which mail programs break lines; a text with longer lines was not broken."""

_SIGNATURE = re.compile(r"\n-- ?\n.*\Z", re.DOTALL)


def read(file: File) -> Iterator[Draft | File]:
    """The mail, then what is attached to it."""
    data = file.read(WHOLE)
    with damaged("mail"):
        message = email.message_from_bytes(data, policy=email.policy.default)
        if not message.keys():
            raise ValueError("it has no header")
        text = _body(message)
        sender = message["from"]
        attached = (
            [(part.get_filename(), part.get_payload(decode=True)) for part in message.iter_attachments()] if message.is_multipart() else []
        )
        draft = Draft(
            text,
            title=_header(message, "subject"),
            outlet=sender.addresses[0].display_name or None if sender and sender.addresses else None,
            published=_header(message, "date"),
            published_from=FROM_HEADER,
        )
    if text.strip() or not attached:
        yield draft
    for name, content in attached:
        if name and isinstance(content, bytes):
            yield file.inside(name, lambda content=content: io.BytesIO(content))  # type: ignore[misc]


def _body(message: EmailMessage) -> str:
    """The body in plain text where the mail has one, else the text of its HTML."""
    part = message.get_body(("plain", "html"))
    if part is None:
        return ""
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    try:
        text = content.decode(charset or "utf-8")
    except (LookupError, UnicodeDecodeError):  # no such code page, or not the one that the mail says
        text, _ = decode(content)
    if part.get_content_subtype() == "html":
        return markup.plain(text)
    text = _SIGNATURE.sub("", newlines(text))
    lines = text.split("\n")
    return reflow(lines) if max(map(len, lines)) <= WRAPPED else text


def _header(message: EmailMessage, name: str) -> str | None:
    value = message[name]
    return " ".join(str(value).split()) or None if value is not None else None
