"""Timeline → text: one module for each format, all with one signature, ``render(timeline, options) -> str``.

This file knows the formats by name and by the ending of the file that is to be written; a module is imported when it is first used.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pathlib import PurePath
from typing import cast

from timeline.model import Timeline


@dataclass(frozen=True, slots=True)
class Options:
    """How a chronology is to look. Formats take what concerns them and ignore the rest.

    Args:
        width: columns of the terminal.
        color: whether the terminal takes colour and other styles; False gives plain text.
        hyperlinks: whether the terminal opens links (OSC 8).
        isolate: whether right-to-left text is set in Unicode isolates, for terminals that reorder it.
        quotes: show the quote of every source in the terminal, instead of the best one.
        explain_merges: say why reports were put together or kept apart.
        table: Markdown as one table instead of a list.
        footnotes: Markdown citations as footnotes instead of links to the list of sources.
        mermaid: Markdown that begins with a picture of the chronology, as a Mermaid diagram.
        template: a ready template's name or the path of a template file, for the format "template".
        made: when the chronology was made; left out where None, so that the same input gives the same output.
        scope: which filters were set, in words, for formats that state their scope.
    """

    width: int = 80
    color: bool = False
    hyperlinks: bool = False
    isolate: bool = False
    quotes: bool = False
    explain_merges: bool = False
    table: bool = False
    footnotes: bool = False
    mermaid: bool = False
    template: str | None = None
    made: datetime | None = None
    scope: str = ""

    @property
    def nothing(self) -> str:
        """What a chronology without entries says."""
        return "Nothing fits these filters." if self.scope else "No dated happening was found."


Renderer = Callable[[Timeline, Options], str]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the module of this package that writes it, and the file endings that mean it. What each is for: docs/formats.md."""

    name: str
    module: str
    endings: tuple[str, ...] = ()


FORMATS: tuple[Format, ...] = (
    Format("terminal", "terminal"),
    Format("markdown", "markdown", (".md", ".markdown")),
    Format("html", "html", (".html", ".htm")),
    Format("json", "json", (".json",)),
    Format("jsonl", "jsonl", (".jsonl", ".ndjson")),
    Format("csv", "csv", (".csv",)),
    Format("ical", "icalendar", (".ics",)),
    Format("timelinejs", "timelinejs", (".timelinejs.json",)),
    Format("timesketch", "timesketch", (".timesketch.jsonl",)),
    Format("timesketch-csv", "timesketch_csv", (".timesketch.csv",)),
    Format("ftm", "followthemoney", (".ftm.json", ".ftm.jsonl", ".ftm")),
    Format("template", "template"),
)


def names() -> tuple[str, ...]:
    """Names of all formats."""
    return tuple(format.name for format in FORMATS)


def format_of(path: str) -> str | None:
    """The format that a file's ending means ("briefing.md" → "markdown"), None where it means none. The longest ending wins."""
    name = PurePath(path).name.lower()
    fits = [(len(ending), format.name) for format in FORMATS for ending in format.endings if name.endswith(ending)]
    return max(fits)[1] if fits else None


def renderer(name: str) -> Renderer:
    """The render function of a format.

    Raises:
        ValueError: where no format has this name; the message lists those that there are.
    """
    for format in FORMATS:
        if format.name == name:
            return cast(Renderer, import_module(f"timeline.rendering.{format.module}").render)
    raise ValueError(f"there is no format {name!r}; the formats are {', '.join(names())}")


def render(timeline: Timeline, name: str = "terminal", options: Options | None = None) -> str:
    """The chronology as text in the format of this name.

    Raises:
        ValueError: where no format has this name.
    """
    return renderer(name)(timeline, options or Options())
