"""What speaks for and against two reports being of one happening: one number a signal, of one meaning in every story and language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log
from typing import TYPE_CHECKING

from timeline.merging.candidates import crowds, tellers
from timeline.merging.elaborating import elaborates, restates
from timeline.merging.reports import Report, undated
from timeline.merging.vectors import encode, ngrams, reach, usual
from timeline.model import Figure

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SIGNALS = (
    "meaning",  # likeness of sentence vectors, above the usual
    "story",  # likeness of the articles' mean sentence vectors, none within one article
    "letters",  # likeness of character n-grams, above the usual
    "names",  # rarity of the names in common, 0 to 1
    "other names",  # rarity of the names that each has for itself, 0 to 1
    "kinds",  # rarity of the kinds of happening in common, 0 to 1
    "likeness of kinds",  # share of kinds in common
    "other kinds",  # no kind in common, though each has some
    "places",  # rarity of countries, cities and bodies in common, 0 to 1
    "other places",  # none in common, though each has some
    "figures",  # figures that agree, 0 to 2
    "other figures",  # figures for the same thing that differ by more than CLOSE, 0 to 2
    "same period",  # first and last day are the same
    "other hours",  # of one day, that do not meet
    "days apart",  # days between the periods
    "vagueness",  # logarithm of the days of the shorter period: many things happen in a year
    "crowd",  # logarithm of the number of happenings that one paper tells around the same days
    "one language",
    "one document",
    "restatement",  # an article's headline or lead, and what its body says of the same
    "elaboration",  # one document says more of its own announcement in the next sentence
)
ENCODED = ("meaning", "story")
"""The signals that need the sentence encoder."""
WINDOW = 31  # days within which a word's rarity is counted
RAREST = 4.0  # nats that one word tells at most
HALF = 4.0  # nats of rarity that make a signal of one half
LONGEST = 366  # days from which a period is no vaguer for being longer
SAME_HOUR = 1.0  # hours by which two papers may differ
CLOSE = 1.5  # ratio up to which two figures may count the same thing


class Rarity:
    """How much a word tells within its weeks: minus the logarithm of the share of reports that use it, in nats."""

    def __init__(self, reports: Sequence[Report], field: str) -> None:
        self._total: Counter[int] = Counter()
        self._count: Counter[tuple[int, str]] = Counter()
        for one in reports:
            here = one.low // WINDOW
            for month in (here - 1, here, here + 1):
                self._total[month] += 1
                self._count.update((month, word) for word in getattr(one, field))

    def of(self, words: frozenset[str], one: Report) -> float:
        """Nats that these words carry together around this report's days."""
        month = one.low // WINDOW
        return sum(min(RAREST, log((self._total[month] + 2) / (self._count[month, w] + 1))) for w in words)


class Batch:
    """The reports that are compared in one run, and what is known of them together.

    Args:
        reports: in order of their first days.
        encoded: use the sentence encoder, where it is installed.
    """

    def __init__(self, reports: Sequence[Report], *, encoded: bool = True) -> None:
        import numpy as np

        self.reports = reports
        self.words, self.kinds, self.places = (Rarity(reports, field) for field in ("words", "kinds", "places"))
        self.tellers = tellers(reports)
        self.crowds = crowds(reports, self.tellers)
        texts = [undated(r.event) for r in reports]
        codes = sorted({r.language for r in reports})
        self._language = np.array([codes.index(r.language) for r in reports], dtype=np.int64)
        low, high = (np.array([getattr(r, end) for r in reports], dtype=np.int64) for end in ("low", "high"))
        self._letters = ngrams(texts)
        self._usual_letters = usual(self._letters, low, high, self._language, 0.03)
        meaning = encode(texts) if encoded and any(map(reach, codes)) else None
        self._reach = np.array([reach(r.language) if meaning is not None else 0.0 for r in reports])
        self._encoded = self._reach > 0
        if meaning is not None:
            self._meaning = meaning
            self._usual_meaning = usual(meaning, low, high, self._language, 0.15 * np.outer(self._reach, [reach(code) for code in codes]))
            documents = [r.article for r in reports]
            self._stories = _stories(meaning, documents)
            self._document = np.unique(documents, return_inverse=True)[1]

    def likest(self, i: int, others: NDArray[np.int64], count: int) -> NDArray[np.int64]:
        """At most so many of the others: those most like report i in meaning and letters."""
        import numpy as np

        if len(others) <= count:
            return others
        likeness = self._excess(self._letters, self._usual_letters, i, others)
        if self._encoded[i]:
            likeness = likeness + np.where(self._encoded[others], self._excess(self._meaning, self._usual_meaning, i, others), 0)
        return np.sort(others[np.argsort(-likeness, kind="stable")[:count]])

    def understood(self, i: int, others: NDArray[np.int64]) -> NDArray[np.float64]:
        """What part of the meaning of report i and of each of the others the encoder's vectors tell, 0 to 1.

        The squared product of the languages' reaches: the share of variance that a correlation of that size explains.
        """
        import numpy as np

        return np.asarray((self._reach[i] * self._reach[others]) ** 2)

    def compare(self, i: int, others: NDArray[np.int64]) -> NDArray[np.float64]:
        """The signals between report i and each of the others: a row a pair, a column a signal."""
        import numpy as np

        table = np.zeros((len(others), len(SIGNALS)))
        if self._encoded[i]:
            known = self._encoded[others]
            table[known, 0] = self._excess(self._meaning, self._usual_meaning, i, others[known])
            elsewhere = self._document[others[known]] != self._document[i]
            table[known, 1] = np.where(elsewhere, self._stories[others[known]] @ self._stories[i], 0)
        table[:, 2] = self._excess(self._letters, self._usual_letters, i, others)
        for row, j in enumerate(others.tolist()):
            table[row, 3:] = self._words_and_days(i, j)
        return table

    def _excess(self, vectors: NDArray[np.float32], means: NDArray[np.float32], i: int, others: NDArray[np.int64]) -> NDArray[np.float32]:
        """Likeness above the usual of the two reports' languages."""
        expected: NDArray[np.float32] = (means[i, self._language[others]] + means[others, self._language[i]]) / 2
        likeness: NDArray[np.float32] = vectors[others] @ vectors[i]
        return likeness - expected

    def _words_and_days(self, i: int, j: int) -> tuple[float, ...]:
        a, b = self.reports[i], self.reports[j]
        names = (a.names & b.words) | (b.names & a.words)
        own = min(self.words.of(a.names - names, a), self.words.of(b.names - names, b)) if a.names and b.names else 0.0
        kinds, places = a.kinds & b.kinds, a.places & b.places
        return (
            _share(min(self.words.of(names, a), self.words.of(names, b))),
            _share(own),
            _share(self.kinds.of(kinds, a)),
            len(kinds) / max(1, len(a.kinds | b.kinds)),
            float(bool(a.kinds and b.kinds and not kinds)),
            _share(self.places.of(places, a)),
            float(bool(a.places and b.places and not places)),
            *_figures(a.figures, b.figures),
            float(a.low == b.low and a.high == b.high),
            _hours(a, b),
            float(max(0, max(a.low, b.low) - min(a.high, b.high))),
            log(min(a.days, b.days, LONGEST)),
            log(1 + min(self.crowds[i], self.crowds[j])),
            float(a.language == b.language),
            float(a.article == b.article),
            float(a.article == b.article and restates(a.event, b.event)),
            float(a.article == b.article and elaborates(a.event, b.event)),
        )


def _stories(meaning: NDArray[np.float32], documents: Sequence[str]) -> NDArray[np.float32]:
    """For each report, the mean direction of its article's reports."""
    import numpy as np

    rows: dict[str, list[int]] = {}
    for row, document in enumerate(documents):
        rows.setdefault(document, []).append(row)
    stories = np.empty_like(meaning)
    for members in rows.values():
        mean = meaning[members].sum(axis=0)
        stories[members] = mean / max(1e-9, float(np.linalg.norm(mean)))
    return stories


def _share(nats: float) -> float:
    return nats / (nats + HALF)


def _hours(a: Report, b: Report) -> float:
    """Whether both tell hours of one day that lie apart."""
    if not (a.hours and b.hours) or a.low != b.low:
        return 0.0
    return float(max(a.hours[0], b.hours[0]) - min(a.hours[1], b.hours[1]) > SAME_HOUR)


def _figures(a: Sequence[Figure], b: Sequence[Figure]) -> tuple[float, float]:
    """How many things both count alike, and how many differently: 12 dead is not 120 dead, 12 and 14 can be."""
    agree = differ = 0
    for x in a:
        same = [y for y in b if y.counts == x.counts]
        if any(y.value == x.value and (x.counts or x.value > 12) for y in same):
            agree += 1
        elif x.counts and same and all(min(x.value, y.value) * CLOSE < max(x.value, y.value) for y in same):
            differ += 1
    return float(min(agree, 2)), float(min(differ, 2))
