"""Reports for the tests of merging, our own writing."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from timeline.events.figures import figures
from timeline.events.names import names
from timeline.model import Document, Event, Status


def event(
    text: str,
    first: str | None = "2031-05-01",
    last: str | None = None,
    *,
    id: str = "a",
    language: str = "en",
    outlet: str | None = None,
    status: Status = "happened",
    inferred: bool = False,
    published: str = "2031-05-02",
) -> Event:
    """A report of one sentence; it lasts a day where no last day is given, and ends nowhere where that is ".."."""
    document = Document(id=id, text=text, language=language, outlet=outlet, published=date.fromisoformat(published))
    begins = date.fromisoformat(first) if first else None
    ends = None if last == ".." else date.fromisoformat(last) if last else begins
    return Event(
        document,
        0,
        len(text),
        text,
        text,
        first=begins,
        last=ends,
        edtf=first if begins == ends and not inferred else None,
        status=status,
        certainty="inferred" if inferred else "stated",
        figures=figures(text, language),
        names=names(text, language),
    )


def reports(name: str = "reports.jsonl") -> tuple[list[Event], dict[str, str]]:
    """The reports of a file beside this one, and the happening that each of their documents tells of."""
    rows = [json.loads(line) for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()]
    events = [event(row["text"], row["published"], **{key: row.get(key) for key in ("id", "language", "outlet", "published")}) for row in rows]
    return events, {row["id"]: row["event"] for row in rows}
