"""CSV for Timesketch, with the same fields as its JSON lines."""

from __future__ import annotations

import csv
import io

from timeline.model import Timeline
from timeline.rendering import Options
from timeline.rendering.csv import safe
from timeline.rendering.timesketch import rows


def render(timeline: Timeline, options: Options) -> str:
    """A head and one row an entry; only the head where there is none."""
    file = io.StringIO()
    writer = csv.DictWriter(file, FIELDS, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: safe(value) for name, value in row.items()} for row in rows(timeline))
    return file.getvalue()


FIELDS = (
    "message", "datetime", "timestamp_desc", "date", "date_in_words", "first", "last", "status", "certainty", "languages", "original", "quotes",
    "outlets", "sha256", "warnings",
)  # fmt: skip
