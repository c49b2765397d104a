"""``timeline explain``: why each date was read as it was."""

from __future__ import annotations

import os
import re
from dataclasses import asdict
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline.cli import console
from timeline.cli.options import READING, STYLE, Grouped, Reading
from timeline.model import Document, Expression

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text


_ENDS = re.compile(r".*\.(?:csv|docx|eml|html?|json|jsonl|md|mbox|pdf|rss|txt|xml|zip)", re.IGNORECASE)
"""What ends like a file that is not there was not meant as a text."""


@click.command(cls=Grouped, short_help="Show why each date was read as it was.")
@click.argument("article", metavar='ARTICLE|"TEXT"')
@READING
@STYLE
def explain(article: str, reading: Reading, style: str | None) -> None:
    """Show an article, or a text in quotation marks, with each expression of time numbered.

    For each it says what it means and why: its rule, what it counts from, what was inferred, the evidence, and readings that were set aside.

    \b
    timeline explain "Hier lundi, trois roquettes sont tombées." --published 2024-10-01
    timeline explain article.txt
    """
    from timeline.tagging import style_of, tag

    documents = _documents(article, reading)
    if not documents:
        raise console.nothing_read()
    pages = [explanation(document, tag(document, style=style), style or style_of(document)) for document in documents]
    console.show("\n".join(pages))


def _documents(article: str, reading: Reading) -> list[Document]:
    """The articles of a file or folder, or the argument itself as one."""
    from timeline.reading import multilingual, read

    if article == "-" or (article and (_exists(article) or _ENDS.fullmatch(article))):
        documents, warnings = read([article], **asdict(reading))
        console.warn(warnings)
        return documents
    article = os.fsencode(article).decode("utf-8", "replace")  # UTF-8, where the locale of the shell says otherwise too
    if not article.strip():
        return []
    language, parts = multilingual.languages(article, reading.language)
    return [
        Document(
            id="text",
            text=article,
            language=language,
            parts=parts,
            language_from="option" if reading.language else "identified" if language else None,
            published=reading.published,
            published_from="option" if reading.published else None,
        )
    ]


def _exists(article: str) -> bool:
    try:
        return Path(article).exists()
    except (OSError, ValueError):  # too long for a file's name, or with a null byte
        return False


def explanation(document: Document, expressions: list[Expression], style: str) -> str:
    """The numbered text and, for each expression, what it means and why, set for this terminal."""
    from rich.console import Console

    facts = console.facts()
    page = Console(
        file=StringIO(),
        width=facts["width"],
        force_terminal=facts["color"],
        color_system="standard" if facts["color"] else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    _write(page, document, expressions, style)
    assert isinstance(page.file, StringIO)
    return "\n".join(line.rstrip() for line in page.file.getvalue().split("\n"))


def _write(page: Console, document: Document, expressions: list[Expression], style: str) -> None:
    from rich.padding import Padding
    from rich.table import Column, Table
    from rich.text import Text

    said = [
        document.path or "",
        f"{', '.join(document.languages) or 'no language'}{f' ({document.language_from})' if document.language_from else ''}",
        f"published {document.published} ({document.published_from})" if document.published else "no publication date",
        f"anchored as {style}",
    ]
    page.print(Text(" · ".join(filter(None, said)), style="dim"))
    page.print()
    page.print(Padding(_numbered(document.text, expressions), (0, 2)))
    for number, expression in enumerate(expressions, 1):
        page.print()
        head = Text(f"{number:>3}  ", style="bold").append(" ".join(expression.text.split()), style="bold cyan")
        page.print(head.append(f"   {expression.type} {expression.value}" + (f" {expression.mod}" if expression.mod else ""), style="default"))
        for name, text in reasons(expression, document):
            tone = "yellow" if name == "warning" else "dim" if name == "set aside" else ""
            line = Table.grid(Column(width=10), Column(overflow="fold"), padding=(0, 1, 0, 0))
            line.add_row(Text(name, style=tone), Text(text, style=tone))
            page.print(Padding(line, (0, 0, 0, 5)))
    if not expressions:
        page.print("\n  No expression of time was found.")


def _numbered(text: str, expressions: list[Expression]) -> Text:
    from rich.text import Text

    marked, position = Text(), 0
    for number, expression in enumerate(expressions, 1):
        marked.append(text[position : expression.start])
        marked.append(f"[{text[expression.start : expression.end]}]", style="bold cyan").append(f"{number}", style="bold")
        position = expression.end
    return marked.append(text[position:].rstrip())


def reasons(expression: Expression, document: Document) -> list[tuple[str, str]]:
    """What there is to say about an expression, as pairs of a heading and a line."""
    first, last = expression.first, expression.last
    span = f"{first:%A} {first}" if first and first == last else f"{first or '…'} to {last or '…'}" if first or last else "no day of its own"
    against = {
        "publication": f"publication, {document.published}",
        "text": "the date that the text had reached",
        "stated": "nothing: it is complete",
    }
    lines = [
        ("means", f"{span}{f'  (EDTF {expression.edtf})' if expression.edtf else ''}"),
        *(("warning", warning) for warning in expression.warnings),
        *(("because", evidence) for evidence in expression.evidence),
        *(("set aside", f"{other.value}: {other.reason}") for other in expression.alternatives),
        ("interval", {"begin": "begins here", "end": "ends here"}.get(expression.boundary or "", "")),
        ("from", against.get(expression.anchor or "", expression.anchor or "nothing that is known")),
        ("inferred", ", ".join(expression.inferred)),
        ("rule", expression.rule),
    ]
    return [(name, text) for name, text in lines if text]
