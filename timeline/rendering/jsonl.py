"""JSON lines: one object a line, for tools that read a stream. ``kind`` says what a line is: entry, undated, warning or document.

The objects are those of ``timeline/schema.json``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.model import Timeline
from timeline.rendering import Options
from timeline.rendering.json import dump, timeline_object


def render(timeline: Timeline, options: Options) -> str:
    """The lines, entries first."""
    return "".join(f"{dump(line)}\n" for line in _objects(timeline))


def _objects(timeline: Timeline) -> Iterator[dict[str, Any]]:
    parts = timeline_object(timeline)
    for kind, items in (("entry", parts["entries"]), ("undated", parts["undated"]), ("document", parts["documents"])):
        yield from ({"kind": kind, **item} for item in items)
    yield from ({"kind": "warning", "text": warning} for warning in parts["warnings"])
