"""The XML of a word processor's document → its paragraphs and tables as they are printed, whatever the format calls them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Markup:
    """What a format calls the parts of a document.

    Args:
        paragraphs: elements that are one, headings among them.
        table, row, box: elements of tables, of their rows, and of text boxes.
        silent: elements whose text was deleted, or stands beside the document's own.
        pieces: the text of a paragraph, without that of its text boxes.
    """

    paragraphs: frozenset[str]
    table: str
    row: str
    box: str
    silent: frozenset[str]
    pieces: Callable[[Any], Iterator[str]]


def blocks(parent: Any, markup: Markup) -> Iterator[tuple[Any, str]]:
    """The paragraphs and tables in an element, each with its text: of a table a line for each row; what stands in a text box comes after."""
    for element in parent:
        if element.tag in markup.paragraphs:
            yield element, "".join(markup.pieces(element)).strip()
            for box in element.iter(markup.box):
                yield from blocks(box, markup)
        elif element.tag == markup.table:
            rows = (_row(row, markup) for row in _rows(element, markup))
            yield element, "\n".join(filter(None, rows))
        elif element.tag not in markup.silent:
            yield from blocks(element, markup)


def _rows(table: Any, markup: Markup) -> Iterator[Any]:
    """The rows of a table, those of its head and of groups too, not those of the tables in it."""
    for child in table:
        if child.tag == markup.row:
            yield child
        elif child.tag not in markup.silent:
            yield from _rows(child, markup)


def _row(row: Any, markup: Markup) -> str:
    cells = (" ".join(" ".join(text for _, text in blocks(cell, markup)).split()) for cell in row)
    return " | ".join(filter(None, cells))
