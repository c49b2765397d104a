"""Word documents: paragraphs and tables in their order."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from timeline.reading import dateline, nexis, wordtext
from timeline.reading.archive import open_zip
from timeline.reading.draft import Draft, damaged
from timeline.reading.files import File
from timeline.reading.limits import WHOLE
from timeline.reading.pdf import FROM_FILE

if TYPE_CHECKING:
    from docx.document import Document

TEMPLATE = 2013
"""Year in which the template that many programs start from was created; it tells nothing."""


def read(file: File) -> Iterator[Draft]:
    """The document's text, or the articles of a download of Nexis; a paragraph in the style Title, or a heading that opens it, is its title."""
    import docx  # the extra "docx"

    data = file.read(WHOLE)
    with damaged("Word document"):
        open_zip(io.BytesIO(data), "Word document").close()
        document = docx.Document(io.BytesIO(data))
        title = " ".join(document.core_properties.title.split()) or None
        created = document.core_properties.created
        found = [(element, text) for element, text in wordtext.text_blocks(document.element.body) if text]
        heading = found[0][1] if found and _style(found[0][0], document) in ("Title", "Heading 1") else None
        texts = [text for _, text in found]
    yield from article(texts, title, heading, created.date() if created and created.year > TEMPLATE else None)


def article(texts: Sequence[str], title: str | None, heading: str | None, created: date | None) -> Iterator[Draft]:
    """What a document of a word processor is: the articles of a download of Nexis, or one article.

    Args:
        texts: its paragraphs and tables in their order.
        title: as its metadata have it.
        heading: the first of the texts, where that is the title.
        created: a guess at the publication date, where no line above the article tells it.
    """
    if found := list(nexis.articles(texts)):
        yield from found
        return
    dated, paragraphs = dateline.split(texts[1:] if heading else texts, heading or title)
    guess = (dated, dateline.FROM_DATELINE) if dated else (created, FROM_FILE) if created else None
    yield Draft("\n\n".join(paragraphs), title=heading or title, guess=guess)


def _style(element: Any, document: Document) -> str | None:
    """The name of a paragraph's style, as Word has it in English in all its languages; None of a table."""
    from docx.text.paragraph import Paragraph

    style = Paragraph(element, document).style if element.tag.endswith("}p") else None
    return style.name if style else None
