"""What is compared of a report."""

from __future__ import annotations

from dataclasses import replace

from merging.helpers import event
from timeline.merging.reports import report


def test_who_says_so_is_no_part_of_what_happened() -> None:
    text = "Rescuers found two divers alive, Harbour Minister Lena Marchal said at the trial."
    said_by = "Harbour Minister Lena Marchal"
    told = replace(event(text), names=("Lena Marchal",), said_by=said_by)
    assert not report(told).names
    assert "minister" not in report(told).kinds
    assert "minister" in report(replace(told, said_by=None)).kinds
