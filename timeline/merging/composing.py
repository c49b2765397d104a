"""One entry out of the reports of one happening: headline, order of sources, joint period, joint status, voices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from timeline.merging.text import plain
from timeline.model import Certainty, Entry, Event, Status

HEDGING: dict[Status, int] = {"happened": 0, "denied": 1, "planned": 2, "reported": 3}
HEADLINE_LENGTH = range(30, 220)  # code points: shorter clauses are fragments, longer ones are paragraphs
ONE_VOICE = 0.6  # share of common five-letter shingles from which two texts are copies of one dispatch


def report_order(event: Event) -> tuple[object, ...]:
    """An order of reports that depends on nothing but the reports."""
    return (event.first or date.min, event.last or date.max, event.document.id, event.document.path or "", event.start, event.end, event.text)


def ordered(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Entries by first day, last day, certainty; what begins nowhere stands where it ends."""
    return tuple(
        sorted(
            entries,
            key=lambda e: (e.first or e.last, e.last or date.max, e.certainty == "inferred", report_order(e.sources[0])),
        )
    )


def compose(reports: Sequence[Event], *, language: str | None = None, merged: Sequence[str] = (), apart: Sequence[str] = ()) -> Entry:
    """The entry of these reports.

    Args:
        reports: at least one, all of one happening.
        language: the reader's language, preferred for the headline.
        merged, apart: explanations, carried into the entry.
    """
    sources = tuple(sorted(reports, key=lambda e: (*_goodness(e, language), report_order(e))))
    head = sources[0]
    first, last, doubts = joint_period(sources)
    certainty: Certainty = "stated" if any(e.certainty == "stated" for e in sources) else "inferred"
    voices = _voices(sources)
    status, denials = _joint_status(sources)
    return Entry(
        text=head.text,
        language=head.document.language,
        sources=sources,
        edtf=_joint_edtf(sources, first, last, certainty),
        first=first,
        last=last,
        status=status,
        certainty=certainty,
        translation=head.translation,
        warnings=(*doubts, *denials, *dict.fromkeys(w for e in sources for w in e.warnings)),
        merged=tuple(merged),
        apart=tuple(apart),
        voices=voices,
    )


def _goodness(event: Event, language: str | None) -> tuple[object, ...]:
    """Least is best: stated, least hedged, dated most precisely, in the reader's language, of a readable length, earliest published."""
    return (
        event.certainty == "inferred",
        HEDGING[event.status],
        _days(event),
        event.document.language != language,
        len(event.text) not in HEADLINE_LENGTH,
        event.document.published or date.max,
    )


def _days(event: Event) -> int:
    return (event.last - event.first).days + 1 if event.first and event.last else 100_000


def joint_period(reports: Sequence[Event]) -> tuple[date | None, date | None, tuple[str, ...]]:
    """The days that all reports support; where no day is common to all, those that most reports give, and a warning."""
    first = max((e.first for e in reports if e.first), default=None)
    last = min((e.last for e in reports if e.last), default=None)
    if first is None or last is None or first <= last:
        return first, last, ()
    given = Counter((e.first, e.last) for e in reports)
    most = max(given.values())
    (first, last), _ = next(item for item in given.items() if item[1] == most)  # the best report's where several are as frequent
    said = ", ".join(f"{_period(a, b)} ({', '.join(_who(e) for e in reports if (e.first, e.last) == (a, b))})" for a, b in given)
    return first, last, (f"the sources disagree on the date: {said}",)


def _period(first: date | None, last: date | None) -> str:
    if first == last and first:
        return first.isoformat()
    return f"{first.isoformat() if first else '..'}/{last.isoformat() if last else '..'}"


def _who(event: Event) -> str:
    return event.document.outlet or event.document.language or event.document.id


def _joint_edtf(reports: Sequence[Event], first: date | None, last: date | None, certainty: Certainty) -> str | None:
    """A report's own wording of the joint period where one gives just that, otherwise the days written out (EDTF, ISO 8601-2)."""
    for event in reports:
        if (event.first, event.last) == (first, last) and event.edtf:
            return event.edtf
    return _interval(first, last) + ("?" if certainty == "inferred" and first == last else "")


def _interval(first: date | None, last: date | None) -> str:
    if first and last and first.day == 1 and (last + timedelta(days=1)).day == 1:
        if (first.year, first.month) == (last.year, last.month):
            return f"{first:%Y-%m}"
        if first.year == last.year and (first.month, last.month) == (1, 12):
            return f"{first:%Y}"
    return _period(first, last)


def _joint_status(reports: Sequence[Event]) -> tuple[Status, tuple[str, ...]]:
    """What most reports say, a tie going to the more careful; a plan gives way to reports of its outcome; a denial is always told."""
    told = [e for e in reports if e.status != "planned"] or list(reports)
    given = Counter(e.status for e in told)
    careful: tuple[Status, ...] = ("happened", "planned", "reported", "denied")
    status = max(given, key=lambda s: (given[s], careful.index(s)))
    denied = [e for e in reports if e.status == "denied"]
    if denied and status != "denied":
        return status, (f"denied by {len(denied)} of {len(reports)} reports: {', '.join(dict.fromkeys(map(_who, denied)))}",)
    return status, ()


def _voices(reports: Sequence[Event]) -> int:
    """Independent outlets: reports of one outlet, and near-identical copies, are one voice."""
    voices: list[tuple[set[str], list[set[str]]]] = []
    for event in reports:
        outlet, shingles = event.document.outlet or event.document.id, _shingles(event.quote or event.text)
        mine = [v for v in voices if outlet in v[0] or any(_alike(shingles, s) for s in v[1])]
        voices = [v for v in voices if v not in mine]
        voices.append(({outlet}.union(*(v[0] for v in mine)), [shingles, *(s for v in mine for s in v[1])]))
    return len(voices)


def _shingles(text: str) -> set[str]:
    letters = plain(text)
    return {letters[i : i + 5] for i in range(max(1, len(letters) - 4))}


def _alike(a: set[str], b: set[str]) -> bool:
    return len(a & b) >= ONE_VOICE * len(a | b)
