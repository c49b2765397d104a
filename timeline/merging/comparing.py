"""All comparisons of a run: log-odds of the pairs that could be one happening."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.merging.candidates import rivals
from timeline.merging.clusters import MISSING
from timeline.merging.reports import Report
from timeline.merging.rivalry import leads
from timeline.merging.scores import log_odds, weighed
from timeline.merging.signals import Batch

WORTH = 64  # rivals of one report that are compared in full: those most alike in meaning and letters


class Comparison:
    """The reports that have a rival on their days, and the log-odds of the pairs worth noting.

    Args:
        reports: ordered by first day, at least two of them with days that meet.
        encoded: use the sentence encoder, where it is installed.
    """

    def __init__(self, reports: Sequence[Report], *, encoded: bool = True) -> None:
        self.batch = Batch(reports, encoded=encoded)
        single: dict[tuple[int, int], float] = {}
        for i, all_others in rivals(reports):
            others = self.batch.likest(i, all_others, WORTH)
            odds = weighed(self.batch.compare(i, others), self.batch.understood(i, others))
            single.update({(i, j): score for j, score in zip(others.tolist(), odds.tolist(), strict=True) if score > MISSING})
        self.leads = leads(single, self.batch.tellers, [r.article for r in reports])
        self.scores = log_odds(single, self.leads)

    def report(self, number: int) -> Report:
        """A report by its number."""
        return self.batch.reports[number]

    def lead(self, i: int, j: int) -> float:
        """By how much two reports fit each other better than others of their papers do, in log-odds; see :mod:`timeline.merging.rivalry`."""
        return self.leads.get((min(i, j), max(i, j)), 0.0)

    def score(self, i: int, j: int) -> float:
        """Log-odds that two reports are of one happening."""
        return self.scores.get((min(i, j), max(i, j)), MISSING)
