"""PDF: the text of its pages, lines joined to paragraphs, without running heads and page numbers."""

from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from timeline.reading import dateline
from timeline.reading.draft import Draft, Problem, Unreadable, damaged
from timeline.reading.files import File
from timeline.reading.limits import PAGES, WHOLE
from timeline.reading.reflow import reflow

if TYPE_CHECKING:
    from pypdf import PdfReader

FROM_FILE = "the file's date of creation"
LOCKED = "is locked with a password and was not read; save it without one"
NO_TEXT = "has no text in it, only pictures of text; run it through a text recogniser first (ocrmypdf)"
LONG = f"has more than {PAGES} pages, of which the first {PAGES} were read; split it"
HEADED = 3
"""Pages from which on a line that most of them begin or end with is a running head."""

_PRESENTATION = re.compile("[\ufb00-\ufdff\ufe70-\ufefe]+")
_DIGITS = re.compile(r"\d+")
_MADE_UP = re.compile(r"^(microsoft word|untitled|document\d*$)|\.(docx?|pdf|indd|odt)$", re.IGNORECASE)


def read(file: File) -> Iterator[Draft]:
    """The text of the pages as one article."""
    from pypdf import PdfReader  # the extra "pdf"

    data = file.read(WHOLE)
    with damaged("PDF"):
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable(LOCKED)
        pages = [_lines(page.extract_text()) for page in reader.pages[:PAGES]]
        long = len(reader.pages) > PAGES
        title, created = _metadata(reader)
    lines = [line for page in _without_heads(pages) for line in page]
    text = reflow(lines)
    if not text:
        raise Unreadable(NO_TEXT)
    dated, paragraphs = dateline.split(text.split("\n\n"))
    guess = (dated, dateline.FROM_DATELINE) if dated else (created, FROM_FILE) if created else None
    yield Draft("\n\n".join(paragraphs), title=title, guess=guess, problems=(Problem(LONG),) if long else ())


def _lines(text: str) -> list[str]:
    """The lines of a page; ligatures and Arabic presentation forms become the letters that they are made of."""
    text = _PRESENTATION.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    return [" ".join(line.split()) for line in text.split("\n")]


def _metadata(reader: PdfReader) -> tuple[str | None, date | None]:
    """Title and day of creation, as far as they can be had."""
    metadata = reader.metadata
    if metadata is None:
        return None, None
    title = " ".join(str(metadata.title or "").split())
    try:
        created = metadata.creation_date
    except ValueError:
        created = None
    return (title if title and not _MADE_UP.search(title) else None), created.date() if created else None


def _without_heads(pages: Sequence[list[str]]) -> list[list[str]]:
    """The pages without the lines that stand at the edge of most of them (whatever their digits) and without page numbers."""

    def edges(page: list[str]) -> set[int]:
        filled = [number for number, line in enumerate(page) if line]
        return {*filled[:2], *filled[-2:]}

    def key(line: str) -> str:
        return _DIGITS.sub("0", line)

    counts = Counter(line for page in pages for line in {key(page[number]) for number in edges(page)})

    def is_head(line: str) -> bool:
        number = key(line) in ("0", "- 0 -", "0/0", "0 / 0")
        return number or (len(pages) >= HEADED and counts[key(line)] * 2 > len(pages))

    kept = []
    for page in pages:
        at_edge = edges(page)
        kept.append([line for number, line in enumerate(page) if not (number in at_edge and is_head(line))])
    return kept
