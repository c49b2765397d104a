"""PDF: the text of its pages, lines joined to paragraphs, without running heads and page numbers."""

from __future__ import annotations

import io
import logging
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
from timeline.reading.visual import in_reading_order, numbers_as_drawn

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

FROM_FILE = "the file's date of creation"
LOCKED = "is locked with a password and was not read; save it without one"
NO_TEXT = "has no text in it, only pictures of text; run it through a text recogniser first (ocrmypdf)"
BROKEN = "is damaged and was not read; save the file again"
LONG = f"has more than {PAGES} pages, of which the first {PAGES} were read; split it"
HEAD = 100
"""Code points of a running head at most."""
HEADED = 3
"""Pages that begin or end with the same line from which on it is a running head."""

NUMBERS = ("0", "- 0 -", "0/0", "0 / 0")
"""What a page number looks like, its digits as 0."""

_PRESENTATION = re.compile("[\ufb00-\ufdff\ufe70-\ufefe]+")
_DIGITS = re.compile(r"\d+")
_MADE_UP = re.compile(r"^(microsoft word|untitled|document\d*$)|\.(docx?|pdf|indd|odt)$", re.IGNORECASE)


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
    heads, lines = _without_heads(pages)
    text = reflow(lines)
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


def _without_heads(pages: Sequence[list[str]]) -> tuple[list[str], list[str]]:
    """The running heads, each once, and the lines of all pages without them and without page numbers.

    A running head stands among the two lines at the edge of several pages, whatever its digits.
    """
    edges = [{*filled[:2], *filled[-2:]} for filled in ([number for number, line in enumerate(page) if line] for page in pages)]
    counts = Counter(key for page, edge in zip(pages, edges, strict=True) for key in {_DIGITS.sub("0", page[number]) for number in edge})
    heads: dict[str, str] = {}
    lines: list[str] = []
    for page, edge in zip(pages, edges, strict=True):
        for number, line in enumerate(page):
            key = _DIGITS.sub("0", line)
            if number in edge and ((counts[key] >= HEADED and len(line) <= HEAD) or key in NUMBERS):
                heads.setdefault(key, line)
            else:
                lines.append(line)
    return list(heads.values()), lines
