"""Reports of one happening, in any language, become one entry that keeps every source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from timeline.merging.composing import compose, ordered, report_order
from timeline.merging.text import plain
from timeline.model import Entry, Event


def merge(events: Iterable[Event], *, level: str = "normal", language: str | None = None) -> tuple[Entry, ...]:
    """Put together the reports of each happening.

    Args:
        events: dated reports, in any order; the order never changes the result. Undated ones are left out.
        level: "none" keeps every report apart; "strict", "normal" and "loose" differ in how sure two reports must be one happening.
        language: ISO 639-1 code of the reader's language, preferred for headlines.

    Returns:
        Entries ordered by first day, last day, certainty (stated before inferred).

    Raises:
        ValueError: where the level is unknown.
    """
    if level not in ("none", "strict", "normal", "loose"):
        raise ValueError(f"unknown merge level {level!r}: choose none, strict, normal or loose")
    reports = sorted((e for e in events if e.first or e.last), key=report_order)
    if level == "none":
        return ordered(compose((report,), language=language) for report in reports)
    same: dict[tuple[object, ...], list[Event]] = defaultdict(list)
    for report in reports:
        same[report.first, report.last, plain(report.text)].append(report)
    return ordered(compose(tuple(group), language=language) for group in same.values())
