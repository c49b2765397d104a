"""iCalendar (RFC 5545): one all-day event an entry, for any calendar program."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from timeline.model import Entry, Timeline
from timeline.rendering import Options
from timeline.rendering.text import plain, shown
from timeline.rendering.wording import attribution, notes, when

_STATUS = {"happened": "CONFIRMED", "reported": "CONFIRMED", "planned": "TENTATIVE", "denied": "CANCELLED"}


def render(timeline: Timeline, options: Options) -> str:
    """The calendar. A period open at one end stands on the day that is known; its description says what is meant."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//timeline//chronology//EN", f"X-WR-CALNAME:{_t(timeline.title or 'Timeline')}"]
    seen: dict[str, int] = {}
    for entry in timeline.entries:
        lines += _event(entry, options.made, seen)
    return "".join(f"{folded}\r\n" for line in [*lines, "END:VCALENDAR"] for folded in _fold(line))


def _event(entry: Entry, made: datetime | None, seen: dict[str, int]) -> Iterator[str]:
    first, last = entry.first or entry.last, entry.last or entry.first
    if not first or not last:
        return
    # The stamp must be there (section 3.8.7.2); without a moment given, the newest article's day keeps the output the same.
    published = [event.document.published for event in entry.sources if event.document.published]
    stamp = made.astimezone(UTC) if made and made.tzinfo else made or datetime.combine(max(published, default=last), datetime.min.time())
    identity = sha256(f"{entry.edtf} {entry.text}".encode(errors="replace")).hexdigest()[:24]
    seen[identity] = seen.get(identity, 0) + 1
    yield "BEGIN:VEVENT"
    yield f"UID:{identity}-{seen[identity]}@timeline.invalid"
    yield f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_date(first)}"
    if last < date.max:
        yield f"DTEND;VALUE=DATE:{_date(last + timedelta(1))}"  # exclusive
    yield f"SUMMARY:{_t(shown(entry))}"
    yield f"DESCRIPTION:{_description(entry)}"
    yield f"STATUS:{_STATUS[entry.status]}"
    yield f"CATEGORIES:{entry.status},{entry.certainty}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _description(entry: Entry) -> str:
    lines = [f"{when(entry, long=True)} ({entry.status}, date {entry.certainty})"]
    for event in entry.sources:
        lines.append(f"« {plain(event.quote)} » {attribution(event)}")
    lines += [f"Figures differ: {figures}" for figures in entry.figures] + list(notes(entry))
    return "\\n".join(map(_t, lines))


def _date(day: date) -> str:
    return day.isoformat().replace("-", "")


def _t(text: str) -> str:
    """TEXT (section 3.3.11)."""
    return plain(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _fold(line: str) -> Iterator[str]:
    """A content line in parts of at most 75 octets (section 3.1), never cut within a character."""
    part, octets = "", 0
    for character in line:
        size = len(character.encode())
        if octets + size > 75:
            yield part
            part, octets = " ", 1
        part += character
        octets += size
    yield part
