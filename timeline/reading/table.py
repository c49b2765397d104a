"""Tables (.csv, .tsv): one document a row, the parts by the names of the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from timeline.reading.draft import Draft, Problem, Unreadable
from timeline.reading.encoding import decode
from timeline.reading.fields import COLUMNS, NAMES, prose, string, value
from timeline.reading.files import File
from timeline.reading.limits import TEXT, WHOLE

NO_TEXT = f'has no column for the text and was not read; name it "text" in the first row (or {", ".join(NAMES["text"][1:])})'
QUOTES = "has a quotation mark too many or too few, so that rows may have run together; mend it"
BROKEN = "cannot be read from here on; mend the quotes, or save the table again as CSV"


def read(file: File) -> Iterator[Draft | Problem]:
    """The rows; rows are counted without the one that names the columns."""
    text, problems = decode(file.read(WHOLE))
    text = text.removeprefix("sep=;\n").removeprefix("sep=;\r\n")
    header = text.split("\n", 1)[0]
    delimiter = max("\t;|,", key=header.count) if any(mark in header for mark in "\t;|,") else ","
    limit = csv.field_size_limit(TEXT)
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        try:
            names = _english([name.strip().lower() for name in next(rows, [])])
            if not set(names) & {*NAMES["text"], *NAMES["title"]}:
                raise Unreadable(NO_TEXT)
            yield from problems
            if text.count('"') % 2:
                yield Problem(QUOTES)
            for number, row in enumerate(rows, 1):
                if any(row):
                    yield _draft(dict(zip(names, row, strict=False)), number)
        except csv.Error as error:
            yield Problem(BROKEN, str(error), rows.line_num)
    finally:
        csv.field_size_limit(limit)


def _english(names: list[str]) -> list[str]:
    """The names of columns, those in other languages by the part that they head, where no other has it."""
    parts = {name: part for part, others in COLUMNS.items() for name in others.split()}
    taken = {part for part, own in NAMES.items() if set(own) & set(names)}
    return [parts[name] if name in parts and parts[name] not in taken else name for name in names]


def _draft(fields: dict[str, str], number: int) -> Draft:
    return Draft(
        text=prose(fields) or "",
        number=number,
        unit="row",
        id=string(fields, "id"),
        title=string(fields, "title"),
        url=string(fields, "url"),
        outlet=string(fields, "outlet"),
        published=value(fields, "published"),
        language=value(fields, "language"),
    )
