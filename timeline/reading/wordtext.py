"""The XML of a Word document → its text as it is printed: with what was inserted under tracking, in content controls and in text boxes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.reading.paragraphs import Markup, blocks

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE = frozenset((f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr", f"{_W}instrText", f"{_W}sdtPr"))
"""Elements whose text is deleted, or none."""
_BOX = f"{_W}txbxContent"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""What older programs show instead: the same once more."""
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def text_blocks(body: _Element) -> Iterator[tuple[_Element, str]]:
    """The paragraphs and tables of a document's body, each with its text; what older programs show instead of a text box is dropped."""
    for fallback in list(body.iter(_FALLBACK)):
        fallback.getparent().remove(fallback)
    return blocks(body, _MARKUP)


def _pieces(element: _Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[str(child.tag)]
        elif child.tag not in (*_GONE, _BOX):
            yield from _pieces(child)


_MARKUP = Markup(frozenset((f"{_W}p",)), f"{_W}tbl", f"{_W}tr", _BOX, _GONE, _pieces)
