"""``timeline read``: what the program makes of files, before it looks for dates."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from timeline.cli import console
from timeline.cli.options import OUTPUT, PATHS, READING, Grouped, Reading
from timeline.cli.writing import check, format_for, write
from timeline.model import Document
from timeline.rendering.json import document_object, dump

ENDINGS = {"": "jsonl", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl", ".txt": "table"}


@click.command(cls=Grouped, short_help="List articles with their date, language and title.")
@PATHS
@OUTPUT
@click.option("--format", "format_", type=click.Choice(["table", "jsonl"]), help="A table, or JSON lines with the text.")
@READING
def read(paths: tuple[str, ...], output: Path | None, format_: str | None, reading: Reading) -> None:
    """List the articles in PATHS: publication date and where it was found, language, length, title, file.

    All commands read text and exported chats (.txt), Markdown with front matter (.md), JSON lines and answers of news services (.jsonl,
    .json), tables with a column of text (.csv), pages (.html, .mhtml), .pdf, .docx, .odt, mails (.eml, .mbox), feeds (.rss, .atom), .warc,
    and .zip and .gz files of these. Some need an extra, and a warning names it.

    \b
    timeline read articles/
    timeline read articles/ -o articles.jsonl
    """
    from timeline.reading import read as read_documents

    name = format_for(output, format_, ENDINGS)
    if output:
        check(output, paths)
    documents, warnings = read_documents(paths, **asdict(reading), output=output)
    console.warn(warnings)
    if not documents:
        raise console.nothing_read()
    lines = _json_lines(documents) if name == "jsonl" else _table(documents)
    if output:
        write(output, lines)
    else:
        console.show("".join(lines), pager=False)


def _json_lines(documents: list[Document]) -> list[str]:
    return [dump({**document_object(document), "text": document.text}) + "\n" for document in documents]


def _table(documents: list[Document]) -> list[str]:
    rows = [
        (
            str(d.published or "no date"),
            d.published_from or "",
            d.language or "??",
            d.language_from or "",
            f"{len(d.text):,}",
            " ".join((d.title or "").split()),
            d.path or d.id,
        )
        for d in documents
    ]
    return console.columns(("published", "from", "language", "from", "length", "title", "file"), rows)
