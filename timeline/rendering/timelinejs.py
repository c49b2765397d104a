"""JSON for TimelineJS 3 (Knight Lab): one slide an entry.

Form: https://timeline.knightlab.com/docs/json-format.html. Its texts are HTML, so texts of sources are escaped. TimelineJS knows days, not
periods open at one end: there the known day places the slide, and ``display_date`` says what is meant.
"""

from __future__ import annotations

from datetime import date
from html import escape
from typing import Any

from timeline.model import Entry, Event, Timeline
from timeline.rendering import Options
from timeline.rendering.json import dump
from timeline.rendering.text import count, plain, shown
from timeline.rendering.wording import attribution, notes, when


def render(timeline: Timeline, options: Options) -> str:
    """One JSON object with a title slide and the events."""
    title = {"text": {"headline": _t(timeline.title or "Timeline"), "text": f"<p>{count(len(timeline.documents), 'article')}</p>"}}
    events = [_slide(entry, number) for number, entry in enumerate(timeline.entries, 1) if entry.first or entry.last]
    return dump({"title": title, "events": events, "scale": "human"}, indent=1) + "\n"


def _slide(entry: Entry, number: int) -> dict[str, Any]:
    first, last = entry.first or entry.last, entry.last or entry.first
    told = [f"<p>Figures differ: {_t(figures)}</p>" for figures in entry.figures] + [f"<p>{_t(note)}</p>" for note in notes(entry)]
    slide = {
        "unique_id": f"entry-{number}",
        "start_date": _date(first),
        "display_date": when(entry, long=True),
        "text": {"headline": _t(shown(entry)), "text": "".join([*map(_quote, entry.sources), *told])},
        "group": entry.status,
    }
    return slide | ({"end_date": _date(last)} if last != first else {})


def _quote(event: Event) -> str:
    language = f' lang="{_t(event.language)}"' if event.language else ""
    return f'<blockquote dir="auto"{language}>{_t(event.quote)}</blockquote><p>{_t(attribution(event))}</p>'


def _date(day: date | None) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day} if day else {}


def _t(text: str) -> str:
    return escape(plain(text))
