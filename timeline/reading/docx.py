"""Word documents: paragraphs and tables in their order."""

from __future__ import annotations

import io
from collections.abc import Iterator
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
        blocks: list[str] = []
        heading: str | None = None
        for element, text in wordtext.blocks(document.element.body):
            if not text:
                continue
            if not blocks and _style(element, document) in ("Title", "Heading 1"):
                title = heading = text
            else:
                blocks.append(text)
    if found := list(nexis.articles([heading, *blocks] if heading else blocks)):
        yield from found
        return
    dated, paragraphs = dateline.split(blocks, title)
    guess = (dated, dateline.FROM_DATELINE) if dated else None
    if not dated and created and created.year > TEMPLATE:
        guess = (created.date(), FROM_FILE)
    yield Draft("\n\n".join(paragraphs), title=title, guess=guess)


def _style(element: Any, document: Document) -> str | None:
    """The name of a paragraph's style, as Word has it in English in all its languages; None of a table."""
    from docx.text.paragraph import Paragraph

    style = Paragraph(element, document).style if element.tag.endswith("}p") else None
    return style.name if style else None
