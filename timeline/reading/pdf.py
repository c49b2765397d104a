"""PDF: the text of its pages, lines joined to paragraphs, without running heads and page numbers."""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from timeline.reading import dateline
from timeline.reading.draft import Draft, Problem, Unreadable, damaged
from timeline.reading.files import File
from timeline.reading.limits import PAGES, WHOLE
from timeline.reading.margins import without_margins
from timeline.reading.reflow import reflow
from timeline.reading.visual import in_reading_order, numbers_as_drawn

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

FROM_FILE = "the file's date of creation"
LOCKED = "is locked with a password and was not read; save it without one"
NO_TEXT = "has no text in it, only pictures of text; run it through a text recogniser first (ocrmypdf)"
BROKEN = "is damaged and was not read; save the file again"
LONG = f"has more than {PAGES} pages, of which the first {PAGES} were read; split it"
_PRESENTATION = re.compile("[\ufb00-\ufdff\ufe70-\ufefe]+")
_MADE_UP = re.compile(r"^(microsoft word|untitled|document\d*$)|\.(docx?|html?|indd|odt|pdf|txt)$", re.IGNORECASE)


def read(file: File) -> Iterator[Draft]:
    """The text of the pages as one article."""
    from pypdf import PdfReader  # the extra "pdf"

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it finds odd in a file is no news to the user
    data = file.read(WHOLE)
    with damaged("PDF"):
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not _opens(reader):
            raise Unreadable(LOCKED)
        count = len(reader.pages)
        title, created = _metadata(reader)
    pages: list[list[str]] = []
    problems = [Problem(LONG)] if count > PAGES else []
    for number in range(min(count, PAGES)):
        try:
            pages.append(_lines(reader.pages[number]))
        except Exception as error:  # whatever pypdf trips over on a damaged page
            problems.append(Problem(BROKEN, " ".join(str(error).split())[:100], number + 1, "page"))
    heads, lines = without_margins(pages)
    text = reflow(dateline.apart(lines))
    if not text:
        raise Unreadable(NO_TEXT if len(pages) else BROKEN)
    dated, paragraphs = dateline.split(text.split("\n\n"), title)
    dated = dated or dateline.split(heads)[0]
    guess = (dated, dateline.FROM_DATELINE) if dated else (created, FROM_FILE) if created else None
    yield Draft("\n\n".join(paragraphs), title=title, guess=guess, problems=tuple(problems))


def _opens(reader: PdfReader) -> bool:
    """Whether an encrypted file opens without a password, as many do that only forbid printing."""
    from pypdf.errors import DependencyError

    try:
        return bool(reader.decrypt(""))
    except DependencyError:  # it asks for a package of ciphers that the extra brings
        return False


def _lines(page: PageObject) -> list[str]:
    """The lines of a page; ligatures and Arabic presentation forms become the letters that they are made of."""
    pieces: list[str] = []
    page.extract_text(
        visitor_text=lambda text, *_: pieces.append(_PRESENTATION.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text))
    )
    lines: list[list[str]] = [[]]
    for piece in numbers_as_drawn(pieces):
        first, *others = piece.split("\n")
        lines[-1].append(first)
        lines += [[part] for part in others]
    return [" ".join(in_reading_order(line).split()) for line in lines]


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
