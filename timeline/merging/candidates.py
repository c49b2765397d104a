"""Which reports are compared at all: those whose days meet (blocking)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from timeline.merging.reports import Report

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NEAR = 1  # days that two periods may lie apart: vague wording, time zones, a night
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


def crowds(reports: Sequence[Report]) -> NDArray[np.int64]:
    """For each report, how many others have days that meet its own, give or take :data:`NEAR`."""
    import numpy as np

    low, high = (np.array([getattr(r, end) for r in reports], dtype=np.int64) for end in ("low", "high"))
    before = np.searchsorted(np.sort(high), low - NEAR, side="left")
    behind = len(reports) - np.searchsorted(np.sort(low), high + NEAR, side="right")
    return np.asarray(len(reports) - 1 - before - behind)
