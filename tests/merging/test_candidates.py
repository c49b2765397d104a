"""Blocking keeps every pair whose days meet, and no other."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from merging.helpers import event
from timeline.merging.candidates import LONG, NEAR, crowds, rivals, tellers
from timeline.merging.reports import Report, report

SPANS = st.lists(st.tuples(st.integers(0, 500), st.sampled_from((0, 0, 0, 1, 9, 30, 90, 364))), max_size=12)


def reports(spans: list[tuple[int, int]]) -> list[Report]:
    days = [(date(2030, 1, 1) + timedelta(days=a), date(2030, 1, 1) + timedelta(days=a + length)) for a, length in sorted(spans)]
    return [report(event("x", a.isoformat(), b.isoformat(), id=str(n))) for n, (a, b) in enumerate(days)]


@given(SPANS)
def test_pairs_are_those_whose_periods_meet(spans: list[tuple[int, int]]) -> None:
    told = reports(spans)
    found = {(i, int(j)) for i, others in rivals(told) for j in others}
    expected = set()
    for i, a in enumerate(told):
        for j, b in enumerate(told[i + 1 :], i + 1):
            near = max(a.low, b.low) - min(a.high, b.high) <= NEAR
            alike = max(a.days, b.days) <= LONG or min(a.days, b.days) * 10 >= max(a.days, b.days)
            if near and alike:
                expected.add((i, j))
    assert found == expected


def test_open_ended_periods_meet_only_their_like() -> None:
    told = [report(event("x", first, last)) for first, last in (("2030-01-01", ".."), ("2030-02-01", None), ("2030-03-01", ".."))]
    assert {(i, int(j)) for i, others in rivals(told) for j in others} == {(0, 2)}


def test_a_crowd_is_counted_by_paper() -> None:
    same = [report(event("x", "2030-01-01", id=str(n), outlet=f"outlet {n}")) for n in range(4)]
    assert crowds(same, tellers(same)) == [1.0] * 4
    one = [report(event("x", "2030-01-01", id=str(n), outlet="one")) for n in range(4)]
    assert crowds(one, tellers(one)) == [4.0] * 4
