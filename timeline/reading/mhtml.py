"""Pages saved as one file (.mhtml): the page in it; the file's own date is when it was saved."""

from __future__ import annotations

import io
from collections.abc import Iterator
from email import message_from_bytes
from functools import partial

from timeline.reading.draft import Unreadable, damaged
from timeline.reading.files import File
from timeline.reading.limits import WHOLE

EMPTY = "has no page in it, and was not read; save the page again"


def read(file: File) -> Iterator[File]:
    """The first part that is HTML, as a file of its own."""
    with damaged("saved page"):
        parts = (part for part in message_from_bytes(file.read(WHOLE)).walk() if part.get_content_type() == "text/html")
        page = next(parts, None)
        content = page.get_payload(decode=True) if page else None
    if page is None or not isinstance(content, bytes):
        raise Unreadable(EMPTY)
    name = file.name.rpartition(".")[0] + ".html"
    yield file.inside(name, partial(io.BytesIO, content), name=name, url=page.get("Content-Location"))
