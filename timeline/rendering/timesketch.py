"""JSON lines for Timesketch: one event an entry, with the fields that its importer asks for.

Form: https://timesketch.org/guides/user/import-from-json-csv/ — ``message``, ``datetime`` (ISO 8601) and ``timestamp_desc`` are required, all
other fields become attributes. Timesketch knows instants: a period stands at the beginning of its first day, UTC, and says so.
"""

from __future__ import annotations

from typing import Any

from timeline.model import Entry, Timeline
from timeline.rendering import Options
from timeline.rendering.json import dump
from timeline.rendering.text import plain, shown
from timeline.rendering.wording import notes, precision, when


def render(timeline: Timeline, options: Options) -> str:
    """One line an entry."""
    return "".join(f"{dump(row)}\n" for row in rows(timeline))


def rows(timeline: Timeline) -> list[dict[str, Any]]:
    """The events, all with the same fields; texts on one line, without controls."""
    return [_row(entry) for entry in timeline.entries if entry.first or entry.last]


def _row(entry: Entry) -> dict[str, Any]:
    day = entry.first or entry.last
    known = {
        "day": "Day",
        "period": "First day of the period",
        "open start": "Last day of an open period",
        "open end": "First day of an open period",
    }
    names = dict.fromkeys(event.document.outlet or event.document.path or event.document.id for event in entry.sources)
    return {
        "message": plain(shown(entry)),
        "datetime": f"{day}T00:00:00+00:00",
        "timestamp_desc": f"{known[precision(entry)]}, {entry.status}, date {entry.certainty}",
        "date": entry.edtf or "",
        "date_in_words": when(entry, long=True),
        "first": str(entry.first or ""),
        "last": str(entry.last or ""),
        "status": entry.status,
        "certainty": entry.certainty,
        "languages": " ".join(entry.languages),
        "original": plain(entry.text),
        "quotes": " | ".join(plain(event.quote) for event in entry.sources),
        "outlets": " | ".join(map(plain, names)),
        "sha256": " ".join(dict.fromkeys(event.document.sha256 for event in entry.sources if event.document.sha256)),
        "warnings": " | ".join(map(plain, (*entry.figures, *notes(entry)))),
    }
