"""Web archives (WARC): every page, text and PDF in them as a file of its own."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import redirect_stderr
from functools import partial
from typing import Any

from timeline.reading.archive import unzipped
from timeline.reading.draft import Problem, Unreadable
from timeline.reading.files import File
from timeline.reading.limits import WHOLE

ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
}
"""Which format reads a record, by the media type that the server gave; pictures, scripts and styles are passed over."""
BROKEN = "is damaged, and the archive was not read from there on; save it again"
NO_ARCHIVE = "is damaged, or no web archive, and was not read; save it again"
CUT = "is cut short; save the archive again"


def read(file: File) -> Iterator[File | Problem]:
    """The records that hold articles; when they were fetched is not when they were published."""
    with file.open() as stream:
        packed = stream.read(2) == b"\x1f\x8b"
        stream.seek(0)
        source = unzipped(stream) if packed else io.BufferedReader(stream)
        if not source.peek(5).startswith(b"WARC/"):
            raise Unreadable(NO_ARCHIVE)
        yield from _records(file, source)


def _records(file: File, source: io.BufferedReader[Any]) -> Iterator[File | Problem]:
    from warcio.archiveiterator import ArchiveIterator  # the extra "warc"

    records = ArchiveIterator(_Piecewise(source))
    number = 0
    while True:
        number += 1
        try:
            with redirect_stderr(io.StringIO()):  # where warcio would print its own warnings
                record = next(records, None)
                ending = _ending(record) if record else None
                data = record.content_stream().read(WHOLE + 1) if record and ending else b""
        except (Unreadable, OSError):
            raise
        except Exception as error:  # warcio lets its own errors through, and those of zlib
            yield Problem(BROKEN, " ".join(str(error).split())[:100], number, "record")
            return
        if record is None:
            return
        url = record.rec_headers.get_header("WARC-Target-URI") or ""
        if ending and not url.endswith("/robots.txt"):
            if len(data) <= WHOLE and getattr(record.raw_stream, "limit", 0) > 0:
                yield Problem(CUT, number=number, unit="record")
            yield file.inside(str(number), partial(io.BytesIO, data), name=f"{number}{ending}", url=url or None)


class _Piecewise:
    """A stream that hands over what it has, so that the records before a damaged place are not lost with it."""

    def __init__(self, source: io.BufferedReader[Any]) -> None:
        self.read = source.read1


def _ending(record: Any) -> str | None:
    """The ending of the file that this record would be, or None where it holds no article."""
    if record.rec_type == "response" and record.http_headers:
        headers = record.http_headers if record.http_headers.get_statuscode().startswith("2") else None
    else:
        headers = record.rec_headers if record.rec_type in ("resource", "conversion") else None
    media = headers.get_header("Content-Type") if headers else None
    return ENDINGS.get((media or "").split(";")[0].strip().lower())
