"""OpenDocument texts (.odt), as LibreOffice writes them: paragraphs, tables and text boxes in their order."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from timeline.reading import publication
from timeline.reading.archive import open_zip
from timeline.reading.docx import article
from timeline.reading.draft import Draft, damaged
from timeline.reading.files import File
from timeline.reading.limits import WHOLE
from timeline.reading.paragraphs import Markup, blocks

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE, _OFFICE, _DRAW = (f"{{{_OASIS}{name}:1.0}}" for name in ("text", "table", "office", "drawing"))
_CREATED, _TITLE = f"{{{_OASIS}meta:1.0}}creation-date", "{http://purl.org/dc/elements/1.1/}title"
_SILENT = frozenset(
    (f"{_TEXT}tracked-changes", f"{_TEXT}note", f"{_TEXT}table-of-content", f"{_TEXT}sequence-decls", f"{_OFFICE}annotation", f"{_OFFICE}forms")
)
"""Elements whose text was deleted, or stands beside the document's own."""
_BOX = f"{_DRAW}text-box"
_SIGNS = {f"{_TEXT}s": " ", f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}


def read(file: File) -> Iterator[Draft]:
    """The document's text; a heading that opens it is its title."""
    data = file.read(WHOLE)
    with damaged("OpenDocument text"):
        with open_zip(io.BytesIO(data), "OpenDocument text") as archive:
            body = ElementTree.fromstring(archive.read("content.xml")).find(f"{_OFFICE}body/{_OFFICE}text")
            title, created = _metadata(archive.read("meta.xml")) if "meta.xml" in archive.namelist() else (None, None)
        found = [(element, text) for element, text in blocks(body, _MARKUP) if text] if body is not None else []
        heading = found[0][1] if found and _is_heading(found[0][0]) else None
        texts = [text for _, text in found]
    yield from article(texts, title, heading, created)


def _metadata(source: bytes) -> tuple[str | None, date | None]:
    """Title and day of creation, as far as they can be had."""
    root = ElementTree.fromstring(source)
    title, created = (next((" ".join((element.text or "").split()) for element in root.iter(tag)), "") for tag in (_TITLE, _CREATED))
    return title or None, publication.stated(created)


def _is_heading(element: Element) -> bool:
    return element.get(f"{_TEXT}outline-level") == "1" or element.get(f"{_TEXT}style-name") == "Title"


def _pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in (*_SILENT, _BOX):
            yield from _pieces(child)
        yield child.tail or ""


_MARKUP = Markup(frozenset((f"{_TEXT}p", f"{_TEXT}h")), f"{_TABLE}table", f"{_TABLE}table-row", _BOX, _SILENT, _pieces)
