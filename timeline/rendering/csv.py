"""CSV for spreadsheets, one row a report, which :func:`read` brings back.

The first columns tell the entry, again in every row of it; those from ``document`` on tell the report. Undated reports have no entry
number. UTF-8 with a byte order mark, because Excel takes other CSV for the system's code page; comma, RFC 4180 quotes and line ends.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from datetime import date
from typing import cast, get_args

from timeline.model import Certainty, Document, Entry, Event, Expression, Figure, Status, Timeline, TimexType, Translation
from timeline.rendering import Options
from timeline.rendering.text import plain

COLUMNS = (
    "entry", "date", "first", "last", "status", "certainty", "happening", "happening_language", "happening_translation", "voices",
    "figures_differ", "entry_warnings", "merged", "apart",
    "document", "outlet", "title", "published", "language", "path", "url", "sha256", "start", "end", "clause", "quote", "translation",
    "translated_to", "translated_by", "translation_warnings", "report_date", "report_first", "report_last", "report_status", "report_certainty",
    "said_by", "reason", "warnings", "expression", "expression_type", "value", "mod", "boundary", "figures", "names",
)  # fmt: skip

_LIST = " ¦ "  # between the items of a list in one cell
# A spreadsheet takes a cell that begins so for a formula (OWASP, CSV injection; the wide signs count in East Asian versions). An apostrophe
# before it makes it text; cells that begin with such an apostrophe themselves get one more, so that the way back is sure.
_FORMULA = re.compile("'*[=+\\-@\t\r＝＋－＠]")


def render(timeline: Timeline, options: Options) -> str:
    """The rows, entries first, then what is undated."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for number, entry in enumerate(timeline.entries, 1):
        for event in entry.sources:
            writer.writerow(map(safe, [*_entry_cells(number, entry), *_report_cells(event)]))
    for event in timeline.undated:
        writer.writerow(map(safe, [*[""] * 14, *_report_cells(event)]))
    return "\ufeff" + file.getvalue()


def is_chronology(head: str) -> bool:
    """Whether a file that begins so was written by :func:`render`; its columns may have been moved and more added."""
    line = next(iter(head.removeprefix("\ufeff").splitlines()), "")
    names = next(csv.reader([line], delimiter=_delimiter(line)), [])
    return {"entry", "date", "happening", "document", "quote"} <= set(names)


def read(text: str, name: str = "CSV") -> Timeline:
    """A chronology brought back: entries, reports, quotes and documents. What no column holds (offsets and evidence of an expression, its
    alternatives, documents that report nothing, warnings of the whole) is not there any more.

    Args:
        name: of the file, for messages.

    Raises:
        ValueError: where it is no such CSV; one sentence that names file and row.
    """
    text = text.removeprefix("\ufeff")
    rows = csv.DictReader(io.StringIO(text, newline=""), restval="", delimiter=_delimiter(text.partition("\n")[0]))
    if missing := [column for column in ("entry", "document", "quote") if column not in (rows.fieldnames or ())]:
        raise ValueError(f"{name}: no chronology in it, the column “{missing[0]}” is missing; was it written by timeline build --format csv?")
    documents: dict[str, Document] = {}
    entries: dict[str, Entry] = {}
    undated: list[Event] = []
    try:
        for cells in rows:
            row = {column: _as_written(cells.get(column) or "") for column in COLUMNS}
            event = _event(row, documents)
            if not row["entry"]:
                undated.append(event)
            elif row["entry"] in entries:
                entry = entries[row["entry"]]
                entries[row["entry"]] = replace(entry, sources=(*entry.sources, event))
            else:
                entries[row["entry"]] = _entry(row, event)
    except (ValueError, csv.Error) as error:
        raise ValueError(f"{name}, line {rows.line_num}: {error}") from None
    return Timeline(tuple(entries.values()), tuple(undated), tuple(documents.values()))


def _entry_cells(number: int, entry: Entry) -> list[object]:
    translation = entry.translation.text if entry.translation else ""
    notes = [_LIST.join(items) for items in (entry.figures, entry.warnings, entry.merged, entry.apart)]
    head = [number, entry.edtf, entry.first, entry.last, entry.status, entry.certainty, entry.text, entry.language, translation, entry.voices]
    return [*head, *notes]


def _report_cells(event: Event) -> list[object]:
    document, expression, translation = event.document, event.expression, event.translation
    said = [expression.text, expression.type, expression.value, expression.mod, expression.boundary] if expression else [""] * 5
    read = [translation.text, translation.language, translation.package, _LIST.join(translation.warnings)] if translation else [""] * 4
    return [
        document.id, document.outlet, document.title, document.published, event.language, document.path, document.url, document.sha256,
        event.start, event.end, event.text, event.quote, *read, event.edtf, event.first, event.last, event.status, event.certainty,
        event.said_by, event.reason, _LIST.join(event.warnings), *said, _LIST.join(map(_figure_cell, event.figures)), _LIST.join(event.names),
    ]  # fmt: skip


def safe(value: object) -> str:
    """A cell that no spreadsheet runs: on one line, without controls, and never a formula. None gives an empty one."""
    text = plain("" if value is None else str(value))
    return f"'{text}" if _FORMULA.match(text) else text


def _as_written(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _entry(row: dict[str, str], event: Event) -> Entry:
    made = event.translation or Translation("", "en", "")
    return Entry(
        text=row["happening"] or row["clause"] or row["quote"],
        language=row["happening_language"] or None,
        sources=(event,),
        edtf=row["date"] or None,
        first=_day(row["first"]),
        last=_day(row["last"]),
        status=_status(row["status"]),
        certainty=_certainty(row["certainty"]),
        translation=replace(made, text=row["happening_translation"]) if row["happening_translation"] else None,
        figures=_items(row["figures_differ"]),
        warnings=_items(row["entry_warnings"]),
        merged=_items(row["merged"]),
        apart=_items(row["apart"]),
        voices=int(row["voices"] or 1),
    )


def _event(row: dict[str, str], documents: dict[str, Document]) -> Event:
    document = Document(
        row["document"], "", row["language"] or None, _day(row["published"]), row["title"] or None, row["url"] or None, row["outlet"] or None,
        row["path"] or None, row["sha256"] or None,
    )  # fmt: skip
    expression = None
    first, last, edtf = _day(row["report_first"]), _day(row["report_last"]), row["report_date"] or None
    if row["value"]:
        kind = cast(TimexType, _one_of(row["expression_type"] or "DATE", get_args(TimexType)))
        expression = Expression(0, 0, row["expression"], kind, row["value"], row["mod"] or None, edtf, first, last)
        if row["boundary"]:
            expression = replace(expression, boundary="begin" if row["boundary"] == "begin" else "end")
    translation = None
    if row["translation"]:
        translation = Translation(row["translation"], row["translated_to"] or "en", row["translated_by"], _items(row["translation_warnings"]))
    return Event(
        document=documents.setdefault(document.id, document),
        start=int(row["start"] or 0),
        end=int(row["end"] or 0),
        text=row["clause"] or row["quote"],
        quote=row["quote"],
        expression=expression,
        first=first,
        last=last,
        edtf=edtf,
        figures=tuple(map(_figure, _items(row["figures"]))),
        names=_items(row["names"]),
        status=_status(row["report_status"]),
        certainty=_certainty(row["report_certainty"]),
        said_by=row["said_by"] or None,
        reason=row["reason"] or None,
        warnings=_items(row["warnings"]),
        translation=translation,
        language=row["language"] or None,
    )


def _figure_cell(figure: Figure) -> str:
    """ "41 600 = 41600 killed": as the text says it, its value, and what it counts."""
    return f"{figure.text} = {figure.value:.15g}{' ' + figure.counts if figure.counts else ''}"


def _figure(item: str) -> Figure:
    match = re.fullmatch(r"(.*) = (\S+)(?: (.+))?", item)
    if not match:
        raise ValueError(f"“{item}” is no figure; write it as in “41 600 = 41600 killed”")
    return Figure(match[1], float(match[2]), match[3])


def _items(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(_LIST)) if cell else ()


def _day(cell: str) -> date | None:
    try:
        return date.fromisoformat(cell) if cell else None
    except ValueError:
        raise ValueError(f"“{cell}” is no day; write it as in 2024-09-30") from None


def _delimiter(head: str) -> str:
    """Spreadsheets of some countries save with semicolons, some people with tabs."""
    return max(",;\t", key=head.count)


def _status(cell: str) -> Status:
    return cast(Status, _one_of(cell or "happened", get_args(Status)))


def _certainty(cell: str) -> Certainty:
    return cast(Certainty, _one_of(cell or "stated", get_args(Certainty)))


def _one_of(cell: str, allowed: tuple[str, ...]) -> str:
    if cell not in allowed:
        raise ValueError(f"“{cell}” is none of {', '.join(allowed)}")
    return cell
