"""What is compared of a report."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from merging.helpers import event
from timeline.merging.reports import report
from timeline.merging.signals import SIGNALS, Batch
from timeline.model import Event, Expression


def test_who_says_so_is_no_part_of_what_happened() -> None:
    text = "Rescuers found two divers alive, Harbour Minister Lena Marchal said at the trial."
    said_by = "Harbour Minister Lena Marchal"
    told = replace(event(text), names=("Lena Marchal",), said_by=said_by)
    assert not report(told).names
    assert "minister" not in report(told).kinds
    assert "minister" in report(replace(told, said_by=None)).kinds


def at(time: str, text: str, **options: str) -> Event:
    value = f"2031-05-01T{time}"
    return replace(event(text, **options), expression=Expression(0, 0, "", "TIME", value))  # type: ignore[arg-type]


def test_hours_are_those_of_the_clock_or_of_the_part_of_the_day() -> None:
    assert report(at("03:30", "A bomb went off in Tarvos.")).hours == (3.5, 3.5)
    assert report(at("EV", "A bomb went off in Tarvos.")).hours == (17, 24)
    assert report(event("A bomb went off in Tarvos.")).hours is None


@pytest.mark.parametrize(("one", "other", "expected"), [("MO", "06:15", 0), ("MO", "21:00", 1), ("21:00", "NI", 0), ("03:00", "04:30", 1)])
def test_hours_that_do_not_meet_speak_against_one_happening(one: str, other: str, expected: float) -> None:
    reports = [report(at(time, "A bomb went off in Tarvos.", id=time)) for time in (one, other)]
    signals = Batch(reports, encoded=False).compare(0, np.array([1]))
    assert signals[0][SIGNALS.index("other hours")] == expected
