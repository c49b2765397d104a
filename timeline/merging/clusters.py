"""Reports into happenings: clusters by average linkage, so that one wrong link glues nothing together."""

from __future__ import annotations

import heapq
from collections.abc import Collection, Mapping, Sequence

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


def adopted(
    groups: Sequence[Sequence[int]], waiting: Collection[int], scores: Mapping[tuple[int, int], float], threshold: float
) -> list[list[int]]:
    """The groups, each with those of the waiting reports that fit it best.

    Args:
        groups: numbers of reports; no report stands in two.
        waiting: numbers of reports that join a group, but neither found one nor bring two together.
        scores: as for :func:`cluster`.
        threshold: log-odds, on average over the group's pairs, from which a report joins it.
    """
    home = {n: number for number, group in enumerate(groups) for n in group}
    sums: dict[int, dict[int, float]] = {n: {} for n in waiting}
    for (i, j), score in scores.items():
        for one, other in ((i, j), (j, i)):
            if one in sums and other in home:
                near = sums[one]
                near[home[other]] = near.get(home[other], len(groups[home[other]]) * MISSING) + score - MISSING
    taken: list[list[int]] = [list(group) for group in groups]
    for one, near in sums.items():
        average, number = max(((total / len(groups[g]), -g) for g, total in near.items()), default=(MISSING, 0))
        if average > threshold:
            taken[-number].append(one)
    return [sorted(group) for group in taken]
