"""``timeline tag``: articles → the expressions of time in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from timeline.cli import console
from timeline.cli.options import OUTPUT, PATHS, READING, STYLE, Grouped, Reading
from timeline.cli.writing import check, format_for, write
from timeline.model import Document, Expression
from timeline.rendering import tagged

ENDINGS = {"": "jsonl", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl", ".tml": "timeml", ".xml": "timeml", ".txt": "table"}


@click.command(cls=Grouped, short_help="Find the expressions of time in articles.")
@PATHS
@OUTPUT
@click.option(
    "--format", "format_", type=click.Choice(["table", "jsonl", "timeml"]), help="What to write; if not given, told from the ending of FILE."
)
@READING
@STYLE
def tag(paths: tuple[str, ...], output: Path | None, format_: str | None, reading: Reading, style: str | None) -> None:
    """Find every expression of time in the articles in PATHS, with its place, its value and the days that it means.

    JSON lines have one article a line, offsets in Unicode code points. TimeML (ISO 24617-1) holds one article a file: for several, let FILE
    be a folder.

    \b
    timeline tag article.txt --published 2024-10-01
    timeline tag articles/ -o dates.jsonl
    timeline tag articles/ --format timeml -o timeml/
    """
    from timeline.reading import read

    folder = output if output and output.is_dir() and format_ in (None, "timeml") else None
    name = "timeml" if folder else format_for(output, format_, ENDINGS)
    if output and not folder:
        check(output, paths)
    documents, warnings = read(paths, **asdict(reading), output=output)
    console.warn(warnings)
    if not documents:
        raise console.nothing_read()
    if name == "timeml" and len(documents) > 1 and not folder:
        if not output or output.suffix or output.exists():
            raise click.UsageError(f"TimeML holds one article a file, and there are {len(documents)}; let -o be a folder.")
        output.mkdir()
        folder = output
    found = _tagged(documents, style)
    if folder:
        for document, expressions in found:
            write(folder / f"{tagged.file_name(document)}.tml", [tagged.timeml(document, expressions)])
        return
    if output:
        write(output, _parts(found, name))
    else:
        console.show("".join(_parts(found, name)), pager=False)


def _tagged(documents: Sequence[Document], style: str | None) -> Iterator[tuple[Document, list[Expression]]]:
    from timeline.tagging import tag as find

    for document in console.tracked("Reading dates")(documents):
        yield document, find(document, style=style)


def _parts(found: Iterable[tuple[Document, list[Expression]]], name: str) -> Iterator[str]:
    if name == "table":
        yield from console.columns(
            ("document", "place", "text", "type", "value", "days", "rule"),
            [
                (d.path or d.id, f"{e.start}–{e.end}", " ".join(e.text.split()), e.type, e.value, _days(e), e.rule)
                for d, expressions in found
                for e in expressions
            ],
        )
        return
    write_one = {"jsonl": tagged.json_line, "timeml": tagged.timeml}[name]
    for document, expressions in found:
        yield write_one(document, expressions)


def _days(expression: Expression) -> str:
    first, last = expression.first, expression.last
    if first == last:
        return str(first or "")
    return f"{first or ''}–{last or ''}"
