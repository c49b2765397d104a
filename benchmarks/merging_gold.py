"""Labelled reports for benchmarks/merging.py."""

from __future__ import annotations

import itertools
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from timeline.events import sayings
from timeline.events.cues import cues
from timeline.events.figures import figures
from timeline.events.names import names
from timeline.events.sentences import Sentence
from timeline.merging.reports import undated
from timeline.model import Document, Event, Expression


@dataclass(frozen=True)
class Labelled:
    """A report, and the happening and story that it is of."""

    event: Event
    happening: str
    story: str


def load(path: Path) -> list[Labelled]:
    """The reports of a file; see benchmarks/merging.py for the two forms of a line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [labelled for line in lines if line.strip() for labelled in _reports(json.loads(line), path.stem)]


def _reports(row: dict[str, object], stem: str) -> Iterator[Labelled]:
    text, language, published = str(row["text"]), str(row["language"]), date.fromisoformat(str(row["published"]))
    document = Document(id=str(row["id"]), text=text, language=language, published=published, title=row.get("title"))  # type: ignore[arg-type]
    told = row.get("events")
    if not isinstance(told, list):
        event = Event(document, 0, len(text), text, text, first=published, last=published)
        yield Labelled(_compared(event), str(row["event"]), str(row.get("topic", stem)))
        return
    for one in told:
        start, end = one["start"], one["end"]
        inside = [x for x in row.get("timex", ()) if start <= x["start"] and x["end"] <= end and x["type"] in ("DATE", "TIME")]  # type: ignore[attr-defined]
        expression = Expression(*(inside[0][k] for k in ("start", "end", "text", "type", "value"))) if inside else None
        first, last = (date.fromisoformat(one[k]) for k in ("first", "last"))
        event = Event(document, start, end, text[start:end], text[start:end], expression, first, last, status=one["status"])
        yield Labelled(_compared(event), one["event"], str(row["story"]))


def _compared(event: Event) -> Event:
    text, language = undated(event), event.document.language
    dating = (event.expression,) if event.expression else ()
    said = sayings.find(event.document.text, Sentence(event.start, event.end, 0), dating, cues(language))
    return replace(event, figures=figures(text, language), names=names(text, language), said_by=said.who if said else None)


def overlaid(reports: Iterable[Labelled]) -> Iterator[Labelled]:
    """All stories, their busiest days laid upon each other: what a batch of unrelated news of the same days looks like."""
    stories: dict[str, list[Labelled]] = {}
    for one in reports:
        stories.setdefault(one.story, []).append(one)
    for told in stories.values():
        busiest = Counter(x.event.first for x in told if x.event.first).most_common(1)[0][0]
        shift = date(2011, 6, 1) - busiest
        for x in told:
            document = replace(x.event.document, id=f"overlaid {x.event.document.id}")
            yield replace(x, event=replace(x.event, document=document, first=x.event.first + shift, last=x.event.last + shift))


def scattered(reports: Iterable[Labelled]) -> Iterator[Labelled]:
    """Four happenings a year, of different stories as a rule, every fourth told twice: what a folder of unrelated articles looks like.

    Two years of three all are dated by the year alone, else by one day.
    """
    stories: dict[str, dict[str, list[Labelled]]] = {}
    for one in reports:
        stories.setdefault(one.story, {}).setdefault(one.happening, []).append(one)
    rows = itertools.zip_longest(*(happenings.values() for happenings in stories.values()))
    told = [happening for row in rows for happening in row if happening]
    for number in range(len(told) // 4):
        first = date(1000 + number, 1, 1)
        last = first if number % 3 == 0 else date(1000 + number, 12, 31)
        for place, happening in enumerate(told[4 * number : 4 * number + 4]):
            for x in happening[: 2 if place == 0 else 1]:
                document = replace(x.event.document, id=f"scattered {x.event.document.id}")
                yield replace(x, event=replace(x.event, document=document, first=first, last=last))
