"""The XML of a Word document → its text as it is printed: with what was inserted under tracking, in content controls and in text boxes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE = frozenset((f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr", f"{_W}instrText", f"{_W}sdtPr"))
"""Elements whose text is deleted, or none."""
_BOX = f"{_W}txbxContent"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""What older programs show instead: the same once more."""
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def blocks(parent: _Element) -> Iterator[tuple[_Element, str]]:
    """The paragraphs and tables in an element, each with its text: of a table a line for each row; what stands in a text box comes after."""
    for element in parent:
        if element.tag == f"{_W}p":
            yield element, "".join(_pieces(element)).strip()
            for box in element.iter(_BOX):
                if not any(above.tag == _FALLBACK for above in box.iterancestors()):
                    yield from blocks(box)
        elif element.tag == f"{_W}tbl":
            yield element, "\n".join(filter(None, map(_row, _rows(element))))
        elif element.tag not in _GONE:
            yield from blocks(element)


def _rows(table: _Element) -> Iterator[_Element]:
    """The rows of a table, not those of the tables in it."""
    for child in table:
        if child.tag == f"{_W}tr":
            yield child
        elif child.tag not in _GONE:
            yield from _rows(child)


def _row(row: _Element) -> str:
    cells = (" ".join(" ".join(text for _, text in blocks(cell)).split()) for cell in row.iterchildren() if cell.tag != f"{_W}trPr")
    return " | ".join(filter(None, cells))


def _pieces(element: _Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[str(child.tag)]
        elif child.tag not in (*_GONE, _BOX, _FALLBACK):
            yield from _pieces(child)
