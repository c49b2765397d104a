"""The chronology as a Mermaid ``timeline``, for Markdown that is read where Mermaid is drawn (GitHub, GitLab, Obsidian …)."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model import Timeline
from timeline.rendering.text import plain, shown
from timeline.rendering.wording import when, year_of

_LENGTH = 70  # characters of a label; longer ones make the picture unreadable
# Mermaid knows no sure way to escape its own signs, so labels have full-width or typographic likes of them.
_SIGNS = str.maketrans(':;#<>`"{}[]\\&%|', "꞉；＃‹›ˋ”()()＼＆％¦")


def block(timeline: Timeline) -> Iterator[str]:
    """The lines of a fenced block: years as sections, dates as periods, entries as events."""
    yield "```mermaid"
    yield "timeline"
    yield f"    title {_label(timeline.title or 'Timeline')}"
    year: int | None = None
    for index, entry in enumerate(timeline.entries):
        if index == 0 or year_of(entry) != year:
            year = year_of(entry)
            yield f"    section {year or 'No year'}"
        text = shown(entry)
        status = "" if entry.status == "happened" else f" ({entry.status})"
        yield f"        {_label(when(entry, under=year))} : {_label(text)}{status}"
    yield "```"


def _label(text: str) -> str:
    text = plain(text)
    if len(text) > _LENGTH:
        text = text[: _LENGTH - 1].rsplit(" ", 1)[0] + "…"
    return text.translate(_SIGNS) or "…"
