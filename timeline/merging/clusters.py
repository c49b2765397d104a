"""Reports into happenings: clusters by average linkage, so that one wrong link glues nothing together."""

from __future__ import annotations

import heapq
from collections.abc import Mapping

MISSING = -4.0  # log-odds of two reports that were not compared, or were too unlike to note


def cluster(scores: Mapping[tuple[int, int], float], threshold: float) -> list[list[int]]:
    """Group reports so that any two groups put together had average log-odds above the threshold over all their pairs.

    Greedy agglomeration, the surest pair of groups first; the result depends on the numbers of the reports only where scores are equal.

    Args:
        scores: log-odds of the pairs that were compared, smaller number first; pairs left out count as MISSING.
        threshold: in log-odds.

    Returns:
        Groups of at least two, each sorted.
    """
    members: dict[int, list[int]] = {}
    sums: dict[int, dict[int, tuple[float, int]]] = {}
    for (i, j), score in scores.items():
        for one, other in ((i, j), (j, i)):
            members.setdefault(one, [one])
            sums.setdefault(one, {})[other] = (score, 1)
    heap = [(-score, i, j) for (i, j), score in scores.items() if score > threshold]
    heapq.heapify(heap)
    number = 1 + max(members, default=0)
    while heap:
        _, a, b = heapq.heappop(heap)
        if a not in members or b not in members:
            continue
        members[number] = sorted((*members.pop(a), *members.pop(b)))
        joint: dict[int, tuple[float, int]] = {}
        for part in (sums.pop(a), sums.pop(b)):
            for other, (total, count) in part.items():
                if other not in (a, b):
                    before = joint.get(other, (0.0, 0))
                    joint[other] = before[0] + total, before[1] + count
        for other, (total, count) in joint.items():
            sums[other].pop(a, None)
            sums[other].pop(b, None)
            sums[other][number] = total, count
            pairs = len(members[number]) * len(members[other])
            average = (total + (pairs - count) * MISSING) / pairs
            if average > threshold:
                heapq.heappush(heap, (-average, other, number))
        sums[number] = joint
        number += 1
    return sorted(group for group in members.values() if len(group) > 1)
