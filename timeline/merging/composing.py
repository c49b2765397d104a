"""One entry out of the reports of one happening: headline, order of sources, joint period, joint status, figures that differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from timeline.dates import Period
from timeline.merging.headline import READABLE, headline
from timeline.merging.voices import voices
from timeline.model import Certainty, Entry, Event, Figure, Status

HEDGING: dict[Status, int] = {"happened": 0, "denied": 1, "planned": 2, "reported": 3}
PARTS_OF_DAY = {"MO": "06", "DT": "08", "MI": "12", "AF": "13", "EV": "18", "NI": "21"}  # TIMEX3 codes: hours from which they are ordered
DATED_BY_OTHERS = "dated by other reports"
VAGUE = timedelta(days=7)  # what is longer says less of a report than the day that its story had reached
OPEN = 100_000  # days that a period without beginning or end counts as


def report_order(event: Event) -> tuple[object, ...]:
    """An order of reports that depends on what they say, and on nothing else."""
    document = event.document
    return (
        event.first or date.min,
        event.last or date.max,
        document.published or date.max,
        event.language or "",
        event.text,
        document.outlet or "",
        document.id,
        event.start,
    )


def ordered(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Entries by first day, last day, certainty, then by time of day (what has none before), publication and place in the article.

    What begins nowhere stands where it ends.
    """

    def order(entry: Entry) -> tuple[object, ...]:
        best = entry.sources[0]
        told = (best.document.published or date.max, best.document.outlet or "", best.document.id, best.start)
        time = min((_time(e) for e in entry.sources if _time(e)), default="")
        return entry.first or entry.last, entry.last or date.max, entry.certainty == "inferred", time, told, report_order(best)

    return tuple(sorted(entries, key=order))


def _time(event: Event) -> str:
    """The time of day that dates a report, as a clock shows it ("14:30", "18" for an evening); empty where it has none."""
    time = event.expression.value.partition("T")[2] if event.expression and event.expression.type == "TIME" else ""
    return PARTS_OF_DAY.get(time, time)


def compose(reports: Sequence[Event], *, language: str | None = None, merged: Sequence[str] = (), apart: Sequence[str] = ()) -> Entry:
    """The entry of these reports.

    Args:
        reports: at least one, all of one happening.
        language: the reader's language, preferred for the headline.
        merged, apart: explanations, carried into the entry.
    """
    sources = tuple(sorted(reports, key=lambda e: (*_goodness(e, language), report_order(e))))
    head = sources[0]
    dating = [e for e in sources if e.reason != DATED_BY_OTHERS] or sources
    first, last, doubts = joint_period(dating)
    certainty: Certainty = "stated" if any(e.certainty == "stated" for e in dating) else "inferred"
    sources = tuple(_dated_by_others(e, first, last, certainty) for e in sources)
    status, denials = joint_status(sources, dating)
    return Entry(
        text=headline(head),
        language=head.language,
        sources=sources,
        edtf=_joint_edtf(dating, first, last, certainty),
        first=first,
        last=last,
        status=status,
        certainty=certainty,
        translation=head.translation,
        figures=differing_figures(sources),
        warnings=(*doubts, *denials, *dict.fromkeys(w for e in sources for w in e.warnings)),
        merged=tuple(merged),
        apart=tuple(apart),
        voices=voices(sources),
    )


def _dated_by_others(event: Event, first: date | None, last: date | None, certainty: Certainty) -> Event:
    """A report without a date takes the period of the others; so does one of an inferred day, where they state days without it, not months."""
    meets = (event.first or date.min) <= (last or date.max) and (first or date.min) <= (event.last or date.max)
    vague = not (first and last) or last - first > VAGUE
    if event.reason != DATED_BY_OTHERS and (event.certainty == "stated" or certainty == "inferred" or meets or vague):
        return event
    return replace(event, first=first, last=last, edtf=Period(first, last).edtf(inferred=True), reason=DATED_BY_OTHERS)


def _goodness(event: Event, language: str | None) -> tuple[object, ...]:
    """Least is best: dated itself, stated, least hedged, most precise, in the reader's language, readable, earliest published."""
    return (
        event.reason == DATED_BY_OTHERS,
        event.certainty == "inferred",
        HEDGING[event.status],
        _days(event),
        event.language != language,
        len(event.text) not in READABLE,
        event.document.published or date.max,
    )


def _days(event: Event) -> int:
    return (event.last - event.first).days + 1 if event.first and event.last else OPEN


def joint_period(reports: Sequence[Event]) -> tuple[date | None, date | None, tuple[str, ...]]:
    """The days that all reports support, those that state a date before those whose date is inferred.

    Returns:
        First and last day; where no day is common to all, the period that most reports give, and a warning.
    """
    reports = [e for e in reports if e.certainty == "stated"] or reports
    first = max((e.first for e in reports if e.first), default=None)
    last = min((e.last for e in reports if e.last), default=None)
    if first is None or last is None or first <= last:
        return first, last, ()
    given = Counter((e.first, e.last) for e in reports)
    (first, last), _ = given.most_common(1)[0]  # the best report's where several are as frequent
    said = ", ".join(
        f"{Period(*period).edtf()} ({', '.join(dict.fromkeys(_said(e) for e in reports if (e.first, e.last) == period))})" for period in given
    )
    return first, last, (f"the sources disagree on the date: {said}",)


def _said(event: Event) -> str:
    """Whose report it is, and the words that date it."""
    return f"{who(event)}: “{' '.join(event.expression.text.split())}”" if event.expression else who(event)


def who(event: Event) -> str:
    """Whose report it is: the outlet, the language where that is unknown."""
    return event.document.outlet or event.language or event.document.id


def _joint_edtf(reports: Sequence[Event], first: date | None, last: date | None, certainty: Certainty) -> str | None:
    """A report's own string for the joint period where one gives just that, otherwise the days written out."""
    for event in reports:
        if (event.first, event.last, event.certainty) == (first, last, certainty) and event.edtf:
            return event.edtf
    return Period(first, last).edtf(inferred=certainty == "inferred")


def joint_status(reports: Sequence[Event], dating: Sequence[Event]) -> tuple[Status, tuple[str, ...]]:
    """What most reports say, a plan giving way to reports of its outcome.

    Args:
        reports: all of them, any of which may deny it.
        dating: those that have a date of their own; what has none reports no outcome.

    Returns:
        The status, and a sentence that tells of a denial among other reports.
    """
    told = [e for e in dating if e.status != "planned"] or list(dating)
    given = Counter(e.status for e in told)
    status = min(given, key=lambda s: (-given[s], HEDGING[s]))
    denied = [e for e in reports if e.status == "denied"]
    if denied and status != "denied":
        return status, (f"denied in {len(denied)} of {len(reports)} reports ({', '.join(dict.fromkeys(map(who, denied)))})",)
    return status, ()


def differing_figures(reports: Sequence[Event]) -> tuple[str, ...]:
    """What the reports count differently, one line a thing counted: "12 killed (AFP), 14 killed (Al Jazeera)"."""
    told: dict[str, dict[float, list[tuple[Event, Figure]]]] = {}
    for event in reports:
        counted = Counter(f.counts for f in event.figures)
        for figure in event.figures:
            if figure.counts and counted[figure.counts] == 1:  # "two killed in the morning, three at night" is no single figure
                told.setdefault(figure.counts, {}).setdefault(figure.value, []).append((event, figure))
    return tuple(
        ", ".join(
            f"{told[thing][value][0][1].text} {thing} ({', '.join(dict.fromkeys(who(e) for e, _ in told[thing][value]))})"
            for value in sorted(told[thing])
        )
        for thing in sorted(told)
        if len(told[thing]) > 1
    )
