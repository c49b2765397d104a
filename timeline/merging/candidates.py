"""Which reports are compared at all: those whose days meet (blocking)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from timeline.merging.reports import Report

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NEAR = 1  # days that two periods may lie apart: vague wording, time zones, a night
SHORT = 31  # days up to which a period counts for those who tell of each of its days
LONG = 100  # days from which a period is compared only with others that are at least a tenth as long: it is background, no vague date


def rivals(reports: Sequence[Report]) -> Iterator[tuple[int, NDArray[np.int64]]]:
    """For each report, the later ones in the given order that may be of the same happening.

    Args:
        reports: ordered by first day.
    """
    import numpy as np

    low, high = (np.array([getattr(r, end) for r in reports], dtype=np.int64) for end in ("low", "high"))
    days = high - low + 1
    until = np.searchsorted(low, high + NEAR, side="right")
    for i, end in enumerate(until.tolist()):
        others = np.arange(i + 1, end)
        if days[i] > LONG or (len(others) and days[others].max() > LONG):
            longer, shorter = np.maximum(days[others], days[i]), np.minimum(days[others], days[i])
            others = others[(longer <= LONG) | (shorter * 10 >= longer)]
        if len(others):
            yield i, others


def contenders(reports: Sequence[Report]) -> list[int]:
    """Numbers of the reports that have a rival."""
    import numpy as np

    rivalled = np.zeros(len(reports), dtype=bool)
    for i, others in rivals(reports):
        rivalled[i] = True
        rivalled[others] = True
    return np.flatnonzero(rivalled).tolist()


def crowds(reports: Sequence[Report], tellers: Sequence[str]) -> list[float]:
    """For each report, how many happenings one teller tells around its days: the reports there, shared among those who tell them."""
    import numpy as np

    low, high = (np.array([getattr(r, end) for r in reports], dtype=np.int64) for end in ("low", "high"))
    before = np.searchsorted(np.sort(high), low - NEAR, side="left")
    behind = len(reports) - np.searchsorted(np.sort(low), high + NEAR, side="right")
    around = (len(reports) - before - behind).tolist()
    on: dict[int, set[str]] = defaultdict(set)
    for one, teller in zip(reports, tellers, strict=True):
        if one.days <= SHORT:
            for day in range(one.low, one.high + 1):
                on[day].add(teller)
    everyone = len(set(tellers))

    def nearby(one: Report) -> int:
        if one.days > SHORT:
            return everyone
        return len(set().union(*(on.get(day, ()) for day in range(one.low - NEAR, one.high + NEAR + 1))))

    return [count / max(1, nearby(one)) for count, one in zip(around, reports, strict=True)]


def tellers(reports: Sequence[Report]) -> list[str]:
    """Who tells each report: the outlet; else the article, if it tells several happenings; else whoever writes short items in its language."""
    told = Counter(r.article for r in reports)
    outlets = (None if r.event.document.parts else r.event.document.outlet for r in reports)
    return [outlet or (r.article if told[r.article] > 1 else r.language) for r, outlet in zip(reports, outlets, strict=True)]
