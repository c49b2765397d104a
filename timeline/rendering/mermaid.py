"""The chronology as a Mermaid picture, for Markdown that is shown where Mermaid is drawn (GitHub, GitLab, Obsidian …)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Literal

from timeline.model import Entry, Timeline
from timeline.rendering.text import plain
from timeline.rendering.wording import when, year_of

_LENGTH = 70  # characters of a label; longer ones make the picture unreadable
_SIGNS = str.maketrans(':;#<>`"{}[]\\&%|', "꞉；＃‹›ˋ”()()＼＆％¦")
_STATES = {"happened": "", "reported": "active, ", "planned": "", "denied": "crit, "}


def block(timeline: Timeline, kind: Literal["timeline", "gantt"]) -> Iterator[str]:
    """The lines of a fenced block: ``timeline`` lists the entries by year, ``gantt`` draws their periods as bars."""
    yield "```mermaid"
    yield kind
    yield f"    title {_label(timeline.title or 'Timeline')}"
    if kind == "gantt":
        yield "    dateFormat YYYY-MM-DD"
    year: int | None = None
    for index, entry in enumerate(timeline.entries):
        if index == 0 or year_of(entry) != year:
            year = year_of(entry)
            yield f"    section {year or 'No year'}"
        yield _bar(entry, index) if kind == "gantt" else f"        {_label(when(entry, under=year))} : {_label(_text(entry))}"
    yield "```"


def _bar(entry: Entry, index: int) -> str:
    """One bar; a period that is open on one side is a milestone on the day that is known. Mermaid's last day is exclusive."""
    first, last = entry.first or entry.last, entry.last or entry.first
    mark = "milestone, " if not (entry.first and entry.last) else _STATES[entry.status]
    end = last + timedelta(1) if last else last
    return f"        {_label(f'{when(entry)} {_text(entry)}')} :{mark}e{index}, {first}, {end}"


def _text(entry: Entry) -> str:
    return entry.translation.text if entry.translation else entry.text


def _label(text: str) -> str:
    """Text without Mermaid's own signs, which it knows no sure way to escape: replaced by their full-width or typographic likes."""
    text = plain(text)
    if len(text) > _LENGTH:
        text = text[: _LENGTH - 1].rsplit(" ", 1)[0] + "…"
    return text.translate(_SIGNS) or "…"
