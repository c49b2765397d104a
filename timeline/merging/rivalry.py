"""Two reports by comparison with the rest: what else the two papers tell may fit either of them better."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from timeline.merging.clusters import MISSING

SAME = 1.0  # log-odds from which two reports of one paper are of one happening, and so no rivals
SAME_ARTICLE = -3.9  # … and two of one article, whose log-odds are low because an article seldom tells a happening twice
UNRIVALLED = -1.0  # log-odds of the rival that is assumed where there is none: a paper may not tell the story at all
FARTHEST = 6.0  # log-odds that a lead counts at most, either way


def leads(single: Mapping[tuple[int, int], float], tellers: Sequence[str], documents: Sequence[str]) -> dict[tuple[int, int], float]:
    """For each pair, by how much it is likelier than the best rival of either: the sum of its two leads, in log-odds.

    A paper mostly tells a happening once. So where a report fits two reports of one paper, the likelier one speaks against the other; that
    a report has no rival says little, as the articles of a folder may tell of different things.

    Args:
        single: log-odds of each pair by itself, smaller number first; pairs left out count as MISSING.
        tellers: who tells each report, see :func:`timeline.merging.candidates.tellers`.
        documents: ids of their articles.
    """
    near: dict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
    for (i, j), score in single.items():
        near[i, tellers[j]].append((-score, j))
        near[j, tellers[i]].append((-score, i))
    for candidates in near.values():
        candidates.sort()

    def same(one: int, other: int) -> bool:
        score = single.get((min(one, other), max(one, other)), MISSING)
        return score > (SAME if documents[one] != documents[other] else SAME_ARTICLE)

    def lead(one: int, other: int, score: float) -> float:
        rivals = (-s for s, n in near[one, tellers[other]] if n != other and not same(n, other))
        return max(-FARTHEST, min(FARTHEST, score - next(rivals, UNRIVALLED)))

    return {(i, j): lead(i, j, score) + lead(j, i, score) for (i, j), score in single.items()}
