"""Word documents: paragraphs and tables in their order."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.reading import dateline, nexis
from timeline.reading.archive import open_zip
from timeline.reading.draft import Draft, damaged
from timeline.reading.files import File
from timeline.reading.limits import WHOLE
from timeline.reading.pdf import FROM_FILE

if TYPE_CHECKING:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

TEMPLATE = 2013
"""Year in which the template that many programs start from was created; it tells nothing."""


def read(file: File) -> Iterator[Draft]:
    """The document's text, or the articles of a download of Nexis; a paragraph in the style Title, or a heading that opens it, is its title."""
    from docx import Document  # the extra "docx"

    data = file.read(WHOLE)
    with damaged("Word document"):
        open_zip(io.BytesIO(data), "Word document").close()
        document = Document(io.BytesIO(data))
        title = " ".join(document.core_properties.title.split()) or None
        created = document.core_properties.created
        blocks: list[str] = []
        heading: str | None = None
        for block in document.iter_inner_content():
            text = _text(block)
            if not text:
                continue
            if not blocks and getattr(block.style, "name", None) in ("Title", "Heading 1"):
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


def _text(block: Paragraph | Table) -> str:
    """A paragraph's text; a table's cells, a line for each row."""
    if hasattr(block, "rows"):
        return "\n".join(" | ".join(dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells)) for row in block.rows)
    return block.text.strip()
